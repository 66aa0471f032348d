/*
 * Pages that are HTML from end to end.
 *
 * Refuses to see any Markdown in them. The hard idea: the whole page is one block of raw HTML,
 * whatever empty lines it has.
 */
#include "markup/html_page.h"

#include "markup/reader.h"

#include <string.h>

bool html_page_is(const char *path)
{
    const char *dot = strrchr(path, '.');
    return dot && (strcmp(dot, ".html") == 0 || strcmp(dot, ".htm") == 0);
}

bool html_page_build(const char *s, size_t n_bytes, const struct content_options *options,
                     struct footnotes *footnotes, struct builder *builder)
{
    struct reader reader;
    reader_init(&reader, options, footnotes, builder);
    reader_set_source(&reader, s, n_bytes);
    html_enter_block(reader.html, HTML_ENTERED_OTHER); /* the document, as with Markdown */
    html_whole(reader.html, s, n_bytes);
    html_leave(reader.html);
    reader_done(&reader);
    return !builder_is_full(builder);
}
