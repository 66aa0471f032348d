/*
 * The plan: all pages of a site before they go into the library, and what the site makes of them.
 */
#ifndef PAMPHLET_SYNC_PLAN_H
#define PAMPHLET_SYNC_PLAN_H

#include "base/map.h"
#include "content/site.h"
#include "document/page.h"
#include "library/library.h"
#include "sync/sync.h"
#include "sync/walk.h"

/* A page and its place. Strings live in the plan's arena. */
struct plan_page {
    struct page page;
    struct library_place place; /* parent: number of a page, counted from 1, as ids will be */
    const char *folder; /* in the content, without slashes at its ends; of a section, its own */
    const char *name;   /* of the file without language and extension, or of the bundle's folder; ""
                           for a section */
    bool bundle;        /* a leaf bundle, made by an index file */
    bool unpublished;   /* it has no address on the website */
    size_t parts;       /* of a leaf bundle: how many of its files would be pages elsewhere */
    const char *part;   /* the path of the first of them */
    bool section_parts; /* an _index file is among them */
};

struct configure;

/* By value: plan_init, plan_done. */
struct plan {
    const struct site *site;
    const char *top;         /* the site's folder that the pages' paths are relative to */
    bool strict;             /* an index file makes one page of its folder (INDEX_STRICT) */
    struct plan_page *pages; /* those with files first, in the order of the walk */
    size_t count;
    size_t room;
    struct map lists; /* from a language and folder to the number of the page that is its list */
    struct plan_term {
        uint32_t term;
        uint32_t page;
    } * terms;
    size_t term_count;
    size_t term_room;
    struct arena arena;
};

void plan_init(struct plan *plan, const struct site *site);
void plan_done(struct plan *plan);

/* Adds a page, its fields empty, and returns it, lent until the next call. language is an index
 * into the site's languages. */
struct plan_page *plan_add(struct plan *plan, const char *path, unsigned language);

/* The number of the list of a folder in a language, 0 if there is none. */
uint32_t plan_list(const struct plan *plan, unsigned language, const char *folder,
                   size_t folder_bytes);
void plan_set_list(struct plan *plan, unsigned language, const char *folder, uint32_t number);

/* The nearest list at a folder or above it. */
uint32_t plan_nearest_list(const struct plan *plan, unsigned language, const char *folder,
                           size_t folder_bytes);

/* The list that holds a page; NULL: there is none. */
const struct plan_page *plan_above(const struct plan *plan, const struct plan_page *page);

/* The index of a page's language. */
unsigned plan_language(const struct plan_page *page);

/* --- The steps, in their order; each needs those before it. --- */

/* languages.c, bundles.c: adds the pages among the files of a walk, whose paths are relative to the
 * site's folder `top` ("" for its root). Files inside leaf bundles and files of no language are not
 * pages; nor are those that another file takes precedence over, which is noted. Marks the files of
 * the walk that are, and those that are parts of one. */
void plan_add_files(struct plan *plan, const struct walk *walk, const char *top,
                    enum sync_index index, struct notes *notes);

/* plan.c: notes which pages have parts that would be pages elsewhere. */
void plan_tell_of_parts(const struct plan *plan, struct notes *notes);

/* sections.c: every folder gets its list, every page its parent. The pages are parsed by now. */
void plan_set_parents(struct plan *plan);

/* cascades.c: gives each page what the lists above it and the site set for it. */
void plan_apply_cascades(struct plan *plan);

/* hiding.c: what drafts, dates and build options hide. */
void plan_hide(struct plan *plan);

/* hiding.c: Hugo's name for a kind of page ("section"). */
const char *plan_kind_name(enum library_kind kind);

/* hiding.c: whether the site has no pages of this kind (disableKinds). */
bool plan_is_disabled(const struct site *site, const struct plan_page *page);

/* languages.c: makes pages with the same translationKey, or without one at the same place,
 * translations of each other. */
void plan_set_translations(struct plan *plan);

/* dates.c: writes each date into its field in RFC 3339, in the time zone that it was written with.
 */
void plan_write_dates(struct plan *plan);

/* dates.c: the calendar day of a page's date in that time zone, else in the site's. Without a date
 * it is Hugo's zero day, 1-01-01. */
void plan_day(const struct site *site, const struct page *page, int *year, int *month, int *day);

/* terms.c: the lists of the site's taxonomies. */
void plan_add_terms(struct plan *plan);

/* newest.c: gives lists without dates those of the newest pages in and below them. Counts pages
 * that are published at `now`, or that `show` (enum library_show) includes. */
void plan_date_lists(struct plan *plan, int64_t now, unsigned show);

/* synonyms.c: gives each page that has one of the site's names in its title, or as a whole synonym
 * or keyword, the other names of the same group as synonyms; to one of the default language those
 * of other languages too, as PAGE_FOREIGN_NAMES, and to its translations those of theirs. Notes
 * languages that the site has not got. */
void plan_add_synonyms(struct plan *plan, struct notes *notes);

/* addresses.c: gives each page its address on the website. */
void plan_set_addresses(struct plan *plan);

/* names.c: moves all pages into the library, with their names and those of the other files. Without
 * `names`, gives only what lists need. */
void plan_fill_library(struct plan *plan, struct library *library, const struct walk *walk,
                       bool names);

/* names.c: names the files of the site's folders of static files, so that a link to one leads to a
 * file. Adds what could not be read to `missing`, and a note on it to the library's. */
void plan_name_static_files(struct library *library, const struct configure *configure,
                            struct missing *missing);

#endif
