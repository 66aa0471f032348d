/*
 * The program's own words within pages.
 *
 * A page is one text, read by everyone who opens it, printed and searched, so what the program adds
 * to it is in the page's language and not in a reader's. Translating is done when the page comes
 * back from its worker. Refuses to touch what an author wrote: it knows the places, and the English
 * words that the program put there.
 */
#include "sync/labels.h"

#include "base/words.h"
#include "document/card.h"
#include "markup/parse.h"

#include <stdlib.h>
#include <string.h>

/* Words in the page's language, gathered so that the document is copied only once with all of them.
 */
struct labels {
    struct document_words *list;
    size_t count;
    size_t room;
    struct arena arena; /* the words */
};

static void add_label(struct labels *labels, uint32_t text, const struct buffer *words)
{
    labels->list =
        memory_grow(labels->list, &labels->room, labels->count + 1, sizeof *labels->list);
    labels->list[labels->count++] = (struct document_words){
        text, arena_copy(&labels->arena, words->bytes, words->used), (uint32_t)words->used};
}

/* The first text of a card begins with its level; a title may follow it there. */
static void translate_card(struct labels *labels, const struct document *document, uint32_t quote,
                           const char *language)
{
    const char *english = card_words((enum node_card)document->nodes[quote].level);
    uint32_t leaf = document_first_leaf(document, quote);
    const struct node *text = &document->nodes[leaf];
    size_t n = strlen(english);
    bool again = labels->count && labels->list[labels->count - 1].text == leaf;
    if (again || text->kind != NODE_TEXT || text->text_bytes < n ||
        memcmp(node_text(document, text), english, n) != 0)
        return;
    const char *translated = words_say_in(language, english);
    if (strcmp(translated, english) == 0)
        return;
    struct buffer words = {0};
    buffer_add_string(&words, translated);
    buffer_add(&words, node_text(document, text) + n, text->text_bytes - n);
    add_label(labels, leaf, &words);
    buffer_done(&words);
}

/* A stand-in is a heading and two paragraphs, the first of which is page_sorry, which no author
 * writes; of a list, the pages in it follow. */
static bool is_stand_in(const struct document *document, const char *sorry)
{
    enum { NODES = 7, SORRY = 3 };
    const struct node *node = &document->nodes[SORRY];
    return document->node_count >= NODES && node->kind == NODE_PARAGRAPH &&
           node->text_bytes == strlen(sorry) &&
           memcmp(node_text(document, node), sorry, node->text_bytes) == 0;
}

bool labels_is_stand_in(const struct document *document, const char *language)
{
    return is_stand_in(document, words_say_in(language, page_sorry));
}

static void translate_stand_in(struct labels *labels, const struct document *document,
                               const char *language)
{
    for (uint32_t i = 3; i < document->node_count; i++) {
        const struct node *text = &document->nodes[i];
        if (text->kind != NODE_TEXT)
            continue;
        char *english = memory_copy(node_text(document, text), text->text_bytes);
        struct buffer words = {0};
        buffer_add_string(&words, words_say_in(language, english));
        add_label(labels, i, &words);
        buffer_done(&words);
        free(english);
    }
}

void labels_translate(struct page *page, const char *language)
{
    struct document *document = page->document;
    struct labels labels = {0};
    if (!document || !words_has(language))
        return;
    arena_init(&labels.arena);
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_QUOTE && document->nodes[i].level)
            translate_card(&labels, document, i, language);
    if (is_stand_in(document, page_sorry))
        translate_stand_in(&labels, document, language);
    if (labels.count) {
        page->document = document_copy_with(document, labels.list, labels.count);
        free(document);
    }
    free(labels.list);
    arena_done(&labels.arena);
}
