/*
 * The outline of a page: its headings, the one the reader is under chosen.
 *
 * It only lists; to go there is the page's own affair, which the app asks it for.
 */
#include "ui/view.h"

#include "layout/style.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD_ROWS = 2, FOOT_ROWS = 1, INDENT_COLS = 2 };

struct outline {
    struct view view;
    const struct document *document; /* lent by the page's view, which stays below this one */
    uint32_t *headings;              /* nodes, in reading order */
    size_t count;
    size_t room;
    size_t chosen;
    size_t top;
    int rows;
};

static void draw_row(const struct outline *outline, struct screen *screen, int row, size_t index)
{
    const struct node *node = &outline->document->nodes[outline->headings[index]];
    bool chosen = index == outline->chosen;
    int level = node->level < 4 ? node->level : 4;
    int col = INDENT_COLS * level;
    char *words = memory_copy(node_text(outline->document, node), node->text_bytes);
    for (char *c = words; *c; c++)
        if (*c == '\n')
            *c = ' ';
    if (chosen) {
        screen_put_string(screen, row, 0, 1, outline->view.context->ascii ? ">" : "▸", STYLE_FOCUS);
        screen->cursor_row = row;
        screen->cursor_col = col;
    }
    screen_put_cut(screen, row, col, screen->cols - col - 1, words,
                   chosen ? STYLE_FOCUS : STYLE_PLAIN);
    free(words);
}

static void keep_in_sight(struct outline *outline)
{
    size_t rows = outline->rows > 0 ? (size_t)outline->rows : 1;
    if (outline->chosen < outline->top)
        outline->top = outline->chosen;
    if (outline->chosen >= outline->top + rows)
        outline->top = outline->chosen - rows + 1;
}

static void draw(struct view *view, struct screen *screen)
{
    struct outline *outline = (struct outline *)view;
    int last_row = screen->rows - FOOT_ROWS - 1;
    outline->rows = last_row - HEAD_ROWS + 1;
    keep_in_sight(outline);
    view_draw_head(screen, "On this page", "");
    screen_put_cut(screen, 1, 1, screen->cols - 2, "Choose a part with the arrows, press Enter.",
                   STYLE_QUIET);
    int row = HEAD_ROWS;
    for (size_t i = outline->top; i < outline->count && row <= last_row; i++)
        draw_row(outline, screen, row++, i);
}

static void move(struct outline *outline, long by)
{
    long to = (long)outline->chosen + by;
    long last = (long)outline->count - 1;
    outline->chosen = (size_t)(to < 0 ? 0 : to > last ? last : to);
}

static struct wish command(struct view *view, enum command command)
{
    struct outline *outline = (struct outline *)view;
    long screen_rows = outline->rows > 1 ? outline->rows - 1 : 1;
    static const struct {
        enum command command;
        int lines, screens, ends;
    } moves[] = {
        {COMMAND_UP, -1, 0, 0},       {COMMAND_LINE_UP, -1, 0, 0},   {COMMAND_DOWN, 1, 0, 0},
        {COMMAND_LINE_DOWN, 1, 0, 0}, {COMMAND_SCREEN_UP, 0, -1, 0}, {COMMAND_SCREEN_DOWN, 0, 1, 0},
        {COMMAND_HALF_UP, 0, -1, 0},  {COMMAND_HALF_DOWN, 0, 1, 0},  {COMMAND_TOP, 0, 0, -1},
        {COMMAND_END, 0, 0, 1},
    };
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        if (moves[i].command != command)
            continue;
        move(outline, moves[i].lines + moves[i].screens * screen_rows +
                          moves[i].ends * (long)outline->count);
        return (struct wish){.kind = WISH_STAY};
    }
    if (command == COMMAND_OPEN)
        return (struct wish){.kind = WISH_GO, .node = outline->headings[outline->chosen]};
    if (command == COMMAND_OUTLINE)
        return (struct wish){.kind = WISH_BACK};
    return (struct wish){.kind = WISH_PASS};
}

static void outline_free(struct view *view)
{
    struct outline *outline = (struct outline *)view;
    free(outline->headings);
    free(outline);
}

struct view *view_outline_new(const struct view_context *context, const struct document *document,
                              uint32_t here)
{
    static const struct view_ops ops = {
        .keys = KEYS_CHOICE, .draw = draw, .command = command, .free = outline_free};
    struct outline *outline = memory_new(sizeof *outline);
    outline->view = (struct view){&ops, context};
    outline->document = document;
    for (uint32_t i = 1; i < document->node_count; i++) {
        if (document->nodes[i].kind != NODE_HEADING || !document->nodes[i].text_bytes)
            continue;
        outline->headings = memory_grow(outline->headings, &outline->room, outline->count + 1,
                                        sizeof *outline->headings);
        if (i <= here)
            outline->chosen = outline->count;
        outline->headings[outline->count++] = i;
    }
    if (outline->count)
        return &outline->view;
    outline_free(&outline->view);
    return NULL;
}
