/*
 * Properties of every document at every width: no line too wide, no word lost, doubled or moved,
 * and the same lines for the same input. Tested on random documents, on the project's own pages,
 * and on public suites.
 *
 * PROPERTIES_ROUNDS: the number of random documents (make properties: many). PROPERTIES_SUITES: a
 * folder with the examples of CommonMark and md4c, pathological pages and naughty strings; if it is
 * not set, none of these.
 */
#include "base/text.h"
#include "generate.h"
#include "layout/bidi.h"
#include "layout/print.h"
#include "suites.h"
#include "padded.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Like ck_assert_msg, which records each time that it is passed: too often for these loops. */
#define HOLDS(condition, ...)                                                                      \
    do {                                                                                           \
        if (!(condition))                                                                          \
            ck_abort_msg(__VA_ARGS__);                                                             \
    } while (0)

enum { ROUNDS = 14, COLS_MAX = 200, SUITE_BYTES_MAX = 20000 };

static const struct {
    char left[4];
    char right[4];
} mirrored[] = {{"(", ")"},   {"[", "]"}, {"{", "}"}, {"<", ">"},
                {"「", "」"}, {"›", "‹"}, {"«", "»"}};

static const char *mirror(const char *s, size_t n)
{
    for (size_t i = 0; i < sizeof mirrored / sizeof *mirrored; i++) {
        if (strlen(mirrored[i].left) == n && memcmp(mirrored[i].left, s, n) == 0)
            return mirrored[i].right;
        if (strlen(mirrored[i].right) == n && memcmp(mirrored[i].right, s, n) == 0)
            return mirrored[i].left;
    }
    return s;
}

/* The text of a span in logical order: in a right-to-left span the graphemes are reversed. */
static void read_span(const struct span *span, struct buffer *out)
{
    out->used = 0;
    if (!span->rtl) {
        buffer_add(out, span->text, span->bytes);
        return;
    }
    for (size_t end = span->bytes; end > 0;) {
        size_t at = 0;
        size_t n = 0;
        for (size_t i = 0; i < end; i += n) {
            at = i;
            n = text_grapheme(span->text + i, end - i);
        }
        buffer_add(out, n <= 3 ? mirror(span->text + at, n) : span->text + at, n);
        end = at;
    }
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

/* What a check knows while it goes through the spans. */
struct check {
    const struct document *document;
    const struct layout *layout;
    uint32_t cols;
    bool turned;         /* spans of lines may be in visual order */
    char *seen;          /* for each byte of the text: how often it was shown */
    uint32_t *line;      /* for each byte of the text: the line on which it was shown last */
    uint32_t *container; /* for each node: the cell it is in, 0: none */
    struct place *last;  /* for each container: the end of what was shown last */
};

static void find_containers(struct check *check)
{
    const struct node *nodes = check->document->nodes;
    for (uint32_t i = 0; i < check->document->node_count; i++)
        if (nodes[i].kind == NODE_TABLE_CELL)
            for (uint32_t j = i; j < i + nodes[i].size; j++)
                check->container[j] = i;
}

/* Checks that a span of the author's words has those of its node, and counts them as shown. */
static void check_span(struct check *check, const struct span *span, uint32_t line,
                       struct buffer *text)
{
    const struct node *node = &check->document->nodes[span->node];
    const char *s = node_text(check->document, node) + span->offset;
    char *seen = check->seen + node->text + span->offset;
    read_span(span, text);
    HOLDS(span->offset + text->used <= node->text_bytes, "past its node at %u", check->cols);
    for (size_t i = 0; i < text->used; i++) {
        bool same = s[i] == text->bytes[i] || (is_blank(s[i]) && is_blank(text->bytes[i]));
        HOLDS(same, "at %u: '%.*s' for '%.*s'", check->cols, (int)text->used, text->bytes,
              (int)text->used, s);
        if (seen[i] < 100)
            seen[i]++;
        check->line[node->text + span->offset + i] = line;
    }
}

static int compare_spans(const void *a, const void *b)
{
    const struct span *left = a;
    const struct span *right = b;
    if (left->node != right->node)
        return left->node < right->node ? -1 : 1;
    return (left->offset > right->offset) - (left->offset < right->offset);
}

/* Checks the spans of a line in logical order. */
static void check_line_words(struct check *check, const struct line *line, struct buffer *text)
{
    const struct span *spans = check->layout->lines.span + line->first_span;
    struct span *sorted = memory_new(line->span_count * sizeof *sorted);
    size_t count = 0;
    for (uint32_t i = 0; i < line->span_count; i++)
        if (spans[i].node && !spans[i].made)
            sorted[count++] = spans[i];
    if (check->turned)
        qsort(sorted, count, sizeof *sorted, compare_spans);
    for (size_t i = 0; i < count; i++) {
        struct place *last = &check->last[check->container[sorted[i].node]];
        bool after = sorted[i].node > last->node ||
                     (sorted[i].node == last->node && sorted[i].offset >= last->offset);
        /* Labels are repeated with each row. */
        HOLDS(after || check->container[sorted[i].node], "moved at %u", check->cols);
        *last = (struct place){sorted[i].node, sorted[i].offset + sorted[i].bytes};
        check_span(check, &sorted[i], (uint32_t)(line - check->layout->lines.line), text);
    }
    free(sorted);
}

static bool is_label(const struct check *check, uint32_t node)
{
    uint32_t cell = check->container[node];
    uint32_t row = cell;
    while (row && check->document->nodes[row].kind != NODE_TABLE_ROW)
        row--;
    return cell && (check->document->nodes[row].flags & NODE_HEAD);
}

/* Whether a cell may be one of several rows, which show it again: a later cell of its table is
 * below another. */
static bool may_span_rows(const struct check *check, uint32_t node)
{
    const struct node *nodes = check->document->nodes;
    uint32_t table = check->container[node];
    while (table && nodes[table].kind != NODE_TABLE)
        table--;
    for (uint32_t i = node; table && i < table + nodes[table].size; i++)
        if (nodes[i].kind == NODE_TABLE_CELL && nodes[i].flags & NODE_BELOW)
            return true;
    return false;
}

/* Whether the byte at i is part of a soft hyphen. */
static bool is_soft_hyphen(const char *s, uint32_t i, uint32_t n_bytes)
{
    uint32_t start = (unsigned char)s[i] == 0xad && i > 0 ? i - 1 : i;
    return start + 1 < n_bytes && memcmp(s + start, "\xc2\xad", 2) == 0;
}

/* Whether the byte at i belongs to blanks, no-break ones too, that are not shown because a line
 * ends there. */
static bool ends_line(const struct check *check, const struct node *node, uint32_t i)
{
    const char *s = node_text(check->document, node);
    const char *seen = check->seen + node->text;
    const uint32_t *line = check->line + node->text;
    uint32_t start = i;
    uint32_t end = i;
    while (start && !seen[start - 1])
        start--;
    while (end < node->text_bytes && !seen[end])
        end++;
    for (uint32_t j = start, n; j < end; j += n) {
        bool wide = j + 2 <= end && memcmp(s + j, "\xc2\xa0", 2) == 0;
        bool narrow = j + 3 <= end && memcmp(s + j, "\xe2\x80\xaf", 3) == 0;
        n = wide ? 2 : narrow ? 3 : 1;
        if (n == 1 && !is_blank(s[j]))
            return false;
    }
    return !start || end == node->text_bytes || line[start - 1] != line[end];
}

/* Checks that every character of every text was shown, and only once unless it is in a label or in
 * a cell of several rows. */
static void check_all_shown(const struct check *check)
{
    for (uint32_t i = 1; i < check->document->node_count; i++) {
        const struct node *node = &check->document->nodes[i];
        const char *s = node_text(check->document, node);
        const char *seen = check->seen + node->text;
        if (node->kind != NODE_TEXT && node->kind != NODE_CODE)
            continue;
        bool label = is_label(check, i) || may_span_rows(check, i);
        for (uint32_t j = 0; j < node->text_bytes; j++) {
            if (is_blank(s[j]) || is_soft_hyphen(s, j, node->text_bytes))
                continue;
            if (!seen[j] && ends_line(check, node, j))
                continue;
            HOLDS(seen[j] == 1 || (label && seen[j] > 1), "%d times at %u: %.*s", seen[j],
                  check->cols, (int)(node->text_bytes - j), s + j);
        }
    }
}

/* Checks that a line is no wider than the screen, unless it is a single wider grapheme. */
static void check_width(const struct check *check, const struct line *line)
{
    const struct span *spans = check->layout->lines.span + line->first_span;
    uint32_t sum = 0;
    uint32_t graphemes = 0;
    for (uint32_t i = 0; i < line->span_count; i++) {
        HOLDS(text_cols(spans[i].text, spans[i].bytes) == spans[i].cols, "width of %.*s",
              (int)spans[i].bytes, spans[i].text);
        sum += spans[i].cols;
        for (size_t at = 0; at < spans[i].bytes && !(spans[i].made && !spans[i].node);) {
            at += text_grapheme(spans[i].text + at, spans[i].bytes - at);
            graphemes++;
        }
    }
    HOLDS(sum == line->cols, "sum at %u", check->cols);
    HOLDS(sum <= check->cols || graphemes == 1, "%u columns in %u", sum, check->cols);
}

/* Checks that a line of words neither begins nor ends with a blank. */
static void check_edges(const struct check *check, const struct line *line)
{
    const struct span *spans = check->layout->lines.span + line->first_span;
    if (line->flow == LINE_AS_IS || line->flow == LINE_CODE || line->flow == LINE_BENEATH ||
        line->span_count == line->indent_spans)
        return;
    const struct span *first = &spans[line->indent_spans];
    const struct span *last = &spans[line->span_count - 1];
    HOLDS(first->text[0] != ' ' && last->text[last->bytes - 1] != ' ', "a blank at %u: %.*s",
          check->cols, (int)last->bytes, last->text);
}

static void check_words(struct check *check)
{
    const struct lines *lines = &check->layout->lines;
    uint32_t count = check->document->node_count;
    struct buffer text = {0};
    check->seen = memory_new(check->document->text_bytes + 1);
    check->line = memory_new((check->document->text_bytes + 1) * sizeof *check->line);
    check->container = memory_new(count * sizeof *check->container);
    check->last = memory_new(count * sizeof *check->last);
    find_containers(check);
    for (size_t i = 0; i < lines->count; i++)
        check_line_words(check, &lines->line[i], &text);
    check_all_shown(check);
    buffer_done(&text);
    free(check->last);
    free(check->container);
    free(check->line);
    free(check->seen);
}

static void check_links(const struct layout *layout)
{
    for (size_t i = 0; i < layout->link_count; i++) {
        const struct layout_link *link = &layout->links[i];
        HOLDS(i == 0 || layout->links[i - 1].node < link->node, "link %zu twice", i);
        HOLDS(lines_link_col(&layout->lines, link->line, link->node) >= 0, "link %zu not seen", i);
    }
}

/* Checks that places never decrease from line to line: layout_line_of stops at the first line that
 * is past the place it wants. */
static void check_places(const struct layout *layout)
{
    struct place last = {0, 0};
    for (size_t i = 0; i < layout->lines.count; i++) {
        struct place place = layout->lines.line[i].place;
        if (!place.node)
            continue;
        HOLDS(place.node > last.node || (place.node == last.node && place.offset >= last.offset),
              "line %zu stands before the one above", i);
        last = place;
    }
}

static void check_same(const struct layout *a, const struct layout *b)
{
    ck_assert_uint_eq(a->lines.count, b->lines.count);
    ck_assert_uint_eq(a->lines.span_count, b->lines.span_count);
    for (size_t i = 0; i < a->lines.span_count; i++) {
        const struct span *x = &a->lines.span[i];
        const struct span *y = &b->lines.span[i];
        HOLDS(x->bytes == y->bytes && x->style == y->style && x->link == y->link &&
                  x->node == y->node && x->offset == y->offset &&
                  memcmp(x->text, y->text, x->bytes) == 0,
              "span %zu differs", i);
    }
}

static void print_piece(const struct lines *lines, void *data)
{
    print_lines(lines, PRINT_ANSI, data);
}

/* Checks that layout_pass, which lays out a piece at a time, gives the same lines. */
static void check_pass(const struct document *document, const struct layout_options *options,
                       const struct layout *layout)
{
    struct buffer whole = {0};
    struct buffer pieces = {0};
    print_lines(&layout->lines, PRINT_ANSI, &whole);
    layout_pass(document, options, print_piece, &pieces);
    HOLDS(strcmp(buffer_string(&whole), buffer_string(&pieces)) == 0, "pieces differ at %u",
          options->cols);
    buffer_done(&whole);
    buffer_done(&pieces);
}

static void check_layout(const struct document *document, const struct layout_options *options)
{
    struct layout layout;
    layout_make(&layout, document, options);
    struct check check = {.document = document,
                          .layout = &layout,
                          .cols = options->cols,
                          .turned = layout_turns(document, options)};
    for (size_t i = 0; i < layout.lines.count; i++)
        check_width(&check, &layout.lines.line[i]);
    for (size_t i = 0; i < layout.lines.count && !check.turned; i++)
        check_edges(&check, &layout.lines.line[i]);
    /* Shaping replaces the author's characters. */
    if (options->bidi != LAYOUT_BIDI_SHAPE)
        check_words(&check);
    check_links(&layout);
    check_places(&layout);
    if (options->cols % 16 <= 1) {
        check_pass(document, options, &layout);
        struct layout again;
        layout_make(&again, document, options);
        check_same(&layout, &again);
        layout_done(&again);
    }
    layout_done(&layout);
}

static void check_document(const struct document *document, uint32_t step)
{
    bool rtl = bidi_has_rtl(document_text(document), document->text_bytes);
    for (uint32_t cols = 1; cols <= COLS_MAX; cols += step) {
        struct layout_options options = {.cols = cols, .number_links = cols % 2 == 0};
        check_layout(document, &options);
        options.numbers_first = true;
        check_layout(document, &options);
        options.numbers_first = false;
        options.bidi = LAYOUT_BIDI_REORDER;
        options.rtl = cols % 3 == 0;
        if (rtl)
            check_layout(document, &options);
        options.bidi = LAYOUT_BIDI_SHAPE;
        if (rtl && cols % 4 == 0)
            check_layout(document, &options);
    }
}

static int rounds(void)
{
    const char *given = getenv("PROPERTIES_ROUNDS");
    int count = given ? (int)strtol(given, NULL, 10) : ROUNDS;
    return count > 0 ? count : ROUNDS;
}

START_TEST(documents_of_chance)
{
    struct document *document = generate_document((unsigned)_i);
    ck_assert(document_validate(document, document_bytes(document)));
    check_document(document, 1);
    free(document);
}
END_TEST

static const char *const tables[] = {
    "| Name | What it is for | When |\n|---|:-:|--:|\n| **Rest in bed** | [A day or two](/a) at "
    "most, *then* get up | at first |\n| Walk | Short walks of ten minutes | day 2 |",
    "| 薬 | 用量 |\n|--:|:-:|\n| イブプロフェン | **一日三回** 400 mg、[食後](/x)に |\n| a | |",
    "| الدواء | الجرعة | متى |\n|---|--:|---|\n| Ibuprofen | 400 mg | [بعد الأكل](/a) دائمًا |",
    "| a | b |\n|---|---|\n| https://www.example.org/a/very/long/address/without/end.html | `code "
    "x` |",
    "| One | [Two](/two) | ![Three](/three.png \"caption\") |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | "
    "| |",
    "| Only | a | head |\n|---|---|---|",
};

START_TEST(tables_lose_nothing)
{
    struct page page;
    page_init(&page, "table.md");
    parse_padded(&page, tables[_i], strlen(tables[_i]), NULL, NULL);
    for (uint32_t cols = 1; cols <= 300; cols++)
        for (int bidi = LAYOUT_BIDI_OFF; bidi <= LAYOUT_BIDI_SHAPE; bidi++) {
            struct layout_options options = {.cols = cols, .bidi = (enum layout_bidi)bidi};
            check_layout(page.document, &options);
        }
    page_done(&page);
}
END_TEST

static void check_page(const char *name, const char *s, size_t n_bytes, uint32_t step)
{
    struct page page;
    page_init(&page, name);
    parse_padded(&page, s, n_bytes, NULL, NULL);
    check_document(page.document, step);
    page_done(&page);
}

static char *read_file(const char *path, size_t *n_bytes)
{
    FILE *file = fopen(path, "rb");
    struct buffer text = {0};
    char part[4096];
    for (size_t n; file && (n = fread(part, 1, sizeof part, file)) > 0;)
        buffer_add(&text, part, n);
    if (file)
        fclose(file);
    *n_bytes = text.used;
    return text.bytes;
}

/* Checks every page of a folder that is not too long; a missing folder has none. */
static void check_folder(const char *folder, const char *ending, uint32_t step)
{
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        char path[1024];
        size_t n = strlen(entry->d_name);
        if (n < strlen(ending) || strcmp(entry->d_name + n - strlen(ending), ending) != 0)
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        size_t bytes;
        char *text = read_file(path, &bytes);
        if (text && bytes < SUITE_BYTES_MAX)
            check_page(entry->d_name, text, bytes, step);
        free(text);
    }
    if (dir)
        closedir(dir);
}

START_TEST(properties_hold_for_golden_pages)
{
    check_folder("tests/golden", ".md", 3);
}
END_TEST

/* Checks the strings after "markdown": in a JSON file of examples. */
static void check_examples(const char *path)
{
    static const char key[] = "\"markdown\": \"";
    size_t n_bytes;
    char *text = read_file(path, &n_bytes);
    unsigned example = 0;
    for (char *at = text ? strstr(text, key) : NULL; at; at = strstr(at, key)) {
        struct buffer out = {0};
        for (at += sizeof key - 1; *at && *at != '"'; at++) {
            if (*at != '\\') {
                buffer_add_char(&out, *at);
                continue;
            }
            at++;
            if (*at == 'u') {
                char digits[5] = {at[1], at[2], at[3], at[4], '\0'};
                char bytes[4];
                uint32_t code = (uint32_t)strtoul(digits, NULL, 16);
                buffer_add(&out, bytes, text_encode(bytes, code));
                at += 4;
            } else {
                buffer_add_char(&out, *at == 'n' ? '\n' : *at == 't' ? '\t' : *at);
            }
        }
        check_page("example.md", buffer_string(&out), out.used, 1 + example++ % 37);
        buffer_done(&out);
    }
    free(text);
}

START_TEST(properties_hold_for_public_suites)
{
    static const char *const folders[] = {"pathological", "blns"};
    static const char *const files[] = {"commonmark/spec-0.31.2.json", "md4c/regressions.json",
                                        "md4c/spec-tables.json", "md4c/spec-tasklists.json"};
    const char *suites = getenv("PROPERTIES_SUITES");
    char path[1024];
    for (size_t i = 0; suites && i < sizeof folders / sizeof *folders; i++) {
        snprintf(path, sizeof path, "%s/%s", suites, folders[i]);
        check_folder(path, "", 41);
    }
    for (size_t i = 0; suites && i < sizeof files / sizeof *files; i++) {
        snprintf(path, sizeof path, "%s/%s", suites, files[i]);
        check_examples(path);
    }
}
END_TEST

SUITE(properties)
{
    tcase_set_timeout(tcase, 300);
    tcase_add_loop_test(tcase, documents_of_chance, 0, rounds());
    tcase_add_rows(tcase, tables_lose_nothing, tables);
    tcase_add_test(tcase, properties_hold_for_golden_pages);
    tcase_add_test(tcase, properties_hold_for_public_suites);
}
