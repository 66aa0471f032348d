/*
 * Makes a library of one page from a Markdown file or standard input that belongs to no site.
 */
#include "sync/alone.h"

#include "base/path.h"
#include "base/refused.h"
#include "content/language_names.h"
#include "content/options.h"
#include "library/made.h"
#include "sync/labels.h"
#include "sync/languages.h"
#include "sync/resolve.h"
#include "sync/send.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CODE_BYTES = 16 };

/* Sets the language of a file: that of its name ("back.fr.md"), else the one that was asked for;
 * English if neither is a language. */
static void choose_language(char *code, const char *file, const char *asked)
{
    size_t n;
    const char *named = languages_code(path_name(file), &n);
    const char *const ways[] = {named, asked, "en"};
    bool known = false;
    for (size_t i = 0; i < sizeof ways / sizeof *ways && !known; i++) {
        snprintf(code, CODE_BYTES, "%.*s", i == 0 ? (int)n : CODE_BYTES, ways[i] ? ways[i] : "");
        known = strcmp(language_name(code), code) != 0;
    }
}

static void add_only_page(struct library *library, struct page *page, const char *code)
{
    const struct library_language language = {code, language_name(code), "",
                                              language_is_right_to_left(code)};
    struct library_place place = library_place_in(library_add_language(library, &language));
    place.address = "/";
    uint32_t id = library_add(library, page, &place);
    /* The path finds the page again after a reload; the stem is what a reader may type. */
    const char *path = library_page(library, id)->path;
    const char *dot = strrchr(path, '.');
    char *stem = memory_copy(path, dot ? (size_t)(dot - path) : strlen(path));
    library_name(library, path, NAME_SOURCE, id);
    library_name(library, stem, NAME_LAST_PART, id);
    free(stem);
}

/* Sends the page of a file to a worker; "-": of standard input. */
static void send_only(struct pool *pool, const char *file)
{
    struct page page;
    bool stream = strcmp(file, "-") == 0;
    page_init(&page, stream ? "standard input" : path_name(file));
    if (stream)
        send_stream(pool, STDIN_FILENO, &page);
    else
        send_page(pool, NULL, file, &page, SEND_WHOLE);
}

struct alone {
    struct pool *pool;
    bool *hindered; /* the caller's, as in sync_options */
    char language[CODE_BYTES];
    struct content_options content; /* the pool's options point to it */
};

struct alone *alone_begin(const char *file, const struct sync_options *options, char **why)
{
    struct stat status;
    if (strcmp(file, "-") != 0 && stat(file, &status) != 0) {
        *why = memory_format("%s: %s", file, refused_why(errno));
        return NULL;
    }
    struct alone *alone = memory_new(sizeof *alone);
    alone->hindered = options->hindered;
    choose_language(alone->language, file, options->language);
    alone->content.language = alone->language;
    alone->content.no_typographer = options->typographer != TYPOGRAPHER_ON;
    struct worker_options worker = {
        .content = &alone->content, .content_count = 1, .confine = options->confine};
    alone->pool = pool_new(&worker, 1);
    send_only(alone->pool, file);
    return alone;
}

static void link_only_page(struct library *library)
{
    const struct resolve_options options = {.host = "", .base_path = "", .alone = true};
    struct resolver *resolver = resolver_new(library, &options);
    resolver_link_all(resolver);
    resolver_free(resolver);
}

struct library *alone_finish(struct alone *alone)
{
    struct page page;
    struct notes notes;
    struct library *library = library_new();
    if (pool_take(alone->pool, POOL_WAIT, &page, &notes)) {
        notes_copy(library_notes(library), &notes);
        notes_done(&notes);
        labels_translate(&page, alone->language);
        add_only_page(library, &page, alone->language);
    }
    if (alone->hindered)
        *alone->hindered = pool_missing(alone->pool)->for_now;
    pool_free(alone->pool);
    free(alone);
    library_finish(library);
    link_only_page(library);
    return library;
}
