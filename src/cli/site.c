/*
 * Applies the options to a site: language, order, time, and which page is meant.
 */
#include "cli/site.h"

#include "base/fold.h"
#include "base/path.h"
#include "base/slip.h"
#include "cli/complain.h"
#include "cli/open.h"

#include <string.h>
#include <strings.h>

struct library_query cli_query(const struct options *options)
{
    return (struct library_query){
        .order = options->order, .now = options->now, .show = options->show};
}

enum layout_bidi cli_bidi(const struct options *options)
{
    return options->bidi == OPTIONS_BIDI_OFF ? LAYOUT_BIDI_OFF : LAYOUT_BIDI_SHAPE;
}

bool cli_tell_hidden(const struct library *library, const struct library_query *query,
                     const struct options *options)
{
    struct buffer message = {0};
    struct library_list list;
    library_list(library, query, &list);
    bool empty = !list.count;
    library_list_done(&list);
    enum library_hidden why =
        empty && options->session != SESSION_SSH ? library_why_empty(library, query) : HIDDEN_NOT;
    if (!why)
        return false;
    buffer_format(&message, "all pages here are hidden (%s); --all shows them",
                  library_hidden_words(why));
    cli_complain(NULL, message.bytes);
    buffer_done(&message);
    return true;
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

/* The last part of a path or an address as one names a page, without the ending of a file. */
static void add_name(struct buffer *out, const char *path)
{
    size_t n = strlen(path);
    const char *last = path_last_part(path, &n);
    const char *dot = memchr(last, '.', n);
    buffer_add(out, last, dot && dot > last ? (size_t)(dot - last) : n);
}

/* Whether a page's title is what was typed, whatever its case and accents. */
static bool is_titled(const struct library *library, uint32_t id, const char *typed)
{
    struct buffer one = {0};
    struct buffer other = {0};
    const char *title = library_row(library, id).title;
    text_fold_words(&one, typed, strlen(typed));
    text_fold_words(&other, title, strlen(title));
    bool same = one.used && strcmp(buffer_string(&one), buffer_string(&other)) == 0;
    buffer_done(&one);
    buffer_done(&other);
    return same;
}

/* A page that may be meant by a name that none has; it is appended by what one calls it. */
static void add_near(struct buffer *out, const struct library *library,
                     const struct options *options, const char *name)
{
    struct buffer typed = {0};
    struct buffer other = {0};
    add_name(&typed, name);
    for (uint32_t id = 1; id <= library_page_count(library) && !out->used; id++) {
        other.used = 0;
        add_name(&other, library_address(library, id));
        bool near = typed.used > 2 && other.used && slip_is_near(typed.bytes, other.bytes);
        if ((near || (other.used && is_titled(library, id, name))) &&
            library_may_open(library, id, options->now, options->show))
            buffer_add(out, other.bytes, other.used);
    }
    buffer_done(&typed);
    buffer_done(&other);
}

static void complain_of_no_page(const struct library *library, const struct options *options,
                                const char *name, bool afar)
{
    struct buffer why = {0};
    struct buffer near = {0};
    add_near(&near, library, options, name);
    buffer_add_string(&why, "no such page");
    if (near.used)
        buffer_format(&why, "; give %s if that is meant", near.bytes);
    else if (!afar)
        buffer_add_string(&why, "; 'pamphlet list' names them all");
    cli_complain(name, why.bytes);
    buffer_done(&near);
    buffer_done(&why);
}

/* Complains that no page has the name, or more than one; or of what is damaged, since the page may
 * be there. Over SSH no command is suggested, because nobody there could use it. */
static uint32_t complain_of_name(const struct library *library, const struct options *options,
                                 const char *name, enum library_found found)
{
    bool afar = options->session == SESSION_SSH;
    if (cli_is_damaged(options, library))
        return 0;
    if (found == FOUND_SEVERAL)
        cli_complain(name, afar ? "several pages have this name: give the path"
                                : "several pages have this name: give the path, as 'pamphlet "
                                  "list' shows it");
    else
        complain_of_no_page(library, options, name, afar);
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
    return known ? complain_of_name(library, options, name, found) : 0;
}
