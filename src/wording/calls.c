/*
 * Whether the words around a number say that it is one to call.
 *
 * Refuses to guess from distant words: many numbers on a page (a dose, a page, a blood pressure)
 * are an emergency number somewhere. Only an unbroken run of words that all have to do with calling
 * counts: one that ends right before the number, or follows it and begins with "is". Nor is a
 * number looked at that is part of a date, an amount or a longer number: nobody calls it.
 */
#include "wording/calls.h"

#include "base/ending.h"
#include "base/list.h"
#include "wording/helplines.h"
#include "wording/phrases.h"
#include "wording/sentences.h"

#include <ctype.h>
#include <string.h>

/* What a word in such a run means. */
enum {
    CALL_ASKS = 1,    /* asks to call, which is enough */
    CALL_NUMBER = 2,  /* means a number of some kind */
    CALL_DANGER = 4,  /* means an emergency */
    CALL_OURS = 8,    /* belongs to the author: "our" */
    CALL_EQUALS = 16, /* equates two things */
    CALL_PASSES = 32, /* may be between those */
    CALL_COLON = 64,  /* a colon, which is no word */
};

static const struct {
    unsigned meaning;
    const char *words; /* separated by blanks */
} vocabulary[] = {
    {CALL_ASKS,
     "call calling dial dialling dialing ring phone telephone tel llame llama llamen llamar marque "
     "marcar appelez appeler composez wählen rufen anrufen notruf zadzwoń dzwoń zadzwonić dzwonić "
     "wezwij wezwać اتصل اتصلي اتصلوا فاتصل فاتصلي واتصل"},
    {CALL_NUMBER,
     "number numbers line hotline helpline número numéro nummer numer رقم الرقم بالرقم"},
    {CALL_DANGER,
     "emergency emergencies ambulance ems paramedics emergencia emergencias ambulancia urgencias "
     "urgence urgences secours samu notfall rettungsdienst notarzt alarmowy ratunkowy pogotowie "
     "الطوارئ بالطوارئ للطوارئ الإسعاف بالإسعاف للإسعاف"},
    {CALL_NUMBER | CALL_DANGER, "notrufnummer notrufnummern"},
    {CALL_OURS, "our ours nuestro notre unsere nasz"},
    {CALL_EQUALS, "is are es est ist jest"},
    {CALL_PASSES,
     "the a an to for in on at by us now here always still straight away immediately right local "
     "medical or o ou oder lub service services please el la al le de d les die den sie im pod na "
     "also también auch aussi też także أيضًا أيضا ya ahora inmediatamente enseguida immédiatement "
     "vite sofort bitte gleich umgehend "
     "natychmiast "
     "على من فورًا فورا الآن"},
};

/* Units and plural nouns that a number counts: "call 120 minutes before", "emergency: 120 beds". No
 * singular nouns: "call 911 day or night" asks to call. */
static const char counted[] =
    "seconds minutes hours days weeks months years times "
    "people patients men women children staff beds calls visits mg ml mmhg bpm pounds euros "
    "segundos minutos horas días semanas meses años veces personas pacientes camas "
    "minutes heures jours semaines mois ans fois personnes lits euros "
    "sekunden minuten stunden tage tagen wochen monate jahre menschen personen patienten "
    "betten "
    "sekund minut minuty godzin godziny dni tygodni miesięcy lat razy osób pacjentów";

enum { RUN_WORDS_MAX = 12 };

/* 0: it has nothing to do with calling. */
static unsigned meaning_of(const char *word, size_t n_bytes)
{
    for (size_t i = 0; i < sizeof vocabulary / sizeof *vocabulary; i++)
        if (list_has(vocabulary[i].words, word, n_bytes))
            return vocabulary[i].meaning;
    return 0;
}

/* What may be between two words of a run. */
static const char gaps[] = " \t\n\"'(:=-";

/* What the run of words that ends at *at (back), or begins there, means; *at is then its other
 * end. */
static unsigned read_run(const char *s, size_t n_bytes, size_t *at, bool back)
{
    unsigned means = 0;
    for (int words = 0; words < RUN_WORDS_MAX; words++) {
        size_t from = *at;
        for (size_t gap; back && (gap = phrase_gap_before(s, from, gaps)) != 0; from -= gap)
            means |= s[from - gap] == ':' ? CALL_COLON : 0;
        for (size_t gap; !back && (gap = phrase_gap(s + from, n_bytes - from, gaps)) != 0;)
            from += gap;
        size_t n =
            back ? phrase_word_before(s, from, gaps) : phrase_word(s + from, n_bytes - from, gaps);
        from -= back ? n : 0;
        unsigned word = meaning_of(s + from, n);
        if (!word)
            break;
        means |= word;
        *at = back ? from : from + n;
    }
    return means;
}

static unsigned run_before(const char *s, size_t at)
{
    return read_run(s, at, &at, true);
}

static bool has(unsigned means, unsigned all)
{
    return (means & all) == all;
}

/* "call", "our number is", "the emergency number", "emergency:". */
static bool says_before(unsigned means)
{
    return has(means, CALL_ASKS) || has(means, CALL_NUMBER | CALL_DANGER) ||
           has(means, CALL_DANGER | CALL_COLON) ||
           (has(means, CALL_NUMBER | CALL_OURS) && (means & (CALL_EQUALS | CALL_COLON)));
}

/* "is our number", "is the number to call". */
static bool says_behind(const char *s, size_t n_bytes, size_t at)
{
    size_t first = at + phrase_gap(s + at, n_bytes - at, gaps);
    size_t n = phrase_word(s + first, n_bytes - first, gaps);
    unsigned means = read_run(s, n_bytes, &at, false);
    return meaning_of(s + first, n) == CALL_EQUALS && has(means, CALL_NUMBER) &&
           (means & (CALL_OURS | CALL_DANGER | CALL_ASKS));
}

/* Whether it is named the number for emergencies behind a comma: "999, the emergency number". */
static bool is_named_behind(const char *s, size_t n_bytes, size_t at)
{
    static const char arabic[] = "\u060c";
    size_t left = n_bytes - at;
    size_t comma = left && s[at] == ',' ? 1 : 0;
    if (left > strlen(arabic) && memcmp(s + at, arabic, strlen(arabic)) == 0)
        comma = strlen(arabic);
    at += comma;
    return comma && has(read_run(s, n_bytes, &at, false), CALL_NUMBER | CALL_DANGER);
}

/* Where what joins two numbers begins, from right before the second: ", ", "/", " or ", " ou le ".
 * `start`: there is nothing. */
static size_t join_before(const char *s, size_t start)
{
    static const char joins[] = "or and o y u ou et oder und lub albo i أو";
    enum { WORDS_MAX = 4 };
    size_t at = start;
    bool joined = false;
    if (at && s[at - 1] == '/')
        return at - 1;
    for (int words = 0; words < WORDS_MAX && at && s[at - 1] == ' '; words++) {
        size_t n = phrase_word_before(s, at - 1, gaps);
        const char *word = s + at - 1 - n;
        bool join = n && list_has(joins, word, n);
        if (!join && meaning_of(word, n) != CALL_PASSES)
            break;
        joined = joined || join;
        at -= n + 1;
    }
    if (at > 1 && s[at - 1] == ' ' && s[at - 2] == ',' && (joined || at == start))
        return at - 2;
    return joined && at && s[at - 1] == ' ' ? at - 1 : start;
}

/* Where the number begins that this one is an alternative to, as in "112 or 911"; `start`: there is
 * none. */
static size_t number_beside(const char *s, size_t start)
{
    size_t end = join_before(s, start);
    struct number number = number_before(s, end);
    return number.start < end ? number.start : start;
}

bool calls_amount(const char *s, size_t n_bytes, size_t end)
{
    size_t word = end + phrase_gap(s + end, n_bytes - end, gaps);
    size_t n = phrase_word(s + word, n_bytes - word, gaps);
    return word > end && n && list_has(counted, s + word, n);
}

/* Whether it is the number of a house: "at 110 High Street". */
static bool is_house(const char *s, size_t n_bytes, size_t start, size_t end)
{
    return ending_is(s, start, "at ") && end + 2 < n_bytes && s[end] == ' ' &&
           isupper((unsigned char)s[end + 1]) && islower((unsigned char)s[end + 2]);
}

/* Whether the text says not to call it: "not 111", "do not call 111", "don't use 111", but not "if
 * you cannot move call 111". */
static bool is_forbidden(const char *s, size_t start)
{
    static const char forbids[] = "not |n't |n’t |never ";
    size_t verb = start && s[start - 1] == ' ' ? start - 1 : start;
    verb -= phrase_word_before(s, verb, gaps);
    return phrase_ends(s, start, forbids) || phrase_ends(s, verb, forbids);
}

/* Whether it is that of a ward or of a line within the house: "call ward 311", "ext. 311". */
static bool is_inside(const char *s, size_t start)
{
    static const char names[] = "ward room bay bed floor level desk unit clinic extension ext";
    size_t end = start - phrase_blank_before(s, start);
    end -= end && s[end - 1] == '.';
    size_t n = phrase_word_before(s, end, gaps);
    return n && list_has(names, s + end - n, n);
}

bool calls_ambulance(const char *s, size_t n_bytes, const struct number *number)
{
    size_t start = number->start;
    size_t end = number->end;
    static const char before[] =
        "ambulance on |ambulance: |ambulance (|ambulance at |ambulance by calling |ambulance – ";
    static const char behind[] =
        " for an ambulance| for the ambulance| (ambulance| to get an ambulance|"
        " and ask for an ambulance| to call an ambulance";
    return !is_forbidden(s, start) && !is_inside(s, start) &&
           (phrase_ends(s, start, before) || phrase_begins(s + end, n_bytes - end, behind));
}

/* Whether a sentence begins at a byte, and not only goes on behind a point: "en EE. UU. llame". */
static bool begins_sentence(const char *s, size_t n_bytes, size_t at)
{
    if (!at || s[at - 1] == '\n')
        return true;
    return at > 1 && s[at - 1] == ' ' && strchr(".!?", s[at - 2]) && !phrase_ends(s, at, "EE. ") &&
           !letter_is_small(s + at, n_bytes - at);
}

bool calls_abroad(const char *s, size_t n_bytes, const struct number *number)
{
    enum { NEAR_BYTES = 300 };
    size_t start = number->start;
    size_t at = start;
    size_t end = n_bytes - start < NEAR_BYTES ? n_bytes : start + NEAR_BYTES;
    while (!begins_sentence(s, n_bytes, at) && start - at < NEAR_BYTES)
        at--;
    for (; at < end && (at <= start || !begins_sentence(s, n_bytes, at)); at++)
        if (helpline_is_named(s + at, n_bytes - at, number->digits, number->count))
            return true;
    return false;
}

bool calls_number(const char *s, size_t n_bytes, const struct number *number)
{
    enum { BESIDE_MAX = 4 };
    size_t start = number->start;
    size_t end = number->end;
    bool no_measure = helpline_is_no_measure(number->digits, number->count);
    if (calls_amount(s, n_bytes, end) || is_house(s, n_bytes, start, end))
        return false;
    size_t behind = end;
    if (no_measure && ((run_before(s, start) | read_run(s, n_bytes, &behind, false)) & CALL_DANGER))
        return true;
    if (no_measure && is_named_behind(s, n_bytes, end))
        return true;
    bool called = says_before(run_before(s, start)) || says_behind(s, n_bytes, end);
    for (int i = 0; i < BESIDE_MAX && !called; i++) {
        start = number_beside(s, start);
        called = says_before(run_before(s, start));
    }
    return called;
}

bool calls_emergency(const char *s, size_t n_bytes)
{
    size_t end = 0;
    unsigned means = read_run(s, n_bytes, &end, false);
    return has(means, CALL_DANGER) && end == n_bytes;
}

/* Whether a number is an emergency number somewhere. */
static bool is_known(struct number number)
{
    return helpline_is_known(number.digits, number.count);
}

/* Whether nothing before a number makes it part of something longer. In "999/112" both stand
 * alone. */
static bool is_free_before(const char *s, size_t start)
{
    static const char before[] = "01632 |+|in |of |0|£|€|$|-|.|,|" DIGITS_ARABIC_SIGNS;
    if (phrase_ends(s, start, before) || digit_is_before(s, start))
        return false;
    size_t blank = phrase_blank_before(s, start);
    if (blank && digit_is_before(s, start - blank))
        return false;
    return !start || s[start - 1] != '/' || is_known(number_before(s, start - 1));
}

static bool is_free_behind(const char *s, size_t n_bytes, size_t end)
{
    static const char behind[] = "%|-|" DIGITS_ARABIC_SIGNS "|" DIGITS_ARABIC_PERCENT;
    if (end == n_bytes)
        return true;
    if ((s[end] == '/' && !is_known(number_behind(s, n_bytes, end + 1))) ||
        phrase_begins(s + end, n_bytes - end, behind))
        return false;
    size_t gap = phrase_blank(s, n_bytes, end);
    gap = gap ? gap : s[end] == '.' || s[end] == ',';
    return !(gap && digit_is_at(s, n_bytes, end + gap));
}

bool calls_next(const char *s, size_t n_bytes, size_t *at, struct number *number)
{
    while (*at < n_bytes) {
        *number = number_behind(s, n_bytes, *at);
        *at = number->end;
        if (number->end > number->start && is_free_before(s, number->start) &&
            is_free_behind(s, n_bytes, number->end))
            return true;
        *at += number->end == number->start;
    }
    return false;
}
