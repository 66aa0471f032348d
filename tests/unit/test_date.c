/* content/date and content/date_zone: Hugo's forms of a date, its fallbacks, and time zones. */
#include "base/day.h"
#include "content/date.h"
#include "content/options.h"
#include "content/yaml.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *in;
    const char *out; /* "": no date */
} forms[] = {
    {"2020-01-02T03:04:05Z", "2020-01-02T03:04:05Z"},
    {"2020-01-02T03:04:05+05:30", "2020-01-01T21:34:05Z"},
    {"2020-01-02T03:04:05-0400", "2020-01-02T07:04:05Z"},
    {"2020-01-02T03:04:05", "2020-01-02T03:04:05Z"},
    {"2020-01-02T03:04:05.123456789Z", "2020-01-02T03:04:05Z"},
    {"2020-01-02t03:04:05z", "2020-01-02T03:04:05Z"},
    {"2020-01-02 03:04:05", "2020-01-02T03:04:05Z"},
    {"2020-01-02 03:04:05.5", "2020-01-02T03:04:05Z"},
    {"2020-01-02 3:04:05", "2020-01-02T03:04:05Z"},
    {"2017-05-24 10:00:00 -0400", "2017-05-24T14:00:00Z"},
    {"2017-05-24 10:00:00 -04:00", "2017-05-24T14:00:00Z"},
    {"2017-05-24 10:00:00-04:00", "2017-05-24T14:00:00Z"},
    {"2017-05-24 10:00:00+0000", "2017-05-24T10:00:00Z"},
    {"2017-05-24 10:00:00 -0400 EDT", "2017-05-24T14:00:00Z"},
    {"2020-01-02", "2020-01-02T00:00:00Z"},
    {"02 Jan 2006", "2006-01-02T00:00:00Z"},
    {"02 JAN 2006", "2006-01-02T00:00:00Z"},
    {"Mon, 02 Jan 2006 15:04:05 -0700", "2006-01-02T22:04:05Z"},
    {"Mon, 02 Jan 2006 15:04:05 MST", "2006-01-02T15:04:05Z"},
    {"02 Jan 06 15:04 +0100", "2006-01-02T14:04:00Z"},
    {"02 Jan 69 15:04 GMT", "1969-01-02T15:04:00Z"},
    {"Monday, 02-Jan-06 15:04:05 MST", "2006-01-02T15:04:05Z"},
    {"Mon Jan  2 15:04:05 2006", "2006-01-02T15:04:05Z"},
    {"Mon Jan 2 15:04:05 MST 2006", "2006-01-02T15:04:05Z"},
    {"Mon Jan 02 15:04:05 -0700 2006", "2006-01-02T22:04:05Z"},
    {"1577934245", "2020-01-02T03:04:05Z"},
    {"-1", "1969-12-31T23:59:59Z"},
    {"0", "1970-01-01T00:00:00Z"},
    {"2000-02-29", "2000-02-29T00:00:00Z"},
    {"1900-03-01", "1900-03-01T00:00:00Z"},
    {"1582-10-10", "1582-10-10T00:00:00Z"},
    {"0000-12-31", "0000-12-31T00:00:00Z"},
    {"0001-01-02", "0001-01-02T00:00:00Z"},
    {"9999-12-30", "9999-12-30T00:00:00Z"},
    {"9999-12-31", "9999-12-30T23:59:59Z"}, /* how people write "never": must stay a date */
    {"9999-12-31T23:59:59-12:00", "9999-12-30T23:59:59Z"},
    {"253402214400", "9999-12-30T23:59:59Z"},
    {"1614816000000", "9999-12-30T23:59:59Z"}, /* milliseconds: to Hugo too, a far future */
    {"2020-12-31T23:59:59Z", "2020-12-31T23:59:59Z"},
    {"2020-12-31T23:59:59-24:00", "2021-01-01T23:59:59Z"},
    /* What Hugo does not take for a date. */
    {"2020-1-2", ""},
    {"01/02/2020", ""},
    {"2020-01-02 15:04", ""},
    {"2020-01-02T15:04Z", ""},
    {"January 2, 2020", ""},
    {"2 Jan 2006", ""},
    {"02 Jab 2006", ""},
    {"2021-02-29", ""},
    {"1900-02-29", ""},
    {"2020-13-01", ""},
    {"2020-00-01", ""},
    {"2020-01-00", ""},
    {"2020-04-31", ""},
    {"2020-01-02T24:00:00Z", ""},
    {"2020-01-02T23:60:00Z", ""},
    {"2020-01-02T23:59:60Z", ""},
    {"2020-01-02T23:59:59+25:00", ""},
    {"2020-01-02T23:59:59+0", ""},
    {"2020-01-02T23:59:59x05:00", ""},
    {"2020-01-02x23:59:59", ""},
    {"2020-01-02 ", ""},
    {" 2020-01-02", ""},
    {"2020-01-02T", ""},
    {"20200102T030405Z", ""},
    {"99999999999999", "9999-12-30T23:59:59Z"},
    {"9999999999999999999", ""},
    {"-999999999999", ""},
    {"-", ""},
    {"false", ""},
    {"", ""},
};

START_TEST(forms_of_a_date)
{
    int64_t date;
    char out[DATE_BYTES_MAX];
    bool found = date_parse(forms[_i].in, strlen(forms[_i].in), NULL, &date);
    ck_assert_int_eq(found, *forms[_i].out != '\0');
    ck_assert_int_eq(found, date != DATE_NONE);
    date_format_rfc3339(out, date, 0);
    ck_assert_msg(strcmp(out, forms[_i].out) == 0, "%s: %s", forms[_i].in, out);
}
END_TEST

/* All years, in steps of 37 days. */
START_TEST(what_is_written_is_read_back)
{
    char out[DATE_BYTES_MAX];
    int64_t back;
    for (int64_t day = day_count(0, 1, 2); day < day_count(9999, 12, 31); day += 37) {
        size_t n = date_format_rfc3339(out, day * 86400 + 86399, 0);
        ck_assert(date_parse(out, n, NULL, &back) && back == day * 86400 + 86399);
    }
}
END_TEST

static const struct {
    const char *in;
    const char *date; /* "": none */
    const char *publish;
    const char *expiry;
    const char *lastmod;
} fields[] = {
    {"title: x", "", "", "", ""},
    {"date: 2001-01-01", "2001", "2001", "", "2001"},
    {"DATE: 2001-01-01", "2001", "2001", "", "2001"},
    {"date: 2001-01-01\npublishDate: 2002-01-01", "2001", "2002", "", "2001"},
    {"date: 2001-01-01\npubdate: 2002-01-01", "2001", "2002", "", "2001"},
    {"publishdate: 2002-01-01", "2002", "2002", "", "2002"},
    {"published: 2002-01-01", "2002", "2002", "", "2002"},
    {"published: false\ndate: 2001-01-01", "2001", "2001", "", "2001"},
    {"lastmod: 2003-01-01", "2003", "", "", "2003"},
    {"modified: 2003-01-01", "2003", "", "", "2003"},
    {"modified: 2003-01-01\ndate: 2001-01-01", "2001", "2001", "", "2003"},
    {"lastmod: 2004-01-01\nmodified: 2003-01-01", "2004", "", "", "2004"},
    {"expiryDate: 2005-01-01", "", "", "2005", ""},
    {"unpublishdate: 2005-01-01", "", "", "2005", ""},
    {"unpublishdate: 2006-01-01\nexpirydate: 2005-01-01", "", "", "2005", ""},
    {"pubdate: 2001-01-01\npublished: 2002-01-01", "2001", "2001", "", "2001"},
    {"date: 01/02/2001\nlastmod: 2003-01-01", "2003", "", "", "2003"},
    {"date: [2001-01-01]\nlastmod: 2003-01-01", "2003", "", "", "2003"},
    {"date:\npubdate: 2002-01-01", "2002", "2002", "", "2002"},
    {"date: 978307200", "2001", "2001", "", "2001"},
    {"date: '978307200'", "", "", "", ""},
    {"date: '2001-01-01 10:00:00 -0400'", "2001", "2001", "", "2001"},
    {"params: {date: 2001-01-01}", "", "", "", ""},
    /* The zero date means none, and no other field is tried. */
    {"date: 2099-01-01\npublishDate: 0001-01-01T00:00:00Z", "2099", "", "", "2099"},
    {"date: 0001-01-01\npublishDate: 2001-01-01", "", "2001", "", ""},
    {"expiryDate: 0001-01-01\nunpublishdate: 2001-01-01", "", "", "", ""},
    {"date: 2001-01-01\nlastmod: 0001-01-01 00:00:00", "2001", "2001", "", ""},
};

static const struct value *read_yaml(struct arena *arena, const char *s, struct notes *notes)
{
    return yaml_read(&(struct value_text){s, strlen(s), "f", 1}, arena, notes);
}

static void assert_year(int64_t date, const char *year)
{
    char out[DATE_BYTES_MAX];
    date_format_rfc3339(out, date, 0);
    out[4] = '\0';
    ck_assert_str_eq(out, year);
}

START_TEST(a_date_that_is_missing_is_that_of_another_field)
{
    struct arena arena;
    arena_init(&arena);
    const struct value *map = read_yaml(&arena, fields[_i].in, NULL);
    struct page_dates dates = date_find(map, "2011-01-01-f.md", NULL, NULL, NULL);
    assert_year(dates.date, fields[_i].date);
    assert_year(dates.publish, fields[_i].publish);
    assert_year(dates.expiry, fields[_i].expiry);
    assert_year(dates.lastmod, fields[_i].lastmod);
    arena_done(&arena);
}
END_TEST

/* A site's [frontmatter] rule for the date, a page's path, and the year that results. */
static const struct {
    const char *names[4];
    const char *path;
    const char *year;
} rules[] = {
    {{":filename", ":default"}, "a/2011-02-03-x.md", "2011"},
    {{":filename", ":default"}, "a/2011-02-03/index.md", "2011"},
    {{":filename", ":default"}, "a/2011-02-03-x/index.md", "2011"},
    {{":filename", ":default"}, "2011-02-03-x/index.md", "2011"},
    {{":filename", ":default"}, "a/x.md", "2001"},
    {{":filename", ":default"}, "a/2011-02-30-x.md", "2001"},
    {{":git", ":fileModTime", "modified"}, "a/x.md", "2003"},
    {{"lastmod"}, "a/x.md", "2003"},
    {{"mine", "date"}, "a/x.md", "2009"},
    {{"missing"}, "a/x.md", ""},
    {{":default"}, "a/x.md", "2001"},
    {{NULL}, "a/x.md", ""},
};

START_TEST(a_site_has_its_rules)
{
    static const char in[] = "date: 2001-01-01\nmodified: 2003-01-01\nMine: 2009-01-01";
    struct date_rules own = {.names = {[DATE_KIND_DATE] = rules[_i].names}};
    struct content_options options = {.date_rules = &own};
    struct arena arena;
    arena_init(&arena);
    const struct value *map = read_yaml(&arena, in, NULL);
    struct page_dates dates = date_find(map, rules[_i].path, &options, NULL, NULL);
    assert_year(dates.date, rules[_i].year);
    assert_year(dates.publish, "2001");
    arena_done(&arena);
}
END_TEST

/* A site's rule, a page's path, and the slug that Hugo takes from a name that gave the date. */
static const struct {
    const char *names[4];
    const char *path;
    const char *slug;
} slugs[] = {
    {{":filename", ":default"}, "a/2011-02-03-x-y.md", "x-y"},
    {{":filename", ":default"}, "2011-02-03_x .es.md", "x"},
    {{":filename", ":default"}, "a/2011-02-03-x/index.md", "x"},
    {{":filename", ":default"}, "a/2011-02-03/index.md", ""},
    {{":filename", ":default"}, "a/2011-02-30-x.md", ""},
    {{":filename", ":default"}, "a/x.md", ""},
    {{":default", ":filename"}, "a/2011-02-03-x.md", ""},
    {{":default"}, "a/2011-02-03-x.md", ""},
};

START_TEST(a_name_that_gives_the_date_gives_the_slug)
{
    static const char in[] = "date: 2001-01-01";
    struct date_rules own = {.names = {[DATE_KIND_DATE] = slugs[_i].names}};
    struct content_options options = {.date_rules = &own};
    struct arena arena;
    arena_init(&arena);
    const struct value *map = read_yaml(&arena, in, NULL);
    bool named;
    date_find(map, slugs[_i].path, &options, NULL, &named);
    ck_assert_str_eq(named ? date_slug(&arena, slugs[_i].path) : "", slugs[_i].slug);
    date_find(map, slugs[_i].path, NULL, NULL, &named);
    ck_assert(!named);
    arena_done(&arena);
}
END_TEST

/* Berlin: +01:00, but +02:00 from the last Sunday of March to the last of October. */
static const struct {
    const char *in;
    const char *utc;
    const char *local;
} berlin[] = {
    {"2020-01-02", "2020-01-01T23:00:00Z", "2020-01-02T00:00:00+01:00"},
    {"2020-07-02 12:00:00", "2020-07-02T10:00:00Z", "2020-07-02T12:00:00+02:00"},
    {"2020-07-02T12:00:00Z", "2020-07-02T12:00:00Z", "2020-07-02T14:00:00+02:00"},
    {"2020-03-29 01:59:59", "2020-03-29T00:59:59Z", "2020-03-29T01:59:59+01:00"},
    {"2020-03-29 03:00:00", "2020-03-29T01:00:00Z", "2020-03-29T03:00:00+02:00"},
    {"2020-10-25 03:00:00", "2020-10-25T02:00:00Z", "2020-10-25T03:00:00+01:00"},
    {"2090-07-02", "2090-07-01T22:00:00Z", "2090-07-02T00:00:00+02:00"},
    {"02 Jan 2006", "2006-01-01T23:00:00Z", "2006-01-02T00:00:00+01:00"},
};

START_TEST(a_date_without_a_zone_is_in_the_zone_of_the_site)
{
    struct date_zone zone;
    if (!date_zone_init(&zone, "Europe/Berlin"))
        SKIP("no time zones");
    int64_t date;
    char out[DATE_BYTES_MAX];
    ck_assert(date_parse(berlin[_i].in, strlen(berlin[_i].in), &zone, &date));
    date_format_rfc3339(out, date, 0);
    ck_assert_str_eq(out, berlin[_i].utc);
    date_format_rfc3339(out, date, date_zone_offset(&zone, date));
    ck_assert_str_eq(out, berlin[_i].local);
    date_zone_done(&zone);
}
END_TEST

START_TEST(zones_have_names)
{
    static const char *const unknown[] = {"Europe/Nowhere", "/etc/localtime", "../x", "Europe",
                                          "tzdata.zi",      "CET-1CEST",      "a b"};
    struct date_zone zone;
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        ck_assert_msg(!date_zone_init(&zone, unknown[i]), "%s", unknown[i]);
        ck_assert_int_eq(date_zone_offset(&zone, 0), 0);
        date_zone_done(&zone);
    }
    ck_assert(date_zone_init(&zone, "") && date_zone_init(&zone, "UTC"));
    ck_assert_int_eq(date_zone_offset(&zone, 1000000000), 0);
    ck_assert(date_zone_to_unix(&zone, 1000000000) == 1000000000);
}
END_TEST

START_TEST(reading_a_time_zone_leaves_the_environment_as_it_was)
{
    struct date_zone zone;
    setenv("TZ", "Asia/Tokyo", 1);
    date_zone_init(&zone, "Europe/Berlin");
    date_zone_done(&zone);
    ck_assert_str_eq(getenv("TZ"), "Asia/Tokyo");
    unsetenv("TZ");
    date_zone_init(&zone, "Europe/Berlin");
    date_zone_done(&zone);
    ck_assert_ptr_null(getenv("TZ"));
}
END_TEST

/* Zones without a file: clocks set forward by an hour at 1000, back at 2000. */
START_TEST(an_hour_that_is_skipped_or_comes_twice_has_one_time)
{
    struct date_shift shifts[] = {{0, 0}, {10000, 3600}, {20000, 0}};
    struct date_zone zone = {.shifts = shifts, .count = 3};
    ck_assert_int_eq(date_zone_offset(&zone, -5), 0);
    ck_assert_int_eq(date_zone_offset(&zone, 9999), 0);
    ck_assert_int_eq(date_zone_offset(&zone, 10000), 3600);
    ck_assert_int_eq(date_zone_offset(&zone, 19999), 3600);
    ck_assert_int_eq(date_zone_offset(&zone, 20000), 0);
    ck_assert(date_zone_to_unix(&zone, 9999) == 9999);
    ck_assert(date_zone_to_unix(&zone, 13600) == 10000);
    ck_assert(date_zone_to_unix(&zone, 19000) == 15400);
    ck_assert(date_zone_to_unix(&zone, 23600) == 23600);
}
END_TEST

START_TEST(the_zero_date_is_a_date_that_is_none)
{
    int64_t date = 0;
    ck_assert(date_parse("0001-01-01", 10, NULL, &date) && date == DATE_NONE);
    ck_assert(!date_parse_file_name("0001-01-01-x.md", NULL, &date));
}
END_TEST

START_TEST(unreadable_dates_are_told)
{
    static const char in[] = "date: 2001-01-01\nexpiryDate: 31/12/2001\npublished: false\n"
                             "lastmod: ''\npublishDate: soon\n";
    struct arena arena;
    struct notes notes;
    struct buffer line = {0};
    arena_init(&arena);
    notes_init(&notes);
    const struct value *map = read_yaml(&arena, in, &notes);
    date_find(map, "f", NULL, &notes, NULL);
    ck_assert_uint_eq(notes.count, 2);
    note_format(&line, &notes.list[1]);
    ck_assert_str_eq(line.bytes, "f:2:13: warning: expiryDate holds no date that Hugo reads: write "
                                 "a day, the year first, as in 2006-01-31");
    static const char mark[] = "published: true\n"; /* as for a page that is not a draft */
    map = read_yaml(&arena, mark, &notes);
    date_find(map, "f", NULL, &notes, NULL);
    ck_assert_uint_eq(notes.count, 2);
    buffer_done(&line);
    notes_done(&notes);
    arena_done(&arena);
}
END_TEST

SUITE(date)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_rows(tcase, forms_of_a_date, forms);
    tcase_add_test(tcase, what_is_written_is_read_back);
    tcase_add_rows(tcase, a_date_that_is_missing_is_that_of_another_field, fields);
    tcase_add_rows(tcase, a_site_has_its_rules, rules);
    tcase_add_rows(tcase, a_name_that_gives_the_date_gives_the_slug, slugs);
    tcase_add_rows(tcase, a_date_without_a_zone_is_in_the_zone_of_the_site, berlin);
    tcase_add_test(tcase, zones_have_names);
    tcase_add_test(tcase, reading_a_time_zone_leaves_the_environment_as_it_was);
    tcase_add_test(tcase, an_hour_that_is_skipped_or_comes_twice_has_one_time);
    tcase_add_test(tcase, the_zero_date_is_a_date_that_is_none);
    tcase_add_test(tcase, unreadable_dates_are_told);
}
