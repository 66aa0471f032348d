/*
 * Moves through the list of topics by the letters that they begin with.
 */
#include "ui/topics.h"

#include "base/text.h"

#include <string.h>

void topics_move_by_letter(struct topics *topics, int by)
{
    const struct library *library = topics->view.context->library;
    struct buffer letter = {0};
    size_t first = 0;
    while (topics->list.count) {
        const char *title =
            library_row(library, library_list_id(&topics->list, topics->rows.chosen)).title;
        letter.used = first;
        title += text_sort_start(title, strlen(title));
        if (*title)
            text_fold(&letter, title, text_grapheme(title, strlen(title)));
        bool other = first && (letter.used != 2 * first ||
                               memcmp(letter.bytes, letter.bytes + first, first) != 0);
        if (!first)
            first = letter.used ? letter.used : 1;
        bool end =
            by < 0 ? topics->rows.chosen == 0 : topics->rows.chosen + 1 == topics->list.count;
        if (other || end)
            break;
        topics->rows.chosen = by < 0 ? topics->rows.chosen - 1 : topics->rows.chosen + 1;
    }
    buffer_done(&letter);
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
