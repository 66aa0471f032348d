/*
 * A document as JSON: the tree as it is, for tests and for other programs.
 *
 * It is complete and adds nothing: offsets and sizes are not written, because nesting implies them.
 * Recursion is bounded by DOCUMENT_DEPTH_MAX.
 */
#include "document/json.h"

#include "document/card.h"

#include <string.h>

static void write_string(struct json *json, const char *key, const char *s, size_t n_bytes)
{
    json_key(json, key);
    json_string(json, s, n_bytes);
}

static void write_flag(struct json *json, const char *key, const struct node *node, unsigned flag)
{
    json_key(json, key);
    json_bool(json, node->flags & flag);
}

static void write_data(struct json *json, const char *key, const struct document *document,
                       const struct node *node)
{
    write_string(json, key, node_data(document, node), node->data_bytes);
}

static void write_target(struct json *json, const struct document *document,
                         const struct node *node)
{
    static const char *const words[] = {[TARGET_UNRESOLVED] = "unresolved",
                                        [TARGET_PAGE] = "page",
                                        [TARGET_OUTSIDE] = "outside",
                                        [TARGET_FILE] = "file",
                                        [TARGET_DEAD] = "dead",
                                        [TARGET_REFUSED] = "refused"};
    write_data(json, "address", document, node);
    json_put_string(json, "target", words[node->level]);
    if (node->level != TARGET_PAGE)
        return;
    json_put_number(json, "page", node->page);
    json_put_number(json, "node", node->number);
}

static void write_card(struct json *json, const struct node *node)
{
    if (node->level != CARD_NONE)
        json_put_string(json, "card", card_name(node->level));
}

static void write_list(struct json *json, const struct node *node)
{
    static const char *const words[] = {[NUMBERS_LETTERS] = "a",
                                        [NUMBERS_CAPITALS] = "A",
                                        [NUMBERS_ROMAN] = "i",
                                        [NUMBERS_ROMAN_CAPITALS] = "I"};
    write_flag(json, "ordered", node, NODE_ORDERED);
    write_flag(json, "tight", node, NODE_TIGHT);
    if (node->flags & NODE_ORDERED)
        json_put_number(json, "start", node->number);
    if (node->level != NUMBERS_DECIMAL)
        json_put_string(json, "numbers", words[node->level]);
}

/* An ordered item's number is always written, as it may be 0; a bullet item's is only a count. */
static void write_item(struct json *json, const struct node *list, const struct node *node)
{
    if (list->flags & NODE_ORDERED)
        json_put_number(json, "number", node->number);
    if (node->flags & NODE_TASK)
        write_flag(json, "done", node, NODE_DONE);
}

static void write_align(struct json *json, const struct node *node)
{
    static const char *const words[] = {
        [ALIGN_LEFT] = "left", [ALIGN_CENTER] = "center", [ALIGN_RIGHT] = "right"};
    if (node->level != ALIGN_DEFAULT)
        json_put_string(json, "align", words[node->level]);
}

/* Writes the members a kind of node has besides text and children. */
static void write_fields(struct json *json, const struct document *document,
                         const struct node *parent, const struct node *node)
{
    static const char *const keys[NODE_MAX] = {
        [NODE_HEADING] = "id",  [NODE_CODE_BLOCK] = "info", [NODE_TERM] = "id",
        [NODE_FOOTNOTE] = "id", [NODE_TITLE] = "text",      [NODE_ANCHOR] = "id",
    };
    const char *key = node->kind == NODE_TERM && !node->data_bytes ? NULL : keys[node->kind];
    switch (node->kind) {
    case NODE_HEADING:
        json_put_number(json, "level", node->level);
        break;
    case NODE_QUOTE:
        write_card(json, node);
        break;
    case NODE_LIST:
        write_list(json, node);
        break;
    case NODE_ITEM:
        write_item(json, parent, node);
        break;
    case NODE_TABLE:
        json_put_number(json, "columns", node->number);
        break;
    case NODE_TABLE_ROW:
        write_flag(json, "head", node, NODE_HEAD);
        break;
    case NODE_TABLE_CELL:
        write_align(json, node);
        break;
    case NODE_FOOTNOTE:
        json_put_number(json, "number", node->number);
        break;
    case NODE_LINK:
    case NODE_PICTURE:
        write_target(json, document, node);
        break;
    default:
        break;
    }
    if (key)
        write_data(json, key, document, node);
    if (node->flags & NODE_FROM_HEAD)
        write_flag(json, "fromFrontMatter", node, NODE_FROM_HEAD);
}

static void write_node(struct json *json, const struct document *document, uint32_t parent,
                       uint32_t index)
{
    const struct node *node = &document->nodes[index];
    json_open(json, '{');
    json_put_string(json, "kind", node_kind_name(node->kind));
    write_fields(json, document, &document->nodes[parent], node);
    if (node->kind == NODE_TEXT || node->kind == NODE_CODE)
        write_string(json, "text", node_text(document, node), node->text_bytes);
    if (node->size > 1) {
        json_put_open(json, "children", '[');
        for (uint32_t child = index + 1; child < index + node->size;
             child += document->nodes[child].size)
            write_node(json, document, index, child);
        json_close(json, ']');
    }
    json_close(json, '}');
}

void document_write_json(const struct document *document, struct json *json)
{
    write_node(json, document, 0, 0);
}
