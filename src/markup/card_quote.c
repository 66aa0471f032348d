/*
 * The first line of a care card: its level is said in words, never by looks alone.
 */
#include "markup/card_quote.h"

#include "base/ascii.h"
#include "document/card.h"

#include <string.h>

enum { MARK_BYTES_MAX = 32 };

/* Reads "[!NAME]" and returns its length, or 0 if s does not begin with such a mark. */
static size_t read_mark(const char *s, size_t n_bytes, enum node_card *card)
{
    size_t limit = n_bytes < MARK_BYTES_MAX ? n_bytes : MARK_BYTES_MAX;
    const char *end = limit > 3 && s[0] == '[' && s[1] == '!' ? memchr(s, ']', limit) : NULL;
    *card = end ? card_find_other(s + 2, (size_t)(end - s) - 2) : CARD_NONE;
    return *card ? (size_t)(end - s) + 1 : 0;
}

static bool has_markup(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++)
        if (s[i] && strchr("*_`[<~!", s[i]))
            return true;
    return false;
}

/* Moves *s to the first word of the rest of its line, and returns the bytes from there to the
 * last. */
static size_t title_bytes(const char **s, const char *end)
{
    const char *stop = memchr(*s, '\n', (size_t)(end - *s));
    stop = stop ? stop : end;
    *s += ascii_lead_bytes(*s, (size_t)(stop - *s), " \t");
    size_t n_bytes = (size_t)(stop - *s);
    return n_bytes - ascii_tail_bytes(*s, n_bytes, " \t\r");
}

void card_quote_begin_block(struct card_quote *quote, bool is_paragraph)
{
    quote->quote_begins = quote->quote_begins && is_paragraph;
    quote->title_open = false;
}

/* Writes the level in words. Its element stays open if the title can be inside it too. */
static void open_card(struct card_quote *quote, enum node_card card)
{
    const char *words = card_words(card);
    builder_set_parent_level(quote->builder, (uint8_t)card);
    builder_open(quote->builder, NODE_STRONG);
    builder_text(quote->builder, NODE_TEXT, words, strlen(words));
    if (!quote->title_strong)
        builder_close(quote->builder);
    builder_soft_break(quote->builder);
}

size_t card_quote_begin(struct card_quote *quote, const char *s, size_t n_bytes)
{
    enum node_card card;
    size_t mark_bytes = read_mark(s, n_bytes, &card);
    quote->quote_begins = false;
    if (!mark_bytes || builder_node(quote->builder)->kind != NODE_PARAGRAPH)
        return 0;
    const char *title = s + mark_bytes;
    if (title < s + n_bytes && (*title == '+' || *title == '-'))
        title++;
    size_t bytes = title_bytes(&title, s + n_bytes);
    quote->title_open = bytes > 0;
    quote->title_strong = bytes && !has_markup(title, bytes);
    open_card(quote, card);
    return (size_t)(title - s);
}

void card_quote_end_title(struct card_quote *quote)
{
    if (quote->title_strong)
        builder_close(quote->builder);
    quote->title_open = false;
    quote->title_strong = false;
}

bool card_quote_end_line(struct card_quote *quote)
{
    bool was_open = quote->title_open;
    card_quote_end_title(quote);
    if (was_open && builder_node(quote->builder)->kind == NODE_PARAGRAPH) {
        builder_close(quote->builder);
        builder_open(quote->builder, NODE_PARAGRAPH);
    } else if (was_open) {
        builder_hard_break(quote->builder);
    }
    return was_open;
}
