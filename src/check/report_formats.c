/*
 * Findings for programs: JSON, workflow commands for GitHub's runners, and SARIF.
 */
#include "check/report.h"

#include "base/json.h"
#include "base/text.h"
#include "check/findings.h"
#include "check/report_lines.h"

#include <ctype.h>
#include <string.h>

void report_json(struct buffer *out, struct check *check)
{
    struct json json = {.out = out};
    json_open(&json, '{');
    json_put_string(&json, "format", "pamphlet-check");
    json_put_number(&json, "version", 1);
    json_put_number(&json, "errors", (long long)check_count(check, NOTE_ERROR));
    json_put_number(&json, "warnings", (long long)check_count(check, NOTE_WARNING));
    json_put_number(&json, "infos", (long long)check_count(check, NOTE_INFO));
    json_put_open(&json, "findings", '[');
    for (size_t i = 0; i < check->finding_count; i++) {
        const struct finding *finding = &check->findings[i];
        json_open(&json, '{');
        json_put_string(&json, "rule", rule_get(finding->rule)->id);
        json_put_string(&json, "level", note_level_name(finding->level));
        json_put_string(&json, "file", report_path(check, finding->file));
        json_put_number(&json, "line", finding->line);
        json_put_number(&json, "column", finding->column);
        json_put_string(&json, "message", finding->message);
        json_close(&json, '}');
    }
    json_close(&json, ']');
    json_close(&json, '}');
}

/* Percent-encodes the characters that would end a part of a workflow command. */
static void add_escaped(struct buffer *out, const char *s, const char *special)
{
    for (; *s; s++)
        if (strchr(special, *s))
            buffer_format(out, "%%%02X", (unsigned)(unsigned char)*s);
        else
            buffer_add_char(out, *s);
}

void report_github(struct buffer *out, struct check *check)
{
    static const char *const names[] = {
        [NOTE_INFO] = "notice", [NOTE_WARNING] = "warning", [NOTE_ERROR] = "error"};
    for (size_t i = 0; i < check->finding_count; i++) {
        const struct finding *finding = &check->findings[i];
        const struct rule *rule = rule_get(finding->rule);
        buffer_format(out, "::%s file=", names[finding->level]);
        add_escaped(out, report_shown_path(check, finding->file), "%\r\n:,");
        if (finding->line)
            buffer_format(out, ",line=%u", finding->line);
        if (finding->line && finding->column)
            buffer_format(out, ",col=%u", finding->column);
        buffer_format(out, ",title=%s ", rule->id);
        add_escaped(out, rule->name, "%\r\n:,");
        buffer_add_string(out, "::");
        add_escaped(out, finding->message, "%\r\n");
        buffer_add_char(out, '\n');
    }
}

/* SARIF columns count characters, those of findings bytes. Findings are in order, so each count
 * continues from the previous one on the same line. */
struct column_count {
    const char *file;
    unsigned line;
    size_t at; /* bytes from the start of the line */
    unsigned characters;
};

static unsigned count_characters(struct report_lines *lines, struct column_count *last,
                                 const struct finding *finding)
{
    const char *s;
    size_t n;
    if (!report_line(lines, finding->file, finding->line, &s, &n))
        return finding->column;
    bool same = last->file && last->line == finding->line && last->at < finding->column &&
                strcmp(last->file, finding->file) == 0;
    if (!same)
        *last =
            (struct column_count){.file = finding->file, .line = finding->line, .characters = 1};
    for (; last->at < n && last->at + 1 < finding->column; last->characters++) {
        uint32_t code;
        last->at += text_decode(s + last->at, n - last->at, &code);
    }
    return last->characters;
}

static void add_uri(struct json *json, const char *path)
{
    struct buffer uri = {0};
    for (; *path; path++)
        if (isalnum((unsigned char)*path) || strchr("/-._~", *path))
            buffer_add_char(&uri, *path);
        else
            buffer_format(&uri, "%%%02X", (unsigned)(unsigned char)*path);
    json_put_string(json, "uri", buffer_string(&uri));
    buffer_done(&uri);
}

static const char *const sarif_levels[] = {
    [NOTE_INFO] = "note", [NOTE_WARNING] = "warning", [NOTE_ERROR] = "error"};

static void add_text(struct json *json, const char *key, const char *text)
{
    json_put_open(json, key, '{');
    json_put_string(json, "text", text);
    json_close(json, '}');
}

static void add_rules(struct json *json, const char *version)
{
    json_put_open(json, "tool", '{');
    json_put_open(json, "driver", '{');
    json_put_string(json, "name", "pamphlet");
    json_put_string(json, "version", version);
    json_put_open(json, "rules", '[');
    for (int i = 0; i < RULE_MAX; i++) {
        const struct rule *rule = rule_get((enum check_rule)i);
        json_open(json, '{');
        json_put_string(json, "id", rule->id);
        add_text(json, "shortDescription", rule->name);
        add_text(json, "fullDescription", rule->wants);
        add_text(json, "help", rule->why);
        json_put_open(json, "defaultConfiguration", '{');
        json_put_string(json, "level", sarif_levels[rule->worst]);
        json_close(json, '}');
        json_close(json, '}');
    }
    json_close(json, ']');
    json_close(json, '}');
    json_close(json, '}');
}

static void add_result(struct json *json, struct report_lines *lines, struct column_count *last,
                       const struct finding *finding)
{
    json_open(json, '{');
    json_put_string(json, "ruleId", rule_get(finding->rule)->id);
    json_put_number(json, "ruleIndex", finding->rule);
    json_put_string(json, "level", sarif_levels[finding->level]);
    add_text(json, "message", finding->message);
    json_put_open(json, "locations", '[');
    json_open(json, '{');
    json_put_open(json, "physicalLocation", '{');
    json_put_open(json, "artifactLocation", '{');
    add_uri(json, report_path(lines->check, finding->file));
    json_close(json, '}');
    if (finding->line) {
        json_put_open(json, "region", '{');
        json_put_number(json, "startLine", finding->line);
        if (finding->column)
            json_put_number(json, "startColumn", count_characters(lines, last, finding));
        json_close(json, '}');
    }
    json_close(json, '}');
    json_close(json, '}');
    json_close(json, ']');
    json_close(json, '}');
}

void report_sarif(struct buffer *out, struct check *check, const char *version)
{
    struct json json = {.out = out};
    struct report_lines lines = {.check = check};
    struct column_count last = {0};
    json_open(&json, '{');
    json_put_string(&json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json_put_string(&json, "version", "2.1.0");
    json_put_open(&json, "runs", '[');
    json_open(&json, '{');
    add_rules(&json, version);
    json_put_string(&json, "columnKind", "unicodeCodePoints");
    json_put_open(&json, "results", '[');
    for (size_t i = 0; i < check->finding_count; i++)
        add_result(&json, &lines, &last, &check->findings[i]);
    json_close(&json, ']');
    json_close(&json, '}');
    json_close(&json, ']');
    json_close(&json, '}');
    report_lines_done(&lines);
}
