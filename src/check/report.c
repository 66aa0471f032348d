/*
 * Findings as text, and the list of rules.
 *
 * The format is that of compilers, so editors and services that understand compilers understand
 * this. Refuses to send a byte of a page to the terminal uncleaned. The hard idea is the caret: the
 * column counts bytes, the terminal counts cells, and a long line is shown only around the place.
 */
#include "check/report.h"

#include "base/ascii.h"
#include "base/text.h"
#include "check/report_lines.h"

#include <string.h>

enum { SHOWN_COLS = 76, BEFORE_BYTES = 48, AFTER_BYTES = 512 };

enum report_format report_format_find(const char *name)
{
    static const char *const names[] = {"text", "json", "github", "sarif"};
    for (int i = 0; i < REPORT_FORMAT_MAX; i++)
        if (strcmp(names[i], name) == 0)
            return (enum report_format)i;
    return REPORT_FORMAT_MAX;
}

static void add_clean(struct buffer *out, const char *s, size_t n_bytes)
{
    size_t from = out->used;
    text_clean(out, s, n_bytes, TEXT_PROSE);
    for (size_t i = from; i < out->used; i++)
        if (out->bytes[i] == '\t' || out->bytes[i] == '\n')
            out->bytes[i] = ' ';
}

static void add_source(struct buffer *out, struct report_lines *lines,
                       const struct finding *finding, const struct report_options *options)
{
    const char *s;
    size_t n;
    if (!finding->column || !report_line(lines, finding->file, finding->line, &s, &n))
        return;
    if (finding->line == 1 && ascii_lead_bytes(s, n, "-+{\r") == n)
        return; /* a finding of the page as a whole is where its front matter begins */
    size_t column = finding->column - 1 < n ? finding->column - 1 : n;
    n = n - column > AFTER_BYTES ? text_character_start(s, column + AFTER_BYTES) : n;
    size_t from = column > BEFORE_BYTES ? text_character_start(s, column - BEFORE_BYTES) : 0;
    struct buffer before = {0};
    struct buffer shown = {0};
    add_clean(&before, s + from, column - from);
    add_clean(&shown, s + from, n - from);
    size_t cols = text_cols(buffer_string(&before), before.used);
    size_t fit = text_fit(buffer_string(&shown), shown.used, SHOWN_COLS, NULL);
    buffer_format(out, "  %s%.*s%s\n", from ? "..." : "", (int)fit, buffer_string(&shown),
                  fit < shown.used ? "..." : "");
    buffer_add_repeated(out, " ", cols + 2 + (from ? 3 : 0));
    buffer_add_string(out, options->colour ? "\033[1;32m^\033[0m\n" : "^\n");
    buffer_done(&before);
    buffer_done(&shown);
}

static const char *const colours[] = {
    [NOTE_INFO] = "\033[1;36m",
    [NOTE_WARNING] = "\033[1;35m",
    [NOTE_ERROR] = "\033[1;31m",
};

static void add_finding(struct buffer *out, struct report_lines *lines,
                        const struct finding *finding, const struct report_options *options)
{
    const char *bold = options->colour ? "\033[1m" : "";
    const char *plain = options->colour ? "\033[0m" : "";
    buffer_format(out, "%s%s", bold, report_shown_path(lines->check, finding->file));
    if (finding->line)
        buffer_format(out, ":%u", finding->line);
    if (finding->line && finding->column)
        buffer_format(out, ":%u", finding->column);
    buffer_format(out, ":%s %s%s:%s %s [%s]\n", plain,
                  options->colour ? colours[finding->level] : "", note_level_name(finding->level),
                  plain, finding->message, rule_get(finding->rule)->id);
    add_source(out, lines, finding, options);
}

void report_findings(struct buffer *out, struct check *check, const struct report_options *options)
{
    struct report_lines lines = {.check = check};
    if (options->format == REPORT_JSON)
        report_json(out, check);
    else if (options->format == REPORT_GITHUB)
        report_github(out, check);
    else if (options->format == REPORT_SARIF)
        report_sarif(out, check, options->version);
    for (size_t i = 0; options->format == REPORT_TEXT && i < check->finding_count; i++)
        add_finding(out, &lines, &check->findings[i], options);
    report_lines_done(&lines);
}

void report_rules(struct buffer *out)
{
    for (int i = 0; i < RULE_MAX; i++) {
        const struct rule *rule = rule_get((enum check_rule)i);
        buffer_format(out, "%s  %s (%s)\n     wants: %s\n     why:   %s\n     from:  %s\n",
                      rule->id, rule->name, note_level_name(rule->worst), rule->wants, rule->why,
                      rule->whose);
        for (int k = 0; k < LIMIT_MAX; k++) {
            const struct check_limit_row *limit = check_limit_get((enum check_limit)k);
            if (strncmp(limit->what, rule->id, 3) == 0)
                buffer_format(out, "     %s: %g  (%s)\n", limit->key, limit->value,
                              limit->what + 5);
        }
        buffer_add_char(out, '\n');
    }
    buffer_add_string(out, "The level is the most serious that a rule's findings have. "
                           "pamphlet.yaml sets limits and levels:\n"
                           "     check: {sentenceWords: 25, levels: {L12: info, L25: off}}\n"
                           "A page ignores a rule, and says why, in its front matter:\n"
                           "     check: {ignore: [L12], reason: a page for staff}\n");
}
