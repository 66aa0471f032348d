/*
 * The lines of a text in which shortcodes are expanded.
 *
 * A block gets lines of its own with an empty one before and after; each begins as the lines of its
 * list item or quote do, so the block stays in it. Refuses to parse Markdown: it asks
 * shortcode/place.c, and a wrong answer costs looks only.
 *
 * The hard idea: what comes after a block decides how its last line ends, so that end is left
 * pending until something comes. And an empty line ends an HTML block; from there on the blanks
 * that indented the HTML would make code of it, so all but those of its list item are stripped.
 */
#define _GNU_SOURCE /* memrchr, memmem */
#include "shortcode/weave.h"

#include "base/ascii.h"
#include "base/digit.h"
#include "base/text.h"

#include <ctype.h>
#include <string.h>

size_t weave_skip_blanks(const struct weave *weave, size_t at)
{
    while (at < weave->n_bytes && ascii_is_blank_in_line(weave->s[at]))
        at++;
    return at;
}

/* Where the output's last line begins. */
static size_t last_line(const struct buffer *out)
{
    const char *end = out->used ? memrchr(out->bytes, '\n', out->used) : NULL;
    return end ? (size_t)(end - out->bytes) + 1 : 0;
}

/* Bytes of the prefix that an empty line has: without the blanks at its end. */
static size_t empty_bytes(const char *prefix)
{
    size_t n = strlen(prefix);
    return n - ascii_tail_bytes(prefix, n, " ");
}

static void add_empty_prefix(struct weave *weave)
{
    buffer_add(weave->out, weave->prefix, empty_bytes(weave->prefix));
}

static void add_empty_line(struct weave *weave)
{
    add_empty_prefix(weave);
    buffer_add_char(weave->out, '\n');
}

/* Ends the line in the output and begins another below an empty one. */
static void break_line(struct weave *weave)
{
    struct buffer *out = weave->out;
    out->used -= ascii_tail_bytes(out->bytes, out->used, " ");
    buffer_add_char(out, '\n');
    add_empty_line(weave);
    buffer_add_string(out, weave->prefix);
    weave->pending = false;
    weave->fresh = true;
}

/* Whether the line that ends before `end` is empty, or there is none. */
static bool is_below_empty(const struct buffer *out, size_t end)
{
    if (end < 2)
        return true;
    for (size_t i = end - 1; i && out->bytes[i - 1] != '\n'; i--)
        if (!ascii_is_blank_in_line(out->bytes[i - 1]) && out->bytes[i - 1] != '>')
            return false;
    return true;
}

void weave_block(struct weave *weave)
{
    struct buffer *out = weave->out;
    if (weave->pending || !weave->fresh) {
        break_line(weave);
    } else if (!weave->place.begins_item) {
        out->used = last_line(out);
        if (!is_below_empty(out, out->used))
            add_empty_line(weave);
        buffer_add_string(out, weave->prefix);
    }
    weave->fresh = false;
}

void weave_words(struct weave *weave)
{
    if (weave->pending)
        break_line(weave);
    weave->fresh = false;
}

static bool begins_word(const char *s, size_t n_bytes)
{
    uint32_t code = 0;
    if (n_bytes)
        text_decode(s, n_bytes, &code);
    return text_is_letter_or_digit(code);
}

/* Whether the character at s is attached to the word behind it: a no-break space, a dash, an
 * opening mark. */
static bool leads_word(const char *s, size_t n_bytes)
{
    static const char leaders[] = "\u00a0\u202f–—«¿¡‘‚“„「『【（";
    return memmem(leaders, sizeof leaders - 1, s, n_bytes);
}

/* Whether the output ends in a word, or in punctuation or an end tag, which may follow one. */
static bool ends_in_word(const struct buffer *out)
{
    if (!out->used)
        return false;
    const char *last = out->bytes + out->used - 1;
    if (*last == '>') {
        const char *tag = memrchr(out->bytes, '<', out->used);
        return tag && tag[1] == '/';
    }
    if ((unsigned char)*last < 0x80)
        return isalnum((unsigned char)*last) || (*last && strchr(".,:;!?)]", *last));
    size_t at = text_last_grapheme(out->bytes, out->used);
    return !leads_word(out->bytes + at, out->used - at);
}

void weave_apart(struct weave *weave)
{
    if (!weave->pending && !weave->fresh && ends_in_word(weave->out))
        buffer_add_char(weave->out, ' ');
}

void weave_apart_next(struct weave *weave)
{
    bool word = begins_word(weave->s + weave->at, weave->n_bytes - weave->at);
    if (word && !weave->pending && !weave->fresh && ends_in_word(weave->out))
        buffer_add_char(weave->out, ' ');
}

void weave_part_numbers(struct weave *weave)
{
    if (digit_begins(weave->s + weave->at, weave->n_bytes - weave->at) ||
        digit_ends(buffer_string(weave->out), weave->out->used))
        weave_apart_next(weave);
}

void weave_hold_item(struct weave *weave)
{
    const struct markdown_place *place = &weave->place;
    bool in_html = place->in_html || place->in_raw;
    if (weave->fresh && !weave->pending && place->begins_item && !in_html)
        buffer_add_string(weave->out, "<!-- -->");
}

void weave_part(struct weave *weave)
{
    weave->pending = weave->parted = true;
    weave->fresh = false;
    weave->place.after_blank = true;
}

/* Whether the output's last line is the fence that ends the open one. */
static bool has_end_of_fence(const struct weave *weave)
{
    const struct markdown_place *place = &weave->place;
    size_t start = last_line(weave->out);
    struct line line = {weave->out->bytes + start, weave->out->used - start, 0};
    line.at = ascii_lead_bytes(line.s, line.n_bytes, " >");
    return !place->fence_begins && line_closes_fence(&line, place->fence, place->fence_bytes);
}

bool weave_end_fence(struct weave *weave)
{
    const char mark[] = {weave->place.fence, '\0'};
    if (has_end_of_fence(weave))
        return false;
    if (!weave->fresh) {
        buffer_add_char(weave->out, '\n');
        buffer_add_string(weave->out, weave->prefix);
    }
    buffer_add_repeated(weave->out, mark, weave->place.fence_bytes);
    weave_part(weave);
    return true;
}

void weave_lines(struct weave *weave, const struct buffer *lines)
{
    size_t n = lines->used;
    while (n && lines->bytes[n - 1] == '\n')
        n--;
    for (size_t at = 0; at < n;) {
        const char *end = memchr(lines->bytes + at, '\n', n - at);
        size_t next = end ? (size_t)(end - lines->bytes) + 1 : n;
        if (at && lines->bytes[at] == '\n')
            add_empty_prefix(weave);
        else if (at)
            buffer_add_string(weave->out, weave->prefix);
        buffer_add(weave->out, lines->bytes + at, next - at);
        at = next;
    }
    weave_part(weave);
}

/* The end of the line that `at` is on. */
static size_t line_end(const struct weave *weave, size_t at)
{
    return at + line_of(weave->s + at, weave->s + weave->n_bytes).n_bytes;
}

/* Sets the prefix from the line that was read, and writes `outer`, which that line lacks. */
static void set_prefix(struct weave *weave)
{
    size_t outer = strlen(weave->outer);
    size_t n = strlen(weave->place.prefix);
    size_t excess = weave->place.excess_cols;
    if (excess >= 4)
        n = excess < n ? n - excess : 0;
    if (n > PLACE_PREFIX_BYTES - outer)
        n = PLACE_PREFIX_BYTES - outer;
    memcpy(weave->prefix, weave->outer, outer);
    memcpy(weave->prefix + outer, weave->place.prefix, n);
    weave->prefix[outer + n] = '\0';
    buffer_add(weave->out, weave->outer, weave->place.blank ? empty_bytes(weave->outer) : outer);
}

/* Whether the line at `at` holds nothing but blanks and, in a quote, quote markers. */
static bool is_empty(const struct weave *weave, size_t at)
{
    bool in_quote = strchr(weave->place.prefix, '>');
    while (at < weave->n_bytes &&
           (ascii_is_blank_in_line(weave->s[at]) || (in_quote && weave->s[at] == '>')))
        at++;
    return at == line_end(weave, at);
}

void weave_keep_in(struct weave *weave, size_t to)
{
    const struct markdown_place *place = &weave->place;
    if (to <= weave->at || !memchr(weave->s + weave->at, '\n', to - weave->at))
        return; /* looks no further than `to`: a long line may have many tags */
    size_t at = line_end(weave, weave->at) + 1;
    while (at < to && is_empty(weave, at))
        at = line_end(weave, at) + 1;
    if (at >= to || place_goes_on(place, weave->s + at, line_end(weave, at) - at))
        return;
    size_t outer = strlen(weave->outer);
    size_t n = place_mark_bytes(place);
    if (n > PLACE_PREFIX_BYTES - outer)
        return;
    memcpy(weave->outer + outer, place->prefix, n);
    weave->outer[outer + n] = '\0';
    weave->place.item_count = 0;
    weave->place.in_words = false;
}

void weave_keep_in_cell(struct weave *weave, size_t to)
{
    if (to > weave->cell_end)
        weave->cell_end = to;
}

/* Whether the line above the one at `next` is a table's header row. */
static bool is_head(const struct weave *weave, size_t next)
{
    return next < weave->n_bytes &&
           place_begins_rows(weave->s + next, line_end(weave, next) - next);
}

/* Strips blanks from the start of the line whose words begin at `words`, but those that keep it in
 * its item. */
static void skip_stripped(struct weave *weave, size_t words)
{
    size_t most = words - weave->at;
    size_t kept = place_item_cols(&weave->place);
    size_t html = weave->strip_html && most > kept ? most - kept : 0;
    size_t n = most > weave->strip_from ? most - weave->strip_from : 0;
    n = n < weave->strip_cols ? n : weave->strip_cols;
    weave->at += html > n ? html : n;
}

void weave_begin_line(struct weave *weave)
{
    if (!weave->line_is_new)
        return;
    const char *s = weave->s;
    size_t stop = line_end(weave, weave->at);
    size_t words = weave_skip_blanks(weave, weave->at);
    if (words == stop)
        weave->strip_html = false;
    skip_stripped(weave, words);
    weave->line = weave->at;
    weave->line_is_new = false;
    weave->fresh = true;
    place_begin_line(&weave->place, s + weave->at, stop - weave->at);
    set_prefix(weave);
    if (weave->place.lazy && weave->parted) { /* a block ended the paragraph that it continues */
        buffer_add_string(weave->out, weave->place.prefix);
        weave->at += weave->place.prefix_bytes;
    }
    weave->parted = false;
    weave->in_row = !weave->place.blank && (weave->in_row || is_head(weave, stop + 1));
}

/* Ends the line of a block, once it is known what follows on it: nothing, or words, which go to a
 * line of their own. */
static void resolve_pending(struct weave *weave, size_t to)
{
    while (weave->at < to && ascii_is_blank_in_line(weave->s[weave->at]))
        weave->at++;
    if (weave->at == to)
        return;
    if (weave->s[weave->at] != '\n') {
        break_line(weave);
        place_begin_rest(&weave->place, weave->prefix, weave->s + weave->at,
                         line_end(weave, weave->at) - weave->at);
        return;
    }
    buffer_add_char(weave->out, '\n');
    add_empty_prefix(weave);
    weave->pending = false;
}

/* Writes a bar that must not end its cell, and escapes it unless the author's backslash does. In
 * code only a backslash can (GFM 4.10). */
static void add_bar(struct weave *weave, size_t at)
{
    size_t escapes = 0;
    while (escapes < at && weave->s[at - 1 - escapes] == '\\')
        escapes++;
    bool code = place_is_code(&weave->place);
    buffer_add_string(weave->out, escapes % 2 ? "|" : code ? "\\|" : "&#124;");
}

/* Writes what is left of the line before `stop`. */
static void add_part(struct weave *weave, size_t stop)
{
    while (weave->at < stop) {
        const char *from = weave->s + weave->at;
        bool in_cell = weave->in_row && weave->at < weave->cell_end;
        size_t end = in_cell && weave->cell_end < stop ? weave->cell_end : stop;
        const char *bar = in_cell ? memchr(from, '|', end - weave->at) : NULL;
        size_t to = bar ? (size_t)(bar - weave->s) : end;
        place_pass(&weave->place, weave->s + weave->line, weave->at - weave->line,
                   to - weave->line);
        buffer_add(weave->out, from, to - weave->at);
        if (bar)
            add_bar(weave, to);
        weave->at = to + (bar != NULL);
    }
}

void weave_text(struct weave *weave, size_t to)
{
    while (weave->at < to) {
        weave_begin_line(weave);
        if (weave->pending)
            resolve_pending(weave, to);
        if (weave->at >= to)
            return;
        const char *from = weave->s + weave->at;
        const char *end = memchr(from, '\n', to - weave->at);
        size_t stop = end ? (size_t)(end - weave->s) : to;
        if (stop > weave->line + weave->place.prefix_bytes)
            weave->fresh = false;
        add_part(weave, stop);
        weave->line_is_new = end != NULL;
        if (end) {
            buffer_add_char(weave->out, '\n');
            weave->at++;
        }
    }
}

void weave_nothing(struct weave *weave)
{
    struct buffer *out = weave->out;
    size_t end = weave_skip_blanks(weave, weave->at);
    bool ends = end == weave->n_bytes || weave->s[end] == '\n';
    bool alone = weave->fresh && !weave->pending && ends;
    if (alone && weave->place.begins_item) {
        weave_hold_item(weave);
    } else if (alone) {
        out->used = last_line(out);
        weave->at = end < weave->n_bytes ? end + 1 : end;
        weave->line_is_new = true;
    } else if (out->used && out->bytes[out->used - 1] == ' ' && end > weave->at &&
               !weave->place.fence) {
        weave->at++;
    }
}
