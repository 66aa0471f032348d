/*
 * Tags of shortcodes that are shown as they were typed: those in code, those that a page shows as
 * examples, and what only begins like one.
 */
#include "shortcode/show.h"

#include "base/ascii.h"
#include "shortcode/form.h"

void shortcode_show(struct weave *weave, const struct shortcode_tag *tag)
{
    weave_words(weave);
    buffer_add(weave->out, weave->s + tag->start, tag->end - tag->start);
}

/* Writes "{{<" or "{{%" as text. The "<" is escaped if it could begin an HTML tag with `next`. */
static void show_opening(struct weave *weave, const struct shortcode_tag *tag, char next,
                         bool in_code)
{
    bool html = ascii_is_letter((unsigned char)next) || next == '/' || next == '!' || next == '?';
    bool escape = html && !tag->markdown && !shortcode_in_code(weave, in_code);
    weave_words(weave);
    buffer_add_string(weave->out, tag->markdown ? "{{%" : escape ? "{{&lt;" : "{{<");
}

void shortcode_show_literal(struct weave *weave, const struct shortcode_tag *tag, bool in_code)
{
    show_opening(weave, tag, tag->name_bytes ? weave->s[tag->name] : ' ', in_code);
    weave->at = tag->name;
    weave_text(weave, tag->name + tag->name_bytes);
    weave_words(weave);
    buffer_add_string(weave->out, tag->markdown ? "%}}" : ">}}");
    weave->at = tag->end;
}

void shortcode_show_junk(struct weave *weave, const struct shortcode_tag *tag, bool in_code)
{
    show_opening(weave, tag, tag->end < weave->n_bytes ? weave->s[tag->end] : ' ', in_code);
    weave->at = tag->end;
}
