/*
 * Lists of words kept as one string. They are short, so a linear search will do.
 */
#include "base/list.h"

#include <string.h>
#include <strings.h>

bool list_has(const char *list, const char *word, size_t n)
{
    for (const char *at = list; *at;) {
        size_t m = strcspn(at, " ");
        if (m == n && strncasecmp(at, word, n) == 0)
            return true;
        at += m + (at[m] == ' ');
    }
    return false;
}
