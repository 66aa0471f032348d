/*
 * Folder to library: configuration, walk, each page parsed, the plan made of them, links resolved.
 *
 * This process reads files and answers; it parses nothing. No page is lost: one that cannot be
 * read or is too long is listed with words that say so.
 */
#include "sync/sync.h"

#include "base/words.h"
#include "content/options.h"
#include "content/parse.h"
#include "sync/cache.h"
#include "sync/configure.h"
#include "sync/labels.h"
#include "sync/parsed.h"
#include "sync/plan.h"
#include "sync/resolve.h"
#include "sync/send.h"
#include "sync/settings.h"
#include "sync/walk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

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
    bool titles;           /* all that is read for now */
    struct parsed *parsed; /* NULL: nothing is kept of pages */
    uint32_t *to_keep; /* of each page, the number of its file in the walk, from 1; 0: not kept */
    uint64_t *places;  /* of each page among those; 0: its document is in memory */
    struct resolver *resolver;
    size_t walked;        /* files of the walk before the next page to be sent */
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

static void say_it_comes(const struct sync *sync, struct page *page)
{
    const struct site *site = &sync->site;
    const char *language =
        page->language < site->language_count ? site->languages[page->language].code : "en";
    static const char words[] =
        WORDS("This page is still being read. It will be here in a moment.");
    page_to_come(page, words_load(language) ? words_say_in(language, words) : words);
}

/* A document that lies in a file is read again when its links are given their targets. */
static void let_go(struct page *page)
{
    free(page->document);
    page->document = NULL;
}

/* Takes pages from the workers: those that are ready, or all. They come in the order in which they
 * were sent, so that the library is the same whoever was faster. */
static void take_pages(struct sync *sync, bool wait)
{
    struct page page;
    struct notes notes;
    while (pool_take(sync->pool, wait, &page, &notes)) {
        if (sync->options.progress)
            sync->options.progress(sync->taken + 1, sync->files);
        if (sync->titles)
            say_it_comes(sync, &page);
        size_t asked = sync->taken++;
        size_t index = asked < sync->files ? asked : sync->again[asked - sync->files];
        if (sync->parsed && sync->to_keep[index] && pool_took_whole(sync->pool))
            sync->places[index] = parsed_keep(
                sync->parsed, cache_stamp(&sync->cache, sync->to_keep[index] - 1), &page, &notes);
        if (sync->parsed && sync->places[index])
            let_go(&page);
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

static enum send_part first_part(const struct sync_options *options)
{
    if (!options->fields_only)
        return SEND_WHOLE;
    return options->summaries ? SEND_SUMMARY : SEND_FIELDS;
}

/* Empties a page but for what is known of it before it is parsed. */
static void start_anew(struct page *page)
{
    struct page fresh;
    page_init(&fresh, page->path);
    fresh.language = page->language;
    fresh.is_section = page->is_section;
    page_done(page);
    *page = fresh;
}

/* The stamp of a page's file; pages are asked for in the order of the walk. */
static const struct stamp *stamp_of(struct sync *sync, const struct page *page)
{
    const struct walk *walk = &sync->walk;
    while (sync->walked < walk->count && strcmp(walk->files[sync->walked].path, page->path) != 0)
        sync->walked++;
    return sync->walked < walk->count ? cache_stamp(&sync->cache, sync->walked) : NULL;
}

/* Takes a page as it was parsed before. Returns its place; 0: it has to be parsed. */
static uint64_t find_parsed(struct sync *sync, struct page *page, const struct stamp *stamp)
{
    struct notes notes;
    notes_init(&notes);
    uint64_t place = parsed_find(sync->parsed, stamp, page, &notes);
    if (place) {
        pool_pass(sync->pool, page, &notes);
        return place;
    }
    notes_done(&notes);
    start_anew(page);
    return 0;
}

static void send_next(struct sync *sync)
{
    size_t index = sync->sent++;
    struct page *page = &sync->plan.pages[index].page;
    const struct stamp *stamp = sync->parsed ? stamp_of(sync, page) : NULL;
    if (stamp && (sync->places[index] = find_parsed(sync, page, stamp)))
        return;
    bool alone =
        send_page(sync->pool, sync->walk.folder_fd, page->path, page, first_part(&sync->options));
    if (stamp && alone)
        sync->to_keep[index] = (uint32_t)sync->walked + 1;
}

/* Sends pages to the workers: as many as they take without anyone waiting, or all. */
static void send_pages(struct sync *sync, bool wait)
{
    while (sync->sent < sync->files && (wait || pool_has_room(sync->pool))) {
        send_next(sync);
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
        start_anew(page);
        send_page(sync->pool, sync->walk.folder_fd, page->path, page, SEND_WHOLE);
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
    resolver_free(sync->resolver);
    parsed_close(sync->parsed);
    free(sync->to_keep);
    free(sync->places);
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
        cache_hand_on(sync->cache.file, &sync->options);
        tell(sync, "nothing has changed: the pages are taken from %s%s", sync->cache.file);
    }
}

/* A large site that nobody has read before: titles first. The worker that waits knows otherwise. */
static void choose_part(struct sync *sync)
{
    size_t least = sync->options.titles_first;
    sync->titles = least && count_pages(&sync->walk) >= least;
    if (!sync->titles)
        return;
    sync->options.fields_only = true;
    pool_free(sync->pool);
    free(sync->contents);
    start_pool(sync);
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
    if (!error && !sync->kept)
        choose_part(sync);
    if (!error && sync->cache_asked && !sync->kept && !sync->options.fields_only)
        sync->parsed = cache_parsed(&sync->cache);
    if (sync->parsed) {
        sync->to_keep = memory_new(sync->files * sizeof *sync->to_keep);
        sync->places = memory_new(sync->files * sizeof *sync->places);
    }
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
        if (sync->options.progress)
            sync->options.progress(0, sync->files);
        send_pages(sync, false);
        return sync;
    }
    library_free(sync->library);
    sync_free(sync);
    *why = error ? message("%s: %s", folder, strerror(error))
                 : message("%s: there are no pages here%s", folder, " (files that end in .md)");
    return NULL;
}

bool sync_is_titles(const struct sync *sync)
{
    return sync->titles;
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

static void finish_parsed(struct sync *sync)
{
    if (!sync->parsed)
        return;
    size_t found = parsed_found(sync->parsed);
    struct buffer words = {0};
    if (found) {
        buffer_format(&words, "%zu of %zu pages had changed", sync->files - found, sync->files);
        tell(sync, "%s%s", words.bytes);
    }
    buffer_done(&words);
    parsed_finish(sync->parsed);
}

/* --- Documents that lie in a file --- */

static struct document *read_document(void *data, uint32_t id)
{
    struct sync *sync = data;
    struct page page;
    unsigned language = library_page(sync->library, id)->language;
    page_init(&page, library_page(sync->library, id)->path);
    page.document = parsed_document(sync->parsed, sync->places[id - 1]);
    if (!page.document)
        page_stand_in(&page, WORDS("It cannot be read at the moment."));
    if (language < sync->site.language_count)
        labels_translate(&page, sync->site.languages[language].code);
    struct document *document = page.document;
    page.document = NULL;
    page_done(&page);
    return document;
}

static void link_document(void *data, uint32_t id, struct document *document)
{
    struct sync *sync = data;
    resolver_link(sync->resolver, id, document);
}

/* Links of documents in memory get their targets now, those of the others when they are read. */
static void start_linking(struct sync *sync)
{
    struct resolve_options options = {
        .host = sync->site.host,
        .base_path = sync->site.base_path,
        .now = sync->options.now,
        .show = sync->options.show,
        .read = read_document,
        .data = sync,
    };
    struct library_documents documents = {read_document, link_document, sync};
    sync->resolver = resolver_new(sync->library, &options);
    resolver_link_all(sync->resolver);
    if (sync->parsed)
        library_set_documents(sync->library, &documents);
}

/* Keeps the library in the cache and takes it from there: it needs no memory then. False: it stays
 * in memory. */
static bool keep(struct sync *sync)
{
    if (!sync->cache_asked)
        return false;
    const char *why = cache_keep(&sync->cache, sync->library, &sync->options);
    if (why) {
        tell(sync, "the pages are in memory only, the cache was not written: %s%s", why);
        return false;
    }
    tell(sync, "the pages are kept in %s%s", sync->cache.file);
    sync->kept = cache_open(&sync->cache, sync->options.now);
    return sync->kept;
}

/* The library that is given away, and the end of all else. */
static struct library *give(struct sync *sync)
{
    struct library *library = sync->library;
    if (sync->kept) {
        library = sync->kept;
        settings_fill(library, &sync->site); /* a file names no program, a folder may */
        library_free(sync->library);
    }
    sync_free(sync);
    return library;
}

struct library *sync_finish(struct sync *sync)
{
    if (sync->kept)
        return give(sync);
    finish_pages(sync);
    finish_parsed(sync);
    fill_library(sync);
    plan_done(&sync->plan);
    if (sync->options.fields_only)
        return give(sync);
    start_linking(sync);
    if (!keep(sync))
        library_read_documents(sync->library);
    return give(sync);
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
    send_page(pool, AT_FDCWD, file, &page, SEND_WHOLE);
    if (pool_take(pool, true, &page, &notes)) {
        notes_copy(library_notes(library), &notes);
        notes_done(&notes);
        add_only_page(library, &page);
    }
    pool_free(pool);
    library_finish(library);
    return library;
}
