/*
 * The program's own words within pages.
 *
 * A page is one text, read by everyone who opens it, printed and searched, so what the program adds
 * to it is in the page's language and not in a reader's. It is put there when the page comes back
 * from its worker, which can open no catalogue; a page without such words opens none either.
 * Refuses to touch what an author wrote: it knows the places, and the English that it put there.
 */
#include "sync/labels.h"

#include "base/words.h"
#include "content/card.h"
#include "content/parse.h"

#include <stdlib.h>
#include <string.h>

static void replace(struct page *page, uint32_t text, const char *s, size_t n_bytes)
{
    struct document *copy = document_copy_with(page->document, text, s, n_bytes);
    free(page->document);
    page->document = copy;
}

/* The first text of a card begins with its level; a title may follow it there. */
static void translate_card(struct page *page, uint32_t quote, const char *language)
{
    const char *english = card_words((enum node_card)page->document->nodes[quote].level);
    uint32_t leaf = document_first_leaf(page->document, quote);
    const struct node *text = &page->document->nodes[leaf];
    size_t n = strlen(english);
    if (text->kind != NODE_TEXT || text->text_bytes < n ||
        memcmp(node_text(page->document, text), english, n) != 0 || !words_load(language))
        return;
    struct buffer words = {0};
    buffer_add_string(&words, words_say_in(language, english));
    buffer_add(&words, node_text(page->document, text) + n, text->text_bytes - n);
    replace(page, leaf, words.bytes, words.used);
    buffer_done(&words);
}

/* A stand-in is a heading and two paragraphs, the first of which nobody else writes. */
static bool is_stand_in(const struct document *document)
{
    enum { NODES = 7, SORRY = 3 };
    const struct node *node = &document->nodes[SORRY];
    return document->node_count == NODES && node->kind == NODE_PARAGRAPH &&
           node->text_bytes == strlen(page_sorry) &&
           memcmp(node_text(document, node), page_sorry, node->text_bytes) == 0;
}

static void translate_stand_in(struct page *page, const char *language)
{
    for (uint32_t i = 3; i < page->document->node_count && words_load(language); i++) {
        const struct node *text = &page->document->nodes[i];
        if (text->kind != NODE_TEXT)
            continue;
        char *english = memory_copy(node_text(page->document, text), text->text_bytes);
        const char *words = words_say_in(language, english);
        replace(page, i, words, strlen(words));
        free(english);
    }
}

void labels_translate(struct page *page, const char *language)
{
    if (!page->document)
        return;
    for (uint32_t i = 1; i < page->document->node_count; i++)
        if (page->document->nodes[i].kind == NODE_QUOTE && page->document->nodes[i].level)
            translate_card(page, i, language);
    if (is_stand_in(page->document))
        translate_stand_in(page, language);
}
