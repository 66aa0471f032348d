/*
 * The state of expanding a text, and what becomes of one of its tags; for the files of this room
 * only.
 */
#ifndef PAMPHLET_SHORTCODE_WRITER_H
#define PAMPHLET_SHORTCODE_WRITER_H

#include "shortcode/notes.h"
#include "shortcode/table.h"
#include "shortcode/weave.h"

struct writer {
    struct weave weave;
    const struct shortcode_context *context;
    struct shortcode_notes notes;
    struct buffer written; /* what a shortcode writes */
    struct arena arena;    /* for one tag */
    struct shortcode_tags tags;
    struct frame *frames; /* the open pairs (shortcodes.c) */
    size_t room;
    size_t depth;
    unsigned capturing;
    unsigned in_code; /* open pairs that hold code */
    size_t written_bytes;
    unsigned asked; /* how often a value was looked for */
};

/* The call of a tag within a pair of the kind `parent`; NULL: in none. What it writes replaces what
 * the one before wrote. */
struct shortcode_call writer_call(struct writer *writer, const struct shortcode_tag *tag,
                                  const struct shortcode_kind *parent);

/* Has a kind write what comes first, unless the page's shortcodes have reached a limit. */
void writer_run(struct writer *writer, const struct shortcode_tag *tag, struct shortcode_call *call,
                const struct shortcode_kind *kind);

/* Shows that words are left out: without them a sentence may say something else, and the marks of
 * code that holds none would be those of other code. */
void writer_show_gap(struct writer *writer, uint32_t index, const struct shortcode_call *call);

/* Shows that an amount is, behind what the call has written unless that says so; ends: nothing of
 * it follows. */
void writer_show_lost(struct writer *writer, struct shortcode_call *call, bool ends);

/* Appends what was written to the output, as its form needs it. */
void writer_put(struct writer *writer, enum shortcode_form form);

/* Puts out what a lone tag, or a closing one, wrote. */
void writer_end_tag(struct writer *writer, enum shortcode_form form,
                    const struct shortcode_kind *kind);

/* Writes a tag as it was typed, which weave has passed, into the line. */
void shortcode_show(struct weave *weave, const struct shortcode_tag *tag);

/* Writes a SHORTCODE_LITERAL without the marks that make it one, or what begins a SHORTCODE_JUNK,
 * and passes it. in_code: between the tags of a shortcode that holds code. */
void shortcode_show_literal(struct weave *weave, const struct shortcode_tag *tag, bool in_code);
void shortcode_show_junk(struct weave *weave, const struct shortcode_tag *tag, bool in_code);

#endif
