/*
 * Nouns, in German, are written with a capital, as otherwise only the first word of a sentence is.
 *
 * The index has no capitals, so a few pages with the word are looked at. Refuses to guess: a word
 * that these have only at the beginning of sentences is taken for none.
 */
#include "library/noun.h"

#include "base/fold.h"
#include "base/text.h"
#include "language/sentence.h"
#include "language/tokens.h"
#include "library/said.h"

#include <string.h>

enum { LOOKED_AT_PAGES = 4 };

static bool is_capital(const char *s, size_t n_bytes)
{
    uint32_t code;
    text_decode(s, n_bytes, &code);
    return fold_lower(code) != code;
}

/* Whether a text has a folded word as a noun. `list`: its lines are names, as those of a
 * dictionary, in which no capital is owed to the beginning. */
static bool has_noun(const char *text, size_t n_bytes, bool list, const char *word)
{
    struct tokens tokens;
    struct token token;
    bool found = false;
    tokens_begin(&tokens, text, n_bytes);
    while (!found && tokens_next(&tokens, &token))
        found = strcmp(token.folded, word) == 0 &&
                is_capital(text + token.start, n_bytes - token.start) &&
                (list || !sentence_begins(text, n_bytes, token.start));
    tokens_done(&tokens);
    return found;
}

static bool is_noun_on(const struct library *library, uint32_t id, const char *word)
{
    const struct page *page = library_page(library, id);
    const char *names = page->field[PAGE_SYNONYMS];
    const char *foreign = page->field[PAGE_FOREIGN_NAMES];
    const struct document *document = page->document;
    return has_noun(names, strlen(names), true, word) ||
           has_noun(foreign, strlen(foreign), true, word) ||
           (document && has_noun(document_text(document), document->text_bytes, false, word));
}

bool noun_is(struct scope *scope, const char *word, uint32_t language)
{
    uint32_t ids[LOOKED_AT_PAGES];
    size_t count = said_where(scope, word, language, ids, LOOKED_AT_PAGES);
    for (size_t i = 0; i < count; i++)
        if (is_noun_on(scope->library, ids[i], word))
            return true;
    return false;
}
