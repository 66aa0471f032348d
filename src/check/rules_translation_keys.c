/*
 * Translation keys that two pages of one language share: a part of the rule of addresses (L22).
 *
 * Refuses to say which of two pages is wrong: each is told of the other.
 */
#include "check/judges.h"

#include "check/page.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static int compare_keys(const void *one, const void *other)
{
    const struct check_page *a = *(const struct check_page *const *)one;
    const struct check_page *b = *(const struct check_page *const *)other;
    int order = strcasecmp(a->language, b->language);
    if (!order)
        order = strcmp(a->page->field[PAGE_TRANSLATION_KEY], b->page->field[PAGE_TRANSLATION_KEY]);
    return order ? order : strcmp(a->page->path, b->page->path);
}

static bool share_key(const void *one, const void *other)
{
    const struct check_page *a = *(const struct check_page *const *)one;
    const struct check_page *b = *(const struct check_page *const *)other;
    return strcasecmp(a->language, b->language) == 0 &&
           strcmp(a->page->field[PAGE_TRANSLATION_KEY], b->page->field[PAGE_TRANSLATION_KEY]) == 0;
}

static void tell(const void *row, const void *other)
{
    const struct check_page *page = *(const struct check_page *const *)row;
    check_add(page, RULE_L22, NOTE_ERROR,
              check_value_place(page, check_field(page, "translationKey")),
              "the translationKey \"%s\" is that of %s too, in the same language: give each its "
              "own",
              page->page->field[PAGE_TRANSLATION_KEY],
              (*(const struct check_page *const *)other)->page->path);
}

/* Copied front matter gives two pages of one language the same key, so that readers of another
 * language get the translation of one page for both. */
void rule_translation_keys(struct check *check)
{
    const struct check_page **pages = memory_new((check->page_count + 1) * sizeof *pages);
    size_t count = 0;
    for (size_t i = 0; check->is_in_languages && i < check->page_count; i++)
        if (!check->pages[i].unjudged && *check->pages[i].page->field[PAGE_TRANSLATION_KEY])
            pages[count++] = &check->pages[i];
    qsort(pages, count, sizeof *pages, compare_keys);
    check_tell_alike(pages, count, sizeof *pages, share_key, tell);
    free(pages);
}
