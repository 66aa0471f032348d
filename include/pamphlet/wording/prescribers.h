/*
 * Abbreviations that prescribers use and patients do not know: "5mg tds", "30mg PO QDS", "1 cp",
 * "3x tgl.".
 */
#ifndef PAMPHLET_WORDING_PRESCRIBERS_H
#define PAMPHLET_WORDING_PRESCRIBERS_H

#include <stdbool.h>
#include <stddef.h>

struct prescriber {
    size_t bytes;
    const char *letters; /* without points, mostly in small letters */
    const char *words;   /* what to write */
};

/* The abbreviation that begins at byte `at` of a text in a language, where a word or a sign does,
 * and where it is no other word. False: there is none. */
bool prescriber_at(const char *s, size_t n_bytes, size_t at, const char *language,
                   struct prescriber *found);

/* Whether a word may begin at a byte: "3xdz." has one behind the x. */
bool prescriber_begins(const char *s, size_t at);

#endif
