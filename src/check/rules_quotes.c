/*
 * Signs that Markdown takes for the mark of a quote (L21): "> 2 hours", where a line begins.
 *
 * Refuses to tell a limit that has lost its sign from a quote that begins with a number: a reader
 * could not either.
 */
#include "check/judges.h"

#include "check/page.h"
#include "wording/digits.h"

#include <string.h>

/* The sign before a unit that begins a quote, and before marks of emphasis, in the source; false:
 * none is there, as in a card and in HTML. */
static bool find_sign(const struct check_page *page, const struct check_unit *unit, size_t *at)
{
    const struct source *source = &page->source;
    const struct node *quote = &page->page->document->nodes[unit->node - 1];
    if (quote->kind != NODE_QUOTE || quote->level != CARD_NONE)
        return false;
    *at = check_unit_start(page, unit);
    while (*at && memchr(" *_", source->text.bytes[*at - 1], 3))
        --*at;
    return *at && source->text.bytes[--*at] == '>' && source->classes[*at] == SOURCE_TEXT;
}

void rule_marks_quotes(const struct check_page *page, const struct check_unit *unit)
{
    size_t at;
    if (digit_is_at(unit->text, unit->n_bytes, 0) && find_sign(page, unit, &at))
        check_add(page, RULE_L21, NOTE_WARNING, source_find(&page->source, at),
                  "a > where a line begins makes a quote, and is not shown: say 'more than' in "
                  "words; a quote begins with a word");
}
