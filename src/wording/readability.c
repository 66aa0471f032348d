/*
 * The formulas, and what they count.
 *
 * Refuses to combine them: they disagree by three grades about one text, so each is given by name.
 * The hard idea is not the arithmetic: a value is given only where its formula is valid, for the
 * language and for the length of the text.
 */
#include "wording/readability.h"

#include "base/tag.h"
#include "base/text.h"
#include "wording/sentences.h"
#include "wording/syllables.h"

#include <math.h>

static const char *const names[] = {"Flesch reading ease", "Flesch-Kincaid grade",
                                    "SMOG grade",          "Coleman-Liau grade",
                                    "ARI grade",           "LIX"};

const char *readability_name(enum readability_score score)
{
    return names[score];
}

/* Reading ease by language: base - by_sentence * W/S - by_word * Y/W. */
static const struct ease {
    const char *language;
    double base, by_sentence, by_word;
} eases[] = {
    {"en", 206.835, 1.015, 84.6}, {"de", 180, 1, 58.5}, {"fr", 207, 1.015, 73.6},
    {"es", 206.84, 1.02, 60},     {"it", 217, 1.3, 60}, {"nl", 206.835, 0.93, 77},
    {"ru", 206.835, 1.3, 60.1},
};

/* Languages that LIX was tested on, or that are close to one of them. */
static const char lix_languages[] = "en de fr es it nl sv da no nb pt fi";

static const struct ease *find_ease(const char *language)
{
    for (size_t i = 0; i < sizeof eases / sizeof *eases; i++)
        if (tag_is_of(language, eases[i].language))
            return &eases[i];
    return NULL;
}

bool readability_has(enum readability_score score, const char *language)
{
    if (score == READABILITY_FLESCH)
        return find_ease(language) != NULL;
    if (score != READABILITY_LIX)
        return tag_is_of(language, "en");
    return tag_is_among(language, lix_languages);
}

bool readability_is_short(enum readability_score score, const struct readability_counts *counts)
{
    if (score == READABILITY_SMOG)
        return counts->sentences < READABILITY_SMOG_SENTENCES_MIN;
    return counts->words < READABILITY_WORDS_MIN || !counts->sentences;
}

double readability_value(enum readability_score score, const struct readability_counts *counts,
                         const char *language)
{
    double words = counts->words;
    double per_sentence = words / counts->sentences;
    double per_word = counts->syllables / words;
    const struct ease *ease = find_ease(language);
    switch (score) {
    case READABILITY_FLESCH:
        return ease ? ease->base - ease->by_sentence * per_sentence - ease->by_word * per_word : 0;
    case READABILITY_KINCAID:
        return 0.39 * per_sentence + 11.8 * per_word - 15.59;
    case READABILITY_SMOG:
        return 1.0430 * sqrt(counts->polysyllables * 30.0 / counts->sentences) + 3.1291;
    case READABILITY_COLEMAN_LIAU:
        return 0.0588 * 100 * counts->letters / words - 0.296 * 100 * counts->sentences / words -
               15.8;
    case READABILITY_ARI:
        return 4.71 * counts->characters / words + 0.5 * per_sentence - 21.43;
    default:
        return per_sentence + 100.0 * counts->long_words / words;
    }
}

/* Counts the letters and digits of one word. */
static void add_letters(struct readability_counts *counts, const char *s, size_t n_bytes)
{
    unsigned letters = 0;
    for (size_t at = 0; at < n_bytes;) {
        uint32_t code;
        at += text_decode(s + at, n_bytes - at, &code);
        bool digit = ascii_is_digit(code);
        counts->characters += digit || text_is_letter_or_digit(code);
        letters += !digit && text_is_letter_or_digit(code);
    }
    counts->letters += letters;
    counts->long_words += letters > 6;
}

void readability_add(struct readability_counts *counts, const char *s, size_t n_bytes,
                     const char *language)
{
    struct word word;
    bool english = tag_is_of(language, "en");
    counts->sentences++;
    for (size_t at = 0; word_next(s, n_bytes, &at, &word);) {
        size_t n = word.end - word.start;
        unsigned syllables =
            english ? syllables_count(s + word.start, n) : syllables_count_plain(s + word.start, n);
        counts->words++;
        counts->syllables += syllables;
        counts->polysyllables += syllables >= 3;
        add_letters(counts, s + word.start, n);
    }
}

double readability_round(double value)
{
    return round(value * 10) / 10;
}
