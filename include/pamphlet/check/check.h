/*
 * What is wrong with a folder of content, for the person who writes it.
 *
 *     struct check *check = check_new(&options, &why);
 *     check_run(check);
 *     report_findings(&out, check, ...);
 *     check_free(check);
 */
#ifndef PAMPHLET_CHECK_CHECK_H
#define PAMPHLET_CHECK_CHECK_H

#include "base/notes.h"
#include "check/align.h"
#include "check/config.h"
#include "check/readability.h"
#include "check/rules.h"
#include "check/sentences.h"
#include "check/source.h"
#include "content/site.h"
#include "library/library.h"
#include "sync/walk.h"

#include <stdbool.h>
#include <stdint.h>

struct check_options {
    const char *content; /* a folder of content or a site's root */
    const char *const *
        files; /* only what is wrong in these, or in these folders, paths from here; NULL: in all */
    size_t file_count;
    int64_t now;          /* in seconds of Unix */
    unsigned show;        /* enum library_show: hidden pages too */
    long today;           /* days since 1970-01-01, where the editor is */
    int (*confine)(void); /* as in sync_options */
    /* Whether a setting that the reader alone knows ("theme", "keys.help"), its words parted by
     * blanks, can be one; else what is wrong is appended to why. NULL: nobody is asked. */
    bool (*judge)(const char *name, const char *words, struct buffer *why);
};

struct finding {
    enum note_level level;
    enum check_rule rule;
    const char *file; /* below the content folder; as the configuration's is named */
    unsigned line;    /* counted from 1; 0: the whole file */
    unsigned column;  /* in bytes, counted from 1 */
    const char *message;
};

/* Words that stand together: a paragraph, a heading, a cell, a term. */
struct check_unit {
    uint32_t node;
    size_t at;        /* in the document's text */
    const char *text; /* a copy, as long: code is "_", pictures and a card's label are blanks */
    size_t n_bytes;
    bool heading;
    bool item; /* within a list */
    bool cell;
    enum node_card card; /* the card it stands in */
    struct sentences sentences;
};

struct check_page {
    const struct page *page;
    uint32_t id;
    const char *language;
    const struct value *front;    /* NULL: none could be read */
    const struct value *cascaded; /* what is said for the page elsewhere, and not in its front */
    struct source source;
    struct align align;
    uint32_t *parent; /* of each node */
    struct check_unit *units;
    size_t unit_count;
    struct readability_counts counts;
    unsigned ignored;    /* a bit for each rule that the page passes over */
    bool front_is_shown; /* as words, for where it begins or ends is wrong */
    bool headless;       /* never a page of its own: a part that others include */
};

struct check {
    struct check_options options;
    struct site site;
    const char *root;   /* the site's folder */
    const char *folder; /* the folder of content */
    const char *top;    /* it below the root, "" for the root */
    struct check_config config;
    struct library *library;
    struct walk walk;
    struct check_page *pages;
    size_t page_count;
    bool is_in_languages;     /* the pages are in more than one */
    struct finding *findings; /* in order once check_run is done */
    size_t finding_count;
    size_t finding_room;
    struct arena arena;
};

/* Reads the content; NULL with *why set to a heap string (the caller's). */
struct check *check_new(const struct check_options *options, char **why);
void check_free(struct check *check);

/* Asks all rules of all pages, and sorts what they find: by file, line, column. Nothing is there
 * twice. */
void check_run(struct check *check);

/* A whole path as it is from where the program was started, where it lies below that or above it;
 * on the heap. */
char *check_path_from_here(const char *path);

/* Whether a file is among those that were asked for. */
bool check_wants(const struct check *check, const char *file);

/* Whether a file is this one, or lies in the folder of this name. */
bool check_is_in(const char *file, const char *path);

/* How many findings have this level. */
size_t check_count(const struct check *check, enum note_level level);

/* A finding of a rule. page may be NULL (of the site); a page that ignores the rule has none. What
 * the configuration says of the level is done here. */
void check_add(struct check *check, const struct check_page *page, enum check_rule rule,
               enum note_level level, struct source_place place, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* Where a place in a unit's text, a node or a field of front matter was written. */
struct source_place check_unit_place(const struct check_page *page, const struct check_unit *unit,
                                     size_t offset);
/* Where a sign is written, that is no word, right before the text at an offset: behind the word
 * before it. */
struct source_place check_sign_place(const struct check_page *page, const struct check_unit *unit,
                                     size_t offset, const char *sign);
struct source_place check_node_place(const struct check_page *page, uint32_t node);
struct source_place check_value_place(const struct check_page *page, const struct value *value);
/* The first line of the front matter, or of the page. */
struct source_place check_head_place(const struct check_page *page);

/* A field of the front matter, at its top or among its params, or what a cascade says for those
 * that the end of a page shows; NULL: not given. */
const struct value *check_field(const struct check_page *page, const char *name);

/* Where a link or picture of a node is written: its opening bracket, or as near as can be told. */
struct source_place check_link_place(const struct check_page *page, uint32_t node);

/* Days since 1970-01-01 of "YYYY-MM-DD" at the start of s; -1: it is none. */
long check_day(const char *s, size_t n_bytes);
void check_format_day(struct buffer *out, long day);

#endif
