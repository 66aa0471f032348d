/*
 * Plays a script of keys to the app, without a terminal, and prints the screens it asks for.
 *
 *     site FOLDER      content, relative to the working directory; first
 *     ascii            as on a terminal without Unicode; before the first key
 *     kiosk            as in a kiosk; before the first key
 *     signs            as on a terminal with no look for what is chosen; before the first key
 *     taps             as on a screen that can be touched; likewise
 *     bidi             words from right to left in the order in which they are seen; likewise
 *     words CODE       the language it speaks at the start; likewise
 *     page NAME        opens this page first; before the first key
 *     lang CODE        the language of lists and pages; likewise
 *     now TIME         seconds of Unix at which it is read, 2027-01-15 unless said; at any time
 *     size COLSxROWS   the window, at any time
 *     key NAME         one key by its name
 *     hold NAME SECONDS  a key is down for so long, and repeats
 *     type WORDS       each character is a key
 *     tap ROWxCOL      a tap on a cell, counted from 1
 *     press ROWxCOL    the first half of one: a finger is put there
 *     lift ROWxCOL     the second
 *     wheel LINES      down; negative up
 *     idle AFTER WARN  seconds until the question, and to answer it; before the first key
 *     welcome          a screen that invites first; likewise
 *     ssh              as over SSH; likewise
 *     linear           for speech and braille; likewise
 *     titles           as while nothing but titles has been read; likewise, until `change`
 *     all              hidden pages are shown too; likewise
 *     wait SECONDS     nobody presses a key for so long
 *     change FOLDER    the same site, as it is after somebody has worked on it, at any time
 *     renamed FOLDER   the same, but found only when it is looked for
 *     read DONE ALL    so many of all pages have been read anew, at any time
 *     save WORDS       prints the screen below "== WORDS"
 *     # WORDS          nothing
 */
#include "base/text.h"
#include "base/words.h"
#include "sync/sync.h"
#include "ui/app.h"
#include "term/key.h"
#include "ui/keys.h"

#include "../unit/screen_dump.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct play {
    struct library *library;
    struct app_options options;
    struct app *app;
    struct screen screen;
    long long now_ms;
    struct library *renamed; /* NULL: nothing newer is there */
};

static int64_t unix_seconds = 1800000000;

static int64_t clock_of_play(void)
{
    return unix_seconds;
}

static _Noreturn void give_up(const char *what, const char *why)
{
    fprintf(stderr, "play: %s: %s\n", what, why);
    exit(2);
}

/* What the app is given when it looks for something newer. */
static struct library *fresh(void *data)
{
    struct play *play = data;
    struct library *library = play->renamed;
    play->renamed = NULL;
    return library;
}

static struct app *app_of(struct play *play)
{
    if (!play->library)
        give_up("script", "begins without a site");
    if (!play->app) {
        play->options.fresh = fresh;
        play->options.fresh_data = play;
        play->app = app_new(play->library, &play->options);
        app_draw(play->app, &play->screen);
    }
    return play->app;
}

static void ask(struct play *play, enum app_request request)
{
    static const char *const words[] = {[APP_REDRAW] = "redraw",
                                        [APP_THEME] = "change the theme",
                                        [APP_SUSPEND] = "suspend",
                                        [APP_QUIT] = "quit",
                                        [APP_FORGET] = "forget"};
    if (request != APP_NOTHING)
        printf("== asked to %s\n", words[request]);
    app_draw(play->app, &play->screen);
    if (play->screen.bell)
        printf("== bell\n");
}

static void press(struct play *play, uint32_t key)
{
    ask(play, app_key(app_of(play), key));
}

/* As a driver does it: awake whenever the app wants to be. */
static void let_pass(struct play *play, const char *words)
{
    long long end_ms = play->now_ms + strtol(words, NULL, 10) * 1000LL;
    int wait_ms;
    app_time(app_of(play), play->now_ms);
    while ((wait_ms = app_wait_ms(play->app)) >= 0 && play->now_ms + wait_ms <= end_ms) {
        play->now_ms += wait_ms;
        ask(play, app_time(play->app, play->now_ms));
    }
    play->now_ms = end_ms;
    ask(play, app_time(play->app, play->now_ms));
}

/* As a driver does it: it tells the time before each key, and if that led to something, the key is
 * dropped. */
static void hold(struct play *play, const char *words)
{
    enum { REPEAT_MS = 100 };
    char name[16];
    int seconds;
    if (sscanf(words, "%15s %d", name, &seconds) != 2 || !key_from_name(name))
        give_up("hold", words);
    long long end_ms = play->now_ms + seconds * 1000LL;
    for (; play->now_ms < end_ms; play->now_ms += REPEAT_MS) {
        enum app_request request = app_time(app_of(play), play->now_ms);
        ask(play, request);
        if (request == APP_NOTHING)
            press(play, key_from_name(name));
    }
}

static void type(struct play *play, const char *words)
{
    size_t n = strlen(words);
    for (size_t i = 0; i < n;) {
        uint32_t code;
        i += text_decode(words + i, n - i, &code);
        press(play, code);
    }
}

static void save(struct play *play, const char *name)
{
    struct buffer out = {0};
    app_draw(app_of(play), &play->screen);
    screen_dump(&play->screen, &out);
    printf("== %s\n%s", name, buffer_string(&out));
    buffer_done(&out);
}

static void size(struct play *play, const char *words)
{
    int cols;
    int rows;
    if (sscanf(words, "%dx%d", &cols, &rows) != 2)
        give_up("size", words);
    screen_resize(&play->screen, rows, cols);
    if (play->app)
        app_draw(play->app, &play->screen);
}

static void take_keys(const struct library *library)
{
    const struct library_setting *setting;
    for (size_t i = 0; (setting = library_setting_at(library, i)); i++) {
        bool ours = strncmp(setting->name, "keys.", 5) == 0;
        struct buffer why = {0};
        if (ours && !keys_take(setting->name + 5, setting->words, &why))
            give_up(setting->name, why.bytes);
    }
}

static struct library *read_site(const char *folder)
{
    char *why = NULL;
    struct library *library = sync_folder(folder, NULL, &why);
    if (!library)
        give_up("site", why);
    return library;
}

static void open_site(struct play *play, const char *folder)
{
    play->library = read_site(folder);
    take_keys(play->library);
}

static void change(struct play *play, const char *folder)
{
    app_take(app_of(play), read_site(folder));
    app_draw(play->app, &play->screen);
}

static void open_first(struct play *play, const char *name)
{
    if (library_find(play->library, name, strlen(name), &play->options.page) != FOUND_PAGE)
        give_up("page", name);
}

static void choose_language(struct play *play, const char *code)
{
    play->options.context.query.language = library_find_language(play->library, code, strlen(code));
    if (!play->options.context.query.language)
        give_up("lang", code);
}

static void choose_words(struct play *play, const char *code)
{
    if (!words_has(code))
        give_up("words", code);
    play->options.words = memory_copy(code, strlen(code));
}

static void tap(struct play *play, const char *words, bool presses, bool lifts)
{
    int row;
    int col;
    if (sscanf(words, "%dx%d", &row, &col) != 2)
        give_up("tap", words);
    if (presses)
        app_press(app_of(play), row - 1, col - 1);
    if (lifts)
        app_lift(app_of(play), row - 1, col - 1);
    app_draw(play->app, &play->screen);
}

static void turn_wheel(struct play *play, const char *words)
{
    app_wheel(app_of(play), (int)strtol(words, NULL, 10));
    app_draw(play->app, &play->screen);
}

static void tell_progress(struct play *play, const char *words)
{
    size_t done, all;
    if (sscanf(words, "%zu %zu", &done, &all) != 2)
        give_up("read", words);
    app_progress(app_of(play), done, all);
    app_draw(play->app, &play->screen);
}

static void set_idle(struct play *play, const char *words)
{
    if (sscanf(words, "%d %d", &play->options.idle_after_seconds,
               &play->options.idle_warning_seconds) != 2)
        give_up("idle", words);
}

static void step(struct play *play, char *line)
{
    char *words = strchr(line, ' ');
    if (words)
        *words++ = '\0';
    else
        words = line + strlen(line);
    if (strcmp(line, "site") == 0)
        open_site(play, words);
    else if (strcmp(line, "ascii") == 0)
        play->options.context.ascii = true;
    else if (strcmp(line, "bidi") == 0)
        play->options.context.bidi = LAYOUT_BIDI_SHAPE;
    else if (strcmp(line, "kiosk") == 0)
        play->options.context.session = SESSION_KIOSK;
    else if (strcmp(line, "linear") == 0)
        play->options.context.linear = true;
    else if (strcmp(line, "titles") == 0)
        play->options.context.titles = true;
    else if (strcmp(line, "signs") == 0)
        play->options.context.signs = true;
    else if (strcmp(line, "taps") == 0)
        play->options.context.taps = true;
    else if (strcmp(line, "all") == 0)
        play->options.context.query.show = SHOW_DRAFTS | SHOW_FUTURE | SHOW_EXPIRED;
    else if (strcmp(line, "welcome") == 0)
        play->options.welcome = true;
    else if (strcmp(line, "ssh") == 0)
        play->options.context.session = SESSION_SSH;
    else if (strcmp(line, "idle") == 0)
        set_idle(play, words);
    else if (strcmp(line, "wait") == 0)
        let_pass(play, words);
    else if (strcmp(line, "page") == 0)
        open_first(play, words);
    else if (strcmp(line, "lang") == 0)
        choose_language(play, words);
    else if (strcmp(line, "words") == 0)
        choose_words(play, words);
    else if (strcmp(line, "now") == 0)
        play->options.context.query.now = unix_seconds = strtol(words, NULL, 10);
    else if (strcmp(line, "tap") == 0)
        tap(play, words, true, true);
    else if (strcmp(line, "press") == 0)
        tap(play, words, true, false);
    else if (strcmp(line, "lift") == 0)
        tap(play, words, false, true);
    else if (strcmp(line, "wheel") == 0)
        turn_wheel(play, words);
    else if (strcmp(line, "change") == 0)
        change(play, words);
    else if (strcmp(line, "renamed") == 0)
        play->renamed = read_site(words);
    else if (strcmp(line, "read") == 0)
        tell_progress(play, words);
    else if (strcmp(line, "size") == 0)
        size(play, words);
    else if (strcmp(line, "type") == 0)
        type(play, words);
    else if (strcmp(line, "hold") == 0)
        hold(play, words);
    else if (strcmp(line, "save") == 0)
        save(play, words);
    else if (strcmp(line, "key") == 0 && key_from_name(words))
        press(play, key_from_name(words));
    else if (*line && *line != '#')
        give_up(line, "no such step, or no such key");
}

int main(void)
{
    struct play play = {.options.context.query.now = unix_seconds,
                        .options.context.clock = clock_of_play};
    char line[1024];
    screen_resize(&play.screen, 24, 80);
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        step(&play, line);
    }
    if (play.app)
        app_free(play.app);
    else
        library_free(play.library);
    library_free(play.renamed);
    free((char *)play.options.words);
    screen_done(&play.screen);
    return 0;
}
