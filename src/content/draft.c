/*
 * The marks of a draft, by which a page is kept from readers.
 */
#include "content/draft.h"

#include <strings.h>

/* To Hugo a "published" without a value is false. */
static bool is_unpublished(const struct value *published)
{
    return published && (published->kind == VALUE_NULL || value_is_false(published));
}

/* If a key is given several times, the one that hides the page wins. */
static const struct value *find_mark(const struct value *map, const char *key,
                                     bool (*hides)(const struct value *value))
{
    const struct value *child = value_first(map, VALUE_MAP);
    while (child && (strcasecmp(child->key, key) != 0 || !hides(child)))
        child = child->next;
    return child ? child : value_find(map, key);
}

bool draft_is_marked(const struct value *map, const char *path, struct notes *notes)
{
    const struct value *draft = find_mark(map, "draft", value_is_true);
    const struct value *published = find_mark(map, "published", is_unpublished);
    bool is_draft = draft ? value_is_true(draft) : is_unpublished(published);
    if (draft && !is_draft && !value_is_empty(draft) && !value_is_false(draft))
        notes_add(notes, NOTE_WARNING, path, draft->line, draft->column,
                  "this is no mark of a draft, and the page is shown: write draft: true");
    if (draft && !is_draft && value_is_false(published))
        notes_add(notes, NOTE_WARNING, path, published->line, published->column,
                  "published says that this page is a draft, draft that it is none; it is shown");
    return is_draft;
}
