/*
 * What a check found.
 */
#ifndef PAMPHLET_CHECK_FINDINGS_H
#define PAMPHLET_CHECK_FINDINGS_H

#include "check/check.h"

/* Whether a file is to be reported (check_options.files). */
bool check_wants(const struct check *check, const char *file);

/* How many findings have this level. */
size_t check_count(const struct check *check, enum note_level level);

/* Adds a finding of a rule about a page that does not ignore the rule, or about the site. The
 * configuration may lower its level or turn the rule off. */
void check_add(const struct check_page *page, enum check_rule rule, enum note_level level,
               struct source_place place, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
/* Likewise a warning, of what stands at a byte of a unit. */
void check_warn(const struct check_unit *unit, size_t at, enum check_rule rule, const char *format,
                ...) __attribute__((format(printf, 4, 5)));

void check_add_to_site(struct check *check, enum check_rule rule, enum note_level level,
                       struct source_place place, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* What a page has and no other one should: its title, its address. */
struct check_claim {
    const struct check_page *page;
    const char *key;  /* the same for what readers, or the website, take for the same */
    const char *name; /* as messages say it */
    bool is_alias;
};

/* Sorts claims, and calls `tell` for each that another page has too, with that page's path: both
 * are told, since somebody may check only one of two pages. */
void check_tell_rivals(struct check_claim *rows, size_t count,
                       void (*tell)(const struct check_claim *row, const char *other));

/* Whether a word is not yet among those that were `seen`, a list (base/list.h), and adds it: for
 * what is told once a page. No page has hundreds; those count as seen. */
bool check_is_first(struct buffer *seen, const char *word, size_t n_bytes);

/* How many bytes of an address or a tag a message quotes, for "%.*s": whole characters, and no more
 * than notes on links show. */
int check_quoted_bytes(const char *s, size_t n_bytes);

/* Puts the findings in order by file, line and column, without duplicates and without those in
 * files that are not to be reported. */
void check_order(struct check *check);

#endif
