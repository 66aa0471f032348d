/* page_pack: what goes in comes out, and nothing invalid does. */
#include "document/builder.h"
#include "document/page_pack.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static struct page page;
static struct notes notes;
static struct buffer packed;

static struct document *small_document(void)
{
    struct builder builder;
    builder_init(&builder);
    builder_open(&builder, NODE_HEADING);
    builder_set_level(&builder, 2);
    builder_data(&builder, "rest", 4);
    builder_text(&builder, NODE_TEXT, "Rest", 4);
    builder_close(&builder);
    builder_open(&builder, NODE_PARAGRAPH);
    builder_open(&builder, NODE_LINK);
    builder_data(&builder, "/walk/", 6);
    builder_text(&builder, NODE_TEXT, "Then wálk.", 11);
    builder_close(&builder);
    builder_close(&builder);
    return builder_finish(&builder);
}

static void set_up(void)
{
    page_init(&page, "a.md");
    notes_init(&notes);
    page.field[PAGE_TITLE] = "Rücken";
    page.field[PAGE_TAGS] = "back\nspine";
    page.field[PAGE_SOURCES] = "A book, 2020";
    page.draft = true;
    page.weight = -7;
    page.title_source = TITLE_FROM_HEADING;
    page.document = small_document();
    notes_add(&notes, NOTE_WARNING, "a.md", 3, 9, "first");
    notes_add(&notes, NOTE_ERROR, "a.md", 0, 0, "second");
    notes_add(&notes, NOTE_INFO, "included.md", 2, 1, "third");
    notes_add(&notes, NOTE_INFO, "a.md", 4, 1, "fourth");
    page_pack(&packed, &page, &notes);
}

static void tear_down(void)
{
    page_done(&page);
    notes_done(&notes);
    buffer_done(&packed);
}

/* Whether a block is accepted whose document was read into separate memory. */
static bool takes_apart(const char *block, size_t n_bytes)
{
    struct page copy;
    size_t document = page_pack_document_bytes(block, n_bytes);
    document = document < n_bytes ? document : n_bytes;
    char *apart = document ? memory_resize(NULL, document) : NULL;
    if (apart)
        memcpy(apart, block + n_bytes - document, document);
    /* A copy of the exact size, so that AddressSanitizer catches reads past the end. */
    char *head = memory_copy(block, n_bytes - document);
    page_init(&copy, "a.md");
    bool taken = page_unpack_apart(&copy, head, n_bytes - document, (struct document *)apart,
                                   document, NULL);
    if (taken && copy.document)
        ck_assert(document_validate(copy.document, document_bytes(copy.document)));
    page_done(&copy);
    free(head);
    return taken;
}

/* Whether a block is accepted, in one piece and apart. An accepted page must be valid. */
static bool takes(const char *block, size_t n_bytes)
{
    struct page copy;
    page_init(&copy, "a.md");
    bool taken = page_unpack(&copy, block, n_bytes, NULL);
    if (taken && copy.document)
        ck_assert(document_validate(copy.document, document_bytes(copy.document)));
    for (int i = 0; i < PAGE_FIELD_MAX; i++)
        ck_assert(taken || !*copy.field[i]);
    ck_assert(taken || (!copy.document && !copy.draft));
    page_done(&copy);
    ck_assert(takes_apart(block, n_bytes) == taken);
    return taken;
}

START_TEST(what_goes_in_comes_out)
{
    struct page copy;
    struct notes found;
    page_init(&copy, "b.md");
    notes_init(&found);
    /* A block need not be aligned. */
    char *moved = memory_new(packed.used + 1);
    memcpy(moved + 1, packed.bytes, packed.used);
    ck_assert(page_unpack(&copy, moved + 1, packed.used, &found));
    for (int i = 0; i < PAGE_FIELD_MAX; i++)
        ck_assert_str_eq(copy.field[i], page.field[i]);
#define X(type, name, least, most) ck_assert(copy.name == page.name);
    PAGE_MEMBERS(X)
#undef X
    ck_assert_uint_eq(document_bytes(copy.document), document_bytes(page.document));
    ck_assert_mem_eq(copy.document, page.document, document_bytes(page.document));
    ck_assert_uint_eq(found.count, 4);
    ck_assert_str_eq(found.list[0].file, "b.md");
    ck_assert_uint_eq(found.list[0].line, 3);
    ck_assert_uint_eq(found.list[0].column, 9);
    ck_assert_int_eq(found.list[1].level, NOTE_ERROR);
    ck_assert_str_eq(found.list[1].message, "second");
    ck_assert_str_eq(found.list[1].file, "b.md");
    ck_assert_str_eq(found.list[2].file, "included.md");
    ck_assert_str_eq(found.list[2].message, "third");
    ck_assert_str_eq(found.list[3].message, "fourth");
    free(moved);
    notes_done(&found);
    page_done(&copy);
}
END_TEST

START_TEST(a_page_without_a_document_is_a_page)
{
    free(page.document);
    page.document = NULL;
    page.field[PAGE_TITLE] = "";
    packed.used = 0;
    page_pack(&packed, &page, NULL);
    ck_assert(takes(packed.bytes, packed.used));
}
END_TEST

START_TEST(a_document_needs_a_title)
{
    page.field[PAGE_TITLE] = "";
    packed.used = 0;
    page_pack(&packed, &page, NULL);
    ck_assert(!takes(packed.bytes, packed.used));
}
END_TEST

START_TEST(a_cut_or_longer_block_is_refused)
{
    for (size_t n = 0; n < packed.used; n++) {
        /* A copy of the exact size, so that AddressSanitizer catches reads past the end. */
        char *cut = memory_copy(packed.bytes, n);
        ck_assert_msg(!takes(cut, n), "cut to %zu", n);
        free(cut);
    }
    buffer_add_char(&packed, '\0');
    ck_assert(!takes(packed.bytes, packed.used));
}
END_TEST

/* Bytes 0 to 7 and 12 to 15: the magic number, the version, and what is reserved. */
START_TEST(a_block_of_another_kind_is_refused)
{
    for (size_t at = 0; at < 16; at++) {
        if (at >= 8 && at < 12)
            continue;
        packed.bytes[at] ^= 1;
        ck_assert_msg(!takes(packed.bytes, packed.used), "changed at %zu", at);
        packed.bytes[at] ^= 1;
    }
    ck_assert(takes(packed.bytes, packed.used));
}
END_TEST

START_TEST(any_number_may_be_a_lie)
{
    static const uint64_t lies[] = {0,          1,          0x7f,       0xff,
                                    0x7fffffff, 0x80000000, 0xffffffff, UINT64_MAX};
    for (size_t at = 0; at + 4 <= packed.used; at++)
        for (size_t i = 0; i < sizeof lies / sizeof *lies; i++)
            for (size_t width = 4; width <= 8 && at + width <= packed.used; width += 4) {
                char *block = memory_copy(packed.bytes, packed.used);
                memcpy(block + at, &lies[i], width);
                takes(block, packed.used);
                free(block);
            }
}
END_TEST

static bool takes_field(enum page_field field, const char *value)
{
    page.field[field] = value;
    packed.used = 0;
    page_pack(&packed, &page, &notes);
    return takes(packed.bytes, packed.used);
}

START_TEST(unclean_text_is_refused)
{
    ck_assert(takes_field(PAGE_TITLE, "fine"));
    ck_assert(!takes_field(PAGE_TITLE, "bell\a"));
    ck_assert(!takes_field(PAGE_TITLE, "\x1b]0;owned\a"));
    ck_assert(!takes_field(PAGE_TITLE, "two\nlines"));
    ck_assert(!takes_field(PAGE_TITLE, "\xe2\x80\xae"
                                       "turned"));
    ck_assert(!takes_field(PAGE_TITLE, "\xff"));
    page.field[PAGE_TITLE] = "fine";
    ck_assert(takes_field(PAGE_TAGS, "two\nlines"));
    ck_assert(!takes_field(PAGE_TAGS, "two\x9b"));
    page.field[PAGE_TAGS] = "";
    notes.list[1].message = "line\nend";
    ck_assert(!takes_field(PAGE_TAGS, ""));
    notes.list[1].message = "fine";
    notes.list[2].file = "\x1b]0;owned\a";
    ck_assert(!takes_field(PAGE_TAGS, ""));
    notes.list[2].file = "included.md";
    notes.list[3].message = "bell\a"; /* behind the name of a file */
    ck_assert(!takes_field(PAGE_TAGS, ""));
    notes.list[3].message = "fine";
    ck_assert(takes_field(PAGE_TAGS, ""));
    notes.list[1].level = (enum note_level)9;
    ck_assert(!takes_field(PAGE_TAGS, ""));
}
END_TEST

/* One after the other in the block, with the source of the title first. */
START_TEST(members_keep_within_their_bounds)
{
    static const int64_t bounds[][2] = {
#define X(type, name, least, most) {least, most},
        PAGE_MEMBERS(X)
#undef X
    };
    size_t at = 0;
    page.title_source = TITLE_FROM_HEAD;
    ck_assert(takes_field(PAGE_TAGS, ""));
    char *block = memory_copy(packed.bytes, packed.used);
    page.title_source = TITLE_FROM_FILE;
    ck_assert(takes_field(PAGE_TAGS, ""));
    while (block[at] == packed.bytes[at])
        at++;
    at -= at % sizeof(int64_t); /* of whichever byte is another */
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++, at += sizeof(int64_t))
        for (int64_t by = -1; by <= 1; by++) {
            int64_t value = by < 0 ? bounds[i][0] + by : bounds[i][1] + by;
            memcpy(block, packed.bytes, packed.used);
            memcpy(block + at, &value, sizeof value);
            ck_assert_msg(takes(block, packed.used) == (by == 0), "member %zu by %d", i, (int)by);
        }
    free(block);
}
END_TEST

/* Dates are reckoned with: days, time zones and seconds are added to them. */
START_TEST(dates_that_no_calendar_has_are_refused)
{
    static const struct {
        int64_t date;
        bool taken;
    } cases[] = {
        {DATE_NONE, true},      {DATE_LEAST, true},      {DATE_MOST, true},      {0, true},
        {DATE_NONE + 1, false}, {DATE_LEAST - 1, false}, {DATE_MOST + 1, false}, {INT64_MAX, false},
    };
    int64_t *const dates[] = {&page.dates.date, &page.dates.publish, &page.dates.expiry,
                              &page.dates.lastmod};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        for (size_t j = 0; j < sizeof cases / sizeof *cases; j++) {
            int64_t before = *dates[i];
            *dates[i] = cases[j].date;
            ck_assert_int_eq(takes_field(PAGE_TAGS, ""), cases[j].taken);
            *dates[i] = before;
        }
}
END_TEST

SUITE(page_pack)
{
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, what_goes_in_comes_out);
    tcase_add_test(tcase, a_page_without_a_document_is_a_page);
    tcase_add_test(tcase, a_document_needs_a_title);
    tcase_add_test(tcase, a_cut_or_longer_block_is_refused);
    tcase_add_test(tcase, a_block_of_another_kind_is_refused);
    tcase_add_test(tcase, any_number_may_be_a_lie);
    tcase_add_test(tcase, unclean_text_is_refused);
    tcase_add_test(tcase, members_keep_within_their_bounds);
    tcase_add_test(tcase, dates_that_no_calendar_has_are_refused);
}
