/*
 * A view: what fills the screen between two wishes.
 *
 * A view draws itself and answers a command with a wish. It never calls the app and never acts:
 * the app does what is wished, after asking the policy.
 */
#ifndef PAMPHLET_UI_VIEW_H
#define PAMPHLET_UI_VIEW_H

#include "layout/layout.h"
#include "library/library.h"
#include "ui/keys.h"
#include "ui/screen.h"

enum wish_kind {
    WISH_STAY,
    WISH_OPEN_PAGE,    /* page; node: a heading's, 0 for the top */
    WISH_OPEN_TARGET,  /* address: something that cannot be opened here, to be shown in a dialog */
    WISH_OPEN_PICTURE, /* address, words, caption: of a picture, to be told of in a dialog */
    WISH_GO,           /* node: back to the page below, and to this place in it */
    WISH_OUTLINE,      /* the outline of the page, the heading before `node` chosen */
    WISH_BACK,         /* the view has nothing more to do */
    WISH_SAY,          /* message: one line in the foot; command: whose key it names at its %s */
    WISH_LANGUAGE,     /* language: to read on in */
    WISH_PRINT,        /* command: how to print the page below */
    WISH_LIST,         /* list: of which to show the topics, 0: all of them */
    WISH_SEARCH,       /* words: to search all pages for */
    WISH_PASS,         /* not this view's affair: the app's own answer to the command */
    WISH_MAX,
};

struct wish {
    enum wish_kind kind;
    uint32_t page;
    uint32_t node;
    uint32_t language;
    uint32_t list;
    enum command command;
    enum node_target target;
    const char *address; /* lent by the view until it is freed, not NUL-terminated */
    size_t address_bytes;
    const char *words; /* as address: what stands in a picture's place, what is looked for */
    size_t words_bytes;
    const char *caption; /* as address */
    size_t caption_bytes;
    const char *message; /* static */
};

/* What every view needs to know of the session. */
struct view_context {
    const struct library *library;
    enum session session;
    bool ascii;
    bool taps; /* the screen can be touched */
    enum layout_bidi bidi;
    struct library_query query; /* what lists are asked with */
    int64_t (*clock)(void);     /* seconds of Unix; NULL: it is always the query's time */
    bool numbers;               /* numbers stand at links and topics */
};

/* The site's title in the reader's language. */
const char *view_site_title(const struct view_context *context);

/* The query with the time it is now. */
struct library_query view_query(const struct view_context *context);

struct view;

struct view_ops {
    enum keys_context keys;
    /* Draws all but the last row. */
    void (*draw)(struct view *view, struct screen *screen);
    struct wish (*command)(struct view *view, enum command command);
    /* Takes a key as text while the reader is typing; false: it is not typing, or the key is not
     * text. NULL: the view has nothing to type into. */
    bool (*type)(struct view *view, uint32_t key);
    /* A tap or click on a cell of the screen. NULL: there is nothing to touch. */
    struct wish (*tap)(struct view *view, int row, int col);
    /* While the reader is typing into the foot: appends what stands there, the cursor at its end.
     * False: it is not. May be NULL. */
    bool (*prompt)(const struct view *view, struct buffer *out);
    bool asks; /* that only asks for a key: nothing is typed behind it, and all of it is shown */
    /* Appends what stands at the right end of the foot: where the reader is. May be NULL. */
    void (*position)(const struct view *view, struct buffer *out);
    /* Whether a command of the foot's hints does anything at the moment; NULL: all may. */
    bool (*is_of_use)(const struct view *view, enum command command);
    /* Shows another place of the document. NULL: there is none. */
    void (*go)(struct view *view, uint32_t node);
    const struct document *(*document)(const struct view *view);
    /* The reader comes back to the view: what it shows may have changed. NULL: it cannot have. */
    void (*refresh)(struct view *view);
    /* The context has another library than `old`, of the same content: shows the same of it, at the
     * same place. NULL: it shows nothing of a library, or cannot stay (KEYS_CHOICE). */
    void (*renew)(struct view *view, const struct library *old);
    void (*free)(struct view *view);
};

/* First member of every view's own struct. */
struct view {
    const struct view_ops *ops;
    const struct view_context *context;
    bool is_emergency; /* the app's: it says what to do in an emergency */
    bool typing;       /* letters are words now and no commands: the foot names none */
    const char *enter; /* what Enter does, for the foot, static; NULL: as the table of keys says */
};

/* A dialog or a choice is looked at on the way: one leaves it for where one was. */
bool view_is_aside(const struct view *view);

/* The list of topics. */
struct view *view_topics_new(const struct view_context *context);

/* Shows the topics of a list (library.h) alone; 0: all again. */
void view_topics_set_list(struct view *topics, uint32_t list);

/* Shows all topics again, the chosen one chosen. */
void view_topics_show_all(struct view *topics);

/* The page before (by: -1) or after (1) another in the list as it is filtered now, 0: none. False:
 * the page is not in the list. */
bool view_topics_neighbour(const struct view *topics, uint32_t page, int by, uint32_t *neighbour);

/* The page that a page's view shows, 0: the view shows none. */
uint32_t view_page_id(const struct view *view);

/* The same, and of what to do in an emergency the page that says it. */
uint32_t view_page_shown(const struct view *view);

/* A page of the library, from the top or from a heading's node. */
struct view *view_page_new(const struct view_context *context, uint32_t page, uint32_t node);

/* The same page in the context's language, or as it is where there is none, at the same section. */
struct view *view_page_translated(const struct view_context *context, const struct view *view);

/* The search of all pages: what is typed, and the pages found as it is; of words that were typed
 * elsewhere, where Enter ended that, the pages found at once. */
struct view *view_results_new(const struct view_context *context, const char *words,
                              size_t n_bytes);

/* The choice of a language. */
struct view *view_language_new(const struct view_context *context);

/* The choice of a section or a tag, of which the topics are to be shown. */
struct view *view_ways_new(const struct view_context *context);

/* The choice of a way to print the page below, of those that there are (enum policy_printing) and
 * that the policy allows. */
struct view *view_print_new(const struct view_context *context, unsigned printing);

/* The outline of a view's document, which must stay below it in the history; NULL: it has no
 * headings. `page`: its page, 0 for none; `here`: the node the reader is at. */
struct view *view_outline_new(const struct view_context *context, const struct document *document,
                              uint32_t page, uint32_t here);

/* A document that is no page of the library: help, an address. The view takes it over. */
struct view *view_document_new(const struct view_context *context, struct document *document,
                               const char *title, enum keys_context keys);

enum { VIEW_TYPED_BYTES_MAX = 200 };

/* Takes a key as one more letter of what is being typed, or takes the last one back. False: the key
 * is no text. */
bool view_type(struct buffer *words, uint32_t key);

/* Draws the end of what is typed, as much of it as fits, in the order in which it is seen. Returns
 * the columns used. */
int view_put_typed(struct screen *screen, int row, int col, int max_cols,
                   const struct buffer *typed, uint32_t style);

/* How many letters of some words a terminal has. */
enum view_letters { LETTERS_NONE, LETTERS_SOME, LETTERS_ALL };
enum view_letters view_letters_in(const char *words, bool ascii);

/* The same of a language's own name. Where none are left, pages in the language say nothing; where
 * some are missing, they can still be read. */
enum view_letters view_letters_of(const struct view_context *context,
                                  const struct library_language *language);

/* A language's own name, its code where this terminal lacks letters of it. */
const char *view_name_of(const struct view_context *context,
                         const struct library_language *language);

/* Adds a dash between blanks. */
void view_add_dash(struct buffer *out, const struct view_context *context);

/* The head of every screen: a title at the left, words at the right where there is room. */
void view_draw_head(struct screen *screen, const char *title, const char *right);

#endif
