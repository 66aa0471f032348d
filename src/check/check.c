/*
 * The room's centre: reads the content once, asks every rule, and keeps what they find in order.
 *
 * Refuses to let one fault be told twice: what is the same to an editor (same place, rule and
 * words) is one finding, however many pages a shared part stands in.
 */
#include "check/check.h"

#include "base/text.h"
#include "check/page.h"
#include "content/date.h"
#include "sync/sync.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { CONFIG_BYTES_MAX = 256 * 1024, DAY_SECONDS = 86400 };

static char *join(const char *folder, const char *name)
{
    struct buffer path = {0};
    buffer_format(&path, "%s/%s", folder, name);
    return path.bytes;
}

/* A site's root holds its pages in a folder of this name. */
static char *content_folder(const char *folder)
{
    struct stat status;
    char *inner = join(folder, "content");
    if (stat(inner, &status) == 0 && S_ISDIR(status.st_mode))
        return inner;
    free(inner);
    size_t n = strlen(folder);
    while (n > 1 && folder[n - 1] == '/')
        n--;
    return memory_copy(folder, n);
}

/* pamphlet.yaml in the content folder, or beside it. */
static void read_config(struct check *check)
{
    static const char *const names[] = {"pamphlet.yaml", "../pamphlet.yaml"};
    struct notes *notes = library_notes(check->library);
    check_config_init(&check->config);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct buffer bytes = {0};
        size_t total;
        char *path = join(check->folder, names[i]);
        int error = walk_read(AT_FDCWD, path, CONFIG_BYTES_MAX, &bytes, &total);
        if (!error)
            check_config_read(&check->config, buffer_string(&bytes), bytes.used, names[i],
                              &check->arena, notes);
        buffer_done(&bytes);
        free(path);
        if (!error)
            return;
    }
}

struct check *check_new(const struct check_options *options, char **why)
{
    struct sync_options wanted = {.drafts = options->drafts, .confine = options->confine};
    struct library *library = sync_folder(options->content, &wanted, why);
    if (!library)
        return NULL;
    struct check *check = memory_new(sizeof *check);
    check->options = *options;
    check->library = library;
    check->folder = content_folder(options->content);
    arena_init(&check->arena);
    walk_folder(&check->walk, check->folder, NULL);
    read_config(check);
    check->page_count = library_page_count(library);
    check->pages = memory_new((check->page_count + 1) * sizeof *check->pages);
    for (uint32_t id = 1; id <= check->page_count; id++)
        check_page_init(&check->pages[id - 1], check, id);
    return check;
}

void check_free(struct check *check)
{
    if (!check)
        return;
    for (size_t i = 0; i < check->page_count; i++)
        check_page_done(&check->pages[i]);
    walk_done(&check->walk);
    library_free(check->library);
    free(check->pages);
    free(check->findings);
    free(check->folder);
    arena_done(&check->arena);
    free(check);
}

const struct check_page *check_find_page(const struct check *check, uint32_t id)
{
    return id && id <= check->page_count ? &check->pages[id - 1] : NULL;
}

void check_add(struct check *check, const struct check_page *page, enum check_rule rule,
               enum note_level level, struct source_place place, const char *format, ...)
{
    enum check_cap cap = check->config.cap[rule];
    struct buffer message = {0};
    va_list list;
    if (cap == CAP_OFF || (page && (page->ignored >> rule & 1)))
        return;
    if ((int)level > (int)cap - 1)
        level = (enum note_level)(cap - 1);
    va_start(list, format);
    buffer_format_list(&message, format, list);
    va_end(list);
    check->findings = memory_grow(check->findings, &check->finding_room, check->finding_count + 1,
                                  sizeof *check->findings);
    check->findings[check->finding_count++] = (struct finding){
        .level = level,
        .rule = rule,
        .file = text_clean_line(&check->arena, place.file, strlen(place.file)),
        .line = place.line,
        .column = place.column,
        .message = text_clean_line(&check->arena, buffer_string(&message), message.used),
    };
    buffer_done(&message);
}

static int compare_numbers(unsigned a, unsigned b)
{
    return (a > b) - (a < b);
}

static int compare_findings(const void *one, const void *other)
{
    const struct finding *a = one;
    const struct finding *b = other;
    int order = strcmp(a->file, b->file);
    if (!order)
        order = compare_numbers(a->line, b->line);
    if (!order)
        order = compare_numbers(a->column, b->column);
    if (!order)
        order = compare_numbers(a->rule, b->rule);
    return order ? order : strcmp(a->message, b->message);
}

/* Whether an editor asked for this file. */
static bool is_wanted(const struct check *check, const char *file)
{
    for (size_t i = 0; i < check->options.file_count; i++)
        if (strcmp(check->options.files[i], file) == 0)
            return true;
    return !check->options.files;
}

static void order_findings(struct check *check)
{
    size_t kept = 0;
    if (check->finding_count)
        qsort(check->findings, check->finding_count, sizeof *check->findings, compare_findings);
    for (size_t i = 0; i < check->finding_count; i++) {
        bool same = kept && compare_findings(&check->findings[kept - 1], &check->findings[i]) == 0;
        if (!same && is_wanted(check, check->findings[i].file))
            check->findings[kept++] = check->findings[i];
    }
    check->finding_count = kept;
}

void check_run(struct check *check)
{
    for (int rule = 0; rule < RULE_MAX; rule++) {
        const struct rule *row = rule_get((enum check_rule)rule);
        if (check->config.cap[rule] == CAP_OFF)
            continue;
        for (size_t i = 0; row->page && i < check->page_count; i++)
            row->page(check, &check->pages[i]);
        if (row->site)
            row->site(check);
    }
    order_findings(check);
}

size_t check_count(const struct check *check, enum note_level level)
{
    size_t count = 0;
    for (size_t i = 0; i < check->finding_count; i++)
        count += check->findings[i].level == level;
    return count;
}

long check_day(const char *s, size_t n_bytes)
{
    static const char shape[] = "0000-00-00";
    int n[3] = {0};
    if (n_bytes < 10 || (n_bytes > 10 && s[10] != 'T' && s[10] != ' ' && s[10] != 't'))
        return -1;
    for (size_t i = 0, part = 0; i < 10; i++) {
        if (shape[i] == '-' ? s[i] != '-' : s[i] < '0' || s[i] > '9')
            return -1;
        if (s[i] == '-')
            part++;
        else
            n[part] = n[part] * 10 + (s[i] - '0');
    }
    bool valid = date_is_valid(n[0], n[1], n[2]) && n[0] >= 1970;
    return valid ? (long)(date_from_day(n[0], n[1], n[2]) / DAY_SECONDS) : -1;
}

static long first_day(int year, int month)
{
    return (long)(date_from_day(year, month, 1) / DAY_SECONDS);
}

void check_format_day(struct buffer *out, long day)
{
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    long year = 1970 + day / 365;
    while (first_day((int)year, 1) > day)
        year--;
    int month = 12;
    while (first_day((int)year, month) > day)
        month--;
    buffer_format(out, "%ld %s %ld", day - first_day((int)year, month) + 1, months[month - 1],
                  year);
}
