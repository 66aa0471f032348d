/* Every suite of unit tests: add a line here and a file test_NAME.c. */
#ifndef PAMPHLET_TESTS_UNIT_SUITES_H
#define PAMPHLET_TESTS_UNIT_SUITES_H

#include "assertions.h"

#define SUITES(X)                                                                                  \
    X(memory)                                                                                      \
    X(map)                                                                                         \
    X(day)                                                                                         \
    X(parallel)                                                                                    \
    X(compress)                                                                                    \
    X(text)                                                                                        \
    X(clean)                                                                                       \
    X(breaks)                                                                                      \
    X(unit)                                                                                        \
    X(fold)                                                                                        \
    X(path)                                                                                        \
    X(slip)                                                                                        \
    X(notes)                                                                                       \
    X(json)                                                                                        \
    X(document)                                                                                    \
    X(vector)                                                                                      \
    X(page_pack)                                                                                   \
    X(yaml)                                                                                        \
    X(toml)                                                                                        \
    X(json_read)                                                                                   \
    X(date)                                                                                        \
    X(front)                                                                                       \
    X(markdown)                                                                                    \
    X(shortcodes)                                                                                  \
    X(shortcodes_tags)                                                                             \
    X(shortcodes_names)                                                                            \
    X(shortcodes_unknown)                                                                          \
    X(shortcodes_amounts)                                                                          \
    X(shortcodes_place)                                                                            \
    X(includes)                                                                                    \
    X(html)                                                                                        \
    X(html_blocks)                                                                                 \
    X(html_lists)                                                                                  \
    X(html_inlines)                                                                                \
    X(html_style)                                                                                  \
    X(html_tables)                                                                                 \
    X(html_broken)                                                                                 \
    X(dialect)                                                                                     \
    X(dialect_address)                                                                             \
    X(footnotes)                                                                                   \
    X(bare)                                                                                        \
    X(typographer)                                                                                 \
    X(emoji)                                                                                       \
    X(layout)                                                                                      \
    X(layout_tables)                                                                               \
    X(table_grid)                                                                                  \
    X(layout_links)                                                                                \
    X(properties)                                                                                  \
    X(summary)                                                                                     \
    X(address)                                                                                     \
    X(cascade)                                                                                     \
    X(ignore)                                                                                      \
    X(site)                                                                                        \
    X(site_faults)                                                                                 \
    X(amounts)                                                                                     \
    X(rules)                                                                                       \
    X(languages)                                                                                   \
    X(links)                                                                                       \
    X(hugo)                                                                                        \
    X(hugo_content)                                                                                \
    X(hugo_refs)                                                                                   \
    X(configure)                                                                                   \
    X(sync)                                                                                        \
    X(outside)                                                                                     \
    X(alone)                                                                                       \
    X(lists)                                                                                       \
    X(missing)                                                                                     \
    X(window)                                                                                      \
    X(postings)                                                                                    \
    X(tokens)                                                                                      \
    X(spelling)                                                                                    \
    X(search)                                                                                      \
    X(search_languages)                                                                            \
    X(foreign_names)                                                                               \
    X(search_hidden)                                                                               \
    X(search_mended)                                                                               \
    X(begun)                                                                                       \
    X(search_letters)                                                                              \
    X(related)                                                                                     \
    X(called)                                                                                      \
    X(extract)                                                                                     \
    X(extract_rows)                                                                                \
    X(sought)                                                                                      \
    X(stem)                                                                                        \
    X(library_file)                                                                                \
    X(library_hostile)                                                                             \
    X(pack)                                                                                        \
    X(cache)                                                                                       \
    X(screen)                                                                                      \
    X(rescue)                                                                                      \
    X(paint)                                                                                       \
    X(find)                                                                                        \
    X(channel)                                                                                     \
    X(worker)                                                                                      \
    X(sandbox)                                                                                     \
    X(session)                                                                                     \
    X(guide)                                                                                       \
    X(manuals)                                                                                     \
    X(keys)                                                                                        \
    X(theme)                                                                                       \
    X(reader)                                                                                      \
    X(history)                                                                                     \
    X(keyboard)                                                                                    \
    X(reach)                                                                                       \
    X(readability)                                                                                 \
    X(takeaway)                                                                                    \
    X(outage)                                                                                      \
    X(printer)                                                                                     \
    X(idle)                                                                                        \
    X(words)                                                                                       \
    X(follow)                                                                                      \
    X(again)                                                                                       \
    X(amend)                                                                                       \
    X(notice)                                                                                      \
    X(watch)

#define X(name) Suite *name##_suite(void);
SUITES(X)
#undef X

/* Defines the suite NAME, whose tests the body that follows adds to `tcase`. */
#define SUITE(name)                                                                                \
    static void name##_tests(TCase *tcase);                                                        \
    Suite *name##_suite(void)                                                                      \
    {                                                                                              \
        Suite *suite = suite_create(#name);                                                        \
        TCase *tcase = tcase_create(#name);                                                        \
        name##_tests(tcase);                                                                       \
        suite_add_tcase(suite, tcase);                                                             \
        return suite;                                                                              \
    }                                                                                              \
    static void name##_tests(TCase *tcase)

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

/* Adds a test for each row of a table, which is at _i there. */
#define tcase_add_rows(tcase, test, table) tcase_add_loop_test(tcase, test, 0, COUNT(table))

#endif
