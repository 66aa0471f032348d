/*
 * The tables of a library file.
 */
#ifndef PAMPHLET_LIBRARY_SCHEMA_H
#define PAMPHLET_LIBRARY_SCHEMA_H

/* SQL that makes the tables of an empty database. A file whose own schema is another is refused, so
 * that nothing in it (a trigger, a view) can run. */
extern const char *const schema_sql;

/* The tables that SQLite makes for the virtual ones of these, word for word as it keeps them. */
extern const char *const schema_made_sql;

#endif
