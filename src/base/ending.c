/*
 * How words and file names end. Compares bytes, not characters; ending_is_of ignores the case of
 * ASCII letters.
 */
#include "base/ending.h"

#include <string.h>
#include <strings.h>

bool ending_is(const char *s, size_t n_bytes, const char *ending)
{
    size_t n = strlen(ending);
    return n_bytes >= n && memcmp(s + n_bytes - n, ending, n) == 0;
}

bool ending_is_colon(const char *s, size_t n_bytes)
{
    return ending_is(s, n_bytes, ":") || ending_is(s, n_bytes, "\uff1a");
}

bool ending_is_of(const char *name, size_t n_bytes, const char *const *endings)
{
    for (; *endings; endings++) {
        size_t n = strlen(*endings);
        if (n_bytes > n && strncasecmp(name + n_bytes - n, *endings, n) == 0)
            return true;
    }
    return false;
}
