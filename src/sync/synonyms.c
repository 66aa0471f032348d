/*
 * Lay words: the site's list of names for the same thing, given to the pages that have one of them.
 *
 * Names are compared as search compares words, so "Slipped disc" and "slipped discs" differ, and
 * "slipped-disc" does not. A title may have a name in it; of what else a page is called, a part is
 * often another thing: "stiff neck with fever" is no stiff neck. All names are in one map, so that
 * a page is searched once, however many names there are; and a page is given names only from the
 * groups that it was found to have.
 *
 * A name may be of a language: a page in another one is found by it, but it is none of that page's
 * words.
 */
#include "sync/plan.h"

#include "base/ascii.h"
#include "base/map.h"
#include "base/names.h"
#include "base/text.h"
#include "language/tokens.h"

#include <stdlib.h>
#include <string.h>

enum { NAME_WORDS_MAX = 8, GROUPS_OF_PAGE_MAX = 16, NO_LANGUAGE = SITE_LANGUAGES_MAX };

/* A name as it was written, and the group of names that mean the same. Those of a group follow one
 * another. */
struct synonym {
    const char *words;
    unsigned language;  /* index; NO_LANGUAGE: that of each page that has it */
    uint32_t group;     /* index of its first name */
    uint32_t same_name; /* index of an earlier name that is the same, 0: none */
};

struct synonyms {
    struct map names;     /* folded, to indexes of the list */
    struct map unknown;   /* codes of languages that the site has not got */
    struct synonym *list; /* from 1 on */
    size_t count;
    size_t room;
    uint32_t group;    /* the one that names are added to, */
    unsigned language; /* and theirs */
    struct arena *arena;
    const struct site *site;
};

/* A name's words, folded, separated by spaces. */
static void fold_name(struct buffer *out, const char *s, size_t n_bytes)
{
    struct tokens tokens;
    struct token token;
    tokens_begin(&tokens, s, n_bytes);
    while (tokens_next(&tokens, &token)) {
        if (out->used)
            buffer_add_char(out, ' ');
        buffer_add(out, token.folded, token.folded_bytes);
    }
    tokens_done(&tokens);
}

static void add_name(struct synonyms *synonyms, const char *s, size_t n_bytes)
{
    struct buffer folded = {0};
    fold_name(&folded, s, n_bytes);
    if (folded.used) {
        synonyms->list = memory_grow(synonyms->list, &synonyms->room, synonyms->count + 1,
                                     sizeof *synonyms->list);
        uint32_t index = (uint32_t)synonyms->count++;
        const char *key = arena_copy(synonyms->arena, folded.bytes, folded.used);
        uint32_t same = map_find(&synonyms->names, key, folded.used);
        synonyms->list[index] = (struct synonym){text_clean_line(synonyms->arena, s, n_bytes),
                                                 synonyms->language, synonyms->group, same};
        map_set(&synonyms->names, key, folded.used, index);
    }
    buffer_done(&folded);
}

static void add_names(struct synonyms *synonyms, const struct value *value)
{
    for (const struct value *one = NULL; (one = value_next(value, one));)
        if (one->kind == VALUE_SCALAR)
            add_name(synonyms, one->scalar, one->scalar_bytes);
}

/* Tells once of a language that the site has not got. */
static void tell_of_unknown(struct synonyms *synonyms, const struct value *row,
                            const struct value *list, struct notes *notes)
{
    const struct site_source *source;
    size_t before = synonyms->unknown.count;
    map_add(&synonyms->unknown, list->key, strlen(list->key), 1);
    if (synonyms->unknown.count > before && site_find(synonyms->site, "synonyms", &source))
        notes_add(notes, NOTE_WARNING, source->file, list->line, list->column,
                  "synonyms.%s.%s: the site has no such language; give the code of one it has, or "
                  "put these names into a list without languages",
                  row->key, list->key);
}

/* Adds a group: a name, and a list of others or, by language, several. Those of a language that the
 * site has not got count as those of no language. */
static void add_row(struct synonyms *synonyms, const struct value *row, struct notes *notes)
{
    const struct site *site = synonyms->site;
    synonyms->group = (uint32_t)synonyms->count;
    synonyms->language = NO_LANGUAGE;
    add_name(synonyms, row->key, strlen(row->key));
    add_names(synonyms, row);
    for (const struct value *list = value_first(row, VALUE_MAP); list; list = list->next) {
        unsigned language = site_language_find(site, list->key, strlen(list->key));
        bool known = language < site->language_count;
        synonyms->language = known ? language : NO_LANGUAGE;
        add_names(synonyms, list);
        if (!known)
            tell_of_unknown(synonyms, row, list, notes);
    }
}

/* The groups of the names that a page was found to have, in the order of the list. */
struct found {
    uint32_t groups[GROUPS_OF_PAGE_MAX];
    size_t count;
    unsigned language; /* of the page */
};

static bool is_own(const struct synonym *name, unsigned language)
{
    return name->language == NO_LANGUAGE || name->language == language;
}

static void add_group(struct found *found, uint32_t group)
{
    size_t at = 0;
    while (at < found->count && found->groups[at] < group)
        at++;
    bool known = at < found->count && found->groups[at] == group;
    if (known || found->count == GROUPS_OF_PAGE_MAX)
        return;
    memmove(&found->groups[at + 1], &found->groups[at], (found->count - at) * sizeof group);
    found->groups[at] = group;
    found->count++;
}

static void add_groups(const struct synonyms *synonyms, const char *folded, size_t n_bytes,
                       struct found *found)
{
    for (uint32_t index = map_find(&synonyms->names, folded, n_bytes); index;
         index = synonyms->list[index].same_name)
        if (is_own(&synonyms->list[index], found->language))
            add_group(found, synonyms->list[index].group);
}

/* Finds the names that a page's title has, starting at each of its words. */
static void find_in_title(const struct synonyms *synonyms, const char *s, struct found *found)
{
    struct buffer folded = {0};
    fold_name(&folded, s, strlen(s));
    for (size_t start = 0; start < folded.used;) {
        size_t end = start;
        for (int words = 0; words < NAME_WORDS_MAX && end < folded.used; words++) {
            end += strcspn(folded.bytes + end, " ");
            add_groups(synonyms, folded.bytes + start, end - start, found);
            end += end < folded.used;
        }
        start += strcspn(folded.bytes + start, " ") + 1;
    }
    buffer_done(&folded);
}

/* Finds the names that lines are. */
static void find_among(const struct synonyms *synonyms, const char *lines, struct found *found)
{
    struct buffer folded = {0};
    const char *line;
    for (size_t n; page_next_line(&lines, &line, &n); folded.used = 0) {
        fold_name(&folded, line, n);
        add_groups(synonyms, buffer_string(&folded), folded.used, found);
    }
    buffer_done(&folded);
}

/* What a page is called in its language. */
struct own_names {
    struct buffer lines;
    struct names folded; /* its title and the lines, ASCII letters in lower case */
};

/* Remembers a name. False: the page has it, ASCII case aside. */
static bool have_name(struct own_names *own, const char *s, size_t n_bytes)
{
    size_t before = own->folded.count;
    struct buffer folded = {0};
    buffer_add(&folded, s, n_bytes);
    for (size_t i = 0; i < n_bytes; i++)
        if (ascii_is_letter((unsigned char)folded.bytes[i]))
            folded.bytes[i] |= 'a' - 'A';
    names_add(&own->folded, buffer_string(&folded), folded.used);
    buffer_done(&folded);
    return own->folded.count > before;
}

/* Adds a name to `lines`, unless the page has it. */
static void give_name(struct own_names *own, const char *s, size_t n_bytes, struct buffer *lines)
{
    if (!have_name(own, s, n_bytes))
        return;
    if (lines->used)
        buffer_add_char(lines, '\n');
    buffer_add(lines, s, n_bytes);
}

static void own_names_begin(struct own_names *own, const struct page *page)
{
    const char *title = page->field[PAGE_TITLE];
    const char *lines = page->field[PAGE_SYNONYMS];
    const char *line;
    *own = (struct own_names){.lines = {0}};
    buffer_add_string(&own->lines, lines);
    have_name(own, title, strlen(title));
    for (size_t n; page_next_line(&lines, &line, &n);)
        have_name(own, line, n);
}

static void own_names_done(struct own_names *own, struct page *page)
{
    page->field[PAGE_SYNONYMS] = arena_take(&page->arena, &own->lines);
    names_done(&own->folded);
}

/* Gives a page those names of a group that it does not have: those in other languages go with them
 * to `foreign`. Only a page of the site's default language stands in for one in another. */
static void give_group(const struct synonyms *synonyms, const struct found *found, uint32_t group,
                       struct own_names *own, struct buffer *foreign)
{
    struct buffer line = {0};
    for (size_t i = group; i < synonyms->count && synonyms->list[i].group == group; i++) {
        const struct synonym *name = &synonyms->list[i];
        bool here = is_own(name, found->language);
        line.used = 0;
        if (!here && found->language != synonyms->site->default_language)
            continue;
        if (!here)
            buffer_format(&line, "%s\t", synonyms->site->languages[name->language].code);
        buffer_add_string(&line, name->words);
        give_name(own, line.bytes, line.used, here ? &own->lines : foreign);
    }
    buffer_done(&line);
}

static void give_names(const struct synonyms *synonyms, const struct found *found,
                       struct page *page)
{
    struct own_names own;
    struct buffer foreign = {0};
    own_names_begin(&own, page);
    for (size_t i = 0; i < found->count; i++)
        give_group(synonyms, found, found->groups[i], &own, &foreign);
    page->field[PAGE_FOREIGN_NAMES] = arena_take(&page->arena, &foreign);
    own_names_done(&own, page);
}

static void look_at_page(const struct synonyms *synonyms, unsigned language, struct page *page)
{
    struct found found = {.language = language};
    find_in_title(synonyms, page->field[PAGE_TITLE], &found);
    find_in_title(synonyms, page->field[PAGE_LINK_TITLE], &found);
    find_among(synonyms, page->field[PAGE_SYNONYMS], &found);
    find_among(synonyms, page->field[PAGE_KEYWORDS], &found);
    if (found.count)
        give_names(synonyms, &found, page);
}

/* Gives a page what the one that it translates is called in its language. */
static void give_translated(const struct page *original, const char *code, struct page *page)
{
    struct own_names own;
    const char *lines = original->field[PAGE_FOREIGN_NAMES];
    const char *name;
    own_names_begin(&own, page);
    for (size_t n; page_next_name(&lines, code, &name, &n);)
        give_name(&own, name, n, &own.lines);
    own_names_done(&own, page);
}

/* The originals have their names already. They keep those of other languages, because a translation
 * may be hidden. */
static void look_at_translations(struct plan *plan)
{
    struct map originals = {0};
    for (uint32_t i = 0; i < plan->count; i++) {
        const char *key = plan->pages[i].place.translation;
        if (*key && *plan->pages[i].page.field[PAGE_FOREIGN_NAMES])
            map_add(&originals, key, strlen(key), i + 1);
    }
    for (size_t i = 0; i < plan->count && originals.count; i++) {
        struct plan_page *page = &plan->pages[i];
        const char *key = page->place.translation;
        uint32_t original = page->place.generated ? 0 : map_find(&originals, key, strlen(key));
        unsigned language = plan_language(page);
        if (original && language != plan->site->default_language)
            give_translated(&plan->pages[original - 1].page, plan->site->languages[language].code,
                            &page->page);
    }
    map_done(&originals);
}

void plan_add_synonyms(struct plan *plan, struct notes *notes)
{
    const struct value *map = plan->site->synonyms;
    struct synonyms synonyms = {.arena = &plan->arena, .site = plan->site};
    if (!map)
        return;
    synonyms.list = memory_grow(NULL, &synonyms.room, 1, sizeof *synonyms.list);
    synonyms.list[synonyms.count++] = (struct synonym){"", 0, 0, 0};
    for (const struct value *row = map->first; row; row = row->next)
        add_row(&synonyms, row, notes);
    for (size_t i = 0; i < plan->count; i++)
        if (!plan->pages[i].place.generated)
            look_at_page(&synonyms, plan_language(&plan->pages[i]), &plan->pages[i].page);
    look_at_translations(plan);
    map_done(&synonyms.names);
    map_done(&synonyms.unknown);
    free(synonyms.list);
}
