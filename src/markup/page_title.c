/*
 * The title of a page that its front matter does not give, and the heading that gives it once more.
 *
 * Refuses to leave a page without one: its file has a name.
 */
#include "markup/page_title.h"

#include "base/path.h"
#include "base/text.h"
#include "base/words.h"
#include "dialect/attributes.h"
#include "markup/entities.h"
#include "markup/headings.h"
#include "markup/parse.h"

#include <ctype.h>
#include <string.h>

static size_t base_name(const char *path, const char **name)
{
    *name = path_name(path);
    const char *dot = strrchr(*name, '.');
    return dot && dot > *name ? (size_t)(dot - *name) : strlen(*name);
}

char *page_name_from_path(struct arena *arena, const char *path)
{
    const char *name;
    size_t n = base_name(path, &name);
    bool is_index =
        (n == 5 && memcmp(name, "index", 5) == 0) || (n == 6 && memcmp(name, "_index", 6) == 0);
    if (is_index && name == path)
        return arena_string(arena, words_say("Home"));
    if (is_index) {
        n = (size_t)(name - path);
        name = path_last_part(path, &n);
    }
    char *words = text_clean_line(arena, name, n);
    for (char *c = words; *c; c++)
        if (*c == '-' || *c == '_')
            *c = ' ';
    if (*words >= 'a' && *words <= 'z')
        *words = (char)(*words - 'a' + 'A');
    return *words ? words : arena_string(arena, words_say("Untitled"));
}

/* Whether some words of a heading are crossed out. A list could not say which: "Dose: 1000 mg 500
 * mg". */
static bool is_struck(const struct document *document, uint32_t heading)
{
    const struct node *nodes = document->nodes;
    for (uint32_t i = heading + 1; i < heading + nodes[heading].size; i++)
        if (nodes[i].kind == NODE_STRIKE && nodes[i].text_bytes)
            return true;
    return false;
}

void title_find(struct page *page)
{
    if (*page->field[PAGE_TITLE])
        return;
    const struct document *document = page->document;
    uint32_t heading = document ? document_first_heading(document) : 0;
    const char *title = "";
    if (heading && !is_struck(document, heading)) {
        const struct node *node = &document->nodes[heading];
        title = text_clean_line(&page->arena, node_text(document, node), node->text_bytes);
        page->title_source = TITLE_FROM_HEADING;
    }
    if (!*title) {
        title = page_name_from_path(&page->arena, page->path);
        page->title_source = TITLE_FROM_FILE;
    }
    page->field[PAGE_TITLE] = title;
}

static size_t blanks(const char *s, size_t n_bytes)
{
    return ascii_lead_bytes(s, n_bytes, " \t");
}

/* Bytes of the entity at s if it is how the title begins; 0: it is none, or another. *said: bytes
 * of the title that it says. */
static size_t entity_bytes(const char *s, size_t n_bytes, const char *title, size_t *said)
{
    const char *end =
        *s == '&' ? memchr(s, ';', n_bytes < ENTITY_BYTES_MAX ? n_bytes : ENTITY_BYTES_MAX) : NULL;
    if (!end)
        return 0;
    struct buffer words = {0};
    size_t n = (size_t)(end - s) + 1;
    entity_decode(&words, s, n);
    *said = words.used;
    bool same = words.used && strncmp(title, words.bytes, words.used) == 0;
    buffer_done(&words);
    return same ? n : 0;
}

/* Bytes of the character at s as Markdown writes it, if it is how the title begins: itself, behind
 * a backslash, or an entity. */
static size_t sign_bytes(const char *s, size_t n_bytes, const char *title, size_t *said)
{
    *said = 1;
    size_t n = entity_bytes(s, n_bytes, title, said);
    if (n)
        return n;
    *said = 1;
    if (*s == '\\' && n_bytes > 1 && ispunct((unsigned char)s[1]) && s[1] == *title)
        return 2;
    return *s == *title;
}

/* How many bytes at the start of a line say the title, with blanks as they come before and between
 * its words; 0: they say something else. */
static size_t said_bytes(const char *s, size_t n_bytes, const char *title)
{
    size_t at = blanks(s, n_bytes);
    while (*title && at < n_bytes) {
        size_t said = 1;
        size_t n = *title == ' ' ? blanks(s + at, n_bytes - at)
                                 : sign_bytes(s + at, n_bytes - at, title, &said);
        if (!n)
            return 0;
        at += n;
        title += said;
    }
    return *title ? 0 : at;
}

size_t title_skip_repeated(const char *s, size_t n_bytes, const char *title, enum heading_ids rule,
                           struct buffer *id)
{
    struct attributes attributes = {0};
    size_t at = ascii_lead_bytes(s, n_bytes, " \t\r\n");
    if (!*title || n_bytes - at < 2 || s[at] != '#' || !blanks(s + at + 1, 1))
        return 0;
    at += 1 + blanks(s + at + 1, n_bytes - at - 1);
    const char *words = s + at;
    size_t stars = n_bytes - at > 2 && memcmp(s + at, "**", 2) == 0 ? 2 : 0;
    at += stars;
    size_t said = said_bytes(s + at, n_bytes - at, title);
    at += said;
    if (n_bytes - at < stars || memcmp(s + at, "**", stars) != 0)
        return 0;
    at += stars;
    const char *words_end = s + at;
    at += blanks(s + at, n_bytes - at);
    if (at < n_bytes && s[at] == '{')
        at += attributes_read(s + at, n_bytes - at, &attributes);
    at += ascii_lead_bytes(s + at, n_bytes - at, " \t\r#");
    if (!said || (at < n_bytes && s[at] != '\n'))
        return 0;
    if (attributes.id)
        buffer_add(id, attributes.id, attributes.id_bytes);
    else
        headings_make_id(id, words, (size_t)(words_end - words), rule);
    return at;
}
