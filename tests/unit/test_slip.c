/* base/slip: names that differ by a slip of the pen. */
#include "base/slip.h"

#include "suites.h"

static const struct {
    const char *a;
    const char *b;
    bool near;
} pairs[] = {
    {"theme", "theme", true},  {"Theme", "tHEME", true},
    {"theme", "themes", true}, {"theme", "thme", true},
    {"theme", "thime", true},  {"theme", "tehme", true},
    {"theme", "them", true},   {"theme", "themess", false},
    {"theme", "thimi", false}, {"theme", "tmhee", false},
    {"theme", "rheme", false}, /* names begin as they are meant */
    {"theme", "heme", false},  {"t", "t", true},
    {"t", "th", true},         {"", "", true},
    {"", "t", false},
};

START_TEST(one_slip_is_near_and_two_are_not)
{
    ck_assert(slip_is_near(pairs[_i].a, pairs[_i].b) == pairs[_i].near);
    ck_assert(slip_is_near(pairs[_i].b, pairs[_i].a) == pairs[_i].near);
}
END_TEST

SUITE(slip)
{
    tcase_add_rows(tcase, one_slip_is_near_and_two_are_not, pairs);
}
