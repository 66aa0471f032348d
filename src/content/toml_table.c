/*
 * TOML's tables while they are made.
 *
 * Refuses to know the syntax. The one hard idea: one map has the keys of all tables, each behind
 * the number of its table; the children of a value stay in reading order.
 */
#include "content/toml_table.h"

#include <stdlib.h>

void toml_tables_done(struct toml_tables *tables)
{
    free(tables->nodes);
    map_done(&tables->keys);
    buffer_done(&tables->key);
}

struct toml_node *toml_node_new(struct toml_tables *tables, struct value *value,
                                enum toml_origin origin)
{
    struct toml_node *node = arena_new(tables->arena, sizeof *node);
    tables->nodes =
        memory_grow(tables->nodes, &tables->room, tables->count + 1, sizeof *tables->nodes);
    tables->nodes[tables->count++] = node;
    *node = (struct toml_node){.tables = tables,
                               .number = (uint32_t)tables->count,
                               .origin = origin,
                               .value = value,
                               .end = &value->first};
    return node;
}

/* A table's key behind the table's number, lent until the next call. */
static const struct buffer *whole_key(const struct toml_node *table, const char *key,
                                      size_t key_bytes)
{
    struct buffer *whole = &table->tables->key;
    whole->used = 0;
    buffer_add(whole, (const char *)&table->number, sizeof table->number);
    buffer_add(whole, key, key_bytes);
    return whole;
}

struct toml_node *toml_table_find(const struct toml_node *table, const char *key, size_t key_bytes)
{
    const struct buffer *whole = whole_key(table, key, key_bytes);
    uint32_t number = map_find(&table->tables->keys, whole->bytes, whole->used);
    return number ? table->tables->nodes[number - 1] : NULL;
}

void toml_table_add(struct toml_node *table, struct toml_node *node, const char *key,
                    size_t key_bytes)
{
    const struct buffer *whole = whole_key(table, key, key_bytes);
    const char *kept = arena_copy(table->tables->arena, whole->bytes, whole->used);
    map_add(&table->tables->keys, kept, whole->used, node->number);
    node->value->key = kept + sizeof node->number;
    *table->end = node->value;
    table->end = &node->value->next;
}

void toml_array_add(struct toml_node *array, struct toml_node *table)
{
    array->last = table;
    *array->end = table->value;
    array->end = &table->value->next;
}
