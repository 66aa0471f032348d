/* Every suite of unit tests: add a line here and a file test_NAME.c. */
#ifndef PAMPHLET_TESTS_UNIT_SUITES_H
#define PAMPHLET_TESTS_UNIT_SUITES_H

#include "assertions.h"

#define SUITES(X)                                                                                  \
    X(memory)                                                                                      \
    X(map)                                                                                         \
    X(day)                                                                                         \
    X(ahead)                                                                                       \
    X(compress)                                                                                    \
    X(text)                                                                                        \
    X(path)                                                                                        \
    X(notes)                                                                                       \
    X(json)                                                                                        \
    X(document)                                                                                    \
    X(eight)                                                                                       \
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
    X(shortcodes_place)                                                                            \
    X(includes)                                                                                    \
    X(html)                                                                                        \
    X(html_blocks)                                                                                 \
    X(html_lists)                                                                                  \
    X(html_inlines)                                                                                \
    X(html_tables)                                                                                 \
    X(html_broken)                                                                                 \
    X(dialect)                                                                                     \
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
    X(rules)                                                                                       \
    X(languages)                                                                                   \
    X(links)                                                                                       \
    X(hugo)                                                                                        \
    X(configure)                                                                                   \
    X(sync)                                                                                        \
    X(outside)                                                                                     \
    X(alone)                                                                                       \
    X(lists)                                                                                       \
    X(window)                                                                                      \
    X(postings)                                                                                    \
    X(tokens)                                                                                      \
    X(spelling)                                                                                    \
    X(search)                                                                                      \
    X(search_languages)                                                                            \
    X(search_hidden)                                                                               \
    X(search_mended)                                                                               \
    X(search_letters)                                                                              \
    X(related)                                                                                     \
    X(called)                                                                                      \
    X(extract)                                                                                     \
    X(sought)                                                                                      \
    X(stem)                                                                                        \
    X(library_file)                                                                                \
    X(cache)                                                                                       \
    X(screen)                                                                                      \
    X(rescue)                                                                                      \
    X(paint)                                                                                       \
    X(find)                                                                                        \
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

#endif
