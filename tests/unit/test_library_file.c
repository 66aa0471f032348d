/* Library files: a file answers as memory does, and the same content gives the same bytes. */
#include "folder.h"
#include "packed.h"

#include "base/text.h"
#include "library/related.h"
#include "library/save.h"
#include "sync/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
    packed_clinic(packed_file);
    struct library *memory = folder_open_at(clinic_site(), &wanted);
    struct library *packed = packed_open(packed_file);
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
    for (int i = 0; i < (int)(sizeof cases / sizeof *cases); i++) {
        char fields[64];
        snprintf(fields, sizeof fields, "title: %s\n", cases[i].title);
        packed_put_numbered(i, fields);
    }
    packed_site(packed_file);
    struct library *libraries[] = {folder_open_at(clinic_site(), &wanted),
                                   packed_open(packed_file)};
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
    for (int i = 0; i < PAGES; i++) {
        char fields[64];
        snprintf(fields, sizeof fields, "title: Page %d\ndate: 20%02d-01-01\n", i, i % 40);
        packed_put_numbered(i, fields);
    }
    packed_site(packed_file);
    struct library *memory = folder_open_at(clinic_site(), &wanted);
    struct library *packed = packed_open(packed_file);
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

/* A section or a tag makes other ways in, and a home page does not; in memory as in a file. */
START_TEST(other_ways_in_are_told_from_none)
{
    static const struct {
        const char *file, *text;
        bool has_ways;
    } sites[] = {
        {"flat/one.md", "---\ntitle: One\n---\n", false},
        {"tagged/one.md", "---\ntitle: One\ntags: [back]\n---\n", true},
        {"parted/spine/one.md", "---\ntitle: One\n---\n", true},
    };
    for (size_t i = 0; i < sizeof sites / sizeof *sites; i++) {
        struct sync_options wanted = clinic_options();
        struct pack_result result;
        char folder[128];
        char *why = NULL;
        folder_put(sites[i].file, sites[i].text);
        snprintf(folder, sizeof folder, "%s/%.*s", folder_path(), (int)strcspn(sites[i].file, "/"),
                 sites[i].file);
        ck_assert_msg(pack_folder(folder, packed_file, &wanted, NULL, &result, &why), "%s", why);
        struct library *memory = folder_open_at(folder, &wanted);
        struct library *packed = packed_open(packed_file);
        ck_assert_int_eq(library_has_ways(memory), sites[i].has_ways);
        ck_assert_int_eq(library_has_ways(packed), sites[i].has_ways);
        library_free(memory);
        library_free(packed);
    }
}
END_TEST

/* What is lent stays so until enough others were asked for, and not until enough were read since
 * it was: a page or row that is asked for again is lent anew. */
START_TEST(what_is_asked_for_again_is_lent_anew)
{
    enum { PAGES = 140, ROWS = 64 };
    for (int i = 0; i < PAGES; i++)
        packed_put_numbered(i, "title: Numbered\n");
    packed_site(packed_file);
    struct library *library = packed_open(packed_file);
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
        packed_put_numbered(i, fields);
    }
    packed_site(packed_file);
    struct library *packed = packed_open(packed_file);
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
    packed_clinic(packed_file);
    struct library *library = packed_open(packed_file);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t id = 0;
        ck_assert_msg(library_find(library, rows[i].name, strlen(rows[i].name), &id) ==
                          rows[i].found,
                      "%s", rows[i].name);
        if (rows[i].found == FOUND_PAGE)
            ck_assert_str_eq(library_row(library, id).path, rows[i].path);
    }
    library_free(library);
}
END_TEST

/* Fails unless the two library files have the same bytes. */
static void check_same_bytes(void)
{
    size_t one_bytes;
    size_t two_bytes;
    char *one = folder_read(packed_file, &one_bytes);
    char *two = folder_read(packed_other, &two_bytes);
    ck_assert_uint_eq(one_bytes, two_bytes);
    ck_assert_mem_eq(one, two, one_bytes);
    free(one);
    free(two);
}

START_TEST(same_content_same_bytes)
{
    packed_clinic(packed_file);
    packed_clinic(packed_other);
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
    FILE *scratch = tmpfile();
    struct library *library = folder_open_at(clinic_site(), &wanted);
    ck_assert_ptr_nonnull(library_page(library, 1)->document);
    ck_assert_ptr_null(library_save(library, packed_file, &in_memory));
    library_free(library);
    struct sync_saving saving = {save_to, packed_other, fileno(scratch)};
    wanted.saving = &saving;
    library_free(folder_open_at(clinic_site(), &wanted));
    fclose(scratch);
    check_same_bytes();
}
END_TEST

/* A page's synonyms are in the index of titles too, and are not taken for damage. */
START_TEST(other_names_are_found)
{
    static const char *const words[] = {"ruptured", "cushion", "disc", "slipped"};
    folder_put("site/content/spine/disc.md",
               "---\ntitle: Disc\nsynonyms: [slipped disc, ruptured cushion]\n---\nText\n");
    packed_clinic(packed_file);
    struct library *library = packed_open(packed_file);
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

SUITE(library_file)
{
    tcase_add_checked_fixture(tcase, packed_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, file_is_memory);
    tcase_add_test(tcase, a_long_list_is_read_in_parts);
    tcase_add_test(tcase, other_ways_in_are_told_from_none);
    tcase_add_test(tcase, what_is_asked_for_again_is_lent_anew);
    tcase_add_test(tcase, letters_lead_past_signs);
    tcase_add_test(tcase, tags_of_a_large_file_are_filtered);
    tcase_add_test(tcase, names_are_found);
    tcase_add_test(tcase, same_content_same_bytes);
    tcase_add_test(tcase, texts_that_were_never_in_memory);
    tcase_add_test(tcase, other_names_are_found);
}
