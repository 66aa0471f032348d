/*
 * Printing: a process of its own that can run one command, the site's, and nothing else.
 */
#ifndef PAMPHLET_KIOSK_PRINTER_H
#define PAMPHLET_KIOSK_PRINTER_H

#include <stdbool.h>
#include <stddef.h>

enum {
    PRINTER_BYTES_MAX = 256 * 1024, /* of one handout */
    PRINTER_SECONDS_MAX = 20,       /* the command is ended then */
    PRINTER_PAUSE_SECONDS = 10,     /* from one handout to the next */
};

/* How large the letters are to be: each form is a command of its own. */
enum printer_form { PRINTER_PLAIN, PRINTER_LARGE, PRINTER_FORMS };

struct printer;

/* Whether this is the whole path of a program on this machine. */
bool printer_can_run(const char *path);

/* Starts the process that prints. To be called before the sandbox closes, for nothing can be
 * started after that. commands: for each form the command and what it is given, NULL at the end,
 * or NULL where there is no such form; the command must be named by a whole path. It gets a handout
 * as UTF-8 on standard input and an environment with a path and a locale only. NULL: there is no
 * such command, or no process. */
struct printer *printer_new(const char *const *const commands[PRINTER_FORMS]);

/* Whether there is a command for this form. NULL is allowed: there is none. */
bool printer_has(const struct printer *printer, enum printer_form form);

/* The process ends, and a command that still runs with it, at the latest when that has had its
 * time. NULL is allowed. */
void printer_free(struct printer *printer);

/* Prints a text. Waits two seconds at most for it to be taken. Returns one line on what came of
 * it, static. */
const char *printer_print(struct printer *printer, enum printer_form form, const char *text,
                          size_t n_bytes);

/* Whether what came of the last text is still to be heard. NULL is allowed. */
bool printer_is_busy(const struct printer *printer);

/* What came of it, where that is known by now: one line, static. NULL: it is not, or nothing is to
 * be heard. NULL is allowed. */
const char *printer_late_answer(struct printer *printer);

#endif
