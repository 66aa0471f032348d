/*
 * Rules of links (L15).
 */
#define _GNU_SOURCE /* memmem */
#include "check/judges.h"

#include "base/ascii.h"
#include "base/map.h"
#include "base/scheme.h"
#include "base/text.h"
#include "check/page.h"
#include "check/settings.h"
#include "sync/resolve.h"
#include "wording/phrases.h"

#include <string.h>
#include <strings.h>

static bool has_fragment(const char *s, size_t n_bytes)
{
    const char *hash = memchr(s, '#', n_bytes);
    size_t left = hash ? n_bytes - (size_t)(hash - s) : 0;
    return left > 1 && !(left == 4 && strncasecmp(hash, "#top", 4) == 0);
}

/* A hint for an address that is written otherwise than it must be; "": there is none. */
static const char *find_slip(const char *s, size_t n_bytes)
{
    static const char webs[] = "www.|http//|https//";
    static const char quotes[] = "\"|\xe2\x80";
    if (phrase_begins(s, n_bytes, webs))
        return "; an address of the web begins with https://";
    if (phrase_begins(s, n_bytes, quotes))
        return "; no quotes stand around an address";
    if (memchr(s, '\\', n_bytes))
        return "; between folders stands /";
    if (memchr(s, '@', n_bytes) && !memchr(s, '/', n_bytes))
        return "; an address of mail begins with mailto:";
    return "";
}

/* Whether an address has a scheme and no target: "https:/example.org", "https:///example.org",
 * "https://https://example.org", "mailto:", "mailto:example.org". */
static bool is_broken_address(const char *s, size_t n_bytes)
{
    static const char webs[] = "http:|https:";
    static const char others[] = SCHEME_WRITE "|" SCHEME_CALL;
    size_t web = phrase_begins(s, n_bytes, webs);
    size_t other = phrase_begins(s, n_bytes, others);
    size_t host = web + 2;
    if (web)
        return n_bytes <= host || memcmp(s + web, "//", 2) != 0 || s[host] == '/' ||
               phrase_begins(s + host, n_bytes - host, webs);
    bool mail = other == strlen(SCHEME_WRITE);
    return other &&
           (n_bytes == other || (mail && !memchr(s, '@', n_bytes) && !memchr(s, '?', n_bytes)));
}

/* Whether an address is that of the machine on which the site was looked at, or of a file there. */
static bool is_at_home(const char *s, size_t n_bytes)
{
    if (phrase_begins(s, n_bytes, "file:") ||
        (n_bytes > 2 && ascii_is_letter(*s) && s[1] == ':' && strchr("\\/", s[2])))
        return true;
    static const char hosts[] = "localhost|127.0.0.1|[::1]";
    const char *colon = memmem(s, n_bytes < 8 ? n_bytes : 8, "://", 3);
    const char *host = colon ? colon + 3 : s + n_bytes;
    size_t left = n_bytes - (size_t)(host - s);
    size_t n = phrase_begins(host, left, hosts);
    return n && (left == n || strchr(":/?#", host[n]));
}

/* Whether a link is invisible: it has no words and no picture. */
static bool is_wordless(const struct document *document, uint32_t i)
{
    const struct node *link = &document->nodes[i];
    if (text_has_words(node_text(document, link), link->text_bytes))
        return false;
    for (uint32_t k = i + 1; k < i + link->size; k++)
        if (document->nodes[k].kind == NODE_PICTURE)
            return false;
    return true;
}

/* Whether an address is that of a service that passes on to another: mail programs and search
 * engines write it into copied links. */
static bool is_detour(const char *s, size_t n_bytes)
{
    static const char services[] = ".safelinks.protection.outlook.com/|//urldefense.com/|"
                                   "//www.google.com/url?|//l.facebook.com/l.php?";
    return phrase_within(s, n_bytes, services);
}

/* Whether who reads a page sees another one. A draft may lead to drafts. */
static bool is_seen(const struct check_page *page, uint32_t other)
{
    const struct check_options *options = &page->check->options;
    return library_may_open(page->check->library, other, options->now,
                            page->page->draft ? options->show : options->shown);
}

/* Whether the page that a link was to lead to is there, but readers do not see it. A link to one
 * that was not read leads nowhere, but that was noted. */
static bool is_to_hidden(const struct check_page *page, const struct node *link)
{
    if (link->level == TARGET_DEAD)
        return link->number;
    return link->level == TARGET_PAGE && !is_seen(page, link->page);
}

/* The page that a link of a translation was to lead to: an address without a language is that of
 * the default one, on the website too. 0: it leads where it should. A link to this page's own
 * original is meant. */
static uint32_t find_own(const struct check_page *page, const struct node *link)
{
    const struct check *check = page->check;
    uint32_t language = library_row(check->library, page->id).language;
    uint32_t original = library_default_language(check->library);
    if (link->level != TARGET_PAGE || language == original ||
        library_row(check->library, link->page).language != original)
        return 0;
    uint32_t own = library_translation(check->library, link->page, language);
    return own && own != page->id && is_seen(page, own) ? own : 0;
}

/* Whether a page cannot be shown: that is told of the page, and not of links to its headings. */
static bool is_lost(const struct check *check, uint32_t id)
{
    return settings_is_lost(check->library, library_row(check->library, id).path);
}

/* Checks what a link was found to lead to. False: nothing is wrong with that. */
static bool check_found(const struct check_page *page, const struct node *link,
                        struct source_place place)
{
    const char *address = node_data(page->page->document, link);
    int n = check_quoted_bytes(address, link->data_bytes);
    uint32_t own = find_own(page, link);
    if (is_to_hidden(page, link))
        check_add(page, RULE_L15, NOTE_ERROR, place,
                  "link leads to a page that is hidden, a draft or by its dates: %.*s", n, address);
    else if (link->level == TARGET_DEAD)
        check_add(page, RULE_L15, NOTE_ERROR, place,
                  "link leads to no page that readers can see: %.*s%s", n, address,
                  find_slip(address, link->data_bytes));
    else if (own)
        check_add(page, RULE_L15, NOTE_WARNING, place,
                  "link leads to a page in another language; for the one in this language write %s",
                  library_address(page->check->library, own));
    else if (link->level == TARGET_PAGE && !link->number &&
             has_fragment(address, link->data_bytes) && !is_lost(page->check, link->page))
        check_add(page, RULE_L15, NOTE_WARNING, place, "link to a heading that is not there: %.*s",
                  n, address);
    else if (link->level == TARGET_FILE && link->number)
        check_add(page, RULE_L15, NOTE_WARNING, place, "link to a file that is not there: %.*s", n,
                  address);
    else if (link->level == TARGET_REFUSED)
        check_add(page, RULE_L20, NOTE_ERROR, place, "a kind of link that is never followed: %.*s",
                  n, address);
    else
        return false;
    return true;
}

/* Whether a path, which begins with a slash, begins with the name of a page or section: a website
 * that has its host to itself may have other services there, as "/booking". */
static bool begins_as_page(const struct library *library, const char *path, size_t n_bytes)
{
    uint32_t id;
    const char *end = memchr(path + 1, '/', n_bytes - 1);
    struct library_ask ask = {.name = path,
                              .n_bytes = end ? (size_t)(end - path) : n_bytes,
                              .kinds = 1u << NAME_ADDRESS | 1u << NAME_PATH};
    return library_ask(library, &ask, &id) != FOUND_NOTHING;
}

/* Whether an address is one of the site's website, and none of its pages or files. */
static bool is_none_of_own(const struct check_page *page, const struct node *link)
{
    const struct site *site = &page->check->site;
    const char *address = node_data(page->page->document, link);
    size_t own = resolver_host_bytes(site->host, address, link->data_bytes);
    size_t base = strlen(site->base_path);
    const char *path = address + own + base;
    return own && link->level == TARGET_OUTSIDE && link->data_bytes - own > base &&
           strncmp(address + own, site->base_path, base) == 0 && *path == '/' &&
           (base || begins_as_page(page->check->library, path, link->data_bytes - own - base));
}

/* Checks the address that is written. */
static void check_written(const struct check_page *page, const struct node *link,
                          struct source_place place)
{
    const char *address = node_data(page->page->document, link);
    int n = check_quoted_bytes(address, link->data_bytes);
    if (!link->data_bytes)
        check_add(page, RULE_L15, NOTE_WARNING, place,
                  "link without an address: write where it leads");
    else if (is_broken_address(address, link->data_bytes))
        check_add(page, RULE_L15, NOTE_ERROR, place,
                  "this address leads nowhere: %.*s; write one as https://example.org/, "
                  "mailto:name@example.org or tel:+441632960123",
                  n, address);
    else if (is_detour(address, link->data_bytes))
        check_add(page, RULE_L15, NOTE_WARNING, place,
                  "a mail program or a search engine made this address, and readers cannot see "
                  "where it leads: open it, and copy the address of the page itself");
    else if (is_none_of_own(page, link))
        check_add(page, RULE_L15, NOTE_WARNING, place,
                  "no page that readers can see has this address of the site's own: %.*s; link to "
                  "a page's file, as in [words](page.md)",
                  n, address);
}

/* Checks where a link leads. */
static void check_target(const struct check_page *page, uint32_t i)
{
    const struct node *link = &page->page->document->nodes[i];
    struct source_place place = check_link_place(page, i);
    const char *address = node_data(page->page->document, link);
    if (is_at_home(address, link->data_bytes))
        check_add(page, RULE_L15, NOTE_ERROR, place,
                  "%.*s is an address of your own machine, which readers do not reach: link to the "
                  "page's file, as in [words](page.md)",
                  check_quoted_bytes(address, link->data_bytes), address);
    else if (!check_found(page, link, place))
        check_written(page, link, place);
}

/* Words that do not say where a link leads, in the languages that the program speaks; a link is
 * vague only if its words are one of these texts, but for the signs around them. */
static const char vague[] =
    "click here|here|more|more information|more info|read more|learn more|find out more|this link|"
    "link|this page|this|this website|website|this site|this pdf|this document|page|click|"
    "click this link|click this|details|more details|see here|read here|look here|"
    "click here for more|click here for more information|click here to find out more|"
    "click here to read more|read this|see more|go here|this leaflet|this article|tap here|"
    "press here|aquí|aqui|haga clic aquí|haz clic aquí|pulse aquí|clic aquí|haga clic aqui|"
    "haz clic aqui|haga click aquí|haga click aqui|haz click aquí|haz click aqui|click aquí|"
    "click aqui|clic aqui|pulse aqui|pinche aquí|pinche aqui|mas información|mas informacion|"
    "más informacion|más|más información|leer más|saber más|ver más|este enlace|enlace|esta página|"
    "este documento|hier|hier klicken|klicken sie hier|mehr|mehr lesen|weiterlesen|mehr erfahren|"
    "mehr informationen|weitere informationen|dieser link|diesem link|diese seite|dieser seite|ici|"
    "cliquez ici|cliquer ici|plus|en savoir plus|lire la suite|lire plus|plus d'informations|"
    "plus d’informations|ce lien|lien|cette page|tutaj|kliknij|kliknij tutaj|więcej|czytaj więcej|"
    "dowiedz się więcej|więcej informacji|ten link|tym linkiem|ta strona|هنا|اضغط هنا|انقر هنا|"
    "المزيد|اقرأ المزيد|لمزيد من المعلومات|هذا الرابط|هذه الصفحة|من هنا";

/* "here", "Read more…", "» here". */
static bool is_vague(const char *s, size_t n_bytes)
{
    static const char signs[] = " |.|:|,|!|>|<|(|)|\u00a0|»|«|…|›|→|←";
    for (size_t n; (n = phrase_begins(s, n_bytes, signs)) != 0 && n < n_bytes; n_bytes -= n)
        s += n;
    for (size_t n; (n = phrase_ends(s, n_bytes, signs)) != 0 && n < n_bytes;)
        n_bytes -= n;
    return phrase_is(s, n_bytes, vague);
}

/* Checks whether a link's words say where it leads. */
static void check_words(const struct check_page *page, uint32_t i)
{
    const struct document *document = page->page->document;
    const struct node *link = &document->nodes[i];
    struct source_place place = check_link_place(page, i);
    if (link->data_bytes && is_wordless(document, i))
        check_add(page, RULE_L15, NOTE_WARNING, place,
                  "a link without words: write between [ and ] where it leads");
    if (is_vague(node_text(document, link), link->text_bytes))
        check_add(page, RULE_L15, NOTE_WARNING, place,
                  "\"%.*s\" does not say where the link leads: name what is there",
                  (int)link->text_bytes, node_text(document, link));
}

static bool leads_elsewhere(const struct document *document, const struct node *a,
                            const struct node *b)
{
    if (a->level == TARGET_DEAD || b->level == TARGET_DEAD)
        return false;
    if (a->level == TARGET_PAGE && b->level == TARGET_PAGE)
        return a->page != b->page;
    return a->data_bytes != b->data_bytes ||
           memcmp(node_data(document, a), node_data(document, b), a->data_bytes) != 0;
}

/* Reports links with the same words that lead to different places. Leaves out very short words,
 * such as the numbers of footnotes, and very long ones. */
static void check_twins(const struct check_page *page)
{
    enum { WORDS_BYTES_MIN = 3, WORDS_BYTES_MAX = 200 };
    const struct document *document = page->page->document;
    struct map above = {0}; /* the last link with some words */
    struct arena arena;
    struct buffer words = {0};
    arena_init(&arena);
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind != NODE_LINK || node->text_bytes < WORDS_BYTES_MIN ||
            node->text_bytes > WORDS_BYTES_MAX)
            continue;
        words.used = 0;
        text_lower(&words, node_text(document, node), node->text_bytes);
        const struct node *last = &document->nodes[map_find(&above, words.bytes, words.used)];
        map_set(&above, arena_copy(&arena, words.bytes, words.used), words.used, i);
        if (last->kind == NODE_LINK && leads_elsewhere(document, last, node))
            check_add(page, RULE_L15, NOTE_WARNING, check_link_place(page, i),
                      "\"%.*s\" leads to %.*s here, to %.*s above: give each words of its own",
                      (int)node->text_bytes, node_text(document, node), (int)node->data_bytes,
                      node_data(document, node), (int)last->data_bytes, node_data(document, last));
    }
    buffer_done(&words);
    arena_done(&arena);
    map_done(&above);
}

/* Reports ref and relref in the text, where they show an address: not in a link or an attribute of
 * HTML. In the document it is a word like others. */
void rule_shown_refs(const struct check_page *page, const struct shortcode_tag *tag,
                     const struct shortcode_args *args, const struct shortcode_kind *kind)
{
    const char *s = page->source.text.bytes + tag->start;
    bool within = tag->start && strchr("\"'=", s[-1]);
    if (!within && kind == &shortcode_ref && shortcode_arg(args, "path 0"))
        check_add(page, RULE_L15, NOTE_WARNING, source_find(&page->source, tag->start),
                  "outside a link this shows an address to readers: write [words](%.*s)",
                  check_quoted_bytes(s, tag->end - tag->start), s);
}

void rule_links(const struct check_page *page)
{
    const struct document *document = page->page->document;
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_LINK) {
            check_target(page, i);
            check_words(page, i);
        }
    check_twins(page);
}
