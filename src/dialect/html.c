/*
 * Raw HTML that Goldmark takes for a block and md4c for words, in which it then finds Markdown: in
 * "<h2>2*3*4 mg</h2>" two asterisks.
 *
 * md4c 0.4.8 does not know <h2> to <h6> nor <search>, which is new in CommonMark 0.31, and gives up
 * on a name once it has found the beginning of it: <th> in <thead>. It knows <base>, which says
 * nothing: written before such a tag, that begins the block.
 */
#include "dialect/state.h"
#include "dialect/line.h"

#include <string.h>
#include <strings.h>

/* What may follow an element's name. */
#define BEHIND_NAME " \t\r\n>/"

bool dialect_is_source(const char *s, const char *end)
{
    static const char tag[] = "<source";
    size_t n = sizeof tag - 1;
    return (size_t)(end - s) > n && strncasecmp(s, tag, n) == 0 && strchr(BEHIND_NAME, s[n]);
}

/* By their first letter: each "<" of a page is looked at. */
static const char *const overlooked['z' - 'a' + 1][6] = {
    ['b' - 'a'] = {"basefont"},       ['c' - 'a'] = {"colgroup"},
    ['f' - 'a'] = {"frameset"},       ['h' - 'a'] = {"h2", "h3", "h4", "h5", "h6", "header"},
    ['l' - 'a'] = {"link"},           ['m' - 'a'] = {"menuitem"},
    ['p' - 'a'] = {"param"},          ['s' - 'a'] = {"search"},
    ['t' - 'a'] = {"thead", "track"},
};

bool dialect_is_overlooked(const char *s, const char *end)
{
    enum { NAMES = sizeof *overlooked / sizeof **overlooked, SMALL = 'a' - 'A' };
    const char *name = s + 1 + (end - s > 1 && s[1] == '/');
    unsigned letter = end - name > 1 ? (unsigned)(*name | SMALL) - 'a' : UINT32_MAX;
    if (letter > 'z' - 'a')
        return false;
    const char *const *known = overlooked[letter];
    for (unsigned i = 0; i < NAMES && known[i]; i++) {
        if (known[i][1] != (name[1] | SMALL))
            continue;
        size_t n = strlen(known[i]);
        if ((size_t)(end - name) >= n && strncasecmp(name, known[i], n) == 0)
            return (size_t)(end - name) == n || strchr(BEHIND_NAME, name[n]);
    }
    return false;
}
