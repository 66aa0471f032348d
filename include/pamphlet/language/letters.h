/*
 * The letters of two words side by side.
 */
#ifndef PAMPHLET_LANGUAGE_LETTERS_H
#define PAMPHLET_LANGUAGE_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    LETTERS_MAX = 32,
    LETTERS_HALF_EDIT = 1,
    LETTERS_EDIT = 2,
    LETTERS_UNLIKELY = LETTERS_EDIT + LETTERS_HALF_EDIT,
    LETTERS_APART_MAX = 3 * LETTERS_EDIT /* greater distances are not told apart */
};

/* A folded word as code points; none if it has more than LETTERS_MAX. */
struct letters {
    uint32_t list[LETTERS_MAX];
    size_t count;
};

/* Sets `letters` to the code points of a folded word. */
void letters_take(struct letters *letters, const char *folded);

/* One letter for all that sound alike wherever they are: "disk", "analyse", "oxigen". */
uint32_t letters_heard_as(uint32_t letter);

/* Whether a finger on the key of one letter may hit that of the other. Of other scripts than Latin
 * and Arabic that is not known, so it may. */
bool letters_may_slip(uint32_t a, uint32_t b);

/* How far what was typed is from a word, in half edits; any number above LETTERS_APART_MAX if that
 * is further. *beginning: how far it is from the nearest beginning of the word with the same last
 * letter. */
unsigned letters_apart(const struct letters *typed, const struct letters *word,
                       unsigned *beginning);

#endif
