/* markup/emoji: short names, and where they are looked up. */
#include "markup/emoji.h"
#include "suites.h"
#include "padded.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *in;
    size_t bytes;
    uint32_t code;
} names[] = {
    {":heart:", 7, 0x2764},
    {":+1: yes", 4, 0x1f44d},
    {":zzz:", 5, 0x1f4a4},
    {":100:", 5, 0x1f4af},
    {":pill:x", 6, 0x1f48a},
    {":heart", 0, 0},
    {"::", 0, 0},
    {":", 0, 0},
    {":no_such_name:", 0, 0},
    {":Heart:", 0, 0},
    {":a_name_that_is_longer_than_any_name_in_the_table_can_be:", 0, 0},
};

START_TEST(a_short_name_is_read_whole_or_not_at_all)
{
    const uint32_t *codes = NULL;
    ck_assert_uint_eq(emoji_read(names[_i].in, strlen(names[_i].in), &codes), names[_i].bytes);
    if (names[_i].bytes)
        ck_assert_uint_eq(codes[0], names[_i].code);
}
END_TEST

static const struct {
    const char *in;
    const char *on;
} pages[] = {
    {"take :pill: now", "take 💊 now"},
    {":heart:", "❤\xef\xb8\x8f"},
    {"`:pill:` \\:pill: &#58;pill:", ":pill: :pill: :pill:"},
    {"1:100:2 a:pill:", "1:100:2 a:pill:"},
    {"<http://a.b/:pill:>", "http://a.b/:pill:"},
    {"Note: :pill::pill:", "Note: 💊💊"},
    {":nosuch: :pill :", ":nosuch: :pill :"},
};

static char *words(const char *s, bool emoji)
{
    struct content_options options = {.emoji = emoji};
    struct page page;
    page_init(&page, "p.md");
    parse_padded(&page, s, strlen(s), &options, NULL);
    char *text = memory_copy(document_text(page.document), page.document->text_bytes);
    page_done(&page);
    return text;
}

START_TEST(a_site_turns_them_on)
{
    char *text = words(pages[_i].in, true);
    ck_assert_str_eq(text, pages[_i].on);
    free(text);
}
END_TEST

START_TEST(emoji_are_off_unless_a_site_turns_them_on)
{
    char *text = words("take :pill: now", false);
    ck_assert_str_eq(text, "take :pill: now");
    free(text);
}
END_TEST

SUITE(emoji)
{
    tcase_add_rows(tcase, a_short_name_is_read_whole_or_not_at_all, names);
    tcase_add_rows(tcase, a_site_turns_them_on, pages);
    tcase_add_test(tcase, emoji_are_off_unless_a_site_turns_them_on);
}
