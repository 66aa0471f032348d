/*
 * Writes a finished library into a store.
 *
 * Everything goes in by rising keys, so that the file is compact without a second pass, and the
 * same library gives the same bytes. The hard idea is the runs: the lists of all topics, made here
 * once, so that opening a file need not look at its pages.
 */
#include "library/write.h"

#include "library/bodies.h"
#include "library/entries.h"
#include "library/places.h"
#include "library/related.h"
#include "library/store.h"
#include "library/stored.h"

#include <stdlib.h>

static void write_fact(struct store *store, const char *name, int64_t number, const char *s)
{
    struct statement *row = store_statement(store, "INSERT INTO fact VALUES(?1, ?2)");
    statement_bind_string(row, 1, name);
    if (s)
        statement_bind_string(row, 2, s);
    else
        statement_bind_number(row, 2, number);
    statement_run(row);
}

static void write_languages(const struct library *library, struct store *store)
{
    struct statement *row =
        store_statement(store, "INSERT INTO language VALUES(?1, ?2, ?3, ?4, ?5)");
    for (uint32_t i = 1; i <= library->language_count; i++) {
        const struct library_language *language = library_language(library, i);
        statement_bind_number(row, 1, i);
        statement_bind_string(row, 2, language->code);
        statement_bind_string(row, 3, language->name);
        statement_bind_string(row, 4, language->title);
        statement_bind_number(row, 5, language->right_to_left);
        statement_run(row);
    }
}

static unsigned flags_of(const struct entry *entry)
{
    const struct library_place *place = &entry->place;
    return (place->generated ? STORED_GENERATED : 0u) | (place->unlisted ? STORED_UNLISTED : 0u) |
           (place->draft ? STORED_DRAFT : 0u) | (place->below_draft ? STORED_BELOW_DRAFT : 0u) |
           (entry->same_title ? STORED_SAME_TITLE : 0u) | entry->apart * STORED_APART;
}

static void write_row(const struct library *library, struct store *store, uint32_t id, uint32_t ord)
{
    struct statement *row = store_statement(
        store, "INSERT INTO page VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
               " ?13, ?14, ?15, ?16, ?17, ?18, ?19)");
    const struct entry *entry = &library->entries[id - 1];
    const struct library_place *place = &entry->place;
    struct library_row shown = library_row(library, id);
    const char *const strings[] = {shown.title,  shown.description, shown.section,
                                   shown.folder, shown.path,        shown.address};
    const int64_t numbers[] = {
        place->kind,        place->language,           place->parent,
        entry->group,       flags_of(entry),           place->times.from,
        place->times.until, place->section_times.from, place->section_times.until,
        entry->page.weight, entry->page.dates.date};
    statement_bind_number(row, 1, id);
    statement_bind_number(row, 2, ord);
    int index = 3;
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        statement_bind_string(row, index++, strings[i]);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        statement_bind_number(row, index++, numbers[i]);
    statement_run(row);
}

static void write_pages(const struct library *library, struct store *store)
{
    uint32_t *ord = memory_new((library->count + 1) * sizeof *ord);
    struct statement *folded = store_statement(store, "INSERT INTO folded VALUES(?1, ?2)");
    for (uint32_t i = 0; i < library->count; i++)
        ord[library->order[i]] = i + 1;
    for (uint32_t id = 1; id <= library->count && !store_trouble(store); id++)
        write_row(library, store, id, ord[id]);
    for (uint32_t id = 1; id <= library->count && !store_trouble(store); id++) {
        statement_bind_number(folded, 1, id);
        statement_bind_string(folded, 2, library->entries[id - 1].folded_title);
        statement_run(folded);
    }
    free(ord);
}

/* One name may have been given to a page several times. */
static void write_names(const struct library *library, struct store *store)
{
    struct statement *row =
        store_statement(store, "INSERT OR IGNORE INTO name VALUES(?1, ?2, ?3, ?4)");
    for (size_t i = 0; i < library->name_count && !store_trouble(store); i++) {
        const struct name *name = &library->names[i];
        statement_bind_string(row, 1, name->key);
        statement_bind_number(row, 2, name->kind);
        statement_bind_number(row, 3, name->id);
        statement_bind_string(row, 4, name->exact);
        statement_run(row);
    }
}

static void write_terms(const struct library *library, struct store *store)
{
    struct statement *row = store_statement(store, "INSERT OR IGNORE INTO term VALUES(?1, ?2)");
    for (size_t i = 0; i < library->terms.count; i++) {
        statement_bind_number(row, 1, library->terms.list[i].first);
        statement_bind_number(row, 2, library->terms.list[i].id);
        statement_run(row);
    }
}

static bool never_listed(const struct library_place *place)
{
    return place->draft || place->below_draft || place->unlisted;
}

static bool is_timed(const struct library_place *place)
{
    return place->times.from != INT64_MIN || place->times.until != INT64_MAX ||
           place->section_times.from != INT64_MIN || place->section_times.until != INT64_MAX;
}

/* Whether a page can ever be in the list of a language; *timed: whether it is depends on the
 * time. */
static bool may_stand(const struct library *library, uint32_t id, uint32_t language, bool *timed)
{
    const struct library_place *place = &library->entries[id - 1].place;
    *timed = is_timed(place);
    if (place->generated || never_listed(place))
        return false;
    if (library_is_own(place, language))
        return true;
    if (place->language != library->default_language)
        return false;
    uint32_t other = library_translation(library, id, language);
    const struct library_place *own = other ? &library->entries[other - 1].place : NULL;
    if (!own || own->generated || never_listed(own))
        return true;
    *timed = true;
    return is_timed(own);
}

static void add_id(struct buffer *out, uint32_t id)
{
    const char bytes[] = {(char)(id & 0xff), (char)(id >> 8 & 0xff), (char)(id >> 16 & 0xff),
                          (char)(id >> 24)};
    buffer_add(out, bytes, sizeof bytes);
}

/* A list of all topics that is being made. */
struct run {
    const struct library *library;
    struct library_query query;
    struct buffer seen;
    struct buffer ids;
    struct buffer timed;
};

/* Adds the pages in the run's own language, or the others. */
static void add_to_run(struct run *run, bool own)
{
    const struct library *library = run->library;
    uint32_t language = run->query.language;
    for (size_t i = 0; i < library->count; i++) {
        uint32_t id = library->order[i];
        bool timed;
        if (library_is_own(&library->entries[id - 1].place, language) != own ||
            !may_stand(library, id, language, &timed))
            continue;
        add_id(&run->ids, id);
        if (timed)
            add_id(&run->timed, id);
        if (!timed || library_is_in(library, id, &run->query))
            add_id(&run->seen, id);
    }
}

static void write_run(const struct library *library, struct store *store, uint32_t language,
                      int64_t now, struct library_times span)
{
    struct statement *row =
        store_statement(store, "INSERT INTO run VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    struct run run = {.library = library, .query = {.language = language, .now = now}};
    add_to_run(&run, true);
    add_to_run(&run, false);
    statement_bind_number(row, 1, language);
    statement_bind_number(row, 2, span.from);
    statement_bind_number(row, 3, span.until);
    if (run.seen.used < run.ids.used)
        statement_bind_bytes(row, 4, buffer_string(&run.seen), run.seen.used);
    statement_bind_bytes(row, 5, buffer_string(&run.ids), run.ids.used);
    statement_bind_bytes(row, 6, buffer_string(&run.timed), run.timed.used);
    statement_run(row);
    buffer_done(&run.seen);
    buffer_done(&run.ids);
    buffer_done(&run.timed);
}

static void write_related(struct store *store, struct related *related)
{
    struct statement *row = store_statement(store, "INSERT INTO related VALUES(?1, ?2)");
    struct related_row found;
    for (uint32_t id = 1; related_next(related, &found) && !store_trouble(store); id++) {
        struct buffer ids = {0};
        for (size_t i = 0; i < RELATED_MAX && found.ids[i]; i++)
            add_id(&ids, found.ids[i]);
        if (ids.used) {
            statement_bind_number(row, 1, id);
            statement_bind_bytes(row, 2, ids.bytes, ids.used);
            statement_run(row);
        }
        buffer_done(&ids);
    }
}

void library_write_notes(struct store *store, const struct notes *notes)
{
    struct statement *row =
        store_statement(store, "INSERT INTO note(level, file, line, col, message)"
                               " VALUES(?1, ?2, ?3, ?4, ?5)");
    for (size_t i = 0; i < notes->count; i++) {
        const struct note *note = &notes->list[i];
        statement_bind_number(row, 1, note->level);
        statement_bind_string(row, 2, note->file);
        statement_bind_number(row, 3, note->line);
        statement_bind_number(row, 4, note->column);
        statement_bind_string(row, 5, note->message);
        statement_run(row);
    }
}

static void write_facts(const struct library *library, struct store *store)
{
    write_fact(store, "base path", 0, library->base_path);
    write_fact(store, "default language", library->default_language, NULL);
    write_fact(store, "pages", (int64_t)library->count, NULL);
    write_fact(store, "title", 0, library->title);
    for (size_t i = 0; i < library->setting_count; i++) {
        struct buffer name = {0};
        const struct library_setting *setting = &library->settings[i];
        bool last = library_setting(library, setting->name) == setting->words;
        buffer_format(&name, "site %s", setting->name);
        if (last)
            write_fact(store, name.bytes, 0, setting->words);
        buffer_done(&name);
    }
}

bool library_write(struct library *library, struct store *store,
                   const struct library_saving *saving, struct library_times span)
{
    struct bodies *bodies = bodies_begin(library, saving);
    struct library_pairs links = {0};
    struct library_pairs places = {0};
    write_facts(library, store);
    write_languages(library, store);
    write_pages(library, store);
    write_names(library, store);
    write_terms(library, store);
    for (uint32_t i = 0; i <= library->language_count; i++)
        write_run(library, store, i, saving->made, span);
    bool whole = bodies_write(bodies, store, &links, &places);
    struct related *related = related_begin(library, &links);
    whole = whole && bodies_write_index(bodies, store);
    whole = bodies_end(bodies) && whole;
    if (saving->notes)
        library_write_notes(store, &library->notes);
    if (whole)
        write_related(store, related);
    whole = related_end(related) && whole;
    places_write(&places, store);
    pairs_done(&links);
    pairs_done(&places);
    return whole && !store_trouble(store);
}
