/*
 * Raw HTML as Markdown's reader meets it: whole blocks, tags within lines, and the text between.
 *
 * Refuses to read Markdown in HTML or HTML in Markdown: CommonMark says which is which. The hard
 * ideas are in html_tree.c (nesting) and html_hidden.c (what is not shown).
 */
#define _GNU_SOURCE /* memmem */
#include "markup/html.h"

#include "base/text.h"
#include "markup/code.h"
#include "markup/html_build.h"

#include <stdlib.h>
#include <string.h>

struct html *html_new(struct builder *builder,
                      void (*name_heading)(void *data, const char *words, size_t n_bytes),
                      void *data, bool names_terms)
{
    struct html *html = memory_new(sizeof *html);
    html->builder = builder;
    html->finish = html_finish;
    html->name_heading = name_heading;
    html->data = data;
    html->names_terms = names_terms;
    return html;
}

void html_free(struct html *html)
{
    buffer_done(&html->strings);
    buffer_done(&html->explained);
    buffer_done(&html->value);
    buffer_done(&html->piece);
    buffer_done(&html->text);
    buffer_done(&html->words);
    buffer_done(&html->table.anchors);
    free(html);
}

static void add_words(struct html *html, struct buffer *words)
{
    if (!words->used)
        return;
    html_before_text(html);
    html_add_text(html, words->bytes, words->used);
    words->used = 0;
}

/* Bytes of the blank at s: white space, or a no-break space at the start of a line, which is there
 * to keep an empty paragraph open or to indent the first word. */
static size_t blank_bytes(const char *s, size_t n_bytes, bool line_start)
{
    size_t n = 0;
    while (n < n_bytes) {
        if (html_is_space(s[n]))
            n++;
        else if (line_start && n_bytes - n >= 2 && memcmp(s + n, "\u00a0", 2) == 0)
            n += 2;
        else
            break;
    }
    return n;
}

/* The length of the words at s, which begins with no blank: a run of plain ones with single blanks
 * between, and the rest of the word in which that run ends. */
static size_t word_bytes(const char *s, size_t n_bytes)
{
    size_t n = text_plain_words(s, n_bytes);
    while (n && s[n - 1] == ' ')
        n--;
    while (n < n_bytes && !html_is_space(s[n]))
        n++;
    return n;
}

/* Adds text between tags: a run of white space becomes one blank, a line end between characters
 * that are written without blanks nothing. */
static void add_folded(struct html *html, const char *s, size_t n_bytes)
{
    struct buffer *words = &html->words;
    for (size_t i = 0; i < n_bytes;) {
        bool line_start = !words->used && builder_at_line_start(html->builder);
        size_t blank = blank_bytes(s + i, n_bytes - i, line_start);
        if (!blank) {
            size_t n = word_bytes(s + i, n_bytes - i);
            buffer_add(words, s + i, n);
            i += n;
            continue;
        }
        if (i && i + blank < n_bytes && !memchr(s + i, '\n', blank)) {
            buffer_add_char(words, ' ');
        } else {
            add_words(html, words);
            builder_soft_break(html->builder);
        }
        i += blank;
    }
    add_words(html, words);
}

/* Adds text whose blanks count, as in Markdown's code. */
static void add_preformatted(struct html *html, const char *s, size_t n_bytes)
{
    size_t skip = html->preformatted_begins && n_bytes && *s == '\n';
    html->preformatted_begins = false;
    code_add(&html->words, s + skip, n_bytes - skip, &html->code_column);
    add_words(html, &html->words);
}

/* Whether the blanks in a text are kept: not those between blocks in preformatted text. */
static bool keeps_blanks(const struct html *html, const char *s, size_t n_bytes)
{
    return html->preformatted &&
           (builder_node(html->builder)->kind == NODE_CODE_BLOCK ||
            !builder_at_line_start(html->builder) || blank_bytes(s, n_bytes, false) < n_bytes);
}

static void take_text(struct html *html, const struct html_token *token)
{
    const char *s = token->s;
    size_t n_bytes = token->n_bytes;
    if (memchr(s, '&', n_bytes)) {
        html->text.used = 0;
        html_decode(&html->text, s, n_bytes);
        s = html->text.bytes;
        n_bytes = html->text.used;
    }
    if (keeps_blanks(html, s, n_bytes))
        add_preformatted(html, s, n_bytes);
    else
        add_folded(html, s, n_bytes);
}

/* One token of a block, or of a line (scanner is NULL). */
static void take_token(struct html *html, const struct html_token *token,
                       struct html_scanner *scanner)
{
    const struct html_element *element = NULL;
    if (token->kind == HTML_START || token->kind == HTML_END)
        element = html_element_find(token->name);
    switch (token->kind) {
    case HTML_TEXT:
        take_text(html, token);
        break;
    case HTML_START:
        if (element && element->role == HTML_HIDDEN && !html->verbatim)
            html_hide(html, element, scanner);
        else
            html_begin(html, element, token);
        break;
    case HTML_END:
        html_end(html, element);
        break;
    case HTML_OPEN_COMMENT:
        html_hide_comment(html);
        break;
    case HTML_WHOLE_COMMENT:
        break;
    }
}

/* Reads a tag within a line once it is complete. */
static void flush_piece(struct html *html)
{
    if (!html->piece.used)
        return;
    struct html_scanner scanner = {.s = html->piece.bytes, .n_bytes = html->piece.used};
    struct html_token token;
    html_settle(html);
    while (html_next(&scanner, &token))
        if (token.kind != HTML_OPEN_COMMENT)
            take_token(html, &token, NULL);
    html->piece.used = 0;
    html->piece_goes_on = false;
}

/* At the end of a block, ends the inlines that do not go on across blocks. */
static void end_short_inlines(struct html *html)
{
    for (size_t i = html->count; i-- > 0;) {
        const struct html_open *open = &html->open[i];
        if (html_is_inline(open->element) && !(open->element->flags & HTML_SPANS) &&
            open->around == html->depth)
            html_end_inline(html, i);
    }
}

/* The offset behind the "-->" in s that ends a comment from an earlier block; 0: there is none. */
static size_t end_comment(struct html *html, const char *s, size_t n_bytes)
{
    const char *end = html->comment && n_bytes ? memmem(s, n_bytes, "-->", 3) : NULL;
    if (!end)
        return 0;
    html_end_hidden(html);
    return (size_t)(end - s) + 3;
}

static void read_block(struct html *html, struct html_scanner *scanner)
{
    flush_piece(html);
    html_settle(html);
    html_part(html);
    scanner->at += end_comment(html, scanner->s + scanner->at, scanner->n_bytes - scanner->at);
    struct html_token token;
    while (!builder_is_full(html->builder) && html_next(scanner, &token))
        take_token(html, &token, scanner);
    end_short_inlines(html);
    html_part(html);
}

size_t html_block(struct html *html, const char *s, size_t n_bytes)
{
    struct html_scanner scanner = {.s = s, .n_bytes = n_bytes};
    read_block(html, &scanner);
    return scanner.at;
}

/* With one scanner, so that what is missing in the rest is searched for once. */
void html_whole(struct html *html, const char *s, size_t n_bytes)
{
    struct html_scanner scanner = {.s = s, .n_bytes = n_bytes};
    while (scanner.at < n_bytes && !builder_is_full(html->builder)) {
        scanner.stopped = false;
        read_block(html, &scanner);
    }
}

void html_inline(struct html *html, const char *s, size_t n_bytes)
{
    bool line_end = n_bytes == 1 && *s == '\n';
    if (n_bytes && *s == '<' && !html->piece_goes_on)
        flush_piece(html);
    html->piece_goes_on = line_end;
    buffer_add(&html->piece, s, n_bytes);
}

/* Whether there is nothing to do: most pages hold no HTML, and most text of the others is outside
 * it. */
static bool is_idle(const struct html *html)
{
    return !html->count && !html->piece.used && !html->card && !html->beside_number;
}

/* A card that does not begin with a paragraph gets one for its level. */
static void begin_card_text(struct html *html)
{
    html_say_card(html);
    builder_separate(html->builder);
}

/* Closes the code block of an open "<pre>" before a block that comes after it. The element stays
 * open: what follows is still preformatted, on lines of its own. */
static void leave_code(struct html *html)
{
    int pre = html_find(html, HTML_ROLE(HTML_PREFORMATTED), 0);
    if (pre < 0 || !html->open[pre].has_block || html->open[pre].around != html->depth)
        return;
    html_suspend(html);
    enum node_kind kind = builder_node(html->builder)->kind;
    if (kind != NODE_CODE_BLOCK &&
        kind != NODE_PARAGRAPH) /* which it is if words are crossed out */
        return;
    html->open[pre].has_block = false;
    builder_close(html->builder);
}

void html_enter_block(struct html *html, enum html_entered block)
{
    if (!is_idle(html)) {
        flush_piece(html);
        html_settle(html);
        html_end_implied_list(html);
        if (block == HTML_ENTERED_OTHER)
            leave_code(html);
        if (block == HTML_ENTERED_PARAGRAPH)
            html_note_paragraph(html);
        else if (html->card)
            begin_card_text(html);
    }
    html->depth++;
}

void html_enter_span(struct html *html)
{
    if (!is_idle(html)) {
        flush_piece(html);
        html_settle(html);
        html_before_text(html);
    }
    html->depth++;
}

void html_leave(struct html *html)
{
    if (is_idle(html)) {
        html->depth--;
        return;
    }
    flush_piece(html);
    html_settle(html);
    html_suspend(html);
    size_t index = html->count;
    while (index && html->open[index - 1].around == html->depth)
        index--;
    if (index < html->count) {
        html_close_to(html, index);
        html->overflow = 0;
    }
    html->depth--;
}

size_t html_begin_text(struct html *html, const char *s, size_t n_bytes)
{
    if (is_idle(html))
        return 0;
    flush_piece(html);
    html_settle(html);
    size_t gone = end_comment(html, s, n_bytes);
    if (gone < n_bytes &&
        (builder_node(html->builder)->kind != NODE_CODE_BLOCK || html_is_crossed_out(html)))
        html_before_text(html);
    return gone;
}

void html_part_numbers(struct html *html)
{
    html->beside_number = true;
}

bool html_is_preformatted(const struct html *html)
{
    return html->preformatted;
}

bool html_is_code(const struct html *html)
{
    return html->code || html->preformatted;
}

void html_text(struct html *html, const char *s, size_t n_bytes)
{
    /* Such blanks are left where HTML began a block in the middle of a paragraph. */
    while (n_bytes && *s == ' ' && builder_at_line_start(html->builder)) {
        s++;
        n_bytes--;
    }
    html_add_text(html, s, n_bytes);
}
