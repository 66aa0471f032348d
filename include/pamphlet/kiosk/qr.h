/*
 * QR codes (ISO/IEC 18004): an address that a reader's phone can scan from the screen.
 */
#ifndef PAMPHLET_KIOSK_QR_H
#define PAMPHLET_KIOSK_QR_H

#include <stdbool.h>
#include <stddef.h>

enum {
    QR_SIDE_MAX = 177,
    QR_QUIET = 4, /* width in modules of the light margin it must have (ISO/IEC 18004, 6.3.8) */
};

#define QR_BLOCKS "▀▄█" /* what qr_half_block uses besides a blank */

struct qr {
    int side; /* modules along one side, without the quiet zone */
    unsigned char dark[QR_SIDE_MAX * QR_SIDE_MAX];
};

/* Loads libqrencode. Must be called before sandbox_reader, after which it cannot be opened. False:
 * it is not installed, and qr_make will fail. */
bool qr_load(void);

/* Makes the code of an address, at most side_max modules wide with its quiet zone, at the highest
 * level of error correction (up to Q) that needs no larger code than the lowest. Bytes beyond ASCII
 * are percent-encoded, which every decoder reads alike, unless only the unencoded address fits.
 * False: it does not fit, is empty or contains a NUL, or libqrencode is missing. */
bool qr_make(struct qr *qr, const char *s, size_t n_bytes, int side_max);

/* The block character for two modules, at `row` and the row below it; its foreground is dark, its
 * background light. row and col count from the code's top left corner; everything outside is light.
 */
const char *qr_half_block(const struct qr *qr, int row, int col);

#endif
