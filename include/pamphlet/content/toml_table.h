/*
 * TOML's tables while they are made: which keys they have, and who may add to them.
 */
#ifndef PAMPHLET_CONTENT_TOML_TABLE_H
#define PAMPHLET_CONTENT_TOML_TABLE_H

#include "base/map.h"
#include "content/value.h"

/* What gave a key its value: it decides what may be added later (TOML 1.0, "Table"). */
enum toml_origin {
    TOML_VALUE,   /* key = value, an inline table too: finished, nothing may be added */
    TOML_IMPLIED, /* [a.b] made the table a: a header of its own may follow */
    TOML_HEADED,  /* [a]: only tables below it may follow */
    TOML_DOTTED,  /* a.b = 1 made the table a: more such keys may follow */
    TOML_ARRAY,   /* [[a]]: more of them may follow */
};

/* The nodes of one text and their keys. By value: fill in the arena, the rest zero;
 * toml_tables_done at the end. */
struct toml_tables {
    struct arena *arena;
    struct toml_node **nodes;
    size_t count;
    size_t room;
    struct map keys;   /* the numbers of nodes */
    struct buffer key; /* the one that is looked for */
};

/* A value, and for a table what may be added to it. */
struct toml_node {
    struct toml_tables *tables;
    uint32_t number; /* counted from 1 */
    enum toml_origin origin;
    struct value *value;
    struct value **end;     /* where the value's next child is linked */
    struct toml_node *last; /* an array of tables: the newest of them */
};

void toml_tables_done(struct toml_tables *tables);

/* A node, in the arena, for a value that has no children yet. */
struct toml_node *toml_node_new(struct toml_tables *tables, struct value *value,
                                enum toml_origin origin);

/* The table's node of this key, or NULL. */
struct toml_node *toml_table_find(const struct toml_node *table, const char *key, size_t key_bytes);

/* Adds a key that is not in the table yet, and its value behind the table's last. */
void toml_table_add(struct toml_node *table, struct toml_node *node, const char *key,
                    size_t key_bytes);

/* Adds a table to an array of tables. */
void toml_array_add(struct toml_node *array, struct toml_node *table);

#endif
