/*
 * Language tags (BCP 47), such as "en" and "en-GB".
 */
#ifndef PAMPHLET_BASE_TAG_H
#define PAMPHLET_BASE_TAG_H

#include <stdbool.h>

/* Whether a tag names a language ("en") or a variety of it ("en-GB"); "_" counts as "-", and case
 * is ignored. */
bool tag_is_of(const char *tag, const char *language);

/* The same for any of several languages, a list (base/list.h). */
bool tag_is_among(const char *tag, const char *languages);

/* Words of a language. In a table of these the last row, without a language, is for all others. */
struct tag_words {
    const char *language;
    const char *words;
};

/* The words for a tag's language. */
const char *tag_words(const struct tag_words *table, const char *tag);

#endif
