/*
 * How the pages of a site are read, as its configuration and the caller ask.
 */
#ifndef PAMPHLET_CONTENT_OPTIONS_H
#define PAMPHLET_CONTENT_OPTIONS_H

#include "content/date.h"
#include "content/value.h"

#include <stdbool.h>

/* How ids are made from the words of headings (markup.goldmark.parser.autoHeadingIDType). */
enum heading_ids { HEADING_IDS_GITHUB, HEADING_IDS_GITHUB_ASCII, HEADING_IDS_BLACKFRIDAY };

/* markup.goldmark.extensions.extras: marks that mean something only where a site turns them on. */
enum extra {
    EXTRA_SUPERSCRIPT,
    EXTRA_SUBSCRIPT,
    EXTRA_INSERT,
    EXTRA_MARK,
    EXTRA_DELETE,
    EXTRAS,
};

/* A zeroed struct is Hugo's default. */
struct content_options {
    bool emoji;          /* enableEmoji: ":smile:" becomes that character */
    bool hard_wraps;     /* markup.goldmark.renderer.hardWraps: line ends stay */
    bool no_typographer; /* markup.goldmark.extensions.typographer is off: quotes stay straight */
    unsigned extras;     /* which are on: 1 << enum extra for each */
    enum heading_ids heading_ids;
    bool term_ids; /* markup.goldmark.parser.autoDefinitionTermID: terms have ids as headings do */
    const struct date_zone *zone;        /* timeZone, lent; NULL: UTC */
    const struct date_rules *date_rules; /* frontmatter, lent; NULL: Hugo's */
    const struct value *params; /* a list of maps, lent: the language's own parameters, then the
                                   site's, each asked if those before have no such key; or NULL */
    const struct value *words;  /* likewise: those that its templates have for the language, and for
                                   the default one */
    /* Front matter fields to keep as PAGE_OTHER (the site's own taxonomies), lent, NULL at the end;
     * NULL: none. */
    const char *const *keep;
    /* Code of the pages' language, lent; what the program adds is in it; NULL: English. */
    const char *language;
    bool fields_only; /* read the text only to find a title that the front matter lacks */
    bool summary;     /* find the page's summary too, reading the text if need be */
    bool titles_only; /* set only the fields that a list of titles shows */
};

#endif
