/*
 * A link, and what the library knows under a name that it may mean.
 *
 * Refuses to lead to a page that readers may not open, and remembers it, so that the editor can be
 * told.
 */
#include "sync/link.h"

#include "base/ending.h"
#include "base/path.h"

#include <string.h>

void link_init(struct link *link, const char *path, size_t n_bytes)
{
    static const char *const pages[] = {".md", ".markdown", ".mdown", NULL};
    link->language = library_row(link->library, link->page).language;
    path_unescape(&link->path, path, n_bytes);
    link->names_file = ending_is_of(link->path.bytes, link->path.used, pages);
}

void link_done(struct link *link)
{
    buffer_done(&link->path);
}

enum library_found link_ask(struct link *link, const char *name, unsigned kinds)
{
    struct library_ask wanted = {
        .name = name,
        .n_bytes = strlen(name),
        .kinds = kinds,
        .any_case = link->any_case,
        .language = link->language,
        .now = link->options->now,
        .show = link->options->show,
    };
    enum library_found found = library_ask(link->library, &wanted, &link->id);
    if (found == FOUND_PAGE &&
        !library_may_open(link->library, link->id, link->options->now, link->options->show)) {
        link->hidden = link->id;
        return FOUND_NOTHING;
    }
    return found;
}
