/*
 * Folder to library: configuration, walk, each page parsed, the plan made of them, links resolved.
 *
 * This process reads files and answers; it parses nothing. No page is lost: one that cannot be
 * read or is too long is listed with words that say so.
 */
#include "sync/sync.h"

#include "base/words.h"
#include "content/front.h"
#include "content/parse.h"
#include "content/summary.h"
#include "sync/cache.h"
#include "sync/configure.h"
#include "sync/include.h"
#include "sync/labels.h"
#include "sync/plan.h"
#include "sync/pool.h"
#include "sync/resolve.h"
#include "sync/settings.h"
#include "sync/walk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

/* How much of a page that is too long is read for its front matter. */
enum { HEAD_BYTES = 128 * 1024 };

/* How much of a page is read at first where only its fields are asked for, and how much more for
 * its summary: a divider further down is not looked for. */
enum { FIELDS_BYTES = 8 * 1024, SUMMARY_TEXT_BYTES = 16 * 1024 };

/* What of a page's file is to be read. */
enum read_part { READ_WHOLE, READ_FIELDS, READ_SUMMARY };

/* Where the text ends that the summary is made of, whichever way. */
static size_t end_of_summary(const struct buffer *bytes, size_t start)
{
    const char *divider = summary_divider(bytes->bytes + start, bytes->used - start);
    if (divider)
        return (size_t)(divider - bytes->bytes) + SUMMARY_DIVIDER_BYTES;
    return bytes->used - start < SUMMARY_BYTES_MAX ? bytes->used : start + SUMMARY_BYTES_MAX;
}

/* Reads a page's file for its fields only: as much as holds its front matter, if that is closed,
 * and nothing behind it but what a summary is made of. */
static int read_part(int folder_fd, const char *file, enum read_part part, struct buffer *bytes,
                     size_t *total)
{
    size_t more = part == READ_SUMMARY ? SUMMARY_TEXT_BYTES : 0;
    int error = walk_read(folder_fd, file, FIELDS_BYTES + more, bytes, total);
    size_t end = error ? 0 : front_end(buffer_string(bytes), bytes->used);
    if (error || end < bytes->used) {
        bytes->used = part == READ_SUMMARY ? end_of_summary(bytes, end) : end;
    } else if (*total > bytes->used) {
        bytes->used = 0;
        error = walk_read(folder_fd, file, PAGE_BYTES_MAX + 1, bytes, total);
    }
    return error;
}

/* Gives a page to the workers; one that cannot be read, or is too long, with words that say so. */
static void send_page(struct pool *pool, int folder_fd, const char *file, struct page *page,
                      enum read_part part, struct notes *notes)
{
    const char *shown = page->path;
    struct buffer bytes = {0};
    size_t total = 0;
    const char *why = NULL;
    int error = part == READ_WHOLE ? walk_read(folder_fd, file, PAGE_BYTES_MAX + 1, &bytes, &total)
                                   : read_part(folder_fd, file, part, &bytes, &total);
    if (error) {
        notes_add(notes, NOTE_ERROR, shown, 0, 0, "cannot be read: %s", strerror(error));
        bytes.used = 0;
        why = WORDS("Its file cannot be read.");
    } else if (bytes.used > PAGE_BYTES_MAX) {
        notes_add(notes, NOTE_ERROR, shown, 0, 0, "is too long: %zu bytes, the limit is %d", total,
                  PAGE_BYTES_MAX);
        bytes.used = HEAD_BYTES;
        why = WORDS("It is longer than a page can be (16 MiB).");
    } else if (part != READ_FIELDS) {
        include_files(&bytes, folder_fd, file, shown, notes);
    }
    pool_add(pool, page, &bytes, why);
}

static char *message(const char *format, const char *what, const char *why)
{
    struct buffer text = {0};
    buffer_format(&text, format, what, why);
    return text.bytes;
}

/* A folder on its way to a library. */
struct sync {
    struct sync_options options;
    struct library *library;
    struct configure configure;
    struct site site;
    struct content_options *contents; /* of each language */
    struct walk walk;
    struct plan plan;
    struct cache cache;
    bool cache_asked;
    struct library *kept; /* from the cache: there is nothing to do */
    struct pool *pool;    /* NULL until the configuration is read */
    size_t files;         /* pages of the plan that have a file */
    size_t sent;
    size_t taken;
    size_t *again; /* indexes of pages that are read a second time */
    size_t again_count;
    size_t again_room;
};

/* Whether a page without a title in its front matter has to be read whole for its first heading. */
static bool needs_text(const struct sync *sync, size_t asked, const struct page *page)
{
    return sync->options.fields_only && asked < sync->files &&
           page->title_source != TITLE_FROM_HEAD;
}

/* Takes pages from the workers: those that are ready, or all. They come in the order in which they
 * were sent, so that the library is the same whoever was faster. */
static void take_pages(struct sync *sync, bool wait)
{
    struct page page;
    struct notes notes;
    while (pool_take(sync->pool, wait, &page, &notes)) {
        if (sync->options.progress)
            sync->options.progress(sync->taken, sync->files);
        size_t asked = sync->taken++;
        size_t index = asked < sync->files ? asked : sync->again[asked - sync->files];
        if (page.language < sync->site.language_count)
            labels_translate(&page, sync->site.languages[page.language].code);
        sync->plan.pages[index].page = page;
        if (needs_text(sync, asked, &page)) {
            sync->again = memory_grow(sync->again, &sync->again_room, sync->again_count + 1,
                                      sizeof *sync->again);
            sync->again[sync->again_count++] = index;
        } else {
            notes_copy(library_notes(sync->library), &notes);
        }
        notes_done(&notes);
    }
}

static enum read_part first_part(const struct sync_options *options)
{
    if (!options->fields_only)
        return READ_WHOLE;
    return options->summaries ? READ_SUMMARY : READ_FIELDS;
}

/* Sends pages to the workers: as many as they take without anyone waiting, or all. */
static void send_pages(struct sync *sync, bool wait)
{
    for (; sync->sent < sync->files; sync->sent++) {
        struct page *page = &sync->plan.pages[sync->sent].page;
        if (!wait && !pool_has_room(sync->pool))
            break;
        send_page(sync->pool, sync->walk.folder_fd, page->path, page, first_part(&sync->options),
                  library_notes(sync->library));
        take_pages(sync, false);
    }
    if (sync->sent == sync->files && !sync->options.fields_only)
        pool_end(sync->pool); /* a list may read some pages twice */
}

/* All pages are sent and taken, and then once more those whose text is asked for after all. */
static void finish_pages(struct sync *sync)
{
    send_pages(sync, true);
    take_pages(sync, true);
    for (size_t i = 0; i < sync->again_count; i++) {
        struct page *page = &sync->plan.pages[sync->again[i]].page;
        struct page fresh;
        page_init(&fresh, page->path);
        fresh.language = page->language;
        fresh.is_section = page->is_section;
        page_done(page);
        *page = fresh;
        send_page(sync->pool, sync->walk.folder_fd, page->path, page, READ_WHOLE,
                  library_notes(sync->library));
        take_pages(sync, false);
    }
    pool_end(sync->pool);
    take_pages(sync, true);
}

/* Pages are read with the options of their language. */
static void start_pool(struct sync *sync)
{
    const struct site *site = &sync->site;
    sync->contents = memory_new(site->language_count * sizeof *sync->contents);
    for (size_t i = 0; i < site->language_count; i++) {
        sync->contents[i] = site->languages[i].options;
        sync->contents[i].language = site->languages[i].code;
        words_load(site->languages[i].code); /* a worker can load nothing */
        sync->contents[i].fields_only = sync->options.fields_only;
        if (sync->options.typographer)
            sync->contents[i].no_typographer = sync->options.typographer == TYPOGRAPHER_OFF;
        sync->contents[i].summary = sync->options.summaries;
    }
    struct worker_options worker = {.content = sync->contents,
                                    .content_count = site->language_count,
                                    .confine = sync->options.confine};
    sync->pool = pool_new(&worker, sync->options.workers);
}

static void sync_free(struct sync *sync)
{
    if (sync->pool)
        pool_free(sync->pool);
    cache_done(&sync->cache);
    plan_done(&sync->plan);
    walk_done(&sync->walk);
    free(sync->contents);
    free(sync->again);
    configure_done(&sync->configure);
    site_done(&sync->site);
    free(sync);
}

static void tell(const struct sync *sync, const char *format, const char *what)
{
    char *words = message(format, what, "");
    if (sync->options.tell)
        sync->options.tell(words);
    free(words);
}

static void say_kept(const struct sync *sync)
{
    if (sync->options.kept)
        *sync->options.kept = memory_copy(sync->cache.file, strlen(sync->cache.file));
}

static size_t count_pages(const struct walk *walk)
{
    size_t count = 0;
    for (size_t i = 0; i < walk->count; i++)
        count += walk->files[i].is_page;
    return count;
}

/* A small site is read sooner than its cache is asked for. */
static void look_into_cache(struct sync *sync)
{
    size_t least = sync->options.cache_pages;
    if (!least || sync->options.summaries || count_pages(&sync->walk) < least)
        return; /* summaries are not kept */
    sync->cache_asked = true;
    cache_look(&sync->cache, &sync->configure, &sync->walk, &sync->options);
    sync->kept = cache_open(&sync->cache, sync->options.now);
    if (sync->kept) {
        say_kept(sync);
        tell(sync, "nothing has changed: the pages are taken from %s%s", sync->cache.file);
    }
}

/* Finds the site's pages. Returns 0 or an errno value. */
static int find_pages(struct sync *sync, const char *folder)
{
    struct notes *notes = library_notes(sync->library);
    struct configure *configure = &sync->configure;
    int error = configure_open(configure, &sync->site, folder, notes);
    plan_init(&sync->plan, &sync->site);
    sync->walk.folder_fd = -1;
    if (error)
        return error;
    start_pool(sync); /* ready when the walk is done */
    char *content = message("%s/%s", configure->root, configure->top);
    error = walk_folders(&sync->walk, content, configure->below, notes);
    free(content);
    if (!error)
        look_into_cache(sync);
    if (!error && !sync->kept)
        plan_add_files(&sync->plan, &sync->site, &sync->walk, configure->top, sync->options.index);
    sync->files = sync->plan.count;
    return error;
}

struct sync *sync_begin(const char *folder, const struct sync_options *options, char **why)
{
    struct sync *sync = memory_new(sizeof *sync);
    if (options)
        sync->options = *options;
    if (!sync->options.now)
        sync->options.now = time(NULL);
    sync->library = library_new();
    int error = find_pages(sync, folder);
    if (sync->kept)
        return sync;
    if (!error && sync->files) {
        send_pages(sync, false);
        return sync;
    }
    library_free(sync->library);
    sync_free(sync);
    *why = error ? message("%s: %s", folder, strerror(error))
                 : message("%s: there are no pages here%s", folder, " (files that end in .md)");
    return NULL;
}

size_t sync_count(const struct sync *sync)
{
    return sync->files;
}

/* The files that stand at the site's root on the website, and are no pages. */
static void name_static_files(struct library *library, const char *root)
{
    struct walk walk;
    char *folder = message("%s/%s", root, "static");
    if (walk_folder(&walk, folder, NULL) == 0)
        for (size_t i = 0; i < walk.count; i++)
            library_name(library, walk.files[i].path, NAME_FILE, 0);
    walk_done(&walk);
    free(folder);
}

/* The site's title stands in the head of every screen. */
static void set_title(struct sync *sync)
{
    const struct site *site = &sync->site;
    const char *title = site->languages[site->default_language].title;
    title = *title ? title : site->title;
    uint32_t home = plan_list(&sync->plan, site->default_language, "", 0);
    if (!*title && home && !sync->plan.pages[home - 1].place.generated)
        title = page_list_title(library_page(sync->library, home));
    library_set_title(sync->library, title);
}

/* All pages are read: what the site makes of them. */
static void fill_library(struct sync *sync)
{
    struct library *library = sync->library;
    struct plan *plan = &sync->plan;
    plan_set_parents(plan);
    plan_apply_rules(plan);
    plan_add_terms(plan);
    plan_add_synonyms(plan);
    plan_set_addresses(plan);
    plan_fill_library(plan, library, &sync->walk, !sync->options.fields_only);
    set_title(sync);
    settings_fill(library, &sync->site);
    library_set_base_path(library, sync->site.base_path);
    if (!sync->options.fields_only)
        name_static_files(library, sync->configure.root);
    library_finish(library);
}

static void keep(struct sync *sync)
{
    if (!sync->cache_asked || sync->options.fields_only)
        return;
    const char *why = cache_keep(&sync->cache, sync->library, sync->options.now);
    if (why) {
        tell(sync, "the pages are in memory only, the cache was not written: %s%s", why);
    } else {
        say_kept(sync);
        tell(sync, "the pages are kept in %s%s", sync->cache.file);
    }
}

struct library *sync_finish(struct sync *sync)
{
    struct library *library = sync->kept ? sync->kept : sync->library;
    if (sync->kept) {
        settings_fill(library, &sync->site); /* a file names no program, a folder may */
        library_free(sync->library);
        sync_free(sync);
        return library;
    }
    finish_pages(sync);
    fill_library(sync);
    struct resolve_options resolve = {
        .host = sync->site.host,
        .base_path = sync->site.base_path,
        .now = sync->options.now,
        .show = sync->options.show,
    };
    if (!sync->options.fields_only)
        resolve_links(library, &resolve);
    keep(sync);
    sync_free(sync);
    return library;
}

struct library *sync_folder(const char *folder, const struct sync_options *options, char **why)
{
    struct sync *sync = sync_begin(folder, options, why);
    return sync ? sync_finish(sync) : NULL;
}

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
    library_add(library, page, &place);
}

struct library *sync_file(const char *file, const struct sync_options *options, char **why)
{
    struct stat status;
    struct page page;
    struct notes notes;
    if (stat(file, &status) != 0) {
        *why = message("%s: %s", file, strerror(errno));
        return NULL;
    }
    struct content_options content = {.no_typographer =
                                          !options || options->typographer != TYPOGRAPHER_ON};
    struct worker_options worker = {
        .content = &content, .content_count = 1, .confine = options ? options->confine : NULL};
    struct pool *pool = pool_new(&worker, 1);
    struct library *library = library_new();
    const char *slash = strrchr(file, '/');
    page_init(&page, slash ? slash + 1 : file);
    send_page(pool, AT_FDCWD, file, &page, READ_WHOLE, library_notes(library));
    if (pool_take(pool, true, &page, &notes)) {
        notes_copy(library_notes(library), &notes);
        notes_done(&notes);
        add_only_page(library, &page);
    }
    pool_free(pool);
    library_finish(library);
    return library;
}
