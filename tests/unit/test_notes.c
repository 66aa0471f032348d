/* base/notes: what an editor reads, and that no file can smuggle anything into it. */
#include "base/notes.h"
#include "suites.h"

#include <string.h>

static const struct {
    enum note_level level;
    const char *file;
    unsigned line, column;
    const char *message;
    const char *want;
} shapes[] = {
    {NOTE_ERROR, "a.md", 3, 7, "bad", "a.md:3:7: error: bad"},
    {NOTE_WARNING, "a.md", 3, 0, "odd", "a.md:3: warning: odd"},
    {NOTE_INFO, "a.md", 0, 0, "so", "a.md: info: so"},
    {NOTE_INFO, "a.md", 0, 7, "no line, no column", "a.md: info: no line, no column"},
    {NOTE_ERROR, "\x1b[2Jx.md", 1, 1,
     "\x1b]0;t\x07"
     "a\nb",
     "[2Jx.md:1:1: error: ]0;ta b"},
    {NOTE_ERROR, "a\nb.md", 1, 1,
     "\xe2\x80\xae"
     "abc",
     "a b.md:1:1: error: abc"},
    {NOTE_ERROR, "\xff.md", 1, 1, "\xc0\xaf",
     "\xef\xbf\xbd.md:1:1: error: \xef\xbf\xbd\xef\xbf\xbd"},
};

START_TEST(a_note_is_one_clean_line)
{
    struct notes notes;
    struct buffer out = {0};
    notes_init(&notes);
    notes_add(&notes, shapes[_i].level, shapes[_i].file, shapes[_i].line, shapes[_i].column, "%s",
              shapes[_i].message);
    ck_assert_uint_eq(notes.count, 1);
    note_format(&out, &notes.list[0]);
    ck_assert_str_eq(buffer_string(&out), shapes[_i].want);
    buffer_done(&out);
    notes_done(&notes);
}
END_TEST

/* Whatever a file is called: its notes have the cleaned name, its page has the real one. */
START_TEST(notes_are_found_by_their_file)
{
    struct notes notes;
    notes_init(&notes);
    notes_add(&notes, NOTE_INFO, "e\x1b[1m.md", 1, 0, "one");
    notes_add(&notes, NOTE_INFO, "b.md", 1, 0, "other");
    notes_add(&notes, NOTE_INFO, "e\x1b[1m.md", 2, 0, "two");
    const struct note *note = notes_on(&notes, "e\x1b[1m.md", NULL);
    ck_assert(note && strcmp(note->message, "one") == 0);
    note = notes_on(&notes, "e\x1b[1m.md", note);
    ck_assert(note && strcmp(note->message, "two") == 0);
    ck_assert_ptr_null(notes_on(&notes, "e\x1b[1m.md", note));
    ck_assert_ptr_eq(notes_on(&notes, NULL, &notes.list[0]), &notes.list[1]);
    ck_assert_ptr_null(notes_on(&notes, NULL, &notes.list[2]));
    ck_assert_ptr_null(notes_on(&notes, "c.md", NULL));
    notes_done(&notes);
}
END_TEST

START_TEST(notes_keep_their_own_words)
{
    struct notes notes;
    char file[] = "page.md";
    notes_init(&notes);
    for (unsigned i = 1; i <= 1000; i++)
        notes_add(&notes, NOTE_INFO, file, i, 0, "number %u", i);
    memset(file, 'x', sizeof file - 1);
    ck_assert_uint_eq(notes.count, 1000);
    ck_assert_str_eq(notes.list[0].file, "page.md");
    ck_assert_str_eq(notes.list[999].message, "number 1000");
    notes_done(&notes);
    ck_assert_uint_eq(notes.count, 0);
}
END_TEST

START_TEST(copies_outlive_what_they_were_made_from)
{
    struct notes from;
    struct notes to;
    notes_init(&from);
    notes_init(&to);
    notes_add(&from, NOTE_WARNING, "a.md", 2, 5, "%s", "100%s sure");
    notes_copy(&to, &from);
    notes_done(&from);
    ck_assert_uint_eq(to.count, 1);
    ck_assert_int_eq(to.list[0].level, NOTE_WARNING);
    ck_assert_uint_eq(to.list[0].line, 2);
    ck_assert_uint_eq(to.list[0].column, 5);
    ck_assert_str_eq(to.list[0].message, "100%s sure");
    notes_done(&to);
}
END_TEST

START_TEST(nobody_listening_is_fine)
{
    notes_add(NULL, NOTE_ERROR, "a.md", 1, 1, "unheard");
}
END_TEST

SUITE(notes)
{
    tcase_add_rows(tcase, a_note_is_one_clean_line, shapes);
    tcase_add_test(tcase, notes_keep_their_own_words);
    tcase_add_test(tcase, notes_are_found_by_their_file);
    tcase_add_test(tcase, copies_outlive_what_they_were_made_from);
    tcase_add_test(tcase, nobody_listening_is_fine);
}
