/* content/ignore: which paths an ignoreFiles expression finds, and which expressions are not
 * understood. */
#include "content/ignore.h"

#include "base/memory.h"
#include "suites.h"

#include <stdint.h>
#include <string.h>
#include <sys/resource.h>

static const struct {
    const char *expression;
    const char *path;
    int found; /* -1: not understood */
} cases[] = {
    {"\\.draft\\.md$", "/content/a.draft.md", 1},
    {"\\.draft\\.md$", "/content/a-draft.md", 0},
    {"/private/", "/content/private/a.md", 1},
    {"/private/", "/content/private.md", 0},
    {"notes", "/content/NOTES.md", 0},
    {"(?i)notes", "/content/NOTES.md", 1},
    {"^/content/(?:a|b)/.*?\\.md\\z", "/content/b/x.md", 1},
    {"^/content/(?:a|b)/.*?\\.md\\z", "/content/c/x.md", 0},
    {"\\d\\d\\.md", "/content/07.md", 1},
    {"[\\d]+\\.md", "/content/7.md", 1},
    {"/[^/]*\\.[\\w-]+\\.md$", "/content/a.b-c.md", 1},
    {"[\\.]md", "/content/amd", 0},
    {"[\\.]md", "/content/\\md", 0},
    {"/[*+(?]x", "/content/+x", 1},
    {"^[\\d]+$", "7", 1},
    {"\\/x\\-y", "/content/x-y", 1},
    {"\\bdraft\\b", "/content/a draft.md", 1},
    {"\\bdraft\\b", "/content/drafts.md", 0},
    {"^[[:alpha:]\\d]$", "5", 1},
    {"^[[:^alpha:]x]$", "5", -1},
    {"^[]\\d]$", "5", 1},
    {"^[^]\\d]$", "x", 1},
    {"^[^]\\d]$", "5", 0},
    {"^[[x]$", "[", 1},
    {"^[[.x]$", ".", -1},
    {"^/[äö]x$", "/öx", 1},
    {"^/[äö]x$", "/üx", 0},
    {"^/[ä-ü]x$", "/öx", -1},
    {"^/.x$", "/öx", 1},
    {"^/[^a]x$", "/öx", 1},
    {"(?i)^/ö", "/Öx", 1},
    {"\\bx", "/öx", 1},
    {"^\\w$", "ö", 0},
    {"^\\W$", "ö", 1},
    {"^[[:alpha:]]$", "ö", 0},
    {"a{1000}", "a", -1},
    {"(?P<n>a)", "a", -1},
    {"\\pL", "a", -1},
    {"[\\]]", "]", -1},
    {"a(", "a", -1},
    {"a\\", "a", -1},
    {"a**", "a", -1},
    {"", "a", -1},
    {"((a+|b)+/)+md", "aab/b/md", 1},
    {"(a+|\\++|[+]+)(b+)+", "+b", 1},
    {"((((a+)+)+)+)+b", "aab", -1},
    {"(((((((((((((((((((((a|b)+|b)+|b)+|b)+|b)+|b)+|b)+|b)+|b)+|b)+|b)+|b)+|b)+|b)+|b)+|b)+|b)+|b)"
     "+|b)+|b)+|b)+",
     "a", -1},
};

START_TEST(expressions_are_found)
{
    struct ignore *ignore = ignore_new();
    bool added = ignore_add(ignore, cases[_i].expression);
    ck_assert_msg(added == (cases[_i].found >= 0), "%s", cases[_i].expression);
    ck_assert_msg(ignore_has(ignore, cases[_i].path) == (cases[_i].found > 0), "%s in %s",
                  cases[_i].expression, cases[_i].path);
    ignore_free(ignore);
}
END_TEST

START_TEST(there_is_an_end_to_expressions)
{
    char expression[IGNORE_EXPRESSION_BYTES_MAX + 2];
    memset(expression, 'a', sizeof expression);
    expression[sizeof expression - 1] = '\0';
    struct ignore *ignore = ignore_new();
    ck_assert(!ignore_add(ignore, expression));
    for (int i = 0; i < IGNORE_EXPRESSIONS_MAX; i++)
        ck_assert(ignore_add(ignore, "a"));
    ck_assert(!ignore_add(ignore, "b"));
    ck_assert(ignore_has(ignore, "a") && !ignore_has(ignore, "b") && !ignore_has(NULL, "a"));
    ignore_free(ignore);
}
END_TEST

/* Matches an expression with `paths` random paths: it must be found in all of them, or in none. */
static void look_in_chance(struct ignore *ignore, int paths, const char *ending, bool found)
{
    uint32_t random = 1;
    char path[240] = "";
    for (int i = 0; i < paths; i++) {
        for (size_t at = 0; at < 200; at++) {
            random = random * 1103515245 + 12345;
            path[at] = "ab"[random >> 16 & 1];
        }
        strcpy(path + 200, ending);
        ck_assert(ignore_has(ignore, path) == found);
    }
}

/* The C library remembers every way in which such an expression may match, 30 KiB for each byte of
 * a path, whether it matches in the end or not. */
START_TEST(an_expression_of_many_ways_takes_little_memory)
{
    struct rusage before, after;
    getrusage(RUSAGE_SELF, &before);
    struct ignore *ignore = ignore_new();
    ck_assert(ignore_add(ignore,
                         "(a|b)*a(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)"
                         "(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)c"));
    look_in_chance(ignore, 16, "", false);
    look_in_chance(ignore, 400, "aaaaaaaaaaaaaaaaaaaaaaaaaaac", true);
    ck_assert(ignore_has(ignore, "aaaaaaaaaaaaaaaaaaaaaaaaaaac"));
    ignore_free(ignore);
    getrusage(RUSAGE_SELF, &after);
    ck_assert(MEMORY_IS_WATCHED || after.ru_maxrss - before.ru_maxrss < 64 << 10);
}
END_TEST

SUITE(ignore)
{
    tcase_add_rows(tcase, expressions_are_found, cases);
    tcase_add_test(tcase, there_is_an_end_to_expressions);
    tcase_add_test(tcase, an_expression_of_many_ways_takes_little_memory);
}
