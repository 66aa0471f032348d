/*
 * Rules of titles (L01), and of the fields that are shown as they are typed (L21).
 *
 * Two titles are compared as a reader sees them: whatever blanks, capitals and invisible characters
 * they have.
 */
#include "check/judges.h"

#include "base/text.h"
#include "check/page.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void check_first_headings(const struct check_page *page)
{
    bool titled = check_field(page, "title") != NULL;
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        if (!unit->heading || page->page->document->nodes[unit->node].level != 1)
            continue;
        if (titled)
            check_add(page, RULE_L01, NOTE_ERROR, check_unit_place(unit, 0),
                      "a second main heading: the title is one already, begin at ##");
        titled = true;
    }
}

/* To YAML the curly quotes of a word processor are text, so they are shown. */
static bool is_in_curly_quotes(const char *s)
{
    static const char *const pairs[][2] = {{"“", "”"}, {"‘", "’"}, {"„", "“"}};
    size_t n = strlen(s);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (n > 6 && memcmp(s, pairs[i][0], 3) == 0 && strstr(s + 3, pairs[i][1]) == s + n - 3)
            return true;
    return false;
}

/* Bytes of a tag ("</b>") or a character reference ("&amp;") at s; 0: there is none. */
static size_t html_bytes(const char *s)
{
    bool tag = *s == '<';
    size_t n = 1 + (tag && s[1] == '/');
    if ((!tag && *s != '&') || !ascii_is_letter(s[n]))
        return 0;
    if (tag)
        n += strcspn(s + n, "<>");
    while (!tag && isalnum((unsigned char)s[n]))
        n++;
    return s[n] == (tag ? '>' : ';') ? n + 1 : 0;
}

/* The marks of Markdown or HTML in a field, which is shown as it is typed; NULL: there are none. */
static const char *find_marks(const char *s, size_t *n_bytes)
{
    const char *stars = strstr(s, "**");
    *n_bytes = 2;
    if (stars && strstr(stars + 2, "**"))
        return stars;
    for (; *s; s++)
        if ((*n_bytes = html_bytes(s)) != 0)
            return s;
    return NULL;
}

static void check_shown(const struct check_page *page, const char *name)
{
    const struct value *value;
    const char *text = check_text(page, name, &value);
    size_t n;
    const char *marks = find_marks(text, &n);
    if (marks && !page->unjudged)
        check_add(page, RULE_L21, NOTE_WARNING, check_value_place(page, value),
                  "%s is shown as it is typed, with the %.*s in it: take such marks out", name,
                  (int)n, marks);
}

void rule_title(const struct check_page *page)
{
    const struct value *value = check_field(page, "title");
    size_t most = (size_t)page->check->config.limit[LIMIT_TITLE_CHARACTERS];
    const char *shown = page->page->field[PAGE_TITLE];
    size_t count = text_count_graphemes(shown, strlen(shown));
    if (page->unjudged)
        return;
    if (!value || value_is_empty(value)) /* a list is reported where the front matter is read */
        check_add(page, RULE_L01, NOTE_ERROR, check_value_place(page, value),
                  "the page has no title: give one in front matter, as in title: Back pain");
    else if (count > most)
        check_add(page, RULE_L01, NOTE_WARNING, check_value_place(page, value),
                  "the title has %zu characters, more than %zu: say it in fewer words", count,
                  most);
    if (value && !value->quoted && is_in_curly_quotes(shown))
        check_add(page, RULE_L01, NOTE_WARNING, check_value_place(page, value),
                  "the title's quotes are shown: use straight ones (\") or none");
    check_shown(page, "title");
    check_shown(page, "linkTitle");
    check_shown(page, "description");
    check_first_headings(page);
}

/* Appends a title in lower case, with one space for each run of blanks and without invisible
 * characters: soft hyphens, which word processors leave behind, and joiners and non-joiners. */
static void see_title(struct buffer *out, const char *title)
{
    struct buffer small = {0};
    text_lower(&small, title, strlen(title));
    bool blank = false;
    for (size_t at = 0; at < small.used;) {
        uint32_t code;
        size_t n = text_decode(small.bytes + at, small.used - at, &code);
        bool unseen = code == TEXT_SOFT_HYPHEN || code == TEXT_NON_JOINER || code == TEXT_JOINER;
        if (code == ' ' || code == 0xa0 || code == 0x202f || code == 0x2007) {
            blank = out->used;
        } else if (!unseen) {
            buffer_add_string(out, blank ? " " : "");
            buffer_add(out, small.bytes + at, n);
            blank = false;
        }
        at += n;
    }
    buffer_done(&small);
}

static void tell(const struct check_claim *row, const char *other)
{
    check_add(row->page, RULE_L01, NOTE_ERROR,
              check_value_place(row->page, check_field(row->page, "title")),
              "the title \"%s\" is that of %s too: give each its own", row->name, other);
}

void rule_titles(struct check *check)
{
    struct check_claim *rows = memory_new((check->page_count + 1) * sizeof *rows);
    struct buffer seen = {0};
    size_t count = 0;
    for (size_t i = 0; i < check->page_count; i++) {
        const struct check_page *page = &check->pages[i];
        const char *title = page->page->field[PAGE_TITLE];
        if (page->unjudged || page->page->title_source != TITLE_FROM_HEAD)
            continue;
        seen.used = 0;
        see_title(&seen, title);
        const char *key =
            arena_format(&check->arena, "%s %s", page->language, buffer_string(&seen));
        rows[count++] = (struct check_claim){page, key, title, false};
    }
    buffer_done(&seen);
    check_tell_rivals(rows, count, tell);
    free(rows);
}
