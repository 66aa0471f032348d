/*
 * Ways into the topics: all of them, those of a section, those of a tag.
 *
 * Sections and tags are looked up each time, and those without a topic to show are left out, so
 * that nobody is led to an empty list. In a very large library topics are not counted, so none is
 * left out.
 */
#include "ui/choice.h"

#include "base/words.h"

#include <string.h>

enum { INDENT_COLS = 2, DEPTH_MAX = 3, COUNT_PAGES_MAX = 20000 };

static size_t count_topics(const struct view_context *context, uint32_t list)
{
    struct library_query query = view_query(context);
    struct library_list topics;
    query.list = list;
    library_list(context->library, &query, &topics);
    size_t count = 0;
    for (size_t i = 0; i < topics.count; i++)
        count += *library_row(context->library, library_list_id(&topics, i)).path != '\0';
    library_list_done(&topics);
    return count;
}

static void add_way(struct view *view, uint32_t list, const char *words, int indent_cols)
{
    struct buffer right = {0};
    bool counted = library_page_count(view->context->library) <= COUNT_PAGES_MAX;
    size_t count = counted ? count_topics(view->context, list) : 1;
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
    struct view *view =
        choice_new(context, words_say("Topics by section and tag"), NULL, COMMAND_WAYS);
    choice_add(view, 0, words_say("All topics, A to Z"), "", (struct wish){.kind = WISH_LIST});
    add_all_ways(view, LIBRARY_HOME);
    add_all_ways(view, LIBRARY_TAXONOMY);
    return view;
}
