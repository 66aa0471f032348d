/*
 * The handout: a page as it is printed on paper.
 */
#ifndef PAMPHLET_UI_HANDOUT_H
#define PAMPHLET_UI_HANDOUT_H

#include "ui/view.h"

/* Columns of a line on A4 with margins, at ten characters to the inch. No word is hyphenated and no
 * line justified (UKAAF: clear print). */
enum { HANDOUT_COLS = 66 };

/* Appends a page's handout, `cols` columns wide at most, as UTF-8 lines: title, QR code, the page
 * as it is read (compose.h), the numbered links, and where it all comes from. It has a QR code if
 * the page has a public address, the code fits, and the terminal is not limited to ASCII. The only
 * trace of the reader in it is the language of its labels (base/words.h). */
void handout_make(const struct view_context *context, uint32_t page, uint32_t cols,
                  struct buffer *out);

#endif
