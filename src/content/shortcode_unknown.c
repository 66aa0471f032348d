/*
 * Shortcodes that the table does not have: a site's own, and Go's template code.
 *
 * What a site's own one shows is not known, but its arguments often say it: the title of a box, the
 * words of a banner, the alternative text of a picture. Refuses to guess what else they mean: a
 * name, a colour or an address alone leaves no trace.
 */
#include "content/shortcode_table.h"

#include <ctype.h>
#include <string.h>

static void open_template(struct shortcode_call *call)
{
    call->complaint = "is template code, it is left out";
}

const struct shortcode_kind shortcode_template = {.flags = SHORTCODE_DROPS, .open = open_template};

/* Complains of a card whose name is misspelt: its text stays, but nothing says any more how urgent
 * it is. */
static bool is_near_card(struct shortcode_call *call)
{
    const char *card = shortcode_near_card(call->name);
    if (card)
        call->complaint = arena_format(
            call->arena, "is not known, and begins no card: write %s if that is meant", card);
    return card;
}

static void open_section(struct shortcode_call *call)
{
    if (!is_near_card(call)) {
        call->level = NOTE_INFO;
        call->complaint = "is not known, its title and text are kept";
    }
    shortcode_section.open(call);
}

static void close_section(struct shortcode_call *call)
{
    shortcode_section.close(call);
}

static const struct shortcode_kind section = {.open = open_section, .close = close_section};

static void open_picture(struct shortcode_call *call)
{
    call->level = NOTE_INFO;
    call->complaint = "is not known, its alternative text is kept";
    shortcode_picture.open(call);
}

static const struct shortcode_kind picture = {.open = open_picture};

/* Whether a lone tag shows a picture: only pictures have alternative text. */
static bool is_picture(const struct shortcode_call *call)
{
    const char *alt = shortcode_arg(&call->args, "alt");
    return !call->paired && alt && *alt;
}

/* Whether a value is more than one word in small letters, which may be a path or a class. */
static bool reads_like_text(const char *value)
{
    return strchr(value, ' ') || isupper((unsigned char)*value) || (unsigned char)*value >= 0x80;
}

/* Whether the arguments say what the website shows: around a box its title, else a text, or a title
 * with a second line. */
static bool says_words(const struct shortcode_call *call)
{
    const char *title = shortcode_arg(&call->args, "title heading header");
    const char *text = shortcode_arg(&call->args, "text content message msg body description");
    if (call->paired)
        return title;
    return text ? reads_like_text(text) : title && shortcode_arg(&call->args, "subtitle");
}

static const struct shortcode_kind *choose_unknown(const struct shortcode_call *call)
{
    return is_picture(call) ? &picture : says_words(call) ? &section : &shortcode_unknown;
}

static void open_unknown(struct shortcode_call *call)
{
    if (call->form != SHORTCODE_AS_CODE && is_near_card(call))
        return;
    call->level = call->paired ? NOTE_INFO : NOTE_WARNING;
    if (call->form == SHORTCODE_AS_CODE)
        call->complaint = "is not known, it is shown as it is";
    else
        call->complaint = call->paired ? "is not known, the text between its tags is kept"
                                       : "is not known, it is left out";
}

const struct shortcode_kind shortcode_unknown = {
    .flags = SHORTCODE_WRAPS, .open = open_unknown, .choose = choose_unknown};
