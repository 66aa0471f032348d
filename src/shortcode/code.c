/*
 * Shortcodes that hold code: the text between their tags becomes a fenced code block, or a code
 * span where there is no room for a block.
 *
 * The fence is longer than any run of backticks in the code, so nothing in it can end it.
 */
#define _GNU_SOURCE /* memrchr */
#include "shortcode/table.h"

#include "base/ascii.h"
#include "shortcode/escape.h"

#include <string.h>

/* Drops blank lines at the start of the code and white space at its end. */
static void trim(const char **s, size_t *n_bytes)
{
    *n_bytes -= ascii_tail_bytes(*s, *n_bytes, " \t\r\n");
    for (;;) {
        const char *end = memchr(*s, '\n', *n_bytes);
        size_t line = end ? (size_t)(end - *s) + 1 : 0;
        if (!line || ascii_lead_bytes(*s, line, " \t\r") < line - 1)
            return;
        *s += line;
        *n_bytes -= line;
    }
}

/* How many bytes of the prefix a line begins with. */
static size_t shared_prefix(const char *line, size_t n_bytes, const char *prefix)
{
    size_t n = 0;
    while (n < n_bytes && prefix[n] && line[n] == prefix[n])
        n++;
    return n;
}

/* Whether all of the text is one fenced block: sites have shortcodes of their own around Markdown's
 * code. */
static bool is_fenced(const struct shortcode_call *call, const char *s, size_t n_bytes)
{
    size_t at = shared_prefix(s, n_bytes, call->prefix);
    size_t marks = ascii_lead_bytes(s + at, n_bytes - at, "`");
    size_t end = n_bytes - ascii_tail_bytes(s, n_bytes, "`");
    const char *line = end > at ? memrchr(s, '\n', end) : NULL;
    if (marks < 3 || n_bytes - end < marks || !line)
        return false;
    const char *info = s + at + marks;
    const char *info_end = memchr(info, '\n', (size_t)(s + end - info));
    if (memchr(info, '`', (size_t)(info_end - info))) /* then it is no fence (CommonMark 4.5) */
        return false;
    size_t before = (size_t)(s + end - (line + 1));
    return shared_prefix(line + 1, before, call->prefix) == before &&
           shortcode_longest_run(info, (size_t)(s + end - info)) < marks;
}

static void add_fence(struct shortcode_call *call, size_t marks, const char *language)
{
    buffer_add_repeated(call->out, "`", marks);
    shortcode_add_language(call->out, language);
    buffer_add_char(call->out, '\n');
}

static void add_block(struct shortcode_call *call, const char *language)
{
    const char *s = call->inner;
    size_t n_bytes = call->inner_bytes;
    trim(&s, &n_bytes);
    bool fenced = is_fenced(call, s, n_bytes);
    size_t marks = shortcode_longest_run(s, n_bytes) + 1;
    marks = marks < 3 ? 3 : marks;
    if (!fenced)
        add_fence(call, marks, language);
    for (size_t at = 0; at < n_bytes;) {
        const char *end = memchr(s + at, '\n', n_bytes - at);
        size_t next = end ? (size_t)(end - s) + 1 : n_bytes;
        size_t shared = shared_prefix(s + at, next - at, call->prefix);
        buffer_add(call->out, s + at + shared, next - at - shared);
        at = next;
    }
    buffer_add_char(call->out, '\n');
    if (!fenced)
        add_fence(call, marks, "");
}

static void add_span(struct shortcode_call *call)
{
    const char *s = call->inner;
    size_t n_bytes = call->inner_bytes;
    trim(&s, &n_bytes);
    if (!n_bytes)
        return;
    size_t ticks = shortcode_longest_run(s, n_bytes) + 1;
    bool apart = ticks > 1 || (s[0] == ' ' && s[n_bytes - 1] == ' ');
    buffer_add_repeated(call->out, "`", ticks);
    buffer_add_string(call->out, apart ? " " : "");
    buffer_add(call->out, s, n_bytes);
    buffer_add_string(call->out, apart ? " " : "");
    buffer_add_repeated(call->out, "`", ticks);
}

static void add_code(struct shortcode_call *call, const char *language)
{
    if (call->form == SHORTCODE_AS_BLOCK)
        add_block(call, language);
    else if (call->form == SHORTCODE_AS_INLINE)
        add_span(call);
    else
        buffer_add(call->out, call->inner, call->inner_bytes);
}

static void add_label(struct shortcode_call *call, const char *label)
{
    if (!*label || call->form != SHORTCODE_AS_BLOCK)
        return;
    buffer_add_string(call->out, "<p><strong>");
    shortcode_call_words(call, shortcode_plain_title(call->arena, label));
    buffer_add_string(call->out, "</strong></p>\n\n");
}

/* A lone tag refers to code that is elsewhere. One for formulas has its formula as an argument;
 * without any it asks a theme to typeset those of the page (Congo, Blowfish: "{{< katex >}}"), and
 * nothing is left out. */
static void open_code(struct shortcode_call *call)
{
    bool formulas = call->known->value && strcmp(call->known->value, "math") == 0;
    const char *formula = formulas && !call->paired ? shortcode_value(&call->args, "0") : "";
    if (*formula) {
        buffer_add_string(call->out, call->form == SHORTCODE_AS_CODE ? "" : "`");
        shortcode_add_code_words(call->out, formula);
        buffer_add_string(call->out, call->form == SHORTCODE_AS_CODE ? "" : "`");
    } else if (!call->paired && !(formulas && !call->args.count)) {
        call->complaint = "has no code in it, it is left out";
    }
}

static void close_code(struct shortcode_call *call)
{
    const char *language = call->known->value;
    if (!language)
        language = shortcode_value(&call->args, "lang language type 0");
    add_label(call, shortcode_value(&call->args, "title file filename caption"));
    add_code(call, language);
}

/* Hugo's manual, highlight: hl_inline=true among its options. */
static const struct shortcode_kind *choose_code(struct shortcode_call *call)
{
    bool spans = strstr(shortcode_value(&call->args, "options 1"), "hl_inline=true");
    return spans && call->paired ? &shortcode_inline_code : &shortcode_code;
}

enum { CODE_FLAGS = SHORTCODE_CAPTURES | SHORTCODE_HOLDS_CODE };

const struct shortcode_kind shortcode_code = {
    .flags = CODE_FLAGS, .open = open_code, .close = close_code, .choose = choose_code};

/* Docsy's manual, "Tabbed panes" and "Card panes": code=true. */
static void close_tab(struct shortcode_call *call)
{
    add_label(call, shortcode_value(&call->args, "header 0"));
    add_label(call, shortcode_value(&call->args, "title"));
    add_label(call, shortcode_value(&call->args, "subtitle"));
    add_code(call, shortcode_value(&call->args, "lang"));
    add_label(call, shortcode_value(&call->args, "footer"));
}

const struct shortcode_kind shortcode_code_tab = {.flags = CODE_FLAGS, .close = close_tab};

/* Guesses the language of configuration or front matter from its first line. */
static const char *guess_language(const char *s, size_t n_bytes)
{
    trim(&s, &n_bytes);
    const char *end = n_bytes ? memchr(s, '\n', n_bytes) : NULL;
    size_t line = end ? (size_t)(end - s) : n_bytes;
    if (line && *s == '{')
        return "json";
    const char *equals = line ? memchr(s, '=', line) : NULL;
    const char *colon = line ? memchr(s, ':', line) : NULL;
    bool toml = line && (*s == '[' || (equals && (!colon || equals < colon)));
    return toml ? "toml" : "yaml";
}

/* From Hugo's documentation, which shows a file in three languages; the page has it in one. */
static void close_code_toggle(struct shortcode_call *call)
{
    const char *language = guess_language(call->inner, call->inner_bytes);
    const char *file = shortcode_value(&call->args, "file");
    if (*file) {
        const char *slash = strrchr(file, '/');
        bool bare = !strchr(slash ? slash : file, '.');
        add_label(call, bare ? arena_format(call->arena, "%s.%s", file, language) : file);
    }
    add_code(call, language);
}

const struct shortcode_kind shortcode_code_toggle = {
    .flags = CODE_FLAGS, .open = open_code, .close = close_code_toggle};

static void close_inline_code(struct shortcode_call *call)
{
    if (call->form == SHORTCODE_AS_CODE)
        buffer_add(call->out, call->inner, call->inner_bytes);
    else
        add_span(call);
}

static void open_inline_code(struct shortcode_call *call)
{
    const char *words = shortcode_value(&call->args, "text code 0");
    if (call->paired || !*words)
        return;
    buffer_add_string(call->out, "<code>");
    shortcode_call_words(call, words);
    buffer_add_string(call->out, "</code>");
}

const struct shortcode_kind shortcode_inline_code = {.flags = CODE_FLAGS | SHORTCODE_STAYS_INLINE,
                                                     .open = open_inline_code,
                                                     .close = close_inline_code};
