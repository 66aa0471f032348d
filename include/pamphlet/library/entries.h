/*
 * The layout of a library in memory, and the facts of a page wherever it is kept; for the files of
 * this room only.
 */
#ifndef PAMPHLET_LIBRARY_ENTRIES_H
#define PAMPHLET_LIBRARY_ENTRIES_H

#include "library/made.h"
#include "library/pairs.h"

struct entry {
    struct page page;
    struct library_place place;
    char *sort_key;
    char *folded_title;
    uint32_t group; /* of translations, 0: none */
    bool same_title;
    enum library_apart apart;
};

struct name {
    const char *key;   /* what it is compared by, in lower case */
    const char *exact; /* as it was given */
    enum library_name_kind kind;
    uint32_t id;
};

/* Made from the pages in memory on first use. */
struct library_index {
    struct store *store;         /* NULL: not yet */
    struct related_row *related; /* likewise */
};

struct library {
    struct stored *stored; /* NULL: all is in memory */
    struct library_index *index;
    struct entry *entries;
    size_t count;
    size_t room;
    uint32_t *order;                    /* ids, sorted by title */
    struct library_documents documents; /* source of those that entries lack; zeroed: none do */
    struct name *names;
    size_t name_count;
    size_t name_room;
    struct library_pairs terms;
    struct library_pairs translations;
    struct library_language *languages;
    size_t language_count;
    size_t language_room;
    uint32_t default_language;
    struct arena arena;
    struct notes notes;
    const char *title;
    const char *base_path;
    struct library_setting *settings;
    size_t setting_count;
    size_t setting_room;
};

/* What decides whether a list has a page, and where. The strings of `place` are lent as long as
 * those of a row. */
struct library_facts {
    struct library_place place;
    uint32_t ord; /* its rank by title, if the page is in a file; in memory: 0 */
    int weight;
    int64_t date;
};
struct library_facts library_facts(const struct library *library, uint32_t id);

/* Whether a page is in a language; every page is in language 0. */
static inline bool library_is_own(const struct library_place *place, uint32_t language)
{
    return !language || place->language == language;
}

/* Whether the query lets a page with this place be listed, in any language. */
bool library_is_listed(const struct library_place *place, const struct library_query *query);

/* Whether the query lets a page be listed: shown at its time, and either in its language or
 * standing in for a page that the language lacks. */
bool library_is_in(const struct library *library, uint32_t id, const struct library_query *query);

/* Whether a folded title begins with `folded`, whether or not its leading punctuation is counted.
 */
bool library_title_begins(const char *title, const char *folded, size_t n_bytes);

/* Moves the pages in a language to the front and those that stand in for missing ones behind them,
 * and keeps the order within both. Language 0: no change. */
void library_own_first(const struct library *library, uint32_t language, struct library_list *list);

/* Sorts the names, once all are added. */
void library_sort_names(struct library *library);

#endif
