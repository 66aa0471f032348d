/*
 * TOML to values: lines, keys, headers, arrays and inline tables.
 *
 * No library of Debian 12 reads TOML, so it is read here; toml_scalar reads strings and numbers,
 * and toml_table keeps track of who may add to which table. Refuses all that TOML 1.0 calls
 * invalid. The one hard idea: the ways to make a table differ only in the origin that they leave in
 * it; the walk along a dotted key, in a header or before a value, asks for the origin at each step.
 */
#include "content/toml.h"

#include "base/text.h"
#include "content/scanner.h"
#include "content/toml_scalar.h"
#include "content/toml_table.h"

/* One part of a dotted key. */
struct key {
    const char *text;
    size_t n_bytes;
    size_t at;
};

struct path {
    struct key parts[TOML_DEPTH_MAX];
    unsigned count;
};

static void skip_blanks(struct scanner *in)
{
    scanner_skip(in, " \t");
}

static bool at_line_end(const struct scanner *in)
{
    int c = scanner_peek(in);
    return c == '\n' || c == '\r';
}

/* Blanks and a comment. */
static void skip_remark(struct scanner *in)
{
    skip_blanks(in);
    if (scanner_peek(in) == '#')
        while (scanner_peek(in) >= 0 && !at_line_end(in))
            in->at++;
}

/* Blanks, comments and line ends. */
static void skip_lines(struct scanner *in)
{
    for (skip_remark(in); at_line_end(in); skip_remark(in))
        in->at++;
}

static bool is_bare(int c)
{
    return ascii_is_digit((uint32_t)c) || ascii_is_letter((uint32_t)c) || c == '_' || c == '-';
}

static bool take_part(struct scanner *in, struct key *key)
{
    key->at = in->at;
    if (scanner_sees(in, "\"\"\"") || scanner_sees(in, "'''"))
        return scanner_fail(in, in->at, "a key has one quote on each side");
    if (scanner_peek(in) == '"' || scanner_peek(in) == '\'')
        return toml_take_string(in, &key->text, &key->n_bytes);
    while (is_bare(scanner_peek(in)))
        in->at++;
    key->n_bytes = in->at - key->at;
    key->text = arena_copy(in->arena, in->s + key->at, key->n_bytes);
    if (key->n_bytes)
        return true;
    return scanner_fail(in, key->at,
                        "a key (letters, digits, _ and -, or any text in quotes) must "
                        "stand here");
}

/* Takes a dotted key, a.b.c, with the blanks around its parts. */
static bool take_path(struct scanner *in, struct path *path)
{
    path->count = 0;
    do {
        if (path->count == TOML_DEPTH_MAX)
            return scanner_fail(in, in->at, "it is nested too deeply: take levels out");
        skip_blanks(in);
        if (!take_part(in, &path->parts[path->count++]))
            return false;
        skip_blanks(in);
    } while (scanner_take(in, '.'));
    return true;
}

static bool refuse_again(struct scanner *in, const struct key *key, const struct toml_node *node)
{
    return scanner_fail(in, key->at, "\"%.60s\" was given before, in line %u", key->text,
                        node->value->line);
}

#define ORIGIN(origin) (1u << (origin))

/* The table, or array of tables, of this key; made if it is not there. If it is, its origin must be
 * in the mask `allowed`; else NULL, after a note. */
static struct toml_node *find_or_add(struct scanner *in, struct toml_node *table,
                                     const struct key *key, enum toml_origin made, unsigned allowed)
{
    struct toml_node *node = toml_table_find(table, key->text, key->n_bytes);
    if (node && allowed & ORIGIN(node->origin))
        return node;
    if (node) {
        refuse_again(in, key, node);
        return NULL;
    }
    struct value *value = scanner_value(in, made == TOML_ARRAY ? VALUE_LIST : VALUE_MAP, key->at);
    node = toml_node_new(table->tables, value, made);
    toml_table_add(table, node, key->text, key->n_bytes);
    return node;
}

/* The table below this one that a step of a header ([a.b.c]) leads to; in an array the last. */
static struct toml_node *step_header(struct scanner *in, struct toml_node *table,
                                     const struct key *key)
{
    struct toml_node *node = find_or_add(in, table, key, TOML_IMPLIED, ~ORIGIN(TOML_VALUE));
    return node && node->origin == TOML_ARRAY ? node->last : node;
}

/* [a.b]: the table may have been implied before, by a header below it. */
static struct toml_node *open_table(struct scanner *in, struct toml_node *table,
                                    const struct key *key)
{
    struct toml_node *node = find_or_add(in, table, key, TOML_HEADED, ORIGIN(TOML_IMPLIED));
    if (node)
        node->origin = TOML_HEADED;
    return node;
}

/* [[a.b]]: adds a table to the array, which the first such header makes. */
static struct toml_node *open_element(struct scanner *in, struct toml_node *table,
                                      const struct key *key)
{
    struct toml_node *array = find_or_add(in, table, key, TOML_ARRAY, ORIGIN(TOML_ARRAY));
    if (!array)
        return NULL;
    struct value *value = scanner_value(in, VALUE_MAP, key->at);
    toml_array_add(array, toml_node_new(array->tables, value, TOML_HEADED));
    return array->last;
}

/* Takes a header. Returns the table that the lines below it fill, or NULL after a note. */
static struct toml_node *take_header(struct scanner *in, struct toml_node *root)
{
    struct path path;
    bool array = scanner_sees(in, "[[");
    in->at += array ? 2 : 1;
    if (!take_path(in, &path))
        return NULL;
    if (!scanner_sees(in, array ? "]]" : "]")) {
        scanner_fail(in, in->at, "%s must close this header", array ? "]]" : "]");
        return NULL;
    }
    in->at += array ? 2 : 1;
    struct toml_node *table = root;
    for (unsigned i = 0; table && i + 1 < path.count; i++)
        table = step_header(in, table, &path.parts[i]);
    const struct key *last = &path.parts[path.count - 1];
    return !table ? NULL : array ? open_element(in, table, last) : open_table(in, table, last);
}

static struct value *take_value(struct scanner *in, struct toml_tables *tables);

/* a.b.c = value, which may only go through tables that such keys made. */
static bool take_field(struct scanner *in, struct toml_node *table)
{
    struct path path;
    if (!take_path(in, &path))
        return false;
    if (!scanner_take(in, '='))
        return scanner_fail(in, in->at, "an equals sign must follow the key%s",
                            is_bare(scanner_peek(in)) ? "; one of several words stands in quotes"
                                                      : "");
    for (unsigned i = 0; table && i + 1 < path.count; i++)
        table = find_or_add(in, table, &path.parts[i], TOML_DOTTED, ORIGIN(TOML_DOTTED));
    const struct key *last = &path.parts[path.count - 1];
    struct toml_node *before = table ? toml_table_find(table, last->text, last->n_bytes) : NULL;
    if (before)
        return refuse_again(in, last, before);
    line_find(&in->lines, last->at);
    unsigned line = in->first_line + in->lines.line;
    unsigned column = (unsigned)(last->at - in->lines.line_start) + 1;
    skip_blanks(in);
    in->depth += path.count;
    struct value *value = table ? take_value(in, table->tables) : NULL;
    in->depth -= path.count;
    if (!value)
        return false;
    value->key_line = line;
    value->key_column = column;
    toml_table_add(table, toml_node_new(table->tables, value, TOML_VALUE), last->text,
                   last->n_bytes);
    return true;
}

/* [1, 2], which may span several lines. */
static bool take_array(struct scanner *in, struct toml_tables *tables, struct value *array,
                       size_t start)
{
    struct value **end = &array->first;
    bool closed;
    for (skip_lines(in); !(closed = scanner_take(in, ']')); skip_lines(in)) {
        if (scanner_peek(in) < 0)
            return scanner_fail(in, start, "the closing ] is missing");
        if (!(*end = take_value(in, tables)))
            return false;
        end = &(*end)->next;
        skip_lines(in);
        if (!scanner_take(in, ',') && scanner_peek(in) >= 0 && scanner_peek(in) != ']')
            return scanner_fail(in, in->at, "a comma or the closing ] must stand here");
    }
    return closed;
}

/* {a = 1, b = 2}, in one line. */
static bool take_inline_table(struct scanner *in, struct toml_tables *tables, struct value *value,
                              size_t start)
{
    struct toml_node *table = toml_node_new(tables, value, TOML_VALUE);
    skip_blanks(in);
    if (scanner_take(in, '}'))
        return true;
    do {
        skip_blanks(in);
        if (scanner_peek(in) == '}')
            return scanner_fail(in, in->at, "no comma may stand before the closing }");
        if (scanner_peek(in) >= 0 && !at_line_end(in) && !take_field(in, table))
            return false;
        skip_blanks(in);
    } while (scanner_take(in, ','));
    if (scanner_take(in, '}'))
        return true;
    if (scanner_peek(in) < 0 || at_line_end(in))
        return scanner_fail(in, start, "the closing } is missing in this line");
    return scanner_fail(in, in->at, "a comma or the closing } must stand here");
}

static struct value *take_value(struct scanner *in, struct toml_tables *tables)
{
    size_t start = in->at;
    bool array = scanner_peek(in) == '[';
    if (!array && scanner_peek(in) != '{')
        return toml_take_scalar(in);
    struct value *value = scanner_value(in, array ? VALUE_LIST : VALUE_MAP, start);
    if (in->depth >= TOML_DEPTH_MAX) {
        scanner_fail(in, start, "it is nested too deeply: take levels out");
        return NULL;
    }
    in->at++;
    in->depth++;
    bool taken =
        array ? take_array(in, tables, value, start) : take_inline_table(in, tables, value, start);
    in->depth--;
    return taken ? value : NULL;
}

/* Whether TOML allows every byte: it is UTF-8 with no control characters but tabs and line ends,
 * and an LF follows each CR. */
static bool check_bytes(struct scanner *in)
{
    for (size_t i = 0; i < in->n_bytes;) {
        uint32_t code;
        size_t taken = text_decode(in->s + i, in->n_bytes - i, &code);
        bool returns = code == '\r' && i + 1 < in->n_bytes && in->s[i + 1] == '\n';
        if ((code < ' ' && code != '\t' && code != '\n' && !returns) || code == 0x7f)
            return scanner_fail(in, i, "a control character (number %u) stands here",
                                (unsigned)code);
        if (text_is_broken(code, in->s + i, taken))
            return scanner_fail(in, i, "this is no UTF-8: save the file in the encoding UTF-8");
        i += taken;
    }
    return true;
}

/* Headers and fields, each on a line of its own. */
static void take_document(struct scanner *in, struct toml_node *root)
{
    struct toml_node *table = root;
    for (skip_lines(in); table && scanner_peek(in) >= 0; skip_lines(in)) {
        if (scanner_peek(in) == '[')
            table = take_header(in, root);
        else
            take_field(in, table);
        skip_remark(in);
        if (scanner_peek(in) >= 0 && !at_line_end(in))
            scanner_fail(in, in->at, "the line must end here: one field in each line");
    }
}

struct value *toml_read(const struct value_text *text, struct arena *arena, struct notes *notes)
{
    struct scanner in;
    scanner_init(&in, text, "TOML", arena, notes);
    if (!check_bytes(&in))
        return NULL;
    struct value *top = scanner_value(&in, VALUE_MAP, 0);
    struct toml_tables tables = {.arena = arena};
    take_document(&in, toml_node_new(&tables, top, TOML_HEADED));
    toml_tables_done(&tables);
    return in.failed ? NULL : top;
}
