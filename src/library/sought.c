/*
 * Splits what was typed into words and phrases.
 *
 * Quotes of any kind enclose a phrase; characters of a script without blanks that are side by side
 * are one too, and so are the parts of a number. All other signs only separate words, so that no
 * question can be wrong.
 */
#include "library/sought.h"

#include "base/list.h"
#include "base/text.h"
#include "language/negation.h"
#include "language/tokens.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static bool is_quote(uint32_t code)
{
    return code == '"' || code == 0xab || code == 0xbb || (code >= 0x201c && code <= 0x201f);
}

/* Where the next quote is, or the end; *n: its size in bytes, 0 at the end. */
static size_t find_quote(const char *s, size_t n_bytes, size_t at, size_t *n)
{
    while (at < n_bytes) {
        uint32_t code;
        *n = text_decode(s + at, n_bytes - at, &code);
        if (is_quote(code))
            return at;
        at += *n;
    }
    *n = 0;
    return n_bytes;
}

/* Adds the other forms of a phrase of one word. Longer phrases are looked for as they were
 * typed. */
static void add_forms(struct library_sought *sought, struct sought_phrase *phrase)
{
    const char *forms[ARTICLE_FORMS_MAX];
    size_t count =
        article_forms(sought->tokens[phrase->first], phrase->article, &sought->arena, forms);
    const char **others = arena_new(&sought->arena, (count + 1) * sizeof *others);
    for (size_t i = 0; i < count; i++)
        others[i] = forms[i];
    phrase->others = others;
    phrase->other_count = count;
}

static bool add_token(struct library_sought *sought, const struct token *token, bool joins)
{
    if (sought->token_count == SOUGHT_READ_MAX)
        return false;
    if (!joins)
        sought->phrases[sought->phrase_count++] =
            (struct sought_phrase){.first = sought->token_count};
    sought->phrases[sought->phrase_count - 1].count++;
    sought->tokens[sought->token_count++] =
        arena_copy(&sought->arena, token->folded, token->folded_bytes);
    return true;
}

/* Removes the last phrase, which is one word. */
static void take_word_back(struct library_sought *sought)
{
    sought->phrase_count--;
    sought->token_count--;
}

/* Whether the last phrase is one word that was asked for before. */
static bool is_repeated(const struct library_sought *sought)
{
    const struct sought_phrase *last = &sought->phrases[sought->phrase_count - 1];
    for (size_t i = 0; last->count == 1 && i + 1 < sought->phrase_count; i++)
        if (sought->phrases[i].count == 1 &&
            strcmp(sought->tokens[sought->phrases[i].first], sought->tokens[last->first]) == 0)
            return true;
    return false;
}

static bool has_small_letters(const char *s, size_t n_bytes)
{
    size_t i = 0;
    while (i < n_bytes && !islower((unsigned char)s[i]))
        i++;
    return i < n_bytes;
}

static bool is_in_capitals(const char *s, const struct token *token)
{
    size_t i = token->start;
    while (i < token->end && isupper((unsigned char)s[i]))
        i++;
    return i == token->end && token->end - token->start > 1;
}

/* Whether two words are letters of an abbreviation such as "M.R.I.", in which "i" is no small
 * word. */
static bool are_initials(const char *s, const struct token *token, const struct token *next)
{
    return token->end == token->start + 1 && next->end == next->start + 1 &&
           next->start == token->end + 1 && s[token->end] == '.';
}

/* Whether a word is the short ending of "I'm", "it's" or "we've". After three letters or more such
 * an ending is not a word of its own (tokens.c). */
static bool is_shortened(const char *s, const struct token *before, const struct token *token)
{
    uint32_t code;
    size_t n_bytes = token->start - before->end;
    return n_bytes && text_decode(s + before->end, n_bytes, &code) == n_bytes &&
           tokens_is_apostrophe(code) &&
           list_has("m s d ve re ll", token->folded, token->folded_bytes);
}

/* Whether a word is the end of "9 a.m.", which is no name; then its "a" is removed. */
static bool ends_hour(struct library_sought *sought, const char *s, const struct token *before,
                      const struct token *token)
{
    if (!are_initials(s, before, token) || memcmp(s + before->start, "a.m", 3) != 0)
        return false;
    if (!sought->phrase_count)
        return true;
    const struct sought_phrase *last = &sought->phrases[sought->phrase_count - 1];
    if (last->count == 1 && strcmp(sought->tokens[last->first], "a") == 0)
        take_word_back(sought);
    return true;
}

/* Whether two words are parts of one number or code: 2.5, M54.5. */
static bool are_one_number(const char *s, const struct token *token, const struct token *next)
{
    char sign = s[token->end];
    return (sign == '.' || sign == ',') && next->start == token->end + 1 &&
           isdigit((unsigned char)s[token->end - 1]) && isdigit((unsigned char)s[next->start]);
}

/* The words inside or outside a pair of quotes, while they are added to the question. */
struct part {
    const char *s;
    size_t n_bytes;
    bool quoted;
    bool mixed;          /* not all in capitals, so a word that is stands out: ME or IT band */
    struct token before; /* the word before, added or passed over */
    bool any;            /* a word was added */
    bool open;           /* the last one may be unfinished */
    size_t repeated;     /* words right before the next one that were asked for already */
    const char *again;   /* the last of them, NULL: there are none */
};

static bool is_passed_over(struct library_sought *sought, const struct part *part,
                           const struct token *token)
{
    if (part->quoted)
        return false;
    return (part->any && is_shortened(part->s, &part->before, token)) ||
           ends_hour(sought, part->s, &part->before, token);
}

/* Joins a "t" to the word before where that makes "cant": the key beside the apostrophe was hit, or
 * none. */
static bool ends_negation(struct library_sought *sought, const struct token *token)
{
    struct buffer joined = {0};
    if (strcmp(token->folded, "t") != 0 || !sought->phrase_count)
        return false;
    const struct sought_phrase *last = &sought->phrases[sought->phrase_count - 1];
    buffer_format(&joined, "%st", sought->tokens[last->first]);
    bool ends = last->count == 1 && negation_words(joined.bytes);
    if (ends)
        sought->tokens[last->first] = arena_copy(&sought->arena, joined.bytes, joined.used);
    buffer_done(&joined);
    return ends;
}

/* Whether a word is only the beginning of a number, as the last one of "2 of 2.5". */
static bool begins_number(const struct part *part, const struct token *token)
{
    const char *sign = part->s + token->end;
    return token->end + 1 < part->n_bytes && (*sign == '.' || *sign == ',') &&
           isdigit((unsigned char)sign[-1]) && isdigit((unsigned char)sign[1]);
}

/* False: the question is full. */
static bool add_word(struct library_sought *sought, struct part *part, const struct token *token)
{
    const struct token *before = &part->before;
    bool beside = before->alone && token->alone && token->start == before->end;
    bool joins = part->any && (part->quoted || beside || are_one_number(part->s, before, token));
    if (!add_token(sought, token, joins))
        return false;
    struct sought_phrase *phrase = &sought->phrases[sought->phrase_count - 1];
    bool initial = part->any && !part->quoted && !joins && are_initials(part->s, before, token);
    if (initial)
        phrase[-1].kept = true;
    phrase->kept = part->quoted || initial || (part->mixed && is_in_capitals(part->s, token));
    part->any = true;
    part->open = !part->quoted && !token->alone && !joins;
    if (part->open)
        phrase->article = article_of(part->s + token->start, token->end - token->start);
    phrase->left_out += part->repeated;
    phrase->again = part->again;
    part->repeated = 0;
    part->again = NULL;
    if (part->open && !initial && !begins_number(part, token) && is_repeated(sought)) {
        part->repeated = phrase->left_out + 1;
        part->again = sought->tokens[phrase->first];
        take_word_back(sought);
        part->any = part->open = false;
    }
    return true;
}

/* Adds the words of a part. Returns whether the last one may be unfinished. */
static bool add_part(struct library_sought *sought, const char *s, size_t n_bytes, bool quoted)
{
    struct tokens tokens;
    struct token token;
    struct part part = {s, n_bytes, .quoted = quoted, .mixed = has_small_letters(s, n_bytes)};
    part.before.start = part.before.end = n_bytes;
    tokens_begin(&tokens, s, n_bytes);
    while (tokens_next(&tokens, &token)) {
        if (is_passed_over(sought, &part, &token))
            part.open = false;
        else if (!(part.any && !quoted && ends_negation(sought, &token)) &&
                 !add_word(sought, &part, &token))
            break;
        part.before = token;
    }
    tokens_done(&tokens);
    return part.open;
}

/* "How much" only begins a question; but who took "too much" asks for help. */
static bool asks_how_much(const struct library_sought *sought, const struct sought_phrase *phrase)
{
    const char *const *token = &sought->tokens[phrase->first];
    return phrase->first && strcmp(token[-1], "how") == 0 && strcmp(token[0], "much") == 0;
}

static bool is_small(const struct library_sought *sought, size_t index, const char *small)
{
    const struct sought_phrase *phrase = &sought->phrases[index];
    const char *token = sought->tokens[phrase->first];
    return phrase->count == 1 && !phrase->kept &&
           (list_has(small, token, strlen(token)) || asks_how_much(sought, phrase));
}

/* One letter at the end is a name: "vitamin A". */
static bool ends_in_letter(const struct library_sought *sought, size_t index)
{
    return index + 1 == sought->phrase_count && !sought->tokens[sought->phrases[index].first][1];
}

/* Removes the small words, unless there are no others. Returns whether the last word is still
 * there. */
static bool leave_out_small(struct library_sought *sought, const char *small)
{
    bool is_left_out[SOUGHT_READ_MAX] = {false};
    size_t count = 0;
    bool others = false;
    for (size_t i = 0; i < sought->phrase_count; i++) {
        bool here = is_small(sought, i, small);
        others = others || !here;
        count += is_left_out[i] = here && !ends_in_letter(sought, i);
    }
    if (!count || !others)
        return true;
    bool last = !is_left_out[sought->phrase_count - 1];
    size_t phrases = 0;
    size_t tokens = 0;
    size_t left_out = 0;
    for (size_t i = 0; i < sought->phrase_count; i++) {
        struct sought_phrase *phrase = &sought->phrases[i];
        if (is_left_out[i]) {
            left_out += phrase->left_out + 1;
            continue;
        }
        phrase->left_out += left_out;
        left_out = 0;
        memmove(sought->tokens + tokens, sought->tokens + phrase->first,
                phrase->count * sizeof *sought->tokens);
        phrase->first = tokens;
        tokens += phrase->count;
        sought->phrases[phrases++] = *phrase;
    }
    sought->phrase_count = phrases;
    sought->token_count = tokens;
    return last;
}

/* Removes what is more than can be asked for. Returns whether there was any. */
static bool cut_end_off(struct library_sought *sought)
{
    if (sought->phrase_count <= SEARCH_WORDS_MAX)
        return false;
    sought->phrase_count = SEARCH_WORDS_MAX;
    sought->token_count = sought->phrases[SEARCH_WORDS_MAX].first;
    return true;
}

struct library_sought *sought_new(const char *words, size_t n_bytes, bool prefix, const char *small)
{
    struct library_sought *sought = memory_new(sizeof *sought);
    bool quoted = false;
    bool open = false;
    arena_init(&sought->arena);
    for (size_t at = 0; at < n_bytes; quoted = !quoted) {
        size_t n;
        size_t end = find_quote(words, n_bytes, at, &n);
        /* A phrase without its closing quote is still being typed, and is a phrase all the same. */
        if (end > at)
            open = add_part(sought, words + at, end - at, quoted);
        at = end + n;
    }
    bool last = leave_out_small(sought, small);
    last = !cut_end_off(sought) && last;
    if (prefix && open && last && sought->phrase_count)
        sought->phrases[sought->phrase_count - 1].prefix = true;
    for (size_t i = 0; i < sought->phrase_count; i++)
        if (sought->phrases[i].count == 1)
            add_forms(sought, &sought->phrases[i]);
    return sought;
}

void sought_free(struct library_sought *sought)
{
    if (!sought)
        return;
    arena_done(&sought->arena);
    free(sought);
}

const char *sought_form(const struct library_sought *sought, const struct sought_phrase *phrase,
                        size_t form)
{
    return form ? phrase->others[form - 1] : sought->tokens[phrase->first];
}

/* Whether a folded word is a token, or begins with it. */
static bool answers(const char *token, bool beginning, const char *folded, size_t n_bytes)
{
    size_t n = strlen(token);
    return (n == n_bytes || (beginning && n < n_bytes)) && memcmp(token, folded, n) == 0;
}

bool sought_is(const struct library_sought *sought, const struct sought_phrase *phrase,
               size_t token, const char *folded, size_t n_bytes)
{
    if (answers(sought->tokens[phrase->first + token], phrase->prefix && token + 1 == phrase->count,
                folded, n_bytes))
        return true;
    for (size_t i = 0; i < phrase->other_count; i++)
        if (answers(phrase->others[i], phrase->prefix, folded, n_bytes))
            return true;
    for (size_t i = 0; i < phrase->kin_count; i++)
        if (answers(phrase->kin[i], false, folded, n_bytes))
            return true;
    return false;
}
