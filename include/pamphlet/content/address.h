/*
 * Hugo's addresses: from a page's place in the content to its place on the website. Works on text
 * alone.
 *
 * Addresses are kept unescaped, as people read them, and relative to the site's root: the path of
 * the site's own baseURL is not part of them.
 */
#ifndef PAMPHLET_CONTENT_ADDRESS_H
#define PAMPHLET_CONTENT_ADDRESS_H

#include "base/memory.h"

#include <stdbool.h>

/* What Hugo calls a page's kind; it decides how its address is made. */
enum address_kind { ADDRESS_PAGE, ADDRESS_SECTION, ADDRESS_HOME };

/* Everything that an address is made from. Strings are never NULL unless their comment says so. */
struct address {
    enum address_kind kind;
    const char *folder; /* below the content, without slashes at its ends; a section's own folder */
    const char *name;   /* of the file without its extension, or of the bundle's folder */
    const char *slug;   /* used in place of the name */
    const char *url;    /* front matter's; takes precedence over all else */
    const char *expanded; /* from the site's permalinks; NULL: no rule of theirs fits */
    const char *prefix;   /* "fr": the language's folder, "" for none */
    bool ugly;            /* uglyURLs: "/a/x.html" */
    bool keep_case;       /* disablePathToLower */
    bool drop_accents;    /* removePathAccents */
};

/* Makes the address, in the arena: with a slash at both ends, or a slash at its start and ".html"
 * at its end. */
char *address_make(struct arena *arena, const struct address *address);

/* Appends a path as Hugo makes it part of an address (paths.Sanitize): runs of blanks become one
 * hyphen; only letters, digits, marks, ". / \ _ # + ~ - @" and whole percent escapes are kept. With
 * drop_accents, marks and accents are removed first, so the characters around them become
 * adjacent. */
void address_sanitize(struct buffer *out, const char *path, size_t n_bytes, bool keep_case,
                      bool drop_accents);

/* Removes the last part of a path and the slash before it. False if the path is empty. */
bool address_go_up(struct buffer *path);

/* Appends base and path, joined by a slash, with "." and ".." resolved; no slash at either end. A
 * ".." above the root is ignored, as browsers do, and makes the result false. */
bool address_join(struct buffer *out, const char *base, const char *path);

/* Appends an address as it is written in a link (RFC 3986): bytes that are not allowed there become
 * %XX. Existing escapes stay, as in Hugo. */
void address_escape(struct buffer *out, const char *address);

/* The length of a scheme with its colon (RFC 3986, 3.1) at the start of s; 0 if there is none. A
 * single letter is no scheme: "C:" is a drive. */
size_t address_scheme(const char *s, size_t n_bytes);

/* The length of the scheme or "www." that begins an address at s, as in words that are links
 * without being marked as such; 0: there is none. */
size_t address_begin_bytes(const char *s, const char *end);

#endif
