/*
 * Spans in reading order become spans in the order in which they are seen.
 *
 *     order_clear, order_take for each span of a paragraph, order_resolve
 *     for each line: order_line, with the parts that its spans were taken apart to
 */
#ifndef PAMPHLET_LAYOUT_ORDER_H
#define PAMPHLET_LAYOUT_ORDER_H

#include "layout/lines.h"

/* Spans that grow at the end. By value: a zeroed struct is empty; free(list). */
struct spans {
    struct span *list;
    size_t count;
    size_t room;
};

void spans_add(struct spans *spans, const struct span *span);

/* One paragraph at a time; used over and over. On the heap. join: Arabic letters get their joined
 * shapes. The arena keeps text that is turned round; it must live as long as the spans. */
struct order;
struct order *order_new(bool join, struct arena *arena);
void order_free(struct order *order);

void order_clear(struct order *order);
/* Takes a span, which must stay where it is, and returns how many parts there are now. */
size_t order_take(struct order *order, const struct span *span);
/* The next span begins a line. */
void order_end_line(struct order *order);
void order_resolve(struct order *order, bool rtl);
/* Adds what is seen of parts `first` to `end` to `out`. Once for each part. */
void order_line(struct order *order, size_t first, size_t end, bool rtl, struct spans *out);

/* Bytes of the words at s for which one grapheme is seen that was made of them: those of a
 * grapheme, or of two where lam and alef became one letter. */
size_t order_bytes_of(const char *s, size_t n_bytes, const char *seen, size_t seen_bytes);

#endif
