/* Slips of the pen: one letter more or less, another one, or two that changed places. */
#include "base/slip.h"

#include <ctype.h>
#include <strings.h>

static bool is_same(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

bool slip_is_near(const char *a, const char *b)
{
    if (!is_same(*a, *b))
        return false;
    while (*a && is_same(*a, *b)) {
        a++;
        b++;
    }
    if (!*a && !*b)
        return true;
    bool swapped =
        *a && *b && is_same(a[1], *b) && is_same(b[1], *a) && strcasecmp(a + 2, b + 2) == 0;
    return swapped || (*a && strcasecmp(a + 1, b) == 0) || (*b && strcasecmp(a, b + 1) == 0) ||
           (*a && *b && strcasecmp(a + 1, b + 1) == 0);
}
