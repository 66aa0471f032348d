#include "expanding.h"

#include "shortcode/shortcodes.h"
#include "content/yaml.h"
#include "suites.h"

#include <string.h>

static const char front[] = "color: blue\n"
                            "html: '<b>x</b> *y* &mdash; | \"q\"'\n"
                            "lines: \"a\\nb\"\n"
                            "tags: [one, two]\n"
                            "contact: {phone: 0123 456}\n"
                            "params: {deep: {er: {est: 7}}}\n"
                            "faq:\n"
                            "- {question: 'Is it *safe*?', answer: 'Yes, **mostly**.'}\n"
                            "- {question: And, answer: 'a <script>x</script> <!-- y'}\n"
                            "- {question: Not answered yet}\n";
static const char language[] = "color: green\nversion: \"1.1\"\n";
static const char site[] = "color: red\nversion: \"1.2\"\nonly: here\nEmail: a@b.org\n"
                           "icon: '<i class=\"fa-{1} {2} {3}\"></i>'\n"
                           "button: class=\"b-{1}\"\nhides: \"<script><!--\\n\"\n";

static const char translated[] = "more: Read *more*\ndose: {one: 1 dose, other: Doses}\n"
                                 "left: '{{ .Count }} left'\nmost: 'Take {{ . }} of {{.}} a day'\n"
                                 "weeks: {one: tydzień, few: '{{.}} tygodnie', many: "
                                 "'{{.}} tygodni'}\n"
                                 "days: {few: '{{.}} dni', other: '{{.}} dnia'}\n"
                                 "named: 'Take {{ .Dose }}'\nodd: 'a {{ . | b'\n";

static struct value *read_yaml(struct arena *arena, const char *s, const char *file)
{
    return yaml_read(&(struct value_text){s, strlen(s), file, 1}, arena, NULL);
}

void expanding_run(const char *s, size_t n_bytes, struct buffer *out, struct notes *notes)
{
    struct arena arena;
    arena_init(&arena);
    struct value *own = read_yaml(&arena, language, "hugo.yaml");
    own->next = read_yaml(&arena, site, "hugo.yaml");
    struct value *words = read_yaml(&arena, translated, "i18n/en.yaml");
    const struct value i18n = {.kind = VALUE_LIST, .first = words};
    const struct value params = {.kind = VALUE_LIST, .first = own};
    struct shortcode_context context = {
        .path = "t.md",
        .line = 3,
        .column = 5,
        .front = read_yaml(&arena, front, "t.md"),
        .params = &params,
        .words = &i18n,
    };
    shortcodes_expand(out, s, n_bytes, &context, notes);
    arena_done(&arena);
}

void expanding_check(const struct expansion *wanted)
{
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    expanding_run(wanted->in, strlen(wanted->in), &out, &notes);
    while (out.used && out.bytes[out.used - 1] == '\n') /* final line ends do not matter */
        out.bytes[--out.used] = '\0';
    ck_assert_msg(strcmp(buffer_string(&out), wanted->out) == 0,
                  "--- in\n%s\n--- out\n%s\n--- wanted\n%s\n---", wanted->in, buffer_string(&out),
                  wanted->out);
    ck_assert_msg(notes.count == (wanted->note != NULL), "%s: %zu notes", wanted->in, notes.count);
    if (notes.count) {
        struct buffer line = {0};
        note_format(&line, &notes.list[0]);
        ck_assert_msg(strstr(line.bytes, wanted->note) != NULL, "%s: %s", wanted->in, line.bytes);
        buffer_done(&line);
    }
    notes_done(&notes);
    buffer_done(&out);
}
