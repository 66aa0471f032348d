/*
 * Verbs with "not" in them; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_NEGATION_H
#define PAMPHLET_LIBRARY_NEGATION_H

/* The words of a folded one that is a verb with "not" in it, in full: "cannot" of "cant"; NULL at
 * their end. NULL: it is none. Corrected to a similar word, "can", it would ask for the opposite.
 */
const char *const *negation_words(const char *folded);

#endif
