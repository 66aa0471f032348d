/*
 * What becomes of one tag: its call is made and run, and what that writes is put into the text, or
 * a sign for what it leaves out; or it is shown as it was typed.
 *
 * Refuses to know of other tags than that one and its partner.
 */
#include "shortcode/writer.h"

#include "base/ascii.h"
#include "shortcode/amount.h"
#include "shortcode/form.h"

#include <string.h>

/* What all shortcodes of a page may write: so much, and so many times the page's length. A page
 * could repeat a long value without end. */
enum { WRITTEN_BYTES_MIN = 1024 * 1024, WRITTEN_GROWTH_MAX = 8 };

void writer_put(struct writer *writer, enum shortcode_form form)
{
    struct buffer *written = &writer->written;
    if (!written->used)
        return;
    if (form == SHORTCODE_AS_BLOCK) {
        weave_block(&writer->weave);
        weave_lines(&writer->weave, written);
        return;
    }
    weave_words(&writer->weave);
    for (size_t i = 0; i < written->used && form == SHORTCODE_AS_INLINE; i++)
        if (written->bytes[i] == '\n')
            written->bytes[i] = ' ';
    buffer_add(writer->weave.out, written->bytes, written->used);
}

/* Says how much text stands between the tags of a pair. */
static void look_between(const struct writer *writer, const struct shortcode_tag *tag,
                         struct shortcode_call *call)
{
    enum { BRIEF_BYTES = 200 };
    const char *s = writer->weave.s + tag->end;
    size_t n = writer->tags.list[tag->partner].start - tag->end;
    if (n > BRIEF_BYTES)
        return;
    size_t at = ascii_lead_bytes(s, n, " \t\r\n");
    n -= ascii_tail_bytes(s + at, n - at, " \t\r\n");
    call->empty = n == at;
    call->brief = !call->empty && !memchr(s + at, '\n', n - at);
}

struct shortcode_call writer_call(struct writer *writer, const struct shortcode_tag *tag,
                                  const struct shortcode_kind *parent)
{
    struct shortcode_call call = {
        .known = shortcode_find(writer->weave.s + tag->name, tag->name_bytes),
        .parent = parent,
        .context = writer->context,
        .asked = &writer->asked,
        .paired = tag->partner != SHORTCODE_ALONE,
        .markdown = tag->markdown,
        .prefix = writer->weave.prefix,
        .out = &writer->written,
        .arena = &writer->arena,
        .level = NOTE_WARNING,
    };
    writer->written.used = 0;
    arena_reset(&writer->arena);
    call.name = arena_copy(&writer->arena, writer->weave.s + tag->name, tag->name_bytes);
    shortcode_args_read(&call.args, writer->weave.s, tag, &writer->arena);
    if (call.paired)
        look_between(writer, tag, &call);
    return call;
}

void writer_run(struct writer *writer, const struct shortcode_tag *tag, struct shortcode_call *call,
                const struct shortcode_kind *kind)
{
    size_t limit = WRITTEN_BYTES_MIN + WRITTEN_GROWTH_MAX * writer->weave.n_bytes;
    if (writer->written_bytes > limit || writer->asked == SHORTCODE_ASKED_MAX) {
        call->level = NOTE_WARNING;
        call->complaint = "is one too many, it is left out: make two pages of this one";
        call->lacks = !call->paired;
    } else {
        if (kind->open)
            kind->open(call);
        shortcode_find_lost(call, kind);
    }
    writer->written_bytes += writer->written.used;
    shortcode_note(&writer->notes, tag, call->level, call->complaint);
}

/* What stands where words are left out. A line that begins with a tag may be code all the same. */
static const char *gap_in(const struct weave *weave)
{
    return shortcode_in_code(weave, false) ? SHORTCODE_GAP : "&#91;…&#93;";
}

void writer_show_gap(struct writer *writer, uint32_t index, const struct shortcode_call *call)
{
    const struct weave *weave = &writer->weave;
    if (!call->lacks || writer->written.used || call->in_address)
        return;
    if (call->form == SHORTCODE_AS_INLINE ? shortcode_is_beside_words(weave, &writer->tags, index)
                                          : call->form == SHORTCODE_AS_CODE && weave->place.span)
        buffer_add_string(&writer->written, gap_in(weave));
}

void writer_show_lost(struct writer *writer, struct shortcode_call *call, bool ends)
{
    const struct buffer *out = call->out;
    if (!call->lost || call->in_address || strstr(buffer_string(out), gap_in(&writer->weave)))
        return;
    bool apart = ends && out->used && !ascii_is_blank(out->bytes[out->used - 1]);
    shortcode_call_block(call, out->used ? "\n" : "", apart ? " " : "");
    buffer_add_string(call->out, gap_in(&writer->weave));
    shortcode_call_block(call, "\n\n", ends ? "" : " ");
}

void writer_end_tag(struct writer *writer, enum shortcode_form form,
                    const struct shortcode_kind *kind)
{
    if (writer->written.used)
        writer_put(writer, form);
    else
        weave_nothing(&writer->weave);
    if (form == SHORTCODE_AS_INLINE && shortcode_is_apart(kind))
        weave_apart_next(&writer->weave);
}

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
