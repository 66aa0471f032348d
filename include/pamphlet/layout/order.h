/*
 * Spans in reading order become spans in visual order.
 *
 *     order_clear, order_take for each span of a paragraph, order_resolve
 *     for each line: order_line, with the parts that its spans were split into
 */
#ifndef PAMPHLET_LAYOUT_ORDER_H
#define PAMPHLET_LAYOUT_ORDER_H

#include "layout/bidi.h"
#include "layout/lines.h"

/* State for one paragraph at a time, reusable after order_clear. On the heap. join: Arabic letters
 * get their joined shapes. The arena holds reordered text; it must live as long as the spans. */
struct order;
struct order *order_new(bool join, struct arena *arena);
void order_free(struct order *order);

/* Forgets the paragraph. */
void order_clear(struct order *order);
/* Takes a span, which must not move until the paragraph is done, and returns the number of parts
 * (graphemes) taken so far. */
size_t order_take(struct order *order, const struct span *span);
/* Marks the end of a line: the next span begins another. */
void order_end_line(struct order *order);
/* Finds how all parts taken run in a paragraph of this direction, and gives letters their shapes.
 * Required before order_line. */
void order_resolve(struct order *order, enum bidi_direction direction);
/* Appends parts `first` to `end` to `out` in visual order. To be called once for each part: it
 * changes them. */
void order_line(struct order *order, size_t first, size_t end, enum bidi_direction direction,
                struct spans *out);

/* Bytes of the text at s that one displayed grapheme stands for: one grapheme, or two where lam and
 * alef were joined into a ligature. */
size_t order_bytes_of(const char *s, size_t n_bytes, const char *seen, size_t seen_bytes);

#endif
