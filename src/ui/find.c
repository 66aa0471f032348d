/*
 * Find in a page.
 *
 * The hard idea is the way back from folded text to the page's own, because folding drops accents
 * and may turn one letter into two. A table has an entry wherever offsets in the two begin to
 * differ: within ASCII they advance together, and a word that is not ASCII is folded again, letter
 * by letter, only if a hit is in it.
 */
#define _GNU_SOURCE /* memmem */
#include "ui/find.h"

#include "base/ascii.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* A stretch of text, and of the folded text that it became; both end where those of the next part
 * begin. */
struct part {
    uint32_t folded;
    uint32_t text;
    bool is_walked; /* a word that is not ASCII: offsets in it do not advance together */
};

struct find {
    char *text; /* the document's, hard line breaks made blanks */
    size_t text_bytes;
    struct buffer folded;
    struct part *parts;
    size_t part_count;
    size_t part_room;
    struct find_hit *hits;
    size_t hit_count;
    size_t hit_room;
    struct walk {
        const struct part *part; /* NULL: none yet */
        size_t used;             /* bytes of its folded text, */
        size_t at;               /* and the offset in the text that they lead to */
    } walk;                      /* how far the last word was folded again: hits come in order */
};

static void add_part(struct find *find, size_t text, bool is_walked)
{
    find->parts =
        memory_grow(find->parts, &find->part_room, find->part_count + 1, sizeof *find->parts);
    find->parts[find->part_count++] =
        (struct part){(uint32_t)find->folded.used, (uint32_t)text, is_walked};
}

/* Bytes of text that is ASCII, up to a word that is not or to just after the first of several
 * blanks: these are seen as one, and so they are typed. */
static size_t ascii_bytes(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (i < n_bytes && (unsigned char)s[i] < 0x80 && !(i && s[i] == ' ' && s[i - 1] == ' '))
        i++;
    while (i && i < n_bytes && !ascii_is_blank(s[i - 1]))
        i--;
    return i;
}

/* Bytes of a word, up to a blank or to just after one that does not break: others may follow it. */
static size_t word_bytes(const char *s, size_t n_bytes)
{
    size_t i = 0;
    size_t blank = 0;
    while (i < n_bytes && !blank && !ascii_is_blank(s[i])) {
        blank = text_no_break_bytes(s + i, n_bytes - i);
        i += blank ? blank : 1;
    }
    return i;
}

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

static void fold_all(struct find *find)
{
    for (size_t i = 0; i < find->text_bytes;) {
        if (ends_with_blank(&find->folded))
            i += blank_bytes(find->text + i, find->text_bytes - i);
        size_t n = ascii_bytes(find->text + i, find->text_bytes - i);
        bool is_walked = n == 0;
        if (is_walked)
            n = word_bytes(find->text + i, find->text_bytes - i);
        add_part(find, i, is_walked);
        text_fold(&find->folded, find->text + i, n);
        i += n;
    }
}

struct find *find_new(const struct document *document)
{
    struct find *find = memory_new(sizeof *find);
    find->text_bytes = document->text_bytes;
    find->text = memory_copy(document_text(document), document->text_bytes);
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_BREAK)
            find->text[document->nodes[i].text] = ' ';
    fold_all(find);
    return find;
}

void find_free(struct find *find)
{
    if (!find)
        return;
    free(find->text);
    free(find->parts);
    free(find->hits);
    buffer_done(&find->folded);
    free(find);
}

static const struct part *part_of(const struct find *find, size_t folded)
{
    size_t low = 0;
    size_t high = find->part_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (find->parts[middle].folded <= folded)
            low = middle;
        else
            high = middle;
    }
    return &find->parts[low];
}

/* The text offset of the letter that contains a folded offset; with `behind`, the end of the letter
 * that ends at it. */
static uint32_t text_of(struct find *find, size_t folded, bool behind)
{
    const struct part *part = part_of(find, behind && folded ? folded - 1 : folded);
    size_t left = folded - part->folded;
    if (!part->is_walked)
        return part->text + (uint32_t)left;
    struct buffer letter = {0};
    struct walk *walk = &find->walk;
    if (walk->part != part || walk->used > left)
        *walk = (struct walk){part, 0, part->text};
    while (walk->at < find->text_bytes && walk->used < left) {
        letter.used = 0;
        size_t n = text_fold_letter(&letter, find->text + walk->at, find->text_bytes - walk->at);
        if (!behind && walk->used + letter.used > left)
            break;
        walk->used += letter.used;
        walk->at += n;
    }
    buffer_done(&letter);
    return (uint32_t)walk->at;
}

/* A hit in a part of a letter is one in the whole letter, and is added only once. */
static void add_hit(struct find *find, struct find_hit hit)
{
    if (find->hit_count && find->hits[find->hit_count - 1].end > hit.start)
        return;
    find->hits = memory_grow(find->hits, &find->hit_room, find->hit_count + 1, sizeof *find->hits);
    find->hits[find->hit_count++] = hit;
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
        add_hit(find,
                (struct find_hit){text_of(find, at, false), text_of(find, at + wanted.used, true)});
        at += wanted.used;
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
        else
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
