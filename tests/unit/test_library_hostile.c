/* Library files: which are refused, and that hostile and damaged ones do no harm. */
#include "../fuzz/use_library.h"
#include "folder.h"
#include "packed.h"

#include "library/library.h"
#include "library/store.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Uses all of the library: nothing may break, and everything that comes out must be clean. */
static void use(struct library *library)
{
    const char *wrong = use_library(library);
    ck_assert_msg(!wrong, "%s", wrong);
}

/* Puts a byte into a packed file, tries that file, and puts the old one back. */
static void try_byte(int fd, off_t at, char byte)
{
    const char *why;
    char old;
    ck_assert_int_eq(pread(fd, &old, 1, at), 1);
    ck_assert_int_eq(pwrite(fd, &byte, 1, at), 1);
    struct library *library = library_open(packed_file, &why);
    if (library)
        use(library);
    else
        ck_assert_msg(why && *why && !strchr(why, '\n'), "no reason");
    library_free(library);
    ck_assert_int_eq(pwrite(fd, &old, 1, at), 1);
}

/* The number of a page is another page's in the other file. */
START_TEST(a_file_that_another_is_copied_over_shows_no_page_in_place_of_another)
{
    enum { PAGES = 200 };
    struct sync_options wanted = clinic_options();
    size_t n_bytes;
    char *bytes;
    for (int i = 0; i < PAGES; i++) {
        char fields[64];
        snprintf(fields, sizeof fields, "title: Medicine %d\n", i);
        packed_put_numbered(i, fields);
    }
    packed_site(packed_file);
    struct library *before = folder_open_at(clinic_site(), &wanted);
    struct library *packed = packed_open(packed_file);
    library_page(packed, 1);
    folder_put("site/content/aardvark.md", "---\ntitle: Aardvark\n---\n");
    packed_site(packed_other);
    bytes = folder_read(packed_other, &n_bytes);
    packed_write(packed_file, bytes, n_bytes);
    free(bytes);
    for (uint32_t id = 1; id <= library_page_count(before); id++) {
        const char *title = library_page(packed, id)->field[PAGE_TITLE];
        if (strcmp(title, "This page cannot be read") != 0)
            ck_assert_str_eq(title, library_page(before, id)->field[PAGE_TITLE]);
    }
    ck_assert(library_is_damaged(packed));
    library_free(packed);
    library_free(before);
}
END_TEST

START_TEST(a_file_that_was_cut_short_is_refused)
{
    const char *why;
    size_t n_bytes;
    packed_clinic(packed_file);
    char *bytes = folder_read(packed_file, &n_bytes);
    for (size_t n = 0; n < n_bytes; n += n < 200 ? 7 : 1511) {
        packed_write(packed_other, bytes, n);
        ck_assert_ptr_null(library_open(packed_other, &why));
        ck_assert_ptr_nonnull(why);
    }
    free(bytes);
}
END_TEST

/* Each byte of the first pages, and some of all others. */
START_TEST(a_byte_that_changed_breaks_nothing)
{
    size_t n_bytes;
    packed_clinic(packed_file);
    char *bytes = folder_read(packed_file, &n_bytes);
    int fd = open(packed_file, O_RDWR | O_CLOEXEC);
    srand((unsigned)_i);
    for (int at = _i; at < 8192; at += 8)
        try_byte(fd, at, (char)(bytes[at] ^ 1 << at / 8 % 8));
    for (int i = 0; i < 40; i++)
        try_byte(fd, (off_t)((size_t)rand() * 64 % n_bytes), (char)rand());
    library_free(packed_open(packed_file));
    close(fd);
    free(bytes);
}
END_TEST

/* Changes a packed file by SQL, as an attacker could. */
static void tamper(const char *sql)
{
    const char *why;
    packed_clinic(packed_other);
    struct store *store = store_open(packed_other, STORE_WRITE, &why);
    ck_assert_msg(store != NULL, "%s", why);
    ck_assert_msg(store_run(store, sql), "%s: %s", sql, store_trouble(store));
    store_close(store);
}

START_TEST(a_file_of_another_form_is_refused)
{
    static const struct {
        const char *sql;
        const char *words;
    } rows[] = {
        {"PRAGMA application_id=7", "not a library file"},
        {"PRAGMA user_version=99", "another version"},
        {"CREATE VIEW v AS SELECT 1", "damaged"},
        {"CREATE TRIGGER t AFTER INSERT ON page BEGIN SELECT 1; END", "damaged"},
        {"CREATE INDEX i ON page(title)", "damaged"},
        {"ALTER TABLE page ADD COLUMN more", "damaged"},
        {"DROP TABLE term; CREATE VIEW term AS SELECT 1 AS term, 1 AS id", "damaged"},
        {"UPDATE fact SET value = 3 WHERE name = 'default language'", "damaged"},
        {"UPDATE fact SET value = 9000 WHERE name = 'pages'", "damaged"},
        {"DELETE FROM page", "damaged"},
        {"DELETE FROM language", "damaged"},
        {"INSERT INTO page SELECT 4294967296, ord, title, description, section, folder, path,"
         " address, kind, language, parent, translation, flags, shown_from, shown_until,"
         " section_from, section_until, weight, date FROM page WHERE id = 1",
         "damaged"},
    };
    const char *why = "";
    tamper(rows[_i].sql);
    ck_assert_ptr_null(library_open(packed_other, &why));
    ck_assert_msg(strstr(why, rows[_i].words) != NULL, "%s: %s", rows[_i].sql, why);
}
END_TEST

/* A packed file from elsewhere must not choose the command that the printing process runs. */
START_TEST(a_packed_file_names_no_program)
{
    const char *why;
    tamper("INSERT OR REPLACE INTO fact VALUES('site print.0', '/bin/sh'), ('site contact', 'Ask "
           "us')");
    struct library *library = library_open(packed_other, &why);
    ck_assert_msg(library != NULL, "%s", why);
    ck_assert_str_eq(library_setting(library, "contact"), "Ask us");
    ck_assert_str_eq(library_setting(library, "print.0"), "");
    library_free(library);
}
END_TEST

/* Changes after which the file still opens, but must give away no more than it should. */
static const char *const hostile[] = {
    "UPDATE page SET title = char(27) || '[2J' || char(7)",
    "UPDATE page SET title = x'1b1b', section = NULL WHERE id < 0",
    "UPDATE page SET parent = 1, kind = 99, language = -5, flags = -1, translation = 77777",
    "UPDATE page SET parent = id, language = 9223372036854775807",
    "UPDATE body SET page = zeroblob(100)",
    "UPDATE body SET page = 'text'",
    "DELETE FROM body",
    "UPDATE run SET ids = x'01000000ffffffff00000000050000', timed = x'ffffffff01'",
    "UPDATE run SET ids = zeroblob(100000)",
    "UPDATE run SET seen = zeroblob(3), since = -9223372036854775808",
    "UPDATE run SET seen = x'ffffffff00000000050000007fffffff', until = 9223372036854775807",
    "UPDATE run SET seen = 'some text', since = 'x', until = zeroblob(9)",
    "UPDATE run SET seen = 12345678901234567",
    "DELETE FROM run",
    "UPDATE OR IGNORE name SET id = 123456789, exact = key",
    "INSERT OR IGNORE INTO name SELECT key, 77, -4, exact FROM name",
    "INSERT OR IGNORE INTO term SELECT id, 55555 FROM page",
    "UPDATE related SET ids = x'00000000ffffffff630000000100000001'",
    "UPDATE related SET ids = zeroblob(100000)",
    "UPDATE language SET name = char(27), code = char(155)",
    "UPDATE page SET weight = 9223372036854775807, date = -9223372036854775807",
};

START_TEST(hostile_values_break_nothing)
{
    const char *why;
    tamper(hostile[_i]);
    struct library *library = library_open(packed_other, &why);
    ck_assert_msg(library != NULL, "%s: %s", hostile[_i], why);
    use(library);
    library_free(library);
}
END_TEST

START_TEST(a_file_of_another_kind_is_refused_in_words)
{
    static const char *const texts[] = {"", "SQLite format 3", "# A page\n"};
    const char *why = "";
    for (size_t i = 0; i < 3; i++) {
        packed_write(packed_other, texts[i], strlen(texts[i]));
        ck_assert_ptr_null(library_open(packed_other, &why));
        ck_assert_ptr_nonnull(strstr(why, "not a library file"));
        ck_assert_ptr_nonnull(strstr(why, "'pamphlet pack' makes one"));
    }
    ck_assert_ptr_null(library_open("/dev/null", &why));
    ck_assert_ptr_nonnull(strstr(why, "; give a folder"));
    ck_assert_ptr_null(library_open(folder_path(), &why));
    ck_assert_ptr_null(library_open("/nowhere/at all", &why));
}
END_TEST

SUITE(library_hostile)
{
    tcase_add_checked_fixture(tcase, packed_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, a_file_that_another_is_copied_over_shows_no_page_in_place_of_another);
    tcase_add_test(tcase, a_file_that_was_cut_short_is_refused);
    tcase_add_loop_test(tcase, a_byte_that_changed_breaks_nothing, 0, 8);
    tcase_add_loop_test(tcase, a_file_of_another_form_is_refused, 0, 12);
    tcase_add_test(tcase, a_packed_file_names_no_program);
    tcase_add_rows(tcase, hostile_values_break_nothing, hostile);
    tcase_add_test(tcase, a_file_of_another_kind_is_refused_in_words);
}
