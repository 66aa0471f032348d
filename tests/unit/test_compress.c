/* library/compress: decompressing gives what was compressed, or nothing. */
#include "library/compress.h"
#include "suites.h"

#include <string.h>

static const enum compress_how hows[] = {COMPRESS_WELL, COMPRESS_QUICKLY};
enum { HOWS = sizeof hows / sizeof *hows };

static void add_text(struct buffer *out)
{
    for (int i = 0; i < 40; i++)
        buffer_format(out, "Line %d: you cannot pass water, or it will not stop. ", i);
}

START_TEST(what_is_compressed_comes_back_as_it_was)
{
    struct buffer text = {0}, packed = {0}, back = {0};
    add_text(&text);
    compress_add(&packed, text.bytes, text.used, hows[_i]);
    ck_assert_uint_lt(packed.used, text.used);
    ck_assert(compress_undo(&back, packed.bytes, packed.used, text.used));
    ck_assert_uint_eq(back.used, text.used);
    ck_assert(memcmp(back.bytes, text.bytes, text.used) == 0);
    back.used = 0;
    ck_assert(!compress_undo(&back, packed.bytes, packed.used, text.used - 1));
    ck_assert_uint_eq(back.used, 0);
    buffer_done(&text);
    buffer_done(&packed);
    buffer_done(&back);
}
END_TEST

/* One bit that flips on a disk must never change the words of a page. */
START_TEST(a_turned_bit_is_told)
{
    struct buffer text = {0}, packed = {0}, back = {0};
    add_text(&text);
    compress_add(&packed, text.bytes, text.used, hows[_i]);
    for (size_t bit = 0; bit < packed.used * 8; bit++) {
        char mask = (char)(1 << bit % 8);
        back.used = 0;
        packed.bytes[bit / 8] ^= mask;
        if (compress_undo(&back, packed.bytes, packed.used, 1 << 20))
            ck_assert_msg(back.used == text.used && memcmp(back.bytes, text.bytes, text.used) == 0,
                          "bit %zu: %s", bit, back.bytes);
        packed.bytes[bit / 8] ^= mask;
    }
    buffer_done(&text);
    buffer_done(&packed);
    buffer_done(&back);
}
END_TEST

SUITE(compress)
{
    tcase_add_loop_test(tcase, what_is_compressed_comes_back_as_it_was, 0, HOWS);
    tcase_add_loop_test(tcase, a_turned_bit_is_told, 0, HOWS);
}
