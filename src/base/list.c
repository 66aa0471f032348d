/*
 * Lists of words that are one text, parted by blanks: short ones, looked through from their start.
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
