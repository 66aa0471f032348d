/*
 * Pages of the program's own, as documents like any other.
 */
#ifndef PAMPHLET_UI_GUIDE_H
#define PAMPHLET_UI_GUIDE_H

#include "base/notes.h"
#include "document/document.h"
#include "kiosk/policy.h"
#include "ui/keys.h"

/* The keys, only what this session may do: first those of the view that the reader comes from,
 * grouped, then what can be done elsewhere. turned: its rows will be put in the order of words that
 * run from right to left. has_addresses: pages have one on the web. Given to the caller. */
struct document *guide_help(enum session session, enum keys_context context, bool turned,
                            bool has_addresses);

/* What a link stands for that cannot be opened here. Given to the caller. */
struct document *guide_target(enum node_target target, const char *address, size_t n_bytes);

/* An address to be taken away: what it is, and itself. Given to the caller. */
struct document *guide_address(const char *title, const char *lead, const char *address,
                               size_t n_bytes);

/* A picture, which cannot be shown: the words in its place, its caption and its address, each left
 * out where it is empty. Given to the caller. */
struct document *guide_picture(const char *words, size_t words_bytes, const char *caption,
                               size_t caption_bytes, const char *address, size_t address_bytes);

/* In place of a page that is not there any more. Given to the caller. */
struct document *guide_gone(void);

/* What reading noted on the page of a path. Given to the caller; NULL: nothing. */
struct document *guide_notes(const struct notes *notes, const char *path);

#endif
