/*
 * Replaces the words of one page in a finished index.
 *
 * This is left to FTS5, which appends to an index both what is deleted from it and what is new. The
 * texts are not in the index, so what is deleted has to be given again, exactly as it was (FTS5,
 * 6.1).
 */
#include "library/fields.h"
#include "library/index.h"

#include "library/vocabulary.h"

#include <string.h>

/* The words of a page as the index has them, by column, and their counts. */
struct indexed {
    uint32_t id;
    uint32_t language;
    struct buffer columns[COLUMN_MAX];
    struct vocabulary vocabulary;
};

static void take_word(void *data, int column, const struct token *token)
{
    struct indexed *indexed = data;
    buffer_add(&indexed->columns[column], token->folded, token->folded_bytes);
    buffer_add_char(&indexed->columns[column], ' ');
    vocabulary_add(&indexed->vocabulary, indexed->id, indexed->language, column <= COLUMN_NAMES,
                   token);
}

static void collect(struct indexed *indexed, const struct page *page)
{
    vocabulary_init(&indexed->vocabulary);
    fields_give(page, page->document, take_word, indexed);
}

static void indexed_done(struct indexed *indexed)
{
    for (int i = 0; i < COLUMN_MAX; i++)
        buffer_done(&indexed->columns[i]);
    vocabulary_done(&indexed->vocabulary);
}

static bool same_columns(const struct indexed *a, const struct indexed *b)
{
    for (int i = 0; i < COLUMN_MAX; i++)
        if (a->columns[i].used != b->columns[i].used ||
            (a->columns[i].used &&
             memcmp(a->columns[i].bytes, b->columns[i].bytes, a->columns[i].used) != 0))
            return false;
    return true;
}

static void run_words(struct store *store, const char *sql, int64_t number,
                      const struct indexed *indexed)
{
    struct statement *row = store_statement(store, sql);
    statement_bind_number(row, 1, number);
    for (int i = 0; i < COLUMN_MAX; i++)
        statement_bind_text(row, 2 + i, buffer_string(&indexed->columns[i]),
                            indexed->columns[i].used);
    statement_run(row);
}

static void replace_words(struct store *store, struct indexed *before, struct indexed *after)
{
    struct statement *row = store_statement(store, "SELECT number FROM hit WHERE id = ?1"
                                                   " AND number >= ?2 AND number < ?3");
    statement_bind_number(row, 1, before->id);
    statement_bind_number(row, 2, index_first(before->language));
    statement_bind_number(row, 3, index_end(before->language));
    int64_t number = statement_take_number(row);
    if (!number)
        return; /* it has no file, so it is not in the index */
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
    struct indexed old = {.id = id, .language = language};
    struct indexed new = old;
    collect(&old, before);
    collect(&new, after);
    if (!same_columns(&old, &new))
        replace_words(store, &old, &new);
    indexed_done(&old);
    indexed_done(&new);
}
