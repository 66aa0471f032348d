/*
 * Mends the words of a question if no page has all of them as they were typed.
 */
#include "library/mend.h"

#include "base/ascii.h"
#include "base/list.h"
#include "language/negation.h"
#include "library/compound.h"
#include "library/said.h"
#include "library/spelling.h"

#include <string.h>

/* A question while its words are mended, one after the other. */
struct mending {
    struct scope *scope;
    const struct library_sought *sought;
    const struct sought_phrase *phrase; /* of the word whose turn it is */
    struct mended *mended;
    bool people_only; /* they are all that is asked of */
};

/* Whether a phrase is a number such as 38.5, of which a part is another number. */
static bool is_number(const struct library_sought *sought, const struct sought_phrase *phrase)
{
    return phrase->count > 1 && !phrase->kept &&
           ascii_is_digit((unsigned char)*sought->tokens[phrase->first]);
}

/* Whether a shown page has all words of a phrase side by side. */
static bool is_said_whole(const struct mending *mending, const struct sought_phrase *phrase)
{
    struct buffer words = {0};
    for (size_t i = 0; i < phrase->count; i++)
        buffer_format(&words, "%s%s", i ? " " : "", mending->sought->tokens[phrase->first + i]);
    bool said = said_word(mending->scope, words.bytes, words.used);
    buffer_done(&words);
    return said;
}

/* Whether a shown page has a word of a phrase, or any form of its only word, or its number. */
static bool is_known(const struct mending *mending, const struct sought_phrase *phrase,
                     const char *token)
{
    if (phrase->count == 1)
        return said_sought(mending->scope, mending->sought, phrase);
    return is_number(mending->sought, phrase) ? is_said_whole(mending, phrase)
                                              : said_word(mending->scope, token, strlen(token));
}

/* Whether half of the words or more are of another language. One such word among others may still
 * be misspelt, as in "took doble dose", though Spanish pages have it. */
static bool is_mixed(const struct mending *mending)
{
    const struct library_sought *sought = mending->sought;
    size_t others = 0;
    for (size_t i = 0; i < sought->phrase_count; i++) {
        const char *token = sought->tokens[sought->phrases[i].first];
        others +=
            said_elsewhere(mending->scope, token) && !is_known(mending, &sought->phrases[i], token);
    }
    return others * 2 >= sought->phrase_count;
}

/* The phrase behind the one whose turn it is, if both are one word; NULL: they are not. */
static const struct sought_phrase *next_word(const struct mending *mending)
{
    const struct sought_phrase *phrase = mending->phrase;
    const struct sought_phrase *next = phrase + 1;
    bool is_last = next == mending->sought->phrases + mending->sought->phrase_count;
    return is_last || phrase->count != 1 || next->count != 1 ? NULL : next;
}

/* Appends the one word that two folded ones make: "pain killers". `prefix`: the second may be
 * unfinished. False: no shown page has it. */
static bool join(struct scope *scope, const char *first, const char *second, bool prefix,
                 struct buffer *out)
{
    enum { HALF_MIN = 3 };
    struct buffer joined = {0};
    bool said = true;
    buffer_format(&joined, "%s%s", first, second);
    if (said_word(scope, joined.bytes, joined.used))
        buffer_add(out, joined.bytes, joined.used);
    else
        said = prefix && strlen(first) >= HALF_MIN && said_beginning(scope, joined.bytes) &&
               spelling_mend(scope, joined.bytes, true, out);
    buffer_done(&joined);
    return said;
}

/* Appends the word of titles and names that two known ones make: "server less". */
static bool join_known(struct scope *scope, const char *first, const char *second,
                       struct buffer *out)
{
    enum { HALF_MIN = 3 };
    struct buffer joined = {0};
    buffer_format(&joined, "%s%s", first, second);
    bool named = strlen(first) >= HALF_MIN && strlen(second) >= HALF_MIN &&
                 said_in_titles(scope, joined.bytes) && said_word(scope, joined.bytes, joined.used);
    if (named)
        buffer_add(out, joined.bytes, joined.used);
    buffer_done(&joined);
    return named;
}

/* Appends the word that a phrase of one word makes with the next one, if a page has that and one of
 * the two is unknown, or is called so. */
static bool mend_blank(struct mending *mending, bool known)
{
    const struct library_sought *sought = mending->sought;
    const struct sought_phrase *next = next_word(mending);
    if (!next)
        return false;
    const char *first = sought->tokens[mending->phrase->first];
    const char *second = sought->tokens[next->first];
    struct buffer *out = &mending->mended->words;
    if (known && is_known(mending, next, second))
        return join_known(mending->scope, first, second, out);
    return join(mending->scope, first, second, next->prefix, out);
}

/* Appends what two words that are both unknown may be meant for together: "wip lash". */
static bool mend_halves(struct mending *mending)
{
    enum { BYTES_MIN = 7 }; /* shorter ones are near something by chance */
    const struct sought_phrase *next = next_word(mending);
    const char *const *tokens = mending->sought->tokens;
    if (!next || is_known(mending, next, tokens[next->first]))
        return false;
    struct buffer joined = {0};
    buffer_format(&joined, "%s%s", tokens[mending->phrase->first], tokens[next->first]);
    bool mends = joined.used >= BYTES_MIN &&
                 spelling_mend(mending->scope, joined.bytes, next->prefix, &mending->mended->words);
    buffer_done(&joined);
    return mends;
}

static bool is_letter(const struct library_sought *sought, const struct sought_phrase *phrase)
{
    const char *token = sought->tokens[phrase->first];
    return phrase->count == 1 && *token >= 'a' && *token <= 'z' && !token[1];
}

/* Appends the word that a phrase of one letter makes with those after it, as in "M.R.I.", if a page
 * has it. Returns how many letters those are; 0: no page has it. */
static size_t mend_letters(struct mending *mending)
{
    const struct library_sought *sought = mending->sought;
    const struct sought_phrase *phrase = mending->phrase;
    const struct sought_phrase *end = sought->phrases + sought->phrase_count;
    struct buffer *out = &mending->mended->words;
    size_t before = out->used;
    size_t count = 0;
    for (; phrase + count < end && is_letter(sought, phrase + count); count++)
        buffer_add_string(out, sought->tokens[phrase[count].first]);
    if (count > 1 && said_word(mending->scope, out->bytes + before, out->used - before))
        return count;
    out->used = before;
    return 0;
}

/* Appends the word that an unknown one may be meant for. If that is a small word, which says
 * nothing even when it is spelt correctly ("waht is sciatica"), appends nothing. False: there is no
 * such word. */
static bool mend_word(struct mending *mending, const char *token)
{
    struct buffer *out = &mending->mended->words;
    size_t before = out->used;
    if (!spelling_mend(mending->scope, token, mending->phrase->prefix, out))
        return false;
    if (list_has(mending->scope->small, out->bytes + before, out->used - before)) {
        buffer_format(&mending->mended->small, " %.*s", (int)(out->used - before),
                      out->bytes + before);
        out->used = before;
    }
    return true;
}

/* Whether a phrase only says whom somebody asks for. */
static bool is_person(const struct scope *scope, const struct library_sought *sought,
                      const struct sought_phrase *phrase)
{
    const char *token = sought->tokens[phrase->first];
    return phrase->count == 1 && !phrase->kept && list_has(scope->people, token, strlen(token));
}

static bool asks_of_people_only(const struct scope *scope, const struct library_sought *sought)
{
    size_t i = 0;
    while (i < sought->phrase_count && is_person(scope, sought, &sought->phrases[i]))
        i++;
    return i == sought->phrase_count;
}

/* Appends what a word of the question becomes, maybe together with those after it. Returns how many
 * words of the question that was. */
static size_t mend_token(struct mending *mending, const char *token)
{
    struct mended *mended = mending->mended;
    mended->ends = false;
    if (!mending->people_only && is_person(mending->scope, mending->sought, mending->phrase)) {
        mended->count++;
        return 1;
    }
    bool known = is_known(mending, mending->phrase, token);
    size_t joined = mend_letters(mending);
    if (!joined && mend_blank(mending, known))
        joined = 2;
    if (joined)
        mended->count++;
    else if (known && mending->phrase->count == 1 &&
             spelling_mend_foreign(mending->scope, token, &mended->words))
        mended->count++;
    else if (known) {
        buffer_add_string(&mended->words, token);
        mended->ends = true;
    } else if (mend_word(mending, token))
        mended->count++;
    else if (mend_halves(mending)) {
        mended->count++;
        joined = 2;
    } else {
        compound_part(mending->scope, token, &mended->words); /* its words say less than it did */
        buffer_format(&mended->lost, "%s%s", mended->lost.used ? " " : "", token);
    }
    return joined ? joined : 1;
}

/* Whether all of some words say no. */
static bool only_deny(const struct buffer *words)
{
    size_t n;
    for (size_t at = 0; at < words->used; at += n + 1) {
        const char *blank = memchr(words->bytes + at, ' ', words->used - at);
        n = blank ? (size_t)(blank - words->bytes) - at : words->used - at;
        if (!negation_is(words->bytes + at, n))
            return false;
    }
    return true;
}

void mend_words(struct scope *scope, const struct library_sought *sought, struct mended *mended)
{
    *mended = (struct mended){0};
    struct buffer *out = &mended->words;
    struct mending mending = {scope, sought, sought->phrases, mended,
                              asks_of_people_only(scope, sought)};
    size_t taken;
    scope->mixed = is_mixed(&mending);
    for (size_t i = 0; i < sought->token_count; i += taken) {
        while (i >= mending.phrase->first + mending.phrase->count)
            mending.phrase++;
        size_t before = out->used;
        if (before)
            buffer_add_char(out, ' ');
        size_t start = out->used;
        taken = mend_token(&mending, sought->tokens[i]);
        if (out->used == start)
            out->used = before; /* no blank beside nothing */
    }
    mended->denies = mended->lost.used && only_deny(out);
}
