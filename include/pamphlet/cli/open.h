/*
 * The content of a command: a folder or one file that is read, or a library file that is opened.
 */
#ifndef PAMPHLET_CLI_OPEN_H
#define PAMPHLET_CLI_OPEN_H

#include "cli/options.h"

/* What the options say about reading pages; workers are confined. */
struct sync_options cli_sync_options(const struct options *options);

/* Content on its way: a folder that is being read, or a library file that is open. */
struct cli_source {
    struct sync *sync;
    struct library *library;
    bool hindered; /* something could not be read for a reason that may pass */
};

/* Whether the content is one Markdown file, which is read by itself. */
bool cli_is_page(const struct options *options);

/* What a file is that cannot be a page: a library file, or something else that is no text, whose
 * name is not a page's. */
enum cli_kind { CLI_MAYBE_PAGE, CLI_LIBRARY, CLI_NO_TEXT };
enum cli_kind cli_kind_of(const char *file);

/* Begins to open the content that the options name; false after a complaint. Else cli_finish gives
 * the library to the caller. */
bool cli_begin(const struct options *options, struct cli_source *source);
struct library *cli_finish(struct cli_source *source);

/* Opens the content that the options name; NULL after a complaint. Given to the caller. */
struct library *cli_open(const struct options *options);

/* Whether what the library is read from was found damaged; complains if so. */
bool cli_is_damaged(const struct options *options, const struct library *library);

/* Prints the notes of at least this level, all or a file's (NULL: all), on standard error, one a
 * line. */
void cli_print_notes(struct library *library, const char *file, enum note_level least);

#endif
