/*
 * The end of a page.
 *
 * Everything is said in words: a date that has passed is "overdue", not red. What cannot be read as
 * a date is shown as it was written.
 */
#include "ui/page_end.h"

#include "base/day.h"
#include "base/words.h"

#include <string.h>
#include <strings.h>

static void add_day(struct buffer *out, const char *date)
{
    int64_t days = day_read(date, strlen(date));
    if (days == DAY_NONE) {
        buffer_add_string(out, date);
        return;
    }
    struct day day = day_of_count(days);
    /* Translators: day, month, year. */
    buffer_format(out, words_say("%1$d %2$s %3$d"), day.day, words_say(day_month_name(day.month)),
                  day.year);
}

static bool is_over(const char *date, int64_t now)
{
    int64_t day = day_read(date, strlen(date));
    return day != DAY_NONE && day < day_of_time(now);
}

static void add_line(struct builder *builder, const char *label, const char *words)
{
    builder_labelled(builder, NODE_ITEM, label, words, strlen(words));
}

static void add_date(struct builder *builder, const char *label, const char *date,
                     const char *remark)
{
    struct buffer words = {0};
    if (*date)
        add_day(&words, date);
    if (*date && *remark)
        buffer_format(&words, " %s", remark);
    add_line(builder, label, buffer_string(&words));
    buffer_done(&words);
}

/* The words that the field has for none, in English as its name is: the program has its own for
 * them in the reader's language. */
static const char *conflicts_in_words(const char *conflicts)
{
    static const char *const none[] = {WORDS("none"), WORDS("none known"), WORDS("none declared")};
    size_t n_bytes = strlen(conflicts);
    n_bytes -= n_bytes && conflicts[n_bytes - 1] == '.';
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (strlen(none[i]) == n_bytes && strncasecmp(conflicts, none[i], n_bytes) == 0)
            return words_say(none[i]);
    return conflicts;
}

static void add_sources(struct builder *builder, const char *sources)
{
    const char *label = words_say("Where this comes from:");
    if (!*sources)
        return;
    builder_open(builder, NODE_ITEM);
    builder_open(builder, NODE_PARAGRAPH);
    builder_strong(builder, label, strlen(label));
    builder_text(builder, NODE_TEXT, " ", 1);
    builder_close(builder);
    builder_open(builder, NODE_LIST);
    builder_set_flags(builder, NODE_TIGHT);
    const char *source;
    for (size_t n; page_next_line(&sources, &source, &n);) {
        builder_open(builder, NODE_ITEM);
        builder_text(builder, NODE_TEXT, source, n);
        builder_close(builder);
    }
    builder_close(builder);
    builder_close(builder);
}

bool page_end_would_add(const struct library *library, uint32_t page)
{
    struct library_row row = library_row(library, page);
    if (row.kind != LIBRARY_PAGE)
        return false;
    const char *const *field = library_page(library, page)->field;
    for (enum page_field i = 0; i < PAGE_FIELD_MAX; i++)
        if (page_field_is_about(i) && *field[i])
            return true;
    return *library_setting(library, "contact") || *library_setting(library, "formats");
}

void page_end_add(struct builder *builder, const struct library *library, uint32_t page,
                  int64_t now)
{
    if (!page_end_would_add(library, page))
        return;
    const char *const *field = library_page(library, page)->field;
    builder_open_part(builder, words_say("About this page"));
    add_date(builder, words_say("Last checked:"), field[PAGE_REVIEWED], "");
    add_date(builder, words_say("Next check due:"), field[PAGE_NEXT_REVIEW],
             is_over(field[PAGE_NEXT_REVIEW], now)
                 ? words_say("(overdue: this page may be out of date)")
                 : "");
    add_line(builder, words_say("Written by:"), field[PAGE_AUTHOR]);
    add_line(builder, words_say("Checked by:"), field[PAGE_CLINICAL_REVIEWER]);
    add_line(builder, words_say("Published by:"), field[PAGE_PUBLISHER]);
    add_line(builder, words_say("Conflicts of interest:"),
             conflicts_in_words(field[PAGE_CONFLICTS]));
    add_sources(builder, field[PAGE_SOURCES]);
    uint32_t language = library_row(library, page).language;
    add_line(builder, words_say("Questions?"), library_setting_in(library, "contact", language));
    add_line(builder, words_say("Another form or language:"),
             library_setting_in(library, "formats", language));
    builder_close(builder);
}
