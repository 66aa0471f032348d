/*
 * Applies the options to a site: language, order, time, and which page is meant.
 */
#include "cli/site.h"

#include "cli/complain.h"
#include "cli/open.h"

#include <string.h>
#include <strings.h>

struct library_query cli_query(const struct options *options)
{
    return (struct library_query){
        .order = options->order, .now = options->now, .show = options->show};
}

uint32_t cli_language(const struct library *library, const struct options *options,
                      uint32_t standard, bool *known)
{
    *known = true;
    if (!options->lang)
        return standard;
    uint32_t language = library_find_language(library, options->lang, strlen(options->lang));
    if (language)
        return language;
    struct buffer why = {0};
    buffer_add_string(&why, "no such language; there is");
    for (uint32_t i = 1; i <= library_language_count(library); i++)
        buffer_format(&why, "%s %s", i > 1 ? "," : "", library_language(library, i)->code);
    cli_complain(options->lang, buffer_string(&why));
    buffer_done(&why);
    *known = false;
    return 0;
}

struct library *cli_open_query(const struct options *options, struct library_query *query,
                               int *status)
{
    bool known;
    struct library *library = cli_open(options);
    *status = STATUS_USAGE;
    if (!library)
        return NULL;
    *query = cli_query(options);
    query->language = cli_language(library, options, 0, &known);
    if (known)
        return library;
    *status = STATUS_NO;
    library_free(library);
    return NULL;
}

/* A page that is hidden is not shown, but whoever asks for it is told why. */
static uint32_t complain_of_hidden(const char *name, enum library_hidden hidden)
{
    struct buffer why = {0};
    buffer_format(&why, "this page is hidden (%s); --all shows it", library_hidden_words(hidden));
    cli_complain(name, why.bytes);
    buffer_done(&why);
    return 0;
}

/* Complains that no page has the name, or more than one. Over SSH no command is suggested, because
 * nobody there could use it. */
static uint32_t complain_of_name(const char *name, enum library_found found, bool afar)
{
    if (found == FOUND_SEVERAL)
        cli_complain(name, afar ? "several pages have this name: give the path"
                                : "several pages have this name: give the path, as 'pamphlet "
                                  "list' shows it");
    else
        cli_complain(name, afar ? "no such page" : "no such page; 'pamphlet list' names them all");
    return 0;
}

/* Translations share a page's path, which is most often the original's address too. So of a name
 * that leads to the original, only one from the root of the website, or that of its file, means no
 * other page. */
static uint32_t in_language(const struct library *library, const struct options *options,
                            const char *name, uint32_t id, uint32_t language)
{
    const struct library_row row = library_row(library, id);
    struct library_query query = cli_query(options);
    query.language = language;
    if (!language || row.language != library_default_language(library) || *name == '/' ||
        strcasecmp(name, row.path) == 0)
        return id;
    return library_in_language(library, id, &query);
}

uint32_t cli_find_page(const struct library *library, const struct options *options,
                       const char *name, uint32_t standard)
{
    uint32_t id = 0;
    bool known;
    uint32_t language = cli_language(library, options, standard, &known);
    name += strncmp(name, "./", 2) == 0 ? 2 : 0;
    struct library_ask ask = {
        .name = name,
        .n_bytes = strlen(name),
        .kinds = (1u << NAME_FILE) - 1,
        .any_case = true,
        .language = language,
        .now = options->now,
        .show = options->show,
    };
    enum library_found found = known ? library_ask(library, &ask, &id) : FOUND_NOTHING;
    bool hidden =
        found != FOUND_NOTHING && !library_may_open(library, id, options->now, options->show);
    /* Over SSH nobody can give options, nor need know of a page that is not published yet. */
    bool afar = options->session == SESSION_SSH;
    if (hidden && afar)
        found = FOUND_NOTHING;
    if (found == FOUND_PAGE && !hidden)
        return in_language(library, options, name, id, language);
    if (found == FOUND_PAGE)
        return complain_of_hidden(name, library_hidden(library, id, options->now));
    return known ? complain_of_name(name, found, afar) : 0;
}
