/*
 * Makes the full-text index.
 *
 * In the index pages are numbered by language and then by importance, and FTS5 answers in the order
 * of these numbers: whoever stops after the first thousand has the best. A page that has names in
 * another language has one more number there, for these names alone. The hard idea is what is
 * important: a page with a short title is about all that its title says, one with a long title
 * about a part of it.
 *
 * Each process gives the words of its share of the pages in the order of the words. The index's
 * entry for a word is what all shares say of it, one after the other; how many pages have the word
 * is counted on the way. Words in titles and names are also in an index of their own.
 */
#include "library/index.h"

#include "library/entries.h"
#include "library/fields.h"
#include "library/leaves.h"
#include "library/varint.h"

#include <stdlib.h>
#include <string.h>

/* What a page is sorted by, and its rank. */
struct importance {
    uint32_t id;
    uint32_t language;
    uint32_t title_words;
    bool is_list;
    uint32_t ord;  /* rank by title */
    uint32_t rank; /* rank within its language, counted from 0 */
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
    size_t room;
    struct postings *postings;
    uint32_t column_words[COLUMN_MAX]; /* of the page being taken */
    struct buffer sizes;               /* the same of all pages taken, as varints */
    struct writing *writing;           /* the writing side; NULL until the first write */
};

static void add_page(struct indexer *indexer, const struct importance *page)
{
    indexer->pages =
        memory_grow(indexer->pages, &indexer->room, indexer->count + 1, sizeof *indexer->pages);
    indexer->pages[indexer->count++] = *page;
}

/* Adds a page once more for each language that only its names are in. */
static void add_named(struct indexer *indexer, const struct importance *page)
{
    struct importance named = *page;
    const struct library *library = indexer->library;
    for (uint32_t i = 1; i <= library_language_count(library); i++) {
        const char *lines = library->entries[page->id - 1].page.field[PAGE_FOREIGN_NAMES];
        const char *name;
        size_t n_bytes;
        named.language = i;
        if (i != page->language &&
            page_next_name(&lines, library_language(library, i)->code, &name, &n_bytes))
            add_page(indexer, &named);
    }
}

/* Only pages with a file can be found; a list without one cannot. */
static void sort_pages(struct indexer *indexer)
{
    const struct library *library = indexer->library;
    for (size_t i = 0; i < library->count; i++) {
        uint32_t id = library->order[i];
        const struct entry *entry = &library->entries[id - 1];
        const char *title = page_list_title(&entry->page);
        struct importance page = {id,
                                  entry->place.language,
                                  (uint32_t)tokens_in(title, strlen(title)),
                                  entry->place.kind != LIBRARY_PAGE,
                                  (uint32_t)i,
                                  0};
        if (entry->place.generated)
            continue;
        add_page(indexer, &page);
        add_named(indexer, &page);
    }
    struct importance *pages = indexer->pages;
    if (pages)
        qsort(pages, indexer->count, sizeof *pages, compare_importance);
    for (size_t i = 1; i < indexer->count; i++)
        pages[i].rank = pages[i].language == pages[i - 1].language ? pages[i - 1].rank + 1 : 0;
}

/* An index that is being written. */
struct writing {
    struct store *store;
    struct leaves *words;
    struct leaves *titles;
    struct merge *merge;
    struct posting next; /* of the merge, if `more` */
    bool more;
    uint64_t places_bytes; /* of the places of all words, */
    uint64_t written;      /* and of the words already written */
    struct buffer word;
    bool in_titles; /* the current word has been added there */
    /* The counts of the current word on pages of one language. */
    struct statement *vocabulary;
    uint32_t language;
    uint32_t pages;
    uint32_t title_pages;
};

static struct writing *begin_writing(struct indexer *indexer, struct store *store)
{
    struct writing *writing = indexer->writing;
    if (writing)
        return writing;
    store_unguard(store);
    writing = indexer->writing = memory_new(sizeof *writing);
    writing->store = store;
    writing->words = leaves_new(store, "words", COLUMN_MAX);
    writing->titles = leaves_new(store, "titles", COLUMN_NAMES + 1);
    return writing;
}

static void end_writing(struct indexer *indexer)
{
    struct writing *writing = indexer->writing;
    leaves_finish(writing->words);
    leaves_finish(writing->titles);
    if (writing->merge)
        merge_free(writing->merge);
    store_guard(writing->store);
    buffer_done(&writing->word);
    free(writing);
    indexer->writing = NULL;
}

struct indexer *indexer_new(const struct library *library, const struct library_scratch *scratch)
{
    struct indexer *indexer = memory_new(sizeof *indexer);
    indexer->library = library;
    sort_pages(indexer);
    indexer->postings = postings_new(scratch);
    return indexer;
}

void indexer_free(struct indexer *indexer)
{
    if (indexer->writing)
        end_writing(indexer);
    postings_free(indexer->postings);
    buffer_done(&indexer->sizes);
    free(indexer->pages);
    free(indexer);
}

size_t indexer_share(const struct indexer *indexer, unsigned nth, unsigned of)
{
    return indexer->count * nth / of;
}

uint32_t indexer_page(const struct indexer *indexer, size_t nth)
{
    return indexer->pages[nth].id;
}

bool indexer_wants_names(const struct indexer *indexer, size_t nth)
{
    const struct importance *page = &indexer->pages[nth];
    return page->language != indexer->library->entries[page->id - 1].place.language;
}

/* --- Taking words --- */

static int64_t number_of(const struct importance *page)
{
    return index_first(page->language) + page->rank;
}

static void take_word(void *data, int column, const struct token *token)
{
    struct indexer *indexer = data;
    postings_add(indexer->postings, (unsigned)column, indexer->column_words[column]++,
                 token->folded, token->folded_bytes);
}

void indexer_take(struct indexer *indexer, size_t nth, const struct document *document)
{
    const struct importance *numbered = &indexer->pages[nth];
    const struct library *library = indexer->library;
    const struct page *page = &library->entries[numbered->id - 1].page;
    memset(indexer->column_words, 0, sizeof indexer->column_words);
    if (indexer_wants_names(indexer, nth))
        fields_give_foreign(page, library_language(library, numbered->language)->code, take_word,
                            indexer);
    else
        fields_give(page, document, take_word, indexer);
    postings_end_page(indexer->postings, number_of(numbered));
    for (int i = 0; i < COLUMN_MAX; i++)
        varint_add(&indexer->sizes, indexer->column_words[i]);
}

void indexer_give_sizes(const struct indexer *indexer, struct buffer *out)
{
    uint64_t places_bytes = postings_places_bytes(indexer->postings);
    buffer_add(out, (const char *)&places_bytes, sizeof places_bytes);
    buffer_add(out, buffer_string(&indexer->sizes), indexer->sizes.used);
}

bool indexer_give(struct indexer *indexer, struct buffer *out)
{
    return postings_give(indexer->postings, out);
}

/* --- Writing them --- */

/* Writes the number of each page and how many words it has. */
bool indexer_write_sizes(struct indexer *indexer, struct store *store, unsigned nth, unsigned of,
                         const struct buffer *sizes)
{
    struct writing *writing = begin_writing(indexer, store);
    struct statement *hit = store_statement(store, "INSERT INTO hit VALUES(?1, ?2)");
    uint64_t places_bytes;
    const char *at = buffer_string(sizes);
    const char *end = at + sizes->used;
    if (sizes->used < sizeof places_bytes)
        return false;
    memcpy(&places_bytes, at, sizeof places_bytes);
    writing->places_bytes += places_bytes;
    at += sizeof places_bytes;
    size_t from = indexer_share(indexer, nth, of);
    size_t to = indexer_share(indexer, nth + 1, of);
    for (; from < to && at < end; from++) {
        uint32_t column_words[COLUMN_MAX];
        int64_t number = number_of(&indexer->pages[from]);
        for (int i = 0; i < COLUMN_MAX; i++) {
            uint64_t words;
            at += varint_take(at, &words);
            column_words[i] = (uint32_t)words;
        }
        bool counts = !indexer_wants_names(indexer, from);
        leaves_add_size(writing->words, number, column_words, counts);
        leaves_add_size(writing->titles, number, column_words, counts);
        statement_bind_number(hit, 1, number);
        statement_bind_number(hit, 2, indexer->pages[from].id);
        statement_run(hit);
    }
    return from == to && !store_trouble(store);
}

static void write_counts(struct writing *writing)
{
    const int64_t numbers[] = {writing->language, writing->pages, writing->title_pages};
    if (!writing->pages)
        return;
    statement_bind_text(writing->vocabulary, 1, writing->word.bytes, writing->word.used);
    for (int i = 0; i < 3; i++)
        statement_bind_number(writing->vocabulary, 2 + i, numbers[i]);
    statement_run(writing->vocabulary);
    writing->pages = writing->title_pages = 0;
}

/* How many bytes of places are in titles and names, which come first. A byte 1 is not a place: the
 * number of another column follows it. */
static size_t title_bytes(const char *places, size_t n_bytes)
{
    size_t at = 0;
    while (at < n_bytes) {
        uint64_t number;
        bool other = places[at] == 1;
        if (other && places[at + 1] > COLUMN_NAMES)
            return at;
        at += other ? 2 : varint_take(places + at, &number);
    }
    return at;
}

static void write_page(struct writing *writing, int64_t number, const char *places, size_t n_bytes,
                       size_t head_bytes)
{
    uint32_t language = index_language(number);
    size_t title = title_bytes(places, n_bytes);
    if (language != writing->language)
        write_counts(writing);
    writing->language = language;
    writing->pages++;
    writing->written += n_bytes;
    leaves_add_page(writing->words, number, places, n_bytes, head_bytes);
    if (!title)
        return;
    writing->title_pages++;
    if (!writing->in_titles)
        leaves_add_word(writing->titles, writing->word.bytes, writing->word.used);
    writing->in_titles = true;
    leaves_add_page(writing->titles, number, places, title, 0);
}

static bool is_new_word(const struct writing *writing)
{
    const struct posting *next = &writing->next;
    return writing->word.used != next->word_bytes ||
           memcmp(writing->word.bytes, next->word, next->word_bytes) != 0;
}

static void begin_word(struct writing *writing)
{
    struct buffer *word = &writing->word;
    write_counts(writing);
    word->used = 0;
    buffer_add(word, writing->next.word, writing->next.word_bytes);
    leaves_add_word(writing->words, word->bytes, word->used);
    writing->in_titles = false;
}

static void write_next(struct writing *writing)
{
    const struct posting *next = &writing->next;
    int64_t page = next->first;
    const char *at = next->list;
    const char *end = at + next->list_bytes;
    uint64_t number;
    while (at < end) {
        const char *entry = at;
        if (at != next->list) {
            at += varint_take(at, &number);
            page += (int64_t)number;
        }
        at += varint_take(at, &number);
        write_page(writing, page, at, number / 2, entry == next->list ? 0 : (size_t)(at - entry));
        at += number / 2;
    }
    writing->more = merge_next(writing->merge, &writing->next);
}

static void begin_words(struct writing *writing, const struct merge_from *from)
{
    if (writing->merge)
        return;
    writing->vocabulary =
        store_statement(writing->store, "INSERT INTO vocabulary VALUES(?1, ?2, ?3, ?4)");
    writing->merge = merge_new(from);
    writing->more = merge_next(writing->merge, &writing->next);
}

/* The pages of one word may come in several postings, so it only stops between words. */
void indexer_write_some(struct indexer *indexer, const struct merge_from *from, double parts)
{
    struct writing *writing = indexer->writing;
    double enough = (double)writing->places_bytes / 100 * parts;
    begin_words(writing, from);
    while (writing->more && !store_trouble(writing->store)) {
        bool is_new = is_new_word(writing);
        if (is_new && (double)writing->written >= enough)
            return;
        if (is_new)
            begin_word(writing);
        write_next(writing);
    }
}

void indexer_write(struct indexer *indexer, const struct merge_from *from)
{
    enum { MORE_THAN_ALL = 200 };
    indexer_write_some(indexer, from, MORE_THAN_ALL);
    write_counts(indexer->writing);
    end_writing(indexer);
}
