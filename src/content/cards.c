/*
 * The first line of a care card: its level is said in words, never by looks alone.
 */
#include "content/cards.h"

#include "content/card.h"

#include <string.h>

enum { MARK_BYTES_MAX = 32 };

/* Reads "[!NAME]" and returns its bytes, 0 if s is none. */
static size_t read_mark(const char *s, size_t n_bytes, enum node_card *card)
{
    size_t limit = n_bytes < MARK_BYTES_MAX ? n_bytes : MARK_BYTES_MAX;
    const char *end = limit > 3 && s[0] == '[' && s[1] == '!' ? memchr(s, ']', limit) : NULL;
    *card = end ? card_find(s + 2, (size_t)(end - s) - 2) : CARD_NONE;
    return *card ? (size_t)(end - s) + 1 : 0;
}

static bool has_markup(const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++)
        if (s[i] && strchr("*_`[<~!", s[i]))
            return true;
    return false;
}

/* The rest of the line at *s, which moves to its first word. */
static size_t title_bytes(const char **s, const char *end)
{
    const char *stop = *s;
    while (stop < end && *stop != '\n')
        stop++;
    while (*s < stop && strchr(" \t", **s) && **s)
        ++*s;
    while (stop > *s && strchr(" \t\r", stop[-1]) && stop[-1])
        stop--;
    return (size_t)(stop - *s);
}

bool card_begin(struct card_mark *mark, const char *s, size_t n_bytes, struct builder *builder)
{
    enum node_card card;
    size_t mark_bytes = read_mark(s, n_bytes, &card);
    if (!mark_bytes)
        return false;
    const char *at = s + mark_bytes;
    const char *words = card_words(card);
    if (at < s + n_bytes && (*at == '+' || *at == '-'))
        at++;
    const char *title = at;
    size_t bytes = title_bytes(&title, s + n_bytes);
    bool strong = bytes && !has_markup(title, bytes);
    *mark = (struct card_mark){(size_t)(title - s), bytes > 0, strong};
    builder_set_parent_level(builder, (uint8_t)card);
    builder_open(builder, NODE_STRONG);
    builder_text(builder, NODE_TEXT, words, strlen(words));
    if (!strong)
        builder_close(builder);
    builder_soft_break(builder);
    return true;
}
