/*
 * How pages lie in memory, and what stands for them where they lie in a file; for the files of this
 * room only.
 */
#ifndef PAMPHLET_LIBRARY_ENTRIES_H
#define PAMPHLET_LIBRARY_ENTRIES_H

#include "library/library.h"
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
    const char *exact; /* the same in its own case */
    enum library_name_kind kind;
    uint32_t id;
};

/* What is made of pages in memory when it is asked for first. */
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
    uint32_t *order;                    /* by title */
    struct library_documents documents; /* of entries without one; zeroed: all have theirs */
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

/* What lists are decided by, of a page in memory or in a file. Strings of the place are lent as
 * those of a row. */
struct library_facts {
    struct library_place place;
    uint32_t ord; /* its place in the order by title, of a page in a file; in memory: 0 */
    int weight;
    int64_t date;
};
struct library_facts library_facts(const struct library *library, uint32_t id);

/* Whether a page is in a language; 0: any is it. */
static inline bool library_is_own(const struct library_place *place, uint32_t language)
{
    return !language || place->language == language;
}

/* Whether a page is seen as the query says, in its language or standing in for a page that the
 * language lacks. */
bool library_is_in(const struct library *library, uint32_t id, const struct library_query *query);

/* Puts pages in a language (0: none) before those that stand in for one it lacks, each in their
 * order. */
void library_own_first(const struct library *library, uint32_t language, struct library_list *list);

/* The title of the section at the top, above an entry; "" at the root. */
const char *library_section_title(const struct library *library, const struct entry *entry);

/* Orders the names once all are known. */
void library_sort_names(struct library *library);

#endif
