/*
 * Links that name a folder by a relative path, "." or "..", as Hugo's ref takes them.
 *
 * Looks among the library's names and nowhere else. The hard idea: a folder need not have a list,
 * and then the list of the nearest folder above is meant; so the part of the path that leads to a
 * language's own folder must be dropped first, or the nearest would always be the home page.
 */
#include "sync/folder_link.h"

#include "base/path.h"
#include "content/address.h"

#include <stdlib.h>
#include <string.h>

bool folder_link_is(const struct link *link)
{
    const char *path = link->path.bytes;
    return strcmp(path, "/_index.md") == 0 || strcmp(path + strspn(path, "./"), "md") == 0;
}

/* The folder of a page's file in the content, without what leads to the folder of its language. */
static char *folder_in_content(const struct library_row *row)
{
    const char *file = row->path;
    size_t n = strlen(row->folder);
    while (*file && !(n && strncmp(file, row->folder, n) == 0 && file[n] == '/')) {
        file += strcspn(file, "/");
        file += *file == '/';
    }
    return memory_copy(file, path_above_bytes(file, strlen(file)));
}

static enum library_found ask(struct link *link, const struct buffer *list)
{
    return link_ask(link, buffer_string(list), 1u << NAME_PATH);
}

static bool is_list(const struct link *link, enum library_found found)
{
    return found == FOUND_PAGE && library_row(link->library, link->id).kind != LIBRARY_PAGE;
}

enum library_found folder_link_find(struct link *link)
{
    struct library_row row = library_row(link->library, link->page);
    bool is_root = link->path.bytes[0] == '/';
    char *folder = is_root ? memory_copy("", 0) : folder_in_content(&row);
    char *way = memory_copy(link->path.bytes, is_root ? 0 : link->path.used - strlen(".md"));
    struct buffer list = {0};
    address_join(&list, folder, way);
    enum library_found found = ask(link, &list);
    while (!is_list(link, found) && address_go_up(&list))
        found = ask(link, &list);
    buffer_done(&list);
    free(folder);
    free(way);
    return found;
}
