/*
 * Hugo's addresses. Pure text: no file is looked at.
 */
#include "content/address.h"

#include "base/text.h"

#include <ctype.h>
#include <string.h>

void address_sanitize(struct buffer *out, const char *path, size_t n_bytes)
{
    bool blank = false;
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        size_t n = text_decode(path + i, n_bytes - i, &code);
        bool keep = code < 0x80 ? isalnum((int)code) || strchr("./\\_#+~-@", (int)code)
                                : text_is_letter_or_digit(code) || text_is_mark(code);
        bool joined = out->used == 0 || out->bytes[out->used - 1] == '-' || code == '-';
        if (keep && blank && !joined)
            buffer_add_char(out, '-');
        if (keep) {
            text_lower(out, path + i, n);
            blank = false;
        } else if (code == ' ') {
            blank = true;
        }
        i += n;
    }
}

static bool ends_with(const char *s, size_t n_bytes, const char *end)
{
    size_t n = strlen(end);
    return n_bytes >= n && memcmp(s + n_bytes - n, end, n) == 0 &&
           (n_bytes == n || s[n_bytes - n - 1] == '/');
}

char *address_of_page(struct arena *arena, const struct page *page)
{
    const char *url = page->field[PAGE_URL];
    if (*url)
        return arena_format(arena, "%s%s", *url == '/' ? "" : "/", url);
    const char *path = page->path;
    const char *dot = strrchr(path, '.');
    size_t n = dot && !strchr(dot, '/') ? (size_t)(dot - path) : strlen(path);
    if (ends_with(path, n, "_index"))
        n -= 6;
    else if (ends_with(path, n, "index"))
        n -= 5;
    while (n && path[n - 1] == '/')
        n--;
    const char *slug = page->field[PAGE_SLUG];
    struct buffer address = {0};
    if (*slug && !page->is_section) {
        while (n && path[n - 1] != '/')
            n--;
        address_sanitize(&address, path, n);
        address_sanitize(&address, slug, strlen(slug));
    } else {
        address_sanitize(&address, path, n);
    }
    char *result = arena_format(arena, "/%s%s", buffer_string(&address), address.used ? "/" : "");
    buffer_done(&address);
    return result;
}
