/*
 * Which pages belong together: by links in both directions, by tags, by words of their titles and
 * names.
 *
 * A tag or a word that many pages share says little about any two of them, so it counts for less
 * the more pages share it, and for nothing if a crowd does; that way the work grows with the number
 * of pages and not with its square. A page is never related to itself, to a page of another
 * language, or to a list.
 */
#include "library/related.h"

#include "base/map.h"
#include "language/tokens.h"
#include "library/parallel.h"
#include "library/stored.h"

#include <stdlib.h>
#include <string.h>

enum {
    LINK_WORTH = 60,
    SHARED_WORTH = 120,   /* divided by how many pages share it */
    CROWD = SHARED_WORTH, /* what more pages share than this is worth nothing, and not added */
    WORTH_MIN = 12,
    WORD_BYTES_MIN = 4,
};

/* Pages that readers are never shown must not take the place of others. */
static bool is_topic(const struct library_place *place)
{
    return place->kind == LIBRARY_PAGE && !place->generated && !place->draft &&
           !place->below_draft && !place->unlisted;
}

/* Only pages of the same language, and no lists. */
static bool may_relate(const struct library *library, uint32_t one, uint32_t other)
{
    const struct library_place *a = &library->entries[one - 1].place;
    const struct library_place *b = &library->entries[other - 1].place;
    return one != other && a->language == b->language && is_topic(a) && is_topic(b);
}

void related_add_links(const struct library *library, uint32_t id, const struct document *document,
                       struct library_pairs *links)
{
    for (uint32_t i = 0; document && i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind == NODE_LINK && node->level == TARGET_PAGE && node->page &&
            node->page <= library->count && may_relate(library, id, node->page))
            pairs_add(links, id, node->page);
    }
}

/* Numbers for the words of titles and names. */
struct line_words {
    struct map known; /* from language and word to number */
    struct arena arena;
    struct buffer key;
};

static uint32_t number_of(struct line_words *words, uint32_t language, const struct token *token)
{
    struct buffer *key = &words->key;
    key->used = 0;
    buffer_add(key, (const char *)&language, sizeof language);
    buffer_add(key, token->folded, token->folded_bytes);
    uint32_t number = map_find(&words->known, key->bytes, key->used);
    if (!number)
        number = map_add(&words->known, arena_copy(&words->arena, key->bytes, key->used), key->used,
                         (uint32_t)words->known.count + 1);
    return number;
}

static void add_line_words(struct line_words *words, const struct entry *entry, uint32_t id,
                           enum page_field field, struct library_pairs *shared)
{
    struct tokens tokens;
    struct token token;
    const char *s = entry->page.field[field];
    tokens_begin(&tokens, s, strlen(s));
    while (tokens_next(&tokens, &token))
        if (token.folded_bytes >= WORD_BYTES_MIN)
            pairs_add(shared, number_of(words, entry->place.language, &token), id);
    tokens_done(&tokens);
}

static void find_words(const struct library *library, struct library_pairs *shared)
{
    static const enum page_field fields[] = {PAGE_TITLE, PAGE_SYNONYMS, PAGE_KEYWORDS};
    struct line_words words = {0};
    arena_init(&words.arena);
    for (uint32_t id = 1; id <= library->count; id++) {
        const struct entry *entry = &library->entries[id - 1];
        for (size_t i = 0; is_topic(&entry->place) && i < sizeof fields / sizeof *fields; i++)
            add_line_words(&words, entry, id, fields[i], shared);
    }
    arena_done(&words.arena);
    map_done(&words.known);
    buffer_done(&words.key);
}

/* Tags or words ("things"): the pages that have each, and those that each page has. */
struct sharing {
    struct library_pairs pages;  /* by thing */
    struct library_pairs things; /* by page */
};

static void sort_sharing(struct sharing *sharing)
{
    pairs_sort(&sharing->pages);
    for (size_t i = 0; i < sharing->pages.count; i++)
        pairs_add(&sharing->things, sharing->pages.list[i].id, sharing->pages.list[i].first);
    pairs_sort(&sharing->things);
    pairs_index(&sharing->pages);
    pairs_index(&sharing->things);
}

static void sharing_done(struct sharing *sharing)
{
    pairs_done(&sharing->pages);
    pairs_done(&sharing->things);
}

/* How closely each page is related to the current one. */
struct worths {
    uint32_t *worth; /* by id */
    uint32_t *ids;   /* those whose worth is not 0 */
    size_t count;
};

/* worth: not 0, or the page would be listed again each time. */
static void add_worth(struct worths *worths, uint32_t id, uint32_t worth)
{
    if (!worths->worth[id])
        worths->ids[worths->count++] = id;
    worths->worth[id] += worth;
}

static void add_shared(const struct library *library, uint32_t id, const struct sharing *sharing,
                       struct worths *worths)
{
    size_t thing_count;
    const struct library_pair *things = pairs_find(&sharing->things, id, &thing_count);
    for (size_t i = 0; i < thing_count; i++) {
        size_t count;
        const struct library_pair *pages = pairs_find(&sharing->pages, things[i].id, &count);
        for (size_t j = 0; count <= CROWD && j < count; j++)
            if (may_relate(library, id, pages[j].id))
                add_worth(worths, pages[j].id, (uint32_t)(SHARED_WORTH / count));
    }
}

/* Fills a row with the best pages, the first by title among equals, and sets all worths back to
 * 0. */
static void take_best(const uint32_t *ord, struct worths *worths, struct related_row *row)
{
    for (size_t n = 0; n < RELATED_MAX; n++) {
        uint32_t best = 0;
        for (size_t i = 0; i < worths->count; i++) {
            uint32_t id = worths->ids[i];
            uint32_t worth = worths->worth[id];
            if (worth >= WORTH_MIN && (!best || worth > worths->worth[best] ||
                                       (worth == worths->worth[best] && ord[id] < ord[best])))
                best = id;
        }
        row->ids[n] = best;
        if (!best)
            break;
        worths->worth[best] = 1; /* taken: less than WORTH_MIN */
    }
    for (size_t i = 0; i < worths->count; i++)
        worths->worth[worths->ids[i]] = 0;
    worths->count = 0;
}

/* What pages are related by. */
struct relations {
    struct library_pairs links;
    struct sharing terms;
    struct sharing words;
};

struct related {
    const struct library *library;
    const struct library_pairs *known; /* links of all pages */
    struct parallel *ahead;
    struct relations relations;
    uint32_t *ord;
    struct worths worths;
    struct buffer taken;
};

/* A link relates two pages in both directions. */
static void find_links(struct related *related)
{
    struct library_pairs *links = &related->relations.links;
    const struct library_pairs *known = related->known;
    for (size_t i = 0; i < known->count; i++) {
        pairs_add(links, known->list[i].first, known->list[i].id);
        pairs_add(links, known->list[i].id, known->list[i].first);
    }
    pairs_sort(links);
    pairs_index(links);
}

/* Prepares what every page is compared with. */
static void prepare(void *data, unsigned nth, unsigned of, struct buffer *out)
{
    struct related *related = data;
    const struct library *library = related->library;
    struct relations *relations = &related->relations;
    size_t bytes = (library->count + 1) * sizeof(uint32_t);
    (void)nth;
    (void)of;
    (void)out;
    related->worths = (struct worths){memory_new(bytes), memory_new(bytes), 0};
    related->ord = memory_new(bytes);
    for (size_t i = 0; i < library->count; i++)
        related->ord[library->order[i]] = (uint32_t)i;
    find_links(related);
    for (size_t i = 0; i < library->terms.count; i++)
        pairs_add(&relations->terms.pages, library->terms.list[i].first, library->terms.list[i].id);
    find_words(library, &relations->words.pages);
    sort_sharing(&relations->terms);
    sort_sharing(&relations->words);
}

static bool relate(void *data, size_t item, struct buffer *out)
{
    struct related *related = data;
    const struct library *library = related->library;
    struct related_row row = {{0}};
    uint32_t id = (uint32_t)item + 1;
    size_t count;
    const struct library_pair *links = pairs_find(&related->relations.links, id, &count);
    if (is_topic(&library->entries[item].place)) {
        for (size_t i = 0; i < count; i++)
            add_worth(&related->worths, links[i].id, LINK_WORTH);
        add_shared(library, id, &related->relations.terms, &related->worths);
        add_shared(library, id, &related->relations.words, &related->worths);
        take_best(related->ord, &related->worths, &row);
    }
    buffer_add(out, (const char *)&row, sizeof row);
    return true;
}

static struct related *begin(const struct library *library, const struct library_pairs *links,
                             int where)
{
    struct related *related = memory_new(sizeof *related);
    struct parallel_work work = {prepare, relate, NULL, related};
    related->library = library;
    related->known = links;
    related->ahead = parallel_begin(&work, library->count, where);
    return related;
}

struct related *related_begin(const struct library *library, const struct library_pairs *links)
{
    return begin(library, links, library->count ? PARALLEL_BESIDE : PARALLEL_HERE);
}

bool related_next(struct related *related, struct related_row *row)
{
    struct buffer *bytes = &related->taken;
    bool there = parallel_take(related->ahead, bytes);
    if (there)
        memcpy(row, bytes->bytes, sizeof *row);
    return there;
}

bool related_end(struct related *related)
{
    parallel_take_last(related->ahead, 0, &related->taken);
    bool whole = parallel_end(related->ahead);
    pairs_done(&related->relations.links);
    sharing_done(&related->relations.terms);
    sharing_done(&related->relations.words);
    free(related->worths.worth);
    free(related->worths.ids);
    free(related->ord);
    buffer_done(&related->taken);
    free(related);
    return whole;
}

/* The rows of a library in memory that has its documents; row 0 is page 1's. On the heap. */
static struct related_row *find_all(const struct library *library)
{
    struct related_row *rows = memory_new((library->count + 1) * sizeof *rows);
    struct library_pairs links = {0};
    for (uint32_t id = 1; id <= library->count; id++)
        related_add_links(library, id, library->entries[id - 1].page.document, &links);
    struct related *related = begin(library, &links, PARALLEL_HERE);
    for (size_t i = 0; related_next(related, &rows[i]); i++)
        continue;
    related_end(related);
    pairs_done(&links);
    return rows;
}

size_t library_related(const struct library *library, uint32_t id,
                       const struct library_query *query, uint32_t *ids, size_t max)
{
    struct library_query wanted = *query;
    size_t count = 0;
    if (!library->stored && !library->index->related)
        library->index->related = find_all(library);
    struct related_row row =
        library->stored ? stored_related(library, id) : library->index->related[id - 1];
    wanted.language = 0; /* they are in the page's own */
    for (size_t i = 0; i < RELATED_MAX && row.ids[i] && count < max; i++)
        if (row.ids[i] != id && library_is_in(library, row.ids[i], &wanted))
            ids[count++] = row.ids[i];
    return count;
}
