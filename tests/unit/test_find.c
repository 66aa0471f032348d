/* ui/find: words are found as a reader sees them, and marked in their place. */
#include "suites.h"
#include "base/memory.h"
#include "document/builder.h"
#include "ui/find.h"

#include <stdlib.h>
#include <string.h>

/* A hamza after its yeh, with which it folds to one letter. */
static const char hamza[] = "\xd8\xb4\xd9\x8a\xd8\xa1\xd8\x8c\xd8\xa8";

/* Blanks that do not break, narrow ones among them, and several together: whoever looks for them
 * types one. */
static const char narrow[] = "5\u202fmg, take \u202f2\u202f x\u00a0\u202fwith";

/* "One Éclair", bold in the middle of a word, a hard break, a second block, one whose blanks are
 * shown as one. */
static struct document *sample(void)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT,
                 "One \xc3\x89"
                 "clair, stra",
                 17);
    builder_open(&builder, NODE_STRONG);
    builder_text(&builder, NODE_TEXT,
                 "\xc3\x9f"
                 "e",
                 3);
    builder_close(&builder);
    builder_hard_break(&builder);
    builder_text(&builder, NODE_TEXT, "one day", 7);
    builder_close(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT, "one \xd9\x83\xd9\x90\xd8\xaa\xd9\x8e\xd8\xa7\xd8\xa8 end",
                 18);
    builder_close(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT, "pain.  Call \xc2\xa0me   at\xc2\xa0  \xd0\xb4\xd0\xbe", 29);
    builder_close(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT, hamza, sizeof hamza - 1);
    builder_close(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_text(&builder, NODE_TEXT, narrow, sizeof narrow - 1);
    builder_close(&builder);
    return builder_finish(&builder);
}

static const struct {
    const char *words;
    const char *hits; /* separated by '|' */
} cases[] = {
    {"one", "One|one|one"},
    {"  ONE ", "One|one|one"},
    {"eclair", "\xc3\x89"
               "clair"},
    {"\xc3\xa9"
     "cl",
     "\xc3\x89"
     "cl"},
    {"strasse", "stra\xc3\x9f"
                "e"},
    {"ss", "\xc3\x9f"},
    {"s", "s|\xc3\x9f"}, /* half of an ß marks all of it */
    {"sse one", "\xc3\x9f"
                "e\none"},
    {"day one", ""}, /* across two blocks */
    {"one day", "one day"},
    {"pain. call", "pain.  Call"},
    {"call me", "Call \xc2\xa0me"},
    {"me at \xd0\xb4\xd0\xbe", "me   at\xc2\xa0  \xd0\xb4\xd0\xbe"},
    {"pain. ", "pain."},
    {"\xd9\x83\xd8\xaa\xd8\xa7\xd8\xa8", "\xd9\x83\xd9\x90\xd8\xaa\xd9\x8e\xd8\xa7\xd8\xa8"},
    {"\xd8\xb4\xd9\x8a\xd8\xa1", "\xd8\xb4\xd9\x8a\xd8\xa1"}, /* the hamza is marked with its yeh */
    {"\xd8\x8c\xd8\xa8", "\xd8\x8c\xd8\xa8"}, /* and what follows is marked in place */
    {"5 mg", "5\u202fmg"},
    {"5\u202fmg", "5\u202fmg"},
    {"take 2", "take \u202f2"},
    {"2 x with", "2\u202f x\u00a0\u202fwith"},
    {"", ""},
    {"   ", ""},
    {"nowhere", ""},
};

static void expect_hits(const struct find *find, const struct document *document, const char *hits)
{
    struct buffer got = {0};
    for (size_t i = 0; i < find_count(find); i++) {
        struct find_hit hit = find_hit(find, i);
        if (i)
            buffer_add_char(&got, '|');
        buffer_add(&got, document_text(document) + hit.start, hit.end - hit.start);
        ck_assert_uint_eq(find_after(find, hit.start), i);
    }
    ck_assert_str_eq(buffer_string(&got), hits);
    buffer_done(&got);
}

START_TEST(words_are_found_where_they_stand)
{
    struct document *document = sample();
    struct find *find = find_new_in(document);
    find_words(find, cases[_i].words, strlen(cases[_i].words));
    expect_hits(find, document, cases[_i].hits);
    find_free(find);
    free(document);
}
END_TEST

/* Whoever asked for the next place was led from one word of "high blood pressure" to the next. */
START_TEST(words_side_by_side_that_a_search_found_are_one_place)
{
    static const struct library_mark marks[] = {{0, 3}, {4, 11}, {13, 19}, {21, 24}, {25, 28}};
    struct document *document = sample();
    struct find *find = find_new_in(document);
    find_words(find, "one", 3);
    find_marks(find, marks, sizeof marks / sizeof *marks);
    expect_hits(find, document,
                "One \xc3\x89"
                "clair|stra\xc3\x9f"
                "|one day");
    find_marks(find, marks, 0);
    ck_assert_uint_eq(find_count(find), 0);
    find_free(find);
    free(document);
}
END_TEST

/* What a terminal shows as one letter may be as long as a page. */
START_TEST(what_is_often_in_one_letter_is_found_at_once)
{
    enum { JAMO = 60000, JAMO_BYTES = 3 };
    char *text = memory_new(JAMO * JAMO_BYTES + 1);
    for (size_t i = 0; i < JAMO; i++)
        memcpy(text + i * JAMO_BYTES, "\xe1\x84\x80", JAMO_BYTES);
    struct find *find = find_new(text, JAMO * JAMO_BYTES);
    find_words(find, text, JAMO_BYTES);
    ck_assert_uint_eq(find_count(find), 1);
    ck_assert_uint_eq(find_hit(find, 0).start, 0);
    ck_assert_uint_eq(find_hit(find, 0).end, JAMO * JAMO_BYTES);
    find_free(find);
}
END_TEST

SUITE(find)
{
    tcase_add_rows(tcase, words_are_found_where_they_stand, cases);
    tcase_add_test(tcase, words_side_by_side_that_a_search_found_are_one_place);
    tcase_add_test(tcase, what_is_often_in_one_letter_is_found_at_once);
}
