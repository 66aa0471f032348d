/*
 * The options of the command line.
 */
#ifndef PAMPHLET_CLI_OPTIONS_H
#define PAMPHLET_CLI_OPTIONS_H

#include "check/report.h"
#include "kiosk/policy.h"
#include "library/library.h"
#include "sync/sync.h"

#include <stdbool.h>
#include <stdint.h>

/* Who reorders right-to-left text: on, this program; off, the terminal. */
enum options_bidi { OPTIONS_BIDI_AUTO, OPTIONS_BIDI_ON, OPTIONS_BIDI_OFF };

/* Exit statuses (besides FATAL_STATUS). */
enum { STATUS_YES = 0, STATUS_NO = 1, STATUS_USAGE = 2 };

struct options {
    const char *content; /* a folder or a library file; "content" where none is given */
    const char *output;  /* pack: the file to write, NULL: none given */
    const char *page;    /* NULL: none given */
    const char *theme;   /* NULL: the terminal decides */
    long width_cols;     /* 0: not given */
    long limit;          /* search: at most so many pages, 0: not given */
    enum options_bidi bidi;
    enum sync_typographer typographer;
    bool list_links;  /* show: numbers and a list at the end */
    const char *lang; /* code of a language, NULL: none given */
    enum library_order order;
    unsigned show; /* enum library_show: hidden pages too */
    enum sync_index index;
    int64_t now;  /* in seconds since 1970; the current time if it is not given */
    bool json;    /* show: the tree in place of the text; list, search, check: their answers */
    bool linear;  /* show: for speech and braille, without frames and columns */
    bool mouse;   /* taps and the wheel are taken */
    bool verbose; /* say where the pages come from */
    bool content_given;
    enum session session;
    bool policy;
    bool no_sandbox;
    bool allow_print; /* on one's own machine: the folder's print command may run */
    bool help;
    bool version;
    uint64_t given; /* a bit for each option: cli_is_given */
    struct options_check {
        enum report_format format;
        bool strict;      /* warnings count as errors */
        bool rules;       /* the list of rules in place of findings */
        bool readability; /* a table */
        bool review;      /* a table */
        long within_days; /* of the review table; negative: the site says */
    } check;
    bool titles_first; /* of a large folder only the titles: the process that watches reads the rest
                        */
    bool fields_only;  /* list: texts are not read */
    bool titles_only;  /* list: nor is anything that it does not print */
    bool summaries;    /* list: of texts, as much as makes their summaries is read */
};

/* Reads the options of the command line; the other arguments begin at optind. Returns -1 to go on,
 * or an exit status after a complaint or an option like --help. */
int cli_read_options(int argc, char **argv, struct options *options);

/* Whether the command line has an option; without its "--". */
bool cli_is_given(const struct options *options, const char *name);

/* Complains of an option that a command does not use; NULL: none, but the browser. Returns
 * STATUS_YES if there is none. */
int cli_refuse_unused(const struct options *options, const char *command);

/* Prints how the program is used. Returns STATUS_YES. */
int cli_print_help(void);

/* Prints the usage on standard error. Returns STATUS_USAGE. */
int cli_bad_usage(void);

/* The program's version. */
const char *cli_version(void);

#endif
