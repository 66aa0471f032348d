/* content/front on any bytes: the body begins within the text, every field is clean, every date
 * survives being written and read, and every note has a line. */
#include "base/text.h"
#include "content/front.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes);

static void require(bool truth)
{
    if (!truth)
        abort();
}

static void check_date(int64_t date)
{
    int64_t back = DATE_NONE;
    char out[DATE_BYTES_MAX];
    size_t n = date_format_rfc3339(out, date, 0);
    if (date != DATE_NONE)
        require(n == 20 && date_parse(out, n, NULL, &back));
    require(back == date);
}

static void check_page(const struct page *page)
{
    for (int i = 0; i < PAGE_FIELD_MAX; i++)
        require(text_is_clean(page->field[i], strlen(page->field[i])));
    check_date(page->dates.date);
    check_date(page->dates.publish);
    check_date(page->dates.expiry);
    check_date(page->dates.lastmod);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes)
{
    static const char *const names[] = {":filename", ":default", NULL};
    static const struct date_rules rules = {.names = {names, names, names, names}};
    struct date_shift shifts[] = {{0, 3600}, {1000000000, -3600}};
    struct date_zone zone = {.shifts = shifts, .count = 2};
    struct content_options options = {.zone = &zone, .date_rules = &rules};
    struct page page;
    struct notes notes;
    char *text = malloc(n_bytes ? n_bytes : 1);
    if (n_bytes)
        memcpy(text, bytes, n_bytes);
    page_init(&page, "2011-02-03-t.md");
    notes_init(&notes);
    require(front_read(&(struct front_reading){text, n_bytes, &options, &page, &notes}) <= n_bytes);
    for (size_t i = 0; i < notes.count; i++)
        require(notes.list[i].line >= 1);
    check_page(&page);
    notes_done(&notes);
    page_done(&page);
    free(text);
    return 0;
}
