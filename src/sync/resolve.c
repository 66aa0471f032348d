/*
 * Where links lead.
 *
 * Everything is looked up among the library's names and nothing on the disk, so no link can leave
 * the content. The hard idea is the two readings of a relative address: a browser reads it from the
 * page's address, an author often from the file. An address that ends in .md is the author's; for
 * any other the browser's reading goes first.
 */
#include "sync/resolve.h"

#include "base/text.h"
#include "document/ids.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct resolver {
    struct library *library;
    uint32_t page;   /* the page the link is on */
    struct ids *ids; /* of each page by its id, made when they are first asked for */
};

/* A link's address in its parts, decoded. */
struct address {
    struct buffer path;
    struct buffer fragment;
    bool has_fragment;
};

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 32);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void percent_decode(struct buffer *out, const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++) {
        int high = i + 2 < n_bytes && s[i] == '%' ? hex_digit(s[i + 1]) : -1;
        int low = high >= 0 ? hex_digit(s[i + 2]) : -1;
        if (low >= 0) {
            buffer_add_char(out, (char)(high * 16 + low));
            i += 2;
        } else {
            buffer_add_char(out, s[i]);
        }
    }
    buffer_add(out, "", 0);
}

static void address_split(struct address *address, const char *s, size_t n_bytes)
{
    const char *hash = memchr(s, '#', n_bytes);
    size_t path_bytes = hash ? (size_t)(hash - s) : n_bytes;
    const char *query = memchr(s, '?', path_bytes);
    *address = (struct address){.has_fragment = hash != NULL};
    percent_decode(&address->path, s, query ? (size_t)(query - s) : path_bytes);
    percent_decode(&address->fragment, hash ? hash + 1 : "", hash ? n_bytes - path_bytes - 1 : 0);
}

static void address_done(struct address *address)
{
    buffer_done(&address->path);
    buffer_done(&address->fragment);
}

/* The length of a scheme with its colon (RFC 3986, 3.1), 0 if there is none. */
static size_t scheme_bytes(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (i < n_bytes && (isalnum((unsigned char)s[i]) || strchr("+-.", s[i])))
        i++;
    return i > 1 && i < n_bytes && s[i] == ':' && isalpha((unsigned char)s[0]) ? i + 1 : 0;
}

/* Addresses of the world, and schemes that are never followed. TARGET_UNRESOLVED: of the site. */
static enum node_target classify(const char *s, size_t n_bytes)
{
    static const char *const followed[] = {"http:", "https:", "mailto:", "tel:", "sms:"};
    size_t scheme = scheme_bytes(s, n_bytes);
    if (n_bytes >= 2 && s[0] == '/' && s[1] == '/')
        return TARGET_OUTSIDE;
    if (!scheme)
        return TARGET_UNRESOLVED;
    for (size_t i = 0; i < sizeof followed / sizeof *followed; i++)
        if (strlen(followed[i]) == scheme && strncasecmp(s, followed[i], scheme) == 0)
            return TARGET_OUTSIDE;
    return TARGET_REFUSED;
}

/* Appends base (a folder, or an address that ends in a slash) and a relative path, with "." and
 * ".." taken out. Above the root there is nothing: false. */
static bool join(struct buffer *out, const char *base, const char *path)
{
    struct buffer whole = {0};
    buffer_format(&whole, "%s/%s", base, path);
    bool inside = true;
    for (char *part = whole.bytes; *part && inside;) {
        size_t n = strcspn(part, "/");
        if (n == 2 && memcmp(part, "..", 2) == 0) {
            inside = out->used > 0;
            while (out->used && out->bytes[out->used - 1] != '/')
                out->used--;
            out->used -= out->used > 0;
        } else if (n && !(n == 1 && *part == '.')) {
            if (out->used)
                buffer_add_char(out, '/');
            buffer_add(out, part, n);
        }
        part += n + (part[n] == '/');
    }
    buffer_add(out, "", 0);
    if (out->bytes)
        out->bytes[out->used] = '\0';
    buffer_done(&whole);
    return inside;
}

static enum library_found look_up(const struct resolver *resolver, const char *base,
                                  const char *path, uint32_t *id)
{
    struct buffer name = {0};
    enum library_found found = FOUND_NOTHING;
    if (join(&name, base, path))
        found = library_find(resolver->library, buffer_string(&name), name.used, NAME_ALIAS, id);
    buffer_done(&name);
    return found;
}

static enum library_found find_relative(const struct resolver *resolver, const char *path,
                                        uint32_t *id)
{
    const char *file = library_page(resolver->library, resolver->page)->path;
    struct buffer folder = {0};
    const char *slash = strrchr(file, '/');
    buffer_add(&folder, file, slash ? (size_t)(slash - file) : 0);
    const char *address = library_address(resolver->library, resolver->page);
    size_t n = strlen(path);
    bool is_file = n > 3 && strcasecmp(path + n - 3, ".md") == 0;
    enum library_found found = look_up(resolver, is_file ? folder.bytes : address, path, id);
    if (found == FOUND_NOTHING)
        found = look_up(resolver, is_file ? address : folder.bytes, path, id);
    buffer_done(&folder);
    return found;
}

static enum library_found find_path(const struct resolver *resolver, const char *path, uint32_t *id)
{
    *id = resolver->page;
    if (!*path)
        return FOUND_PAGE;
    enum library_found found =
        *path == '/' ? look_up(resolver, "", path, id) : find_relative(resolver, path, id);
    if (found != FOUND_NOTHING)
        return found;
    const char *end = path + strlen(path);
    while (end > path && end[-1] == '/')
        end--;
    const char *last = end;
    while (last > path && last[-1] != '/')
        last--;
    return library_find(resolver->library, last, (size_t)(end - last), NAME_LAST_PART, id);
}

static uint32_t find_fragment(const struct resolver *resolver, uint32_t page,
                              const struct buffer *fragment)
{
    struct ids *ids = &resolver->ids[page];
    if (!ids->document)
        ids_init(ids, library_document_in_place(resolver->library, page));
    uint32_t heading = ids_find(ids, buffer_string(fragment), fragment->used);
    if (heading)
        return heading;
    struct buffer lower = {0};
    text_lower(&lower, buffer_string(fragment), fragment->used);
    heading = ids_find(ids, buffer_string(&lower), lower.used);
    buffer_done(&lower);
    return heading;
}

static void note_link(struct resolver *resolver, const char *what, const char *s, size_t n_bytes)
{
    notes_add(library_notes(resolver->library), NOTE_WARNING,
              library_page(resolver->library, resolver->page)->path, 0, 0, "%s: %.*s", what,
              (int)(n_bytes > 200 ? 200 : n_bytes), s);
}

static void resolve_internal(struct resolver *resolver, struct document *document, uint32_t node,
                             const char *s, size_t n_bytes)
{
    struct address address;
    uint32_t id = 0;
    uint32_t heading = 0;
    address_split(&address, s, n_bytes);
    enum library_found found = find_path(resolver, buffer_string(&address.path), &id);
    if (found == FOUND_PAGE && id && address.fragment.used) {
        heading = find_fragment(resolver, id, &address.fragment);
        if (!heading && strcasecmp(address.fragment.bytes, "top") != 0)
            note_link(resolver, "link to a heading that is not there", s, n_bytes);
    }
    if (found == FOUND_PAGE && id) {
        document_set_target(document, node, TARGET_PAGE, id, heading);
    } else if (found == FOUND_FILE) {
        document_set_target(document, node, TARGET_FILE, 0, 0);
    } else {
        document_set_target(document, node, TARGET_DEAD, 0, 0);
        note_link(resolver, "link leads nowhere", s, n_bytes);
    }
    address_done(&address);
}

static void resolve_node(struct resolver *resolver, struct document *document, uint32_t node)
{
    const struct node *link = &document->nodes[node];
    const char *s = node_data(document, link);
    enum node_target target = classify(s, link->data_bytes);
    if (link->kind == NODE_PICTURE)
        document_set_target(document, node, target == TARGET_OUTSIDE ? target : TARGET_FILE, 0, 0);
    else if (target != TARGET_UNRESOLVED)
        document_set_target(document, node, target, 0, 0);
    else
        resolve_internal(resolver, document, node, s, link->data_bytes);
}

void resolve_links(struct library *library)
{
    uint32_t count = library_page_count(library);
    struct resolver resolver = {.library = library};
    resolver.ids = memory_new((count + 1) * sizeof *resolver.ids);
    for (resolver.page = 1; resolver.page <= count; resolver.page++) {
        struct document *document = library_document_in_place(library, resolver.page);
        for (uint32_t i = 1; i < document->node_count; i++)
            if (document->nodes[i].kind == NODE_LINK || document->nodes[i].kind == NODE_PICTURE)
                resolve_node(&resolver, document, i);
    }
    for (uint32_t id = 1; id <= count; id++)
        ids_done(&resolver.ids[id]);
    free(resolver.ids);
}
