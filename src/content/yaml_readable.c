/*
 * What of a text libyaml can read: what YAML calls printable characters (YAML 1.1, 5.1), in UTF-8.
 *
 * Refuses to touch anything else: all that libyaml can read stays as it is, even Unicode's own line
 * ends, so lines are those of the file.
 */
#include "content/yaml_readable.h"

#include "base/text.h"

enum { DELETE = 0x7f, NEXT_LINE = 0x85, LATIN_1 = 0xa0, MARK = 0xfeff, NEVER = 0xfffe };

/* Whether YAML calls a character none that can be printed: a control character, or what Unicode
 * keeps for marks and for no character at all. */
static bool is_refused(uint32_t code)
{
    bool is_control = (code < ' ' && code != '\t' && code != '\n' && code != '\r') ||
                      (code >= DELETE && code < LATIN_1 && code != NEXT_LINE);
    return is_control || code == MARK || code == NEVER || code == NEVER + 1;
}

size_t yaml_find_unreadable(const char *s, size_t i, size_t n_bytes, size_t *taken, bool *broken)
{
    for (; i < n_bytes; i += *taken) {
        *taken = text_plain_bytes(s + i, n_bytes - i);
        if (*taken)
            continue;
        uint32_t code;
        *taken = text_decode(s + i, n_bytes - i, &code);
        *broken = text_is_broken(code, s + i, *taken);
        if (*broken || is_refused(code))
            break;
    }
    return i;
}

void yaml_leave_out_unreadable(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t taken = 0;
    bool broken = false;
    for (size_t i = 0; i < n_bytes; i += taken) {
        size_t bad = yaml_find_unreadable(s, i, n_bytes, &taken, &broken);
        buffer_add(out, s + i, bad - i);
        if (bad < n_bytes && broken)
            buffer_add_string(out, "\ufffd");
        i = bad;
    }
}
