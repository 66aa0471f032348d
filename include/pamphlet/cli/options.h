/*
 * The command line: options, command, and what they are applied to.
 */
#ifndef PAMPHLET_CLI_OPTIONS_H
#define PAMPHLET_CLI_OPTIONS_H

#include "check/report.h"
#include "kiosk/policy.h"
#include "layout/layout.h"
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
    uint32_t width_cols; /* 0: not given */
    size_t limit;        /* search: at most so many pages, 0: not given */
    enum options_bidi bidi;
    enum sync_typographer typographer;
    bool list_links; /* show: numbers and a list at the end */
    bool list_links_given;
    const char *lang; /* code of a language, NULL: none given */
    enum library_order order;
    unsigned show; /* enum library_show: hidden pages too */
    enum sync_index index;
    int64_t now; /* in seconds since 1970; the current time if it is not given */
    bool now_given;
    bool json;   /* show: the tree in place of the text; list, search, check: their answers */
    bool linear; /* show: for speech and braille, without frames and columns */
    bool mouse;  /* taps and the wheel are taken */
    bool mouse_given;
    bool verbose; /* say where the pages come from */
    bool content_given;
    enum session session;
    bool session_given; /* policy: this session only */
    bool policy;
    bool no_sandbox;
    bool help;
    bool version;
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

/* Prints the usage on standard error. Returns STATUS_USAGE. */
int cli_bad_usage(void);

/* Prints what each kind of session may do and what confines it. Returns the exit status. */
int cli_policy(const struct options *options);

/* Prints what confines the reader on this system. */
void cli_print_sandbox(void);

/* Confines the reader once everything is open. False after a complaint: strangers would use a
 * program that nothing confines. */
bool cli_confine(const struct options *options);

/* One command. Returns the exit status. */
int cli_browse(const struct options *options);
int cli_show(const struct options *options);
/* Over SSH: browses, or prints the page that the client named where there is no terminal. */
int cli_ssh(struct options *options);
int cli_list(const struct options *options);
int cli_search(const struct options *options, int count, char **words);
int cli_check(const struct options *options, int count, char **arguments);
int cli_new(const struct options *options, const char *kind, const char *path);
int cli_pack(const struct options *options);

/* The program's version. */
const char *cli_version(void);

/* "pamphlet: WHAT: WHY" on standard error, cleaned. WHAT may be NULL. Returns STATUS_USAGE. */
int cli_complain(const char *what, const char *why);

/* The same for what only an administrator can mend. Where strangers sit it is not for their screen:
 * if standard error is that, the system's log gets it, and a client over SSH is told to ask. */
int cli_report(const char *what, const char *why);

/* From now on strangers sit there, if this kind of session is one of theirs. In a kiosk, where
 * nobody has typed a command, all complaints are reports then. */
void cli_complain_in(enum session session);

/* Tells the administrator some lines, cleaned; in a kiosk not the same lines twice running, unless
 * cli_complain_in was called in between. */
void cli_tell_administrator(const char *lines);

/* How long a line may take nothing of what strangers are sent, before the program ends. */
enum { CLI_PATIENCE_SECONDS = 120 };

/* Shows strangers at a kiosk that it is out of use, for so many seconds. The number to call and the
 * language are the library's; NULL: none is open. False, at once if it is no kiosk or has no
 * terminal: the program should end. */
bool cli_stand_by(const struct options *options, const struct library *library, int seconds);

/* Prepares the same for the moment when a kiosk's program ends, whatever ends it. The terminal is
 * open. */
void cli_prepare_end(const struct options *options, const struct library *library);

/* What the options say about reading pages; workers are confined. */
struct sync_options cli_sync_options(const struct options *options);

/* Content on its way: a folder that is being read, or a library file that is open. */
struct cli_source {
    struct sync *sync;
    struct library *library;
    bool hindered; /* something could not be read for a reason that may pass */
};

/* Whether the content is one Markdown file, which is read by itself. */
bool cli_is_page(const struct options *options);

/* Begins to open the content that the options name; false after a complaint. Else cli_finish gives
 * the library to the caller. */
bool cli_begin(const struct options *options, struct cli_source *source);
struct library *cli_finish(struct cli_source *source);

/* Whether reading will take a while, so that the terminal should be left to cli_progress. */
bool cli_is_long(const struct cli_source *source);

/* For struct sync_options: prints how far reading has come. cli_progress_end wipes that away;
 * nothing is printed after it. */
void cli_progress(size_t done, size_t all);
void cli_progress_end(void);

/* Opens the content that the options name; NULL after a complaint. Given to the caller. */
struct library *cli_open(const struct options *options);

/* What tells a file from another that replaces it. */
struct cli_stamp {
    uint64_t device;
    uint64_t inode;
    int64_t size_bytes;
    int64_t seconds; /* when it was written */
    int64_t nanoseconds;
};

/* Looks for a library file that has replaced the one being read. By value: cli_newer_init, to be
 * called before that one is opened. cli_newer_open: the library that is there now, given; NULL: it
 * is still the same file; or one that may not be read or is no library, and then `why` says so
 * (static, until the file is replaced again; NULL: nothing is wrong). */
struct cli_newer {
    const char *file;
    struct cli_stamp last;
    int error; /* of opening it, the last time; 0: none */
    const char *why;
    bool told;               /* the caller has printed why */
    struct library *waiting; /* another one, which cli_newer_open gives first; owned */
};
void cli_newer_init(struct cli_newer *newer, const char *file);
struct library *cli_newer_open(void *newer);

/* Starts the process that watches the content (sync/watch.h), if that is a folder or a page on
 * one's own machine, or a folder in a kiosk; else NULL. cli_watch_take passes what it sends to the
 * app, cli_watch_keep to whoever asks for what is newer. */
struct watch;
struct app;
struct watch *cli_watch_new(const struct options *options);
void cli_watch_take(struct watch *watch, struct app *app);
void cli_watch_keep(struct watch *watch, struct cli_newer *newer);

/* The language that --lang asks for, or `standard` without --lang. *known: false after a complaint,
 * because there is no such language; then returns 0. */
uint32_t cli_language(const struct library *library, const struct options *options,
                      uint32_t standard, bool *known);

/* The query for lists: order, hidden pages and time from the options; no language. */
struct library_query cli_query(const struct options *options);

/* Opens the content and fills a query as cli_query does, with the language that --lang asks for.
 * NULL after a complaint: *status is the exit status. Given to the caller. */
struct library *cli_open_query(const struct options *options, struct library_query *query,
                               int *status);

/* The page that a path, an address or its last part names; 0 after a complaint. A path that
 * translations share names the one in the language that --lang asks for, or in `standard` (0: the
 * site's) without --lang. */
uint32_t cli_find_page(const struct library *library, const struct options *options,
                       const char *name, uint32_t standard);

/* What the layout does about right-to-left text; `automatic`: whether OPTIONS_BIDI_AUTO means on.
 */
enum layout_bidi cli_bidi(const struct options *options, bool automatic);

/* Judges a setting that only the reader understands, for struct check_options. Keys take effect, as
 * in a reader, so that one given to two commands is found. */
bool cli_judge_setting(const char *name, const char *words, struct buffer *why);

/* Takes the site's own keys. Adds a line to `troubles` for each of its settings that cannot be
 * used. has_names: pages of the library can be found by their addresses. */
void cli_take_settings(const struct library *library, const struct options *options, bool has_names,
                       struct buffer *troubles);

/* Whether what the library is read from was found damaged; complains if so. */
bool cli_is_damaged(const struct options *options, const struct library *library);

/* Prints the notes of at least this level, all or a file's (NULL: all), on standard error, one a
 * line. */
void cli_print_notes(struct library *library, const char *file, enum note_level least);

#endif
