/*
 * Language tags: the first subtag names the language, the rest a variety of it.
 */
#include "base/tag.h"

#include <string.h>
#include <strings.h>

bool tag_is_of(const char *tag, const char *language)
{
    size_t n = strcspn(tag, "-_");
    return strlen(language) == n && strncasecmp(tag, language, n) == 0;
}
