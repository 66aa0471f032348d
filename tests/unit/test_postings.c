/* library/postings, merge, leaves: the index that they make from sorted words is the one that FTS5
 * makes. */
#include "library/fields.h"
#include "library/index.h"
#include "library/leaves.h"
#include "library/varint.h"
#include "suites.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The same pages on their way into our index and into one that FTS5 makes. */
struct both {
    struct postings *shares[2];
    unsigned share;
    struct leaves *leaves;
    struct store *ours;
    struct store *theirs;
    struct buffer columns[COLUMN_MAX];
    uint32_t column_words[COLUMN_MAX];
    unsigned random;
};

static bool open_scratch(void *data, int *fd)
{
    char name[] = "/tmp/pamphlet-postings.XXXXXX";
    (void)data;
    *fd = mkstemp(name);
    return *fd >= 0 && unlink(name) == 0;
}

static bool open_full(void *data, int *fd)
{
    (void)data;
    *fd = open("/dev/full", O_RDWR);
    return *fd >= 0;
}

static bool open_nothing(void *data, int *fd)
{
    (void)data;
    (void)fd;
    return false;
}

static void begin(struct both *both, bool (*open)(void *data, int *fd))
{
    const char *why;
    struct library_scratch scratch = {open, NULL};
    *both = (struct both){.random = 7};
    for (int i = 0; i < 2; i++)
        both->shares[i] = postings_new(&scratch);
    both->ours = store_open("", STORE_MEMORY, &why);
    both->theirs = store_open("", STORE_MEMORY, &why);
    ck_assert(both->ours && both->theirs);
    store_unguard(both->ours);
    both->leaves = leaves_new(both->ours, "words", COLUMN_MAX);
    ck_assert(store_begin(both->ours) && store_begin(both->theirs));
}

static unsigned next_random(struct both *both, unsigned below)
{
    both->random = both->random * 1103515245 + 12345;
    return (both->random >> 8) % below;
}

static void say(struct both *both, int column, const char *word)
{
    postings_add(both->shares[both->share], (unsigned)column, both->column_words[column]++, word,
                 strlen(word));
    buffer_add_string(&both->columns[column], word);
    buffer_add_char(&both->columns[column], ' ');
}

static void end_page(struct both *both, int64_t number)
{
    struct statement *row =
        store_statement(both->theirs, "INSERT INTO words(rowid, title, names, description, body)"
                                      " VALUES(?1, ?2, ?3, ?4, ?5)");
    statement_bind_number(row, 1, number);
    for (int i = 0; i < COLUMN_MAX; i++) {
        statement_bind_text(row, 2 + i, buffer_string(&both->columns[i]), both->columns[i].used);
        both->columns[i].used = 0;
    }
    ck_assert(statement_run(row));
    postings_end_page(both->shares[both->share], number);
    leaves_add_size(both->leaves, number, both->column_words, true);
    memset(both->column_words, 0, sizeof both->column_words);
}

/* Commits, so that FTS5 later has several parts to merge. */
static void part(struct both *both)
{
    ck_assert(store_commit(both->theirs) && store_begin(both->theirs));
}

static bool give(void *data, unsigned nth, struct buffer *out)
{
    struct both *both = data;
    return postings_give(both->shares[nth], out);
}

static void write_posting(struct both *both, struct buffer *word, const struct posting *posting)
{
    int64_t number = posting->first;
    const char *at = posting->list;
    uint64_t n;
    if (word->used != posting->word_bytes || memcmp(word->bytes, posting->word, word->used) != 0)
        leaves_add_word(both->leaves, posting->word, posting->word_bytes);
    word->used = 0;
    buffer_add(word, posting->word, posting->word_bytes);
    while (at < posting->list + posting->list_bytes) {
        const char *entry = at;
        if (at > posting->list) {
            at += varint_take(at, &n);
            number += (int64_t)n;
        }
        at += varint_take(at, &n);
        bool head = entry > posting->list && next_random(both, 2);
        leaves_add_page(both->leaves, number, at, n / 2, head ? (size_t)(at - entry) : 0);
        at += n / 2;
    }
    ck_assert_int_eq(number, posting->last);
}

static void merge(struct both *both)
{
    struct buffer word = {0};
    struct posting posting;
    struct merge_from from = {give, both, 2};
    struct merge *merge = merge_new(&from);
    while (merge_next(merge, &posting))
        write_posting(both, &word, &posting);
    merge_free(merge);
    buffer_done(&word);
}

/* Adds the rows of two values that a query finds, with separators. */
static void add_rows(struct store *store, const char *sql, struct buffer *out)
{
    struct statement *rows = store_statement(store, sql);
    while (statement_step(rows)) {
        size_t n_bytes;
        int64_t number = statement_number(rows, 0);
        buffer_add(out, (const char *)&number, sizeof number);
        const void *bytes = statement_bytes(rows, 1, &n_bytes);
        buffer_add_part(out, bytes, n_bytes);
    }
    statement_end(rows);
}

static void compare(struct both *both, const char *sql)
{
    struct buffer ours = {0};
    struct buffer theirs = {0};
    add_rows(both->ours, sql, &ours);
    add_rows(both->theirs, sql, &theirs);
    ck_assert_uint_gt(ours.used, 0);
    ck_assert_msg(ours.used == theirs.used && memcmp(ours.bytes, theirs.bytes, ours.used) == 0,
                  "other rows: %s", sql);
    buffer_done(&ours);
    buffer_done(&theirs);
}

static int64_t count(struct store *store, const char *sql)
{
    struct statement *row = store_statement(store, sql);
    int64_t number = statement_step(row) ? statement_number(row, 0) : -1;
    statement_end(row);
    return number;
}

/* Compares the two byte for byte, but for the row that counts how much FTS5 has merged. FTS5 merges
 * a thousand leaves at a time: what is compared here has fewer, or only one word. */
static void compare_all(struct both *both)
{
    leaves_finish(both->leaves);
    both->leaves = NULL;
    store_guard(both->ours);
    ck_assert(store_commit(both->ours));
    ck_assert(store_run(both->theirs, "INSERT INTO words(words) VALUES('optimize')"));
    ck_assert(store_commit(both->theirs));
    compare(both, "SELECT id, block FROM words_data WHERE id != 10 AND id < 137438953472");
    compare(both, "SELECT id - (SELECT min(id) FROM words_data WHERE id > 10), block"
                  " FROM words_data WHERE id > 10 ORDER BY id");
    compare(both, "SELECT pgno, term FROM words_idx ORDER BY term");
    compare(both, "SELECT id, sz FROM words_docsize ORDER BY id");
    ck_assert(store_run(both->ours, "INSERT INTO words(words) VALUES('integrity-check')"));
    ck_assert(!store_trouble(both->ours) && !store_trouble(both->theirs));
}

static void end(struct both *both)
{
    for (int i = 0; i < 2; i++)
        postings_free(both->shares[i]);
    for (int i = 0; i < COLUMN_MAX; i++)
        buffer_done(&both->columns[i]);
    store_close(both->ours);
    store_close(both->theirs);
}

/* Says a random word: as in a language, some are common and most are rare. */
static void say_random(struct both *both, int column)
{
    char word[80];
    unsigned n = next_random(both, next_random(both, 4) ? 300 : 60000);
    int used = snprintf(word, sizeof word, "%s%u", n % 7 ? "w" : "caf\xc3\xa9", n * 7919 % 60013);
    if (n % 997 == 3)
        for (; used < 64; used++)
            word[used] = (char)('a' + n % 26);
    word[used] = '\0';
    say(both, column, word);
}

static void say_pages(struct both *both, unsigned pages, unsigned words)
{
    for (unsigned i = 0; i < pages; i++) {
        int64_t number = index_first(i < pages / 3 ? 1 : 2) + i;
        both->share = i >= pages * 5 / 6; /* the first share fills more than one run */
        say(both, COLUMN_TITLE, "every");
        for (unsigned j = 0; j < 3; j++)
            say_random(both, COLUMN_TITLE + (int)(i % 3));
        for (unsigned j = 0; j < words; j++)
            say_random(both, COLUMN_BODY);
        for (unsigned j = 0; i % 500 == 77 && j < 9000; j++)
            say(both, COLUMN_BODY, "again"); /* more places on one page than a leaf holds */
        end_page(both, number);
        if (i % 701 == 700)
            part(both);
    }
}

static bool (*const scratches[])(void *data, int *fd) = {open_scratch, open_full, open_nothing,
                                                         NULL};

START_TEST(what_is_gathered_is_what_fts5_makes_of_it)
{
    struct both both;
    begin(&both, scratches[_i]);
    say_pages(&both, 3000, 200);
    merge(&both);
    compare_all(&both);
    ck_assert_int_gt(count(both.ours, "SELECT count(*) FROM words_data"), 500);
    ck_assert_int_gt(count(both.ours, "SELECT count(*) FROM words_idx WHERE pgno & 1"), 0);
    end(&both);
}
END_TEST

START_TEST(few_words_are_too)
{
    struct both both;
    begin(&both, open_scratch);
    say(&both, COLUMN_NAMES, "a");
    end_page(&both, 5);
    end_page(&both, 6); /* says nothing */
    part(&both);
    both.share = 1;
    say(&both, COLUMN_DESCRIPTION, "aa");
    say(&both, COLUMN_DESCRIPTION, "a");
    say(&both, COLUMN_BODY, "a");
    end_page(&both, 1000);
    merge(&both);
    compare_all(&both);
    end(&both);
}
END_TEST

/* With page numbers far apart, the doclist index of the word needs several nodes and a root. */
START_TEST(a_list_on_thousands_of_leaves_has_an_index_of_several_nodes)
{
    enum { PAGES = 1500, WORDS = 4000 };
    struct both both;
    begin(&both, open_scratch);
    both.random = 1;
    for (int64_t i = 1; i <= PAGES; i++) {
        both.share = i > PAGES / 2;
        for (unsigned j = 0; j < WORDS; j++)
            say(&both, COLUMN_BODY, "pain");
        end_page(&both, i << 40);
        if (i % 500 == 0)
            part(&both);
    }
    merge(&both);
    compare_all(&both);
    ck_assert_int_ge(count(both.ours, "SELECT count(*) FROM words_data WHERE id >> 31 & 31"), 1);
    ck_assert_int_ge(count(both.ours, "SELECT count(*) FROM words_data WHERE id >> 36 & 1"), 3);
    end(&both);
}
END_TEST

START_TEST(nothing_makes_an_index_that_answers)
{
    const char *why;
    struct store *store = store_open("", STORE_MEMORY, &why);
    store_unguard(store);
    leaves_finish(leaves_new(store, "words", COLUMN_MAX));
    store_guard(store);
    ck_assert_int_eq(count(store, "SELECT count(*) FROM words WHERE words MATCH 'pain'"), 0);
    ck_assert(store_run(store, "INSERT INTO words(words) VALUES('integrity-check')"));
    ck_assert(store_run(store, "INSERT INTO words(rowid, body) VALUES(3, 'pain')"));
    ck_assert_int_eq(count(store, "SELECT rowid FROM words WHERE words MATCH 'pain'"), 3);
    store_close(store);
}
END_TEST

START_TEST(varints_are_taken_as_they_were_put)
{
    for (unsigned bits = 0; bits < 56; bits++)
        for (uint64_t n = ((uint64_t)1 << bits) - 1; n <= ((uint64_t)1 << bits) + 1; n++) {
            char bytes[VARINT_BYTES_MAX];
            uint64_t taken;
            size_t put = varint_put(bytes, n);
            size_t want = 1;
            for (uint64_t left = n >> 7; left; left >>= 7)
                want++;
            ck_assert_uint_eq(put, want);
            ck_assert_uint_eq(varint_take(bytes, &taken), put);
            ck_assert_uint_eq(taken, n);
        }
}
END_TEST

SUITE(postings)
{
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase, what_is_gathered_is_what_fts5_makes_of_it, 0, 4);
    tcase_add_test(tcase, few_words_are_too);
    tcase_add_test(tcase, a_list_on_thousands_of_leaves_has_an_index_of_several_nodes);
    tcase_add_test(tcase, nothing_makes_an_index_that_answers);
    tcase_add_test(tcase, varints_are_taken_as_they_were_put);
}
