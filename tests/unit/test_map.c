/* base/map: names and numbers, few and many. */
#include "base/map.h"
#include "suites.h"

#include <stdio.h>
#include <string.h>

START_TEST(the_first_number_stays_unless_it_is_set)
{
    struct map map = {0};
    ck_assert_uint_eq(map_find(&map, "a", 1), 0);
    ck_assert_uint_eq(map_add(&map, "a", 1, 5), 5);
    ck_assert_uint_eq(map_add(&map, "a", 1, 6), 5);
    map_set(&map, "a", 1, 7);
    ck_assert_uint_eq(map_find(&map, "a", 1), 7);
    ck_assert_uint_eq(map_find(&map, "b", 1), 0);
    ck_assert_uint_eq(map_add(&map, "", 0, 9), 9);
    ck_assert_uint_eq(map_find(&map, "", 0), 9);
    ck_assert_uint_eq(map_find(&map, "ab", 1), 7);
    map_done(&map);
}
END_TEST

START_TEST(many_are_kept_apart)
{
    enum { COUNT = 20000 };
    static char keys[COUNT][24];
    struct map map = {0};
    for (uint32_t i = 0; i < COUNT; i++) {
        int n = snprintf(keys[i], sizeof keys[i], "a/long/key/%u", i);
        map_add(&map, keys[i], (size_t)n, i + 1);
    }
    for (uint32_t i = 0; i < COUNT; i++)
        ck_assert_uint_eq(map_find(&map, keys[i], strlen(keys[i])), i + 1);
    map_done(&map);
}
END_TEST

Suite *map_suite(void)
{
    Suite *suite = suite_create("map");
    TCase *tcase = tcase_create("map");
    tcase_add_test(tcase, the_first_number_stays_unless_it_is_set);
    tcase_add_test(tcase, many_are_kept_apart);
    suite_add_tcase(suite, tcase);
    return suite;
}
