/*
 * How hard a text is to read: counts, and formulas on them. Each result is named; no single figure
 * combines them.
 *
 * Flesch 1948; Kincaid and others 1975; McLaughlin 1969 (SMOG); Coleman and Liau 1975; Senter and
 * Smith 1967 (ARI); Amstad (German), Kandel and Moles (French), Fernandez Huerta (Spanish),
 * Franchina and Vacca (Italian), Douma (Dutch) for the reading ease of other languages; Bjoernsson
 * (LIX).
 */
#ifndef PAMPHLET_WORDING_READABILITY_H
#define PAMPHLET_WORDING_READABILITY_H

#include <stdbool.h>
#include <stddef.h>

struct readability_counts {
    unsigned words;
    unsigned sentences;
    unsigned syllables;
    unsigned polysyllables; /* words of three or more syllables */
    unsigned letters;
    unsigned characters; /* letters and digits */
    unsigned long_words; /* words of more than six letters */
};

/* With less text a formula says nothing. SMOG was made for 30 sentences. */
enum { READABILITY_WORDS_MIN = 100, READABILITY_SMOG_SENTENCES_MIN = 30 };

enum readability_score {
    READABILITY_FLESCH,
    READABILITY_KINCAID,
    READABILITY_SMOG,
    READABILITY_COLEMAN_LIAU,
    READABILITY_ARI,
    READABILITY_LIX,
    READABILITY_MAX
};

/* The label of a formula; static. */
const char *readability_name(enum readability_score score);

/* Whether a formula is valid for a language ("en", "pt-br"). The grades are for English only;
 * Flesch has versions for German, French, Spanish, Italian, Dutch and Russian; LIX is for European
 * languages. */
bool readability_has(enum readability_score score, const char *language);

/* The value of a formula. The counts must have at least one word and one sentence. */
double readability_value(enum readability_score score, const struct readability_counts *counts,
                         const char *language);

/* Whether there is too little text for this formula. */
bool readability_is_short(enum readability_score score, const struct readability_counts *counts);

/* Adds the counts of one sentence. Words without a letter count as words of one syllable. */
void readability_add(struct readability_counts *counts, const char *s, size_t n_bytes,
                     const char *language);

/* A page's figure rounded to one decimal, as it is shown. Limits are compared with this, so that
 * nobody is told that 5% is more than 5%. */
double readability_round(double value);

#endif
