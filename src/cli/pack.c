/*
 * pamphlet pack: writes a content folder as one library file, and prints its size and sum. Errors
 * in reading are told, because what could not be read is not in the file, and its readers cannot
 * know.
 */
#include "cli/commands.h"

#include "base/clean.h"
#include "cli/complain.h"
#include "cli/open.h"
#include "cli/progress.h"
#include "sync/pack.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void tell_errors(struct library *library)
{
    cli_progress_end();
    cli_print_notes(library, NULL, NOTE_ERROR);
}

int cli_pack(const struct options *options)
{
    struct pack_result result;
    char *why = NULL;
    if (!options->output)
        return cli_complain("pack", "say where to with -o, as in: pamphlet pack -o clinic.library");
    if (cli_is_page(options) || cli_kind_of(options->content) == CLI_LIBRARY)
        return cli_complain(options->content, "pack takes a folder of pages, as in: pamphlet pack"
                                              " -o clinic.library content");
    struct sync_options wanted = cli_sync_options(options);
    bool packed =
        pack_folder(options->content, options->output, &wanted, tell_errors, &result, &why);
    cli_progress_end();
    if (!packed) {
        cli_complain(NULL, why);
        free(why);
        return STATUS_USAGE;
    }
    struct buffer name = {0};
    text_clean(&name, options->output, strlen(options->output), TEXT_LINE);
    printf("%s: %" PRIu32 " page%s, %" PRIu64 " bytes\nSHA-256: %s\n", buffer_string(&name),
           result.pages, result.pages == 1 ? "" : "s", result.file_bytes, result.sha256);
    buffer_done(&name);
    return STATUS_YES;
}
