/*
 * Spans of text.
 *
 * The hard idea: md4c 0.4.8 takes a single tilde for strikethrough, as newer versions of Goldmark
 * do, which would strike a dose in "10~20 mg or 30~40 mg". Its event does not say what the tildes
 * stand beside, so spans are held back until their first text, whose place in the source tells. So
 * are links to "http://www.": to a bare "www." md4c gives http and Hugo https, but a scheme that
 * the author wrote must stay. md4c also finds bare addresses within a link's text, where they are
 * words, and within raw HTML's <a>, where they are too: whoever reads "<a
 * href='mailto:a@example.org'>a@example.org</a>" meets one link. md4c 0.5 cuts bare addresses
 * short, at the comma in "https://example.org/a,b": what it cut off is added when the link closes.
 */
#include "markup/spans.h"

#include "base/ascii.h"
#include "content/address.h"
#include "markup/bare.h"

#include <string.h>

#define WWW "http://www."

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

static bool may_be_www(enum node_kind kind, const struct buffer *address)
{
    return kind == NODE_LINK && strncmp(buffer_string(address), WWW, sizeof WWW - 1) == 0;
}

/* Whether it may be a bare address, to which md4c adds a scheme where it has none. */
static bool may_be_bare(enum node_kind kind, const struct buffer *address)
{
    const char *s = buffer_string(address);
    return kind == NODE_LINK && address_begin_bytes(s, s + address->used);
}

/* Whether the link whose first text is at `at` is a bare address. The text of other links follows a
 * bracket or another mark. */
static bool is_bare(const struct spans *spans, const char *at)
{
    if (!at || at < spans->source || spans->source_end - at < 4 || memcmp(at, "www.", 4) != 0)
        return false;
    return at == spans->source || strchr(" \t\r\n\v*_~(|>", at[-1]);
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

/* The length of the text at `at` if it is the link's address, apart from a scheme that md4c adds;
 * else 0. */
static size_t own_address_bytes(const struct spans *spans, const struct buffer *address,
                                const char *at)
{
    static const char *const schemes[] = {"", "mailto:", "http://"};
    for (size_t i = 0; at && i < sizeof schemes / sizeof *schemes; i++) {
        size_t n = strlen(schemes[i]);
        if (n < address->used && memcmp(address->bytes, schemes[i], n) == 0 &&
            at >= spans->source && (size_t)(spans->source_end - at) >= address->used - n &&
            memcmp(at, address->bytes + n, address->used - n) == 0)
            return address->used - n;
    }
    return 0;
}

/* What md4c cut off the bare address that the link's text at `at` is, in bytes behind those that it
 * took. The text of other links follows a bracket. */
static size_t cut_bytes(const struct spans *spans, const struct held_span *held, const char *at)
{
    size_t taken = own_address_bytes(spans, &held->address, at);
    bool bare = held->kind == NODE_LINK && taken &&
                (at == spans->source || (at[-1] != '[' && at[-1] != '<'));
    size_t whole = bare ? bare_address_bytes(at, spans->source_end) : 0;
    return whole > taken ? whole - taken : 0;
}

static void open_link(struct spans *spans, struct held_span *held, const char *at)
{
    if (may_be_tag(held->kind, &held->address) && is_tag(spans, &held->address, at)) {
        spans->tag_end = at + held->address.used;
        return;
    }
    if (held->in_words)
        return;
    bool in_rest = held->kind == NODE_LINK && at && at >= spans->source && at < spans->rest_end;
    if (in_rest || (held->in_html && own_address_bytes(spans, &held->address, at))) {
        spans->passed = true;
        return;
    }
    struct buffer address = {0};
    if (may_be_www(held->kind, &held->address) && is_bare(spans, at))
        buffer_format(&address, "https%s", buffer_string(&held->address) + strlen("http"));
    else
        buffer_add(&address, buffer_string(&held->address), held->address.used);
    size_t cut = cut_bytes(spans, held, at);
    if (cut) {
        spans->rest = at + own_address_bytes(spans, &held->address, at);
        spans->rest_end = spans->rest + cut;
        buffer_add(&address, spans->rest, cut);
    }
    open_now(spans, held->kind, &address);
    buffer_done(&address);
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
    bool in_html = kind == NODE_LINK && builder_is_in(spans->builder, NODE_LINK);
    if (in_html || kind == NODE_STRIKE || spans->held_count || may_be_bare(kind, &address) ||
        may_be_tag(kind, &address)) {
        spans->held[spans->held_count++] = (struct held_span){kind, address, in_words, in_html};
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
    bool has_node = !is_link || (!spans->tag_end && !spans->passed);
    if (is_link) {
        spans->tag_end = NULL;
        spans->passed = false;
    }
    if (spans->pictures || (is_link && spans->links))
        return;
    spans_release(spans, NULL);
    if (is_link && spans->rest) {
        builder_text(spans->builder, NODE_TEXT, spans->rest,
                     (size_t)(spans->rest_end - spans->rest));
        spans->rest = NULL;
    }
    if (kind == NODE_STRIKE)
        close_strike(spans);
    else if (has_node)
        close_now(spans);
}

size_t spans_taken(const struct spans *spans, const char *s, size_t n_bytes)
{
    const char *end = spans->tag_end ? spans->tag_end : spans->rest ? NULL : spans->rest_end;
    if (!end || s >= end)
        return 0;
    size_t left = (size_t)(end - s);
    return left < n_bytes ? left : n_bytes;
}

void spans_end_block(struct spans *spans)
{
    spans_release(spans, NULL);
    while (spans->open)
        close_now(spans);
    spans->strikes.used = 0;
    spans->tag_end = NULL;
    spans->rest = spans->rest_end = NULL;
    spans->passed = false;
    spans->links = 0;
    spans->pictures = 0;
}
