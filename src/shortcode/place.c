/*
 * Works out from lines of Markdown what they are in.
 *
 * Not a parser: it follows quote markers, list markers, fences and backticks line by line, looks at
 * each byte once, and refuses to look back. Where it is wrong (a code span over two lines, a list
 * that CommonMark ends and this does not), an expansion is laid out less well.
 */
#include "shortcode/place.h"

#include "base/ascii.h"
#include "base/memory.h"

#include <string.h>

enum { FOOTNOTE_COLS = 4 }; /* indentation of a footnote's further lines */

/* A line as it is being read. */
struct cursor {
    struct line line;
    size_t cols; /* before its `at`; tabs count as what they fill */
};

static void skip_blanks(struct cursor *cursor)
{
    for (; cursor->line.at < cursor->line.n_bytes; cursor->line.at++) {
        char c = cursor->line.s[cursor->line.at];
        if (c == '\t')
            cursor->cols += 4 - cursor->cols % 4;
        else if (c == ' ')
            cursor->cols++;
        else
            break;
    }
}

static void add_prefix(struct markdown_place *place, char c, size_t times)
{
    size_t used = strlen(place->prefix);
    for (; times && used < PLACE_PREFIX_BYTES; times--)
        place->prefix[used++] = c;
    place->prefix[used] = '\0';
}

/* How many of the open items have text that does not begin right of this column. */
static size_t count_items(const struct markdown_place *place, size_t cols)
{
    size_t count = place->item_count;
    while (count && place->items[count - 1] > cols)
        count--;
    return count;
}

/* Ends the others. */
static void leave_items(struct markdown_place *place, size_t cols)
{
    place->item_count = count_items(place, cols);
}

static void take_marker(struct markdown_place *place, struct cursor *cursor,
                        const struct line_start *start)
{
    leave_items(place, cursor->cols);
    size_t before = cursor->cols;
    cursor->line.at += start->mark_bytes;
    cursor->cols += start->mark_bytes;
    size_t behind = cursor->cols;
    size_t behind_at = cursor->line.at;
    skip_blanks(cursor);
    if (start->start == START_FOOTNOTE) {
        cursor->cols = before + FOOTNOTE_COLS;
    } else if (line_is_blank(&cursor->line)) {
        cursor->cols = behind + 1;
    } else if (cursor->cols - behind > 4) {
        cursor->cols = behind + 1;
        cursor->line.at = behind_at + 1;
    }
    if (place->item_count < PLACE_ITEMS_MAX)
        place->items[place->item_count++] = cursor->cols;
    add_prefix(place, ' ', cursor->cols - before);
    place->has_marker = true;
}

size_t place_item_cols(const struct markdown_place *place)
{
    return place->item_count ? place->items[place->item_count - 1] : 0;
}

/* What begins at the cursor. The colon of a definition (Goldmark) is a mark too; further right than
 * its item's text it begins none. In a quote how far that is is not known. */
static struct line_start read_start(const struct markdown_place *place, const struct cursor *cursor,
                                    unsigned quotes)
{
    struct line_start start = line_read_start(&cursor->line);
    const char *s = cursor->line.s + cursor->line.at;
    size_t left = cursor->line.n_bytes - cursor->line.at;
    size_t count = count_items(place, cursor->cols);
    bool deep =
        !place->has_marker && !quotes && cursor->cols > (count ? place->items[count - 1] : 0);
    if (start.start == START_NOTHING)
        start.mark_bytes =
            left && *s == ':' && (left == 1 || ascii_is_blank_in_line(s[1])) && !deep;
    return start;
}

static unsigned count_quotes(const char *marks)
{
    unsigned n = 0;
    for (; *marks; marks++)
        n += *marks == '>';
    return n;
}

/* Whether an item, a definition or a footnote begins so. */
static bool is_marker(const struct line_start *start)
{
    return start->start == START_BULLET || start->start == START_NUMBER ||
           start->start == START_FOOTNOTE || (start->start == START_NOTHING && start->mark_bytes);
}

/* Whether what looks like a marker here is a word of the paragraph, or of the table, that the line
 * continues. Further left than the paragraph's item it begins the next one. */
static bool is_word(const struct markdown_place *place, const struct cursor *cursor,
                    const struct line_start *start, unsigned quotes)
{
    bool item = start->start == START_BULLET || start->start == START_NUMBER;
    return item && place->in_words && !place->after_blank && !place->has_marker &&
           quotes == count_quotes(place->marks) && cursor->cols >= place_item_cols(place) &&
           !line_item_interrupts(&cursor->line, start);
}

/* Reads the quote markers, list markers and blanks before the words. *quotes: the number of quote
 * markers; in a fence no more than it is in, because what follows is code. Returns what the words
 * begin. */
static struct line_start read_prefix(struct markdown_place *place, struct cursor *cursor,
                                     unsigned *quotes)
{
    for (;;) {
        size_t before = cursor->cols;
        skip_blanks(cursor);
        add_prefix(place, ' ', cursor->cols - before);
        struct line_start start = read_start(place, cursor, *quotes);
        if (start.start == START_QUOTE && !(place->fence && *quotes == place->fence_quotes)) {
            add_prefix(place, '>', 1);
            cursor->line.at++;
            cursor->cols++;
            ++*quotes;
        } else if (!place->fence && is_marker(&start) && !is_word(place, cursor, &start, *quotes) &&
                   cursor->cols < place_item_cols(place) + 4) {
            take_marker(place, cursor, &start);
        } else {
            if (!place->fence && start.start == START_RULE)
                leave_items(place, cursor->cols);
            return start;
        }
    }
}

static void follow_fence(struct markdown_place *place, const struct cursor *cursor,
                         const struct line_start *start, unsigned quotes)
{
    if (place->fence) {
        bool closes = line_closes_fence(&cursor->line, place->fence, place->fence_bytes);
        /* A closing fence counts without the quote markers or blanks that belong before it: md4c
         * takes it so, and it is what the author meant. */
        bool left = !closes &&
                    (quotes < place->fence_quotes || (!quotes && cursor->cols < place->fence_cols));
        place->fence_closes = closes;
        if (!left)
            return;
        place->fence = 0;
    }
    if (start->start == START_FENCE && place->excess_cols < 4) {
        if (!quotes)
            leave_items(place, cursor->cols); /* a fence is never a lazy line of an item */
        place->fence = start->fence;
        place->fence_begins = true;
        place->fence_bytes = start->fence_bytes;
        place->fence_quotes = quotes;
        place->fence_cols = quotes ? 0 : place_item_cols(place);
    }
}

/* Whether an HTML block begins on the line that goes on to a mark of its own, not to an empty line.
 */
static bool begins_raw(const struct markdown_place *place, const struct line_start *start)
{
    return !place->fence && place->excess_cols < 4 && line_html_end(start->html) &&
           (!place->in_html || start->html == HTML_COMMENT);
}

/* Whether the line is part of such a block. If that ends on it, the next line is not. */
static bool follow_raw(struct markdown_place *place, const struct cursor *cursor,
                       const struct line_start *start)
{
    enum html_kind begun = begins_raw(place, start) ? start->html : HTML_NONE;
    enum html_kind kind = place->in_raw ? place->in_raw : begun;
    place->in_raw = kind && !line_ends_html(&cursor->line, kind) ? kind : HTML_NONE;
    return kind;
}

/* Finds the last run of backticks of each length, at which a code span of that length may end. */
static void find_runs(struct markdown_place *place, const char *s, size_t n_bytes)
{
    memset(place->last_run, 0, sizeof place->last_run);
    for (size_t at = 0; at < n_bytes;) {
        const char *tick = memchr(s + at, '`', n_bytes - at);
        if (!tick)
            return;
        size_t start = at = (size_t)(tick - s);
        while (at < n_bytes && s[at] == '`')
            at++;
        if (at - start <= PLACE_RUN_MAX)
            place->last_run[at - start] = start;
    }
}

/* Measures how far right of its item's text a line's words begin. In a quote this is not known and
 * taken as 0. */
static void measure(struct markdown_place *place, const struct cursor *cursor, unsigned quotes)
{
    if (!place->has_marker && !quotes && !place->fence) {
        if (place->after_blank)
            leave_items(place, cursor->cols);
        size_t cols = place_item_cols(place);
        place->excess_cols = cursor->cols > cols ? cursor->cols - cols : 0;
    }
    bool deep = place->excess_cols >= 4;
    place->indented_code = deep && (place->after_blank || place->indented_code);
}

size_t place_mark_bytes(const struct markdown_place *place)
{
    const char *quote = strrchr(place->prefix, '>');
    size_t n = quote ? (size_t)(quote - place->prefix) + 1 : 0;
    n += quote && quote[1] == ' ';
    size_t cols = place_item_cols(place) > n ? place_item_cols(place) : n;
    size_t used = strlen(place->prefix);
    return cols < used ? cols : used;
}

/* Whether a line with this prefix begins with these marks. The blank behind the last quote marker
 * may be missing. */
static bool has_marks(const char *prefix, const char *marks, size_t n_bytes)
{
    if (n_bytes > 1 && marks[n_bytes - 1] == ' ' && marks[n_bytes - 2] == '>')
        n_bytes--;
    return strncmp(prefix, marks, n_bytes) == 0;
}

/* Whether the line with these words at the cursor may continue a paragraph. One that begins with
 * "{{%" may not: Hugo puts what that shortcode writes, often HTML, in its place before the Markdown
 * is read; "{{<" it replaces by a single word. */
static bool may_be_words(const struct cursor *cursor, const struct line_start *start)
{
    bool html = cursor->line.n_bytes - cursor->line.at >= 3 &&
                memcmp(cursor->line.s + cursor->line.at, "{{%", 3) == 0;
    return !html && start->start == START_NOTHING;
}

/* Recognises a lazy continuation line, and gives it the prefix that it lacks. */
static void follow_lazy(struct markdown_place *place, bool may_be_words, unsigned quotes)
{
    place->lazy = place->in_words && may_be_words && !place->has_marker && !place->fence &&
                  quotes <= count_quotes(place->marks) &&
                  !has_marks(place->prefix, place->marks, strlen(place->marks));
    if (place->lazy) {
        memcpy(place->prefix, place->marks, sizeof place->prefix);
        place->after_blank = false; /* set where a shortcode wrote a block */
    }
}

static void follow_words(struct markdown_place *place, bool may_be_words)
{
    place->in_words =
        may_be_words && !place->fence && !place->in_html && !place->in_raw && !place->indented_code;
    if (place->lazy)
        return;
    size_t n = place_mark_bytes(place);
    memcpy(place->marks, place->prefix, n);
    place->marks[n] = '\0';
}

/* Whether the line is blank, and whether it begins an item's words. An item that begins with more
 * than one empty line has none (CommonMark 5.2). */
static void follow_marker(struct markdown_place *place, const struct cursor *cursor)
{
    bool empty = line_is_blank(&cursor->line);
    bool below = place->after_marker && !empty && cursor->cols >= place_item_cols(place);
    place->blank = empty && !place->has_marker;
    place->begins_item = place->has_marker || below;
    place->after_marker = empty && place->has_marker;
}

void place_begin_line(struct markdown_place *place, const char *s, size_t n_bytes)
{
    struct cursor cursor = {.line = {s, n_bytes, 0}};
    unsigned quotes = 0;
    if (place->fence_closes)
        place->fence = 0;
    place->fence_begins = place->fence_closes = place->has_marker = false;
    place->prefix[0] = '\0';
    place->span = place->excess_cols = 0;
    struct line_start start = read_prefix(place, &cursor, &quotes);
    place->prefix_bytes = cursor.line.at;
    follow_marker(place, &cursor);
    if (place->blank) {
        place->in_html = place->in_words = place->lazy = false;
        place->after_blank = true;
        memset(place->last_run, 0, sizeof place->last_run);
        return;
    }
    bool words = may_be_words(&cursor, &start) || is_word(place, &cursor, &start, quotes);
    follow_lazy(place, words, quotes);
    measure(place, &cursor, quotes);
    if (quotes < place->html_quotes) { /* the HTML ends with its quote */
        place->in_html = false;
        place->in_raw = HTML_NONE;
    }
    bool inside = place->in_html || place->in_raw;
    bool raw = follow_raw(place, &cursor, &start);
    if (!raw && (place->fence || !place->in_html))
        follow_fence(place, &cursor, &start, quotes);
    if (!place->fence) {
        find_runs(place, s, n_bytes);
        place->in_html =
            place->in_html || (!raw && place->excess_cols < 4 && start.html == HTML_ELEMENT);
    }
    if (!inside)
        place->html_quotes = place->in_html || place->in_raw ? quotes : 0;
    follow_words(place, words);
    place->after_blank = false;
}

void place_begin_rest(struct markdown_place *place, const char *prefix, const char *s,
                      size_t n_bytes)
{
    struct line rest = {s, n_bytes, ascii_lead_bytes(s, n_bytes, " >-+*.)0123456789")};
    if (place->fence || line_read_start(&rest).start != START_FENCE)
        return;
    struct markdown_place own = *place;
    struct buffer line = {0};
    buffer_add_string(&line, prefix);
    buffer_add(&line, s, n_bytes);
    place_begin_line(&own, line.bytes, line.used);
    buffer_done(&line);
    memcpy(own.prefix, place->prefix, sizeof own.prefix);
    memcpy(own.last_run, place->last_run, sizeof own.last_run);
    own.prefix_bytes = place->prefix_bytes;
    own.span = place->span;
    *place = own;
}

bool place_goes_on(const struct markdown_place *place, const char *s, size_t n_bytes)
{
    struct markdown_place next = *place;
    next.in_words = false;
    place_begin_line(&next, s, n_bytes);
    return has_marks(next.prefix, place->prefix, place_mark_bytes(place));
}

bool place_begins_rows(const char *s, size_t n_bytes)
{
    struct line line = {s, n_bytes, ascii_lead_bytes(s, n_bytes, " \t>")};
    return line_is_delimiter_row(&line);
}

void place_pass(struct markdown_place *place, const char *line, size_t from, size_t to)
{
    while (from < to && !place->fence) {
        const char *tick = memchr(line + from, '`', to - from);
        if (!tick)
            return;
        size_t start = from = (size_t)(tick - line);
        while (from < to && line[from] == '`')
            from++;
        size_t n = from - start;
        if (place->span)
            place->span = n == place->span ? 0 : place->span;
        else if (n <= PLACE_RUN_MAX && place->last_run[n] > start)
            place->span = n;
    }
}

bool place_is_code(const struct markdown_place *place)
{
    return place->fence || place->span || place->indented_code;
}
