/*
 * Tells pages with the same title apart.
 *
 * Their sections do, if they are in several. Within one section it is the first of these that a
 * page has and no other of them shares: the title of the list that holds it, its description, and
 * at last the name of its file, which every page has.
 */
#include "library/apart.h"

#include <stdlib.h>
#include <string.h>

const char *library_section_title(const struct library *library, const struct entry *entry)
{
    enum { DEPTH_MAX = 64 };
    const struct entry *section = NULL;
    uint32_t above = entry->place.parent;
    for (int i = 0; above && i < DEPTH_MAX; i++) {
        const struct entry *parent = &library->entries[above - 1];
        if (parent->place.kind == LIBRARY_SECTION)
            section = parent;
        above = parent->place.parent;
    }
    return section ? page_list_title(&section->page) : "";
}

/* A page and the strings that may tell it apart. */
struct twin {
    struct entry *entry;
    const char *section;
    const char *list;
    const char *description;
};

/* How many of their strings, from the first on, two pages with the same title have in common. */
static int same_strings(const struct twin *a, const struct twin *b)
{
    if (a->entry->place.language != b->entry->place.language ||
        strcmp(a->entry->folded_title, b->entry->folded_title) != 0 ||
        strcmp(a->section, b->section) != 0)
        return 0;
    if (strcmp(a->list, b->list) != 0)
        return 1;
    return strcmp(a->description, b->description) != 0 ? 2 : 3;
}

static int compare_twins(const void *left, const void *right)
{
    const struct twin *a = left;
    const struct twin *b = right;
    int order = (a->entry->place.language > b->entry->place.language) -
                (a->entry->place.language < b->entry->place.language);
    if (!order)
        order = strcmp(a->entry->folded_title, b->entry->folded_title);
    if (!order)
        order = strcmp(a->section, b->section);
    if (!order)
        order = strcmp(a->list, b->list);
    return order ? order : strcmp(a->description, b->description);
}

/* Within one language, equal titles are next to each other in the order by title. Returns how many
 * pages share theirs. */
static size_t mark_same_titles(struct library *library)
{
    size_t count = 0;
    struct entry **last = memory_new((library->language_count + 1) * sizeof *last);
    for (size_t i = 0; i < library->count; i++) {
        struct entry *entry = &library->entries[library->order[i] - 1];
        struct entry **before = &last[entry->place.language];
        if (entry->place.generated)
            continue;
        if (*before && strcmp((*before)->folded_title, entry->folded_title) == 0) {
            count += !(*before)->same_title + 1u;
            (*before)->same_title = entry->same_title = true;
        }
        *before = entry;
    }
    free(last);
    return count;
}

static void find_twins(struct library *library, struct twin *twins)
{
    for (size_t i = 0; i < library->count; i++) {
        struct entry *entry = &library->entries[i];
        uint32_t parent = entry->place.parent;
        if (entry->same_title)
            *twins++ =
                (struct twin){entry, library_section_title(library, entry),
                              parent ? page_list_title(&library->entries[parent - 1].page) : "",
                              entry->page.field[PAGE_DESCRIPTION]};
    }
}

static enum library_apart apart_by(const struct twin *twin, int same)
{
    if (same == 0)
        return APART_BY_SECTION;
    if (same == 1 && *twin->list)
        return APART_BY_LIST;
    return same < 3 && *twin->description ? APART_BY_DESCRIPTION : APART_BY_FILE;
}

void apart_mark(struct library *library)
{
    size_t count = mark_same_titles(library);
    struct twin *twins = memory_new((count + 1) * sizeof *twins);
    find_twins(library, twins);
    if (count)
        qsort(twins, count, sizeof *twins, compare_twins);
    for (size_t i = 0; i < count; i++) {
        int before = i ? same_strings(&twins[i - 1], &twins[i]) : 0;
        int behind = i + 1 < count ? same_strings(&twins[i], &twins[i + 1]) : 0;
        twins[i].entry->apart = apart_by(&twins[i], before > behind ? before : behind);
    }
    free(twins);
}
