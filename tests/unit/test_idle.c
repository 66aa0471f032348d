/* idle: the question comes in time, waits long enough, and any number of answers puts it off. */
#include "kiosk/idle.h"
#include "suites.h"

START_TEST(it_asks_then_ends)
{
    struct idle idle = idle_new(120, 30);
    ck_assert_int_eq(idle_time(&idle, 5000), IDLE_NOTHING);
    idle_sign(&idle);
    ck_assert_int_eq(idle_wait_ms(&idle), 120000);
    ck_assert_int_eq(idle_time(&idle, 124999), IDLE_NOTHING);
    ck_assert_int_eq(idle_wait_ms(&idle), 1);
    ck_assert_int_eq(idle_time(&idle, 125000), IDLE_ASK);
    ck_assert_int_eq(idle_wait_ms(&idle), 30000);
    ck_assert_int_eq(idle_time(&idle, 154999), IDLE_NOTHING);
    ck_assert_int_eq(idle_time(&idle, 155000), IDLE_END);
    ck_assert_int_eq(idle_wait_ms(&idle), -1);
    ck_assert_int_eq(idle_time(&idle, 10000000), IDLE_NOTHING);
}
END_TEST

START_TEST(it_can_be_put_off_for_ever)
{
    struct idle idle = idle_new(120, 20);
    long long now_ms = 0;
    idle_time(&idle, now_ms);
    idle_sign(&idle);
    for (int i = 0; i < 1000; i++) {
        now_ms += 120000;
        ck_assert_int_eq(idle_time(&idle, now_ms), IDLE_ASK);
        now_ms += 19999;
        ck_assert_int_eq(idle_time(&idle, now_ms), IDLE_NOTHING);
        ck_assert_int_eq(idle.state, IDLE_WARNING);
        idle_sign(&idle);
        ck_assert_int_eq(idle.state, IDLE_AWAKE);
    }
}
END_TEST

START_TEST(it_never_ends_unasked)
{
    struct idle idle = idle_new(1, 1);
    idle_time(&idle, 0);
    idle_sign(&idle);
    ck_assert_int_eq(idle_time(&idle, 315360000000LL), IDLE_ASK);
    ck_assert_int_eq(idle_wait_ms(&idle), IDLE_WARNING_SECONDS_MIN * 1000);
    ck_assert_int_eq(idle_time(&idle, 0), IDLE_NOTHING); /* a clock that goes back */
    ck_assert_int_eq(idle_time(&idle, 315360000000LL + 20000), IDLE_END);
}
END_TEST

START_TEST(the_first_time_told_is_the_start)
{
    struct idle idle = idle_new(120, 30);
    idle_sign(&idle);
    ck_assert_int_eq(idle_time(&idle, 1000000000), IDLE_NOTHING);
    ck_assert_int_eq(idle_wait_ms(&idle), 120000);
}
END_TEST

/* After a key, the reader has the full time again. */
START_TEST(a_clock_that_goes_back_takes_no_time_away)
{
    struct idle idle = idle_new(120, 30);
    idle_time(&idle, 100000);
    ck_assert_int_eq(idle_time(&idle, 0), IDLE_NOTHING);
    idle_sign(&idle);
    ck_assert_int_eq(idle_time(&idle, 100000 + 119999), IDLE_NOTHING);
    ck_assert_int_eq(idle_time(&idle, 100000 + 120000), IDLE_ASK);
}
END_TEST

/* A key, the milliseconds since the one before, and whether it is that one, held down. */
static const struct {
    uint32_t key;
    int after_ms;
    bool held;
} repeats[] = {
    {'a', 0, false}, {'a', 500, true}, {'a', 30, true},   {'a', 700, true},
    {'b', 0, false}, {'a', 0, false},  {'a', 701, false}, {'a', 10, true},
};

START_TEST(only_what_repeats_at_once_is_held_down)
{
    struct idle idle = idle_new(120, 30);
    long long now_ms = 0;
    for (size_t i = 0; i < sizeof repeats / sizeof *repeats; i++) {
        idle_time(&idle, now_ms += repeats[i].after_ms);
        ck_assert_int_eq(idle_is_held(&idle, repeats[i].key), repeats[i].held);
    }
}
END_TEST

START_TEST(it_can_be_off)
{
    struct idle idle = idle_new(0, 30);
    idle_sign(&idle);
    ck_assert_int_eq(idle_time(&idle, 1LL << 40), IDLE_NOTHING);
    ck_assert_int_eq(idle_wait_ms(&idle), -1);
}
END_TEST

SUITE(idle)
{
    tcase_add_test(tcase, it_asks_then_ends);
    tcase_add_test(tcase, it_can_be_put_off_for_ever);
    tcase_add_test(tcase, it_never_ends_unasked);
    tcase_add_test(tcase, the_first_time_told_is_the_start);
    tcase_add_test(tcase, a_clock_that_goes_back_takes_no_time_away);
    tcase_add_test(tcase, only_what_repeats_at_once_is_held_down);
    tcase_add_test(tcase, it_can_be_off);
}
