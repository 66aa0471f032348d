/*
 * Which words occur on pages that the reader is shown.
 *
 * The vocabulary counts all pages, drafts and expired ones too, because which pages are shown
 * changes with time and language. So before a word is offered to the reader, the index is asked
 * here for its pages, and no further than the first that is shown.
 */
#include "library/said.h"

#include "library/index.h"

#include <string.h>

/* The first shown pages of a language (0: of any) that match an FTS5 expression, `max` at most.
 * Returns how many there are. */
static size_t find_answers(struct scope *scope, const struct buffer *match, uint32_t language,
                           uint32_t *ids, size_t max)
{
    struct statement *row = store_statement(
        scope->store, "SELECT hit.id FROM words CROSS JOIN hit ON hit.number = words.rowid"
                      " WHERE words MATCH ?1 AND words.rowid >= ?2 AND words.rowid < ?3");
    size_t count = 0;
    statement_bind_text(row, 1, match->bytes, match->used);
    statement_bind_number(row, 2, index_first(language));
    statement_bind_number(row, 3, index_end(language));
    while (count < max && statement_step(row)) {
        int64_t id = statement_number(row, 0);
        if (scope_has(scope, id))
            ids[count++] = (uint32_t)id;
    }
    statement_end(row);
    return count;
}

static bool is_answered(struct scope *scope, const struct buffer *match, uint32_t language)
{
    uint32_t id;
    return find_answers(scope, match, language, &id, 1) > 0;
}

/* Whether a shown page of the reader's language, or of the site's own, matches an expression. */
static bool is_said(struct scope *scope, const struct buffer *match)
{
    return is_answered(scope, match, scope->language) ||
           (scope->language && scope->language != scope->standard &&
            is_answered(scope, match, scope->standard));
}

/* Words with blanks between them are a phrase. No folded word has a quote. */
bool said_word(struct scope *scope, const char *word, size_t n_bytes)
{
    struct buffer match = {0};
    if (memchr(word, '"', n_bytes))
        return false;
    buffer_add_char(&match, '"');
    buffer_add(&match, word, n_bytes);
    buffer_add_char(&match, '"');
    bool said = is_said(scope, &match);
    buffer_done(&match);
    return said;
}

size_t said_where(struct scope *scope, const char *word, uint32_t language, uint32_t *ids,
                  size_t max)
{
    struct buffer match = {0};
    if (strchr(word, '"'))
        return 0;
    buffer_format(&match, "\"%s\"", word);
    size_t count = find_answers(scope, &match, language, ids, max);
    buffer_done(&match);
    return count;
}

bool said_near(struct scope *scope, const char *words, size_t n_bytes)
{
    struct buffer match = {0};
    if (memchr(words, '"', n_bytes))
        return false;
    buffer_add_string(&match, "NEAR(");
    for (size_t at = 0; at < n_bytes;) {
        const char *blank = memchr(words + at, ' ', n_bytes - at);
        size_t end = blank ? (size_t)(blank - words) : n_bytes;
        buffer_format(&match, "\"%.*s\" ", (int)(end - at), words + at);
        at = end + 1;
    }
    buffer_format(&match, ", %d)", SAID_NEAR_WORDS);
    bool said = is_said(scope, &match);
    buffer_done(&match);
    return said;
}

/* For a prefix, FTS5 would first gather all pages with any of the words; one of the first words
 * will do. */
bool said_beginning(struct scope *scope, const char *beginning)
{
    struct statement *row =
        store_statement(scope->store, "SELECT DISTINCT word FROM vocabulary WHERE"
                                      " word >= ?1 AND word < ?1 || " STORE_LAST);
    bool said = false;
    statement_bind_string(row, 1, beginning);
    while (!said && !store_is_damaged(scope->store) && statement_step(row)) {
        size_t n_bytes;
        const char *word = statement_text(row, 0, &n_bytes);
        said = said_word(scope, word, n_bytes);
    }
    statement_end(row);
    return said;
}

bool said_sought(struct scope *scope, const struct library_sought *sought,
                 const struct sought_phrase *phrase)
{
    for (size_t i = 0; i <= phrase->other_count; i++) {
        const char *form = sought_form(sought, phrase, i);
        if (phrase->prefix ? said_beginning(scope, form) : said_word(scope, form, strlen(form)))
            return true;
    }
    for (size_t i = 0; i < phrase->kin_count; i++)
        if (said_word(scope, phrase->kin[i], strlen(phrase->kin[i])))
            return true;
    return false;
}

/* What the vocabulary counts for a word in the languages of the question: */
#define OF_WORD " FROM vocabulary WHERE word = ?1 AND (?2 = 0 OR language IN (?2, ?3))"

static int64_t count(const struct scope *scope, const char *sql, const char *word, size_t n_bytes)
{
    struct statement *row = store_statement(scope->store, sql);
    statement_bind_text(row, 1, word, n_bytes);
    statement_bind_number(row, 2, scope->language);
    statement_bind_number(row, 3, scope->standard);
    return statement_take_number(row);
}

int64_t said_pages(const struct scope *scope, const char *word, size_t n_bytes)
{
    return count(scope, "SELECT sum(pages)" OF_WORD, word, n_bytes);
}

bool said_elsewhere(const struct scope *scope, const char *word)
{
    struct statement *row =
        store_statement(scope->store, "SELECT 1 FROM vocabulary WHERE word = ?1"
                                      " AND ?2 <> 0 AND language NOT IN (?2, ?3)");
    statement_bind_string(row, 1, word);
    statement_bind_number(row, 2, scope->language);
    statement_bind_number(row, 3, scope->standard);
    bool said = statement_step(row);
    statement_end(row);
    return said;
}

bool said_in_titles(const struct scope *scope, const char *word)
{
    return count(scope, "SELECT max(titles)" OF_WORD, word, strlen(word)) > 0;
}
