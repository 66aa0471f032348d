/*
 * Finding in a pane: words are looked for as they are typed, from where the reader was.
 */
#include "ui/pane.h"

#include "library/search.h"
#include "ui/typing.h"

/* Brings a hit into sight, a third of the screen below the top if the text must scroll. A link
 * around it gets the focus, so that it can be followed at once. */
static void go_to_hit(struct pane *pane, size_t hit)
{
    pane->hit = hit;
    size_t line = pane_hit_line(pane);
    if (!pane_in_sight(pane, line))
        pane_scroll_to(pane, (long)line - pane->rows / 3);
    pane->link = pane_hit_link(pane);
}

/* Goes back to where the reader was when the typing began. */
static void go_to_start(struct pane *pane)
{
    if (pane->start_shape != pane->shape)
        pane_scroll_to(pane, (long)layout_line_of(&pane->layout, pane->start));
    else if (pane->top != pane->start_top)
        pane_scroll_to(pane, (long)pane->start_top);
    pane->link = pane->start_link;
}

/* Looks for the typed words, or if the page has none of them so, as they may have been meant. */
static void find_typed(struct pane *pane)
{
    struct buffer respelt = {0};
    find_words(pane->find, buffer_string(&pane->words), pane->words.used);
    if (!find_count(pane->find) && pane->words.used &&
        library_respell(pane->context->library, pane->context->query.language, pane->words.bytes,
                        pane->words.used, &respelt))
        find_words(pane->find, respelt.bytes, respelt.used);
    buffer_done(&respelt);
}

/* Goes to the first hit from a place on, or to the one before that; there must be one. */
static void go_to_hit_near(struct pane *pane, struct place place, bool forward)
{
    size_t count = find_count(pane->find);
    size_t hit = find_after(pane->find, pane->document->nodes[place.node].text + place.offset);
    go_to_hit(pane, (hit + (forward ? 0 : count - 1)) % count);
}

/* Goes to the first hit of the typed words, from the place where the typing began; if there is
 * none, back to that place. */
static void look_for_words(struct pane *pane)
{
    if (!pane->find)
        pane->find = find_new_in(pane->document);
    find_typed(pane);
    if (find_count(pane->find))
        go_to_hit_near(pane, pane->start, true);
    else
        go_to_start(pane);
}

/* Keeps the words for whoever types none, but presses Enter to go on with them, as in less. */
static void put_words_aside(struct pane *pane)
{
    struct buffer empty = pane->last_words;
    if (!pane->words.used)
        return;
    pane->last_words = pane->words;
    pane->words = empty;
}

static void find_last_words(struct pane *pane)
{
    buffer_add(&pane->words, buffer_string(&pane->last_words), pane->last_words.used);
    find_typed(pane);
    pane_next_hit(pane, true);
}

void pane_begin_find(struct pane *pane)
{
    pane->start = layout_place_of(&pane->layout, pane->top);
    pane->start_top = pane->top;
    pane->start_link = pane->link;
    pane->start_shape = pane->shape;
    put_words_aside(pane);
    pane->words.used = 0;
    pane->typing = true;
    look_for_words(pane);
}

void pane_find_again(struct pane *pane)
{
    if (!pane->words.used)
        return;
    pane->find = find_new_in(pane->document);
    find_typed(pane);
    size_t count = find_count(pane->find);
    if (pane->hit != PANE_NO_HIT)
        pane->hit = pane->hit < count ? pane->hit : count ? count - 1 : 0;
}

void pane_find_as_in(struct pane *pane, const struct pane *other)
{
    pane->hit = PANE_NO_HIT;
    buffer_add(&pane->words, buffer_string(&other->words), other->words.used);
    pane_find_again(pane);
}

void pane_mark(struct pane *pane, size_t n_bytes, const struct library_results *found)
{
    enum { MARKS_MAX = 256 };
    pane->marks = memory_resize(pane->marks, MARKS_MAX * sizeof *pane->marks);
    pane->mark_count = library_marks_in_page(
        found, library_page(pane->context->library, pane->page), document_text(pane->document),
        n_bytes, pane->marks, MARKS_MAX, &pane->first_mark);
}

/* Shows what the search found by which the page was opened. */
static void find_marked(struct pane *pane)
{
    pane->find = find_new_in(pane->document);
    find_marks(pane->find, pane->marks, pane->mark_count);
    go_to_hit(pane, find_after(pane->find, (uint32_t)pane->marks[pane->first_mark].start));
}

bool pane_has_next_hit(const struct pane *pane)
{
    return pane->find ? find_count(pane->find) > pane_has_hit(pane) : pane->mark_count > 0;
}

bool pane_next_hit(struct pane *pane, bool forward)
{
    if (!pane->find && pane->mark_count) {
        find_marked(pane);
        return true;
    }
    size_t count = pane->find ? find_count(pane->find) : 0;
    if (count && !pane_has_hit(pane))
        go_to_hit_near(pane, layout_place_of(&pane->layout, pane_line_here(pane)), forward);
    else if (count)
        go_to_hit(pane, (pane->hit + (forward ? 1 : count - 1)) % count);
    return count;
}

bool pane_type(struct pane *pane, uint32_t key)
{
    size_t before = pane->words.used;
    if (!pane->typing)
        return false;
    if (key == KEY_IS_ESCAPE)
        pane->words.used = 0;
    bool ends = key == KEY_IS_ENTER || key == KEY_IS_ESCAPE || (key == KEY_IS_BACKSPACE && !before);
    pane->typing = !ends && typing_take(&pane->words, key);
    /* Letters that find no room, as of a long text that is pasted, change nothing. */
    if (pane->words.used != before || key == KEY_IS_ESCAPE)
        look_for_words(pane);
    else if (key == KEY_IS_ENTER && !before)
        find_last_words(pane);
    /* Backspace, Left and Right are meant for the words, and must not lead away from the page. */
    return pane->typing || key == KEY_IS_ENTER || key == KEY_IS_ESCAPE || key == KEY_IS_BACKSPACE ||
           key == KEY_IS_LEFT || key == KEY_IS_RIGHT;
}
