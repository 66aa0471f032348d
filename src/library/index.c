/*
 * Writes the full-text index.
 *
 * Pages are numbered anew in it, by language and by importance, and the index answers in the order
 * of these numbers: whoever stops after the first thousand has the best. The hard idea is what is
 * important: a page with a short title is about all that its title says, one with a long title
 * about a part of it.
 */
#include "library/index.h"

#include "base/map.h"
#include "library/entries.h"
#include "library/stored.h"
#include "library/tokens.h"

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

/* A word of the vocabulary, in one language. */
struct counted {
    const char *word; /* behind its language's number */
    size_t bytes;
    uint32_t language;
    uint32_t pages;
    uint32_t titles;
    uint32_t last_page;
    uint32_t last_title;
};

struct indexer {
    const struct library *library;
    struct store *store;
    struct map known; /* to indexes of `counted`, counted from 1 */
    struct counted *counted;
    size_t count;
    size_t room;
    struct arena arena;
    struct buffer key;
    struct buffer columns[COLUMN_MAX];
};

static void count_word(struct indexer *indexer, uint32_t id, uint32_t language, bool title,
                       const struct token *token)
{
    struct buffer *key = &indexer->key;
    key->used = 0;
    buffer_add(key, (const char *)&language, sizeof language);
    buffer_add(key, token->folded, token->folded_bytes);
    uint32_t number = map_find(&indexer->known, key->bytes, key->used);
    if (!number) {
        char *kept = arena_copy(&indexer->arena, key->bytes, key->used);
        indexer->counted = memory_grow(indexer->counted, &indexer->room, indexer->count + 1,
                                       sizeof *indexer->counted);
        indexer->counted[indexer->count++] = (struct counted){
            .word = kept + sizeof language, .bytes = token->folded_bytes, .language = language};
        number = map_add(&indexer->known, kept, key->used, (uint32_t)indexer->count);
    }
    struct counted *counted = &indexer->counted[number - 1];
    counted->pages += counted->last_page != id;
    counted->titles += title && counted->last_title != id;
    counted->last_page = id;
    if (title)
        counted->last_title = id;
}

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
        count_word(indexer, id, language, column <= COLUMN_NAMES, &token);
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

static void fill_columns(struct indexer *indexer, uint32_t id)
{
    static const struct {
        enum page_field field;
        int column;
    } fields[] = {
        {PAGE_TITLE, COLUMN_TITLE},      {PAGE_SYNONYMS, COLUMN_NAMES},
        {PAGE_KEYWORDS, COLUMN_NAMES},   {PAGE_CODES, COLUMN_NAMES},
        {PAGE_TAGS, COLUMN_DESCRIPTION}, {PAGE_DESCRIPTION, COLUMN_DESCRIPTION},
    };
    const struct entry *entry = &indexer->library->entries[id - 1];
    const struct page *page = &entry->page;
    uint32_t language = entry->place.language;
    for (int i = 0; i < COLUMN_MAX; i++)
        indexer->columns[i].used = 0;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        add_string(indexer, id, language, fields[i].column, page->field[fields[i].field]);
    if (strcmp(page_list_title(page), page->field[PAGE_TITLE]) != 0)
        add_string(indexer, id, language, COLUMN_NAMES, page_list_title(page));
    add_joined(indexer, id, language, page->field[PAGE_TITLE]);
    add_joined(indexer, id, language, page->field[PAGE_SYNONYMS]);
    if (page->document)
        add_words(indexer, id, language, COLUMN_BODY, document_text(page->document),
                  page->document->text_bytes);
}

static void write_page(struct indexer *indexer, uint32_t id, int64_t number)
{
    struct statement *words =
        store_ask(indexer->store, "INSERT INTO words(rowid, title, names, description, body)"
                                  " VALUES(?1, ?2, ?3, ?4, ?5)");
    struct statement *hit = store_ask(indexer->store, "INSERT INTO hit VALUES(?1, ?2)");
    fill_columns(indexer, id);
    statement_bind_number(words, 1, number);
    for (int i = 0; i < COLUMN_MAX; i++)
        statement_bind_text(words, 2 + i, buffer_string(&indexer->columns[i]),
                            indexer->columns[i].used);
    statement_run(words);
    statement_bind_number(hit, 1, number);
    statement_bind_number(hit, 2, id);
    statement_run(hit);
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

static void write_pages(struct indexer *indexer)
{
    size_t count;
    struct importance *pages = sort_pages(indexer->library, &count);
    int64_t next = 0;
    for (size_t i = 0; i < count && !store_trouble(indexer->store); i++) {
        if (!i || pages[i].language != pages[i - 1].language)
            next = index_first(pages[i].language);
        write_page(indexer, pages[i].id, next++);
    }
    free(pages);
}

static int compare_counted(const void *left, const void *right)
{
    const struct counted *a = left;
    const struct counted *b = right;
    size_t n = a->bytes < b->bytes ? a->bytes : b->bytes;
    int order = memcmp(a->word, b->word, n);
    if (!order)
        order = (a->bytes > b->bytes) - (a->bytes < b->bytes);
    return order ? order : (a->language > b->language) - (a->language < b->language);
}

static void write_vocabulary(struct indexer *indexer)
{
    struct statement *row =
        store_ask(indexer->store, "INSERT INTO vocabulary VALUES(?1, ?2, ?3, ?4)");
    if (indexer->count)
        qsort(indexer->counted, indexer->count, sizeof *indexer->counted, compare_counted);
    for (size_t i = 0; i < indexer->count && !store_trouble(indexer->store); i++) {
        const struct counted *counted = &indexer->counted[i];
        statement_bind_text(row, 1, counted->word, counted->bytes);
        statement_bind_number(row, 2, counted->language);
        statement_bind_number(row, 3, counted->pages);
        statement_bind_number(row, 4, counted->titles);
        statement_run(row);
    }
}

/* The more words are gathered before they are written, the less is written twice. The number is
 * kept in the file, so it is set back. */
static void set_gathered_bytes(struct store *store, int64_t bytes)
{
    struct statement *row =
        store_ask(store, "INSERT INTO words(words, rank) VALUES('hashsize', ?1)");
    statement_bind_number(row, 1, bytes);
    statement_run(row);
}

bool index_write(const struct library *library, struct store *store)
{
    enum { GATHERED_BYTES = 32 << 20, USUAL_BYTES = 1 << 20 };
    struct indexer indexer = {.library = library, .store = store};
    arena_init(&indexer.arena);
    set_gathered_bytes(store, GATHERED_BYTES);
    write_pages(&indexer);
    write_vocabulary(&indexer);
    store_run(store, "INSERT INTO words(words) VALUES('optimize');"
                     "INSERT INTO titles(titles) VALUES('optimize')");
    set_gathered_bytes(store, USUAL_BYTES);
    for (int i = 0; i < COLUMN_MAX; i++)
        buffer_done(&indexer.columns[i]);
    buffer_done(&indexer.key);
    map_done(&indexer.known);
    free(indexer.counted);
    arena_done(&indexer.arena);
    return !store_trouble(store);
}

struct store *index_of(const struct library *library)
{
    const char *why;
    if (library->stored)
        return library->stored->store;
    if (!library->index->store) {
        struct store *store = store_open("", STORE_MEMORY, &why);
        if (store && store_begin(store) && index_write(library, store) && store_commit(store))
            library->index->store = store;
        else
            store_close(store);
    }
    return library->index->store;
}
