/*
 * Moves through the list of topics by the letters that they begin with.
 */
#include "ui/topics.h"

#include "base/text.h"

#include <string.h>

/* The first letter of the chosen title, folded. */
static void add_letter(const struct topics *topics, struct buffer *out)
{
    uint32_t id = library_list_id(&topics->list, topics->rows.chosen);
    const char *title = library_row(topics->view.context->library, id).title;
    title += text_sort_start(title, strlen(title));
    if (*title)
        text_fold(out, title, text_grapheme(title, strlen(title)));
}

void topics_move_by_letter(struct topics *topics, int by)
{
    struct buffer first = {0};
    struct buffer other = {0};
    size_t end = by < 0 ? 0 : topics->list.count - 1;
    if (topics->list.count)
        add_letter(topics, &first);
    while (topics->list.count && topics->rows.chosen != end) {
        topics->rows.chosen = by < 0 ? topics->rows.chosen - 1 : topics->rows.chosen + 1;
        other.used = 0;
        add_letter(topics, &other);
        if (strcmp(buffer_string(&first), buffer_string(&other)) != 0)
            break;
    }
    buffer_done(&first);
    buffer_done(&other);
}

bool topics_jump(struct topics *topics, uint32_t letter)
{
    char bytes[4];
    struct buffer wanted = {0};
    size_t count = topics->list.count;
    text_fold(&wanted, bytes, text_encode(bytes, letter));
    size_t at = wanted.used ? library_list_jump(topics->view.context->library, &topics->list,
                                                topics->rows.chosen, wanted.bytes, wanted.used)
                            : count;
    if (at < count)
        topics->rows.chosen = at;
    buffer_done(&wanted);
    return at < count;
}
