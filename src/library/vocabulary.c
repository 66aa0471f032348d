/*
 * Counts words, each once for a page, and writes them in the order that the store keeps them in.
 *
 * Half of what people write are a few hundred words, so those seen lately lie in a small table that
 * the processor has at hand.
 */
#include "library/vocabulary.h"

#include <stdlib.h>
#include <string.h>

/* A word in one language. */
struct counted {
    const char *word; /* behind its language's number */
    size_t bytes;
    uint32_t language;
    uint32_t pages;
    uint32_t titles;
    uint32_t last_page;
    uint32_t last_title;
};

void vocabulary_init(struct vocabulary *vocabulary)
{
    *vocabulary = (struct vocabulary){0};
    arena_init(&vocabulary->arena);
}

void vocabulary_done(struct vocabulary *vocabulary)
{
    map_done(&vocabulary->known);
    free(vocabulary->counted);
    free(vocabulary->common);
    arena_done(&vocabulary->arena);
    buffer_done(&vocabulary->key);
}

/* Lent until the next call. */
static struct counted *find(struct vocabulary *vocabulary, uint32_t language, const char *word,
                            size_t n_bytes)
{
    struct buffer *key = &vocabulary->key;
    key->used = 0;
    buffer_add(key, (const char *)&language, sizeof language);
    buffer_add(key, word, n_bytes);
    uint32_t number = map_find(&vocabulary->known, key->bytes, key->used);
    if (number)
        return &vocabulary->counted[number - 1];
    char *kept = arena_copy(&vocabulary->arena, key->bytes, key->used);
    vocabulary->counted = memory_grow(vocabulary->counted, &vocabulary->room, vocabulary->count + 1,
                                      sizeof *vocabulary->counted);
    vocabulary->counted[vocabulary->count++] =
        (struct counted){.word = kept + sizeof language, .bytes = n_bytes, .language = language};
    map_add(&vocabulary->known, kept, key->used, (uint32_t)vocabulary->count);
    return &vocabulary->counted[vocabulary->count - 1];
}

/* A word that was seen lately; its counts are brought up to date when another page has it. */
struct common {
    uint64_t beginning; /* its first bytes */
    uint32_t bytes;     /* 0: none */
    uint32_t language;
    uint32_t number; /* as in `known` */
    uint32_t last_page;
    uint32_t last_title;
};

enum { COMMON_WORDS = 2048 };

static uint64_t beginning_of(const struct token *token)
{
    uint64_t beginning = 0;
    size_t n_bytes = token->folded_bytes;
    memcpy(&beginning, token->folded, n_bytes < sizeof beginning ? n_bytes : sizeof beginning);
    return beginning;
}

static bool is_word(const struct vocabulary *vocabulary, const struct common *common,
                    uint32_t language, uint64_t beginning, const struct token *token)
{
    return common->beginning == beginning && common->bytes == token->folded_bytes &&
           common->language == language &&
           (common->bytes <= sizeof beginning ||
            memcmp(vocabulary->counted[common->number - 1].word, token->folded, common->bytes) ==
                0);
}

void vocabulary_add(struct vocabulary *vocabulary, uint32_t id, uint32_t language, bool title,
                    const struct token *token)
{
    uint64_t beginning = beginning_of(token);
    uint64_t hash = (beginning ^ token->folded_bytes) * 0x9fb21c651e98df25u;
    if (!vocabulary->common)
        vocabulary->common = memory_new(COMMON_WORDS * sizeof *vocabulary->common);
    struct common *common = &vocabulary->common[hash >> 32 & (COMMON_WORDS - 1)];
    if (is_word(vocabulary, common, language, beginning, token) && common->last_page == id &&
        (!title || common->last_title == id))
        return;
    struct counted *counted = is_word(vocabulary, common, language, beginning, token)
                                  ? &vocabulary->counted[common->number - 1]
                                  : find(vocabulary, language, token->folded, token->folded_bytes);
    counted->pages += counted->last_page != id;
    counted->titles += title && counted->last_title != id;
    counted->last_page = id;
    if (title)
        counted->last_title = id;
    *common = (struct common){beginning, (uint32_t)token->folded_bytes,
                              language,  (uint32_t)(counted - vocabulary->counted) + 1,
                              id,        counted->last_title};
}

/* A word on its way, followed by its bytes. */
struct given {
    uint32_t language;
    uint32_t pages;
    uint32_t titles;
    uint32_t bytes;
};

void vocabulary_give(struct vocabulary *vocabulary, struct buffer *out)
{
    for (size_t i = 0; i < vocabulary->count; i++) {
        const struct counted *counted = &vocabulary->counted[i];
        struct given given = {counted->language, counted->pages, counted->titles,
                              (uint32_t)counted->bytes};
        buffer_add(out, (const char *)&given, sizeof given);
        buffer_add(out, counted->word, counted->bytes);
    }
    vocabulary_done(vocabulary);
    vocabulary_init(vocabulary);
}

void vocabulary_take(struct vocabulary *vocabulary, const char *bytes, size_t n_bytes)
{
    struct given given;
    const char *end = bytes + n_bytes;
    while (bytes < end) {
        memcpy(&given, bytes, sizeof given);
        bytes += sizeof given;
        struct counted *counted = find(vocabulary, given.language, bytes, given.bytes);
        counted->pages += given.pages;
        counted->titles += given.titles;
        bytes += given.bytes;
    }
}

static int compare(const void *left, const void *right)
{
    const struct counted *a = left;
    const struct counted *b = right;
    size_t n = a->bytes < b->bytes ? a->bytes : b->bytes;
    int order = memcmp(a->word, b->word, n);
    if (!order)
        order = (a->bytes > b->bytes) - (a->bytes < b->bytes);
    return order ? order : (a->language > b->language) - (a->language < b->language);
}

/* Runs a statement for each word, with as many of these values as it has: the word, its language,
 * its pages, its titles. */
static void run_each(const struct vocabulary *vocabulary, struct store *store, int values,
                     const char *sql)
{
    struct statement *row = store_ask(store, sql);
    for (size_t i = 0; i < vocabulary->count && !store_trouble(store); i++) {
        const struct counted *counted = &vocabulary->counted[i];
        const int64_t numbers[] = {counted->language, counted->pages, counted->titles};
        statement_bind_text(row, 1, counted->word, counted->bytes);
        for (int j = 2; j <= values; j++)
            statement_bind_number(row, j, numbers[j - 2]);
        statement_run(row);
    }
}

void vocabulary_write(struct vocabulary *vocabulary, struct store *store)
{
    if (vocabulary->count)
        qsort(vocabulary->counted, vocabulary->count, sizeof *vocabulary->counted, compare);
    run_each(vocabulary, store, 4, "INSERT INTO vocabulary VALUES(?1, ?2, ?3, ?4)");
}

void vocabulary_replace(const struct vocabulary *before, const struct vocabulary *after,
                        struct store *store)
{
    run_each(after, store, 4,
             "INSERT INTO vocabulary VALUES(?1, ?2, ?3, ?4) ON CONFLICT(word, language)"
             " DO UPDATE SET pages = pages + excluded.pages, titles = titles + excluded.titles");
    run_each(before, store, 4,
             "UPDATE vocabulary SET pages = pages - ?3, titles = titles - ?4"
             " WHERE word = ?1 AND language = ?2");
    run_each(before, store, 2,
             "DELETE FROM vocabulary WHERE word = ?1 AND language = ?2 AND pages <= 0");
}
