/*
 * Gives every page of the plan its address, by gathering what content/address.h and
 * content/permalink.h need to know of it.
 */
#include "sync/plan.h"

#include "base/path.h"
#include "content/address.h"
#include "content/permalink.h"

#include <string.h>

/* What Hugo calls a page's section: the list that the page is in, or, for a list, itself; a term is
 * in its taxonomy. */
static const struct plan_page *section_of(const struct plan *plan, const struct plan_page *page)
{
    const struct plan_page *list = page->place.kind == LIBRARY_PAGE ? plan_above(plan, page) : page;
    return list && list->place.kind == LIBRARY_TERM ? plan_above(plan, list) : list;
}

static const char *section_folder(const struct plan *plan, const struct plan_page *page)
{
    const struct plan_page *list = section_of(plan, page);
    return list ? list->folder : "";
}

/* Adds the slugs of a page's sections from the top down; a section without one gives its folder's
 * name. */
static void add_section_slugs(const struct plan *plan, const struct plan_page *page,
                              struct buffer *out)
{
    const char *folder = section_folder(plan, page);
    for (size_t end = 0; folder[end];) {
        size_t start = end + (folder[end] == '/');
        end = start + strcspn(folder + start, "/");
        uint32_t list = plan_list(plan, plan_language(page), folder, end);
        const char *slug = list ? plan->pages[list - 1].page.field[PAGE_SLUG] : "";
        if (out->used)
            buffer_add_char(out, '/');
        if (*slug)
            buffer_add_string(out, slug);
        else
            buffer_add(out, folder + start, end - start);
    }
    buffer_add(out, "", 0);
}

static const char *find_pattern(const struct plan *plan, const struct plan_page *page)
{
    const struct site_language *language = &plan->site->languages[plan_language(page)];
    const char *section = page->folder;
    size_t n = strcspn(section, "/");
    switch (page->place.kind) {
    case LIBRARY_PAGE:
    case LIBRARY_TERM:
        return site_permalink(&language->pages, section, n);
    case LIBRARY_SECTION:
        return site_permalink(&language->sections, section, n);
    default:
        return NULL;
    }
}

/* Hugo: a slug neither begins nor ends with a hyphen. */
static const char *slug_of(struct plan *plan, const struct plan_page *page)
{
    const char *slug = page->page.field[PAGE_SLUG];
    size_t n = strlen(slug);
    if (*slug != '-' && !(n && slug[n - 1] == '-'))
        return slug;
    while (*slug == '-')
        slug++;
    for (n = strlen(slug); n && slug[n - 1] == '-';)
        n--;
    return arena_copy(&plan->arena, slug, n);
}

/* Hugo: the sections of a list without a file of its own end in one without a name, which a slice
 * like :sections[1:] counts. */
static const char *sections_of(struct plan *plan, const struct plan_page *page)
{
    const struct plan_page *list = section_of(plan, page);
    if (!list || !list->place.generated || !*list->folder || list->place.kind != LIBRARY_SECTION)
        return list ? list->folder : "";
    return arena_format(&plan->arena, "%s/", list->folder);
}

/* False: the pattern gives no address for this page. */
static bool expand(struct plan *plan, const struct plan_page *page, const char *pattern,
                   struct buffer *out)
{
    struct buffer slugs = {0};
    bool titled = page->page.title_source == TITLE_FROM_HEAD;
    add_section_slugs(plan, page, &slugs);
    struct permalink permalink = {
        .title = titled ? page->page.field[PAGE_TITLE] : "",
        .slug = slug_of(plan, page),
        .name = *page->name ? page->name : path_name(page->folder),
        .sections = sections_of(plan, page),
        .section_slugs = buffer_string(&slugs),
        .keep_case = plan->site->keep_case,
        .drop_accents = plan->site->drop_accents,
    };
    plan_day(plan->site, &page->page, &permalink.year, &permalink.month, &permalink.day);
    bool made = permalink_expand(out, pattern, &permalink) && out->used;
    buffer_done(&slugs);
    return made;
}

/* Front matter's url, in which tokens mean what they do in a pattern. One with others stays. */
static const char *url_of(struct plan *plan, const struct plan_page *page)
{
    const char *url = page->page.field[PAGE_URL];
    size_t n;
    struct buffer expanded = {0};
    if (strchr(url, ':') && !permalink_unknown(url, &n) && expand(plan, page, url, &expanded))
        url = arena_string(&plan->arena, expanded.bytes);
    buffer_done(&expanded);
    return url;
}

static bool is_ugly(const struct plan *plan, const struct plan_page *page)
{
    const struct site_language *language = &plan->site->languages[plan_language(page)];
    const char *folder = page->folder;
    size_t n = strcspn(folder, "/");
    if (language->ugly)
        return true;
    for (const char **section = language->ugly_sections; *section; section++)
        if (strlen(*section) == n && memcmp(*section, folder, n) == 0)
            return true;
    return false;
}

static enum address_kind address_kind(enum library_kind kind)
{
    if (kind == LIBRARY_PAGE)
        return ADDRESS_PAGE;
    return kind == LIBRARY_HOME ? ADDRESS_HOME : ADDRESS_SECTION;
}

static const char *find_address(struct plan *plan, const struct plan_page *page)
{
    const struct site *site = plan->site;
    const char *pattern = find_pattern(plan, page);
    struct buffer expanded = {0};
    bool is_expanded = pattern && expand(plan, page, pattern, &expanded);
    struct address address = {
        .kind = address_kind(page->place.kind),
        .folder = page->folder,
        .name = page->name,
        .slug = slug_of(plan, page),
        .url = url_of(plan, page),
        .expanded = is_expanded ? buffer_string(&expanded) : NULL,
        .prefix = site_prefix(site, plan_language(page)),
        .ugly = is_ugly(plan, page),
        .keep_case = site->keep_case,
        .drop_accents = site->drop_accents,
    };
    const char *made = address_make(&plan->arena, &address);
    buffer_done(&expanded);
    return made;
}

void plan_set_addresses(struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        plan->pages[i].place.address = find_address(plan, &plan->pages[i]);
}
