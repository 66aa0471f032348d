/*
 * The tags of Hugo's shortcodes in a text: where they are, their names, and which two are a pair.
 * (Hugo's manual, "Shortcodes"; its lexer for what is no tag.)
 */
#ifndef PAMPHLET_SHORTCODE_TAGS_H
#define PAMPHLET_SHORTCODE_TAGS_H

#include "base/memory.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    SHORTCODE_TAGS_MAX = 1 << 16, /* nobody writes more in one page */
    SHORTCODE_ARGS_MAX = 32,      /* of one tag; the rest are ignored */
};

/* No partner: the tag is alone. */
#define SHORTCODE_ALONE UINT32_MAX

enum shortcode_tag_kind {
    SHORTCODE_OPENS,   /* {{< name >}} or {{% name %}}, {{< name />}} too */
    SHORTCODE_CLOSES,  /* {{< /name >}} */
    SHORTCODE_LITERAL, /* a tag to be shown: {{</+ name +/>}}, with asterisks for the + */
    SHORTCODE_JUNK,    /* "{{<" or "{{%" that begins no tag; only these three bytes */
    SHORTCODE_PASSED,  /* set by the caller: a tag that writes nothing */
};

/* Offsets are in bytes of the text, lines are counted from 0 within it. */
struct shortcode_tag {
    size_t start;
    size_t end;
    size_t name; /* of a literal: the text between its asterisks */
    size_t args; /* from here to args_end, without the closing marks */
    size_t args_end;
    size_t line_start; /* where the line that it begins on starts */
    uint32_t name_bytes;
    uint32_t line;
    uint32_t end_line;
    uint32_t partner; /* the tag that it opens or closes, or SHORTCODE_ALONE */
    uint8_t kind;
    bool self_closed;
    bool markdown; /* {{% %}}: the text inside is Markdown */
};

/* By value: shortcode_tags_find, shortcode_tags_done. */
struct shortcode_tags {
    struct shortcode_tag *list; /* in reading order */
    size_t count;
    size_t room;
    bool cut; /* there are more than SHORTCODE_TAGS_MAX; the rest are text */
};

/* Whether s begins with "{{<" or "{{%", which may open a tag. */
bool shortcode_opens(const char *s, size_t n_bytes);

/* Finds all tags of s, n_bytes long and less than 4 GiB, in time linear in it, and matches them. */
void shortcode_tags_find(struct shortcode_tags *tags, const char *s, size_t n_bytes);
void shortcode_tags_done(struct shortcode_tags *tags);

/* Pairs each closing tag with the nearest open one of its name; tags opened between the two are
 * then alone. Part of shortcode_tags_find. */
void shortcode_tags_match(struct shortcode_tags *tags, const char *s);

/* The arguments of one tag. */
struct shortcode_args {
    struct {
        const char *key; /* "": a positional one */
        const char *value;
        size_t at; /* where the value begins in the text */
    } list[SHORTCODE_ARGS_MAX];
    size_t count;
};

/* Reads the arguments of a tag of the text s; strings are the arena's. */
void shortcode_args_read(struct shortcode_args *args, const char *s,
                         const struct shortcode_tag *tag, struct arena *arena);

/* The value of the first of these keys that is given; NULL: none is, for which shortcode_value says
 * "". keys are separated by blanks, case is ignored; a digit is a position, counted from 0 among
 * the arguments without a key. */
const char *shortcode_arg(const struct shortcode_args *args, const char *keys);
const char *shortcode_value(const struct shortcode_args *args, const char *keys);

/* The same of values that are words: "true" and "false" only switch something, header=true. */
bool shortcode_is_switch(const char *value);
const char *shortcode_words_arg(const struct shortcode_args *args, const char *keys);

/* Whether one of these arguments is given and true (value_is_true). */
bool shortcode_says_yes(const struct shortcode_args *args, const char *keys);

#endif
