/*
 * The address of a page, with the QR code that a phone reads from the screen.
 *
 * A code that is cut off, or whose quiet zone is, is worse than none, and speech and braille have
 * nothing but noise of it: if it does not fit as a whole, if the terminal has no half blocks, or if
 * pages are without frames and columns, the view is a plain document with the address in it. Which
 * of the two it is, and so what its commands do, depends on the size of the screen each time it is
 * drawn.
 */
#include "ui/document_view.h"

#include "base/words.h"
#include "kiosk/qr.h"
#include "layout/style.h"
#include "term/glyph.h"
#include "ui/guide.h"
#include "ui/paragraph.h"

#include <stdlib.h>
#include <string.h>

enum { GAP_COLS = 2, WORDS_COLS_MIN = 24, WORDS_COLS_MAX = 60, ROOMY_ROWS = 21 };

struct takeaway_view {
    struct document_view page; /* its ops are those of what the screen drawn last shows */
    struct view_ops plain;     /* of any document */
    char *lead;
    char *address;
    size_t address_bytes;
    char *shown; /* of it */
    size_t shown_bytes;
    struct qr qr;
    int back_row;  /* beside it, from this row on, is what leads back, */
    int back_rows; /* on so many */
};

static struct takeaway_view *takeaway_of(struct view *view)
{
    return (struct takeaway_view *)view;
}

/* Draws a paragraph at the top of an area, or only measures it if screen is NULL. Takes its rows
 * off the area. */
static void put_words(struct screen *screen, struct paragraph_area *area, const char *s,
                      size_t n_bytes, uint32_t style)
{
    area->row += screen ? paragraph_put(screen, *area, s, n_bytes, style)
                        : paragraph_rows(s, n_bytes, area->cols);
}

/* Draws all that is beside the code, or only measures it if screen is NULL; returns the row below
 * it. */
static int put_side(struct takeaway_view *takeaway, struct screen *screen,
                    struct paragraph_area area)
{
    const char *after = words_say("Press Enter to go back.");
    put_words(screen, &area, takeaway->lead, strlen(takeaway->lead), STYLE_PLAIN);
    area.row++;
    if (screen)
        screen_put_cursor(screen, area.row, area.col);
    put_words(screen, &area, takeaway->shown, takeaway->shown_bytes, STYLE_STRONG);
    area.row++;
    takeaway->back_row = area.row;
    put_words(screen, &area, after, strlen(after), STYLE_PLAIN);
    takeaway->back_rows = area.row - takeaway->back_row;
    return area.row;
}

static void put_code(const struct qr *qr, struct screen *screen, int row, int col)
{
    for (int y = -QR_QUIET; y < qr->side + QR_QUIET; y += 2, row++)
        for (int x = -QR_QUIET; x < qr->side + QR_QUIET; x++) {
            const char *block = qr_half_block(qr, y, x);
            screen_put(screen, row, col + x + QR_QUIET, 1, block, strlen(block), STYLE_QR);
        }
}

/* Draws the code at the left and the words beside it. False: there is no room. */
static bool draw_code(struct takeaway_view *takeaway, struct screen *screen)
{
    int rows = screen->rows - VIEW_HEAD_ROWS - VIEW_FOOT_ROWS;
    int side_max = screen->cols - GAP_COLS - 1 - WORDS_COLS_MIN;
    if (side_max > rows * 2)
        side_max = rows * 2;
    const struct view_context *context = takeaway->page.view.context;
    if (context->ascii || context->linear || !glyph_has(QR_BLOCKS, strlen(QR_BLOCKS)) ||
        !qr_make(&takeaway->qr, takeaway->address, takeaway->address_bytes, side_max))
        return false;
    int col = 1 + takeaway->qr.side + 2 * QR_QUIET + GAP_COLS;
    int cols = screen->cols - col - 1;
    if (cols > WORDS_COLS_MAX)
        cols = WORDS_COLS_MAX;
    struct paragraph_area side = {0, screen->rows - 1, screen->mirrored ? 1 : col, cols};
    if (put_side(takeaway, NULL, side) > rows)
        return false;
    view_draw_head(screen, takeaway->page.title, "");
    put_code(&takeaway->qr, screen, VIEW_HEAD_ROWS, 1);
    side.row = VIEW_HEAD_ROWS + (rows >= ROOMY_ROWS);
    put_side(takeaway, screen, side);
    return true;
}

/* Beside the code there is nothing to move or to find. */
static struct wish command(struct view *view, enum command command)
{
    (void)view;
    (void)command;
    return (struct wish){.kind = WISH_PASS};
}

static bool is_of_use(const struct view *view, enum command command)
{
    (void)view;
    return command != COMMAND_SCREEN_DOWN && command != COMMAND_SCREEN_UP &&
           command != COMMAND_FIND && command != COMMAND_NEXT_HIT && command != COMMAND_OUTLINE;
}

/* The way back: 1. */
static uint32_t touched(const struct view *view, int row, int col)
{
    const struct takeaway_view *takeaway = (const struct takeaway_view *)view;
    (void)col;
    return row >= takeaway->back_row && row < takeaway->back_row + takeaway->back_rows;
}

static struct wish tap(struct view *view, uint32_t touched)
{
    (void)view;
    return touched ? (struct wish){.kind = WISH_DO, .command = COMMAND_BACK}
                   : (struct wish){.kind = WISH_STAY};
}

static void takeaway_free(struct view *view)
{
    struct takeaway_view *takeaway = takeaway_of(view);
    free(takeaway->lead);
    free(takeaway->address);
    free(takeaway->shown);
    takeaway->plain.free(view);
}

static void draw(struct view *view, struct screen *screen)
{
    struct takeaway_view *takeaway = takeaway_of(view);
    bool has_code = draw_code(takeaway, screen);
    takeaway->page.ops = has_code ? (struct view_ops){.keys = KEYS_DIALOG,
                                                      .command = command,
                                                      .is_of_use = is_of_use,
                                                      .touched = touched,
                                                      .tap = tap,
                                                      .go = takeaway->plain.go,
                                                      .document = takeaway->plain.document}
                                  : takeaway->plain;
    takeaway->page.ops.draw = draw;
    takeaway->page.ops.free = takeaway_free;
    view->typing = has_code ? NULL : &takeaway->page.pane.typing;
    if (!has_code)
        takeaway->plain.draw(view, screen);
}

struct view *view_takeaway_new(const struct view_context *context, const struct takeaway *taken)
{
    struct takeaway_view *takeaway = memory_new(sizeof *takeaway);
    struct document *document =
        guide_address(taken->title, taken->typed, taken->shown, taken->shown_bytes);
    document_view_init(&takeaway->page, context, document, taken->title, KEYS_DIALOG);
    takeaway->plain = takeaway->page.ops;
    takeaway->page.ops.draw = draw;
    takeaway->page.ops.free = takeaway_free;
    takeaway->lead = memory_copy(taken->scanned, strlen(taken->scanned));
    takeaway->address = memory_copy(taken->address, taken->address_bytes);
    takeaway->address_bytes = taken->address_bytes;
    takeaway->shown = memory_copy(taken->shown, taken->shown_bytes);
    takeaway->shown_bytes = taken->shown_bytes;
    return &takeaway->page.view;
}

bool view_takeaway_is_of(const struct view *view, const char *address, size_t n_bytes)
{
    const struct takeaway_view *takeaway = (const struct takeaway_view *)view;
    return view->ops->free == takeaway_free && takeaway->address_bytes == n_bytes &&
           memcmp(takeaway->address, address, n_bytes) == 0;
}
