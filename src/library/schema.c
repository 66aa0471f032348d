/*
 * The tables of a library file, all in one place.
 *
 * `page` holds what lists show and are decided by, `body` what a page says, compressed: so lists
 * never have to read past bodies. A row of `run` is a list that is ready, as 32-bit ids in order;
 * so is a row of `related`. `place` says which pages link to a place within another. The `seen` of
 * a run (NULL: all of `ids`) is what is shown from `since` until `until`, the span of time in which
 * the file was made; at any other time those of `ids` that are in `timed` have to be checked one by
 * one. `words` is the full-text index: words are folded before they go in (tokens.h), the texts
 * themselves are not kept in it, and its rows are numbered by importance; `hit` says which page has
 * a number. `titles` is the same for titles and names alone, so that a search for two common words
 * in one title need not go through all texts.
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
    "CREATE INDEX page_list ON page(parent, ord) WHERE kind > 0;"
    "CREATE TABLE folded(id INTEGER PRIMARY KEY, title TEXT NOT NULL);"
    "CREATE TABLE body(id INTEGER PRIMARY KEY, page BLOB NOT NULL);"
    "CREATE TABLE name(key TEXT NOT NULL, kind INTEGER NOT NULL, id INTEGER NOT NULL,"
    " exact TEXT NOT NULL, PRIMARY KEY(key, kind, id, exact)) WITHOUT ROWID;"
    "CREATE TABLE term(term INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY(term, id))"
    " WITHOUT ROWID;"
    "CREATE TABLE run(number INTEGER PRIMARY KEY, since INTEGER NOT NULL, until INTEGER NOT NULL,"
    " seen BLOB, ids BLOB NOT NULL, timed BLOB NOT NULL);"
    "CREATE TABLE note(id INTEGER PRIMARY KEY, level INTEGER NOT NULL, file TEXT NOT NULL,"
    " line INTEGER NOT NULL, col INTEGER NOT NULL, message TEXT NOT NULL);"
    "CREATE INDEX note_file ON note(file);"
    "CREATE TABLE picture(path TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE related(id INTEGER PRIMARY KEY, ids BLOB NOT NULL);"
    "CREATE TABLE place(target INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY(target, id))"
    " WITHOUT ROWID;"
    "CREATE TABLE hit(number INTEGER PRIMARY KEY, id INTEGER NOT NULL);"
    "CREATE TABLE vocabulary(word TEXT NOT NULL, language INTEGER NOT NULL, pages INTEGER NOT NULL,"
    " titles INTEGER NOT NULL, PRIMARY KEY(word, language)) WITHOUT ROWID;"
    "CREATE VIRTUAL TABLE words USING fts5(title, names, description, body, content='',"
    " tokenize='ascii');"
    "CREATE VIRTUAL TABLE titles USING fts5(title, names, content='', tokenize='ascii');";

#define MADE(table)                                                                                \
    "CREATE TABLE '" table "_data'(id INTEGER PRIMARY KEY, block BLOB);"                           \
    "CREATE TABLE '" table "_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;"     \
    "CREATE TABLE '" table "_docsize'(id INTEGER PRIMARY KEY, sz BLOB);"                           \
    "CREATE TABLE '" table "_config'(k PRIMARY KEY, v) WITHOUT ROWID;"

const char *const schema_made_sql = MADE("words") MADE("titles");
