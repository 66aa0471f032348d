/*
 * Expands shortcodes: one pass over a page's text, tag by tag.
 *
 * What a tag becomes is up to its row in shortcode/table.c, whether that is a block, words in a
 * line or plain text in code up to shortcode/form.c, how it is called up to shortcode/writer.c, and
 * how it fits into the lines up to shortcode/weave.c; this file keeps track of pairs. Refuses
 * nothing: what cannot be expanded is shown or left out with a note.
 *
 * The hard idea is that nothing is expanded by recursion: open pairs are on a stack of frames, the
 * text in them is written as it comes, and only code and buttons take theirs back to write it anew.
 * Those do not nest, so every byte is moved a bounded number of times.
 */
#include "shortcode/shortcodes.h"

#include "base/text.h"
#include "shortcode/amount.h"
#include "shortcode/form.h"
#include "shortcode/parts.h"
#include "shortcode/writer.h"

#include <stdlib.h>
#include <string.h>

/* An open pair. */
struct frame {
    uint32_t tag;
    const struct shortcode_kind *kind;
    enum shortcode_form form;
    struct weave weave; /* as it was at its opening tag */
    size_t start;       /* where the text in it begins in the output */
    struct shortcode_parts parts;
    bool captures;
    bool drops;
};

bool shortcodes_in(const char *s, size_t n_bytes)
{
    return text_find_pair(s, n_bytes, '{', '{');
}

/* The kind of the innermost open pair; NULL: none is open. */
static const struct shortcode_kind *innermost(const struct writer *writer)
{
    return writer->depth ? writer->frames[writer->depth - 1].kind : NULL;
}

static struct frame *push_frame(struct writer *writer, uint32_t index,
                                const struct shortcode_kind *kind, enum shortcode_form form)
{
    writer->frames =
        memory_grow(writer->frames, &writer->room, writer->depth + 1, sizeof *writer->frames);
    struct frame *frame = &writer->frames[writer->depth++];
    struct weave *weave = &writer->weave;
    *frame = (struct frame){
        .tag = index,
        .kind = kind,
        .form = form,
        .weave = *weave,
        .captures = kind->flags & SHORTCODE_CAPTURES && !writer->capturing,
        .drops = kind->flags & SHORTCODE_DROPS,
    };
    if (form == SHORTCODE_AS_BLOCK)
        shortcode_enter_block(weave, frame->captures ? NULL : &writer->tags.list[index]);
    if (form != SHORTCODE_AS_CODE && !frame->captures && !writer->capturing) {
        weave_keep_in(weave, writer->tags.list[writer->tags.list[index].partner].start);
        shortcode_keep_in_cell(weave, &writer->tags, index);
    }
    writer->capturing += frame->captures;
    writer->notes.muted += frame->drops;
    writer->in_code += frame->captures && kind->flags & SHORTCODE_HOLDS_CODE;
    return frame;
}

/* A tag of a pair that only wraps: if both tags have lines to themselves, it parts the text between
 * from the text around. */
static void write_wrap(struct writer *writer, const struct frame *frame)
{
    struct weave *weave = &writer->weave;
    if (frame->form != SHORTCODE_AS_BLOCK) {
        weave_nothing(weave);
        return;
    }
    weave_hold_item(weave);
    weave_block(weave);
    weave_part(weave);
}

static void open_pair(struct writer *writer, uint32_t index, struct shortcode_call *call,
                      const struct shortcode_kind *kind)
{
    struct shortcode_tag *tag = &writer->tags.list[index];
    if (writer->depth == SHORTCODE_DEPTH_MAX) {
        shortcode_note(&writer->notes, tag, NOTE_WARNING,
                       "is nested too deeply, only the text in it is kept: take levels out");
        writer->tags.list[tag->partner].kind = SHORTCODE_PASSED;
        weave_nothing(&writer->weave);
        return;
    }
    if (!(kind->flags & SHORTCODE_CAPTURES))
        writer_run(writer, tag, call, kind);
    struct frame *frame = push_frame(writer, index, kind, call->form);
    if (frame->captures && call->form == SHORTCODE_AS_BLOCK)
        weave_block(&writer->weave);
    else if (frame->captures)
        weave_words(&writer->weave);
    shortcode_parts_name(&frame->parts, kind, call);
    frame->start = writer->weave.out->used;
    writer_show_lost(writer, call, false);
    writer_show_gap(writer, index, call);
    if (kind->flags & SHORTCODE_WRAPS && !writer->written.used)
        write_wrap(writer, frame);
    else
        writer_put(writer, call->form);
}

static void open_alone(struct writer *writer, uint32_t index, struct shortcode_call *call,
                       const struct shortcode_kind *kind)
{
    writer_run(writer, &writer->tags.list[index], call, kind);
    writer_show_lost(writer, call, true);
    writer_show_gap(writer, index, call);
    writer_end_tag(writer, call->form, kind);
    if (call->form == SHORTCODE_AS_INLINE && !writer->written.used)
        weave_part_numbers(&writer->weave);
    if (call->form == SHORTCODE_AS_BLOCK)
        writer->weave.strip_html = writer->weave.place.in_html;
}

/* The kind of a call, which its arguments may choose. */
static const struct shortcode_kind *kind_of(struct shortcode_call *call)
{
    const struct shortcode_kind *kind = call->known->kind;
    while (kind->choose) {
        const struct shortcode_kind *chosen = kind->choose(call);
        if (chosen == kind)
            break;
        kind = chosen;
    }
    return kind;
}

static void open_tag(struct writer *writer, uint32_t index)
{
    struct shortcode_tag *tag = &writer->tags.list[index];
    struct shortcode_call call = writer_call(writer, tag, innermost(writer));
    const struct shortcode_kind *kind = kind_of(&call);
    call.form = shortcode_form(&writer->weave, &writer->tags, index, kind, writer->in_code);
    if (writer->depth)
        shortcode_parts_count(&writer->frames[writer->depth - 1].parts, kind, &call);
    call.in_address = call.form == SHORTCODE_AS_INLINE && shortcode_in_address(&writer->weave, tag);
    writer->weave.at = tag->end;
    if (call.form == SHORTCODE_AS_INLINE)
        shortcode_stand_apart(&writer->weave, tag, kind);
    bool unknown = call.known->kind == &shortcode_unknown || kind == &shortcode_unknown;
    if (unknown && call.form == SHORTCODE_AS_CODE) {
        shortcode_unknown.open(&call);
        shortcode_note(&writer->notes, tag, call.level, call.complaint);
        shortcode_show(&writer->weave, tag);
        if (call.paired)
            writer->tags.list[tag->partner].partner = SHORTCODE_ALONE;
    } else if (call.paired) {
        open_pair(writer, index, &call, kind);
    } else {
        open_alone(writer, index, &call, kind);
    }
}

/* Code that was begun in a pair ends with it, as on the website, where the text in a pair is read
 * by itself. Else all that follows on the page would be code, and the pair's own tags be seen. */
static void end_code(struct writer *writer, const struct frame *frame)
{
    struct weave *weave = &writer->weave;
    if (frame->captures || frame->drops || writer->capturing || frame->form != SHORTCODE_AS_BLOCK ||
        !weave->place.fence || weave->place.fence_closes || frame->weave.place.fence)
        return;
    if (weave_end_fence(weave))
        shortcode_note(&writer->notes, &writer->tags.list[frame->tag], NOTE_WARNING,
                       "holds code without an end, it ends with the shortcode: close the code");
}

static void close_capture(struct writer *writer, const struct frame *frame,
                          struct shortcode_call *call)
{
    struct buffer *out = writer->weave.out;
    call->inner = buffer_string(out) + frame->start;
    call->inner_bytes = out->used - frame->start;
    frame->kind->close(call);
    shortcode_find_lost(call, frame->kind);
    shortcode_note(&writer->notes, &writer->tags.list[frame->tag], call->level, call->complaint);
    writer_show_lost(writer, call, true);
    out->used = frame->start;
    writer->weave.pending = writer->weave.fresh = false;
    if (frame->form == SHORTCODE_AS_BLOCK)
        weave_lines(&writer->weave, &writer->written);
    else
        writer_put(writer, frame->form);
}

/* Takes back the text that is not shown; the line is then as it was at the opening tag. */
static void close_drop(struct writer *writer, const struct frame *frame,
                       struct shortcode_call *call)
{
    struct weave *weave = &writer->weave;
    weave->out->used = frame->start;
    weave->place = frame->weave.place;
    weave->fresh = frame->weave.fresh;
    weave->pending = frame->weave.pending;
    call->in_address = shortcode_in_address(weave, &writer->tags.list[frame->tag]);
    if (frame->kind->close)
        frame->kind->close(call);
    writer_show_gap(writer, frame->tag, call);
    writer_end_tag(writer, frame->form, frame->kind);
}

static void close_frame(struct writer *writer, const struct frame *frame)
{
    const struct shortcode_kind *kind = frame->kind;
    struct shortcode_call call =
        writer_call(writer, &writer->tags.list[frame->tag], innermost(writer));
    call.form = frame->form;
    call.prefix = frame->weave.prefix;
    end_code(writer, frame);
    shortcode_leave(&writer->weave, &frame->weave, frame->form);
    if (frame->captures) {
        close_capture(writer, frame, &call);
        return;
    }
    if (frame->drops) {
        close_drop(writer, frame, &call);
        return;
    }
    if (kind->close && !(kind->flags & SHORTCODE_CAPTURES))
        kind->close(&call);
    if (kind->end && call.form == SHORTCODE_AS_BLOCK)
        buffer_add_string(call.out, kind->end);
    if (kind->flags & SHORTCODE_WRAPS)
        write_wrap(writer, frame);
    else
        writer_end_tag(writer, frame->form, kind);
}

/* A closing tag that has a partner closes the top frame: shortcode_tags_match left those between
 * the two without one. */
static void close_tag(struct writer *writer, uint32_t index)
{
    const struct shortcode_tag *tag = &writer->tags.list[index];
    writer->weave.at = tag->end;
    if (tag->partner == SHORTCODE_ALONE && shortcode_in_code(&writer->weave, writer->in_code)) {
        shortcode_show(&writer->weave, tag);
        return;
    }
    if (tag->partner == SHORTCODE_ALONE) {
        shortcode_note(&writer->notes, tag, NOTE_WARNING, "is closed, but was not opened");
        weave_nothing(&writer->weave);
        return;
    }
    struct frame frame = writer->frames[--writer->depth];
    free(frame.parts.names);
    writer->capturing -= frame.captures;
    writer->notes.muted -= frame.drops;
    writer->in_code -= frame.captures && frame.kind->flags & SHORTCODE_HOLDS_CODE;
    close_frame(writer, &frame);
}

/* Writes the text before `to`. Columns are shown one below the other: what parts them becomes an
 * empty line. */
static void write_text(struct writer *writer, size_t to)
{
    struct weave *weave = &writer->weave;
    size_t line, end;
    bool parts = innermost(writer) == &shortcode_columns;
    while (parts && shortcode_parts_find(weave, to, &line, &end)) {
        weave_text(weave, line);
        weave->at = end;
    }
    weave_text(weave, to);
}

static void write_tag(struct writer *writer, uint32_t index)
{
    const struct shortcode_tag *tag = &writer->tags.list[index];
    write_text(writer, tag->start);
    if (shortcode_notes_mark(&writer->notes, tag, &writer->arena)) {
        if (!writer->capturing)
            shortcode_keep_in_cell(&writer->weave, &writer->tags, index);
        writer->weave.at = tag->end;
        return;
    }
    weave_begin_line(&writer->weave);
    switch (tag->kind) {
    case SHORTCODE_OPENS:
        open_tag(writer, index);
        break;
    case SHORTCODE_CLOSES:
        close_tag(writer, index);
        break;
    case SHORTCODE_LITERAL:
        shortcode_show_literal(&writer->weave, tag, writer->in_code);
        break;
    case SHORTCODE_JUNK:
        shortcode_note(&writer->notes, tag, NOTE_WARNING, "does not end, it is shown as it is");
        shortcode_show_junk(&writer->weave, tag, writer->in_code);
        break;
    default:
        writer->weave.at = tag->end;
        weave_nothing(&writer->weave);
    }
}

void shortcodes_expand(struct buffer *out, const char *s, size_t n_bytes,
                       const struct shortcode_context *context, struct notes *notes)
{
    struct writer writer = {
        .weave = {.s = s, .n_bytes = n_bytes, .out = out, .line_is_new = true},
        .context = context,
    };
    arena_init(&writer.arena);
    shortcode_notes_init(&writer.notes, notes, s, context);
    buffer_room(out, n_bytes);
    shortcode_tags_find(&writer.tags, s, n_bytes);
    for (uint32_t i = 0; i < writer.tags.count; i++)
        write_tag(&writer, i);
    weave_text(&writer.weave, n_bytes);
    buffer_add(out, "", 0);
    if (writer.tags.cut)
        notes_add_to_file(
            notes, NOTE_WARNING, context->path,
            "there are more than %d shortcodes, the rest are shown as they are: make two "
            "pages of this one",
            SHORTCODE_TAGS_MAX);
    shortcode_tags_done(&writer.tags);
    buffer_done(&writer.written);
    arena_done(&writer.arena);
    shortcode_notes_done(&writer.notes);
    free(writer.frames);
}
