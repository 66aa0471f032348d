/*
 * Addresses as somebody can type them or a phone can scan them: whole, and with nothing in them
 * that would end them.
 *
 * Refuses to judge what an address leads to; it only takes from the page's own what a browser would
 * take.
 */
#include "layout/print.h"

#include "base/path.h"
#include "base/scheme.h"

#include <string.h>

/* The length of the part of an address before the first of some characters. */
static size_t bytes_before(const char *address, size_t n_bytes, const char *ends)
{
    for (; *ends; ends++) {
        const char *end = memchr(address, *ends, n_bytes);
        n_bytes = end ? (size_t)(end - address) : n_bytes;
    }
    return n_bytes;
}

/* The length of "https://host" at the start of a page's address. */
static size_t host_bytes(const char *page)
{
    const char *host = strstr(page, "//");
    return host ? (size_t)(host - page) + 2 + strcspn(host + 2, "/") : 0;
}

/* Appends a part of an address. A blank would end it, for a phone and for whoever copies it. */
static void add_part(struct buffer *out, const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    for (const char *blank; (blank = memchr(s, ' ', (size_t)(end - s))); s = blank + 1) {
        buffer_add(out, s, (size_t)(blank - s));
        buffer_add_string(out, "%20");
    }
    buffer_add(out, s, (size_t)(end - s));
}

/* Appends the address of a telephone number. A blank would end it, and whoever dials "%20" dials
 * two digits more: digits are parted by "-" (RFC 3966, 3). */
static void add_number(struct buffer *out, const char *s, size_t n_bytes)
{
    struct buffer number = {0};
    char last = ':';
    bool parted = false;
    path_unescape(&number, s, n_bytes);
    for (size_t i = 0; i < number.used; i++) {
        char c = number.bytes[i];
        if (c <= ' ' || c >= 0x7f) {
            parted = true;
            continue;
        }
        if (parted && !strchr(":-", last) && c != '-')
            buffer_add_char(out, '-');
        buffer_add_char(out, c);
        last = c;
        parted = false;
    }
    buffer_done(&number);
}

/* Appends a path to one that ends with a slash, with "." and ".." resolved; a ".." above the root
 * counts for nothing, as in browsers. */
static void add_path(struct buffer *out, size_t host_end, const char *path, size_t n_bytes)
{
    for (size_t at = 0; at < n_bytes;) {
        size_t n = bytes_before(path + at, n_bytes - at, "/");
        size_t slash = at + n < n_bytes;
        if (n == 2 && memcmp(path + at, "..", 2) == 0)
            out->used =
                host_end + 1 + path_above_bytes(out->bytes + host_end, out->used - host_end - 1);
        else if (n != 1 || path[at] != '.')
            add_part(out, path + at, n + slash);
        at += n + slash;
    }
}

void print_address(const char *page, const char *address, size_t n_bytes, struct buffer *out)
{
    if (scheme_bytes(address, n_bytes, SCHEME_CALL)) {
        add_number(out, address, n_bytes);
        return;
    }
    size_t before = out->used;
    size_t host = host_bytes(page);
    size_t path = bytes_before(address, n_bytes, "?#");
    bool has_scheme = bytes_before(address, path, ":") < bytes_before(address, path, "/");
    bool is_rooted = path && *address == '/';
    if (path > 2 && memcmp(address, "//", 2) == 0) {
        buffer_add_string(out, "https:");
        host = 0;
    }
    if (!host || has_scheme) {
        add_part(out, address, n_bytes);
        return;
    }
    const char *last = strrchr(page, '/');
    buffer_add(out, page, is_rooted ? host : path ? (size_t)(last - page) : strlen(page));
    if (path)
        buffer_add_char(out, '/');
    add_path(out, before + host, address + is_rooted, path - is_rooted);
    add_part(out, address + path, n_bytes - path);
}
