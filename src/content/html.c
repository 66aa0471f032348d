/*
 * Raw HTML: finds tags and comments, keeps the words between them.
 *
 * Not an HTML parser: it knows where a tag ends, which elements hide their text, and which end a
 * line. Broken nesting cannot hurt, for nothing is nested.
 */
#include "content/html.h"

#include "base/text.h"
#include "content/entities.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

struct tag {
    char name[16];
    bool closes;
};

static bool is_one_of(const char *name, const char *const *names)
{
    for (; *names; names++)
        if (strcasecmp(name, *names) == 0)
            return true;
    return false;
}

static bool hides_text(const char *name)
{
    static const char *const names[] = {"script", "style", "template", "noscript", "title", NULL};
    return is_one_of(name, names);
}

static bool ends_line(const char *name)
{
    static const char *const names[] = {
        "address", "article", "aside", "blockquote", "body",       "caption", "dd",     "details",
        "div",     "dl",      "dt",    "fieldset",   "figcaption", "figure",  "footer", "form",
        "h1",      "h2",      "h3",    "h4",         "h5",         "h6",      "header", "hr",
        "html",    "li",      "main",  "nav",        "ol",         "option",  "p",      "pre",
        "section", "summary", "table", "tbody",      "td",         "tfoot",   "th",     "thead",
        "tr",      "ul",      NULL};
    return is_one_of(name, names);
}

/* Bytes of the markup at s, which begins with '<'; 0 if it is a bare '<'. */
static size_t markup_bytes(const char *s, size_t n_bytes)
{
    const char *end;
    if (n_bytes >= 4 && memcmp(s, "<!--", 4) == 0) {
        for (size_t i = 4; i + 3 <= n_bytes; i++)
            if (memcmp(s + i, "-->", 3) == 0)
                return i + 3;
        return n_bytes;
    }
    if (n_bytes < 2 || !(isalpha((unsigned char)s[1]) || strchr("/!?", s[1])))
        return 0;
    char quote = 0;
    for (end = s + 1; end < s + n_bytes; end++) {
        if (quote)
            quote = *end == quote ? 0 : quote;
        else if (*end == '>')
            return (size_t)(end - s) + 1;
        else if ((*end == '"' || *end == '\'') && end[-1] == '=')
            quote = *end;
    }
    return n_bytes;
}

static struct tag tag_of(const char *s, size_t n_bytes)
{
    struct tag tag = {.closes = n_bytes > 1 && s[1] == '/'};
    size_t used = 0;
    for (size_t i = 1 + tag.closes; i < n_bytes && isalnum((unsigned char)s[i]); i++)
        if (used + 1 < sizeof tag.name)
            tag.name[used++] = s[i];
    return tag;
}

/* The value of the first attribute of the tag at s, decoded. */
static void read_value(struct buffer *out, const char *s, size_t n_bytes)
{
    const char *start = memchr(s, '"', n_bytes);
    const char *stop = start ? memchr(start + 1, '"', n_bytes - (size_t)(start + 1 - s)) : NULL;
    for (const char *at = start ? start + 1 : s; stop && at < stop;) {
        const char *end = *at == '&' ? memchr(at, ';', (size_t)(stop - at)) : NULL;
        if (end)
            entity_decode(out, at, (size_t)(end + 1 - at));
        else
            buffer_add_char(out, *at);
        at = end ? end + 1 : at + 1;
    }
}

static bool take_anchor(struct tag tag, const char *s, size_t n_bytes, struct builder *builder)
{
    bool link = n_bytes > 7 && memcmp(s, "<a id=\"", 7) == 0;
    bool block = n_bytes > 9 && memcmp(s, "<div id=\"", 9) == 0;
    if (tag.closes || !(link || block))
        return false;
    struct buffer id = {0};
    read_value(&id, s, n_bytes);
    builder_anchor(builder, buffer_string(&id), id.used);
    buffer_done(&id);
    return true;
}

/* The elements that footnotes and definition lists are written as. */
static bool take_list_tag(struct tag tag, const char *s, size_t n_bytes, struct builder *builder)
{
    static const char open[] = "<section data-footnote=\"";
    static const struct {
        const char *name;
        enum node_kind kind;
    } kinds[] = {{"dl", NODE_DEFINITION_LIST},
                 {"dt", NODE_TERM},
                 {"dd", NODE_DEFINITION},
                 {"section", NODE_FOOTNOTE}};
    bool labelled = n_bytes > sizeof open && memcmp(s, open, sizeof open - 1) == 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcasecmp(tag.name, kinds[i].name) != 0)
            continue;
        builder_end_paragraph(builder);
        if (tag.closes && builder_node(builder)->kind == kinds[i].kind)
            builder_close(builder);
        if (tag.closes || (kinds[i].kind == NODE_FOOTNOTE && !labelled))
            return true;
        if (builder_node(builder)->kind == NODE_TERM)
            builder_close(builder);
        builder_open(builder, kinds[i].kind);
        struct buffer label = {0};
        read_value(&label, s, labelled ? n_bytes : 0);
        if (labelled)
            builder_data(builder, buffer_string(&label), label.used);
        buffer_done(&label);
        return true;
    }
    return false;
}

/* What a tag does to the text around it. */
static void take_tag(struct html_state *state, struct tag tag, bool block, struct builder *builder)
{
    if (hides_text(tag.name)) {
        if (!tag.closes)
            state->hidden++;
        else if (state->hidden)
            state->hidden--;
    } else if (strcasecmp(tag.name, "br") == 0) {
        builder_hard_break(builder);
    } else if (block && ends_line(tag.name)) {
        builder_end_paragraph(builder);
    }
}

/* Text between tags, white space folded as HTML folds it, entities decoded. */
static void take_text(const char *s, size_t n_bytes, struct builder *builder)
{
    size_t i = 0;
    while (i < n_bytes) {
        size_t blanks = 0;
        while (i + blanks < n_bytes && isspace((unsigned char)s[i + blanks]))
            blanks++;
        if (blanks)
            builder_soft_break(builder);
        i += blanks;
        size_t word = 0;
        while (i + word < n_bytes && !isspace((unsigned char)s[i + word]) && s[i + word] != '&')
            word++;
        builder_text(builder, NODE_TEXT, s + i, word);
        i += word;
        if (i < n_bytes && s[i] == '&') {
            const char *end = memchr(s + i, ';', n_bytes - i < 34 ? n_bytes - i : 34);
            size_t n = end ? (size_t)(end - (s + i)) + 1 : 1;
            struct buffer decoded = {0};
            entity_decode(&decoded, s + i, n);
            builder_text(builder, NODE_TEXT, buffer_string(&decoded), decoded.used);
            buffer_done(&decoded);
            i += n;
        }
    }
}

void html_block(struct html_state *state, const char *s, size_t n_bytes, struct builder *builder)
{
    builder_end_paragraph(builder);
    for (size_t i = 0; i < n_bytes;) {
        size_t markup = s[i] == '<' ? markup_bytes(s + i, n_bytes - i) : 0;
        if (markup) {
            struct tag tag = tag_of(s + i, markup);
            if (!take_anchor(tag, s + i, markup, builder) &&
                !take_list_tag(tag, s + i, markup, builder))
                take_tag(state, tag, true, builder);
            i += markup;
            continue;
        }
        const char *next = memchr(s + i + 1, '<', n_bytes - i - 1);
        size_t text = next ? (size_t)(next - (s + i)) : n_bytes - i;
        if (!state->hidden)
            take_text(s + i, text, builder);
        i += text;
    }
    builder_end_paragraph(builder);
    builder->soft_break = false;
}

void html_inline(struct html_state *state, const char *s, size_t n_bytes, struct builder *builder)
{
    if (n_bytes > 1 && s[0] == '<' && s[1] != '!' &&
        !take_anchor(tag_of(s, n_bytes), s, n_bytes, builder))
        take_tag(state, tag_of(s, n_bytes), false, builder);
}

bool html_hides_text(const struct html_state *state)
{
    return state->hidden > 0;
}
