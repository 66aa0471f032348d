/*
 * Counts the words of a few pages, each once for a page.
 *
 * The vocabulary of a whole library is written by index.c, which has all words in their order.
 */
#include "library/vocabulary.h"

#include <stdlib.h>

/* A word in one language. */
struct counted {
    const char *word; /* in its key, after the language */
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
    arena_done(&vocabulary->arena);
    buffer_done(&vocabulary->key);
}

/* The counts of a word, added if it is new; lent until the next call. */
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

void vocabulary_add(struct vocabulary *vocabulary, uint32_t id, uint32_t language, bool title,
                    const struct token *token)
{
    struct counted *counted = find(vocabulary, language, token->folded, token->folded_bytes);
    counted->pages += counted->last_page != id;
    counted->titles += title && counted->last_title != id;
    counted->last_page = id;
    if (title)
        counted->last_title = id;
}

/* Runs a statement for each word with the first `values` of these: the word, its language, its
 * pages, its titles. */
static void run_each(const struct vocabulary *vocabulary, struct store *store, int values,
                     const char *sql)
{
    struct statement *row = store_statement(store, sql);
    for (size_t i = 0; i < vocabulary->count && !store_trouble(store); i++) {
        const struct counted *counted = &vocabulary->counted[i];
        const int64_t numbers[] = {counted->language, counted->pages, counted->titles};
        statement_bind_text(row, 1, counted->word, counted->bytes);
        for (int j = 2; j <= values; j++)
            statement_bind_number(row, j, numbers[j - 2]);
        statement_run(row);
    }
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
