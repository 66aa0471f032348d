/*
 * Random documents, valid since the builder makes them, in scripts that differ in how their letters
 * wrap, join, combine and run.
 */
#include "generate.h"

#include "document/builder.h"

#include <string.h>

static const char *const words[] = {
    "pain",
    "a",
    "the",
    "nerve-root",
    "mg/ml",
    "24/7",
    "10\xc2\xa0mg",
    "1\xe2\x80\xaf"
    "000",
    "https://www.example.org/conditions/back/pain/index.html?a=b&c=d",
    "Donau\xc2\xad"
    "dampf\xc2\xad"
    "schiff\xc2\xad"
    "fahrt",
    "e\xcc\x81\xcc\xa3t",
    "naïve",
    "Грыжа",
    "межпозвонкового",
    "ألم",
    "الظهر،",
    "لا",
    "(الجرعة)",
    "می\xe2\x80\x8cخواهم",
    "مُحَمَّد",
    "٢٥٠",
    "ٹانگ",
    "גב",
    "כְּאֵב",
    "„שלום”",
    "[תרופה]",
    "हिन्दी",
    "क्षत्रिय",
    "ภาษาไทยเขียนติดกัน",
    "น้ำ",
    "中文字符没有空格，",
    "「脊椎」",
    "日本語の",
    "ぎゅうにゅう",
    "한국어",
    "문장은",
    "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab",
    "👩\xe2\x80\x8d👩\xe2\x80\x8d👧",
    "👍🏽",
    "❤\xef\xb8\x8f",
    "1\xef\xb8\x8f\xe2\x83\xa3",
    "🇫🇷🇩🇪",
    "—",
    "…",
    "?",
    ":",
    "«",
    "»",
    "؟",
    "Ibuprofen",
    "400",
    "mg",
    "ﾊﾝ",
    "Ａ",
    "x",
};

enum { WORDS = sizeof words / sizeof *words, DEPTH_MAX = 5 };

struct chance {
    struct builder builder;
    unsigned state;
    int script; /* first of the words drawn from, so that a document has a main language */
};

static unsigned below(struct chance *chance, unsigned limit)
{
    chance->state = chance->state * 1103515245u + 12345u;
    return (chance->state >> 16) % limit;
}

static void add_words(struct chance *chance, enum node_kind kind, unsigned most)
{
    for (unsigned n = 1 + below(chance, most); n > 0; n--) {
        unsigned at =
            below(chance, 3) ? (unsigned)chance->script + below(chance, 12) : below(chance, WORDS);
        const char *word = words[at % WORDS];
        builder_text(&chance->builder, kind, word, strlen(word));
        if (n > 1 || below(chance, 2))
            builder_text(&chance->builder, kind, "  ", 1 + !below(chance, 9));
    }
}

static void add_inlines(struct chance *chance, int depth);

static void add_inline_node(struct chance *chance, int depth)
{
    static const enum node_kind kinds[] = {NODE_EMPHASIS, NODE_STRONG, NODE_STRIKE,
                                           NODE_LINK,     NODE_LINK,   NODE_PICTURE};
    static const char address[] = "/somewhere/else/";
    struct builder *builder = &chance->builder;
    enum node_kind kind = kinds[below(chance, sizeof kinds / sizeof *kinds)];
    builder_open(builder, kind);
    if (kind == NODE_LINK || kind == NODE_PICTURE) {
        builder_set_level(builder, (uint8_t)below(chance, TARGET_REFUSED + 1));
        builder_data(builder, address, sizeof address - 1);
    }
    if (depth && below(chance, 8))
        add_inlines(chance, depth - 1);
    if (kind == NODE_PICTURE && below(chance, 2))
        builder_caption(builder, "A caption", 9);
    builder_close(builder);
}

static void add_inlines(struct chance *chance, int depth)
{
    for (unsigned n = below(chance, 4) + 1; n > 0; n--)
        switch (below(chance, 7)) {
        case 0:
            add_words(chance, NODE_CODE, 2);
            break;
        case 1:
            builder_hard_break(&chance->builder);
            break;
        case 2:
            builder_anchor(&chance->builder, "place", 5);
            break;
        case 3:
        case 4:
            if (depth)
                add_inline_node(chance, depth);
            break;
        default:
            add_words(chance, NODE_TEXT, 14);
        }
}

static void open(struct chance *chance, enum node_kind kind, unsigned flags)
{
    builder_open(&chance->builder, kind);
    builder_set_flags(&chance->builder, flags);
}

static void add_row(struct chance *chance, unsigned cells, unsigned flags)
{
    open(chance, NODE_TABLE_ROW, flags);
    for (; cells > 0; cells--) {
        open(chance, NODE_TABLE_CELL, 0);
        builder_set_level(&chance->builder, (uint8_t)below(chance, ALIGN_RIGHT + 1));
        if (below(chance, 6))
            add_inlines(chance, 1);
        builder_close(&chance->builder);
    }
    builder_close(&chance->builder);
}

static void add_table(struct chance *chance)
{
    unsigned columns = 1 + below(chance, 5);
    bool ragged = below(chance, 3) == 0;
    open(chance, NODE_TABLE, 0);
    builder_set_number(&chance->builder, columns);
    if (below(chance, 5))
        add_row(chance, columns, NODE_HEAD);
    for (unsigned rows = below(chance, 4); rows > 0; rows--)
        add_row(chance, ragged ? below(chance, columns + 2) : columns,
                below(chance, 12) ? 0 : NODE_HEAD);
    builder_close(&chance->builder);
}

static void add_blocks(struct chance *chance, int depth);

static void add_list(struct chance *chance, int depth)
{
    unsigned flags = below(chance, 4);
    uint32_t number = below(chance, 2) ? 1 : 998;
    open(chance, NODE_LIST, flags);
    builder_set_number(&chance->builder, number);
    for (unsigned n = 1 + below(chance, 3); n > 0; n--) {
        open(chance, NODE_ITEM, below(chance, 4) ? 0 : NODE_TASK | NODE_DONE * below(chance, 2));
        builder_set_number(&chance->builder, flags & NODE_ORDERED ? number++ : 0);
        if (below(chance, 9))
            add_blocks(chance, depth - 1);
        builder_close(&chance->builder);
    }
    builder_close(&chance->builder);
}

static void add_definitions(struct chance *chance, int depth)
{
    open(chance, NODE_DEFINITION_LIST, 0);
    for (unsigned n = 1 + below(chance, 3); n > 0; n--) {
        open(chance, NODE_TERM, 0);
        add_inlines(chance, 1);
        builder_close(&chance->builder);
        open(chance, NODE_DEFINITION, 0);
        add_blocks(chance, depth - 1);
        builder_close(&chance->builder);
    }
    builder_close(&chance->builder);
}

static void add_code(struct chance *chance)
{
    open(chance, NODE_CODE_BLOCK, 0);
    for (unsigned n = below(chance, 4); n > 0; n--) {
        add_words(chance, NODE_TEXT, 6);
        builder_text(&chance->builder, NODE_TEXT, "\n", 1);
    }
    builder_close(&chance->builder);
}

/* A block that holds blocks. */
static void add_container(struct chance *chance, enum node_kind kind, int depth)
{
    open(chance, kind, 0);
    if (kind == NODE_QUOTE)
        builder_set_level(&chance->builder, (uint8_t)below(chance, CARD_MAX));
    else
        builder_set_number(&chance->builder, below(chance, 200));
    add_blocks(chance, depth - 1);
    builder_close(&chance->builder);
}

static void add_block(struct chance *chance, int depth)
{
    unsigned kind = below(chance, depth > 0 ? 12 : 7);
    switch (kind) {
    case 0:
        open(chance, NODE_HEADING, 0);
        builder_set_level(&chance->builder, (uint8_t)(1 + below(chance, 6)));
        add_inlines(chance, 2);
        builder_close(&chance->builder);
        break;
    case 1:
        builder_rule(&chance->builder);
        break;
    case 2:
        add_code(chance);
        break;
    case 3:
        add_table(chance);
        break;
    case 7:
    case 8:
        add_list(chance, depth);
        break;
    case 9:
    case 10:
        add_container(chance, kind == 9 ? NODE_QUOTE : NODE_FOOTNOTE, depth);
        break;
    case 11:
        add_definitions(chance, depth);
        break;
    default:
        open(chance, NODE_PARAGRAPH, 0);
        add_inlines(chance, 3);
        builder_close(&chance->builder);
    }
}

static void add_blocks(struct chance *chance, int depth)
{
    for (unsigned n = 1 + below(chance, 3); n > 0; n--)
        add_block(chance, depth);
}

struct document *generate_document(unsigned seed)
{
    struct chance chance = {.state = seed * 2654435761u + 1};
    chance.script = (int)below(&chance, WORDS);
    builder_init(&chance.builder);
    add_blocks(&chance, DEPTH_MAX);
    add_blocks(&chance, 2);
    return builder_finish(&chance.builder);
}
