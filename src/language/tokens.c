/*
 * Splits a text into words and folds them.
 *
 * Letters, digits and the marks on them make a word; an apostrophe within one is dropped, so that
 * "don't" and "dont" are the same, unless an article precedes it ("l'os"). A fraction is a word of
 * its own, and the same whether it is one character or three: ½, 1/2. Refuses to know any
 * language: no stems, no stop words. The hard idea is that nearly all words are ASCII, and those
 * are folded without asking Unicode.
 */
#include "language/tokens.h"

#include "base/list.h"
#include "base/text.h"

#include <string.h>

/* What folding writes between the two numbers of "½". */
#define FRACTION_SLASH "\u2044"

/* What an ASCII byte becomes in a folded word; 0: it is not part of one. */
#define SAME_10(c) c, c + 1, c + 2, c + 3, c + 4, c + 5, c + 6, c + 7, c + 8, c + 9
#define LETTERS SAME_10('a'), SAME_10('a' + 10), 'u', 'v', 'w', 'x', 'y', 'z'
static const unsigned char plain[256] = {
    [0x30] = SAME_10('0'),
    [0x41] = LETTERS,
    [0x61] = LETTERS,
};

static bool is_ascii_word(unsigned char c)
{
    return plain[c];
}

/* Bytes of a character that can begin a word, 0 if it cannot. */
static size_t word_start(const char *s, size_t n_bytes, uint32_t *code)
{
    *code = (unsigned char)*s;
    if (*code < 0x80)
        return is_ascii_word((unsigned char)*code);
    size_t n = text_decode(s, n_bytes, code);
    return text_is_letter_or_digit(*code) ? n : 0;
}

/* The voicing marks of halfwidth kana are letters to Unicode; folding makes them combining
 * marks. */
static bool is_mark(uint32_t code)
{
    return text_is_mark(code) || code == 0xff9e || code == 0xff9f;
}

static size_t skip_marks(const char *s, size_t n_bytes, size_t at)
{
    while (at < n_bytes && (unsigned char)s[at] >= 0x80) {
        uint32_t code;
        size_t n = text_decode(s + at, n_bytes - at, &code);
        if (!is_mark(code))
            break;
        at += n;
    }
    return at;
}

/* Letters and digits from here on, counted as far as it matters. */
static size_t count_letters(const char *s, size_t n_bytes, size_t at)
{
    enum { ENOUGH = 3 };
    size_t count = 0;
    uint32_t code;
    size_t n;
    while (count < ENOUGH && at < n_bytes && (n = word_start(s + at, n_bytes - at, &code))) {
        at += n;
        count++;
    }
    return count;
}

bool tokens_is_apostrophe(uint32_t code)
{
    return code == '\'' || code == '`' || code == 0xb4 || code == 0x2018 || code == 0x2019;
}

/* The size in bytes of a sign that is dropped from a word that begins at `start`: a soft hyphen, or
 * an apostrophe as in "don't". 0: it is none; an apostrophe as in "l'os" separates two words. */
static size_t inner_sign(const char *s, size_t n_bytes, size_t start, size_t at)
{
    enum { ENDING_MAX = 2, ARTICLE_MAX = 2 };
    uint32_t code = 0;
    size_t n = text_decode(s + at, n_bytes - at, &code);
    if (!tokens_is_apostrophe(code) && code != TEXT_SOFT_HYPHEN)
        return 0;
    size_t behind = count_letters(s, n_bytes, at + n);
    bool ending = behind && behind <= ENDING_MAX && count_letters(s, at, start) > ARTICLE_MAX;
    return (code == TEXT_SOFT_HYPHEN ? behind > 0 : ending) ? n : 0;
}

/* The end of a word that begins at `start` and goes on to `at` at least. */
static size_t word_end(const char *s, size_t n_bytes, size_t start, size_t at)
{
    for (;;) {
        uint32_t code;
        while (at < n_bytes && is_ascii_word((unsigned char)s[at]))
            at++;
        if (at == n_bytes)
            break;
        size_t n = word_start(s + at, n_bytes - at, &code);
        if (n && (text_is_spaceless(code) || text_is_fraction(code)))
            break;
        size_t sign = n ? 0 : inner_sign(s, n_bytes, start, at);
        if (!n && !sign)
            break;
        at = n ? skip_marks(s, n_bytes, at + n) : at + sign;
    }
    return at;
}

/* Bytes of the sign between the two numbers of a fraction, 0 if there is none. */
static size_t slash_at(const char *s, size_t n_bytes, size_t at)
{
    size_t n = strlen(FRACTION_SLASH);
    if (at < n_bytes && s[at] == '/')
        return 1;
    return n_bytes - at >= n && memcmp(s + at, FRACTION_SLASH, n) == 0 ? n : 0;
}

/* Drops what FTS5's tokenizer would take for a separator, and cuts a long word between
 * characters. */
static void keep_word_bytes(struct buffer *folded)
{
    size_t kept = 0;
    for (size_t i = 0; i < folded->used; i++) {
        unsigned char c = (unsigned char)folded->bytes[i];
        if (kept >= TOKENS_BYTES_MAX && !text_goes_on((char)c))
            break;
        if (c >= 0x80 || is_ascii_word(c))
            folded->bytes[kept++] = (char)c;
    }
    folded->used = kept;
    if (folded->bytes)
        folded->bytes[kept] = '\0';
}

/* Appends a word in folded form. Only a fraction has a slash. */
static void fold_word(struct buffer *folded, const char *s, size_t n_bytes)
{
    const char *slash = memchr(s, '/', n_bytes);
    size_t n = slash ? (size_t)(slash - s) : n_bytes;
    text_fold(folded, s, n);
    if (slash) {
        buffer_add_string(folded, FRACTION_SLASH);
        text_fold(folded, slash + 1, n_bytes - n - 1);
    }
    keep_word_bytes(folded);
}

/* Bytes of a decimal digit, 0 if there is none. */
static size_t digit_at(const char *s, size_t n_bytes, size_t at)
{
    uint32_t code;
    size_t n = at < n_bytes ? text_decode(s + at, n_bytes - at, &code) : 0;
    return n && text_is_decimal(code) ? n : 0;
}

/* Whether a sign may be within a number or a date. */
static bool is_within_number(char c)
{
    return c == '/' || c == '.' || c == ',';
}

/* The end of a fraction that begins with the word from `start` to `end`, and is written as a digit,
 * a sign and a digit; `end` if it is none. Only those that are common: "grade 4/5", "24/7" and a
 * date are several words. */
static size_t fraction_end(const char *s, size_t n_bytes, size_t start, size_t end)
{
    static const char common[] = "1\u20442 1\u20443 2\u20443 1\u20444 3\u20444";
    size_t sign = slash_at(s, n_bytes, end);
    size_t below = sign ? digit_at(s, n_bytes, end + sign) : 0;
    size_t after = end + sign + below;
    if (!below || digit_at(s, n_bytes, start) != end - start || digit_at(s, n_bytes, after) ||
        (start && is_within_number(s[start - 1])) ||
        (after < n_bytes && is_within_number(s[after]) && digit_at(s, n_bytes, after + 1)))
        return end;
    struct buffer folded = {0};
    fold_word(&folded, s + start, after - start);
    bool is_common = list_has(common, folded.bytes, folded.used);
    buffer_done(&folded);
    return is_common ? after : end;
}

void tokens_begin(struct tokens *tokens, const char *text, size_t n_bytes)
{
    *tokens = (struct tokens){.text = text, .n_bytes = n_bytes};
}

void tokens_done(struct tokens *tokens)
{
    buffer_done(&tokens->folded);
}

/* Finds the next word. False: there is none. */
static bool find_token(struct tokens *tokens, struct token *token)
{
    const char *s = tokens->text;
    size_t n_bytes = tokens->n_bytes;
    uint32_t code = 0;
    size_t at = tokens->at;
    size_t first = 0;
    while (at < n_bytes && !(first = word_start(s + at, n_bytes - at, &code)))
        at += (unsigned char)s[at] < 0x80 ? 1 : text_decode(s + at, n_bytes - at, &code);
    if (at >= n_bytes)
        return false;
    token->start = at;
    token->alone = text_is_spaceless(code);
    size_t next = skip_marks(s, n_bytes, at + first);
    bool whole = token->alone || text_is_fraction(code);
    token->end = whole ? next : fraction_end(s, n_bytes, at, word_end(s, n_bytes, at, next));
    tokens->at = token->end;
    return true;
}

/* Whether a word may be skipped without being folded. */
static bool is_unwanted(const struct tokens *tokens, const struct token *token)
{
    unsigned char c = (unsigned char)tokens->text[token->start];
    if (!tokens->first || c >= 0x80 ||
        !text_is_ascii(tokens->text + token->start, token->end - token->start))
        return false;
    return !tokens->first[c >= 'A' && c <= 'Z' ? c + 32 : c];
}

/* Takes a word of ASCII letters and digits and folds it as it is read; no fraction. False: the next
 * word may be of another kind, and nothing was taken. */
static bool take_plain(struct tokens *tokens, struct token *token)
{
    const unsigned char *s = (const unsigned char *)tokens->text;
    size_t n_bytes = tokens->n_bytes;
    size_t at = tokens->at;
    if (tokens->first)
        return false;
    while (at < n_bytes && s[at] < 0x80 && !plain[s[at]])
        at++;
    size_t start = at;
    size_t most = n_bytes - start < TOKENS_BYTES_MAX ? n_bytes : start + TOKENS_BYTES_MAX;
    char *folded = tokens->folded.room > TOKENS_BYTES_MAX
                       ? tokens->folded.bytes
                       : buffer_room(&tokens->folded, TOKENS_BYTES_MAX);
    char *to = folded;
    for (unsigned char c; at < most && (c = plain[s[at]]); at++)
        *to++ = (char)c;
    bool may_be_fraction = at == start + 1 && at < n_bytes && s[at] == '/';
    bool ends = at == n_bytes || (at < most && s[at] < 0x80 && !tokens_is_apostrophe(s[at]));
    if (at == start || !ends || may_be_fraction)
        return false;
    *to = '\0';
    *token = (struct token){folded, at - start, start, at, false};
    tokens->at = at;
    return true;
}

bool tokens_next(struct tokens *tokens, struct token *token)
{
    tokens->folded.used = 0;
    if (take_plain(tokens, token))
        return true;
    do {
        do {
            if (!find_token(tokens, token))
                return false;
        } while (is_unwanted(tokens, token));
        tokens->folded.used = 0;
        fold_word(&tokens->folded, tokens->text + token->start, token->end - token->start);
    } while (!tokens->folded.used);
    token->folded = tokens->folded.bytes;
    token->folded_bytes = tokens->folded.used;
    return true;
}

size_t tokens_in(const char *text, size_t n_bytes)
{
    struct tokens tokens;
    struct token token;
    size_t count = 0;
    tokens_begin(&tokens, text, n_bytes);
    while (tokens_next(&tokens, &token))
        count++;
    tokens_done(&tokens);
    return count;
}
