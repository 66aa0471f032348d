/*
 * Reads files with one of the front matter readers and prints their values as one JSON list, for
 * run.py to compare with those that the public suites expect.
 *
 *     decode yaml|toml|json FILE...
 */
#include "base/json.h"
#include "base/text.h"
#include "content/json.h"
#include "content/toml.h"
#include "content/yaml.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *name;
    value_reader *read;
} languages[] = {{"yaml", yaml_read}, {"toml", toml_read}, {"json", json_read}};

static void read_file(const char *name, struct buffer *bytes)
{
    FILE *file = fopen(name, "rb");
    if (!file)
        fatal(name);
    size_t taken;
    do {
        taken = fread(buffer_room(bytes, 65536), 1, 65536, file);
        bytes->used += taken;
    } while (taken);
    fclose(file);
}

/* The JSON writer needs UTF-8; the readers give whatever bytes the file has. */
static void print_text(struct json *json, const char *s, size_t n_bytes)
{
    struct buffer text = {0};
    for (size_t i = 0; i < n_bytes;) {
        uint32_t code;
        char bytes[4];
        i += text_decode(s + i, n_bytes - i, &code);
        buffer_add(&text, bytes, text_encode(bytes, code));
    }
    json_string(json, buffer_string(&text), text.used);
    buffer_done(&text);
}

/* null, a list, {"map": [[key, value], ...]}, {"string": text} or {"word": text}. */
static void print_value(struct json *json, const struct value *value)
{
    if (value->kind == VALUE_NULL) {
        json_null(json);
        return;
    }
    if (value->kind == VALUE_LIST) {
        json_open(json, '[');
        for (const struct value *item = value->first; item; item = item->next)
            print_value(json, item);
        json_close(json, ']');
        return;
    }
    json_open(json, '{');
    if (value->kind == VALUE_SCALAR) {
        json_key(json, value->quoted ? "string" : "word");
        print_text(json, value->scalar, value->scalar_bytes);
    } else {
        json_key(json, "map");
        json_open(json, '[');
        for (const struct value *item = value->first; item; item = item->next) {
            json_open(json, '[');
            print_text(json, item->key, strlen(item->key));
            print_value(json, item);
            json_close(json, ']');
        }
        json_close(json, ']');
    }
    json_close(json, '}');
}

static void print_file(struct json *json, int language, const char *name)
{
    struct buffer bytes = {0};
    struct arena arena;
    struct notes notes;
    arena_init(&arena);
    notes_init(&notes);
    read_file(name, &bytes);
    const struct value_text text = {buffer_string(&bytes), bytes.used, name, 1};
    const struct value *value = languages[language].read(&text, &arena, &notes);
    json_open(json, '{');
    json_key(json, "value");
    if (value)
        print_value(json, value);
    else
        json_null(json);
    for (size_t i = 0; !value && i < notes.count; i++) {
        json_key(json, i ? "more" : "error");
        print_text(json, notes.list[i].message, strlen(notes.list[i].message));
        json_key(json, "line");
        json_number(json, notes.list[i].line);
        json_key(json, "column");
        json_number(json, notes.list[i].column);
    }
    json_close(json, '}');
    notes_done(&notes);
    arena_done(&arena);
    buffer_done(&bytes);
}

int main(int argc, char **argv)
{
    int language = 0;
    while (argc > 1 && language < 3 && strcmp(argv[1], languages[language].name) != 0)
        language++;
    if (argc < 2 || language == 3) {
        fprintf(stderr, "usage: decode yaml|toml|json FILE...\n");
        return 2;
    }
    struct buffer out = {0};
    struct json json = {.out = &out};
    json_open(&json, '[');
    for (int i = 2; i < argc; i++)
        print_file(&json, language, argv[i]);
    json_close(&json, ']');
    fputs(buffer_string(&out), stdout);
    buffer_done(&out);
    return 0;
}
