/*
 * Folder to library: walk, have each page parsed, name it, resolve the links.
 *
 * This process reads files and answers; it parses nothing. No page is lost: one that cannot be
 * read or is too long is listed with words that say so.
 */
#include "sync/sync.h"

#include "content/address.h"
#include "content/parse.h"
#include "sync/pool.h"
#include "sync/resolve.h"
#include "sync/walk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How much of a page that is too long is read for its front matter. */
enum { HEAD_BYTES = 128 * 1024 };

static bool is_section_file(const char *path)
{
    const char *slash = strrchr(path, '/');
    return strncmp(slash ? slash + 1 : path, "_index.", 7) == 0;
}

/* Gives a page to the workers; one that cannot be read, or is too long, with words that say so. */
static void send_page(struct pool *pool, int folder_fd, const char *file, const char *shown,
                      struct notes *notes)
{
    struct page page;
    struct buffer bytes = {0};
    size_t total = 0;
    const char *why = NULL;
    page_init(&page, shown);
    page.is_section = is_section_file(shown);
    int error = walk_read(folder_fd, file, PAGE_BYTES_MAX + 1, &bytes, &total);
    if (error) {
        notes_add(notes, NOTE_ERROR, shown, 0, 0, "cannot be read: %s", strerror(error));
        bytes.used = 0;
        why = "Its file cannot be read.";
    } else if (bytes.used > PAGE_BYTES_MAX) {
        notes_add(notes, NOTE_ERROR, shown, 0, 0, "is too long: %zu bytes, the limit is %d", total,
                  PAGE_BYTES_MAX);
        bytes.used = HEAD_BYTES;
        why = "It is longer than a page can be (16 MiB).";
    }
    pool_add(pool, &page, &bytes, why);
}

static void name_aliases(struct library *library, const struct page *page, uint32_t id)
{
    for (const char *alias = page->field[PAGE_ALIASES]; *alias;) {
        size_t n = strcspn(alias, "\n");
        char *name = memory_copy(alias, n);
        library_name(library, name, NAME_ALIAS, id);
        free(name);
        alias += n + (alias[n] == '\n');
    }
}

/* Every name a page answers to: address, file, file without its ending, folder of a bundle. */
static void name_page(struct library *library, const struct page *page, const char *address,
                      uint32_t id)
{
    const char *path = page->path;
    library_name(library, address, NAME_ADDRESS, id);
    library_name(library, path, NAME_PATH, id);
    char *stem = memory_copy(path, strlen(path));
    char *dot = strrchr(stem, '.');
    if (dot)
        *dot = '\0';
    library_name(library, stem, NAME_PATH, id);
    char *slash = strrchr(stem, '/');
    const char *name = slash ? slash + 1 : stem;
    if (strcmp(name, "index") == 0 || strcmp(name, "_index") == 0) {
        stem[slash ? slash - stem : 0] = '\0';
        library_name(library, stem, NAME_PATH, id);
    }
    slash = strrchr(stem, '/');
    library_name(library, slash ? slash + 1 : stem, NAME_LAST_PART, id);
    free(stem);
    char *last = memory_copy(address, strlen(address));
    size_t n = strlen(last);
    while (n && last[n - 1] == '/')
        last[--n] = '\0';
    slash = strrchr(last, '/');
    library_name(library, slash ? slash + 1 : last, NAME_LAST_PART, id);
    free(last);
    name_aliases(library, page, id);
}

/* Puts a page that came back into the library, unless it is a draft that is not wanted. */
static void add_page(struct library *library, struct page *page, bool drafts)
{
    if (page->draft && !drafts) {
        page_done(page);
        return;
    }
    struct arena arena;
    arena_init(&arena);
    const char *address = address_of_page(&arena, page);
    uint32_t id = library_add(library, page, address);
    name_page(library, library_page(library, id), address, id);
    arena_done(&arena);
}

/* Takes pages from the workers: those that are ready, or all. They come in the order of the walk,
 * so that the library is the same whoever was faster. */
static void add_pages(struct library *library, struct pool *pool, bool drafts, bool wait)
{
    struct page page;
    struct notes notes;
    while (pool_take(pool, wait, &page, &notes)) {
        notes_copy(library_notes(library), &notes);
        notes_done(&notes);
        add_page(library, &page, drafts);
    }
}

/* The home page's title stands in the head of every screen. */
static void find_site_title(struct library *library)
{
    uint32_t id;
    if (library_find(library, "_index.md", 9, NAME_PATH, &id) == FOUND_PAGE)
        library_set_title(library, page_list_title(library_page(library, id)));
}

static char *message(const char *format, const char *what, const char *why)
{
    struct buffer text = {0};
    buffer_format(&text, format, what, why);
    return text.bytes;
}

/* A site's root holds its pages in a folder of this name. */
static char *content_folder(const char *folder)
{
    struct stat status;
    char *inner = message("%s/%s", folder, "content");
    if (stat(inner, &status) == 0 && S_ISDIR(status.st_mode))
        return inner;
    free(inner);
    return memory_copy(folder, strlen(folder));
}

static struct pool *start_pool(const struct sync_options *options)
{
    struct worker_options worker = {.confine = options ? options->confine : NULL};
    return pool_new(&worker, options ? options->workers : 0);
}

/* A folder on its way to a library. */
struct sync {
    struct sync_options options;
    struct library *library;
    struct pool *pool;
    struct walk walk;
    size_t next; /* of the walk's files */
};

/* Sends pages to the workers: as many as they take without anyone waiting, or all. */
static void send_pages(struct sync *sync, bool wait)
{
    struct library *library = sync->library;
    for (; sync->next < sync->walk.count; sync->next++) {
        const struct walk_file *file = &sync->walk.files[sync->next];
        if (!wait && !pool_has_room(sync->pool))
            break;
        if (file->is_page)
            send_page(sync->pool, sync->walk.folder_fd, file->path, file->path,
                      library_notes(library));
        else
            library_name(library, file->path, NAME_FILE, 0);
        add_pages(library, sync->pool, sync->options.drafts, false);
    }
    if (sync->next == sync->walk.count)
        pool_end(sync->pool);
}

static bool has_pages(const struct walk *walk)
{
    for (size_t i = 0; i < walk->count; i++)
        if (walk->files[i].is_page)
            return true;
    return false;
}

static void sync_free(struct sync *sync)
{
    pool_free(sync->pool);
    walk_done(&sync->walk);
    free(sync);
}

struct sync *sync_begin(const char *folder, const struct sync_options *options, char **why)
{
    struct sync *sync = memory_new(sizeof *sync);
    char *content = content_folder(folder);
    if (options)
        sync->options = *options;
    sync->pool = start_pool(options);
    sync->library = library_new();
    int error = walk_folder(&sync->walk, content, library_notes(sync->library));
    free(content);
    if (!error && has_pages(&sync->walk)) {
        send_pages(sync, false);
        return sync;
    }
    library_free(sync->library);
    sync_free(sync);
    *why = error ? message("%s: %s", folder, strerror(error))
                 : message("%s: there are no pages here%s", folder, " (files that end in .md)");
    return NULL;
}

struct library *sync_finish(struct sync *sync)
{
    struct library *library = sync->library;
    send_pages(sync, true);
    add_pages(library, sync->pool, sync->options.drafts, true);
    sync_free(sync);
    library_finish(library);
    find_site_title(library);
    resolve_links(library);
    return library;
}

struct library *sync_folder(const char *folder, const struct sync_options *options, char **why)
{
    struct sync *sync = sync_begin(folder, options, why);
    return sync ? sync_finish(sync) : NULL;
}

struct library *sync_file(const char *file, const struct sync_options *options, char **why)
{
    struct stat status;
    if (stat(file, &status) != 0) {
        *why = message("%s: %s", file, strerror(errno));
        return NULL;
    }
    struct pool *pool = start_pool(options);
    struct library *library = library_new();
    const char *slash = strrchr(file, '/');
    send_page(pool, AT_FDCWD, file, slash ? slash + 1 : file, library_notes(library));
    pool_end(pool);
    add_pages(library, pool, true, true);
    pool_free(pool);
    library_finish(library);
    return library;
}
