/*
 * Takes the pages in.
 *
 * Refuses to parse, and to change what comes back, except to translate the program's own words in
 * it. Pages are taken in the order in which they were sent, so that the library does not depend on
 * which worker was faster. The hard idea: a document that is in the file of parsed pages is not
 * held in memory, however many there are; it is read back when it is needed.
 */
#include "sync/intake.h"

#include "base/words.h"
#include "document/page_pack.h"
#include "markup/parse.h"
#include "sync/labels.h"
#include "sync/parsed.h"
#include "sync/pool.h"
#include "sync/send.h"

#include <stdlib.h>
#include <string.h>

/* Pages are read with the options of their language. */
void intake_start(struct intake *intake, const struct site *site,
                  const struct sync_options *options)
{
    intake_done(intake);
    intake->site = site;
    intake->options = options;
    intake->contents = memory_new(site->language_count * sizeof *intake->contents);
    for (size_t i = 0; i < site->language_count; i++) {
        intake->contents[i] = site->languages[i].options;
        intake->contents[i].language = site->languages[i].code;
        intake->contents[i].fields_only = options->fields_only;
        intake->contents[i].titles_only = options->titles_only;
        if (options->typographer)
            intake->contents[i].no_typographer = options->typographer == TYPOGRAPHER_OFF;
        intake->contents[i].summary = options->summaries;
    }
    struct worker_options worker = {.content = intake->contents,
                                    .content_count = site->language_count,
                                    .confine = options->confine};
    intake->pool = pool_new(&worker, options->workers);
}

void intake_begin(struct intake *intake, struct plan *plan, const struct walk *walk,
                  struct notes *notes)
{
    intake->plan = plan;
    intake->walk = walk;
    intake->notes = notes;
    intake->files = plan->count;
}

void intake_keep(struct intake *intake, const struct cache *cache, struct parsed *parsed)
{
    if (!parsed)
        return;
    intake->cache = cache;
    intake->parsed = parsed;
    intake->to_keep = memory_new(intake->files * sizeof *intake->to_keep);
    intake->places = memory_new(intake->files * sizeof *intake->places);
}

void intake_done(struct intake *intake)
{
    if (intake->pool)
        pool_free(intake->pool);
    parsed_close(intake->parsed);
    free(intake->to_keep);
    free(intake->places);
    free(intake->contents);
    free(intake->again);
    *intake = (struct intake){0};
}

/* Whether a page without a title in its front matter has to be read whole for its first heading. */
static bool needs_text(const struct intake *intake, size_t asked, const struct page *page)
{
    return intake->options->fields_only && asked < intake->files &&
           page->title_source != TITLE_FROM_HEAD;
}

static void say_it_comes(const struct intake *intake, struct page *page)
{
    const struct site *site = intake->site;
    const char *language =
        page->language < site->language_count ? site->languages[page->language].code : "en";
    static const char words[] =
        WORDS("This page is still being read. It will be here in a moment.");
    page_to_come(page, words_say_in(language, words));
}

/* Translates what the program says in a page into the page's language. */
static void translate(const struct intake *intake, struct page *page)
{
    if (page->language < intake->site->language_count)
        labels_translate(page, intake->site->languages[page->language].code);
}

/* The stamp of a file of the walk; NULL: its page must not be kept. */
static const struct stamp *stamp_at(const struct intake *intake, size_t walked)
{
    static const struct stamp any;
    return intake->cache ? cache_stamp(intake->cache, walked) : &any;
}

/* Takes pages from the workers: those that are ready, or with POOL_WAIT all. */
static void take_pages(struct intake *intake, enum pool_patience patience)
{
    struct page page;
    struct notes notes;
    while (pool_take(intake->pool, patience, &page, &notes)) {
        if (intake->titles)
            say_it_comes(intake, &page);
        size_t asked = intake->taken++;
        if (intake->options->progress && asked < intake->files)
            intake->options->progress(intake->taken, intake->files);
        size_t index = asked < intake->files ? asked : intake->again[asked - intake->files];
        if (intake->parsed && intake->to_keep[index] && pool_took_whole(intake->pool))
            intake->places[index] = parsed_keep(
                intake->parsed, stamp_at(intake, intake->to_keep[index] - 1), &page, &notes);
        if (intake->parsed && intake->places[index]) {
            free(page.document); /* it is read back when its links are resolved */
            page.document = NULL;
        }
        translate(intake, &page);
        intake->plan->pages[index].page = page;
        if (needs_text(intake, asked, &page)) {
            intake->again = memory_grow(intake->again, &intake->again_room, intake->again_count + 1,
                                        sizeof *intake->again);
            intake->again[intake->again_count++] = index;
        } else {
            notes_copy(intake->notes, &notes);
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

/* Empties a page, except for what is known of it before it is parsed. */
static void start_anew(struct page *page)
{
    struct page fresh;
    page_init(&fresh, page->path);
    page_keep_known(&fresh, page_known(page));
    page_done(page);
    *page = fresh;
}

/* The stamp of a page's file; pages are asked for in the order of the walk. */
static const struct stamp *stamp_of(struct intake *intake, const struct page *page)
{
    const struct walk *walk = intake->walk;
    while (intake->walked < walk->count &&
           strcmp(walk->files[intake->walked].path, page->path) != 0)
        intake->walked++;
    return intake->walked < walk->count ? stamp_at(intake, intake->walked) : NULL;
}

/* Takes a page as it was parsed before. Returns its place; 0: it has to be parsed. */
static uint64_t find_parsed(struct intake *intake, struct page *page, const struct stamp *stamp)
{
    struct notes notes;
    notes_init(&notes);
    uint64_t place = parsed_find(intake->parsed, stamp, page, &notes);
    if (place) {
        pool_pass(intake->pool, page, &notes);
        return place;
    }
    notes_done(&notes);
    start_anew(page);
    return 0;
}

static void send_next(struct intake *intake)
{
    size_t index = intake->sent++;
    struct page *page = &intake->plan->pages[index].page;
    const struct stamp *stamp = intake->parsed ? stamp_of(intake, page) : NULL;
    if (stamp && (intake->places[index] = find_parsed(intake, page, stamp)))
        return;
    bool alone =
        send_page(intake->pool, intake->walk, page->path, page, first_part(intake->options));
    if (stamp && (alone || !intake->cache))
        intake->to_keep[index] = (uint32_t)intake->walked + 1;
}

/* Sends pages while there are any and, with POOL_LOOK, the workers have room. */
static void send_pages(struct intake *intake, enum pool_patience patience)
{
    while (intake->sent < intake->files && (patience == POOL_WAIT || pool_has_room(intake->pool))) {
        send_next(intake);
        take_pages(intake, POOL_LOOK);
    }
    if (intake->sent == intake->files && !intake->options->fields_only)
        pool_end(intake->pool); /* a list may read some pages twice */
}

void intake_send(struct intake *intake)
{
    send_pages(intake, POOL_LOOK);
}

void intake_finish(struct intake *intake)
{
    send_pages(intake, POOL_WAIT);
    take_pages(intake, POOL_WAIT);
    for (size_t i = 0; i < intake->again_count; i++) {
        struct page *page = &intake->plan->pages[intake->again[i]].page;
        start_anew(page);
        send_page(intake->pool, intake->walk, page->path, page, SEND_WHOLE);
        take_pages(intake, POOL_LOOK);
    }
    pool_end(intake->pool);
    take_pages(intake, POOL_WAIT);
}

/* Takes the document out of a page, translated into its language, and frees the rest. On the heap;
 * NULL: there is none. */
static struct document *take_out(const struct intake *intake, struct page *page, unsigned language)
{
    page->language = language;
    translate(intake, page);
    struct document *document = page->document;
    page->document = NULL;
    page_done(page);
    return document;
}

struct document *intake_document(const struct intake *intake, size_t index, const struct page *of)
{
    struct page page;
    page_init(&page, of->path);
    page.document = parsed_document(intake->parsed, intake->places[index]);
    return take_out(intake, &page, of->language);
}

struct document *intake_stand_in(const struct intake *intake, const struct page *of)
{
    struct page page;
    page_init(&page, of->path);
    page_stand_in(&page, WORDS("It cannot be read at the moment."));
    return take_out(intake, &page, of->language);
}
