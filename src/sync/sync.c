/*
 * Folder to library: configuration, walk, each page parsed, the plan made of them, links resolved.
 *
 * This process reads files and workers' answers; it parses no page. No page is lost: one that
 * cannot be read or is too long is listed with words that say so.
 */
#include "sync/sync.h"

#include "library/made.h"
#include "sync/alone.h"
#include "sync/intake.h"
#include "sync/pool.h"
#include "sync/refusal.h"
#include "sync/resolve.h"
#include "sync/settings.h"
#include "sync/snapshot.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A folder on its way to a library, or one file. */
struct sync {
    struct alone *alone; /* the file; the rest is unused then */
    struct sync_options options;
    const char *folder; /* lent, and only if the library is saved */
    struct library *library;
    struct snapshot *snapshot; /* lent, or `own` */
    struct snapshot own;
    struct plan plan;
    bool cache_asked;
    bool read; /* all pages are read */
    struct intake intake;
    struct resolver *resolver;
    struct library *kept; /* the library from the cache; NULL: there is none */
};

static void sync_free(struct sync *sync)
{
    intake_done(&sync->intake);
    resolver_free(sync->resolver);
    plan_done(&sync->plan);
    if (sync->snapshot == &sync->own)
        snapshot_done(&sync->own);
    free(sync);
}

static void tell(const struct sync *sync, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static void tell(const struct sync *sync, const char *format, ...)
{
    struct buffer words = {0};
    va_list list;
    va_start(list, format);
    buffer_format_list(&words, format, list);
    va_end(list);
    if (sync->options.tell)
        sync->options.tell(words.bytes);
    buffer_done(&words);
}

/* Takes the library from the cache if that has it. A small site is read faster than its cache. What
 * is saved for others is read from the pages themselves, and summaries are not kept. */
static void look_into_cache(struct sync *sync)
{
    size_t least = sync->options.cache_pages;
    bool apart = sync->options.saving || sync->options.summaries;
    if (!least || apart || walk_pages(&sync->snapshot->walk) < least)
        return;
    sync->cache_asked = true;
    if (!sync->snapshot->cache.state[0])
        snapshot_state(sync->snapshot, &sync->options);
    sync->kept = cache_open(&sync->snapshot->cache, sync->options.now);
    if (sync->kept) {
        cache_hand_on(sync->snapshot->cache.file, &sync->options);
        tell(sync, "nothing has changed: the pages are taken from %s", sync->snapshot->cache.file);
    }
}

/* Reads only the titles of a large site that is not in the cache. The waiting worker was started
 * with other options, so it is replaced. */
static void choose_part(struct sync *sync)
{
    size_t least = sync->options.titles_first;
    if (!least || walk_pages(&sync->snapshot->walk) < least)
        return;
    sync->options.fields_only = true;
    intake_start(&sync->intake, &sync->snapshot->site, &sync->options);
    sync->intake.titles = true;
}

/* Finds the site's pages; folder is NULL if it was looked at already. Returns 0 or an errno value.
 * *wrong: the error in the configuration that keeps a library from being saved, in which case no
 * pages are looked for; NULL: there is none. */
static int find_pages(struct sync *sync, const char *folder, const struct note **wrong)
{
    struct snapshot *snapshot = sync->snapshot;
    struct notes *notes = library_notes(sync->library);
    int error = folder ? snapshot_configure(snapshot, folder) : 0;
    *wrong = sync->options.saving ? notes_first_error(&snapshot->notes) : NULL;
    plan_init(&sync->plan, &snapshot->site);
    if (error || *wrong)
        return error;
    intake_start(&sync->intake, &snapshot->site, &sync->options); /* ready when the walk is done */
    unsigned languages = snapshot->site.language_count;
    error = folder ? snapshot_walk(snapshot) : 0;
    if (languages < snapshot->site.language_count) /* workers cannot load the words of these */
        intake_start(&sync->intake, &snapshot->site, &sync->options);
    notes_copy(notes, &snapshot->notes);
    if (sync->options.saving)
        snapshot_state(snapshot, &sync->options);
    if (!error)
        look_into_cache(sync);
    if (error || sync->kept)
        return error;
    pool_expect(sync->intake.pool, walk_pages(&snapshot->walk));
    plan_add_files(&sync->plan, &snapshot->walk, snapshot->configure.top, sync->options.index,
                   notes);
    choose_part(sync);
    intake_begin(&sync->intake, &sync->plan, &snapshot->walk, notes);
    pool_miss(sync->intake.pool, &snapshot->walk.missing);
    if (sync->options.saving)
        intake_keep(&sync->intake, NULL, parsed_open_scratch(sync->options.saving->scratch));
    else if (sync->cache_asked && !sync->options.fields_only)
        intake_keep(&sync->intake, &snapshot->cache, cache_parsed(&snapshot->cache));
    return 0;
}

int64_t sync_now(const struct sync_options *options)
{
    return options->now ? options->now : time(NULL);
}

/* snapshot: an earlier one of the folder, lent, or NULL. */
static struct sync *begin(const char *folder, struct snapshot *snapshot,
                          const struct sync_options *options, char **why)
{
    struct sync *sync = memory_new(sizeof *sync);
    if (options)
        sync->options = *options;
    sync->options.now = sync_now(&sync->options);
    sync->library = library_new();
    sync->folder = folder;
    sync->snapshot = snapshot ? snapshot : &sync->own;
    const struct note *wrong;
    int error = find_pages(sync, snapshot ? NULL : folder, &wrong);
    if (sync->kept)
        return sync;
    if (!error && sync->intake.files) {
        if (sync->options.progress)
            sync->options.progress(0, sync->intake.files);
        intake_send(&sync->intake);
        return sync;
    }
    *why = error   ? refusal_of_folder(sync->snapshot, folder, error)
           : wrong ? refusal_of_site(wrong)
                   : refusal_of_none(sync->snapshot, folder);
    library_free(sync->library);
    sync_free(sync);
    return NULL;
}

struct sync *sync_begin(const char *folder, const struct sync_options *options, char **why)
{
    return begin(folder, NULL, options, why);
}

bool sync_is_titles(const struct sync *sync)
{
    return sync->intake.titles;
}

size_t sync_count(const struct sync *sync)
{
    return sync->intake.files;
}

const struct notes *sync_site_notes(const struct sync *sync)
{
    return sync->snapshot ? &sync->snapshot->notes : NULL;
}

static void name_static_files(struct sync *sync)
{
    struct missing missing = {0};
    plan_name_static_files(sync->library, &sync->snapshot->configure, &missing);
    pool_miss(sync->intake.pool, &missing);
}

/* Sets the title that is at the top of every screen: the site's, or that of its home page. */
static void set_title(struct sync *sync)
{
    const struct site *site = &sync->snapshot->site;
    const char *title = site_title(site, site->default_language);
    uint32_t home = plan_list(&sync->plan, site->default_language, "", 0);
    if (!*title && home && !sync->plan.pages[home - 1].place.generated)
        title = page_list_title(library_page(sync->library, home));
    library_set_title(sync->library, title);
}

/* Applies the site's rules, once all pages are read, and fills the library. */
static void fill_library(struct sync *sync)
{
    struct library *library = sync->library;
    struct plan *plan = &sync->plan;
    plan_set_parents(plan);
    plan_apply_cascades(plan);
    plan_hide(plan);
    plan_tell_of_parts(plan, library_notes(library));
    plan_set_translations(plan);
    if (!sync->options.titles_only) {
        plan_write_dates(plan);
        plan_add_terms(plan);
        plan_date_lists(plan, sync->options.now, sync->options.show);
        plan_add_synonyms(plan, library_notes(library));
        plan_set_addresses(plan);
    }
    plan_fill_library(plan, library, &sync->snapshot->walk, !sync->options.fields_only);
    set_title(sync);
    settings_fill(library, &sync->snapshot->site);
    settings_tell_of_words(library, &sync->snapshot->site, library_notes(library));
    library_set_base_path(library,
                          sync->snapshot->site.canonify ? "" : sync->snapshot->site.base_path);
    if (!sync->options.fields_only)
        name_static_files(sync);
    plan_done(plan); /* not held in memory while the library is put in order */
    walk_done(&sync->snapshot->walk);
    library_finish(library);
}

static void finish_parsed(struct sync *sync)
{
    if (!sync->intake.parsed)
        return;
    size_t found = parsed_found(sync->intake.parsed);
    if (found)
        tell(sync, "%zu of %zu pages had changed", sync->intake.files - found, sync->intake.files);
    parsed_finish(sync->intake.parsed);
}

/* --- Documents in a file --- */

static struct document *read_document(void *data, uint32_t id)
{
    const struct sync *sync = data;
    return intake_document(&sync->intake, id - 1, library_page(sync->library, id));
}

static bool link_document(void *data, uint32_t id, struct document *document)
{
    struct sync *sync = data;
    return resolver_link(sync->resolver, id, document);
}

static struct document *stand_in(void *data, uint32_t id)
{
    const struct sync *sync = data;
    return intake_stand_in(&sync->intake, library_page(sync->library, id));
}

/* Resolves links of documents in memory now, and has those of the others resolved when they are
 * read back. */
static void start_linking(struct sync *sync)
{
    struct resolve_options options = {
        .host = sync->snapshot->site.host,
        .base_path = sync->snapshot->site.base_path,
        .now = sync->options.now,
        .show = sync->options.show,
        .read = read_document,
        .data = sync,
    };
    struct library_documents documents = {read_document, link_document, stand_in, sync};
    sync->resolver = resolver_new(sync->library, &options);
    resolver_link_all(sync->resolver);
    if (sync->intake.parsed)
        library_set_documents(sync->library, &documents);
}

/* Writes the library to the cache and opens it from there, so that it needs no memory. False: it
 * stays in memory. */
static bool keep(struct sync *sync)
{
    if (!sync->cache_asked)
        return false;
    const char *why = pool_missing(sync->intake.pool)->for_now
                          ? "not all pages could be read at the moment"
                          : cache_keep(&sync->snapshot->cache, sync->library, &sync->options);
    if (why) {
        tell(sync, "the pages are in memory only, the cache was not written: %s", why);
        return false;
    }
    tell(sync, "the pages are kept in %s", sync->snapshot->cache.file);
    sync->kept = cache_open(&sync->snapshot->cache, sync->options.now);
    return sync->kept;
}

/* Saves the library if the caller asked for that. False: it did not. */
static bool save(struct sync *sync)
{
    const struct sync_saving *saving = sync->options.saving;
    if (!saving)
        return false;
    struct missing missing = *pool_missing(sync->intake.pool);
    missing.moved = snapshot_has_moved(sync->snapshot, sync->folder, &sync->options);
    saving->save(sync->library, &missing, saving->data);
    library_set_documents(sync->library, &(struct library_documents){0});
    return true;
}

/* Returns the finished library and frees all else. */
static struct library *give(struct sync *sync)
{
    struct library *library = sync->alone ? alone_finish(sync->alone) : sync->library;
    if (sync->kept) {
        library = sync->kept;
        /* Files name no print command, folders may. */
        settings_fill(library, &sync->snapshot->site);
        library_free(sync->library);
    }
    sync_free(sync);
    return library;
}

void sync_read(struct sync *sync)
{
    if (sync->alone || sync->kept || sync->read)
        return;
    intake_finish(&sync->intake);
    finish_parsed(sync);
    sync->read = true;
}

/* Tells the caller whether anything could not be read, once all has been. */
static void tell_hindrance(struct sync *sync)
{
    sync->snapshot->hindered = pool_missing(sync->intake.pool)->for_now;
    if (sync->options.hindered)
        *sync->options.hindered = sync->snapshot->hindered;
}

struct library *sync_finish(struct sync *sync)
{
    if (!sync)
        return NULL;
    if (sync->alone || sync->kept)
        return give(sync);
    sync_read(sync);
    fill_library(sync);
    tell_hindrance(sync);
    if (sync->options.fields_only)
        return give(sync);
    start_linking(sync);
    if (!save(sync) && !keep(sync))
        library_read_documents(sync->library);
    return give(sync);
}

struct library *sync_snapshot(struct snapshot *snapshot, const struct sync_options *options,
                              char **why)
{
    return sync_finish(begin(snapshot->configure.root, snapshot, options, why));
}

struct sync *sync_begin_file(const char *file, const struct sync_options *options, char **why)
{
    struct alone *alone = alone_begin(file, options, why);
    struct sync *sync = alone ? memory_new(sizeof *sync) : NULL;
    if (sync)
        sync->alone = alone;
    return sync;
}

struct library *sync_file(const char *file, const struct sync_options *options, char **why)
{
    return sync_finish(sync_begin_file(file, options, why));
}

struct library *sync_folder(const char *folder, const struct sync_options *options, char **why)
{
    return sync_finish(begin(folder, NULL, options, why));
}
