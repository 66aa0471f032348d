/*
 * Names of files that make them another page than was meant, or none: a part of the rule of reading
 * (L21).
 */
#include "check/judges.h"

#include "check/file_names.h"

/* An error, since readers of the one language are given a page in the other. */
static void check_language(const struct check_page *page)
{
    struct source_place place = {page->page->path, 0, 0};
    struct name_language named = check_lost_language(page);
    if (*named.code)
        check_add(page, RULE_L21, NOTE_ERROR, place,
                  "counts as a page in %s: if %s is a language, name it in the site's languages",
                  page->language, named.code);
}

static void check_file(struct check *check, const struct walk_file *file)
{
    struct source_place place = {file->path, 0, 0};
    const char *format = check_other_format(file);
    if (check_is_misnamed(file))
        check_add_to_site(check, RULE_L21, NOTE_WARNING, place,
                          "is no page: its name must end in .md, in small letters");
    else if (format)
        check_add_to_site(check, RULE_L21, NOTE_WARNING, place,
                          "is %s, which only the website shows: write it in Markdown", format);
}

void rule_file_names(struct check *check)
{
    for (size_t i = 0; i < check->walk.count; i++)
        check_file(check, &check->walk.files[i]);
    for (size_t i = 0; i < check->page_count; i++)
        check_language(&check->pages[i]);
}
