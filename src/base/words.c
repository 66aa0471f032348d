/*
 * The program's own words.
 *
 * Refuses to let the environment say where catalogues are: they are beside the program as built, or
 * where it was installed. The hard idea: gettext reads the variable LANGUAGE at every call, so
 * setting it changes the language. It does so only in a locale other than "C", so each call
 * switches to one and back: the C library's own messages stay English, and it does not try to open
 * its own catalogue when nothing can be opened any more.
 */
#include "base/words.h"

#include "base/memory.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef WORDS_LANGUAGES /* codes, each followed by a blank; the Makefile takes them from po/ */
#define WORDS_LANGUAGES ""
#define WORDS_FOLDER "/usr/local/share/locale"
#endif

enum { ENGLISH = -1, NONE = -2, LANGUAGES_MAX = 64, CODE_BYTES_MAX = 16, PATH_BYTES_MAX = 4096 };

static const char domain[] = "pamphlet";

static struct {
    char codes[LANGUAGES_MAX][CODE_BYTES_MAX];
    int count;
    bool tried[LANGUAGES_MAX];
    bool is_there[LANGUAGES_MAX];
    bool begun;
    int chosen;
    int asked; /* the language that gettext was asked in last */
    locale_t locale;
    const char *environment; /* the code it asks for; NULL: not read yet */
} state = {.chosen = ENGLISH, .asked = ENGLISH};

static void read_codes(void)
{
    for (const char *s = WORDS_LANGUAGES; *s && state.count < LANGUAGES_MAX;) {
        size_t n = strcspn(s, " ");
        if (n && n < CODE_BYTES_MAX)
            memcpy(state.codes[state.count++], s, n);
        s += n + (s[n] == ' ');
    }
}

const char *words_language(size_t index)
{
    if (!state.count)
        read_codes();
    return index < (size_t)state.count ? state.codes[index] : NULL;
}

/* Whether `language` ("es-MX", "es_MX.UTF-8", "es:fr") begins with this code. */
static bool is_of(const char *language, const char *code)
{
    size_t n = strlen(code);
    for (size_t i = 0; i < n; i++)
        if ((language[i] | 32) != code[i])
            return false;
    return language[n] == '\0' || strchr("-_.@:", language[n]);
}

static int find(const char *language)
{
    if (!*language || is_of(language, "en"))
        return ENGLISH;
    for (int i = 0; words_language((size_t)i); i++)
        if (is_of(language, state.codes[i]))
            return i;
    return NONE;
}

/* Sets `folder` to `above` (n_bytes of it) and `below`. Whether it has a catalogue of this
 * language. */
static bool has_catalogue(struct buffer *folder, const char *above, int n_bytes, const char *below,
                          const char *code)
{
    struct buffer file = {0};
    folder->used = 0;
    buffer_format(folder, "%.*s%s", n_bytes, above, below);
    buffer_format(&file, "%s/%s/LC_MESSAGES/%s.mo", folder->bytes, code, domain);
    bool there = access(file.bytes, R_OK) == 0;
    buffer_done(&file);
    return there;
}

/* Where catalogues are: beside the program, or where such a program is installed. */
static bool find_folder(struct buffer *folder, const char *code)
{
    char self[PATH_BYTES_MAX];
    ssize_t n = readlink("/proc/self/exe", self, sizeof self);
    while (n > 0 && n <= (ssize_t)sizeof self && self[n - 1] != '/')
        n--;
    if (n > 0 && (has_catalogue(folder, self, (int)n, "locale", code) ||
                  has_catalogue(folder, self, (int)n, "../share/locale", code)))
        return true;
    return has_catalogue(folder, "", 0, WORDS_FOLDER, code);
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
    return found < 0 ? "en" : state.codes[found];
}

const char *words_from_environment(void)
{
    if (!state.environment)
        state.environment = read_environment();
    return state.environment;
}

/* Sets gettext up, once, for the first language that is not English. */
static bool begin(const char *code)
{
    struct buffer folder = {0};
    words_from_environment(); /* before LANGUAGE is set to anything else */
    if (!state.begun && find_folder(&folder, code)) {
        state.locale = newlocale(LC_MESSAGES_MASK, "C.UTF-8", (locale_t)0);
        bindtextdomain(domain, folder.bytes);
        bind_textdomain_codeset(domain, "UTF-8");
        state.begun = state.locale != (locale_t)0;
    }
    buffer_done(&folder);
    return state.begun;
}

/* Words of a loaded language. many is NULL where they have no plural. */
static const char *ask(int language, const char *one, const char *many, unsigned long count)
{
    locale_t before = uselocale(state.locale);
    const char *set = getenv("LANGUAGE"); /* a worker has lost its environment */
    if (state.asked != language || !set || strcmp(set, state.codes[language]) != 0) {
        setenv("LANGUAGE", state.codes[language], 1);
        textdomain(domain); /* makes gettext forget what it found in another language */
        state.asked = language;
    }
    const char *found = many ? dngettext(domain, one, many, count) : dgettext(domain, one);
    uselocale(before);
    return found;
}

bool words_load(const char *language)
{
    int found = find(language);
    if (found < 0)
        return found == ENGLISH;
    if (!state.tried[found] && begin(state.codes[found])) {
        static const char head[] = ""; /* the catalogue's own head */
        state.is_there[found] = ask(found, head, NULL, 0) != head;
    }
    state.tried[found] = true;
    return state.is_there[found];
}

static int find_loaded(const char *language)
{
    int found = find(language);
    return found >= 0 && !state.is_there[found] ? NONE : found;
}

bool words_choose(const char *language)
{
    int found = find_loaded(language);
    if (found != NONE)
        state.chosen = found;
    return found != NONE;
}

const char *words_say(const char *english)
{
    return state.chosen == ENGLISH ? english : ask(state.chosen, english, NULL, 0);
}

const char *words_say_of(const char *english)
{
    const char *said = words_say(english);
    return said == english ? strchr(english, '\004') + 1 : said;
}

const char *words_say_count(const char *one, const char *many, unsigned long count)
{
    if (state.chosen == ENGLISH)
        return count == 1 ? one : many;
    return ask(state.chosen, one, many, count);
}

const char *words_say_in(const char *language, const char *english)
{
    int found = find_loaded(language);
    return found < 0 ? english : ask(found, english, NULL, 0);
}

bool words_are_rtl(void)
{
    /* Translators: "rtl" where the language is written from right to left, else "ltr". */
    return strcmp(words_say_of(WORDS_OF("direction", "ltr")), "rtl") == 0;
}
