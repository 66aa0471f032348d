/*
 * QR codes, made by libqrencode, which is loaded only when a reader begins: printing a page or
 * checking a thousand needs no codes, and starts sooner without it. Where it is missing, no codes
 * are made.
 *
 * Refuses to make a code that would be cut off. Knows no colours: the caller makes sure that dark
 * is dark.
 */
#include "kiosk/qr.h"

#include "base/memory.h"

#include <dlfcn.h>
#include <qrencode.h>
#include <stdlib.h>
#include <string.h>

#ifdef __APPLE__
#define LIBRARY "libqrencode.4.dylib"
#else
#define LIBRARY "libqrencode.so.4"
#endif

static struct {
    bool tried;
    QRcode *(*encode)(const char *s, int version, QRecLevel level);
    void (*free)(QRcode *code);
} library;

bool qr_load(void)
{
    void *handle = library.tried ? NULL : dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
    library.tried = true;
    if (handle) { /* POSIX lets a void * hold a function (dlsym) */
        *(void **)&library.encode = dlsym(handle, "QRcode_encodeString8bit");
        *(void **)&library.free = dlsym(handle, "QRcode_free");
    }
    return library.encode && library.free;
}

static bool take(struct qr *qr, const QRcode *code, int side_max)
{
    if (code->width > QR_SIDE_MAX || code->width + 2 * QR_QUIET > side_max)
        return false;
    qr->side = code->width;
    for (int i = 0; i < code->width * code->width; i++)
        qr->dark[i] = code->data[i] & 1;
    return true;
}

static bool make(struct qr *qr, const char *string, int side_max)
{
    static const QRecLevel levels[] = {QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q};
    bool made = false;
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        QRcode *code = library.encode(string, 0, levels[i]);
        bool better = code && take(qr, code, made ? qr->side + 2 * QR_QUIET : side_max);
        library.free(code);
        if (!better)
            break;
        made = true;
    }
    return made;
}

/* Percent-encodes as a browser does (RFC 3986, 2.5). A QR code does not declare the encoding of its
 * bytes, and a decoder that guesses may find Chinese in "ciática". */
static void add_ascii(struct buffer *out, const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++) {
        if ((unsigned char)s[i] < 0x80)
            buffer_add_char(out, s[i]);
        else
            buffer_format(out, "%%%02X", (unsigned)(unsigned char)s[i]);
    }
}

bool qr_make(struct qr *qr, const char *s, size_t n_bytes, int side_max)
{
    struct buffer ascii = {0};
    qr->side = 0;
    if (!qr_load() || !n_bytes || memchr(s, '\0', n_bytes))
        return false;
    add_ascii(&ascii, s, n_bytes);
    bool made = make(qr, buffer_string(&ascii), side_max);
    /* Unencoded it needs less room, and most phones guess UTF-8 correctly. */
    if (!made && ascii.used > n_bytes) {
        char *string = memory_copy(s, n_bytes);
        made = make(qr, string, side_max);
        free(string);
    }
    buffer_done(&ascii);
    return made;
}

static bool is_dark(const struct qr *qr, int row, int col)
{
    return row >= 0 && col >= 0 && row < qr->side && col < qr->side &&
           qr->dark[row * qr->side + col];
}

const char *qr_half_block(const struct qr *qr, int row, int col)
{
    static const char *const blocks[] = {" ", "▀", "▄", "█"};
    return blocks[is_dark(qr, row, col) + 2 * is_dark(qr, row + 1, col)];
}
