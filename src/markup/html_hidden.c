/*
 * What is not shown (scripts, styles, templates, comments), and what cannot be shown here (films,
 * frames), which is replaced by a link to its address.
 *
 * The hard idea: a forgotten end tag hides no words. Hidden text that ends in its own HTML block is
 * skipped. Where it does not, a script, a style or a comment takes its lines up to the first empty
 * one; all that comes after is built as if it were shown, and removed only when the end tag comes.
 * If it never comes, the page shows a few words too many.
 */
#include "markup/html_build.h"

#include "base/words.h"

#include <string.h>

static void hide(struct html *html, const struct html_element *element, bool verbatim)
{
    if (html->hidden || !html_push(html, element))
        return;
    html->hidden = html->count;
    html->verbatim = verbatim;
    html->mark = builder_mark(html->builder);
}

void html_hide(struct html *html, const struct html_element *element, struct html_scanner *scanner)
{
    bool script = element->flags & HTML_SCRIPT;
    if (!scanner) {
        hide(html, element, true);
        return;
    }
    if (html_skip_behind(scanner, element->name, element->level))
        return;
    if (script && html_skip_to_empty_line(scanner))
        return;
    html_part(html);
    hide(html, element, script);
}

void html_hide_comment(struct html *html)
{
    static const struct html_element comment = {"", HTML_HIDDEN, 0, 0, HTML_SCRIPT};
    if (html->hidden)
        return;
    html_part(html);
    hide(html, &comment, true);
    html->comment = html->hidden;
}

/* Closes what was opened since the mark. Within a line that can only be inline nodes, and those
 * from before the mark stay open. */
static void unwind(struct html *html)
{
    if (!html->verbatim) {
        html_close_to(html, html->hidden);
        return;
    }
    for (size_t i = html->count; i-- > 0;)
        if (html->open[i].node_around == html->depth && html->builder->depth > html->mark.depth) {
            builder_close(html->builder);
            html->open[i].node_around = 0;
        }
}

/* If Markdown has opened a paragraph since the mark, removes what that holds so far. */
static void cut_paragraph(struct html *html)
{
    struct builder *builder = html->builder;
    html_suspend(html);
    if (builder_node(builder)->kind != NODE_PARAGRAPH || builder->implicit_depth ||
        !builder_has_node(builder))
        return;
    builder_close(builder);
    builder_rewind(builder, &html->mark);
    builder_open(builder, NODE_PARAGRAPH);
}

void html_end_hidden(struct html *html)
{
    struct html_open *hidden = &html->open[html->hidden - 1];
    if (hidden->around == html->depth) {
        unwind(html);
        if (hidden->element->role != HTML_MEDIA || hidden->worded)
            builder_rewind(html->builder, &html->mark);
        html_remove(html, html->hidden - 1);
    } else if (hidden->around + 1 == html->depth && html->verbatim) {
        cut_paragraph(html);
        html_remove(html, html->hidden - 1);
    } else {
        hidden->ended = html->any_ended = true;
    }
}

/* What a medium is called, by its element or its address. */
static const char *media_word(const struct html_element *element, const char *address)
{
    static const struct {
        const char *part;
        const char *word;
    } words[] = {
        {"youtu", WORDS("Video")}, {"vimeo", WORDS("Video")}, {"video", WORDS("Video")},
        {"audio", WORDS("Audio")}, {"/maps", WORDS("Map")},   {"maps.", WORDS("Map")},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(element->name, words[i].part) == 0)
            return words_say(words[i].word);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(address, words[i].part))
            return words_say(words[i].word);
    return words_say("Embedded page");
}

/* Writes "[Video: title]", a link to the tag's address. False: it has none. */
static bool add_stand_in(struct html *html, const struct html_element *element,
                         const struct html_token *tag, size_t title)
{
    size_t address = html_keep_attribute(html, tag, "src");
    if (!address)
        address = html_keep_attribute(html, tag, "data");
    if (!address)
        address = html_keep_attribute(html, tag, "data-src");
    if (!address)
        return false;
    const char *to = html_string(html, address);
    const char *words = title ? html_string(html, title) : to;
    struct buffer text = {0};
    buffer_format(&text, "[%s%s%s]", media_word(element, to), words_say(": "), words);
    html_part(html);
    html_say_card(html);
    builder_open(html->builder, NODE_LINK);
    builder_data(html->builder, to, strlen(to));
    builder_text(html->builder, NODE_TEXT, text.bytes, text.used);
    builder_close(html->builder);
    html_part(html);
    buffer_done(&text);
    return true;
}

/* Adds the stand-in of an open medium that has none yet; what was written in the medium so far
 * stays. */
static void add_source(struct html *html, const struct html_token *tag)
{
    struct html_open *medium = html->hidden ? &html->open[html->hidden - 1] : NULL;
    if (!medium || medium->element->role != HTML_MEDIA || medium->worded ||
        medium->around != html->depth)
        return;
    html_close_to(html, html->hidden);
    medium->worded = add_stand_in(html, medium->element, tag, medium->title);
    html->mark = builder_mark(html->builder);
}

void html_begin_media(struct html *html, const struct html_element *element,
                      const struct html_token *tag)
{
    if (html->hidden && html->open[html->hidden - 1].element->role == HTML_MEDIA) {
        add_source(html, tag);
        return;
    }
    html->cut_medium = NULL;
    size_t title = html_keep_attribute(html, tag, "title");
    if (!title)
        title = html_keep_attribute(html, tag, "aria-label");
    bool worded = add_stand_in(html, element, tag, title);
    if (!worded)
        html_part(html);
    if (element->flags & HTML_VOID || html->hidden)
        return;
    hide(html, element, false);
    if (html->hidden) {
        html->open[html->hidden - 1].title = title;
        html->open[html->hidden - 1].worded = worded;
    }
}

/* A "<source>" on a line of its own begins an HTML block (CommonMark 4.6) and so ends a paragraph
 * that the medium began in, and with it the medium. cut_medium keeps it for that tag. */
void html_finish_media(struct html *html, struct html_open *open)
{
    if (!open->ended && !open->worded)
        html->cut_medium = open->element;
}

void html_begin_source(struct html *html, const struct html_element *element,
                       const struct html_token *tag)
{
    (void)element;
    if (html->cut_medium && !html->hidden)
        html_begin_media(html, html->cut_medium, tag);
    else
        add_source(html, tag);
}
