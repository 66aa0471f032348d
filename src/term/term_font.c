/*
 * The font of the Linux console, which has 256 or 512 characters.
 *
 * Asked once, while the terminal is opened: later a stranger's program may not ask the kernel that.
 */
#include "term/term_words.h"

#include "term/glyph.h"

#if defined(__linux__)
#include "base/memory.h"

#include <linux/kd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { PAIRS_MAX = 0xffff };

void term_font_take(void)
{
    static uint8_t font[GLYPH_FONT_BYTES];
    struct unipair *pairs = memory_new(PAIRS_MAX * sizeof *pairs);
    struct unimapdesc map = {.entry_ct = PAIRS_MAX, .entries = pairs};
    bool known = ioctl(STDOUT_FILENO, GIO_UNIMAP, &map) == 0 && map.entry_ct;
    memset(font, 0, sizeof font);
    for (size_t i = 0; known && i < map.entry_ct; i++)
        font[pairs[i].unicode / 8] |= (uint8_t)(1u << pairs[i].unicode % 8);
    glyph_set_font(known ? font : NULL);
    free(pairs);
}
#else
void term_font_take(void)
{
    glyph_set_font(NULL);
}
#endif
