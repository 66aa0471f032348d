/*
 * A page's document as a reader gets it, on the screen and on paper: its own text, its list, the
 * end that every page has, and above it a line if it is hidden from other readers, not in the
 * reader's language, or older than its original.
 *
 * Knows no width and no character set: what is made here is laid out like any other document.
 */
#include "ui/compose.h"

#include "base/day.h"
#include "base/tag.h"
#include "base/words.h"
#include "document/builder.h"
#include "ui/page_end.h"

#include <stdlib.h>
#include <string.h>

enum { RELATED_SHOWN = 5 };

/* Whether the page stands in for a translation into the reader's language, because there is none
 * that may be opened. */
static bool stands_in(const struct library *library, uint32_t page,
                      const struct library_query *query)
{
    return query->language && library_row(library, page).language != query->language &&
           library_in_language(library, page, query) == page;
}

/* Adds a line in which "%s" stands for a language. */
static void add_line(struct builder *builder, const char *words,
                     const struct library_language *language)
{
    struct buffer line = {0};
    buffer_format(&line, words, language->name);
    builder_paragraph(builder, line.bytes);
    buffer_done(&line);
}

/* Of two dates, as front matter has them; false if either is none. */
static bool is_earlier(const char *date, const char *other)
{
    int64_t day = day_read(date, strlen(date));
    int64_t other_day = day_read(other, strlen(other));
    return day != DAY_NONE && other_day != DAY_NONE && day < other_day;
}

/* The page in the default language that this one is a translation of, if that was checked or
 * changed on a later day; 0: it was not, or there is none. */
static uint32_t newer_original(const struct library *library, uint32_t page)
{
    uint32_t original = library_translation(library, page, library_default_language(library));
    if (!original || original == page)
        return 0;
    const struct page *ours = library_page(library, page);
    const struct page *theirs = library_page(library, original);
    const char *our_day = ours->field[PAGE_REVIEWED];
    const char *their_day = theirs->field[PAGE_REVIEWED];
    if (*our_day && *their_day)
        return is_earlier(our_day, their_day) ? original : 0;
    bool dated = ours->dates.lastmod != DATE_NONE && theirs->dates.lastmod != DATE_NONE;
    return dated && ours->dates.lastmod < theirs->dates.lastmod ? original : 0;
}

/* Says why readers do not see a page, which whoever asked for hidden ones would else not know. */
static void add_hidden(struct builder *builder, enum library_hidden hidden)
{
    const char *words = "";
    if (hidden == HIDDEN_DRAFT || hidden == HIDDEN_BELOW_DRAFT)
        words = words_say("Readers do not see this page: it is a draft, or its section is.");
    else if (hidden == HIDDEN_FUTURE || hidden == HIDDEN_BELOW_FUTURE)
        words = words_say("Readers do not see this page yet: it begins on a later day.");
    else if (hidden == HIDDEN_EXPIRED || hidden == HIDDEN_BELOW_EXPIRED)
        words = words_say("Readers do not see this page any more: its time is over.");
    if (*words)
        builder_paragraph(builder, words);
}

/* Pages that a reader of this one may want to read next, as links. */
static void add_related(struct builder *builder, const struct library *library, const uint32_t *ids,
                        size_t count)
{
    if (!count)
        return;
    builder_open_part(builder, words_say("Related pages"));
    for (size_t i = 0; i < count; i++)
        library_add_link(builder, library, ids[i]);
    builder_close(builder);
}

/* In which language a page is, in the words of another one's; NULL: in the same. Of a language that
 * the program does not know, or that is the same in another country, its own name. */
static const char *language_of(const struct library *library, uint32_t own, uint32_t page)
{
    static const struct {
        const char *code;
        const char *words;
    } known[] = {
        {"ar", WORDS("in Arabic")},  {"de", WORDS("in German")}, {"en", WORDS("in English")},
        {"es", WORDS("in Spanish")}, {"fr", WORDS("in French")}, {"pl", WORDS("in Polish")},
    };
    uint32_t language = library_row(library, page).language;
    if (language == own)
        return NULL;
    const struct library_language *other = library_language(library, language);
    const char *code = library_language(library, own)->code;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (tag_is_of(other->code, known[i].code) && !tag_is_of(code, known[i].code))
            return words_say_in(code, known[i].words);
    return other->name;
}

/* In a language; NULL: in the one that is chosen. */
static const char *say(const char *code, const char *english)
{
    return code ? words_say_in(code, english) : words_say(english);
}

struct layout_words compose_words(const struct library *library, uint32_t page)
{
    bool several = library_language_count(library) > 1;
    uint32_t own = page ? library_row(library, page).language : 0;
    const char *code = page ? library_language(library, own)->code : NULL;
    if (code && !several && strcmp(code, "en") == 0)
        code = NULL;
    return (struct layout_words){.picture = say(code, WORDS("[Picture: ")),
                                 .struck = say(code, WORDS("[Crossed out: ")),
                                 .comma = say(code, WORDS(", ")),
                                 .colon = say(code, WORDS(": ")),
                                 .language = page && several ? language_of : NULL,
                                 .library = library,
                                 .own = own};
}

bool compose_is_rtl(const struct library *library, uint32_t page)
{
    return page && library_language_count(library) &&
           library_language(library, library_row(library, page).language)->right_to_left;
}

/* Whether a page, which may be a list, holds nothing but its title. */
static bool is_bare(const struct document *document)
{
    uint32_t title = 0;
    if (document->node_count > 1 && document->nodes[1].kind == NODE_HEADING)
        title = document->nodes[1].size;
    return document->node_count == 1 + title;
}

/* Of a section without pages and text what it says of itself elsewhere: of other pages that is
 * their text (markup/parse.c). */
static void add_said(struct builder *builder, const struct page *page)
{
    const char *summary = page->field[PAGE_SUMMARY];
    const char *words = *summary ? summary : page->field[PAGE_DESCRIPTION];
    builder_paragraph(builder, *words ? words : words_say("There is nothing here yet."));
}

struct document *compose_page(const struct library *library, uint32_t page,
                              const struct library_query *query, uint32_t *shift)
{
    struct document *document = library_contents(library, page, query);
    struct builder builder;
    builder_init(&builder);
    uint32_t original = newer_original(library, page);
    uint32_t related[RELATED_SHOWN];
    size_t related_count = library_related(library, page, query, related, RELATED_SHOWN);
    add_hidden(&builder, library_hidden(library, page, query->now));
    if (stands_in(library, page, query))
        add_line(&builder, words_say("This page is not available in %s."),
                 library_language(library, query->language));
    if (original)
        add_line(&builder, words_say("This page is older than the one in %s."),
                 library_language(library, library_row(library, original).language));
    bool bare = is_bare(document);
    *shift = (uint32_t)builder.count - 1;
    if (!*shift && !bare && !related_count && !page_end_would_add(library, page)) {
        builder_done(&builder);
        return document;
    }
    builder_splice(&builder, document);
    free(document);
    if (bare)
        add_said(&builder, library_page(library, page));
    add_related(&builder, library, related, related_count);
    page_end_add(&builder, library, page, query->now);
    return builder_finish(&builder);
}
