/*
 * Marks that need a second one like them and have none (L21): the quotes of a shortcode's argument,
 * the fence of a block of code.
 */
#include "check/judges.h"

#include "check/page.h"

#include <ctype.h>
#include <string.h>

/* Whether a curly quote is at a byte. */
static bool begins_curly(const struct source *source, size_t at)
{
    const char *s = source->text.bytes + at;
    return source->text.used - at > 2 && memcmp(s, "\xe2\x80", 2) == 0 && s[2] &&
           strchr("\x98\x99\x9c\x9d\x9e", s[2]);
}

/* Reports curly quotes around an argument: they become part of it, and it ends at its first blank.
 * Those of one shortcode are one fault. */
static void check_arguments(const struct check_page *page)
{
    const struct source *source = &page->source;
    const char *s = buffer_string(&source->text);
    char quote = 0;
    bool told = false;
    for (size_t at = 1; at < source->text.used; at++) {
        if (source->classes[at] != SOURCE_SHORTCODE) {
            quote = 0;
            told = false;
            continue;
        }
        if (strchr("\"`", s[at]) && s[at])
            quote = quote == s[at] ? 0 : quote ? quote : s[at];
        bool wrong =
            !told && !quote && begins_curly(source, at) && s[at - 1] && strchr("= ", s[at - 1]);
        told = told || wrong;
        if (wrong)
            check_add(
                page, RULE_L21, NOTE_WARNING, source_find(source, at),
                "quotes round an argument must be straight ones (\"): these are a part of it");
    }
}

/* Whether a block of code is what the fence at a byte begins: its words are in the next lines, and
 * the fence is not part of it, as it is of code by indentation. */
static bool is_behind_fence(const struct check_page *page, const struct node *code, size_t from)
{
    const char *s = page->source.text.bytes;
    size_t to = align_find(&page->align, code->text);
    const char *at = from < to ? memchr(s + from, '\n', to - from) : NULL;
    while (at && at < s + to && !isalnum((unsigned char)*at))
        at++;
    return at == s + to && *node_text(page->page->document, code) != s[from];
}

/* "```" that nothing closes: the rest of the page is code, its cards too. */
static void check_open_fence(const struct check_page *page)
{
    const struct document *document = page->page->document;
    size_t from = page->source.open_fence;
    for (uint32_t i = 1; from < page->source.text.used && i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind != NODE_CODE_BLOCK || !node->text_bytes ||
            !is_behind_fence(page, node, from))
            continue;
        check_add(page, RULE_L21, NOTE_WARNING, source_find(&page->source, from),
                  "this code is not closed, and all that follows is shown as code: write the same "
                  "marks in a line below it");
        return;
    }
}

void rule_marks_pairs(const struct check_page *page)
{
    check_arguments(page);
    check_open_fence(page);
}
