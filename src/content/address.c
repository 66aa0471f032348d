/*
 * Hugo's addresses (its page_paths, paths.Sanitize and permalinks). Refuses to look at a file. The
 * hard idea: everything is joined first and cleaned as one path afterwards, as in Hugo; only so do
 * a slug with a slash in it, or a folder's name that ends in a blank, come out right.
 */
#include "content/address.h"

#include "base/ending.h"
#include "base/path.h"
#include "base/text.h"

#include <ctype.h>
#include <string.h>

static bool is_kept(const char *s, size_t n_bytes, uint32_t code)
{
    if (code < 0x80)
        return isalnum((int)code) || (code && strchr("./\\_#+~-@", (int)code)) ||
               path_is_escaped(s, n_bytes);
    return text_is_letter(code) || text_is_decimal(code) || text_is_mark(code);
}

/* Unicode's White_Space. */
static bool is_blank(uint32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0xa0 ||
           code == 0x1680 || (code >= 0x2000 && code <= 0x200a) || code == 0x2028 ||
           code == 0x2029 || code == 0x202f || code == 0x205f || code == 0x3000;
}

/* The length of the leading run of characters that are kept. If the run ends before s does, *code
 * is the character that ended it. */
static size_t kept_run(const char *s, size_t n_bytes, uint32_t *code)
{
    size_t run = 0;
    while (run < n_bytes) {
        size_t n = text_decode(s + run, n_bytes - run, code);
        if (!is_kept(s + run, n_bytes - run, *code))
            break;
        run += n;
    }
    return run;
}

static void sanitize(struct buffer *out, const char *path, size_t n_bytes, bool keep_case)
{
    bool blank = false;
    bool hyphen = true; /* no hyphen at the very start */
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        size_t run = kept_run(path + i, n_bytes - i, &code);
        if (run) {
            if (blank && path[i] != '-')
                buffer_add_char(out, '-');
            hyphen = path[i + run - 1] == '-';
            blank = false;
            if (keep_case)
                buffer_add(out, path + i, run);
            else
                text_lower(out, path + i, run);
            i += run;
        } else {
            blank |= !hyphen && is_blank(code);
            i += text_decode(path + i, n_bytes - i, &code);
        }
    }
}

void address_sanitize(struct buffer *out, const char *path, size_t n_bytes, bool keep_case,
                      bool drop_accents)
{
    struct buffer bare = {0};
    if (drop_accents)
        text_drop_accents(&bare, path, n_bytes);
    sanitize(out, drop_accents ? buffer_string(&bare) : path, drop_accents ? bare.used : n_bytes,
             keep_case);
    buffer_done(&bare);
}

bool address_go_up(struct buffer *path)
{
    if (!path->used)
        return false;
    path->used = path_above_bytes(path->bytes, path->used);
    path->bytes[path->used] = '\0';
    return true;
}

static void join_part(struct buffer *out, const char *path, bool *inside)
{
    while (*path) {
        size_t n = strcspn(path, "/");
        if (n == 2 && memcmp(path, "..", 2) == 0) {
            *inside = address_go_up(out) && *inside;
        } else if (n && !(n == 1 && *path == '.')) {
            if (out->used)
                buffer_add_char(out, '/');
            buffer_add(out, path, n);
        }
        path += n + (path[n] == '/');
    }
}

bool address_join(struct buffer *out, const char *base, const char *path)
{
    bool inside = true;
    join_part(out, base, &inside);
    join_part(out, path, &inside);
    buffer_add(out, "", 0);
    return inside;
}

void address_escape(struct buffer *out, const char *address)
{
    for (const char *s = address; *s; s++) {
        unsigned char c = (unsigned char)*s;
        if (isalnum(c) || strchr("-._~/!$&'()*+,;=:@", c) || path_is_escaped(s, 3))
            buffer_add_char(out, *s);
        else
            buffer_format(out, "%%%02X", c);
    }
    buffer_add(out, "", 0);
}

/* Front matter's url, taken as it is. Without a leading slash it is relative to the language's
 * folder. Without a dot it is a folder. */
static void add_url(struct buffer *link, const struct address *address, bool *is_folder)
{
    const char *url = address->url;
    address_join(link, *url == '/' ? "" : address->prefix, url);
    size_t n = strlen(url);
    *is_folder = ending_is(url, n, "/") || !strchr(url, '.') || ending_is(url, n, "/index.html");
}

/* A page named "index", like the file that a web server shows for a folder, is the page of its
 * folder. */
static bool is_index(const struct address *address)
{
    return address->kind == ADDRESS_PAGE && !address->expanded &&
           strcmp(*address->slug ? address->slug : address->name, "index") == 0;
}

/* The path that the site's rules give. */
static void add_path(struct buffer *link, const struct address *address)
{
    address_join(link, address->prefix, "");
    if (address->kind == ADDRESS_HOME)
        return;
    if (address->expanded) {
        join_part(link, address->expanded, &(bool){true});
        return;
    }
    bool inside = true;
    join_part(link, address->folder, &inside);
    if (address->kind == ADDRESS_PAGE && !is_index(address))
        join_part(link, *address->slug ? address->slug : address->name, &inside);
}

/* The joined address with the slashes at its ends, not yet cleaned. */
static void add_link(struct buffer *link, const struct address *address, bool from_url)
{
    struct buffer path = {0};
    bool is_folder = true;
    if (from_url)
        add_url(&path, address, &is_folder);
    else
        add_path(&path, address);
    bool ugly = !from_url && address->ugly && address->kind != ADDRESS_HOME && path.used &&
                !is_index(address);
    buffer_format(link, "/%s%s", buffer_string(&path),
                  ugly                     ? ".html"
                  : path.used && is_folder ? "/"
                                           : "");
    buffer_done(&path);
}

char *address_make(struct arena *arena, const struct address *address)
{
    struct buffer link = {0};
    struct buffer clean = {0};
    bool from_url = *address->url && address->kind != ADDRESS_HOME;
    const struct buffer *result = &link;
    add_link(&link, address, from_url);
    if (!from_url || address->kind != ADDRESS_PAGE) {
        address_sanitize(&clean, link.bytes, link.used, address->keep_case, address->drop_accents);
        result = &clean;
    }
    char *made = arena_string(arena, buffer_string(result));
    buffer_done(&link);
    buffer_done(&clean);
    return made;
}

size_t address_scheme(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (i < n_bytes && (isalnum((unsigned char)s[i]) || (s[i] && strchr("+-.", s[i]))))
        i++;
    return i > 1 && i < n_bytes && s[i] == ':' && isalpha((unsigned char)s[0]) ? i + 1 : 0;
}

size_t address_begin_bytes(const char *s, const char *end)
{
    static const char *const begins[] = {"https://", "http://", "ftp://", "www."};
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
        if (s == end || *s != *begins[i])
            continue; /* as nearly always */
        size_t n = strlen(begins[i]);
        if ((size_t)(end - s) > n && memcmp(s, begins[i], n) == 0)
            return n;
    }
    return 0;
}
