/*
 * The content of a command: a folder or one file that is read, or a library file that is opened,
 * and what was noted on the way.
 */
#include "cli/open.h"

#include "cli/complain.h"
#include "cli/progress.h"
#include "kiosk/policy.h"
#include "kiosk/sandbox.h"
#include "sync/walk.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Fewer pages than CACHE_PAGES_MIN are parsed faster than a file is opened; fewer than
 * TITLES_PAGES_MIN, before anybody has read a title. */
enum { CACHE_PAGES_MIN = 200, TITLES_PAGES_MIN = 5000 };

/* A kernel that lacks one of the walls is no reason to show nothing: whether strangers may use what
 * nothing confines is decided where the reader is (cli_confine). */
static int confine(void)
{
    sandbox_worker();
    return 0;
}

static void tell(const char *words)
{
    cli_complain(NULL, words);
}

struct sync_options cli_sync_options(const struct options *options)
{
    return (struct sync_options){
        .now = options->now,
        .show = options->show,
        .index = options->index,
        .fields_only = options->fields_only,
        .titles_only = options->titles_only,
        .typographer = options->typographer,
        .language = options->lang,
        .summaries = options->summaries,
        .cache_pages = options->session == SESSION_OWN_MACHINE ? CACHE_PAGES_MIN : 0,
        .titles_first = options->titles_first ? TITLES_PAGES_MIN : 0,
        .tell = options->verbose ? tell : NULL,
        .progress = options->session == SESSION_KIOSK ? NULL : cli_progress,
        .confine = confine};
}

enum cli_kind cli_kind_of(const char *file)
{
    static const char mark[] = "SQLite format 3";
    enum { BEGINNING_BYTES = 4096 };
    struct buffer bytes = {0};
    bool read = !walk_is_page(AT_FDCWD, file) &&
                walk_read(AT_FDCWD, file, BEGINNING_BYTES, &bytes, NULL) == 0 && bytes.used;
    bool no_text = read && memchr(bytes.bytes, '\0', bytes.used);
    bool library =
        no_text && bytes.used >= sizeof mark && memcmp(bytes.bytes, mark, sizeof mark) == 0;
    buffer_done(&bytes);
    return library ? CLI_LIBRARY : no_text ? CLI_NO_TEXT : CLI_MAYBE_PAGE;
}

bool cli_is_page(const struct options *options)
{
    struct stat status;
    return walk_is_page(AT_FDCWD, options->content) && stat(options->content, &status) == 0 &&
           S_ISREG(status.st_mode);
}

bool cli_begin(const struct options *options, struct cli_source *source)
{
    const char *refused;
    char *why = NULL;
    struct stat status;
    struct sync_options wanted = cli_sync_options(options);
    *source = (struct cli_source){0};
    wanted.hindered = &source->hindered;
    bool page = cli_is_page(options);
    if (!page && stat(options->content, &status) == 0 && !S_ISDIR(status.st_mode)) {
        source->library = library_open(options->content, &refused);
        if (!source->library)
            cli_report(options->content, refused);
        return source->library;
    }
    source->sync = page ? sync_begin_file(options->content, &wanted, &why)
                        : sync_begin(options->content, &wanted, &why);
    if (!source->sync)
        cli_report(NULL, why);
    free(why);
    return source->sync;
}

struct library *cli_finish(struct cli_source *source)
{
    struct library *library = source->sync ? sync_finish(source->sync) : source->library;
    cli_progress_end();
    return library;
}

struct library *cli_open(const struct options *options)
{
    struct cli_source source;
    return cli_begin(options, &source) ? cli_finish(&source) : NULL;
}

bool cli_is_damaged(const struct options *options, const struct library *library)
{
    bool damaged = library_is_damaged(library);
    if (damaged)
        cli_report(options->content,
                   "its stored text is damaged; if this is a folder, start again, "
                   "else make the file again with 'pamphlet pack'");
    return damaged;
}

static void print_note(const struct note *note)
{
    struct buffer line = {0};
    note_format(&line, note);
    fprintf(stderr, "%s\n", buffer_string(&line));
    buffer_done(&line);
}

void cli_print_notes(struct library *library, const char *file, enum note_level least)
{
    const struct notes *notes = library_notes(library);
    for (const struct note *note = NULL; (note = notes_on(notes, file, note));)
        if (note->level >= least)
            print_note(note);
}
