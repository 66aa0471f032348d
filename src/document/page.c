/*
 * A page's fields: a table of names and one string for each.
 */
#include "document/page.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    enum page_field_shape shape;
} fields[PAGE_FIELD_MAX] = {
#define X(name, label, shape) [PAGE_##name] = {label, PAGE_FIELD_##shape},
    PAGE_FIELDS(X)
#undef X
};

void page_init(struct page *page, const char *path)
{
    memset(page, 0, sizeof *page);
    page->dates = (struct page_dates){DATE_NONE, DATE_NONE, DATE_NONE, DATE_NONE};
    arena_init(&page->arena);
    arena_reserve(&page->arena, strlen(path) + 1);
    page->path = arena_string(&page->arena, path);
    for (int i = 0; i < PAGE_FIELD_MAX; i++)
        page->field[i] = "";
}

void page_done(struct page *page)
{
    free(page->document);
    arena_done(&page->arena);
    memset(page, 0, sizeof *page);
}

const char *page_field_name(enum page_field field)
{
    return fields[field].name;
}

bool page_field_is_about(enum page_field field)
{
    switch (field) {
    case PAGE_REVIEWED:
    case PAGE_NEXT_REVIEW:
    case PAGE_AUTHOR:
    case PAGE_CLINICAL_REVIEWER:
    case PAGE_PUBLISHER:
    case PAGE_CONFLICTS:
    case PAGE_SOURCES:
        return true;
    default:
        return false;
    }
}

enum page_field_shape page_field_shape(enum page_field field)
{
    return fields[field].shape;
}

bool page_next_line(const char **lines, const char **line, size_t *n_bytes)
{
    if (!**lines)
        return false;
    *line = *lines;
    *n_bytes = strcspn(*line, "\n");
    *lines = *line + *n_bytes + ((*line)[*n_bytes] == '\n');
    return true;
}

bool page_next_name(const char **lines, const char *code, const char **name, size_t *n_bytes)
{
    while (page_next_line(lines, name, n_bytes)) {
        const char *tab = memchr(*name, '\t', *n_bytes);
        size_t code_bytes = tab ? (size_t)(tab - *name) : 0;
        if (code && (strlen(code) != code_bytes || strncmp(*name, code, code_bytes) != 0))
            continue;
        *name += code_bytes + (tab != NULL);
        *n_bytes -= code_bytes + (tab != NULL);
        return true;
    }
    return false;
}

const char *page_list_title(const struct page *page)
{
    const char *link_title = page->field[PAGE_LINK_TITLE];
    return *link_title ? link_title : page->field[PAGE_TITLE];
}
