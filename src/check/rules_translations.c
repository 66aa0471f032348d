/*
 * Rules of translations that are older than the original (L20) or missing (L23), and of keys that
 * two pages of one language share (L22).
 */
#include "check/judges.h"

#include "check/page.h"

#include <stdlib.h>
#include <string.h>

uint32_t check_group(const struct check *check, uint32_t id)
{
    uint32_t first = id;
    for (uint32_t i = 1; i <= library_language_count(check->library); i++) {
        uint32_t other = library_translation(check->library, id, i);
        first = other && other < first ? other : first;
    }
    return first;
}

static int compare_ids(const void *key, const void *page)
{
    uint32_t id = *(const uint32_t *)key;
    uint32_t other = ((const struct check_page *)page)->id;
    return (id > other) - (id < other);
}

/* The page that says the same in a language of the library, and that is judged; itself if it is in
 * it. NULL: there is none. */
static const struct check_page *page_in(const struct check_page *page, uint32_t language)
{
    const struct check *check = page->check;
    uint32_t id = library_translation(check->library, page->id, language);
    const struct check_page *found =
        bsearch(&id, check->pages, check->page_count, sizeof *check->pages, compare_ids);
    return found && !found->unjudged ? found : NULL;
}

/* Tells of a translation that nobody has looked at since its original was. */
static void tell_old(const struct check_page *page, const struct check_page *original)
{
    long day = check_day(page, "reviewed");
    if (day >= 0 && day < check_day(original, "reviewed"))
        check_add(page, RULE_L20, NOTE_ERROR,
                  check_value_place(page, check_field(page, "reviewed")),
                  "the translation was reviewed before its original, %s; compare the two",
                  original->page->path);
}

/* Tells which of the languages that pages are in (`used`, by id) a page is not in; once of the
 * translations of one text, at the original or at the first. */
static void tell_missing(const struct check_page *page, const struct check_page *original,
                         const bool *used)
{
    const struct library *library = page->check->library;
    struct buffer missing = {0};
    bool first = true;
    for (uint32_t i = 1; i <= library_language_count(library); i++) {
        const struct check_page *other = page_in(page, i);
        first = first && (!other || strcmp(page->page->path, other->page->path) <= 0);
        if (used[i] && !other)
            buffer_format(&missing, "%s%s", missing.used ? ", " : "",
                          library_language(library, i)->code);
    }
    if (missing.used && (original ? original == page : first))
        check_add(page, RULE_L23, NOTE_INFO, check_head_place(page),
                  "not in the site's other languages: %s", missing.bytes);
    buffer_done(&missing);
}

void rule_translations(struct check *check)
{
    uint32_t language = library_default_language(check->library);
    bool *used = memory_new(library_language_count(check->library) + 1);
    for (size_t i = 0; i < check->page_count; i++)
        used[library_row(check->library, check->pages[i].id).language] = true;
    for (size_t i = 0; i < check->page_count; i++) {
        const struct check_page *page = &check->pages[i];
        const struct check_page *original = page_in(page, language);
        if (page->unjudged)
            continue;
        if (original && original != page)
            tell_old(page, original);
        tell_missing(page, original, used);
    }
    free(used);
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
