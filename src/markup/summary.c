/*
 * Summaries, by Hugo's order of precedence.
 *
 * Refuses to parse Markdown: it says which part of it the summary is, and takes the words from the
 * document that the caller makes of that. An automatic summary follows Hugo's newer rule, whole
 * paragraphs; headings, tables and code are left out of it.
 */
#include "markup/summary.h"

#include "base/text.h"
#include "base/words.h"

#include <string.h>

static const char divider[] = "<!--more-->";

const char *summary_divider(const char *s, size_t n_bytes)
{
    const char *end = s + n_bytes;
    for (const char *at = s; (at = text_find_pair(at, (size_t)(end - at), '<', '!')); at++)
        if (end - at >= SUMMARY_DIVIDER_BYTES && memcmp(at, divider, SUMMARY_DIVIDER_BYTES) == 0)
            return at;
    return NULL;
}

/* Counts words: those separated by blanks, and each character of a script without blanks. */
struct counter {
    unsigned words;
    bool within;
};

static void count(struct counter *counter, const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code = (unsigned char)s[i];
        size_t n = code < 0x80 ? 1 : text_decode(s + i, n_bytes - i, &code);
        bool blank = code <= ' ';
        bool alone = code >= 0x2e80 && text_cols(s + i, n) == 2;
        counter->words += alone || (!blank && !counter->within);
        counter->within = !blank && !alone;
        i += n;
    }
}

/* The end of the first paragraph by which there are words enough, even if half of them are markup;
 * n_bytes if there never are. */
static size_t cut_automatic(const char *s, size_t n_bytes)
{
    struct counter counter = {0};
    bool in_paragraph = false;
    for (size_t i = 0; i < n_bytes;) {
        const char *end = memchr(s + i, '\n', n_bytes - i);
        size_t line = end ? (size_t)(end - s) - i : n_bytes - i;
        size_t blanks = ascii_lead_bytes(s + i, line, " \t\r");
        if (blanks == line && in_paragraph && counter.words >= 2 * SUMMARY_WORDS)
            return i;
        in_paragraph = blanks < line;
        count(&counter, s + i, line);
        counter.within = false;
        i += line + 1;
    }
    return n_bytes;
}

const char *summary_find(const struct page *page, const char *s, size_t *n_bytes,
                         enum summary_kind *kind)
{
    enum { AUTOMATIC_BYTES_MAX = 4 * SUMMARY_BYTES_MAX };
    const char *given = page->field[PAGE_SUMMARY];
    const char *at = summary_divider(s, *n_bytes);
    *kind = at ? SUMMARY_DIVIDED : *given ? SUMMARY_GIVEN : SUMMARY_AUTOMATIC;
    if (at)
        *n_bytes = (size_t)(at - s);
    else if (*given)
        *n_bytes = strlen(given);
    else
        *n_bytes =
            cut_automatic(s, *n_bytes < AUTOMATIC_BYTES_MAX ? *n_bytes : AUTOMATIC_BYTES_MAX);
    return *kind == SUMMARY_GIVEN ? given : s;
}

static bool is_prose(const struct node *node)
{
    return node->kind == NODE_PARAGRAPH || node->kind == NODE_LIST || node->kind == NODE_QUOTE ||
           node->kind == NODE_DEFINITION_LIST;
}

/* One line, cut between words. */
static const char *finish(struct arena *arena, const struct buffer *words)
{
    char *line = text_clean_line(arena, buffer_string(words), words->used);
    size_t n = strlen(line);
    if (n <= SUMMARY_BYTES_MAX)
        return line;
    for (n = SUMMARY_BYTES_MAX; n && line[n] != ' '; n--)
        ;
    if (!n)
        n = text_character_start(line, SUMMARY_BYTES_MAX);
    line[n] = '\0';
    return line;
}

/* Appends the words of the node at `top`. Struck-out words are marked as such, or a dose that no
 * longer holds would appear beside the new one. */
static void add_words(struct buffer *out, const struct document *document, uint32_t top)
{
    const char *text = document_text(document);
    uint32_t at = document->nodes[top].text;
    uint32_t end = at + document->nodes[top].text_bytes;
    for (uint32_t i = top; i < top + document->nodes[top].size; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind != NODE_STRIKE || node->text < at || !node->text_bytes)
            continue;
        buffer_add(out, text + at, node->text - at);
        buffer_add_string(out, words_say("[Crossed out: "));
        buffer_add(out, text + node->text, node->text_bytes);
        buffer_add_char(out, ']');
        at = node->text + node->text_bytes;
    }
    buffer_add(out, text + at, end - at);
}

void summary_set(struct page *page, const struct document *document, enum summary_kind kind)
{
    struct buffer words = {0};
    struct counter counter = {0};
    bool automatic = kind == SUMMARY_AUTOMATIC;
    for (uint32_t i = 1; i < document->node_count && words.used < 2 * SUMMARY_BYTES_MAX;
         i += document->nodes[i].size) {
        const struct node *node = &document->nodes[i];
        if (automatic && (!is_prose(node) || counter.words >= SUMMARY_WORDS))
            continue;
        if (words.used)
            buffer_add_char(&words, ' ');
        add_words(&words, document, i);
        count(&counter, node_text(document, node), node->text_bytes);
        counter.within = false;
    }
    page->field[PAGE_SUMMARY] = finish(&page->arena, &words);
    buffer_done(&words);
}
