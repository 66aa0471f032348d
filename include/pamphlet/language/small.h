/*
 * Small words, which only turn what is asked into a question, as in "can I drive?".
 */
#ifndef PAMPHLET_LANGUAGE_SMALL_H
#define PAMPHLET_LANGUAGE_SMALL_H

/* The small words of a language, folded, as a list (base/list.h); "" for a language without one
 * here. Of a code such as "en-gb" the part before the hyphen counts. */
const char *small_words(const char *language);

/* The same for those whom a question may be asked for, as in "my mother cannot walk". */
const char *small_people(const char *language);

#endif
