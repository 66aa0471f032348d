/*
 * Locale, environment, name and size of the terminal.
 *
 * All of it comes from whoever started the program, over SSH from the other end of the line.
 * Refuses what could make curses open a file of somebody else's choice or take gigabytes for a
 * window.
 */
#include "term/surroundings.h"

#include <ctype.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

extern char **environ;

/* Whether a locale's name asks for UTF-8. Its case and hyphen may be left out, and macOS sends the
 * codeset alone over SSH (LC_CTYPE=UTF-8). */
static bool names_utf8(const char *locale)
{
    const char *dot = strchr(locale, '.');
    const char *codeset = dot ? dot + 1 : locale;
    return strncasecmp(codeset, "UTF-8", 5) == 0 || strncasecmp(codeset, "UTF8", 4) == 0;
}

bool surroundings_take_locale(void)
{
    /* A locale that is asked for but not installed is common over SSH; all that matters is whether
     * it is UTF-8. */
    if (!setlocale(LC_CTYPE, "")) {
        const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
        const char *wanted = NULL;
        for (int i = 0; i < 3 && !(wanted && *wanted); i++)
            wanted = getenv(names[i]);
        if (wanted && names_utf8(wanted))
            setlocale(LC_CTYPE, "C.UTF-8");
    }
    /* The C library loads its converter at first use, and later no file may be opened any more. */
    wchar_t first;
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0 && mbtowc(&first, "a", 1) == 1;
}

bool surroundings_want_colour(void)
{
    const char *forbidden = getenv("NO_COLOR");
    return !forbidden || !*forbidden;
}

bool surroundings_print_looks(void)
{
    const char *kind = getenv("TERM");
    return isatty(STDOUT_FILENO) && kind && *kind && strcmp(kind, "dumb") != 0;
}

void surroundings_clean(void)
{
    static const char *const names[] = {"TERMINFO", "TERMINFO_DIRS", "TERMCAP", "LINES", "COLUMNS"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        unsetenv(names[i]);
    for (char **variable = environ; *variable;) {
        char name[64] = "";
        size_t bytes = strcspn(*variable, "=");
        if (strncmp(*variable, "NCURSES_", 8) == 0 && bytes < sizeof name)
            memcpy(name, *variable, bytes);
        if (*name && unsetenv(name) == 0)
            variable = environ;
        else
            variable++;
    }
}

void surroundings_set_size(void)
{
    setenv("LINES", "2", 1);
    setenv("COLUMNS", "40", 1);
}

void surroundings_unset_size(void)
{
    unsetenv("LINES");
    unsetenv("COLUMNS");
}

bool surroundings_is_term_name(const char *name)
{
    size_t bytes = strlen(name);
    return bytes <= 32 && isalnum((unsigned char)name[0]) &&
           strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+._-") ==
               bytes;
}

int surroundings_escape_ms(void)
{
    enum { USUAL_MS = 50, MOST_MS = 100 };
    const char *words = getenv("ESCDELAY");
    char *end = NULL;
    long wait_ms = words ? strtol(words, &end, 10) : -1;
    if (end == words || *end || wait_ms < 0)
        return USUAL_MS;
    return wait_ms < MOST_MS ? (int)wait_ms : MOST_MS;
}

static int clamp(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

void surroundings_size(int *rows, int *cols)
{
    struct winsize size = {0};
    if (ioctl(STDIN_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
        size.ws_row = 24;
        size.ws_col = 80;
    }
    *rows = clamp(size.ws_row, TERM_ROWS_MIN, TERM_ROWS_MAX);
    *cols = clamp(size.ws_col, TERM_COLS_MIN, TERM_COLS_MAX);
}
