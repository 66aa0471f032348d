/*
 * Language tags: the first subtag names the language, the rest a variety of it.
 */
#include "base/tag.h"

#include "base/list.h"

#include <string.h>
#include <strings.h>

bool tag_is_of(const char *tag, const char *language)
{
    size_t n = strcspn(tag, "-_");
    return strlen(language) == n && strncasecmp(tag, language, n) == 0;
}

bool tag_is_among(const char *tag, const char *languages)
{
    return list_has(languages, tag, strcspn(tag, "-_"));
}

const char *tag_words(const struct tag_words *table, const char *tag)
{
    while (table->language && !tag_is_of(tag, table->language))
        table++;
    return table->words;
}
