/* base/map: names and numbers, few and many. */
#include "base/map.h"
#include "suites.h"

#include <stdbool.h>
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

enum {
    PAIRS = 14,
    PREPARED = 1 << PAIRS,
    BLOCK_BYTES = 8,
    PREPARED_BYTES = PAIRS * 2 * BLOCK_BYTES
};

/* How many places these keys take in a hash table of as many again: if they were drawn by lot, 79
 * of 100. */
static uint32_t places_taken(char (*keys)[PREPARED_BYTES])
{
    static bool taken[2 * PREPARED];
    uint32_t count = 0;
    memset(taken, 0, sizeof taken);
    for (uint32_t i = 0; i < PREPARED; i++) {
        uint32_t place = map_hash(map_seed(), keys[i], PREPARED_BYTES) % (2 * PREPARED);
        count += !taken[place];
        taken[place] = true;
    }
    return count;
}

/* An author may know how keys are mixed, but not the seed. The highest bit of a block that is
 * multiplied by an odd number stays the highest, so what it changes can be taken back in the next
 * block, unless the mixing spreads it further: then all these keys would be one to the table. This
 * holds for every hash table of words that an author chooses: map_hash is that of all. */
START_TEST(keys_that_were_prepared_do_not_collide)
{
    static char keys[PREPARED][PREPARED_BYTES];
    memset(keys, 'a', sizeof keys);
    for (uint32_t i = 0; i < PREPARED; i++)
        snprintf(keys[i], 8, "%u", i);
    ck_assert_uint_gt(places_taken(keys), PREPARED * 3 / 4);
    memset(keys, 'a', sizeof keys);
    for (uint32_t i = 0; i < PREPARED; i++)
        for (int j = 0; j < PAIRS; j++) {
            char *pair = keys[i] + j * 2 * BLOCK_BYTES;
            char bit = i >> j & 1 ? (char)0x80 : 0;
            pair[BLOCK_BYTES - 1] ^= bit;
            pair[2 * BLOCK_BYTES - 1] ^= bit;
            pair[BLOCK_BYTES + 4] ^= bit ? 8 : 0;
        }
    ck_assert_uint_gt(places_taken(keys), PREPARED * 3 / 4);
}
END_TEST

SUITE(map)
{
    tcase_add_test(tcase, the_first_number_stays_unless_it_is_set);
    tcase_add_test(tcase, many_are_kept_apart);
    tcase_add_test(tcase, keys_that_were_prepared_do_not_collide);
}
