/*
 * The list of topics, or of those in one part: titles in order, the chosen one with its
 * description, and a filter that works at every letter that is typed.
 */
#include "ui/topics.h"

#include "base/text.h"
#include "base/words.h"
#include "library/search.h"
#include "ui/renew.h"

#include <stdlib.h>
#include <string.h>

static struct topics *topics_of(struct view *view)
{
    return (struct topics *)view;
}

static void refilter(struct topics *topics)
{
    const struct view_context *context = topics->view.context;
    struct library_query query = view_query(context);
    struct buffer *folded = &topics->folded;
    struct buffer respelt = {0};
    library_list_done(&topics->list);
    query.list = topics->part;
    query.filter = topics->prompt.words.used ? topics->prompt.words.bytes : "";
    folded->used = 0;
    text_fold_words(folded, query.filter, topics->prompt.words.used);
    library_list(context->library, &query, &topics->list);
    if (!topics->list.count && library_respell(context->library, query.language, query.filter,
                                               topics->prompt.words.used, &respelt)) {
        library_list_done(&topics->list);
        query.filter = respelt.bytes;
        library_list(context->library, &query, &topics->list);
        folded->used = 0;
        buffer_add(folded, respelt.bytes, respelt.used);
    }
    buffer_done(&respelt);
    topics->language = query.language;
    topics->rows.count = topics->list.count;
    if (!topics->prompt.words.used)
        topics->all = topics->list.count;
    topics->rows.chosen = 0;
    topics->rows.top = 0;
}

static uint32_t chosen_page(const struct topics *topics)
{
    return topics->rows.chosen < topics->list.count
               ? library_list_id(&topics->list, topics->rows.chosen)
               : 0;
}

/* Fills the list again and chooses a page or, if that is no longer in it, the row `chosen`. */
static void refill(struct topics *topics, uint32_t page, size_t chosen)
{
    refilter(topics);
    topics->rows.chosen = chosen < topics->list.count ? chosen
                          : topics->list.count        ? topics->list.count - 1
                                                      : 0;
    size_t at = library_list_find(topics->view.context->library, &topics->list, page);
    topics->rows.chosen = at < topics->list.count ? at : topics->rows.chosen;
}

/* The chosen page, or its translation into the language that is read from now on; the page itself
 * if there is none. 0 if that was the first row, which need not have been chosen: the list then
 * begins with what is in that language. */
static uint32_t page_to_choose(const struct topics *topics)
{
    const struct view_context *context = topics->view.context;
    uint32_t page = chosen_page(topics);
    if (!page || topics->language == context->query.language)
        return page;
    if (!topics->rows.chosen)
        return 0;
    uint32_t other = library_translation(context->library, page, context->query.language);
    return other ? other : page;
}

/* Fills the list again as things are now; the reader's row stays the chosen one. A reader who comes
 * back is no longer typing, unless no topic was found: they may want another try. */
static void refresh(struct view *view)
{
    struct topics *topics = topics_of(view);
    size_t top = topics->rows.top;
    uint32_t language = topics->language;
    topics->jumping = topics->none_begins = topics->prompt.at_words = false;
    refill(topics, page_to_choose(topics), 0);
    topics->prompt.typing = topics->prompt.earlier = topics->prompt.typing && !topics->list.count;
    if (topics->prompt.words.used && topics->language != language)
        topics->all = view_count(view->context, topics->part); /* there may be more or fewer */
    topics->rows.top = top <= topics->rows.chosen ? top : topics->rows.chosen;
}

/* The chosen row stays where it is on the screen. */
static void renew(struct view *view, const struct library *old)
{
    struct topics *topics = topics_of(view);
    const struct library *fresh = view->context->library;
    size_t above = topics->rows.chosen - topics->rows.top;
    uint32_t page = renew_page(old, chosen_page(topics), fresh);
    topics->part = renew_page(old, topics->part, fresh);
    topics->before = renew_page(old, topics->before, fresh);
    refill(topics, page, topics->rows.chosen);
    if (topics->prompt.words.used)
        topics->all = view_count(view->context, topics->part);
    topics->rows.top = topics->rows.chosen > above ? topics->rows.chosen - above : 0;
}

/* If no topic has what was typed, opening searches all pages for it; from there the reader comes
 * back to what they typed. */
static struct wish open_chosen(struct topics *topics)
{
    if (!topics->list.count && topics->prompt.words.used)
        return (struct wish){.kind = WISH_SEARCH,
                             .words = topics->prompt.words.bytes,
                             .words_bytes = topics->prompt.words.used};
    topics->prompt.typing = false;
    if (topics->rows.chosen >= topics->list.count)
        return (struct wish){.kind = WISH_SAY, .message = words_say("There is no topic to open.")};
    return (struct wish){.kind = WISH_OPEN_PAGE,
                         .page = library_list_id(&topics->list, topics->rows.chosen)};
}

static bool prompt(const struct view *view, struct buffer *out, size_t *typed)
{
    const struct topics *topics = (const struct topics *)view;
    if (topics->jumping)
        buffer_add_string(out, topics->none_begins
                                   ? words_say("No topic begins with it. Another letter:")
                                   : words_say("Jump to the letter:"));
    *typed = out->used;
    return topics->jumping;
}

static struct wish open_number(struct topics *topics, int number)
{
    size_t index = view_list_numbered(&topics->rows, number);
    if (index >= topics->list.count)
        return (struct wish){.kind = WISH_SAY,
                             .message = words_say("There are not that many topics on the screen.")};
    topics->rows.chosen = index;
    return open_chosen(topics);
}

static void begin_typing(struct topics *topics)
{
    if (!topics->prompt.typing)
        topics->before = chosen_page(topics);
    prompt_begin(&topics->prompt);
}

/* Takes away what is typed, and ends the typing; a page is chosen. */
static void show_whole(struct topics *topics, uint32_t page)
{
    topics->prompt.words.used = 0;
    topics->prompt.typing = topics->jumping = topics->none_begins = false;
    refill(topics, page, 0);
}

/* Behind these, the topics have numbers by their place in the list. */
enum { TOUCHED_PROMPT = 1, TOUCHED_CHOSEN, TOUCHED_TOPIC };

static uint32_t touched(const struct view *view, int row, int col)
{
    const struct topics *topics = (const struct topics *)view;
    size_t index = view_list_at(&topics->rows, row - TOPICS_HEAD_ROWS);
    bool is_missed = row >= TOPICS_HEAD_ROWS && row < TOPICS_HEAD_ROWS + topics->empty_rows;
    if (row == TOPICS_PROMPT_ROW)
        return TOUCHED_PROMPT;
    if (is_missed && topics->prompt.words.used)
        return TOUCHED_CHOSEN;
    if (index >= topics->list.count)
        return 0;
    if (col >= topics->list_col && col < topics->list_col + topics->list_cols)
        return TOUCHED_TOPIC + (uint32_t)index;
    return TOUCHED_CHOSEN; /* beside the list is what the chosen one is about */
}

static struct wish tap(struct view *view, uint32_t touched)
{
    struct topics *topics = topics_of(view);
    topics->jumping = topics->none_begins = topics->prompt.at_words = false;
    if (touched == TOUCHED_PROMPT)
        begin_typing(topics);
    if (touched < TOUCHED_CHOSEN)
        return (struct wish){.kind = WISH_STAY};
    if (touched >= TOUCHED_TOPIC)
        topics->rows.chosen = touched - TOUCHED_TOPIC;
    return open_chosen(topics);
}

/* Whether fewer topics are shown than are in the list, or are about to be. */
static bool is_narrowed(const struct topics *topics)
{
    return topics->prompt.words.used || topics->prompt.typing;
}

static bool is_of_use(const struct view *view, enum command command)
{
    const struct topics *topics = (const struct topics *)view;
    if (command == COMMAND_SEARCH)
        return !topics->prompt.typing;
    if (command == COMMAND_WAYS) /* to other lists, which are as empty as all topics are */
        return topics->list.count || topics->part || is_narrowed(topics);
    if (command == COMMAND_DOWN || command == COMMAND_OPEN)
        return topics->list.count || (command == COMMAND_OPEN && topics->prompt.words.used);
    if (command == COMMAND_BACK) /* on the first list it opens the menu */
        return !view->is_first || is_narrowed(topics);
    return command != COMMAND_TOPICS || topics->prompt.words.used || topics->part;
}

/* One step back takes away what is typed, and only the next one leads away from the list. */
static void widen(struct topics *topics)
{
    uint32_t page = chosen_page(topics);
    show_whole(topics, page ? page : topics->before);
}

static struct wish command(struct view *view, enum command command)
{
    struct topics *topics = topics_of(view);
    bool leads_above = command == COMMAND_UP && !topics->rows.chosen; /* where the words are */
    bool is_below = topics->list.count && topics->prompt.words.used && !topics->prompt.typing;
    struct wish wish;
    if (prompt_step(&topics->prompt, &command, leads_above && is_below, COMMAND_FILTER, &wish))
        return wish;
    if (view_list_move(&topics->rows, command)) {
        topics->prompt.moving = !leads_above;
        return (struct wish){.kind = WISH_STAY};
    }
    switch (command) {
    case COMMAND_OPEN:
        return open_chosen(topics);
    case COMMAND_FILTER:
        begin_typing(topics);
        break;
    case COMMAND_JUMP:
        topics->jumping = true;
        break;
    case COMMAND_NEXT_LETTER:
    case COMMAND_PREVIOUS_LETTER:
        topics_move_by_letter(topics, command == COMMAND_NEXT_LETTER ? 1 : -1);
        break;
    case COMMAND_BACK:
        if (!is_narrowed(topics))
            return (struct wish){.kind = WISH_PASS};
        widen(topics);
        break;
    default:
        if (command >= COMMAND_NUMBER_1 && command <= COMMAND_NUMBER_9)
            return open_number(topics, command - COMMAND_NUMBER_1);
        return (struct wish){.kind = WISH_PASS};
    }
    return (struct wish){.kind = WISH_STAY};
}

static bool type(struct view *view, uint32_t key)
{
    struct topics *topics = topics_of(view);
    if (topics->jumping) {
        bool letter = key >= ' ' && key < KEY_NAMED;
        topics->none_begins = topics->jumping = letter && !topics_jump(topics, key);
        /* These keys give up the jump, and must not lead away from the list. */
        return letter || key == KEY_IS_ESCAPE || key == KEY_IS_BACKSPACE || key == KEY_IS_ENTER ||
               key == KEY_IS_LEFT;
    }
    if (!topics->prompt.typing)
        return false;
    if (key == KEY_IS_ESCAPE) {
        show_whole(topics, topics->before);
        return true;
    }
    bool earlier = topics->prompt.earlier;
    size_t before = topics->prompt.words.used;
    if (key == KEY_IS_BACKSPACE)
        topics->prompt.typing = before > 0;
    if (!prompt_take(&topics->prompt, key))
        return false;
    if (topics->prompt.typing && (earlier || topics->prompt.words.used != before))
        refilter(topics);
    else if (!topics->prompt.typing)
        refill(topics, topics->before, 0);
    return true;
}

uint32_t view_topics_list(const struct view *view)
{
    return ((const struct topics *)view)->part;
}

void view_topics_show_all(struct view *view)
{
    struct topics *topics = topics_of(view);
    show_whole(topics, page_to_choose(topics));
}

bool view_topics_neighbour(const struct view *view, uint32_t page, int by, uint32_t *neighbour)
{
    const struct topics *topics = (const struct topics *)view;
    size_t at = library_list_find(view->context->library, &topics->list, page);
    bool end = by < 0 ? !at : at + 1 >= topics->list.count;
    *neighbour = end ? 0 : library_list_id(&topics->list, by < 0 ? at - 1 : at + 1);
    return at < topics->list.count;
}

static void topics_free(struct view *view)
{
    struct topics *topics = topics_of(view);
    library_list_done(&topics->list);
    buffer_done(&topics->prompt.words);
    buffer_done(&topics->folded);
    free(topics);
}

static struct topics *topics_new(const struct view_context *context, uint32_t list)
{
    static const struct view_ops ops = {.keys = KEYS_LIST,
                                        .draw = topics_draw,
                                        .command = command,
                                        .type = type,
                                        .touched = touched,
                                        .tap = tap,
                                        .prompt = prompt,
                                        .asks = true,
                                        .is_of_use = is_of_use,
                                        .refresh = refresh,
                                        .renew = renew,
                                        .free = topics_free};
    struct topics *topics = memory_new(sizeof *topics);
    topics->view = (struct view){
        .ops = &ops, .context = context, .typing = &topics->prompt.typing, .list = &topics->rows};
    topics->part = list;
    refilter(topics);
    return topics;
}

struct view *view_topics_new(const struct view_context *context, uint32_t page)
{
    struct topics *topics = topics_new(context, 0);
    if (page)
        refill(topics, page, 0);
    return &topics->view;
}

struct view *view_topics_beside(const struct view *view, uint32_t list)
{
    struct topics *topics = topics_new(view->context, list);
    if (!list)
        refill(topics, page_to_choose((const struct topics *)view), 0);
    return &topics->view;
}
