/*
 * Finds the words of a question in a text, and where most of them are together.
 *
 * A word of a phrase only counts where the whole phrase is: in a script without blanks each
 * character is a word, and a single one would be found everywhere.
 */
#include "library/hits.h"

#include "language/tokens.h"

enum { OTHER_WORD = 64 }; /* a different word counts more than any repetition */

/* The search through a text. */
struct search_text {
    const struct library_sought *sought;
    const char *text;
    size_t n_bytes;
    struct tokens ahead; /* reads on after a word */
    struct hit *hits;
    size_t count;
    size_t max;
};

static void add_hit(struct search_text *search, size_t start, const struct token *token,
                    size_t phrase)
{
    if (search->count < search->max)
        search->hits[search->count++] =
            (struct hit){{start + token->start, start + token->end}, phrase, 0};
}

/* Whether a phrase's other words follow its first, which ends at `start`; adds them as hits.
 * Returns the end of the last, or 0 if they do not follow. */
static size_t follow(struct search_text *search, size_t phrase, size_t start)
{
    const struct sought_phrase *one = &search->sought->phrases[phrase - 1];
    struct buffer folded = search->ahead.folded;
    struct token token = {0};
    tokens_begin(&search->ahead, search->text + start, search->n_bytes - start);
    search->ahead.folded = folded;
    for (size_t i = 1; i < one->count; i++) {
        if (!tokens_next(&search->ahead, &token) ||
            !sought_is(search->sought, one, i, token.folded, token.folded_bytes))
            return 0;
        add_hit(search, start, &token, phrase);
    }
    return start + token.end;
}

/* Adds the hits that begin with this word. Returns where to go on: after the word, or after the
 * phrase that it begins. */
static size_t take_token(struct search_text *search, const struct token *token)
{
    const struct library_sought *sought = search->sought;
    for (size_t i = 0; i < sought->phrase_count; i++) {
        const struct sought_phrase *phrase = &sought->phrases[i];
        if (!sought_is(sought, phrase, 0, token->folded, token->folded_bytes))
            continue;
        size_t before = search->count;
        add_hit(search, 0, token, i + 1);
        size_t end = phrase->count > 1 ? follow(search, i + 1, token->end) : token->end;
        if (end)
            return end;
        search->count = before;
    }
    return token->end;
}

/* Marks the first bytes of what begins a hit, in any form. */
static void mark_first(const struct library_sought *sought, bool first[256])
{
    for (size_t i = 0; i < sought->phrase_count; i++) {
        const struct sought_phrase *phrase = &sought->phrases[i];
        for (size_t form = 0; form <= phrase->other_count; form++)
            first[(unsigned char)*sought_form(sought, phrase, form)] = true;
        for (size_t form = 0; form < phrase->kin_count; form++)
            first[(unsigned char)*phrase->kin[form]] = true;
    }
}

size_t hits_find(const struct library_sought *sought, const char *text, size_t n_bytes,
                 struct hit *hits, size_t max)
{
    struct search_text search = {
        .sought = sought, .text = text, .n_bytes = n_bytes, .hits = hits, .max = max};
    struct tokens tokens;
    struct token token;
    bool first[256] = {false};
    mark_first(sought, first);
    tokens_begin(&tokens, text, n_bytes);
    tokens.first = first;
    while (search.count < max && tokens_next(&tokens, &token))
        tokens.at = take_token(&search, &token);
    tokens_done(&search.ahead);
    tokens_done(&tokens);
    return search.count;
}

/* What the different words among some hits are worth together, but for those that were seen. */
static unsigned add_worth(const struct library_sought *sought, const struct hit *hits, size_t count,
                          unsigned *seen)
{
    unsigned worth = 0;
    for (size_t i = 0; i < count; i++) {
        if (!(*seen & 1u << hits[i].phrase))
            worth += sought ? sought->phrases[hits[i].phrase - 1].worth : 1;
        *seen |= 1u << hits[i].phrase;
    }
    return worth;
}

size_t hits_window(const struct library_sought *sought, const struct hit *hits, size_t count,
                   size_t max_bytes, unsigned *worth)
{
    enum { ROW_WINDOWS = 2 };
    size_t best = 0;
    size_t end = 0;
    unsigned most = 0;
    for (size_t i = 0; i < count; i++) {
        end = end > i ? end : i; /* the hit before may have been longer than a window */
        size_t within = hits[i].row ? max_bytes * ROW_WINDOWS : max_bytes;
        while (end < count && hits[end].row == hits[i].row &&
               hits[end].at.end - hits[i].at.start <= within)
            end++;
        size_t inside = end > i ? end - i : 1;
        unsigned seen = 0;
        unsigned here = add_worth(sought, hits + i, inside, &seen) * OTHER_WORD +
                        (unsigned)(inside < OTHER_WORD ? inside : OTHER_WORD - 1);
        if (here > most)
            best = i;
        if (here > most)
            most = here;
    }
    *worth = most / OTHER_WORD;
    return best;
}

/* Fills marks with the places of the hits that it finds. */
static size_t mark_hits(const struct library_results *results, const char *text, size_t n_bytes,
                        struct hit hits[HITS_MAX], struct library_mark *marks, size_t max)
{
    size_t count = results->sought ? hits_find(results->sought, text, n_bytes, hits,
                                               max < HITS_MAX ? max : HITS_MAX)
                                   : 0;
    for (size_t i = 0; i < count; i++)
        marks[i] = hits[i].at;
    return count;
}

size_t library_marks(const struct library_results *results, const char *text, size_t n_bytes,
                     struct library_mark *marks, size_t max)
{
    struct hit hits[HITS_MAX];
    return mark_hits(results, text, n_bytes, hits, marks, max);
}

/* The words of a question that tell most, a bit for each phrase. */
static unsigned most_telling(const struct library_sought *sought)
{
    unsigned most = 0;
    unsigned words = 0;
    for (size_t i = 0; i < sought->phrase_count; i++)
        most = sought->phrases[i].worth > most ? sought->phrases[i].worth : most;
    for (size_t i = 0; i < sought->phrase_count; i++)
        words |= sought->phrases[i].worth == most ? 1u << (i + 1) : 0;
    return words;
}

/* Whether a page is found by a name that tells more than so much, and its text has no word of that.
 * words: those that it has, a bit for each phrase; "not" alone, of "cannot pee", is no such word.
 */
static bool is_told_by_name(const struct library_sought *sought, const struct page *page,
                            unsigned words, unsigned worth)
{
    static const enum page_field fields[] = {PAGE_SYNONYMS, PAGE_KEYWORDS};
    struct hit hits[HITS_MAX];
    unsigned most = 0;
    unsigned in_text = 0; /* words of the names that tell most */
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const char *names = page->field[fields[i]];
        const char *name;
        for (size_t n_bytes; page_next_line(&names, &name, &n_bytes);) {
            unsigned seen = 0;
            size_t count = hits_find(sought, name, n_bytes, hits, HITS_MAX);
            unsigned here = add_worth(sought, hits, count, &seen);
            if (here > most)
                in_text = 0;
            if (here >= most)
                in_text |= seen & words;
            most = here > most ? here : most;
        }
    }
    return most > worth && !in_text;
}

size_t library_marks_in_page(const struct library_results *results, const struct page *page,
                             const char *text, size_t n_bytes, struct library_mark *marks,
                             size_t max, size_t *first)
{
    enum { PASSAGE_BYTES = 120 };
    struct hit hits[HITS_MAX];
    unsigned worth;
    unsigned in_text = 0;
    size_t count = mark_hits(results, text, n_bytes, hits, marks, max);
    *first = hits_window(results->sought, hits, count, PASSAGE_BYTES, &worth);
    add_worth(results->sought, hits, count, &in_text);
    bool by_name = count && is_told_by_name(results->sought, page,
                                            in_text & most_telling(results->sought), worth);
    return by_name ? 0 : count;
}
