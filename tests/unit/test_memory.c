/* base/memory: what it hands out is zeroed, aligned, and stays where it is. */
#include "base/memory.h"
#include "suites.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const size_t sizes[] = {0, 1, 7, 8, 100, 4095, 4096, 4097, 100000, 3000000};

START_TEST(an_arena_hands_out_zeroed_aligned_memory)
{
    struct arena arena;
    arena_init(&arena);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 50; i++) {
            unsigned char *bytes = arena_new(&arena, sizes[_i]);
            ck_assert_uint_eq((uintptr_t)bytes % alignof(max_align_t), 0);
            for (size_t k = 0; k < sizes[_i]; k++)
                if (bytes[k])
                    ck_abort_msg("byte %zu is not zero", k);
            memset(bytes, 0xa5, sizes[_i]);
        }
        arena_reset(&arena);
    }
    arena_done(&arena);
    arena_done(&arena);
}
END_TEST

START_TEST(an_arena_moves_nothing)
{
    struct arena arena;
    char *strings[2000];
    arena_init(&arena);
    for (int i = 0; i < 2000; i++)
        strings[i] = arena_format(&arena, "string %d", i);
    for (int i = 0; i < 2000; i++)
        ck_assert_int_eq(strtol(strings[i] + 7, NULL, 10), i);
    ck_assert_str_eq(arena_string(&arena, "whole"), "whole");
    ck_assert_str_eq(arena_copy(&arena, "half", 2), "ha");
    ck_assert_str_eq(arena_copy(&arena, NULL, 0), "");
    ck_assert_str_eq(arena_format(&arena, "%s", ""), "");
    arena_done(&arena);
}
END_TEST

START_TEST(resetting_an_empty_arena_is_harmless)
{
    struct arena arena;
    arena_init(&arena);
    arena_reset(&arena);
    ck_assert_str_eq(arena_string(&arena, "x"), "x");
    arena_done(&arena);
}
END_TEST

START_TEST(a_buffer_is_a_string_at_any_time)
{
    struct buffer buffer = {0};
    ck_assert_str_eq(buffer_string(&buffer), "");
    buffer_add(&buffer, NULL, 0);
    ck_assert_str_eq(buffer_string(&buffer), "");
    buffer_add_string(&buffer, "ab");
    buffer_add_char(&buffer, 'c');
    buffer_add_repeated(&buffer, "-=", 3);
    buffer_add_repeated(&buffer, "never", 0);
    buffer_format(&buffer, "%d%%", 50);
    ck_assert_str_eq(buffer.bytes, "abc-=-=-=50%");
    ck_assert_uint_eq(buffer.used, strlen(buffer.bytes));
    buffer_done(&buffer);
    ck_assert_ptr_null(buffer.bytes);
    ck_assert_uint_eq(buffer.used, 0);
}
END_TEST

/* Whether the room ends within, at the end of or behind what is added. */
START_TEST(a_formatted_text_is_whole_however_long_it_is)
{
    char words[300];
    memset(words, 'a', sizeof words);
    for (int n = 0; n < (int)sizeof words; n++) {
        struct buffer buffer = {0};
        buffer_format(&buffer, "%.*sz", n, words);
        ck_assert_uint_eq(buffer.used, n + 1);
        ck_assert_uint_eq(strlen(buffer.bytes), buffer.used);
        ck_assert_int_eq(buffer.bytes[n], 'z');
        buffer_done(&buffer);
    }
}
END_TEST

START_TEST(a_buffer_grows_by_any_step)
{
    struct buffer buffer = {0};
    for (int i = 0; i < 70000; i++)
        buffer_add_char(&buffer, (char)('a' + i % 26));
    ck_assert_uint_eq(buffer.used, 70000);
    for (int i = 0; i < 70000; i++)
        if (buffer.bytes[i] != 'a' + i % 26)
            ck_abort_msg("byte %d is wrong", i);
    char *room = buffer_room(&buffer, 1 << 20);
    memset(room, 'z', 1 << 20);
    buffer.used += 1 << 20;
    buffer_add_string(&buffer, "end");
    ck_assert_str_eq(buffer.bytes + 70000 + (1 << 20), "end");
    buffer_done(&buffer);
}
END_TEST

START_TEST(an_array_grows_and_keeps_what_it_has)
{
    size_t room = 0;
    int *list = NULL;
    for (size_t i = 0; i < 1000; i++) {
        list = memory_grow(list, &room, i + 1, sizeof *list);
        ck_assert_uint_gt(room, i);
        list[i] = (int)i;
    }
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(list[i], i);
    ck_assert_ptr_eq(memory_grow(list, &room, 1, sizeof *list), list);
    free(list);
}
END_TEST

START_TEST(a_copy_ends_in_nul)
{
    char *copy = memory_copy("a\0b", 3);
    ck_assert_mem_eq(copy, "a\0b", 4);
    free(copy);
    copy = memory_copy(NULL, 0);
    ck_assert_str_eq(copy, "");
    free(copy);
    free(memory_new(0));
}
END_TEST

/* Sizes whose product or sum would wrap around: the program ends and writes nothing. */
START_TEST(an_impossible_array_ends_the_program)
{
    size_t room = 0;
    memory_grow(NULL, &room, SIZE_MAX / 4, 8);
}
END_TEST

START_TEST(an_impossible_buffer_ends_the_program)
{
    struct buffer buffer = {0};
    buffer_room(&buffer, SIZE_MAX - 4);
}
END_TEST

START_TEST(an_impossible_arena_ends_the_program)
{
    struct arena arena;
    arena_init(&arena);
    arena_new(&arena, SIZE_MAX - 4);
}
END_TEST

static void hook(void)
{
    _Exit(3);
}

START_TEST(the_terminal_is_put_right_first)
{
    fatal_set_hook(hook);
    fatal("not to be read");
}
END_TEST

SUITE(memory)
{
    tcase_add_rows(tcase, an_arena_hands_out_zeroed_aligned_memory, sizes);
    tcase_add_test(tcase, an_arena_moves_nothing);
    tcase_add_test(tcase, resetting_an_empty_arena_is_harmless);
    tcase_add_test(tcase, a_buffer_is_a_string_at_any_time);
    tcase_add_test(tcase, a_formatted_text_is_whole_however_long_it_is);
    tcase_add_test(tcase, a_buffer_grows_by_any_step);
    tcase_add_test(tcase, an_array_grows_and_keeps_what_it_has);
    tcase_add_test(tcase, a_copy_ends_in_nul);
    tcase_add_exit_test(tcase, an_impossible_array_ends_the_program, FATAL_STATUS);
    tcase_add_exit_test(tcase, an_impossible_buffer_ends_the_program, FATAL_STATUS);
    tcase_add_exit_test(tcase, an_impossible_arena_ends_the_program, FATAL_STATUS);
    tcase_add_exit_test(tcase, the_terminal_is_put_right_first, 3);
    tcase_set_timeout(tcase, 60);
}
