/*
 * The program's own words, in the reader's language.
 *
 * The source has them in English, which is used until words_choose() chooses another language; the
 * translations are gettext's catalogues, which are compiled into the program. Messages for editors
 * and administrators are always in English.
 */
#ifndef PAMPHLET_BASE_WORDS_H
#define PAMPHLET_BASE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Marks words in a table, which are translated where they are shown. The second kind tells two
 * meanings of a word apart ("End", the key, and "End", of a page). */
#define WORDS(english) english
#define WORDS_OF(context, english) context "\004" english

#ifdef __GNUC__
#define WORDS_FORMAT(n) __attribute__((format_arg(n)))
#else
#define WORDS_FORMAT(n)
#endif

/* Words in the chosen language; static, as long as the program runs. */
const char *words_say(const char *english) WORDS_FORMAT(1);

/* The same for words that may have been marked with WORDS_OF. */
const char *words_say_of(const char *english);

/* The form for a number of things; `one` and `many` have the same printf directives. */
const char *words_say_count(const char *one, const char *many, unsigned long count) WORDS_FORMAT(1)
    WORDS_FORMAT(2);

/* Words in a language other than the chosen one; in English where there are none. */
const char *words_say_in(const char *language, const char *english);

/* Whether there are words of a language ("es", "es-MX", "es_MX.UTF-8"). There are of English. */
bool words_has(const char *language);

/* The code of the nth language that has a catalogue, counted from 0; NULL after the last. English
 * is not among them. */
const char *words_language(size_t index);

/* Makes this the language of all words from now on. False: there are no words of it, and nothing
 * changes. */
bool words_choose(const char *language);

/* Whether words in the chosen language run from right to left. */
bool words_are_rtl(void);

/* The language that the environment asks for, as POSIX and GNU gettext say ("LANGUAGE", then
 * "LC_ALL", "LC_MESSAGES", "LANG"), of those that have a catalogue; "en" where it asks for no
 * other. */
const char *words_from_environment(void);

#endif
