/*
 * Names: from an address, a path or a word to a page.
 *
 * One sorted table has every name in lower case and as it was given: of the pages that have a name
 * in any case, the one that has it letter for letter goes first.
 */
#include "library/library.h"

#include "base/ending.h"
#include "base/text.h"
#include "library/entries.h"
#include "library/stored.h"

#include <stdlib.h>
#include <string.h>

/* How many pages with one name are considered; if more share it, nobody can mean a certain one. */
enum { SAME_NAMES_MAX = 1000 };

static bool cut_end(size_t *n_bytes, const char *s, const char *end)
{
    bool ends = ending_is(s, *n_bytes, end);
    *n_bytes -= ends ? strlen(end) : 0;
    return ends;
}

static void trim_slashes(const char *name, size_t *n_bytes)
{
    while (*n_bytes && name[*n_bytes - 1] == '/')
        --*n_bytes;
}

/* Cuts a name down to what it is compared by, without the endings that an address may have or
 * lack. */
static void trim(const char **name, size_t *n_bytes)
{
    while (*n_bytes && **name == '/') {
        ++*name;
        --*n_bytes;
    }
    trim_slashes(*name, n_bytes);
    if (*n_bytes == 10 && memcmp(*name, "index.html", 10) == 0)
        *n_bytes = 0;
    else if (!cut_end(n_bytes, *name, "/index.html"))
        cut_end(n_bytes, *name, ".html");
    trim_slashes(*name, n_bytes);
}

/* The same name among the last ones added, if they are this page's; NULL: there is none. A page
 * often has one name in several kinds. */
static const struct name *find_same(const struct library *library, const char *name, size_t n_bytes,
                                    uint32_t id)
{
    enum { LOOK_BACK = 8 };
    for (size_t i = library->name_count; i > 0 && library->name_count - i < LOOK_BACK; i--) {
        const struct name *other = &library->names[i - 1];
        if (other->id != id)
            return NULL;
        if (strncmp(other->exact, name, n_bytes) == 0 && !other->exact[n_bytes])
            return other;
    }
    return NULL;
}

static struct name new_name(struct library *library, const char *name, size_t n_bytes)
{
    struct buffer lower = {0};
    text_lower(&lower, name, n_bytes);
    const char *exact = arena_copy(&library->arena, name, n_bytes);
    const char *key = strcmp(exact, buffer_string(&lower)) == 0
                          ? exact
                          : arena_string(&library->arena, buffer_string(&lower));
    buffer_done(&lower);
    return (struct name){.key = key, .exact = exact};
}

void library_name(struct library *library, const char *name, enum library_name_kind kind,
                  uint32_t id)
{
    size_t n_bytes = strlen(name);
    trim(&name, &n_bytes);
    const struct name *same = find_same(library, name, n_bytes, id);
    if (same && same->kind == kind)
        return;
    struct name given = same ? *same : new_name(library, name, n_bytes);
    given.kind = kind;
    given.id = id;
    library->names = memory_grow(library->names, &library->name_room, library->name_count + 1,
                                 sizeof *library->names);
    library->names[library->name_count++] = given;
}

static int compare_names(const void *left, const void *right)
{
    const struct name *a = left;
    const struct name *b = right;
    int order = strcmp(a->key, b->key);
    if (order == 0)
        order = (a->kind > b->kind) - (a->kind < b->kind);
    return order ? order : (a->id > b->id) - (a->id < b->id);
}

void library_sort_names(struct library *library)
{
    if (library->name_count)
        qsort(library->names, library->name_count, sizeof *library->names, compare_names);
}

/* The index of the first name with this key or a greater one. */
static size_t first_name(const struct library *library, const char *key)
{
    size_t low = 0;
    size_t high = library->name_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(library->names[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The best match for a name so far. */
struct choice {
    bool found;
    enum library_name_kind kind;
    uint32_t id;
    unsigned rank;
    bool several; /* pages match as well as each other */
};

/* The smaller the better: by kind, whether the page may be opened, of pages with one last part
 * whether it has a file, as the list of a tag has not, case, and language. */
static unsigned rank_of(const struct library *library, const struct library_ask *ask,
                        const struct name *name, const char *exact)
{
    unsigned rank = (unsigned)name->kind * 32 + (strcmp(name->exact, exact) != 0) * 4;
    if (!name->id)
        return rank;
    struct library_row row = library_row(library, name->id);
    if (!library_may_open(library, name->id, ask->now, ask->show))
        rank += 16;
    if (name->kind == NAME_LAST_PART && !*row.path)
        rank += 8;
    if (row.language == ask->language)
        return rank;
    return rank + (row.language == library->default_language ? 1 : 2);
}

/* Whether a name that translations share belongs to a page in neither the language asked for nor
 * the default one. */
static bool is_of_another(const struct library *library, const struct library_ask *ask,
                          const struct name *name)
{
    if (!ask->language || !name->id || (name->kind != NAME_PATH && name->kind != NAME_LAST_PART))
        return false;
    uint32_t language = library_row(library, name->id).language;
    return language != ask->language && language != library->default_language;
}

static void consider(const struct library *library, const struct library_ask *ask,
                     const struct name *name, const char *exact, struct choice *choice)
{
    if (!(ask->kinds & 1u << name->kind) || is_of_another(library, ask, name) ||
        (!ask->any_case && strcmp(name->exact, exact) != 0))
        return;
    unsigned rank = rank_of(library, ask, name, exact);
    if (choice->found && rank == choice->rank && name->id != choice->id)
        choice->several = true;
    if (choice->found && rank >= choice->rank)
        return;
    *choice = (struct choice){true, name->kind, name->id, rank, false};
}

/* The names with this key, one after the other; *read is the caller's to free. */
static const struct name *names_with(const struct library *library, const char *key,
                                     struct arena *arena, struct name **read, size_t *count)
{
    *read = NULL;
    if (library->stored) {
        *count = stored_names(library, key, SAME_NAMES_MAX, arena, read);
        return *read;
    }
    size_t first = first_name(library, key);
    size_t end = first;
    while (end < library->name_count && end - first < SAME_NAMES_MAX &&
           strcmp(library->names[end].key, key) == 0)
        end++;
    *count = end - first;
    return library->names + first;
}

static struct choice choose(const struct library *library, const struct library_ask *ask,
                            const char *key, const char *exact)
{
    struct arena arena;
    struct name *read;
    size_t count;
    struct choice best = {0};
    arena_init(&arena);
    const struct name *names = names_with(library, key, &arena, &read, &count);
    for (size_t i = 0; i < count && (!best.found || names[i].kind == best.kind); i++)
        consider(library, ask, &names[i], exact, &best);
    free(read);
    arena_done(&arena);
    return best;
}

enum library_found library_ask(const struct library *library, const struct library_ask *ask,
                               uint32_t *id)
{
    const char *s = ask->name;
    size_t n_bytes = ask->n_bytes;
    struct buffer key = {0};
    trim(&s, &n_bytes);
    text_lower(&key, s, n_bytes);
    char *exact = memory_copy(s, n_bytes);
    struct choice choice = choose(library, ask, buffer_string(&key), exact);
    free(exact);
    buffer_done(&key);
    if (!choice.found)
        return FOUND_NOTHING;
    *id = choice.id;
    if (choice.kind == NAME_FILE)
        return FOUND_FILE;
    return choice.several && choice.kind == NAME_LAST_PART ? FOUND_SEVERAL : FOUND_PAGE;
}

enum library_found library_find(const struct library *library, const char *name, size_t n_bytes,
                                uint32_t *id)
{
    struct library_ask ask = {
        .name = name,
        .n_bytes = n_bytes,
        .kinds = (1u << NAME_KIND_MAX) - 1,
        .any_case = true,
        .show = SHOW_FUTURE | SHOW_EXPIRED,
    };
    return library_ask(library, &ask, id);
}
