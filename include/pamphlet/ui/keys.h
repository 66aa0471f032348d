/*
 * Which key does what, in which view.
 */
#ifndef PAMPHLET_UI_KEYS_H
#define PAMPHLET_UI_KEYS_H

#include "base/memory.h"
#include "kiosk/policy.h"
#include "term/key.h"

#include <stdbool.h>

/* Where keys are pressed: the list of topics, a page, a document of the program's own, a choice of
 * one from a few, the pages that a search found; and any of these. */
enum keys_context { KEYS_LIST, KEYS_PAGE, KEYS_DIALOG, KEYS_CHOICE, KEYS_RESULTS, KEYS_ANYWHERE };

/* Sets of them, for the tables of keys and of hints. */
enum {
    IN_LIST = 1 << KEYS_LIST,
    IN_PAGE = 1 << KEYS_PAGE,
    IN_DIALOG = 1 << KEYS_DIALOG,
    IN_CHOICE = 1 << KEYS_CHOICE,
    IN_RESULTS = 1 << KEYS_RESULTS,
    EVERYWHERE = (1 << KEYS_ANYWHERE) - 1
};

/* The command of a key, COMMAND_NONE if it has none. A letter (A to Z) without a command of its own
 * has the one that the table gives its other case. */
enum command keys_command(enum keys_context context, uint32_t key);

/* Appends the names of all keys that a command has there ("Space, f, PgDn"); nothing if it has
 * none. */
void keys_of_command(enum keys_context context, enum command command, struct buffer *out);

/* The name of the first of them, "" if it has none; lent until keys change. */
const char *keys_first_name_in(enum keys_context context, enum command command);

/* The same, of those that it has anywhere. */
const char *keys_first_name(enum command command);

/* Whether a key that the table gives a command in a view, by its name, still stands for it. */
bool keys_has(enum keys_context context, enum command command, const char *name);

/* Gives a command other keys in place of those of the table, by their names, separated by blanks;
 * "": it has no key. They take precedence over what these keys meant. Arrows, Enter and the E of an
 * emergency cannot be changed, and a key belongs to the first command that it was given to. A key
 * that cannot be taken is skipped: false is returned, and "F99: there is no such key" appended to
 * `why`, for the first of several. If none of the keys can be taken, the command keeps those of the
 * table. */
bool keys_take(const char *command_name, const char *names, struct buffer *why);

/* Gives every command back its keys of the table. */
void keys_forget_own(void);

/* keys_hints.c: a key's name for the reader, or its arrow if the terminal has that. */
const char *keys_shown(const char *name, bool ascii);

/* keys_hints.c: the next hint of a view's foot: what to press and one word on what it does. *index
 * is 0 at first; false after the last hint. Commands this session may not use are left out.
 * way_back: whether the way back leads anywhere. */
struct keys_hint {
    const char *keys;
    const char *word;
    enum command command;
};
bool keys_next_hint(enum keys_context context, enum session session, bool way_back, bool ascii,
                    size_t *index, struct keys_hint *hint);

#endif
