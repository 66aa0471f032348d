/*
 * Matches words of the document with words of the source.
 *
 * Reading has many passes (includes, shortcodes, Hugo's dialect, md4c, HTML, the cleaning of text),
 * and none of them has to track byte positions for this: the words come out as they went in, in the
 * same order, so the longest common subsequence of words tells where each is from. Refuses to
 * guess: a word that reading added gets the place of its neighbour.
 *
 * Notes are shown at the end of a page and may be written anywhere, so that words are not in the
 * same order: those that are left over are matched once more, with those that are left over.
 *
 * The hard idea: Myers' algorithm for that subsequence (An O(ND) difference algorithm, 1986) costs
 * the words plus the square of the differences, which are few. Where there are too many, each word
 * is matched with the nearest equal one instead, which has no quadratic cost.
 */
#include "check/align.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { EDITS_MAX = 1500, NEAR_WORDS = 48 };

struct align_word {
    size_t at; /* in the text it is from */
    size_t end;
    size_t from; /* for a word of the document: its offset in the source's text */
    uint32_t hash;
    bool found;
};

struct words {
    struct align_word *list;
    size_t count;
    size_t room;
};

/* Letters and digits. What reading may change (quotes, dashes, blanks) separates words. */
static bool is_word_code(uint32_t code)
{
    if (code < 0x80)
        return ascii_is_digit(code) || ascii_is_letter(code);
    return (code > 0xbf && code != 0xd7 && code != 0xf7 && code < 0x2000) || code >= 0x2c00;
}

/* Characters written without blanks are words of their own. */
static bool stands_alone(uint32_t code)
{
    return code >= 0x2e80 && code < 0xfb00;
}

/* FNV-1a of a word, ignoring the case of ASCII letters. */
static uint32_t hash_of(const char *s, size_t n_bytes)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < n_bytes; i++) {
        unsigned char c = (unsigned char)s[i];
        hash = (hash ^ (c >= 'A' && c <= 'Z' ? c + 32u : c)) * 16777619u;
    }
    return hash;
}

static void add_word(struct words *words, const char *s, size_t at, size_t end)
{
    words->list = memory_grow(words->list, &words->room, words->count + 1, sizeof *words->list);
    words->list[words->count++] =
        (struct align_word){.at = at, .end = end, .hash = hash_of(s + at, end - at)};
}

static void find_words(struct words *words, const char *s, size_t from, size_t to)
{
    size_t start = to;
    for (size_t at = from; at < to;) {
        uint32_t code;
        size_t n = text_decode(s + at, to - at, &code);
        bool word = is_word_code(code);
        if (start < to && (!word || stands_alone(code))) {
            add_word(words, s, start, at);
            start = to;
        }
        if (word && stands_alone(code))
            add_word(words, s, at, at + n);
        else if (word && start == to)
            start = at;
        at += n;
    }
    if (start < to)
        add_word(words, s, start, to);
}

/* Whether a document's own text begins with a heading of a page's title. */
static bool begins_with_title(const struct document *document)
{
    uint32_t first = 1;
    while (first < document->node_count && document->nodes[first].flags & NODE_FROM_HEAD)
        first += document->nodes[first].size;
    return first < document->node_count && document->nodes[first].kind == NODE_HEADING &&
           document->nodes[first].level == 1;
}

/* Where the words begin that the document may have: reading passes a first heading over that only
 * repeats the title. */
static size_t skip_title(const struct source *source, const struct document *document)
{
    const char *s = buffer_string(&source->text);
    size_t at = 0;
    while (at < source->text.used && source->classes[at] == SOURCE_FRONT)
        at++;
    size_t heading = at + ascii_lead_bytes(s + at, source->text.used - at, " \t\r\n");
    if (source->text.used - heading < 2 || s[heading] != '#' || s[heading + 1] != ' ' ||
        begins_with_title(document))
        return at;
    const char *end = memchr(s + heading, '\n', source->text.used - heading);
    return end ? (size_t)(end - s) : source->text.used;
}

/* Finds the words of the source that the document may have, including those of code and
 * shortcodes. */
static void find_source_words(struct words *words, const struct source *source,
                              const struct document *document)
{
    const char *s = buffer_string(&source->text);
    for (size_t at = skip_title(source, document); at < source->text.used;) {
        size_t end = at;
        unsigned char class = source->classes[at];
        bool said = class == SOURCE_TEXT || class == SOURCE_CODE || class == SOURCE_SHORTCODE;
        while (end < source->text.used && source->classes[end] == class)
            end++;
        if (said)
            find_words(words, s, at, end);
        at = end;
    }
}

static void find_document_words(struct words *words, const struct document *document)
{
    const char *text = document_text(document);
    size_t from = 0;
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (!(node->flags & NODE_FROM_HEAD) ||
            (node->kind != NODE_HEADING && node->kind != NODE_PICTURE) || node->text < from)
            continue;
        find_words(words, text, from, node->text);
        from = node->text + node->text_bytes;
    }
    find_words(words, text, from, document->text_bytes);
}

static void match(struct align_word *word, struct align_word *source)
{
    word->found = source->found = true;
    word->from = source->at;
}

/* One row for each number of edits: the furthest x reached on each diagonal. Kept for walk_back. */
struct paths {
    int32_t **rows;
    int32_t count;
};

static void walk_back(const struct paths *paths, int32_t edits, struct words *a, struct words *b)
{
    int32_t x = (int32_t)a->count;
    int32_t y = (int32_t)b->count;
    for (int32_t d = edits; d >= 0; d--) {
        int32_t k = x - y;
        const int32_t *row = d ? paths->rows[d - 1] : NULL;
        int32_t before = 0;
        int32_t before_k = 0;
        if (d) {
            bool down = k == -d || (k != d && row[k - 1 + d] < row[k + 1 + d]);
            before_k = down ? k + 1 : k - 1;
            before = row[before_k + d];
        }
        int32_t start_x = d ? (before_k == k + 1 ? before : before + 1) : 0;
        for (; x > start_x; x--, y--)
            match(&a->list[x - 1], &b->list[y - 1]);
        x = before;
        y = before - before_k;
    }
}

/* One round of Myers' algorithm; true: the end is reached. `row` has room for k from -d-1 to
 * d+1. */
static bool extend(int32_t *row, const int32_t *last, int32_t d, const struct words *a,
                   const struct words *b)
{
    int32_t n = (int32_t)a->count;
    int32_t m = (int32_t)b->count;
    for (int32_t k = -d; k <= d; k += 2) {
        int32_t x = 0;
        if (d) {
            bool down = k == -d || (k != d && last[k - 1 + d] < last[k + 1 + d]);
            x = down ? last[k + 1 + d] : last[k - 1 + d] + 1;
        }
        int32_t y = x - k;
        while (x < n && y < m && y >= 0 && a->list[x].hash == b->list[y].hash) {
            x++;
            y++;
        }
        row[k + d + 1] = x;
        if (x >= n && y >= m)
            return true;
    }
    return false;
}

/* A row is indexed by k + d + 1 with its own d, so the previous row is indexed by k + d. */
static bool align_all(struct words *a, struct words *b)
{
    struct paths paths = {.rows = memory_new((EDITS_MAX + 1) * sizeof *paths.rows)};
    bool done = false;
    int32_t d = 0;
    for (; d <= EDITS_MAX && !done; d++) {
        int32_t *row = memory_new((size_t)(2 * d + 3) * sizeof *row);
        paths.rows[paths.count++] = row;
        done = extend(row, d ? paths.rows[d - 1] : NULL, d, a, b);
    }
    if (done)
        walk_back(&paths, d - 1, a, b);
    for (int32_t i = 0; i < paths.count; i++)
        free(paths.rows[i]);
    free(paths.rows);
    return done;
}

/* Matches each word with the next equal one that is near. */
static void align_near(struct words *a, struct words *b)
{
    size_t next = 0;
    size_t missed = 0;
    for (size_t i = 0; i < a->count; i++) {
        size_t stop = next + NEAR_WORDS + missed;
        size_t at = next;
        while (at < b->count && at < stop && b->list[at].hash != a->list[i].hash)
            at++;
        bool found = at < b->count && at < stop;
        missed = found || missed > NEAR_WORDS ? 0 : missed + 1;
        if (!found)
            continue;
        match(&a->list[i], &b->list[at]);
        next = at + 1;
    }
}

static bool has_notes(const struct document *document)
{
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_FOOTNOTE)
            return true;
    return false;
}

/* The words that were not matched. The caller frees the list. */
static struct words find_left(const struct words *words)
{
    struct words left = {0};
    for (size_t i = 0; i < words->count; i++)
        if (!words->list[i].found) {
            left.list = memory_grow(left.list, &left.room, left.count + 1, sizeof *left.list);
            left.list[left.count++] = words->list[i];
        }
    return left;
}

/* Matches the words that are left over of both. */
static void align_left(struct words *ours, const struct words *theirs)
{
    struct words a = find_left(ours);
    struct words b = find_left(theirs);
    if (!align_all(&a, &b))
        align_near(&a, &b);
    for (size_t i = 0, next = 0; i < ours->count; i++)
        if (!ours->list[i].found)
            ours->list[i] = a.list[next++];
    free(a.list);
    free(b.list);
}

void align_make(struct align *align, const struct document *document, const struct source *source)
{
    struct words ours = {0};
    struct words theirs = {0};
    find_document_words(&ours, document);
    find_source_words(&theirs, source, document);
    if (ours.count < INT32_MAX / 4 && theirs.count < INT32_MAX / 4) {
        if (!align_all(&ours, &theirs))
            align_near(&ours, &theirs);
        if (has_notes(document))
            align_left(&ours, &theirs);
    }
    size_t from = 0;
    while (from < source->text.used && source->classes[from] == SOURCE_FRONT)
        from++;
    for (size_t i = 0; i < ours.count; i++) {
        if (!ours.list[i].found)
            ours.list[i].from = from;
        else
            from = ours.list[i].from + ours.list[i].end - ours.list[i].at;
    }
    free(theirs.list);
    *align = (struct align){ours.list, ours.count};
}

void align_done(struct align *align)
{
    free(align->words);
    *align = (struct align){0};
}

/* The first word that ends after an offset. */
static size_t word_behind(const struct align *align, size_t offset)
{
    size_t low = 0;
    size_t high = align->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (align->words[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t align_find_before(const struct align *align, size_t offset)
{
    size_t low = word_behind(align, offset);
    const struct align_word *word = low ? &align->words[low - 1] : NULL;
    return word ? word->from + (word->found ? word->end - word->at : 0) : 0;
}

size_t align_end_before(const struct align *align, size_t offset)
{
    size_t low = word_behind(align, offset);
    return low ? align->words[low - 1].end : 0;
}

bool align_has(const struct align *align, size_t offset)
{
    size_t low = word_behind(align, offset);
    return low < align->count && align->words[low].found;
}

bool align_has_any(const struct align *align, size_t offset, size_t n_bytes)
{
    for (size_t i = word_behind(align, offset);
         i < align->count && align->words[i].at < offset + n_bytes; i++)
        if (align->words[i].found)
            return true;
    return false;
}

size_t align_find(const struct align *align, size_t offset)
{
    size_t low = word_behind(align, offset);
    if (low == align->count)
        return low ? align->words[low - 1].from : 0;
    const struct align_word *word = &align->words[low];
    return word->from + (word->found && offset > word->at ? offset - word->at : 0);
}
