/*
 * Whether part of a question is the name of a page: "cannot pee", in "cannot pee at home".
 *
 * The index knows which words the names of a page have, but not where a name ends, so the page is
 * read. Small words of a name need not be typed, nor need its words be quite side by side: "cannot
 * even pee"; two may be the other way round. But one that a name ends in must be: whoever is
 * "better off without surgery" is not "better off without me". Refuses a name of one word in a
 * longer question: whoever asks about a fall from a bus does not ask how to get here.
 */
#include "library/called.h"

#include "base/list.h"
#include "language/negation.h"
#include "language/tokens.h"

#include <string.h>

/* A name beside the words of the question, as far as they were compared. */
struct comparison {
    const struct library_sought *sought;
    size_t phrase;      /* of the question, and */
    size_t token;       /* its token, that the next word of the name may be */
    const char *again;  /* a word right before that phrase that stands further in front too */
    bool passes;        /* one of the question that is none of the name's, */
    size_t passed;      /* and which */
    bool as_typed;      /* all words of the name, in no other form */
    bool behind_word;   /* the last word of the name was none of its small ones */
    bool unfinished;    /* the name went on with a small word, and the question with another */
    bool lacks;         /* a small word of the name that it is not told without */
    size_t words;       /* of the name, without small ones */
    size_t small;       /* small words of the name, */
    size_t small_typed; /* and those of them that the question has somewhere */
};

/* Takes a word of the question if it is a word of the name. */
static bool take(struct comparison *at, const struct token *word)
{
    if (at->phrase == at->sought->phrase_count)
        return false;
    const struct sought_phrase *phrase = &at->sought->phrases[at->phrase];
    if (!sought_is(at->sought, phrase, at->token, word->folded, word->folded_bytes))
        return false;
    const char *typed = at->sought->tokens[phrase->first + at->token];
    at->as_typed = at->as_typed && strcmp(typed, word->folded) == 0;
    if (++at->token == phrase->count) {
        at->token = 0;
        at->phrase++;
    }
    return true;
}

/* Begins to read what was typed, of which only so much is looked at as a question of
 * SEARCH_WORDS_MAX words takes: it is read again for each small word of each name. */
static void typed_begin(struct tokens *tokens, const char *typed)
{
    enum { LOOKED_AT_BYTES_MAX = 1024 };
    tokens_begin(tokens, typed, strnlen(typed, LOOKED_AT_BYTES_MAX));
}

/* The word of the question that was taken last; there must be one. */
static const char *last_taken(const struct comparison *at)
{
    const struct sought_phrase *last = &at->sought->phrases[at->phrase - 1];
    return at->sought->tokens[last->first + last->count - 1];
}

/* Whether a word stands in the question as it was typed. */
static bool is_asked(const struct library_sought *sought, const char *folded)
{
    size_t i = 0;
    while (i < sought->token_count && strcmp(sought->tokens[i], folded) != 0)
        i++;
    return i < sought->token_count;
}

/* Whether a word was typed right behind the one that was taken last, but for small ones, and left
 * out as one that was asked for already: "pee", in "hurts to pee and cannot pee". */
static bool is_again_behind(const struct scope *scope, const struct comparison *at,
                            const char *typed, const char *folded)
{
    struct tokens tokens;
    struct token token;
    bool is_behind = false;
    bool found = false;
    if (!is_asked(at->sought, folded))
        return false;
    typed_begin(&tokens, typed);
    while (!found && tokens_next(&tokens, &token)) {
        found = is_behind && strcmp(token.folded, folded) == 0;
        is_behind = strcmp(token.folded, last_taken(at)) == 0 ||
                    (is_behind && list_has(scope->small, token.folded, token.folded_bytes));
    }
    tokens_done(&tokens);
    return found;
}

/* Takes a word of the question, or the one behind it, if it is a word of the name. */
static bool goes_on(const struct scope *scope, struct comparison *at, const char *typed,
                    const struct token *word)
{
    const char *again = at->again;
    at->again = NULL;
    if (again)
        return strcmp(again, word->folded) == 0;
    if (take(at, word))
        return true;
    if (at->passes || !at->words || at->token)
        return false;
    if (is_again_behind(scope, at, typed, word->folded))
        return true;
    if (at->phrase == at->sought->phrase_count)
        return false;
    at->passes = true;
    at->passed = at->phrase++;
    return take(at, word);
}

static bool has_word(const char *typed, const char *folded)
{
    struct tokens tokens;
    struct token token;
    bool found = false;
    typed_begin(&tokens, typed);
    while (!found && tokens_next(&tokens, &token))
        found = strcmp(token.folded, folded) == 0;
    tokens_done(&tokens);
    return found;
}

/* Whether a small word of a name was typed right behind the one that was taken last, or a misspelt
 * one that was mended to it: that is among the typed ones, but not where it was. */
static bool stands_behind(const struct scope *scope, const struct comparison *at, const char *typed,
                          const struct token *word)
{
    const char *before = last_taken(at);
    struct tokens tokens;
    struct token token;
    bool is_behind = false;
    bool stands = !has_word(typed, before); /* it was mended too */
    typed_begin(&tokens, typed);
    while (!stands && tokens_next(&tokens, &token)) {
        bool mended = !list_has(scope->small, token.folded, token.folded_bytes) &&
                      !is_asked(at->sought, token.folded);
        stands = is_behind && (mended || strcmp(token.folded, word->folded) == 0);
        is_behind = strcmp(token.folded, before) == 0;
    }
    tokens_done(&tokens);
    return stands && has_word(typed, word->folded);
}

/* Takes a small word of the name. Without "too" none is told that has it: "how many tablets" are
 * not "too many tablets". */
static void take_small(const struct scope *scope, struct comparison *at, const char *typed,
                       const struct token *word)
{
    static const char needed[] = "too zu";
    bool is_typed = has_word(typed, word->folded);
    at->lacks = at->lacks || (!is_typed && list_has(needed, word->folded, word->folded_bytes));
    at->small++;
    at->small_typed += is_typed;
    if (at->behind_word)
        is_typed = !at->token && stands_behind(scope, at, typed, word);
    at->unfinished = at->unfinished || (at->words && !is_typed);
    at->behind_word = false;
}

/* Whether a name that was compared to its end is told by its words. One word in another form may be
 * another word: feeding is more than what feeds. */
static bool says_enough(const struct comparison *at)
{
    enum { SHORT_WORDS = 3 };
    if (at->words != 1)
        return at->words > 1;
    return at->small ? at->small_typed == at->small
                     : at->as_typed && at->sought->phrase_count <= SHORT_WORDS;
}

/* Whether a name is what the question has from a phrase on. */
static bool is_name(const struct scope *scope, const char *typed, const char *name, size_t n_bytes,
                    struct comparison *at)
{
    struct tokens tokens;
    struct token token;
    bool same = true;
    tokens_begin(&tokens, name, n_bytes);
    while (same && tokens_next(&tokens, &token)) {
        if (list_has(scope->small, token.folded, token.folded_bytes)) {
            take_small(scope, at, typed, &token);
        } else {
            same = goes_on(scope, at, typed, &token);
            at->words++;
            at->behind_word = true;
            at->unfinished = false;
        }
    }
    tokens_done(&tokens);
    return same && !at->token && !at->unfinished && !at->lacks && says_enough(at);
}

/* Whether a name of two words is what the question has from a phrase on, the other way round: "my
 * hands are clumsy". Refuses those with a "no", which turns what is behind it, and small words,
 * which have their place. */
static bool is_name_turned(const struct scope *scope, const char *name, size_t n_bytes,
                           const struct library_sought *sought, size_t phrase, bool *as_typed)
{
    enum { WORDS = 2 };
    struct tokens tokens;
    struct token token;
    size_t count = 0;
    bool same = phrase + WORDS <= sought->phrase_count;
    *as_typed = true;
    tokens_begin(&tokens, name, n_bytes);
    while (same && tokens_next(&tokens, &token)) {
        struct comparison at = {
            .sought = sought, .phrase = phrase + WORDS - 1 - count, .as_typed = *as_typed};
        same = count++ < WORDS && !negation_is(token.folded, token.folded_bytes) &&
               !list_has(scope->small, token.folded, token.folded_bytes) && take(&at, &token) &&
               !at.token;
        *as_typed = at.as_typed;
    }
    tokens_done(&tokens);
    return same && count == WORDS;
}

/* What a page's names are compared with. */
struct asked {
    const struct scope *scope;
    const struct library_sought *sought;
    const char *typed;
    const struct called *others; /* if a sign is looked for, names that it may be part of */
    size_t other_count;
    bool sign;
};

/* Whether the words of a name are among those of a longer one, side by side: "cannot go on" in
 * "cannot go on holiday"; or are another name as they were typed: "numb foot", beside "numb feet".
 */
static bool is_part_of_another(const struct asked *asked, const struct called *name)
{
    const struct called *all = asked->others;
    for (size_t i = 0; i < asked->other_count; i++) {
        bool covers =
            all[i].passed == all[i].end && all[i].first <= name->first && all[i].end >= name->end;
        bool longer = all[i].end - all[i].first > name->end - name->first;
        if (covers && (longer || (all[i].as_typed && !name->as_typed)))
            return true;
    }
    return false;
}

/* Keeps a name that was found in the question if it is better than the one before: longer, or as
 * long and as it was typed. */
static void keep(const struct asked *asked, const struct called *name, struct called *called)
{
    bool as_typed = name->as_typed && !called->as_typed;
    bool longer = name->words > called->words || (name->words == called->words && as_typed);
    if (asked->sign) {
        if (name->passed != name->end || is_part_of_another(asked, name))
            return;
        longer = name->proper > called->proper || (name->proper == called->proper && longer);
    }
    if (longer)
        *called = *name;
}

/* Whether a name is what the question has from a phrase on, or from a word before it that was left
 * out as one that was asked for already: "cannot pee", in "cannot sleep and cannot pee". */
static bool is_name_here(const struct asked *asked, const char *name, size_t n_bytes, size_t phrase,
                         struct comparison *at)
{
    const struct comparison begin = {.sought = asked->sought, .phrase = phrase, .as_typed = true};
    *at = begin;
    if (is_name(asked->scope, asked->typed, name, n_bytes, at))
        return true;
    *at = begin;
    at->again = asked->sought->phrases[phrase].again;
    return at->again && is_name(asked->scope, asked->typed, name, n_bytes, at);
}

/* Looks for a name, from each phrase of the question on. */
static void look_for(const struct asked *asked, const char *name, size_t n_bytes,
                     struct called *called)
{
    const struct library_sought *sought = asked->sought;
    for (size_t i = 0; i < sought->phrase_count; i++) {
        struct comparison at;
        bool as_typed;
        if (is_name_here(asked, name, n_bytes, i, &at))
            keep(asked,
                 &(struct called){i, at.phrase, at.passes ? at.passed : at.phrase,
                                  at.words + at.small_typed, at.words, at.as_typed},
                 called);
        else if (is_name_turned(asked->scope, name, n_bytes, sought, i, &as_typed))
            keep(asked, &(struct called){i, i + 2, i + 2, 2, 2, as_typed}, called);
    }
}

static struct called look_through(const struct asked *asked, uint32_t id)
{
    static const enum page_field names[] = {PAGE_TITLE, PAGE_LINK_TITLE, PAGE_SYNONYMS,
                                            PAGE_KEYWORDS};
    struct called called = {0};
    const struct page *page = library_page(asked->scope->library, id);
    const char *foreign = page->field[PAGE_FOREIGN_NAMES];
    const char *name;
    size_t n_bytes;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        for (const char *lines = page->field[names[i]]; page_next_line(&lines, &name, &n_bytes);)
            look_for(asked, name, n_bytes, &called);
    while (page_next_name(&foreign, asked->scope->code, &name, &n_bytes))
        look_for(asked, name, n_bytes, &called);
    return called;
}

struct called called_find(const struct scope *scope, const struct library_sought *sought,
                          const char *typed, uint32_t id)
{
    return look_through(&(struct asked){.scope = scope, .sought = sought, .typed = typed}, id);
}

struct called called_find_sign(const struct scope *scope, const struct library_sought *sought,
                               const char *typed, uint32_t id, const struct called *others,
                               size_t other_count)
{
    return look_through(&(struct asked){scope, sought, typed, others, other_count, true}, id);
}
