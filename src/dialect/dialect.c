/*
 * Footnotes, definition lists and lines of attributes, rewritten before md4c sees them.
 *
 * The hard idea: whether "[^1]:" begins a footnote depends on everything that is open around it: a
 * fence, a quote, an item. So lines are read as in CommonMark's first phase, with a stack of
 * containers; footnotes and definitions are two more kinds of container. A line is written as the
 * marks of those of its containers that md4c knows, and then its rest.
 */
#include "dialect/dialect.h"

#include "base/ascii.h"
#include "base/list.h"
#include "base/text.h"
#include "dialect/attributes.h"
#include "dialect/state.h"

#include <stdlib.h>
#include <string.h>

/* Attributes name the block before them: a paragraph gets an anchor in it, any other block one
 * after it. */
static void keep_id(struct rewriter *rewriter, const struct line *line, bool in_paragraph)
{
    struct attributes attributes;
    size_t at = line->at + line_indent(line);
    attributes_read(line->s + at, line->n_bytes - at, &attributes);
    if (!attributes.id)
        return;
    bool inside = in_paragraph && rewriter_top(rewriter)->last == LAST_PARAGRAPH;
    struct buffer anchor = {0};
    buffer_format(&anchor, inside ? "<a id=\"%.*s\"></a>" : "<div id=\"%.*s\"></div>",
                  (int)attributes.id_bytes, attributes.id);
    if (inside) {
        rewriter_name_paragraph(rewriter, &anchor);
    } else {
        rewriter_write_empty(rewriter, rewriter->depth);
        rewriter_write(rewriter, rewriter->depth, anchor.bytes);
        rewriter_write_empty(rewriter, rewriter->depth);
    }
    buffer_done(&anchor);
}

static void take_attributes(struct rewriter *rewriter, const struct line *line, size_t matched,
                            bool in_paragraph)
{
    rewriter_skip_line(rewriter);
    if (matched > rewriter->kept) /* containers begin on this line */
        rewriter_write_bare_item(rewriter);
    rewriter_close_list(rewriter, rewriter->kept, true);
    keep_id(rewriter, line, in_paragraph);
    rewriter_top(rewriter)->last = LAST_OTHER;
    rewriter->leaf = LEAF_NONE;
}

/* Whether a block of HTML begins with a tag of one of these elements. */
static bool has_tag(const struct line_start *start, const char *names)
{
    return start->html == HTML_ELEMENT && list_has(names, start->label, start->label_bytes);
}

/* A <source> begins HTML within a paragraph for Goldmark and in CommonMark 0.30, but not in 0.31,
 * which md4c 0.5 follows. A comment, which does in both, is written before it. */
static void part_source(struct rewriter *rewriter, const struct line_start *start)
{
    if (rewriter->leaf == LEAF_PARAGRAPH && has_tag(start, "source") && start->label[-1] == '<')
        rewriter_write(rewriter, rewriter->depth, "<!-- -->");
}

/* The line, or *base with an element before its tag, without which md4c takes that for words, and
 * would find Markdown in them: two asterisks in "<h2>2*3*4 mg</h2>". md4c 0.4.8 does not know <h2>
 * to <h6> nor <search>, and gives up on a name once it has found the beginning of it: <th> in
 * <thead>. It knows <base>, which says nothing. */
static const struct line *with_base(struct buffer *out, struct line *base, const struct line *line,
                                    const struct line_start *start)
{
    static const char overlooked[] = "h2 h3 h4 h5 h6 search basefont colgroup frameset header link "
                                     "menuitem param thead track";
    size_t at = line->at + line_indent(line);
    if (!has_tag(start, overlooked))
        return line;
    buffer_add(out, line->s, at);
    buffer_add_string(out, "<base>");
    buffer_add(out, line->s + at, line->n_bytes - at);
    *base = (struct line){out->bytes, out->used, line->at};
    return base;
}

/* A heading, a rule, or the first line of a fence or of HTML. */
static void begin_block(struct rewriter *rewriter, const struct line *line,
                        const struct line_start *start)
{
    if (rewriter->leaf == LEAF_PARAGRAPH && rewriter->table && !line_is_underline(line))
        rewriter_write_empty(rewriter, rewriter->depth); /* md4c ends a table only there */
    part_source(rewriter, start);
    rewriter_top(rewriter)->last = LAST_OTHER;
    rewriter->leaf = LEAF_NONE;
    rewriter->start = *start;
    if (start->start == START_FENCE)
        rewriter->leaf = LEAF_FENCE;
    else if (start->start == START_HTML && !line_ends_html(line, start->html))
        rewriter->leaf = LEAF_HTML;
    struct buffer words = {0};
    struct line base;
    rewriter_write_line(rewriter, with_base(&words, &base, line, start));
    buffer_done(&words);
    if (rewriter->leaf == LEAF_NONE && start->start != START_HTML)
        rewriter_mark_closed(rewriter);
}

/* Whether md4c would begin a fence or an HTML block at this line of a paragraph, although it is
 * indented too far (CommonMark 4.5 and 4.6). */
static bool seems_to_begin(const struct line *line)
{
    if (line_indent(line) < 4)
        return false;
    struct line_start start = line_read_start(line);
    return start.start == START_FENCE || (start.start == START_HTML && start.html != HTML_TAG);
}

/* Adds a line after an empty element, where md4c takes it for nothing but words. */
static void add_plain(struct rewriter *rewriter, const struct line *line)
{
    struct buffer words = {0};
    size_t at = line->at + line_indent(line);
    buffer_add_string(&words, "<a></a>");
    buffer_add(&words, line->s + at, line->n_bytes - at);
    rewriter_add_line(rewriter, &(struct line){words.bytes, words.used, 0});
    buffer_done(&words);
}

/* Adds such a line to the end of the one above, because a line end within a paragraph is only a
 * blank. After a hard line break it stays a line of its own. */
static void add_words(struct rewriter *rewriter, const struct line *line)
{
    struct buffer *out = rewriter_text(rewriter);
    size_t at = line->at + line_indent(line);
    size_t end = out->used - (out->used > 0); /* of the line above */
    end -= end && out->bytes[end - 1] == '\r';
    bool breaks =
        end > 1 && (out->bytes[end - 1] == '\\' || memcmp(out->bytes + end - 2, "  ", 2) == 0);
    if (breaks || rewriter_top(rewriter)->last != LAST_PARAGRAPH) {
        add_plain(rewriter, line);
        return;
    }
    rewriter_cut(rewriter, end);
    buffer_add_char(out, ' ');
    buffer_add(out, line->s + at, line->n_bytes - at);
    buffer_add_char(out, '\n');
}

/* A line of indented code. md4c may begin a fence or HTML at the first one unless an empty line is
 * above it. */
static void add_code(struct rewriter *rewriter, const struct line *line)
{
    bool first = rewriter->leaf != LEAF_INDENTED && !rewriter->after_blank;
    char mark = line->s[line->at + line_indent(line)];
    bool begins = mark == '<' || line_read_start(line).start == START_FENCE;
    if (first && begins && rewriter->kept == rewriter->depth)
        rewriter_write_empty(rewriter, rewriter->depth);
    rewriter_top(rewriter)->last = LAST_OTHER;
    rewriter->leaf = LEAF_INDENTED;
    rewriter_write_line(rewriter, line);
}

static void read_words(struct rewriter *rewriter, const struct line *line, size_t matched)
{
    bool goes_on = rewriter->leaf == LEAF_PARAGRAPH; /* maybe lazily (CommonMark 5.1) */
    if (!goes_on)
        rewriter_close_to(rewriter, matched);
    if (goes_on && !rewriter->table && seems_to_begin(line)) {
        add_words(rewriter, line);
    } else if (!goes_on && line_indent(line) < 4 && line_is_raw_end(line)) {
        add_plain(rewriter, line);
    } else if (goes_on || line_indent(line) < 4) {
        rewriter_add_line(rewriter, line);
    } else {
        add_code(rewriter, line);
    }
}

/* Attributes without an id or a class are words unless they directly follow a block. */
static bool are_only_words(const struct rewriter *rewriter, const struct line_start *start)
{
    return start->start == START_ATTRIBUTES && !start->named && rewriter->after_blank;
}

/* Outside code, several empty lines mean the same as one, so only the first is written. Those at
 * the start of the page are left alone: they are in no list. */
static void read_blank(struct rewriter *rewriter, const struct line *line)
{
    bool begins = rewriter->kept < rewriter->depth; /* an item that is empty so far */
    if (rewriter->begun && rewriter->empty_kept == rewriter->kept) {
        rewriter->held++;
        return;
    }
    rewriter->below_code = rewriter->leaf == LEAF_INDENTED;
    rewriter->empty_kept = begins ? 0 : rewriter->kept;
    rewriter->leaf = LEAF_NONE;
    if (begins) {
        rewriter_write_line(rewriter, line);
    } else if (rewriter_takes_empty(rewriter, rewriter->depth)) {
        rewriter_write_line(rewriter, line);
        rewriter_mark_empty(rewriter, rewriter->depth);
    }
}

/* Writes the empty lines that were held back if they are inside indented code, else drops them. */
static void write_held(struct rewriter *rewriter, const struct line *line)
{
    if (line_is_blank(line))
        return;
    bool in_code = rewriter->below_code && line_indent(line) >= 4;
    for (; rewriter->held; rewriter->held--)
        if (in_code)
            rewriter_write(rewriter, rewriter->kept, "");
    rewriter->below_code = false;
    rewriter->empty_kept = 0;
}

/* Reads the rest of a line whose containers are open. */
static void read_rest(struct rewriter *rewriter, const struct line *line,
                      const struct line_start *start, size_t matched)
{
    bool in_paragraph = rewriter->leaf == LEAF_PARAGRAPH && matched == rewriter->depth;
    bool words = start->start == START_NOTHING || are_only_words(rewriter, start) ||
                 start->start == START_BULLET || start->start == START_NUMBER ||
                 (start->html == HTML_TAG && rewriter->leaf == LEAF_PARAGRAPH);
    if (line_is_blank(line)) {
        rewriter_close_to(rewriter, matched);
        read_blank(rewriter, line);
    } else if (in_paragraph && line_indent(line) < 4 && line_is_underline(line)) {
        begin_block(rewriter, line, start);
    } else if (words) {
        read_words(rewriter, line, matched);
    } else if (start->start == START_ATTRIBUTES) {
        take_attributes(rewriter, line, matched, in_paragraph);
    } else {
        rewriter_close_to(rewriter, matched);
        begin_block(rewriter, line, start);
    }
}

/* A line of an open fence or HTML block. */
static void go_on(struct rewriter *rewriter, const struct line *line)
{
    bool ends = rewriter->leaf == LEAF_HTML
                    ? line_ends_html(line, rewriter->start.html)
                    : line_closes_fence(line, rewriter->start.fence, rewriter->start.fence_bytes);
    bool fence = rewriter->leaf == LEAF_FENCE;
    if (ends)
        rewriter->leaf = LEAF_NONE;
    if (ends && line_is_blank(line)) {
        read_blank(rewriter, line);
        rewriter->after_blank = true;
        return;
    }
    struct line written = *line;
    size_t blanks = ends && fence ? ascii_tail_bytes(line->s, line->n_bytes, " \t\r") : 0;
    if (memchr(line->s + line->n_bytes - blanks, '\t', blanks))
        written.n_bytes -= blanks; /* md4c takes no tab behind a fence for its end */
    rewriter_write_line(rewriter, &written);
    if (ends && fence)
        rewriter_mark_closed(rewriter);
}

static struct line whole(const struct buffer *text)
{
    return (struct line){buffer_string(text), text->used, 0};
}

/* The line with tabs expanded where they count as indentation: before its words. */
static struct line expand(struct rewriter *rewriter, const char *s, size_t n_bytes)
{
    size_t head = rewriter->tabs ? ascii_lead_bytes(s, n_bytes, " \t>-+*:.)0123456789") : 0;
    if (!head || !memchr(s, '\t', head))
        return (struct line){s, n_bytes, 0};
    struct buffer *out = &rewriter->expanded;
    out->used = 0;
    for (size_t i = 0; i < head; i++) {
        if (s[i] == '\t')
            buffer_add(out, "    ", 4 - out->used % 4);
        else
            buffer_add_char(out, s[i]);
    }
    buffer_add(out, s + head, n_bytes - head);
    return whole(out);
}

/* The line with DIALECT_PART where md4c would read past a reference, and with what keeps it from
 * finding more than an address in one. */
static struct line mark_ends(struct rewriter *rewriter, const char *s, size_t n_bytes)
{
    struct buffer *out = rewriter->marked; /* the second looks at what the first wrote */
    struct line line = {s, n_bytes, 0};
    for (size_t i = 0; i < MARKINGS; i++)
        out[i].used = 0;
    if (rewriter->parts && dialect_part_references(out, line.s, line.n_bytes, &rewriter->labels))
        line = whole(out++);
    if (rewriter->joins && dialect_join_addresses(out, line.s, line.n_bytes))
        line = whole(out);
    return line;
}

static void read_line(struct rewriter *rewriter, const char *s, size_t n_bytes)
{
    struct line marked = mark_ends(rewriter, s, n_bytes);
    struct line line = expand(rewriter, marked.s, marked.n_bytes);
    rewriter->line_number++;
    rewriter->lead.used = 0;
    rewriter->item_begins = false;
    rewriter->begun = rewriter->begun || ascii_lead_bytes(s, n_bytes, " \t\r>") < n_bytes;
    size_t matched = rewriter_match(rewriter, &line);
    rewriter->kept = matched;
    if (rewriter->leaf == LEAF_FENCE || rewriter->leaf == LEAF_HTML) {
        if (matched == rewriter->depth) {
            go_on(rewriter, &line);
            return;
        }
        rewriter_close_to(rewriter, matched);
    }
    write_held(rewriter, &line);
    struct line_start start = rewriter_open_containers(rewriter, &line, &matched);
    read_rest(rewriter, &line, &start, matched);
    rewriter->after_blank = line_is_blank(&line);
}

void dialect_rewrite(struct buffer *out, const char *s, size_t n_bytes, struct footnotes *footnotes)
{
    enum { MORE = 16 }; /* one part in so many: what is added on most pages */
    struct rewriter *rewriter = memory_new(sizeof *rewriter);
    rewriter->footnotes = footnotes;
    dialect_find_labels(&rewriter->labels, s, n_bytes);
    rewriter->parts = rewriter->labels.count || text_find_pair(s, n_bytes, ']', '!');
    rewriter->joins = memchr(s, '_', n_bytes) || memchr(s, '~', n_bytes);
    rewriter->tabs = memchr(s, '\t', n_bytes);
    rewriter->after_blank = true; /* nothing stands above the first line */
    buffer_room(out, n_bytes + n_bytes / MORE);
    rewriter->in[rewriter->depth++] =
        (struct container){.kind = IN_PAGE, .list_end = NO_LIST, .text = *out};
    for (size_t at = 0; at < n_bytes;) {
        size_t bytes = line_of(s + at, s + n_bytes).n_bytes;
        read_line(rewriter, s + at, bytes);
        at += bytes + 1;
    }
    rewriter_close_to(rewriter, 1);
    if (rewriter->notes.used)
        rewriter_end_leaf(rewriter);
    *out = *rewriter_text(rewriter);
    buffer_add_string(out, rewriter->notes.used ? "\n\n" : "");
    buffer_add(out, buffer_string(&rewriter->notes), rewriter->notes.used);
    buffer_done(&rewriter->notes);
    buffer_done(&rewriter->lead);
    buffer_done(&rewriter->expanded);
    for (size_t i = 0; i < MARKINGS; i++)
        buffer_done(&rewriter->marked[i]);
    names_done(&rewriter->labels);
    free(rewriter->lines);
    free(rewriter);
}
