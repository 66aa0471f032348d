/*
 * The settings of `pamphlet check`.
 *
 * Refuses to guess: an unknown key or value is an error with its line and column, because a rule
 * that is stricter or looser than was meant would go unnoticed.
 */
#include "check/config.h"

#include "base/slip.h"
#include "wording/numbers.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

static const struct check_limit_row limits[] = {
#define X(name, key, value, what) [LIMIT_##name] = {key, value, what},
    CHECK_LIMITS(X)
#undef X
};

const struct check_limit_row *check_limit_get(enum check_limit limit)
{
    return &limits[limit];
}

void check_config_init(struct check_config *config)
{
    *config = (struct check_config){.emergency = "", .language = "en"};
    for (int i = 0; i < LIMIT_MAX; i++)
        config->limit[i] = limits[i].value;
    for (int i = 0; i < RULE_MAX; i++)
        config->cap[i] = CAP_ERROR;
}

bool check_words_have(const struct check_words *words, const char *s, size_t n_bytes)
{
    for (size_t i = 0; i < words->count; i++)
        if (strlen(words->list[i]) == n_bytes && memcmp(words->list[i], s, n_bytes) == 0)
            return true;
    return false;
}

struct config_reader {
    struct check_config *config;
    const char *file;
    struct arena *arena;
    struct notes *notes;
};

/* Complains of the value of a key below `check`. */
static void complain(const struct config_reader *reader, const struct value *at, const char *key,
                     const char *what)
{
    notes_add(reader->notes, NOTE_ERROR, reader->file, at->line, at->column, "check.%s: %s", key,
              what);
}

/* Complains of the key itself. */
static void complain_of_key(const struct config_reader *reader, const struct value *at,
                            const char *key, const char *what)
{
    struct value place = *at;
    value_key_place(at, &place.line, &place.column);
    complain(reader, &place, key, what);
}

static void read_words(const struct config_reader *reader, const struct value *value,
                       struct check_words *words)
{
    size_t room = 0;
    if (value->kind != VALUE_LIST) {
        complain(reader, value, value->key, "give a list");
        return;
    }
    for (const struct value *item = value->first; item; item = item->next)
        room++;
    words->list = arena_new(reader->arena, (room + 1) * sizeof *words->list);
    words->count = 0;
    for (const struct value *item = value->first; item; item = item->next)
        if (item->kind == VALUE_SCALAR)
            words->list[words->count++] =
                arena_copy(reader->arena, item->scalar, item->scalar_bytes);
        else
            complain(reader, item, value->key, "give a list of texts");
}

/* Sets a limit. False: the value is no number that one can be, and nothing is set. */
static bool read_limit(const struct value *value, double *limit)
{
    enum { LIMIT_TOO_LARGE = 1000000000 };
    const char *s = value->kind == VALUE_SCALAR ? value->scalar : "";
    double number;
    size_t n = number_read(s, strlen(s), &number, NULL);
    if (!n || strchr(s, ',') || (s[n] && strcmp(s + n, ".") != 0) || number >= LIMIT_TOO_LARGE)
        return false;
    *limit = number;
    return true;
}

static const char levels_key[] = "levels";

static void read_levels(const struct config_reader *reader, const struct value *map)
{
    static const char *const words[] = {"off", "info", "warning", "error"};
    if (map->kind != VALUE_MAP) {
        complain(reader, map, levels_key, "give lines of key and value");
        return;
    }
    for (const struct value *row = map->first; row; row = row->next) {
        enum check_rule rule = rule_find(row->key, strlen(row->key));
        size_t cap = 0;
        while (cap < 4 && !(row->kind == VALUE_SCALAR && strcasecmp(row->scalar, words[cap]) == 0))
            cap++;
        /* YAML 1.1 reads a bare "off" as false; a scalar here is its own text. */
        const char *key = arena_format(reader->arena, "%s.%s", levels_key, row->key);
        if (rule == RULE_MAX)
            complain_of_key(reader, row, key,
                            "there is no such rule: 'pamphlet check --rules' names them all");
        else if (cap == 4)
            complain(reader, row, key, "give off, info, warning or error");
        else
            reader->config->cap[rule] = (enum check_cap)cap;
    }
}

/* Lists of words, and where each goes in a struct check_config. */
static const struct {
    const char *key;
    size_t offset;
} lists[] = {{"abbreviations", offsetof(struct check_config, abbreviations)},
             {"terms", offsetof(struct check_config, terms)},
             {"emergencyNumbers", offsetof(struct check_config, numbers)}};
enum { LISTS = sizeof lists / sizeof *lists };

static void complain_unknown(const struct config_reader *reader, const struct value *row)
{
    const char *meant = slip_is_near(row->key, levels_key) ? levels_key : NULL;
    for (int i = 0; i < LIMIT_MAX; i++)
        meant = slip_is_near(row->key, limits[i].key) ? limits[i].key : meant;
    for (size_t i = 0; i < LISTS; i++)
        meant = slip_is_near(row->key, lists[i].key) ? lists[i].key : meant;
    const char *what = "there is no such key: pamphlet.yaml(5) names them all";
    if (meant)
        what = arena_format(reader->arena, "there is no such key: " SLIP_WRITE("check.%s"), meant);
    complain_of_key(reader, row, row->key, what);
}

static void read_row(const struct config_reader *reader, const struct value *row)
{
    struct check_config *config = reader->config;
    bool empty = row->kind == VALUE_NULL; /* as when all its lines are comments: the defaults
                                             hold */
    if (strcasecmp(row->key, levels_key) == 0) {
        if (!empty)
            read_levels(reader, row);
        return;
    }
    for (size_t i = 0; i < LISTS; i++)
        if (strcasecmp(row->key, lists[i].key) == 0) {
            if (!empty)
                read_words(reader, row, (struct check_words *)((char *)config + lists[i].offset));
            return;
        }
    for (int i = 0; i < LIMIT_MAX; i++)
        if (strcasecmp(row->key, limits[i].key) == 0) {
            if (!empty && !read_limit(row, &config->limit[i]))
                complain(reader, row, row->key, "give a number");
            return;
        }
    complain_unknown(reader, row);
}

void check_config_read(struct check_config *config, const struct site *site, struct arena *arena,
                       struct notes *notes)
{
    struct config_reader reader = {config, "pamphlet.yaml", arena, notes};
    const struct site_source *source = NULL;
    const struct value *check = site_find(site, "check", &source);
    config->emergency = site->emergency.number ? site->emergency.number : "";
    config->language = site->languages[site->default_language].code;
    if (!site->check) /* site->check: a map in a file of ours; anything else was reported when it
                         was read */
        return;
    reader.file = source->file;
    for (const struct value *row = check->first; row; row = row->next)
        read_row(&reader, row);
}
