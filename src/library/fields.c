/*
 * Which words of a page can be found, and in which column of the index.
 *
 * A word may be in several columns, and twice in one: what that is worth is decided by rank.c.
 */
#include "library/fields.h"

#include <string.h>

struct giving {
    fields_take *take;
    void *data;
    int column;
};

static void give_bytes(const struct giving *giving, const char *text, size_t n_bytes)
{
    struct tokens tokens;
    struct token token;
    tokens_begin(&tokens, text, n_bytes);
    while (tokens_next(&tokens, &token))
        giving->take(giving->data, giving->column, &token);
    tokens_done(&tokens);
}

static void give_string(const struct giving *giving, const char *s)
{
    give_bytes(giving, s, strlen(s));
}

/* Gives "X-ray" as "xray" too. */
static void give_joined(const struct giving *giving, const char *s)
{
    struct buffer joined = {0};
    for (const char *at = s; (at = strchr(at, '-')); at++) {
        const char *start = at;
        const char *end = at + 1;
        while (start > s && !strchr(" ,-(\n", start[-1]))
            start--;
        end += strcspn(end, " ,-)\n");
        joined.used = 0;
        buffer_add(&joined, start, (size_t)(at - start));
        buffer_add(&joined, at + 1, (size_t)(end - at - 1));
        if (at > start && end > at + 1)
            give_bytes(giving, joined.bytes, joined.used);
    }
    buffer_done(&joined);
}

static void give_names(const struct giving *giving, const struct page *page)
{
    give_string(giving, page->field[PAGE_SYNONYMS]);
    give_string(giving, page->field[PAGE_KEYWORDS]);
    give_string(giving, page->field[PAGE_CODES]);
    if (strcmp(page_list_title(page), page->field[PAGE_TITLE]) != 0)
        give_string(giving, page_list_title(page));
    give_joined(giving, page->field[PAGE_TITLE]);
    give_joined(giving, page->field[PAGE_SYNONYMS]);
}

void fields_give(const struct page *page, const struct document *document, fields_take *take,
                 void *data)
{
    struct giving giving = {take, data, COLUMN_TITLE};
    give_string(&giving, page->field[PAGE_TITLE]);
    giving.column = COLUMN_NAMES;
    give_names(&giving, page);
    giving.column = COLUMN_DESCRIPTION;
    give_string(&giving, page->field[PAGE_TAGS]);
    give_string(&giving, page->field[PAGE_DESCRIPTION]);
    giving.column = COLUMN_BODY;
    if (document)
        give_bytes(&giving, document_text(document), document->text_bytes);
}

void fields_give_foreign(const struct page *page, const char *code, fields_take *take, void *data)
{
    const struct giving giving = {take, data, COLUMN_NAMES};
    struct buffer names = {0};
    const char *lines = page->field[PAGE_FOREIGN_NAMES];
    const char *name;
    for (size_t n_bytes; page_next_name(&lines, code, &name, &n_bytes);)
        buffer_format(&names, "%.*s\n", (int)n_bytes, name);
    give_string(&giving, buffer_string(&names));
    give_joined(&giving, buffer_string(&names));
    buffer_done(&names);
}
