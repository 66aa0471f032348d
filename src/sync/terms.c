/*
 * Taxonomies: a list of terms for each, a list of pages for each term.
 *
 * A term's folder is its name as Hugo makes it a part of an address, so "Back Pain" and "back pain"
 * are one term. Drafts and unlisted pages give no terms, nor do the pages of taxonomies and terms.
 */
#include "sync/plan.h"

#include "content/address.h"
#include "markup/parse.h"
#include "sync/lists.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Lists with files of their own may be in a folder with the term's name as written ("tags/Back
 * Pain"), so they are recorded under the term's folder too. */
static void name_own_terms(struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++) {
        const struct plan_page *page = &plan->pages[i];
        if (page->place.kind != LIBRARY_TERM)
            continue;
        struct buffer folder = {0};
        address_sanitize(&folder, page->folder, strlen(page->folder), plan->site->keep_case,
                         plan->site->drop_accents);
        plan_set_list(plan, plan_language(page), buffer_string(&folder), (uint32_t)i + 1);
        buffer_done(&folder);
    }
}

static uint32_t find_taxonomy(struct plan *plan, unsigned language, const char *taxonomy)
{
    uint32_t list = plan_list(plan, language, taxonomy, strlen(taxonomy));
    if (list)
        return list;
    const char *title = page_name_from_path(&plan->arena, taxonomy);
    list = lists_make(plan, language, taxonomy, LIBRARY_TAXONOMY, title);
    struct plan_page *page = &plan->pages[list - 1];
    page->place.parent = plan_list(plan, language, "", 0);
    page->place.section = taxonomy;
    page->place.unlisted = page->unpublished = plan_is_disabled(plan->site, page);
    return list;
}

static uint32_t find_term(struct plan *plan, unsigned language, const char *taxonomy,
                          const char *words)
{
    struct buffer folder = {0};
    buffer_add_string(&folder, taxonomy);
    buffer_add_char(&folder, '/');
    address_sanitize(&folder, words, strlen(words), plan->site->keep_case,
                     plan->site->drop_accents);
    uint32_t list = plan_list(plan, language, folder.bytes, folder.used);
    if (!list) {
        uint32_t parent = find_taxonomy(plan, language, taxonomy);
        const char *lasting = arena_copy(&plan->arena, folder.bytes, folder.used);
        list = lists_make(plan, language, lasting, LIBRARY_TERM, words);
        plan->pages[list - 1].place.parent = parent;
        plan->pages[list - 1].place.section = taxonomy;
    }
    buffer_done(&folder);
    return list;
}

static void add_term(struct plan *plan, size_t page, const char *taxonomy, const char *words,
                     size_t n_bytes)
{
    if (!n_bytes)
        return;
    char *text = memory_copy(words, n_bytes);
    uint32_t term = find_term(plan, plan_language(&plan->pages[page]), taxonomy, text);
    free(text);
    plan->terms =
        memory_grow(plan->terms, &plan->term_room, plan->term_count + 1, sizeof *plan->terms);
    plan->terms[plan->term_count].term = term;
    plan->terms[plan->term_count++].page = (uint32_t)page + 1;
}

/* Adds the terms in a text, separated by the first character of parted_by, up to any of its others.
 */
static void add_words(struct plan *plan, size_t page, const char *taxonomy, const char *words,
                      const char *parted_by)
{
    for (const char *s = words; *s;) {
        size_t n = strcspn(s, parted_by);
        add_term(plan, page, taxonomy, s, n);
        s += n;
        if (*s != *parted_by)
            return;
        s++;
    }
}

static void add_other(struct plan *plan, size_t page, const char *taxonomy)
{
    size_t key_bytes = strlen(taxonomy);
    const char *lines = plan->pages[page].page.field[PAGE_OTHER];
    const char *line;
    for (size_t n; page_next_line(&lines, &line, &n);)
        if (strcspn(line, "\t\n") == key_bytes && line[key_bytes] == '\t' &&
            strncasecmp(line, taxonomy, key_bytes) == 0) {
            add_words(plan, page, taxonomy, line + key_bytes + 1, "\t\n");
            return;
        }
}

static void add_terms_of(struct plan *plan, size_t page, const char *taxonomy)
{
    if (strcasecmp(taxonomy, "tags") == 0)
        add_words(plan, page, taxonomy, plan->pages[page].page.field[PAGE_TAGS], "\n");
    else if (strcasecmp(taxonomy, "categories") == 0)
        add_words(plan, page, taxonomy, plan->pages[page].page.field[PAGE_CATEGORIES], "\n");
    else
        add_other(plan, page, taxonomy);
}

void plan_add_terms(struct plan *plan)
{
    size_t count = plan->count;
    name_own_terms(plan);
    for (size_t i = 0; i < count; i++) {
        const struct library_place *place = &plan->pages[i].place;
        const struct site_language *language =
            &plan->site->languages[plan_language(&plan->pages[i])];
        if (place->kind == LIBRARY_TERM || place->kind == LIBRARY_TAXONOMY || place->draft ||
            place->below_draft || place->unlisted || place->generated ||
            site_disables(language, "term"))
            continue;
        for (const char **taxonomy = language->taxonomies; *taxonomy; taxonomy++)
            add_terms_of(plan, i, *taxonomy);
    }
}
