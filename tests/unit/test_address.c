/* content/address and content/permalink: Hugo's addresses. The expected ones were printed by Hugo
 * 0.111. */
#include "content/address.h"
#include "content/permalink.h"
#include "suites.h"

#include <string.h>

static const struct {
    const char *in;
    const char *out;
} sanitized[] = {
    {"My Page Title", "my-page-title"},
    {"it's", "its"},
    {"a & b", "a-b"},
    {"par(en)[b]{c}", "parenbc"},
    {"q?mark#hash", "qmark#hash"},
    {"100%%pct", "100pct"},
    {"x%41y", "x%41y"},
    {"sp  two", "sp-two"},
    {"a - b", "a-b"},
    {"a--b", "a--b"},
    {"trail-", "trail-"},
    {"-lead", "-lead"},
    {"plus+amp&", "plus+amp"},
    {"Ünïcode-Größe", "ünïcode-größe"},
    {"ألم الظهر", "ألم-الظهر"},
    {"हिन्दी", "हिन्दी"},
    {"x²①", "x"},
    {"em—dash–x", "emdashx"},
    {"comma,semi;", "commasemi"},
    {"dots.v1.2", "dots.v1.2"},
    {"/ lead / trail /", "/-lead-/-trail-/"},
    {"İstanbul ΑΣ", "istanbul-ασ"},
    {"", ""},
};

START_TEST(paths_are_sanitized)
{
    struct buffer out = {0};
    address_sanitize(&out, sanitized[_i].in, strlen(sanitized[_i].in), false, false);
    ck_assert_str_eq(buffer_string(&out), sanitized[_i].out);
    buffer_done(&out);
}
END_TEST

static const struct {
    struct address in;
    const char *out;
} addresses[] = {
    {{ADDRESS_PAGE, "a", "x", "", "", NULL, "", .ugly = false}, "/a/x/"},
    {{ADDRESS_PAGE, "", "Top", "", "", NULL, "", .ugly = false}, "/top/"},
    {{ADDRESS_PAGE, "", "", "", "", NULL, "", .ugly = false}, "/"},
    {{ADDRESS_PAGE, "a b", "C d", "", "", NULL, "", .keep_case = true}, "/a-b/C-d/"},
    {{ADDRESS_PAGE, "a", "x", "My Slug/With Slash", "", NULL, "", .ugly = false},
     "/a/my-slug/with-slash/"},
    {{ADDRESS_PAGE, "a/b", "x", "../up", "", NULL, "", .ugly = false}, "/a/up/"},
    {{ADDRESS_PAGE, "a", "x", "", "/Other/Place/", NULL, "", .ugly = false}, "/Other/Place/"},
    {{ADDRESS_PAGE, "a", "x", "", "rel/path", NULL, "", .ugly = false}, "/rel/path/"},
    {{ADDRESS_PAGE, "a", "x", "", "rel/path", NULL, "fr", .ugly = false}, "/fr/rel/path/"},
    {{ADDRESS_PAGE, "a", "x", "", "/abs/path", NULL, "fr", .ugly = false}, "/abs/path/"},
    {{ADDRESS_PAGE, "a", "x", "", "/old/page.html", NULL, "", .ugly = false}, "/old/page.html"},
    {{ADDRESS_PAGE, "a", "x", "", "/zz/index.html", NULL, "", .ugly = false}, "/zz/index.html/"},
    {{ADDRESS_PAGE, "a", "x", "", "x.y/z", NULL, "", .ugly = false}, "/x.y/z"},
    {{ADDRESS_SECTION, "a", "", "", "/Some/Sec Url/", NULL, "", .ugly = false}, "/some/sec-url/"},
    {{ADDRESS_PAGE, "a", "x", "", "", "/2021/02/my-post/", "", .ugly = false}, "/2021/02/my-post/"},
    {{ADDRESS_PAGE, "a", "x", "", "", "50 &  c  /", "", .ugly = false}, "/50-c-/"},
    {{ADDRESS_PAGE, "a", "x", "", "", NULL, "fr", .ugly = false}, "/fr/a/x/"},
    {{ADDRESS_PAGE, "a", "x", "", "", NULL, "", .ugly = true}, "/a/x.html"},
    {{ADDRESS_PAGE, "a", "index", "", "", NULL, "", .ugly = false}, "/a/"},
    {{ADDRESS_PAGE, "a", "index", "", "", NULL, "", .ugly = true}, "/a/"},
    {{ADDRESS_SECTION, "a", "", "", "", NULL, "", .ugly = true}, "/a.html"},
    {{ADDRESS_HOME, "", "", "", "/no/", NULL, "", .ugly = true}, "/"},
    {{ADDRESS_HOME, "", "", "", "", NULL, "fr", .ugly = false}, "/fr/"},
    {{ADDRESS_SECTION, "a/B", "", "slug", "", NULL, "", .ugly = false}, "/a/b/"},
    {{ADDRESS_PAGE, "ñ", "Ünï", "", "", NULL, "", .drop_accents = true}, "/n/uni/"},
    /* A heart, then U+FE0F, which is dropped as an accent is: two blanks are left side by side. */
    {{ADDRESS_PAGE, "", "a ❤️ b", "", "", NULL, "", .drop_accents = true}, "/a-b/"},
    {{ADDRESS_PAGE, "he ❤️ art", "a ❤️", "", "", NULL, "", .drop_accents = true},
     "/he-art/a-/"},
};

START_TEST(addresses_are_made)
{
    struct arena arena;
    arena_init(&arena);
    ck_assert_str_eq(address_make(&arena, &addresses[_i].in), addresses[_i].out);
    arena_done(&arena);
}
END_TEST

static const struct {
    const char *base;
    const char *path;
    const char *out;
    bool inside;
} joins[] = {
    {"a/b", "c", "a/b/c", true},
    {"/a/b/", "../c/", "a/c", true},
    {"", "/x/", "x", true},
    {"a", "./b//c/.", "a/b/c", true},
    {"a", "../../b", "b", false},
    {"a", "..", "", true},
    {"", "..", "", false},
    {"a/b/c", "../../d", "a/d", true},
    {"a", "..b/...", "a/..b/...", true},
    {"a", ".b/c.", "a/.b/c.", true},
};

/* A scheme ends at its colon; one letter before a colon is a drive, not a scheme. */
START_TEST(schemes_are_told_from_paths)
{
    static const struct {
        const char *in;
        size_t bytes;
    } rows[] = {{"https://x", 6}, {"mailto:a", 7}, {"a+b-.c:d", 7}, {"a1:b", 3},
                {"c:d", 0},       {"1ab:c", 0},    {"ab", 0},       {"ab/c:d", 0},
                {":x", 0},        {"a b:c", 0},    {"", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_uint_eq(address_scheme(rows[i].in, strlen(rows[i].in)), rows[i].bytes);
}
END_TEST

START_TEST(paths_are_joined)
{
    struct buffer out = {0};
    ck_assert(address_join(&out, joins[_i].base, joins[_i].path) == joins[_i].inside);
    ck_assert_str_eq(buffer_string(&out), joins[_i].out);
    buffer_done(&out);
}
END_TEST

START_TEST(addresses_are_escaped)
{
    struct buffer out = {0};
    address_escape(&out, "/ü b/c++#%41%zz/");
    ck_assert_str_eq(out.bytes, "/%C3%BC%20b/c++%23%41%25zz/");
    buffer_done(&out);
}
END_TEST

static const struct permalink page = {
    .title = "Hello, World: it is C++ & 50%",
    .slug = "s l u g",
    .name = "Some File",
    .sections = "docs/P x/q",
    .section_slugs = "docs/pslug/q",
    .year = 2021,
    .month = 3,
    .day = 4,
};

static const struct {
    const char *pattern;
    const char *out;
} patterns[] = {
    {"/:year/:month/:day/", "/2021/03/04/"},
    {":monthname", "March"},
    {":weekday", "4"},
    {":weekdayname", "Thursday"},
    {":yearday", "63"},
    {":002", "063"},
    {":Jan_06", "Mar_21"},
    {":20060102", "20210304"},
    {":Monday", "Thursday"},
    {":section", "docs"},
    {":sections", "docs/P x/q"},
    {":sections[0]", "docs"},
    {":sections[1:]", "P x/q"},
    {":sections[1:2]", "P x"},
    {":sections[:last]", "docs/P x"},
    {":sections[last]", "q"},
    {":sections[5]", ""},
    {":sections[1:9]", "P x/q"},
    {":sectionslug", "q"},
    {":sectionslugs[1:]", "pslug/q"},
    {":title", "hello-world-it-is-c  -50"},
    {":slug", "s-l-u-g"},
    {":slugorfilename", "s-l-u-g"},
    {":slugorcontentbasename", "s-l-u-g"},
    {":filename", "some-file"},
    {":contentbasename", "some-file"},
    {"/h/:filename.html", "/h/some-file.html"},
    {"/x-:year-y", "/x-2021-y"},
    {"/a+b/", "/a b/"},
    {"/a%2Bb/", "/a+b/"},
    {"/:unknown/", "/:unknown/"},
    {"/a:/b", "/a:/b"},
    {"/:sections[1/", "/docs/P x/q[1/"},
};

START_TEST(permalinks_are_expanded)
{
    struct buffer out = {0};
    permalink_expand(&out, patterns[_i].pattern, &page);
    ck_assert_str_eq(buffer_string(&out), patterns[_i].out);
    buffer_done(&out);
}
END_TEST

static const struct {
    const char *title;
    const char *path;
} signs[] = {{"C#", "c"}, {"a#b#", "a#b#"}, {"#", ""}};

START_TEST(a_sign_at_the_end_of_a_title_is_lost_if_it_is_the_only_one)
{
    struct permalink titled = page;
    struct buffer out = {0};
    titled.title = signs[_i].title;
    permalink_expand(&out, ":title", &titled);
    ck_assert_str_eq(buffer_string(&out), signs[_i].path);
    buffer_done(&out);
}
END_TEST

static const struct {
    const char *pattern;
    bool sound;
} escapes[] = {
    {"/a%41/", true}, {"/a%4g/", false}, {"/a%g4/", false}, {"/a%4", false}, {"/%", false}};

START_TEST(a_permalink_with_half_an_escape_is_none)
{
    struct buffer out = {0};
    ck_assert(permalink_expand(&out, escapes[_i].pattern, &page) == escapes[_i].sound);
    buffer_done(&out);
}
END_TEST

/* A pattern that names a slug of kilobytes a thousand times once took gigabytes. */
START_TEST(a_permalink_longer_than_a_path_is_none)
{
    struct permalink wordy = page;
    struct buffer slug = {0};
    struct buffer pattern = {0};
    struct buffer out = {0};
    buffer_add_repeated(&slug, "x", 1000);
    wordy.slug = buffer_string(&slug);
    ck_assert(permalink_expand(&out, "/:slug/:slug/:slug/:slug/", &wordy) && out.used == 4005);
    buffer_add_repeated(&pattern, "/:slug", 100000);
    out.used = 0;
    ck_assert(!permalink_expand(&out, buffer_string(&pattern), &wordy) &&
              out.used < 2 * PERMALINK_BYTES_MAX);
    buffer_done(&slug);
    buffer_done(&pattern);
    buffer_done(&out);
}
END_TEST

START_TEST(permalinks_without_slug_or_date)
{
    struct permalink bare = {.title = "A Title",
                             .slug = "",
                             .name = "file",
                             .sections = "",
                             .section_slugs = "",
                             .year = 1,
                             .month = 1,
                             .day = 1};
    struct buffer out = {0};
    permalink_expand(&out, ":year/:month/:slug/:slugorfilename/:section/:sections[last]/:2006",
                     &bare);
    ck_assert_str_eq(out.bytes, "1/01/a-title/file///0001");
    buffer_done(&out);
}
END_TEST

static const struct {
    const char *pattern;
    const char *unknown;
} unknowns[] = {
    {"/:year/:slug/", NULL},
    {"/:yaer/", ":yaer"},
    {"/:Janus/", ":Janus"}, /* no Jan and "us" */
    {"/:sections[1:last]/:slug", NULL},
    {"/:sections[a:b]/x", NULL},
    {"/:title:nothing", ":nothing"},
    {"plain", NULL},
};

START_TEST(unknown_tokens_are_found)
{
    size_t n = 0;
    const char *found = permalink_unknown(unknowns[_i].pattern, &n);
    ck_assert((found != NULL) == (unknowns[_i].unknown != NULL));
    if (found)
        ck_assert(n == strlen(unknowns[_i].unknown) && memcmp(found, unknowns[_i].unknown, n) == 0);
}
END_TEST

SUITE(address)
{
    tcase_add_rows(tcase, paths_are_sanitized, sanitized);
    tcase_add_rows(tcase, addresses_are_made, addresses);
    tcase_add_test(tcase, schemes_are_told_from_paths);
    tcase_add_rows(tcase, paths_are_joined, joins);
    tcase_add_test(tcase, addresses_are_escaped);
    tcase_add_rows(tcase, permalinks_are_expanded, patterns);
    tcase_add_rows(tcase, a_sign_at_the_end_of_a_title_is_lost_if_it_is_the_only_one, signs);
    tcase_add_rows(tcase, a_permalink_with_half_an_escape_is_none, escapes);
    tcase_add_test(tcase, permalinks_without_slug_or_date);
    tcase_add_test(tcase, a_permalink_longer_than_a_path_is_none);
    tcase_add_rows(tcase, unknown_tokens_are_found, unknowns);
}
