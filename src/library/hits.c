/*
 * Where the words that were looked for stand in a text, and where most of them are together.
 */
#include "library/hits.h"

#include "library/tokens.h"

enum { OTHER_WORD = 64 }; /* is worth more than the same word again and again */

size_t hits_find(const struct library_sought *sought, const char *text, size_t n_bytes,
                 struct hit *hits, size_t max)
{
    struct tokens tokens;
    struct token token;
    bool first[256] = {false};
    size_t count = 0;
    for (size_t i = 0; i < sought->token_count; i++)
        first[(unsigned char)*sought->tokens[i]] = true;
    tokens_begin(&tokens, text, n_bytes);
    tokens.first = first;
    while (count < max && tokens_next(&tokens, &token)) {
        size_t phrase = sought_find(sought, token.folded, token.folded_bytes);
        if (phrase)
            hits[count++] = (struct hit){{token.start, token.end}, phrase};
    }
    tokens_done(&tokens);
    return count;
}

size_t library_marks(const struct library_results *results, const char *text, size_t n_bytes,
                     struct library_mark *marks, size_t max)
{
    struct hit hits[HITS_MAX];
    size_t count = results->sought ? hits_find(results->sought, text, n_bytes, hits,
                                               max < HITS_MAX ? max : HITS_MAX)
                                   : 0;
    for (size_t i = 0; i < count; i++)
        marks[i] = hits[i].at;
    return count;
}

/* How many different words stand among some hits. */
static unsigned count_words(const struct hit *hits, size_t count)
{
    unsigned words = 0;
    unsigned seen = 0;
    for (size_t i = 0; i < count; i++) {
        words += !(seen & 1u << hits[i].phrase);
        seen |= 1u << hits[i].phrase;
    }
    return words;
}

size_t hits_window(const struct hit *hits, size_t count, size_t max_bytes, unsigned *words)
{
    size_t best = 0;
    size_t end = 0;
    unsigned worth = 0;
    for (size_t i = 0; i < count; i++) {
        end = end > i ? end : i; /* the hit before may have been longer than a window */
        while (end < count && hits[end].at.end - hits[i].at.start <= max_bytes)
            end++;
        size_t inside = end > i ? end - i : 1;
        unsigned here = count_words(hits + i, inside) * OTHER_WORD +
                        (unsigned)(inside < OTHER_WORD ? inside : OTHER_WORD - 1);
        if (here > worth)
            best = i;
        if (here > worth)
            worth = here;
    }
    *words = worth / OTHER_WORD;
    return best;
}
