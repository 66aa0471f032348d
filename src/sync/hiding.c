/*
 * What hides a page: drafts, dates and build options, its own and those of the lists above it.
 *
 * Hugo's rules (0.111, which hides all below a section that is not built; a newer Hugo would show
 * it, but a withdrawn section must not come back page by page).
 */
#include "sync/plan.h"

const char *plan_kind_name(enum library_kind kind)
{
    static const char *const names[] = {
        [LIBRARY_PAGE] = "page",         [LIBRARY_SECTION] = "section", [LIBRARY_HOME] = "home",
        [LIBRARY_TAXONOMY] = "taxonomy", [LIBRARY_TERM] = "term",
    };
    return names[kind];
}

bool plan_is_disabled(const struct site *site, const struct plan_page *page)
{
    return site_disables(&site->languages[plan_language(page)], plan_kind_name(page->place.kind));
}

static void set_place(const struct site *site, struct plan_page *page)
{
    const struct page *fields = &page->page;
    bool disabled = plan_is_disabled(site, page);
    page->place.draft = fields->draft && !site->builds_drafts;
    page->place.unlisted = disabled || fields->listed != PAGE_LISTED_ALWAYS;
    page->unpublished = disabled || fields->rendered == PAGE_RENDERED_NEVER;
    if (fields->dates.publish != DATE_NONE && !site->builds_future)
        page->place.times.from = fields->dates.publish;
    if (fields->dates.expiry != DATE_NONE && !site->builds_expired)
        page->place.times.until = fields->dates.expiry;
}

/* What hides the lists above hides the page too. */
static void take_from_above(const struct plan *plan, struct plan_page *page)
{
    enum { DEPTH_MAX = 64 };
    const struct plan_page *above = plan_above(plan, page);
    for (int i = 0; above && i < DEPTH_MAX; i++, above = plan_above(plan, above)) {
        const struct library_place *place = &above->place;
        page->place.below_draft = page->place.below_draft || place->draft;
        if (place->times.from > page->place.section_times.from)
            page->place.section_times.from = place->times.from;
        if (place->times.until < page->place.section_times.until)
            page->place.section_times.until = place->times.until;
    }
}

void plan_hide(struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        set_place(plan->site, &plan->pages[i]);
    for (size_t i = 0; i < plan->count; i++)
        take_from_above(plan, &plan->pages[i]);
}
