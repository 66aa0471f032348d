/* content/cascade: which fields of a cascade reach a page, and which paths a pattern matches. */
#include "content/cascade.h"
#include "content/yaml.h"
#include "suites.h"

#include <string.h>

static const struct {
    const char *pattern;
    const char *path;
    bool matches;
} patterns[] = {
    {"", "/anything", true},
    {"/a/b", "/a/b", true},
    {"/A/b", "/a/B", true},
    {"/a/*", "/a/b.md", true},
    {"/a/*", "/a/b/c.md", false},
    {"/a/**", "/a/b/c.md", true},
    {"/a/**", "/a/", true},
    {"/a/**", "/b/a/c", false},
    {"**/c.md", "/a/b/c.md", true},
    {"/a/?.md", "/a/x.md", true},
    {"/a/?.md", "/a/xy.md", false},
    {"/a?b", "/a/b", false},
    {"{/a/**,/b/**}", "/b/x", true},
    {"{/a/**,/b/**}", "/c/x", false},
    {"/{a,b{c,d}}/x", "/bd/x", true},
    {"/{a,b{c,d}}/x", "/b/x", false},
    {"{home,section}", "section", true},
    {"{home,section}", "sections", false},
    {"{,x}y", "y", true},
    {"{}y", "y", true},
    {"a,b", "a,b", true},
    {"a}b", "a}b", true},
    {"[a-c]x", "bx", true},
    {"[!a-c]x", "bx", false},
    {"[^a-c]x", "dx", true},
    {"[acb]", "c", true},
    {"[a-c]", "-", false},
    {"[a-]", "-", true},
    {"a[!b]c", "a/c", false},
    {"?b]c", "bc", false},
    {"[ab]", "ab]", false},
    {"{a\\},b}c", "a}c", true},
    {"{a,b\\}c}d", "ad", true},
    {"{a\\,b,c}d", "cd", true},
    {"/a/b/**", "/a", false},
    {"**/b/c.md", "c.md", false},
    {"[abc", "a", true},
    {"\\*x", "*x", true},
    {"\\*x", "ax", false},
    {"*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false},
    {"{a,{a,{a,{a", "a", true},
    {"/über", "/über", true},
    {"/ü*", "/über", true},
    {"/{über,x}/a", "/Über/a", true},
    {"/über/**", "/Über/a", true},
    {"/über/**", "/unter/a", false},
    {"/?ber", "/über", true},
    {"/??ber", "/über", false},
    {"/[ä-ü]ber", "/Über", true},
    {"/[!ü]ber", "/über", false},
    {"/\\über", "/über", true},
};

START_TEST(a_pattern_matches_what_it_matches_in_hugo)
{
    ck_assert_msg(cascade_matches(patterns[_i].pattern, strlen(patterns[_i].pattern),
                                  patterns[_i].path) == patterns[_i].matches,
                  "%s %s", patterns[_i].pattern, patterns[_i].path);
}
END_TEST

static const struct {
    const char *yaml;
    const char *lines;
} cascades[] = {
    {"draft: true\nweight: 7\n", "\t\t\tdraft\ttrue\n\t\t\tweight\t7"},
    {"tags: [a, b]\n", "\t\t\ttags\ta\tb"},
    {"tags: []\n", "\t\t\ttags"},
    {"_build: {list: never, render: false}\n",
     "\t\t\tbuild.list\tnever\n\t\t\tbuild.render\tfalse"},
    {"params: {banner: x}\n", "\t\t\tbanner\tx"},
    {"- _target: {path: /a/**, kind: page, lang: en}\n  type: t\n- weight: 2\n",
     "/a/**\tpage\ten\ttype\tt\n\t\t\tweight\t2"},
    {"- target: [{kind: page}, {lang: fr}]\n  weight: 1\n",
     "\tpage\t\tweight\t1\n\t\tfr\tweight\t1"},
    /* a cascade for one language by the newer key was one for all */
    {"target: {path: /a, sites: {matrix: {languages: [en, '! d*']}}}\ndraft: true\n",
     "/a\t\ten|! d*\tdraft\ttrue"},
    {"target: {sites: {matrix: {languages: de}}}\ndraft: true\n", "\t\tde\tdraft\ttrue"},
    {"- target: {environment: staging}\n  draft: true\n- weight: 1\n", "\t\t\tweight\t1"},
    {"- target: {environment: '{production,staging}'}\n  weight: 1\n", "\t\t\tweight\t1"},
    {"deep: {er: 1}\n", ""},
    {"just words\n", ""},
    {"x: \"a\\tb\\nc\"\n", "\t\t\tx\ta b c"},
};

START_TEST(cascades_become_lines)
{
    struct arena arena;
    arena_init(&arena);
    const struct value *value = yaml_read(
        &(struct value_text){cascades[_i].yaml, strlen(cascades[_i].yaml), "t", 1}, &arena, NULL);
    ck_assert_str_eq(cascade_format(&arena, value), cascades[_i].lines);
    arena_done(&arena);
}
END_TEST

START_TEST(the_first_of_several_patterns_decides)
{
    static const struct {
        const char *slice;
        const char *text;
        bool takes;
    } rows[] = {
        {"", "en", true},         {"en", "en", true},       {"en", "de", false},
        {"en|d*", "de", true},    {"! en", "en", false},    {"! en", "de", true},
        {"! en|**", "en", false}, {"! en|fr", "de", false}, {"!en", "en", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_msg(cascade_takes(rows[i].slice, strlen(rows[i].slice), rows[i].text) ==
                          rows[i].takes,
                      "%s %s", rows[i].slice, rows[i].text);
}
END_TEST

START_TEST(lines_are_taken_apart)
{
    const char *lines = "/a\tpage\ten\tkey\tone\ttwo\n\t\t\tdraft\ttrue";
    struct cascade_line line;
    ck_assert(cascade_next(&lines, &line));
    ck_assert(line.path.n_bytes == 2 && line.kind.n_bytes == 4 && line.lang.n_bytes == 2);
    ck_assert(line.key.n_bytes == 3 && line.values.n_bytes == 7);
    ck_assert(memcmp(line.values.s, "one\ttwo", 7) == 0);
    ck_assert(cascade_next(&lines, &line));
    ck_assert(line.path.n_bytes == 0 && line.values.n_bytes == 4);
    ck_assert(!cascade_next(&lines, &line));
}
END_TEST

SUITE(cascade)
{
    tcase_add_rows(tcase, a_pattern_matches_what_it_matches_in_hugo, patterns);
    tcase_add_rows(tcase, cascades_become_lines, cascades);
    tcase_add_test(tcase, the_first_of_several_patterns_decides);
    tcase_add_test(tcase, lines_are_taken_apart);
}
