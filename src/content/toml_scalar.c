/*
 * TOML's strings, numbers, dates and truth values.
 *
 * Refuses to turn a scalar into anything but text: it only checks that it is written as TOML 1.0
 * wants it. The one hard idea: what is not in quotes is first taken whole, up to the first
 * character that no scalar has, and then must match one of the forms from end to end; "1.2.3" is
 * one bad number, not two.
 */
#include "content/toml_scalar.h"

#include "base/day.h"
#include "base/text.h"

#include <string.h>

static const char decimal[] = "0123456789";

enum { DAY_BYTES = 10 /* 2006-01-02 */ };

/* The code point of \uXXXX or \UXXXXXXXX, behind the letter. */
static bool take_unicode(struct scanner *in, unsigned digits, struct buffer *out)
{
    uint32_t code;
    size_t start = in->at - 2;
    if (!scanner_take_hex(in, digits, &code) || code > 0x10ffff ||
        (code >= 0xd800 && code < 0xe000))
        return scanner_fail(in, start, "the %u hexadecimal digits of a character must follow \\%c",
                            digits, digits == 4 ? 'u' : 'U');
    char bytes[4];
    buffer_add(out, bytes, text_encode(bytes, code));
    return true;
}

/* A backslash before a line end takes away all blanks and line ends up to the next word. */
static bool skip_line_end(struct scanner *in)
{
    size_t at = in->at + ascii_lead_bytes(in->s + in->at, in->n_bytes - in->at, " \t");
    if (at >= in->n_bytes || (in->s[at] != '\n' && in->s[at] != '\r'))
        return false;
    in->at = at + ascii_lead_bytes(in->s + at, in->n_bytes - at, " \t\r\n");
    return true;
}

/* What follows a backslash; lines: in a multi-line string. */
static bool take_escape(struct scanner *in, bool lines, struct buffer *out)
{
    if (lines && skip_line_end(in))
        return true;
    if (scanner_take(in, 'u'))
        return take_unicode(in, 4, out);
    if (scanner_take(in, 'U'))
        return take_unicode(in, 8, out);
    return scanner_take_escape(in, "btnfr\"\\", "\b\t\n\f\r\"\\", out) ||
           scanner_fail(in, in->at - 1,
                        "a backslash is written as two (\\\\), or the text in single quotes");
}

/* Three quotes close a multi-line string; one or two, even right before them, are part of it. */
static bool take_closing_quotes(struct scanner *in, char quote, struct buffer *out)
{
    size_t n = 0;
    while (n < 5 && scanner_take(in, quote))
        n++;
    bool closed = n >= 3;
    for (size_t i = closed ? 3 : 0; i < n; i++)
        buffer_add_char(out, quote);
    return closed;
}

/* The rest of a string whose opening quotes begin at `start`, and its closing quotes. */
static bool take_text(struct scanner *in, size_t start, bool lines, struct buffer *out)
{
    char quote = in->s[start];
    for (;;) {
        size_t from = in->at;
        int c;
        while ((c = scanner_peek(in)) >= 0 && c != quote && (c != '\\' || quote != '"') &&
               (lines || (c != '\n' && c != '\r')))
            in->at++;
        buffer_add(out, in->s + from, in->at - from);
        if (c == quote) {
            if (lines ? take_closing_quotes(in, quote, out) : scanner_take(in, quote))
                return true;
        } else if (!scanner_take(in, '\\')) {
            return scanner_fail(in, start, "the closing quote of this text is missing%s",
                                lines ? "" : " in its line");
        } else if (!take_escape(in, lines, out)) {
            return false;
        }
    }
}

static bool take_quoted(struct scanner *in, bool lines, const char **text, size_t *text_bytes)
{
    struct buffer out = {0};
    size_t start = in->at;
    in->at += lines ? 3 : 1;
    if (lines && !scanner_take(in, '\n') && scanner_sees(in, "\r\n"))
        in->at += 2;
    return scanner_keep_text(in, take_text(in, start, lines, &out), &out, text, text_bytes);
}

bool toml_take_string(struct scanner *in, const char **text, size_t *text_bytes)
{
    return take_quoted(in, false, text, text_bytes);
}

/* Digits of a set, single underscores between them. NULL if there are none. */
static const char *skip_digits(const char *p, const char *set)
{
    if (!*p || !strchr(set, *p))
        return NULL;
    while (*p && (strchr(set, *p) || (*p == '_' && p[1] && strchr(set, p[1]))))
        p++;
    return p;
}

/* A sign and a whole number without a leading zero. */
static const char *skip_whole(const char *p)
{
    p += *p == '+' || *p == '-';
    const char *end = skip_digits(p, decimal);
    return end && *p == '0' && end != p + 1 ? NULL : end;
}

static bool is_integer(const char *p)
{
    const char *set = p[0] != '0'   ? NULL
                      : p[1] == 'x' ? "0123456789abcdefABCDEF"
                      : p[1] == 'o' ? "01234567"
                      : p[1] == 'b' ? "01"
                                    : NULL;
    const char *end = set ? skip_digits(p + 2, set) : skip_whole(p);
    return end && !*end;
}

static bool is_float(const char *p)
{
    const char *word = p + (*p == '+' || *p == '-');
    if (strcmp(word, "inf") == 0 || strcmp(word, "nan") == 0)
        return true;
    p = skip_whole(p);
    if (p && *p == '.')
        p = skip_digits(p + 1, decimal);
    if (p && (*p == 'e' || *p == 'E'))
        p = skip_digits(p + 1 + (p[1] == '+' || p[1] == '-'), decimal);
    return p && !*p;
}

/* Skips two digits, a number up to max. NULL if there is none. */
static const char *skip_number(const char *p, int max)
{
    bool digits = p && ascii_is_digit(p[0]) && ascii_is_digit(p[1]);
    return digits && 10 * (p[0] - '0') + p[1] - '0' <= max ? p + 2 : NULL;
}

static const char *skip_char(const char *p, char c)
{
    return p && *p == c ? p + 1 : NULL;
}

static const char *skip_date(const char *p)
{
    return day_read(p, strlen(p)) == DAY_NONE ? NULL : p + DAY_BYTES;
}

/* RFC 3339 lets a minute have a leap second. */
static const char *skip_time(const char *p)
{
    p = skip_char(skip_number(p, 23), ':');
    p = skip_char(skip_number(p, 59), ':');
    p = skip_number(p, 60);
    if (p && *p == '.') {
        size_t digits = strspn(p + 1, decimal);
        p = digits ? p + 1 + digits : NULL;
    }
    return p;
}

static const char *skip_offset(const char *p)
{
    if (*p == 'Z' || *p == 'z')
        return p + 1;
    if (*p != '+' && *p != '-')
        return p;
    return skip_number(skip_char(skip_number(p + 1, 23), ':'), 59);
}

static bool is_date_or_time(const char *p)
{
    const char *end = skip_date(p);
    if (end && *end) {
        end = strchr("Tt ", *end) ? skip_time(end + 1) : NULL;
        end = end ? skip_offset(end) : NULL;
    } else if (!end) {
        end = skip_time(p);
    }
    return end && !*end;
}

static void skip_word(struct scanner *in)
{
    int c;
    while ((c = scanner_peek(in)) >= 0x80 || (c > ' ' && !strchr(",[]{}#=\"'", c)))
        in->at++;
}

/* Takes a scalar without quotes. A blank may separate a date from its time. */
static const char *take_word(struct scanner *in, size_t *word_bytes)
{
    size_t start = in->at;
    skip_word(in);
    if (in->at - start == DAY_BYTES && in->s[start + 4] == '-' && in->n_bytes - in->at >= 2 &&
        in->s[in->at] == ' ' && strchr(decimal, in->s[in->at + 1])) {
        in->at++;
        skip_word(in);
    }
    *word_bytes = in->at - start;
    return arena_copy(in->arena, in->s + start, *word_bytes);
}

static bool is_scalar(const char *word)
{
    return strcmp(word, "true") == 0 || strcmp(word, "false") == 0 || is_integer(word) ||
           is_float(word) || is_date_or_time(word);
}

static bool refuse(struct scanner *in, size_t start, const char *word)
{
    if (!*word)
        return scanner_fail(in, start, "a value is missing");
    if (strchr("+-.0123456789", *word))
        return scanner_fail(in, start,
                            "this is no number or date as TOML has them; a text stands in quotes");
    return scanner_fail(in, start,
                        "a text must stand in quotes; without, there are only true, "
                        "false, numbers and dates");
}

struct value *toml_take_scalar(struct scanner *in)
{
    size_t start = in->at;
    struct value *value = scanner_value(in, VALUE_SCALAR, start);
    value->quoted = scanner_peek(in) == '"' || scanner_peek(in) == '\'';
    if (value->quoted) {
        bool lines = scanner_sees(in, "\"\"\"") || scanner_sees(in, "'''");
        return take_quoted(in, lines, &value->scalar, &value->scalar_bytes) ? value : NULL;
    }
    value->scalar = take_word(in, &value->scalar_bytes);
    return is_scalar(value->scalar) || refuse(in, start, value->scalar) ? value : NULL;
}
