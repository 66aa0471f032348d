/*
 * Filtering a list: whether a page matches what was typed, and by which of its words.
 *
 * Each word that was typed must be there, in any order. A title may match anywhere; synonyms,
 * keywords, tags and the description only where a word begins, and the description only from three
 * bytes on: a single letter is in nearly every one.
 * What is not ASCII may match anywhere, because scripts without blanks have no beginnings of words
 * to look for.
 */
#include "library/library.h"

#include "base/text.h"
#include "library/entries.h"
#include "library/stored.h"

#include <string.h>

enum { DESCRIPTION_BYTES_MIN = 3 };

/* Whether a text has a word of n bytes, at the beginning of one of its own or anywhere. */
static bool holds_word(const char *text, const char *word, size_t n_bytes, bool anywhere)
{
    for (const char *at = text; (at = strchr(at, *word)); at++)
        if (strncmp(at, word, n_bytes) == 0 &&
            (anywhere || at == text || at[-1] == ' ' || at[-1] == '-' || at[-1] == '('))
            return true;
    return false;
}

static bool holds(const char *text, const char *folded, bool anywhere)
{
    const char *word;
    size_t n_bytes;
    while (library_filter_word(&folded, &word, &n_bytes))
        if (!holds_word(text, word, n_bytes, anywhere))
            return false;
    return true;
}

/* The line of a field that contains the words; NULL: none does. */
static const char *find_line(const char *lines, const char *folded, bool anywhere, size_t *n_bytes)
{
    struct buffer text = {0};
    const char *found = NULL;
    for (const char *line; !found && page_next_name(&lines, NULL, &line, n_bytes);) {
        text.used = 0;
        text_fold(&text, line, *n_bytes);
        if (holds(buffer_string(&text), folded, anywhere))
            found = line;
    }
    buffer_done(&text);
    return found;
}

static bool holds_title(const struct library *library, uint32_t id, const char *folded)
{
    if (!library->stored)
        return holds(library->entries[id - 1].folded_title, folded, true);
    struct buffer title = {0};
    const char *words = library_row(library, id).title;
    text_fold_words(&title, words, strlen(words));
    bool found = holds(buffer_string(&title), folded, true);
    buffer_done(&title);
    return found;
}

enum library_match library_match(const struct library *library, uint32_t id, const char *folded,
                                 const char **words, size_t *n_bytes)
{
    static const struct {
        enum page_field field;
        enum library_match match;
    } fields[] = {
        {PAGE_SYNONYMS, MATCH_NAME},           {PAGE_KEYWORDS, MATCH_NAME},
        {PAGE_FOREIGN_NAMES, MATCH_NAME},      {PAGE_TAGS, MATCH_TAG},
        {PAGE_DESCRIPTION, MATCH_DESCRIPTION},
    };
    *words = "";
    *n_bytes = 0;
    if (holds_title(library, id, folded))
        return MATCH_TITLE;
    const struct page *page = library_page(library, id);
    size_t typed = strlen(folded);
    bool anywhere = !text_is_ascii(folded, typed);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (fields[i].match == MATCH_DESCRIPTION && typed < DESCRIPTION_BYTES_MIN)
            continue;
        const char *line = find_line(page->field[fields[i].field], folded, anywhere, n_bytes);
        if (line)
            *words = line;
        if (line)
            return fields[i].match;
    }
    return MATCH_NOT;
}

size_t library_list_jump(const struct library *library, const struct library_list *list,
                         size_t from, const char *folded, size_t n_bytes)
{
    if (library->stored)
        return stored_jump(library, list, from, folded, n_bytes);
    for (size_t i = 1; i <= list->count; i++) {
        size_t at = (from + i) % list->count;
        const char *title = library->entries[library_list_id(list, at) - 1].folded_title;
        if (library_title_begins(title, folded, n_bytes))
            return at;
    }
    return list->count;
}
