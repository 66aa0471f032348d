/*
 * QR codes (ISO/IEC 18004): an address that a reader's phone can take from the screen.
 */
#ifndef PAMPHLET_KIOSK_QR_H
#define PAMPHLET_KIOSK_QR_H

#include <stdbool.h>
#include <stddef.h>

enum {
    QR_SIDE_MAX = 177,
    QR_QUIET = 4, /* modules of light that must stand around it (ISO/IEC 18004, 6.3.8) */
};

struct qr {
    int side; /* modules of one side, the quiet zone not counted */
    unsigned char dark[QR_SIDE_MAX * QR_SIDE_MAX];
};

/* Loads what makes codes, for soon nothing can be opened. False: it is not there, and no code will
 * be made. */
bool qr_load(void);

/* Makes the code of an address, its quiet zone within side_max modules: with the most correction of
 * errors that takes no more room than the least. Letters beyond ASCII are percent-encoded, which
 * any decoder reads alike, or as they are where only that fits. False: it needs more room, or there
 * are no bytes, or a NUL is among them. */
bool qr_make(struct qr *qr, const char *s, size_t n_bytes, int side_max);

/* Two rows of modules, `row` and the one below it, as a letter: the letters are dark on a light
 * ground. Row and column count from the code's own corner, and everything around it is light. */
const char *qr_half_block(const struct qr *qr, int row, int col);

#endif
