/*
 * What views share: the head of the screen, and taking letters as text.
 */
#include "ui/view.h"

#include "base/ascii.h"
#include "base/text.h"
#include "base/words.h"
#include "layout/style.h"
#include "ui/paragraph.h"

#include <string.h>

bool view_is_aside(const struct view *view)
{
    return view->ops->keys == KEYS_DIALOG || view->ops->keys == KEYS_CHOICE;
}

struct library_query view_query(const struct view_context *context)
{
    struct library_query query = context->query;
    if (context->clock)
        query.now = context->clock();
    return query;
}

const char *view_site_title(const struct view_context *context)
{
    uint32_t language = context->query.language;
    const char *title = language ? library_language(context->library, language)->title : "";
    return *title ? title : library_title(context->library);
}

enum view_letters view_letters_in(const char *words, bool ascii)
{
    struct buffer plain = {0};
    text_to_ascii(&plain, words, strlen(words));
    const char *shown = buffer_string(&plain);
    enum view_letters letters = !ascii || !strchr(shown, '?') ? LETTERS_ALL
                                : shown[strspn(shown, "? ")]  ? LETTERS_SOME
                                                              : LETTERS_NONE;
    buffer_done(&plain);
    return letters;
}

enum view_letters view_letters_of(const struct view_context *context,
                                  const struct library_language *language)
{
    return view_letters_in(language->name, context->ascii);
}

const char *view_name_of(const struct view_context *context,
                         const struct library_language *language)
{
    return view_letters_of(context, language) == LETTERS_ALL ? language->name : language->code;
}

void view_draw_marker(const struct view_context *context, struct screen *screen, int row,
                      bool chosen, size_t number)
{
    const char *marker = context->ascii ? ">" : screen->mirrored ? "◂" : "▸";
    char digit[] = {(char)('1' + number), '\0'};
    if (chosen)
        screen_put_string(screen, row, 0, 1, marker, STYLE_FOCUS);
    else if (context->numbers && number < VIEW_NO_NUMBER)
        screen_put_string(screen, row, 0, 1, digit, STYLE_MARK);
}

void view_add_dash(struct buffer *out, const struct view_context *context)
{
    buffer_add_string(out, context->ascii ? " - " : " – ");
}

static const char *words_beside(const struct view_context *context, const struct library_row *page)
{
    bool stands_in = context->query.language && page->language != context->query.language;
    return stands_in ? library_language(context->library, page->language)->name : page->section;
}

struct view_title view_title_of(const struct view_context *context, const struct library_row *page,
                                int cols, int right_cols_max)
{
    struct view_title title = {.right = words_beside(context, page)};
    int right_cols = (int)text_cols(title.right, strlen(title.right));
    if (right_cols <= right_cols_max)
        title.right_cols = right_cols;
    title.cols = cols - 1 - (title.right_cols ? title.right_cols + 2 : 0);
    bool beside = title.right_cols && title.right == page->section;
    buffer_add_string(&title.words, page->title);
    if (!beside && page->same_title && page->apart == APART_BY_SECTION && *page->section)
        buffer_format(&title.words, " (%s)", page->section);
    title.whole_bytes = title.words.used;
    return title;
}

void view_title_add_apart(struct view_title *title, const struct view_context *context,
                          const struct library_row *page)
{
    title->whole_bytes = title->words.used;
    if (page->apart == APART_BY_SECTION)
        return;
    view_add_dash(&title->words, context);
    library_add_apart(context->library, page, &title->words);
    if (page->apart != APART_BY_DESCRIPTION)
        title->whole_bytes = title->words.used;
}

int view_title_rows(const struct view_title *title)
{
    return paragraph_title_rows(buffer_string(&title->words), title->whole_bytes, title->cols);
}

void view_title_draw_right(const struct view_title *title, struct screen *screen, int row, int cols)
{
    if (title->right_cols)
        screen_put_string(screen, row, cols - title->right_cols - 1, title->right_cols,
                          title->right, STYLE_QUIET);
}

void view_draw_head(struct screen *screen, const char *title, const char *right)
{
    int right_cols = (int)text_cols(right, strlen(right));
    int title_cols = (int)text_cols(title, strlen(title));
    int cols = screen->cols - screen->head_cols;
    bool both = right_cols && title_cols + right_cols + 4 <= cols && strcmp(title, right) != 0;
    screen_fill(screen, 0, 0, screen->cols, STYLE_BAR);
    screen_put_cut(screen, 0, 1, cols - 2 - (both ? right_cols + 2 : 0), title,
                   STYLE_BAR | STYLE_TITLE);
    if (both)
        screen_put_string(screen, 0, cols - right_cols - 1, right_cols, right, STYLE_BAR);
}

static void drop_last_grapheme(struct buffer *words)
{
    words->used = words->used ? text_last_grapheme(words->bytes, words->used) : 0;
    if (words->bytes)
        words->bytes[words->used] = '\0';
}

bool view_type(struct buffer *words, uint32_t key)
{
    if (key == KEY_IS_BACKSPACE || key == KEY_IS_DELETE) {
        drop_last_grapheme(words);
        return true;
    }
    if (key < ' ' || key >= KEY_NAMED || key == 0x7f)
        return false;
    char bytes[4];
    struct buffer clean = {0};
    text_clean(&clean, bytes, text_encode(bytes, key), TEXT_LINE);
    if (words->used + clean.used <= VIEW_TYPED_BYTES_MAX)
        buffer_add(words, buffer_string(&clean), clean.used);
    buffer_done(&clean);
    return true;
}

int view_put_typed(struct screen *screen, int row, int col, int max_cols,
                   const struct buffer *typed, uint32_t style)
{
    const char *s = buffer_string(typed);
    size_t n = typed->used;
    while (n && (int)text_cols(s, n) > max_cols) {
        size_t first = text_grapheme(s, n);
        s += first;
        n -= first;
    }
    return screen_put_words(screen, row, col, max_cols, s, n, style);
}

int view_screenful(int rows)
{
    enum { ONE_IN = 20 };
    int kept = (rows + ONE_IN / 2) / ONE_IN;
    int screen = rows - (kept > 1 ? kept : 1);
    return screen > 1 ? screen : 1;
}

size_t view_keep_in_sight(size_t top, size_t chosen, size_t need, size_t count, int shown)
{
    size_t rows = shown > 0 ? (size_t)shown : 1;
    size_t last_top = count > rows ? count - rows : 0;
    if (need > rows)
        need = rows;
    if (top > last_top)
        top = last_top;
    if (chosen < top)
        top = chosen;
    return chosen - top + need > rows ? chosen + need - rows : top;
}

void view_position(struct buffer *out, size_t top, size_t last_top, size_t shown, size_t count)
{
    if (!last_top)
        buffer_add_string(out, words_say("All"));
    else if (!top)
        buffer_add_string(out, words_say("Top"));
    else if (top == last_top)
        buffer_add_string(out, words_say("End"));
    else {
        buffer_add_number(out, (top + shown) * 100 / count);
        buffer_add_char(out, '%');
    }
}

size_t view_list_at(size_t row, size_t chosen, int below_rows)
{
    size_t below = (size_t)below_rows;
    if (row <= chosen)
        return row;
    return row - chosen <= below ? chosen : row - below;
}

void view_list_position(struct buffer *out, size_t top, int shown, size_t count)
{
    size_t rows = shown > 0 ? (size_t)shown : 1;
    if (count > rows)
        view_position(out, top, count - rows, rows, count);
}

/* The last in sight become the first, or the first the last, and the choice goes with them: nobody
 * knows yet how many rows the next chosen one takes, and none is to be missed. */
static void move_by_screen(bool down, int shown, size_t count, size_t *top, size_t *chosen)
{
    size_t rows = shown > 0 ? (size_t)shown : 1;
    size_t screen = (size_t)view_screenful((int)rows);
    if (down && *top + rows >= count) {
        *chosen = count ? count - 1 : 0;
    } else if (down) {
        *top += screen;
        *chosen = *chosen < *top ? *top : *chosen + 1;
    } else {
        size_t last = *top + rows - screen;
        *chosen = !*top ? 0 : *chosen < last ? *chosen - 1 : last - 1;
        *top = 0;
    }
}

bool view_move(enum command command, int shown, size_t count, size_t *top, size_t *chosen)
{
    static const struct {
        enum command command;
        int lines, halves, ends;
    } moves[] = {
        {COMMAND_UP, -1, 0, 0},       {COMMAND_LINE_UP, -1, 0, 0}, {COMMAND_DOWN, 1, 0, 0},
        {COMMAND_LINE_DOWN, 1, 0, 0}, {COMMAND_HALF_UP, 0, -1, 0}, {COMMAND_HALF_DOWN, 0, 1, 0},
        {COMMAND_TOP, 0, 0, -1},      {COMMAND_END, 0, 0, 1},
    };
    bool down = command == COMMAND_SCREEN_DOWN;
    if (down || command == COMMAND_SCREEN_UP) {
        move_by_screen(down, shown, count, top, chosen);
        return true;
    }
    long half = shown > 1 ? shown / 2 : 1;
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        if (moves[i].command != command)
            continue;
        long to =
            (long)*chosen + moves[i].lines + moves[i].halves * half + moves[i].ends * (long)count;
        long last = (long)count - 1;
        to = to > last ? last : to;
        *chosen = to > 0 ? (size_t)to : 0;
        return true;
    }
    return false;
}
