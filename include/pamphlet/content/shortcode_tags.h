/*
 * The tags of Hugo's shortcodes in a text: where they stand, what they are called, which two belong
 * together. (Hugo's manual, "Shortcodes"; its lexer for what is no tag.)
 */
#ifndef PAMPHLET_CONTENT_SHORTCODE_TAGS_H
#define PAMPHLET_CONTENT_SHORTCODE_TAGS_H

#include "base/memory.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    SHORTCODE_TAGS_MAX = 1 << 16, /* more in one page is not somebody's writing */
    SHORTCODE_ARGS_MAX = 32,      /* of one tag; the rest are passed over */
};

/* No partner: the tag stands alone. */
#define SHORTCODE_ALONE UINT32_MAX

enum shortcode_tag_kind {
    SHORTCODE_OPENS,   /* {{< name >}} or {{% name %}}, {{< name />}} too */
    SHORTCODE_CLOSES,  /* {{< /name >}} */
    SHORTCODE_LITERAL, /* a tag to be shown, as {{</+ name +/>}} is with asterisks for the + */
    SHORTCODE_JUNK,    /* "{{<" of what is no tag; only these three bytes */
    SHORTCODE_PASSED,  /* for the caller: a tag that is not to be looked at */
};

/* Offsets are in bytes of the text, lines are counted from 0 within it. */
struct shortcode_tag {
    size_t start;
    size_t end;
    size_t name; /* of a literal: what stands between its asterisks */
    size_t args; /* from here to args_end; the closing marks are not in it */
    size_t args_end;
    size_t line_start; /* of the line that it begins on */
    uint32_t name_bytes;
    uint32_t line;
    uint32_t end_line;
    uint32_t partner; /* the tag that it opens or closes, or SHORTCODE_ALONE */
    uint8_t kind;
    bool self_closed;
    bool markdown; /* {{% %}}: what is inside is Markdown */
};

/* By value: shortcode_tags_find, shortcode_tags_done. */
struct shortcode_tags {
    struct shortcode_tag *list; /* in reading order */
    size_t count;
    size_t room;
    bool cut; /* there are more than SHORTCODE_TAGS_MAX; the rest are text */
};

/* Whether "{{<" or "{{%" stands at s: a shortcode's tag may begin there. */
bool shortcode_opens(const char *s, size_t n_bytes);

/* Finds all tags of s, n_bytes long and less than 4 GiB, in time linear in it, and matches them. */
void shortcode_tags_find(struct shortcode_tags *tags, const char *s, size_t n_bytes);
void shortcode_tags_done(struct shortcode_tags *tags);

/* Matches each closing tag with the nearest open one of its name; those that were opened between
 * the two stand alone. Part of shortcode_tags_find. */
void shortcode_tags_match(struct shortcode_tags *tags, const char *s);

/* The arguments of one tag. */
struct shortcode_args {
    struct {
        const char *key; /* "": by place */
        const char *value;
        size_t at; /* where the value begins in the text */
        bool quoted;
    } list[SHORTCODE_ARGS_MAX];
    size_t count;
};

/* Reads the arguments of a tag of the text s; strings are the arena's. */
void shortcode_args_read(struct shortcode_args *args, const char *s,
                         const struct shortcode_tag *tag, struct arena *arena);

/* The value of the first of these keys that is there, NULL if none is. keys are parted by blanks,
 * case is ignored; a number is a place, counted from 0 among the arguments without a key. */
const char *shortcode_arg(const struct shortcode_args *args, const char *keys);

/* Whether an argument is there and says yes (value_is_true). */
bool shortcode_says_yes(const struct shortcode_args *args, const char *keys);

#endif
