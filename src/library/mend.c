/*
 * Mends the words of a question if no page has all of them as they were typed.
 */
#include "library/mend.h"

#include "base/list.h"
#include "library/parted.h"
#include "library/said.h"
#include "library/spelling.h"

#include <string.h>

/* Whether a shown page has a word of a phrase, or any form of its only word. */
static bool is_known(struct seen *seen, struct store *store, const struct library_sought *sought,
                     const struct sought_phrase *phrase, const char *token)
{
    return phrase->count == 1 ? said_sought(seen, store, sought, phrase)
                              : said_word(seen, store, token, strlen(token));
}

/* Appends the word that a phrase of one word makes with the next one, if a page has that and one of
 * the two is unknown. */
static bool mend_blank(struct seen *seen, struct store *store, const struct library_sought *sought,
                       const struct sought_phrase *phrase, bool known, struct buffer *out)
{
    const struct sought_phrase *next = phrase + 1;
    if (next == sought->phrases + sought->phrase_count || phrase->count != 1 || next->count != 1)
        return false;
    const char *second = sought->tokens[next->first];
    return (!known || !is_known(seen, store, sought, next, second)) &&
           parted_join(store, seen, sought->tokens[phrase->first], second, next->prefix, out);
}

static bool is_letter(const struct library_sought *sought, const struct sought_phrase *phrase)
{
    const char *token = sought->tokens[phrase->first];
    return phrase->count == 1 && *token >= 'a' && *token <= 'z' && !token[1];
}

/* Appends the word that a phrase of one letter makes with those after it, as in "M.R.I.", if a page
 * has it. Returns how many letters those are; 0: no page has it. */
static size_t mend_letters(struct seen *seen, struct store *store,
                           const struct library_sought *sought, const struct sought_phrase *phrase,
                           struct buffer *out)
{
    const struct sought_phrase *end = sought->phrases + sought->phrase_count;
    size_t before = out->used;
    size_t count = 0;
    for (; phrase + count < end && is_letter(sought, phrase + count); count++)
        buffer_add_string(out, sought->tokens[phrase[count].first]);
    if (count > 1 && said_word(seen, store, out->bytes + before, out->used - before))
        return count;
    out->used = before;
    return 0;
}

/* Appends the word that an unknown one may be meant for; nothing if that is a small word, which
 * says nothing once it is spelt correctly either ("waht is sciatica"). False: there is none. */
static bool mend_word(struct seen *seen, struct store *store, const char *token, bool prefix,
                      const char *small, struct buffer *out)
{
    size_t before = out->used;
    if (!spelling_mend(store, seen, token, prefix, out))
        return false;
    if (list_has(small, out->bytes + before, out->used - before))
        out->used = before;
    return true;
}

void mend_words(struct seen *seen, struct store *store, const struct library_sought *sought,
                const char *small, struct buffer *out, size_t *mended, size_t *lost)
{
    const struct sought_phrase *phrase = sought->phrases;
    for (size_t i = 0; i < sought->token_count; i++) {
        const char *token = sought->tokens[i];
        phrase += i == phrase->first + phrase->count;
        size_t before = out->used;
        if (before)
            buffer_add_char(out, ' ');
        size_t start = out->used;
        bool known = is_known(seen, store, sought, phrase, token);
        size_t letters = mend_letters(seen, store, sought, phrase, out);
        if (letters) {
            ++*mended;
            i += letters - 1;
            phrase += letters - 1;
        } else if (mend_blank(seen, store, sought, phrase, known, out)) {
            ++*mended;
            i++;
            phrase++;
        } else if (known) {
            buffer_add_string(out, token);
        } else if (mend_word(seen, store, token, phrase->prefix, small, out)) {
            ++*mended;
        } else {
            ++*lost;
        }
        if (out->used == start)
            out->used = before; /* no blank beside nothing */
    }
}
