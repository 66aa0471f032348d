/* The manuals on the configuration and on pages name every key that is read. */
#include "check/config.h"
#include "content/site.h"
#include "document/page.h"
#include "folder.h"

#include <stdlib.h>
#include <string.h>

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* Whether a manual marks this word as a name: alone in a line of ".It Cm", ".Cm" or ".Pa". */
static bool names(const char *manual, const char *word)
{
    size_t n = strlen(word);
    for (const char *at = manual; (at = strstr(at, word)); at += n) {
        const char *line = at;
        while (line > manual && line[-1] != '\n')
            line--;
        bool marked = strncmp(line, ".It ", 4) == 0 || strncmp(line, ".Cm ", 4) == 0;
        if (marked && at > line && !is_letter(at[-1]) && !is_letter(at[n]) && at[n] != '.')
            return true;
    }
    return false;
}

START_TEST(the_manual_has_every_key_of_the_configuration)
{
    char *manual = folder_read("doc/pamphlet.yaml.5", NULL);
    size_t count = 0;
    for (; site_key(count); count++)
        ck_assert_msg(names(manual, site_key(count)), "%s", site_key(count));
    ck_assert_uint_gt(count, 30);
    free(manual);
}
END_TEST

START_TEST(the_manual_has_every_setting_of_check)
{
    char *manual = folder_read("doc/pamphlet.yaml.5", NULL);
    for (enum check_limit limit = 0; limit < LIMIT_MAX; limit++)
        ck_assert_msg(names(manual, check_limit_get(limit)->key), "%s",
                      check_limit_get(limit)->key);
    free(manual);
}
END_TEST

START_TEST(the_manual_has_every_field_of_a_page)
{
    char *manual = folder_read("doc/pamphlet-content.5", NULL);
    for (enum page_field field = 0; field < PAGE_FIELD_MAX; field++)
        ck_assert_msg(!*page_field_name(field) || names(manual, page_field_name(field)), "%s",
                      page_field_name(field));
    free(manual);
}
END_TEST

SUITE(manuals)
{
    tcase_add_test(tcase, the_manual_has_every_key_of_the_configuration);
    tcase_add_test(tcase, the_manual_has_every_setting_of_check);
    tcase_add_test(tcase, the_manual_has_every_field_of_a_page);
}
