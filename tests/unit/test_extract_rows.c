/* library/extract: what is shown of a page whose words stand in a table. */
#include "document/builder.h"
#include "folder.h"
#include "library/leads.h"
#include "library/search.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *page; /* below its front matter */
    const char *words;
    const char *extract;
} rows[] = {
    /* "Does paracetamol help?" was answered with "They may help some people", which the row above
     * says of other tablets. */
    {"This is here so that no place is near its beginning, which is always shown.\n\n"
     "| Drug | Back | Leg |\n|---|---|---|\n"
     "| Calm tablets | They may help you. | They help. |\n"
     "| Paracetamol | It does not do much alone. | It does not help. |\n",
     "help paracetamol", "Paracetamol \u00b7 It does not do much alone. \u00b7 It does not help."},
    /* A page laid out in one row was shown from the first place that has any of the words. */
    {"<table><tr><td><p>A knee is what all of this is about from here on.</p>"
     "<p>Plain words stand here in a row and go on. They say little of use to anybody.</p>"
     "<p>Plain words stand here in a row and go on. They say little of use to anybody.</p>"
     "<p>Rest an ankle if the knee swells.</p></td></tr></table>\n",
     "ankle knee", "Rest an ankle if the knee swells."},
};

START_TEST(extracts_show_what_a_row_says)
{
    struct library_query query = {.now = 1900000000};
    struct library_results results;
    struct buffer page = {0};
    struct buffer extract = {0};
    buffer_format(&page, "---\ntitle: Page\n---\n%s", rows[_i].page);
    folder_put("page.md", page.bytes);
    struct library *library = folder_open(NULL);
    library_search(library, &query, rows[_i].words, 10, &results);
    ck_assert_uint_eq(results.count, 1);
    library_extract(library, &results, results.ids[0], 76, &extract);
    ck_assert_str_eq(extract.bytes, rows[_i].extract);
    library_results_done(&results);
    library_free(library);
    buffer_done(&extract);
    buffer_done(&page);
}
END_TEST

/* A damaged library's row may be the last node, without a cell: what is behind it was read. */
START_TEST(a_row_without_cells_leads_to_nothing)
{
    struct builder builder;
    struct library_mark leads[LEADS_MAX];
    builder_init(&builder);
    builder_open(&builder, NODE_TABLE);
    builder_open(&builder, NODE_TABLE_ROW);
    builder_close(&builder);
    builder_close(&builder);
    struct document *empty = builder_finish(&builder);
    size_t n_bytes = document_bytes(empty) + 3;
    struct document *document = malloc(n_bytes);
    memcpy(document, empty, document_bytes(empty));
    memcpy((char *)document + document_bytes(empty), "zyx", 3);
    ck_assert_uint_eq(document->text_bytes + document->data_bytes, 0);
    document->text_bytes = 3;
    for (uint32_t i = 0; i < document->node_count; i++)
        document->nodes[i].text_bytes = 3;
    ck_assert(document_validate(document, n_bytes));
    ck_assert_int_eq(document->nodes[document->node_count - 1].kind, NODE_TABLE_ROW);
    ck_assert_uint_eq(leads_find(document, 0, 1, leads), 0);
    free(document);
    free(empty);
}
END_TEST

SUITE(extract_rows)
{
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_add_rows(tcase, extracts_show_what_a_row_says, rows);
    tcase_add_test(tcase, a_row_without_cells_leads_to_nothing);
}
