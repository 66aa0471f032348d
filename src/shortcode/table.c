/*
 * The table of shortcodes. Hugo's own; those of Docsy, Hextra, Book, Relearn, Blowfish, Doks and
 * other themes under the names they share; those of the Hugo documentation; care cards.
 *
 * A site's own shortcode of one of these names may do something else. It then loses no more than
 * its looks: the text between two tags is kept, except in comments and scripts.
 */
#include "shortcode/table.h"

#include "base/list.h"
#include "base/slip.h"
#include "base/words.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const struct shortcode table[] = {
    /* addresses and values */
    {"ref", &shortcode_ref, NULL},
    {"relref", &shortcode_ref, NULL},
    {"param", &shortcode_param, ""},
    {"_param", &shortcode_param, NULL},
    {"siteparam", &shortcode_param, ""},
    {"site-param", &shortcode_param, ""},
    {"i18n", &shortcode_translation, "p"},
    {"t", &shortcode_translation, "p"},
    {"glossary_tooltip", &shortcode_words, "text term_id 0"},
    {"tooltip", &shortcode_explained, "text title glossary 0"},
    {"sidenote", &shortcode_aside, "p"},
    {"side-note", &shortcode_aside, "p"},
    {"marginnote", &shortcode_aside, "p"},
    {"margin-note", &shortcode_aside, "p"},
    {"dropcap", &shortcode_words, "letter text 0"},
    {"term", &shortcode_words, "text term 0"},
    {"abbr", &shortcode_explained, "text short abbr title 0"},
    {"ruby", &shortcode_ruby, NULL},
    {"sup", &shortcode_raised, "sup"},
    {"superscript", &shortcode_raised, "sup"},
    {"sub", &shortcode_raised, "sub"},
    {"subscript", &shortcode_raised, "sub"},
    {"badge", &shortcode_badge, NULL},
    {"mark", &shortcode_words, "text 0"},
    {"highlight-text", &shortcode_words, "text 0"},
    {"new-in", &shortcode_since, WORDS("New in version ")},
    {"deprecated-in", &shortcode_since, WORDS("Deprecated in version ")},

    /* pictures */
    {"figure", &shortcode_picture, NULL},
    {"img", &shortcode_picture, NULL},
    {"image", &shortcode_picture, NULL},
    {"picture", &shortcode_picture, NULL},
    {"photo", &shortcode_picture, NULL},
    {"imgproc", &shortcode_picture, NULL},
    {"legacy-img", &shortcode_picture, NULL},
    {"img-right", &shortcode_picture, NULL},
    {"img-left", &shortcode_picture, NULL},
    {"img-flexible", &shortcode_picture, NULL},
    {"lightbox", &shortcode_picture, NULL},
    {"svg", &shortcode_picture, NULL},
    {"inline-svg", &shortcode_picture, NULL},
    {"asset-static", &shortcode_file, NULL},
    {"file", &shortcode_file, NULL},
    {"download", &shortcode_link, NULL},

    /* embedded from elsewhere */
    {"youtube", &shortcode_embed, "Video https://youtu.be/%s"},
    {"youtubelite", &shortcode_embed, "Video https://youtu.be/%s"},
    {"youtube-lite", &shortcode_embed, "Video https://youtu.be/%s"},
    {"youtube_simple", &shortcode_embed, "Video https://youtu.be/%s"},
    {"youtube-enhanced", &shortcode_embed, "Video https://youtu.be/%s"},
    {"sign-language-section", &shortcode_embed, "Video https://youtu.be/%s"},
    {"vimeo", &shortcode_embed, "Video https://vimeo.com/%s"},
    {"vimeo_simple", &shortcode_embed, "Video https://vimeo.com/%s"},
    {"dailymotion", &shortcode_embed, "Video https://www.dailymotion.com/video/%s"},
    {"bilibili", &shortcode_embed, "Video https://www.bilibili.com/video/%s"},
    {"peertube", &shortcode_embed, "Video %s"},
    {"video", &shortcode_embed, "Video %s"},
    {"audio", &shortcode_embed, "Audio %s"},
    {"podcast", &shortcode_embed, "Audio %s"},
    {"soundcloud", &shortcode_embed, "Audio https://soundcloud.com/%s"},
    {"spotify", &shortcode_embed, "Audio https://open.spotify.com/%s"},
    {"pdf", &shortcode_embed, "Document %s"},
    {"embed-pdf", &shortcode_embed, "Document %s"},
    {"iframe", &shortcode_embed, "Page %s"},
    {"embed", &shortcode_embed, "Page %s"},
    {"map", &shortcode_embed, "Map %s"},
    {"asciinema", &shortcode_embed, "Video https://asciinema.org/a/%s"},
    {"instagram", &shortcode_embed, "Post https://www.instagram.com/p/%s/"},
    {"instagram_simple", &shortcode_embed, "Post https://www.instagram.com/p/%s/"},
    {"mastodon", &shortcode_embed, "Post %s"},
    {"facebook", &shortcode_embed, "Post https://www.facebook.com/%s"},
    {"x", &shortcode_tweet, NULL},
    {"x_simple", &shortcode_tweet, NULL},
    {"tweet", &shortcode_tweet, NULL},
    {"twitter", &shortcode_tweet, NULL},
    {"twitter_simple", &shortcode_tweet, NULL},
    {"gist", &shortcode_gist, NULL},
    {"qr", &shortcode_qr, NULL},

    /* links */
    {"button", &shortcode_link, NULL},
    {"btn", &shortcode_link, NULL},
    {"link", &shortcode_link, NULL},
    {"link-button", &shortcode_link, NULL},
    {"hextra/hero-button", &shortcode_link, NULL},
    {"cta", &shortcode_link, NULL},
    {"staticref", &shortcode_link, NULL},
    {"email", &shortcode_email, "text label 0"},
    {"contact-buttons", &shortcode_contact, NULL},
    {"glossary-term", &shortcode_page_link, "|/quick-reference/glossary/%s"},
    {"get-page-desc", &shortcode_page_link, "|%s"},
    {"quick-reference", &shortcode_page_link, "Pages in |/%s"},
    {"list-pages-in-section", &shortcode_page_link, "Pages in |%s"},
    {"render-list-of-pages-in-section", &shortcode_page_link, "Pages in |%s"},
    {"render-table-of-pages-in-section", &shortcode_page_link, "Pages in |%s"},
    {"eturl", &shortcode_constant,
     "https://github.com/gohugoio/hugo/tree/master/tpl/tplimpl/embedded/templates"},

    /* code */
    {"highlight", &shortcode_code, NULL},
    {"code", &shortcode_code, NULL},
    {"codeblock", &shortcode_code, NULL},
    {"code-block", &shortcode_code, NULL},
    {"command", &shortcode_code, "sh"},
    {"code-toggle", &shortcode_code_toggle, NULL},
    {"mermaid", &shortcode_code, "mermaid"},
    {"plantuml", &shortcode_code, "plantuml"},
    {"math", &shortcode_code, "math"},
    {"katex", &shortcode_code, "math"},
    {"mathjax", &shortcode_code, "math"},
    {"mathjax/block", &shortcode_code, "math"},
    {"mathjax/inline", &shortcode_code, "math"},
    {"latex", &shortcode_code, "math"},
    {"tex", &shortcode_code, "math"},
    {"equation", &shortcode_code, "math"},
    {"eq", &shortcode_code, "math"},
    {"chart", &shortcode_code, "json"},
    {"echarts", &shortcode_code, "json"},
    {"hl", &shortcode_inline_code, NULL},
    {"kbd", &shortcode_inline_code, NULL},
    {"cmd", &shortcode_inline_code, NULL},

    /* cards */
    {"emergency", &shortcode_card, "emergency"},
    {"urgent", &shortcode_card, "urgent"},
    {"non-urgent", &shortcode_card, "non-urgent"},
    {"nonurgent", &shortcode_card, "non-urgent"},
    {"note", &shortcode_card, "note"},
    {"info", &shortcode_card, "note"},
    {"tip", &shortcode_card, "tip"},
    {"hint", &shortcode_card, NULL},
    {"important", &shortcode_card, "important"},
    {"warning", &shortcode_card, "warning"},
    {"caution", &shortcode_card, "caution"},
    {"danger", &shortcode_card, "caution"},
    {"alert", &shortcode_card, NULL},
    {"pageinfo", &shortcode_card, NULL},
    {"notice", &shortcode_card, NULL},
    {"callout", &shortcode_card, NULL},
    {"admonition", &shortcode_card, NULL},
    {"admonish", &shortcode_card, NULL},
    {"care-card", &shortcode_card, NULL},
    {"box", &shortcode_card, NULL},
    {"card-policy", &shortcode_card, "note"},
    {"bs/alert", &shortcode_card, NULL},

    /* quotes */
    {"quote", &shortcode_quote, NULL},
    {"blockquote", &shortcode_quote, NULL},
    {"pullquote", &shortcode_quote, NULL},
    {"testimonial", &shortcode_quote, NULL},

    /* folds and tabs of the website: here all are open */
    {"details", &shortcode_details, WORDS("Details")},
    {"expand", &shortcode_details, WORDS("More")},
    {"collapse", &shortcode_details, WORDS("More")},
    {"spoiler", &shortcode_details, WORDS("More")},
    {"toggle", &shortcode_details, WORDS("More")},
    {"accordion-item", &shortcode_details, WORDS("More")},
    {"accordionitem", &shortcode_details, WORDS("More")},
    {"bs/accordion-item", &shortcode_details, WORDS("More")},
    {"expandable", &shortcode_details, WORDS("More")},
    {"accordion", &shortcode_section, "p"},
    {"accordions", &shortcode_keep, NULL},
    {"bs/accordion", &shortcode_keep, NULL},
    {"tab", &shortcode_tab, "p"},
    {"codetab", &shortcode_section, "p"},
    {"foundation_tab", &shortcode_section, "p"},
    {"tabitem", &shortcode_section, "p"},
    {"tab-item", &shortcode_section, "p"},
    {"nav-item", &shortcode_section, "p"},
    {"bs/tab", &shortcode_section, "p"},
    {"step", &shortcode_step, "p"},
    {"tabs", &shortcode_tabs, NULL},
    {"foundation_tabs", &shortcode_tabs, NULL},
    {"tabgroup", &shortcode_tabs, NULL},
    {"nav", &shortcode_tabs, NULL},
    {"bs/tabs", &shortcode_tabs, NULL},
    {"tabpane", &shortcode_tabpane, NULL},
    {"card", &shortcode_link_card, "p"},
    {"link-card", &shortcode_link_card, "p"},
    {"hextra/feature-card", &shortcode_link_card, "p"},
    {"cardpane", &shortcode_keep, NULL},
    {"cards", &shortcode_keep, NULL},
    {"card-grid", &shortcode_keep, NULL},
    {"hextra/feature-grid", &shortcode_keep, NULL},
    {"hextra/hero-badge", &shortcode_keep, NULL},
    {"hextra/hero-container", &shortcode_keep, NULL},
    {"hextra/hero-headline", &shortcode_keep, NULL},
    {"hextra/hero-subtitle", &shortcode_keep, NULL},
    {"blocks/cover", &shortcode_section, "h2"},
    {"blocks/feature", &shortcode_section, "h3"},
    {"blocks/section", &shortcode_keep, NULL},
    {"blocks/lead", &shortcode_keep, NULL},
    {"blocks/content", &shortcode_keep, NULL},
    {"blocks/link-down", &shortcode_gone, NULL},
    {"timeline", &shortcode_keep, NULL},
    {"timelineitem", &shortcode_section, "p"},
    {"filetree/container", &shortcode_keep, NULL},
    {"filetree/folder", &shortcode_section, "p"},
    {"filetree/file", &shortcode_section, "p"},
    {"faq-list", &shortcode_faq, WORDS("More")},
    {"faq", &shortcode_faq, WORDS("More")}, /* where an answer has no question */
    {"faqs", &shortcode_faq, WORDS("More")},
    {"faq-item", &shortcode_details, WORDS("More")},
    {"faqitem", &shortcode_details, WORDS("More")},

    /* looks only */
    {"column", &shortcode_keep, NULL},
    {"columns", &shortcode_columns, NULL},
    {"row", &shortcode_keep, NULL},
    {"col", &shortcode_keep, NULL},
    {"grid", &shortcode_keep, NULL},
    {"section", &shortcode_keep, NULL},
    {"div", &shortcode_keep, NULL},
    {"center", &shortcode_keep, NULL},
    {"steps", &shortcode_steps, NULL},
    {"lead", &shortcode_keep, NULL},
    {"ltr", &shortcode_keep, NULL},
    {"rtl", &shortcode_keep, NULL},
    {"keywordlist", &shortcode_keep, NULL},
    {"keyword", &shortcode_keep, NULL},
    {"typeit", &shortcode_keep, NULL},
    {"markdown", &shortcode_keep, NULL},
    {"md", &shortcode_keep, NULL},
    {"rawhtml", &shortcode_keep, NULL},
    {"raw-html", &shortcode_keep, NULL},
    {"html", &shortcode_keep, NULL},
    {"icon", &shortcode_gone, NULL},
    {"fa", &shortcode_gone, NULL},
    {"fontawesome", &shortcode_gone, NULL},
    {"fas", &shortcode_gone, NULL},
    {"fab", &shortcode_gone, NULL},
    {"emoji", &shortcode_gone, NULL},
    {"br", &shortcode_break, NULL},
    {"linebreak", &shortcode_break, NULL},
    {"newline", &shortcode_break, NULL},
    {"anchor", &shortcode_gone, NULL},
    {"top", &shortcode_gone, NULL},
    {"pagebreak", &shortcode_gone, NULL},
    {"toc", &shortcode_gone, NULL},
    {"clear", &shortcode_gone, NULL},
    {"spacer", &shortcode_gone, NULL},
    {"comment", &shortcode_comment, NULL},
    {"script", &shortcode_comment, NULL},
    {"javascript", &shortcode_comment, NULL},
    {"js", &shortcode_comment, NULL},
    {"css", &shortcode_comment, NULL},

    /* files; sync includes them before a page is read */
    {"readfile", &shortcode_include, NULL},
    {"include", &shortcode_include, NULL},
    {SHORTCODE_LEFT_OUT, &shortcode_left_out, NULL},
    {SHORTCODE_OPENING, &shortcode_opening, NULL},
};

static const struct shortcode unknown = {"", &shortcode_unknown, "p"}; /* its title's element */
static const struct shortcode template = {"", &shortcode_template, NULL};

static const struct shortcode *find_row(const char *name, size_t n_bytes)
{
    int first = n_bytes ? tolower((unsigned char)*name) : '\0'; /* the table is in small letters */
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (*table[i].name == first && strncasecmp(table[i].name, name, n_bytes) == 0 &&
            !table[i].name[n_bytes])
            return &table[i];
    return NULL;
}

/* The card that all parts of a name are words for: "warning-box", "alertDanger". The part that says
 * a level decides. */
static const struct shortcode *find_card(const char *name, size_t n_bytes)
{
    const struct shortcode *found = NULL;
    for (size_t i = 0, n; i < n_bytes; i += n + (i + n < n_bytes && strchr("-_/", name[i + n]))) {
        for (n = 1;
             i + n < n_bytes && !strchr("-_/", name[i + n]) &&
             !(isupper((unsigned char)name[i + n]) && islower((unsigned char)name[i + n - 1]));)
            n++;
        const struct shortcode *row = find_row(name + i, n);
        if (row && row->kind == &shortcode_card)
            found = found && found->value ? found : row;
        else if (!list_has("card Card block Block", name + i, n))
            return NULL;
    }
    return found;
}

const struct shortcode *shortcode_find(const char *name, size_t n_bytes)
{
    const struct shortcode *row = find_row(name, n_bytes);
    row = row ? row : find_card(name, n_bytes);
    if (row)
        return row;
    /* Hugo's manual, "Inline shortcodes". */
    if (n_bytes > 7 && memcmp(name + n_bytes - 7, ".inline", 7) == 0)
        return &template;
    return &unknown;
}

const char *shortcode_near_card(const char *name)
{
    enum { LETTERS_LEAST = 5 }; /* "top" is no slip for "tip" */
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (table[i].kind == &shortcode_card && strlen(table[i].name) >= LETTERS_LEAST &&
            slip_is_near(name, table[i].name))
            return table[i].name;
    return NULL;
}
