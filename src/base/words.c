/*
 * The program's own words.
 *
 * Refuses to open a file for them: the catalogues are part of the program, as build/catalogues.c
 * printed them. So a confined process has them all, and no variable says where they are.
 */
#include "base/words.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "catalogues.h" /* made by build/catalogues.c */

enum { ENGLISH = -1, NONE = -2 };

static int chosen = ENGLISH;

const char *words_language(size_t index)
{
    return index < CATALOGUES ? catalogues[index].code : NULL;
}

/* Whether `language` ("es-MX", "es_MX.UTF-8", "es:fr") begins with this code. */
static bool is_of(const char *language, const char *code)
{
    size_t n = strcspn(language, "-_.@:");
    return strlen(code) == n && strncasecmp(language, code, n) == 0;
}

static int find(const char *language)
{
    if (!*language || is_of(language, "en"))
        return ENGLISH;
    for (int i = 0; i < CATALOGUES; i++)
        if (is_of(language, catalogues[i].code))
            return i;
    return NONE;
}

bool words_has(const char *language)
{
    return find(language) != NONE;
}

static const char *read_environment(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *locale = NULL;
    for (int i = 0; i < 3 && !(locale && *locale); i++)
        locale = getenv(names[i]);
    if (!locale || !*locale || strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0)
        return "en";
    const char *list = getenv("LANGUAGE");
    int found = NONE;
    while (list && *list && found == NONE) {
        found = find(list);
        list += strcspn(list, ":");
        list += *list == ':';
    }
    if (found == NONE)
        found = find(locale);
    return found < 0 ? "en" : catalogues[found].code;
}

const char *words_from_environment(void)
{
    static const char *code;
    if (!code)
        code = read_environment();
    return code;
}

/* English words, looked for in a text. */
struct sought {
    const char *english, *text;
};

static int compare(const void *sought, const void *entry)
{
    const struct sought *a = sought;
    const struct entry *b = entry;
    return strcmp(a->english, a->text + b->english);
}

/* What a catalogue says for English words; NULL: nothing. Where there are several forms, they
 * follow each other, each with its NUL. */
static const char *look_up(const struct catalogue *catalogue, const char *english)
{
    struct sought sought = {english, catalogue->text};
    const struct entry *entry =
        bsearch(&sought, catalogue->entries, catalogue->count, sizeof *catalogue->entries, compare);
    return entry ? catalogue->text + entry->said : NULL;
}

static const char *say_in(int language, const char *english)
{
    const char *said = language < 0 ? NULL : look_up(&catalogues[language], english);
    return said ? said : english;
}

bool words_choose(const char *language)
{
    int found = find(language);
    if (found != NONE)
        chosen = found;
    return found != NONE;
}

const char *words_say(const char *english)
{
    return say_in(chosen, english);
}

const char *words_say_of(const char *english)
{
    const char *said = words_say(english);
    const char *context_end = said == english ? strchr(english, '\004') : NULL;
    return context_end ? context_end + 1 : said;
}

const char *words_say_count(const char *one, const char *many, unsigned long count)
{
    const char *said = chosen == ENGLISH ? NULL : look_up(&catalogues[chosen], one);
    if (!said)
        return count == 1 ? one : many;
    for (unsigned long form = catalogues[chosen].form(count); form > 0; form--)
        said += strlen(said) + 1; /* msgfmt --check: each entry has all forms */
    return said;
}

const char *words_say_in(const char *language, const char *english)
{
    return say_in(find(language), english);
}

bool words_are_rtl(void)
{
    /* Translators: "rtl" where the language is written from right to left, else "ltr". */
    return strcmp(words_say_of(WORDS_OF("direction", "ltr")), "rtl") == 0;
}
