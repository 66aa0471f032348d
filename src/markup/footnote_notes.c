/*
 * Finds where the footnotes that nothing refers to were written.
 *
 * The hard idea: once shortcodes have moved lines or files have been included, a line number
 * counted while the Markdown was read is that of no file. So the footnote is looked for again in
 * the text as it was before. Definitions have the same order there, so one pass finds them all.
 */
#include "markup/footnote_notes.h"

#include "base/text.h"
#include "shortcode/notes.h"

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

/* Where the footnotes of a text were written. */
struct places {
    const struct footnote_text *text;
    bool moved;                   /* lines are not those of the file */
    struct shortcode_lines lines; /* then */
    size_t at;                    /* where the last one was found */
};

/* The line in *file in which a footnote was written that was read in `line`; 0: a shortcode wrote
 * part of its label. To be asked in the order of definitions. */
static unsigned find_line(struct places *places, const char *label, unsigned line,
                          const char **file)
{
    const struct footnote_text *text = places->text;
    bool behind = text->divider_line && line > text->divider_line;
    *file = text->context->path;
    if (!places->moved)
        return line + text->context->line - 1 - (unsigned)(behind ? text->divider_lines : 0);
    size_t found = find_definition(text->s, text->n_bytes, places->at, label);
    if (found == text->n_bytes)
        return 0;
    places->at = found;
    return shortcode_lines_find(&places->lines, found, file);
}

static void note_unreferenced(const struct footnotes *footnotes, struct places *places,
                              struct notes *notes)
{
    unsigned told = 0;
    for (size_t i = 0; i < footnotes->labels.count && told <= NOTES_OF_PAGE_MAX; i++) {
        const char *label = footnotes->labels.list[i].s;
        const char *file;
        if (!is_unreferenced(&footnotes->list[i]))
            continue;
        unsigned line = find_line(places, label, footnotes->list[i].line, &file);
        if (told++ == NOTES_OF_PAGE_MAX)
            notes_add(notes, NOTE_WARNING, file, line, 1,
                      "there are more footnotes that nothing refers to from here on");
        else
            notes_add(notes, NOTE_WARNING, file, line, 1, "nothing refers to the footnote [^%s]",
                      label);
    }
}

void footnotes_note_unreferenced(const struct footnotes *footnotes,
                                 const struct footnote_text *text, struct notes *notes)
{
    struct places places = {.text = text, .moved = shortcodes_in(text->s, text->n_bytes)};
    if (places.moved)
        shortcode_lines_init(&places.lines, text->s, text->n_bytes, text->context);
    note_unreferenced(footnotes, &places, notes);
    if (places.moved)
        shortcode_lines_done(&places.lines);
}
