/*
 * Runs of text: finds the few characters that may mean more than themselves, and copies the rest.
 *
 * The hard idea: md4c cuts text at every mark it understands, so a quote and the word it belongs to
 * may come in two runs. What precedes a mark is therefore read from the document, and what follows
 * it from the source.
 */
#define _GNU_SOURCE /* memmem */
#include "markup/prose.h"

#include "base/text.h"
#include "base/vector.h"
#include "dialect/bare.h"
#include "dialect/dialect.h"
#include "markup/emoji.h"
#include "markup/prose_comment.h"
#include "markup/prose_extra.h"

#include <ctype.h>
#include <string.h>

void prose_begin_block(struct prose *prose)
{
    prose->typographer = (struct typographer){0};
    prose->extras_open = 0;
}

size_t prose_taken(const struct prose *prose, const char *s, size_t n_bytes)
{
    if (!prose->taken_to || s < prose->source || s >= prose->taken_to)
        return 0;
    size_t taken = (size_t)(prose->taken_to - s);
    return taken < n_bytes ? taken : n_bytes;
}

bool prose_is_quoted(const struct prose *prose, const char *s, size_t n_bytes)
{
    return prose->typographer.guillemet == 1 && n_bytes > 2 && s > prose->source &&
           s + n_bytes < prose->source_end && s[-1] == '<' && s[n_bytes] == '>';
}

/* What a byte may begin. */
enum sign {
    SIGN_NONE,
    SIGN_TAB,
    SIGN_BRACKET,
    SIGN_COLON,
    SIGN_LESS,
    SIGN_DOT,
    SIGN_AT,
    SIGN_EXTRA,
    SIGN_MARK
};

static const unsigned char signs[256] = {
    ['\t'] = SIGN_TAB,  ['['] = SIGN_BRACKET, [':'] = SIGN_COLON, ['<'] = SIGN_LESS,
    ['>'] = SIGN_MARK,  ['"'] = SIGN_MARK,    ['\''] = SIGN_MARK, ['-'] = SIGN_MARK,
    ['.'] = SIGN_DOT,   ['@'] = SIGN_AT,      ['^'] = SIGN_EXTRA, ['~'] = SIGN_EXTRA,
    ['='] = SIGN_EXTRA, ['+'] = SIGN_EXTRA,
};

/* One run while it is read. */
struct run {
    struct prose *prose;
    struct builder *builder;
    struct html *html;
    const char *s;
    size_t n_bytes;
    size_t at;    /* the next byte to read */
    size_t done;  /* bytes that are in the document */
    bool written; /* s points into the source, and is neither an address nor code */
};

static void flush(struct run *run)
{
    if (run->at > run->done)
        html_text(run->html, run->s + run->done, run->at - run->done);
    run->done = run->at;
}

/* The last character of n_bytes at s, 0 if there is none. */
static uint32_t last_code(const char *s, size_t n_bytes)
{
    uint32_t code = 0;
    if (n_bytes && !text_decode_last(s, n_bytes, &code))
        code = TEXT_REPLACEMENT;
    return code;
}

static uint32_t code_before(const struct run *run)
{
    size_t at = run->at;
    at -= at && run->s[at - 1] == DIALECT_PART; /* not a character of the page's text */
    if (at)
        return last_code(run->s, at);
    const struct builder *builder = run->builder;
    return builder->soft_break ? ' ' : last_code(buffer_string(&builder->text), builder->text.used);
}

/* Passes over what was found and adds n_bytes of another text instead. */
static void replace(struct run *run, size_t found_bytes, const char *s, size_t n_bytes)
{
    flush(run);
    html_text(run->html, s, n_bytes);
    run->at += found_bytes;
    run->done = run->at;
}

/* md4c gives an escaped character as a run of its own, so only a run's first one can be escaped. */
static bool is_escaped(const struct run *run)
{
    return !run->at && run->s > run->prose->source && run->s[-1] == '\\';
}

/* The take_ functions add what begins at run->at and pass over it. False: it is not what they take,
 * and nothing has moved. */
static bool take_reference(struct run *run)
{
    const char *s = run->s + run->at;
    size_t left = run->n_bytes - run->at;
    if (left < 4 || s[1] != '^')
        return false;
    flush(run);
    size_t bytes =
        footnotes_refer(run->prose->footnotes, s, left, run->prose->links > 0, run->builder);
    run->at += bytes;
    run->done = run->at;
    return bytes > 0;
}

static bool take_emoji(struct run *run)
{
    const uint32_t *codes;
    uint32_t before = code_before(run);
    if (!run->prose->options->emoji || !run->written || text_is_letter_or_digit(before))
        return false;
    size_t bytes = emoji_read(run->s + run->at, run->n_bytes - run->at, &codes);
    if (!bytes)
        return false;
    char text[4 * EMOJI_CODES_MAX];
    size_t used = 0;
    for (; *codes; codes++)
        used += text_encode(text + used, *codes);
    replace(run, bytes, text, used);
    return true;
}

/* Makes the text between the two a link, whose address is `scheme` and that text, unless it is part
 * of another. */
static bool add_link(struct run *run, const char *scheme, const char *begin, const char *end)
{
    struct buffer address = {0};
    if (begin == end || builder_is_in(run->builder, NODE_LINK))
        return false;
    buffer_add_string(&address, scheme);
    buffer_add(&address, begin, (size_t)(end - begin));
    run->at = (size_t)(begin - run->s);
    flush(run);
    html_enter_span(run->html);
    builder_open(run->builder, NODE_LINK);
    builder_data(run->builder, address.bytes, address.used);
    run->at = (size_t)(end - run->s);
    flush(run);
    html_leave(run->html);
    builder_close(run->builder);
    buffer_done(&address);
    return true;
}

/* A bare address, found at its ":" or first ".". It may follow a tag. */
static bool take_address(struct run *run)
{
    const char *from = run->s + run->done;
    const char *begin = bare_address_begin(from, run->s + run->at);
    if (!run->written || run->prose->links)
        return false;
    char before = begin > run->prose->source ? begin[-1] : '\0';
    bool first = begin == from && (builder_at_line_start(run->builder) || before == '>');
    if (!first && !bare_may_precede(before))
        return false;
    size_t n_bytes = bare_address_bytes(begin, run->s + run->n_bytes, before);
    return add_link(run, *begin == 'w' ? "https://" : "", begin, begin + n_bytes);
}

static bool take_email(struct run *run)
{
    const char *begin;
    if (!run->written || run->prose->links)
        return false;
    size_t n_bytes =
        bare_email_bytes(run->s + run->done, run->s + run->at, run->s + run->n_bytes, &begin);
    return add_link(run, "mailto:", begin, begin + n_bytes);
}

static bool take_colon(struct run *run)
{
    bool address = run->at + 1 < run->n_bytes && run->s[run->at + 1] == '/';
    return (address && take_address(run)) || take_emoji(run);
}

/* A lone hyphen or dot, the most frequent by far, is never a mark. */
static bool is_lone(const struct run *run)
{
    char c = run->s[run->at];
    return (c == '-' || c == '.') && (run->at + 1 == run->n_bytes || run->s[run->at + 1] != c);
}

/* Where the site turns the typographer off, marks stay as they were typed. "<<word>>" is followed
 * even then: md4c takes "<word>" for a tag, and the word would be lost. */
static bool take_mark(struct run *run)
{
    struct prose *prose = run->prose;
    char mark = run->s[run->at];
    bool plain = prose->options->no_typographer;
    if (is_lone(run) || (plain && mark != '<' && mark != '>') || !run->written || is_escaped(run))
        return false;
    struct typographer_place place = {run->s + run->at, run->n_bytes - run->at, prose->source_end,
                                      code_before(run)};
    const char *instead;
    size_t bytes = typographer_mark(&prose->typographer, &place, &instead);
    if (instead && plain)
        instead = mark == '<' ? "<<" : ">>";
    if (instead)
        replace(run, bytes, instead, strlen(instead));
    else
        run->at += bytes;
    return true;
}

static bool take_dot(struct run *run)
{
    bool address = run->at && run->s[run->at - 1] == 'w';
    return (address && take_address(run)) || take_mark(run);
}

/* Leaves out the source up to `end`, in however many runs md4c gives it; NULL: nothing. Returns
 * whether it did. */
static bool pass_source(struct run *run, const char *end)
{
    if (!end)
        return false;
    flush(run);
    run->prose->taken_to = end;
    run->at += prose_taken(run->prose, run->s + run->at, run->n_bytes - run->at);
    run->done = run->at;
    return true;
}

/* md4c knows comments by the older rule, which allows no "--" inside; one that only the newer rule
 * allows comes as text. */
static bool take_comment(struct run *run)
{
    const char *s = run->s + run->at;
    bool begins = run->n_bytes - run->at >= 4 && run->written && memcmp(s, "<!--", 4) == 0;
    return begins && pass_source(run, prose_comment_end(run->prose, s));
}

static size_t name_bytes(const char *s, const char *end)
{
    const char *at = s;
    while (at < end && isalnum((unsigned char)*at) && (at > s || isalpha((unsigned char)*s)))
        at++;
    return (size_t)(at - s);
}

/* Whether word processors write tags with this prefix before the colon. */
static bool is_office_prefix(const char *s, size_t n_bytes)
{
    return (n_bytes == 1 && strchr("ovwx", tolower((unsigned char)*s))) ||
           (n_bytes == 3 && memcmp(s, "st1", 3) == 0);
}

/* Whether text goes beyond its block: a paragraph, or a line of a heading or a table's cell. */
static bool leaves_block(const struct prose *prose, const char *s, size_t n_bytes)
{
    bool one_line = prose->in_heading || prose->in_cell;
    return memmem(s, n_bytes, "\n\n", one_line ? 1 : 2) ||
           (prose->in_cell && memchr(s, '|', n_bytes));
}

/* The end of a word processor's tag at s, as "<o:p>" or "<st1:place w:st='on'>"; NULL: it is none.
 * To CommonMark a name with a colon is no tag, but without attributes it is an autolink, unless
 * only one letter precedes the colon. */
static const char *office_tag_end(const struct prose *prose, const char *s)
{
    const char *end = prose->source_end;
    enum { TAG_BYTES_MAX = 256 };
    size_t prefix = name_bytes(s + 1, end);
    const char *colon = s + 1 + prefix;
    if (!is_office_prefix(s + 1, prefix) || colon == end || *colon != ':')
        return NULL;
    const char *at = colon + 1 + name_bytes(colon + 1, end);
    size_t left = (size_t)(end - at);
    const char *close = memchr(at, '>', left < TAG_BYTES_MAX ? left : TAG_BYTES_MAX);
    size_t inside = close ? (size_t)(close - at) : 0;
    if (!close || at == colon + 1 || memchr(at, '<', inside) || leaves_block(prose, at, inside))
        return NULL;
    bool alone = at + strspn(at, " /") == close;
    bool attributes = isspace((unsigned char)*at) && memchr(at, '=', inside);
    return alone || attributes ? close + 1 : NULL;
}

/* Leaves out a tag that was pasted along with a word processor's text; the words stay. */
static bool take_office_tag(struct run *run)
{
    bool may_be = run->written && !is_escaped(run);
    return may_be && pass_source(run, office_tag_end(run->prose, run->s + run->at));
}

static bool take_tab(struct run *run)
{
    replace(run, 1, " ", 1);
    return true;
}

static bool take_less(struct run *run)
{
    return take_comment(run) || take_office_tag(run) || take_mark(run);
}

static bool take_extra(struct run *run)
{
    const char *tag;
    bool may_be = run->prose->options->extras && run->written && !is_escaped(run);
    size_t bytes = may_be ? prose_extra(run->prose, run->s + run->at, &tag) : 0;
    if (!bytes)
        return false;
    flush(run);
    run->at += bytes;
    run->done = run->at;
    html_inline(run->html, tag, strlen(tag));
    html_begin_text(run->html, run->s + run->at, run->n_bytes - run->at);
    return true;
}

/* Whether the run is the words of a link, and these are its address. That has nothing of what the
 * room `dialect` puts into an address, because it is cleaned. */
static bool is_address(const struct run *run)
{
    const struct node *link = builder_node(run->builder);
    if (!run->prose->links || link->kind != NODE_LINK || !link->data_bytes)
        return false;
    struct buffer words = {0};
    text_clean(&words, run->s, run->n_bytes, TEXT_LINE);
    const char *end = run->builder->data.bytes + link->data + link->data_bytes;
    bool same = words.used <= link->data_bytes &&
                memcmp(end - words.used, buffer_string(&words), words.used) == 0;
    buffer_done(&words);
    return same;
}

/* Marks the bytes that may be signs: all of them, and a few more. */
static vector may_be_signs(vector here)
{
    return vector_between(here, '!', '@') | (here == '\t') | (here == '[') | (here == '^') |
           (here == '~');
}

/* The offset of the next byte that may mean more than itself. Nearly all text of all pages passes
 * through here. */
static size_t next_sign(const char *s, size_t n_bytes, size_t at)
{
    while (at + VECTOR_BYTES <= n_bytes) {
        size_t n = vector_before(may_be_signs(vector_at(s + at)));
        at += n;
        if (n < VECTOR_BYTES && signs[(unsigned char)s[at]])
            return at;
        at += n < VECTOR_BYTES;
    }
    while (at < n_bytes && !signs[(unsigned char)s[at]])
        at++;
    return at;
}

void prose_add(struct prose *prose, const char *s, size_t n_bytes, struct builder *builder,
               struct html *html)
{
    static bool (*const handlers[])(struct run *) = {
        [SIGN_TAB] = take_tab,   [SIGN_BRACKET] = take_reference, [SIGN_COLON] = take_colon,
        [SIGN_LESS] = take_less, [SIGN_MARK] = take_mark,         [SIGN_DOT] = take_dot,
        [SIGN_AT] = take_email,  [SIGN_EXTRA] = take_extra,
    };
    struct run run = {prose, builder, html, s, n_bytes, 0, 0, false};
    run.written =
        s >= prose->source && s < prose->source_end && !is_address(&run) && !html_is_code(html);
    while ((run.at = next_sign(s, n_bytes, run.at)) < n_bytes)
        if (!handlers[signs[(unsigned char)s[run.at]]](&run))
            run.at++;
    flush(&run);
}
