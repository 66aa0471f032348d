/*
 * Rules of the front matter: review dates, people, sources, conflicts (L02 to L05).
 *
 * Parts that are never a page of their own need none of these. Refuses to demand what a page does
 * not need: an index of a section without a text has no medical content to review.
 */
#include "check/judges.h"

#include "base/day.h"
#include "base/list.h"
#include "base/utf8.h"
#include "check/meant.h"
#include "check/page.h"
#include "check/templates.h"
#include "wording/numbers.h"
#include "wording/phrases.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Tells that a field is missing, and why it matters or how it is written; where the page seems to
 * have it under another name, which. */
static void tell_missing(const struct check_page *page, enum check_rule rule, enum note_level level,
                         const char *field, const char *advice)
{
    const struct value *other = meant_for(page, field);
    if (page->filled)
        return; /* it says nothing that somebody must answer for */
    if (other)
        check_add(page, rule, level, check_key_place(page, other),
                  "%s is missing: write it in place of %.40s if that is meant", field, other->key);
    else
        check_add(page, rule, level, check_value_place(page, check_field(page, field)),
                  "%s is missing%s", field, advice);
}

/* Reads a field that must be a day; -1: it is not, which has been reported. */
static long read_day(const struct check_page *page, const char *name)
{
    const struct value *value;
    const char *text = check_text(page, name, &value);
    long day = check_day(page, name);
    if (value && (value->kind == VALUE_LIST || value->kind == VALUE_MAP))
        check_add(page, RULE_L02, NOTE_ERROR, check_value_place(page, value),
                  "%s: give one day, as in 2026-11-24", name);
    else if (!value || !*text)
        tell_missing(page, RULE_L02, NOTE_ERROR, name, ": say it as a day, as in 2026-11-24");
    else if (day < 0)
        check_add(page, RULE_L02, NOTE_ERROR, check_value_place(page, value),
                  "%s is no day of the calendar: \"%s\"; write it as in 2026-11-24", name, text);
    return *text ? day : -1;
}

static void check_next_review(const struct check_page *page, long reviewed, long next)
{
    struct source_place place = check_value_place(page, check_field(page, "nextReview"));
    long years = (long)page->check->config.limit[LIMIT_REVIEW_YEARS];
    long left = next - page->check->options.today;
    if (left <= 0)
        check_add(page, RULE_L02, NOTE_ERROR, place,
                  "the review is %s: have the page reviewed, and write both days anew",
                  left ? "overdue" : "due today");
    else if (left <= (long)page->check->config.limit[LIMIT_REVIEW_DAYS])
        check_add(page, RULE_L02, NOTE_WARNING, place, "the review is due in %ld day%s", left,
                  left == 1 ? "" : "s");
    if (reviewed >= 0 && next < reviewed)
        check_add(page, RULE_L02, NOTE_ERROR, place,
                  "nextReview is before reviewed: mend the one that is wrong");
    else if (reviewed >= 0 && next - reviewed > years * 366)
        check_add(page, RULE_L02, NOTE_WARNING, place,
                  "more than %ld years lie between the reviews: plan an earlier one", years);
}

void rule_review(const struct check_page *page)
{
    if (page->unjudged)
        return;
    long reviewed = read_day(page, "reviewed");
    long next = read_day(page, "nextReview");
    if (reviewed > page->check->options.today)
        check_add(page, RULE_L02, NOTE_ERROR,
                  check_value_place(page, check_field(page, "reviewed")),
                  "reviewed is in the future: write the day when it was");
    if (next >= 0)
        check_next_review(page, reviewed, next);
}

/* What people write in a field until they know its value. */
static bool is_placeholder(const struct value *value)
{
    static const char marks[] = "todo tbc tbd tba xxx ? ?? ??? - -- ...";
    return list_has(marks, value->scalar, value->scalar_bytes);
}

static bool has_content(const struct value *value)
{
    if (!value || value->kind == VALUE_NULL)
        return false;
    return value->kind == VALUE_SCALAR ? value->scalar_bytes > 0 && !is_placeholder(value)
                                       : value->first != NULL;
}

/* Appends a name without titles, blanks and points: "Dr. A. Shah" and "A Shah" are the same
 * person. */
static void fold_person(struct buffer *out, const char *name)
{
    while (*name) {
        size_t n = 0;
        while (text_is_word_byte(name[n]))
            n++;
        if (!word_is_title(name, n) && !list_has("miss", name, n))
            buffer_add(out, name, n);
        name += n + (name[n] != 0);
    }
}

static bool is_same_person(const char *one, const char *other)
{
    struct buffer a = {0};
    struct buffer b = {0};
    fold_person(&a, one);
    fold_person(&b, other);
    bool same = a.used && strcasecmp(buffer_string(&a), buffer_string(&b)) == 0;
    buffer_done(&a);
    buffer_done(&b);
    return same;
}

void rule_people(const struct check_page *page)
{
    static const struct {
        const char *field;
        const char *advice;
        enum check_rule rule;
        enum note_level level;
    } needed[] = {
        {"publisher", "", RULE_L03, NOTE_ERROR},
        {"author", "", RULE_L03, NOTE_ERROR},
        {"clinicalReviewer", "", RULE_L03, NOTE_WARNING},
        {"conflicts", ": say 'none' if there are none", RULE_L05, NOTE_WARNING},
    };
    if (page->unjudged)
        return;
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (!has_content(check_field(page, needed[i].field)))
            tell_missing(page, needed[i].rule, needed[i].level, needed[i].field, needed[i].advice);
    const struct value *reviewer;
    const char *name = check_text(page, "clinicalReviewer", &reviewer);
    if (has_content(reviewer) && is_same_person(name, check_text(page, "author", NULL)))
        check_add(page, RULE_L03, NOTE_WARNING, check_value_place(page, reviewer),
                  "clinicalReviewer is the author: somebody else should look");
}

/* Whether a byte is in what gives words a look, within braces: "{width=50%}". */
static bool is_of_look(const char *s, size_t at)
{
    enum { NEAR_BYTES = 100 };
    bool named = false;
    for (size_t n = 1; n <= at && n < NEAR_BYTES && s[at - n] != '}'; n++) {
        if (s[at - n] == '{')
            return named;
        named = named || s[at - n] == '=';
    }
    return false;
}

/* How strong something is, or what is measured of one reader, which no study says: "1% cream", "5%
 * or 10% gel", "an oxygen level of 92%". English. */
static bool is_strength(const struct check_unit *unit, const struct number_rate *rate)
{
    static const char nouns[] =
        " cream| gel| ointment| lotion| solution| saline| dextrose| glucose| drops| spray| shampoo|"
        " mouthwash| alcohol| cotton| off| discount";
    static const char measures[] = "HbA1c|A1C|oxygen level|saturation|SpO2";
    static const char joins[] = " or | to |, ";
    enum { NEAR_BYTES = 40 };
    const char *s = unit->text;
    size_t near = unit->n_bytes - rate->end < NEAR_BYTES ? unit->n_bytes : rate->end + NEAR_BYTES;
    size_t end = rate->end;
    size_t at = end;
    struct number_rate next;
    while (number_next_rate(s, near, true, &at, &next) &&
           phrase_begins(s + end, next.start - end, joins) == next.start - end)
        end = next.end;
    bool strength = phrase_begins_whole(s + end, unit->n_bytes - end, nouns);
    size_t before = rate->start < NEAR_BYTES ? rate->start : NEAR_BYTES;
    strength = strength || phrase_within(s + rate->start - before, before, measures);
    return rate->percent && strength;
}

/* The first figure that needs a source: "x%" or "1 in N". */
static const struct check_unit *find_statistic(const struct check_page *page, size_t *offset)
{
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct check_unit *unit = &page->units[i];
        struct number_rate rate;
        size_t at = 0;
        while (number_next_rate(unit->text, unit->n_bytes, check_is_english(page), &at, &rate))
            if (!is_of_look(unit->text, rate.start) && !is_strength(unit, &rate)) {
                *offset = rate.start;
                return unit;
            }
    }
    return NULL;
}

static void check_source_age(const struct check_page *page, const struct value *source)
{
    const struct value *year = value_find(source, "year");
    long most = (long)page->check->config.limit[LIMIT_SOURCE_YEARS];
    if (!year || year->kind != VALUE_SCALAR)
        return;
    char *end;
    long number = strtol(year->scalar, &end, 10);
    long now = day_of_count(page->check->options.today).year;
    if (*end || number < 1000 || number > 9999)
        check_add(page, RULE_L04, NOTE_WARNING, check_value_place(page, year),
                  "the source's year is no year: \"%s\"; write it as in 2024", year->scalar);
    else if (number > now)
        check_add(page, RULE_L04, NOTE_WARNING, check_value_place(page, year),
                  "the source's year is still to come: %ld", number);
    else if (now - number > most)
        check_add(page, RULE_L04, NOTE_WARNING, check_value_place(page, year),
                  "the source is of %ld, more than %ld years old: look for a newer one", number,
                  most);
}

/* Checks `kind`, because a typo in it would turn off the rules for such pages. */
static void check_kind(const struct check_page *page)
{
    const struct value *value;
    const char *kind = check_text(page, "kind", &value);
    bool is_list = value && value->kind != VALUE_SCALAR && value->kind != VALUE_NULL;
    if (is_list)
        check_add(page, RULE_L21, NOTE_ERROR, check_value_place(page, value),
                  "kind: give one word, as in condition");
    else if (*kind && !template_is_kind(kind))
        check_add(page, RULE_L21, NOTE_ERROR, check_value_place(page, value),
                  "there is no kind \"%s\": give one of %s", kind, template_kinds());
}

/* "tags: knee, pain" is one tag, which nobody searches for. */
static void check_lists(const struct check_page *page)
{
    static const char *const names[] = {"tags", "categories", "keywords", "synonyms", "aliases"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct value *value = check_field(page, names[i]);
        if (value && value->kind == VALUE_SCALAR && strpbrk(value->scalar, ",;"))
            check_add(page, RULE_L21, NOTE_WARNING, check_value_place(page, value),
                      "%s is one text here: put a list in brackets, as in [this, that]", names[i]);
    }
}

/* A map without a name is what `pamphlet new` leaves to be filled in, and "none" is not one. */
static bool is_named(const struct value *source)
{
    const struct value *name = source->kind == VALUE_MAP ? value_find(source, "name") : source;
    bool none = name && name->kind == VALUE_SCALAR &&
                list_has("none n/a na", name->scalar, name->scalar_bytes);
    return has_content(name) && !none;
}

/* Whether any source is named. */
static bool has_sources(const struct value *sources)
{
    const struct value *source = NULL;
    while ((source = value_next(sources, source)) && !is_named(source))
        ;
    return source;
}

void rule_sources(const struct check_page *page)
{
    const struct value *sources = check_field(page, "sources");
    size_t offset = 0;
    if (page->unjudged)
        return;
    check_kind(page);
    check_lists(page);
    const struct check_unit *figure = find_statistic(page, &offset);
    bool sourced = has_sources(sources);
    if (!sourced && check_is_medical(page) && meant_for(page, "sources"))
        tell_missing(page, RULE_L04, NOTE_ERROR, "sources", "");
    else if (!sourced && check_is_medical(page))
        check_add(page, RULE_L04, NOTE_ERROR, check_value_place(page, sources),
                  "sources are missing on a page of kind %s", check_text(page, "kind", NULL));
    else if (!sourced && figure)
        check_add(page, RULE_L04, NOTE_WARNING, check_unit_place(figure, offset),
                  "a figure on a page without sources: say where it is from");
    for (const struct value *source = NULL; (source = value_next(sources, source));)
        check_source_age(page, source);
}
