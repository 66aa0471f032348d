/*
 * Shortcodes that the table does not have: a site's own, and Go's template code.
 *
 * What a site's own one shows is not known, but its arguments often say it: the title of a box, the
 * words of a banner, where a button leads, the alternative text of a picture. Refuses to guess what
 * else they mean: a name, a colour or the address of a file alone leaves no trace.
 */
#define _GNU_SOURCE /* strcasestr */
#include "content/shortcode_table.h"

#include "base/list.h"
#include "base/scheme.h"
#include "content/shortcode_text.h"

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

/* Whether a value leads to a telephone, whose digits may be grouped by blanks: "tel:01632 960 123".
 */
static bool is_telephone(const char *value)
{
    size_t n = scheme_bytes(value, strlen(value), SCHEME_CALL);
    return n && value[n] != ' ' && !value[n + strspn(value + n, "0123456789+()-. ")];
}

/* Whether a value leads somewhere: a word alone may be a name, or say yes. */
static bool is_address(const char *value)
{
    return (!strchr(value, ' ') && strpbrk(value, "/#:.")) || is_telephone(value);
}

static bool is_file(const char *value)
{
    static const char *const ends[] = {".png", ".jpg", ".jpeg", ".gif", ".svg",  ".webp",
                                       ".mp4", ".css", ".js",   ".xml", ".json", ".woff2"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        const char *end = strcasestr(value, ends[i]);
        if (end && !isalnum((unsigned char)end[strlen(ends[i])]))
            return true;
    }
    return false;
}

/* Whether a value is a colour, "#ff0000", rather than a place on the page. */
static bool is_colour(const char *value)
{
    size_t n = *value == '#' ? strspn(value + 1, "0123456789abcdefABCDEF") : 0;
    return (n == 3 || n == 4 || n == 6 || n == 8) && !value[n + 1];
}

/* What is given without a key and is no file: a place on this site or elsewhere. Other words with a
 * colon are icons and proportions: "mdi:home", "16:9". */
static bool is_spoken_address(const char *value)
{
    bool here = *value == '/' || (*value == '#' && !is_colour(value));
    bool elsewhere = strstr(value, "://") || scheme_bytes(value, strlen(value), SCHEME_CALL) ||
                     scheme_bytes(value, strlen(value), SCHEME_WRITE);
    return (here || elsewhere) && is_address(value) && !is_file(value);
}

/* Whether a value is only small numbers, as of columns, margins and colours: "6 4", "1fr 2fr". A
 * telephone number has more digits. */
static bool is_for_looks(const char *value)
{
    enum { TELEPHONE_DIGITS = 6 };
    static const char units[] = "px em rem fr vh vw ms auto";
    size_t digits = 0;
    for (value += strspn(value, " ,"); *value; value += strspn(value, " ,")) {
        const char *unit = value;
        for (; *unit && strchr("0123456789.%+-", *unit); unit++)
            digits += isdigit((unsigned char)*unit) != 0;
        size_t n = 0;
        while (isalpha((unsigned char)unit[n]))
            n++;
        if (unit + n == value || (n && !list_has(units, unit, n)))
            return false;
        value = unit + n;
    }
    return digits < TELEPHONE_DIGITS;
}

/* Whether what is given without a key is words: it begins as a sentence, a name or a number does,
 * and has several of them, or of a title its letters. What themes call things has other signs. */
static bool is_spoken_words(const char *value, bool is_title)
{
    bool begins = isupper((unsigned char)*value) || (unsigned char)*value >= 0x80;
    bool number = isdigit((unsigned char)*value) || (*value && strchr("(+", *value));
    if (strpbrk(value, "|_[]{}<>=\\/") || is_file(value))
        return false;
    if (strchr(value, ' ') || (unsigned char)*value >= 0x80)
        return begins || (number && !is_for_looks(value));
    return is_title && begins && (islower((unsigned char)value[1]) || (value[1] & 0x80));
}

enum { SPOKEN_MAX = 4 }; /* arguments without a key that are looked at */

static const char *spoken(const struct shortcode_call *call, unsigned i)
{
    const char key[] = {(char)('0' + i), '\0'};
    return shortcode_arg(&call->args, key);
}

/* Where a shortcode leads; NULL: nowhere. */
static const char *address_of(const struct shortcode_call *call)
{
    const char *address = shortcode_arg(&call->args, "href link url relref");
    if (address)
        return is_address(address) && !is_file(address) ? address : NULL;
    for (unsigned i = 0; i < SPOKEN_MAX; i++) {
        const char *value = spoken(call, i);
        if (value && is_spoken_address(value))
            return value;
    }
    return NULL;
}

/* The words that a lone tag with an address is to show; NULL: none. */
static const char *link_words(const struct shortcode_call *call)
{
    const char *words = shortcode_arg(&call->args, "text label title name");
    for (unsigned i = 0; !words && i < SPOKEN_MAX; i++) {
        const char *value = spoken(call, i);
        words = value && !is_address(value) && reads_like_text(value) ? value : NULL;
    }
    return words && *words ? words : NULL;
}

static void say_link(struct shortcode_call *call)
{
    if (is_near_card(call))
        return;
    call->level = NOTE_INFO;
    call->complaint = "is not known, its link and text are kept";
}

static void open_link(struct shortcode_call *call)
{
    say_link(call);
    const char *words = link_words(call);
    shortcode_call_link(call, address_of(call), words ? words : "");
}

static const struct shortcode_kind link_alone = {.flags = SHORTCODE_STAYS_INLINE,
                                                 .open = open_link};

/* The text between stays Markdown, within the link. */
static void open_link_around(struct shortcode_call *call)
{
    say_link(call);
    buffer_add_string(call->out, "<a href=\"");
    shortcode_add_address(call->out, address_of(call), false);
    buffer_add_string(call->out, call->form == SHORTCODE_AS_BLOCK ? "\">\n" : "\">");
}

static void close_link_around(struct shortcode_call *call)
{
    buffer_add_string(call->out, call->form == SHORTCODE_AS_BLOCK ? "</a>\n" : "</a>");
}

static const struct shortcode_kind link_around = {.open = open_link_around,
                                                  .close = close_link_around};

static void open_named(struct shortcode_call *call)
{
    const char *words = shortcode_find_named(call);
    words = words && !is_file(words) ? words : NULL;
    call->level = words ? NOTE_INFO : NOTE_WARNING;
    call->complaint =
        words ? "is not known, the parameter of its name is shown" : "is not known, it is left out";
    if (words)
        shortcode_call_words(call, words);
}

static const struct shortcode_kind named = {.flags = SHORTCODE_STAYS_INLINE | SHORTCODE_ASKS,
                                            .open = open_named};

/* Whether the arguments of a lone tag say what the website shows: a text, or a title with a second
 * line. */
static bool says_words(const struct shortcode_call *call)
{
    const char *title = shortcode_arg(&call->args, "title heading header");
    const char *text = shortcode_arg(&call->args, "text content message msg body description");
    return text ? reads_like_text(text) : title && shortcode_arg(&call->args, "subtitle");
}

/* The words without a key, one after the other: a paragraph on lines of their own. */
static void open_words(struct shortcode_call *call)
{
    const char *gap = call->form == SHORTCODE_AS_BLOCK ? "\n" : "";
    call->level = NOTE_INFO;
    call->complaint = "is not known, its words are kept";
    for (unsigned i = 0; i < SPOKEN_MAX; i++) {
        const char *value = spoken(call, i);
        if (!value || !is_spoken_words(value, false))
            continue;
        buffer_add_string(call->out, gap);
        shortcode_call_words(call, value);
        gap = " ";
    }
    buffer_add_string(call->out, call->form == SHORTCODE_AS_BLOCK ? "\n\n" : "");
}

static const struct shortcode_kind words_alone = {.open = open_words};

static bool has_spoken_words(const struct shortcode_call *call)
{
    for (unsigned i = 0; i < SPOKEN_MAX; i++) {
        const char *value = spoken(call, i);
        if (value && is_spoken_words(value, false))
            return true;
    }
    return false;
}

/* In the pair of a word it says what the word means. */
static void open_meaning(struct shortcode_call *call)
{
    call->level = NOTE_INFO;
    call->complaint = "is not known, the text between its tags is kept";
    buffer_add_string(call->out, " (");
}

static void close_meaning(struct shortcode_call *call)
{
    buffer_add_char(call->out, ')');
}

static const struct shortcode_kind meaning = {
    .flags = SHORTCODE_STAYS_INLINE, .open = open_meaning, .close = close_meaning};

static const struct shortcode_kind *choose_pair(const struct shortcode_call *call)
{
    if (call->parent == &shortcode_explained)
        return &meaning;
    bool leads = address_of(call);
    const char *label = shortcode_arg(&call->args, "label name 0");
    if (shortcode_arg(&call->args, "title heading header question q date") ||
        (label && is_spoken_words(label, true)))
        return &section;
    if (leads && call->brief)
        return &link_around;
    return leads && shortcode_arg(&call->args, "href link url") ? &section : &shortcode_unknown;
}

static const struct shortcode_kind *choose_alone(const struct shortcode_call *call)
{
    bool titled = shortcode_arg(&call->args, "title heading header") && says_words(call);
    if (is_picture(call))
        return &picture;
    if (!titled && address_of(call))
        return &link_alone;
    if (says_words(call))
        return &section;
    if (has_spoken_words(call))
        return &words_alone;
    bool plain = !call->args.count || (call->args.count == 1 && spoken(call, 0));
    return plain && !shortcode_near_card(call->name) ? &named : &shortcode_unknown;
}

static const struct shortcode_kind *choose_unknown(const struct shortcode_call *call)
{
    return call->paired ? choose_pair(call) : choose_alone(call);
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
