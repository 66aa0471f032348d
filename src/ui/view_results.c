/*
 * The search of all pages: words typed above, the pages that have them below, each with the place
 * where they are.
 *
 * Whoever types in another language than the one chosen is offered that language above the hits: it
 * is the only sign that the screen can be read in it, to somebody who cannot read this one.
 *
 * It searches at every letter. A reader who comes back from a page finds the same pages, with that
 * one chosen, and is no longer typing, so that keys are commands again.
 */
#include "ui/results.h"

#include "base/words.h"
#include "ui/renew.h"

#include <stdlib.h>

enum { RESULTS_MAX = 200 };

static struct results *results_of(struct view *view)
{
    return (struct results *)view;
}

static void search(struct results *results)
{
    results->pending = false;
    const struct view_context *context = results->view.context;
    struct library_query query = view_query(context);
    library_results_done(&results->found);
    library_search(context->library, &query, buffer_string(&results->prompt.words), RESULTS_MAX,
                   &results->found);
    uint32_t language = results->found.elsewhere;
    const char *name = language ? library_language(context->library, language)->name : "";
    bool shows = language && view_letters_in(name, context->ascii) != LETTERS_NONE;
    results->offered = shows ? language : 0;
    results->at_offer = shows;
    results->hits.count = results->found.count;
    results->hits.chosen = 0;
    results->hits.top = 0;
}

/* What is typed is searched for when it matters: of a long text that is pasted once, and not at
 * each of its letters. */
static void search_pending(struct results *results)
{
    if (results->pending)
        search(results);
}

static void draw(struct view *view, struct screen *screen)
{
    search_pending(results_of(view));
    results_draw(view, screen);
}

static struct wish open_offer(struct results *results)
{
    results->prompt.typing = false;
    return (struct wish){.kind = WISH_LANGUAGE, .language = results->offered};
}

static struct wish open_page(struct results *results, size_t index)
{
    results->prompt.typing = false;
    if (index >= results->found.count)
        return (struct wish){.kind = WISH_OFFER,
                             .message =
                                 words_say("There is no page to open. Press Enter to type again."),
                             .command = COMMAND_SEARCH};
    results->at_offer = false;
    results->hits.chosen = index;
    return (struct wish){
        .kind = WISH_OPEN_PAGE, .page = results->found.ids[index], .found = &results->found};
}

static struct wish open_number(struct results *results, int number)
{
    size_t index = view_list_numbered(&results->hits, number);
    if (index >= results->found.count)
        return (struct wish){.kind = WISH_SAY,
                             .message = words_say("There are not that many topics on the screen.")};
    return open_page(results, index);
}

/* Whether there is nothing else to do than to try other words. */
static bool may_type_again(const struct results *results)
{
    return !results->prompt.typing && results_are_empty(results);
}

static bool is_of_use(const struct view *view, enum command command)
{
    const struct results *results = (const struct results *)view;
    if (command == COMMAND_SEARCH)
        return !results->prompt.typing;
    if (command == COMMAND_OPEN && may_type_again(results))
        return true;
    return (command != COMMAND_OPEN && command != COMMAND_DOWN) || !results_are_empty(results);
}

/* Moves among the hits, with the language that is offered as one more before the first. */
static bool move(struct results *results, enum command command)
{
    size_t offers = results->offered != 0;
    struct view_list all = results->hits;
    all.count += offers;
    all.chosen = results->at_offer ? 0 : all.chosen + offers;
    bool above = command == COMMAND_UP && !all.chosen; /* where the words are */
    if (!view_list_move(&all, command))
        return false;
    results->prompt.moving = !above;
    results->at_offer = offers && !all.chosen;
    results->hits.top = all.top;
    results->hits.chosen = all.chosen > offers ? all.chosen - offers : 0;
    return true;
}

/* Whether the first of what was found is chosen, and Up leads above it. */
static bool is_at_top(const struct results *results)
{
    bool first = results->at_offer || (!results->offered && !results->hits.chosen);
    return first && !results->prompt.typing && !results_are_empty(results);
}

static struct wish command(struct view *view, enum command command)
{
    struct results *results = results_of(view);
    search_pending(results);
    bool leads_above = command == COMMAND_UP && is_at_top(results);
    struct wish wish;
    if (prompt_step(&results->prompt, &command, leads_above, COMMAND_SEARCH, &wish) ||
        move(results, command))
        return wish;
    if (command == COMMAND_OPEN && !may_type_again(results))
        return results->at_offer ? open_offer(results) : open_page(results, results->hits.chosen);
    if (command >= COMMAND_NUMBER_1 && command <= COMMAND_NUMBER_9)
        return open_number(results, command - COMMAND_NUMBER_1);
    if (command != COMMAND_SEARCH && command != COMMAND_OPEN)
        return (struct wish){.kind = WISH_PASS};
    prompt_begin(&results->prompt);
    return wish;
}

static bool type(struct view *view, uint32_t key)
{
    struct results *results = results_of(view);
    bool rubs = key == KEY_IS_BACKSPACE || key == KEY_IS_DELETE;
    bool earlier = results->prompt.earlier;
    size_t before = results->prompt.words.used;
    if (!results->prompt.typing || (rubs && !before) || !prompt_take(&results->prompt, key))
        return false;
    /* A key held down when no more letters fit would repeat the same search, and the next key would
     * wait. */
    if (earlier || results->prompt.words.used != before)
        results->pending = true;
    return true;
}

/* Behind these, the hits have numbers by their place. */
enum { TOUCHED_PROMPT = 1, TOUCHED_OFFER, TOUCHED_HIT };

static uint32_t touched(const struct view *view, int row, int col)
{
    const struct results *results = (const struct results *)view;
    size_t index = results_at_row(results, row);
    bool asks = may_type_again(results) && row > RESULTS_PROMPT_ROW && row < results->first_row;
    (void)col;
    if (row >= RESULTS_OFFER_ROW && row < RESULTS_OFFER_ROW + results->offer_rows)
        return TOUCHED_OFFER;
    if (row == RESULTS_PROMPT_ROW || asks)
        return TOUCHED_PROMPT;
    return index < results->found.count ? TOUCHED_HIT + (uint32_t)index : 0;
}

static struct wish tap(struct view *view, uint32_t touched)
{
    struct results *results = results_of(view);
    results->prompt.at_words = false;
    if (touched == TOUCHED_PROMPT)
        prompt_begin(&results->prompt);
    if (touched == TOUCHED_OFFER)
        return open_offer(results);
    return touched >= TOUCHED_HIT ? open_page(results, touched - TOUCHED_HIT)
                                  : (struct wish){.kind = WISH_STAY};
}

static uint32_t chosen_page(const struct results *results)
{
    bool is_page = !results->at_offer && results->hits.chosen < results->found.count;
    return is_page ? results->found.ids[results->hits.chosen] : 0;
}

/* Repeats the search; a page stays the chosen one if it is still found. */
static void search_again(struct results *results, uint32_t page)
{
    size_t top = results->hits.top;
    search(results);
    for (size_t i = 0; i < results->found.count; i++)
        if (results->found.ids[i] == page) {
            results->at_offer = false;
            results->hits.chosen = i;
        }
    results->hits.top = top <= results->hits.chosen ? top : results->hits.chosen;
}

/* Pages that have expired are gone, and so are those of another language if that was changed. */
static void refresh(struct view *view)
{
    struct results *results = results_of(view);
    results->prompt.typing = results->prompt.at_words = false;
    search_again(results, chosen_page(results));
}

static void renew(struct view *view, const struct library *old)
{
    struct results *results = results_of(view);
    search_again(results, renew_page(old, chosen_page(results), view->context->library));
}

static void results_free(struct view *view)
{
    struct results *results = results_of(view);
    library_results_done(&results->found);
    buffer_done(&results->prompt.words);
    free(results);
}

const struct library_results *view_results_found(const struct view *view)
{
    return view->ops->keys == KEYS_RESULTS ? &((const struct results *)view)->found : NULL;
}

struct view *view_results_new(const struct view_context *context, const char *words, size_t n_bytes)
{
    static const struct view_ops ops = {.keys = KEYS_RESULTS,
                                        .draw = draw,
                                        .command = command,
                                        .type = type,
                                        .touched = touched,
                                        .tap = tap,
                                        .is_of_use = is_of_use,
                                        .refresh = refresh,
                                        .renew = renew,
                                        .free = results_free};
    struct results *results = memory_new(sizeof *results);
    results->view = (struct view){
        .ops = &ops, .context = context, .typing = &results->prompt.typing, .list = &results->hits};
    results->prompt.typing = !n_bytes;
    buffer_add(&results->prompt.words, words, n_bytes);
    if (n_bytes)
        search(results);
    return &results->view;
}
