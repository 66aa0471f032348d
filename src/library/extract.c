/*
 * Extracts: the part of a page that shows why it was found.
 *
 * Refuses to invent: an extract is the page's own words in their order, cut between words, with an
 * ellipsis where something is left out. Words that are crossed out are marked as such. The hard
 * idea is that half a sentence may say the opposite of the whole, so its beginning is shown too.
 */
#include "library/search.h"

#include "base/ascii.h"
#include "base/ending.h"
#include "base/text.h"
#include "base/words.h"
#include "language/sentence.h"
#include "library/entries.h"
#include "library/excerpt.h"
#include "library/leads.h"
#include "library/passage.h"

#include <string.h>

static const char ellipsis[] = "…";
static const char between[] = " … "; /* between a lead and the place itself */

/* The start of the first word that begins at most before_bytes before a hit; in a script without
 * blanks, of the first letter. */
static size_t find_word(const char *text, size_t n_bytes, size_t hit, size_t before_bytes)
{
    size_t first = hit > before_bytes ? hit - before_bytes : 0;
    size_t word = hit;
    uint32_t code;
    for (size_t at = hit; at > first; at--)
        if (ascii_is_blank((unsigned char)text[at - 1]))
            word = at;
    text_decode(text + hit, n_bytes - hit, &code);
    if (word < hit || !text_is_spaceless(code))
        return word;
    while (first < hit && text_goes_on(text[first]))
        first++;
    while (first < hit) {
        size_t n = text_decode(text + first, n_bytes - first, &code);
        if (!text_is_mark(code))
            break;
        first += n;
    }
    return first;
}

/* The last end of a word at or before `end`, but after `hit`. */
static size_t find_end(const char *text, size_t n_bytes, size_t hit, size_t end)
{
    if (end >= n_bytes)
        return n_bytes;
    size_t at = end;
    while (at > hit && !ascii_is_blank((unsigned char)text[at]))
        at--;
    if (at > hit)
        return at;
    while (end > hit && text_goes_on(text[end]))
        end--;
    return end; /* a script without blanks */
}

/* An extract that is being written. */
struct extract {
    const struct excerpt_source *source;
    struct buffer *out;
    size_t hit; /* what it is to show */
    size_t max_bytes;
};

static void add_part(const struct extract *extract, size_t start, size_t end)
{
    const char *text = extract->source->text;
    size_t n_bytes = extract->source->n_bytes;
    struct buffer *out = extract->out;
    end -= ascii_tail_bytes(text + start, end - start, ASCII_BLANKS);
    if (!sentence_begins(text, n_bytes, start))
        buffer_add_string(out, ellipsis);
    excerpt_add(extract->source, start, end, extract->out);
    end += ascii_lead_bytes(text + end, n_bytes - end, ASCII_BLANKS);
    if (end < n_bytes)
        buffer_add_string(out, ellipsis);
}

/* --- What must not be lost before a hit --- */

/* The end of as many first words of a sentence as there is room for; its start if there is not even
 * room for one. */
static size_t find_head(const struct excerpt_source *source, size_t start, size_t room)
{
    size_t end = find_end(source->text, source->n_bytes, start, start + room);
    uint32_t code;
    text_decode(source->text + start, source->n_bytes - start, &code);
    if (end < source->n_bytes && !ascii_is_blank((unsigned char)source->text[end]) &&
        !text_is_spaceless(code))
        return start;
    return end;
}

/* Where the last words of a lead begin that are not the end of a parenthesis cut open. */
static size_t behind_parenthesis(const char *text, size_t start, size_t end)
{
    const char *closes = memchr(text + start, ')', end - start);
    if (!closes || memchr(text + start, '(', (size_t)(closes - text) - start))
        return start;
    size_t behind = (size_t)(closes - text) + 1;
    behind += ascii_lead_bytes(text + behind, end - behind, " ");
    return behind + 1 < end ? behind : start;
}

/* The end of the first word with a digit between two offsets, 0: there is none. */
static size_t find_number_end(const char *text, size_t start, size_t end)
{
    size_t at = start;
    while (at < end && !ascii_is_digit((unsigned char)text[at]))
        at++;
    while (at < end && !ascii_is_blank((unsigned char)text[at]))
        at++;
    return at < end ? at : 0;
}

/* Adds words that lead to others; if they are too many, the first and the last of them, because
 * "not" may be among either, and a number that follows the first: whom to call. If there is little
 * room, only the first, and with `last` the very last one too, which is short where it matters
 * most: "if:", "not:". */
static void add_lead(const struct extract *extract, size_t start, size_t end, size_t room,
                     bool last)
{
    enum { BOTH_MIN = 24, LAST_MAX = 6 };
    const struct excerpt_source *source = extract->source;
    bool both = room >= BOTH_MIN;
    size_t head = end - start <= room ? end : find_head(source, start, both ? room / 2 : room);
    size_t tail_room = both ? room / 2 : last ? LAST_MAX : 0;
    size_t number = both ? find_number_end(source->text, start, end) : 0;
    if (number > head && number - start + LAST_MAX <= room) {
        head = number;
        tail_room = room - (head - start);
    }
    size_t tail = find_word(source->text, source->n_bytes, end - 1, tail_room);
    if (tail > head)
        tail = behind_parenthesis(source->text, tail, end);
    if (!sentence_begins(source->text, source->n_bytes, start))
        buffer_add_string(extract->out, ellipsis);
    excerpt_add(extract->source, start, head, extract->out);
    if (head == end)
        return;
    buffer_add_string(extract->out, ellipsis);
    if (tail + 1 >= end)
        return; /* its last word has no room */
    if (head > start)
        buffer_add_char(extract->out, ' ');
    excerpt_add(extract->source, tail > head ? tail : head, end, extract->out);
}

/* Fills `leads` with those of the lists that contain the hit. Returns how many there are. */
static size_t find_leads(const struct extract *extract, struct library_mark leads[LEADS_MAX])
{
    const struct excerpt_source *source = extract->source;
    return source->document
               ? leads_find(source->document, excerpt_bytes_before(source), extract->hit, leads)
               : 0;
}

/* How much of a lead is shown. */
enum lead_form {
    LEAD_ENDS,  /* its first words and the very last one, */
    LEAD_LABEL, /* or of the first only the label that it begins with: "Urgent:" of a card, */
    LEAD_HEAD,  /* or its first words only */
};

/* The bytes of the label that a lead begins with, at most `room`; `room` if it has none. */
static size_t label_bytes(const struct excerpt_source *source, const struct library_mark *lead,
                          size_t room)
{
    const char *text = source->text + lead->start;
    const char *colon = memchr(text, ':', lead->end - lead->start);
    size_t n = colon ? (size_t)(colon - text) + 1 : room;
    return n < room ? n : room;
}

/* Adds the leads of the lists that contain the hit: an item of "Do not:" on its own says the
 * opposite. `first`: where the text that will follow begins. */
static void add_leads(const struct extract *extract, const struct library_mark *leads, size_t count,
                      size_t first, enum lead_form form)
{
    struct buffer *out = extract->out;
    for (size_t i = 0; i < count; i++) {
        size_t end = leads[i].end;
        size_t next = i + 1 < count ? leads[i + 1].start : first;
        size_t room = extract->max_bytes / 3 / count;
        if (form == LEAD_LABEL)
            room = label_bytes(extract->source, &leads[i], room);
        add_lead(extract, leads[i].start, end, room, form != LEAD_HEAD);
        if (end < next)
            end += ascii_lead_bytes(extract->source->text + end, next - end, ASCII_BLANKS);
        buffer_add_string(out, end == next                                  ? " · "
                               : ending_is(out->bytes, out->used, ellipsis) ? " "
                                                                            : between);
    }
}

/* Adds the first words of a sentence that is too long, and returns where the text around the hit
 * begins. `room`: bytes for what is before the hit. */
static size_t add_head(const struct extract *extract, size_t start, size_t head_room, size_t room)
{
    enum { HEAD_MIN = 12 }; /* with less room than "you must not" needs, it would say nothing */
    const struct excerpt_source *source = extract->source;
    struct buffer *out = extract->out;
    bool has_head = head_room >= HEAD_MIN && sentence_begins(source->text, source->n_bytes, start);
    size_t head = has_head ? find_head(source, start, head_room) : start;
    size_t word = find_word(source->text, source->n_bytes, extract->hit, room - (head - start));
    if (head > start && head >= word)
        return start;
    if (head == start && ending_is(out->bytes, out->used, between))
        out->used -= strlen(between) - 1; /* add_part adds the other ellipsis */
    excerpt_add(extract->source, start, head, extract->out);
    if (head > start)
        buffer_add_char(out, ' ');
    return word;
}

/* Whether the line at an offset begins only because the author broke it there. */
static bool is_broken_at(const struct excerpt_source *source, size_t at)
{
    const struct document *document = source->document;
    size_t before = excerpt_bytes_before(source);
    for (uint32_t i = 1; document && i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_BREAK && document->nodes[i].text + 1 == before + at)
            return true;
    return false;
}

/* Where the sentence with a hit begins, followed back over a few broken lines. */
static size_t find_start(const struct excerpt_source *source, size_t hit)
{
    enum { LINES_MAX = 8 };
    const char *text = source->text;
    size_t start = sentence_start(text, source->n_bytes, hit);
    for (int i = 0; i < LINES_MAX && start && text[start - 1] == '\n' &&
                    !sentence_ends(text, start - 1) && is_broken_at(source, start);
         i++)
        start = sentence_start(text, source->n_bytes, start - 1);
    return start;
}

/* The bytes of the word at an offset. */
static size_t word_bytes(const struct excerpt_source *source, size_t at)
{
    size_t end = at;
    while (end < source->n_bytes && !ascii_is_blank((unsigned char)source->text[end]))
        end++;
    return end - at;
}

enum { NEAR_MIN = 8 }; /* "not" stands right before what it denies */

/* Adds the leads of the lists around the hit, with their last words if that takes nothing of what
 * is before the hit out of sight: as many columns of an extract as two thirds of its bytes are
 * certain to fit (ui/results_draw.c). "Urgent: ... if: ... you have cancer" says more that is true
 * than "Urgent: Call 111... you have cancer". */
static void add_fitting_leads(const struct extract *extract, size_t start)
{
    const struct excerpt_source *source = extract->source;
    struct buffer *out = extract->out;
    struct library_mark leads[LEADS_MAX];
    size_t count = find_leads(extract, leads);
    size_t before = out->used;
    size_t hit = extract->hit;
    size_t from = start;
    if (hit - start > extract->max_bytes / 3)
        from = find_word(source->text, source->n_bytes, hit, NEAR_MIN);
    size_t behind = hit - from + word_bytes(source, hit);
    for (enum lead_form form = LEAD_ENDS; form <= LEAD_HEAD; form++) {
        out->used = before;
        add_leads(extract, leads, count, start, form);
        size_t cols = text_cols(buffer_string(out) + before, out->used - before);
        if (cols + behind <= extract->max_bytes * 2 / 3)
            return;
    }
}

/* Adds the extract around a hit. It begins with the sentence if that begins near; otherwise with
 * the sentence's first words, because a reader who sees "drive after this" must see that it began
 * with "do not". The hit stays in the first half, so that a narrow row still shows it. */
static void add_extract(const struct extract *extract)
{
    const struct excerpt_source *source = extract->source;
    size_t hit = extract->hit;
    size_t max_bytes = extract->max_bytes;
    size_t before = extract->out->used;
    size_t third = max_bytes / 3;
    size_t room = max_bytes * 5 / 12;
    size_t start = hit > third ? find_start(source, hit) : 0;
    if (start)
        add_fitting_leads(extract, start);
    size_t led = extract->out->used - before;
    room = room > led ? room - led : 0;
    if (led && room < NEAR_MIN && led + NEAR_MIN <= max_bytes * 5 / 6)
        room = NEAR_MIN;
    /* "do not" in an item says more than the lead of its list, so it is kept if the row has
     * room. */
    bool near = hit - start <= third && led + (hit - start) <= max_bytes * 5 / 6;
    if (!near && hit - start > (led ? room : third))
        start = add_head(extract, start, led ? room / 2 : third, room);
    size_t used = extract->out->used - before;
    size_t end = start + (used < max_bytes ? max_bytes - used : 0);
    size_t least = hit + max_bytes / 8;
    add_part(extract, start,
             find_end(source->text, source->n_bytes, hit, end > least ? end : least));
}

/* How much to skip of a page that repeats its title as its first heading. */
static size_t skip_title(const struct document *document)
{
    uint32_t heading = document_first_heading(document);
    const struct node *node = &document->nodes[heading];
    if (!heading || heading > 2 || node->level != 1)
        return 0;
    size_t end = node->text + node->text_bytes;
    return end + ascii_lead_bytes(document_text(document) + end, document->text_bytes - end,
                                  ASCII_BLANKS);
}

/* In the page's language, if the site has several. */
static const char *struck_words(const struct library *library, uint32_t id)
{
    static const char struck[] = WORDS("[Crossed out: ");
    if (library_language_count(library) < 2)
        return words_say(struck);
    return words_say_in(library_language(library, library_row(library, id).language)->code, struck);
}

/* Lends the documents of the best page and of those right above a page in the results. */
static void take_others(const struct library *library, const struct library_results *results,
                        uint32_t id, struct passage_page *page)
{
    size_t row = 0;
    while (row < results->count && results->ids[row] != id)
        row++;
    for (size_t i = 0; i < row && page->other_count < PASSAGE_OTHERS_MAX; i++) {
        bool is_near = row - i < PASSAGE_OTHERS_MAX;
        const struct document *document =
            i == 0 || is_near ? library_page(library, results->ids[i])->document : NULL;
        if (document)
            page->others[page->other_count++] = document;
    }
}

void library_extract(const struct library *library, const struct library_results *results,
                     uint32_t id, size_t max_bytes, struct buffer *out)
{
    const struct page *page = library_page(library, id);
    const struct document *document = page->document;
    struct passage_page texts = {.description = page->field[PAGE_DESCRIPTION],
                                 .document = document,
                                 .skipped = document ? skip_title(document) : 0};
    struct excerpt_source described = {texts.description, strlen(texts.description), NULL, ""};
    struct excerpt_source told = {
        .text = "", .document = document, .struck = struck_words(library, id)};
    if (document) {
        told.text = document_text(document) + texts.skipped;
        told.n_bytes = document->text_bytes - texts.skipped;
    }
    take_others(library, results, id, &texts);
    struct passage passage = passage_pick(&texts, results->sought, max_bytes * 2 / 3);
    add_extract(
        &(struct extract){passage.described ? &described : &told, out, passage.at, max_bytes});
}
