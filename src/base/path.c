/*
 * Paths of files and folders, by their names alone.
 */
#include "base/path.h"

#include "base/utf8.h"

#include <string.h>

const char *path_below(const char *path, const char *folder)
{
    size_t n = strlen(folder);
    bool parted = !n || folder[n - 1] == '/';
    if (strncmp(path, folder, n) != 0 || (!parted && path[n] && path[n] != '/'))
        return NULL;
    return path + n + (!parted && path[n]);
}

size_t path_bytes(const char *path, size_t n_bytes)
{
    while (n_bytes > 1 && path[n_bytes - 1] == '/')
        n_bytes--;
    return n_bytes;
}

const char *path_last_part(const char *path, size_t *n_bytes)
{
    size_t end = *n_bytes;
    while (end && path[end - 1] == '/')
        end--;
    size_t start = end;
    while (start && path[start - 1] != '/')
        start--;
    *n_bytes = end - start;
    return path + start;
}

const char *path_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

size_t path_above_bytes(const char *path, size_t n_bytes)
{
    while (n_bytes && path[n_bytes - 1] != '/')
        n_bytes--;
    return n_bytes - (n_bytes > 0);
}

void path_join(struct buffer *out, const char *folder, const char *below)
{
    buffer_add_string(out, folder);
    if (*folder && *below)
        buffer_add_char(out, '/');
    buffer_add_string(out, below);
}

char *path_joined(struct arena *arena, const char *folder, const char *below)
{
    struct buffer path = {0};
    path_join(&path, folder, below);
    return arena_take(arena, &path);
}

bool path_is_escaped(const char *s, size_t n_bytes)
{
    return n_bytes > 2 && *s == '%' && text_hex_digit(s[1]) >= 0 && text_hex_digit(s[2]) >= 0;
}

void path_unescape(struct buffer *out, const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++) {
        bool escaped = path_is_escaped(s + i, n_bytes - i);
        char byte =
            escaped ? (char)(text_hex_digit(s[i + 1]) * 16 + text_hex_digit(s[i + 2])) : '\0';
        buffer_add_char(out, byte ? byte : s[i]);
        i += byte ? 2 : 0;
    }
    buffer_add(out, "", 0);
}
