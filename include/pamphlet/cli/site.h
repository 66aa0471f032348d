/*
 * The options applied to a site: language, order, time, and which page is meant.
 */
#ifndef PAMPHLET_CLI_SITE_H
#define PAMPHLET_CLI_SITE_H

#include "cli/options.h"
#include "layout/layout.h"

/* The language that --lang asks for, or `standard` without --lang. *known: false after a complaint,
 * because there is no such language; then returns 0. */
uint32_t cli_language(const struct library *library, const struct options *options,
                      uint32_t standard, bool *known);

/* The query for lists: order, hidden pages and time from the options; no language. */
struct library_query cli_query(const struct options *options);

/* Opens the content and fills a query as cli_query does, with the language that --lang asks for.
 * NULL after a complaint: *status is the exit status. Given to the caller. */
struct library *cli_open_query(const struct options *options, struct library_query *query,
                               int *status);

/* The page that a path, an address or its last part names; 0 after a complaint. A path that
 * translations share names the one in the language that --lang asks for, or in `standard` (0: the
 * site's) without --lang. */
uint32_t cli_find_page(const struct library *library, const struct options *options,
                       const char *name, uint32_t standard);

/* What the layout does about right-to-left text on a screen. */
enum layout_bidi cli_bidi(const struct options *options);

/* Says so if all pages are hidden: `hugo new` begins every page as a draft, and a clock may be far
 * behind. Over SSH nobody can give options, nor need know of a page that is not published yet. */
bool cli_tell_hidden(const struct library *library, const struct library_query *query,
                     const struct options *options);

#endif
