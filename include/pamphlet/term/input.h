/*
 * Input: which keys the bytes and sequences from the terminal stand for.
 */
#ifndef PAMPHLET_TERM_INPUT_H
#define PAMPHLET_TERM_INPUT_H

#include "term/term.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A UTF-8 character whose bytes are still coming. A zeroed struct is the start. */
struct input_letter {
    char bytes[4];
    size_t used;
};

/* Takes one byte that is not ASCII; returns the character once it is whole and not a control, else
 * 0. */
uint32_t input_letter_add(struct input_letter *letter, int byte);

/* The key of an ECMA-48 control sequence, or of an SS3 sequence, by its final byte, its first
 * parameter and its second (1 more than the modifiers, as xterm sends them; 0: none). 0: no key of
 * ours. */
uint32_t input_sequence_key(int last, int number, int modifiers);

/* Whether such a sequence comes from a key at all, even if it means nothing here: F2 to F20,
 * Insert, the middle of the keypad. Others are answers, reports and the marks of a paste. */
bool input_is_key(int last, int number);

/* The parameters of the sequences, with "~", that a pasted text is between (xterm, mode 2004). */
enum { INPUT_PASTE_BEGINS = 200, INPUT_PASTE_ENDS = 201 };

/* The key of a numeric keypad in application mode, which sends SS3 and a letter. 0: not ours. */
uint32_t input_keypad_key(int last);

/* The key of a whole sequence, as terminfo has it, by one of the two functions above. 0: none of
 * ours. */
uint32_t input_sent_key(const char *s);

/* A report of the mouse behind its introducer. xterm's mode 1006 has numbers behind "CSI <", as in
 * "0;5;7M". A terminal that has only mode 1000 sends "CSI M" and three bytes, each 32 more than the
 * number. All else of it is zeroed at the start. */
struct input_report {
    bool in_bytes;
    bool spoiled; /* by what is no part of it */
    int part[3];  /* button; column; row, from 1, 0: it is not told */
    int count;    /* of the parts that have begun */
    int last;     /* the final byte, negative: there was none */
};

/* Takes the next byte, negative: nothing came. True: the report goes on. */
bool input_report_add(struct input_report *report, int byte);

/* What a report that has ended tells; no key: nothing, or it is not whole. */
struct term_event input_report_event(const struct input_report *report);

/* What a key becomes while Alt is held. */
uint32_t input_with_alt(uint32_t key);
/* What less and Emacs do with these characters and Alt, which sends Escape before them; 0: it is
 * none of them. */
uint32_t input_letter_with_alt(int letter);

#endif
