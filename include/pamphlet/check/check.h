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
#include "check/rules.h"
#include "check/source.h"
#include "content/site.h"
#include "library/library.h"
#include "sync/walk.h"
#include "wording/readability.h"
#include "wording/sentences.h"

#include <stdbool.h>
#include <stdint.h>

struct check_options {
    const char *content; /* a folder of content or a site's root */
    const char *const *
        files; /* report only these files or folders, by path below the content folder; NULL: all */
    size_t file_count;
    int64_t now;          /* Unix time in seconds */
    unsigned show;        /* enum library_show: hidden pages that are checked too, */
    unsigned shown;       /* and those of them that readers are shown */
    long today;           /* days since 1970-01-01, where the editor is */
    int (*confine)(void); /* as in sync_options */
    /* Whether `words`, separated by blanks, are a valid value of a setting that only the reading
     * program knows ("theme", "keys.help"). If not, it appends what is wrong to why. NULL: such
     * settings are not checked. */
    bool (*judge)(const char *name, const char *words, struct buffer *why);
};

struct finding {
    enum note_level level;
    enum check_rule rule;
    const char *file; /* path below the content folder, or the name of a configuration file */
    unsigned line;    /* counted from 1; 0: the whole file */
    unsigned column;  /* in bytes, counted from 1 */
    const char *message;
};

/* A block of text: a paragraph, a heading, a table cell, a term. */
struct check_unit {
    const struct check_page *page;
    uint32_t node;
    size_t at;        /* in the document's text */
    const char *text; /* a copy of the same length, with code as "_" and pictures and a card's label
                         as blanks */
    size_t n_bytes;
    bool heading;
    bool item; /* within a list */
    bool cell;
    enum node_card card; /* the card it is in */
    struct sentences sentences;
};

struct check_page {
    struct check *check; /* that it is a part of */
    const struct page *page;
    uint32_t id;
    const char *language;
    bool is_read;                 /* it has been open, and what follows is known */
    const struct value *front;    /* NULL: none could be read */
    const struct value *cascaded; /* fields set for the page elsewhere and not in its front
                                     matter */
    struct readability_counts counts;
    unsigned ignored;    /* a bit for each rule that the page ignores (1 << enum check_rule) */
    bool front_is_shown; /* as text, because its first or last line is wrong */
    bool unjudged;       /* has no front matter to judge: a part that others include, or broken
                            front matter */
    bool filled; /* has no text, and the website fills it by itself: with the list of a section's
                    pages, or what its layout is for, as a field to search in */
    /* Only while the page is open: one page is at a time, because this takes ten times the space
     * of its file. */
    struct source source;
    struct align align;
    uint32_t *parent; /* of each node, by index */
    struct check_unit *units;
    size_t unit_count;
    struct arena arena; /* of the units' texts */
};

struct check {
    struct check_options options;
    struct site site;
    const char *root;   /* the site's folder */
    const char *folder; /* the folder of content */
    const char *top;    /* the same, relative to root; "" if it is the root */
    struct check_config config;
    struct library *library;
    struct walk walk;
    struct check_page *pages;
    size_t page_count;
    bool is_in_languages;     /* the pages are in more than one language */
    bool *used_files;         /* of each in the walk, whether a page shows it or leads to it */
    bool told_of_no_number;   /* that the site has no emergency number has been reported */
    struct finding *findings; /* in order once check_run is done */
    size_t finding_count;
    size_t finding_room;
    struct arena arena;
};

/* Reads the content as a reader does. NULL on failure, with *why set to a heap string that the
 * caller frees. */
struct check *check_new(const struct check_options *options, char **why);
void check_free(struct check *check);

/* Applies all rules to all pages, one open at a time, and sorts the findings by file, line and
 * column, without duplicates. */
void check_run(struct check *check);

/* Reads all pages and applies no rule: for tables. */
void check_read(struct check *check);

/* An absolute path made relative to the current folder, if it is below or above that; any other
 * path as it is. The caller frees it. */
char *check_path_from_here(const char *path);

/* Where a place in a unit's text, a node or a field of front matter was written. */
struct source_place check_unit_place(const struct check_unit *unit, size_t offset);
/* Where in the source the first word of a unit begins, leaving out pictures; for a unit without
 * words, the first word after it. */
size_t check_unit_start(const struct check_unit *unit);
/* Where a sign of at most 15 bytes that is no word ("**") is written: between the text at an offset
 * and the word before it. */
struct source_place check_sign_place(const struct check_unit *unit, size_t offset,
                                     const char *sign);
struct source_place check_node_place(const struct check_page *page, uint32_t node);
/* Where the level of a card is written. quote: the card's node. */
struct source_place check_card_place(const struct check_page *page, uint32_t quote);
struct source_place check_value_place(const struct check_page *page, const struct value *value);
/* Where the key of a field of the front matter stands. */
struct source_place check_key_place(const struct check_page *page, const struct value *value);
/* The first line of the front matter, or of the page. */
struct source_place check_head_place(const struct check_page *page);

/* A field of the front matter, at its top or under params, else of page->cascaded; NULL: not
 * given. */
const struct value *check_field(const struct check_page *page, const char *name);

/* Where the link or picture of a node is written: its opening bracket, or the nearest place
 * known. */
struct source_place check_link_place(const struct check_page *page, uint32_t node);

/* Where the words of a picture are written: in a tag or shortcode they are an attribute. */
struct source_place check_alt_place(const struct check_page *page, uint32_t node);

#endif
