/*
 * Shortcodes for what a terminal cannot show: pictures, videos, posts, buttons. Each becomes a
 * labelled stand-in that is a link to its address.
 */
#include "shortcode/table.h"

#include "base/ascii.h"
#include "base/words.h"
#include "shortcode/escape.h"

#include <string.h>

/* Writes a link whose text is "[Video: ...]"; a paragraph of its own if the call is a block. */
static void add_stand_in(struct shortcode_call *call, const char *label, const char *title,
                         const char *address)
{
    const char *words = title && *title ? shortcode_plain_title(call->arena, title) : address;
    words = arena_format(call->arena, "[%s%s%s]", label, words_say(": "), words);
    shortcode_call_block(call, "<p>", "");
    shortcode_call_link(call, address, words);
    shortcode_call_block(call, "</p>\n", "");
}

/* What the arguments say of a picture. Words that became its alternative text are not repeated in
 * title or caption. */
struct picture {
    const char *address;
    const char *alt;
    const char *title;   /* "" if it is the alternative text */
    const char *caption; /* "" likewise */
    const char *link;
    const char *from; /* whom it is from */
    const char *from_address;
};

/* What follows the address may be a size, an alignment or words; only words contain a blank. */
static const char *words_by_place(const struct shortcode_args *args)
{
    const char *words = shortcode_value(args, "1");
    return strchr(words, ' ') ? words : "";
}

static struct picture picture_of(const struct shortcode_args *args)
{
    struct picture picture = {
        .address = shortcode_value(args, "src url image img file filename name path slug 0"),
        .alt = shortcode_value(args, "alt"),
        .title = shortcode_value(args, "title"),
        .caption = shortcode_value(args, "caption"),
        .link = shortcode_value(args, "link"),
        .from = shortcode_value(args, "attr attribution credit"),
        .from_address = shortcode_value(args, "attrlink"),
    };
    if (!*picture.alt && !*picture.title && !*picture.caption)
        picture.alt = words_by_place(args);
    if (!*picture.alt && *picture.title) {
        picture.alt = picture.title;
        picture.title = "";
    }
    /* In an attribute, a caption's Markdown would not be read. */
    if (!*picture.alt && *picture.caption && !shortcode_has_marks(picture.caption)) {
        picture.alt = picture.caption;
        picture.caption = "";
    }
    return picture;
}

/* If it has none, no alt is written: an empty one would call the picture decoration (HTML). */
bool shortcode_picture_has_alt(const struct shortcode_args *args)
{
    return *picture_of(args).alt || shortcode_arg(args, "alt");
}

static void add_image(struct shortcode_call *call, const struct picture *picture)
{
    if (call->form == SHORTCODE_AS_CODE) {
        buffer_add_string(call->out, words_say("[Picture: "));
        shortcode_call_words(call, *picture->alt ? picture->alt : picture->address);
        buffer_add_char(call->out, ']');
        return;
    }
    if (*picture->link)
        shortcode_call_href(call, picture->link);
    buffer_add_string(call->out, "<img src=\"");
    shortcode_add_address(call->out, picture->address);
    if (shortcode_picture_has_alt(&call->args)) {
        buffer_add_string(call->out, "\" alt=\"");
        shortcode_add_attribute(call->out, picture->alt);
    }
    buffer_add_string(call->out, *picture->link ? "\"></a>" : "\">");
}

/* Hugo's figure: title, caption, and attribution. Within a line there is a blank before each; in a
 * block the title is a paragraph of its own. */
static void add_caption(struct shortcode_call *call, const struct picture *picture)
{
    bool block = call->form == SHORTCODE_AS_BLOCK;
    const char *gap = block ? "" : " ";
    if (*picture->title) {
        buffer_format(call->out, "%s<strong>", gap);
        shortcode_call_words(call, picture->title);
        buffer_add_string(call->out, "</strong>");
        gap = block ? "\n\n" : " ";
    }
    if (*picture->caption) {
        buffer_add_string(call->out, gap);
        shortcode_call_markdown(call, picture->caption);
        gap = " ";
    }
    if (*picture->from || *picture->from_address)
        buffer_add_string(call->out, gap);
    if (*picture->from_address)
        shortcode_call_link(call, picture->from_address, picture->from);
    else
        shortcode_call_markdown(call, picture->from);
}

static void open_figure(struct shortcode_call *call, const struct picture *picture)
{
    bool caption = *picture->title || *picture->caption || *picture->from || *picture->from_address;
    buffer_add_string(call->out, "<figure>\n");
    add_image(call, picture);
    buffer_add_string(call->out, caption || call->paired ? "\n<figcaption>\n\n" : "\n");
    add_caption(call, picture);
    buffer_add_string(call->out, caption ? "\n" : "");
    if (!call->paired)
        buffer_add_string(call->out, caption ? "\n</figcaption>\n</figure>\n" : "</figure>\n");
}

static void open_picture(struct shortcode_call *call)
{
    struct picture picture = picture_of(&call->args);
    if (call->form == SHORTCODE_AS_BLOCK) {
        open_figure(call, &picture);
        return;
    }
    add_image(call, &picture);
    if (call->form == SHORTCODE_AS_INLINE)
        add_caption(call, &picture);
    buffer_add_string(call->out, call->paired ? " " : "");
}

const struct shortcode_kind shortcode_picture = {.open = open_picture,
                                                 .end = "</figcaption>\n</figure>\n"};

/* The pattern with the id filled in, or the id if that is a whole address. */
static const char *fill(struct shortcode_call *call, const char *pattern, const char *id)
{
    const char *gap = strstr(pattern, "%s");
    if (!gap || strstr(id, "//"))
        return id;
    return arena_format(call->arena, "%.*s%s%s", (int)(gap - pattern), pattern, id, gap + 2);
}

/* A label from the table of shortcodes, translated for the page. */
static const char *label_words(const char *label, size_t n_bytes)
{
    static const char *const labels[] = {WORDS("Video"),    WORDS("Audio"), WORDS("Map"),
                                         WORDS("Document"), WORDS("Page"),  WORDS("Post"),
                                         WORDS("Code")};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strlen(labels[i]) == n_bytes && memcmp(labels[i], label, n_bytes) == 0)
            return words_say(labels[i]);
    return "";
}

static void open_embed(struct shortcode_call *call)
{
    const char *value = call->known->value;
    const char *gap = strchr(value, ' ');
    const char *label = label_words(value, (size_t)(gap - value));
    const char *id =
        shortcode_value(&call->args, "id src url link href file key code video user 0 mp4 webm");
    const char *title = shortcode_value(&call->args, "title caption alt label");
    if (*id)
        add_stand_in(call, label, title, fill(call, gap + 1, id));
    else
        call->complaint = "has no address, it is left out";
}

const struct shortcode_kind shortcode_embed = {.open = open_embed};

/* A post or code of a user: Hugo's x, tweet, twitter and gist. Before 2022 the id alone, a
 * number, said which post. */
static void open_post(struct shortcode_call *call)
{
    const char *value = call->known->value;
    const char *gap = strchr(value, ' ');
    const char *user = shortcode_value(&call->args, "user 0");
    const char *id = shortcode_value(&call->args, "id 1");
    bool whole = ascii_is_digit(*user) || strstr(user, "//");
    if (!*id && !shortcode_arg(&call->args, "user") && whole) {
        id = user;
        user = "i";
    }
    if (*id)
        add_stand_in(call, label_words(value, (size_t)(gap - value)),
                     shortcode_arg(&call->args, "file 2"),
                     fill(call, fill(call, gap + 1, user), id));
    else
        call->complaint = "has no address, it is left out";
}

const struct shortcode_kind shortcode_post = {.open = open_post};

static bool is_address(const char *s)
{
    return strchr(s, '/') || strchr(s, '#') || strncmp(s, "tel:", 4) == 0 ||
           strncmp(s, "mailto:", 7) == 0;
}

/* A button's address and words, given by key, or by position in either order. */
static void link_args(struct shortcode_call *call, const char **address, const char **words)
{
    const char *first = shortcode_value(&call->args, "0");
    const char *second = shortcode_value(&call->args, "1");
    *address = shortcode_value(
        &call->args, "href link url relref ref to target_url cta_link path page file src");
    *words = shortcode_value(&call->args, "text label cta_text content title name caption");
    if (**address) {
        *words = **words ? *words : first;
        return;
    }
    bool swapped = is_address(second) && !is_address(first);
    *address = swapped ? second : first;
    const char *rest = swapped ? first : second;
    *words = **words ? *words : rest;
}

static void add_inner_words(struct shortcode_call *call)
{
    const char *s = call->inner;
    size_t at = ascii_lead_bytes(s, call->inner_bytes, " \t\r\n");
    size_t end = call->inner_bytes;
    end -= ascii_tail_bytes(s + at, end - at, " \t\r\n");
    for (; at < end; at++)
        buffer_add_char(call->out, s[at] == '\n' || s[at] == '\r' ? ' ' : s[at]);
}

static void write_link(struct shortcode_call *call)
{
    const char *address;
    const char *words;
    link_args(call, &address, &words);
    if (call->inner && !call->inner[ascii_lead_bytes(call->inner, call->inner_bytes, " \t\r\n")])
        call->inner = NULL; /* only its arguments say something */
    if (!*address && !*words && !call->inner)
        call->complaint = "has no address, it is left out";
    else if (!call->inner && *address)
        shortcode_call_link(call, address, words);
    else if (!*address || call->form == SHORTCODE_AS_CODE)
        (call->inner ? add_inner_words(call) : shortcode_call_words(call, words));
    else {
        shortcode_call_href(call, address);
        add_inner_words(call);
        buffer_add_string(call->out, "</a>");
    }
}

const struct shortcode_kind shortcode_link = {
    .flags = SHORTCODE_CAPTURES | SHORTCODE_STAYS_INLINE, .open = write_link, .close = write_link};

static const struct shortcode_kind *choose_file(struct shortcode_call *call)
{
    return shortcode_arg(&call->args, "label text") || call->paired ? &shortcode_link
                                                                    : &shortcode_picture;
}

const struct shortcode_kind shortcode_file = {.choose = choose_file};

/* A lone card becomes one paragraph of its texts, the first of which is the link. */
static void open_link_card(struct shortcode_call *call)
{
    static const char *const parts[] = {"title",       "header",  "name 0", "subtitle",
                                        "description", "content", "text",   "footer"};
    const char *address = shortcode_value(&call->args, "link href url");
    const char *gap = "";
    shortcode_call_block(call, "<p>", "");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const char *words = shortcode_value(&call->args, parts[i]);
        if (!*words)
            continue;
        words = shortcode_plain_title(call->arena, words);
        buffer_add_string(call->out, gap);
        if (*address)
            shortcode_call_link(call, address, words);
        else
            shortcode_call_words(call, words);
        address = "";
        gap = " ";
    }
    if (*address)
        shortcode_call_link(call, address, "");
    shortcode_call_block(call, "</p>\n", "");
}

static const struct shortcode_kind link_card_alone = {.open = open_link_card};

static const struct shortcode_kind *choose_link_card(struct shortcode_call *call)
{
    bool code = call->paired && !call->markdown && shortcode_says_yes(&call->args, "code");
    return code ? &shortcode_code_tab : call->paired ? &shortcode_section : &link_card_alone;
}

const struct shortcode_kind shortcode_link_card = {.choose = choose_link_card};

/* "default sort order" as a part of an address. */
static const char *hyphenated(struct arena *arena, const char *words)
{
    char *copy = arena_string(arena, words);
    for (char *c = copy; *c; c++)
        if (*c == ' ')
            *c = '-';
    return copy;
}

/* What the website would collect from other pages becomes a link to them. */
static void open_page_link(struct shortcode_call *call)
{
    const char *value = call->known->value;
    const char *bar = strchr(value, '|');
    const char *name = shortcode_value(&call->args, "path section page 0");
    if (!*name) {
        call->complaint = "lists pages, it is left out";
        return;
    }
    const char *address = fill(call, bar + 1, hyphenated(call->arena, name));
    const char *words = name;
    if (bar != value)
        words = arena_format(call->arena, words_say("Pages in %s"), name);
    shortcode_call_link(call, address, words);
}

const struct shortcode_kind shortcode_page_link = {.flags = SHORTCODE_STAYS_INLINE,
                                                   .open = open_page_link};

/* A QR code encodes a text; the text itself is shown. */
static void open_qr(struct shortcode_call *call)
{
    const char *text = shortcode_value(&call->args, "text 0");
    if (strchr(text, ':') && !strpbrk(text, " \n"))
        shortcode_call_link(call, text, text);
    else
        shortcode_call_words(call, text);
}

static const struct shortcode_kind qr_alone = {.flags = SHORTCODE_STAYS_INLINE, .open = open_qr};

static const struct shortcode_kind *choose_qr(struct shortcode_call *call)
{
    return call->paired ? &shortcode_code : &qr_alone;
}

const struct shortcode_kind shortcode_qr = {.choose = choose_qr};
