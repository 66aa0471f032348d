/*
 * One Markdown file, or what comes through a pipe, that belongs to no site, as a library of one
 * page.
 */
#include "sync/sync.h"

#include "content/options.h"
#include "sync/send.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void add_only_page(struct library *library, struct page *page)
{
    static const struct library_language english = {"en", "English", "", false};
    struct library_place place = {
        .language = library_add_language(library, &english),
        .address = "/",
        .section = "",
        .translation = "",
        .times = {INT64_MIN, INT64_MAX},
        .section_times = {INT64_MIN, INT64_MAX},
    };
    uint32_t id = library_add(library, page, &place);
    /* by which it is found again when it is read once more */
    library_name(library, library_page(library, id)->path, NAME_SOURCE, id);
}

/* The page of a file, "-": of standard input, on its way to a worker. */
static void send_only(struct pool *pool, const char *file)
{
    struct page page;
    const char *slash = strrchr(file, '/');
    bool stream = strcmp(file, "-") == 0;
    page_init(&page, stream ? "standard input" : slash ? slash + 1 : file);
    if (stream)
        send_stream(pool, STDIN_FILENO, &page);
    else
        send_page(pool, AT_FDCWD, file, &page, SEND_WHOLE);
}

struct library *sync_file(const char *file, const struct sync_options *options, char **why)
{
    struct stat status;
    struct page page;
    struct notes notes;
    if (strcmp(file, "-") != 0 && stat(file, &status) != 0) {
        struct buffer words = {0};
        buffer_format(&words, "%s: %s", file, strerror(errno));
        *why = words.bytes;
        return NULL;
    }
    struct content_options content = {.no_typographer =
                                          !options || options->typographer != TYPOGRAPHER_ON};
    struct worker_options worker = {
        .content = &content, .content_count = 1, .confine = options ? options->confine : NULL};
    struct pool *pool = pool_new(&worker, 1);
    struct library *library = library_new();
    send_only(pool, file);
    if (pool_take(pool, true, &page, &notes)) {
        notes_copy(library_notes(library), &notes);
        notes_done(&notes);
        add_only_page(library, &page);
    }
    pool_free(pool);
    library_finish(library);
    return library;
}
