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
#include "library/search.h"
#include "ui/keys.h"
#include "term/screen.h"

enum wish_kind {
    WISH_STAY,
    WISH_OPEN_PAGE,    /* page; node: a heading's, 0 for the top; found: by which search */
    WISH_OPEN_TARGET,  /* address: something that cannot be opened here, to be shown in a dialog */
    WISH_OPEN_PICTURE, /* address, words, caption: a picture's, to be shown in a dialog */
    WISH_LEAVE,        /* the view, which is done with; node: for this place below, 0: for any */
    WISH_OUTLINE,      /* the outline of the page, the heading before `node` chosen */
    WISH_SAY,          /* message: one line in the foot; command: whose key its %s names */
    WISH_OFFER,        /* message: as WISH_SAY, but its key is Enter, which does the command, or
                          searches all pages for words */
    WISH_LANGUAGE,     /* language: to read on in */
    WISH_PRINT,        /* command: how to print the page below */
    WISH_COMMAND,      /* command: to be done in the view below */
    WISH_BELOW,        /* the same, when its key was pressed: the reader has one for it */
    WISH_DO,           /* command: to be done here, as if its key had been pressed */
    WISH_LIST,         /* list: whose topics to show, 0: all topics */
    WISH_SEARCH,       /* words: to search all pages for */
    WISH_PASS,         /* the view leaves the command to the app */
    WISH_MAX,
};

struct wish {
    enum wish_kind kind;
    uint32_t page;
    uint32_t node;
    const struct library_results *found; /* lent by the view; NULL: by none */
    uint32_t language;
    uint32_t list;
    enum command command;
    enum node_target target;
    const char *address; /* lent by the view until it is freed, not NUL-terminated */
    size_t address_bytes;
    const char *words; /* as address: a picture's description, or what is looked for */
    size_t words_bytes;
    const char *caption; /* as address */
    size_t caption_bytes;
    const char *message; /* static */
};

/* What every view needs to know of the session. */
struct view_context {
    const struct library *library;
    enum session session;
    bool ascii;   /* the terminal has no Unicode */
    bool taps;    /* it reports taps and clicks: the screen can be touched */
    bool spells;  /* it shows letters to type with */
    bool letters; /* somebody has pressed a letter on a keyboard */
    bool colour;  /* there are other colours to choose from */
    bool signs;   /* there is no look for what is chosen: links have numbers or signs */
    enum layout_bidi bidi;
    struct library_query query; /* language, order, hidden pages and the time of lists */
    int64_t (*clock)(void);     /* Unix time in seconds; NULL: it is always the query's time */
    bool numbers;               /* links and topics have them beside */
    bool linear;                /* pages are without frames and columns, for speech and braille */
    bool titles;                /* nothing but titles of the library's pages has been read */
};

/* The site's title in the reader's language. */
const char *view_site_title(const struct view_context *context);

/* The context's query, at the present time. */
struct library_query view_query(const struct view_context *context);

/* How many topics a list has (library.h; 0: the one of all topics), and what a reader is told of
 * one without any. */
size_t view_count(const struct view_context *context, uint32_t list);
const char *view_why_empty(const struct view_context *context, uint32_t list);
/* The same of the list of all topics; NULL: there are some. */
const char *view_why_nothing(const struct view_context *context);

struct view;

/* The first row of the screen is the head; the last, which the app draws, the foot. */
enum { VIEW_HEAD_ROWS = 1, VIEW_FOOT_ROWS = 1 };

struct view_ops {
    enum keys_context keys;
    /* Draws all but the last row. */
    void (*draw)(struct view *view, struct screen *screen);
    struct wish (*command)(struct view *view, enum command command);
    /* The command that a key is here. NULL: as the table of keys says. */
    enum command (*means)(const struct view *view, uint32_t key);
    /* Takes a key as text while the reader is typing. False: the reader is not, or the key is not
     * text. NULL: the view has nothing to type into. */
    bool (*type)(struct view *view, uint32_t key);
    /* What a finger on a cell of the screen touches: a number that all cells of the same thing
     * have, and nothing else in the view; 0: nothing. And a tap or click on that. Both NULL: there
     * is nothing to touch. */
    uint32_t (*touched)(const struct view *view, int row, int col);
    struct wish (*tap)(struct view *view, uint32_t touched);
    /* While the reader is typing into the foot: appends what is to be shown there, with the cursor
     * at its end. *typed: where in it what is typed begins. False: the reader is not. May be NULL.
     */
    bool (*prompt)(const struct view *view, struct buffer *out, size_t *typed);
    bool asks; /* the prompt asks for one key: it is shown whole, and nothing is typed after it */
    /* Appends where the reader is, for the right end of the foot. NULL: as in any list, or nowhere.
     */
    void (*position)(const struct view *view, struct buffer *out);
    /* Whether a command that the foot could hint at does anything at the moment, but for turning a
     * list; NULL: all do. */
    bool (*is_of_use)(const struct view *view, enum command command);
    /* Goes to a node of the document. NULL: the view has no document. */
    void (*go)(struct view *view, uint32_t node);
    const struct document *(*document)(const struct view *view);
    /* Called when the reader comes back to the view: what it shows may have changed. NULL: it
     * cannot have. */
    void (*refresh)(struct view *view);
    /* Called when the context's library has taken the place of `old`: shows the same in the new
     * one, at the same place. NULL: the view shows nothing of a library, or is dropped
     * (KEYS_CHOICE). */
    void (*renew)(struct view *view, const struct library *old);
    void (*free)(struct view *view);
};

/* First member of every view's own struct. */
struct view {
    const struct view_ops *ops;
    const struct view_context *context;
    /* Where it notes that the reader is typing; NULL: there is nothing to type into. */
    bool *typing;
    struct view_list *list; /* its rows, of which one is chosen (view_list.h); NULL: it has none */
    bool is_emergency;      /* set by the app: the view says what to do in an emergency */
    bool is_help;           /* set by the app: the view is help, which the key for it leaves */
    bool is_notes;        /* set by the app: the view tells what is wrong with the page below it */
    bool is_first;        /* set by the history: nothing lies before it */
    unsigned long number; /* likewise: that no other view of it has or had */
    /* What Enter does, for the foot, which is drawn after the view: the view sets it while it is
     * drawn. Static; NULL: as the table of keys says. On a page that is the key for the next place.
     */
    const char *enter;
    bool finds; /* likewise: the position says what was found of the words looked for */
};

/* view_use.c. Whether a command is of use now: not if the library or the view has nothing that it
 * could act on.
 */
bool view_is_of_use(const struct view *view, enum command command);

/* Whether letters are text now, not commands: the foot hints at none. */
bool view_is_typing(const struct view *view);

/* Whether a view is a dialog or a choice: the reader leaves one for the view they came from. */
bool view_is_aside(const struct view *view);

/* Views are made here, on the heap, and given to the caller; view_ops.free frees one. The context
 * is lent until then. */

/* The list of topics. page: the one to begin with; 0, or one that is not in it: the first. */
struct view *view_topics_new(const struct view_context *context, uint32_t page);

/* The list whose topics alone it shows (library.h); 0: it shows all. */
uint32_t view_topics_list(const struct view *topics);

/* Shows all topics of its list again; the chosen one stays chosen. */
void view_topics_show_all(struct view *topics);

/* The topics of another list; 0: all, with the one chosen that is chosen in `topics`. */
struct view *view_topics_beside(const struct view *topics, uint32_t list);

/* *neighbour: the page before (by: -1) or after (1) `page` in the list as it is filtered now, 0:
 * none. False: `page` is not in the list. */
bool view_topics_neighbour(const struct view *topics, uint32_t page, int by, uint32_t *neighbour);

/* The page that a page's view shows, 0: the view shows none. */
uint32_t view_page_id(const struct view *view);

/* The same; for the view that says what to do in an emergency, the page that it includes. */
uint32_t view_page_shown(const struct view *view);

/* A page of the library, from the top or from a heading's node. */
struct view *view_page_new(const struct view_context *context, uint32_t page, uint32_t node);

/* Has a page's view remember what a search found in it, to go there when the next place is asked
 * for. */
void view_page_mark(struct view *view, const struct library_results *found);
/* Whether nobody has asked for that place yet. False for other views. */
bool view_page_seeks(const struct view *view);

/* A page's view in the context's language, or as it is if there is no translation, at the same
 * section. found: by which search it was opened, unless other words were looked for since; NULL: by
 * none. */
struct view *view_page_translated(const struct view_context *context, const struct view *view,
                                  const struct library_results *found);

/* The search of all pages. Without words, the reader types them there, and each letter finds pages
 * anew; words that were typed elsewhere are searched for at once. */
struct view *view_results_new(const struct view_context *context, const char *words,
                              size_t n_bytes);

/* What the search of all pages has found, lent until it searches again. NULL: the view is none. */
const struct library_results *view_results_found(const struct view *view);

/* The choice of a language. */
struct view *view_language_new(const struct view_context *context);

/* The choice of a section or a tag whose topics are to be shown. */
struct view *view_ways_new(const struct view_context *context);

/* The choice of what else can be done in the view below. */
struct view *view_menu_new(const struct view_context *context, const struct view *below);

/* The choice of a way to print the page below, of those that there are (`printing`: bits of enum
 * policy_printing) and that the policy allows. */
struct view *view_print_new(const struct view_context *context, unsigned printing);

/* The outline of a view's document, which must stay below it in the history; NULL: it has no
 * headings. `page`: its page, 0 for none; `here`: the node the reader is at. */
struct view *view_outline_new(const struct view_context *context, const struct document *document,
                              uint32_t page, uint32_t here);

/* A document that is no page of the library: help, an address. The view takes it over. */
struct view *view_document_new(const struct view_context *context, struct document *document,
                               const char *title, enum keys_context keys);

/* Shows another document in the place of such a view's own, at the same place. Takes it over. */
void view_document_renew(struct view *view, struct document *document);

/* An address to be taken away (guide.h) and its QR code, or a document with the address in it if
 * there is no room for the code or the terminal cannot draw it. The title, which is the head of the
 * screen, is static; all else is copied. */
struct takeaway;
struct view *view_takeaway_new(const struct view_context *context, const struct takeaway *taken);

/* Whether a view is one of these, of this address. */
bool view_takeaway_is_of(const struct view *view, const char *address, size_t n_bytes);

/* How much of some words a terminal can show. If that is nothing of a language's own name, nor can
 * it show pages in the language; if some of it, they can still be read. */
enum view_letters { LETTERS_NONE, LETTERS_SOME, LETTERS_ALL };
enum view_letters view_letters_in(const char *words, bool ascii);

/* Columns of a line of words where there is room for so many: no more than the site's measure. */
int view_words_cols(const struct view_context *context, int cols);

/* A language's own name, or its code if this terminal cannot show all of the name. */
const char *view_name_of(const struct view_context *context,
                         const struct library_language *language);

/* Appends the names of all languages, or their codes, in one line. */
void view_add_languages(struct buffer *out, const struct view_context *context, bool by_code);

/* Adds a dash between blanks. */
void view_add_dash(struct buffer *out, const struct view_context *context);

/* The head of every screen: a title at the left, words at the right if there is room. */
void view_draw_head(struct screen *screen, const char *title, const char *right);

#endif
