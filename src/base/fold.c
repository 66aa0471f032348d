/*
 * A text in other forms: folded as search sees it, without accents, in lower case, and as a key to
 * sort by.
 *
 * Unicode decomposes letters and knows the digits of each script, which fold to ASCII's because a
 * reader may have either keyboard. The tables here say which parts of a decomposed letter a person
 * ignores, and which letters a person simplifies though Unicode does not decompose them.
 */
#include "base/fold.h"

#include "base/ascii.h"
#include "base/facts.h"
#include "base/tag.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

/* Accents and vowel points that searching and sorting ignore. Vowel signs of Indic scripts and Thai
 * are part of the word and stay. */
static const struct range accents[] = {
    {0xad, 0xad},     {0x300, 0x36f},   {0x591, 0x5bd},   {0x5bf, 0x5c7},
    {0x640, 0x640},   {0x64b, 0x65f},   {0x670, 0x670},   {0x1ab0, 0x1aff},
    {0x1dc0, 0x1dff}, {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f},
};

/* Letters that Unicode does not decompose but a person without that key types otherwise. */
static const struct {
    uint32_t code;
    const char *plain;
} plain_letters[] = {
    {0xe6, "ae"},  {0xf0, "d"},    {0xf8, "o"},    {0xfe, "th"},  {0x111, "d"},
    {0x127, "h"},  {0x131, "i"},   {0x142, "l"},   {0x153, "oe"}, {0x2019, "'"},
    {0x2018, "'"}, {0x201c, "\""}, {0x201d, "\""}, {0x2013, "-"}, {0x2014, "-"},
};

/* Different code points that keyboards of different countries give for the same letter: in Egypt
 * the final Arabic yeh is written without its dots, and Persian has its own yeh and kaf; and the
 * two dots of a final heh are left out everywhere. Lucene's ArabicNormalizer and PersianNormalizer
 * equate them too. */
static const struct {
    uint32_t code;
    const char *same;
} same_letters[] = {{0x649, "ي"}, {0x6cc, "ي"}, {0x6a9, "ك"}, {0x629, "ه"}};

const char *fold_plain_letter(uint32_t code)
{
    for (size_t i = 0; i < sizeof plain_letters / sizeof *plain_letters; i++)
        if (plain_letters[i].code == code)
            return plain_letters[i].plain;
    return NULL;
}

bool fold_is_accent(uint32_t code)
{
    return IN_RANGES(code, accents);
}

uint32_t fold_lower(uint32_t code)
{
    return uc_tolower(code);
}

uint8_t *fold_apart(const char *s, size_t n_bytes, size_t *apart_bytes)
{
    return u8_normalize(UNINORM_NFKD, (const uint8_t *)s, n_bytes, NULL, apart_bytes);
}

/* A hamza written after its yeh is the same letter as a yeh with the hamza above: "طوارىء" and
 * "طوارئ". */
static bool is_hamza_of_yeh(uint32_t before, uint32_t code)
{
    return code == 0x621 && (before == 0x649 || before == 0x64a || before == 0x6cc);
}

/* Adds the letter, or the one that same_letters gives for it. */
static void add_letter(struct buffer *out, uint32_t code, const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < sizeof same_letters / sizeof *same_letters; i++)
        if (same_letters[i].code == code) {
            buffer_add_string(out, same_letters[i].same);
            return;
        }
    buffer_add(out, s, n_bytes);
}

static void fold_together(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t folded_bytes = 0;
    uint8_t *folded =
        u8_casefold((const uint8_t *)s, n_bytes, NULL, UNINORM_NFKD, NULL, &folded_bytes);
    if (!folded) {
        buffer_add(out, s, n_bytes);
        return;
    }
    uint32_t before = 0; /* the last code point that is not an accent */
    for (size_t i = 0; i < folded_bytes;) {
        uint32_t code;
        const char *at = (const char *)folded + i;
        size_t n = text_decode(at, folded_bytes - i, &code);
        const char *plain = fold_plain_letter(code);
        int digit = code < 0x80 ? -1 : uc_decimal_value(code);
        if (plain)
            buffer_add_string(out, plain);
        else if (digit >= 0)
            buffer_add_char(out, (char)('0' + digit));
        else if (!fold_is_accent(code) && !is_hamza_of_yeh(before, code))
            add_letter(out, code, at, n);
        if (!fold_is_accent(code))
            before = code;
        i += n;
    }
    free(folded);
}

/* The folded form of a letter that folds the same in any context. */
struct folded {
    bool known;
    unsigned char n_bytes;
    char bytes[6];
};

enum { LATIN_END = 0x250 }; /* no code point below it combines with the one before it */

static bool remember(struct folded *folded, const char *s, size_t n_bytes)
{
    struct buffer whole = {0};
    fold_together(&whole, s, n_bytes);
    folded->known = whole.used <= sizeof folded->bytes;
    folded->n_bytes = (unsigned char)whole.used;
    for (size_t i = 0; folded->known && i < whole.used; i++)
        folded->bytes[i] = whole.bytes[i];
    buffer_done(&whole);
    return folded->known;
}

/* Folds letter by letter as far as that gives the right result. Returns the bytes folded. */
static size_t fold_latin(struct buffer *out, const char *s, size_t n_bytes)
{
    static struct folded remembered[LATIN_END];
    size_t at = 0;
    while (at < n_bytes) {
        uint32_t code;
        size_t n = text_decode(s + at, n_bytes - at, &code);
        if (code >= LATIN_END)
            break;
        struct folded *folded = &remembered[code];
        if (!folded->known && !remember(folded, s + at, n))
            break;
        buffer_add(out, folded->bytes, folded->n_bytes);
        at += n;
    }
    return at;
}

static void fold_unicode(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t before = out->used;
    if (fold_latin(out, s, n_bytes) == n_bytes)
        return;
    out->used = before;
    fold_together(out, s, n_bytes);
}

static void lower_ascii(struct buffer *out, const char *s, size_t n_bytes)
{
    char *to = buffer_room(out, n_bytes);
    for (size_t i = 0; i < n_bytes; i++)
        to[i] = s[i] >= 'A' && s[i] <= 'Z' ? (char)(s[i] + 32) : s[i];
    to[n_bytes] = '\0';
    out->used += n_bytes;
}

void text_fold(struct buffer *out, const char *s, size_t n_bytes)
{
    if (text_is_ascii(s, n_bytes))
        lower_ascii(out, s, n_bytes);
    else
        fold_unicode(out, s, n_bytes);
}

size_t text_fold_letter(struct buffer *out, const char *s, size_t n_bytes)
{
    static const char yeh[] = "ي";
    enum { HAMZA = 0x621, HAMZA_ALONE = 0xfe80, YEH_BYTES = sizeof yeh - 1 };
    uint32_t next = 0;
    size_t n = text_grapheme(s, n_bytes);
    size_t before = out->used;
    text_fold(out, s, n);
    if (n < n_bytes)
        text_decode(s + n, n_bytes - n, &next);
    if ((next == HAMZA || next == HAMZA_ALONE) && out->used - before >= YEH_BYTES &&
        memcmp(out->bytes + out->used - YEH_BYTES, yeh, YEH_BYTES) == 0)
        n += text_grapheme(s + n, n_bytes - n);
    return n;
}

void text_fold_words(struct buffer *out, const char *words, size_t n_bytes)
{
    struct buffer folded = {0};
    size_t before = out->used;
    text_fold(&folded, words, n_bytes);
    for (size_t i = 0; i < folded.used; i++) {
        char c = folded.bytes[i];
        if (!ascii_is_blank(c))
            buffer_add_char(out, c);
        else if (out->used > before && out->bytes[out->used - 1] != ' ')
            buffer_add_char(out, ' ');
    }
    while (out->used > before && out->bytes[out->used - 1] == ' ')
        out->bytes[--out->used] = '\0';
    buffer_done(&folded);
}

void text_lower(struct buffer *out, const char *s, size_t n_bytes)
{
    if (text_is_ascii(s, n_bytes)) {
        lower_ascii(out, s, n_bytes);
        return;
    }
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        char lower[4];
        i += text_decode(s + i, n_bytes - i, &code);
        buffer_add(out, lower, text_encode(lower, fold_lower(code)));
    }
}

void text_drop_accents(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t apart_bytes = 0;
    uint8_t *apart = u8_normalize(UNINORM_NFD, (const uint8_t *)s, n_bytes, NULL, &apart_bytes);
    struct buffer bare = {0};
    for (size_t i = 0; apart && i < apart_bytes;) {
        uint32_t code;
        size_t n = text_decode((const char *)apart + i, apart_bytes - i, &code);
        if (!uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Mn))
            buffer_add(&bare, (const char *)apart + i, n);
        i += n;
    }
    size_t joined_bytes = 0;
    uint8_t *joined = u8_normalize(UNINORM_NFC, (const uint8_t *)buffer_string(&bare), bare.used,
                                   NULL, &joined_bytes);
    if (joined)
        buffer_add(out, (const char *)joined, joined_bytes);
    free(joined);
    free(apart);
    buffer_done(&bare);
}

/* Adds a number's key: how many digits it has, then the digits, so that 9 comes before 10. Returns
 * the bytes it took. */
static size_t sort_number(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t end = 0;
    while (end < n_bytes && ascii_is_digit(s[end]))
        end++;
    size_t start = 0;
    while (start + 1 < end && s[start] == '0')
        start++;
    size_t digits = end - start;
    buffer_add_char(out, '0');
    buffer_add_char(out, (char)('0' + (digits > 70 ? 70 : digits)));
    buffer_add(out, s + start, digits);
    return end;
}

size_t text_sort_start(const char *s, size_t n_bytes)
{
    size_t n;
    for (size_t i = 0; i < n_bytes; i += n) {
        uint32_t code;
        n = text_decode(s + i, n_bytes - i, &code);
        if (text_is_letter_or_digit(code))
            return i;
    }
    return 0;
}

/* Letters that are no other ones with an accent in these languages, but stand behind those (CLDR).
 */
static const struct tag_words own_letters[] = {
    {"cs", "č ř š ž"},   {"es", "ñ"},         {"pl", "ą ć ę ł ń ó ś ź ż"},
    {"sk", "ä č ô š ž"}, {"tr", "ç ğ ö ş ü"}, {NULL, ""},
};

/* Adds a text, and behind each of its language's own letters a mark that comes after all letters of
 * ASCII, and the letter's place among them. */
static void mark_own_letters(struct buffer *out, const char *s, size_t n_bytes, const char *own)
{
    for (size_t i = 0, n; i < n_bytes; i += n) {
        uint32_t code;
        char lower[5] = "";
        n = text_decode(s + i, n_bytes - i, &code);
        text_encode(lower, fold_lower(code));
        const char *place = code < 0x80 ? NULL : strstr(own, lower);
        buffer_add(out, s + i, n);
        if (place)
            buffer_format(out, "\x7f%c", (char)('a' + (place - own)));
    }
}

void text_sort_key(struct buffer *out, const char *s, size_t n_bytes, const char *language)
{
    struct buffer marked = {0};
    struct buffer folded = {0};
    const char *own = tag_words(own_letters, language);
    if (*own && !text_is_ascii(s, n_bytes)) {
        mark_own_letters(&marked, s, n_bytes, own);
        s = buffer_string(&marked);
        n_bytes = marked.used;
    }
    text_fold(&folded, s, n_bytes);
    buffer_done(&marked);
    const char *f = buffer_string(&folded);
    size_t i = text_sort_start(f, folded.used);
    while (i < folded.used) {
        if (ascii_is_digit(f[i])) {
            i += sort_number(out, f + i, folded.used - i);
        } else {
            buffer_add_char(out, f[i]);
            i++;
        }
    }
    buffer_done(&folded);
}
