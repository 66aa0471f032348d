/*
 * Keeps the findings, in order.
 *
 * Refuses to report one fault twice: what looks the same to an editor (same place, rule and
 * message) is one finding, however many pages include a shared part.
 */
#include "check/findings.h"

#include "base/list.h"
#include "base/path.h"
#include "base/text.h"
#include "sync/resolve.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* Keeps a finding, its message made from a format and its arguments, at most at the level that the
 * configuration allows. */
static void keep(struct check *check, enum check_rule rule, enum note_level level,
                 struct source_place place, const char *format, va_list list)
{
    enum check_cap cap = check->config.cap[rule];
    struct buffer message = {0};
    if (cap == CAP_OFF)
        return;
    if ((int)level > (int)cap - 1)
        level = (enum note_level)(cap - 1);
    buffer_format_list(&message, format, list);
    check->findings = memory_grow(check->findings, &check->finding_room, check->finding_count + 1,
                                  sizeof *check->findings);
    check->findings[check->finding_count++] = (struct finding){
        level,
        rule,
        text_clean_line(&check->arena, place.file, strlen(place.file)),
        place.line,
        place.column,
        text_clean_line(&check->arena, buffer_string(&message), message.used),
    };
    buffer_done(&message);
}

void check_add(const struct check_page *page, enum check_rule rule, enum note_level level,
               struct source_place place, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    if (!(page->ignored >> rule & 1))
        keep(page->check, rule, level, place, format, list);
    va_end(list);
}

void check_warn(const struct check_unit *unit, size_t at, enum check_rule rule, const char *format,
                ...)
{
    va_list list;
    va_start(list, format);
    if (!(unit->page->ignored >> rule & 1))
        keep(unit->page->check, rule, NOTE_WARNING, check_unit_place(unit, at), format, list);
    va_end(list);
}

void check_add_to_site(struct check *check, enum check_rule rule, enum note_level level,
                       struct source_place place, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    keep(check, rule, level, place, format, list);
    va_end(list);
}

static int compare_claims(const void *one, const void *other)
{
    const struct check_claim *a = one;
    const struct check_claim *b = other;
    int order = strcmp(a->key, b->key);
    if (!order)
        order = (int)a->is_alias - (int)b->is_alias;
    return order ? order : strcmp(a->page->page->path, b->page->page->path);
}

static bool are_rivals(const struct check_claim *a, const struct check_claim *b)
{
    return a->page != b->page && strcmp(a->key, b->key) == 0;
}

void check_tell_rivals(struct check_claim *rows, size_t count,
                       void (*tell)(const struct check_claim *row, const char *other))
{
    qsort(rows, count, sizeof *rows, compare_claims);
    for (size_t i = 0; i < count; i++)
        if (i && are_rivals(&rows[i], &rows[i - 1]))
            tell(&rows[i], rows[i - 1].page->page->path);
        else if (i + 1 < count && are_rivals(&rows[i], &rows[i + 1]))
            tell(&rows[i], rows[i + 1].page->page->path);
}

bool check_is_first(struct buffer *seen, const char *word, size_t n_bytes)
{
    enum { SEEN_BYTES_MAX = 2000 };
    if (seen->used > SEEN_BYTES_MAX || list_has(buffer_string(seen), word, n_bytes))
        return false;
    buffer_format(seen, "%.*s ", (int)n_bytes, word);
    return true;
}

int check_quoted_bytes(const char *s, size_t n_bytes)
{
    return (int)resolver_shown_bytes(s, n_bytes);
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

bool check_wants(const struct check *check, const char *file)
{
    for (size_t i = 0; i < check->options.file_count; i++)
        if (path_below(file, check->options.files[i]))
            return true;
    return !check->options.files;
}

void check_order(struct check *check)
{
    size_t kept = 0;
    if (check->finding_count)
        qsort(check->findings, check->finding_count, sizeof *check->findings, compare_findings);
    for (size_t i = 0; i < check->finding_count; i++) {
        bool same = kept && compare_findings(&check->findings[kept - 1], &check->findings[i]) == 0;
        if (!same && check_wants(check, check->findings[i].file))
            check->findings[kept++] = check->findings[i];
    }
    check->finding_count = kept;
}

size_t check_count(const struct check *check, enum note_level level)
{
    size_t count = 0;
    for (size_t i = 0; i < check->finding_count; i++)
        count += check->findings[i].level == level;
    return count;
}
