/*
 * Pages of Markdown and raw HTML: the document is valid, whatever the bytes are.
 *
 * An input whose first byte is odd is read as text. If it is even, each further byte stands for a
 * tag, a Markdown delimiter or a word, and all the words must come out again, in their order.
 */
#include "markup/markdown.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t n_bytes);

static const char *const pieces[] = {
    "\n",
    "\n\n",
    " ",
    "*",
    "**",
    "> ",
    "- ",
    "1. ",
    "    ",

    "# ",
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<br>",
    "<hr>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<s>",
    "</s>",
    "<sup>",
    "</sup>",
    "<code>",
    "</code>",
    "<q>",
    "</q>",
    "<abbr title=t>",
    "</abbr>",
    "<a href=x>",
    "</a>",
    "<a name=y>",
    "<img src=x/y.png>",
    "<img alt=z>",
    "<h2>",
    "</h2>",
    "<h3 id=h>",
    "</h3>",
    "<ul>",
    "</ul>",
    "<ol reversed>",
    "</ol>",
    "<li>",
    "</li>",
    "<dl>",
    "</dl>",
    "<dt>",
    "</dt>",
    "<dd>",
    "</dd>",
    "<blockquote>",
    "</blockquote>",
    "<aside data-card=note>",
    "</aside>",
    "<aside data-card=tip title=u>",
    "<section data-footnote=1>",
    "</section>",
    "<pre>",
    "</pre>",
    "<table>",
    "</table>",
    "<thead>",
    "</thead>",
    "<tbody>",
    "</tbody>",
    "<caption>",
    "</caption>",
    "<tr>",
    "</tr>",
    "<tr id=r>",
    "<td>",
    "</td>",
    "<th>",
    "</th>",
    "<td colspan=3 rowspan=2>",
    "<td rowspan=0>",
    "<details>",
    "</details>",
    "<summary>",
    "</summary>",
    "<select>",
    "</select>",
    "<option>",
    "</option>",
    "<button>",
    "</button>",
    "<span id=s>",
    "</span>",
    "<input type=checkbox>",
    "<unknown>",
    "</unknown>",
    "<video src=v>",
    "<audio>",

    "<source src=w>",
    "<font color=red>",
    "</font>",
    "<o:p>",
    "</o:p>",
    "<wbr>",
    "&nbsp;",
    "<template>",
    "<noscript>",
};

/* Elements that hide their content once they are closed have no end tag here. */
enum { PIECES = sizeof pieces / sizeof *pieces };

/* A word for a number, in letters, because digits may become superscript. */
static void add_word(struct buffer *out, size_t number)
{
    buffer_add_char(out, 'W');
    do {
        buffer_add_char(out, (char)('a' + number % 26));
        number /= 26;
    } while (number);
    buffer_add_char(out, 'W');
}

static size_t write_page(struct buffer *page, const unsigned char *data, size_t n_bytes)
{
    size_t words = 0;
    for (size_t i = 0; i < n_bytes; i++) {
        if (data[i] < PIECES)
            buffer_add_string(page, pieces[data[i]]);
        else
            add_word(page, words++);
    }
    return words;
}

static void check_words(const struct document *document, size_t words)
{
    char *text = memory_copy(document_text(document), document->text_bytes);
    const char *at = text;
    for (size_t i = 0; i < words; i++) {
        struct buffer word = {0};
        add_word(&word, i);
        at = strstr(at, word.bytes);
        if (!at)
            abort();
        at += word.used;
        buffer_done(&word);
    }
    free(text);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t n_bytes)
{
    static const struct content_options options;
    struct buffer page = {0};
    size_t words = 0;
    if (n_bytes && data[0] % 2 == 0)
        words = write_page(&page, data + 1, n_bytes - 1);
    else if (n_bytes)
        buffer_add(&page, (const char *)data + 1, n_bytes - 1);
    if (getenv("FUZZ_SHOW"))
        fprintf(stderr, "%.*s\n", (int)page.used, buffer_string(&page));
    memset(buffer_room(&page, MARKDOWN_PADDING_BYTES), 0, MARKDOWN_PADDING_BYTES);
    struct builder builder;
    struct footnotes footnotes = {0};
    builder_init(&builder);
    bool whole = markdown_build(buffer_string(&page), page.used, &options, &footnotes, &builder);
    struct document *document = builder_finish(&builder);
    if (!document_validate(document, document_bytes(document)))
        abort();
    if (whole)
        check_words(document, words);
    free(document);
    footnotes_done(&footnotes);
    buffer_done(&page);
    return 0;
}
