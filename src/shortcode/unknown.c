/*
 * Shortcodes that the table does not have: a site's own, and Go's template code.
 *
 * What a site's own one shows is not known, but its arguments often say it: the title of a box, the
 * words of a banner, where a button leads, the alternative text of a picture. Refuses to guess what
 * else they mean: a name, a colour or the address of a file alone leaves no trace.
 */
#define _GNU_SOURCE /* strcasestr */
#include "shortcode/table.h"

#include "base/ascii.h"
#include "base/slip.h"
#include "shortcode/argument.h"
#include "shortcode/escape.h"

#include <string.h>
#include <strings.h>

static void open_template(struct shortcode_call *call)
{
    call->complaint = "is template code, it is left out";
    call->lacks = !call->paired;
}

static void close_template(struct shortcode_call *call)
{
    call->lacks = true;
}

const struct shortcode_kind shortcode_template = {.flags = SHORTCODE_DROPS | SHORTCODE_STAYS_INLINE,
                                                  .open = open_template,
                                                  .close = close_template};

/* Complains of a card whose name is misspelt: its text stays, but nothing says any more how urgent
 * it is. */
static bool is_near_card(struct shortcode_call *call)
{
    const char *card = shortcode_near_card(call->arena, call->name);
    if (card)
        call->complaint =
            arena_format(call->arena, "is not known, and begins no card: " SLIP_WRITE("%s"), card);
    return card;
}

enum { KEYLESS_MAX = 10 }; /* arguments without a key that are looked at: one digit says which */

static const char *keyless(const struct shortcode_call *call, unsigned i)
{
    const char key[] = {(char)('0' + i), '\0'};
    return shortcode_arg(&call->args, key);
}

/* The first of them of which that is true; NULL: none. */
static const char *find_keyless(const struct shortcode_call *call, bool (*is)(const char *value))
{
    for (unsigned i = 0; i < KEYLESS_MAX; i++) {
        const char *value = keyless(call, i);
        if (value && is(value))
            return value;
    }
    return NULL;
}

/* Where a shortcode leads; NULL: nowhere. */
static const char *address_of(const struct shortcode_call *call)
{
    const char *address = shortcode_arg(&call->args, "href link url relref");
    if (address)
        return argument_is_address(address) && !argument_is_file(address) ? address : NULL;
    return find_keyless(call, argument_leads);
}

static bool is_text(const char *value)
{
    return !argument_is_address(value) && argument_reads_like_text(value);
}

/* The words that a lone tag with an address is to show; "": none. */
static const char *link_words(const struct shortcode_call *call)
{
    const char *words = shortcode_arg(&call->args, "text label title caption name");
    if (!words)
        words = find_keyless(call, is_text);
    return words ? words : "";
}

static void open_link(struct shortcode_call *call)
{
    const char *address = address_of(call);
    shortcode_call_link(call, address, link_words(call));
    for (unsigned i = 0; i < KEYLESS_MAX; i++) {
        const char *other = keyless(call, i);
        if (!other || other == address || !argument_leads(other))
            continue;
        buffer_add_char(call->out, ' ');
        shortcode_call_link(call, other, "");
    }
}

static const struct shortcode_kind link_alone = {.flags = SHORTCODE_STAYS_INLINE,
                                                 .open = open_link};

/* The text between stays Markdown, within the link. */
static void open_link_around(struct shortcode_call *call)
{
    shortcode_call_href(call, address_of(call));
    shortcode_call_block(call, "\n", "");
}

static void close_link_around(struct shortcode_call *call)
{
    shortcode_call_block(call, "</a>\n", "</a>");
}

static const struct shortcode_kind link_around = {.open = open_link_around,
                                                  .close = close_link_around};

/* Where what a shortcode shows is, a picture for the most part; NULL: it does not say. */
static const char *place_shown(const struct shortcode_call *call)
{
    return shortcode_arg(&call->args, "src url image file");
}

/* Whether a sentence around a tag without text may lack something without it, a dose or a telephone
 * number. What has a file or a colour is for looks. */
static bool may_be_lacking(const struct shortcode_call *call)
{
    bool is_bare = !call->paired || call->empty;
    return is_bare && !place_shown(call) && !find_keyless(call, argument_is_for_looks);
}

#define LEFT_OUT "is not known, it is left out: write what it shows in its place"

static void open_named(struct shortcode_call *call)
{
    const char *words = shortcode_find_named(call);
    words = words && !argument_is_file(words) ? words : NULL;
    call->level = words ? NOTE_INFO : NOTE_WARNING;
    call->complaint = words ? "is not known, the parameter of its name is shown" : LEFT_OUT;
    if (words)
        shortcode_call_words(call, words);
    call->lacks = !words && may_be_lacking(call);
}

static const struct shortcode_kind named = {.flags = SHORTCODE_STAYS_INLINE, .open = open_named};

/* The words without a key, one after the other: a paragraph on lines of their own. Beside others a
 * capital is enough, that of a medicine. A sign stands where one is left out that may go with an
 * amount: behind the name of another medicine this would be read as its dose. */
static void open_words(struct shortcode_call *call)
{
    const char *gap = call->form == SHORTCODE_AS_BLOCK ? "\n" : "";
    bool own = call->known->kind == &shortcode_unknown;
    bool signs = false;
    for (unsigned i = 0; i < KEYLESS_MAX; i++) {
        const char *value = keyless(call, i);
        bool speaks = value && argument_speaks_as_title(value);
        bool lost = value && !speaks && !call->in_address &&
                    argument_goes_with_amount(&call->args, value, own);
        if (speaks || (lost && !signs)) {
            buffer_add_string(call->out, gap);
            shortcode_call_words(call, speaks ? value : SHORTCODE_GAP);
            gap = " ";
        }
        signs = lost || (signs && !speaks);
    }
    shortcode_call_block(call, "\n\n", "");
}

static const struct shortcode_kind words_alone = {.open = open_words};

/* The number of a shortcode that is called as a telephone is; NULL: it is none. Alone a number such
 * as 112 says nothing, but beside that name it says whom to call. */
static const char *number_to_call(const struct shortcode_call *call)
{
    enum { DIGITS_MIN = 3 };
    const char *number = shortcode_arg(&call->args, "0 number phone tel");
    size_t digits = 0;
    if (!number || (!strcasestr(call->name, "phone") && strncasecmp(call->name, "tel", 3) != 0))
        return NULL;
    for (const char *at = number; *at; at++)
        digits += ascii_is_digit(*at);
    return digits >= DIGITS_MIN && !number[strspn(number, "0123456789 +-()./")] ? number : NULL;
}

static bool is_telephone(const struct shortcode_call *call)
{
    return number_to_call(call);
}

static void open_telephone(struct shortcode_call *call)
{
    shortcode_call_words(call, number_to_call(call));
}

static const struct shortcode_kind telephone = {.flags = SHORTCODE_STAYS_INLINE,
                                                .open = open_telephone};

/* In the pair of a word it says what the word means. */
static void open_meaning(struct shortcode_call *call)
{
    buffer_add_string(call->out, call->empty ? "" : " (");
}

static void close_meaning(struct shortcode_call *call)
{
    buffer_add_string(call->out, call->empty ? "" : ")");
}

static const struct shortcode_kind meaning = {
    .flags = SHORTCODE_STAYS_INLINE, .open = open_meaning, .close = close_meaning};

/* The word that a note in the margin is about: the first or third argument without a key, as themes
 * have it, unless that is a number; else one that reads like words. "": there is none. */
static const char *word_of_aside(const struct shortcode_call *call)
{
    static const char *const others[] = {"title", "label", "1", "0"};
    const char *word = shortcode_value(&call->args, shortcode_arg(&call->args, "1") ? "2" : "0");
    word += strspn(word, "0123456789") == strlen(word) ? strlen(word) : 0;
    for (size_t i = 0; !*word && i < sizeof others / sizeof *others; i++) {
        const char *other = shortcode_value(&call->args, others[i]);
        word = argument_speaks_as_title(other) ? other : "";
    }
    return word;
}

/* In the text the note stands in brackets behind its word. */
static void open_aside(struct shortcode_call *call)
{
    shortcode_call_words(call, word_of_aside(call));
    open_meaning(call);
}

/* A lone tag has only its own words, which are read as those of any other. */
static const struct shortcode_kind *choose_aside(struct shortcode_call *call)
{
    return call->paired ? &shortcode_aside : &shortcode_unknown;
}

const struct shortcode_kind shortcode_aside = {.flags = SHORTCODE_STAYS_INLINE | SHORTCODE_MAY_SAY,
                                               .open = open_aside,
                                               .close = close_meaning,
                                               .choose = choose_aside};

static const struct shortcode_kind *choose_translation(struct shortcode_call *call)
{
    call->found = shortcode_find_site_words(call);
    return call->found ? &shortcode_site_words : &shortcode_unknown;
}

const struct shortcode_kind shortcode_translation = {.flags = SHORTCODE_MAY_SAY,
                                                     .choose = choose_translation};

/* --- Signs --- */

static const char *title_of(const struct shortcode_call *call)
{
    return shortcode_words_arg(&call->args, "title heading header");
}

/* Whether "icon" begins a part of the name: that of "lexicon" and "miconazole" is none. */
static bool is_icon(const struct shortcode_call *call)
{
    for (const char *at = call->name; (at = strcasestr(at, "icon")); at++)
        if (at == call->name || *at == 'I' || !ascii_is_letter((unsigned char)at[-1]))
            return true;
    return false;
}

static bool leads(const struct shortcode_call *call)
{
    return address_of(call);
}

static bool leads_by_key(const struct shortcode_call *call)
{
    return leads(call) && shortcode_arg(&call->args, "href link url");
}

static bool leads_from_few_words(const struct shortcode_call *call)
{
    return leads(call) && call->brief;
}

static bool explains_a_word(const struct shortcode_call *call)
{
    return call->parent == &shortcode_explained;
}

/* Whether a pair has a heading, a question or a date above its text. */
static bool is_headed(const struct shortcode_call *call)
{
    const char *label = shortcode_words_arg(&call->args, "label name 0");
    return title_of(call) || shortcode_words_arg(&call->args, "question q date caption") ||
           (label && argument_speaks_as_title(label));
}

/* Only pictures have alternative text, or the file of one and a caption. */
static bool is_picture(const struct shortcode_call *call)
{
    const char *file = place_shown(call);
    return *shortcode_value(&call->args, "alt") ||
           (file && argument_is_file(file) && *shortcode_value(&call->args, "caption"));
}

/* Whether the arguments of a lone tag say what the website shows: a text, the words below a table,
 * or a name, a title or an answered question of several words, or with a second line. */
static bool says_words(const struct shortcode_call *call)
{
    const char *caption = shortcode_arg(&call->args, "caption");
    if (caption && argument_reads_like_text(caption))
        return true;
    const char *text = shortcode_arg(&call->args, SHORTCODE_TEXT_KEYS);
    const char *answer = shortcode_arg(&call->args, "answer"); /* one word is enough */
    if (text && (text != answer || argument_reads_like_text(text)))
        return argument_reads_like_text(text);
    const char *title = title_of(call);
    title = title ? title : shortcode_arg(&call->args, answer ? "name question q" : "name");
    return title && (argument_speaks(title) || shortcode_arg(&call->args, "subtitle") ||
                     argument_reads_like_text(shortcode_value(&call->args, "role")));
}

static bool only_leads(const struct shortcode_call *call)
{
    return leads(call) && !(title_of(call) && says_words(call));
}

static bool speaks(const struct shortcode_call *call)
{
    return find_keyless(call, argument_speaks);
}

/* Whether a lone tag may be called as a parameter of the page or the site is. */
static bool may_be_named(const struct shortcode_call *call)
{
    size_t count = call->args.count;
    return (!count || (count == 1 && keyless(call, 0))) &&
           !shortcode_near_card(call->arena, call->name);
}

#define KEPT_TITLE "is not known, its title and text are kept"
#define KEPT_LINK "is not known, its link and text are kept"
#define KEPT_TEXT "is not known, the text between its tags is kept"

/* What a shortcode is taken for by the first sign that it has, and what is said of it; NULL: its
 * kind says that. */
static const struct {
    bool paired;
    bool (*has)(const struct shortcode_call *call);
    const struct shortcode_kind *kind;
    const char *says;
} signs[] = {
    {true, explains_a_word, &meaning, KEPT_TEXT},
    {true, is_headed, &shortcode_section, KEPT_TITLE},
    {true, leads_from_few_words, &link_around, KEPT_LINK},
    {true, leads_by_key, &shortcode_section, KEPT_TITLE},
    {false, is_picture, &shortcode_picture, "is not known, its alternative text is kept"},
    {false, only_leads, &link_alone, KEPT_LINK},
    {false, says_words, &shortcode_section, KEPT_TITLE},
    {false, is_telephone, &telephone, "is not known, its number is kept"},
    {false, speaks, &words_alone, "is not known, its words are kept"},
    {false, is_icon, &shortcode_gone, NULL},
    {false, may_be_named, &named, NULL},
};

static const struct shortcode_kind *choose_unknown(struct shortcode_call *call)
{
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (signs[i].paired != call->paired || !signs[i].has(call))
            continue;
        if (signs[i].says && !is_near_card(call)) {
            call->level = NOTE_INFO;
            call->complaint = signs[i].says;
        }
        return signs[i].kind;
    }
    return &shortcode_unknown;
}

static void open_unknown(struct shortcode_call *call)
{
    bool kept = call->paired && !call->empty;
    call->lacks = may_be_lacking(call);
    if (call->form != SHORTCODE_AS_CODE && is_near_card(call))
        return;
    call->level = kept ? NOTE_INFO : NOTE_WARNING;
    if (call->form == SHORTCODE_AS_CODE)
        call->complaint = "is not known, it is shown as it is";
    else
        call->complaint = kept ? KEPT_TEXT : LEFT_OUT;
}

const struct shortcode_kind shortcode_unknown = {
    .flags = SHORTCODE_WRAPS | SHORTCODE_MAY_SAY, .open = open_unknown, .choose = choose_unknown};
