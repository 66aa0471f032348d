/*
 * Shortcodes that enclose text: details, sections, steps, tabs, quotes, and those that leave no
 * trace.
 *
 * They write HTML elements, which markup/html.c keeps open around the text between; that stays
 * Markdown.
 */
#include "shortcode/table.h"

#include "base/words.h"
#include "shortcode/argument.h"
#include "shortcode/escape.h"

#include <ctype.h>
#include <string.h>

/* Appends a title without white space at its end. Themes read titles as Markdown, as Hugo's own
 * details does; Docsy's manual writes header="**Name**". */
static void add_title_words(struct shortcode_call *call, const char *title)
{
    size_t n = strlen(title);
    while (n && isspace((unsigned char)title[n - 1]))
        n--;
    title = arena_copy(call->arena, title, n);
    shortcode_call_words(call, shortcode_plain_title(call->arena, title));
}

/* Appends a title: in a block as <summary>, <p><strong>, <h2> or <h3>, within a line in bold. */
static void add_title(struct shortcode_call *call, const char *tag, const char *title)
{
    bool block = call->form == SHORTCODE_AS_BLOCK;
    bool strong = !block || tag[0] == 'p';
    if (!title || !*title || call->form == SHORTCODE_AS_CODE)
        return;
    if (block)
        buffer_format(call->out, "<%s>", tag);
    buffer_add_string(call->out, strong ? "<strong>" : "");
    add_title_words(call, title);
    buffer_add_string(call->out, strong ? "</strong>" : "");
    if (block)
        buffer_format(call->out, "</%s>\n", tag);
    else
        buffer_add_char(call->out, ' ');
}

static void open_details(struct shortcode_call *call)
{
    const char *summary = shortcode_arg(
        &call->args, "summary title header heading question q accordion-title label name 0");
    const char *text = shortcode_call_text(call);
    if (!summary && call->paired) { /* Wowchemy's spoiler */
        summary = text;
        text = "";
    }
    if (!summary || !*summary)
        summary = words_say(call->known->value);
    if (!call->paired && !*text)
        call->complaint = "is not closed, only its label is shown";
    shortcode_call_block(call, "<details>\n", "");
    add_title(call, "summary", summary);
    shortcode_call_block(call, *text ? "\n" : "", "");
    shortcode_call_markdown(call, text);
    shortcode_call_block(call, "", *text && call->paired ? " " : "");
    if (!call->paired)
        shortcode_call_block(call, "\n</details>\n", "");
}

const struct shortcode_kind shortcode_details = {.open = open_details, .end = "</details>\n"};

static void add_paragraph(struct shortcode_call *call, const char *markdown)
{
    if (!*markdown)
        return;
    shortcode_call_block(call, "\n", "");
    shortcode_call_markdown(call, markdown);
    shortcode_call_block(call, "\n\n", " ");
}

static void add_section_link(struct shortcode_call *call)
{
    const char *address = shortcode_value(&call->args, "url link href");
    const char *words = shortcode_value(&call->args, "url_text link_text linktext");
    if (!*address || call->form == SHORTCODE_AS_CODE)
        return;
    shortcode_call_block(call, "<p>", " ");
    shortcode_call_link(call, address, *words ? words : words_say("Read more"));
    shortcode_call_block(call, "</p>\n", "");
}

static void end_section(struct shortcode_call *call)
{
    add_paragraph(call, shortcode_value(&call->args, "footer"));
    add_section_link(call);
    shortcode_call_block(call, "</section>\n", "");
}

static void open_section(struct shortcode_call *call)
{
    const char *header = shortcode_words_arg(&call->args, "header");
    const char *name = shortcode_words_arg(&call->args, "name");
    if (!header && name && argument_speaks(name) && shortcode_words_arg(&call->args, "title"))
        header = name;
    shortcode_call_block(call, "<section>\n", "");
    add_title(call, call->known->value, header);
    const char *title = shortcode_words_arg(
        &call->args, header ? "title" : "title question q heading caption label name 0");
    add_title(call, call->known->value, header || title ? title : call->label);
    add_paragraph(call, shortcode_value(&call->args, "badge date"));
    const char *lead = shortcode_words_arg(&call->args, "subtitle subheader lead");
    const char *role = shortcode_value(&call->args, "role");
    add_paragraph(call, lead ? lead : "");
    add_paragraph(call, argument_reads_like_text(role) ? role : ""); /* HTML has "alert" */
    if (!call->paired || call->empty)
        add_paragraph(call, shortcode_call_text(call));
    if (!call->paired)
        end_section(call);
}

const struct shortcode_kind shortcode_section = {.open = open_section, .close = end_section};

/* The website numbers the steps. Each is a list of its own, so that any text may stand between. */
static void open_step(struct shortcode_call *call)
{
    if (call->form == SHORTCODE_AS_BLOCK)
        buffer_format(call->out, "<ol start=\"%u\"><li>\n", call->number);
    add_title(call, "p", shortcode_arg(&call->args, "title name label heading 0"));
}

static const struct shortcode_kind numbered_step = {.open = open_step, .end = "</li></ol>\n"};

static const struct shortcode_kind *choose_step(struct shortcode_call *call)
{
    return call->paired && call->parent == &shortcode_steps ? &numbered_step : &shortcode_section;
}

const struct shortcode_kind shortcode_step = {.choose = choose_step};
const struct shortcode_kind shortcode_steps = {.flags = SHORTCODE_WRAPS};

/* Relearn's title stands before the names of the tabs, and each goes on with it. */
static void open_tabs(struct shortcode_call *call)
{
    shortcode_call_block(call, "<section>\n", "");
    add_title(call, "p", shortcode_arg(&call->args, "title"));
}

/* Some themes name all tabs at once, items="Adults,Children"; each then has its name as a label. */
const struct shortcode_kind shortcode_tabs = {.open = open_tabs, .end = "</section>\n"};

/* Known from the other by its address: its tabs hold code. */
static const struct shortcode_kind code_tabpane = {.open = open_tabs, .end = "</section>\n"};

static const struct shortcode_kind *choose_tabpane(struct shortcode_call *call)
{
    return shortcode_says_yes(&call->args, "text") ? &shortcode_tabs : &code_tabpane;
}

const struct shortcode_kind shortcode_tabpane = {.choose = choose_tabpane};

/* Docsy's manual: a tab holds code unless it or its pane says text=true; {{% tab %}} is text. */
static const struct shortcode_kind *choose_tab(struct shortcode_call *call)
{
    bool code = call->parent == &code_tabpane && !call->markdown && call->paired &&
                !shortcode_says_yes(&call->args, "text");
    return code ? &shortcode_code_tab : &shortcode_section;
}

const struct shortcode_kind shortcode_tab = {.choose = choose_tab};

/* Who said it, and where: a paragraph of its own in a block. */
static void end_quote(struct shortcode_call *call, const char *author_keys)
{
    const char *const parts[] = {shortcode_value(&call->args, author_keys),
                                 shortcode_value(&call->args, "source title role")};
    const char *gap = call->form == SHORTCODE_AS_BLOCK ? "\u2014 " : " \u2014 ";
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (!*parts[i])
            continue;
        buffer_add_string(call->out, gap);
        shortcode_call_markdown(call, parts[i]);
        gap = ", ";
    }
    shortcode_call_block(call, "\n</blockquote>\n", "");
}

static void open_quote(struct shortcode_call *call)
{
    shortcode_call_block(call, "<blockquote>\n", "");
    if (call->paired)
        return;
    const char *text = shortcode_arg(&call->args, "text content quote 0");
    add_paragraph(call, text ? text : "");
    if (!text)
        call->complaint = "is not closed, it is left out";
    end_quote(call, "author by name attribution cite 1");
}

static void close_quote(struct shortcode_call *call)
{
    end_quote(call, "author by name attribution cite 0");
}

const struct shortcode_kind shortcode_quote = {.open = open_quote, .close = close_quote};

const struct shortcode_kind shortcode_keep = {.flags = SHORTCODE_WRAPS};
const struct shortcode_kind shortcode_columns = {.flags = SHORTCODE_WRAPS};
const struct shortcode_kind shortcode_gone = {.flags = SHORTCODE_WRAPS};
const struct shortcode_kind shortcode_comment = {.flags = SHORTCODE_DROPS};
