/*
 * Finds the files that addresses name. Looks in the walk first, and on the disk only in the folders
 * beside the content that Hugo serves files from.
 */
#include "check/files.h"

#include "base/path.h"
#include "content/address.h"
#include "sync/resolve.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

/* Sets `out` to `base` and the path s, with "." and ".." resolved and %XX decoded, without query
 * and fragment. It is decoded first: "%2e%2e" leads up too. False: it leads above the root. */
static bool join(struct buffer *out, const char *base, size_t base_bytes, const char *s,
                 size_t n_bytes)
{
    struct buffer path = {0};
    size_t n = 0;
    while (n < n_bytes && s[n] != '#' && s[n] != '?')
        n++;
    path_unescape(&path, s, n);
    out->used = 0;
    buffer_add(out, base, base_bytes);
    bool inside = address_join(out, "", buffer_string(&path));
    buffer_done(&path);
    return inside;
}

static long find_walked(const struct check *check, const char *path)
{
    size_t found = walk_find(&check->walk, path);
    return found < check->walk.count ? (long)found : FILE_NOWHERE;
}

/* Looks for a path in the content: any mounted folder, a theme's too, may have the file. */
static long find_mounted(const struct check *check, const char *path)
{
    size_t top_bytes = strlen(check->top);
    long found = find_walked(check, path);
    for (size_t i = 0; i < check->site.mount_count && found == FILE_NOWHERE; i++) {
        const struct site_mount *mount = &check->site.mounts[i];
        const char *rest = path_below(path, mount->below);
        if (!rest || !*rest)
            continue;
        struct buffer name = {0};
        path_join(&name, mount->folder, rest);
        if (name.used > top_bytes)
            found = find_walked(check, name.bytes + top_bytes + (top_bytes > 0));
        buffer_done(&name);
    }
    return found;
}

static bool is_file(const char *root, const char *folder, const char *path)
{
    struct stat status;
    char *name = memory_format("%s/%s/%s", root, folder, path);
    bool found = stat(name, &status) == 0 && S_ISREG(status.st_mode);
    free(name);
    return found;
}

/* Looks in Hugo's folders of files: those of the site's root, and those beside a content folder
 * that was opened on its own. */
static bool lies_beside(const struct check *check, const char *path)
{
    static const char *const beside[] = {"../static", "../assets"};
    bool found = is_file(check->root, "assets", path);
    for (size_t i = 0; check->site.statics[i] && !found; i++) {
        const char *below = path_below(path, check->site.statics_below[i]);
        found = below && is_file(check->root, check->site.statics[i], below);
    }
    for (size_t i = 0; i < sizeof beside / sizeof *beside && !found; i++)
        found = is_file(check->folder, beside[i], path);
    return found;
}

/* What follows the path of the site's baseURL in an address from the root; NULL: it does not begin
 * with it. */
static const char *skip_base(const struct check *check, const char *s, size_t n_bytes)
{
    const char *base = library_base_path(check->library);
    size_t n = strlen(base);
    return n && n_bytes > n && strncasecmp(s, base, n) == 0 && s[n] == '/' ? s + n : NULL;
}

static long find(const struct check_page *page, const char *s, size_t n_bytes)
{
    const char *path = page->page->path;
    const char *address = library_address(page->check->library, page->id);
    address += strspn(address, "/");
    bool root = n_bytes && *s == '/';
    const struct {
        const char *base;
        size_t n;
    } bases[] = {{path, path_above_bytes(path, strlen(path))}, {address, strlen(address)}, {"", 0}};
    struct buffer name = {0};
    long found = FILE_NOWHERE;
    for (size_t i = root ? 2 : 0; i < 3 && found == FILE_NOWHERE; i++) {
        if (!join(&name, bases[i].base, bases[i].n, s, n_bytes))
            continue;
        found = i ? find_mounted(page->check, buffer_string(&name))
                  : find_walked(page->check, buffer_string(&name));
        if (found == FILE_NOWHERE && i == 2 && name.used && lies_beside(page->check, name.bytes))
            found = FILE_STATIC;
    }
    buffer_done(&name);
    return found;
}

long check_find_file(const struct check_page *page, const char *s, size_t n_bytes)
{
    const char *host = page->check->site.host ? page->check->site.host : "";
    size_t own = resolver_host_bytes(host, s, n_bytes);
    own = own < n_bytes && s[own] == '/' ? own : 0;
    s += own;
    n_bytes -= own;
    if (!n_bytes || (n_bytes >= 2 && s[0] == '/' && s[1] == '/') || address_scheme(s, n_bytes))
        return FILE_OUTSIDE;
    const char *inner = skip_base(page->check, s, n_bytes);
    long found = inner ? find(page, inner, n_bytes - (size_t)(inner - s)) : FILE_NOWHERE;
    return found == FILE_NOWHERE ? find(page, s, n_bytes) : found;
}
