/*
 * A document in a pane, whether it is a page or the program's own: how each command moves it, and
 * what its links wish for.
 */
#include "ui/document_view.h"

#include "base/words.h"
#include "ui/guide.h"
#include "ui/view_list.h"

#include <stdlib.h>
#include <string.h>

/* Whether Enter leads to the next place that was found, or to the first that a search found on a
 * page longer than the screen. It is the only key for that on a number pad, and where only the
 * arrows are; but where a link is chosen, it follows the link, and a short dialog says that it
 * leads back. */
static bool enter_finds(const struct document_view *page)
{
    const struct pane *pane = &page->pane;
    bool is_read = page->ops.keys == KEYS_PAGE || page->view.is_help;
    bool in_sight = !pane->find && !pane_last_top(pane);
    return is_read && !pane->link && !in_sight && pane_has_next_hit(pane);
}

/* Whether the position says what was found of the words looked for. */
static bool tells_found(const struct pane *pane)
{
    return pane->find && (find_count(pane->find) ? pane_has_hit(pane) : pane->words.used);
}

static const char *next_place(const struct pane *pane)
{
    return words_say(pane->find ? WORDS("next place") : WORDS("find it"));
}

static enum command means(const struct view *view, uint32_t key)
{
    const struct document_view *page = (const struct document_view *)view;
    return key == KEY_IS_ENTER && view->is_help && enter_finds(page)
               ? COMMAND_NEXT_HIT
               : keys_command(view->ops->keys, key);
}

static void draw(struct view *view, struct screen *screen)
{
    struct document_view *page = document_view_of(view);
    view->finds = tells_found(&page->pane);
    view_draw_head(screen, page->title, page->right);
    pane_draw(&page->pane, screen, VIEW_HEAD_ROWS, screen->rows - VIEW_HEAD_ROWS - VIEW_FOOT_ROWS);
    view->enter = enter_finds(page) ? next_place(&page->pane) : NULL;
}

static struct wish say(const char *message)
{
    return (struct wish){.kind = WISH_SAY, .message = message};
}

static struct wish say_key(const char *message, enum command command)
{
    return (struct wish){.kind = WISH_SAY, .message = message, .command = command};
}

static struct wish tab(struct document_view *page, bool forward)
{
    if (!pane_tab(&page->pane, forward))
        return say(words_say("There are no links on this page."));
    return (struct wish){.kind = WISH_STAY};
}

/* The wish for a dialog about a picture: its description, its caption, and its address if that may
 * be shown. */
static struct wish open_picture(const struct document *document, uint32_t picture)
{
    const struct node *node = &document->nodes[picture];
    struct wish wish = {
        .kind = WISH_OPEN_PICTURE,
        .address = node_data(document, node),
        .address_bytes = node->level == TARGET_REFUSED ? 0 : node->data_bytes,
        .words = node_text(document, node),
        .words_bytes = node->text_bytes,
    };
    wish.caption = document_caption(document, picture, &wish.caption_bytes);
    return wish;
}

/* Enter where no link is chosen: whoever knows no other key most likely wants to read on. */
static struct wish say_how_on(const struct pane *pane)
{
    bool has_links = pane->layout.link_count > 0;
    if (pane->top < pane_last_top(pane) && *keys_first_name(COMMAND_SCREEN_DOWN))
        return say_key(
            has_links ? words_say("Press %s to read on, or choose a link with the arrows first.")
                      : words_say("Press %s to read on. There are no links on this page."),
            COMMAND_SCREEN_DOWN);
    return say(has_links ? words_say("Choose a link with the arrows first.")
                         : words_say("There are no links on this page."));
}

static struct wish follow(struct document_view *page)
{
    const struct document *document = page->pane.document;
    if (!page->pane.link)
        return say_how_on(&page->pane);
    const struct node *node = &document->nodes[page->pane.link];
    if (node->kind == NODE_PICTURE)
        return open_picture(document, page->pane.link);
    if (node->level == TARGET_PAGE)
        return (struct wish){.kind = WISH_OPEN_PAGE, .page = node->page, .node = node->number};
    if (node->level == TARGET_DEAD)
        return say(words_say("This link leads nowhere. Look in the list of topics."));
    if (node->level == TARGET_UNRESOLVED) /* the page was opened alone */
        return say(words_say("Only this file is open. Open its folder to follow its links."));
    return (struct wish){.kind = WISH_OPEN_TARGET,
                         .target = node->level,
                         .address = node_data(document, node),
                         .address_bytes = node->data_bytes};
}

static struct wish follow_number(struct document_view *page, int number)
{
    if (!pane_focus_number(&page->pane, number))
        return say(words_say("There are not that many links on the screen."));
    return follow(page);
}

/* Links have the numbers of their nodes. */
enum { TOUCHED_WAY_BACK = UINT32_MAX };

static uint32_t touched(const struct view *view, int row, int col)
{
    const struct document_view *page = (const struct document_view *)view;
    uint32_t link = pane_link_at(&page->pane, row, col);
    bool back = !link && page->ops.keys == KEYS_DIALOG &&
                guide_leads_back(page->pane.document, pane_node_at(&page->pane, row));
    return back ? TOUCHED_WAY_BACK : link;
}

static struct wish tap(struct view *view, uint32_t touched)
{
    struct document_view *page = document_view_of(view);
    page->pane.typing = false;
    page->beyond = 0;
    if (touched == TOUCHED_WAY_BACK)
        return (struct wish){.kind = WISH_DO, .command = COMMAND_BACK};
    if (!touched)
        return (struct wish){.kind = WISH_STAY};
    page->pane.link = touched;
    return follow(page);
}

/* Nobody need type the same words again. */
static struct wish say_not_found(const struct pane *pane)
{
    return (struct wish){.kind = WISH_OFFER,
                         .message = words_say("These words are not on this page. Press Enter to "
                                              "search all pages for them."),
                         .words = pane->words.bytes,
                         .words_bytes = pane->words.used};
}

static struct wish next_hit(struct document_view *page, bool forward)
{
    if (pane_next_hit(&page->pane, forward))
        return (struct wish){.kind = WISH_STAY};
    if (page->pane.words.used)
        return say_not_found(&page->pane);
    return say_key(words_say("Press %s and type what to find first."), COMMAND_FIND);
}

/* On a page, Enter after words that are not there is left to be a command, so that it is answered.
 * In a dialog it would close that. */
static bool type(struct view *view, uint32_t key)
{
    struct document_view *page = document_view_of(view);
    struct pane *pane = &page->pane;
    page->in_vain = pane->typing && key == KEY_IS_ENTER && view->ops->keys == KEYS_PAGE &&
                    pane->words.used && !find_count(pane->find);
    return pane_type(pane, key) && !page->in_vain;
}

static bool prompt(const struct view *view, struct buffer *out, size_t *typed)
{
    const struct document_view *page = (const struct document_view *)view;
    if (!page->pane.typing)
        return false;
    if (page->pane.words.used)
        buffer_format(out, "(%zu) ", find_count(page->pane.find));
    buffer_add_string(out, words_say("Find: "));
    *typed = out->used;
    buffer_add(out, buffer_string(&page->pane.words), page->pane.words.used);
    return true;
}

/* Beyond the top and beyond the end of a page is the menu, so that whoever has only arrows and
 * Enter reaches all that is in it. The way back from there leads to the same link. */
static struct wish step(struct document_view *page, bool forward)
{
    int way = forward ? 1 : -1;
    if (page->beyond == -way) {
        page->beyond = 0;
        page->pane.link = page->left_link;
        return (struct wish){.kind = WISH_STAY};
    }
    if (!page->beyond && (pane_step(&page->pane, forward) || page->ops.keys != KEYS_PAGE))
        return (struct wish){.kind = WISH_STAY};
    if (!page->beyond)
        page->left_link = page->pane.link;
    page->beyond = way;
    page->pane.link = 0;
    return (struct wish){.kind = WISH_OFFER,
                         .message = words_say("Press Enter for what else you can do."),
                         .command = COMMAND_MENU};
}

static struct wish open(struct document_view *page)
{
    bool in_vain = page->in_vain;
    page->in_vain = false;
    if (enter_finds(page))
        return next_hit(page, true);
    return in_vain ? say_not_found(&page->pane) : follow(page);
}

static struct wish command(struct view *view, enum command command)
{
    struct document_view *page = document_view_of(view);
    if (command == COMMAND_UP || command == COMMAND_DOWN)
        return step(page, command == COMMAND_DOWN);
    page->beyond = 0;
    long lines = view_lines(command, page->pane.rows, page->pane.layout.lines.count);
    if (lines) {
        pane_scroll_by(&page->pane, lines);
        return (struct wish){.kind = WISH_STAY};
    }
    switch (command) {
    case COMMAND_NEXT_LINK:
    case COMMAND_PREVIOUS_LINK:
        return tab(page, command == COMMAND_NEXT_LINK);
    case COMMAND_OPEN:
        return open(page);
    case COMMAND_OUTLINE:
        return (struct wish){.kind = WISH_OUTLINE,
                             .node = layout_place_of(&page->pane.layout, page->pane.here).node};
    case COMMAND_FIND:
        pane_begin_find(&page->pane);
        break;
    case COMMAND_NEXT_HIT:
    case COMMAND_PREVIOUS_HIT:
        return next_hit(page, command == COMMAND_NEXT_HIT);
    default:
        if (command >= COMMAND_NUMBER_1 && command <= COMMAND_NUMBER_9)
            return follow_number(page, (int)(command - COMMAND_NUMBER_1) + 1);
        return (struct wish){.kind = WISH_PASS};
    }
    return (struct wish){.kind = WISH_STAY};
}

static bool is_of_use(const struct view *view, enum command command)
{
    const struct pane *pane = &((const struct document_view *)view)->pane;
    if (command == COMMAND_SCREEN_UP || (command == COMMAND_SCREEN_DOWN && view->context->taps))
        return pane_last_top(pane) > 0; /* no other hint comes beneath a finger at the end */
    if (command == COMMAND_SCREEN_DOWN)
        return pane->top < pane_last_top(pane);
    if (command == COMMAND_OUTLINE)
        return pane->has_parts;
    if (command == COMMAND_NEXT_HIT)
        return pane->find && pane_has_next_hit(pane);
    if (command == COMMAND_OPEN && enter_finds((const struct document_view *)view))
        return !pane->find; /* else the key for the next place is hinted at */
    return (command != COMMAND_NEXT_LINK && command != COMMAND_OPEN) || pane->layout.link_count;
}

static void position(const struct view *view, struct buffer *out)
{
    const struct pane *pane = &((const struct document_view *)view)->pane;
    size_t last = pane_last_top(pane);
    if (!tells_found(pane))
        view_position(out, pane->top, last, (size_t)pane->rows, pane->layout.lines.count);
    else if (pane_has_hit(pane))
        buffer_format(out, words_say("%zu of %zu found"), pane->hit + 1, find_count(pane->find));
    else
        buffer_add_string(out, words_say("Not found"));
}

static void go(struct view *view, uint32_t node)
{
    struct document_view *page = document_view_of(view);
    pane_go(&page->pane, (struct place){document_first_leaf(page->pane.document, node), 0});
}

static const struct document *shown(const struct view *view)
{
    return ((const struct document_view *)view)->pane.document;
}

static void document_free(struct view *view)
{
    struct document_view *page = document_view_of(view);
    pane_done(&page->pane);
    free(page->title);
    free(page->right);
    free(page->path);
    free(page);
}

void document_view_init(struct document_view *page, const struct view_context *context,
                        struct document *document, const char *title, enum keys_context keys)
{
    page->ops = (struct view_ops){.keys = keys,
                                  .draw = draw,
                                  .command = command,
                                  .means = means,
                                  .type = type,
                                  .touched = touched,
                                  .tap = tap,
                                  .prompt = prompt,
                                  .position = position,
                                  .is_of_use = is_of_use,
                                  .go = go,
                                  .document = shown,
                                  .free = document_free};
    page->view = (struct view){.ops = &page->ops, .context = context, .typing = &page->pane.typing};
    pane_init(&page->pane, context, document);
    page->title = memory_copy(title, strlen(title));
    page->right = memory_copy("", 0);
}

struct view *view_document_new(const struct view_context *context, struct document *document,
                               const char *title, enum keys_context keys)
{
    struct document_view *page = memory_new(sizeof *page);
    document_view_init(page, context, document, title, keys);
    return &page->view;
}

void view_document_renew(struct view *view, struct document *document)
{
    pane_renew(&document_view_of(view)->pane, document);
}
