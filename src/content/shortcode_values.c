/*
 * Shortcodes that become words: parameters, addresses of pages, questions with answers.
 *
 * Refuses to resolve an address or to open a file: ref writes an address that sync/resolve.c can
 * look up, and a file that was not included before is only named.
 */
#include "content/shortcode_table.h"

#include "base/path.h"
#include "base/words.h"
#include "content/shortcode_text.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* A scalar, or the scalars of a list with commas between; NULL for anything else. */
static const char *value_words(struct arena *arena, const struct value *value)
{
    if (!value || (value->kind != VALUE_SCALAR && value->kind != VALUE_LIST))
        return NULL;
    if (value->kind == VALUE_SCALAR)
        return arena_copy(arena, value->scalar, value->scalar_bytes);
    struct buffer list = {0};
    for (const struct value *item = value->first; item; item = item->next) {
        if (item->kind != VALUE_SCALAR)
            continue;
        buffer_add_string(&list, list.used ? ", " : "");
        buffer_add(&list, item->scalar, item->scalar_bytes);
    }
    const char *words = arena_copy(arena, buffer_string(&list), list.used);
    buffer_done(&list);
    return words;
}

/* Looks a key up; if it is not there, part by part in nested maps, as "contact.phone". */
static const struct value *find_value(struct arena *arena, const struct value *map, const char *key)
{
    const struct value *value = value_find(map, key);
    while (!value && map && *key) {
        size_t n = strcspn(key, ".");
        map = value_find(map, arena_copy(arena, key, n));
        key += n + (key[n] == '.');
        if (!*key)
            value = map;
    }
    return value;
}

const char *shortcode_find_param(struct shortcode_call *call, const char *key)
{
    const struct shortcode_context *context = call->context;
    const struct value *maps[] = {context->front, value_find(context->front, "params")};
    const char *words = NULL;
    for (size_t i = 0; !words && i < sizeof maps / sizeof *maps; i++)
        words = value_words(call->arena, find_value(call->arena, maps[i], key));
    for (const struct value *map = context->params ? context->params->first : NULL; map && !words;
         map = map->next)
        words = value_words(call->arena, find_value(call->arena, map, key));
    return words;
}

const char *shortcode_find_named(struct shortcode_call *call)
{
    const char *part = shortcode_arg(&call->args, "0");
    const char *key = call->name;
    if (call->args.count > 1 || (call->args.count && !part))
        return NULL;
    if (part)
        key = arena_format(call->arena, "%s.%s", call->name, part);
    const char *words = shortcode_find_param(call, key);
    if (!words && !part)
        words = shortcode_find_param(call, arena_format(call->arena, "contact.%s", key));
    bool path = words && strchr(words, '/') && !strchr(words, ' ');
    bool text = words && *words && !path && strcmp(words, "true") != 0;
    return text && strcmp(words, "false") != 0 ? words : NULL;
}

/* Appends an author's own Markdown from front matter or configuration. Escapes only what could hide
 * the rest of the page: "<!--" and the like, and elements whose content is not read as text. */
static void add_answer(struct buffer *out, const char *s)
{
    static const char *const hiding[] = {"script", "style", "template", "noscript",
                                         "title",  "pre",   "textarea"};
    for (; *s; s++) {
        bool hides = *s == '<' && (s[1] == '!' || s[1] == '?');
        size_t from = s[0] && s[1] == '/' ? 2 : 1;
        for (size_t i = 0; *s == '<' && i < sizeof hiding / sizeof *hiding; i++)
            hides = hides || strncasecmp(s + from, hiding[i], strlen(hiding[i])) == 0;
        if (hides)
            buffer_add_string(out, "&lt;");
        else
            buffer_add_char(out, *s);
    }
}

/* Docsy's _param: "{1}" in the value is replaced by the second argument, and so on; the value is
 * HTML. */
static const char *fill_places(struct shortcode_call *call, const char *value)
{
    struct buffer filled = {0};
    for (; *value; value++) {
        const char *words = NULL;
        if (value[0] == '{' && isdigit((unsigned char)value[1]) && value[2] == '}')
            words = shortcode_arg(&call->args, (char[]){value[1], '\0'});
        if (words) {
            buffer_add_string(&filled, words);
            value += 2;
        } else {
            buffer_add_char(&filled, (unsigned char)*value < ' ' ? ' ' : *value);
        }
    }
    const char *lent = arena_copy(call->arena, buffer_string(&filled), filled.used);
    buffer_done(&filled);
    return lent;
}

/* Appends words of an address, which ends at a blank that is not escaped: that of a telephone may
 * have some. */
static void add_address_words(struct buffer *out, const char *words)
{
    struct buffer escaped = {0};
    shortcode_add_words(&escaped, words);
    for (size_t i = 0; i < escaped.used; i++)
        if (escaped.bytes[i] == ' ')
            buffer_add_string(out, "&#32;");
        else
            buffer_add_char(out, escaped.bytes[i]);
    buffer_done(&escaped);
}

/* {{% %}} is read as Markdown afterwards, {{< >}} is not. */
static void open_param(struct shortcode_call *call)
{
    const char *key = shortcode_arg(&call->args, "key name param 0");
    const char *words = key ? shortcode_find_param(call, key) : NULL;
    if (!words) {
        if (call->known->value)
            call->complaint = "names no parameter of the page or the site, it is left out";
    } else if (!call->known->value && call->form != SHORTCODE_AS_CODE) {
        add_answer(call->out, fill_places(call, words));
    } else if (!call->known->value) {
        shortcode_call_words(call, fill_places(call, words));
    } else if (call->in_address) {
        add_address_words(call->out, words);
    } else if (call->markdown) {
        shortcode_call_markdown(call, words);
    } else {
        shortcode_call_words(call, words);
    }
}

const struct shortcode_kind shortcode_param = {.flags = SHORTCODE_STAYS_INLINE | SHORTCODE_ASKS,
                                               .open = open_param};

/* Whether the last part of a path has a file extension: a dot and a few letters and digits. */
static bool has_ending(const char *path, size_t n_bytes)
{
    size_t n = 0;
    while (n < n_bytes && isalnum((unsigned char)path[n_bytes - n - 1]))
        n++;
    return n && n < 9 && n + 1 < n_bytes && path[n_bytes - n - 1] == '.' &&
           isalpha((unsigned char)path[n_bytes - n]);
}

/* Appends the path of a ref as that of a file. The resolver then looks for a file first, and for
 * one in the linking page's language; an address it would take literally, "/" as the home page of
 * the default language. */
static void add_ref_path(struct buffer *out, const char *path, size_t n_bytes, const char *language)
{
    n_bytes = path_bytes(path, n_bytes);
    if (n_bytes == 1 && *path == '/') {
        path = "/_index";
        n_bytes = strlen(path);
    }
    bool ending = has_ending(path, n_bytes);
    size_t stem = n_bytes;
    while (ending && path[stem - 1] != '.')
        stem--;
    stem -= ending;
    buffer_add(out, path, stem);
    if (language && *language)
        buffer_format(out, ".%s", language);
    if (ending)
        buffer_add(out, path + stem, n_bytes - stem);
    else
        buffer_add_string(out, ".md");
}

static void open_ref(struct shortcode_call *call)
{
    const char *target = shortcode_arg(&call->args, "path 0");
    if (!target || !*target) {
        call->complaint = "names no page, it is left out";
        return;
    }
    struct buffer address = {0};
    size_t n = strcspn(target, "#?");
    if (strstr(target, "://") || strncmp(target, "mailto:", 7) == 0)
        n = 0;
    if (n)
        add_ref_path(&address, target, n, shortcode_arg(&call->args, "lang"));
    buffer_add_string(&address, target + n);
    shortcode_add_address(call->out, buffer_string(&address), call->form == SHORTCODE_AS_CODE);
    buffer_done(&address);
}

const struct shortcode_kind shortcode_ref = {.flags = SHORTCODE_STAYS_INLINE, .open = open_ref};

/* The keys of arguments that say what words mean. */
#define EXPLAINS "full long meaning tip tooltip description desc definition content"

static void open_words(struct shortcode_call *call)
{
    const char *words = shortcode_arg(&call->args, call->known->value);
    if (!words && !call->paired)
        words = shortcode_find_named(call);
    if (words && !call->paired)
        shortcode_call_words(call, words);
}

static const struct shortcode_kind named_words = {.flags = SHORTCODE_STAYS_INLINE | SHORTCODE_ASKS,
                                                  .open = open_words};

/* Only where its arguments do not say the words, a parameter is asked for. */
static const struct shortcode_kind *choose_words(const struct shortcode_call *call)
{
    bool asks = !call->paired && !shortcode_arg(&call->args, call->known->value);
    return asks ? &named_words : &shortcode_words;
}

const struct shortcode_kind shortcode_words = {
    .flags = SHORTCODE_STAYS_INLINE, .open = open_words, .choose = choose_words};

/* Book's badge has a title and a value, Relearn's a title around its text, Hextra's a link. */
static void open_badge(struct shortcode_call *call)
{
    const char *title = shortcode_arg(&call->args, "title");
    const char *words = shortcode_arg(&call->args, "content text value 0");
    const char *address = shortcode_arg(&call->args, "link href url");
    if (title && *title)
        shortcode_call_words(call, title);
    if (title && *title && (call->paired || words))
        buffer_add_char(call->out, ' ');
    if (call->paired || !words)
        return;
    if (address && *address)
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

/* Characters and how they are read: the latter is the first argument of a pair. */
static void add_reading(struct shortcode_call *call, const char *keys)
{
    const char *reading = shortcode_arg(&call->args, keys);
    bool code = call->form == SHORTCODE_AS_CODE;
    if (!reading || !*reading)
        return;
    buffer_add_string(call->out, code ? " " : "<rt>");
    shortcode_call_words(call, reading);
    buffer_add_string(call->out, code ? "" : "</rt>");
}

static void open_ruby(struct shortcode_call *call)
{
    const char *words = call->paired ? NULL : shortcode_arg(&call->args, "rb text 0");
    if (!words)
        return;
    shortcode_call_words(call, words);
    add_reading(call, "rt py reading 1");
}

static void close_ruby(struct shortcode_call *call)
{
    add_reading(call, "rt py reading 0");
}

const struct shortcode_kind shortcode_ruby = {
    .flags = SHORTCODE_STAYS_INLINE, .open = open_ruby, .close = close_ruby};

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

static void open_constant(struct shortcode_call *call)
{
    if (call->form == SHORTCODE_AS_CODE)
        buffer_add_string(call->out, call->known->value);
    else
        shortcode_add_address(call->out, call->known->value, false);
}

const struct shortcode_kind shortcode_constant = {.flags = SHORTCODE_STAYS_INLINE,
                                                  .open = open_constant};

/* Appends a question and its answer. False: the item has no question. */
static bool add_question(struct shortcode_call *call, const struct value *item)
{
    const struct value *question = value_find(item, "question");
    const struct value *answer = value_find(item, "answer");
    question = question ? question : value_find(item, "q");
    answer = answer ? answer : value_find(item, "a");
    const char *asked = value_words(call->arena, question);
    const char *said = value_words(call->arena, answer);
    bool block = call->form == SHORTCODE_AS_BLOCK;
    if (asked && *asked) {
        buffer_add_string(call->out, block ? "### " : "");
        shortcode_call_words(call, asked);
        buffer_add_string(call->out, block ? "\n\n" : " ");
    }
    if (said && *said && call->form == SHORTCODE_AS_CODE)
        shortcode_add_code_words(call->out, said);
    else if (said && *said)
        add_answer(call->out, said);
    buffer_add_string(call->out, block ? "\n\n" : " ");
    return asked && *asked;
}

/* Questions of the page's front matter. */
static void open_faq(struct shortcode_call *call)
{
    static const char *const keys[] = {"faq", "faqs", "questions"};
    const struct value *maps[] = {call->context->front, value_find(call->context->front, "params")};
    const struct value *list = NULL;
    for (size_t i = 0; !list && i < 6; i++)
        list = value_find(maps[i / 3], keys[i % 3]);
    bool asks = false;
    const struct value *first = list && list->kind == VALUE_LIST ? list->first : NULL;
    for (const struct value *item = first; item; item = item->next)
        if (item->kind == VALUE_MAP)
            asks = add_question(call, item) || asks;
    if (!asks && !call->paired)
        call->complaint = "finds no questions in the front matter, it is left out";
}

/* Around an answer, its question, where a site has its questions in the text. */
static const struct shortcode_kind *choose_faq(const struct shortcode_call *call)
{
    bool asks = call->paired && shortcode_arg(&call->args, "question q title 0");
    return asks ? &shortcode_details : &shortcode_faq;
}

const struct shortcode_kind shortcode_faq = {
    .flags = SHORTCODE_ASKS, .open = open_faq, .choose = choose_faq};

static void add_contact(struct shortcode_call *call, const char *scheme, const char *words)
{
    char *address = arena_format(call->arena, "%s%s", scheme, words);
    char *end = address;
    for (const char *c = address; *c; c++)
        if (!strchr(" ()", *c)) /* people group the digits of a number with these */
            *end++ = *c;
    *end = '\0';
    buffer_add_string(call->out, call->out->used ? " " : "");
    shortcode_call_link(call, address, words);
}

/* How to reach the clinic, as the shortcode, the page or the site says. */
static void open_contact(struct shortcode_call *call)
{
    static const struct {
        const char *keys;
        const char *params[4];
        const char *scheme;
    } ways[] = {
        {"phone tel telephone", {"phone", "contact.phone", "telephone", "tel"}, "tel:"},
        {"email mail", {"email", "contact.email", "mail", "contact.mail"}, "mailto:"},
    };
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        const char *words = shortcode_arg(&call->args, ways[i].keys);
        for (size_t j = 0; !words && j < 4; j++)
            words = shortcode_find_param(call, ways[i].params[j]);
        if (words && *words)
            add_contact(call, ways[i].scheme, words);
    }
    const char *address = shortcode_arg(&call->args, "href link url");
    const char *text = shortcode_arg(&call->args, "text label");
    if (address && *address) {
        buffer_add_string(call->out, call->out->used ? " " : "");
        shortcode_call_link(call, address, text ? text : "");
    }
    if (!call->out->used)
        call->complaint = "finds no telephone number or address, it is left out";
}

const struct shortcode_kind shortcode_contact = {.flags = SHORTCODE_STAYS_INLINE | SHORTCODE_ASKS,
                                                 .open = open_contact};

static void open_left_out(struct shortcode_call *call)
{
    const char *file = shortcode_arg(&call->args, "file path src 0");
    const char *words = arena_format(call->arena, words_say("included file %s"), file ? file : "");
    buffer_add_string(call->out, call->form == SHORTCODE_AS_CODE ? "[" : "&#91;");
    shortcode_call_words(call, words);
    buffer_add_string(call->out, call->form == SHORTCODE_AS_CODE ? "]" : "&#93;");
}

const struct shortcode_kind shortcode_left_out = {.flags = SHORTCODE_STAYS_INLINE,
                                                  .open = open_left_out};

static void open_include(struct shortcode_call *call)
{
    call->complaint = "includes no file here, it is only named";
    open_left_out(call);
}

const struct shortcode_kind shortcode_include = {.flags = SHORTCODE_STAYS_INLINE,
                                                 .open = open_include};

static void open_opening(struct shortcode_call *call)
{
    const char *mark = shortcode_arg(&call->args, "0");
    buffer_add_string(call->out, mark && *mark == '%' ? "{{%" : "{{<");
}

const struct shortcode_kind shortcode_opening = {.flags = SHORTCODE_STAYS_INLINE,
                                                 .open = open_opening};
