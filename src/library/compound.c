/*
 * Compounds, in German: any two nouns make a third, and no library has all that readers make.
 *
 * A compound is read from its end, letter by letter, so that as few letters as possible are left
 * over, and these in few words. One of them is a noun: "durchmachen" asks for no page where
 * somebody has to get through. Refuses to find words in what only happens to have their letters: if
 * something is left over, a long word must be known that a title or a page's names have.
 */
#include "library/compound.h"

#include "base/list.h"
#include "base/tag.h"
#include "library/noun.h"
#include "library/said.h"

#include <string.h>

enum {
    BYTES_MAX = 64, /* of a compound */
    PART_MIN = 4,   /* bytes of a word in it */
    LONG_PART_MIN = 5,
    FORM_BYTES_MAX = BYTES_MAX + 4,
};

/* What may be behind a word within a compound, or be its ending elsewhere: Rücken-s-chmerz is none,
 * Operation-s-tag, Medikament-en-plan. */
static const char *const endings[] = {"", "s", "n", "e", "en", "es", "er"};
enum { ENDINGS = sizeof endings / sizeof *endings };

/* The best way to read a compound from one of its bytes on. */
struct reading {
    size_t left_over; /* bytes that are part of no word */
    size_t parts;
    size_t end;                /* of the word that begins here; 0: none does */
    char form[FORM_BYTES_MAX]; /* of that word, as a page has it */
    bool noun;
    bool named; /* and a title or a name has it */
};

struct compound_reader {
    struct scope *scope;
    const char *folded;
    size_t n_bytes;
    struct reading from[BYTES_MAX + 1];
};

/* Parts of compounds are nouns, and verbs beside them, as "parken" in "Parkhaus". */
static bool may_be_verb(const char *word)
{
    size_t n_bytes = strlen(word);
    return n_bytes > PART_MIN && memcmp(word + n_bytes - 2, "en", 2) == 0;
}

/* Whether a shown page has a word as a noun, or it may be a verb. Fills in which it is. */
static bool is_said(struct scope *scope, const char *word, struct reading *reading)
{
    if (list_has(scope->small, word, strlen(word)))
        return false;
    struct statement *row = store_statement(
        scope->store, "SELECT titles FROM vocabulary WHERE word = ?1 AND language = ?2");
    statement_bind_string(row, 1, word);
    statement_bind_number(row, 2, scope->asked_in);
    bool said = statement_step(row);
    bool named = said && statement_number(row, 0) > 0;
    statement_end(row);
    reading->noun = said && noun_is(scope, word, scope->asked_in);
    reading->named = reading->noun && named;
    return reading->noun || (said && may_be_verb(word) && said_word(scope, word, strlen(word)));
}

/* Fills in the form in which pages have the word of n bytes: as it is, without one of the endings,
 * or with one. */
static bool find_form(struct scope *scope, const char *word, size_t n_bytes,
                      struct reading *reading)
{
    char *form = reading->form;
    for (size_t i = 0; i < ENDINGS; i++) {
        size_t n = strlen(endings[i]);
        memcpy(form, word, n_bytes);
        form[n_bytes - n] = '\0';
        if (n_bytes >= PART_MIN + n && memcmp(word + n_bytes - n, endings[i], n) == 0 &&
            is_said(scope, form, reading))
            return true;
    }
    for (size_t i = 1; i < ENDINGS; i++) {
        memcpy(form + n_bytes, endings[i], strlen(endings[i]) + 1);
        memcpy(form, word, n_bytes);
        if (is_said(scope, form, reading))
            return true;
    }
    return false;
}

static bool is_better(const struct reading *one, const struct reading *other)
{
    if (one->left_over != other->left_over)
        return one->left_over < other->left_over;
    return one->parts < other->parts;
}

/* Finds the best reading from a byte on; those from all later ones are there. */
static void read_from(struct compound_reader *reader, size_t at)
{
    struct reading *best = &reader->from[at];
    *best = (struct reading){.left_over = reader->from[at + 1].left_over + 1,
                             .parts = reader->from[at + 1].parts};
    for (size_t end = at + PART_MIN; end <= reader->n_bytes; end++) {
        struct reading word = {.left_over = reader->from[end].left_over,
                               .parts = reader->from[end].parts + 1,
                               .end = end};
        if (is_better(&word, best) &&
            find_form(reader->scope, reader->folded + at, end - at, &word))
            *best = word;
    }
}

/* Whether enough of a compound is known: all of it, or its first or last word. One that is between
 * others only looks like a word. */
static bool is_known(const struct compound_reader *reader)
{
    enum { LEFT_OVER_MIN = 3, LEFT_OVER_MAX = 65 }; /* the latter of a hundred */
    bool noun = false;
    bool named = false;
    size_t left_over = reader->from[0].left_over;
    size_t end = 0; /* of the last word */
    for (size_t at = 0; at < reader->n_bytes;) {
        const struct reading *reading = &reader->from[at];
        noun |= reading->noun;
        named |= reading->named && reading->end >= at + LONG_PART_MIN;
        end = reading->end ? reading->end : end;
        at = reading->end ? reading->end : at + 1;
    }
    return (noun && !left_over) ||
           (named && (reader->from[0].end || end == reader->n_bytes) &&
            left_over >= LEFT_OVER_MIN && 100 * left_over <= LEFT_OVER_MAX * reader->n_bytes);
}

static void write_parts(const struct compound_reader *reader, struct buffer *out)
{
    const char *blank = "";
    for (size_t at = 0; at < reader->n_bytes;) {
        const struct reading *reading = &reader->from[at];
        if (reading->end) {
            buffer_format(out, "%s%s", blank, reading->form);
            blank = " ";
        }
        at = reading->end ? reading->end : at + 1;
    }
}

void compound_part(struct scope *scope, const char *folded, struct buffer *out)
{
    struct compound_reader reader = {.scope = scope, .folded = folded, .n_bytes = strlen(folded)};
    if (!tag_is_of(scope->code, "de") || reader.n_bytes > BYTES_MAX ||
        reader.n_bytes < 2 * PART_MIN)
        return;
    for (size_t at = reader.n_bytes; at-- > 0;)
        read_from(&reader, at);
    if (is_known(&reader))
        write_parts(&reader, out);
}
