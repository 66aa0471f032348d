/*
 * Marks of Markdown within a paragraph that do not work and are shown as text (L21): links with
 * blanks in them, footnotes that are not there, shortcodes, rows outside any table.
 *
 * Refuses to look at more of a paragraph than what is near a mark, so that many marks have no
 * quadratic cost.
 */
#define _GNU_SOURCE /* memmem */
#include "check/judges.h"

#include "base/ascii.h"
#include "base/list.h"
#include "check/html_blocks.h"
#include "check/page.h"
#include "dialect/line.h"
#include "shortcode/table.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>

/* Whether bytes look like a link's address, and not like words in brackets. */
static bool is_address(const char *s, size_t n_bytes)
{
    return n_bytes &&
           (strchr("/#", *s) || memmem(s, n_bytes, "://", 3) || memmem(s, n_bytes, ".md", 3));
}

/* Why an address after a "]" makes no link and is shown; NULL: it is no address. The limit keeps
 * the cost of many brackets linear. */
static const char *link_fault(const char *s, size_t n_bytes)
{
    enum { ADDRESS_MAX = 1000 };
    bool parted = *s == ' ';
    const char *address = s + 1 + parted;
    if (s[parted] != '(')
        return NULL;
    size_t left = n_bytes > 1u + parted ? n_bytes - 1 - parted : 0;
    size_t near = left < ADDRESS_MAX ? left : ADDRESS_MAX;
    const char *end = memchr(address, ')', near);
    if (!end)
        return parted ? NULL : "this is no link: the ) behind the address is missing";
    size_t n = (size_t)(end - address);
    bool has_blank = memchr(address, ' ', n);
    if (parted && is_address(address, n) && !has_blank)
        return "this is no link: no blank may stand between ] and (";
    const char *size = memmem(address, n, " =", 2);
    if (!parted && size)
        return "this is no picture: an address takes no size; leave out the = and what follows";
    if (!parted && has_blank)
        return "this is no link: an address holds no blank; write %20 for each, and nothing in a "
               "telephone number";
    return NULL;
}

/* The text of a unit with the bare addresses in it, which are no words of its own text. */
static const char *with_addresses(const struct check_unit *unit)
{
    const struct document *document = unit->page->page->document;
    return node_text(document, &document->nodes[unit->node]);
}

/* Reports "[words](my page.md)" and "[words] (/page/)", where the brackets are shown. */
static void check_link(const struct check_unit *unit, size_t at)
{
    const char *fault = link_fault(with_addresses(unit) + at + 1, unit->n_bytes - at - 1);
    if (fault)
        check_add(unit->page, RULE_L21, NOTE_WARNING, check_sign_place(unit, at + 1, "]"), "%s",
                  fault);
}

enum { NAME_MAX_BYTES = 60, ADDRESS_MAX_BYTES = 300 };

/* Bytes before the next "]", at most so many; 0: there is none. */
static size_t bracket_bytes(const char *s, size_t n_bytes, size_t most)
{
    const char *end = memchr(s, ']', n_bytes < most ? n_bytes : most);
    return end ? (size_t)(end - s) : 0;
}

/* Reports "[words][name]" where no line begins "[name]:". Numbers in brackets are marks of
 * notes. */
static void check_reference(const struct check_unit *unit, size_t open, size_t at)
{
    const char *s = unit->text;
    const char *name = s + at + 2;
    size_t n = bracket_bytes(name, unit->n_bytes - at - 2, NAME_MAX_BYTES);
    if (n && *name != '^' && check_has_letter(name, n) &&
        check_has_letter(s + open + 1, at - open - 1))
        check_warn(unit, open, RULE_L21,
                   "this is no link: no line says where it leads, as [%.*s]: and an address do",
                   (int)n, name);
}

/* Reports "[^name]" where there is no such note: otherwise it would be a link, not text. */
static void check_footnote(const struct check_unit *unit, size_t at)
{
    const char *s = unit->text + at;
    size_t n = bracket_bytes(s, unit->n_bytes - at, NAME_MAX_BYTES);
    if (n > 2 && s[1] == '^' && !memchr(s, ' ', n))
        check_warn(unit, at, RULE_L21,
                   "this leads to no note: write one in a line that begins %.*s]:", (int)n, s);
}

/* Whether "{{" is followed by the name of a shortcode with arguments: "{{ figure src=x >}}". */
static bool is_bare_shortcode(const char *s, size_t n_bytes, size_t at)
{
    enum { NEAR_BYTES = 300 };
    size_t from = at + 2 + (at + 2 < n_bytes && s[at + 2] == ' ');
    size_t n = 0;
    while (from + n < n_bytes && (isalnum((unsigned char)s[from + n]) || s[from + n] == '-'))
        n++;
    size_t left = n_bytes - from - n;
    left = left < NEAR_BYTES ? left : NEAR_BYTES;
    const char *end = left ? memmem(s + from + n, left, "}}", 2) : NULL;
    return n && end && s[from + n] == ' ' && *shortcode_find(s + from, n)->names &&
           memchr(s + from + n, '=', (size_t)(end - s) - from - n);
}

/* Whether it was meant as a shortcode: "{{ < note > }}", "{< note >}", "{{ figure src=x }}". */
static bool is_near_shortcode(const char *s, size_t n_bytes, size_t at)
{
    if (at + 2 < n_bytes && s[at + 1] == '{' && is_bare_shortcode(s, n_bytes, at))
        return true;
    bool twice = at + 1 < n_bytes && s[at + 1] == '{';
    size_t sign = at + 1 + twice;
    bool blank = sign < n_bytes && s[sign] == ' ';
    sign += blank;
    return !(at && s[at - 1] == '{') && twice == blank && sign + 1 < n_bytes &&
           strchr("<%", s[sign]) && strchr(" abcdefghijklmnopqrstuvwxyz", s[sign + 1]);
}

/* Whether a word of templates follows "{%", as other generators of websites have them: "{% if x",
 * "{% include note.html". A name in quotes may be meant for the shortcode. */
static bool is_template(const char *s, size_t n_bytes, size_t at)
{
    static const char words[] = "if else elsif unless for case when assign capture raw comment "
                                "include_relative include_cached link post_url hint";
    static const char others[] = "end|include ";
    size_t from = at + 2 + phrase_blank(s, n_bytes, at + 2);
    size_t n = 0;
    while (from + n < n_bytes && (ascii_is_letter(s[from + n]) || s[from + n] == '_'))
        n++;
    size_t other = phrase_begins(s + from, n_bytes - from, others);
    bool quoted = from + other < n_bytes &&
                  (strchr("\"'", s[from + other]) || (unsigned char)s[from + other] >= 0x80);
    return s[at + 1] == '%' && (list_has(words, s + from, n) || (other && !quoted));
}

/* Reports brackets the wrong way round: "(words)[/page/]". */
static void check_turned(const struct check_unit *unit, size_t at)
{
    const char *s = with_addresses(unit) + at + 2;
    size_t n = bracket_bytes(s, unit->n_bytes - at - 2, ADDRESS_MAX_BYTES);
    if (is_address(s, n) && !memchr(s, ' ', n))
        check_warn(unit, at + 1, RULE_L21, "this is no link: write [words](address)");
}

/* Whether a text ends in punctuation: that of ASCII, typographic quotes and dashes, fullwidth
 * forms. */
static bool ends_in_sign(const char *s, size_t n_bytes)
{
    static const char *const begins[] = {"\xe2\x80", "\xe3\x80", "\xef\xbc"};
    for (size_t i = 0; n_bytes > 2 && i < sizeof begins / sizeof *begins; i++)
        if (memcmp(s + n_bytes - 3, begins[i], 2) == 0)
            return true;
    return n_bytes && ispunct((unsigned char)s[n_bytes - 1]);
}

/* "**Note:**then": between punctuation and a letter the stars close nothing (CommonMark 6.2). */
static bool is_squeezed(const char *s, size_t n_bytes, size_t start, size_t end)
{
    return ends_in_sign(s, start) && end < n_bytes &&
           (isalnum((unsigned char)s[end]) || (unsigned char)s[end] >= 0xc0);
}

static void tell_stars(const struct check_unit *unit, size_t behind, bool squeezed)
{
    struct source_place place = check_sign_place(unit, behind, "**");
    if (squeezed)
        check_add(unit->page, RULE_L21, NOTE_WARNING, place,
                  "** is shown: bold words that end in a sign need a blank behind their **");
    else
        check_add(unit->page, RULE_L21, NOTE_WARNING, place,
                  "** is shown: it makes words bold that stand between two in one paragraph, "
                  "without a blank behind the first or before the second");
}

/* Reports "**" that is shown: two in a paragraph, or one before a word. If all of them follow words
 * they are marks of notes, and so are those before words further down the page (*noted). */
static void check_stars(const struct check_unit *unit, bool *noted)
{
    const char *s = unit->text;
    size_t behind_first = unit->n_bytes;
    unsigned count = 0;
    unsigned marks = 0;
    bool opens = false;
    bool squeezed = false;
    for (size_t at = 0; at + 1 < unit->n_bytes; at++) {
        size_t start = at;
        if (s[at] != '*' || s[at + 1] != '*')
            continue;
        behind_first = count ? behind_first : at + 2;
        bool behind = at && s[at - 1] != ' ';
        while (at + 1 < unit->n_bytes && s[at + 1] == '*')
            at++;
        bool before = at + 1 < unit->n_bytes && !strchr(" .,;:)", s[at + 1]);
        opens = opens || (before && !behind);
        marks += behind && !before;
        squeezed = squeezed || (count && is_squeezed(s, unit->n_bytes, start, at + 1));
        count++;
    }
    if ((count > 1 && marks < count) || opens)
        tell_stars(unit, behind_first, squeezed);
    *noted = marks && marks == count;
}

/* Whether the line of a byte of the source and the next one begin items, which stay text in HTML.
 * The block remembers a line that begins none, because thousands of cells may be in it. */
static bool is_list(const struct source *source, size_t at, struct html_block *block)
{
    if (at >= block->plain_from && at < block->plain_to)
        return false;
    while (at > block->from && source->text.bytes[at - 1] != '\n')
        at--;
    block->plain_from = at;
    for (int i = 0; i < 2; i++) {
        if (at >= block->to)
            return false;
        struct line line = source_line(source, at);
        struct line_start start = line_read_start(&line);
        at = source_line_next(source, &line);
        block->plain_to = i == 0 ? at : block->plain_to;
        if (start.start != START_BULLET && start.start != START_NUMBER)
            return false;
    }
    return true;
}

/* Whether a text has marks that would have worked outside HTML: bold words, a link, a heading. */
static bool has_marks(const struct check_unit *unit)
{
    const char *s = unit->text;
    const char *link = memmem(s, unit->n_bytes, "](", 2);
    const char *bold = memmem(s, unit->n_bytes, "**", 2);
    size_t after = bold ? (size_t)(bold - s) + 2 : unit->n_bytes;
    size_t hashes = ascii_lead_bytes(s, unit->n_bytes, "#");
    return (link && memchr(s, '[', (size_t)(link - s))) ||
           memmem(s + after, unit->n_bytes - after, "**", 2) ||
           (hashes && hashes <= 6 && hashes < unit->n_bytes && s[hashes] == ' ');
}

/* The block of HTML that a unit's words are in; NULL: none. Without words a unit has no place in
 * the source that is known. */
static struct html_block *block_of(const struct check_page *page, const struct html_blocks *blocks,
                                   const struct check_unit *unit)
{
    bool has_words = align_end_before(&page->align, unit->at + unit->n_bytes) > unit->at;
    return has_words ? html_blocks_at(blocks, check_unit_start(unit)) : NULL;
}

/* Reports Markdown in a block of HTML, where it is not read: once a block. */
static void check_in_html(const struct check_unit *unit, struct html_block *block)
{
    const struct check_page *page = unit->page;
    size_t at = check_unit_start(unit);
    if (block->told || !(has_marks(unit) || is_list(&page->source, at, block)))
        return;
    check_add(page, RULE_L21, NOTE_WARNING, source_find(&page->source, at),
              "Markdown is not read in HTML, and its marks are shown: leave an empty line between "
              "the tag and these words");
    block->told = true;
}

/* Whether the backslash that ends a unit was typed twice, as one that is to be shown ("C:\\"). */
static bool is_doubled(const struct check_unit *unit)
{
    const struct buffer *source = &unit->page->source.text;
    size_t from = align_find_before(&unit->page->align, unit->at + unit->n_bytes);
    size_t left = source->used > from ? source->used - from : 0;
    const char *sign = left ? memchr(source->bytes + from, '\\', left) : NULL;
    return sign && sign + 1 < source->bytes + source->used && sign[1] == '\\';
}

/* Reports a backslash at the end of a block, where no line follows that it would break off. */
static void check_last_backslash(const struct check_unit *unit)
{
    size_t n = unit->n_bytes;
    if (n && unit->text[n - 1] == '\\' && !is_doubled(unit))
        check_add(unit->page, RULE_L21, NOTE_WARNING, check_sign_place(unit, n, "\\"),
                  "this \\ is shown: it breaks a line only if another follows");
}

static void check_unit(const struct check_unit *unit)
{
    const char *s = unit->text;
    bool open = false;
    size_t last = 0;
    for (size_t at = 0; at + 2 < unit->n_bytes; at++) {
        open = open || s[at] == '[';
        last = s[at] == '[' ? at : last;
        if (s[at] == ']' && open && s[at + 1] == '[')
            check_reference(unit, last, at);
        else if (s[at] == ']' && open)
            check_link(unit, at);
        else if (s[at] == ')' && s[at + 1] == '[')
            check_turned(unit, at);
        else if (s[at] == '[')
            check_footnote(unit, at);
        else if (s[at] == '{' && is_near_shortcode(s, unit->n_bytes, at))
            check_add(unit->page, RULE_L21, NOTE_WARNING, check_sign_place(unit, at + 1, "{"), "%s",
                      is_template(s, unit->n_bytes, at)
                          ? "only templates fill this in, and here it is shown: write the words "
                            "themselves"
                          : "this begins no shortcode: write {{< or {{%, without a blank between");
    }
}

/* Whether the paragraph that contains a byte ends above a line of hyphens. */
static bool ends_above_hyphens(const struct buffer *source, size_t at)
{
    const char *s = source->bytes;
    const char *end = s + source->used;
    for (const char *row = s + at; (row = memchr(row, '\n', (size_t)(end - row)));) {
        do
            row++;
        while (row < end && (*row == ' ' || *row == '>'));
        struct line line = line_of(row, end);
        if (line_is_blank(&line) || *row == '<')
            return false;
        if (*row == '-' && line_is_underline(&line))
            return true;
    }
    return false;
}

/* Reports a sentence right above a line of hyphens, which Markdown takes for a heading, though it
 * was meant to be followed by a rule. */
static void check_underlined(const struct check_unit *unit)
{
    const struct check_page *page = unit->page;
    const char *s = buffer_string(&page->source.text);
    size_t at = align_find(&page->align, unit->at);
    if (!unit->heading || unit->n_bytes < 2 || unit->text[unit->n_bytes - 1] != '.' ||
        page->source.classes[at] != SOURCE_TEXT)
        return;
    for (size_t i = at; i && s[i - 1] != '\n'; i--)
        if (strchr("#<{", s[i - 1]))
            return;
    if (ends_above_hyphens(&page->source.text, at))
        check_warn(
            unit, 0, RULE_L21,
            "the line of - below makes a heading of this sentence: leave an empty line between");
}

void rule_marks_words(const struct check_page *page)
{
    /* If some stars were escaped so as to be shown, all of them may be meant to be. */
    bool noted = memmem(buffer_string(&page->source.text), page->source.text.used, "\\*", 2);
    struct html_blocks blocks;
    html_blocks_find(&blocks, &page->source);
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        struct html_block *block = block_of(page, &blocks, unit);
        if (block)
            check_in_html(unit, block);
        else if (!noted)
            check_stars(unit, &noted);
        check_unit(unit);
        check_last_backslash(unit);
        check_underlined(unit);
    }
    html_blocks_done(&blocks);
}
