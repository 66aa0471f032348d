/*
 * Whether the words of a link say already where it leads.
 *
 * Knows telephone numbers and addresses of mail only: what else is an address is long enough to be
 * told from a figure behind it.
 */
#include "layout/said.h"

#include "base/ascii.h"
#include "base/memory.h"

#include <string.h>
#include <strings.h>

static void add_digits(struct buffer *out, const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++)
        if (ascii_is_digit(s[i]))
            buffer_add_char(out, s[i]);
}

/* Whether the digits of the words are those that are called, or end them but for the 0 of calls
 * within a country. */
static bool is_number(const char *words, size_t words_bytes, const char *number, size_t n_bytes)
{
    enum { AT_HOME_MIN = 5 }; /* fewer may be the end of any number */
    struct buffer said = {0};
    struct buffer called = {0};
    add_digits(&said, words, words_bytes);
    add_digits(&called, number, n_bytes);
    size_t zero = said.used > AT_HOME_MIN && *said.bytes == '0';
    size_t left = said.used - zero;
    bool ends = said.used && left <= called.used &&
                memcmp(said.bytes + zero, called.bytes + called.used - left, left) == 0;
    bool is_it = ends && (zero || left == called.used);
    buffer_done(&said);
    buffer_done(&called);
    return is_it;
}

/* Whether the words have an address in them, in any case. */
static bool have_address(const char *words, size_t words_bytes, const char *address, size_t n_bytes)
{
    for (size_t i = 0; n_bytes && i + n_bytes <= words_bytes; i++)
        if (strncasecmp(words + i, address, n_bytes) == 0)
            return true;
    return false;
}

bool said_by_words(const struct document *document, const struct node *link)
{
    static const char call[] = "tel:";
    static const char write[] = "mailto:";
    const char *words = node_text(document, link);
    const char *address = node_data(document, link);
    size_t n_bytes = link->data_bytes;
    size_t call_bytes = strlen(call);
    size_t write_bytes = strlen(write);
    if (n_bytes > call_bytes && strncasecmp(address, call, call_bytes) == 0)
        return is_number(words, link->text_bytes, address + call_bytes, n_bytes - call_bytes);
    if (n_bytes < write_bytes || strncasecmp(address, write, write_bytes) != 0)
        return false;
    const char *query = memchr(address, '?', n_bytes);
    size_t end = query ? (size_t)(query - address) : n_bytes;
    return have_address(words, link->text_bytes, address + write_bytes, end - write_bytes);
}
