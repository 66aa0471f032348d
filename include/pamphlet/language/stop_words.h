/*
 * Stop words: small ones, which only turn what is asked into a question, as in "can I drive?".
 */
#ifndef PAMPHLET_LANGUAGE_STOP_WORDS_H
#define PAMPHLET_LANGUAGE_STOP_WORDS_H

/* The stop words of a language, folded, as a list (base/list.h); "" for a language without one
 * here. Of a code such as "en-gb" the part before the hyphen counts. */
const char *stop_words(const char *language);

/* The same for those whom a question may be asked for, as in "my mother cannot walk". */
const char *stop_words_people(const char *language);

#endif
