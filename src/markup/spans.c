/*
 * Spans of text.
 *
 * The hard idea: md4c 0.4.8 takes a single tilde for strikethrough, as newer versions of Goldmark
 * do, which would strike a dose in "10~20 mg or 30~40 mg". Its event does not say what the tildes
 * stand beside, so spans are held back until their first text, whose place in the source tells. So
 * are what may be tags that md4c takes for autolinks.
 */
#include "markup/spans.h"

#include "base/ascii.h"

#include <string.h>

void spans_done(struct spans *spans)
{
    spans_release(spans, NULL);
    buffer_done(&spans->strikes);
}

static void open_now(struct spans *spans, enum node_kind kind, const struct buffer *address)
{
    builder_open(spans->builder, kind);
    spans->open++;
    if (kind == NODE_LINK || kind == NODE_PICTURE)
        builder_data(spans->builder, buffer_string(address), address->used);
}

/* Whether it may be part of a word or a number, in any script. */
static bool is_of_word(const struct spans *spans, const char *s)
{
    return s >= spans->source && s < spans->source_end &&
           ((unsigned char)*s >= 0x80 || ascii_is_letter((unsigned char)*s) || ascii_is_digit(*s));
}

/* Whether the strikethrough whose first text is at `at` is one: between two tildes, or between
 * single ones that stand around words and not within them. The nearest tildes before it are its
 * opener. */
static bool is_struck(const struct spans *spans, const char *at)
{
    if (at < spans->source || at > spans->source_end)
        return true;
    const char *open = at;
    while (open > spans->source && open[-1] != '~')
        open--;
    if (open - spans->source >= 2 && open[-2] == '~')
        return true;
    const char *close = memchr(at, '~', (size_t)(spans->source_end - at));
    return close && !is_of_word(spans, open - 2) && !is_of_word(spans, close + 1);
}

static void open_strike(struct spans *spans, bool real)
{
    buffer_add_char(&spans->strikes, real);
    if (real)
        open_now(spans, NODE_STRIKE, NULL);
    else
        builder_text(spans->builder, NODE_TEXT, "~", 1);
}

/* Whether it may be a word processor's end tag, "</o:p>", which md4c takes for an autolink. */
static bool may_be_tag(enum node_kind kind, const struct buffer *address)
{
    return kind == NODE_LINK && address->used > 3 && *address->bytes == '/' &&
           memchr(address->bytes, ':', address->used);
}

static bool is_tag(const struct spans *spans, const struct buffer *address, const char *at)
{
    return at && at > spans->source && (size_t)(spans->source_end - at) > address->used &&
           at[-1] == '<' && at[address->used] == '>' &&
           memcmp(at, address->bytes, address->used) == 0;
}

static void open_link(struct spans *spans, struct held_span *held, const char *at)
{
    if (may_be_tag(held->kind, &held->address) && is_tag(spans, &held->address, at))
        spans->tag_end = at + held->address.used;
    else if (!held->in_words)
        open_now(spans, held->kind, &held->address);
}

void spans_release(struct spans *spans, const char *at)
{
    for (size_t i = 0; i < spans->held_count; i++) {
        struct held_span *held = &spans->held[i];
        if (held->kind == NODE_STRIKE)
            open_strike(spans, !at || is_struck(spans, at));
        else
            open_link(spans, held, i + 1 == spans->held_count ? at : NULL);
        buffer_done(&held->address);
    }
    spans->held_count = 0;
}

void spans_open(struct spans *spans, enum node_kind kind, struct buffer address)
{
    bool in_link = kind == NODE_LINK && spans->links > 0;
    spans->links += kind == NODE_LINK;
    spans->pictures += kind == NODE_PICTURE;
    bool in_words = in_link || spans->pictures > (kind == NODE_PICTURE);
    if (in_words && !may_be_tag(kind, &address)) {
        buffer_done(&address);
        return;
    }
    if (spans->held_count == SPANS_HELD_MAX)
        spans_release(spans, NULL);
    if (kind == NODE_STRIKE || spans->held_count || may_be_tag(kind, &address)) {
        spans->held[spans->held_count++] = (struct held_span){kind, address, in_words};
        return;
    }
    open_now(spans, kind, &address);
    buffer_done(&address);
}

static void close_now(struct spans *spans)
{
    if (!spans->open)
        return;
    spans->open--;
    builder_close(spans->builder);
}

static void close_strike(struct spans *spans)
{
    bool real = true;
    if (spans->strikes.used)
        real = spans->strikes.bytes[--spans->strikes.used];
    if (real)
        close_now(spans);
    else
        builder_text(spans->builder, NODE_TEXT, "~", 1);
}

void spans_close(struct spans *spans, enum node_kind kind)
{
    spans->links -= kind == NODE_LINK && spans->links;
    spans->pictures -= kind == NODE_PICTURE && spans->pictures;
    bool is_link = kind == NODE_LINK;
    bool has_node = !is_link || !spans->tag_end;
    if (is_link)
        spans->tag_end = NULL;
    if (spans->pictures || (is_link && spans->links))
        return;
    spans_release(spans, NULL);
    if (kind == NODE_STRIKE)
        close_strike(spans);
    else if (has_node)
        close_now(spans);
}

size_t spans_taken(const struct spans *spans, const char *s, size_t n_bytes)
{
    if (!spans->tag_end || s >= spans->tag_end)
        return 0;
    size_t left = (size_t)(spans->tag_end - s);
    return left < n_bytes ? left : n_bytes;
}

void spans_end_block(struct spans *spans)
{
    spans_release(spans, NULL);
    while (spans->open)
        close_now(spans);
    spans->strikes.used = 0;
    spans->tag_end = NULL;
    spans->links = 0;
    spans->pictures = 0;
}
