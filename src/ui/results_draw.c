/*
 * The search on the screen: what was typed, how well pages match it, and each page with the place
 * where the words occur.
 */
#include "ui/results.h"

#include "base/ending.h"
#include "base/text.h"
#include "base/words.h"
#include "layout/style.h"
#include "ui/paragraph.h"
#include "ui/view_title.h"

#include <string.h>

enum {
    OFFER_ROWS = 2,
    OFFER_ROOM_MIN = 9, /* rows of a screen on which an offer stands beside other things */
    HIT_ROWS = 2,
    MARKS_MAX = 32
};

static void draw_count(const struct results *results, struct screen *screen, int *cols)
{
    struct buffer words = {0};
    size_t count = results->found.count;
    if (count && results->found.more)
        buffer_format(&words, words_say_count("more than %zu page", "more than %zu pages", count),
                      count);
    else if (count)
        buffer_format(&words, words_say_count("%zu page", "%zu pages", count), count);
    int need = (int)text_cols(buffer_string(&words), words.used);
    if (need && need * 3 < *cols) {
        screen_put_string(screen, RESULTS_PROMPT_ROW, *cols - need - 1, need, words.bytes,
                          STYLE_QUIET);
        *cols -= need + 2;
    }
    buffer_done(&words);
}

static void draw_prompt(const struct results *results, struct screen *screen)
{
    int cols = screen->cols;
    draw_count(results, screen, &cols);
    int col = 2 + screen_put_string(screen, RESULTS_PROMPT_ROW, 1, cols - 3, words_say("Search:"),
                                    STYLE_PLAIN);
    col += prompt_draw(&results->prompt, results->view.context, screen, RESULTS_PROMPT_ROW, col,
                       cols - col - 1);
    if (!prompt_is_left(&results->prompt) || results_are_empty(results))
        screen_put_cursor(screen, RESULTS_PROMPT_ROW, col);
}

/* Draws the language whose pages have the words: by its own name, and what it has in its own words,
 * for somebody who may not read those around them. */
static void draw_offer(struct results *results, struct screen *screen)
{
    const struct view_context *context = results->view.context;
    bool has_room = screen->rows >= OFFER_ROOM_MIN;
    bool shows = results->offered && (has_room || results->at_offer);
    bool chosen = results->at_offer && !results->prompt.at_words;
    int cols = screen->cols - VIEW_INDENT_COLS - 1;
    results->offer_rows = !shows ? 0 : has_room ? OFFER_ROWS : 1;
    if (!shows)
        return;
    const struct library_language *language = library_language(context->library, results->offered);
    const char *words = words_say_in(language->code, "Pages with these words.");
    view_draw_marker(context, screen, RESULTS_OFFER_ROW, chosen, VIEW_NO_NUMBER);
    screen_put_cut(screen, RESULTS_OFFER_ROW, VIEW_INDENT_COLS, cols,
                   view_name_of(context, language), chosen ? STYLE_FOCUS : STYLE_STRONG);
    if (has_room)
        screen_put_cut(screen, RESULTS_OFFER_ROW + 1, VIEW_INDENT_COLS + 1, cols - 1, words,
                       STYLE_QUIET);
    if (chosen && prompt_is_left(&results->prompt))
        screen_put_cursor(screen, RESULTS_OFFER_ROW, VIEW_INDENT_COLS);
}

/* Whether it is known what no page has: not if a part of the library cannot be read, or has not
 * been read yet. */
static bool knows_all(const struct results *results)
{
    const struct view_context *context = results->view.context;
    return !context->titles && !library_is_damaged(context->library);
}

/* Why no page is shown. */
static const char *words_for_nothing(const struct results *results)
{
    const char *nothing = view_why_nothing(results->view.context);
    if (results->prompt.words.used && library_is_damaged(results->view.context->library))
        return words_say(
            "No page was found, but the library file is damaged. Please ask for help.");
    if (nothing)
        return nothing;
    if (results->prompt.words.used && results->view.context->titles)
        return words_say("No title has these words. The pages are still being read.");
    if (results->prompt.words.used)
        return words_say("No page has these words. Try fewer or other words.");
    return results->prompt.typing ? words_say("Type what you are looking for.")
                                  : words_say("Press Enter and type what you are looking for.");
}

/* Appends a folded word as some text writes it, but no capital letter for its own sake. False: the
 * text does not have the word. */
static bool add_as_in(const struct results *results, const char *text, const char *word,
                      size_t n_bytes, struct buffer *out)
{
    struct library_mark marks[MARKS_MAX];
    struct buffer folded = {0};
    bool is = false;
    size_t count = library_marks(&results->found, text, strlen(text), marks, MARKS_MAX);
    for (size_t i = 0; i < count && !is; i++) {
        const char *written = text + marks[i].start;
        size_t written_bytes = marks[i].end - marks[i].start;
        folded.used = 0;
        text_fold_words(&folded, written, written_bytes);
        is = folded.used == n_bytes && memcmp(folded.bytes, word, n_bytes) == 0;
        if (is && written_bytes > n_bytes) /* with accents */
            buffer_add(out, written, written_bytes);
        else if (is)
            buffer_add(out, word, n_bytes);
    }
    buffer_done(&folded);
    return is;
}

/* Appends the words that were looked for instead, which the index knows without accents, as the
 * best page's title or description has them: "Rücken", not "rucken". */
static void add_asked(const struct results *results, struct buffer *out)
{
    const struct library *library = results->view.context->library;
    const char *word = buffer_string(&results->found.asked);
    const struct page *page =
        results->found.count ? library_page(library, results->found.ids[0]) : NULL;
    while (*word) {
        size_t n = strcspn(word, " ");
        if (!page || !(add_as_in(results, page->field[PAGE_TITLE], word, n, out) ||
                       add_as_in(results, page->field[PAGE_DESCRIPTION], word, n, out)))
            buffer_add(out, word, n);
        word += n;
        if (*word)
            buffer_add_char(out, *word++);
    }
}

/* Whether words are named that no page has: not so many that they would fill the screen. */
static bool names_lost(const struct results *results)
{
    enum { COLS_MAX = 24 };
    const struct buffer *lost = &results->found.lost;
    return lost->used && text_cols(lost->bytes, lost->used) <= COLS_MAX;
}

/* How well the pages match what was typed. */
static void add_answer(const struct results *results, struct buffer *words)
{
    struct buffer asked = {0};
    switch (results->found.answer) {
    case SEARCH_NOTHING:
        buffer_add_string(words, words_for_nothing(results));
        break;
    case SEARCH_SPELT:
        add_asked(results, &asked);
        buffer_format(words, words_say("Showing pages with \"%s\" instead."),
                      buffer_string(&asked));
        break;
    case SEARCH_SOME:
        if (!knows_all(results))
            buffer_add_string(words, words_say("These pages have some of your words:"));
        else if (names_lost(results))
            /* or what is shown might be taken for an answer about them */
            buffer_format(words,
                          words_say("No page has \"%s\". These have some of your other words:"),
                          buffer_string(&results->found.lost));
        else
            buffer_add_string(
                words, words_say("No page has all of these words together. These have some:"));
        break;
    default:
        break;
    }
    buffer_done(&asked);
}

/* Whoever found nothing may ask a person, and so may who asked for what no page has, if the pages
 * that were found keep half of the room. The languages follow once the words are typed, since their
 * key is a letter until then. Returns how many rows that took. */
static int draw_contact(const struct results *results, struct screen *screen, int row)
{
    enum { ROOM_MIN = 16 };
    int room = screen->rows - VIEW_FOOT_ROWS - row;
    bool nothing = results->found.answer == SEARCH_NOTHING && results->prompt.words.used;
    bool lost = names_lost(results) && screen->rows >= ROOM_MIN;
    return nothing || lost
               ? results_contact_draw(results->view.context, nothing && !results->prompt.typing,
                                      screen, row, nothing ? room : room / 2)
               : 0;
}

/* Draws the answer on as many rows as it needs, and on one at least; but the first hit stays in
 * sight. Where a language is offered, it says nothing of there being nothing. */
static void draw_answer(struct results *results, struct screen *screen)
{
    struct buffer words = {0};
    int row = RESULTS_OFFER_ROW + results->offer_rows;
    results->first_row = row;
    bool says_nothing = results->found.answer == SEARCH_NOTHING && knows_all(results);
    if (results->offer_rows && says_nothing)
        return;
    add_answer(results, &words);
    int cols = view_words_cols(results->view.context, screen->cols - 2);
    int rows = paragraph_rows(buffer_string(&words), words.used, cols);
    int most = screen->rows - VIEW_FOOT_ROWS - row - (results->found.count > 0);
    rows = rows < most ? rows : most;
    rows = rows > 1 ? rows : 1;
    struct paragraph_area area = {row, row + rows - 1, 1, cols};
    paragraph_put_fitting(screen, area, buffer_string(&words), words.used,
                          results->found.answer == SEARCH_ALL ? STYLE_QUIET : STYLE_WARNING);
    results->first_row = row + rows;
    if (results->found.count)
        results->first_row += draw_contact(results, screen, results->first_row);
    else
        draw_contact(results, screen, results->first_row + 1);
    buffer_done(&words);
}

/* Highlights those of the words on a row that were looked for. */
static void mark_found(const struct results *results, struct screen *screen, int row, int col,
                       int cols, const char *words)
{
    struct library_mark marks[MARKS_MAX];
    size_t count = library_marks(&results->found, words, strlen(words), marks, MARKS_MAX);
    for (size_t i = 0; i < count; i++)
        view_mark_match(screen, row, col, cols, words, marks[i].start, marks[i].end);
}

static bool is_chosen(const struct results *results, size_t index)
{
    return !results->at_offer && !results->prompt.at_words && index == results->hits.chosen;
}

static struct view_title title_of(const struct results *results, const struct screen *screen,
                                  size_t index)
{
    const struct view_context *context = results->view.context;
    struct library_row page = library_row(context->library, results->found.ids[index]);
    struct view_title title =
        view_title_of(context, &page, view_row_cols(screen),
                      screen->cols >= VIEW_SECTION_COLS_MIN ? (view_row_cols(screen) - 1) / 3 : 0);
    view_title_add_apart(&title, context, &page);
    return title;
}

static int title_rows(const struct results *results, const struct screen *screen)
{
    if (!is_chosen(results, results->hits.chosen) || results->hits.chosen >= results->found.count)
        return 1;
    return view_title_rows(title_of(results, screen, results->hits.chosen));
}

static void draw_title(const struct results *results, struct screen *screen, int row, int rows,
                       size_t index)
{
    struct view_title title = title_of(results, screen, index);
    bool chosen = is_chosen(results, index);
    view_draw_marker(results->view.context, screen, row, chosen,
                     results->prompt.typing ? VIEW_NO_NUMBER : index - results->hits.top);
    view_title_draw(&title, screen, row, row + rows - 1, chosen ? STYLE_FOCUS : STYLE_STRONG);
    if (rows == 1)
        mark_found(results, screen, row, title.col, title.cols, buffer_string(&title.words));
    if (chosen && prompt_is_left(&results->prompt))
        screen_put_cursor(screen, row, title.col);
    buffer_done(&title.words);
}

/* Cuts words that are too long at the end of one, because half a telephone number is another
 * number. The first match is never cut off. */
static void cut_at_word(const struct results *results, struct buffer *words, int cols)
{
    struct library_mark mark = {0};
    size_t n = words->used;
    if ((int)text_cols(buffer_string(words), n) <= cols)
        return;
    n = text_fit(words->bytes, n, (size_t)cols - 1, NULL);
    library_marks(&results->found, words->bytes, words->used, &mark, 1);
    size_t end = n;
    while (end > mark.end && words->bytes[end] != ' ')
        end--;
    words->used = end > mark.end || words->bytes[end] == ' ' ? end : n;
    if (ending_is(words->bytes, words->used, " ·")) /* nothing of the next sentence would be left */
        words->used -= strlen(" ·");
    buffer_add_string(words, "…");
}

static void draw_extract(const struct results *results, struct screen *screen, int row,
                         size_t index)
{
    struct buffer extract = {0};
    int cols = view_row_cols(screen) - VIEW_INDENT_COLS - 2;
    /* The match is in the first third of an extract, so it is in sight in any script. */
    library_extract(results->view.context->library, &results->found, results->found.ids[index],
                    (size_t)cols * 3 / 2, &extract);
    cut_at_word(results, &extract, cols);
    screen_put_cut(screen, row, VIEW_INDENT_COLS + 1, cols, buffer_string(&extract), STYLE_QUIET);
    mark_found(results, screen, row, VIEW_INDENT_COLS + 1, cols, buffer_string(&extract));
    buffer_done(&extract);
}

void results_draw(struct view *view, struct screen *screen)
{
    struct results *results = (struct results *)view;
    view->enter = results_are_empty(results) ? words_say("type again") : NULL;
    view_draw_head(screen, words_say("Search all pages"), view_site_title(view->context));
    draw_prompt(results, screen);
    draw_offer(results, screen);
    draw_answer(results, screen);
    int rows = screen->rows - results->first_row - VIEW_FOOT_ROWS;
    int more = title_rows(results, screen) - 1;
    results->more_rows = more < rows ? more : rows > 1 ? rows - 1 : 0;
    /* The last may be a title alone. */
    view_list_fit(&results->hits, (rows - results->more_rows + 1) / HIT_ROWS, 0);
    int row = results->first_row;
    for (size_t i = 0;
         i < (size_t)results->hits.shown && results->hits.top + i < results->found.count; i++) {
        size_t index = results->hits.top + i;
        int taken = is_chosen(results, index) ? 1 + results->more_rows : 1;
        draw_title(results, screen, row, taken, index);
        if (row + taken < results->first_row + rows)
            draw_extract(results, screen, row + taken, index);
        row += taken + HIT_ROWS - 1;
    }
}

bool results_are_empty(const struct results *results)
{
    return !results->found.count && !results->offered;
}

size_t results_at_row(const struct results *results, int row)
{
    int chosen =
        results->first_row + ((int)results->hits.chosen - (int)results->hits.top) * HIT_ROWS;
    int behind = row - chosen < results->more_rows ? row - chosen : results->more_rows;
    int hit = (row - (behind > 0 ? behind : 0) - results->first_row) / HIT_ROWS;
    size_t index = results->hits.top + (size_t)hit;
    bool is_there = row >= results->first_row && hit < results->hits.shown;
    return is_there && index < results->found.count ? index : results->found.count;
}
