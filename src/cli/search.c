/*
 * pamphlet search: the pages that match some words, the best first, each with an extract.
 */
#include "cli/commands.h"

#include "base/clean.h"
#include "base/json.h"
#include "cli/complain.h"
#include "cli/open.h"
#include "cli/plain.h"
#include "cli/site.h"
#include "cli/troubles.h"
#include "language/tokens.h"
#include "library/search.h"
#include "term/surroundings.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { EXTRACT_BYTES = 160, MARKS_MAX = 64, LIMIT = 20 };

/* Prints a line in which the words that were searched for are set off, on a terminal. */
static void print_marked(const struct library_results *results, const char *s, size_t n_bytes,
                         const char *before, const char *after)
{
    struct library_mark marks[MARKS_MAX];
    size_t count = library_marks(results, s, n_bytes, marks, MARKS_MAX);
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        printf("%.*s%s%.*s%s", (int)(marks[i].start - at), s + at, before,
               (int)(marks[i].end - marks[i].start), s + marks[i].start, after);
        at = marks[i].end;
    }
    printf("%.*s\n", (int)(n_bytes - at), s + at);
}

/* Adds a page's extract, as it is shown: without soft hyphens, which many terminals show. */
static void take_extract(const struct library *library, const struct library_results *results,
                         uint32_t id, struct buffer *out)
{
    struct buffer extract = {0};
    library_extract(library, results, id, EXTRACT_BYTES, &extract);
    text_clean(out, buffer_string(&extract), extract.used, TEXT_LINE);
    buffer_done(&extract);
}

static void print_extract(const struct library *library, const struct library_results *results,
                          uint32_t id, const struct plain *plain, bool looks)
{
    struct buffer extract = {0};
    struct buffer shown = {0};
    take_extract(library, results, id, &extract);
    plain_add(plain, &shown, buffer_string(&extract), extract.used);
    if (shown.used) {
        fputs("    ", stdout);
        print_marked(results, shown.bytes, shown.used, looks ? "\033[4m" : "",
                     looks ? "\033[24m" : "");
    }
    buffer_done(&shown);
    buffer_done(&extract);
}

/* Of a page that the terminal has no letters for only the path. */
static void print_lines(const struct library *library, const struct library_results *results)
{
    bool looks = surroundings_print_looks();
    struct plain plain = plain_output();
    for (size_t i = 0; i < results->count; i++) {
        struct buffer clean = {0};
        struct buffer path = {0};
        struct buffer title = {0};
        struct library_row row = library_row(library, results->ids[i]);
        bool shows = plain_shows(&plain, library, row.language);
        text_clean(&clean, row.path, strlen(row.path), TEXT_LINE);
        plain_add(&plain, &path, clean.bytes, clean.used);
        plain_add(&plain, &title, row.title, strlen(row.title));
        printf("%s%s%s\t%s\n", looks ? "\033[1m" : "", buffer_string(shows ? &title : &path),
               looks ? "\033[m" : "", buffer_string(&path));
        if (shows)
            print_extract(library, results, row.id, &plain, looks);
        buffer_done(&title);
        buffer_done(&path);
        buffer_done(&clean);
    }
    plain_tell(&plain);
}

static void put_marks(struct json *json, const struct library_results *results,
                      const struct buffer *text)
{
    struct library_mark marks[MARKS_MAX];
    size_t count = library_marks(results, buffer_string(text), text->used, marks, MARKS_MAX);
    json_put_open(json, "marks", '[');
    for (size_t i = 0; i < count; i++) {
        json_open(json, '[');
        json_number(json, (long long)marks[i].start);
        json_number(json, (long long)marks[i].end);
        json_close(json, ']');
    }
    json_close(json, ']');
}

static void put_hit(struct json *json, const struct library *library,
                    const struct library_results *results, uint32_t id)
{
    struct buffer extract = {0};
    struct library_row row = library_row(library, id);
    json_open(json, '{');
    json_put_string(json, "path", row.path);
    json_put_string(json, "title", row.title);
    json_put_string(json, "lang", library_language(library, row.language)->code);
    json_put_string(json, "section", row.folder);
    take_extract(library, results, id, &extract);
    json_put_string(json, "extract", buffer_string(&extract));
    put_marks(json, results, &extract);
    json_close(json, '}');
    buffer_done(&extract);
}

/* `words`: as they were typed. If nothing was found they are printed, and not what was tried in
 * their place. */
static void print_json(const struct library *library, const struct library_results *results,
                       const char *words)
{
    static const char *const answers[] = {[SEARCH_NOTHING] = "nothing",
                                          [SEARCH_ALL] = "all",
                                          [SEARCH_SPELT] = "spelt",
                                          [SEARCH_SOME] = "some"};
    struct buffer out = {0};
    struct json json = {.out = &out};
    json_open(&json, '{');
    json_put_string(&json, "words",
                    results->answer == SEARCH_NOTHING ? words : buffer_string(&results->asked));
    json_put_string(&json, "answer", answers[results->answer]);
    if (results->elsewhere)
        json_put_string(&json, "elsewhere", library_language(library, results->elsewhere)->code);
    json_key(&json, "more");
    json_bool(&json, results->more);
    json_put_open(&json, "pages", '[');
    for (size_t i = 0; i < results->count; i++)
        put_hit(&json, library, results, results->ids[i]);
    json_close(&json, ']');
    json_close(&json, '}');
    fwrite(out.bytes, 1, out.used, stdout);
    buffer_done(&out);
}

static void tell_language(const struct library_language *language, const char *words)
{
    struct buffer message = {0};
    buffer_format(&message, "pages in %s have more of these words, as --lang=%s shows them",
                  language->name, language->code);
    cli_complain(words, buffer_string(&message));
    buffer_done(&message);
}

/* Says on standard error how well the pages match, so that the pages alone are on standard output.
 */
static void tell(const struct options *options, const struct library *library,
                 const struct library_query *query, const struct library_results *results,
                 const char *words)
{
    if (!tokens_in(words, strlen(words)))
        cli_complain("search", "give words to look for; signs alone are passed over");
    else if (results->answer == SEARCH_NOTHING && cli_tell_hidden(library, query, options))
        return;
    else if (results->answer == SEARCH_NOTHING)
        cli_complain(words, "no page has these words; try fewer or other words");
    else if (results->answer == SEARCH_SPELT)
        cli_complain(words, "no page has this; these have:");
    else if (results->answer == SEARCH_SOME)
        cli_complain(words, "no page has all of these together; these have some of:");
    if (results->answer == SEARCH_SPELT || results->answer == SEARCH_SOME)
        fprintf(stderr, "%s\n", buffer_string(&results->asked));
    if (results->elsewhere)
        tell_language(library_language(library, results->elsewhere), words);
}

/* If no content is given, the last word may have been meant as that, as after other commands. */
static void tell_folder(int count, char **words)
{
    struct stat status;
    const char *last = words[count - 1];
    if (count > 1 && stat(last, &status) == 0 && S_ISDIR(status.st_mode))
        cli_complain(last,
                     "is a word to look for here; for the folder of this name put ./ before it");
}

static void join(struct buffer *out, int count, char **words)
{
    for (int i = 0; i < count; i++) {
        if (i)
            buffer_add_char(out, ' ');
        buffer_add_string(out, words[i]);
    }
}

int cli_search(const struct options *options, int count, char **words)
{
    struct library_query query;
    struct library_results results;
    struct buffer asked = {0};
    int status;
    struct library *library = cli_open_query(options, &query, &status);
    if (!library)
        return status;
    join(&asked, count, words);
    library_search(library, &query, buffer_string(&asked),
                   (size_t)(options->limit ? options->limit : LIMIT), &results);
    if (options->json)
        print_json(library, &results, buffer_string(&asked));
    else if (results.count || !library_is_damaged(library)) /* if damaged, a page may have them */
        tell(options, library, &query, &results, buffer_string(&asked));
    if (!options->json && !options->content_given && results.answer != SEARCH_ALL)
        tell_folder(count, words);
    if (!options->json)
        print_lines(library, &results);
    if (!results.count)
        troubles_print_lost_pages(options, library);
    bool damaged = cli_is_damaged(options, library);
    status = results.count && !damaged ? STATUS_YES : STATUS_NO;
    library_results_done(&results);
    buffer_done(&asked);
    library_free(library);
    return status;
}
