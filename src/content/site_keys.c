/*
 * The program's own keys of pamphlet.yaml.
 *
 * One table says what each may be and where it goes. Refuses to judge names that it does not have:
 * content/site_names.c does.
 */
#include "content/site_parts.h"

#include "base/digit.h"
#include "content/site_look.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { IDLE_STANDARD_SECONDS = 120 };

enum shape {
    SHAPE_TEXT,
    SHAPE_PHONE, /* a text that is never meant to be empty */
    SHAPE_NUMBER,
    SHAPE_NUMBER_OR_NEVER,
    SHAPE_ARGUMENTS,
    SHAPE_MAP
};

/* Numbers have the bounds of the reading half (kiosk/idle.h, layout/layout.h, ui/handout.h), whose
 * headers must not be included here; tests/unit/test_site.c compares the two. */
static const struct key {
    const char *path;
    enum shape shape;
    size_t at; /* in struct site */
    int least; /* of a number */
    int most;
    int standard;
} keys[] = {
    {"emergency.label", SHAPE_TEXT, offsetof(struct site, emergency.label), 0, 0, 0},
    {"emergency.number", SHAPE_PHONE, offsetof(struct site, emergency.number), 0, 0, 0},
    {"emergency.page", SHAPE_TEXT, offsetof(struct site, emergency.page), 0, 0, 0},
    {"contact", SHAPE_TEXT, offsetof(struct site, contact), 0, 0, 0},
    {"formats", SHAPE_TEXT, offsetof(struct site, formats), 0, 0, 0},
    {"theme", SHAPE_TEXT, offsetof(struct site, theme), 0, 0, 0},
    {"idle.after", SHAPE_NUMBER_OR_NEVER, offsetof(struct site, idle.after_seconds), 10, 86400,
     IDLE_STANDARD_SECONDS},
    {"idle.warning", SHAPE_NUMBER, offsetof(struct site, idle.warning_seconds), 20, 3600, 30},
    {"print", SHAPE_ARGUMENTS, offsetof(struct site, print), 0, 0, 0},
    {"largePrint.arguments", SHAPE_ARGUMENTS, offsetof(struct site, large_print.arguments), 0, 0,
     0},
    {"largePrint.columns", SHAPE_NUMBER, offsetof(struct site, large_print.cols), 20, 66, 33},
    {"measure", SHAPE_NUMBER, offsetof(struct site, measure_cols), 30, 120, 0},
    {"keys", SHAPE_MAP, offsetof(struct site, keys), 0, 0, 0},
    {"check", SHAPE_MAP, offsetof(struct site, check), 0, 0, 0},
    {"synonyms", SHAPE_MAP, offsetof(struct site, synonyms), 0, 0, 0},
    {"words", SHAPE_MAP, offsetof(struct site, words), 0, 0, 0},
};

const char *site_own_key(size_t index)
{
    return index < sizeof keys / sizeof *keys ? keys[index].path : NULL;
}

const char *site_key(size_t index)
{
    size_t own = sizeof keys / sizeof *keys;
    return index < own ? keys[index].path : site_hugo_key(index - own);
}

/* A scalar that is a whole number between two limits. */
static bool read_number(const struct value *value, const struct key *key, int *number)
{
    char *end;
    long read = value->kind == VALUE_SCALAR ? strtol(value->scalar, &end, 10) : 0;
    if (value->kind != VALUE_SCALAR || end == value->scalar ||
        end != value->scalar + value->scalar_bytes)
        return false;
    if ((read < key->least || read > key->most) &&
        !(key->shape == SHAPE_NUMBER_OR_NEVER && read == 0))
        return false;
    *number = (int)read;
    return true;
}

/* A list of scalars, never one text that a shell would have to take apart. */
static bool read_arguments(struct site *site, const struct value *value, const char *const **out)
{
    size_t count = 0;
    if (value->kind != VALUE_LIST) /* values of a map would be taken for a command */
        return false;
    for (const struct value *item = value->first; item; item = item->next, count++)
        if (item->kind != VALUE_SCALAR || !item->scalar_bytes)
            return false;
    const char **list = arena_new(&site->arena, (count + 1) * sizeof *list);
    count = 0;
    for (const struct value *item = value->first; item; item = item->next)
        list[count++] = site_scalar(site, item, "");
    *out = list;
    return count > 0;
}

static void set_number(struct site *site, const struct key *key, const struct value *value,
                       const struct site_source *source, struct notes *notes)
{
    int *number = (int *)((char *)site + key->at);
    *number = key->standard;
    if (!value || read_number(value, key, number))
        return;
    const char *never = key->shape == SHAPE_NUMBER_OR_NEVER ? ", or 0 for never" : "";
    site_complain(notes, source, value, key->path,
                  arena_format(&site->arena, "give a whole number from %d to %d%s", key->least,
                               key->most, never));
}

/* Sets the field of a key that is no number. Returns NULL, or what to give instead of the value. */
static const char *set_words(struct site *site, const struct key *key, const struct value *value)
{
    void *at = (char *)site + key->at;
    if (key->shape == SHAPE_TEXT || key->shape == SHAPE_PHONE) {
        *(const char **)at = site_scalar(site, value, "");
        return value && value->kind != VALUE_SCALAR ? "give one text" : NULL;
    }
    if (key->shape == SHAPE_MAP) {
        bool is_map = value && value->kind == VALUE_MAP;
        *(const struct value **)at = is_map ? value : NULL;
        return value && !is_map ? "give lines of key and value" : NULL;
    }
    if (!value || read_arguments(site, value, at))
        return NULL;
    *(const char *const **)at = NULL;
    return at == &site->print ? "give a list, the command and each of its arguments on its own"
                              : "give a list, each argument on its own";
}

/* A telephone number that is left empty takes none away from readers: the next file's counts. */
static const struct value *find_phone(const struct site *site, const char *path,
                                      const struct site_source **source)
{
    const struct value *value = NULL;
    for (size_t i = 0; i < site->source_count && (!value || value_is_empty(value)); i++) {
        const struct value *next = site_find_in(&site->sources[i], path);
        if (!next || !site->sources[i].ours)
            continue;
        value = next;
        *source = &site->sources[i];
    }
    return value;
}

static void set_key(struct site *site, const struct key *key, struct notes *notes)
{
    const struct site_source *source = NULL;
    const struct value *value = key->shape == SHAPE_PHONE ? find_phone(site, key->path, &source)
                                                          : site_find(site, key->path, &source);
    if (value && (!source->ours || value->kind == VALUE_NULL))
        value = NULL;
    if (key->shape == SHAPE_NUMBER || key->shape == SHAPE_NUMBER_OR_NEVER) {
        set_number(site, key, value, source, notes);
        return;
    }
    const char *wanted = set_words(site, key, value);
    if (wanted)
        site_complain(notes, source, value, key->path, wanted);
}

static bool has_digit(const struct value *value)
{
    size_t at = 0;
    while (at < value->scalar_bytes && !digit_begins(value->scalar + at, value->scalar_bytes - at))
        at++;
    return at < value->scalar_bytes;
}

/* Notes each file that names a number to call and gives none, or one that nobody can dial: readers
 * would look for it in vain. */
static void tell_of_no_phone(const struct site *site, const char *path, struct notes *notes)
{
    for (size_t i = 0; i < site->source_count; i++) {
        const struct site_source *source = &site->sources[i];
        const struct value *value = site_find_in(source, path);
        if (value && source->ours && value_is_empty(value))
            site_complain(notes, source, value, path,
                          "is empty: give the number to call, or take the line out");
        else if (value && source->ours && value->kind == VALUE_SCALAR && !has_digit(value))
            site_complain(notes, source, value, path, "has no digit: give the number to call");
    }
}

/* Notes that a kiosk does not take "never": it is shared, and the next reader must not find what
 * the last one read. */
static void tell_of_never(const struct site *site, struct notes *notes)
{
    const struct site_source *source;
    const struct value *value = site_find(site, "idle.after", &source);
    if (value && source->ours && site->idle.after_seconds == 0)
        notes_add(notes, NOTE_INFO, source->file, value->line, value->column,
                  "idle.after: 0 means never; a kiosk forgets its reader all the same, after %d "
                  "seconds",
                  IDLE_STANDARD_SECONDS);
}

/* Checks the values in a map: each is a list of texts, or one text; `maps`: or a map of such. */
static void check_rows(const struct site_source *source, const struct value *map, const char *name,
                       bool maps, const char *advice, struct notes *notes)
{
    for (const struct value *row = value_first(map, VALUE_MAP); row; row = row->next) {
        char *path = memory_format("%s.%s", name, row->key);
        if (maps && row->kind == VALUE_MAP)
            check_rows(source, row, path, false, advice, notes);
        else if (!value_is_texts(row))
            site_complain(notes, source, row, path, advice);
        free(path);
    }
}

/* Checks the maps "keys", "synonyms" and "words". */
static void check_lists(const struct site *site, const char *name, bool maps, const char *advice,
                        struct notes *notes)
{
    const struct site_source *source;
    const struct value *map = site_find(site, name, &source);
    if (map && source->ours)
        check_rows(source, map, name, maps, advice, notes);
}

void site_set_own(struct site *site, struct notes *notes)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        set_key(site, &keys[i], notes);
    check_lists(site, "keys", false, "give a list of keys", notes);
    check_lists(site, "synonyms", true, "give a list of other names", notes);
    check_lists(site, "words", false, "give a list of lines, each with words that mean the same",
                notes);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i].shape == SHAPE_PHONE)
            tell_of_no_phone(site, keys[i].path, notes);
    site_save_number(site, notes);
    tell_of_never(site, notes);
}
