/*
 * Writes the full-text index.
 *
 * Pages are numbered anew in it, by language and by importance, and the index answers in the order
 * of these numbers: whoever stops after the first thousand has the best. The hard idea is what is
 * important: a page with a short title is about all that its title says, one with a long title
 * about a part of it.
 */
#include "library/index.h"

#include "library/entries.h"
#include "library/stored.h"
#include "library/tokens.h"
#include "library/vocabulary.h"

#include <stdlib.h>
#include <string.h>

/* A page's place among the others. */
struct importance {
    uint32_t id;
    uint32_t language;
    uint32_t title_words;
    bool is_list;
    uint32_t ord; /* by title */
};

static int compare_importance(const void *left, const void *right)
{
    const struct importance *a = left;
    const struct importance *b = right;
    if (a->language != b->language)
        return a->language < b->language ? -1 : 1;
    if (a->title_words != b->title_words)
        return a->title_words < b->title_words ? -1 : 1;
    if (a->is_list != b->is_list)
        return a->is_list ? 1 : -1;
    return (a->ord > b->ord) - (a->ord < b->ord);
}

struct indexer {
    const struct library *library;
    struct importance *pages;
    size_t count;
    int64_t number; /* of the page that was written last */
    struct vocabulary vocabulary;
    struct buffer columns[COLUMN_MAX];
};

static void add_words(struct indexer *indexer, uint32_t id, uint32_t language, int column,
                      const char *text, size_t n_bytes)
{
    struct buffer *out = &indexer->columns[column];
    struct tokens tokens;
    struct token token;
    tokens_begin(&tokens, text, n_bytes);
    while (tokens_next(&tokens, &token)) {
        buffer_add(out, token.folded, token.folded_bytes);
        buffer_add_char(out, ' ');
        vocabulary_add(&indexer->vocabulary, id, language, column <= COLUMN_NAMES, &token);
    }
    tokens_done(&tokens);
}

static void add_string(struct indexer *indexer, uint32_t id, uint32_t language, int column,
                       const char *s)
{
    add_words(indexer, id, language, column, s, strlen(s));
}

/* "X-ray" is looked for as "xray" too. */
static void add_joined(struct indexer *indexer, uint32_t id, uint32_t language, const char *s)
{
    struct buffer joined = {0};
    for (const char *at = s; (at = strchr(at, '-')); at++) {
        const char *start = at;
        const char *end = at + 1;
        while (start > s && !strchr(" ,-(\n", start[-1]))
            start--;
        end += strcspn(end, " ,-)\n");
        joined.used = 0;
        buffer_add(&joined, start, (size_t)(at - start));
        buffer_add(&joined, at + 1, (size_t)(end - at - 1));
        if (at > start && end > at + 1)
            add_words(indexer, id, language, COLUMN_NAMES, joined.bytes, joined.used);
    }
    buffer_done(&joined);
}

static void fill_columns(struct indexer *indexer, uint32_t id, uint32_t language,
                         const struct page *page, const struct document *document)
{
    static const struct {
        enum page_field field;
        int column;
    } fields[] = {
        {PAGE_TITLE, COLUMN_TITLE},      {PAGE_SYNONYMS, COLUMN_NAMES},
        {PAGE_KEYWORDS, COLUMN_NAMES},   {PAGE_CODES, COLUMN_NAMES},
        {PAGE_TAGS, COLUMN_DESCRIPTION}, {PAGE_DESCRIPTION, COLUMN_DESCRIPTION},
    };
    for (int i = 0; i < COLUMN_MAX; i++)
        indexer->columns[i].used = 0;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        add_string(indexer, id, language, fields[i].column, page->field[fields[i].field]);
    if (strcmp(page_list_title(page), page->field[PAGE_TITLE]) != 0)
        add_string(indexer, id, language, COLUMN_NAMES, page_list_title(page));
    add_joined(indexer, id, language, page->field[PAGE_TITLE]);
    add_joined(indexer, id, language, page->field[PAGE_SYNONYMS]);
    if (document)
        add_words(indexer, id, language, COLUMN_BODY, document_text(document),
                  document->text_bytes);
}

/* What has a file can be found; what a list alone is for cannot. */
static struct importance *sort_pages(const struct library *library, size_t *count)
{
    struct importance *pages = memory_new((library->count + 1) * sizeof *pages);
    *count = 0;
    for (size_t i = 0; i < library->count; i++) {
        uint32_t id = library->order[i];
        const struct entry *entry = &library->entries[id - 1];
        const char *title = page_list_title(&entry->page);
        if (!entry->place.generated)
            pages[(*count)++] = (struct importance){id, entry->place.language,
                                                    (uint32_t)tokens_in(title, strlen(title)),
                                                    entry->place.kind != LIBRARY_PAGE, (uint32_t)i};
    }
    qsort(pages, *count, sizeof *pages, compare_importance);
    return pages;
}

struct indexer *indexer_new(const struct library *library)
{
    struct indexer *indexer = memory_new(sizeof *indexer);
    indexer->library = library;
    indexer->pages = sort_pages(library, &indexer->count);
    vocabulary_init(&indexer->vocabulary);
    return indexer;
}

void indexer_free(struct indexer *indexer)
{
    for (int i = 0; i < COLUMN_MAX; i++)
        buffer_done(&indexer->columns[i]);
    vocabulary_done(&indexer->vocabulary);
    free(indexer->pages);
    free(indexer);
}

size_t indexer_count(const struct indexer *indexer)
{
    return indexer->count;
}

uint32_t indexer_page(const struct indexer *indexer, size_t nth)
{
    return indexer->pages[nth].id;
}

void indexer_make(struct indexer *indexer, size_t nth, const struct document *document,
                  struct buffer *out)
{
    const struct importance *page = &indexer->pages[nth];
    fill_columns(indexer, page->id, page->language, &indexer->library->entries[page->id - 1].page,
                 document);
    for (int i = 0; i < COLUMN_MAX; i++)
        buffer_add_part(out, indexer->columns[i].bytes, indexer->columns[i].used);
}

void indexer_give_words(struct indexer *indexer, struct buffer *out)
{
    vocabulary_give(&indexer->vocabulary, out);
}

void indexer_take_words(struct indexer *indexer, const char *bytes, size_t n_bytes)
{
    vocabulary_take(&indexer->vocabulary, bytes, n_bytes);
}

/* How SQLite builds the index (its documentation of FTS5, 6): the more words are gathered before
 * they are written, the less is written twice, and what is merged once at the end need not be
 * merged on the way. The numbers are kept in the file, so they are set back to its own. */
static const struct {
    const char *name;
    int64_t building;
    int64_t usual;
} tunings[] = {
    {"hashsize", 16 << 20, 1 << 20}, /* bytes */
    {"automerge", 0, 4},             /* segments; 0: never */
    {"crisismerge", 1000, 16},
};

static void tune(struct store *store, bool building)
{
    struct statement *row = store_ask(store, "INSERT INTO words(words, rank) VALUES(?1, ?2)");
    for (size_t i = 0; i < sizeof tunings / sizeof *tunings; i++) {
        statement_bind_string(row, 1, tunings[i].name);
        statement_bind_number(row, 2, building ? tunings[i].building : tunings[i].usual);
        statement_run(row);
    }
}

void indexer_begin(struct store *store)
{
    tune(store, true);
}

void indexer_write(struct indexer *indexer, struct store *store, size_t nth, const char **made)
{
    struct statement *words = store_ask(store, "INSERT INTO words(rowid, title, names, description,"
                                               " body) VALUES(?1, ?2, ?3, ?4, ?5)");
    struct statement *titles =
        store_ask(store, "INSERT INTO titles(rowid, title, names) VALUES(?1, ?2, ?3)");
    struct statement *hit = store_ask(store, "INSERT INTO hit VALUES(?1, ?2)");
    const struct importance *page = &indexer->pages[nth];
    bool first = !nth || page->language != page[-1].language;
    indexer->number = first ? index_first(page->language) : indexer->number + 1;
    statement_bind_number(words, 1, indexer->number);
    statement_bind_number(titles, 1, indexer->number);
    for (int i = 0; i < COLUMN_MAX; i++) {
        size_t n_bytes;
        const char *part = buffer_take_part(made, &n_bytes);
        statement_bind_text(words, 2 + i, part, n_bytes);
        if (i <= COLUMN_NAMES)
            statement_bind_text(titles, 2 + i, part, n_bytes);
    }
    statement_run(words);
    statement_run(titles);
    statement_bind_number(hit, 1, indexer->number);
    statement_bind_number(hit, 2, page->id);
    statement_run(hit);
}

void indexer_merge(struct store *store)
{
    store_run(store, "INSERT INTO words(words) VALUES('optimize');"
                     "INSERT INTO titles(titles) VALUES('optimize')");
    tune(store, false);
}

void indexer_finish(struct indexer *indexer, struct store *store)
{
    vocabulary_write(&indexer->vocabulary, store);
}

/* --- One page of an index that is there --- */

static bool same_columns(const struct indexer *a, const struct indexer *b)
{
    for (int i = 0; i < COLUMN_MAX; i++)
        if (a->columns[i].used != b->columns[i].used ||
            (a->columns[i].used &&
             memcmp(a->columns[i].bytes, b->columns[i].bytes, a->columns[i].used) != 0))
            return false;
    return true;
}

static void run_words(struct store *store, const char *sql, int64_t number,
                      const struct indexer *indexer)
{
    struct statement *row = store_ask(store, sql);
    statement_bind_number(row, 1, number);
    for (int i = 0; i < COLUMN_MAX; i++)
        statement_bind_text(row, 2 + i, buffer_string(&indexer->columns[i]),
                            indexer->columns[i].used);
    statement_run(row);
}

/* The index holds no texts, so what is to go from it has to be said again (FTS5, 6.1). */
static void replace_words(struct store *store, uint32_t id, struct indexer *before,
                          struct indexer *after)
{
    struct statement *hit = store_ask(store, "SELECT number FROM hit WHERE id = ?1");
    statement_bind_number(hit, 1, id);
    int64_t number = statement_step(hit) ? statement_number(hit, 0) : 0;
    statement_end(hit);
    if (!number)
        return; /* it has no file: nobody can find it */
    run_words(store,
              "INSERT INTO words(words, rowid, title, names, description, body)"
              " VALUES('delete', ?1, ?2, ?3, ?4, ?5)",
              number, before);
    run_words(store,
              "INSERT INTO words(rowid, title, names, description, body)"
              " VALUES(?1, ?2, ?3, ?4, ?5)",
              number, after);
    vocabulary_replace(&before->vocabulary, &after->vocabulary, store);
}

void index_replace(struct store *store, uint32_t id, uint32_t language, const struct page *before,
                   const struct page *after)
{
    struct indexer *was = memory_new(sizeof *was);
    struct indexer *is = memory_new(sizeof *is);
    vocabulary_init(&was->vocabulary);
    vocabulary_init(&is->vocabulary);
    fill_columns(was, id, language, before, before->document);
    fill_columns(is, id, language, after, after->document);
    if (!same_columns(was, is))
        replace_words(store, id, was, is);
    indexer_free(was);
    indexer_free(is);
}

/* The index of a library that is in memory, page after page. */
static bool fill_store(const struct library *library, struct store *store)
{
    struct buffer made = {0};
    struct indexer *indexer = indexer_new(library);
    indexer_begin(store);
    for (size_t i = 0; i < indexer->count && !store_trouble(store); i++) {
        made.used = 0;
        indexer_make(indexer, i, library->entries[indexer_page(indexer, i) - 1].page.document,
                     &made);
        const char *at = made.bytes;
        indexer_write(indexer, store, i, &at);
    }
    indexer_merge(store);
    indexer_finish(indexer, store);
    indexer_free(indexer);
    buffer_done(&made);
    return !store_trouble(store);
}

struct store *index_of(const struct library *library)
{
    const char *why;
    if (library->stored)
        return library->stored->store;
    if (!library->index->store) {
        struct store *store = store_open("", STORE_MEMORY, &why);
        if (store && store_begin(store) && fill_store(library, store) && store_commit(store))
            library->index->store = store;
        else
            store_close(store);
    }
    return library->index->store;
}
