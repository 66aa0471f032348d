/*
 * Rules of bytes, raw HTML and what a page says about its language (L20).
 */
#define _GNU_SOURCE /* memmem */
#include "check/judges.h"

#include "base/list.h"
#include "base/tag.h"
#include "base/text.h"
#include "base/utf8.h"
#include "check/file_names.h"
#include "check/page.h"
#include "check/typed_item.h"
#include "markup/html_element.h"
#include "markup/html_page.h"
#include "markup/html_style.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

static const char no_utf8[] = "bytes that are no UTF-8: save the file in the encoding UTF-8";
static const char lost[] = "the sign \ufffd stands for a letter that was lost when the file was "
                           "converted: write the letter again";

static const char one_font[] = "a sign that only one font has, as word processors use, and readers "
                               "see as a box: write another";

static const char garbled[] = "signs that stand for one letter: UTF-8 was read as another encoding "
                              "when this was copied or saved; write it again";

/* Whether an apostrophe, a dash or an accented letter was decoded byte by byte, as Windows-1252 or
 * Latin-1, and saved so. No language has these characters side by side, except for a closing
 * guillemet after capitals, as in Portuguese. */
static bool is_garbled(uint32_t code, const char *s, char before)
{
    if (code == 0xe2)
        return strncmp(s + 2, "€", 3) == 0;
    if (before >= 'A' && before <= 'Z' && strncmp(s + 2, "»", 2) == 0)
        return false;
    return (code == 0xc2 || code == 0xc3) && s[2] == '\xc2' && (unsigned char)s[3] >= 0xa1;
}

static const char mixed[] = "a letter of another alphabet that looks like one of this: search "
                            "finds no such word and speech reads it wrongly; type it again";

/* Whether a Cyrillic letter that looks like a Latin one stands right beside one, in a language that
 * is written in Latin letters. `before` and `behind` are bytes. */
static bool is_mixed(const struct check_page *page, uint32_t code, char before, char behind)
{
    static const char alike[] = "АВЕКМНОРСТУХІЈЅаеорсухіјѕ";
    static const char cyrillic[] = "ru uk bg be sr mk kk ky mn tg";
    if (code < 0x400 || code > 0x4ff || (!ascii_is_letter(before) && !ascii_is_letter(behind)) ||
        tag_is_among(page->language, cyrillic))
        return false;
    for (size_t at = 0; alike[at];) {
        uint32_t one;
        at += text_decode(alike + at, sizeof alike - 1 - at, &one);
        if (one == code)
            return true;
    }
    return false;
}

/* Whether a byte of a file begins an item by hand, which is reported with the list (L21). */
static bool begins_item(const struct buffer *file, size_t at)
{
    size_t start = at;
    while (start && strchr(" \t>", file->bytes[start - 1]))
        start--;
    struct line line = line_of(file->bytes + at, file->bytes + file->used);
    return (!start || file->bytes[start - 1] == '\n') && typed_is_bullet(&line);
}

/* What is wrong with a code point, which a reader may not see; NULL: nothing. `before` and `behind`
 * are bytes. */
static const char *hidden_meaning(const struct check_page *page, uint32_t code, const char *s,
                                  size_t n, char before, char behind)
{
    if (code == TEXT_REPLACEMENT)
        return text_is_broken(code, s, n) ? no_utf8 : lost;
    if (is_garbled(code, s, before))
        return garbled;
    if (code >= 0xe000 && code <= 0xf8ff)
        return one_font;
    if (code == 0x1b)
        return "an escape character: delete it";
    if ((code < ' ' && code != '\t' && code != '\n' && code != '\r') || code == 0x7f ||
        (code >= 0x80 && code < 0xa0))
        return "a control character: delete it";
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
        return "a character that is not seen turns the direction of text: delete it";
    return is_mixed(page, code, before, behind) ? mixed : NULL;
}

/* Reports at most one fault per line. A wrong encoding is one fault of the whole file, reported at
 * its first place; UTF-16 is reported where the file is read. */
static void check_bytes(const struct check_page *page)
{
    const struct buffer *file = &page->source.file;
    const char *s = buffer_string(file);
    struct source_place place = {page->page->path, 1, 1};
    unsigned told_line = 0;
    bool told_encoding = false;
    uint32_t code;
    for (size_t at = text_is_utf16(s, file->used) ? file->used : 0, n; at < file->used; at += n) {
        n = text_decode(s + at, file->used - at, &code);
        const char *what = NULL;
        if (code < ' ' || code >= 0x7f)
            what = hidden_meaning(page, code, s + at, n, at ? s[at - 1] : ' ', s[at + n]);
        if (what == one_font && begins_item(file, at))
            what = NULL;
        bool once = what == no_utf8 || what == garbled;
        if (what && told_line != place.line && !(once && told_encoding)) {
            check_add(page, RULE_L20, NOTE_ERROR, place, "%s", what);
            told_line = place.line;
            told_encoding = told_encoding || once;
        }
        place.column += (unsigned)n;
        if (code == '\n') {
            place.line++;
            place.column = 1;
        }
    }
}

/* The beginning of an element, without the > at its end. */
struct tag {
    const char *s;
    size_t n_bytes;
    size_t name_bytes;
    char name[16]; /* in small letters; of one that HTML does not know the beginning */
};

static struct tag read_tag(const char *s, size_t n_bytes)
{
    struct tag tag = {.s = s, .n_bytes = n_bytes};
    for (size_t n; (n = tag.name_bytes + 1) < n_bytes && isalnum((unsigned char)s[n]);) {
        if (n < sizeof tag.name)
            tag.name[n - 1] = (char)tolower((unsigned char)s[n]);
        tag.name_bytes++;
    }
    return tag;
}

/* Whether a tag has one of these names, separated by blanks. */
static bool is_tag(const struct tag *tag, const char *names)
{
    return list_has(names, tag->s + 1, tag->name_bytes);
}

/* Whether a tag is one for which Markdown has no mark and that medical text needs. */
static bool is_needed(const struct tag *tag)
{
    return is_tag(tag, "sup sub abbr br") && strchr(" \t\n/>", tag->s[1 + tag->name_bytes]);
}

/* Whether a tag is a row, a cell or an item, which is one fault with its table or list. */
static bool is_part(const struct tag *tag, bool table, bool list)
{
    return (table && is_tag(tag, "caption colgroup col thead tbody tfoot tr th td")) ||
           (list && is_tag(tag, "li dt dd"));
}

/* Whether it has what only a tag has: an attribute with a value, a slash at its end, an end tag
 * soon after it. The limit keeps the cost of many tags linear. */
static bool is_markup(const struct tag *tag, size_t left)
{
    enum { NEAR_BYTES = 1000, NAME_BYTES_MAX = 20 };
    char end_tag[NAME_BYTES_MAX + sizeof "</>"];
    if (memchr(tag->s, '=', tag->n_bytes) || tag->s[tag->n_bytes - 1] == '/')
        return true;
    int name_bytes = tag->name_bytes < NAME_BYTES_MAX ? (int)tag->name_bytes : NAME_BYTES_MAX;
    int end_bytes = snprintf(end_tag, sizeof end_tag, "</%.*s>", name_bytes, tag->s + 1);
    return memmem(tag->s, left < NEAR_BYTES ? left : NEAR_BYTES, end_tag, (size_t)end_bytes);
}

/* Whether a tag is an element of HTML. "<phone number>" is not: it was meant to be read, and is not
 * shown. */
static bool is_element(const struct tag *tag)
{
    static const char others[] =
        "applet bdi bdo big blink canvas data datalist font ins label map mark marquee math meter "
        "nobr output picture progress rb rp rt rtc ruby slot small span svg time u wbr";
    size_t end = tag->name_bytes + 1;
    return html_element_find(tag->name) || (end < tag->n_bytes && strchr(":-", tag->s[end])) ||
           is_tag(tag, others);
}

/* Whether Markdown shows it as text because it is no tag: "<name, date>" has signs that no
 * attribute name has. */
static bool is_text(const struct tag *tag)
{
    const char *s = tag->s;
    for (size_t i = 1; i < tag->n_bytes; i++) {
        bool first = i > 1 && isspace((unsigned char)s[i - 1]);
        bool blank = isspace((unsigned char)s[i]);
        bool letter = ascii_is_letter(s[i]) || s[i] == '_' || s[i] == ':';
        if (!letter && !blank && (first || !(ascii_is_digit(s[i]) || strchr(".-", s[i]))))
            return true;
    }
    return false;
}

/* "<<Name>>" is shown (markup/prose.h), except right after a letter or digit. */
static bool is_quoted(const struct source *source, size_t at, size_t n_bytes)
{
    const char *s = source->text.bytes + at;
    return at && s[-1] == '<' && at + n_bytes + 1 < source->text.used && s[n_bytes + 1] == '>' &&
           !(at > 1 && isalnum((unsigned char)s[-2]));
}

/* What a browser makes of what is in the element that a tag begins: enum html_look. */
static unsigned find_looks(const struct tag *tag)
{
    struct html_scanner scanner = {.s = tag->s, .n_bytes = tag->n_bytes + 1};
    struct html_token token;
    bool begins = html_next(&scanner, &token) && token.kind == HTML_START;
    return (begins ? html_looks(&token) : 0) | (is_tag(tag, "s strike del") ? LOOK_STRUCK : 0);
}

/* What to write in place of a tag. */
static const char *find_right(const struct tag *tag, unsigned looks)
{
    if (looks & LOOK_STRUCK)
        return "take out what it crosses out";
    if (looks & (LOOK_ABOVE | LOOK_BELOW))
        return "write <sup> or <sub>";
    static const struct {
        const char *names;
        const char *right;
    } rows[] = {
        {"b strong", "write **words**"},
        {"p div section", "leave the tag out, and an empty line between paragraphs"},
        {"h1 h2 h3 h4 h5 h6", "write ## and a blank before the words"},
        {"ul", "write - and a blank before each item"},
        {"dl", "write the term on a line of its own, and : and a blank before what it means"},
        {"summary", "make a heading of its words"},
        {"iframe video audio object embed", "write [what it shows](address)"},
        {"ol", "write 1. and a blank before each item"},
        {"table", "write | between cells, and |---|---| below the first row"},
        {"a", "write [words](address)"},
        {"img", "write ![what it shows](file)"},
        {"blockquote", "write > before each line"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (is_tag(tag, rows[i].names))
            return rows[i].right;
    return "leave the tag out";
}

/* Word processors put the same tags around each paragraph: each is told of once on a page, if words
 * mean the same without it. */
static void tell_tag(const struct check_page *page, const struct tag *tag, struct buffer *told)
{
    enum { SHOWN_BYTES_MAX = 60 };
    const char *s = tag->s;
    size_t at = (size_t)(s - page->source.text.bytes);
    bool element = is_element(tag) || is_markup(tag, page->source.text.used - at);
    if (!element && is_text(tag))
        return;
    size_t n =
        tag->n_bytes > SHOWN_BYTES_MAX ? text_character_start(s, SHOWN_BYTES_MAX) : tag->n_bytes;
    struct source_place place = source_find(&page->source, at);
    unsigned looks = find_looks(tag);
    if (!element)
        check_add(page, RULE_L20, NOTE_ERROR, place,
                  "taken for a tag of HTML and not shown: %.*s>; write \\< before it", (int)n, s);
    else if (looks & LOOK_UNSEEN)
        check_add(page, RULE_L20, NOTE_ERROR, place,
                  "raw HTML: %.*s>; the website hides what is in it, and it is shown here: take "
                  "out what no reader should see",
                  (int)n, s);
    else if (looks & (LOOK_STRUCK | LOOK_ABOVE | LOOK_BELOW) ||
             check_is_first(told, s + 1, tag->name_bytes))
        check_add(page, RULE_L20, NOTE_ERROR, place, "raw HTML: %.*s>; %s", (int)n, s,
                  find_right(tag, looks));
}

static void check_tags(const struct check_page *page)
{
    const struct source *source = &page->source;
    const char *s = source->text.bytes;
    struct buffer told = {0};
    bool table = false;
    bool list = false;
    for (size_t at = 0; at < source->text.used; at++) {
        size_t end = at;
        if (source->classes[at] != SOURCE_TAG || s[at] != '<')
            continue;
        while (end < source->text.used && s[end] != '>')
            end++;
        struct tag tag = read_tag(s + at, end - at);
        bool opens = s[at + 1] != '/';
        table = table || is_tag(&tag, "table");
        list = list || is_tag(&tag, "ul ol dl");
        if (opens && !is_quoted(source, at, end - at) && !is_needed(&tag) &&
            !is_part(&tag, table, list))
            tell_tag(page, &tag, &told);
        at = end;
    }
    buffer_done(&told);
}

/* Whether the library knows the page in another language. */
static bool has_translation(const struct check_page *page)
{
    for (uint32_t i = 1; i <= library_language_count(page->check->library); i++) {
        uint32_t id = library_translation(page->check->library, page->id, i);
        if (id && id != page->id)
            return true;
    }
    return false;
}

static void check_language(const struct check_page *page)
{
    const struct value *key = check_field(page, "translationKey");
    const char *named = key && !has_translation(page) ? check_named_language(page) : NULL;
    if (named && strcasecmp(named, page->language) == 0)
        check_add(page, RULE_L20, NOTE_WARNING, check_value_place(page, key),
                  "this translationKey parts it from the page whose file's name it has: give both "
                  "the same, or none");
    else if (!page->unjudged && page->check->is_in_languages && !check_field(page, "lang") &&
             !key && !has_translation(page) && !check_lost_language(page))
        check_add(page, RULE_L20, NOTE_WARNING, check_head_place(page),
                  "no page is its translation, by its file's name or a translationKey: give both "
                  "the same translationKey, or say lang: %s if there is none",
                  page->language);
}

void rule_safety(const struct check_page *page)
{
    check_bytes(page);
    if (!html_page_is(page->page->path)) /* it was written as HTML, and knowingly */
        check_tags(page);
    check_language(page);
}
