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
    const char *folder;         /* in the content, without slashes at its ends; a section's own */
    const char *name; /* of the file without language and ending, or of the bundle's folder; "" for
                         a section */
    bool bundle;      /* a leaf bundle: an index file */
    bool unpublished; /* it has no address on the website */
    size_t parts;     /* of a leaf bundle: its files that would be pages elsewhere, */
    const char *part; /* the first of them, */
    bool section_parts; /* and whether there is a section's file among them */
};

/* By value: plan_init, plan_done. */
struct plan {
    const struct site *site;
    const char *top;         /* folder of the site that paths are below */
    struct plan_page *pages; /* those with files first, in the order of the walk */
    size_t count;
    size_t room;
    struct map lists; /* number of the page that is the list of a language and folder */
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

/* Adds a page, its fields empty, and returns it, lent until the next call. language is an index of
 * the site's, path for its reader. */
struct plan_page *plan_add(struct plan *plan, const char *path, unsigned language);

/* The number of the list of a folder in a language, 0 if there is none. */
uint32_t plan_list(const struct plan *plan, unsigned language, const char *folder,
                   size_t folder_bytes);
void plan_set_list(struct plan *plan, unsigned language, const char *folder, uint32_t number);

/* The nearest list at a folder or above it. */
uint32_t plan_nearest_list(const struct plan *plan, unsigned language, const char *folder,
                           size_t folder_bytes);

/* The index of a page's language. */
unsigned plan_language(const struct plan_page *page);

/* languages.c: adds the languages that file names tell ("back.fr.md" beside "back.md"), for a site
 * that nobody has configured; before pages are parsed, which are read with the words of theirs. */
void languages_guess(struct site *site, const struct walk *walk);

/* --- The steps, in their order; each needs those before it. --- */

/* languages.c, bundles.c: adds the pages among the files of a walk whose paths are below `top` of
 * the site ("" for its root). Files in leaf bundles, and of no language, are none; nor are those
 * that another file goes before, which is noted. */
void plan_add_files(struct plan *plan, const struct site *site, const struct walk *walk,
                    const char *top, enum sync_index index, struct notes *notes);

/* bundles.c: notes which pages have parts that would be pages elsewhere. */
void plan_tell_of_parts(const struct plan *plan, struct notes *notes);

/* sections.c: every folder gets its list, every page its parent. The pages are parsed by now. */
void plan_set_parents(struct plan *plan);

/* rules.c: cascades, dates, drafts, build options. */
void plan_apply_rules(struct plan *plan);

/* rules.c: whether the site has no pages of this kind (disableKinds). */
bool plan_is_disabled(const struct site *site, const struct plan_page *page);

/* languages.c: translationKey joins pages of several places; else those of one place are joined. */
void plan_set_translations(struct plan *plan);

/* dates.c: the fields of dates say what was found, in RFC 3339, each with the zone that it was
 * written in. */
void plan_write_dates(struct plan *plan);

/* terms.c: the lists of the site's taxonomies. */
void plan_add_terms(struct plan *plan);

/* newest.c: lists without dates get those of the newest pages in them and below, of pages that are
 * published now or that show (enum library_show) shows. */
void plan_date_lists(struct plan *plan, int64_t now, unsigned show);

/* synonyms.c: pages that one of the site's names stands in the title, synonyms or keywords of get
 * the other names for the same as synonyms. */
void plan_add_synonyms(struct plan *plan);

/* addresses.c */
void plan_set_addresses(struct plan *plan);

/* names.c: gives all pages and their names to the library, and the names of the other files. Pages
 * are the library's then. names: else only what lists need. */
void plan_fill_library(struct plan *plan, struct library *library, const struct walk *walk,
                       bool names);

/* --- What the steps ask languages.c. --- */

/* Where a file stands: its language (index), its folder in the content, and its name without
 * language and ending. False: it is in no language. */
struct plan_place {
    unsigned language;
    const char *path;   /* in the content, without language and ending: "services/back" */
    const char *ending; /* of the file's name, with its dot */
    bool named;         /* the file's name says the language that its folder has anyway */
    size_t mount;       /* index of the site's */
};
bool languages_place(const struct site *site, struct arena *arena, const char *path,
                     struct plan_place *place);

/* Where a file that is no page stands in the content; NULL: nowhere. */
const char *languages_file(const struct site *site, struct arena *arena, const char *top,
                           const char *path);

/* The index of the file whose name is the same without the language; the walk's count for none. */
size_t languages_find_bare(const struct walk *walk, size_t file);

#endif
