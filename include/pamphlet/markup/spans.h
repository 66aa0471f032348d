/*
 * Spans of text: emphasis, links, pictures, and strikethrough where it is meant.
 */
#ifndef PAMPHLET_MARKUP_SPANS_H
#define PAMPHLET_MARKUP_SPANS_H

#include "document/builder.h"

enum { SPANS_HELD_MAX = 16 };

/* A span that was opened and waits for its first text. */
struct held_span {
    enum node_kind kind;
    struct buffer address;
    bool in_words; /* within a link's or a picture's words: opens no node, but may be a tag */
};

/* By value: zeroed except for the first three, which are lent; spans_done frees. */
struct spans {
    struct builder *builder;
    const char *source;
    const char *source_end;
    struct held_span held[SPANS_HELD_MAX];
    size_t held_count;
    struct buffer strikes; /* one byte per open strikethrough: 1 real, 0 a single tilde */
    unsigned pictures;     /* open pictures: within alternative text only words count */
    unsigned links;        /* open links */
    unsigned open;         /* nodes that are open */
    const char *tag_end;   /* where the tag ends that was taken for a link; NULL: there is none */
};

void spans_done(struct spans *spans);

/* A span begins: NODE_EMPHASIS, STRONG, STRIKE, LINK or PICTURE. Takes the address. */
void spans_open(struct spans *spans, enum node_kind kind, struct buffer address);

/* Opens the spans that are held; their first text is at `at`, NULL: there is none. */
void spans_release(struct spans *spans, const char *at);

/* The span opened last ends; nothing where none is open. */
void spans_close(struct spans *spans, enum node_kind kind);

/* How many bytes at the start of the text s are not shown: they belong to a tag. */
size_t spans_taken(const struct spans *spans, const char *s, size_t n_bytes);

/* A block begins or ends: closes all spans, because md4c lets a link run out of its cell. */
void spans_end_block(struct spans *spans);

#endif
