/*
 * The list of topics: titles in order, the chosen one with its description, a filter as one types.
 */
#include "ui/view.h"

#include "base/text.h"
#include "layout/turn.h"
#include "layout/wrap.h"

#include <stdlib.h>
#include <string.h>

enum {
    HEAD_ROWS = 2,
    FOOT_ROWS = 1,
    DESCRIPTION_ROWS_MAX = 3,
    SECTION_COLS_MIN = 60,
    INDENT_COLS = 2
};

struct topics {
    struct view view;
    struct library_list list;
    struct buffer filter;
    bool typing;
    size_t all; /* topics without the filter */
    size_t chosen;
    size_t top; /* index of the first row shown */
    int rows;   /* of the list, when it was last drawn */
};

static struct topics *topics_of(struct view *view)
{
    return (struct topics *)view;
}

void view_draw_head(struct screen *screen, const char *title, const char *right)
{
    int right_cols = (int)text_cols(right, strlen(right));
    int title_cols = (int)text_cols(title, strlen(title));
    bool both =
        right_cols && title_cols + right_cols + 4 <= screen->cols && strcmp(title, right) != 0;
    screen_fill(screen, 0, 0, screen->cols, " ", STYLE_BAR);
    screen_put_cut(screen, 0, 1, screen->cols - 2 - (both ? right_cols + 2 : 0), title,
                   STYLE_BAR | STYLE_TITLE);
    if (both)
        screen_put_string(screen, 0, screen->cols - right_cols - 1, right_cols, right, STYLE_BAR);
}

static void draw_count(const struct topics *topics, struct screen *screen)
{
    struct buffer count = {0};
    size_t all = topics->all;
    if (topics->filter.used)
        buffer_format(&count, "%zu of ", topics->list.count);
    buffer_format(&count, "%zu topic%s", all, all == 1 ? "" : "s");
    const char *title = view_site_title(topics->view.context);
    view_draw_head(screen, *title ? title : "Topics", count.bytes);
    buffer_done(&count);
}

/* The second row: what is typed, or what to do. */
static int draw_prompt(const struct topics *topics, struct screen *screen)
{
    static const char label[] = "Find a topic: ";
    if (!topics->typing && !topics->filter.used) {
        screen_put_cut(screen, 1, 1, screen->cols - 2,
                       screen->cols < 60 ? "Choose with the arrows, press Enter"
                                         : "Choose a topic with the arrow keys, then press Enter.",
                       STYLE_QUIET);
        return 0;
    }
    int col = 1 + screen_put_string(screen, 1, 1, screen->cols - 2, label, STYLE_PLAIN);
    const char *s = buffer_string(&topics->filter);
    size_t n = topics->filter.used;
    /* The end of what is typed stays in sight. */
    while (n && (int)text_cols(s, n) > screen->cols - col - 2) {
        size_t first = text_grapheme(s, n);
        s += first;
        n -= first;
    }
    return col + screen_put(screen, 1, col, screen->cols - col - 1, s, n, STYLE_STRONG);
}

/* Wraps the description of the chosen row; lines are the caller's to free. */
static void wrap_description(const char *s, int cols, struct lines *lines)
{
    struct wrap wrap;
    lines_init(lines);
    wrap_init(&wrap, lines, cols > 1 ? (uint32_t)cols : 1);
    wrap_words(&wrap, s, strlen(s));
    wrap_done(&wrap);
}

static int draw_description(struct screen *screen, int row, int last_row, const char *s)
{
    struct lines lines;
    int cols = screen->cols - INDENT_COLS - 2;
    wrap_description(s, cols < 72 ? cols : 72, &lines);
    if (screen->bidi != LAYOUT_BIDI_OFF && bidi_has_rtl(s, strlen(s))) {
        struct turner *turner = turner_new(screen->bidi == LAYOUT_BIDI_SHAPE, &lines.arena);
        turn_lines(turner, &lines, 0, false, 0);
        turner_free(turner);
    }
    int drawn = 0;
    for (size_t i = 0; i < lines.count && i < DESCRIPTION_ROWS_MAX && row + drawn <= last_row;
         i++) {
        int col = INDENT_COLS + 1;
        for (uint32_t j = 0; j < lines.line[i].span_count; j++) {
            const struct span *span = &lines.span[lines.line[i].first_span + j];
            col += screen_put(screen, row + drawn, col, screen->cols - col, span->text, span->bytes,
                              STYLE_QUIET);
        }
        drawn++;
    }
    lines_done(&lines);
    return drawn;
}

/* Two topics with one title are told apart by their section, where that is not beside it anyway. */
static char *row_title(const struct library_row *topic, bool alone)
{
    struct buffer title = {0};
    buffer_add_string(&title, topic->title);
    if (alone && topic->same_title && *topic->section)
        buffer_format(&title, " (%s)", topic->section);
    return title.bytes;
}

static void draw_row(const struct topics *topics, struct screen *screen, int row, uint32_t id,
                     bool chosen)
{
    const struct view_context *context = topics->view.context;
    struct library_row topic = library_row(context->library, id);
    bool stands_in = context->query.language && topic.language != context->query.language;
    const char *right =
        stands_in ? library_language(context->library, topic.language)->name : topic.section;
    int section_cols = (int)text_cols(right, strlen(right));
    bool section = section_cols && screen->cols >= SECTION_COLS_MIN && section_cols <= 24;
    char *title = row_title(&topic, !section || stands_in);
    int title_cols = screen->cols - INDENT_COLS - 1 - (section ? section_cols + 2 : 0);
    if (chosen)
        screen_put_string(screen, row, 0, 1, topics->view.context->ascii ? ">" : "▸", STYLE_FOCUS);
    screen_put_cut(screen, row, INDENT_COLS, title_cols, title, chosen ? STYLE_FOCUS : STYLE_PLAIN);
    if (section)
        screen_put_string(screen, row, screen->cols - section_cols - 1, section_cols, right,
                          STYLE_QUIET);
    free(title);
}

/* Rows that the chosen topic takes, its description included. */
static int chosen_rows(const struct topics *topics, const struct screen *screen)
{
    if (topics->chosen >= topics->list.count)
        return 1;
    struct lines lines;
    struct library_row topic =
        library_row(topics->view.context->library, topics->list.ids[topics->chosen]);
    int cols = screen->cols - INDENT_COLS - 2;
    wrap_description(topic.description, cols < 72 ? cols : 72, &lines);
    int rows = 1 + (int)(lines.count < DESCRIPTION_ROWS_MAX ? lines.count : DESCRIPTION_ROWS_MAX);
    lines_done(&lines);
    return rows;
}

/* Scrolls just as far as needed for the chosen row and its description. */
static void keep_in_sight(struct topics *topics, const struct screen *screen)
{
    size_t need = (size_t)chosen_rows(topics, screen);
    size_t rows = topics->rows > 0 ? (size_t)topics->rows : 1;
    if (need > rows)
        need = rows;
    if (topics->chosen < topics->top)
        topics->top = topics->chosen;
    if (topics->chosen - topics->top + need > rows)
        topics->top = topics->chosen + need - rows;
}

static void draw(struct view *view, struct screen *screen)
{
    struct topics *topics = topics_of(view);
    int last_row = screen->rows - FOOT_ROWS - 1;
    topics->rows = last_row - HEAD_ROWS + 1;
    keep_in_sight(topics, screen);
    draw_count(topics, screen);
    int typed_col = draw_prompt(topics, screen);
    int row = HEAD_ROWS;
    for (size_t i = topics->top; i < topics->list.count && row <= last_row; i++) {
        bool chosen = i == topics->chosen;
        draw_row(topics, screen, row, topics->list.ids[i], chosen);
        if (chosen && !topics->typing) {
            screen->cursor_row = row;
            screen->cursor_col = INDENT_COLS;
        }
        row++;
        if (chosen)
            row += draw_description(
                screen, row, last_row,
                library_row(view->context->library, topics->list.ids[i]).description);
    }
    if (!topics->list.count && row <= last_row)
        screen_put_cut(screen, row, INDENT_COLS, screen->cols - INDENT_COLS - 1,
                       "No topic has these letters. Press Backspace to try again.", STYLE_PLAIN);
    if (topics->typing) {
        screen->cursor_row = 1;
        screen->cursor_col = typed_col < screen->cols ? typed_col : screen->cols - 1;
    }
}

static void refilter(struct topics *topics)
{
    const struct view_context *context = topics->view.context;
    struct library_query query = view_query(context);
    library_list_done(&topics->list);
    query.filter = topics->filter.used ? topics->filter.bytes : "";
    library_list(context->library, &query, &topics->list);
    if (!topics->filter.used)
        topics->all = topics->list.count;
    topics->chosen = 0;
    topics->top = 0;
}

/* The same again, as things stand now: the reader's row stays the chosen one. */
static void refresh(struct view *view)
{
    struct topics *topics = topics_of(view);
    uint32_t id = topics->chosen < topics->list.count ? topics->list.ids[topics->chosen] : 0;
    size_t top = topics->top;
    refilter(topics);
    for (size_t i = 0; i < topics->list.count; i++)
        if (topics->list.ids[i] == id)
            topics->chosen = i;
    topics->top = top <= topics->chosen ? top : topics->chosen;
}

static void move(struct topics *topics, long by)
{
    long last = (long)topics->list.count - 1;
    long to = (long)topics->chosen + by;
    if (to > last)
        to = last;
    topics->chosen = to > 0 ? (size_t)to : 0;
}

static struct wish open_chosen(struct topics *topics)
{
    topics->typing = false;
    if (topics->chosen >= topics->list.count)
        return (struct wish){.kind = WISH_SAY, .message = "There is no topic to open."};
    return (struct wish){.kind = WISH_OPEN_PAGE, .page = topics->list.ids[topics->chosen]};
}

static struct wish command(struct view *view, enum command command)
{
    struct topics *topics = topics_of(view);
    long screen_rows = topics->rows > 1 ? topics->rows - 1 : 1;
    switch (command) {
    case COMMAND_UP:
    case COMMAND_LINE_UP:
        move(topics, -1);
        break;
    case COMMAND_DOWN:
    case COMMAND_LINE_DOWN:
        move(topics, 1);
        break;
    case COMMAND_SCREEN_UP:
        move(topics, -screen_rows);
        break;
    case COMMAND_SCREEN_DOWN:
        move(topics, screen_rows);
        break;
    case COMMAND_HALF_UP:
        move(topics, -(screen_rows + 1) / 2);
        break;
    case COMMAND_HALF_DOWN:
        move(topics, (screen_rows + 1) / 2);
        break;
    case COMMAND_TOP:
        topics->chosen = 0;
        break;
    case COMMAND_END:
        move(topics, (long)topics->list.count);
        break;
    case COMMAND_OPEN:
        return open_chosen(topics);
    case COMMAND_FILTER:
        topics->typing = true;
        break;
    case COMMAND_TOPICS:
    case COMMAND_BACK:
        if (!topics->filter.used && !topics->typing)
            return (struct wish){.kind = WISH_PASS};
        topics->typing = false;
        topics->filter.used = 0;
        refilter(topics);
        break;
    default:
        return (struct wish){.kind = WISH_PASS};
    }
    return (struct wish){.kind = WISH_STAY};
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

static bool type(struct view *view, uint32_t key)
{
    struct topics *topics = topics_of(view);
    if (!topics->typing)
        return false;
    if (key == KEY_IS_ESCAPE) {
        topics->typing = false;
        topics->filter.used = 0;
        buffer_add(&topics->filter, "", 0);
    } else {
        if (key == KEY_IS_BACKSPACE)
            topics->typing = topics->filter.used > 0;
        if (!view_type(&topics->filter, key))
            return false;
    }
    refilter(topics);
    return true;
}

uint32_t view_topics_neighbour(const struct view *view, uint32_t page, int by)
{
    const struct topics *topics = (const struct topics *)view;
    for (size_t i = 0; i < topics->list.count; i++)
        if (topics->list.ids[i] == page)
            return by < 0                       ? i ? topics->list.ids[i - 1] : 0
                   : i + 1 < topics->list.count ? topics->list.ids[i + 1]
                                                : 0;
    return 0;
}

static void topics_free(struct view *view)
{
    struct topics *topics = topics_of(view);
    library_list_done(&topics->list);
    buffer_done(&topics->filter);
    free(topics);
}

struct view *view_topics_new(const struct view_context *context)
{
    static const struct view_ops ops = {.keys = KEYS_LIST,
                                        .draw = draw,
                                        .command = command,
                                        .type = type,
                                        .refresh = refresh,
                                        .free = topics_free};
    struct topics *topics = memory_new(sizeof *topics);
    topics->view = (struct view){&ops, context};
    refilter(topics);
    return &topics->view;
}
