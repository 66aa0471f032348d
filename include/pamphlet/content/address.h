/*
 * Hugo's addresses: from a page's place in the content to its place on the website. Pure text.
 *
 * Addresses are kept as people read them, without percent signs, from the site's root: the path of
 * the site's own baseURL is not part of them.
 */
#ifndef PAMPHLET_CONTENT_ADDRESS_H
#define PAMPHLET_CONTENT_ADDRESS_H

#include "base/memory.h"

#include <stdbool.h>

/* What Hugo calls a page's kind; it decides how its address is made. */
enum address_kind { ADDRESS_PAGE, ADDRESS_SECTION, ADDRESS_HOME };

/* All that an address is made of. Strings are never NULL unless it is said. */
struct address {
    enum address_kind kind;
    const char *folder;   /* below the content, without slashes at its ends; a section's own */
    const char *name;     /* of the file without its ending, or of the bundle's folder */
    const char *slug;     /* stands for the name */
    const char *url;      /* front matter's: goes before all else */
    const char *expanded; /* by the site's permalinks; NULL: they say nothing of this page */
    const char *prefix;   /* "fr": the folder of the language, "" for none */
    bool ugly;            /* uglyURLs: "/a/x.html" */
    bool keep_case;       /* disablePathToLower */
    bool drop_accents;    /* removePathAccents */
};

/* The address, in the arena: with a slash at both ends, or a slash at its start and ".html" at its
 * end. */
char *address_make(struct arena *arena, const struct address *address);

/* Appends a path as Hugo makes it part of an address (paths.Sanitize): runs of blanks one hyphen,
 * only letters, digits, marks and ". / \ _ # + ~ - @" and whole percent escapes kept.
 * drop_accents: marks and accents go before all else, and what stands around them meets. */
void address_sanitize(struct buffer *out, const char *path, size_t n_bytes, bool keep_case,
                      bool drop_accents);

/* Takes the last part of a path off, with the slash before it. False: there is none. */
bool address_go_up(struct buffer *path);

/* Appends the path of several joined by slashes, "." and ".." taken out; no slash at either end.
 * Above the root there is nothing: false, and ".." is passed over, as a browser does. */
bool address_join(struct buffer *out, const char *base, const char *path);

/* Appends an address as it stands in a link (RFC 3986): bytes that may not stand there as %XX. What
 * is escaped already stays, as in Hugo. */
void address_escape(struct buffer *out, const char *address);

/* Appends what an escaped address means: %XX as the byte, all else as it is. */
void address_unescape(struct buffer *out, const char *s, size_t n_bytes);

/* The bytes of a scheme with its colon (RFC 3986, 3.1) at the start; 0: there is none. A letter
 * alone is none: "C:" is a drive. */
size_t address_scheme(const char *s, size_t n_bytes);

#endif
