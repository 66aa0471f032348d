/*
 * Paths of files and folders, by their names alone.
 */
#include "base/path.h"

#include <string.h>

const char *path_below(const char *path, const char *folder)
{
    size_t n = strlen(folder);
    if (strncmp(path, folder, n) != 0 || (n && path[n] && path[n] != '/'))
        return NULL;
    return path + n + (n && path[n]);
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
