/*
 * The library: finished pages, their names and their order. What lists, links and search ask.
 *
 * It parses nothing and opens nothing. It is filled once by library_add and its neighbours and
 * closed by library_finish, which makes its names and lists; then its links are given their targets
 * (library_document_in_place, library_set_documents), and from there on it is only read. Rows are
 * asked for by id, lists by a query, so that a store on disk can answer as well.
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

/* When a page may be seen, in seconds of Unix: from <= now < until. */
struct library_times {
    int64_t from;  /* INT64_MIN: always */
    int64_t until; /* INT64_MAX: for ever */
};

/* What the site makes of a page. Strings are lent for the call and never NULL. */
struct library_place {
    enum library_kind kind;
    uint32_t language;   /* counted from 1 */
    const char *address; /* on the website, from the site's root; "": it has none there */
    const char *section; /* the first folder of its address in the content: "conditions" */
    uint32_t parent;     /* id of the list it stands in, 0: none. It may be added later. */
    const char
        *translation; /* pages with the same one say the same in several languages; "": none */
    bool generated;   /* a list that no file stands for */
    bool unlisted;    /* found by links only */
    bool draft;
    bool below_draft; /* a section above it is a draft */
    struct library_times times;
    struct library_times section_times; /* of the sections above it */
};

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

/* In words; "" for HIDDEN_NOT. */
const char *library_hidden_words(enum library_hidden hidden);

/* What tells a page from others of its language that have its title. */
enum library_apart {
    APART_BY_SECTION, /* or there are none */
    APART_BY_LIST,    /* within its section: the title of the list it stands in, */
    APART_BY_DESCRIPTION,
    APART_BY_FILE, /* or what its file is called */
};

/* What a list shows of a page. Strings are cleaned, never NULL, lent by the library. */
struct library_row {
    uint32_t id;       /* counted from 1 */
    const char *title; /* linkTitle, else title */
    const char *description;
    const char *section; /* title of the section at the top that the page is in; "" at the root */
    const char *folder;  /* that section's folder */
    const char *path;    /* below the content folder; "" for a list that no file stands for */
    const char *address; /* on the website, from the root */
    enum library_kind kind;
    uint32_t language;
    uint32_t parent;
    bool same_title; /* another page of its language has this title: tell them apart */
    enum library_apart apart;
};

/* What a name stands for: of two pages with one name, the smaller kind wins. */
enum library_name_kind {
    NAME_ADDRESS,   /* on the website */
    NAME_SOURCE,    /* its file */
    NAME_PATH,      /* its place in the content, which pages of several languages share */
    NAME_ALIAS,     /* an older address */
    NAME_LAST_PART, /* of any of these */
    NAME_FILE,      /* of a file that is no page */
};

struct library *library_new(void);
void library_free(struct library *library);

/* Opens a file that library_save made, and that nobody changes while it is open. NULL: *why is a
 * sentence, lent for ever. What is damaged within it shows later, in the page or row concerned, as
 * words. What it lends of rows is lent until 64 other rows, and of pages until 4 other pages are
 * asked for. Its settings name no program. */
struct library *library_open(const char *path, const char **why);

/* The same of a file that is open; nothing else is opened then or later. The descriptor is the
 * library's, or closed. */
struct library *library_open_file(int fd, const char **why);

/* Whether damage was met in the file that the library lies in. And: has `met` called, once, when it
 * is, with a name that is copied; it may ask the library nothing then. */
bool library_is_damaged(const struct library *library);
void library_when_damaged(struct library *library, void (*met)(const char *file), const char *file);

/* Makes room for so many pages at once, which is quicker than piece by piece. */
void library_expect(struct library *library, size_t pages);

/* Takes a parsed page (its memory is the library's now) and returns its id: the first is 1, the
 * next 2. */
uint32_t library_add(struct library *library, struct page *page, const struct library_place *place);

/* Puts a page into the list of a term. */
void library_add_to_term(struct library *library, uint32_t term, uint32_t id);

/* Adds a language; the first is 1. The default one is set by library_set_default_language. */
uint32_t library_add_language(struct library *library, const struct library_language *language);
void library_set_default_language(struct library *library, uint32_t language);

/* Lets a page be found by a name; id 0 for a file that is no page. Names are compared without
 * slashes at their ends and without "index.html" and ".html". */
void library_name(struct library *library, const char *name, enum library_name_kind kind,
                  uint32_t id);

/* No more pages: orders rows and names. */
void library_finish(struct library *library);

/* The site's title; lent. */
const char *library_title(const struct library *library);
void library_set_title(struct library *library, const char *title);

/* The path of the site's address that every page's address stands below: "/base", "" for none.
 * Lent. */
const char *library_base_path(const struct library *library);
void library_set_base_path(struct library *library, const char *base_path);

/* What the site's configuration says to its readers, by name: "emergency.label",
 * "emergency.number", "emergency.page" (an address), "contact", "formats", "theme", "measure"
 * (columns), "address" (scheme and host of the website),
 * "print.0" (a command) and "print.1" (the first that it is given) and so on, "print.large.0"
 * and so on (what it is given besides for large letters), "print.columns" (of these), "idle.after",
 * "idle.warning" (seconds), and "keys.COMMAND" (names of keys, parted by blanks). Cleaned, one line
 * each, lent; "" where nothing is set. */
struct library_setting {
    const char *name;
    const char *words;
};
void library_set_setting(struct library *library, const char *name, const char *words);
const char *library_setting(const struct library *library, const char *name);
/* As a language (0: none) says it: "contact.es", else "contact". */
const char *library_setting_in(const struct library *library, const char *name, uint32_t language);
/* All of them, one by one, from 0; NULL after the last. */
const struct library_setting *library_setting_at(const struct library *library, size_t index);

/* Notes on the content, for whoever fills and whoever prints. */
struct notes *library_notes(struct library *library);

/* All pages, hidden and generated ones too. */
uint32_t library_page_count(const struct library *library);

/* The first list of a kind (no LIBRARY_PAGE) behind an id; 0: there is none. */
uint32_t library_next_list(const struct library *library, enum library_kind kind, uint32_t after);

/* The page with this id (1 to library_page_count), lent; and its address on the website, lent until
 * 64 other pages were asked for. */
const struct page *library_page(const struct library *library, uint32_t id);
const char *library_address(const struct library *library, uint32_t id);

uint32_t library_language_count(const struct library *library);
/* id: 1 to library_language_count. */
const struct library_language *library_language(const struct library *library, uint32_t id);
uint32_t library_default_language(const struct library *library);
/* The language with this code, any case; 0 if there is none. */
uint32_t library_find_language(const struct library *library, const char *code, size_t n_bytes);

enum library_order {
    ORDER_TITLE,  /* as a person sorts; pages in the query's language go first */
    ORDER_WEIGHT, /* Hugo's default: weight (0 last), newest first, title, path */
    ORDER_DATE,   /* newest first, title, path */
};

/* What a list may show that is hidden otherwise. */
enum library_show {
    SHOW_DRAFTS = 1 << 0,
    SHOW_FUTURE = 1 << 1,
    SHOW_EXPIRED = 1 << 2,
    SHOW_UNLISTED = 1 << 3,
};

/* What is asked of a list. A zeroed query is all pages that have a file, by title, as things stood
 * in 1970. */
struct library_query {
    uint32_t language;  /* pages in it, and those of the default language that it lacks; 0: all */
    uint32_t list;      /* id of a page that is a list: what stands in it, generated lists too */
    bool lists;         /* only what is a list itself */
    const char *filter; /* pages that answer to it (library_match); NULL or "": all */
    enum library_order order;
    int64_t now;   /* in seconds of Unix */
    unsigned show; /* enum library_show */
};

/* By what a page answers to words; a list with a filter has those that answer by their title
 * first. */
enum library_match { MATCH_NOT, MATCH_TITLE, MATCH_NAME, MATCH_TAG, MATCH_DESCRIPTION };

/* How a page answers to words as text_fold_words leaves them. *words: what holds them, unless it is
 * the title; lent, not NUL-terminated. */
enum library_match library_match(const struct library *library, uint32_t id, const char *folded,
                                 const char **words, size_t *n_bytes);

/* By value: library_list fills it, library_list_done frees it. The ids of a long list may lie in
 * the library's file: it is to be asked before the library is freed. */
struct library_list {
    size_t count;
    uint32_t *ids;           /* NULL: they lie in the file, */
    struct library_run *run; /* and are read from there */
};
void library_list(const struct library *library, const struct library_query *query,
                  struct library_list *list);
void library_list_done(struct library_list *list);

/* index: from 0 to count - 1. */
uint32_t library_list_id(const struct library_list *list, size_t index);

/* Where a page stands in a list; its count: nowhere. */
size_t library_list_find(const struct library *library, const struct library_list *list,
                         uint32_t id);

/* The next place in a list behind `from`, and from its end on to its beginning, of a page whose
 * title begins so, with its leading punctuation or behind that; folded as text_fold leaves it. Its
 * count: no title does. */
size_t library_list_jump(const struct library *library, const struct library_list *list,
                         size_t from, const char *folded, size_t n_bytes);

struct library_row library_row(const struct library *library, uint32_t id);

/* Appends the words that tell a page from those of its title in its section, on one line; none
 * where its title or its section does. Its row is to be lent still. */
void library_add_apart(const struct library *library, const struct library_row *row,
                       struct buffer *out);

/* Whether a place is to be seen at a time (from <= now < until), with all reasons not to that
 * `show` takes away. */
bool library_is_seen(const struct library_place *place, int64_t now, unsigned show);

/* Why a page is not to be seen at a time; HIDDEN_UNLISTED pages may be opened. */
enum library_hidden library_hidden(const struct library *library, uint32_t id, int64_t now);

/* Whether a page may be opened at a time. */
bool library_may_open(const struct library *library, uint32_t id, int64_t now, unsigned show);

/* The span of time around `now` in which no page begins or ceases to be seen. */
struct library_times library_span(const struct library *library, int64_t now);

/* The page that says the same in a language, 0 if there is none. */
uint32_t library_translation(const struct library *library, uint32_t id, uint32_t language);

/* The page to be read in the query's language: the translation where there is one that may be
 * opened, else the page itself. */
uint32_t library_in_language(const struct library *library, uint32_t id,
                             const struct library_query *query);

/* Fills ids with pages that a reader of this one may want to read next, the nearest first: at most
 * `max` of those that are seen as the query says. Returns how many. */
size_t library_related(const struct library *library, uint32_t id,
                       const struct library_query *query, uint32_t *ids, size_t max);

/* Copy of a page's document on the heap, given to the caller. */
struct document *library_document(const struct library *library, uint32_t id);

/* The same with what stands in the page's list, as links below its text. Only language, order, now
 * and show of the query are looked at. Links to what is not to be seen then lead nowhere. */
struct document *library_contents(const struct library *library, uint32_t id,
                                  const struct library_query *query);

/* A link to a page that is not to be seen at the query's time leads nowhere from here on. */
void library_hide_links(const struct library *library, struct document *document,
                        const struct library_query *query);

/* Adds an item that links to a page by its title to an open list. */
struct builder;
void library_add_link(struct builder *builder, const struct library *library, uint32_t id);

/* A page's document where it lies, for its links to be given their targets; NULL: it is not in
 * memory. */
struct document *library_document_in_place(struct library *library, uint32_t id);

/* Where the documents of pages come from that were added without one. Both are called in whichever
 * process writes the library into a file, and in that one only. */
struct library_documents {
    /* The page's document, its links without targets, on the heap; NULL: it cannot be read. */
    struct document *(*read)(void *data, uint32_t id);
    /* Gives its links their targets. What there is to say of them is added to the library's notes.
     * False: what they lead to cannot be read. */
    bool (*link)(void *data, uint32_t id, struct document *document);
    /* A document that says that the page cannot be read at the moment, on the heap. */
    struct document *(*stand_in)(void *data, uint32_t id);
    void *data;
};

/* From here on the library may only be saved, and that is before `documents` is gone; or it is
 * given all documents after all (library_read_documents). */
void library_set_documents(struct library *library, const struct library_documents *documents);

/* Reads all documents into memory; what cannot be read says so. */
void library_read_documents(struct library *library);

enum library_found { FOUND_NOTHING, FOUND_PAGE, FOUND_FILE, FOUND_SEVERAL };

/* Looks a name up among the kinds up to `widest`, in any case; *id is the page's. Of several
 * languages the default one goes first. */
enum library_found library_find(const struct library *library, const char *name, size_t n_bytes,
                                enum library_name_kind widest, uint32_t *id);

/* A name to be looked up more closely. */
struct library_ask {
    const char *name;
    size_t n_bytes;
    unsigned kinds; /* 1 << NAME_ADDRESS | ... */
    bool any_case;  /* else capitals and small letters differ */
    /* Goes before the default one, and that before the rest. A place in the content and a last part
     * are of no other language than these two. 0: all are alike. */
    uint32_t language;
    int64_t now; /* pages that are hidden then, but for those shown, come last */
    unsigned show;
};
enum library_found library_ask(const struct library *library, const struct library_ask *ask,
                               uint32_t *id);

#endif
