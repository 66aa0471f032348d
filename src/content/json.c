/*
 * JSON to values.
 *
 * Not by a library, because those turn numbers into binary ones ("1.50" would be "1.5") and do not
 * give the line of a value. Refuses what RFC 8259 does not allow, in words that say what to write
 * instead. The one hard idea: each function begins with the scanner at the first byte of what it
 * takes and leaves it behind the last, and after a failure the text seems to have ended, so no
 * level needs to ask what went wrong.
 */
#include "content/json.h"

#include "base/text.h"
#include "content/members.h"
#include "content/scanner.h"

#include <string.h>

static const char decimal[] = "0123456789";

static void skip_blanks(struct scanner *in)
{
    scanner_skip(in, " \t\n\r");
}

/* The code point of "\uXXXX", or of two of them that are a surrogate pair; from behind the "\u". */
static bool take_unicode(struct scanner *in, struct buffer *out)
{
    uint32_t code;
    uint32_t low;
    if (!scanner_take_hex(in, 4, &code))
        return scanner_fail(in, in->at, "four digits or letters from a to f must follow \\u");
    size_t after = in->at;
    if (code >= 0xd800 && code < 0xdc00 && scanner_sees(in, "\\u")) {
        in->at += 2;
        if (scanner_take_hex(in, 4, &low) && low >= 0xdc00 && low < 0xe000)
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        else
            in->at = after;
    }
    char bytes[4];
    buffer_add(out, bytes, text_encode(bytes, code));
    return true;
}

/* What follows a backslash. */
static bool take_escape(struct scanner *in, struct buffer *out)
{
    if (scanner_take(in, 'u'))
        return take_unicode(in, out);
    return scanner_take_escape(in, "\"\\/bfnrt", "\"\\/\b\f\n\r\t", out) ||
           scanner_fail(in, in->at, "a backslash is written as two (\\\\)");
}

/* The rest of a string whose opening quote is at `start`, and its closing quote. */
static bool take_text(struct scanner *in, size_t start, struct buffer *out)
{
    for (;;) {
        size_t from = in->at;
        int c;
        while ((c = scanner_peek(in)) >= ' ' && c != '"' && c != '\\')
            in->at++;
        buffer_add(out, in->s + from, in->at - from);
        if (scanner_take(in, '"'))
            return true;
        if (scanner_take(in, '\\')) {
            if (!take_escape(in, out))
                return false;
        } else if (c == '\n' || c == '\r' || c < 0) {
            return scanner_fail(in, start, "the closing quote of this text is missing in its line");
        } else {
            return scanner_fail(in, in->at, "a tab or control character stands in a text");
        }
    }
}

static bool take_string(struct scanner *in, const char **text, size_t *text_bytes)
{
    struct buffer out = {0};
    size_t start = in->at++;
    return scanner_keep_text(in, take_text(in, start, &out), &out, text, text_bytes);
}

/* RFC 8259, section 6: no plus, no leading zero, digits around the point. */
static bool skip_number(struct scanner *in)
{
    scanner_take(in, '-');
    bool zero = scanner_peek(in) == '0';
    size_t digits = scanner_skip(in, decimal);
    if (!digits || (zero && digits > 1))
        return false;
    if (scanner_take(in, '.') && !scanner_skip(in, decimal))
        return false;
    if (!scanner_take(in, 'e') && !scanner_take(in, 'E'))
        return true;
    if (!scanner_take(in, '+'))
        scanner_take(in, '-');
    return scanner_skip(in, decimal) > 0;
}

static bool is_word_byte(int c)
{
    return ascii_is_digit((uint32_t)c) || ascii_is_letter((uint32_t)c) || c == '.' || c == '+' ||
           c == '-' || c == '_' || c >= 0x80;
}

/* A number, true, false or null. */
static struct value *take_word(struct scanner *in)
{
    size_t start = in->at;
    bool number = skip_number(in);
    if (!number) {
        in->at = start;
        number = scanner_sees(in, "true") || scanner_sees(in, "null");
        in->at += number ? 4 : scanner_sees(in, "false") ? 5 : 0;
    }
    if (in->at == start || is_word_byte(scanner_peek(in))) {
        scanner_fail(in, start,
                     "a text stands in double quotes; without, there are only numbers, "
                     "true, false and null");
        return NULL;
    }
    struct value *value = scanner_value(in, in->s[start] == 'n' ? VALUE_NULL : VALUE_SCALAR, start);
    value->scalar_bytes = in->at - start;
    value->scalar = arena_copy(in->arena, in->s + start, value->scalar_bytes);
    return value;
}

static struct value *take_value(struct scanner *in);

/* Takes a key and its colon, up to the value. */
static struct value *take_key(struct scanner *in)
{
    struct value *key = scanner_value(in, VALUE_SCALAR, in->at);
    if (scanner_peek(in) != '"')
        scanner_fail(in, in->at, "the name of a field must stand here, in double quotes");
    else if (take_string(in, &key->scalar, &key->scalar_bytes))
        skip_blanks(in);
    if (!scanner_take(in, ':'))
        scanner_fail(in, in->at, "a colon must stand between a field's name and its value");
    skip_blanks(in);
    return key;
}

/* Takes the comma or the closing bracket behind a member. Whether another member follows. */
static bool take_comma(struct scanner *in, char close, size_t start)
{
    skip_blanks(in);
    if (scanner_take(in, close))
        return false;
    size_t comma = in->at;
    if (scanner_peek(in) < 0)
        scanner_fail(in, start, "the closing %c is missing", close);
    else if (!scanner_take(in, ','))
        scanner_fail(in, in->at, "a comma or the closing %c must stand here", close);
    skip_blanks(in);
    if (scanner_peek(in) == close)
        scanner_fail(in, comma, "nothing follows this comma: take it out");
    return !in->failed;
}

/* Takes the members, the commas between them and the closing bracket. */
static void take_members(struct scanner *in, struct value *parent, size_t start)
{
    struct members members = {.parent = parent, .file = in->file, .notes = in->notes};
    bool map = parent->kind == VALUE_MAP;
    char close = map ? '}' : ']';
    skip_blanks(in);
    bool more = !scanner_take(in, close);
    while (more) {
        struct value *key = map ? take_key(in) : NULL;
        struct value *member = take_value(in);
        if (member)
            members_add(&members, key, member);
        more = member && take_comma(in, close, start);
    }
    members_done(&members);
}

static struct value *take_collection(struct scanner *in)
{
    size_t start = in->at;
    struct value *value = scanner_value(in, in->s[start] == '{' ? VALUE_MAP : VALUE_LIST, start);
    if (in->depth >= JSON_DEPTH_MAX) {
        scanner_fail(in, start, "it is nested too deeply: take levels out");
        return NULL;
    }
    in->depth++;
    in->at++;
    take_members(in, value, start);
    in->depth--;
    return value;
}

static struct value *take_value(struct scanner *in)
{
    size_t start = in->at;
    int c = scanner_peek(in);
    if (c == '{' || c == '[')
        return take_collection(in);
    if (c != '"') {
        if (c < 0 || strchr(",:]}", c))
            scanner_fail(in, start, "a value is missing");
        return in->failed ? NULL : take_word(in);
    }
    struct value *value = scanner_value(in, VALUE_SCALAR, start);
    value->quoted = true;
    return take_string(in, &value->scalar, &value->scalar_bytes) ? value : NULL;
}

struct value *json_read(const struct value_text *text, struct arena *arena, struct notes *notes)
{
    struct scanner in;
    scanner_init(&in, text, "JSON", arena, notes);
    skip_blanks(&in);
    struct value *value = take_value(&in);
    skip_blanks(&in);
    if (scanner_peek(&in) >= 0)
        scanner_fail(&in, in.at, "nothing may follow the value");
    return in.failed ? NULL : value;
}
