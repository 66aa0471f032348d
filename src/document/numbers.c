/*
 * Numbers of items in digits, letters and Roman numerals.
 *
 * A page may say "see step b", so an item must not be called 2.
 */
#include "document/numbers.h"

#include <string.h>

/* Digits that end at `end`. Returns where they begin. */
static char *write_digits(char *end, uint32_t number)
{
    do {
        *--end = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    return end;
}

/* The same with a to z, aa to zz and so on. */
static char *write_letters(char *end, uint32_t number, char first)
{
    while (number) {
        number--;
        *--end = (char)(first + number % 26);
        number /= 26;
    }
    return end;
}

static size_t write_roman(char *out, uint32_t number, bool capitals)
{
    static const struct {
        uint32_t value;
        char numeral[3];
    } parts[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                 {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                 {5, "v"},    {4, "iv"},   {1, "i"}};
    size_t n = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (; number >= parts[i].value; number -= parts[i].value)
            for (const char *c = parts[i].numeral; *c; c++)
                out[n++] = (char)(capitals ? *c - 'a' + 'A' : *c);
    out[n] = '\0';
    return n;
}

size_t numbers_write(enum node_numbers how, uint32_t number, char out[NUMBERS_BYTES])
{
    enum { ROMAN_MOST = 3999 };
    bool letters = how == NUMBERS_LETTERS || how == NUMBERS_CAPITALS;
    bool roman = how == NUMBERS_ROMAN || how == NUMBERS_ROMAN_CAPITALS;
    if (roman && number && number <= ROMAN_MOST)
        return write_roman(out, number, how == NUMBERS_ROMAN_CAPITALS);
    char room[NUMBERS_BYTES];
    char *end = room + sizeof room;
    char *start = letters && number ? write_letters(end, number, how == NUMBERS_LETTERS ? 'a' : 'A')
                                    : write_digits(end, number);
    size_t n = (size_t)(end - start);
    memcpy(out, start, n);
    out[n] = '\0';
    return n;
}
