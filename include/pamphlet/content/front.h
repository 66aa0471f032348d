/*
 * Front matter: what stands above a page's text, and the fields it gives (Hugo's rules).
 */
#ifndef PAMPHLET_CONTENT_FRONT_H
#define PAMPHLET_CONTENT_FRONT_H

#include "base/notes.h"
#include "content/options.h"
#include "content/value.h"
#include "document/page.h"

enum { FRONT_BYTES_MAX = 64 * 1024 };

/* Reads the front matter of a file's whole text (n_bytes at s; a BOM and leading blank lines are
 * passed over, as Hugo does) into page's fields and dates, and returns the offset where the body
 * begins. It is YAML between lines of ---, TOML between lines of +++, or a JSON object. options may
 * be NULL. Broken front matter is never fatal: a note says file, line, column and why, the fields
 * stay empty, and the body begins after it (or, where it is not closed, at the line after the
 * opening one, so that no word is lost). Fields are cleaned; unknown ones are kept silent. */
size_t front_read(const char *s, size_t n_bytes, const struct content_options *options,
                  struct page *page, struct notes *notes);

/* The same, and *values is set to all that the front matter says, in the arena; NULL if it says
 * nothing. */
size_t front_read_values(const char *s, size_t n_bytes, const struct content_options *options,
                         struct page *page, struct arena *arena, const struct value **values,
                         struct notes *notes);

/* Sets of a page's fields what may hide it, by a plain search for the words: for a page whose front
 * matter no reader survives. */
void front_salvage(const char *s, size_t n_bytes, struct page *page);

/* --- front_block.c: by the marks around it alone, nothing in it is read. --- */

/* Whether front matter begins a file. */
bool front_begins(const char *s, size_t n_bytes);

/* The bytes up to the end of the front matter; n_bytes where there is none, or it is not closed. */
size_t front_end(const char *s, size_t n_bytes);

/* Where the body begins. */
size_t front_find_body(const char *s, size_t n_bytes);

/* --- front_site.c: what a site's rules ask of a page; for front.c and for cascades. --- */

/* A field as the front matter has it, or else as its map of a theme's parameters has it (NULL:
 * there is none). What decides on a page's address is no parameter. */
const struct value *front_find(const struct value *map, const struct value *params,
                               enum page_field field);

/* Sets the dates (map: the front matter, NULL for none), and the slug where it is not given and the
 * file's name gives one of them: then it gives the slug too, as in Hugo. Notes as date_find. */
void front_set_dates(struct page *page, const struct value *map,
                     const struct content_options *options, struct notes *notes);

/* Sets the weight, build options, the page's own cascade and the fields that
 * options->keep names. */
void front_set_site_fields(struct page *page, const struct value *map,
                           const struct content_options *options);

/* Hugo: a number is cut to a whole one, anything else is 0. */
int front_weight(const struct value *value);

/* Hugo's build.list and build.render: their words, or true and false. */
enum page_listed front_listed(const struct value *value);
enum page_rendered front_rendered(const struct value *value);

/* Whether a map of fields says that the page is a draft; "draft" is believed before "published", as
 * Hugo does. */
bool front_is_draft(const struct value *map, const char *path, struct notes *notes);

#endif
