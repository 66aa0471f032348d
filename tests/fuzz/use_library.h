/* Asks an open library for everything that the screens ask for. Used by the fuzz target and the
 * unit tests of damaged files. */
#ifndef PAMPHLET_TESTS_FUZZ_USE_LIBRARY_H
#define PAMPHLET_TESTS_FUZZ_USE_LIBRARY_H

#include "base/text.h"
#include "library/search.h"

#include <stdlib.h>
#include <string.h>

enum { USE_PAGES_MAX = 40 };

static inline bool use_is_line(const char *s)
{
    return text_is_clean(s, strlen(s)) && !strpbrk(s, "\n\t");
}

static inline bool use_lists(struct library *library)
{
    const struct library_query queries[] = {
        {.now = 1900000000},
        {.language = 1, .now = 1900000000},
        {.language = 2, .now = 1900000000, .filter = "d", .order = ORDER_WEIGHT},
        {.list = 2, .show = 15},
    };
    bool clean = true;
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        struct library_list list;
        library_list(library, &queries[i], &list);
        for (size_t j = 0; j < list.count && j < USE_PAGES_MAX; j++) {
            struct library_row row = library_row(library, library_list_id(&list, j));
            clean = clean && use_is_line(row.title) && use_is_line(row.description);
        }
        library_list_done(&list);
    }
    return clean;
}

static inline bool use_pages(struct library *library)
{
    const struct library_query query = {.language = 1, .now = 1900000000};
    uint32_t count = library_page_count(library);
    bool valid = true;
    for (uint32_t id = 0; id <= count + 1 && id <= USE_PAGES_MAX; id++) {
        struct document *document = library_contents(library, id, &query);
        valid = valid && document_validate(document, document_bytes(document)) &&
                library_page(library, id)->document;
        free(document);
        uint32_t related[4];
        size_t n = library_related(library, id, &query, related, sizeof related / sizeof *related);
        for (size_t i = 0; i < n; i++)
            valid = valid && related[i] >= 1 && related[i] <= count;
        library_translation(library, id, 2);
        library_may_open(library, id, 0, 0);
        library_address(library, id);
    }
    return valid;
}

static inline bool use_search(struct library *library)
{
    const struct library_query query = {.now = 1900000000};
    static const char *const words[] = {"disc", "slippd dsc", "\"two words\" n"};
    struct buffer extract = {0};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct library_results results;
        library_search(library, &query, words[i], 20, &results);
        for (size_t j = 0; j < results.count; j++)
            library_extract(library, &results, results.ids[j], 200, &extract);
        library_results_done(&results);
    }
    bool clean = text_is_clean(buffer_string(&extract), extract.used);
    buffer_done(&extract);
    return clean;
}

static inline bool use_settings(struct library *library)
{
    bool clean = use_is_line(library_title(library));
    const struct library_setting *setting;
    for (size_t i = 0; (setting = library_setting_at(library, i)); i++)
        clean = clean && use_is_line(setting->words);
    return clean;
}

/* Returns NULL, or what was wrong in the answers. */
static inline const char *use_library(struct library *library)
{
    uint32_t found;
    library_find(library, "disc", 4, &found);
    library_notes(library);
    if (!use_lists(library))
        return "a row is not clean";
    if (!use_pages(library))
        return "a document is not valid";
    if (!use_search(library))
        return "an extract is not clean";
    return use_settings(library) ? NULL : "a setting is not clean";
}

#endif
