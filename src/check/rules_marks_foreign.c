/*
 * Marks of other programs, which mean nothing to Markdown or the website and are shown (L21): those
 * of note-taking and word processing programs, of templates and of other generators of websites.
 *
 * Refuses to guess: a mark is reported only if both of its ends are there, or if it is all that
 * stands in its place. Each kind is one finding in a paragraph, except links and raised letters,
 * each of which has to be written in its own way.
 */
#define _GNU_SOURCE /* memmem */
#include "check/judges.h"

#include "base/ascii.h"
#include "check/page.h"
#include "markup/emoji.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>

/* No mark is looked for further away, so that many have no quadratic cost. */
enum { NEAR_BYTES = 300 };

static const char comment[] =
    "this is no comment, and readers see it: write <!-- before it and --> behind it";
static const char change[] =
    "a change that was kept for review is shown with its marks: accept it, or leave it out";
static const char template[] =
    "only templates fill this in, and here it is shown: write the words themselves";

/* Marks with an end, in the order in which they are tried. */
static const struct {
    const char *begin;
    const char *end;
    const char *needed; /* one of these bytes must be between them; "": any */
    const char *advice;
} pairs[] = {
    {"==", "==", "", "= highlights nothing here, and is shown: write ** in place of each =="},
    {"%%", "%%", "", comment},
    {"{>>", "<<}", "", comment},
    {"{++", "++}", "", change},
    {"{--", "--}", "", change},
    {"{–", "–}", "", change}, /* the same behind the typographer */
    {"^[", "]", "", "this is no note: write [^1], and the note in a line that begins [^1]:"},
    {"[@", "]", "", "this is no source, and is shown: name it in words, or as a note"},
    {"*[", "]:", "",
     "this explains no abbreviation, and is shown: write the words in brackets behind the "
     "abbreviation"},
    {"$$", "$$", "\\^_=", "this formula is shown as it was typed: write it in words"},
    {"<%", "%>", "", template},
    {"{{ .", "}}", "", template},
    {"{{.", "}}", "", template},
    {"{{ site.", "}}", "", template},
    {"{{ page.", "}}", "", template},
    {"{{site.", "}}", "", template},
    {"{{page.", "}}", "", template},
};
enum { PAIRS = sizeof pairs / sizeof *pairs };

/* What is for another program where it is all of a paragraph. */
static const char alone[] =
    "[toc]|[[toc]]|[[_toc_]]|{{toc}}|${toc}|@[toc]|\\newpage|\\pagebreak|\\tableofcontents";

/* Reports a sign, if it is the first of its kind in a paragraph. */
static void tell(const struct check_unit *unit, size_t at, const char *sign, const char *advice,
                 struct buffer *told)
{
    if (check_is_first(told, sign, strcspn(sign, " ")))
        check_add(unit->page, RULE_L21, NOTE_WARNING,
                  check_sign_place(unit, at + strlen(sign), sign), "%s", advice);
}

static size_t near(const struct check_unit *unit, size_t at)
{
    size_t left = unit->n_bytes - at;
    return left < NEAR_BYTES ? left : NEAR_BYTES;
}

static bool has_one_of(const char *s, size_t n_bytes, const char *bytes)
{
    for (size_t i = 0; i < n_bytes; i++)
        if (s[i] && strchr(bytes, s[i]))
            return true;
    return !*bytes;
}

/* Whether one of the pairs begins at a byte and has its end. A longer row of the same sign is no
 * mark ("======"). */
static bool is_pair(const struct check_unit *unit, size_t at, size_t i)
{
    const char *s = unit->text + at;
    size_t left = near(unit, at);
    size_t n = strlen(pairs[i].begin);
    if (left <= n || memcmp(s, pairs[i].begin, n) != 0 || s[n] == s[n - 1] || (at && s[-1] == *s))
        return false;
    const char *end = memmem(s + n, left - n, pairs[i].end, strlen(pairs[i].end));
    size_t inner = end ? (size_t)(end - s) - n : 0;
    bool percent = *s == '%' && at && isalnum((unsigned char)s[-1]); /* "5%% to 6%%" */
    bool loose = pairs[i].advice == comment || pairs[i].advice == template || *pairs[i].needed;
    return inner && !percent && (loose || s[n] != ' ') && has_one_of(s + n, inner, pairs[i].needed);
}

static void check_pairs(const struct check_unit *unit, size_t at, struct buffer *told)
{
    for (size_t i = 0; i < PAIRS; i++)
        if (*pairs[i].begin == unit->text[at] && is_pair(unit, at, i))
            tell(unit, at, pairs[i].begin, pairs[i].advice, told);
}

/* Bytes of a sign, a few letters or digits, and the same sign, right behind another letter or
 * digit: "~2~" in "H~2~O", "^2+^" in "Ca^2+^"; 0: there is none. */
static size_t raised_bytes(const struct check_unit *unit, size_t at)
{
    enum { RAISED_MAX = 6 };
    const char *s = unit->text + at;
    size_t left = near(unit, at);
    size_t n = 1;
    while (n < left && n < RAISED_MAX && isalnum((unsigned char)s[n]))
        n++;
    n += n < left && (s[n] == '+' || s[n] == '-');
    return at && isalnum((unsigned char)s[-1]) && n > 1 && n < left && s[n] == *s ? n + 1 : 0;
}

static void check_raised(const struct check_unit *unit, size_t at)
{
    const char *tag = unit->text[at] == '^' ? "sup" : "sub";
    size_t n = raised_bytes(unit, at);
    if (n)
        check_warn(unit, at + 1, RULE_L21, "%.*s is shown as it is: write <%s>%.*s</%s>", (int)n,
                   unit->text + at, tag, (int)n - 2, unit->text + at + 1, tag);
}

/* Whether a "~" stands at words, as CommonMark wants it: it has no blank on their side, and no sign
 * unless there is no word on its other side. */
static bool stands_at(char inner, char outer)
{
    return !strchr(" \n", inner) && (!ispunct((unsigned char)inner) || strchr(" \n", outer) ||
                                     ispunct((unsigned char)outer));
}

/* Whether newer versions of Hugo cross words out from the "~" at a byte on, which within words are
 * shown here: "10~20 mg or 30~40 mg". */
static bool crosses_out(const struct check_unit *unit, size_t at)
{
    const char *s = unit->text + at;
    size_t left = near(unit, at);
    const char *end = left > 2 && s[1] != '~' ? memchr(s + 2, '~', left - 2) : NULL;
    if (!end || raised_bytes(unit, at))
        return false;
    size_t behind = (size_t)(end - unit->text) + 1;
    char before = at ? s[-1] : ' ';
    char after = behind < unit->n_bytes ? unit->text[behind] : ' ';
    char last = phrase_ends(s, (size_t)(end - s), "–|—") ? '-' : end[-1];
    return before != '~' && after != '~' && stands_at(s[1], before) && stands_at(last, after);
}

/* Whether braces at a byte hold what gives words a look in other programs: "{.underline}",
 * "{width=50%}", "{: .class}", "{=html}". A name and its value must follow a bracket or a picture:
 * otherwise they may be words. Those behind ":::" are reported with it. */
static bool is_attributes(const struct check_unit *unit, size_t at)
{
    const char *whole =
        node_text(unit->page->page->document, &unit->page->page->document->nodes[unit->node]);
    const char *s = unit->text + at;
    size_t left = near(unit, at);
    const char *end = memchr(s, '}', left);
    size_t n = end ? (size_t)(end - s) : 0;
    bool kramdown = n > 1 && s[1] == ':';
    size_t from = 1 + kramdown;
    from += from < n ? ascii_lead_bytes(s + from, n - from, " ") : 0;
    if (from + 1 >= n || (at && s[-1] == '{') || (at > 1 && memcmp(s - 2, ": ", 2) == 0) ||
        memchr(s + 1, '{', n - 1))
        return false;
    if (strchr(".#=", s[from]))
        return ascii_is_letter(s[from + 1]);
    size_t name = from;
    while (name < n && (isalnum((unsigned char)s[name]) || s[name] == '-'))
        name++;
    bool tight = !at || (strchr("]) ", s[-1]) && whole[at - 1] != ' ');
    return name > from && s[name] == '=' && (kramdown || tight);
}

/* Whether "[[page]]", the link of wikis, begins at a byte. */
static bool is_wiki(const struct check_unit *unit, size_t at)
{
    const char *s = unit->text + at + 2;
    const char *end = memmem(s - 2, near(unit, at), "]]", 2);
    size_t n = end > s ? (size_t)(end - s) : 0;
    return s[-1] == '[' && n && !memchr(s, '[', n) && check_has_letter(s, n);
}

/* Whether a byte begins the emoji of a site that has none. */
static bool is_emoji(const struct check_unit *unit, size_t at)
{
    const uint32_t *codes;
    const struct content_options *options = check_reading(unit->page);
    bool bare = !at || !isalnum((unsigned char)unit->text[at - 1]);
    return bare && !(options && options->emoji) &&
           emoji_read(unit->text + at, unit->n_bytes - at, &codes);
}

/* Reports what other programs make of single signs. */
static void check_signs(const struct check_unit *unit, struct buffer *told)
{
    for (size_t at = 0; at + 2 < unit->n_bytes; at++) {
        char c = unit->text[at];
        if (!c || !strchr("=%{^[*$<~:", c))
            continue;
        check_pairs(unit, at, told);
        if (strchr("^~", c))
            check_raised(unit, at);
        if (c == '~' && crosses_out(unit, at))
            tell(unit, at, "~",
                 "newer websites cross out what is between this ~ and the next: write – for each",
                 told);
        if (c == '{' && is_attributes(unit, at))
            tell(unit, at, "{",
                 "these braces are for another program, and are shown: leave them out, and the "
                 "brackets before them",
                 told);
        if (c == '[' && is_wiki(unit, at))
            check_warn(unit, at, RULE_L21, "this is no link: write [words](page.md)");
        if (c == ':' && is_emoji(unit, at))
            tell(unit, at, ":",
                 "this is shown as it is: the site's configuration needs enableEmoji: true", told);
    }
}

/* Whether a paragraph begins with the mark of a comment that goes on behind it. */
static bool begins_comment(const struct check_unit *unit)
{
    const char *s = unit->text;
    return unit->n_bytes > 2 && memcmp(s, "%%", 2) == 0 && s[2] != '%' &&
           !memmem(s + 2, unit->n_bytes - 2, "%%", 2);
}

static void check_unit(const struct check_unit *unit)
{
    struct buffer told = {0};
    if (phrase_is(unit->text, unit->n_bytes, alone))
        check_warn(unit, 0, RULE_L21, "this is for another program, and is shown: leave it out");
    else
        check_signs(unit, &told);
    if (begins_comment(unit))
        tell(unit, 0, "%%", comment, &told);
    buffer_done(&told);
}

/* Whether a tag of a word processor begins at a byte of the source. No HTML has it: some websites
 * show it, in a paragraph as text. */
static bool is_office_tag(const struct source *source, size_t at)
{
    static const char tags[] = "<o:|</o:|<w:|<v:|<m:|<st1:|<?xml:|<![if |<![endif";
    unsigned char class = source->classes[at];
    if (class == SOURCE_CODE || class == SOURCE_SHORTCODE || class == SOURCE_FRONT ||
        class == SOURCE_COMMENT)
        return false;
    return phrase_begins(source->text.bytes + at, source->text.used - at, tags);
}

/* Reports them: once in lines without an empty one between. */
static void check_office(const struct check_page *page)
{
    const struct source *source = &page->source;
    bool told = false;
    for (size_t at = 0; at < source->text.used; at++) {
        const char *s = source->text.bytes + at;
        told = told && !(*s == '\n' && at && s[-1] == '\n');
        if (*s != '<' || told || !is_office_tag(source, at))
            continue;
        check_add(page, RULE_L21, NOTE_WARNING, source_find(source, at),
                  "a tag of a word processor, which the website may show: leave it out");
        told = true;
    }
}

void rule_marks_foreign(const struct check_page *page)
{
    check_office(page);
    for (size_t i = 0; i < page->unit_count; i++)
        check_unit(&page->units[i]);
}
