/*
 * The Arabic article, and the "and" that is written as one word with what follows it.
 *
 * A reader who asks for "back" also means "the back" and "of the back", and in Arabic each of these
 * is one word, as is "and back". So a question is asked in all these forms, while the index has
 * each word as it was written. Refuses to know which words begin with the same letters by nature: a
 * form that no page has costs a look in the vocabulary and nothing else. The prefixes that count as
 * articles, and how much of a word must be left after them, are those of Lucene's ArabicStemmer.
 */
#include "language/article.h"

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum {
    ALEF_MADDA = 0x622,
    ALEF_HAMZA = 0x623,
    ALEF_HAMZA_BELOW = 0x625,
    ALEF = 0x627,
    BEH = 0x628,
    FEH = 0x641,
    KAF = 0x643,
    LAM = 0x644,
    WAW = 0x648,
    MADDAH = 0x653, /* combining; so are the two that follow, hamza above and below */
    HAMZA_BELOW = 0x655,
    LETTER_BYTES = 2,
    LEFT_LETTERS_MIN = 2,
    LEFT_BEHIND_AND_MIN = 3,
};

/* The article is alef and lam, also after "and", "with", "like" or "then"; after "for" the alef is
 * dropped. */
#define AL "\u0627\u0644"
static const char *const articles[] = {
    AL, "\u0648" AL, "\u0628" AL, "\u0643" AL, "\u0641" AL, "\u0644\u0644",
};
enum { ARTICLES = sizeof articles / sizeof *articles };

/* The next letter of a word as typed, 0 at its end. Alef and a combining hamza are returned as one
 * letter. */
static uint32_t next_letter(const char *s, size_t n_bytes, size_t *at)
{
    uint32_t letter = 0;
    while (*at < n_bytes) {
        uint32_t code;
        size_t n = text_decode(s + *at, n_bytes - *at, &code);
        if (letter && !fold_is_accent(code))
            break;
        if (letter == ALEF && code >= MADDAH && code <= HAMZA_BELOW)
            letter = ALEF_HAMZA;
        else if (!letter)
            letter = code;
        *at += n;
    }
    return letter;
}

/* The prefixes "and", "with", "like", "then". */
static bool is_before_article(uint32_t letter)
{
    return letter == WAW || letter == BEH || letter == KAF || letter == FEH;
}

static bool is_false(const uint32_t *letters)
{
    if (is_before_article(*letters))
        letters++;
    return (*letters == ALEF_MADDA || *letters == ALEF_HAMZA || *letters == ALEF_HAMZA_BELOW) &&
           letters[1] == LAM;
}

enum article article_of(const char *typed, size_t n_bytes)
{
    enum { ENOUGH = 8 };
    uint32_t letters[ENOUGH] = {0};
    size_t at = 0;
    for (size_t i = 0; i < ENOUGH - 2 && at < n_bytes; i++)
        letters[i] = next_letter(typed, n_bytes, &at);
    if (is_false(letters))
        return ARTICLE_FALSE;
    const uint32_t *article = is_before_article(*letters) ? letters + 1 : letters;
    bool is_there =
        article[1] == LAM && (*article == ALEF || (*article == LAM && article == letters));
    return is_there && is_false(article + 2) ? ARTICLE_BEFORE_FALSE : ARTICLE_TRUE;
}

static bool is_arabic(const char *folded)
{
    enum { FIRST_LETTER = 0x620, LAST_LETTER = 0x64a };
    uint32_t code;
    if ((unsigned char)*folded < 0x80)
        return false;
    text_decode(folded, strlen(folded), &code);
    return code >= FIRST_LETTER && code <= LAST_LETTER;
}

/* What follows a word's article; NULL if it has none. */
static const char *behind_article(const char *folded)
{
    for (size_t i = 0; i < ARTICLES; i++) {
        size_t n = strlen(articles[i]);
        if (strncmp(folded, articles[i], n) == 0 &&
            strlen(folded + n) >= LEFT_LETTERS_MIN * LETTER_BYTES)
            return folded + n;
    }
    return NULL;
}

/* Whether a word says "not": each is shorter than what must else be left behind an "and". */
static bool says_not(const char *folded)
{
    static const char *const negations[] = {"\u0644\u0627", "\u0645\u0627", "\u0644\u0645",
                                            "\u0644\u0646", "\u0645\u0634", "\u0645\u0648"};
    for (size_t i = 0; i < sizeof negations / sizeof *negations; i++) {
        if (strcmp(folded, negations[i]) == 0)
            return true;
    }
    return false;
}

/* What follows the "and" of a word; NULL if it has none. */
static const char *behind_and(const char *folded)
{
    static const char and[] = "\u0648";
    if (strncmp(folded, and, LETTER_BYTES) != 0)
        return NULL;
    const char *behind = folded + LETTER_BYTES;
    bool has = strlen(behind) >= LEFT_BEHIND_AND_MIN * LETTER_BYTES || says_not(behind);
    return has ? behind : NULL;
}

/* Adds the word with each article, except for the form in `there`. */
static size_t add_articles(const char *word, const char *there, struct arena *arena,
                           const char **forms)
{
    size_t count = 0;
    struct buffer form = {0};
    for (size_t i = 0; i < ARTICLES; i++) {
        form.used = 0;
        buffer_format(&form, "%s%s", articles[i], word);
        if (strcmp(form.bytes, there) != 0)
            forms[count++] = arena_copy(arena, form.bytes, form.used);
    }
    buffer_done(&form);
    return count;
}

size_t article_forms(const char *folded, enum article article, struct arena *arena,
                     const char *forms[ARTICLE_FORMS_MAX])
{
    if (!is_arabic(folded) || strlen(folded) < LEFT_LETTERS_MIN * LETTER_BYTES)
        return 0;
    size_t count = add_articles(folded, "", arena, forms);
    const char *bare = article == ARTICLE_FALSE ? NULL : behind_article(folded);
    bare = bare ? bare : behind_and(folded);
    if (!bare)
        return count;
    forms[count++] = arena_copy(arena, bare, strlen(bare));
    return count + add_articles(bare, folded, arena, forms + count);
}
