/* wording/amounts: which points and commas part decimals, and what stays of noughts behind them. */
#include "wording/amounts.h"

#include "suites.h"

#include <string.h>

static const struct {
    const char *s;
    bool english;
    bool decimals; /* the last sign parts them, */
    bool comma;    /* is a comma that is meant to, */
    bool nought;   /* and a nought ends them */
    const char *rewritten;
} amounts[] = {
    {"2.50", true, true, false, true, "2.5"},
    {"2.0", true, true, false, true, "2"},
    {"20", true, false, false, false, "20"},
    {"2,5", true, false, true, false, "2.5"},
    {"2,50", true, false, false, false, "2,50"}, /* some count pence so */
    {"1,234", true, false, false, false, "1,234"},
    {"0,125", true, false, true, false, "0.125"},
    {"1,234.50", true, true, false, true, "1,234.5"},
    {"1,2,5", true, false, false, false, "1,2,5"},
    {"1.000.000", true, false, false, false, "1.000.000"},
    {"3.4.20", true, false, false, false, "3.4.20"}, /* a day */
    {"2,50", false, true, false, true, "2,5"},
    {"2.50", false, true, false, true, "2.5"},
    {"1.000", false, false, false, false, "1.000"},
    {"1.000,50", false, true, false, true, "1.000,5"},
    {"1.000.000", false, false, false, false, "1.000.000"},
    {"0,125", false, true, false, false, "0,125"},
    {"0,500", false, true, false, true, "0,5"},
    {"0.5,125", false, false, false, false, "0.5,125"},
    {"\u0662\u066b\u0665\u0660", false, true, false, true, "\u0662\u066b\u0665"},
    {"\u06f2\u066b\u06f0", false, true, false, true, "\u06f2"},
};

START_TEST(points_and_commas_are_told_apart)
{
    const char *s = amounts[_i].s;
    size_t at = 0;
    struct amount amount;
    struct buffer out = {0};
    ck_assert(amount_next(s, strlen(s), amounts[_i].english, &at, &amount));
    ck_assert_uint_eq(at, strlen(s));
    ck_assert(amount_has_decimals(s, &amount) == amounts[_i].decimals);
    ck_assert(amount_has_comma(s, &amount) == amounts[_i].comma);
    ck_assert(amount_has_zero(s, &amount) == amounts[_i].nought);
    amount_format(&out, s, &amount);
    ck_assert_str_eq(buffer_string(&out), amounts[_i].rewritten);
    buffer_done(&out);
}
END_TEST

START_TEST(one_number_follows_another)
{
    static const char s[] = "from 2.5 to 10 mg, or 1,5.";
    static const char *const found[] = {"2.5", "10", "1,5"};
    size_t at = 0;
    struct amount amount;
    for (size_t i = 0; i < sizeof found / sizeof *found; i++) {
        ck_assert(amount_next(s, strlen(s), true, &at, &amount));
        ck_assert_uint_eq(amount.end - amount.start, strlen(found[i]));
        ck_assert_int_eq(memcmp(s + amount.start, found[i], strlen(found[i])), 0);
    }
    ck_assert(!amount_next(s, strlen(s), true, &at, &amount));
    ck_assert_uint_eq(at, strlen(s));
}
END_TEST

SUITE(amounts)
{
    tcase_add_rows(tcase, points_and_commas_are_told_apart, amounts);
    tcase_add_test(tcase, one_number_follows_another);
}
