/* sync/missing: why something could not be read. */
#include "suites.h"
#include "sync/missing.h"

#include <errno.h>

static const struct {
    int error;
    struct missing what;
} errors[] = {
    {0, {.for_now = false}},      {ENOENT, {.for_now = false}},       {ENOTDIR, {.for_now = false}},
    {EISDIR, {.for_now = false}}, {EINVAL, {.for_now = false}},       {ELOOP, {.for_now = false}},
    {EXDEV, {.for_now = false}},  {ENAMETOOLONG, {.for_now = false}}, {EACCES, {.forbidden = true}},
    {EPERM, {.forbidden = true}}, {EMFILE, {.for_now = true}},        {ENOMEM, {.for_now = true}},
    {EIO, {.for_now = true}},     {ESTALE, {.for_now = true}},
};

START_TEST(a_reason_lasts_or_passes_or_is_a_right_that_lacks)
{
    struct missing missing = {0};
    struct missing expected = errors[_i].what;
    ck_assert_int_eq(missing_add(&missing, errors[_i].error),
                     expected.for_now || expected.forbidden);
    ck_assert_int_eq(missing.for_now, expected.for_now);
    ck_assert_int_eq(missing.forbidden, expected.forbidden);
}
END_TEST

/* What is read later takes away nothing of what is missing. */
START_TEST(what_is_missing_stays_missing)
{
    struct missing missing = {0};
    struct missing all = {0};
    missing_add(&missing, EIO);
    missing_add(&missing, 0);
    missing_add_all(&all, &missing);
    ck_assert(all.for_now && !all.forbidden);
    missing = (struct missing){0};
    missing_add(&missing, EACCES);
    missing_add(&missing, ENOENT);
    missing_add_all(&all, &missing);
    missing_add_all(&all, &(struct missing){0});
    ck_assert(all.for_now && all.forbidden && !missing.for_now);
    all = (struct missing){0};
    missing_add_all(&all, &missing);
    missing_add(&all, ENOENT);
    ck_assert(!all.for_now && all.forbidden);
}
END_TEST

SUITE(missing)
{
    tcase_add_rows(tcase, a_reason_lasts_or_passes_or_is_a_right_that_lacks, errors);
    tcase_add_test(tcase, what_is_missing_stays_missing);
}
