/*
 * pamphlet list: every page by title, a tab, and its path.
 */
#include "cli/options.h"

#include <stdio.h>

int cli_list(const struct options *options)
{
    struct library *library = cli_open(options);
    if (!library)
        return STATUS_USAGE;
    cli_print_notes(library);
    struct library_list list;
    library_list(library, "", &list);
    for (size_t i = 0; i < list.count; i++) {
        struct library_row row = library_row(library, list.ids[i]);
        printf("%s\t%s\n", row.title, row.path);
    }
    library_list_done(&list);
    library_free(library);
    return STATUS_YES;
}
