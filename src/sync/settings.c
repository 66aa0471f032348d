/*
 * Copies configuration to the library's settings, so that a library is shown alike wherever it is.
 *
 * Refuses to judge: only the reader knows which commands and keys there are.
 */
#include "sync/settings.h"

#include "base/ascii.h"
#include "language/tokens.h"
#include "library/made.h"

#include <stdlib.h>
#include <strings.h>

/* none: the number that stands for no value; the setting is then empty. */
static void set_number(struct library *library, const char *name, int number, int none)
{
    struct buffer words = {0};
    if (number != none)
        buffer_format(&words, "%d", number);
    library_set_setting(library, name, buffer_string(&words));
    buffer_done(&words);
}

/* "https://example.org", with the path only if the addresses of the site's pages lack it. */
static void set_address(struct library *library, const struct site *site)
{
    struct buffer words = {0};
    if (site->host && *site->host)
        buffer_format(&words, "%s://%s%s", site->scheme, site->host,
                      site->canonify ? site->base_path : "");
    library_set_setting(library, "address", buffer_string(&words));
    buffer_done(&words);
}

/* Sets each item of a list, by its number. */
static void set_list(struct library *library, const char *prefix, const char *const *list)
{
    for (int i = 0; list && list[i]; i++) {
        char *name = memory_format("%s%d", prefix, i);
        library_set_setting(library, name, list[i]);
        free(name);
    }
}

/* "print.0" is the command, "print.1" its first argument, "print.large.0" the first of those added
 * for large letters. */
static void set_print(struct library *library, const struct site *site)
{
    set_list(library, "print.", site->print);
    set_list(library, "print.large.", site->large_print.arguments);
    set_number(library, "print.columns", site->large_print.cols, 0);
}

static void add_scalar(struct buffer *words, const struct value *value)
{
    if (value->kind != VALUE_SCALAR)
        return;
    if (words->used)
        buffer_add_char(words, ' ');
    buffer_add(words, value->scalar, value->scalar_bytes);
}

/* "keys.help" is "? F1"; an empty value leaves the command without keys. A value that is no list
 * sets nothing, and of several of one command only one does. */
static void set_keys(struct library *library, const struct value *keys)
{
    for (const struct value *row = keys ? keys->first : NULL; row; row = row->next) {
        struct buffer words = {0};
        if (!row->key || !value_is_texts(row) || value_find(keys, row->key) != row)
            continue;
        char *name = memory_format("keys.%s", row->key);
        for (const struct value *key = NULL; (key = value_next(row, key));)
            add_scalar(&words, key);
        library_set_setting(library, name, buffer_string(&words));
        free(name);
        buffer_done(&words);
    }
}

/* Sets what one language's configuration says. */
static void set_spoken(struct library *library, const char *name, const char *code,
                       const char *words)
{
    char *own = memory_format("%s.%s", name, code);
    if (*words)
        library_set_setting(library, own, words);
    free(own);
}

/* Appends a word, folded as those of a question are, behind a blank. False: it is several words to
 * a search, as "X-ray" is, or none. */
static bool add_folded(struct buffer *words, const char *word, size_t n_bytes)
{
    struct tokens tokens;
    struct token token;
    size_t before = words->used;
    size_t count = 0;
    tokens_begin(&tokens, word, n_bytes);
    for (; tokens_next(&tokens, &token); count++)
        buffer_format(words, " %s", token.folded);
    tokens_done(&tokens);
    words->used = count == 1 ? words->used : before;
    return count == 1;
}

/* Appends the words of a line. Returns the first of them that is none to a search, of *n_bytes;
 * NULL: there is no such word. */
static const char *add_line(struct buffer *words, const struct value *line, size_t *n_bytes)
{
    const char *refused = NULL;
    const char *s = line->scalar;
    size_t left = line->kind == VALUE_SCALAR ? line->scalar_bytes : 0;
    for (size_t n; left; s += n, left -= n) {
        n = ascii_lead_bytes(s, left, ASCII_BLANKS);
        if (n)
            continue;
        while (n < left && !ascii_is_blank((unsigned char)s[n]))
            n++;
        if (!add_folded(words, s, n) && !refused) {
            refused = s;
            *n_bytes = n;
        }
    }
    return refused;
}

/* The code of a language that the library has; NULL: it has none such. */
static const char *known_code(const struct library *library, const char *code)
{
    for (uint32_t id = 1; id <= library_language_count(library); id++)
        if (strcasecmp(library_language(library, id)->code, code) == 0)
            return library_language(library, id)->code;
    return NULL;
}

/* "words.en" is " tummy stomach belly, numb dead": words for the same. */
static void set_words(struct library *library, const struct site *site)
{
    const struct value *row = site->words ? site->words->first : NULL;
    for (; row; row = row->next) {
        const char *code = known_code(library, row->key);
        struct buffer words = {0};
        for (const struct value *line = NULL; code && (line = value_next(row, line));) {
            size_t n_bytes;
            buffer_add_string(&words, words.used ? "," : "");
            add_line(&words, line, &n_bytes);
        }
        if (code)
            set_spoken(library, "words", code, buffer_string(&words));
        buffer_done(&words);
    }
}

/* Tells of the words of a language that a search takes for several. */
static void tell_of_several(const struct value *row, const char *file, struct notes *notes)
{
    for (const struct value *line = NULL; (line = value_next(row, line));) {
        struct buffer words = {0};
        size_t n_bytes;
        const char *word = add_line(&words, line, &n_bytes);
        if (word)
            notes_add(notes, NOTE_WARNING, file, line->line, line->column,
                      "words.%s: a search takes \"%.*s\" for several words, or for none: make a "
                      "line of synonyms of it",
                      row->key, (int)n_bytes, word);
        buffer_done(&words);
    }
}

void settings_tell_of_words(const struct library *library, const struct site *site,
                            struct notes *notes)
{
    const struct site_source *source;
    const struct value *map = site_find(site, "words", &source);
    const struct value *row = site->words ? site->words->first : NULL;
    for (; map && row; row = row->next) {
        if (!known_code(library, row->key))
            notes_add(notes, NOTE_WARNING, source->file, row->line, row->column,
                      "words.%s: the site has no such language; give the code of one it has, such "
                      "as %s",
                      row->key, library_language(library, 1)->code);
        tell_of_several(row, source->file, notes);
    }
}

void settings_fill(struct library *library, const struct site *site)
{
    const struct {
        const char *name;
        const char *words;
    } rows[] = {
        {"emergency.label", site->emergency.label},
        {"emergency.number", site->emergency.number},
        {"emergency.page", site->emergency.page},
        {"contact", site->contact},
        {"formats", site->formats},
        {"theme", site->theme},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        library_set_setting(library, rows[i].name, rows[i].words ? rows[i].words : "");
    for (size_t i = 0; i < site->language_count; i++) {
        const struct site_language *language = &site->languages[i];
        set_spoken(library, "contact", language->code, language->contact);
        set_spoken(library, "formats", language->code, language->formats);
    }
    set_address(library, site);
    set_print(library, site);
    set_number(library, "idle.after", site->idle.after_seconds, -1);
    set_number(library, "idle.warning", site->idle.warning_seconds, 0);
    set_number(library, "measure", site->measure_cols, 0);
    set_keys(library, site->keys);
    set_words(library, site);
}
