/* document/follow: after a page has changed, the reader is at the same words, or at the nearest
 * ones. */
#include "suites.h"

#include "document/builder.h"
#include "document/follow.h"

#include <stdlib.h>
#include <string.h>

/* A document with a paragraph for each letter, of just that letter; a capital is a link. */
static struct document *write(const char *letters)
{
    struct builder builder;
    builder_init(&builder);
    for (const char *s = letters; *s; s++) {
        bool link = *s >= 'A' && *s <= 'Z';
        builder_open(&builder, NODE_PARAGRAPH);
        if (link) {
            builder_open(&builder, NODE_LINK);
            builder_data(&builder, s, 1);
        }
        builder_text(&builder, NODE_TEXT, s, 1);
        if (link)
            builder_close(&builder);
        builder_close(&builder);
    }
    return builder_finish(&builder);
}

static uint32_t leaf(const struct document *document, char letter)
{
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_TEXT &&
            *node_text(document, &document->nodes[i]) == letter)
            return i;
    return 0;
}

static struct document *write_words(const char *first, const char *second)
{
    struct builder builder;
    builder_init(&builder);
    builder_paragraph(&builder, first);
    builder_paragraph(&builder, second);
    return builder_finish(&builder);
}

/* The page before and after, where the reader is before, and where after. */
static const struct {
    const char *from;
    const char *to;
    char at;
    char then;
} changes[] = {
    {"abcdef", "abcdef", 'c', 'c'},   {"abcdef", "xyabcdef", 'c', 'c'},
    {"abcdef", "abcdefxy", 'f', 'f'}, {"abcdef", "abef", 'c', 'e'},
    {"abcdef", "abxdef", 'c', 'x'},   {"abcdef", "abdxcef", 'c', 'c'},
    {"abcdef", "a", 'f', 'a'},        {"abcabc", "abxcabc", 'c', 'c'},
    {"abcdef", "fedcba", 'e', 'e'},   {"abcdef", "uvwxyz", 'd', 'x'},
    {"aBcDef", "xaBcDef", 'D', 'D'},  {"abcdefghij", "abcXdefxghij", 'i', 'i'},
};

START_TEST(the_same_words)
{
    struct document *from = write(changes[_i].from);
    struct document *to = write(changes[_i].to);
    struct place place = follow_place(from, to, (struct place){leaf(from, changes[_i].at), 0});
    ck_assert_int_eq(*node_text(to, &to->nodes[place.node]), changes[_i].then);
    ck_assert_uint_eq(to->nodes[place.node].size, 1);
    free(from);
    free(to);
}
END_TEST

START_TEST(words_that_only_begin_alike_are_others)
{
    struct document *from = write_words("one", "Rest");
    struct document *to = write_words("Rest", "Rest less");
    struct place place = follow_place(from, to, (struct place){from->node_count - 1, 0});
    ck_assert_uint_eq(place.node, 2);
    free(from);
    free(to);
}
END_TEST

/* The offset is kept if the text is still that long. */
START_TEST(the_same_sentence)
{
    struct document *from = write_words("one", "two and more");
    struct document *to = write_words("one", "two");
    struct document *longer = write_words("new", "two and more");
    struct place place = {from->node_count - 1, 8};
    ck_assert_uint_eq(follow_place(from, longer, place).offset, 8);
    ck_assert_uint_eq(follow_place(from, to, place).node, to->node_count - 1);
    ck_assert_uint_eq(follow_place(from, to, place).offset, 0);
    place.offset = 3;
    ck_assert_uint_eq(follow_place(from, to, place).offset, 0);
    free(from);
    free(to);
    free(longer);
}
END_TEST

START_TEST(the_top_stays_the_top)
{
    struct document *from = write("abc");
    struct document *to = write("xabc");
    ck_assert_uint_eq(follow_place(from, to, (struct place){0, 0}).node, 0);
    ck_assert_uint_eq(follow_place(from, to, (struct place){99, 0}).node, 0);
    ck_assert_uint_eq(follow_link(from, to, 0), 0);
    free(from);
    free(to);
}
END_TEST

/* The page before and after, the link with the focus before, and after (0: none). */
static const struct {
    const char *from;
    const char *to;
    char at;
    char then;
} links[] = {
    {"aBcD", "aBcD", 'D', 'D'},  {"aBcD", "xyaBcD", 'D', 'D'}, {"aBcD", "aDBc", 'D', 'D'},
    {"aBcD", "acD", 'B', '\0'},  {"aBcD", "aBcb", 'D', '\0'},  {"aBcBd", "xaBcBd", 'B', 'B'},
    {"aBcD", "DxyzB", 'B', 'B'},
};

START_TEST(the_same_link)
{
    struct document *from = write(links[_i].from);
    struct document *to = write(links[_i].to);
    uint32_t link = follow_link(from, to, leaf(from, links[_i].at) - 1);
    if (links[_i].then) {
        ck_assert_int_eq(to->nodes[link].kind, NODE_LINK);
        ck_assert_int_eq(*node_data(to, &to->nodes[link]), links[_i].then);
    } else {
        ck_assert_uint_eq(link, 0);
    }
    free(from);
    free(to);
}
END_TEST

/* Each digit is a heading of that level. The digit before the '.' is where the reader is, and in
 * the other language where the reader should be; without a '.' there, at the top. */
static const struct {
    const char *from;
    const char *to;
} parts[] = {
    {"1222.2", "1222.2"},  {"12.322", "12.22"},  {"123.22", "12.22"}, {"12322.", "1222."},
    {"1232.2", "122.2"},   {"122.2", "1322.32"}, {"122222.", "1.22"}, {"1222.", "1333."},
    {"1232.32", "122.33"}, {".122", "12222"},    {"12.", "12.22"},
};

/* A document of such headings; *here: the node of the one before the '.', 0 if there is none. */
static struct document *write_headings(const char *levels, uint32_t *here)
{
    struct builder builder;
    builder_init(&builder);
    *here = 0;
    uint32_t count = 0;
    for (const char *s = levels; *s; s++) {
        if (*s == '.') {
            *here = count;
            continue;
        }
        builder_open(&builder, NODE_HEADING);
        builder_set_level(&builder, (uint8_t)(*s - '0'));
        builder_text(&builder, NODE_TEXT, s, 1);
        builder_close(&builder);
        count++;
    }
    struct document *document = builder_finish(&builder);
    for (uint32_t i = 1, n = *here; n && i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_HEADING && --n == 0)
            *here = i;
    return document;
}

START_TEST(the_same_part_in_another_language)
{
    uint32_t here;
    uint32_t there;
    struct document *from = write_headings(parts[_i].from, &here);
    struct document *to = write_headings(parts[_i].to, &there);
    ck_assert_uint_eq(follow_heading(from, to, here), there);
    free(from);
    free(to);
}
END_TEST

SUITE(follow)
{
    tcase_add_rows(tcase, the_same_words, changes);
    tcase_add_test(tcase, words_that_only_begin_alike_are_others);
    tcase_add_test(tcase, the_same_sentence);
    tcase_add_test(tcase, the_top_stays_the_top);
    tcase_add_rows(tcase, the_same_link, links);
    tcase_add_rows(tcase, the_same_part_in_another_language, parts);
}
