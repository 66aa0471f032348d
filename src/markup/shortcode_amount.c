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
#define _GNU_SOURCE /* memmem */
#include "markup/shortcode_amount.h"

#include "base/digit.h"
#include "base/list.h"
#include "base/unit.h"
#include "markup/shortcode_argument.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool ends_in(const char *s, const char *end)
{
    size_t n = strlen(s);
    return n >= strlen(end) && strcasecmp(s + n - strlen(end), end) == 0;
}

/* Whether a value is how something looks: CSS writes no blank between a number and its unit. */
static bool is_for_looks(const char *key, const char *value)
{
    bool size =
        ends_in(key, "width") || ends_in(key, "height") || list_has("w h", key, strlen(key));
    return list_has("id class style", key, strlen(key)) || (size && !strchr(value, ' ')) ||
           (!*key && argument_is_measure(value));
}

static bool counts(const char *key)
{
    size_t n = strlen(key);
    return n > 1 && !strpbrk(key, "-_.") && unit_begins(key, n);
}

/* Whether one of the arguments without a key is an amount: a number beside it is one too. */
static bool stands_by_amount(const struct shortcode_args *args)
{
    for (size_t i = 0; i < args->count; i++)
        if (!*args->list[i].key && argument_is_amount(args->list[i].value))
            return true;
    return false;
}

static bool is_amount(const struct shortcode_call *call, size_t i)
{
    const char *key = call->args.list[i].key;
    const char *value = call->args.list[i].value;
    bool is_number = digit_begins(value, strlen(value));
    if (list_has("number amount quantity qty dose price", key, strlen(key)))
        return *value && !shortcode_is_switch(value);
    if (is_number && (counts(key) || shortcode_arg(&call->args, "unit")))
        return true;
    if (is_number && !*key && !value[strspn(value, "0123456789")])
        return stands_by_amount(&call->args);
    return argument_is_amount(value) && !is_for_looks(key, value) && !argument_leads(value);
}

/* Appends words as they are read: without marks and escapes. */
static void add_read(struct buffer *out, const char *s)
{
    for (; *s; s++) {
        char *end = NULL;
        unsigned long code = s[0] == '&' && s[1] == '#' ? strtoul(s + 2, &end, 10) : 0;
        if (code && *end == ';') {
            s = end;
            buffer_add_char(out, (char)code);
        } else if (!strchr("*_`\\", *s)) {
            buffer_add_char(out, isspace((unsigned char)*s) ? ' ' : *s);
        }
    }
}

/* Whether words have the value in them, and not as the end of a longer number. */
static bool has(const struct buffer *words, const char *value)
{
    struct buffer read = {0};
    add_read(&read, value);
    bool found = false;
    const char *end = words->bytes + words->used;
    for (const char *at = words->bytes; !found && at && read.used; at++) {
        at = memmem(at, (size_t)(end - at), read.bytes, read.used);
        if (!at)
            break;
        bool longer = at > words->bytes && (ascii_is_digit(at[-1]) || strchr(".,", at[-1]));
        found = !longer || !ascii_is_digit(*read.bytes);
    }
    buffer_done(&read);
    return found;
}

static bool is_asked(const struct shortcode_call *call, const struct shortcode_kind *kind)
{
    bool any = call->known->kind == &shortcode_unknown || call->known->kind == &shortcode_card;
    return call->form != SHORTCODE_AS_CODE && (call->paired || any) &&
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
    struct buffer lost = {0};
    struct buffer words = {0};
    for (size_t i = 0; is_asked(call, kind) && i < call->args.count; i++) {
        if (!is_amount(call, i))
            continue;
        if (!words.used)
            read_written(call, kind, &words);
        const char *value = call->args.list[i].value;
        if (!has(&words, value))
            buffer_format(&lost, "%s%s", lost.used ? ", " : "", value);
    }
    call->lost = lost.used;
    bool says_so = call->complaint && !call->out->used && (!call->paired || call->empty);
    if (call->lost && !says_so) {
        call->level = NOTE_WARNING;
        call->complaint = arena_format(call->arena, "%s%sleaves out %s: write that beside it",
                                       call->complaint ? call->complaint : "",
                                       call->complaint ? "; it " : "", lost.bytes);
    }
    buffer_done(&words);
    buffer_done(&lost);
}
