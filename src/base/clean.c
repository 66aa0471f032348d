/*
 * Cleaning of text from files before it reaches a terminal.
 *
 * Refuses nothing, and lets nothing through that a terminal would act upon. The hard idea is speed:
 * nearly all characters stay as they are in any context, so they are copied in runs, and only the
 * few others are examined one by one.
 */
#include "base/clean.h"

#include "base/facts.h"
#include "base/vector.h"

#include <string.h>

/* Whether a joiner (ZWJ, ZWNJ) after this character may change what a reader sees. */
static bool takes_joiner(uint32_t code)
{
    return code >= 0x590;
}

static bool takes_emoji_selector(uint32_t code)
{
    return code == '#' || code == '*' || ascii_is_digit(code) || code == 0xa9 || code == 0xae ||
           code >= 0x203c;
}

/* What cleaning remembers from one character to the next. */
struct cleaner {
    uint32_t base; /* the last character kept */
    int marks;     /* combining marks kept on it */
    enum text_shape shape;
    bool blank; /* TEXT_LINE: the output ends in a blank */
};

static bool cleaner_keeps(struct cleaner *cleaner, uint32_t code)
{
    if (text_is_invisible(code))
        return false;
    if (code == TEXT_SOFT_HYPHEN &&
        (cleaner->shape == TEXT_LINE || cleaner->base <= ' ' || cleaner->base == TEXT_SOFT_HYPHEN))
        return false;
    if (code == TEXT_NON_JOINER || code == TEXT_JOINER)
        return takes_joiner(cleaner->base) && cleaner->marks++ < TEXT_MARKS_MAX;
    if (code == TEXT_EMOJI_SELECTOR)
        return takes_emoji_selector(cleaner->base) && cleaner->marks++ < TEXT_MARKS_MAX;
    if (facts_of(code) & FACT_MARK)
        return cleaner->marks++ < TEXT_MARKS_MAX;
    cleaner->base = code;
    cleaner->marks = 0;
    return true;
}

static void clean_blank(struct cleaner *cleaner, struct buffer *out, char c)
{
    cleaner->base = ' ';
    cleaner->marks = 0;
    if (cleaner->shape == TEXT_PROSE)
        buffer_add_char(out, c);
    else if (!cleaner->blank)
        buffer_add_char(out, ' ');
    cleaner->blank = true;
}

static void clean_one(struct cleaner *cleaner, struct buffer *out, uint32_t code)
{
    if (code == 0x2028 || code == 0x2029 || code == 0x85)
        code = '\n';
    if (code == '\n' || code == '\t' || code == ' ') {
        clean_blank(cleaner, out, (char)code);
        return;
    }
    if (code < ' ' || !cleaner_keeps(cleaner, code))
        return;
    char bytes[4];
    buffer_add(out, bytes, text_encode(bytes, code));
    cleaner->blank = false;
}

/* Bytes at the start of s that are familiar (vector_unfamiliar) and so stay as they are. TEXT_LINE
 * stops at blanks, since it may collapse them. */
static size_t familiar_prefix(const char *s, size_t n_bytes, enum text_shape shape)
{
    size_t i = 0;
    size_t n = VECTOR_BYTES; /* one less: the last may be half of a letter */
    for (; n + 1 >= VECTOR_BYTES && i < n_bytes && vector_may_begin(s[i]); i += n) {
        char room[VECTOR_BYTES + 1];
        if (shape == TEXT_PROSE && n_bytes - i >= VECTOR_PAIR_BYTES && vector_is_plain(s + i)) {
            n = VECTOR_PAIR_BYTES;
            continue;
        }
        const char *part = vector_padded(s + i, n_bytes - i, room, sizeof room);
        vector here = vector_at(part);
        if (shape == TEXT_PROSE) /* to which a line end is a blank */
            here ^= (here == '\n') & ('\n' ^ ' ');
        vector marks = vector_unfamiliar(here, vector_at(part + 1));
        n = vector_whole(part, shape == TEXT_LINE ? marks | (here == ' ') : marks);
    }
    return i < n_bytes ? i : n_bytes;
}

static uint32_t last_familiar(const char *s, size_t n_bytes)
{
    unsigned char last = (unsigned char)s[n_bytes - 1];
    return last < 0x80 ? last : ((unsigned char)s[n_bytes - 2] & 0x1fu) << 6 | (last & 0x3fu);
}

/* Bytes of s up to the first character that clean_one must look at. Nearly every byte of every page
 * passes through here, twice. */
static size_t kept_prefix(struct cleaner *cleaner, const char *s, size_t n_bytes)
{
    uint32_t base = cleaner->base;
    int marks = cleaner->marks;
    size_t i = 0;
    size_t bytes;
    for (; i < n_bytes; i += bytes) {
        uint32_t code;
        bytes = familiar_prefix(s + i, n_bytes - i, cleaner->shape);
        if (bytes) {
            base = last_familiar(s + i, bytes);
            marks = 0;
            continue;
        }
        bytes = facts_decode(s + i, n_bytes - i, &code);
        unsigned facts = code < 0x80 ? 0 : facts_of(code);
        bool blank = (code == '\n' || code == '\t') && cleaner->shape == TEXT_PROSE;
        if (blank || facts & FACT_KEPT) {
            base = blank ? ' ' : code;
            marks = 0;
        } else if (!(facts & FACT_MARK) || marks++ >= TEXT_MARKS_MAX) {
            break;
        }
    }
    if (i)
        *cleaner = (struct cleaner){base, marks, cleaner->shape, false};
    return i;
}

/* Resumes at the end of `out`, so that text cleaned in pieces is clean as a whole: finds the last
 * base and counts the marks it has already. */
static void cleaner_resume(struct cleaner *cleaner, const struct buffer *out)
{
    size_t at = out->used;
    while (at && cleaner->marks <= TEXT_MARKS_MAX) {
        uint32_t code;
        size_t end = at;
        at = text_character_start(out->bytes, end - 1);
        text_decode(out->bytes + at, end - at, &code);
        if (!(facts_of(code) & FACT_MARK) && code != TEXT_EMOJI_SELECTOR &&
            code != TEXT_NON_JOINER && code != TEXT_JOINER) {
            cleaner->base = code < ' ' ? ' ' : code;
            return;
        }
        cleaner->marks++;
    }
}

void text_clean(struct buffer *out, const char *s, size_t n_bytes, enum text_shape shape)
{
    struct cleaner cleaner = {.shape = shape};
    if (shape == TEXT_PROSE && text_plain_bytes(s, n_bytes) == n_bytes) {
        buffer_add(out, s, n_bytes);
        return;
    }
    if (n_bytes && (unsigned char)s[0] >= 0x80)
        cleaner_resume(&cleaner, out);
    for (size_t i = 0; i < n_bytes;) {
        size_t kept = kept_prefix(&cleaner, s + i, n_bytes - i);
        if (kept)
            buffer_add(out, s + i, kept);
        i += kept;
        if (i < n_bytes) {
            uint32_t code;
            i += text_decode(s + i, n_bytes - i, &code);
            clean_one(&cleaner, out, code);
        }
    }
}

char *text_clean_line(struct arena *arena, const char *s, size_t n_bytes)
{
    struct buffer buffer = {0};
    /* ASCII without consecutive blanks only needs its ends trimmed. */
    if (text_plain_words(s, n_bytes) < n_bytes) {
        text_clean(&buffer, s, n_bytes, TEXT_LINE);
        s = buffer_string(&buffer);
        n_bytes = buffer.used;
    }
    if (n_bytes && s[0] == ' ') {
        s++;
        n_bytes--;
    }
    if (n_bytes && s[n_bytes - 1] == ' ')
        n_bytes--;
    char *line = arena_copy(arena, s, n_bytes);
    buffer_done(&buffer);
    return line;
}

/* Bytes of the next VECTOR_BYTES at s that come before the first that is no printable ASCII or,
 * among words, the first of two blanks. */
static size_t plain_vector(const char *s, size_t n_bytes, bool words)
{
    char room[VECTOR_BYTES + 1];
    s = vector_padded(s, n_bytes, room, sizeof room);
    vector here = vector_at(s);
    vector marks = vector_odd(here);
    return vector_before(words ? marks | vector_pairs(here, vector_at(s + 1)) : marks);
}

static inline size_t plain_prefix(const char *s, size_t n_bytes, bool words)
{
    size_t i = 0;
    while (n_bytes - i >= VECTOR_PAIR_BYTES + (size_t)words &&
           (words ? vector_is_words(s + i) : vector_is_plain(s + i)))
        i += VECTOR_PAIR_BYTES;
    for (size_t n = VECTOR_BYTES; n == VECTOR_BYTES && i < n_bytes; i += n)
        n = plain_vector(s + i, n_bytes - i, words);
    return i < n_bytes ? i : n_bytes;
}

size_t text_plain_words(const char *s, size_t n_bytes)
{
    return plain_prefix(s, n_bytes, true);
}

size_t text_plain_bytes(const char *s, size_t n_bytes)
{
    return plain_prefix(s, n_bytes, false);
}

bool text_is_clean(const char *s, size_t n_bytes)
{
    struct cleaner cleaner = {.shape = TEXT_PROSE};
    struct buffer one = {0};
    bool clean = true;
    for (size_t i = 0; clean && i < n_bytes;) {
        i += kept_prefix(&cleaner, s + i, n_bytes - i);
        if (i == n_bytes)
            break;
        uint32_t code;
        size_t bytes = text_decode(s + i, n_bytes - i, &code);
        one.used = 0;
        clean_one(&cleaner, &one, code);
        clean = one.used == bytes && memcmp(one.bytes, s + i, bytes) == 0;
        i += bytes;
    }
    buffer_done(&one);
    return clean;
}
