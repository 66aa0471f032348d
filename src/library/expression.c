/*
 * Turns a question into an FTS5 query expression.
 *
 * An unfinished word is replaced by the words of the vocabulary that begin with it (begun.h);
 * the forms of a word with and without an article (article.h) and with other endings (stem.h) are
 * added. The vocabulary also tells how many pages have a word.
 */
#include "library/expression.h"

#include "library/begun.h"
#include "library/said.h"

#include <math.h>
#include <string.h>

/* What a form of a word is worth that is not as it was typed, and what one is that may be another
 * word: a bite is more than "bit", and "tablecloth" than "table". */
static const double other_form = 0.9;
static const double other_word = 0.5;

/* An expression that is being written. */
struct writing {
    struct scope *scope;
    struct ranking *ranking;
    struct buffer *match;
};

static void add_phrase(struct writing *writing, size_t word, double worth)
{
    writing->ranking->asked =
        memory_grow(writing->ranking->asked, &writing->ranking->asked_room,
                    writing->ranking->asked_count + 1, sizeof *writing->ranking->asked);
    writing->ranking->asked[writing->ranking->asked_count++] =
        (struct asked_phrase){(uint8_t)word, (float)worth, worth <= other_word};
}

/* Folded words hold no quotes (tokens.h). */
static void add_quoted(struct buffer *match, const char *const *tokens, size_t count)
{
    buffer_add_char(match, '"');
    for (size_t i = 0; i < count; i++) {
        if (i)
            buffer_add_char(match, ' ');
        buffer_add_string(match, tokens[i]);
    }
    buffer_add_char(match, '"');
}

/* Adds an alternative for a word. */
static void add_way(struct writing *writing, size_t word, const char *way, double worth)
{
    if (writing->match->used && writing->match->bytes[writing->match->used - 1] != '(')
        buffer_add_string(writing->match, " OR ");
    add_quoted(writing->match, &way, 1);
    add_phrase(writing, word, worth);
}

/* Adds the words that begin with `beginning`. `whole`: what `beginning` itself is worth. Returns
 * how many pages have them. */
static int64_t add_beginning(struct writing *writing, size_t word, const char *beginning,
                             double whole)
{
    const struct begun *begun = begun_find(writing->scope, beginning);
    int64_t pages = 0;
    for (size_t i = 0; i < begun->count; i++) {
        const struct begun_word *one = &begun->words[i];
        double worth = one->alike ? other_form * whole : other_word;
        add_way(writing, word, one->word, one->whole ? whole : worth);
        pages += one->pages;
    }
    return pages;
}

static int64_t count_pages(const struct writing *writing, const char *word)
{
    return said_pages(writing->scope, word, strlen(word));
}

/* Adds a word in all of its forms: as it was typed, which is worth most, then the others. Returns
 * how many pages have them. */
static int64_t add_forms(struct writing *writing, size_t word, const struct sought_phrase *phrase)
{
    size_t before = writing->ranking->asked_count;
    int64_t pages = 0;
    for (size_t i = 0; i <= phrase->other_count; i++) {
        const char *form = sought_form(writing->ranking->sought, phrase, i);
        if (phrase->prefix) {
            pages += add_beginning(writing, word, form, i ? other_form : 1);
            continue;
        }
        int64_t here = count_pages(writing, form);
        if (here)
            add_way(writing, word, form, i ? other_form : 1);
        pages += here;
    }
    for (size_t i = 0; i < phrase->kin_count; i++) {
        add_way(writing, word, phrase->kin[i], i < phrase->kin_alike ? other_form : other_word);
        pages += count_pages(writing, phrase->kin[i]);
    }
    if (writing->ranking->asked_count == before)
        add_way(writing, word, sought_form(writing->ranking->sought, phrase, 0), 1);
    return pages;
}

static int64_t add_side_by_side(struct writing *writing, size_t word, const char *const *tokens,
                                size_t count)
{
    int64_t pages = INT64_MAX;
    add_quoted(writing->match, tokens, count);
    add_phrase(writing, word, 1);
    for (size_t i = 0; i < count; i++) {
        int64_t one = count_pages(writing, tokens[i]);
        pages = one < pages ? one : pages;
    }
    return pages;
}

static void add_word(struct writing *writing, size_t word, int64_t all)
{
    const struct sought_phrase *phrase = &writing->ranking->sought->phrases[word];
    int64_t pages =
        phrase->count == 1
            ? add_forms(writing, word, phrase)
            : add_side_by_side(writing, word, writing->ranking->sought->tokens + phrase->first,
                               phrase->count);
    if (pages > all)
        pages = all;
    writing->ranking->rarity[word] = log(1 + ((double)(all - pages) + 0.5) / ((double)pages + 0.5));
    writing->ranking->rarity_sum += writing->ranking->rarity[word];
}

void expression_write(struct scope *scope, bool any, struct ranking *ranking, struct buffer *out)
{
    struct writing writing = {scope, ranking, out};
    int64_t all = (int64_t)library_page_count(scope->library);
    out->used = 0;
    ranking->asked_count = 0;
    ranking->rarity_sum = 0;
    for (size_t i = 0; i < ranking->sought->phrase_count; i++) {
        if (i)
            buffer_add_string(out, any ? " OR " : " AND ");
        buffer_add_char(out, '(');
        add_word(&writing, i, all);
        buffer_add_char(out, ')');
    }
}
