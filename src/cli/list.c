/*
 * pamphlet list: every page by title, a tab, and its path; or as JSON, with what is known of it.
 */
#include "cli/commands.h"

#include "base/clean.h"
#include "base/json.h"
#include "cli/open.h"
#include "cli/plain.h"
#include "cli/site.h"
#include "content/address.h"

#include <stdio.h>
#include <string.h>

/* A missing value is null, so that it is not taken for an empty one. */
static void put_maybe(struct json *json, const char *key, const char *s)
{
    json_key(json, key);
    if (*s)
        json_string(json, s, strlen(s));
    else
        json_null(json);
}

static void put_lines(struct json *json, const char *key, const char *lines)
{
    json_put_open(json, key, '[');
    const char *line;
    for (size_t n; page_next_line(&lines, &line, &n);)
        json_string(json, line, n);
    json_close(json, ']');
}

/* The address as written in a link on the website; a page that has none there gets no such key. */
static void put_address(struct json *json, const struct library *library, const char *address)
{
    struct buffer url = {0};
    if (!*address)
        return;
    buffer_add_string(&url, library_base_path(library));
    address_escape(&url, address);
    json_put_string(json, "url", url.bytes);
    buffer_done(&url);
}

static void put_page(struct json *json, const struct library *library, uint32_t id, int64_t now)
{
    static const struct {
        const char *key;
        enum page_field field;
    } maybes[] = {
        {"date", PAGE_DATE},
        {"lastmod", PAGE_LASTMOD},
        {"publishDate", PAGE_PUBLISH_DATE},
        {"expiryDate", PAGE_EXPIRY_DATE},
        {"reviewed", PAGE_REVIEWED},
        {"nextReview", PAGE_NEXT_REVIEW},
    };
    struct library_row row = library_row(library, id);
    const struct page *page = library_page(library, id);
    json_open(json, '{');
    json_put_string(json, "path", row.path);
    json_put_string(json, "title", page->field[PAGE_TITLE]);
    json_put_string(json, "linkTitle", row.title);
    put_address(json, library, row.address);
    json_put_string(json, "lang", library_language(library, row.language)->code);
    json_put_string(json, "section", row.folder);
    json_key(json, "draft");
    json_bool(json, page->draft);
    for (size_t i = 0; i < sizeof maybes / sizeof *maybes; i++)
        put_maybe(json, maybes[i].key, page->field[maybes[i].field]);
    json_put_number(json, "weight", page->weight);
    json_put_string(json, "description", row.description);
    json_put_string(json, "summary", page->field[PAGE_SUMMARY]);
    put_lines(json, "tags", page->field[PAGE_TAGS]);
    put_lines(json, "aliases", page->field[PAGE_ALIASES]);
    put_maybe(json, "hidden", library_hidden_words(library_hidden(library, id, now)));
    json_close(json, '}');
}

static void print_json(const struct library *library, const struct library_list *list, int64_t now)
{
    struct buffer out = {0};
    struct json json = {.out = &out};
    json_open(&json, '[');
    for (size_t i = 0; i < list->count; i++) {
        put_page(&json, library, library_list_id(list, i), now);
        fwrite(out.bytes, 1, out.used, stdout);
        out.used = 0;
    }
    json_close(&json, ']');
    fwrite(buffer_string(&out), 1, out.used, stdout);
    buffer_done(&out);
}

/* Two pages with one title are told apart by their section. */
static void add_title(struct buffer *out, const struct library_row *row)
{
    buffer_add_string(out, row->title);
    if (row->same_title && *row->section)
        buffer_format(out, " (%s)", row->section);
}

/* A title that the terminal has no letters for gives way to the path. */
static void print_lines(const struct library *library, const struct library_list *list, int64_t now)
{
    struct buffer out = {0};
    struct buffer line = {0};
    struct plain plain = plain_output();
    for (size_t i = 0; i < list->count; i++) {
        struct library_row row = library_row(library, library_list_id(list, i));
        enum library_hidden hidden = library_hidden(library, row.id, now);
        line.used = 0;
        if (plain_shows(&plain, library, row.language))
            add_title(&line, &row);
        else
            text_clean(&line, row.path, strlen(row.path), TEXT_LINE);
        buffer_add_char(&line, '\t');
        text_clean(&line, row.path, strlen(row.path), TEXT_LINE);
        if (hidden)
            buffer_format(&line, "\t%s", library_hidden_words(hidden));
        buffer_add_char(&line, '\n');
        plain_add(&plain, &out, line.bytes, line.used);
    }
    fwrite(buffer_string(&out), 1, out.used, stdout);
    plain_tell(&plain);
    buffer_done(&line);
    buffer_done(&out);
}

int cli_list(const struct options *options)
{
    struct options fields = *options;
    struct library_query query;
    struct library_list list;
    int status;
    fields.fields_only = true;
    fields.titles_only = !options->json && options->order == ORDER_TITLE;
    fields.summaries = options->json;
    struct library *library = cli_open_query(&fields, &query, &status);
    if (!library)
        return status;
    cli_print_notes(library, NULL, NOTE_INFO);
    library_list(library, &query, &list);
    if (options->json)
        print_json(library, &list, options->now);
    else
        print_lines(library, &list, options->now);
    if (!list.count)
        cli_tell_hidden(library, &query, options);
    library_list_done(&list);
    library_free(library);
    return STATUS_YES;
}
