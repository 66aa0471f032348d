/*
 * Shortcodes that become what the page or the site says elsewhere: parameters, and questions with
 * answers.
 */
#include "shortcode/table.h"

#include "base/list.h"
#include "base/words.h"
#include "shortcode/escape.h"

#include <ctype.h>
#include <stdlib.h>
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
    return arena_take(arena, &list);
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

/* Counts how often the calls of a page ask for a value: it could do so without end. */
static bool may_ask(const struct shortcode_call *call)
{
    return *call->asked < SHORTCODE_ASKED_MAX && ++*call->asked;
}

/* Hugo's .Param: the text of a key of the page's front matter, its params, those of its language
 * and its site. NULL: none of them has it. */
static const char *find_param(struct shortcode_call *call, const char *key)
{
    const struct shortcode_context *context = call->context;
    const struct value *maps[] = {context->front, value_find(context->front, "params")};
    const char *words = NULL;
    if (!may_ask(call))
        return NULL;
    for (size_t i = 0; !words && i < sizeof maps / sizeof *maps; i++)
        words = value_words(call->arena, find_value(call->arena, maps[i], key));
    const struct value *map = value_first(context->params, VALUE_LIST);
    for (; map && !words; map = map->next)
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
    const char *words = find_param(call, key);
    if (!words && !part)
        words = find_param(call, arena_format(call->arena, "contact.%s", key));
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
    return arena_take(call->arena, &filled);
}

/* {{% %}} is read as Markdown afterwards, {{< >}} is not. */
static void open_param(struct shortcode_call *call)
{
    const char *key = shortcode_arg(&call->args, "key name param 0");
    const char *words = key ? find_param(call, key) : NULL;
    bool fills = !call->known->value;
    if (words && fills)
        words = fill_places(call, words);
    if (!words) {
        call->lacks = !fills;
        if (!fills)
            call->complaint = "names no parameter of the page or the site, it is left out";
    } else if (fills && call->form != SHORTCODE_AS_CODE) {
        add_answer(call->out, words);
    } else if (call->markdown && !fills && !call->in_address) {
        shortcode_call_markdown(call, words);
    } else {
        shortcode_call_words(call, words);
    }
}

const struct shortcode_kind shortcode_param = {.flags = SHORTCODE_STAYS_INLINE, .open = open_param};

/* Words with the value that the call has for them in place of Go's "{{ . }}" and "{{ .Count }}".
 * NULL: it has none, or they are another template. */
static const char *fill_template(const struct shortcode_call *call, const char *words)
{
    const char *value = shortcode_value(&call->args, "1");
    bool has_value = value[strspn(value, " ")];
    struct buffer filled = {0};
    for (const char *at; (at = strstr(words, "{{"));) {
        const char *name = at + 2 + strspn(at + 2, " ");
        size_t n = strcspn(name, " }");
        const char *end = name + n + strspn(name + n, " ");
        if (!has_value || !list_has(". .Count", name, n) || strncmp(end, "}}", 2) != 0) {
            buffer_done(&filled);
            return NULL;
        }
        buffer_add(&filled, words, (size_t)(at - words));
        buffer_add_string(&filled, value);
        words = end + 2;
    }
    buffer_add_string(&filled, words);
    return arena_take(call->arena, &filled);
}

/* The name of the form of words for a number, in the language of the page; a fraction and what is
 * no number have that for most. */
static const char *form_for(const char *number)
{
    if (!*number || number[strspn(number, "0123456789")])
        return "other";
    /* Translators: not to be translated: the names that Unicode (CLDR, "Language Plural Rules") has
     * for the language's forms, "one", "few", "many" and so on. */
    return words_say_count("one", "other", strtoul(number, NULL, 10));
}

/* Of several forms the one for the number (Hugo's manual, "lang.Translate"), or that for most. */
const char *shortcode_find_site_words(struct shortcode_call *call)
{
    const char *key = shortcode_value(&call->args, "key id 0");
    const struct value *map = value_first(call->context->words, VALUE_LIST);
    const struct value *found = NULL;
    const char *form = form_for(shortcode_value(&call->args, "1"));
    if (call->paired || !may_ask(call))
        return NULL;
    for (; map && !found && *key; map = map->next)
        found = find_value(call->arena, map, key);
    const char *words = value_words(call->arena, found);
    if (found && found->kind == VALUE_MAP)
        words = value_words(call->arena, value_find_either(found, form, "other"));
    return words && *words ? fill_template(call, words) : NULL;
}

static void open_site_words(struct shortcode_call *call)
{
    shortcode_call_words(call, call->found);
}

const struct shortcode_kind shortcode_site_words = {.flags = SHORTCODE_STAYS_INLINE,
                                                    .open = open_site_words};

/* Appends a question and its answer. False: the item has no question. */
static bool add_question(struct shortcode_call *call, const struct value *item)
{
    const char *asked = value_words(call->arena, value_find_either(item, "question", "q"));
    const char *said = value_words(call->arena, value_find_either(item, "answer", "a"));
    if (asked && *asked) {
        shortcode_call_block(call, "### ", "");
        shortcode_call_words(call, asked);
        shortcode_call_block(call, "\n\n", " ");
    }
    if (said && *said && call->form == SHORTCODE_AS_CODE)
        shortcode_add_code_words(call->out, said);
    else if (said && *said)
        add_answer(call->out, said);
    shortcode_call_block(call, "\n\n", " ");
    return asked && *asked;
}

/* Questions of the page's front matter. */
static void open_faq(struct shortcode_call *call)
{
    static const char *const keys[] = {"faq", "faqs", "questions"};
    const struct value *maps[] = {call->context->front, value_find(call->context->front, "params")};
    const struct value *list = NULL;
    for (size_t m = 0; may_ask(call) && m < sizeof maps / sizeof *maps; m++)
        for (size_t k = 0; !list && k < sizeof keys / sizeof *keys; k++)
            list = value_find(maps[m], keys[k]);
    bool asks = false;
    for (const struct value *item = value_first(list, VALUE_LIST); item; item = item->next)
        if (item->kind == VALUE_MAP)
            asks = add_question(call, item) || asks;
    if (!asks && !call->paired)
        call->complaint = "finds no questions in the front matter, it is left out";
}

/* Around an answer, its question, where a site has its questions in the text. */
static const struct shortcode_kind *choose_faq(struct shortcode_call *call)
{
    bool answers = call->paired || *shortcode_call_text(call);
    bool asks = answers && shortcode_arg(&call->args, "question q title 0");
    return asks ? &shortcode_details : &shortcode_faq;
}

const struct shortcode_kind shortcode_faq = {.open = open_faq, .choose = choose_faq};
