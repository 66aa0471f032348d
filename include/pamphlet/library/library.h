/*
 * The library: finished pages, their names and their order. Lists, links and search are answered
 * from it.
 *
 * Here it is only read; library/made.h has how it is made. Rows are asked for by id and lists by a
 * query, so that a library in a file can answer as well as one in memory.
 */
#ifndef PAMPHLET_LIBRARY_LIBRARY_H
#define PAMPHLET_LIBRARY_LIBRARY_H

#include "base/notes.h"
#include "document/page.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct library;

/* Hugo's kinds of page. All but LIBRARY_PAGE are lists of others. */
enum library_kind {
    LIBRARY_PAGE,
    LIBRARY_SECTION,
    LIBRARY_HOME,
    LIBRARY_TAXONOMY, /* "tags" */
    LIBRARY_TERM,     /* one tag */
};

/* When a page may be seen, in Unix seconds: from <= now < until. */
struct library_times {
    int64_t from;  /* INT64_MIN: always */
    int64_t until; /* INT64_MAX: for ever */
};

/* How the site places a page. Strings are never NULL. */
struct library_place {
    enum library_kind kind;
    uint32_t language;   /* counted from 1 */
    const char *address; /* on the website, from the site's root; "": it has none there */
    const char *section; /* the first folder of its address in the content: "conditions" */
    uint32_t parent;     /* id of the list that holds it, which may be added later; 0: none */
    /* A key shared by pages that say the same in several languages; "": none. */
    const char *translation;
    bool generated; /* a list without a file */
    bool unlisted;  /* found by links only */
    bool draft;
    bool below_draft; /* a section above it is a draft */
    struct library_times times;
    struct library_times section_times; /* of the sections above it */
};

/* The place of a page of which only the language is known: it may be seen at any time. */
static inline struct library_place library_place_in(uint32_t language)
{
    return (struct library_place){.language = language,
                                  .address = "",
                                  .section = "",
                                  .translation = "",
                                  .times = {INT64_MIN, INT64_MAX},
                                  .section_times = {INT64_MIN, INT64_MAX}};
}

struct library_language {
    const char *code;
    const char *name;  /* in its own script */
    const char *title; /* the site's */
    bool right_to_left;
};

/* Why a page is not listed. */
enum library_hidden {
    HIDDEN_NOT,
    HIDDEN_DRAFT,
    HIDDEN_FUTURE,
    HIDDEN_EXPIRED,
    HIDDEN_BELOW_DRAFT,
    HIDDEN_BELOW_FUTURE,
    HIDDEN_BELOW_EXPIRED,
    HIDDEN_UNLISTED,
};

/* In words, static; "" for HIDDEN_NOT. */
const char *library_hidden_words(enum library_hidden hidden);

/* What tells a page from others of its language that have its title. */
enum library_apart {
    APART_BY_SECTION, /* also if no other page has its title */
    APART_BY_LIST,    /* within one section: the title of the list that holds it */
    APART_BY_DESCRIPTION,
    APART_BY_FILE, /* the name of its file */
};

/* What a list shows of a page. Strings are cleaned, never NULL, lent by the library. */
struct library_row {
    uint32_t id;       /* counted from 1 */
    const char *title; /* linkTitle, else title */
    const char *description;
    const char *section; /* title of the topmost section that it is in; "" at the root */
    const char *folder;  /* that section's folder */
    const char *path;    /* below the content folder; "" for a list without a file */
    const char *address; /* on the website, from the root */
    enum library_kind kind;
    uint32_t language;
    uint32_t parent;
    bool same_title; /* another page of its language has this title: tell them apart */
    enum library_apart apart;
};

/* What kind of name it is: if two pages share one, the smaller kind wins. */
enum library_name_kind {
    NAME_ADDRESS,   /* on the website */
    NAME_SOURCE,    /* its file */
    NAME_PATH,      /* its path in the content, which translations share */
    NAME_ALIAS,     /* an older address */
    NAME_LAST_PART, /* of any of these */
    NAME_FILE,      /* of a file that is no page */
    NAME_KIND_MAX,
};

/* Ignores NULL. */
void library_free(struct library *library);

/* Opens a file that library_save made, and that must not change while it is open. NULL: *why is a
 * sentence that the caller need not free. Damage within the file shows later, as words in the page
 * or row concerned. A row is lent until 64 other rows are asked for, a page until 4 other pages
 * are. Its settings never include a program to run. */
struct library *library_open(const char *path, const char **why);

/* The same for a file that is open; nothing else is opened, now or later. The library owns the
 * descriptor; on failure it is closed. */
struct library *library_open_file(int fd, const char **why);

/* library_is_damaged: whether damage was found in the library's file. library_when_damaged: has
 * `met` called once, with a copy of `file`, when the first is found; `met` must not use the
 * library. */
bool library_is_damaged(const struct library *library);
void library_when_damaged(struct library *library, void (*met)(const char *file), const char *file);

/* The site's title; lent. */
const char *library_title(const struct library *library);

/* The path of the site's address, below which every page's address is: "/base"; "" for none.
 * Lent. */
const char *library_base_path(const struct library *library);

/* The site's settings for its readers, by name: "emergency.label", "emergency.number",
 * "emergency.page" (an address), "contact", "formats", "theme", "measure" (columns), "address"
 * (scheme and host of the website), "print.0" (a command), "print.1" and so on (its arguments),
 * "print.large.0" and so on (further arguments for large print), "print.columns" (the width of
 * that), "idle.after", "idle.warning" (seconds), and "keys.COMMAND" (names of keys, separated by
 * blanks). Cleaned, one line each, lent; "" if not set. */
struct library_setting {
    const char *name;
    const char *words;
};
const char *library_setting(const struct library *library, const char *name);
/* The setting for a language (0: none): "contact.es", else "contact". */
const char *library_setting_in(const struct library *library, const char *name, uint32_t language);
/* One setting after another, from 0; NULL after the last. A name that was set again is there twice,
 * and the later one counts. */
const struct library_setting *library_setting_at(const struct library *library, size_t index);

/* The notes on the content, lent, to be added to or printed. */
struct notes *library_notes(struct library *library);

/* All pages, hidden and generated ones too. */
uint32_t library_page_count(const struct library *library);

/* The first list of a kind (not LIBRARY_PAGE) with an id above `after`; 0: there is none. */
uint32_t library_next_list(const struct library *library, enum library_kind kind, uint32_t after);

/* Whether any list is a section's or a tag's: other ways in than all topics. */
bool library_has_ways(const struct library *library);

/* The page with this id (1 to library_page_count), and its address on the website; lent as
 * library_open says. */
const struct page *library_page(const struct library *library, uint32_t id);
const char *library_address(const struct library *library, uint32_t id);

/* The languages of the site, and the one whose pages stand in for missing translations. */
uint32_t library_language_count(const struct library *library);
/* id: 1 to library_language_count. Lent. */
const struct library_language *library_language(const struct library *library, uint32_t id);
uint32_t library_default_language(const struct library *library);
/* The language with this code, any case; 0 if there is none. */
uint32_t library_find_language(const struct library *library, const char *code, size_t n_bytes);

enum library_order {
    ORDER_TITLE,  /* as a person sorts; pages in the query's language go first */
    ORDER_WEIGHT, /* Hugo's default: weight (0 last), newest first, title, path */
    ORDER_DATE,   /* newest first, title, path */
};

/* Pages to list that are hidden otherwise. */
enum library_show {
    SHOW_DRAFTS = 1 << 0,
    SHOW_FUTURE = 1 << 1,
    SHOW_EXPIRED = 1 << 2,
    SHOW_UNLISTED = 1 << 3,
};

/* A query for a list. Zeroed, it asks for all pages that have a file, by title, as of 1970. */
struct library_query {
    uint32_t language;  /* pages in it, and the default language's where it has none; 0: all */
    uint32_t list;      /* id of a list: only what it holds, generated lists too; 0: any page */
    bool lists;         /* only pages that are lists */
    const char *filter; /* pages that match it (library_match; in a file of more than 2000 pages, by
                           title); NULL or "": all */
    enum library_order order;
    int64_t now;   /* in Unix seconds */
    unsigned show; /* enum library_show */
};

/* What in a page matches a filter; a filtered list begins with the matches by title. */
enum library_match { MATCH_NOT, MATCH_TITLE, MATCH_NAME, MATCH_TAG, MATCH_DESCRIPTION };

/* How a page matches all words of what was folded by text_fold_words. *words: the line that has
 * them, lent and not NUL-terminated, unless that is the title. */
enum library_match library_match(const struct library *library, uint32_t id, const char *folded,
                                 const char **words, size_t *n_bytes);

/* Takes the next word of a folded filter, lent. False: there is none. */
bool library_filter_word(const char **folded, const char **word, size_t *n_bytes);

/* By value: library_list fills it, library_list_done frees it. A long list may read its ids from
 * the library's file, so it must not be asked for ids after library_free. */
struct library_list {
    size_t count;
    uint32_t *ids;           /* NULL: they are in the file, */
    struct library_run *run; /* and read through this */
};
void library_list(const struct library *library, const struct library_query *query,
                  struct library_list *list);
void library_list_done(struct library_list *list);

/* Why the list of a query is empty although there are pages for it: why the first of them is
 * hidden. HIDDEN_NOT: there are none. For a list that is known to be empty. */
enum library_hidden library_why_empty(const struct library *library,
                                      const struct library_query *query);

/* index: from 0 to count - 1. */
uint32_t library_list_id(const struct library_list *list, size_t index);

/* The index of a page in a list; the list's count if it is not there. */
size_t library_list_find(const struct library *library, const struct library_list *list,
                         uint32_t id);

/* The next index after `from`, wrapping around, of a page whose title begins with `folded` (as
 * text_fold leaves it), whether or not its leading punctuation is counted. The list's count: no
 * title does. */
size_t library_list_jump(const struct library *library, const struct library_list *list,
                         size_t from, const char *folded, size_t n_bytes);

/* id: 1 to library_page_count. Its strings are lent as library_open says. */
struct library_row library_row(const struct library *library, uint32_t id);

/* Appends, on one line, the words that tell a page from others with its title in its section;
 * nothing if the title or the section is enough. The row's strings must still be lent. */
void library_add_apart(const struct library *library, const struct library_row *row,
                       struct buffer *out);

/* Whether a page with this place may be seen at a time. A reason not to that `show` names does not
 * count. */
bool library_is_seen(const struct library_place *place, int64_t now, unsigned show);

/* Why a page is not listed at a time. One that is HIDDEN_UNLISTED may still be opened. */
enum library_hidden library_hidden(const struct library *library, uint32_t id, int64_t now);

/* Whether a page may be opened at a time. */
bool library_may_open(const struct library *library, uint32_t id, int64_t now, unsigned show);

/* The longest span of time around `now` in which no page begins or ceases to be visible. */
struct library_times library_span(const struct library *library, int64_t now);

/* The page that says the same in a language, itself if it is in it; 0 if there is none. */
uint32_t library_translation(const struct library *library, uint32_t id, uint32_t language);

/* The page to be read in the query's language: the translation where there is one that may be
 * opened, else the page itself. */
uint32_t library_in_language(const struct library *library, uint32_t id,
                             const struct library_query *query);

/* Fills ids with pages that a reader of this one may want to read next, the most closely related
 * first: at most `max` of those that the query's now and show let be listed. Returns how many. */
size_t library_related(const struct library *library, uint32_t id,
                       const struct library_query *query, uint32_t *ids, size_t max);

/* Copy of a page's document on the heap, given to the caller. */
struct document *library_document(const struct library *library, uint32_t id);

/* The same, with links to the pages in the list, if it is one, below its text. The query's list and
 * filter are ignored. Links to pages that may not be opened at its time are dead. */
struct document *library_contents(const struct library *library, uint32_t id,
                                  const struct library_query *query);

/* Makes the links dead that lead to pages which may not be opened at the query's time. */
void library_hide_links(const struct library *library, struct document *document,
                        const struct library_query *query);

/* Adds an item with a page's title, linked to the page, to the builder's open list. */
struct builder;
void library_add_link(struct builder *builder, const struct library *library, uint32_t id);

/* FOUND_FILE: a file that is no page. FOUND_SEVERAL: several pages have this last part, none with a
 * better claim to it than the others. */
enum library_found { FOUND_NOTHING, FOUND_PAGE, FOUND_FILE, FOUND_SEVERAL };

/* Looks a name of any kind up, in any case; *id: the page, if there is one. Pages in the default
 * language go first. */
enum library_found library_find(const struct library *library, const char *name, size_t n_bytes,
                                uint32_t *id);

/* A lookup with more conditions. */
struct library_ask {
    const char *name;
    size_t n_bytes;
    unsigned kinds; /* 1 << NAME_ADDRESS | ... */
    bool any_case;  /* else case matters */
    /* Pages in it go first, then those in the default language, then the rest; a NAME_PATH or
     * NAME_LAST_PART only counts in one of these two. 0: the default language goes first, and all
     * count. */
    uint32_t language;
    int64_t now; /* pages that are hidden then, unless `show` names them, come last */
    unsigned show;
};
enum library_found library_ask(const struct library *library, const struct library_ask *ask,
                               uint32_t *id);

#endif
