/*
 * All choices of one from a list: a language, a way to print, a part of the page, a way into the
 * topics, and the menu, which is what else can be done in the view below, in words to choose from,
 * for whoever cannot press the letters that the foot names, or finds no room for them in it.
 *
 * They only list: the app does it. The menu has what the policy allows, what has a key below, and
 * what is of use there.
 */
#include "ui/choice.h"

#include "base/words.h"
#include "ui/compose.h"

#include <string.h>

enum { INDENT_COLS = 2 };

/* Each by its own name in its own script. */
struct view *view_language_new(const struct view_context *context)
{
    const struct library *library = context->library;
    struct view *view = choice_new(
        context, words_say("Language"),
        context->ascii ? words_say("Choose with the arrows, press Enter.") : words_say("↑ ↓ Enter"),
        COMMAND_LANGUAGE, KEYS_CHOICE);
    view->enter = words_say("read");
    for (uint32_t i = 1; i <= library_language_count(library); i++) {
        const struct library_language *language = library_language(library, i);
        choice_add(view, 0, view_name_of(context, language), language->code,
                   (struct wish){.kind = WISH_LANGUAGE, .language = i});
        if (i == context->query.language)
            view->list->chosen = view->list->count - 1;
    }
    return view;
}

/* In plain words, those that there are and that the policy allows. */
static const struct {
    enum command command;
    unsigned needs; /* of enum policy_printing */
    const char *words;
} ways[] = {
    {COMMAND_PRINT, PRINTING_COMMAND, WORDS("Print")},
    {COMMAND_PRINT_LARGE, PRINTING_LARGE, WORDS("Print in large letters")},
    {COMMAND_PRINT_ATTACHED, PRINTING_ATTACHED, WORDS("Print on a printer at your own terminal")},
};

struct view *view_print_new(const struct view_context *context, unsigned printing)
{
    struct view *view =
        choice_new(context, words_say("Print this page"), NULL, COMMAND_PRINT, KEYS_CHOICE);
    view->enter = words_say("print");
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (printing & ways[i].needs && policy_allows(context->session, ways[i].command))
            choice_add(view, 0, words_say(ways[i].words), "",
                       (struct wish){.kind = WISH_PRINT, .command = ways[i].command});
    return view;
}

/* ---- The menu ---- */

/* In the order in which they are needed. The languages come first, since their names are all that
 * somebody can read who knows none of the other words. A number pad's digits reach nine rows, '+'
 * and Enter the rest. Leaving the program is not among them: nobody should do so by chance, and the
 * foot names its key. */
static const struct {
    enum command command;
    const char *words;
} rows[] = {
    {COMMAND_LANGUAGE, WORDS("Language")},
    {COMMAND_EMERGENCY, WORDS("What to do in an emergency")},
    {COMMAND_NEXT_HIT, WORDS("The next place with these words")},
    {COMMAND_OUTLINE, WORDS("The parts of this page")},
    {COMMAND_FIND, WORDS("Find words on this page")},
    {COMMAND_FILTER, WORDS("Find a topic by its name")},
    {COMMAND_SEARCH, WORDS("Search all pages")},
    {COMMAND_WAYS, WORDS("Topics by section and tag")},
    {COMMAND_PRINT, WORDS("Print this page")},
    {COMMAND_TAKE_AWAY, WORDS("Take this page away")},
    {COMMAND_HELP, WORDS("Help")},
    {COMMAND_THEME, WORDS("Other colours")},
    {COMMAND_TOPICS, WORDS("The list of all topics")},
    {COMMAND_FORGET, WORDS("Start again and forget everything")},
};

static void add_row(struct view *view, const char *key, enum command command, const char *words)
{
    struct buffer line = {0};
    buffer_add_string(&line, words);
    if (command == COMMAND_LANGUAGE) {
        buffer_add_string(&line, words_say(": "));
        view_add_languages(&line, view->context, false);
    }
    choice_add(view, 0, line.bytes, key_words(key),
               (struct wish){.kind = WISH_COMMAND, .command = command});
    buffer_done(&line);
}

struct view *view_menu_new(const struct view_context *context, const struct view *below)
{
    struct view *view = choice_new(context, words_say("What you can do here"), NULL, COMMAND_MENU,
                                   below->ops->keys);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *key = keys_first_name_in(below->ops->keys, rows[i].command);
        if (*key && policy_allows(context->session, rows[i].command) &&
            view_is_of_use(below, rows[i].command))
            add_row(view, key, rows[i].command, words_say(rows[i].words));
    }
    return view;
}

/* ---- The parts of a page ---- */

/* Appends a heading's words, with those that are crossed out marked as on the page. */
static void add_heading(struct buffer *out, const struct document *document, uint32_t heading,
                        const char *struck)
{
    const struct node *nodes = document->nodes;
    const char *text = document_text(document);
    uint32_t at = nodes[heading].text;
    uint32_t step;
    for (uint32_t i = heading + 1; i < heading + nodes[heading].size; i += step) {
        bool marks = nodes[i].kind == NODE_STRIKE && nodes[i].text_bytes;
        step = marks ? nodes[i].size : 1;
        if (!marks)
            continue;
        buffer_add(out, text + at, nodes[i].text - at);
        buffer_add_string(out, struck);
        buffer_add(out, text + nodes[i].text, nodes[i].text_bytes);
        buffer_add_char(out, ']');
        at = nodes[i].text + nodes[i].text_bytes;
    }
    buffer_add(out, text + at, nodes[heading].text + nodes[heading].text_bytes - at);
}

/* The highest level of a heading; without a title, as what to do in an emergency has none, it is
 * not the first. */
static int top_level(const struct document *document)
{
    enum { LEVEL_MAX = 6 };
    int top = LEVEL_MAX;
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document_has_heading(document, i) && document->nodes[i].level < top)
            top = document->nodes[i].level;
    return top;
}

struct view *view_outline_new(const struct view_context *context, const struct document *document,
                              uint32_t page, uint32_t here)
{
    struct buffer words = {0};
    const char *struck = compose_words(context->library, page).struck;
    struct view *view =
        choice_new(context, words_say("On this page"), NULL, COMMAND_OUTLINE, KEYS_CHOICE);
    int top = top_level(document);
    for (uint32_t i = 1; i < document->node_count; i++) {
        if (!document_has_heading(document, i))
            continue;
        words.used = 0;
        add_heading(&words, document, i, struck);
        choice_add(view, INDENT_COLS * (document->nodes[i].level - top), words.bytes, "",
                   (struct wish){.kind = WISH_LEAVE, .node = i});
        if (i <= here)
            view->list->chosen = view->list->count - 1;
    }
    buffer_done(&words);
    if (view->list->count)
        return view;
    view->ops->free(view);
    return NULL;
}

/* ---- Ways into the topics ---- */

/* Sections and tags are looked up each time, and those without a topic to show are left out, so
 * that nobody is led to an empty list. In a very large library topics are not counted, so none is
 * left out. */
static void add_way(struct view *view, uint32_t list, const char *words, int indent_cols)
{
    enum { COUNT_PAGES_MAX = 20000 };
    struct buffer right = {0};
    bool counted = library_page_count(view->context->library) <= COUNT_PAGES_MAX;
    size_t count = counted ? view_count(view->context, list) : 1;
    if (count) {
        if (counted)
            buffer_format(&right, words_say_count("%zu topic", "%zu topics", count), count);
        choice_add(view, indent_cols, words, buffer_string(&right),
                   (struct wish){.kind = WISH_LIST, .list = list});
    }
    buffer_done(&right);
}

/* Adds the lists that are in the list `above`, and the lists in those. */
static void add_ways(struct view *view, uint32_t above, const char *label, int depth)
{
    enum { DEPTH_MAX = 3 };
    const struct view_context *context = view->context;
    struct library_query query = view_query(context);
    struct library_list list;
    query.list = above;
    query.lists = true;
    library_list(context->library, &query, &list);
    for (size_t i = 0; i < list.count; i++) {
        struct library_row row = library_row(context->library, library_list_id(&list, i));
        struct buffer words = {0};
        if (row.kind != LIBRARY_SECTION && row.kind != LIBRARY_TERM)
            continue;
        buffer_format(&words, "%s%s", label, row.title);
        add_way(view, row.id, words.bytes, INDENT_COLS * depth);
        buffer_done(&words);
        if (row.kind == LIBRARY_SECTION && depth < DEPTH_MAX)
            add_ways(view, row.id, label, depth + 1);
    }
    library_list_done(&list);
}

/* What the lists in a list are called. Readers know tags; what else a site sorts its pages by has a
 * name of its own. */
static void add_label(struct buffer *out, const struct library_row *list)
{
    bool named = list->kind == LIBRARY_TAXONOMY && strcmp(list->folder, "tags") != 0 &&
                 strcmp(list->folder, "categories") != 0;
    if (named)
        buffer_format(out, "%s%s", list->title, words_say(": "));
    else
        buffer_format(out, "%s ",
                      list->kind == LIBRARY_HOME ? words_say("Section:") : words_say("Tag:"));
}

/* Adds those in the reader's language, or in the default one if all languages are shown. */
static void add_all_ways(struct view *view, enum library_kind kind)
{
    const struct library *library = view->context->library;
    uint32_t language = view->context->query.language;
    if (!language)
        language = library_default_language(library);
    for (uint32_t id = 0; (id = library_next_list(library, kind, id));) {
        struct library_row row = library_row(library, id);
        struct buffer label = {0};
        add_label(&label, &row);
        if (row.language == language)
            add_ways(view, id, buffer_string(&label), 0);
        buffer_done(&label);
    }
}

struct view *view_ways_new(const struct view_context *context)
{
    struct view *view = choice_new(context, words_say("Topics by section and tag"), NULL,
                                   COMMAND_WAYS, KEYS_CHOICE);
    choice_add(view, 0, words_say("All topics, A to Z"), "", (struct wish){.kind = WISH_LIST});
    add_all_ways(view, LIBRARY_HOME);
    add_all_ways(view, LIBRARY_TAXONOMY);
    return view;
}
