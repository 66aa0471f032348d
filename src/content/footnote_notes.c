/*
 * Finds where the footnotes that nothing refers to were written.
 *
 * The hard idea: once shortcodes have moved lines or files have been included, a line number
 * counted while the Markdown was read is that of no file. So the footnote is looked for again in
 * the text as it was before. Definitions have the same order there, so one pass finds them all.
 */
#include "content/footnote_notes.h"

#include "base/text.h"
#include "content/shortcode_notes.h"

#include <string.h>

/* Where "[^label]:" is in s, from `from` on; n_bytes if it is not there. */
static size_t find_definition(const char *s, size_t n_bytes, size_t from, const char *label)
{
    const char *end = s + n_bytes;
    size_t n = strlen(label);
    for (const char *at = s + from; (at = text_find_pair(at, (size_t)(end - at), '[', '^')); at++)
        if ((size_t)(end - at) >= n + 4 && memcmp(at + 2, label, n) == 0 &&
            memcmp(at + 2 + n, "]:", 2) == 0)
            return (size_t)(at - s);
    return n_bytes;
}

static bool is_unreferenced(const struct footnote *note)
{
    return !note->references && note->line;
}

void footnotes_note_unreferenced(const struct footnotes *footnotes, const char *s, size_t n_bytes,
                                 unsigned divider_line, const struct shortcode_context *context,
                                 struct notes *notes)
{
    struct shortcode_lines lines;
    bool moved = shortcodes_in(s, n_bytes);
    unsigned told = 0;
    size_t at = 0;
    if (moved)
        shortcode_lines_init(&lines, s, n_bytes, context);
    for (size_t i = 0; i < footnotes->labels.count && told <= FOOTNOTE_NOTES_MAX; i++) {
        const char *label = footnotes->labels.list[i].s;
        const char *file = context->path;
        unsigned line = footnotes->list[i].line;
        if (!is_unreferenced(&footnotes->list[i]))
            continue;
        size_t found = moved ? find_definition(s, n_bytes, at, label) : 0;
        bool written = found < n_bytes; /* else a shortcode wrote part of the label */
        at = written ? found : at;
        if (moved)
            line = written ? shortcode_lines_find(&lines, at, &file) : 0;
        else
            line += context->line - 1 - (divider_line && line > divider_line ? 2 : 0);
        if (told++ == FOOTNOTE_NOTES_MAX)
            notes_add(notes, NOTE_WARNING, file, line, 1,
                      "there are more footnotes that nothing refers to from here on");
        else
            notes_add(notes, NOTE_WARNING, file, line, 1, "nothing refers to the footnote [^%s]",
                      label);
    }
    if (moved)
        shortcode_lines_done(&lines);
}
