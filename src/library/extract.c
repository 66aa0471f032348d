/*
 * Extracts: the part of a page that shows why it was found.
 *
 * Refuses to invent: an extract is the page's own words in their order, cut between words, with an
 * ellipsis where something was left out. Words that are crossed out are said to be.
 */
#include "library/search.h"

#include "base/words.h"
#include "library/entries.h"
#include "library/sought.h"
#include "library/tokens.h"

#include <stdlib.h>
#include <string.h>

enum {
    HITS_MAX = 256,
    HIT_TEXT_BYTES_MAX = 256 * 1024,
    OTHER_WORD = 64, /* is worth more than the same word again and again */
};

/* A word that was looked for, where it stands. */
struct hit {
    struct library_mark at;
    size_t phrase; /* counted from 1 */
};

static size_t find_hits(const struct library_sought *sought, const char *text, size_t n_bytes,
                        struct hit *hits, size_t max)
{
    struct tokens tokens;
    struct token token;
    bool first[256] = {false};
    size_t count = 0;
    for (size_t i = 0; i < sought->token_count; i++)
        first[(unsigned char)*sought->tokens[i]] = true;
    tokens_begin(&tokens, text, n_bytes);
    tokens.first = first;
    while (count < max && tokens_next(&tokens, &token)) {
        size_t phrase = sought_find(sought, token.folded, token.folded_bytes);
        if (phrase)
            hits[count++] = (struct hit){{token.start, token.end}, phrase};
    }
    tokens_done(&tokens);
    return count;
}

size_t library_marks(const struct library_results *results, const char *text, size_t n_bytes,
                     struct library_mark *marks, size_t max)
{
    struct hit hits[HITS_MAX];
    size_t count = results->sought ? find_hits(results->sought, text, n_bytes, hits,
                                               max < HITS_MAX ? max : HITS_MAX)
                                   : 0;
    for (size_t i = 0; i < count; i++)
        marks[i] = hits[i].at;
    return count;
}

/* How many different words stand among some hits. */
static unsigned count_words(const struct hit *hits, size_t count)
{
    unsigned words = 0;
    unsigned seen = 0;
    for (size_t i = 0; i < count; i++) {
        words += !(seen & 1u << hits[i].phrase);
        seen |= 1u << hits[i].phrase;
    }
    return words;
}

/* The first window of some bytes with the most different words, and of these with the most words
 * at all. Returns the index of its first hit; *worth: how good it is, 0: there is no hit. */
static size_t best_window(const struct hit *hits, size_t count, size_t max_bytes, unsigned *worth)
{
    size_t best = 0;
    size_t end = 0;
    *worth = 0;
    for (size_t i = 0; i < count; i++) {
        end = end > i ? end : i; /* the hit before may have been longer than a window */
        while (end < count && hits[end].at.end - hits[i].at.start <= max_bytes)
            end++;
        size_t inside = end > i ? end - i : 1;
        unsigned here = count_words(hits + i, inside) * OTHER_WORD +
                        (unsigned)(inside < OTHER_WORD ? inside : OTHER_WORD - 1);
        if (here > *worth)
            best = i;
        if (here > *worth)
            *worth = here;
    }
    return best;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n';
}

/* Where an extract begins that is to show what stands at `hit`: at a line or a sentence that is
 * near, else at a word. */
static size_t find_start(const char *text, size_t hit, size_t before_bytes)
{
    size_t first = hit > before_bytes ? hit - before_bytes : 0;
    size_t word = hit;
    if (!first)
        return 0;
    for (size_t at = hit; at > first; at--) {
        if (text[at - 1] == '\n')
            return at;
        if (is_blank(text[at - 1]) && at > 1 && strchr(".?!", text[at - 2]))
            return at;
        if (is_blank(text[at - 1]))
            word = at;
    }
    return word;
}

/* The last end of a word before `end`, but behind what stands at `hit`. */
static size_t find_end(const char *text, size_t n_bytes, size_t hit, size_t end)
{
    if (end >= n_bytes)
        return n_bytes;
    size_t at = end;
    while (at > hit && !is_blank(text[at]))
        at--;
    if (at > hit)
        return at;
    while (end > hit && ((unsigned char)text[end] & 0xc0) == 0x80)
        end--;
    return end; /* a script without blanks */
}

/* What an extract is taken from. */
struct source {
    const char *text;
    size_t n_bytes;
    const struct document *document; /* whose text it ends; NULL: it is no page's */
    const char *struck;              /* words before what is crossed out */
};

/* On one line; where a block ends within it, a dot between blanks. */
static void add_words(struct buffer *out, const char *text, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++)
        if (text[i] == '\n')
            buffer_add_string(out, " \xc2\xb7 ");
        else
            buffer_add_char(out, text[i]);
}

/* The next part before `end` that is crossed out. False: there is none. */
static bool next_struck(const struct source *source, size_t at, size_t end,
                        struct library_mark *part)
{
    const struct document *document = source->document;
    size_t before = document ? document->text_bytes - source->n_bytes : 0;
    for (uint32_t i = 1; document && i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        size_t node_end = node->text + node->text_bytes;
        if (node->kind != NODE_STRIKE || node_end <= before + at || node->text >= before + end)
            continue;
        *part = (struct library_mark){node->text > before + at ? node->text - before : at,
                                      node_end < before + end ? node_end - before : end};
        return true;
    }
    return false;
}

static void add_part(struct buffer *out, const struct source *source, size_t start, size_t end)
{
    const char *text = source->text;
    size_t n_bytes = source->n_bytes;
    struct library_mark part;
    static const char ellipsis[] = "\xe2\x80\xa6";
    while (end > start && is_blank(text[end - 1]))
        end--;
    if (start && text[start - 1] != '\n' && !strchr(".?!", start > 1 ? text[start - 2] : ' '))
        buffer_add_string(out, ellipsis);
    /* What is crossed out may go on behind the end. */
    for (; start < end && next_struck(source, start, end, &part); start = part.end) {
        add_words(out, text + start, part.start - start);
        buffer_add_string(out, source->struck);
        add_words(out, text + part.start, part.end - part.start);
        buffer_add_char(out, ']');
    }
    add_words(out, text + start, end - start);
    while (end < n_bytes && is_blank(text[end]))
        end++;
    if (end < n_bytes)
        buffer_add_string(out, ellipsis);
}

static void add_extract(struct buffer *out, const struct source *source, size_t hit,
                        size_t max_bytes)
{
    size_t start = find_start(source->text, hit, max_bytes / 3);
    size_t end = find_end(source->text, source->n_bytes, hit, start + max_bytes);
    add_part(out, source, start, end);
}

/* The page's own heading says its title again. */
static size_t skip_title(const struct document *document)
{
    uint32_t heading = document_first_heading(document);
    const struct node *node = &document->nodes[heading];
    if (!heading || heading > 2 || node->level != 1)
        return 0;
    size_t end = node->text + node->text_bytes;
    const char *text = document_text(document);
    while (end < document->text_bytes && is_blank(text[end]))
        end++;
    return end;
}

/* In the language of the page, where the site names any. */
static const char *struck_words(const struct library *library, uint32_t id)
{
    static const char struck[] = WORDS("[Crossed out: ");
    if (library_language_count(library) < 2)
        return words_say(struck);
    return words_say_in(library_language(library, library_row(library, id).language)->code, struck);
}

void library_extract(const struct library *library, const struct library_results *results,
                     uint32_t id, size_t max_bytes, struct buffer *out)
{
    struct hit hits[HITS_MAX];
    unsigned described = 0;
    unsigned told = 0;
    const struct page *page = library_page(library, id);
    const char *description = page->field[PAGE_DESCRIPTION];
    size_t n_description = strlen(description);
    const struct document *document = page->document;
    size_t skipped = document ? skip_title(document) : 0;
    const char *text = document ? document_text(document) + skipped : "";
    size_t n_bytes = document ? document->text_bytes - skipped : 0;
    size_t looked_at = n_bytes < HIT_TEXT_BYTES_MAX ? n_bytes : HIT_TEXT_BYTES_MAX;
    size_t count = find_hits(results->sought, description, n_description, hits, HITS_MAX);
    size_t first = best_window(hits, count, max_bytes * 2 / 3, &described);
    size_t described_at = count ? hits[first].at.start : 0;
    count = find_hits(results->sought, text, looked_at, hits, HITS_MAX);
    first = best_window(hits, count, max_bytes * 2 / 3, &told);
    if (n_description && described / OTHER_WORD >= told / OTHER_WORD)
        add_extract(out, &(struct source){description, n_description, NULL, ""}, described_at,
                    max_bytes);
    else
        add_extract(out, &(struct source){text, n_bytes, document, struck_words(library, id)},
                    count ? hits[first].at.start : 0, max_bytes);
}
