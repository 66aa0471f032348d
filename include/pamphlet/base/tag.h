/*
 * Language tags (BCP 47), such as "en" and "en-GB".
 */
#ifndef PAMPHLET_BASE_TAG_H
#define PAMPHLET_BASE_TAG_H

#include <stdbool.h>

/* Whether a tag is that of a language or of a variety of it; "_" stands for "-" too, and case does
 * not count. */
bool tag_is_of(const char *tag, const char *language);

#endif
