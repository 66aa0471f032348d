/* A document as an indented tree of kinds and text, for tests to compare. */
#ifndef PAMPHLET_TESTS_UNIT_DUMP_H
#define PAMPHLET_TESTS_UNIT_DUMP_H

#include "base/memory.h"
#include "document/document.h"

#include "suites.h"

/* One line for each node, indented by two blanks for each level of the tree: its kind; its level,
 * number, flags and "(data)" if it has them; the words of text and code in quotes. A node's only
 * child is on the same line, behind " > ". */
void dump_document(struct buffer *out, const struct document *document);

/* Markdown, and the tree it must become. */
struct dump_case {
    const char *in;
    const char *tree;
};

/* Fails unless the case's document is valid and has the case's tree. */
void dump_check(const struct dump_case *expected);

/* Defines a suite with one test for each element of `cases`. */
#define DUMP_SUITE(name)                                                                           \
    START_TEST(name)                                                                               \
    {                                                                                              \
        dump_check(&cases[_i]);                                                                    \
    }                                                                                              \
    END_TEST                                                                                       \
    SUITE(name)                                                                                    \
    {                                                                                              \
        tcase_add_rows(tcase, name, cases);                                                        \
    }

/* The first heading, footnote or anchor with this id, compared exactly; 0 (the document itself) if
 * there is none. */
uint32_t dump_find_id(const struct document *document, const char *id, size_t n_bytes);

#endif
