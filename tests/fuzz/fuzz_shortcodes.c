/* Any bytes as a page with shortcodes that includes its own text: first its includes are expanded,
 * then its shortcodes. Nothing crashes, and the limit on the size of the result holds. */
#include "shortcode/includes.h"
#include "shortcode/shortcodes.h"
#include "content/yaml.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n_bytes);

static struct buffer page;

static enum includes_found read_itself(void *context, const char *path, struct buffer *out)
{
    (void)context;
    (void)path;
    buffer_add(out, page.bytes, page.used);
    return INCLUDES_FOUND;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n_bytes)
{
    static const char front[] = "a: b\nc: {d: [e, f]}\nfaq: [{question: q, answer: w}]\n";
    struct arena arena;
    struct notes notes;
    struct buffer whole = {0};
    struct buffer out = {0};
    arena_init(&arena);
    notes_init(&notes);
    page = (struct buffer){0};
    buffer_add(&page, (const char *)data, n_bytes);
    struct shortcode_context context = {
        .path = "a/page.md",
        .line = 1,
        .column = 1,
        .front =
            yaml_read(&(struct value_text){front, sizeof front - 1, "a/page.md", 1}, &arena, NULL),
    };
    struct includes_page included = {context.path, context.path, read_itself, NULL};
    includes_expand(&whole, page.bytes, page.used, &included, &notes);
    shortcodes_expand(&out, buffer_string(&whole), whole.used, &context, &notes);
    if (out.used > 4096 + 64 * (whole.used + 1024 * 1024))
        abort();
    buffer_done(&out);
    buffer_done(&whole);
    buffer_done(&page);
    notes_done(&notes);
    arena_done(&arena);
    return 0;
}
