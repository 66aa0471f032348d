/*
 * What the writers of shortcodes share: words and links, in the form that a call needs.
 */
#include "shortcode/table.h"

#include "shortcode/escape.h"

const char *shortcode_call_text(const struct shortcode_call *call)
{
    return shortcode_value(&call->args, SHORTCODE_TEXT_KEYS);
}

void shortcode_call_block(struct shortcode_call *call, const char *block, const char *other)
{
    buffer_add_string(call->out, call->form == SHORTCODE_AS_BLOCK ? block : other);
}

void shortcode_call_words(struct shortcode_call *call, const char *words)
{
    if (call->form == SHORTCODE_AS_CODE)
        shortcode_add_code_words(call->out, words);
    else
        (call->in_address ? shortcode_add_address_words : shortcode_add_words)(call->out, words);
}

void shortcode_call_markdown(struct shortcode_call *call, const char *markdown)
{
    if (call->form == SHORTCODE_AS_CODE)
        shortcode_add_code_words(call->out, markdown);
    else
        shortcode_add_markdown(call->out, markdown);
}

void shortcode_call_address(struct shortcode_call *call, const char *address)
{
    bool code = call->form == SHORTCODE_AS_CODE;
    (code ? shortcode_add_code_address : shortcode_add_address)(call->out, address);
}

void shortcode_call_href(struct shortcode_call *call, const char *address)
{
    buffer_add_string(call->out, "<a href=\"");
    shortcode_add_address(call->out, address);
    buffer_add_string(call->out, "\">");
}

void shortcode_call_link(struct shortcode_call *call, const char *address, const char *words)
{
    if (call->form == SHORTCODE_AS_CODE) {
        shortcode_call_words(call, words);
        buffer_add_string(call->out, *words ? " " : "");
        shortcode_call_address(call, address);
        return;
    }
    shortcode_call_href(call, address);
    shortcode_call_words(call, *words ? words : address);
    buffer_add_string(call->out, "</a>");
}
