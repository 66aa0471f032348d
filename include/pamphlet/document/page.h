/*
 * A page: what its front matter says, as plain strings, and its document.
 */
#ifndef PAMPHLET_DOCUMENT_PAGE_H
#define PAMPHLET_DOCUMENT_PAGE_H

#include "base/memory.h"
#include "document/document.h"

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>

/* No date given, or none that can be read. */
#define DATE_NONE INT64_MIN

/* Any other lies between these two: the first and the last day whose year has four digits in every
 * time zone, from the second day of the year 0 to 9999-12-30, in UTC. */
#define DATE_LEAST INT64_C(-62167132800)
#define DATE_MOST INT64_C(253402214399)

/* Hugo's four dates of a page, with its fallbacks applied, in seconds of Unix time. */
struct page_dates {
    int64_t date;
    int64_t publish; /* shown from then on; DATE_NONE: at once */
    int64_t expiry;  /* hidden from then on; DATE_NONE: never */
    int64_t lastmod;
};

/* The fields of a page. Names are Hugo's where Hugo has one. Columns: name, key in front matter,
 * shape. */
#define PAGE_FIELDS(X)                                                                             \
    X(TITLE, "title", LINE)                                                                        \
    X(LINK_TITLE, "linkTitle", LINE)                                                               \
    X(DESCRIPTION, "description", LINE)                                                            \
    X(SUMMARY, "summary", LINE)                                                                    \
    X(SLUG, "slug", LINE)                                                                          \
    X(URL, "url", LINE)                                                                            \
    X(TYPE, "type", LINE)                                                                          \
    X(TRANSLATION_KEY, "translationKey", LINE)                                                     \
    X(FEATURED_IMAGE, "featured_image", LINE)                                                      \
    X(FEATURED_IMAGE_ALT, "featured_image_alt", LINE)                                              \
    X(DATE, "date", LINE)                                                                          \
    X(LASTMOD, "lastmod", LINE)                                                                    \
    X(PUBLISH_DATE, "publishDate", LINE)                                                           \
    X(EXPIRY_DATE, "expiryDate", LINE)                                                             \
    X(KIND, "kind", LINE)                                                                          \
    X(REVIEWED, "reviewed", LINE)                                                                  \
    X(NEXT_REVIEW, "nextReview", LINE)                                                             \
    X(AUTHOR, "author", LINE)                                                                      \
    X(CLINICAL_REVIEWER, "clinicalReviewer", LINE)                                                 \
    X(PUBLISHER, "publisher", LINE)                                                                \
    X(CONFLICTS, "conflicts", LINE)                                                                \
    X(VERSION, "version", LINE)                                                                    \
    X(ALIASES, "aliases", LIST)                                                                    \
    X(IMAGES, "images", LIST)                                                                      \
    X(KEYWORDS, "keywords", LIST)                                                                  \
    X(TAGS, "tags", LIST)                                                                          \
    X(CATEGORIES, "categories", LIST)                                                              \
    X(SYNONYMS, "synonyms", LIST)                                                                  \
    X(CODES, "codes", LIST)                                                                        \
    X(SOURCES, "sources", LIST)                                                                    \
    X(CASCADE, "cascade", MADE) /* the values it sets for the pages below: content/cascade.h */    \
    X(OTHER, "", MADE) /* lines of key and values, separated by tabs, for the keys requested */    \
    X(FOREIGN_NAMES, "", MADE) /* lines of the code of a language and a name in it, likewise */

enum page_field {
#define X(name, label, shape) PAGE_##name,
    PAGE_FIELDS(X)
#undef X
        PAGE_FIELD_MAX
};
_Static_assert(PAGE_CASCADE <= 32, "struct page has a bit for each in `given`, but for those made");

enum page_field_shape {
    PAGE_FIELD_LINE, /* one cleaned line */
    PAGE_FIELD_LIST, /* cleaned lines, separated by '\n' */
    PAGE_FIELD_MADE, /* as a list, but not copied from a front matter field of this name */
};

/* Which members the page's own front matter sets, so that no cascade overrides them. */
enum page_own {
    PAGE_OWN_DRAFT = 1 << 0,
    PAGE_OWN_WEIGHT = 1 << 1,
    PAGE_OWN_LISTED = 1 << 2,
    PAGE_OWN_RENDERED = 1 << 3,
    PAGE_OWN_HEADLESS = 1 << 4,
};

/* Hugo's build options. */
enum page_listed { PAGE_LISTED_ALWAYS, PAGE_LISTED_LOCAL, PAGE_LISTED_NEVER };
enum page_rendered { PAGE_RENDERED_ALWAYS, PAGE_RENDERED_LINK, PAGE_RENDERED_NEVER };

/* Where PAGE_TITLE came from. */
enum page_title_source { TITLE_FROM_HEAD, TITLE_FROM_HEADING, TITLE_FROM_FILE };

/* What a page has besides its fields. Columns: type, name, minimum, maximum. A member with a row
 * here is passed from worker to library by page_pack.h, which checks its bounds. */
#define PAGE_MEMBERS(X)                                                                            \
    X(enum page_title_source, title_source, TITLE_FROM_HEAD, TITLE_FROM_FILE)                      \
    X(bool, draft, 0, 1)                                                                           \
    X(bool, is_section, 0, 1) /* an _index file: its folder's own page */                          \
    X(int, weight, INT_MIN, INT_MAX)                                                               \
    X(unsigned, language, 0, UINT8_MAX) /* index among the site's */                               \
    X(unsigned, own, 0, UINT8_MAX)      /* enum page_own */                                        \
    X(unsigned, given, 0, UINT_MAX) /* a bit for each field that front matter has, empty or not */ \
    X(enum page_listed, listed, PAGE_LISTED_ALWAYS, PAGE_LISTED_NEVER)                             \
    X(enum page_rendered, rendered, PAGE_RENDERED_ALWAYS, PAGE_RENDERED_NEVER)

/* All strings are cleaned, never NULL, and live in the page's arena. */
struct page {
    struct arena arena;
    const char *field[PAGE_FIELD_MAX];
    const char *path; /* below the content folder, with '/' */
#define X(type, name, least, most) type name;
    PAGE_MEMBERS(X)
#undef X
    struct page_dates dates;   /* packed too, and checked */
    struct document *document; /* owned; NULL until parsed */
};

/* Every field empty. By value: page_init, page_done. */
void page_init(struct page *page, const char *path);
void page_done(struct page *page);

/* A field's key in front matter, static; and its shape. */
const char *page_field_name(enum page_field field);
enum page_field_shape page_field_shape(enum page_field field);

/* Whether a field tells readers who made and checked a page: its end shows it. */
bool page_field_is_about(enum page_field field);

/* Sets *line to the next line of a list field (any other has at most one), not NUL-terminated, and
 * moves *lines past it. False: there are no more. */
bool page_next_line(const char **lines, const char **line, size_t *n_bytes);

/* The same without the code of a language before it, as PAGE_FOREIGN_NAMES has. `code`: only lines
 * with this one; NULL: all, also those without. */
bool page_next_name(const char **lines, const char *code, const char **name, size_t *n_bytes);

/* What lists show: linkTitle, else title; lent by the page. Never empty once a page is parsed. */
const char *page_list_title(const struct page *page);

#endif
