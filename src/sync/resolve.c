/*
 * Where links lead.
 *
 * Everything is looked up among the library's names and nothing on the disk, so no link can leave
 * the content. Paths go through the steps of link.c. The hard idea: the ids of the last pages that
 * links led into are kept, so that they are indexed once, however many links of one page, or of
 * neighbours, name them.
 */
#include "sync/resolve.h"

#include "base/list.h"
#include "base/utf8.h"
#include "content/address.h"
#include "library/made.h"
#include "sync/fragment.h"
#include "sync/link.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { TARGETS_KEPT = 32 };

/* The ids of a page that links lead into. */
struct target {
    uint32_t id;               /* 0: none yet */
    struct document *document; /* NULL: the library has it in memory */
    struct fragment_ids ids;
};

struct resolver {
    struct library *library;
    struct resolve_options options;
    uint32_t page;             /* the page the links are on, */
    struct document *document; /* and its document */
    unsigned notes;            /* on that page */
    bool unread;               /* a page that a link leads into could not be read */
    struct target targets[TARGETS_KEPT];
    size_t target_at; /* the oldest, the next to be replaced */
};

/* The parts of an address, without its query. */
struct parts {
    size_t path_bytes;
    const char *fragment; /* as written, not decoded */
    size_t fragment_bytes;
};

static struct parts split(const char *s, size_t n_bytes)
{
    const char *hash = memchr(s, '#', n_bytes);
    struct parts parts = {hash ? (size_t)(hash - s) : n_bytes, "", 0};
    if (hash) {
        parts.fragment = hash + 1;
        parts.fragment_bytes = n_bytes - parts.path_bytes - 1;
    }
    const char *query = memchr(s, '?', parts.path_bytes);
    parts.path_bytes = query ? (size_t)(query - s) : parts.path_bytes;
    return parts;
}

size_t resolver_host_bytes(const char *host, const char *s, size_t n_bytes)
{
    static const char *const schemes[] = {"https:", "http:", ""};
    size_t host_bytes = strlen(host);
    for (size_t i = 0; host_bytes && i < sizeof schemes / sizeof *schemes; i++) {
        size_t n = strlen(schemes[i]);
        size_t all = n + 2 + host_bytes;
        if (n_bytes >= all && strncasecmp(s, schemes[i], n) == 0 && memcmp(s + n, "//", 2) == 0 &&
            strncasecmp(s + n + 2, host, host_bytes) == 0 &&
            (n_bytes == all || (s[all] && strchr("/?#", s[all]))))
            return all;
    }
    return 0;
}

/* Tells external addresses, and schemes that are never followed, from addresses of the site, for
 * which it returns TARGET_UNRESOLVED. */
static enum node_target classify(const char *s, size_t n_bytes)
{
    size_t scheme = address_scheme(s, n_bytes);
    if (n_bytes >= 2 && s[0] == '/' && s[1] == '/')
        return TARGET_OUTSIDE;
    if (!scheme)
        return TARGET_UNRESOLVED;
    return list_has("http: https: mailto: tel: sms:", s, scheme) ? TARGET_OUTSIDE : TARGET_REFUSED;
}

/* What is wrong with a link. */
enum trouble { TROUBLE_NOWHERE, TROUBLE_HIDDEN, TROUBLE_GUESS, TROUBLE_HEADING, TROUBLE_FILE };

static const struct {
    enum note_level level;
    const char *words;
} troubles[] = {
    [TROUBLE_NOWHERE] = {NOTE_WARNING, "link leads nowhere"},
    [TROUBLE_HIDDEN] = {NOTE_WARNING, "link leads to a page that is hidden"},
    [TROUBLE_GUESS] = {NOTE_WARNING, "link is only guessed by its last part"},
    [TROUBLE_HEADING] = {NOTE_WARNING, "link to a heading that is not there"},
    [TROUBLE_FILE] = {NOTE_INFO, "link leads to a file that is not there"},
};

static const char too_many[] = "and more links like these";

/* The address in a note of this trouble; NULL: it is another note. */
static const char *address_in(const struct note *note, enum trouble trouble)
{
    size_t n = strlen(troubles[trouble].words);
    bool is = strncmp(note->message, troubles[trouble].words, n) == 0 &&
              strncmp(note->message + n, ": ", 2) == 0;
    return is ? note->message + n + 2 : NULL;
}

bool resolver_is_note(const struct note *note)
{
    for (size_t i = 0; i < sizeof troubles / sizeof *troubles; i++)
        if (address_in(note, (enum trouble)i))
            return true;
    return strcmp(note->message, too_many) == 0;
}

const char *resolver_guessed(const struct note *note)
{
    return address_in(note, TROUBLE_GUESS);
}

size_t resolver_shown_bytes(const char *address, size_t n_bytes)
{
    enum { SHOWN_BYTES_MAX = 200 };
    return n_bytes > SHOWN_BYTES_MAX ? text_character_start(address, SHOWN_BYTES_MAX) : n_bytes;
}

static void note_link(struct resolver *resolver, enum trouble trouble, const char *s,
                      size_t n_bytes)
{
    struct notes *notes = library_notes(resolver->library);
    const char *path = library_page(resolver->library, resolver->page)->path;
    if (resolver->notes > NOTES_OF_PAGE_MAX)
        return;
    if (resolver->notes++ == NOTES_OF_PAGE_MAX)
        notes_add_to_file(notes, NOTE_WARNING, path, "%s", too_many);
    else
        notes_add_to_file(notes, troubles[trouble].level, path, "%s: %.*s", troubles[trouble].words,
                          (int)resolver_shown_bytes(s, n_bytes), s);
}

static void target_done(struct target *target)
{
    if (target->id)
        fragment_done(&target->ids);
    free(target->document);
    *target = (struct target){0};
}

/* NULL: the page cannot be read. */
static struct fragment_ids *ids_of(struct resolver *resolver, uint32_t id)
{
    const struct resolve_options *options = &resolver->options;
    for (size_t i = 0; i < TARGETS_KEPT; i++)
        if (resolver->targets[i].id == id)
            return &resolver->targets[i].ids;
    struct target *target = &resolver->targets[resolver->target_at++ % TARGETS_KEPT];
    const struct document *document = library_document_in_place(resolver->library, id);
    target_done(target);
    if (!document)
        document = target->document = options->read(options->data, id);
    resolver->unread = resolver->unread || !document;
    if (!document)
        return NULL;
    fragment_index(&target->ids, document);
    target->id = id;
    return &target->ids;
}

/* Points a link to the place in a page that it names. tell: notes that there is no such place. */
static void resolve_place(struct resolver *resolver, uint32_t node, uint32_t target,
                          const struct parts *parts, bool tell)
{
    struct document *document = resolver->document;
    const struct node *link = &document->nodes[node];
    struct fragment_ids *ids = ids_of(resolver, target);
    if (!ids)
        return; /* it leads to the page's top, for now */
    uint32_t place = fragment_find(ids, parts->fragment, parts->fragment_bytes);
    if (place)
        document_set_target(document, node, TARGET_PAGE, target, place);
    else if (tell)
        note_link(resolver, TROUBLE_HEADING, node_data(document, link), link->data_bytes);
}

/* Whether only a date hides a page, so that it may be visible at another time. Whether it is, is
 * decided when the link is shown (library_contents). */
static bool is_timed(const struct resolver *resolver, uint32_t id)
{
    enum library_hidden hidden = library_hidden(resolver->library, id, resolver->options.now);
    return hidden == HIDDEN_FUTURE || hidden == HIDDEN_EXPIRED || hidden == HIDDEN_BELOW_FUTURE ||
           hidden == HIDDEN_BELOW_EXPIRED;
}

/* Resolves a link within the site. s: its address, without the site's own scheme and host. False:
 * it leads nowhere. */
static bool resolve_internal(struct resolver *resolver, uint32_t node, const char *s,
                             size_t n_bytes)
{
    struct document *document = resolver->document;
    struct link link = {
        .library = resolver->library, .options = &resolver->options, .page = resolver->page};
    struct parts parts = split(s, n_bytes);
    enum library_found found = link_find(&link, s, parts.path_bytes);
    bool timed = found == FOUND_NOTHING && link.hidden && is_timed(resolver, link.hidden);
    if (timed) {
        note_link(resolver, TROUBLE_HIDDEN, s, n_bytes);
        link.id = link.hidden;
        found = FOUND_PAGE;
    }
    if (found == FOUND_PAGE) {
        document_set_target(document, node, TARGET_PAGE, link.id, 0);
        if (!fragment_is_top(parts.fragment, parts.fragment_bytes))
            resolve_place(resolver, node, link.id, &parts, !timed);
        if (link.is_guess && !timed)
            note_link(resolver, TROUBLE_GUESS, s, n_bytes);
    } else if (found == FOUND_FILE) {
        document_set_target(document, node, TARGET_FILE, 0, link.missing);
        if (link.missing)
            note_link(resolver, TROUBLE_FILE, s, n_bytes);
    } else {
        document_set_target(document, node, TARGET_DEAD, 0, link.hidden != 0);
        note_link(resolver, link.hidden ? TROUBLE_HIDDEN : TROUBLE_NOWHERE, s, n_bytes);
    }
    return found != FOUND_NOTHING;
}

/* An address on the site's own host that is not one of its pages is external. */
static void resolve_own(struct resolver *resolver, uint32_t node, const char *s, size_t n_bytes)
{
    bool rooted = n_bytes && *s == '/';
    if (!resolve_internal(resolver, node, rooted ? s : "/", rooted ? n_bytes : 1))
        document_set_target(resolver->document, node, TARGET_OUTSIDE, 0, 0);
}

/* Whether a link leads to a place in its own page. */
static bool is_within(const struct document *document, const struct node *node)
{
    return node->kind == NODE_LINK && node->data_bytes && *node_data(document, node) == '#';
}

static void resolve_node(struct resolver *resolver, uint32_t node)
{
    struct document *document = resolver->document;
    const struct node *link = &document->nodes[node];
    const char *s = node_data(document, link);
    size_t n_bytes = link->data_bytes;
    size_t own = resolver_host_bytes(resolver->options.host, s, n_bytes);
    enum node_target target = classify(s, n_bytes);
    if (resolver->options.alone && target == TARGET_UNRESOLVED && !is_within(document, link))
        return;
    if (link->kind == NODE_PICTURE)
        document_set_target(document, node, target == TARGET_UNRESOLVED ? TARGET_FILE : target, 0,
                            0);
    else if (own)
        resolve_own(resolver, node, s + own, n_bytes - own);
    else if (target != TARGET_UNRESOLVED)
        document_set_target(document, node, target, 0, 0);
    else
        resolve_internal(resolver, node, s, n_bytes);
}

struct resolver *resolver_new(struct library *library, const struct resolve_options *options)
{
    struct resolver *resolver = memory_new(sizeof *resolver);
    resolver->library = library;
    resolver->options = *options;
    return resolver;
}

void resolver_free(struct resolver *resolver)
{
    if (!resolver)
        return;
    for (size_t i = 0; i < TARGETS_KEPT; i++)
        target_done(&resolver->targets[i]);
    free(resolver);
}

bool resolver_link(struct resolver *resolver, uint32_t page, struct document *document)
{
    resolver->unread = false;
    resolver->page = page;
    resolver->document = document;
    resolver->notes = 0;
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_LINK || document->nodes[i].kind == NODE_PICTURE)
            resolve_node(resolver, i);
    return !resolver->unread;
}

void resolver_link_all(struct resolver *resolver)
{
    for (uint32_t id = 1; id <= library_page_count(resolver->library); id++) {
        struct document *document = library_document_in_place(resolver->library, id);
        if (document)
            resolver_link(resolver, id, document);
    }
}
