/*
 * Language tags (BCP 47), such as "en" and "en-GB".
 */
#ifndef PAMPHLET_BASE_TAG_H
#define PAMPHLET_BASE_TAG_H

#include <stdbool.h>

/* Whether a tag names a language ("en") or a variety of it ("en-GB"); "_" counts as "-", and case
 * is ignored. */
bool tag_is_of(const char *tag, const char *language);

#endif
