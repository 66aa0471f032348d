/*
 * Lines that look like items of a list or rules of a table, by marks that make none in Markdown.
 *
 * Refuses a letter with a full stop where no next one follows: "A. Shah" is a name, and so may be
 * two in a row.
 */
#include "check/typed_item.h"

#include "base/ascii.h"
#include "base/text.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* A mark by hand: its sign without the letter or number in it, and that number. */
struct mark {
    char before;      /* '(' or a backslash; 0: nothing */
    char kind;        /* 'a': a letter, or a Roman number; '1': digits; '-': neither */
    char escaped;     /* whether a backslash is before the sign behind it */
    char behind;      /* '.', ')' or '-' */
    unsigned number;  /* of a letter, or of digits */
    unsigned numeral; /* of a Roman number; 0: it is none */
};

bool typed_begins_dash(const char *s, size_t n_bytes)
{
    return n_bytes > 2 && (memcmp(s, "–", 3) == 0 || memcmp(s, "—", 3) == 0);
}

size_t typed_blank_bytes(const char *s, size_t n_bytes)
{
    return n_bytes && *s == '\t' ? 1 : phrase_blank(s, n_bytes, 0);
}

bool typed_begins_block(const struct line *line)
{
    enum start start = line_read_start(line).start;
    return start == START_BULLET || start == START_NUMBER || start == START_HEADING;
}

/* Whether a tab or more than one blank is at a byte, as word processors part a bullet from its
 * words. */
static bool is_wide_gap(const struct line *line, size_t at)
{
    size_t n = typed_blank_bytes(line->s + at, line->n_bytes - at);
    return n &&
           (line->s[at] == '\t' || typed_blank_bytes(line->s + at + n, line->n_bytes - at - n));
}

/* Whether a letter stands for a bullet, as that of a font of symbols does when it is pasted: "o" is
 * a word processor's second level, "§" its third. */
static bool is_bullet_letter(const struct line *line)
{
    static const char letters[] = "o|§|Ø|ü|v|q";
    size_t n = phrase_begins(line->s, line->n_bytes, letters);
    return n && !isupper((unsigned char)*line->s) && is_wide_gap(line, n);
}

/* The first character of a line; 0: there is none, or it is broken. */
static uint32_t first_code(const struct line *line, size_t *n_bytes)
{
    uint32_t code = 0;
    *n_bytes = line->n_bytes ? text_decode(line->s, line->n_bytes, &code) : 0;
    return code == TEXT_REPLACEMENT ? 0 : code;
}

bool typed_is_bullet(const struct line *line)
{
    static const uint32_t signs[] = {U'•', U'·', U'▪', U'‣', U'◦', U'●', U'■'};
    size_t n;
    uint32_t code = first_code(line, &n);
    bool bullet = code >= 0xf020 && code <= 0xf0ff; /* of a font of symbols */
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        bullet = bullet || code == signs[i];
    return (bullet && typed_blank_bytes(line->s + n, line->n_bytes - n)) || is_bullet_letter(line);
}

/* Whether a line begins with a picture of one character, and a blank. */
static bool is_sign(const struct line *line)
{
    static const struct {
        uint32_t from;
        uint32_t to;
    } blocks[] = {{0x2190, 0x21ff},      /* arrows */
                  {0x2460, 0x24ff},      /* numbers in circles */
                  {0x25a0, 0x27bf},      /* shapes, boxes, ticks */
                  {0x27f0, 0x297f},      /* more arrows */
                  {0x2b00, 0x2bff},      /* more arrows and shapes */
                  {0x1f300, 0x1faff}};   /* emoji */
    static const char look[] = "\ufe0f"; /* asks for the coloured one */
    size_t n;
    uint32_t code = first_code(line, &n);
    size_t left = line->n_bytes - n;
    n += left > 3 && memcmp(line->s + n, look, 3) == 0 ? 3 : 0;
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (code >= blocks[i].from && code <= blocks[i].to)
            return typed_blank_bytes(line->s + n, line->n_bytes - n);
    return false;
}

bool typed_are_signs(const struct line *above, const struct line *line)
{
    return is_sign(above) && is_sign(line);
}

/* The number that Roman letters are, up to 12; 0: none. */
static unsigned read_numeral(const char *s, size_t n_bytes)
{
    static const char *const numerals[] = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                           "vii", "viii", "ix",  "x",  "xi", "xii"};
    for (unsigned i = 0; i < sizeof numerals / sizeof *numerals; i++)
        if (strlen(numerals[i]) == n_bytes && strncasecmp(s, numerals[i], n_bytes) == 0)
            return i + 1;
    return 0;
}

/* Reads the letter, the Roman number or the digits of a mark. Returns their bytes; 0: there are
 * none. */
static size_t read_number(const char *s, size_t n_bytes, struct mark *mark)
{
    enum { DIGITS_MAX = 3 };
    size_t n = 0;
    for (; n < n_bytes && n <= DIGITS_MAX && ascii_is_digit(s[n]); n++)
        mark->number = mark->number * 10 + (unsigned)(s[n] - '0');
    mark->kind = n ? '1' : 'a';
    if (n)
        return n <= DIGITS_MAX ? n : 0;
    while (n < n_bytes && ascii_is_letter(s[n]))
        n++;
    mark->number = n == 1 ? (unsigned)(*s | 32) : 0;
    mark->numeral = read_numeral(s, n);
    return n == 1 || mark->numeral ? n : 0;
}

/* Reads the mark that begins a line, if it is one that begins no list in Markdown. */
static bool read_mark(const struct line *line, struct mark *mark)
{
    const char *s = line->s;
    size_t left = line->n_bytes;
    *mark = (struct mark){0};
    if (left > 3 && (*s == '(' || (*s == '\\' && strchr("-+*", s[1])))) {
        mark->before = *s++;
        left--;
    }
    if (mark->before == '\\') {
        mark->kind = '-';
        mark->behind = *s;
        return typed_blank_bytes(s + 1, left - 1);
    }
    size_t n = read_number(s, left, mark);
    mark->escaped = n && n < left && s[n] == '\\';
    n += n && mark->escaped;
    mark->behind = n && n + 1 < left && s[n] ? s[n] : ' ';
    bool common = mark->kind == '1' && !mark->before && !mark->escaped && mark->behind != '-';
    return strchr(mark->before ? ")" : ".)-", mark->behind) && !common &&
           typed_blank_bytes(s + n + 1, left - n - 1);
}

bool typed_follows(const struct line *above, const struct line *line)
{
    struct mark first;
    struct mark next;
    if (!read_mark(above, &first) || !read_mark(line, &next) || first.kind != next.kind ||
        first.before != next.before || first.behind != next.behind || first.escaped != next.escaped)
        return false;
    bool numeral = first.numeral && next.numeral == first.numeral + 1;
    return next.kind == '-' || numeral || next.number == first.number + 1;
}

bool typed_may_be_name(const struct line *line)
{
    size_t blank = line->n_bytes > 2 ? typed_blank_bytes(line->s + 2, line->n_bytes - 2) : 0;
    size_t name = 2 + blank;
    return blank && isupper((unsigned char)line->s[0]) && line->s[1] == '.' &&
           name < line->n_bytes &&
           (isupper((unsigned char)line->s[name]) || (unsigned char)line->s[name] >= 0x80);
}

bool typed_is_rule(const struct line *line, char joint)
{
    enum { CELL_MIN = 4 };
    size_t n = line->n_bytes - ascii_tail_bytes(line->s, line->n_bytes, "\r");
    size_t run = 0;
    size_t longest = 0;
    size_t runs = 0;
    for (size_t i = 0; i < n; i++) {
        bool joins = line->s[i] == joint;
        if (!joins && !(line->s[i] && strchr("-=:", line->s[i])))
            return false;
        runs += !joins && !run;
        run = joins ? 0 : run + 1;
        longest = run > longest ? run : longest;
    }
    return longest >= CELL_MIN && (runs > 1 || joint == '+');
}
