/*
 * The words of the library that begin with one that is still being typed.
 *
 * A single letter begins thousands of words in a large library, of which the best are wanted. The
 * vocabulary has them in order, those of all languages side by side, so one pass through it adds
 * them up; most are then worse than the worst of those that are kept, and are never copied.
 */
#include "library/begun.h"

#include "language/stem.h"

#include <stdlib.h>
#include <string.h>

/* The best words so far, twice as many as are wanted at most. */
struct choosing {
    struct begun *begun;
    size_t count;
    bool cut; /* those behind BEGUN_MAX were cut off once, so the last one kept is the worst */
    struct begun_word words[2 * BEGUN_MAX];
};

/* Whether one goes before another: below 0 if so, as for qsort. */
static int compare(const void *left, const void *right)
{
    const struct begun_word *a = left;
    const struct begun_word *b = right;
    if (a->whole != b->whole)
        return a->whole ? -1 : 1;
    if (a->own != b->own)
        return a->own ? -1 : 1;
    if (a->titles != b->titles)
        return a->titles > b->titles ? -1 : 1;
    if (a->pages != b->pages)
        return a->pages > b->pages ? -1 : 1;
    return strcmp(a->word, b->word);
}

/* Puts the words in order and cuts off those that are too many. */
static void cut(struct choosing *choosing)
{
    qsort(choosing->words, choosing->count, sizeof *choosing->words, compare);
    if (choosing->count <= BEGUN_MAX)
        return;
    choosing->count = BEGUN_MAX;
    choosing->cut = true;
}

/* Folded words hold no quotes (tokens.h): what has one is no word of ours. */
static void choose(struct choosing *choosing, struct begun_word *word)
{
    if (!*word->word || strchr(word->word, '"') ||
        (choosing->cut && compare(word, &choosing->words[BEGUN_MAX - 1]) > 0))
        return;
    word->word = arena_string(&choosing->begun->arena, word->word);
    choosing->words[choosing->count++] = *word;
    if (choosing->count == 2 * BEGUN_MAX)
        cut(choosing);
}

static struct statement *ask(struct scope *scope, const char *beginning)
{
    struct statement *row = store_statement(
        scope->store, "SELECT word, language, pages, titles FROM vocabulary WHERE word >= ?1"
                      " AND word < ?1 || " STORE_LAST " AND (?2 = 0 OR language IN (?2, ?3))");
    statement_bind_string(row, 1, beginning);
    statement_bind_number(row, 2, scope->language);
    statement_bind_number(row, 3, scope->standard);
    return row;
}

/* Reads all words that begin so, each with what it is in all of its languages. */
static void read_words(struct scope *scope, struct choosing *choosing)
{
    struct buffer folded = {0}; /* the word whose languages are being added up */
    struct begun_word word = {.word = ""};
    struct statement *row = ask(scope, choosing->begun->beginning);
    while (statement_step(row)) {
        const char *found = statement_text(row, 0, NULL);
        if (strcmp(buffer_string(&folded), found) != 0) {
            choose(choosing, &word);
            folded.used = 0;
            buffer_add_string(&folded, found);
            word = (struct begun_word){.word = buffer_string(&folded),
                                       .whole = !strcmp(found, choosing->begun->beginning)};
        }
        word.own = word.own || statement_number(row, 1) == scope->language;
        word.pages += statement_number(row, 2);
        word.titles += statement_number(row, 3);
    }
    choose(choosing, &word);
    statement_end(row);
    buffer_done(&folded);
}

/* Marks the words that are their beginning with another ending: of the reader's language or, those
 * that it does not have, of the site's own. */
static void mark_alike(const struct scope *scope, struct begun *begun)
{
    enum { BYTES_MIN = 3, ENDING_BYTES_MAX = 6 };
    size_t n_bytes = strlen(begun->beginning);
    const char *standard =
        scope->standard ? library_language(scope->library, scope->standard)->code : "";
    for (size_t i = 0; i < begun->count && n_bytes >= BYTES_MIN; i++) {
        struct begun_word *word = &begun->words[i];
        const char *code = word->own || !scope->language ? scope->code : standard;
        word->alike = strlen(word->word) <= n_bytes + ENDING_BYTES_MAX &&
                      stem_is_same(code, begun->beginning, word->word);
    }
}

static struct begun *read_begun(struct scope *scope, const char *beginning)
{
    struct begun *begun = memory_new(sizeof *begun);
    struct choosing choosing = {.begun = begun};
    arena_init(&begun->arena);
    begun->beginning = arena_string(&begun->arena, beginning);
    read_words(scope, &choosing);
    cut(&choosing);
    begun->count = choosing.count;
    memcpy(begun->words, choosing.words, choosing.count * sizeof *choosing.words);
    mark_alike(scope, begun);
    return begun;
}

const struct begun *begun_find(struct scope *scope, const char *beginning)
{
    struct begun *begun = scope->begun;
    while (begun && strcmp(begun->beginning, beginning) != 0)
        begun = begun->next;
    if (begun)
        return begun;
    begun = read_begun(scope, beginning);
    begun->next = scope->begun;
    scope->begun = begun;
    return begun;
}

void begun_free(struct begun *begun)
{
    while (begun) {
        struct begun *next = begun->next;
        arena_done(&begun->arena);
        free(begun);
        begun = next;
    }
}
