/*
 * The foot: a prompt, a message, or what keys do and where the reader is.
 *
 * The hard idea is what gives way where there is little room: a prompt and a message take more
 * rows; hints are left out from the end, but for those without which somebody could get no further.
 */
#include "ui/bar.h"

#include "base/text.h"
#include "base/words.h"
#include "layout/style.h"
#include "ui/paragraph.h"
#include "ui/typing.h"

#include <string.h>

enum { HINTS_MAX = 24, HINT_GAP_COLS = 2, HINT_GAP_COLS_MIN = 1 };

/* Whether a hint is there for fingers only. A key that turns a list, or turns back, is easily
 * found, but without keys there is no other way. While words are typed, letters are text. */
static bool is_for_fingers(const struct view *view, enum command command)
{
    return command == COMMAND_SCREEN_UP || (command == COMMAND_SCREEN_DOWN && !view->ops->document);
}

/* Whether letters to type with can be had, and may be needed. */
static bool offers_letters(const struct view *view)
{
    const struct view_context *context = view->context;
    return context->session == SESSION_KIOSK && !context->letters && !context->spells;
}

/* While letters are text, the key that is the menu's elsewhere brings those of the screen. */
static struct keys_hint letters_hint(void)
{
    return (struct keys_hint){.keys = "*", .word = words_say("letters"), .command = COMMAND_MENU};
}

/* Whether a hint is shown. */
static bool is_shown(const struct view *view, enum command command)
{
    if (is_for_fingers(view, command) && (!view->context->taps || view_is_typing(view)))
        return false;
    if (command == COMMAND_MENU && view_is_typing(view))
        return offers_letters(view);
    return view_is_of_use(view, command);
}

/* Whether a hint is the last to be left out: without keys the menu is the only way to all that the
 * foot has no room for, and in the first list it is so for the arrows too. */
static bool is_kept(const struct view *view, enum command command)
{
    if (command == COMMAND_MENU)
        return view->context->taps || view_is_typing(view) || !view_is_of_use(view, COMMAND_BACK);
    return command == COMMAND_BACK || command == COMMAND_HELP || command == COMMAND_SCREEN_UP;
}

/* The hints of a view that are of use. */
struct hints {
    struct hint {
        struct keys_hint words;
        int cols;
        bool kept; /* the last to be left out if there is little room */
    } hint[HINTS_MAX];
    int count;
};

static int hint_cols(const struct keys_hint *hint)
{
    return (int)(text_cols(hint->keys, strlen(hint->keys)) + 1 +
                 text_cols(hint->word, strlen(hint->word)));
}

static void find_hints(struct hints *hints, const struct view *view)
{
    const struct view_context *context = view->context;
    /* While letters are text, the keys that work are those of the search. */
    enum keys_context keys = view_is_typing(view) ? KEYS_RESULTS : view->ops->keys;
    bool way_back = view_is_of_use(view, COMMAND_BACK);
    struct keys_hint words;
    size_t index = 0;
    hints->count = 0;
    while (hints->count < HINTS_MAX &&
           keys_next_hint(keys, context->session, way_back, context->ascii, &index, &words)) {
        if (!is_shown(view, words.command))
            continue;
        if (words.command == COMMAND_MENU && view_is_typing(view))
            words = letters_hint();
        if (words.command == COMMAND_OPEN && view->enter)
            words.word = view->enter;
        if (words.command == COMMAND_NEXT_HIT && view->enter && offers_letters(view))
            words.keys = key_words("Enter");
        if (words.command == COMMAND_BACK && view->enter) /* Enter leads elsewhere */
            words.keys = keys_shown("Left", context->ascii);
        bool kept = is_kept(view, words.command);
        hints->hint[hints->count++] = (struct hint){words, hint_cols(&words), kept};
    }
}

/* Columns of the hints that are kept, from an index on, each with the gap before it. */
static int kept_cols(const struct hints *hints, int index, int gap_cols)
{
    int cols = 0;
    for (; index < hints->count; index++)
        if (hints->hint[index].kept)
            cols += gap_cols + hints->hint[index].cols;
    return cols;
}

/* Columns that the first hint and those that are kept need. */
static int needed_cols(const struct hints *hints, int gap_cols)
{
    int first = hints->count ? hints->hint[0].cols : 0;
    return 1 + first + kept_cols(hints, 1, gap_cols);
}

/* The gap between hints: the narrow one if there is no room for the other. */
static int choose_gap(const struct hints *hints, int cols)
{
    return needed_cols(hints, HINT_GAP_COLS) <= cols ? HINT_GAP_COLS : HINT_GAP_COLS_MIN;
}

static bool has_room(const struct hints *hints, int cols)
{
    return needed_cols(hints, HINT_GAP_COLS_MIN) <= cols;
}

/* The hint at a command, NULL: there is none. */
static struct hint *hint_at(struct hints *hints, enum command command)
{
    for (int i = 0; i < hints->count; i++)
        if (hints->hint[i].words.command == command)
            return &hints->hint[i];
    return NULL;
}

/* On a page that a search found, where Enter leads is worth more than help, if there is no room for
 * both. Returns its hint, NULL: there is none, or no room for it. */
static struct hint *keep_found(const struct view *view, struct hints *hints, int cols)
{
    bool leads = view->ops->document && view->enter && !view->finds;
    struct hint *found = leads ? hint_at(hints, COMMAND_OPEN) : NULL;
    struct hint *help = hint_at(hints, COMMAND_HELP);
    if (!found || !help)
        return NULL;
    found->kept = true;
    help->kept = false;
    found->kept = has_room(hints, cols);
    help->kept = true;
    return found->kept ? found : NULL;
}

/* If there is no room for all that a finger needs, help is left out first, since it tells of keys,
 * then the position, then the way up, before the way on. The first two are also left out if that
 * makes room for the next place that was found, which is what somebody who has just looked for
 * words wants, or for the key to read on where no words were looked for; but not for nothing.
 * Returns the columns that are left to the position, of those that it may take. */
static int keep_fewer(const struct view *view, struct hints *hints, int cols, int place)
{
    struct hint *found = keep_found(view, hints, cols);
    struct hint *up = hint_at(hints, COMMAND_SCREEN_UP);
    struct hint *next = hint_at(hints, COMMAND_NEXT_HIT);
    struct hint *more = view->finds ? NULL : hint_at(hints, COMMAND_SCREEN_DOWN);
    struct hint *help = hint_at(hints, COMMAND_HELP);
    if (!(found || up || next || more) || has_room(hints, cols - place))
        return place;
    if (help)
        help->kept = false;
    if (has_room(hints, cols - place))
        return place;
    bool room = has_room(hints, cols);
    if (up)
        up->kept = room;
    else if (help)
        help->kept = !room;
    return room || up || next ? 0 : place;
}

static void add_words(uint64_t *mark, const char *words)
{
    do
        *mark = (*mark ^ (unsigned char)*words) * UINT64_C(0x100000001b3);
    while (*words++);
}

/* A mark (screen_mark) for the foot's row, made of its words (FNV-1a). The top bit tells it from
 * the mark of a line of a page. */
static uint64_t foot_mark(const struct hints *hints, const char *position)
{
    uint64_t mark = UINT64_C(0xcbf29ce484222325);
    for (int i = 0; i < hints->count; i++) {
        add_words(&mark, hints->hint[i].words.keys);
        add_words(&mark, hints->hint[i].words.word);
    }
    add_words(&mark, position);
    return mark | UINT64_C(1) << 63;
}

static void draw_hint(const struct keys_hint *hint, struct screen *screen, int row, int col,
                      int cols)
{
    int keys = screen_put_string(screen, row, col, cols - col, hint->keys, STYLE_BAR | STYLE_KEY);
    screen_put_string(screen, row, col + keys + 1, cols - col - keys - 1, hint->word, STYLE_BAR);
}

/* A tap on a hint, or on the blank before it, means its command. */
static void add_target(struct bar *bar, const struct screen *screen, int row, int col, int cols,
                       enum command command)
{
    bar_add_target(
        bar, (struct bar_target){row, 1, screen_col(screen, col - 1, cols + 1), cols + 1, command});
}

/* Draws as many hints as there is room for, in their order. drawn: the row shows them already. */
static void draw_hints(struct bar *bar, const struct hints *hints, struct screen *screen, int row,
                       int cols, bool drawn)
{
    int col = 1;
    int gap = choose_gap(hints, cols);
    for (int i = 0; i < hints->count; i++) {
        const struct keys_hint *words = &hints->hint[i].words;
        int need = hints->hint[i].cols;
        int kept = hints->hint[i].kept ? 0 : kept_cols(hints, i + 1, gap);
        if (col + need + kept > cols)
            continue;
        add_target(bar, screen, row, col, need, words->command);
        if (!drawn)
            draw_hint(words, screen, row, col, cols);
        col += need + gap;
    }
}

/* Columns that the position may take at the right. In a list the first two hints matter more. */
static int place_cols(const struct view *view, const struct hints *hints, const char *position,
                      int cols)
{
    int place = (int)text_cols(position, strlen(position));
    int need = 1 + place + 2;
    if (view->ops->document)
        return place;
    for (int i = 0; i < hints->count; i++)
        if (i < 2 || hints->hint[i].kept)
            need += hints->hint[i].cols + HINT_GAP_COLS;
    return need <= cols ? place : 0;
}

/* Draws the hints and the position. If the last screen had the same foot, its row is kept. */
static void draw_foot(struct bar *bar, const struct view *view, const char *position,
                      struct screen *screen, int row)
{
    struct hints hints;
    find_hints(&hints, view);
    int right = keep_fewer(view, &hints, screen->cols - 2,
                           place_cols(view, &hints, position, screen->cols));
    uint64_t mark = foot_mark(&hints, position);
    bool drawn = screen_keep(screen, row, mark);
    if (!drawn)
        screen_fill(screen, row, 0, screen->cols, STYLE_BAR);
    draw_hints(bar, &hints, screen, row, screen->cols - right - 2, drawn);
    if (right && !drawn)
        screen_put_string(screen, row, screen->cols - right - 1, right, position, STYLE_BAR);
    screen_mark(screen, row, mark);
}

/* Draws words in full: on a narrow screen they take as many rows as they need, up to the head. What
 * is longer still is cut with "…". Returns their first row. */
static int draw_whole(const char *words, size_t n_bytes, uint32_t style, struct screen *screen)
{
    int cols = screen->cols - 2;
    int rows = paragraph_rows(words, n_bytes, cols);
    int first = screen->rows - rows > 1 ? screen->rows - rows : 1;
    for (int row = first; row < screen->rows; row++)
        screen_fill(screen, row, 0, screen->cols, STYLE_BAR);
    struct paragraph_area area = {first, screen->rows - 1, 1, cols};
    paragraph_put_fitting(screen, area, words, n_bytes, style);
    return first;
}

/* Draws a question, with the cursor after it. Returns its first row. */
static int draw_question(const struct buffer *words, struct screen *screen)
{
    int behind = 2 + paragraph_last_cols(words->bytes, words->used, screen->cols - 2);
    screen_put_cursor(screen, screen->rows - 1, behind);
    return draw_whole(words->bytes, words->used, STYLE_BAR, screen);
}

/* Draws at the right end of a prompt how to get letters, if they may be needed and half of the row
 * is left. Returns the column at which the rest ends. */
static int draw_letters_hint(struct bar *bar, const struct view *view, struct screen *screen,
                             int row)
{
    struct keys_hint hint = letters_hint();
    int cols = hint_cols(&hint);
    int col = screen->cols - 1 - cols;
    if (!offers_letters(view) || col < screen->cols / 2)
        return screen->cols - 1;
    draw_hint(&hint, screen, row, col, screen->cols);
    add_target(bar, screen, row, col, cols, hint.command);
    return col - HINT_GAP_COLS;
}

/* Draws a prompt and what is being typed after it. Returns its row. */
static int draw_typed(struct bar *bar, const struct view *view, const struct buffer *words,
                      size_t typed, struct screen *screen)
{
    int row = screen->rows - 1;
    screen_fill(screen, row, 0, screen->cols, STYLE_BAR);
    bool empty = words->used == typed; /* afterwards the row belongs to what is typed */
    int end = empty ? draw_letters_hint(bar, view, screen, row) : screen->cols - 1;
    int cols = typing_draw(screen, row, 1, end - 1, words, typed, STYLE_BAR);
    screen_put_cursor(screen, row, 1 + cols);
    return row;
}

static bool draw_prompt(struct bar *bar, const struct view *view, struct screen *screen)
{
    struct buffer prompt = {0};
    size_t typed;
    bool typing = view->ops->prompt && view->ops->prompt(view, &prompt, &typed);
    if (typing)
        bar->foot_row = view->ops->asks ? draw_question(&prompt, screen)
                                        : draw_typed(bar, view, &prompt, typed, screen);
    buffer_done(&prompt);
    return typing;
}

/* Returns its first row. */
static int draw_message(const struct bar_message *message, struct screen *screen)
{
    uint32_t style = STYLE_BAR | (message->advises ? 0 : STYLE_WARNING);
    int row = draw_whole(message->words, strlen(message->words), style, screen);
    if (message->answers)
        screen_put_cursor(screen, row, 1);
    return row;
}

void bar_draw_foot(struct bar *bar, const struct view *view, const struct bar_message *message,
                   const char *position, struct screen *screen)
{
    int row = screen->rows - 1;
    bar->foot_row = row;
    if (!(message->words && message->answers) && draw_prompt(bar, view, screen))
        return;
    if (message->words)
        bar->foot_row = draw_message(message, screen);
    else
        draw_foot(bar, view, position, screen, row);
}
