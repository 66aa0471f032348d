/*
 * Which page is which in two libraries: the one of the same file or, if a page has no file, the one
 * at the same address.
 */
#include "ui/renew.h"

#include "document/follow.h"

#include <stdlib.h>
#include <string.h>

static uint32_t find(const struct library *library, const char *name, enum library_name_kind kind)
{
    uint32_t found = 0;
    struct library_ask ask = {.name = name,
                              .n_bytes = strlen(name),
                              .kinds = 1u << kind,
                              .show = SHOW_DRAFTS | SHOW_FUTURE | SHOW_EXPIRED};
    return library_ask(library, &ask, &found) == FOUND_PAGE ? found : 0;
}

uint32_t renew_path(const char *path, const struct library *fresh)
{
    return find(fresh, path, NAME_SOURCE);
}

uint32_t renew_page(const struct library *old, uint32_t page, const struct library *fresh)
{
    if (!page)
        return 0;
    struct library_row row = library_row(old, page);
    return *row.path ? renew_path(row.path, fresh) : find(fresh, row.address, NAME_ADDRESS);
}

uint32_t renew_node(const struct library *old, uint32_t page, uint32_t node,
                    const struct library *fresh, uint32_t fresh_page)
{
    if (!node || !fresh_page)
        return 0;
    struct document *from = library_document(old, page);
    struct document *to = library_document(fresh, fresh_page);
    node = follow_place(from, to, (struct place){node, 0}).node;
    free(from);
    free(to);
    return node;
}

uint32_t renew_language(const struct library *old, uint32_t language, const struct library *fresh)
{
    if (!language)
        return 0;
    const char *code = library_language(old, language)->code;
    uint32_t found = library_find_language(fresh, code, strlen(code));
    return found ? found : library_default_language(fresh);
}
