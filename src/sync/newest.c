/*
 * Dates for lists that have none of their own.
 *
 * Hugo: such a list gets the date of the newest page in it and below it, and independently its
 * newest lastmod; the home page takes its dates from the sections and taxonomies and not from the
 * pages beside it. Refuses to count what is not published: a draft's date would give it away. The
 * hard idea is the order: the deepest lists first, so that a list is complete when it is counted in
 * the one above.
 */
#include "base/memory.h"
#include "sync/plan.h"

#include <stdlib.h>

/* The numbers of the pages with the newest dates; 0: none. */
struct newest {
    uint32_t date;
    uint32_t lastmod;
};

struct ages {
    struct plan *plan;
    int64_t now;
    unsigned show;
    struct newest *newest; /* for each list, by its number */
    struct deep_list {
        uint32_t number;
        unsigned depth;
    } * lists;
    size_t count;
};

static const struct page_dates *dates_of(const struct ages *ages, uint32_t number)
{
    static const struct page_dates none = {DATE_NONE, DATE_NONE, DATE_NONE, DATE_NONE};
    return number ? &ages->plan->pages[number - 1].page.dates : &none;
}

/* Takes from other what is newer. */
static void take(const struct ages *ages, struct newest *newest, struct newest other)
{
    if (dates_of(ages, other.date)->date > dates_of(ages, newest->date)->date)
        newest->date = other.date;
    if (dates_of(ages, other.lastmod)->lastmod > dates_of(ages, newest->lastmod)->lastmod)
        newest->lastmod = other.lastmod;
}

static void take_page(const struct ages *ages, uint32_t list, uint32_t page)
{
    if (library_is_seen(&ages->plan->pages[page - 1].place, ages->now, ages->show))
        take(ages, &ages->newest[list], (struct newest){page, page});
}

static unsigned depth_of(const struct plan_page *list)
{
    unsigned depth = *list->folder != '\0';
    for (const char *c = list->folder; *c; c++)
        depth += *c == '/';
    return depth;
}

/* Gathers the lists, and counts each page in the list it is in. */
static void take_pages(struct ages *ages)
{
    struct plan *plan = ages->plan;
    for (uint32_t i = 1; i <= plan->count; i++) {
        const struct plan_page *page = &plan->pages[i - 1];
        if (page->place.kind != LIBRARY_PAGE) {
            ages->lists[ages->count++] = (struct deep_list){i, depth_of(page)};
        } else if (page->place.parent &&
                   plan->pages[page->place.parent - 1].place.kind != LIBRARY_HOME) {
            take_page(ages, page->place.parent, i);
        }
    }
    for (size_t i = 0; i < plan->term_count; i++)
        take_page(ages, plan->terms[i].term, plan->terms[i].page);
}

static int compare_depth(const void *left, const void *right)
{
    const struct deep_list *a = left;
    const struct deep_list *b = right;
    return a->depth != b->depth ? (a->depth < b->depth ? 1 : -1)
                                : (a->number > b->number) - (a->number < b->number);
}

static void set_dates(const struct ages *ages, struct plan_page *list, struct newest newest)
{
    struct page *page = &list->page;
    const struct page_dates *own = &page->dates;
    if (own->date != DATE_NONE || own->lastmod != DATE_NONE || own->publish != DATE_NONE ||
        own->expiry != DATE_NONE)
        return;
    page->dates.date = dates_of(ages, newest.date)->date;
    page->dates.lastmod = dates_of(ages, newest.lastmod)->lastmod;
    if (newest.date)
        page->field[PAGE_DATE] =
            arena_string(&page->arena, ages->plan->pages[newest.date - 1].page.field[PAGE_DATE]);
    if (newest.lastmod)
        page->field[PAGE_LASTMOD] = arena_string(
            &page->arena, ages->plan->pages[newest.lastmod - 1].page.field[PAGE_LASTMOD]);
}

/* Whether the list above is that of the folder directly above. Hugo goes down one folder at a time,
 * and so never reaches a list if the folder above it has none. */
static bool is_below_next(const struct deep_list *list, const struct plan_page *above)
{
    return depth_of(above) + 1 == list->depth;
}

/* Counts a list in the one above it, and dates it. All lists below it have been counted by now. */
static void date_list(struct ages *ages, const struct deep_list *list)
{
    struct plan_page *page = &ages->plan->pages[list->number - 1];
    uint32_t parent = page->place.parent;
    bool reached = !parent || is_below_next(list, &ages->plan->pages[parent - 1]);
    if (!library_is_seen(&page->place, ages->now, ages->show) || !reached)
        return;
    if (parent) {
        take_page(ages, parent, list->number);
        take(ages, &ages->newest[parent], ages->newest[list->number]);
    }
    set_dates(ages, page, ages->newest[list->number]);
}

void plan_date_lists(struct plan *plan, int64_t now, unsigned show)
{
    struct ages ages = {.plan = plan, .now = now, .show = show};
    ages.newest = memory_new((plan->count + 1) * sizeof *ages.newest);
    ages.lists = memory_new((plan->count + 1) * sizeof *ages.lists);
    take_pages(&ages);
    qsort(ages.lists, ages.count, sizeof *ages.lists, compare_depth);
    for (size_t i = 0; i < ages.count; i++)
        date_list(&ages, &ages.lists[i]);
    free(ages.lists);
    free(ages.newest);
}
