/*
 * Rules of sentences, paragraphs and words (L10, L11, L12, L17).
 *
 * Refuses to judge words it cannot know: only words of a list are terms.
 */
#include "check/judges.h"

#include "base/ending.h"
#include "base/tag.h"
#include "check/page.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static void check_sentence(const struct check_unit *unit, const struct sentence *sentence)
{
    const struct check_page *page = unit->page;
    unsigned most = (unsigned)page->check->config.limit[LIMIT_SENTENCE_WORDS];
    unsigned worst = (unsigned)page->check->config.limit[LIMIT_SENTENCE_WORDS_MOST];
    if (sentence->words <= most)
        return;
    bool error = sentence->words > worst;
    check_add(page, RULE_L10, error ? NOTE_ERROR : NOTE_WARNING,
              check_unit_place(unit, sentence->start),
              "a sentence of %u words, more than %u: make two of it", sentence->words,
              error ? worst : most);
}

void rule_sentences(const struct check_page *page)
{
    if (tag_is_of(page->language, "vi")) /* has blanks between syllables, not between words */
        return;
    const struct readability_counts *counts = &page->counts;
    double most = page->check->config.limit[LIMIT_MEAN_WORDS];
    double mean =
        counts->sentences ? readability_round((double)counts->words / counts->sentences) : 0;
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        bool row = unit->n_bytes && *unit->text == '|'; /* of what is no table (L21) */
        for (size_t k = 0; k < unit->sentences.count && !unit->heading && !row; k++)
            check_sentence(unit, &unit->sentences.list[k]);
    }
    if (counts->words >= READABILITY_WORDS_MIN && mean > most)
        check_add(page, RULE_L10, NOTE_INFO, check_head_place(page),
                  "sentences have %.1f words on average, more than %g: part the long ones", mean,
                  most);
}

void rule_paragraphs(const struct check_unit *unit)
{
    unsigned most = (unsigned)unit->page->check->config.limit[LIMIT_PARAGRAPH_SENTENCES];
    unsigned count = 0;
    for (size_t k = 0; k < unit->sentences.count; k++)
        count += check_is_prose(unit, &unit->sentences.list[k]);
    if (count > most && !unit->item)
        check_warn(unit, unit->sentences.list[0].start, RULE_L11,
                   "a paragraph of %u sentences, more than %u: make two of it", count, most);
}

/* The value of a formula for a page; false: its language has none, or it is too short. */
static bool find_score(const struct check_page *page, enum readability_score score, double *value)
{
    if (!readability_has(score, page->language) || readability_is_short(score, &page->counts))
        return false;
    *value = readability_round(readability_value(score, &page->counts, page->language));
    return true;
}

/* Flesch's reading ease, where a language has a formula for it and none of grades. From 60 on a
 * text is plain, says he; so do those who made the formulas of other languages. */
static void check_ease(const struct check_page *page)
{
    double least = page->check->config.limit[LIMIT_READING_EASE];
    double ease;
    if (!check_is_english(page) && find_score(page, READABILITY_FLESCH, &ease) && ease < least)
        check_add(page, RULE_L12, NOTE_WARNING, check_head_place(page),
                  "Flesch reading ease %.1f, less than %g: shorter sentences and words help", ease,
                  least);
}

void rule_readability(const struct check_page *page)
{
    const double *limit = page->check->config.limit;
    struct source_place place = check_head_place(page);
    double grade;
    check_ease(page);
    if (find_score(page, READABILITY_KINCAID, &grade)) {
        bool error = grade > limit[LIMIT_FLESCH_KINCAID_MOST];
        double most = limit[error ? LIMIT_FLESCH_KINCAID_MOST : LIMIT_FLESCH_KINCAID];
        if (grade > most)
            check_add(page, RULE_L12, error ? NOTE_ERROR : NOTE_WARNING, place,
                      "Flesch-Kincaid grade %.1f, more than %g: shorter sentences and words help",
                      grade, most);
    }
    if (find_score(page, READABILITY_SMOG, &grade) && grade > limit[LIMIT_SMOG])
        check_add(page, RULE_L12, NOTE_WARNING, place,
                  "SMOG grade %.1f, more than %g: fewer long words help", grade, limit[LIMIT_SMOG]);
}

/* Words of the clinic that patients were found not to know, in British and American spelling. Their
 * plurals in s are meant too. */
static const char *const terms[] = {
    "anaesthetic",      "analgesia",         "analgesic",    "anesthetic",   "arthrodesis",
    "benign",           "bilateral",         "cauda equina", "cervical",     "chronic",
    "comorbidity",      "contraindicated",   "degenerative", "discectomy",   "edema",
    "electromyography", "epidural",          "foramen",      "foraminal",    "haematoma",
    "haemorrhage",      "hematoma",          "hemorrhage",   "hypertension", "idiopathic",
    "incontinence",     "intervertebral",    "kyphosis",     "laminectomy",  "lordosis",
    "lumbar",           "malignant",         "myelopathy",   "neuropathy",   "oedema",
    "osteophyte",       "paraesthesia",      "paresthesia",  "radicular",    "radiculopathy",
    "sacroiliac",       "spondylolisthesis", "spondylosis",  "stenosis",     "thoracic",
    "thrombosis",       "unilateral",        "vertebrae",
};

static bool is_inside_word(const char *s, size_t n_bytes, size_t start, size_t end)
{
    bool before = start && (isalnum((unsigned char)s[start - 1]) || s[start - 1] == '-');
    bool after = end < n_bytes && (isalnum((unsigned char)s[end]) || s[end] == '-');
    return before || after;
}

/* Bytes of a term in a text, as a whole word, in the plural too; 0: it is not there. */
static size_t find_term(const char *s, size_t n_bytes, const char *term, size_t *start)
{
    size_t n = strlen(term);
    int first = tolower((unsigned char)*term);
    for (size_t i = 0; i + n <= n_bytes; i++) {
        if (((unsigned char)s[i] | 32) != first || strncasecmp(s + i, term, n) != 0)
            continue;
        size_t plural = i + n < n_bytes && s[i + n] == 's';
        *start = i;
        if (!is_inside_word(s, n_bytes, i, i + n + plural))
            return n + plural;
    }
    return 0;
}

/* Whether the words before a byte say that what follows is the name of what was just described. */
static bool is_named(const char *s, size_t start)
{
    static const char names[] = "called |known as |they are |it is |called a |called an |named ";
    return phrase_ends(s, start, names);
}

/* Whether the words after a byte go on to say what is meant. */
static bool is_said(const char *s, size_t n_bytes, size_t end)
{
    static const char signs[] = " is | means | are |, or |, which |, a |, an |, the |, also |"
                                ", meaning |, that is | – | — |—|:| (|, when |, where ";
    return phrase_begins(s + end, n_bytes - end, signs);
}

/* Whether a bracket is open before a byte, in the same sentence and near. */
static bool is_in_brackets(const char *s, size_t start)
{
    enum { NEAR_BYTES = 40 };
    size_t stop = start > NEAR_BYTES ? start - NEAR_BYTES : 0;
    size_t i = start;
    while (i > stop && !strchr(".!?()", s[i - 1]))
        i--;
    return i > stop && s[i - 1] == '(';
}

/* Whether a bracket opens after a byte, in the same sentence and near. */
static bool opens_bracket(const char *s, size_t n_bytes, size_t end)
{
    enum { NEAR_BYTES = 30 };
    size_t i = end;
    while (i < n_bytes && i - end < NEAR_BYTES && !strchr(".!?(", s[i]))
        i++;
    return i < n_bytes && s[i] == '(';
}

/* Whether brackets near a term, or the words beside it, say what it means. */
static bool is_defined(const char *s, size_t n_bytes, size_t start, size_t end)
{
    return is_named(s, start) || is_in_brackets(s, start) || is_said(s, n_bytes, end) ||
           opens_bracket(s, n_bytes, end);
}

/* Whether the words are in a link, which leads to their page or to the glossary. */
static bool is_linked(const struct check_unit *unit, size_t start)
{
    const struct document *document = unit->page->page->document;
    const struct node *node = &document->nodes[unit->node];
    for (uint32_t i = unit->node + 1; i < unit->node + node->size; i++) {
        const struct node *link = &document->nodes[i];
        if (link->kind == NODE_LINK && unit->at + start >= link->text &&
            unit->at + start < link->text + link->text_bytes)
            return true;
    }
    return false;
}

/* Whether the words are between quotation marks, as words that a reader is to say. */
static bool is_quoted(const char *s, size_t n_bytes, size_t start, size_t end)
{
    bool opened = false;
    for (size_t i = start; i && !opened && s[i - 1] != '\n'; i--)
        opened = s[i - 1] == '"' || ending_is(s, i, "\u201c");
    for (size_t i = end; opened && i < n_bytes; i++)
        if (s[i] == '"' || (i + 2 < n_bytes && memcmp(s + i, "\xe2\x80\x9d", 3) == 0))
            return true;
    return false;
}

/* Whether a unit labels what follows: a term, or the first cell of a row. */
static bool heads_row(const struct check_unit *unit)
{
    return unit->cell && (unit->page->page->document->nodes[unit->node].kind == NODE_TERM ||
                          unit->node == unit->page->parent[unit->node] + 1);
}

static void check_term(const struct check_page *page, const char *term)
{
    const char *title = page->page->field[PAGE_TITLE];
    size_t start;
    if (find_term(title, strlen(title), term, &start))
        return;
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        size_t n = find_term(unit->text, unit->n_bytes, term, &start);
        if (!n)
            continue;
        size_t end = start + n;
        /* A heading that is the term is where a glossary says what it means. */
        bool heading = unit->heading;
        bool explained = is_defined(unit->text, unit->n_bytes, start, end) ||
                         is_linked(unit, start) || heads_row(unit) ||
                         is_quoted(unit->text, unit->n_bytes, start, end);
        if (!heading && !explained)
            check_warn(
                unit, start, RULE_L17,
                "\"%.*s\" has no plain word in brackets and no link to the glossary at first use",
                (int)n, unit->text + start);
        if (!heading || (i + 1 < page->unit_count && !page->units[i + 1].heading))
            return;
    }
}

void rule_terms(const struct check_page *page)
{
    if (!check_is_english(page))
        return;
    for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
        check_term(page, terms[i]);
    for (size_t i = 0; i < page->check->config.terms.count; i++)
        check_term(page, page->check->config.terms.list[i]);
}
