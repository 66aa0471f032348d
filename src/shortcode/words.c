/*
 * Shortcodes that show the words of their arguments, or mark the words between their tags: with a
 * meaning, raised or lowered.
 */
#include "shortcode/table.h"

#include "shortcode/escape.h"

#include <string.h>

/* The keys of arguments that say what words mean, or how characters are read. */
#define EXPLAINS "full long meaning tip tooltip description desc definition content rt py reading"

static void lack_words(struct shortcode_call *call, bool lacks)
{
    call->lacks = lacks;
    if (lacks)
        call->complaint = "has no words, it is left out";
}

static void open_words(struct shortcode_call *call)
{
    const char *words = shortcode_arg(&call->args, call->known->value);
    if (!words && !call->paired)
        words = shortcode_find_named(call);
    lack_words(call, !words && !call->paired);
    const char *letter = shortcode_arg(&call->args, "letter"); /* the first of the words */
    if (letter && (call->paired || letter != words))
        shortcode_call_words(call, letter);
    if (words && !call->paired)
        shortcode_call_words(call, words);
}

const struct shortcode_kind shortcode_words = {.flags = SHORTCODE_STAYS_INLINE, .open = open_words};

static bool is_mail(const char *words)
{
    return strchr(words, '@') && !strchr(words, ' ');
}

/* The address that a shortcode for one says, in whichever way hides it from programs; "": none. */
static const char *mail_of(const struct shortcode_call *call)
{
    static const char *const keys[] = {"email address mail", "0", "1"};
    const char *user = shortcode_value(&call->args, "user name");
    const char *domain = shortcode_value(&call->args, "domain host");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const char *mail = shortcode_value(&call->args, keys[i]);
        if (is_mail(mail))
            return mail + (strncmp(mail, "mailto:", 7) == 0 ? 7 : 0);
    }
    return *user && *domain ? arena_format(call->arena, "%s@%s", user, domain) : "";
}

static void open_email(struct shortcode_call *call)
{
    const char *mail = mail_of(call);
    const char *words = shortcode_value(&call->args, call->known->value);
    if (is_mail(words))
        words = shortcode_value(&call->args, "1");
    const char *address = arena_format(call->arena, "mailto:%s", mail);
    shortcode_call_link(call, address, *words && !is_mail(words) ? words : mail);
}

static const struct shortcode_kind email = {.flags = SHORTCODE_STAYS_INLINE, .open = open_email};

static const struct shortcode_kind *choose_email(struct shortcode_call *call)
{
    return !call->paired && *mail_of(call) ? &email : &shortcode_words;
}

const struct shortcode_kind shortcode_email = {.choose = choose_email};

/* Book's badge has a title and a value, Relearn's a title around its text, Hextra's a link. */
static void open_badge(struct shortcode_call *call)
{
    const char *title = shortcode_value(&call->args, "title");
    const char *words = shortcode_arg(&call->args, "content text value 0");
    const char *address = shortcode_value(&call->args, "link href url");
    shortcode_call_words(call, title);
    if (*title && (call->paired || words))
        buffer_add_char(call->out, ' ');
    if (call->paired || !words)
        return;
    if (*address)
        shortcode_call_link(call, address, words);
    else
        shortcode_call_words(call, words);
}

const struct shortcode_kind shortcode_badge = {.flags = SHORTCODE_STAYS_INLINE, .open = open_badge};

/* A tooltip: words, and what they mean. Without a key, the meaning is the first argument of a pair,
 * and the second of a lone tag, whose first is the words. */
static void open_explained(struct shortcode_call *call)
{
    const char *words = call->paired ? "" : shortcode_arg(&call->args, call->known->value);
    const char *meaning =
        shortcode_arg(&call->args, call->paired ? EXPLAINS " title text 0" : EXPLAINS " 1");
    if (!meaning && !call->paired && shortcode_arg(&call->args, "text short abbr 0"))
        meaning = shortcode_arg(&call->args, "title");
    if (meaning && call->form != SHORTCODE_AS_CODE) {
        buffer_add_string(call->out, "<abbr title=\"");
        shortcode_add_attribute(call->out, meaning);
        buffer_add_string(call->out, "\">");
    }
    shortcode_call_words(call, words ? words : "");
    lack_words(call, !words);
    if (meaning && call->form != SHORTCODE_AS_CODE && !call->paired)
        buffer_add_string(call->out, "</abbr>");
}

static void close_explained(struct shortcode_call *call)
{
    if (call->form != SHORTCODE_AS_CODE && shortcode_arg(&call->args, EXPLAINS " title text 0"))
        buffer_add_string(call->out, "</abbr>");
}

const struct shortcode_kind shortcode_explained = {
    .flags = SHORTCODE_STAYS_INLINE, .open = open_explained, .close = close_explained};

/* Raised or lowered: a number must not run into the one before it. */
static void add_raised(struct shortcode_call *call, const char *slash)
{
    if (call->form != SHORTCODE_AS_CODE)
        buffer_format(call->out, "<%s%s>", slash, call->known->value);
}

static void open_raised(struct shortcode_call *call)
{
    const char *words = call->paired ? NULL : shortcode_arg(&call->args, "text 0");
    add_raised(call, "");
    if (words)
        shortcode_call_words(call, words);
    if (!call->paired)
        add_raised(call, "/");
}

static void close_raised(struct shortcode_call *call)
{
    add_raised(call, "/");
}

const struct shortcode_kind shortcode_raised = {
    .flags = SHORTCODE_STAYS_INLINE, .open = open_raised, .close = close_raised};

static void open_break(struct shortcode_call *call)
{
    buffer_add_string(call->out, call->form == SHORTCODE_AS_CODE ? " " : "<br>");
}

const struct shortcode_kind shortcode_break = {.flags = SHORTCODE_STAYS_INLINE, .open = open_break};

static void open_constant(struct shortcode_call *call)
{
    shortcode_call_address(call, call->known->value);
}

const struct shortcode_kind shortcode_constant = {.flags = SHORTCODE_STAYS_INLINE,
                                                  .open = open_constant};
