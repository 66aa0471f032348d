/*
 * Printing: a helper process that can run the site's print commands and nothing else.
 */
#ifndef PAMPHLET_KIOSK_PRINTER_H
#define PAMPHLET_KIOSK_PRINTER_H

#include <stdbool.h>
#include <stddef.h>

enum {
    PRINTER_BYTES_MAX = 256 * 1024, /* of one handout */
    PRINTER_SECONDS_MAX = 20,       /* the command is killed then */
    PRINTER_PAUSE_SECONDS = 10,     /* after a handout, before the next */
};

/* The size of the letters: each form has its own command. */
enum printer_form { PRINTER_PLAIN, PRINTER_LARGE, PRINTER_FORMS };

struct printer;

/* Whether this is the absolute path of an executable file on this machine. */
bool printer_can_run(const char *path);

/* Starts the helper. Must be called before sandbox_reader, after which nothing can be started.
 * commands: for each form a NULL-terminated argument list that begins with an absolute path, or
 * NULL for no such form. The command gets a handout as UTF-8 on standard input, and an environment
 * of PATH and LANG only. NULL: PRINTER_PLAIN has no usable command, or the helper could not be
 * started. */
struct printer *printer_new(const char *const *const commands[PRINTER_FORMS]);

/* Whether there is a command for this form. NULL is allowed: false. */
bool printer_has(const struct printer *printer, enum printer_form form);

/* Closes the connection, which ends the helper and a command that is still running, at the latest
 * after PRINTER_SECONDS_MAX. NULL is allowed. */
void printer_free(struct printer *printer);

/* Prints a text. Waits up to two seconds for the result, and returns it as one static line for the
 * reader. */
const char *printer_print(struct printer *printer, enum printer_form form, const char *text,
                          size_t n_bytes);

/* Whether the result of the last text is still pending. NULL is allowed. */
bool printer_is_busy(const struct printer *printer);

/* The pending result once it is known, as one static line; NULL: not yet, or none is pending. NULL
 * is allowed. */
const char *printer_late_answer(struct printer *printer);

#endif
