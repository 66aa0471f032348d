/*
 * The tables of a library file.
 */
#ifndef PAMPHLET_LIBRARY_SCHEMA_H
#define PAMPHLET_LIBRARY_SCHEMA_H

/* SQL that makes the tables of an empty database. A file with any other schema is refused, so that
 * nothing in it (a trigger, a view) can run. */
extern const char *const schema_sql;

/* The shadow tables that FTS5 creates for the virtual tables above, word for word as SQLite keeps
 * them. */
extern const char *const schema_made_sql;

#endif
