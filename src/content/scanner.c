/*
 * A text, the position in it, and notes on what is wrong.
 *
 * Refuses to know a language. The one hard idea: lines are counted only when a line number is
 * needed, so no reader can forget to count a line end; in reading order this costs one pass.
 */
#include "content/scanner.h"

#include "base/text.h"

#include <string.h>

void line_find(struct line_finder *lines, size_t at)
{
    if (at < lines->at)
        *lines = (struct line_finder){.s = lines->s};
    while (lines->at < at) {
        const char *end = memchr(lines->s + lines->at, '\n', at - lines->at);
        if (end) {
            lines->line++;
            lines->line_start = (size_t)(end - lines->s) + 1;
        }
        lines->at = end ? lines->line_start : at;
    }
}

void scanner_init(struct scanner *scanner, const struct value_text *text, const char *language,
                  struct arena *arena, struct notes *notes)
{
    *scanner = (struct scanner){
        .s = text->s,
        .n_bytes = text->n_bytes,
        .file = text->file,
        .first_line = text->first_line,
        .language = language,
        .arena = arena,
        .notes = notes,
        .at = text_mark_bytes(text->s, text->n_bytes),
        .lines = {.s = text->s},
    };
}

int scanner_peek(const struct scanner *scanner)
{
    if (scanner->failed || scanner->at >= scanner->n_bytes)
        return -1;
    return (unsigned char)scanner->s[scanner->at];
}

bool scanner_sees(const struct scanner *scanner, const char *bytes)
{
    size_t n = strlen(bytes);
    return !scanner->failed && scanner->n_bytes - scanner->at >= n &&
           memcmp(scanner->s + scanner->at, bytes, n) == 0;
}

size_t scanner_skip(struct scanner *scanner, const char *set)
{
    size_t left = scanner->failed ? 0 : scanner->n_bytes - scanner->at;
    size_t n = ascii_lead_bytes(scanner->s + scanner->at, left, set);
    scanner->at += n;
    return n;
}

bool scanner_take(struct scanner *scanner, char byte)
{
    if (scanner_peek(scanner) != (unsigned char)byte)
        return false;
    scanner->at++;
    return true;
}

bool scanner_fail(struct scanner *scanner, size_t at, const char *why, ...)
{
    if (scanner->failed)
        return false;
    scanner->failed = true;
    struct line_finder *lines = &scanner->lines;
    line_find(lines, at);
    struct buffer text = {0};
    va_list list;
    va_start(list, why);
    buffer_format_list(&text, why, list);
    va_end(list);
    notes_add(scanner->notes, NOTE_ERROR, scanner->file, scanner->first_line + lines->line,
              (unsigned)(at - lines->line_start) + 1, "not valid %s: %s", scanner->language,
              buffer_string(&text));
    buffer_done(&text);
    return false;
}

struct value *scanner_value(struct scanner *scanner, enum value_kind kind, size_t at)
{
    line_find(&scanner->lines, at);
    struct value *value = arena_new(scanner->arena, sizeof *value);
    value->kind = kind;
    value->scalar = "";
    value->line = scanner->first_line + scanner->lines.line;
    value->column = (unsigned)(at - scanner->lines.line_start) + 1;
    return value;
}

bool scanner_take_hex(struct scanner *scanner, unsigned digits, uint32_t *number)
{
    if (scanner->n_bytes - scanner->at < digits)
        return false;
    *number = 0;
    for (unsigned i = 0; i < digits; i++) {
        int digit = text_hex_digit(scanner->s[scanner->at + i]);
        if (digit < 0)
            return false;
        *number = *number * 16 + (uint32_t)digit;
    }
    scanner->at += digits;
    return true;
}

bool scanner_take_escape(struct scanner *scanner, const char *letters, const char *meanings,
                         struct buffer *out)
{
    int c = scanner_peek(scanner);
    const char *letter = c > 0 ? strchr(letters, c) : NULL;
    if (!letter)
        return false;
    scanner->at++;
    buffer_add_char(out, meanings[letter - letters]);
    return true;
}

bool scanner_keep_text(struct scanner *scanner, bool taken, struct buffer *read, const char **text,
                       size_t *text_bytes)
{
    *text = taken ? arena_copy(scanner->arena, buffer_string(read), read->used) : "";
    *text_bytes = taken ? read->used : 0;
    buffer_done(read);
    return taken;
}
