/*
 * What is wrong while a reader begins and reads, as lines of text, until it can be told.
 */
#ifndef PAMPHLET_CLI_TROUBLES_H
#define PAMPHLET_CLI_TROUBLES_H

#include "base/memory.h"
#include "cli/newer.h"
#include "cli/open.h"

#include <stdbool.h>

/* Adds the errors in reading configuration and folders; sync NULL: none. What they name is missing
 * on the screen, where nobody can notice it. */
void troubles_add_errors(struct buffer *troubles, const struct sync *sync);

/* Adds that pages are missing for a reason that may pass, and when they will be read again: until
 * all are there (`until_whole`), or only at the next start. On one's own machine they always are.
 */
void troubles_add_hindrance(struct buffer *troubles, const struct options *options,
                            const struct cli_source *source, bool until_whole);

/* Adds the first file that cannot be shown at all and is not there yet, and how many more there
 * are: where strangers read, nobody else will tell. Notes on a line are for the page's author. */
void troubles_add_lost_pages(struct buffer *troubles, const struct options *options,
                             struct library *library);

/* Where a page was not found: prints the first of the files that could not be read, since it may be
 * one of them, and how many more there are; only to whoever may read notes. */
void troubles_print_lost_pages(const struct options *options, struct library *library);

/* Adds, once for each file, that the file in the library's place is not a library and that the old
 * one stays in use. */
void troubles_add_refusal(struct buffer *troubles, struct cli_newer *newer);

/* Tells the administrator of a kiosk, cleaned, and empties the buffer. */
void troubles_log(struct buffer *troubles);

/* Prints them on standard error, cleaned, and empties the buffer. Where that is the terminal, which
 * shows the pages, they wait for troubles_tell_at_end; at a kiosk's, where strangers would see
 * them, the log gets them instead. */
void troubles_tell(struct buffer *troubles, enum session session);

/* Prints those that are left once the terminal is closed, unless a stranger would see them: then
 * they stay in the buffer. */
void troubles_tell_at_end(struct buffer *troubles, enum session session);

#endif
