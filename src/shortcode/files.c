/*
 * Shortcodes that name a page or a file: refs, and files that were to be included.
 *
 * Refuses to resolve an address or to open a file: ref writes an address that sync/resolve.c can
 * look up, and a file that was not included before is only named.
 */
#include "shortcode/table.h"

#include "base/path.h"
#include "base/words.h"
#include "shortcode/escape.h"

#include <ctype.h>
#include <string.h>

/* Whether the last part of a path has a file extension: a dot and a few letters and digits. */
static bool has_ending(const char *path, size_t n_bytes)
{
    size_t n = 0;
    while (n < n_bytes && isalnum((unsigned char)path[n_bytes - n - 1]))
        n++;
    return n && n < 9 && n + 1 < n_bytes && path[n_bytes - n - 1] == '.' &&
           isalpha((unsigned char)path[n_bytes - n]);
}

/* Appends the path of a ref as that of a file. The resolver then looks for a file first, and for
 * one in the linking page's language; an address it would take literally, "/" as the home page of
 * the default language. */
static void add_ref_path(struct buffer *out, const char *path, size_t n_bytes, const char *language)
{
    n_bytes = path_bytes(path, n_bytes);
    if (n_bytes == 1 && *path == '/') {
        path = "/_index";
        n_bytes = strlen(path);
    }
    bool ending = has_ending(path, n_bytes);
    size_t stem = n_bytes;
    while (ending && path[stem - 1] != '.')
        stem--;
    stem -= ending;
    buffer_add(out, path, stem);
    if (*language)
        buffer_format(out, ".%s", language);
    if (ending)
        buffer_add(out, path + stem, n_bytes - stem);
    else
        buffer_add_string(out, ".md");
}

static void open_ref(struct shortcode_call *call)
{
    const char *target = shortcode_value(&call->args, "path 0");
    if (!*target) {
        call->complaint = "names no page, it is left out";
        return;
    }
    struct buffer address = {0};
    size_t n = strcspn(target, "#?");
    if (strstr(target, "://") || strncmp(target, "mailto:", 7) == 0)
        n = 0;
    if (n)
        add_ref_path(&address, target, n, shortcode_value(&call->args, "lang"));
    buffer_add_string(&address, target + n);
    shortcode_call_address(call, buffer_string(&address));
    buffer_done(&address);
}

const struct shortcode_kind shortcode_ref = {.flags = SHORTCODE_STAYS_INLINE, .open = open_ref};

static void open_left_out(struct shortcode_call *call)
{
    const char *file = shortcode_value(&call->args, "file path src 0");
    const char *words = arena_format(call->arena, words_say("included file %s"), file);
    shortcode_call_words(call, arena_format(call->arena, "[%s]", words));
}

const struct shortcode_kind shortcode_left_out = {.flags = SHORTCODE_STAYS_INLINE,
                                                  .open = open_left_out};

static void open_include(struct shortcode_call *call)
{
    call->complaint = "includes no file here, it is only named";
    open_left_out(call);
}

const struct shortcode_kind shortcode_include = {.flags = SHORTCODE_STAYS_INLINE,
                                                 .open = open_include};

static void open_opening(struct shortcode_call *call)
{
    buffer_add_string(call->out, *shortcode_value(&call->args, "0") == '%' ? "{{%" : "{{<");
}

const struct shortcode_kind shortcode_opening = {.flags = SHORTCODE_STAYS_INLINE,
                                                 .open = open_opening};
