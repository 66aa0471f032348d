/*
 * A list as it is handed over, and the words that it is filtered by.
 */
#include "library/library.h"

#include "base/text.h"
#include "library/stored.h"

#include <stdlib.h>
#include <string.h>

void library_list_done(struct library_list *list)
{
    free(list->ids);
    free(list->run);
    *list = (struct library_list){0};
}

uint32_t library_list_id(const struct library_list *list, size_t index)
{
    return list->run ? stored_run_id(list->run, index) : list->ids[index];
}

void library_own_first(const struct library *library, uint32_t language, struct library_list *list)
{
    uint32_t *others = memory_new((list->count + 1) * sizeof *others);
    size_t own = 0;
    size_t other_count = 0;
    for (size_t i = 0; language && i < list->count; i++)
        if (library_facts(library, list->ids[i]).place.language == language)
            list->ids[own++] = list->ids[i];
        else
            others[other_count++] = list->ids[i];
    if (other_count)
        memcpy(list->ids + own, others, other_count * sizeof *others);
    free(others);
}

bool library_filter_word(const char **folded, const char **word, size_t *n_bytes)
{
    *word = *folded + strspn(*folded, " ");
    *n_bytes = strcspn(*word, " ");
    *folded = *word + *n_bytes;
    return *n_bytes > 0;
}

bool library_title_begins(const char *title, const char *folded, size_t n_bytes)
{
    return strncmp(title, folded, n_bytes) == 0 ||
           strncmp(title + text_sort_start(title, strlen(title)), folded, n_bytes) == 0;
}
