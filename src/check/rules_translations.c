/*
 * Rules of translations that are older than the original (L20) or missing (L23), and of keys that
 * two pages of one language share (L22).
 */
#include "check/judges.h"

#include "check/page.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

uint32_t check_group(const struct check *check, uint32_t id)
{
    uint32_t first = id;
    for (uint32_t i = 1; i <= library_language_count(check->library); i++) {
        uint32_t other = library_translation(check->library, id, i);
        first = other && other < first ? other : first;
    }
    return first;
}

struct group_row {
    uint32_t key;
    const struct check_page *page;
};

static int compare_groups(const void *one, const void *other)
{
    const struct group_row *a = one;
    const struct group_row *b = other;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return strcmp(a->page->page->path, b->page->page->path);
}

/* All pages except unjudged ones, with the translations of one text together. The caller frees the
 * list. */
static struct group_row *find_groups(struct check *check, size_t *count)
{
    struct group_row *rows = memory_new((check->page_count + 1) * sizeof *rows);
    *count = 0;
    for (size_t i = 0; i < check->page_count; i++)
        if (!check->pages[i].unjudged)
            rows[(*count)++] =
                (struct group_row){check_group(check, check->pages[i].id), &check->pages[i]};
    qsort(rows, *count, sizeof *rows, compare_groups);
    return rows;
}

static size_t group_end(const struct group_row *rows, size_t count, size_t from)
{
    size_t end = from + 1;
    while (end < count && rows[end].key == rows[from].key)
        end++;
    return end;
}

/* The page of a group in a language, NULL: there is none. */
static const struct check_page *page_in(const struct group_row *rows, size_t from, size_t to,
                                        const char *language)
{
    for (size_t i = from; i < to; i++)
        if (strcasecmp(rows[i].page->language, language) == 0)
            return rows[i].page;
    return NULL;
}

/* Tells of translations that nobody has looked at since their original was. */
static void tell_old(const struct check_page *original, const struct group_row *rows, size_t from,
                     size_t to)
{
    for (size_t i = from; i < to; i++) {
        const struct check_page *page = rows[i].page;
        long day = check_day(page, "reviewed");
        if (strcasecmp(page->language, original->language) != 0 && day >= 0 &&
            day < check_day(original, "reviewed"))
            check_add(page, RULE_L20, NOTE_ERROR,
                      check_value_place(page, check_field(page, "reviewed")),
                      "the translation was reviewed before its original, %s; compare the two",
                      original->page->path);
    }
}

/* Finds the languages of the site's pages, each once; at most `room`. */
static size_t find_languages(const struct check *check, const char **list, size_t room)
{
    size_t count = 0;
    for (size_t i = 0; i < check->page_count && count < room; i++) {
        bool known = false;
        for (size_t k = 0; k < count && !known; k++)
            known = strcasecmp(list[k], check->pages[i].language) == 0;
        if (!known)
            list[count++] = check->pages[i].language;
    }
    return count;
}

void rule_translations(struct check *check)
{
    enum { LANGUAGES_MAX = 64 };
    const char *languages[LANGUAGES_MAX];
    size_t language_count = find_languages(check, languages, LANGUAGES_MAX);
    size_t count;
    struct group_row *rows = find_groups(check, &count);
    for (size_t from = 0, to; from < count; from = to) {
        to = group_end(rows, count, from);
        const struct check_page *original = page_in(rows, from, to, check->config.language);
        const struct check_page *page = original ? original : rows[from].page;
        struct buffer missing = {0};
        if (original)
            tell_old(original, rows, from, to);
        for (size_t i = 0; i < language_count; i++)
            if (!page_in(rows, from, to, languages[i]))
                buffer_format(&missing, "%s%s", missing.used ? ", " : "", languages[i]);
        if (missing.used)
            check_add(page, RULE_L23, NOTE_INFO, check_head_place(page),
                      "not in the site's other languages: %s", missing.bytes);
        buffer_done(&missing);
    }
    free(rows);
}

static void tell(const struct check_claim *row, const char *other)
{
    check_add(
        row->page, RULE_L22, NOTE_ERROR,
        check_value_place(row->page, check_field(row->page, "translationKey")),
        "the translationKey \"%s\" is that of %s too, in the same language: give each its own",
        row->name, other);
}

/* Copied front matter gives two pages of one language the same key, so that readers of another
 * language get the translation of one page for both. Which of the two is wrong is not said. */
void rule_translation_keys(struct check *check)
{
    struct check_claim *rows = memory_new((check->page_count + 1) * sizeof *rows);
    size_t count = 0;
    for (size_t i = 0; check->is_in_languages && i < check->page_count; i++) {
        const struct check_page *page = &check->pages[i];
        const char *name = page->page->field[PAGE_TRANSLATION_KEY];
        const char *key = arena_format(&check->arena, "%s %s", page->language, name);
        if (!page->unjudged && *name)
            rows[count++] = (struct check_claim){page, key, name, false};
    }
    check_tell_rivals(rows, count, tell);
    free(rows);
}
