/*
 * Spelling: from a word that no page has to the one that was meant.
 *
 * The words offered are those of the library itself, so that the names of its medicines and
 * conditions are known, and only those that the reader is shown. Which of them are near enough is
 * decided in typed.c; here, which of these is the likeliest. What speaks against a word is that it
 * is in no title, that it is on few pages, that it is not of the reader's language, and that what
 * was typed is a word of another language, as others beside it are: such a word is mended by one
 * slip at most, however alike the two sound.
 */
#include "library/spelling.h"

#include "base/list.h"
#include "base/tag.h"
#include "language/first_letter.h"
#include "language/negation.h"
#include "language/typed.h"
#include "library/parted.h"
#include "library/respelt.h"
#include "library/said.h"

#include <string.h>

/* A word that may be meant, and how near it is. */
struct nearest {
    char word[4 * LETTERS_MAX + 1];
    unsigned apart;
    bool begins;     /* only its beginning is near */
    bool foreign;    /* of the site's own language, not of the reader's */
    bool common;     /* the library often speaks of it */
    unsigned doubts; /* how many things speak against it */
    int64_t titles;
    int64_t pages;
};

static bool is_nearer(const struct nearest *one, const struct nearest *other)
{
    if (one->begins != other->begins)
        return !one->begins;
    /* A word in titles may be half an edit further away. */
    unsigned a = one->apart + (one->titles ? 0 : LETTERS_HALF_EDIT);
    unsigned b = other->apart + (other->titles ? 0 : LETTERS_HALF_EDIT);
    if (a != b)
        return a < b;
    if (one->foreign != other->foreign)
        return other->foreign;
    if (one->titles != other->titles)
        return one->titles > other->titles;
    return one->pages > other->pages;
}

/* Words that are no guess for others: a reader who writes "dear" is not led to the dead. */
static bool is_grave(const char *word)
{
    return list_has("dead death die died dying", word, strlen(word));
}

/* Whether a word is nearer than the nearest so far; fills in how near it is. */
static bool consider(const struct typed *typed, struct nearest *found, bool prefix,
                     const struct nearest *nearest)
{
    unsigned beginning;
    if (!typed_shares_consonants(typed, found->word, prefix))
        return false;
    found->apart = typed_apart(typed, found->word, found->doubts, &beginning);
    if (found->apart == TYPED_FAR &&
        first_letter_is_missing(&typed->letters, found->word, found->common))
        found->apart = LETTERS_EDIT;
    found->begins = found->apart == TYPED_FAR;
    if (found->begins && prefix)
        found->apart = beginning;
    return found->apart != TYPED_FAR && !is_grave(found->word) && is_nearer(found, nearest);
}

/* In a large library a word that only one page has is more likely to be a mistake itself. */
static struct statement *ask_words(struct scope *scope, const struct typed *typed, bool prefix)
{
    enum { LENGTH_APART = 3, COMMON_FROM_PAGES = 5000 };
    struct statement *row = store_statement(
        scope->store, "SELECT word, pages, titles, ?1 <> 0 AND language <> ?1"
                      " FROM vocabulary"
                      " WHERE (?1 = 0 OR language IN (?1, ?5)) AND word >= 'a'" /* no numbers */
                      " AND length(word) BETWEEN ?2 AND ?3 AND (titles > 0 OR pages >= ?4)");
    int64_t length = (int64_t)typed->letters.count;
    bool begins = prefix && typed_may_begin(typed);
    statement_bind_number(row, 1, scope->language);
    statement_bind_number(row, 5, scope->standard);
    statement_bind_number(row, 2, length - LENGTH_APART);
    statement_bind_number(row, 3, begins ? LETTERS_MAX : length + LENGTH_APART);
    statement_bind_number(row, 4, library_page_count(scope->library) > COMMON_FROM_PAGES ? 2 : 1);
    return row;
}

/* Half as many as the number of all pages has binary digits: a word on fewer is a rare one. */
static int64_t few_pages(const struct library *library)
{
    int64_t digits = 0;
    for (uint32_t pages = library_page_count(library); pages > 1; pages /= 2)
        digits++;
    return digits / 2;
}

static bool may_be_spanish(const struct library *library, uint32_t language)
{
    return !language || tag_is_of(library_language(library, language)->code, "es");
}

/* `own`: only among words of the reader's language. One of the site's own is often near a word of
 * another language by chance: "Mutter" is no "matter". So it must be what something is called, as
 * illnesses and medicines are in many languages alike. */
static void find_nearest(struct scope *scope, const char *word, bool prefix, bool own,
                         struct nearest *nearest)
{
    struct typed typed;
    typed_take(&typed, word, may_be_spanish(scope->library, scope->language));
    if (!typed.letters.count) /* nothing is near it */
        return;
    int64_t few = few_pages(scope->library);
    bool elsewhere = scope->mixed && said_elsewhere(scope, word);
    struct statement *row = ask_words(scope, &typed, prefix);
    /* A question that meets damage has SQLite look up its place in this list again; in one that is
     * damaged too, and so out of order, it would go round for ever. */
    while (!store_is_damaged(scope->store) && statement_step(row)) {
        size_t n_bytes;
        const char *known = statement_text(row, 0, &n_bytes);
        if (!typed_begins(&typed, known) && !first_letter_may_be_missing(&typed.letters, known))
            continue; /* most words: what follows takes longer */
        struct nearest found = {.pages = statement_number(row, 1),
                                .titles = statement_number(row, 2),
                                .foreign = statement_number(row, 3)};
        if (found.foreign && (own || !found.titles))
            continue;
        found.doubts = !found.titles + (found.pages < few) + found.foreign + elsewhere;
        found.common = found.titles && found.pages >= 2 * few;
        if (n_bytes >= sizeof found.word || strlen(known) != n_bytes)
            continue;
        memcpy(found.word, known, n_bytes + 1);
        if (consider(&typed, &found, prefix, nearest) && said_word(scope, found.word, n_bytes))
            *nearest = found;
    }
    statement_end(row);
    if (elsewhere && nearest->apart > LETTERS_EDIT)
        nearest->apart = TYPED_FAR; /* no slip, but what was meant */
}

/* Appends words, NULL at their end. False: shown pages do not have all of them. */
static bool add_said(struct scope *scope, const char *const *words, struct buffer *out)
{
    for (const char *const *word = words; *word; word++)
        if (!said_word(scope, *word, strlen(*word)))
            return false;
    for (const char *const *word = words; *word; word++)
        buffer_format(out, "%s%s", word > words ? " " : "", *word);
    return true;
}

bool spelling_mend(struct scope *scope, const char *folded, bool prefix, struct buffer *out)
{
    struct nearest nearest = {.apart = TYPED_FAR, .begins = true};
    const char *const *full = negation_words(folded);
    if (full)
        return add_said(scope, full, out);
    if (parted_elided(scope, folded, out))
        return true;
    find_nearest(scope, folded, prefix, false, &nearest);
    if (nearest.apart >= LETTERS_EDIT && respelt_find(scope, folded, out))
        return true;
    if (nearest.apart > LETTERS_EDIT && parted_in_words(scope, folded, out))
        return true;
    if (nearest.apart == TYPED_FAR)
        return false;
    buffer_add_string(out, nearest.word);
    return true;
}

bool spelling_mend_foreign(struct scope *scope, const char *folded, struct buffer *out)
{
    struct nearest nearest = {.apart = TYPED_FAR, .begins = true};
    if (scope->language && scope->language != scope->standard &&
        said_pages(scope, folded, strlen(folded)))
        find_nearest(scope, folded, false, true, &nearest);
    if (nearest.apart > LETTERS_EDIT || strcmp(nearest.word, folded) == 0)
        return false;
    buffer_add_string(out, nearest.word);
    return true;
}
