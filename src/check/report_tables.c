/*
 * Readability and review dates of all pages, as tables.
 *
 * Refuses to compare what cannot be compared: a page that is too short, or whose language has no
 * formula, says so at the end of the table.
 */
#include "base/day.h"
#include "base/text.h"
#include "check/findings.h"
#include "check/page.h"
#include "check/report.h"
#include "check/report_lines.h"

#include <stdlib.h>
#include <string.h>

enum { HARDEST_MAX = 5, SENTENCE_COLS = 60 };

struct score_row {
    struct check_page *page;
    int rank;    /* 0: can be compared; 1: too short; 2: no formula */
    double ease; /* smaller is harder */
};

static int compare_scores(const void *one, const void *other)
{
    const struct score_row *a = one;
    const struct score_row *b = other;
    if (a->rank != b->rank)
        return a->rank - b->rank;
    int order = (a->ease > b->ease) - (a->ease < b->ease);
    return order ? order : strcmp(a->page->page->path, b->page->page->path);
}

static struct score_row score(struct check_page *page)
{
    bool has = readability_has(READABILITY_FLESCH, page->language);
    bool is_short = readability_is_short(READABILITY_FLESCH, &page->counts);
    struct score_row row = {page, has ? is_short : 2, 0};
    if (!row.rank)
        row.ease = readability_value(READABILITY_FLESCH, &page->counts, page->language);
    return row;
}

static void add_value(struct buffer *out, enum readability_score which,
                      const struct check_page *page)
{
    if (!readability_has(which, page->language))
        buffer_add_string(out, "      -");
    else if (readability_is_short(which, &page->counts))
        buffer_add_string(out, "  short");
    else
        buffer_format(out, "%7.1f", readability_value(which, &page->counts, page->language));
}

/* A sentence and its difficulty: its Flesch-Kincaid grade on its own. */
struct hard_row {
    const struct check_unit *unit;
    const struct sentence *sentence;
    double grade;
};

static void keep_hardest(struct hard_row *rows, struct hard_row row)
{
    for (size_t i = 0; i < HARDEST_MAX; i++) {
        if (rows[i].unit && rows[i].grade >= row.grade)
            continue;
        struct hard_row last = rows[i];
        rows[i] = row;
        row = last;
    }
}

static void find_hardest(const struct check_page *page, struct hard_row *rows)
{
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        for (size_t k = 0; k < unit->sentences.count; k++) {
            const struct sentence *sentence = &unit->sentences.list[k];
            struct readability_counts counts = {0};
            if (!check_is_prose(unit, sentence))
                continue;
            readability_add(&counts, unit->text + sentence->start, sentence->end - sentence->start,
                            page->language);
            keep_hardest(rows, (struct hard_row){unit, sentence,
                                                 readability_value(READABILITY_KINCAID, &counts,
                                                                   page->language)});
        }
    }
}

static void add_details(struct buffer *out, const struct check_page *page)
{
    const struct readability_counts *counts = &page->counts;
    struct hard_row rows[HARDEST_MAX] = {0};
    buffer_format(out, "\n%s (%s): %u words, %u sentences, %u syllables, %u long words\n",
                  report_shown_path(page->check, page->page->path), page->language, counts->words,
                  counts->sentences, counts->syllables, counts->polysyllables);
    for (int i = 0; i < READABILITY_MAX; i++) {
        enum readability_score which = (enum readability_score)i;
        if (!readability_has(which, page->language))
            continue;
        buffer_format(out, "  %-22s", readability_name(which));
        if (readability_is_short(which, counts))
            buffer_add_string(out, "  too short to say\n");
        else
            buffer_format(out, "%7.2f\n", readability_value(which, counts, page->language));
    }
    find_hardest(page, rows);
    for (size_t i = 0; i < HARDEST_MAX && rows[i].unit; i++) {
        const struct sentence *sentence = rows[i].sentence;
        const char *s = rows[i].unit->text + sentence->start;
        size_t n = sentence->end - sentence->start;
        size_t fit = text_fit(s, n, SENTENCE_COLS, NULL);
        struct source_place place = check_unit_place(rows[i].unit, sentence->start);
        buffer_format(out, "  %s:%u:%u: %.*s%s\n", report_shown_path(page->check, place.file),
                      place.line, place.column, (int)fit, s, fit < n ? "..." : "");
    }
}

void report_readability(struct buffer *out, struct check *check, bool details)
{
    struct score_row *rows = memory_new((check->page_count + 1) * sizeof *rows);
    size_t count = 0;
    for (size_t i = 0; i < check->page_count; i++)
        if (!check->pages[i].unjudged && check_wants(check, check->pages[i].page->path))
            rows[count++] = score(&check->pages[i]);
    qsort(rows, count, sizeof *rows, compare_scores);
    buffer_add_string(out,
                      " Flesch  F-Kin.   SMOG  C-Liau    ARI    LIX  words  sent.  syll.  page\n");
    for (size_t i = 0; i < count; i++) {
        const struct check_page *page = rows[i].page;
        for (int k = 0; k < READABILITY_MAX; k++)
            add_value(out, (enum readability_score)k, page);
        buffer_format(out, "%7u%7u%7u  %s\n", page->counts.words, page->counts.sentences,
                      page->counts.syllables, report_shown_path(check, page->page->path));
    }
    for (size_t i = 0; details && i < count; i++) {
        check_page_load(rows[i].page);
        check_page_find_words(rows[i].page);
        add_details(out, rows[i].page);
        check_page_close(rows[i].page);
    }
    free(rows);
}

struct review_row {
    const struct check_page *page;
    long day; /* -1: none is given */
};

static int compare_reviews(const void *one, const void *other)
{
    const struct review_row *a = one;
    const struct review_row *b = other;
    int order = (a->day > b->day) - (a->day < b->day);
    return order ? order : strcmp(a->page->page->path, b->page->page->path);
}

static void add_review(struct buffer *out, struct check *check, const struct review_row *row)
{
    struct buffer when = {0};
    long left = row->day - check->options.today;
    const char *author = row->page->page->field[PAGE_AUTHOR];
    struct day day = day_of_count(row->day);
    if (row->day < 0)
        buffer_add_string(&when, "no date");
    else
        buffer_format(&when, "%d %s %d", day.day, day_month_name(day.month), day.year);
    buffer_format(out, "%-18s", buffer_string(&when));
    if (row->day < 0)
        buffer_format(out, "%-20s",
                      check_day(row->page, "reviewed") < 0 ? "never reviewed" : "no next review");
    else if (left < 0)
        buffer_format(out, "%5ld day%s overdue%s", -left, left == -1 ? " " : "s", "  ");
    else if (left == 0)
        buffer_format(out, "%-20s", "due today");
    else
        buffer_format(out, "in %5ld day%s      ", left, left == 1 ? " " : "s");
    buffer_format(out, " %s  (%s)\n", report_shown_path(check, row->page->page->path),
                  *author ? author : "no author");
    buffer_done(&when);
}

void report_review(struct buffer *out, struct check *check, long within_days)
{
    if (within_days < 0)
        within_days = (long)check->config.limit[LIMIT_REVIEW_DAYS];
    struct review_row *rows = memory_new((check->page_count + 1) * sizeof *rows);
    size_t count = 0;
    for (size_t i = 0; i < check->page_count; i++) {
        const struct check_page *page = &check->pages[i];
        long day = check_day(page, "nextReview");
        bool asked = !page->unjudged && !(page->filled && day < 0);
        if (asked && check_wants(check, page->page->path) &&
            day <= check->options.today + within_days)
            rows[count++] = (struct review_row){page, day};
    }
    qsort(rows, count, sizeof *rows, compare_reviews);
    for (size_t i = 0; i < count; i++)
        add_review(out, check, &rows[i]);
    if (!count)
        buffer_format(out, "No page is due within %ld day%s.\n", within_days,
                      within_days == 1 ? "" : "s");
    free(rows);
}
