/*
 * The tables of a library file, all in one place.
 *
 * `page` holds what a list shows and is decided by, `body` what a page says: lists never read past
 * bodies. A row of `run` is a list that is ready, as ids of 32 bits in their order.
 */
#include "library/schema.h"

const char *const schema_sql =
    "CREATE TABLE fact(name TEXT PRIMARY KEY, value) WITHOUT ROWID;"
    "CREATE TABLE language(id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL,"
    " title TEXT NOT NULL, right_to_left INTEGER NOT NULL);"
    "CREATE TABLE page(id INTEGER PRIMARY KEY, ord INTEGER NOT NULL, title TEXT NOT NULL,"
    " description TEXT NOT NULL, section TEXT NOT NULL, folder TEXT NOT NULL, path TEXT NOT NULL,"
    " address TEXT NOT NULL, kind INTEGER NOT NULL, language INTEGER NOT NULL,"
    " parent INTEGER NOT NULL, translation INTEGER NOT NULL, flags INTEGER NOT NULL,"
    " shown_from INTEGER NOT NULL, shown_until INTEGER NOT NULL, section_from INTEGER NOT NULL,"
    " section_until INTEGER NOT NULL, weight INTEGER NOT NULL, date INTEGER NOT NULL);"
    "CREATE INDEX page_parent ON page(parent, ord);"
    "CREATE INDEX page_translation ON page(translation) WHERE translation > 0;"
    "CREATE TABLE folded(id INTEGER PRIMARY KEY, title TEXT NOT NULL);"
    "CREATE TABLE body(id INTEGER PRIMARY KEY, page BLOB NOT NULL);"
    "CREATE TABLE name(key TEXT NOT NULL, kind INTEGER NOT NULL, id INTEGER NOT NULL,"
    " exact TEXT NOT NULL, PRIMARY KEY(key, kind, id, exact)) WITHOUT ROWID;"
    "CREATE TABLE term(term INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY(term, id))"
    " WITHOUT ROWID;"
    "CREATE TABLE run(number INTEGER PRIMARY KEY, ids BLOB NOT NULL, timed BLOB NOT NULL);"
    "CREATE TABLE note(id INTEGER PRIMARY KEY, level INTEGER NOT NULL, file TEXT NOT NULL,"
    " line INTEGER NOT NULL, col INTEGER NOT NULL, message TEXT NOT NULL);"
    "CREATE INDEX note_file ON note(file);"
    "CREATE TABLE picture(path TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;";
