/*
 * Numbers in words and in digits.
 *
 * Health pages have digits, as the NHS service manual asks for, while readers write "six weeks".
 * Refuses "one", which is an article as often as a number, and what is above twelve, which few
 * write in words.
 */
#include "language/numeral.h"

#include "base/tag.h"

#include <stdio.h>
#include <string.h>

/* From two to twelve, folded as the words of a question are. */
static const struct tag_words numbers[] = {
    {"en", "two three four five six seven eight nine ten eleven twelve"},
    {"es", "dos tres cuatro cinco seis siete ocho nueve diez once doce"},
    {"fr", "deux trois quatre cinq six sept huit neuf dix onze douze"},
    {"de", "zwei drei vier funf sechs sieben acht neun zehn elf zwolf"},
    {"pl", "dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie"},
    {NULL, ""},
};

bool numeral_write(const char *language, const char *folded, struct buffer *out)
{
    enum { FIRST = 2 };
    const char *at = tag_words(numbers, language);
    for (unsigned number = FIRST; *at; number++) {
        char digits[12];
        size_t n = strcspn(at, " ");
        snprintf(digits, sizeof digits, "%u", number);
        if (strcmp(folded, digits) == 0) {
            buffer_add(out, at, n);
            return true;
        }
        if (strlen(folded) == n && memcmp(folded, at, n) == 0) {
            buffer_add_string(out, digits);
            return true;
        }
        at += n;
        at += *at == ' ';
    }
    return false;
}
