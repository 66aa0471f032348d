/*
 * Decides how a tag is laid out by what else is on its line, and how the lines in a pair are.
 *
 * A block needs lines of its own: beside anything else, it would split a sentence or a table row.
 * Only a pair that spans several lines is a block, and splits its paragraph, in any case.
 */
#define _GNU_SOURCE /* memrchr */
#include "shortcode/form.h"

#include "base/ascii.h"
#include "shortcode/notes.h"

#include <string.h>

/* Whether only blanks and the marks of included files follow a tag on its line. */
static bool ends_line(const struct weave *weave, const struct shortcode_tags *tags, uint32_t index)
{
    const struct shortcode_tag *list = tags->list;
    size_t at = weave_skip_blanks(weave, list[index].end);
    while (++index < tags->count && list[index].start == at &&
           shortcode_is_mark(weave->s, &list[index]))
        at = weave_skip_blanks(weave, list[index].end);
    return at == weave->n_bytes || weave->s[at] == '\n';
}

bool shortcode_in_code(const struct weave *weave, bool in_code)
{
    const struct markdown_place *place = &weave->place;
    return in_code || (place_is_code(place) && !place->in_html);
}

/* The same for a tag on a line of its own, which is never taken for indented code, because such a
 * tag is indented as the lines around it are. */
static bool is_lone_in_code(const struct weave *weave, bool in_code)
{
    return in_code || weave->place.fence || weave->place.span;
}

enum shortcode_form shortcode_form(const struct weave *weave, const struct shortcode_tags *tags,
                                   uint32_t index, const struct shortcode_kind *kind, bool in_code)
{
    const struct shortcode_tag *tag = &tags->list[index];
    bool paired = tag->partner != SHORTCODE_ALONE;
    bool begins = weave->fresh || weave->pending;
    bool whole = begins && ends_line(weave, tags, paired ? tag->partner : index);
    bool lines = paired && tag->end_line != tags->list[tag->partner].line;
    bool alone = begins && (whole || lines);
    if (alone ? is_lone_in_code(weave, in_code) : shortcode_in_code(weave, in_code))
        return SHORTCODE_AS_CODE;
    if (kind->flags & SHORTCODE_STAYS_INLINE)
        return SHORTCODE_AS_INLINE;
    if (kind->flags & SHORTCODE_WRAPS)
        whole = lines = whole && lines;
    return whole || lines ? SHORTCODE_AS_BLOCK : SHORTCODE_AS_INLINE;
}

enum { LOOK_BYTES = 256 }; /* how far from a tag is looked for what is around it */

/* Whether there is a letter or a digit. Punctuation, symbols and emoji begin with other bytes in
 * UTF-8. */
static bool has_word(const char *s, size_t n_bytes)
{
    for (const char *end = s + n_bytes; s < end; s++) {
        unsigned char c = (unsigned char)*s;
        if (ascii_is_letter(c) || ascii_is_digit(c) || (c >= 0xC3 && c < 0xEF && c != 0xE2))
            return true;
    }
    return false;
}

/* Whether a place is within an HTML tag that begins after `least`. */
static bool in_html_tag(const char *s, size_t least, size_t at)
{
    while (at > least && s[at - 1] != '>' && s[at - 1] != '<')
        at--;
    return at > least && s[at - 1] == '<' &&
           (ascii_is_letter((unsigned char)s[at]) || s[at] == '/');
}

/* Whether a sentence goes on from the line before one to the line behind it: no stop ends the one,
 * and a small letter begins the other. */
static bool is_amid_sentence(const char *s, size_t start, size_t end, size_t n_bytes)
{
    if (!start || end + 1 >= n_bytes || s[start - 1] != '\n' || s[end] != '\n')
        return false;
    size_t last = start - 1 - ascii_tail_bytes(s, start - 1, " \t\r");
    size_t next = end + 1 + ascii_lead_bytes(s + end + 1, n_bytes - end - 1, " \t");
    bool small = next < n_bytes && s[next] >= 'a' && s[next] <= 'z';
    return small && last && !strchr("\n.!?:|>}", s[last - 1]);
}

/* Whether a line begins a heading (CommonMark 4.2) or the row of a table. */
static bool is_named(const char *s, size_t n_bytes)
{
    size_t n = ascii_lead_bytes(s, n_bytes, "#");
    return (n_bytes && *s == '|') || (n && n <= 6 && n < n_bytes && ascii_is_blank_in_line(s[n]));
}

bool shortcode_is_beside_words(const struct weave *weave, const struct shortcode_tags *tags,
                               uint32_t index)
{
    const struct shortcode_tag *list = tags->list;
    const char *s = weave->s;
    uint32_t last = list[index].partner == SHORTCODE_ALONE ? index : list[index].partner;
    size_t start = list[index].start, end = list[last].end;
    size_t least = start > LOOK_BYTES ? start - LOOK_BYTES : 0;
    size_t most = weave->n_bytes - end > LOOK_BYTES ? end + LOOK_BYTES : weave->n_bytes;
    const char *newline = memrchr(s + least, '\n', start - least);
    least = newline ? (size_t)(newline - s) + 1 : least;
    newline = memchr(s + end, '\n', most - end);
    most = newline ? (size_t)(newline - s) : most;
    bool words =
        is_amid_sentence(s, least, most, weave->n_bytes) || is_named(s + least, start - least);
    for (uint32_t i = index; !words && start > least; i--) {
        size_t from = i && list[i - 1].end > least ? list[i - 1].end : least;
        words = from < start && has_word(s + from, start - from);
        start = i ? list[i - 1].start : 0;
    }
    for (uint32_t i = last + 1; !words && end < most; i++) {
        size_t to = i < tags->count && list[i].start < most ? list[i].start : most;
        words = to > end && has_word(s + end, to - end);
        end = i < tags->count ? list[i].end : most;
    }
    return words;
}

bool shortcode_in_address(const struct weave *weave, const struct shortcode_tag *tag)
{
    size_t least = tag->start > LOOK_BYTES ? tag->start - LOOK_BYTES : 0;
    if (in_html_tag(weave->s, least, tag->start))
        return true;
    for (size_t at = tag->start; at > least + 1; at--) {
        char c = weave->s[at - 1];
        if (c == '(')
            return weave->s[at - 2] == ']';
        if (c == ')' || c == '\n' || ascii_is_blank_in_line(c))
            return false;
    }
    return false;
}

void shortcode_keep_in_cell(struct weave *weave, const struct shortcode_tags *tags, uint32_t index)
{
    const struct shortcode_tag *tag = &tags->list[index];
    if (tag->partner != SHORTCODE_ALONE && tags->list[tag->partner].line == tag->end_line)
        weave_keep_in_cell(weave, tags->list[tag->partner].start);
}

bool shortcode_is_apart(const struct shortcode_kind *kind)
{
    return !(kind->flags & (SHORTCODE_STAYS_INLINE | SHORTCODE_WRAPS | SHORTCODE_DROPS));
}

void shortcode_stand_apart(struct weave *weave, const struct shortcode_tag *tag,
                           const struct shortcode_kind *kind)
{
    bool adjacent = tag->start && weave->s[tag->start - 1] == '}';
    bool one_of_many = kind == &shortcode_link || kind == &shortcode_keep;
    if (shortcode_is_apart(kind) || (adjacent && one_of_many))
        weave_apart(weave);
}

/* By how many columns the text in a {{< >}} pair is indented, if so far that Markdown would take it
 * for code; else 0. Right below its tag it is never meant as code: themes read no Markdown there
 * (Docsy's manual, "Tabbed panes"), or remove the blanks before it (Hinode's, "Nav"). Within HTML,
 * whose lines are indented as deep as its elements nest, that holds for a {{% %}} pair too. */
static size_t inner_cols(const struct weave *weave, const struct shortcode_tag *tag)
{
    size_t line = weave_skip_blanks(weave, tag->end) + 1;
    if ((tag->markdown && !weave->place.in_html) || line >= weave->n_bytes ||
        weave->s[line - 1] != '\n')
        return 0;
    size_t cols = weave_skip_blanks(weave, line) - line;
    size_t kept = place_item_cols(&weave->place);
    bool words = line + cols < weave->n_bytes && weave->s[line + cols] != '\n';
    return words && cols >= kept + 4 ? cols - kept : 0;
}

void shortcode_enter_block(struct weave *weave, const struct shortcode_tag *tag)
{
    size_t before = weave->strip_cols;
    weave->strip_cols += weave->place.excess_cols >= 4 ? weave->place.excess_cols : 0;
    size_t inner = tag ? inner_cols(weave, tag) : 0;
    weave->strip_cols = inner > weave->strip_cols ? inner : weave->strip_cols;
    if (weave->strip_cols > before)
        weave->strip_from = place_item_cols(&weave->place);
    weave->place.in_html = false;
}

void shortcode_leave(struct weave *weave, const struct weave *before, enum shortcode_form form)
{
    const struct markdown_place *place = &before->place;
    memcpy(weave->prefix, before->prefix, sizeof weave->prefix);
    memcpy(weave->place.items, place->items, sizeof place->items);
    weave->place.item_count = place->item_count;
    weave->place.in_words = place->in_words;
    memcpy(weave->place.marks, place->marks, sizeof place->marks);
    bool left = form == SHORTCODE_AS_CODE && !weave->place.fence; /* the fence ended in it */
    weave->place.fence = left ? '\0' : place->fence;
    weave->place.fence_begins = weave->place.fence_closes = false;
    if (weave->line != before->line)
        weave->place.has_marker = weave->place.begins_item = false;
    weave->strip_cols = before->strip_cols;
    weave->strip_from = before->strip_from;
    memcpy(weave->outer, before->outer, sizeof weave->outer);
    if (form == SHORTCODE_AS_BLOCK)
        weave->strip_html = weave->place.in_html = place->in_html;
}
