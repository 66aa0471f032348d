/*
 * TOML's tables while they are made.
 *
 * Refuses to know the syntax. The one hard idea: the keys of a table are a balanced tree beside the
 * value, whose children stay in reading order. A tree, not a hash: nobody can choose keys that make
 * it slow.
 */
#include "content/toml_table.h"

#include <string.h>

struct toml_node *toml_node_new(struct arena *arena, struct value *value, enum toml_origin origin)
{
    struct toml_node *node = arena_new(arena, sizeof *node);
    node->value = value;
    node->origin = origin;
    node->end = &value->first;
    node->level = 1;
    return node;
}

static int compare(const struct toml_node *node, const char *key, size_t key_bytes)
{
    if (key_bytes != node->key_bytes)
        return key_bytes < node->key_bytes ? -1 : 1;
    return memcmp(key, node->key, key_bytes);
}

struct toml_node *toml_table_find(const struct toml_node *table, const char *key, size_t key_bytes)
{
    struct toml_node *node = table->children;
    while (node) {
        int order = compare(node, key, key_bytes);
        if (order == 0)
            break;
        node = order < 0 ? node->left : node->right;
    }
    return node;
}

/* A left child on its parent's level becomes the parent. */
static struct toml_node *skew(struct toml_node *node)
{
    struct toml_node *left = node->left;
    if (!left || left->level != node->level)
        return node;
    node->left = left->right;
    left->right = node;
    return left;
}

/* Of three on one level the middle one becomes the parent, a level up. */
static struct toml_node *split(struct toml_node *node)
{
    struct toml_node *right = node->right;
    if (!right || !right->right || right->right->level != node->level)
        return node;
    node->right = right->left;
    right->left = node;
    right->level++;
    return right;
}

/* Recurses as deep as the tree is: twice the binary logarithm of its nodes at most. */
static struct toml_node *insert(struct toml_node *root, struct toml_node *node)
{
    if (!root)
        return node;
    if (compare(root, node->key, node->key_bytes) < 0)
        root->left = insert(root->left, node);
    else
        root->right = insert(root->right, node);
    return split(skew(root));
}

void toml_table_add(struct toml_node *table, struct toml_node *node, const char *key,
                    size_t key_bytes)
{
    node->key = node->value->key = key;
    node->key_bytes = key_bytes;
    table->children = insert(table->children, node);
    *table->end = node->value;
    table->end = &node->value->next;
}

void toml_array_add(struct toml_node *array, struct toml_node *table)
{
    array->last = table;
    *array->end = table->value;
    array->end = &table->value->next;
}
