/*
 * Amounts in the tags of shortcodes that what these write does not show.
 *
 * A site's own shortcode may show any of its arguments, so a dose that is not written is taken for
 * lost, whatever its key is, unless that says how something looks. Refuses to guess where on the
 * page it stood.
 *
 * The hard idea: no writer says which arguments it has shown, or will show behind the text of its
 * pair. So what it writes is looked at, the end by having it written on trial.
 */
#define _GNU_SOURCE /* memmem, strcasestr */
#include "shortcode/amount.h"

#include "base/digit.h"
#include "base/ending.h"
#include "base/list.h"
#include "base/unit.h"
#include "base/utf8.h"
#include "shortcode/argument.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Whether a value is how something looks: CSS writes no blank between a number and its unit. */
static bool is_for_looks(const char *key, const char *value)
{
    static const char *const sizes[] = {"width", "height", NULL};
    size_t n = strlen(key);
    bool size = list_has("w h width height", key, n) || ending_is_of(key, n, sizes);
    return list_has("id class style", key, n) || (size && !strchr(value, ' ')) ||
           (!*key && argument_is_measure(value));
}

/* Whether a word says what a number beside it counts: a unit or a span of time. */
static bool counts(const char *word)
{
    static const char spans[] =
        "day days week weeks month months years hour hours minute minutes "
        "tage woche wochen monat monate jahre stunde stunden minuten "
        "jour jours semaine semaines mois heure heures dia dias semana semanas meses hora horas "
        "minutos dni tydzien tygodnie tygodni miesiac miesiace miesiecy godzin godziny minut "
        "minuty";
    size_t n = strlen(word);
    return n > 1 && !strpbrk(word, "-_.") && (unit_begins(word, n) || list_has(spans, word, n));
}

/* Whether the last word of a shortcode's name says what its numbers count: "week", "wait-weeks". */
static bool is_called_as_it_counts(const struct shortcode_call *call)
{
    const char *word = call->name;
    for (const char *part; (part = strpbrk(word, "-_./"));)
        word = part + 1;
    return counts(word);
}

/* "number" only where a lone tag may show it: of others it is that of a step or a picture. */
static bool is_for_doses(const struct shortcode_call *call, const char *key)
{
    bool shows = call->known->kind->flags & SHORTCODE_MAY_SAY;
    return list_has("amount quantity qty price", key, strlen(key)) || strcasestr(key, "dose") ||
           (shows && strcasecmp(key, "number") == 0);
}

static bool is_amount(const struct shortcode_call *call, size_t i)
{
    const char *key = call->args.list[i].key;
    const char *value = call->args.list[i].value;
    if (is_for_doses(call, key))
        return *value && !shortcode_is_switch(value);
    bool counted = counts(key) || shortcode_arg(&call->args, "unit") ||
                   (is_called_as_it_counts(call) && (!*key || !is_for_looks(key, value)));
    if (counted && digit_begins(value, strlen(value)))
        return true;
    bool own = call->known->kind == &shortcode_unknown;
    if (!*key && argument_goes_with_amount(&call->args, value, own))
        return true;
    return argument_is_amount(value) && !is_for_looks(key, value) && !argument_leads(value);
}

/* Whether it may be a sentence of a site's own shortcode: that one is lost is only noted, since a
 * sign for each would stand where the website shows nothing. */
static bool says_words(const struct shortcode_call *call, size_t i)
{
    const char *key = call->args.list[i].key;
    const char *value = call->args.list[i].value;
    return call->known->kind == &shortcode_unknown && *key && argument_speaks(value) &&
           !is_for_looks(key, value);
}

/* Bytes of the address that s begins with, as links and pictures have it. */
static size_t address_bytes(const char *s)
{
    size_t n = strncmp(s, "href=\"", 6) == 0 ? 6 : strncmp(s, "src=\"", 5) == 0 ? 5 : 0;
    return n ? n + strcspn(s + n, "\"") : 0;
}

/* Appends words as they are read: without marks, escapes and addresses. */
static void add_read(struct buffer *out, const char *s)
{
    for (; *(s += address_bytes(s)); s++) {
        char c = *s;
        char *end = NULL;
        unsigned long code = s[0] == '&' && s[1] == '#' ? strtoul(s + 2, &end, 10) : 0;
        if (code && *end == ';') {
            s = end;
            c = (char)code;
        }
        if (!strchr("*_`\\", c))
            buffer_add_char(out, isspace((unsigned char)c) ? ' ' : c);
    }
}

/* Whether the number that begins or ends the n_bytes at `at` goes on before or behind them. */
static bool is_part_of_number(const struct buffer *words, const char *at, size_t n_bytes)
{
    size_t start = (size_t)(at - words->bytes);
    const char *behind = at + n_bytes;
    size_t left = words->used - start - n_bytes;
    size_t mark = left && strchr(".,/-", *behind) ? 1 : 0;
    bool before = digit_ends(words->bytes, start) || (start && strchr(".,", at[-1]));
    return (before && digit_begins(at, n_bytes)) ||
           (digit_ends(at, n_bytes) && digit_begins(behind + mark, left - mark));
}

/* Whether words have the value in them, and not as part of a longer number. */
static bool has(const struct buffer *words, const char *value)
{
    struct buffer read = {0};
    add_read(&read, value);
    size_t lead = ascii_lead_bytes(buffer_string(&read), read.used, " ");
    size_t n_bytes = read.used - lead;
    n_bytes -= ascii_tail_bytes(buffer_string(&read) + lead, n_bytes, " ");
    bool found = false;
    const char *at = buffer_string(words);
    const char *end = at + words->used;
    for (; !found && n_bytes; at += n_bytes) {
        at = memmem(at, (size_t)(end - at), read.bytes + lead, n_bytes);
        if (!at)
            break;
        found = !is_part_of_number(words, at, n_bytes);
    }
    buffer_done(&read);
    return found;
}

/* Whether that argument is looked at. Of a lone tag that is known, a picture's for the most part,
 * only what is said to be a dose is; the names of tabs are written later. */
static bool is_asked(const struct shortcode_call *call, const struct shortcode_kind *kind, size_t i)
{
    bool any = call->paired || call->known->kind->flags & SHORTCODE_MAY_SAY;
    any = (any && kind != &shortcode_tabs) || is_for_doses(call, call->args.list[i].key);
    return any && call->form != SHORTCODE_AS_CODE &&
           !(kind->flags & (SHORTCODE_DROPS | SHORTCODE_HOLDS_CODE));
}

/* All that is written of the call, also behind the text in its pair. */
static void read_written(struct shortcode_call *call, const struct shortcode_kind *kind,
                         struct buffer *words)
{
    size_t used = call->out->used;
    if (call->paired && kind->close && !(kind->flags & SHORTCODE_CAPTURES))
        kind->close(call);
    add_read(words, buffer_string(call->out));
    call->out->used = used;
}

void shortcode_find_lost(struct shortcode_call *call, const struct shortcode_kind *kind)
{
    enum { SHOWN_BYTES_MAX = 80 }; /* of each in the complaint */
    struct buffer lost = {0};
    struct buffer words = {0};
    for (size_t i = 0; i < call->args.count; i++) {
        if (!is_asked(call, kind, i))
            continue;
        bool amount = is_amount(call, i);
        if (!amount && !says_words(call, i))
            continue;
        if (!words.used)
            read_written(call, kind, &words);
        const char *value = call->args.list[i].value;
        if (has(&words, value))
            continue;
        call->lost = call->lost || amount;
        size_t n = strlen(value);
        size_t shown = n > SHOWN_BYTES_MAX ? text_character_start(value, SHOWN_BYTES_MAX) : n;
        buffer_format(&lost, "%s%.*s%s", lost.used ? ", " : "", (int)shown, value,
                      shown < n ? "…" : "");
    }
    bool says_so = call->complaint && !call->out->used && (!call->paired || call->empty);
    if (lost.used && !says_so) {
        call->level = call->lost ? NOTE_WARNING : call->level;
        call->complaint = arena_format(call->arena, "%s%sleaves out %s: write that beside it",
                                       call->complaint ? call->complaint : "",
                                       call->complaint ? "; it " : "", lost.bytes);
    }
    buffer_done(&words);
    buffer_done(&lost);
}
