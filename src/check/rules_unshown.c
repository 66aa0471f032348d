/*
 * Sentences in front matter that only a website's layout shows: a part of the rule of reading
 * (L21).
 *
 * Themes keep sections of a page there, questions, even what to do after an operation. Nobody but
 * the theme knows what they are, so a reader here never sees them, and the page seems whole.
 * Refuses to tell of what is meant for search engines and for editors, and of what the page shows
 * anyway.
 */
#define _GNU_SOURCE /* memmem, strcasestr */
#include "check/judges.h"

#include "base/list.h"
#include "check/page.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Fields that are shown here, and those that no layout shows as text of the page. Those that begin
 * with one of the second list, or have "description" in them, are for search engines, lists or
 * editors. */
static const char known[] =
    "title linktitle description summary keywords synonyms codes tags categories aliases author "
    "authors clinicalreviewer publisher sources conflicts redflags check featured_image "
    "featured_image_alt cover image images resources menu menus cascade build _build outputs url "
    "excerpt abstract bibtex citation history changes changelog todo license copyright";
static const char beginnings[] = "seo|meta|og|open|twitter|schem|comment|note|json|social";

/* Whether a key is that of a picture's alternative text: the picture is not shown either. */
static bool is_alternative(const char *key, size_t n)
{
    return n > 3 && strcasecmp(key + n - 3, "alt") == 0 &&
           (strchr("_-", key[n - 4]) || key[n - 3] == 'A');
}

static bool is_for_others(const char *key)
{
    size_t n = strlen(key);
    return is_alternative(key, n) || phrase_begins(key, n, beginnings) ||
           strcasestr(key, "description") || list_has(known, key, n);
}

/* Whether a text is a sentence rather than a name or a setting. Scripts without blanks have more
 * bytes instead. */
static bool is_sentence(const struct value *value)
{
    enum { WORDS_LEAST = 8, WIDE_LEAST = 60 };
    size_t words = 1;
    size_t wide = 0;
    for (size_t i = 1; i < value->scalar_bytes; i++) {
        char c = value->scalar[i];
        words += isspace((unsigned char)value->scalar[i - 1]) && !isspace((unsigned char)c);
        wide += (unsigned char)c >= 0x80;
    }
    return words >= WORDS_LEAST || wide >= WIDE_LEAST;
}

/* Whether the page has the words that a text begins with: a shortcode may show it. Too few words
 * before the first sign are in any page. */
static bool is_shown(const struct check_page *page, const struct value *value)
{
    enum { WORDS_BYTES_LEAST = 12, WORDS_BYTES_MOST = 40 };
    const struct document *document = page->page->document;
    size_t at = 0;
    while (at < value->scalar_bytes && strchr("#*_> \n-", value->scalar[at]))
        at++;
    size_t n = 0;
    while (at + n < value->scalar_bytes && n < WORDS_BYTES_MOST &&
           (isalnum((unsigned char)value->scalar[at + n]) ||
            (unsigned char)value->scalar[at + n] >= 0x80 || value->scalar[at + n] == ' '))
        n++;
    return n >= WORDS_BYTES_LEAST &&
           memmem(document_text(document), document->text_bytes, value->scalar + at, n);
}

/* The first sentence in a value that the page does not show; NULL: there is none. */
static const struct value *find_unshown(const struct check_page *page, const struct value *value,
                                        unsigned depth)
{
    enum { DEPTH_MAX = 8 };
    if (value->kind == VALUE_SCALAR)
        return is_sentence(value) && !is_shown(page, value) ? value : NULL;
    if (value->shared || depth == DEPTH_MAX)
        return NULL;
    for (const struct value *child = value->first; child; child = child->next) {
        const struct value *found = find_unshown(page, child, depth + 1);
        if (found)
            return found;
    }
    return NULL;
}

void rule_unshown(const struct check_page *page)
{
    const struct value *maps[] = {page->front, value_find(page->front, "params")};
    for (size_t i = 0; i < 2; i++) {
        bool map = maps[i] && maps[i]->kind == VALUE_MAP;
        for (const struct value *field = map ? maps[i]->first : NULL; field; field = field->next)
            if (field->key && !is_for_others(field->key) && field != maps[1] &&
                find_unshown(page, field, 0))
                check_add(page, RULE_L21, NOTE_WARNING, check_value_place(page, field),
                          "the text of %.40s is not shown here, at most by the website's layout: "
                          "write it below the front matter",
                          field->key);
    }
}
