/* Library files: what they contain, what is refused, and that hostile ones do no harm. */
#include "../fuzz/use_library.h"
#include "clinic.h"
#include "folder.h"

#include "base/text.h"
#include "library/library.h"
#include "library/related.h"
#include "library/save.h"
#include "library/store.h"
#include "sync/pack.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static char file[96];
static char other[96];

static void set_up(void)
{
    clinic_set_up();
    snprintf(file, sizeof file, "%s/a.library", folder_path());
    snprintf(other, sizeof other, "%s/b.library", folder_path());
}

/* Packs the site into a file; returns the number of its pages. */
static size_t pack_site(const char *to)
{
    struct pack_result result;
    struct sync_options wanted = clinic_options();
    char *why = NULL;
    ck_assert_msg(pack_folder(clinic_site(), to, &wanted, NULL, &result, &why), "%s", why);
    return result.pages;
}

static void pack(const char *to)
{
    ck_assert_uint_eq(pack_site(to), CLINIC_PAGES);
}

/* Writes one of many pages, with these front matter fields. */
static void put_numbered(int number, const char *fields)
{
    char name[64];
    char text[80];
    snprintf(name, sizeof name, "site/content/many/p%d.md", number);
    snprintf(text, sizeof text, "---\n%s---\n", fields);
    folder_put(name, text);
}

static struct library *open_packed(const char *path)
{
    const char *why;
    struct library *library = library_open(path, &why);
    ck_assert_msg(library != NULL, "%s", why);
    return library;
}

/* Jumps from a place in a list to letters with which titles begin, or with which none does. */
static void same_jump(const struct library *a, const struct library *b,
                      const struct library_list *left, const struct library_list *right,
                      size_t from)
{
    static const char *const letters[] = {"d", "n", "h", "sp", "~"};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        size_t n = strlen(letters[i]);
        size_t want = left->count;
        for (size_t j = 1; j <= left->count && want == left->count; j++) {
            size_t at = (from + j) % left->count;
            struct buffer folded = {0};
            const char *title = library_row(a, library_list_id(left, at)).title;
            text_fold(&folded, title, strlen(title));
            if (strncmp(buffer_string(&folded), letters[i], n) == 0 ||
                strncmp(buffer_string(&folded) + text_sort_start(folded.bytes, folded.used),
                        letters[i], n) == 0)
                want = at;
            buffer_done(&folded);
        }
        ck_assert_uint_eq(library_list_jump(a, left, from, letters[i], n), want);
        ck_assert_uint_eq(library_list_jump(b, right, from, letters[i], n), want);
    }
}

static void same_list(const struct library *a, const struct library *b,
                      const struct library_query *query)
{
    struct library_list left;
    struct library_list right;
    library_list(a, query, &left);
    library_list(b, query, &right);
    ck_assert_uint_eq(left.count, right.count);
    for (size_t i = 0; i < left.count; i++) {
        uint32_t id = library_list_id(&left, i);
        ck_assert_uint_eq(library_list_id(&right, i), id);
        ck_assert_uint_eq(library_list_find(b, &right, id), i);
    }
    ck_assert_uint_eq(library_list_find(b, &right, 0), right.count);
    for (size_t i = 0; i < left.count; i++)
        same_jump(a, b, &left, &right, i);
    library_list_done(&left);
    library_list_done(&right);
}

static void same_page(const struct library *a, const struct library *b, uint32_t id,
                      const struct library_query *query)
{
    struct document *left = library_contents(a, id, query);
    struct document *right = library_contents(b, id, query);
    ck_assert_uint_eq(document_bytes(left), document_bytes(right));
    ck_assert_mem_eq(left, right, document_bytes(left));
    free(left);
    free(right);
    ck_assert_str_eq(library_row(a, id).title, library_row(b, id).title);
    ck_assert_str_eq(library_row(a, id).section, library_row(b, id).section);
    ck_assert_int_eq(library_row(a, id).apart, library_row(b, id).apart);
    ck_assert_str_eq(library_row(a, id).path, library_row(b, id).path);
    ck_assert_str_eq(library_address(a, id), library_address(b, id));
    ck_assert_str_eq(library_page(a, id)->field[PAGE_TAGS], library_page(b, id)->field[PAGE_TAGS]);
    for (uint32_t i = 1; i <= library_language_count(a); i++)
        ck_assert_uint_eq(library_translation(a, id, i), library_translation(b, id, i));
    ck_assert_int_eq(library_hidden(a, id, query->now), library_hidden(b, id, query->now));
}

/* Returns how many pages are related to one. */
static size_t same_related(const struct library *a, const struct library *b, uint32_t id,
                           const struct library_query *query)
{
    uint32_t left[RELATED_MAX];
    uint32_t right[RELATED_MAX];
    size_t count = library_related(a, id, query, left, RELATED_MAX);
    ck_assert_uint_eq(library_related(b, id, query, right, RELATED_MAX), count);
    for (size_t i = 0; i < count; i++)
        ck_assert_uint_eq(left[i], right[i]);
    return count;
}

/* A file answers as memory does, whatever is asked. */
START_TEST(file_is_memory)
{
    static const int64_t times[] = {0, 1850000000, 1900000000, 2000000000};
    static const char *const filters[] = {"", "d", "ÉR", "%", "a ne", " ner "};
    struct sync_options wanted = clinic_options();
    char *why = NULL;
    pack(file);
    struct library *memory = sync_folder(clinic_site(), &wanted, &why);
    struct library *packed = open_packed(file);
    ck_assert_uint_eq(library_page_count(memory), library_page_count(packed));
    ck_assert_str_eq(library_title(packed), "A clinic");
    for (unsigned i = 0; i < 4 * 6 * 3 * 3 * 16; i++) {
        struct library_query query = {.now = times[i % 4],
                                      .filter = filters[i / 4 % 6],
                                      .order = i / 24 % 3,
                                      .language = i / 72 % 3,
                                      .show = i / 216 % 16};
        same_list(memory, packed, &query);
        query.lists = i % 3 == 1;
        same_list(memory, packed, &query);
        for (query.list = 1; query.list <= library_page_count(memory) && i % 7 == 0; query.list++)
            same_list(memory, packed, &query);
    }
    struct library_query query = {.now = 1900000000, .language = 1};
    size_t related = 0;
    for (uint32_t id = 1; id <= library_page_count(memory); id++) {
        same_page(memory, packed, id, &query);
        related += same_related(memory, packed, id, &query);
    }
    ck_assert_uint_gt(related, 0);
    for (uint32_t id = 0; id <= library_page_count(memory); id++)
        for (int kind = LIBRARY_SECTION; kind <= LIBRARY_TERM; kind++)
            ck_assert_uint_eq(library_next_list(packed, kind, id),
                              library_next_list(memory, kind, id));
    library_free(memory);
    library_free(packed);
}
END_TEST

/* A letter also leads to a title with a quote or another sign before it, since the list sorts it
 * among the titles of that letter. */
START_TEST(letters_lead_past_signs)
{
    static const struct {
        const char *letters;
        const char *title;
    } cases[] = {
        {"f", "\u201cFrozen\u201d shoulder"}, {"\"f", "\u201cFrozen\u201d shoulder"},
        {"q", "\u00bfQu\u00e9 es?"},          {"5", "(5) moves"},
        {"\u0436", "\u00ab\u0416\u00bb"},
    };
    struct sync_options wanted = clinic_options();
    char *why = NULL;
    for (int i = 0; i < (int)(sizeof cases / sizeof *cases); i++) {
        char fields[64];
        snprintf(fields, sizeof fields, "title: %s\n", cases[i].title);
        put_numbered(i, fields);
    }
    pack_site(file);
    struct library *libraries[] = {sync_folder(clinic_site(), &wanted, &why), open_packed(file)};
    struct library_query query = {.now = wanted.now, .language = 1};
    for (size_t i = 0; i < 2; i++) {
        struct library_list list;
        library_list(libraries[i], &query, &list);
        for (size_t j = 0; j < sizeof cases / sizeof *cases; j++) {
            size_t at = library_list_jump(libraries[i], &list, 0, cases[j].letters,
                                          strlen(cases[j].letters));
            ck_assert_uint_lt(at, list.count);
            ck_assert_str_eq(library_row(libraries[i], library_list_id(&list, at)).title,
                             cases[j].title);
        }
        library_list_done(&list);
        library_free(libraries[i]);
    }
}
END_TEST

/* A list of more ids than are read at once, looked at from both ends and at random. */
START_TEST(a_long_list_is_read_in_parts)
{
    enum { PAGES = 700 };
    struct sync_options wanted = clinic_options();
    char *why = NULL;
    for (int i = 0; i < PAGES; i++) {
        char fields[64];
        snprintf(fields, sizeof fields, "title: Page %d\ndate: 20%02d-01-01\n", i, i % 40);
        put_numbered(i, fields);
    }
    pack_site(file);
    struct library *memory = sync_folder(clinic_site(), &wanted, &why);
    struct library *packed = open_packed(file);
    struct library_query query = {.now = wanted.now, .language = 1};
    struct library_list left;
    struct library_list right;
    same_list(memory, packed, &query);
    library_list(memory, &query, &left);
    library_list(packed, &query, &right);
    ck_assert_ptr_null(right.ids);
    ck_assert_uint_gt(left.count, 500);
    for (size_t i = 0; i < 3 * left.count; i++) {
        size_t at = (i * 389 + left.count - 1) % left.count;
        ck_assert_uint_eq(library_list_id(&left, at), library_list_id(&right, at));
    }
    library_list_done(&left);
    library_list_done(&right);
    library_free(memory);
    library_free(packed);
}
END_TEST

/* What is lent stays so until enough others were asked for, and not until enough were read since
 * it was: a page or row that is asked for again is lent anew. */
START_TEST(what_is_asked_for_again_is_lent_anew)
{
    enum { PAGES = 140, ROWS = 64 };
    for (int i = 0; i < PAGES; i++)
        put_numbered(i, "title: Numbered\n");
    pack_site(file);
    struct library *library = open_packed(file);
    char *path = strdup(library_row(library, 1).path);
    for (uint32_t id = 1; id <= 4; id++)
        library_page(library, id);
    const struct page *page = library_page(library, 1);
    for (uint32_t id = 5; id <= 7; id++)
        library_page(library, id);
    ck_assert_ptr_eq(page, library_page(library, 1));
    for (uint32_t id = 1; id <= ROWS; id++)
        library_row(library, id);
    struct library_row row = library_row(library, 1);
    for (uint32_t id = ROWS + 1; id < 2 * ROWS; id++)
        library_row(library, id);
    ck_assert_ptr_eq(row.path, library_row(library, 1).path);
    ck_assert_str_eq(row.path, path);
    library_free(library);
    free(path);
}
END_TEST

/* A tag's list is filtered like any other even where only titles are read. */
START_TEST(tags_of_a_large_file_are_filtered)
{
    enum { PAGES = 2100 };
    for (int i = 0; i < PAGES; i++) {
        char fields[64];
        snprintf(fields, sizeof fields, "title: %s %d\n%s", i % 2 ? "Odd" : "Even", i,
                 i < 20 ? "tags: few\n" : "");
        put_numbered(i, fields);
    }
    pack_site(file);
    struct library *packed = open_packed(file);
    struct library_query query = {.now = clinic_options().now, .language = 1, .filter = "even"};
    uint32_t term = 0;
    while ((term = library_next_list(packed, LIBRARY_TERM, term)) &&
           strcmp(library_row(packed, term).title, "few") != 0)
        ;
    ck_assert_uint_ne(term, 0);
    query.list = term;
    struct library_list list;
    library_list(packed, &query, &list);
    ck_assert_uint_eq(list.count, 10);
    library_list_done(&list);
    query.filter = "2 even"; /* 2 and 12 */
    library_list(packed, &query, &list);
    ck_assert_uint_eq(list.count, 2);
    library_list_done(&list);
    library_free(packed);
}
END_TEST

START_TEST(names_are_found)
{
    static const struct {
        const char *name;
        enum library_found found;
        const char *path;
    } rows[] = {
        {"/spine/disc/", FOUND_PAGE, "spine/disc.md"},
        {"/old", FOUND_PAGE, "spine/disc.md"},
        {"NERVE", FOUND_PAGE, "spine/nerve.md"},
        {"/fr/spine/disc/index.html", FOUND_PAGE, "spine/disc.fr.md"},
        {"spine/picture.png", FOUND_FILE, ""},
        {"gone", FOUND_NOTHING, ""},
        {"", FOUND_PAGE, "_index.md"},
    };
    pack(file);
    struct library *library = open_packed(file);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t id = 0;
        ck_assert_msg(library_find(library, rows[i].name, strlen(rows[i].name), NAME_LAST_PART,
                                   &id) == rows[i].found,
                      "%s", rows[i].name);
        if (rows[i].found == FOUND_PAGE)
            ck_assert_str_eq(library_row(library, id).path, rows[i].path);
    }
    library_free(library);
}
END_TEST

static char *read_file(const char *path, size_t *n_bytes)
{
    FILE *in = fopen(path, "rb");
    ck_assert_ptr_nonnull(in);
    fseek(in, 0, SEEK_END);
    *n_bytes = (size_t)ftell(in);
    rewind(in);
    char *bytes = malloc(*n_bytes + 1);
    ck_assert_uint_eq(fread(bytes, 1, *n_bytes, in), *n_bytes);
    fclose(in);
    return bytes;
}

static void write_file(const char *path, const char *bytes, size_t n_bytes)
{
    FILE *out = fopen(path, "wb");
    ck_assert_uint_eq(fwrite(bytes, 1, n_bytes, out), n_bytes);
    fclose(out);
}

/* Fails unless the two library files have the same bytes. */
static void check_same_bytes(void)
{
    size_t one_bytes;
    size_t two_bytes;
    char *one = read_file(file, &one_bytes);
    char *two = read_file(other, &two_bytes);
    ck_assert_uint_eq(one_bytes, two_bytes);
    ck_assert_mem_eq(one, two, one_bytes);
    free(one);
    free(two);
}

START_TEST(same_content_same_bytes)
{
    pack(file);
    pack(other);
    check_same_bytes();
}
END_TEST

static void save_to(struct library *library, const struct missing *missing, void *data)
{
    ck_assert(!missing->for_now && !missing->forbidden);
    struct library_saving saving = {.made = 1900000000};
    ck_assert_ptr_null(library_page(library, 1)->document);
    ck_assert_ptr_null(library_save(library, data, &saving));
}

/* The library is the same whether texts were in memory or in a file meanwhile. */
START_TEST(texts_that_were_never_in_memory)
{
    struct sync_options wanted = clinic_options();
    struct library_saving in_memory = {.made = 1900000000};
    char *why = NULL;
    FILE *scratch = tmpfile();
    struct library *library = sync_folder(clinic_site(), &wanted, &why);
    ck_assert_ptr_nonnull(library_page(library, 1)->document);
    ck_assert_ptr_null(library_save(library, file, &in_memory));
    library_free(library);
    struct sync_saving saving = {save_to, other, fileno(scratch)};
    wanted.saving = &saving;
    library_free(sync_folder(clinic_site(), &wanted, &why));
    fclose(scratch);
    check_same_bytes();
}
END_TEST

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
    struct library *library = library_open(file, &why);
    if (library)
        use(library);
    else
        ck_assert_msg(why && *why && !strchr(why, '\n'), "no reason");
    library_free(library);
    ck_assert_int_eq(pwrite(fd, &old, 1, at), 1);
}

/* Copies a file over another, as "cp" does. */
static void copy_over(const char *from, const char *to)
{
    size_t n_bytes;
    char *bytes = read_file(from, &n_bytes);
    FILE *out = fopen(to, "w");
    ck_assert_uint_eq(fwrite(bytes, 1, n_bytes, out), n_bytes);
    ck_assert_int_eq(fclose(out), 0);
    free(bytes);
}

/* The number of a page is another page's in the other file. */
START_TEST(a_file_that_another_is_copied_over_shows_no_page_in_place_of_another)
{
    enum { PAGES = 200 };
    struct sync_options wanted = clinic_options();
    char *why = NULL;
    for (int i = 0; i < PAGES; i++) {
        char fields[64];
        snprintf(fields, sizeof fields, "title: Medicine %d\n", i);
        put_numbered(i, fields);
    }
    pack_site(file);
    struct library *before = sync_folder(clinic_site(), &wanted, &why);
    struct library *packed = open_packed(file);
    library_page(packed, 1);
    folder_put("site/content/aardvark.md", "---\ntitle: Aardvark\n---\n");
    pack_site(other);
    copy_over(other, file);
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
    pack(file);
    char *bytes = read_file(file, &n_bytes);
    for (size_t n = 0; n < n_bytes; n += n < 200 ? 7 : 1511) {
        write_file(other, bytes, n);
        ck_assert_ptr_null(library_open(other, &why));
        ck_assert_ptr_nonnull(why);
    }
    free(bytes);
}
END_TEST

/* Each byte of the first pages, and some of all others. */
START_TEST(a_byte_that_changed_breaks_nothing)
{
    size_t n_bytes;
    pack(file);
    char *bytes = read_file(file, &n_bytes);
    int fd = open(file, O_RDWR | O_CLOEXEC);
    srand((unsigned)_i);
    for (int at = _i; at < 8192; at += 8)
        try_byte(fd, at, (char)(bytes[at] ^ 1 << at / 8 % 8));
    for (int i = 0; i < 40; i++)
        try_byte(fd, (off_t)((size_t)rand() * 64 % n_bytes), (char)rand());
    library_free(open_packed(file));
    close(fd);
    free(bytes);
}
END_TEST

/* A page's synonyms are in the index of titles too, and are not taken for damage. */
START_TEST(other_names_are_found)
{
    static const char *const words[] = {"ruptured", "cushion", "disc", "slipped"};
    folder_put("site/content/spine/disc.md",
               "---\ntitle: Disc\nsynonyms: [slipped disc, ruptured cushion]\n---\nText\n");
    pack(file);
    struct library *library = open_packed(file);
    struct library_query query = {.now = clinic_options().now};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct library_results results;
        library_search(library, &query, words[i], 10, &results);
        ck_assert_msg(results.count > 0, "%s", words[i]);
        ck_assert_msg(!library_is_damaged(library), "%s", words[i]);
        library_results_done(&results);
    }
    library_free(library);
}
END_TEST

/* Changes a packed file by SQL, as an attacker could. */
static void tamper(const char *sql)
{
    const char *why;
    pack(other);
    struct store *store = store_open(other, STORE_WRITE, &why);
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
    ck_assert_ptr_null(library_open(other, &why));
    ck_assert_msg(strstr(why, rows[_i].words) != NULL, "%s: %s", rows[_i].sql, why);
}
END_TEST

/* A packed file from elsewhere must not choose the command that the printing process runs. */
START_TEST(a_packed_file_names_no_program)
{
    const char *why;
    tamper("INSERT OR REPLACE INTO fact VALUES('site print.0', '/bin/sh'), ('site contact', 'Ask "
           "us')");
    struct library *library = library_open(other, &why);
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
    struct library *library = library_open(other, &why);
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
        write_file(other, texts[i], strlen(texts[i]));
        ck_assert_ptr_null(library_open(other, &why));
        ck_assert_ptr_nonnull(strstr(why, "not a library file"));
        ck_assert_ptr_nonnull(strstr(why, "'pamphlet pack' makes one"));
    }
    ck_assert_ptr_null(library_open("/dev/null", &why));
    ck_assert_ptr_nonnull(strstr(why, "; give a folder"));
    ck_assert_ptr_null(library_open(folder_path(), &why));
    ck_assert_ptr_null(library_open("/nowhere/at all", &why));
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_to_be_made)
{
    struct pack_result result;
    struct sync_options wanted = clinic_options();
    char *why = NULL;
    snprintf(other, sizeof other, "%s/nowhere/b.library", folder_path());
    ck_assert(!pack_folder(clinic_site(), other, &wanted, NULL, &result, &why));
    ck_assert_msg(strstr(why, "its folder is not there; make it") != NULL, "%s", why);
    free(why);
}
END_TEST

START_TEST(a_full_disk_leaves_the_old_file_whole)
{
    struct pack_result result;
    size_t n_bytes;
    struct sync_options wanted = clinic_options();
    pack(file);
    clinic_limit_files((rlim_t)_i * 10000);
    char *why = NULL;
    ck_assert(!pack_folder(clinic_site(), file, &wanted, NULL, &result, &why));
    ck_assert_ptr_nonnull(why);
    free(why);
    clinic_no_leavings(folder_path());
    free(read_file(file, &n_bytes));
    library_free(open_packed(file));
}
END_TEST

static int refuse_to_parse(void)
{
    return 1;
}

/* If no page can be read for a moment, a file of pages that "cannot be shown" must not replace a
 * good one. */
START_TEST(no_pages_for_a_moment)
{
    struct pack_result result;
    size_t n_bytes;
    size_t before_bytes;
    struct sync_options wanted = clinic_options();
    pack(file);
    char *before = read_file(file, &before_bytes);
    char *why = NULL;
    wanted.confine = refuse_to_parse;
    ck_assert(!pack_folder(clinic_site(), file, &wanted, NULL, &result, &why));
    ck_assert_ptr_nonnull(strstr(why, "try again"));
    free(why);
    clinic_no_leavings(folder_path());
    char *after = read_file(file, &n_bytes);
    ck_assert_uint_eq(n_bytes, before_bytes);
    ck_assert_mem_eq(before, after, n_bytes);
    free(before);
    free(after);
}
END_TEST

/* Nor must a file without the pages of a folder, here one that cannot be read because too many
 * files are open. */
START_TEST(no_folder_for_a_moment)
{
    enum { DEPTH = 30, FILES = 24 };
    struct pack_result result;
    struct sync_options wanted = clinic_options();
    struct buffer path = {0};
    struct rlimit limit;
    char *why = NULL;
    char nest[100];
    snprintf(nest, sizeof nest, "%s/nest", folder_path());
    buffer_add_string(&path, "nest/");
    buffer_add_repeated(&path, "deep/", DEPTH);
    buffer_add_string(&path, "a.md");
    folder_put(path.bytes, "x");
    folder_put("nest/b.md", "x");
    ck_assert_msg(pack_folder(nest, file, &wanted, NULL, &result, &why), "%s", why);
    ck_assert_uint_eq(result.pages, 2);
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = FILES;
    setrlimit(RLIMIT_NOFILE, &limit);
    ck_assert(!pack_folder(nest, file, &wanted, NULL, &result, &why));
    ck_assert_msg(strstr(why, "try again"), "%s", why);
    free(why);
    buffer_done(&path);
}
END_TEST

Suite *library_file_suite(void)
{
    Suite *suite = suite_create("library_file");
    TCase *tests = tcase_create("all");
    tcase_add_checked_fixture(tests, set_up, folder_tear_down);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, file_is_memory);
    tcase_add_test(tests, a_long_list_is_read_in_parts);
    tcase_add_test(tests, what_is_asked_for_again_is_lent_anew);
    tcase_add_test(tests, a_file_that_another_is_copied_over_shows_no_page_in_place_of_another);
    tcase_add_test(tests, letters_lead_past_signs);
    tcase_add_test(tests, tags_of_a_large_file_are_filtered);
    tcase_add_test(tests, names_are_found);
    tcase_add_test(tests, same_content_same_bytes);
    tcase_add_test(tests, texts_that_were_never_in_memory);
    tcase_add_test(tests, a_file_that_was_cut_short_is_refused);
    tcase_add_loop_test(tests, a_byte_that_changed_breaks_nothing, 0, 8);
    tcase_add_test(tests, other_names_are_found);
    tcase_add_loop_test(tests, a_file_of_another_form_is_refused, 0, 12);
    tcase_add_test(tests, a_packed_file_names_no_program);
    tcase_add_loop_test(tests, hostile_values_break_nothing, 0, sizeof hostile / sizeof *hostile);
    tcase_add_test(tests, a_file_of_another_kind_is_refused_in_words);
    tcase_add_test(tests, a_folder_that_is_not_there_is_to_be_made);
    tcase_add_loop_test(tests, a_full_disk_leaves_the_old_file_whole, 0, 6);
    tcase_add_test(tests, no_pages_for_a_moment);
    tcase_add_test(tests, no_folder_for_a_moment);
    suite_add_tcase(suite, tests);
    return suite;
}
