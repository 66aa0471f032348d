/*
 * Makes a copy of the cached library in which changed pages are replaced.
 *
 * Refuses any change that could alter the site's plan: to names, titles, tags, dates, addresses and
 * cascades, and to pages that include other files. The hard idea is what to compare: a page as its
 * worker sent it the last time, before the site's rules touched it, with what a worker makes of it
 * now. Where the two agree, all that the rules made of it still holds.
 */
#include "sync/amend.h"

#include "base/whole.h"
#include "library/amend.h"
#include "library/save.h"
#include "sync/channel.h"
#include "sync/intake.h"
#include "sync/labels.h"
#include "sync/resolve.h"
#include "sync/send.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    CHANGED_MAX = 16,  /* more files than this are not changed by one author at work */
    TOUCHED_MAX = 256, /* with the pages that link to places in them */
};

/* A page to be replaced. */
struct touched {
    uint32_t id;
    size_t file; /* its index in the walk */
    struct page page;
    struct notes notes;
};

struct amend {
    const struct amend_from *from;
    int64_t now;
    struct library *base; /* the cached library */
    struct parsed *parsed;
    struct intake intake;
    struct touched list[TOUCHED_MAX];
    size_t count;
    size_t changed; /* of the list, those whose files changed; they go first */
};

/* --- What changed --- */

/* Finds the files of the walk that changed. False: there are none, too many, or others than pages.
 */
static bool find_changed(const struct amend_from *from, size_t files[CHANGED_MAX], size_t *count)
{
    const struct cache *now = &from->now->cache;
    const struct cache *before = from->before;
    *count = 0;
    if (!before->file || strcmp(now->rest, before->rest) != 0 ||
        now->stamp_count != before->stamp_count)
        return false;
    for (size_t i = 0; i < now->stamp_count; i++) {
        if (memcmp(&now->stamps[i], &before->stamps[i], sizeof *now->stamps) == 0)
            continue;
        if (*count == CHANGED_MAX || !from->now->walk.files[i].is_page || !now->stamps[i].inode)
            return false;
        files[(*count)++] = i;
    }
    return *count > 0;
}

static uint32_t find_page(const struct library *library, const char *path)
{
    uint32_t id = 0;
    struct library_ask ask = {.name = path, .n_bytes = strlen(path), .kinds = 1u << NAME_SOURCE};
    if (library_ask(library, &ask, &id) != FOUND_PAGE ||
        strcmp(library_row(library, id).path, path) != 0)
        return 0;
    return id;
}

/* --- Pages as workers send them --- */

/* Makes an empty page, except for what is known of it before it is parsed. */
static void begin_page(const struct amend *amend, const struct touched *touched, struct page *page)
{
    const struct page *stored = library_page(amend->base, touched->id);
    page_init(page, amend->from->now->walk.files[touched->file].path);
    page->language = library_row(amend->base, touched->id).language - 1;
    page->is_section = stored->is_section;
}

static bool take_kept(struct amend *amend, struct touched *touched, struct page *page,
                      struct notes *notes)
{
    begin_page(amend, touched, page);
    return parsed_find(amend->parsed, &amend->from->before->stamps[touched->file], page, notes) &&
           page->document;
}

/* False: the page depends on other files than its own, or cannot be shown. */
static bool parse(struct amend *amend, struct touched *touched)
{
    struct pool *pool = amend->intake.pool;
    begin_page(amend, touched, &touched->page);
    bool alone =
        send_page(pool, &amend->from->now->walk, touched->page.path, &touched->page, SEND_WHOLE);
    notes_done(&touched->notes);
    return pool_take(pool, POOL_WAIT, &touched->page, &touched->notes) && alone &&
           pool_took_whole(pool) && touched->page.document;
}

/* --- What the site makes of them --- */

/* Whether a field is shown only with the page itself, so that no list, name or other page depends
 * on it. */
static bool is_plain(enum page_field field)
{
    static const enum page_field plain[] = {
        PAGE_DESCRIPTION,    PAGE_SUMMARY, PAGE_VERSION,
        PAGE_FEATURED_IMAGE, PAGE_IMAGES,  PAGE_FEATURED_IMAGE_ALT,
    };
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (plain[i] == field)
            return true;
    return page_field_is_about(field);
}

/* Gives a page what the site's rules made of it before. Where a field is empty, or was, a cascade
 * may fill it, so it must not have changed. False: the rules may give something else now. */
static bool reapply_rules(struct page *page, const struct page *before, const struct page *stored)
{
    for (int i = 0; i < PAGE_FIELD_MAX; i++) {
        const char *was = before->field[i];
        if (strcmp(page->field[i], was) == 0)
            page->field[i] = arena_string(&page->arena, stored->field[i]);
        else if (!is_plain(i) || !*was || !*page->field[i] || strcmp(stored->field[i], was) != 0)
            return false;
    }
#define X(type, name, least, most)                                                                 \
    if (page->name != before->name)                                                                \
        return false;                                                                              \
    page->name = stored->name;
    PAGE_MEMBERS(X)
#undef X
    if (memcmp(&page->dates, &before->dates, sizeof page->dates) != 0)
        return false;
    page->dates = stored->dates;
    return true;
}

/* Reads a page that is to be replaced: what a worker makes of its file now or, if that has not
 * changed, what it made of it the last time. False: the rules may give something else now, or there
 * is no document. */
static bool fill_touched(struct amend *amend, struct touched *touched, bool changed)
{
    struct page before;
    bool fine = take_kept(amend, touched, &before, NULL) &&
                (changed ? parse(amend, touched)
                         : take_kept(amend, touched, &touched->page, &touched->notes)) &&
                reapply_rules(&touched->page, &before, library_page(amend->base, touched->id));
    if (fine) /* workers do not know a language that only file names show */
        labels_translate(&touched->page,
                         library_language(amend->base, touched->page.language + 1)->code);
    page_done(&before);
    return fine;
}

static bool touch(struct amend *amend, uint32_t id, size_t file, bool changed)
{
    if (!id || file >= amend->from->now->walk.count || amend->count == TOUCHED_MAX)
        return false;
    struct touched *touched = &amend->list[amend->count++];
    touched->id = id;
    touched->file = file;
    notes_init(&touched->notes);
    return fill_touched(amend, touched, changed);
}

static struct touched *find_touched(struct amend *amend, uint32_t id)
{
    for (size_t i = 0; i < amend->count; i++)
        if (amend->list[i].id == id)
            return &amend->list[i];
    return NULL;
}

/* Takes in the pages that link to places in those that changed, because these may have moved. */
static bool touch_around(struct amend *amend)
{
    uint32_t ids[TOUCHED_MAX];
    for (size_t i = 0; i < amend->changed; i++) {
        size_t count = library_linking_into(amend->base, amend->list[i].id, ids, TOUCHED_MAX);
        for (size_t j = 0; j < count; j++) {
            const char *path = library_row(amend->base, ids[j]).path;
            if (!find_touched(amend, ids[j]) &&
                !touch(amend, ids[j], walk_find(&amend->from->now->walk, path), false))
                return false;
        }
    }
    return amend->count < TOUCHED_MAX;
}

/* --- Links --- */

static struct document *read_document(void *data, uint32_t id)
{
    struct amend *amend = data;
    const struct touched *touched = find_touched(amend, id);
    return touched ? document_copy(touched->page.document) : library_document(amend->base, id);
}

static bool link_all(struct amend *amend)
{
    const struct site *site = &amend->from->now->site;
    struct resolve_options options = {
        .host = site->host,
        .base_path = site->base_path,
        .now = amend->now,
        .show = amend->from->options->show,
        .read = read_document,
        .data = amend,
    };
    struct resolver *resolver = resolver_new(amend->base, &options);
    bool linked = true;
    for (size_t i = 0; i < amend->count && linked; i++) {
        struct notes *notes = library_notes(amend->base);
        size_t before = notes->count;
        linked = resolver_link(resolver, amend->list[i].id, amend->list[i].page.document);
        for (size_t j = before; j < notes->count; j++)
            notes_add_to_file(&amend->list[i].notes, notes->list[j].level, notes->list[j].file,
                              "%s", notes->list[j].message);
        notes->count = before;
    }
    resolver_free(resolver);
    return linked;
}

/* --- From the cached file to a changed copy --- */

/* Opens the cached library, if it is the one made from the state before, and no page has come or
 * gone since by its date. Returns a descriptor for it, or -1. */
static int open_base(struct amend *amend)
{
    const char *why;
    const struct cache *before = amend->from->before;
    int fd = open(before->file, O_RDONLY | O_CLOEXEC);
    int own = fd >= 0 ? fcntl(fd, F_DUPFD_CLOEXEC, 0) : -1;
    amend->base = own >= 0 ? library_open_file(own, &why) : NULL;
    if (amend->base && library_is_of(amend->base, before->state, amend->now))
        return fd;
    if (fd >= 0)
        close(fd);
    return -1;
}

static int write_copy(struct amend *amend, int base)
{
    struct library_amendment list[TOUCHED_MAX];
    int writing;
    int reading;
    for (size_t i = 0; i < amend->count; i++)
        list[i] = (struct library_amendment){amend->list[i].id, &amend->list[i].page,
                                             &amend->list[i].notes};
    if (!cache_open_nameless(CACHE_DISK, &writing, &reading))
        return -1;
    bool copied = copy_whole(base, writing);
    if (!copied)
        close(writing);
    if (copied && !library_amend(amend->base, writing, list, amend->count))
        return reading;
    close(reading);
    return -1;
}

/* Whether all pages were kept as they were parsed. A page that includes a file never is, so then no
 * page includes one that may have changed. */
static bool all_are_kept(const struct amend *amend)
{
    return amend->parsed && parsed_count(amend->parsed) == library_file_count(amend->base);
}

static bool touch_all(struct amend *amend, const size_t *files, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t id = find_page(amend->base, amend->from->now->walk.files[files[i]].path);
        if (!touch(amend, id, files[i], true))
            return false;
    }
    amend->changed = count;
    return touch_around(amend);
}

static void amend_free(struct amend *amend)
{
    for (size_t i = 0; i < amend->count; i++) {
        page_done(&amend->list[i].page);
        notes_done(&amend->list[i].notes);
    }
    intake_done(&amend->intake);
    parsed_close(amend->parsed);
    library_free(amend->base);
    free(amend);
}

int amend_library(const struct amend_from *from)
{
    size_t files[CHANGED_MAX];
    size_t count;
    if (!find_changed(from, files, &count))
        return -1;
    struct amend *amend = memory_new(sizeof *amend);
    struct sync_options options = *from->options;
    int copy = -1;
    options.workers = 1;
    amend->from = from;
    amend->now = sync_now(&options);
    intake_start(&amend->intake, &from->now->site, &options); /* ready when the rest is */
    int base = open_base(amend);
    if (base >= 0 && (amend->parsed = cache_parsed(from->before)) && all_are_kept(amend) &&
        touch_all(amend, files, count) && link_all(amend))
        copy = write_copy(amend, base);
    if (base >= 0)
        close(base);
    amend_free(amend);
    channel_reap();
    return copy;
}
