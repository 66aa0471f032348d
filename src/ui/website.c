/*
 * From pages and what their links say to addresses on the public website.
 *
 * What a link leads to is the browser's to decide, but an author who has a page and a file in one
 * folder may write the file's name alone, and the library opens that too. Which of the two was
 * meant is known by which file there is.
 */
#include "ui/website.h"

#include "base/path.h"
#include "layout/print.h"

#include <string.h>

static void add_site(const struct library *library, struct buffer *out)
{
    buffer_format(out, "%s%s", library_setting(library, "address"), library_base_path(library));
}

bool website_page(const struct library *library, uint32_t page, struct buffer *out)
{
    const char *address = page ? library_row(library, page).address : "";
    if (!*library_setting(library, "address") || *address != '/')
        return false;
    add_site(library, out);
    buffer_add_string(out, address);
    return true;
}

/* Whether the site has a file at an address. */
static bool has_file(const struct library *library, const char *address)
{
    struct buffer site = {0};
    struct buffer name = {0};
    uint32_t id;
    add_site(library, &site);
    const char *below = path_below(address, site.bytes);
    path_unescape(&name, below ? below : "", below ? strcspn(below, "?#") : 0);
    struct library_ask ask = {.name = name.bytes, .n_bytes = name.used, .kinds = 1u << NAME_FILE};
    bool found = name.used && library_ask(library, &ask, &id) == FOUND_FILE;
    buffer_done(&site);
    buffer_done(&name);
    return found;
}

/* Appends the address that a link has from the folder of the page's file. */
static void add_beside_file(const struct library *library, uint32_t page, const char *address,
                            size_t n_bytes, struct buffer *out)
{
    struct buffer folder = {0};
    const char *path = library_row(library, page).path;
    const char *name = strrchr(path, '/');
    add_site(library, &folder);
    buffer_add_char(&folder, '/');
    buffer_add(&folder, path, name ? (size_t)(name - path) + 1 : 0);
    print_address(folder.bytes, address, n_bytes, out);
    buffer_done(&folder);
}

bool website_link(const struct library *library, uint32_t page, const char *address, size_t n_bytes,
                  struct buffer *out)
{
    struct buffer from = {0};
    struct buffer beside = {0};
    struct buffer whole = {0};
    bool is_public = website_page(library, page, &from);
    print_address(buffer_string(&from), address, n_bytes, &whole);
    if (is_public && !has_file(library, buffer_string(&whole)))
        add_beside_file(library, page, address, n_bytes, &beside);
    bool is_beside = beside.used && has_file(library, beside.bytes);
    buffer_add_string(out, buffer_string(is_beside ? &beside : &whole));
    buffer_done(&from);
    buffer_done(&beside);
    buffer_done(&whole);
    return is_public;
}
