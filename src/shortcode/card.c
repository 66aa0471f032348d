/*
 * Shortcodes that make a care card.
 *
 * They write an element that markup/html_build.c makes a card of. Refuses to guess at looks:
 * colours and icons say at most how urgent it is.
 */
#include "shortcode/table.h"

#include "base/words.h"
#include "document/card.h"
#include "shortcode/argument.h"
#include "shortcode/escape.h"

#include <string.h>
#include <strings.h>

/* The first word of an argument such as "warning td-max-width" that names a level. */
static enum node_card level_in(const char *value)
{
    enum node_card level = CARD_NONE;
    while (*value && !level) {
        size_t n = strcspn(value, " ");
        level = card_find_other(value, n);
        value += n + (value[n] == ' ');
    }
    return level;
}

static enum node_card card_level(const struct shortcode_call *call)
{
    static const char *const keys[] = {"type",   "style",   "level", "kind", "status", "color",
                                       "colour", "context", "class", "0",    "icon"};
    enum node_card level = call->known->value ? level_in(call->known->value) : CARD_NONE;
    for (size_t i = 0; !level && i < sizeof keys / sizeof *keys; i++)
        level = level_in(shortcode_value(&call->args, keys[i]));
    return level ? level : CARD_NOTE;
}

/* Whether an argument without a key is a title: it reads like one. Others name an icon, a class or,
 * if the shortcode's own name does not, the level. */
static bool is_title(const struct shortcode_call *call, const char *value)
{
    bool is_level = !call->known->value && card_find_other(value, strlen(value));
    return *value && !is_level && argument_reads_like_text(value);
}

static const char *card_title(const struct shortcode_call *call)
{
    const char *title = shortcode_words_arg(&call->args, "title header heading summary");
    for (char key[] = "0"; !title && *key < '3'; ++*key) {
        const char *value = shortcode_value(&call->args, key);
        title = is_title(call, value) ? value : NULL;
    }
    return title ? title : "";
}

/* Whether a title is these words without their colon and the blank that French has before it. */
static bool is_same(const char *title, const char *words)
{
    size_t n = strlen(title);
    if (strncasecmp(words, title, n) != 0)
        return false;
    return !words[n + strspn(words + n, " \u00a0:")];
}

/* Whether a title says only what the card says already, in English or the page's language. */
static bool says_level(enum node_card level, const char *title)
{
    const char *words = card_words(level);
    return is_same(title, words) || is_same(title, words_say(words));
}

/* Opens a card and, if the tag is alone, closes it behind its text; title and text may be "". */
static void open_card_block(struct shortcode_call *call, enum node_card level, const char *title,
                            const char *text)
{
    buffer_format(call->out, "<aside data-card=\"%s\"", card_name(level));
    if (*title) {
        buffer_add_string(call->out, " title=\"");
        shortcode_add_attribute(call->out, title);
        buffer_add_char(call->out, '"');
    }
    buffer_add_string(call->out, ">\n");
    if (*text) {
        buffer_add_char(call->out, '\n');
        shortcode_call_markdown(call, text);
        buffer_add_char(call->out, '\n');
    }
    if (!call->paired)
        buffer_add_string(call->out, "\n</aside>\n");
}

/* Within a line a card is its level and title in bold, and its text. */
static void write_card_inline(struct shortcode_call *call, enum node_card level, const char *title,
                              const char *text)
{
    buffer_format(call->out, "<strong>%s</strong> ", words_say(card_words(level)));
    if (*title) {
        buffer_add_string(call->out, "<strong>");
        shortcode_call_words(call, title);
        buffer_add_string(call->out, "</strong> ");
    }
    shortcode_call_markdown(call, text);
}

static void open_card(struct shortcode_call *call)
{
    enum node_card level = card_level(call);
    const char *title = shortcode_plain_title(call->arena, card_title(call));
    title = says_level(level, title) ? "" : title;
    const char *text = shortcode_call_text(call);
    if (!call->paired && !*text && !*title) {
        call->complaint = "is not closed, it is left out";
        return;
    }
    if (call->form == SHORTCODE_AS_BLOCK)
        open_card_block(call, level, title, text);
    else if (call->form == SHORTCODE_AS_INLINE)
        write_card_inline(call, level, title, text);
    else
        shortcode_call_words(call, text);
    shortcode_call_block(call, "", *text && call->paired ? " " : "");
}

#define CARD_END "</aside>\n"

const struct shortcode_kind shortcode_card = {
    .flags = SHORTCODE_MAY_SAY, .open = open_card, .end = CARD_END};

static void open_since(struct shortcode_call *call)
{
    const char *words = arena_format(call->arena, "%s%s", words_say(call->known->value),
                                     shortcode_value(&call->args, "version 0"));
    if (call->paired && call->form == SHORTCODE_AS_BLOCK) {
        open_card_block(call, CARD_NOTE, words, "");
        return;
    }
    buffer_add_char(call->out, '(');
    shortcode_call_words(call, words);
    buffer_add_char(call->out, ')');
}

const struct shortcode_kind shortcode_since = {.open = open_since, .end = CARD_END};
