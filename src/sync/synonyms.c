/*
 * Lay words: the site's list of names for the same thing, given to the pages that have one of them.
 *
 * Names are compared as search compares words, so "Slipped disc" and "slipped discs" differ, and
 * "slipped-disc" does not. All names are in one map, so that a page is searched once, however many
 * names there are.
 */
#include "sync/plan.h"

#include "base/map.h"
#include "base/text.h"
#include "library/tokens.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_WORDS_MAX = 8, GROUPS_OF_PAGE_MAX = 16 };

/* A name as it was written, and the group of names that mean the same. */
struct synonym {
    const char *words;
    uint32_t group;     /* counted from 1 */
    uint32_t same_name; /* index of the same name in another group, 0: none */
};

struct synonyms {
    struct map names;     /* folded, to indexes of the list */
    struct synonym *list; /* from 1 on */
    size_t count;
    size_t room;
    uint32_t group;
    struct arena *arena;
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
        synonyms->list[index] =
            (struct synonym){text_clean_line(synonyms->arena, s, n_bytes), synonyms->group, same};
        map_set(&synonyms->names, key, folded.used, index);
    }
    buffer_done(&folded);
}

static void add_names(struct synonyms *synonyms, const struct value *value)
{
    if (value->kind == VALUE_SCALAR)
        add_name(synonyms, value->scalar, value->scalar_bytes);
    for (const struct value *one = value->kind == VALUE_LIST ? value->first : NULL; one;
         one = one->next)
        if (one->kind == VALUE_SCALAR)
            add_name(synonyms, one->scalar, one->scalar_bytes);
}

/* The groups of the names that a page was found to have. */
struct found {
    uint32_t groups[GROUPS_OF_PAGE_MAX];
    size_t count;
};

static void add_groups(const struct synonyms *synonyms, const char *folded, size_t n_bytes,
                       struct found *found)
{
    for (uint32_t index = map_find(&synonyms->names, folded, n_bytes); index;
         index = synonyms->list[index].same_name) {
        bool known = found->count == GROUPS_OF_PAGE_MAX;
        for (size_t i = 0; i < found->count; i++)
            known = known || found->groups[i] == synonyms->list[index].group;
        if (!known)
            found->groups[found->count++] = synonyms->list[index].group;
    }
}

/* Finds all names in a line, starting at each of its words. */
static void find_names(const struct synonyms *synonyms, const char *s, size_t n_bytes,
                       struct found *found)
{
    struct buffer folded = {0};
    fold_name(&folded, s, n_bytes);
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

/* The names that a page has, ASCII case aside. They are in a map, for a site may have a thousand
 * for one thing. */
struct given {
    struct map names;
    struct arena arena;
};

/* False: the page has the name already. */
static bool give_name(struct given *given, const char *s, size_t n_bytes)
{
    char *name = arena_copy(&given->arena, s, n_bytes);
    for (size_t i = 0; i < n_bytes; i++)
        name[i] = (char)tolower((unsigned char)name[i]);
    if (map_find(&given->names, name, n_bytes))
        return false;
    map_add(&given->names, name, n_bytes, 1);
    return true;
}

static void give_own_names(struct given *given, const struct page *page)
{
    const char *lines = page->field[PAGE_SYNONYMS];
    const char *line;
    for (size_t n; page_next_line(&lines, &line, &n);)
        give_name(given, line, n);
    give_name(given, page->field[PAGE_TITLE], strlen(page->field[PAGE_TITLE]));
}

static bool has_group(const struct found *found, uint32_t group)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->groups[i] == group)
            return true;
    return false;
}

static void give_names(const struct synonyms *synonyms, const struct found *found,
                       struct page *page)
{
    struct buffer lines = {0};
    struct given given = {.names = {0}};
    arena_init(&given.arena);
    buffer_add_string(&lines, page->field[PAGE_SYNONYMS]);
    give_own_names(&given, page);
    for (size_t i = 1; i < synonyms->count; i++) {
        const char *words = synonyms->list[i].words;
        if (!has_group(found, synonyms->list[i].group) || !give_name(&given, words, strlen(words)))
            continue;
        if (lines.used)
            buffer_add_char(&lines, '\n');
        buffer_add_string(&lines, words);
    }
    page->field[PAGE_SYNONYMS] = arena_copy(&page->arena, buffer_string(&lines), lines.used);
    map_done(&given.names);
    arena_done(&given.arena);
    buffer_done(&lines);
}

static void look_at_page(const struct synonyms *synonyms, struct page *page)
{
    static const enum page_field fields[] = {PAGE_TITLE, PAGE_LINK_TITLE, PAGE_SYNONYMS,
                                             PAGE_KEYWORDS};
    struct found found = {.count = 0};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const char *lines = page->field[fields[i]];
        const char *line;
        for (size_t n; page_next_line(&lines, &line, &n);)
            find_names(synonyms, line, n, &found);
    }
    if (found.count)
        give_names(synonyms, &found, page);
}

void plan_add_synonyms(struct plan *plan)
{
    const struct value *map = plan->site->synonyms;
    struct synonyms synonyms = {.arena = &plan->arena};
    if (!map)
        return;
    synonyms.list = memory_grow(NULL, &synonyms.room, 1, sizeof *synonyms.list);
    synonyms.list[synonyms.count++] = (struct synonym){"", 0, 0};
    for (const struct value *row = map->first; row; row = row->next) {
        synonyms.group++;
        add_name(&synonyms, row->key, strlen(row->key));
        add_names(&synonyms, row);
    }
    for (size_t i = 0; i < plan->count; i++)
        if (!plan->pages[i].place.generated)
            look_at_page(&synonyms, &plan->pages[i].page);
    map_done(&synonyms.names);
    free(synonyms.list);
}
