/*
 * The known shortcodes: Hugo's own, those of themes that many sites use, and care cards.
 */
#ifndef PAMPHLET_SHORTCODE_TABLE_H
#define PAMPHLET_SHORTCODE_TABLE_H

#include "shortcode/tags.h"
#include "shortcode/shortcodes.h"

/* How a shortcode's output is laid out. */
enum shortcode_form {
    SHORTCODE_AS_BLOCK,  /* on lines of its own */
    SHORTCODE_AS_INLINE, /* within a line: a sentence, a table cell, raw HTML */
    SHORTCODE_AS_CODE,   /* within code, where there is only plain text */
};

/* One use of a shortcode. Its writers append to out; for a block whole lines, of which those up to
 * an empty one are one HTML block. */
struct shortcode_call {
    const struct shortcode *known;
    const char *name;                    /* as it is written */
    const struct shortcode_kind *parent; /* kind of the pair around it; NULL: none */
    const char *label;                   /* what that pair calls this part of it; NULL: nothing */
    unsigned number;                     /* of a step in that pair, from 1 */
    const struct shortcode_context *context;
    unsigned *asked; /* how often values of the front matter and the site were looked for */
    struct shortcode_args args;
    enum shortcode_form form;
    bool paired;
    bool empty;        /* a pair with no text between its tags */
    bool brief;        /* a pair with one line of text there */
    bool markdown;     /* {{% %}} */
    bool in_address;   /* of a Markdown link, or in an HTML tag */
    const char *inner; /* the text between the tags of a pair, for kinds that capture it */
    size_t inner_bytes;
    const char *prefix; /* what its lines begin with because of the list or quote around it */
    struct buffer *out;
    struct arena *arena;
    const char *found; /* what `choose` has found for `open` */
    enum note_level level;
    const char *complaint; /* what is wrong with this use; NULL: nothing */
    bool lacks;            /* a sentence may not be whole without what it leaves out */
    bool lost;             /* an amount in its tag is not written */
};

enum { SHORTCODE_ASKED_MAX = 4096 }; /* per page; shortcodes behind that are left out */

/* How a kind of shortcode is handled. */
enum shortcode_flags {
    SHORTCODE_STAYS_INLINE = 1, /* never a block, even on a line of its own */
    SHORTCODE_WRAPS = 2,        /* adds nothing of its own to the text between its tags */
    SHORTCODE_CAPTURES = 4,     /* close gets the text between and writes all of it anew */
    SHORTCODE_HOLDS_CODE = 8,   /* the text between is code, not Markdown */
    SHORTCODE_DROPS = 16,       /* the text between is not shown */
    SHORTCODE_MAY_SAY = 32,     /* a lone tag may show any of its arguments */
};

struct shortcode_kind {
    unsigned flags;
    /* Writes what comes before the inner text of a pair, or all of a lone tag; NULL: nothing. */
    void (*open)(struct shortcode_call *call);
    /* Writes what comes behind the inner text of a pair; NULL: nothing. `end` comes behind that if
     * the pair is a block; likewise. */
    void (*close)(struct shortcode_call *call);
    const char *end;
    /* Chooses the kind that handles this call, and may complain of it; NULL: this one does. */
    const struct shortcode_kind *(*choose)(struct shortcode_call *call);
};

struct shortcode {
    const char *names; /* those that mean the same, in small letters, with blanks between */
    const struct shortcode_kind *kind;
    const char *value; /* its meaning depends on the kind */
};

/* The row of a name, case ignored; never NULL, because unknown names have a row too. */
const struct shortcode *shortcode_find(const char *name, size_t n_bytes);

/* The text of the parameter that a lone tag is called as, or of the one that its only argument
 * names in that: {{< phone >}}, {{< contact "phone" >}}. NULL: there is none, or it is no text to
 * read. */
const char *shortcode_find_named(struct shortcode_call *call);

/* What the site has for its templates under the key of a lone tag, with the value that the tag has
 * for them; NULL: nothing, or it cannot be filled in. */
const char *shortcode_find_site_words(struct shortcode_call *call);

/* The card of the table that an unknown name may be meant for, NULL: none. */
const char *shortcode_near_card(struct arena *arena, const char *name);

/* card.c */
extern const struct shortcode_kind shortcode_card;  /* value: level, NULL: its arguments say */
extern const struct shortcode_kind shortcode_since; /* value: words before a version */
/* blocks.c */
extern const struct shortcode_kind shortcode_details; /* value: the summary where none is given */
extern const struct shortcode_kind shortcode_section; /* value: "p", "h2" or "h3" for its title */
extern const struct shortcode_kind shortcode_steps;
extern const struct shortcode_kind shortcode_step; /* numbered among those of one pair of steps */
extern const struct shortcode_kind shortcode_tabs;
extern const struct shortcode_kind shortcode_tabpane; /* Docsy's, whose tabs hold code */
extern const struct shortcode_kind shortcode_tab;
extern const struct shortcode_kind shortcode_quote;
extern const struct shortcode_kind shortcode_keep;
extern const struct shortcode_kind shortcode_columns;
extern const struct shortcode_kind shortcode_gone;
extern const struct shortcode_kind shortcode_comment;
/* unknown.c */
extern const struct shortcode_kind shortcode_template; /* Go's template code in a page */
extern const struct shortcode_kind shortcode_unknown;
extern const struct shortcode_kind shortcode_translation; /* the site's words, else unknown; "p" */
extern const struct shortcode_kind shortcode_aside;       /* a note beside a sentence; value: "p" */
/* code.c */
extern const struct shortcode_kind shortcode_code; /* value: language, NULL: its arguments say */
extern const struct shortcode_kind shortcode_code_toggle;
extern const struct shortcode_kind shortcode_code_tab; /* or a card */
extern const struct shortcode_kind shortcode_inline_code;
/* media.c */
extern const struct shortcode_kind shortcode_picture;
/* Whether a picture with these arguments has an alternative text. An empty alt counts as one: it
 * says that the picture is decoration (HTML). */
bool shortcode_picture_has_alt(const struct shortcode_args *args);
extern const struct shortcode_kind shortcode_embed; /* value: "Label address%s" */
extern const struct shortcode_kind shortcode_post;  /* value: "Label address%s%s", user and id */
extern const struct shortcode_kind shortcode_link;  /* a button */
extern const struct shortcode_kind shortcode_file;  /* a picture or a file to download */
extern const struct shortcode_kind shortcode_link_card; /* a section, or a link if it is alone */
extern const struct shortcode_kind shortcode_page_link; /* value: "Words|address%s" */
extern const struct shortcode_kind shortcode_qr;
/* words.c */
extern const struct shortcode_kind shortcode_words;     /* value: keys of the words */
extern const struct shortcode_kind shortcode_explained; /* likewise */
extern const struct shortcode_kind shortcode_email;     /* value: keys of the words */
extern const struct shortcode_kind shortcode_badge;
extern const struct shortcode_kind shortcode_raised; /* value: the element, sup or sub */
extern const struct shortcode_kind shortcode_break;
extern const struct shortcode_kind shortcode_constant; /* value: the words */
/* values.c */
extern const struct shortcode_kind shortcode_param; /* value: "", or NULL for Docsy's _param */
extern const struct shortcode_kind shortcode_site_words;
extern const struct shortcode_kind shortcode_faq;
/* files.c */
extern const struct shortcode_kind shortcode_ref;
extern const struct shortcode_kind shortcode_include;
extern const struct shortcode_kind shortcode_left_out;
extern const struct shortcode_kind shortcode_opening;

/* call.c, for the writers. */
#define SHORTCODE_GAP "[…]" /* stands where words are left out */
/* The argument that holds the text of a shortcode that is no pair, by one of these keys; "": there
 * is none. */
#define SHORTCODE_TEXT_KEYS "text content message msg body description desc answer"
const char *shortcode_call_text(const struct shortcode_call *call);
/* Appends what only a block begins or ends with, or `other` in any other form. */
void shortcode_call_block(struct shortcode_call *call, const char *block, const char *other);
/* Appends words or inline Markdown as the call's form needs it. */
void shortcode_call_words(struct shortcode_call *call, const char *words);
void shortcode_call_markdown(struct shortcode_call *call, const char *markdown);
/* Appends an address; what begins a link, not in code; a whole link, in code its words and address.
 */
void shortcode_call_address(struct shortcode_call *call, const char *address);
void shortcode_call_href(struct shortcode_call *call, const char *address);
void shortcode_call_link(struct shortcode_call *call, const char *address, const char *words);

#endif
