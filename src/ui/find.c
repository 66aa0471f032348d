/*
 * Find in a page.
 *
 * The hard idea is the way back from folded text to the page's own, because folding drops accents
 * and may turn one letter into two: each byte of the folded text knows where the letter begins that
 * it is of.
 */
#define _GNU_SOURCE /* memmem */
#include "ui/find.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct find {
    char *text;
    size_t text_bytes;
    struct buffer folded;
    uint32_t *starts; /* of each byte of it: where its letter begins in the text */
    struct find_hit *hits;
    size_t hit_count;
    size_t hit_room;
};

/* Bytes of blanks, including those that do not break. */
static size_t blank_bytes(const char *s, size_t n_bytes)
{
    size_t i = 0;
    for (size_t n = 1; n; i += n)
        n = i < n_bytes && s[i] == ' ' ? 1 : text_no_break_bytes(s + i, n_bytes - i);
    return i;
}

static bool ends_with_blank(const struct buffer *folded)
{
    return folded->used && folded->bytes[folded->used - 1] == ' ';
}

/* Folds the letter at an offset; returns its bytes. Most are ASCII, with no mark after them. */
static size_t fold_letter(const struct find *find, size_t at, struct buffer *out)
{
    const char *s = find->text + at;
    size_t left = find->text_bytes - at;
    if (!text_is_ascii(s, left < 2 ? left : 2))
        return text_fold_letter(out, s, left);
    text_fold(out, s, 1);
    return 1;
}

/* Of several blanks only the first is folded: they are seen as one, and so they are typed. */
static void fold_all(struct find *find)
{
    size_t room = 0;
    for (size_t i = 0, n; i < find->text_bytes; i += n) {
        size_t before = find->folded.used;
        n = ends_with_blank(&find->folded) ? blank_bytes(find->text + i, find->text_bytes - i) : 0;
        if (!n)
            n = fold_letter(find, i, &find->folded);
        find->starts = memory_grow(find->starts, &room, find->folded.used, sizeof *find->starts);
        for (; before < find->folded.used; before++)
            find->starts[before] = (uint32_t)i;
    }
}

struct find *find_new(char *text, size_t n_bytes)
{
    struct find *find = memory_new(sizeof *find);
    find->text = text;
    find->text_bytes = n_bytes;
    fold_all(find);
    return find;
}

struct find *find_new_in(const struct document *document)
{
    char *text = memory_copy(document_text(document), document->text_bytes);
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_BREAK)
            text[document->nodes[i].text] = ' ';
    return find_new(text, document->text_bytes);
}

void find_free(struct find *find)
{
    if (!find)
        return;
    free(find->text);
    free(find->starts);
    free(find->hits);
    buffer_done(&find->folded);
    free(find);
}

/* Where the letter ends that a byte of the folded text is of. */
static uint32_t end_of_letter(const struct find *find, size_t folded)
{
    struct buffer letter = {0};
    uint32_t start = find->starts[folded];
    uint32_t end = start + (uint32_t)fold_letter(find, start, &letter);
    buffer_done(&letter);
    return end;
}

static void add_hit(struct find *find, struct find_hit hit)
{
    find->hits = memory_grow(find->hits, &find->hit_room, find->hit_count + 1, sizeof *find->hits);
    find->hits[find->hit_count++] = hit;
}

/* Whether a place is in the last hit: one in a part of a letter is one in the whole letter, and is
 * added only once. */
static bool is_hit(const struct find *find, uint32_t start)
{
    return find->hit_count && find->hits[find->hit_count - 1].end > start;
}

void find_words(struct find *find, const char *words, size_t n_bytes)
{
    struct buffer wanted = {0};
    text_fold_words(&wanted, words, n_bytes);
    find->hit_count = 0;
    const char *folded = buffer_string(&find->folded);
    for (size_t at = 0; wanted.used;) {
        const char *hit = memmem(folded + at, find->folded.used - at, wanted.bytes, wanted.used);
        if (!hit)
            break;
        at = (size_t)(hit - folded);
        size_t end = at + wanted.used;
        if (!is_hit(find, find->starts[at]))
            add_hit(find, (struct find_hit){find->starts[at], end_of_letter(find, end - 1)});
        at = end;
    }
    buffer_done(&wanted);
}

void find_marks(struct find *find, const struct library_mark *marks, size_t count)
{
    find->hit_count = 0;
    for (size_t i = 0; i < count; i++) {
        struct find_hit hit = {(uint32_t)marks[i].start, (uint32_t)marks[i].end};
        bool joins = i && hit.start == marks[i - 1].end + 1 && find->text[hit.start - 1] == ' ';
        if (joins)
            find->hits[find->hit_count - 1].end = hit.end;
        else if (!is_hit(find, hit.start))
            add_hit(find, hit);
    }
}

size_t find_count(const struct find *find)
{
    return find->hit_count;
}

struct find_hit find_hit(const struct find *find, size_t index)
{
    return find->hits[index];
}

size_t find_after(const struct find *find, uint32_t text_offset)
{
    size_t low = 0;
    size_t high = find->hit_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (find->hits[middle].end <= text_offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
