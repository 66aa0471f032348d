/*
 * Which key does what, in which view.
 */
#ifndef PAMPHLET_UI_KEYS_H
#define PAMPHLET_UI_KEYS_H

#include "base/memory.h"
#include "kiosk/policy.h"
#include "ui/key.h"

#include <stdbool.h>

/* Where keys are pressed: the list of topics, a page, a document of the program's own, a choice of
 * one from a few, the pages that a search found. */
enum keys_context { KEYS_LIST, KEYS_PAGE, KEYS_DIALOG, KEYS_CHOICE, KEYS_RESULTS };

/* The command of a key, COMMAND_NONE if it has none. A letter (A to Z) without one of its own has
 * that which its other case came with. */
enum command keys_command(enum keys_context context, uint32_t key);

/* Appends the names of all keys of a command ("Space, f, PgDn"); empty if it has none. */
void keys_of_command(enum command command, struct buffer *out);

/* The same, but only those that it has in one of the views. */
void keys_of_command_in(enum keys_context context, enum command command, struct buffer *out);

/* The name of the first of them, "" if it has none; lent until keys change. */
const char *keys_first_name(enum command command);

/* The same, of those that it has in one of the views. */
const char *keys_first_name_in(enum keys_context context, enum command command);

/* Gives a command other keys in place of its own, by their names, parted by blanks; none: it has no
 * key. They go before what these keys meant. Arrows and Enter stay, and a key stays with the first
 * command that it was given. What cannot be taken is passed over, and where nothing is left the
 * command keeps its own keys: false, and "F99: there is no such key" is appended to `why`, of
 * several the first. */
bool keys_take(const char *command_name, const char *names, struct buffer *why);

/* Every command has the keys it came with. */
void keys_forget_own(void);

/* The next hint of a view's foot: what to press and one word on what it does. Returns false after
 * the last; *index counts from 0. Commands this session may not use are left out. */
struct keys_hint {
    const char *keys;
    const char *word;
    enum command command;
};
bool keys_next_hint(enum keys_context context, enum session session, bool ascii, size_t *index,
                    struct keys_hint *hint);

#endif
