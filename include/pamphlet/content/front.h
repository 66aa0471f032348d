/*
 * Front matter: the block above a page's text, and the fields it sets (Hugo's rules).
 */
#ifndef PAMPHLET_CONTENT_FRONT_H
#define PAMPHLET_CONTENT_FRONT_H

#include "base/notes.h"
#include "content/options.h"
#include "content/value.h"
#include "document/page.h"

enum { FRONT_BYTES_MAX = 64 * 1024 };

/* A page whose front matter is read. */
struct front_reading {
    const char *s; /* the whole text of its file, lent */
    size_t n_bytes;
    const struct content_options *options; /* lent; NULL: Hugo's defaults */
    struct page *page;                     /* gets its fields and dates; its path is known */
    struct notes *notes;                   /* NULL: nothing is noted */
};

/* Reads the front matter: YAML between lines of ---, TOML between lines of +++, or a JSON object. A
 * byte order mark and leading blank lines are skipped, as in Hugo. Returns the offset where the
 * body begins. Broken front matter is never fatal: a note gives file, line, column and reason, the
 * fields stay empty, and the body begins after it (or, where it is not closed, at the line after
 * the opening one, so that no word is lost). Fields are cleaned; unknown ones are ignored without a
 * note. */
size_t front_read(const struct front_reading *reading);

/* Likewise, and sets *values to everything the front matter says, in the arena; NULL if there is
 * none or it cannot be read. */
size_t front_read_values(const struct front_reading *reading, struct arena *arena,
                         const struct value **values);

/* Sets only the fields that may hide a page, found by a plain search of the text: for front matter
 * that has ended the worker that parsed it. */
void front_salvage(const char *s, size_t n_bytes, struct page *page);

/* --- front_block.c: looks only at the marks around front matter, reads nothing inside. --- */

/* Whether a file begins with front matter. */
bool front_begins(const char *s, size_t n_bytes);

/* The offset of the end of the front matter; n_bytes if there is none, or it is not closed. */
size_t front_end(const char *s, size_t n_bytes);

/* Where the body begins. */
size_t front_find_body(const char *s, size_t n_bytes);

/* --- front_site.c: what a page tells the site; for front.c and for cascades. --- */

/* A field from the front matter, else from its map of parameters for the theme, `params` (NULL:
 * there is none). Fields that decide a page's address are not taken from there. */
const struct value *front_find(const struct value *map, const struct value *params,
                               enum page_field field);

/* Sets the dates (map: the front matter; NULL: none). If one of them comes from the file's name,
 * that gives the slug too, as in Hugo, unless the front matter has one. Notes as date_find. */
void front_set_dates(struct page *page, const struct value *map,
                     const struct content_options *options, struct notes *notes);

/* Sets the weight, the build options, the page's own cascade and the fields named in
 * options->keep. */
void front_set_site_fields(struct page *page, const struct value *map,
                           const struct content_options *options);

/* Of a page without text: found by links only if the website's own `layout` fills it, for search as
 * a rule, and nothing is said of it but the name of that. */
void front_set_filled(struct page *page, const struct value *map);

/* As in Hugo: a fraction is cut off, and anything but a number is 0. */
int front_weight(const struct value *value);

/* Hugo's build.list and build.render: its words, or true and false. */
enum page_listed front_listed(const struct value *value);
enum page_rendered front_rendered(const struct value *value);

#endif
