/* base/path: paths by their names alone; base/scheme: what an address begins with. */
#include "base/path.h"
#include "base/scheme.h"
#include "suites.h"

#include <string.h>

static const struct {
    const char *path;
    const char *folder;
    const char *below; /* NULL: it does not lie there */
} places[] = {
    {"a/b/c", "a/b", "c"},
    {"a/b/c", "a", "b/c"},
    {"a/b", "a/b", ""},
    {"a/b", "", "a/b"},
    {"", "", ""},
    {"", "a", NULL},
    {"a/bc", "a/b", NULL},
    {"a", "a/b", NULL},
    {"/srv/a", "/srv", "a"},
    {"/srv/a", "/", "srv/a"},
    {"/", "/", ""},
    {"srv", "/", NULL},
    {"b/a", "a", NULL},
    {"a/b/c", "a/b/cd", NULL},
};

START_TEST(what_lies_in_a_folder_is_told_by_names)
{
    const char *below = path_below(places[_i].path, places[_i].folder);
    ck_assert_pstr_eq(below, places[_i].below);
}
END_TEST

static const struct {
    const char *path;
    size_t n_bytes; /* without the slashes at its end */
    const char *last;
} ends[] = {
    {"a/b/c", 5, "c"}, {"a/b/", 3, "b"}, {"a", 1, "a"},  {"/", 1, ""},
    {"//", 1, ""},     {"", 0, ""},      {"/a", 2, "a"},
};

START_TEST(slashes_at_the_end_of_a_path_do_not_count)
{
    const char *path = ends[_i].path;
    size_t n_bytes = strlen(path);
    ck_assert_uint_eq(path_bytes(path, n_bytes), ends[_i].n_bytes);
    const char *last = path_last_part(path, &n_bytes);
    ck_assert_uint_eq(n_bytes, strlen(ends[_i].last));
    ck_assert_mem_eq(last, ends[_i].last, n_bytes);
}
END_TEST

START_TEST(a_path_lies_in_the_folder_before_its_last_slash)
{
    static const struct {
        const char *path;
        size_t n_bytes;
    } cases[] = {{"a/b/c.md", 3}, {"a/b", 1}, {"a", 0}, {"", 0}, {"/a", 0}, {"a/", 1}, {"a//b", 2}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_uint_eq(path_above_bytes(cases[i].path, strlen(cases[i].path)), cases[i].n_bytes);
}
END_TEST

START_TEST(escapes_are_undone)
{
    static const struct {
        const char *escaped;
        const char *path;
    } cases[] = {
        {"/%C3%BC%20b/c++%23%41%25zz/", "/ü b/c++#A%zz/"},
        {"%4", "%4"},
        {"%00%01", "%00\001"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer out = {0};
        path_unescape(&out, cases[i].escaped, strlen(cases[i].escaped));
        ck_assert_str_eq(out.bytes, cases[i].path);
        buffer_done(&out);
    }
}
END_TEST

START_TEST(a_scheme_is_known_in_any_case)
{
    static const struct {
        const char *address;
        size_t n_bytes; /* of "tel:" at its beginning */
    } cases[] = {{"tel:999", 4},
                 {"TEL:999", 4},
                 {"Tel:", 4},
                 {"tel", 0},
                 {"", 0},
                 {"telx:9", 0},
                 {"mailto:a@b.example", 0},
                 {"Tel 9", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_uint_eq(scheme_bytes(cases[i].address, strlen(cases[i].address), SCHEME_CALL),
                          cases[i].n_bytes);
}
END_TEST

SUITE(path)
{
    tcase_add_rows(tcase, what_lies_in_a_folder_is_told_by_names, places);
    tcase_add_rows(tcase, slashes_at_the_end_of_a_path_do_not_count, ends);
    tcase_add_test(tcase, a_path_lies_in_the_folder_before_its_last_slash);
    tcase_add_test(tcase, escapes_are_undone);
    tcase_add_test(tcase, a_scheme_is_known_in_any_case);
}
