/*
 * The table of shortcodes. Hugo's own; those of Docsy, Hextra, Book, Relearn, Blowfish, Doks and
 * other themes under the names they share; those of the Hugo documentation; care cards.
 *
 * A site's own shortcode of one of these names may do something else. It then loses no more than
 * its looks: the text between two tags is kept, except in comments and scripts.
 */
#include "shortcode/table.h"

#include "base/list.h"
#include "base/map.h"
#include "base/slip.h"
#include "base/words.h"

#include <ctype.h>
#include <string.h>

static const struct shortcode table[] = {
    /* addresses and values */
    {"ref relref", &shortcode_ref, NULL},
    {"param siteparam site-param", &shortcode_param, ""},
    {"_param", &shortcode_param, NULL},
    {"i18n t", &shortcode_translation, "p"},
    {"glossary_tooltip dropcap term mark highlight-text", &shortcode_words,
     "text letter term term_id 0"},
    {"tooltip", &shortcode_explained, "text title glossary 0"},
    {"sidenote side-note marginnote margin-note", &shortcode_aside, "p"},
    {"abbr", &shortcode_explained, "text short abbr title 0"},
    {"ruby", &shortcode_explained, "rb text 0"},
    {"sup superscript", &shortcode_raised, "sup"},
    {"sub subscript", &shortcode_raised, "sub"},
    {"badge", &shortcode_badge, NULL},
    {"new-in", &shortcode_since, WORDS("New in version ")},
    {"deprecated-in", &shortcode_since, WORDS("Deprecated in version ")},

    /* pictures */
    {"figure img image picture photo imgproc legacy-img img-right img-left img-flexible lightbox "
     "svg inline-svg",
     &shortcode_picture, NULL},
    {"asset-static file", &shortcode_file, NULL},
    {"download", &shortcode_link, NULL},

    /* embedded from elsewhere */
    {"youtube youtubelite youtube-lite youtube_simple youtube-enhanced sign-language-section",
     &shortcode_embed, "Video https://youtu.be/%s"},
    {"vimeo vimeo_simple", &shortcode_embed, "Video https://vimeo.com/%s"},
    {"dailymotion", &shortcode_embed, "Video https://www.dailymotion.com/video/%s"},
    {"bilibili", &shortcode_embed, "Video https://www.bilibili.com/video/%s"},
    {"peertube video", &shortcode_embed, "Video %s"},
    {"audio podcast", &shortcode_embed, "Audio %s"},
    {"soundcloud", &shortcode_embed, "Audio https://soundcloud.com/%s"},
    {"spotify", &shortcode_embed, "Audio https://open.spotify.com/%s"},
    {"pdf embed-pdf", &shortcode_embed, "Document %s"},
    {"iframe embed", &shortcode_embed, "Page %s"},
    {"map", &shortcode_embed, "Map %s"},
    {"asciinema", &shortcode_embed, "Video https://asciinema.org/a/%s"},
    {"instagram instagram_simple", &shortcode_embed, "Post https://www.instagram.com/p/%s/"},
    {"mastodon", &shortcode_embed, "Post %s"},
    {"facebook", &shortcode_embed, "Post https://www.facebook.com/%s"},
    {"x x_simple tweet twitter twitter_simple", &shortcode_post, "Post https://x.com/%s/status/%s"},
    {"gist", &shortcode_post, "Code https://gist.github.com/%s/%s"},
    {"qr", &shortcode_qr, NULL},

    /* links */
    {"button btn link link-button hextra/hero-button cta staticref", &shortcode_link, NULL},
    {"email", &shortcode_email, "text label 0"},
    {"glossary-term", &shortcode_page_link, "|/quick-reference/glossary/%s"},
    {"get-page-desc", &shortcode_page_link, "|%s"},
    {"quick-reference", &shortcode_page_link, "Pages in |/%s"},
    {"list-pages-in-section render-list-of-pages-in-section render-table-of-pages-in-section",
     &shortcode_page_link, "Pages in |%s"},
    {"eturl", &shortcode_constant,
     "https://github.com/gohugoio/hugo/tree/master/tpl/tplimpl/embedded/templates"},

    /* code */
    {"highlight code codeblock code-block", &shortcode_code, NULL},
    {"command", &shortcode_code, "sh"},
    {"code-toggle", &shortcode_code_toggle, NULL},
    {"mermaid", &shortcode_code, "mermaid"},
    {"plantuml", &shortcode_code, "plantuml"},
    {"math katex mathjax mathjax/block mathjax/inline latex tex equation eq", &shortcode_code,
     "math"},
    {"chart echarts", &shortcode_code, "json"},
    {"hl kbd cmd", &shortcode_inline_code, NULL},

    /* cards */
    {"emergency", &shortcode_card, "emergency"},
    {"urgent", &shortcode_card, "urgent"},
    {"non-urgent nonurgent", &shortcode_card, "non-urgent"},
    {"note info card-policy", &shortcode_card, "note"},
    {"tip", &shortcode_card, "tip"},
    {"hint alert pageinfo notice callout admonition admonish care-card box bs/alert",
     &shortcode_card, NULL},
    {"important", &shortcode_card, "important"},
    {"warning", &shortcode_card, "warning"},
    {"caution danger", &shortcode_card, "caution"},

    /* quotes */
    {"quote blockquote pullquote testimonial", &shortcode_quote, NULL},

    /* folds and tabs of the website: here all are open */
    {"details", &shortcode_details, WORDS("Details")},
    {"expand collapse spoiler toggle accordion-item accordionitem bs/accordion-item expandable "
     "faq-item faqitem",
     &shortcode_details, WORDS("More")},
    {"accordion codetab foundation_tab tabitem tab-item nav-item bs/tab timelineitem "
     "filetree/folder filetree/file",
     &shortcode_section, "p"},
    {"accordions bs/accordion cardpane cards card-grid hextra/feature-grid hextra/hero-badge "
     "hextra/hero-container hextra/hero-headline hextra/hero-subtitle blocks/section blocks/lead "
     "blocks/content timeline filetree/container",
     &shortcode_keep, NULL},
    {"tab", &shortcode_tab, "p"},
    {"step", &shortcode_step, "p"},
    {"tabs foundation_tabs tabgroup nav bs/tabs", &shortcode_tabs, NULL},
    {"tabpane", &shortcode_tabpane, NULL},
    {"card link-card hextra/feature-card", &shortcode_link_card, "p"},
    {"blocks/cover", &shortcode_section, "h2"},
    {"blocks/feature", &shortcode_section, "h3"},
    {"blocks/link-down", &shortcode_gone, NULL},
    {"faq-list faq faqs", &shortcode_faq, WORDS("More")},

    /* looks only */
    {"column row col grid section div center lead ltr rtl keywordlist keyword typeit markdown md "
     "rawhtml raw-html html",
     &shortcode_keep, NULL},
    {"columns", &shortcode_columns, NULL},
    {"steps", &shortcode_steps, NULL},
    {"icon fa fontawesome fas fab emoji anchor top pagebreak toc clear spacer", &shortcode_gone,
     NULL},
    {"br linebreak newline", &shortcode_break, NULL},
    {"comment script javascript js css", &shortcode_comment, NULL},

    /* files; sync includes them before a page is read */
    {"readfile include", &shortcode_include, NULL},
    {SHORTCODE_LEFT_OUT, &shortcode_left_out, NULL},
    {SHORTCODE_OPENING, &shortcode_opening, NULL},
};

enum { ROWS = sizeof table / sizeof *table };

static const struct shortcode unknown = {"", &shortcode_unknown, "p"}; /* its title's element */
static const struct shortcode template = {"", &shortcode_template, NULL};

/* Puts each name of a row on the map, with the row's number from 1. */
static void add_names(struct map *rows, const struct shortcode *row)
{
    for (const char *at = row->names; *at;) {
        size_t n = strcspn(at, " ");
        map_add(rows, at, n, (uint32_t)(row - table) + 1);
        at += n + (at[n] == ' ');
    }
}

/* The first search makes a map: to go through the table would be a tenth of the time that a page
 * with a shortcode in each part takes. */
static const struct shortcode *find_row(const char *name, size_t n_bytes)
{
    enum { NAME_BYTES_MAX = 40 };
    static struct map rows;
    char small[NAME_BYTES_MAX];
    if (n_bytes > sizeof small)
        return NULL;
    if (!rows.count)
        for (size_t i = 0; i < ROWS; i++)
            add_names(&rows, &table[i]);
    for (size_t i = 0; i < n_bytes; i++)
        small[i] = (char)tolower((unsigned char)name[i]);
    uint32_t row = map_find(&rows, small, n_bytes);
    return row ? &table[row - 1] : NULL;
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
        else if (!list_has("card block", name + i, n))
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

const char *shortcode_near_card(struct arena *arena, const char *name)
{
    enum { LETTERS_LEAST = 5 }; /* "top" is no slip for "tip" */
    for (size_t i = 0; i < ROWS; i++)
        for (const char *at = table[i].names; table[i].kind == &shortcode_card && *at;) {
            size_t n = strcspn(at, " ");
            const char *card = arena_copy(arena, at, n);
            if (n >= LETTERS_LEAST && slip_is_near(name, card))
                return card;
            at += n + (at[n] == ' ');
        }
    return NULL;
}
