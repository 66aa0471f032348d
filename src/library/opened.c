/*
 * Opens a library file: what it says of the site as a whole is read at once, all else when it is
 * asked for (library/stored.h).
 */
#include "library/made.h"

#include "library/stored.h"

#include <string.h>

static void set_text_fact(struct library *library, const char *name,
                          void (*set)(struct library *, const char *))
{
    struct statement *row =
        store_statement(library->stored->store, "SELECT value FROM fact WHERE name = ?1");
    statement_bind_string(row, 1, name);
    if (statement_step(row))
        set(library, statement_text(row, 0, NULL));
    statement_end(row);
}

static void read_languages(struct library *library)
{
    enum { LANGUAGES_MAX = 256 };
    struct statement *row =
        store_statement(library->stored->store,
                        "SELECT code, name, title, right_to_left FROM language ORDER BY id");
    while (library->language_count < LANGUAGES_MAX && statement_step(row)) {
        struct arena arena;
        arena_init(&arena);
        struct library_language language = {stored_text(&arena, row, 0),
                                            stored_text(&arena, row, 1),
                                            stored_text(&arena, row, 2), statement_number(row, 3)};
        library_add_language(library, &language);
        arena_done(&arena);
    }
    statement_end(row);
}

/* A file may come from anywhere, so it may not name a program to run. */
static bool is_believed(const char *setting)
{
    return strncmp(setting, "print.", 6) != 0;
}

/* The site's settings, which are facts named "site NAME". */
static void read_settings(struct library *library)
{
    enum { SETTINGS_MAX = 1024, PREFIX_BYTES = 5 };
    struct statement *row = store_statement(
        library->stored->store,
        "SELECT name, value FROM fact WHERE name >= 'site ' AND name < 'site!' ORDER BY name");
    while (library->setting_count < SETTINGS_MAX && statement_step(row)) {
        struct arena arena;
        arena_init(&arena);
        const char *name = stored_text(&arena, row, 0);
        if (strlen(name) > PREFIX_BYTES && is_believed(name + PREFIX_BYTES))
            library_set_setting(library, name + PREFIX_BYTES, stored_text(&arena, row, 1));
        arena_done(&arena);
    }
    statement_end(row);
}

static const char *read_head(struct library *library)
{
    struct store *store = library->stored->store;
    int64_t pages = statement_take_number(store_statement(store, "SELECT max(id) FROM page"));
    if (pages < 1 || pages > STORED_IDS_MAX || store_fact(store, "pages") != pages)
        return store_damaged;
    library->count = (size_t)pages;
    read_languages(library);
    int64_t language = store_fact(store, "default language");
    if (language < 1 || (uint64_t)language > library->language_count || store_trouble(store))
        return store_damaged;
    library->default_language = (uint32_t)language;
    set_text_fact(library, "title", library_set_title);
    set_text_fact(library, "base path", library_set_base_path);
    read_settings(library);
    return store_trouble(store);
}

static struct library *open_store(struct store *store, const char **why)
{
    if (!store)
        return NULL;
    struct library *library = library_new();
    struct stored *stored = library->stored = memory_new(sizeof *library->stored);
    stored->store = store;
    for (size_t i = 0; i < STORED_ROWS; i++)
        arena_init(&stored->rows[i].arena);
    for (size_t i = 0; i < STORED_PAGES; i++)
        page_init(&stored->pages[i], "");
    *why = read_head(library);
    if (!*why)
        return library;
    library_free(library);
    return NULL;
}

struct library *library_open(const char *path, const char **why)
{
    return open_store(store_open(path, STORE_PACKED, why), why);
}

struct library *library_open_file(int fd, const char **why)
{
    return open_store(store_open_file(fd, STORE_PACKED, why), why);
}

static void meet_damage(void *data)
{
    const struct stored *stored = data;
    stored->met_damage(stored->file);
}

void library_when_damaged(struct library *library, void (*met)(const char *file), const char *file)
{
    struct stored *stored = library->stored;
    if (!stored)
        return;
    stored->met_damage = met;
    stored->file = arena_string(&library->arena, file);
    store_when_damaged(stored->store, meet_damage, stored);
}

bool library_is_damaged(const struct library *library)
{
    return library->stored && store_is_damaged(library->stored->store);
}
