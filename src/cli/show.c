/*
 * pamphlet show: one page on standard output.
 */
#include "cli/commands.h"

#include "base/memory.h"
#include "base/words.h"
#include "cli/complain.h"
#include "cli/open.h"
#include "cli/plain.h"
#include "cli/policy.h"
#include "cli/site.h"
#include "cli/standby.h"
#include "cli/troubles.h"
#include "document/builder.h"
#include "document/json.h"
#include "layout/print.h"
#include "sync/labels.h"
#include "sync/walk.h"
#include "term/surroundings.h"
#include "ui/compose.h"
#include "ui/page_end.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

/* What kind of file has this name: S_IFREG and the like; 0: there is none. What is in a folder that
 * may not be read is taken for a file, since opening it says why. */
static mode_t kind_of(const char *name)
{
    struct stat status;
    if (stat(name, &status) != 0)
        return errno == EACCES ? S_IFREG : 0;
    return status.st_mode & S_IFMT;
}

/* What is wrong with a file that cannot be a page; NULL: it may be one. */
static const char *complaint_of_file(const char *name)
{
    enum cli_kind kind = strcmp(name, "-") == 0 ? CLI_MAYBE_PAGE : cli_kind_of(name);
    return kind == CLI_LIBRARY   ? "this is a library file: give one of its pages too, as in: "
                                   "pamphlet -C clinic.library show sciatica"
           : kind == CLI_NO_TEXT ? "this is no text: give a file of Markdown"
                                 : NULL;
}

/* The same for another name, which is none of a page of the content where there is no content. */
static const char *complaint_of(const struct options *options, mode_t kind)
{
    bool own = options->session == SESSION_OWN_MACHINE;
    bool has_content = options->content_given || access(options->content, F_OK) == 0;
    if (own && kind && kind != S_IFDIR)
        return "this is no file: give one of Markdown, or - for what comes through a pipe";
    if (!has_content && walk_is_page(AT_FDCWD, options->page))
        return "there is no such file";
    if (!has_content && kind == S_IFDIR)
        return "this is a folder: give one of its pages too, as in: pamphlet -C content show "
               "sciatica";
    return NULL;
}

static struct library *open_alone(const struct options *options)
{
    char *why = NULL;
    struct sync_options wanted = cli_sync_options(options);
    struct library *library = sync_file(options->page, &wanted, &why);
    if (!library)
        cli_complain(NULL, why);
    free(why);
    return library;
}

/* A Markdown file anywhere, or standard input, is shown by itself; any other name is looked up in
 * the content. */
static struct library *open_for(const struct options *options, uint32_t *page, bool *alone)
{
    mode_t kind = kind_of(options->page);
    *alone = options->session == SESSION_OWN_MACHINE &&
             (kind == S_IFREG || strcmp(options->page, "-") == 0);
    *page = 1;
    const char *complaint = *alone ? complaint_of_file(options->page) : complaint_of(options, kind);
    if (complaint) {
        cli_complain(options->page, complaint);
        return NULL;
    }
    if (*alone)
        return open_alone(options);
    struct library *library = cli_open(options);
    *page = library ? cli_find_page(library, options, options->page, 0) : 0;
    return library;
}

static uint32_t width(const struct options *options, const struct library *library)
{
    uint32_t measure = (uint32_t)layout_measure(library_setting(library, "measure"));
    struct winsize size;
    if (options->width_cols)
        return (uint32_t)options->width_cols;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_col < measure)
        return size.ws_col;
    return measure;
}

/* Prints what is in the buffer, and empties it. A stranger who takes none of a piece of it for so
 * long is gone, and must not keep a process; what is printed as the program ends may wait as long.
 */
static void put(struct buffer *out, enum session session)
{
    enum { PIECE_BYTES = 4096 };
    bool own = session == SESSION_OWN_MACHINE;
    for (size_t at = 0, n; at < out->used; at += n) {
        n = own || out->used - at < PIECE_BYTES ? out->used - at : PIECE_BYTES;
        cli_be_impatient(session);
        fwrite(out->bytes + at, 1, n, stdout);
    }
    out->used = 0;
}

struct page_output {
    enum print_styles styles;
    enum session session;
    struct buffer text;
};

static void put_lines(const struct lines *lines, void *data)
{
    struct page_output *out = data;
    print_lines(lines, out->styles, &out->text);
    put(&out->text, out->session);
}

/* Prints a page and the list of its links. On a terminal that shows styles, lines may be in visual
 * order, and the terminal is told so. */
static void put_page(const struct document *document, const struct layout_options *wanted,
                     bool looks, enum session session)
{
    struct page_output out = {.styles = looks ? PRINT_ANSI : PRINT_PLAIN, .session = session};
    bool explicit = looks && layout_turns(document, wanted);
    if (explicit)
        buffer_add_string(&out.text, PRINT_BIDI_EXPLICIT);
    layout_pass(document, wanted, put_lines, &out);
    if (explicit)
        buffer_add_string(&out.text, PRINT_BIDI_IMPLICIT);
    if (wanted->number_links)
        print_links(document, &out.text);
    put(&out.text, session);
    buffer_done(&out.text);
}

/* A copy of the page with the end that it has on the screen. */
static struct document *with_end(const struct document *document, const struct library *library,
                                 uint32_t page, int64_t now)
{
    struct builder builder;
    builder_init(&builder);
    builder_splice(&builder, document);
    page_end_add(&builder, library, page, now);
    return builder_finish(&builder);
}

static void make_plain(const struct plain *plain, const char **words, struct arena *arena)
{
    struct buffer shown = {0};
    if (!*words)
        return;
    plain_add(plain, &shown, *words, strlen(*words));
    *words = arena_take(arena, &shown);
}

/* What the layout adds to a page. */
static void make_words_plain(const struct plain *plain, struct layout_words *words,
                             struct arena *arena)
{
    make_plain(plain, &words->picture, arena);
    make_plain(plain, &words->struck, arena);
    make_plain(plain, &words->comma, arena);
    make_plain(plain, &words->colon, arena);
}

/* page: the library's page that the document is of. */
static void print_document(const struct options *options, const struct library *library,
                           uint32_t page, const struct document *document,
                           const struct plain *plain)
{
    bool looks = surroundings_print_looks();
    bool in_reading_order = options->bidi == OPTIONS_BIDI_AUTO && !looks;
    struct arena arena;
    arena_init(&arena);
    struct layout_options wanted = {
        .cols = width(options, library),
        .words = compose_words(library, page),
        .rtl = compose_is_rtl(library, page),
        .ascii = plain->ascii,
        .number_links =
            cli_is_given(options, "links") ? options->list_links : !looks || options->linear,
        .numbers_first = options->linear,
        .linear = options->linear,
        .bidi = in_reading_order ? LAYOUT_BIDI_OFF : cli_bidi(options),
    };
    struct document *copy = wanted.ascii ? builder_ascii_copy(document) : NULL;
    if (wanted.ascii)
        make_words_plain(plain, &wanted.words, &arena);
    put_page(copy ? copy : document, &wanted, looks, options->session);
    free(copy);
    arena_done(&arena);
}

/* False: only that the page cannot be shown. */
static bool says_more(const struct library *library, uint32_t page, const struct document *document)
{
    uint32_t language = library_row(library, page).language;
    return !labels_is_stand_in(document, library_language(library, language)->code);
}

/* A lone page is printed without being copied first, because copying a long one takes long. False:
 * it cannot be shown, or the terminal has no letters for it. */
static bool print_page(const struct options *options, struct library *library, uint32_t page,
                       bool alone)
{
    struct plain plain = plain_output();
    bool shows = plain_shows(&plain, library, library_row(library, page).language);
    plain_tell(&plain);
    if (!shows)
        return false;
    struct library_query query = cli_query(options);
    query.language = library_row(library, page).language;
    struct document *own = alone ? NULL : library_contents(library, page, &query);
    const struct document *document = own ? own : library_page(library, page)->document;
    struct document *whole = options->linear ? with_end(document, library, page, query.now) : NULL;
    print_document(options, library, page, whole ? whole : document, &plain);
    shows = says_more(library, page, document);
    free(whole);
    free(own);
    return shows;
}

/* doc/document.json.md describes the format. False: the page cannot be shown. */
static bool print_json(const struct options *options, const struct library *library, uint32_t id)
{
    const struct page *page = library_page(library, id);
    struct library_query query = cli_query(options);
    struct document *document = library_document(library, id);
    library_hide_links(library, document, &query);
    struct buffer out = {0};
    struct json json = {.out = &out};
    json_open(&json, '{');
    json_put_string(&json, "format", "pamphlet-document");
    json_put_number(&json, "version", 1);
    json_put_string(&json, "path", page->path);
    json_put_string(&json, "title", page->field[PAGE_TITLE]);
    json_key(&json, "document");
    document_write_json(document, &json);
    bool shows = says_more(library, id, document);
    free(document);
    json_close(&json, '}');
    put(&out, options->session);
    buffer_done(&out);
    return shows;
}

int cli_show(const struct options *options)
{
    uint32_t page = 0;
    bool alone = false;
    struct library *library = open_for(options, &page, &alone);
    if (!library)
        return STATUS_USAGE;
    /* Within the page, what the program says is in the page's language. */
    words_choose(options->lang ? options->lang : words_from_environment());
    bool shown = page != 0;
    bool confined = !page || options->session == SESSION_OWN_MACHINE || cli_confine(options);
    if (page && confined) {
        if (policy_allows(options->session, COMMAND_NOTES))
            cli_print_notes(library, library_page(library, page)->path, NOTE_INFO);
        if (options->json)
            shown = print_json(options, library, page);
        else
            shown = print_page(options, library, page, alone);
    }
    if (!page)
        troubles_print_lost_pages(options, library);
    bool damaged = page && cli_is_damaged(options, library); /* else that was told */
    library_free(library);
    return !confined ? FATAL_STATUS : shown && !damaged ? STATUS_YES : STATUS_NO;
}
