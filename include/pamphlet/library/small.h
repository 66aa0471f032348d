/*
 * Small words: those that only make a question of what is asked, as in "can I drive?". For the
 * files of search only.
 */
#ifndef PAMPHLET_LIBRARY_SMALL_H
#define PAMPHLET_LIBRARY_SMALL_H

/* The small words of a language, folded, a list (base/list.h); "" for one whose words are not known
 * here. Of a code such as "en-gb" the part before the hyphen counts. */
const char *small_words(const char *language);

#endif
