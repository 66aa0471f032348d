/*
 * The list of topics on the screen: titles, why one was found, and what the chosen one is about,
 * below it or, if there is room, beside the list.
 */
#include "ui/topics.h"

#include "base/text.h"
#include "base/words.h"
#include "ui/find.h"
#include "ui/paragraph.h"
#include "ui/view_title.h"

#include <string.h>

enum {
    DESCRIPTION_ROWS_MAX = 3,
    SECTION_COLS_MAX = 24,
    WIDE_COLS_MIN = 100, /* from here on the description is beside the list */
    LIST_COLS_MAX = 64,
    GAP_COLS = 3
};

/* Whether there is room for what the chosen topic is about beside the list. */
static bool is_wide(const struct topics *topics, const struct screen *screen)
{
    return screen->cols >= WIDE_COLS_MIN && !topics->view.context->linear;
}

static int list_cols(const struct topics *topics, const struct screen *screen)
{
    int cols = is_wide(topics, screen) ? screen->cols / 2 : view_row_cols(screen);
    return is_wide(topics, screen) && cols > LIST_COLS_MAX ? LIST_COLS_MAX : cols;
}

/* Columns for words that begin at col. */
static int words_cols(const struct topics *topics, const struct screen *screen, int col)
{
    return view_words_cols(topics->view.context, screen->cols - col - 1);
}

/* Draws words from a column on, down to last_row at most; returns the rows they took. */
static int draw_words(const struct topics *topics, struct screen *screen, int row, int last_row,
                      int left, const char *s, uint32_t style)
{
    struct paragraph_area area = {row, last_row, left, words_cols(topics, screen, left)};
    return paragraph_put_fitting(screen, area, s, strlen(s), style);
}

/* Finds the first place of what was typed in a string. */
static bool find_in(const char *s, size_t n_bytes, const char *typed, size_t typed_bytes,
                    struct find_hit *part)
{
    struct find *find = find_new(memory_copy(s, n_bytes), n_bytes);
    find_words(find, typed, typed_bytes);
    bool found = find_count(find);
    if (found)
        *part = find_hit(find, 0);
    find_free(find);
    return found;
}

/* Finds the next piece of what was typed in a string: all of it, or else each of its words. *at:
 * where to go on in what was typed, NULL before the first piece. False: there is no other. */
static bool find_next(const char *s, size_t n_bytes, const struct buffer *folded, const char **at,
                      struct find_hit *part)
{
    const char *word;
    size_t word_bytes;
    if (!*at && find_in(s, n_bytes, folded->bytes, folded->used, part)) {
        *at = folded->bytes + folded->used;
        return true;
    }
    *at = *at ? *at : folded->bytes;
    while (library_filter_word(at, &word, &word_bytes))
        if (find_in(s, n_bytes, word, word_bytes, part))
            return true;
    return false;
}

/* Whether words are in sight up to `end` in so many columns: either all of them fit, or this part
 * does with "…" after it. */
static bool is_in_sight(const char *words, size_t n_bytes, size_t end, int cols)
{
    return (int)text_cols(words, n_bytes) <= cols || (int)text_cols(words, end) < cols;
}

/* Where to begin words so that a part of them is in sight, with as many whole words before it as
 * there is room for after the sign that some were cut; 0: at their start. */
static size_t begin_of_sight(const char *words, size_t n_bytes, struct find_hit part, int cols,
                             int sign_cols)
{
    size_t from = part.start;
    if (is_in_sight(words, n_bytes, part.end, cols))
        return 0;
    for (size_t at = part.start; at > 0; at--) {
        if (words[at - 1] != ' ')
            continue;
        if (!is_in_sight(words + at, n_bytes - at, part.end - at, cols - sign_cols))
            break;
        from = at;
    }
    return from;
}

/* Appends to a title that does not hold the typed words what these were found in: " – leg nerve
 * pain". If they would be out of sight, the first words of that are cut. Returns where they were
 * found. */
static enum library_match add_reason(struct buffer *out, const struct topics *topics, uint32_t id,
                                     int cols)
{
    const struct view_context *context = topics->view.context;
    const char *words;
    size_t n_bytes;
    size_t start = 0;
    struct find_hit part;
    const char *at = NULL;
    const char *sign = context->ascii ? "..." : "…";
    if (!topics->folded.used)
        return MATCH_NOT;
    enum library_match match =
        library_match(context->library, id, topics->folded.bytes, &words, &n_bytes);
    if (match == MATCH_TITLE || match == MATCH_NOT)
        return match;
    view_add_dash(out, context);
    cols -= (int)text_cols(out->bytes, out->used);
    if (find_next(words, n_bytes, &topics->folded, &at, &part))
        start = begin_of_sight(words, n_bytes, part, cols, (int)text_cols(sign, strlen(sign)));
    if (start)
        buffer_add_string(out, sign);
    buffer_add(out, words + start, n_bytes - start);
    return match;
}

/* Highlights in a row what was typed. */
static void mark_found(const struct topics *topics, struct screen *screen, int row,
                       const struct buffer *title, int cols)
{
    struct find_hit part;
    const char *at = NULL;
    while (topics->folded.used && find_next(title->bytes, title->used, &topics->folded, &at, &part))
        view_mark_match(screen, row, VIEW_INDENT_COLS, cols, title->bytes, part.start, part.end);
}

/* The words of a row: the title, what it was found by, what tells it apart. A description is not
 * given whole here, since it is shown below. */
static struct view_title title_of(const struct topics *topics, const struct screen *screen,
                                  size_t index)
{
    const struct view_context *context = topics->view.context;
    struct library_row topic = library_row(context->library, library_list_id(&topics->list, index));
    int cols = list_cols(topics, screen);
    struct view_title title =
        view_title_of(context, &topic, cols, cols >= VIEW_SECTION_COLS_MIN ? SECTION_COLS_MAX : 0);
    if (add_reason(&title.words, topics, topic.id, title.cols) != MATCH_DESCRIPTION)
        view_title_add_apart(&title, context, &topic);
    return title;
}

/* Rows of the chosen topic's title. On a wide screen it is whole beside the list anyway. */
static int title_rows(const struct topics *topics, const struct screen *screen)
{
    if (topics->rows.chosen >= topics->list.count || is_wide(topics, screen))
        return 1;
    return view_title_rows(title_of(topics, screen, topics->rows.chosen));
}

/* Draws a topic; the chosen one may go on down to last_row. Returns the rows that it took. */
static int draw_row(const struct topics *topics, struct screen *screen, int row, int last_row,
                    size_t index)
{
    struct view_title title = title_of(topics, screen, index);
    bool chosen = index == topics->rows.chosen && !topics->prompt.at_words;
    view_draw_marker(topics->view.context, screen, row, chosen,
                     topics->prompt.typing ? VIEW_NO_NUMBER : index - topics->rows.top);
    int rows = view_title_draw(&title, screen, row, last_row, chosen ? STYLE_FOCUS : STYLE_PLAIN);
    if (last_row == row)
        mark_found(topics, screen, row, &title.words, title.cols);
    buffer_done(&title.words);
    return rows;
}

static struct library_row chosen_row(const struct topics *topics)
{
    return library_row(topics->view.context->library,
                       library_list_id(&topics->list, topics->rows.chosen));
}

/* Rows of the description below the chosen topic's title. */
static int description_rows(const struct topics *topics, const struct screen *screen)
{
    if (topics->rows.chosen >= topics->list.count || is_wide(topics, screen))
        return 0;
    const char *words = chosen_row(topics).description;
    int rows =
        paragraph_rows(words, strlen(words), words_cols(topics, screen, VIEW_INDENT_COLS + 1));
    return rows < DESCRIPTION_ROWS_MAX ? rows : DESCRIPTION_ROWS_MAX;
}

/* The first words that find a topic besides its title, on one line: some are names of it, others
 * only what somebody with it would say. Of these there may be a hundred, which others in the room
 * need not read. */
static void add_names(struct buffer *out, const char *lines, bool ascii)
{
    enum { NAMES_MAX = 6 };
    int names = 0;
    if (*lines)
        buffer_format(out, "%s ", words_say("Also found by:"));
    for (const char *c = lines; *c && names < NAMES_MAX; c++) {
        if (*c != '\n') {
            buffer_add_char(out, *c);
            continue;
        }
        buffer_add_string(out, words_say(", "));
        if (++names == NAMES_MAX)
            buffer_add_string(out, ascii ? "..." : "…");
    }
}

/* Beside the list: what the chosen topic is about. */
static void draw_beside(const struct topics *topics, struct screen *screen, int last_row)
{
    if (topics->rows.chosen >= topics->list.count)
        return;
    const struct library *library = topics->view.context->library;
    struct library_row topic = chosen_row(topics);
    struct buffer names = {0};
    int left = list_cols(topics, screen) + GAP_COLS;
    int row = TOPICS_HEAD_ROWS;
    row += draw_words(topics, screen, row, last_row, left, topic.title, STYLE_STRONG);
    row += draw_words(topics, screen, row, last_row, left, topic.section, STYLE_QUIET) + 1;
    row += draw_words(topics, screen, row, last_row, left, topic.description, STYLE_PLAIN) + 1;
    add_names(&names, library_page(library, topic.id)->field[PAGE_SYNONYMS],
              topics->view.context->ascii);
    draw_words(topics, screen, row, last_row, left, buffer_string(&names), STYLE_QUIET);
    buffer_done(&names);
}

static int draw_list(const struct topics *topics, struct screen *screen, int last_row)
{
    int row = TOPICS_HEAD_ROWS;
    for (size_t i = topics->rows.top; i < topics->list.count && row <= last_row; i++) {
        if (i != topics->rows.chosen) {
            draw_row(topics, screen, row, row, i);
            row++;
            continue;
        }
        int end = row + topics->rows.below < last_row ? row + topics->rows.below : last_row;
        int title_end = row + topics->title_rows - 1 < end ? row + topics->title_rows - 1 : end;
        if (prompt_is_left(&topics->prompt))
            screen_put_cursor(screen, row, VIEW_INDENT_COLS);
        row += draw_row(topics, screen, row, title_end, i);
        if (row <= end)
            row += draw_words(topics, screen, row, end, VIEW_INDENT_COLS + 1,
                              chosen_row(topics).description, STYLE_QUIET);
    }
    return row;
}

/* Why no topic is shown, and what to do. With the letters on the screen Enter takes one of them. */
static const char *words_for_nothing(const struct topics *topics)
{
    if (!topics->prompt.words.used)
        return view_why_empty(topics->view.context, topics->part);
    return topics->prompt.typing && topics->view.context->spells
               ? words_say("No topic has these letters. Choose Delete to try again, or Done.")
               : words_say("No topic has these letters. Press Enter to search all pages for them, "
                           "or Backspace to try again.");
}

void topics_draw(struct view *view, struct screen *screen)
{
    struct topics *topics = (struct topics *)view;
    int last_row = screen->rows - VIEW_FOOT_ROWS - 1;
    const char *title = view_site_title(view->context);
    topics->list_cols = list_cols(topics, screen);
    topics->list_col = screen_col(screen, 0, topics->list_cols);
    topics->title_rows = title_rows(topics, screen);
    view_list_fit(&topics->rows, last_row - TOPICS_HEAD_ROWS + 1,
                  topics->title_rows - 1 + description_rows(topics, screen));
    view->enter = topics->list.count ? NULL : words_say("search");
    view_draw_head(screen, *title ? title : words_say("Topics"), "");
    int typed_col = topics_draw_prompt(topics, screen);
    int row = draw_list(topics, screen, last_row);
    if (is_wide(topics, screen))
        draw_beside(topics, screen, last_row);
    struct paragraph_area rest = {row, last_row, VIEW_INDENT_COLS,
                                  words_cols(topics, screen, VIEW_INDENT_COLS)};
    const char *nothing = topics->list.count ? "" : words_for_nothing(topics);
    topics->empty_rows = 0;
    if (*nothing && row <= last_row)
        topics->empty_rows = paragraph_put(screen, rest, nothing, strlen(nothing), STYLE_PLAIN);
    if (topics->empty_rows && !topics->prompt.words.used && !topics->prompt.typing)
        screen_put_cursor(screen, row, VIEW_INDENT_COLS);
    else if (!prompt_is_left(&topics->prompt) || !topics->list.count)
        screen_put_cursor(screen, TOPICS_PROMPT_ROW, typed_col);
}
