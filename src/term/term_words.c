/*
 * What terminfo says of the terminal, in the form that the pen uses.
 *
 * Refuses what a pen could not follow: scroll regions, if they are not set by DECSTBM or if a
 * character in the last column wraps at once. Capabilities are asked for once and kept without
 * their padding: a terminal that is too slow for that can send XOFF.
 */
#include "term/term_words.h"

#include "term/rescue.h"
#include "term/surroundings.h"
#include "term/term_curses.h"

#include <string.h>

/* ECMA-48's CUP, and DECSTBM, as terminfo writes them. */
#define PLACE "\033[%i%p1%d;%p2%dH"
#define REGION "\033[%i%p1%d;%p2%dr"

/* Strings without padding, one after the other. */
static struct {
    char bytes[1024];
    size_t used;
} kept;

const char *term_word(const char *name)
{
    const char *s = tigetstr(name);
    return s == (const char *)-1 ? NULL : s;
}

const char *term_word_with(const char *name, int number)
{
    const char *s = term_word(name);
    return s ? tiparm(s, number) : NULL;
}

/* Keeps a string without its padding. Returns "" for NULL, or if there is no room. */
static const char *keep(const char *s)
{
    char *word = kept.bytes + kept.used;
    size_t room = sizeof kept.bytes - kept.used;
    size_t n = rescue_unpad(s, word, room);
    if (n >= room)
        return "";
    word[n] = '\0';
    kept.used += n + 1;
    return word;
}

static const char *keep_word(const char *name)
{
    return keep(term_word(name));
}

static bool is_word(const char *name, const char *s)
{
    size_t before = kept.used;
    bool is = strcmp(keep_word(name), s) == 0;
    kept.used = before;
    return is;
}

bool term_words_are_ecma(void)
{
    const char *place = term_word("cup");
    return place && strncmp(place, "\033[", 2) == 0;
}

bool term_words_have_colours(void)
{
    return tigetnum("colors") >= PEN_COLOURS && term_word("setaf") && term_word("setab") &&
           term_word("op") && term_word("sgr0");
}

static const char *place(int row, int col)
{
    static char word[64];
    word[rescue_unpad(tiparm(term_word("cup"), row, col), word, sizeof word - 1)] = '\0';
    return word;
}

static void take_looks(struct pen_words *words)
{
    const char *plain = keep_word("sgr0");
    /* No character set other than ASCII is ever selected, so none need be left. */
    words->plain = strstr(plain, "\033[m") || strstr(plain, "\033[0m") ? "\033[m" : plain;
    /* Without sgr0 an attribute could be set, but not reset. */
    words->bold = *plain ? keep_word("bold") : "";
    words->underline = *plain ? keep_word("smul") : "";
    words->reverse = *plain ? keep_word("rev") : "";
    for (int i = 0; i < PEN_COLOURS; i++) {
        words->foreground[i] = words->background[i] = "";
        if (term_words_have_colours()) {
            words->foreground[i] = keep(term_word_with("setaf", i));
            words->background[i] = keep(term_word_with("setab", i));
        }
    }
}

/* Bits of terminfo's "ncv" (terminfo(5)). */
static unsigned never_coloured(void)
{
    enum { NCV_UNDERLINE = 1 << 1, NCV_REVERSE = 1 << 2, NCV_BOLD = 1 << 5 };
    int bits = tigetnum("ncv");
    bits = bits < 0 ? 0 : bits;
    return (bits & NCV_UNDERLINE ? LOOK_UNDERLINE : 0u) | (bits & NCV_REVERSE ? LOOK_REVERSE : 0u) |
           (bits & NCV_BOLD ? LOOK_BOLD : 0u);
}

/* The region of all rows, set twice: some terminals know no region without numbers, others none
 * that is larger than they are. */
#define ALL_ROWS "\033[1;999r\033[r"

/* What is sent before a screen when nothing is known: no attributes, ASCII's characters, a visible
 * cursor, and the region of all rows, since curses has set one of the rows that it knows of. */
static const char *first_words(void)
{
    const char *word = kept.bytes + kept.used;
    const char *region = term_word("csr");
    int rows, cols;
    surroundings_size(&rows, &cols);
    keep_word("sgr0");
    kept.used--;
    keep_word("cnorm");
    kept.used--;
    keep(!region ? "" : is_word("csr", REGION) ? ALL_ROWS : tiparm(region, 0, rows - 1));
    return word;
}

struct pen_words term_words_for_pen(bool ascii)
{
    struct pen_words words = {.ascii = ascii};
    kept.used = 0;
    words.first = first_words();
    words.clear = keep_word("clear");
    words.erase = keep_word("el");
    take_looks(&words);
    words.place = is_word("cup", PLACE) ? NULL : place;
    words.never_coloured = never_coloured();
    words.feeds = is_word("cr", "\r") && is_word("ind", "\n");
    words.erases_in_colour = tigetflag("bce") > 0;
    words.wraps = tigetflag("am") > 0;
    words.wraps_late = words.wraps && tigetflag("xenl") > 0;
    words.regions = !words.place && words.feeds && words.wraps == words.wraps_late &&
                    is_word("csr", REGION) && is_word("ri", "\033M");
    return words;
}
