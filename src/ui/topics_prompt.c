/*
 * The second row of the list of topics: what is typed, or what to do and which part of the topics
 * is shown; and beside it how many there are.
 *
 * What to do is not cut: the count is left out first, then the end of a part's title.
 */
#include "ui/topics.h"

#include "base/text.h"
#include "base/words.h"

#include <string.h>

enum {
    TYPED_COLS = 26,   /* kept for what is typed, before a count is put beside it */
    BESIDE_COLS = 4,   /* blanks around both */
    PART_COLS_MIN = 4, /* of a part's title, if it is cut */
};

/* The title of the part that is shown, in the reader's language. */
static const char *part_title(const struct topics *topics)
{
    const struct view_context *context = topics->view.context;
    uint32_t part = library_in_language(context->library, topics->part, &context->query);
    return library_row(context->library, part).title;
}

/* The key that brings back all topics. If the command for that has none, all of them are among the
 * ways in too, and on the way back, which always has a key. */
static const char *key_for_all(void)
{
    static const enum command ways[] = {COMMAND_TOPICS, COMMAND_WAYS, COMMAND_BACK};
    const char *key = "";
    for (size_t i = 0; i < sizeof ways / sizeof *ways && !*key; i++)
        key = keys_first_name_in(KEYS_LIST, ways[i]);
    return key_words(key);
}

static void format_part(struct buffer *out, const char *words, const char *title)
{
    out->used = 0;
    buffer_format(out, words, title, key_for_all());
}

/* Says which part is shown, and how to get all topics back, in fewer words if there is no room for
 * more. The end of that is never cut before the end of the title. */
static void fit_part(struct buffer *out, const char *title, int cols)
{
    const char *words = words_say("Only: %s. %s: all topics.");
    if ((int)text_cols(out->bytes, out->used) > cols)
        format_part(out, words, title);
    int left = cols - (int)text_cols(out->bytes, out->used);
    int title_cols = (int)text_cols(title, strlen(title));
    if (left >= 0 || title_cols + left < PART_COLS_MIN)
        return;
    struct buffer cut = {0};
    buffer_add(&cut, title, text_fit(title, strlen(title), (size_t)(title_cols + left - 1), NULL));
    cut.used -= ascii_tail_bytes(cut.bytes, cut.used, " ");
    buffer_add_string(&cut, "…");
    format_part(out, words, cut.bytes);
    buffer_done(&cut);
}

/* What to do with the list, in one line: in fewer words if there is no room for more. */
static const char *advice(const struct view_context *context, int cols)
{
    const char *whole =
        context->taps ? words_say("Touch a topic, or choose it with the arrow keys and Enter.")
                      : words_say("Choose a topic with the arrow keys, then press Enter.");
    if ((int)text_cols(whole, strlen(whole)) <= cols - 2)
        return whole;
    return context->taps ? words_say("Touch a topic, or arrows and Enter")
                         : words_say("Choose with the arrows, press Enter");
}

/* "3 of 42 topics" at the right end of the second row, if what is beside it leaves room; returns
 * the columns it takes. */
static int draw_count(const struct topics *topics, struct screen *screen, int beside_cols)
{
    struct buffer count = {0};
    size_t all = topics->all;
    if (topics->prompt.words.used)
        buffer_format(&count, words_say_count("%zu of %zu topic", "%zu of %zu topics", all),
                      topics->list.count, all);
    else
        buffer_format(&count, words_say_count("%zu topic", "%zu topics", all), all);
    int cols = (int)text_cols(count.bytes, count.used);
    bool fits = cols + beside_cols + BESIDE_COLS <= screen->cols;
    if (fits)
        screen_put_string(screen, TOPICS_PROMPT_ROW, screen->cols - cols - 1, cols, count.bytes,
                          STYLE_QUIET);
    buffer_done(&count);
    return fits ? cols + 2 : 0;
}

/* Draws what to do with the list, or which part of it is shown, and the count. */
static void draw_advice(const struct topics *topics, struct screen *screen)
{
    struct buffer words = {0};
    const char *part = topics->part ? part_title(topics) : NULL;
    if (part)
        format_part(&words, words_say("Only: %s. Press %s for all topics."), part);
    else
        buffer_add_string(&words, advice(topics->view.context, screen->cols));
    int cols = screen->cols - draw_count(topics, screen, (int)text_cols(words.bytes, words.used));
    if (part)
        fit_part(&words, part, cols - 2);
    if (part || topics->list.count)
        screen_put_cut(screen, TOPICS_PROMPT_ROW, 1, cols - 2, words.bytes, STYLE_QUIET);
    buffer_done(&words);
}

/* What is looked for and where: in all topics, or in the part that is shown. */
static void add_label(const struct topics *topics, struct buffer *out, int cols)
{
    if (topics->part)
        buffer_format(out, words_say("Find in %s:"), part_title(topics));
    if (!topics->part || (int)text_cols(out->bytes, out->used) > cols) {
        out->used = 0;
        buffer_add_string(out, words_say("Find a topic:"));
    }
}

int topics_draw_prompt(const struct topics *topics, struct screen *screen)
{
    struct buffer label = {0};
    if (!topics->prompt.typing && !topics->prompt.words.used) {
        draw_advice(topics, screen);
        return 0;
    }
    int cols = screen->cols - draw_count(topics, screen, TYPED_COLS);
    add_label(topics, &label, cols / 2);
    int col =
        2 + screen_put_string(screen, TOPICS_PROMPT_ROW, 1, cols - 3, label.bytes, STYLE_PLAIN);
    buffer_done(&label);
    return col + prompt_draw(&topics->prompt, topics->view.context, screen, TOPICS_PROMPT_ROW, col,
                             cols - col - 1);
}
