/*
 * Words that are being typed.
 */
#include "ui/typing.h"

#include "base/text.h"
#include "base/words.h"
#include "term/key.h"

static size_t last_word(const struct buffer *words)
{
    size_t at = words->used - ascii_tail_bytes(words->bytes, words->used, " ");
    while (at && words->bytes[at - 1] != ' ')
        at--;
    return at;
}

/* Takes back the last grapheme or, as a shell's line does, the last word or all. False: the key is
 * for none of these. */
static bool take_back(struct buffer *words, uint32_t key)
{
    switch (key) {
    case KEY_IS_BACKSPACE:
    case KEY_IS_DELETE:
        words->used = words->used ? text_last_grapheme(words->bytes, words->used) : 0;
        break;
    case KEY_CTRL('W'):
        words->used = last_word(words);
        break;
    case KEY_CTRL('U'):
        words->used = 0;
        break;
    default:
        return false;
    }
    if (words->bytes)
        words->bytes[words->used] = '\0';
    return true;
}

static bool is_letter(uint32_t key)
{
    return key >= ' ' && key < KEY_NAMED && key != 0x7f;
}

bool typing_take(struct buffer *words, uint32_t key)
{
    if (take_back(words, key))
        return true;
    if (!is_letter(key))
        return false;
    char bytes[4];
    struct buffer clean = {0};
    text_clean(&clean, bytes, text_encode(bytes, key), TEXT_LINE);
    if (words->used + clean.used <= TYPING_BYTES_MAX)
        buffer_add(words, buffer_string(&clean), clean.used);
    buffer_done(&clean);
    return true;
}

int typing_draw(struct screen *screen, int row, int col, int max_cols, const struct buffer *words,
                size_t typed, uint32_t style)
{
    const char *s = buffer_string(words);
    size_t n = words->used;
    if ((int)text_cols(s, n) <= max_cols)
        return screen_put_words(screen, row, col, max_cols, s, n, style);
    struct buffer shown = {0};
    buffer_add(&shown, s, typed);
    buffer_add_string(&shown, "…");
    int room = max_cols - (int)text_cols(shown.bytes, shown.used);
    while (typed < n && (int)text_cols(s + typed, n - typed) > room)
        typed += text_grapheme(s + typed, n - typed);
    buffer_add(&shown, s + typed, n - typed);
    int cols = screen_put_words(screen, row, col, max_cols, shown.bytes, shown.used, style);
    buffer_done(&shown);
    return cols;
}

void prompt_begin(struct prompt *prompt)
{
    prompt->earlier = !prompt->typing && prompt->words.used;
    prompt->typing = true;
    prompt->moving = false;
}

bool prompt_take(struct prompt *prompt, uint32_t key)
{
    if (prompt->earlier && key != ' ' && is_letter(key))
        prompt->words.used = 0;
    bool typed = typing_take(&prompt->words, key);
    prompt->earlier = prompt->earlier && !typed;
    prompt->moving = prompt->moving && !typed;
    return typed;
}

bool prompt_is_left(const struct prompt *prompt)
{
    return !prompt->typing || prompt->moving;
}

bool prompt_step(struct prompt *prompt, enum command *command, bool leads_there,
                 enum command change, struct wish *wish)
{
    bool was_there = prompt->at_words;
    bool leads_back = was_there && *command == COMMAND_DOWN;
    prompt->at_words = leads_there;
    *wish = (struct wish){.kind = WISH_STAY};
    if (leads_there)
        *wish = (struct wish){.kind = WISH_OFFER,
                              .message = words_say("Press Enter to change the words."),
                              .command = change};
    if (was_there && *command == COMMAND_OPEN)
        *command = change;
    return leads_there || leads_back;
}

int prompt_draw(const struct prompt *prompt, const struct view_context *context,
                struct screen *screen, int row, int col, int max_cols)
{
    view_draw_marker(context, screen, row, prompt->at_words, VIEW_NO_NUMBER);
    return typing_draw(screen, row, col, max_cols, &prompt->words, 0,
                       prompt->at_words                    ? STYLE_FOCUS
                       : prompt->typing && prompt->earlier ? STYLE_MATCH
                                                           : STYLE_STRONG);
}
