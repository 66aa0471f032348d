/* shortcode/includes: which file is included, how its lines are put in, and the notes on files that
 * are not. */
#include "shortcode/includes.h"
#include "shortcode/shortcodes.h"
#include "suites.h"

#include <string.h>

static const struct {
    const char *path;
    const char *text;
} files[] = {
    {"en/a/near.md", "near"},
    {"en/a/head.md", "---\ntitle: x\n---\n\nbody\n\nmore\n\n"},
    {"en/lang.md", "lang"},
    {"en/list.md", "- one\n- two\n"},
    {"root.md", "root"},
    {"wide.md", "\xff\xfe-"},
    {"code.yaml", "a: 1\n```\n{{< tag >}} {{% b %}}\n"},
    {"span.txt", "a `b`"},
    {"_x/nest.md", "nest {{< include \"/root.md\" >}}\n\n{{< foo >}}"},
    {"_x/near.md", "{{< include \"other.md\" >}}"},
    {"_x/other.md", "other"},
    {"self.md", "me {{< include \"/self.md\" >}}"},
    {"ping.md", "ping {{< include \"pong.md\" >}}"},
    {"pong.md", "pong {{< include \"ping.md\" >}}"},
    {"d1.md", "1 {{< include \"d2.md\" >}}"},
    {"d2.md", "2 {{< include \"d3.md\" >}}"},
    {"d3.md", "3 {{< include \"d4.md\" >}}"},
    {"d4.md", "4 {{< include \"d5.md\" >}}"},
    {"d5.md", "5 {{< include \"d6.md\" >}}"},
    {"d6.md", "6 {{< include \"d7.md\" >}}"},
    {"d7.md", "7 {{< include \"d8.md\" >}}"},
    {"d8.md", "8 {{< include \"d9.md\" >}}"},
    {"d9.md", "9"},
    {"fence.md", "```\nx\n```"},
    {"_x/deep.md", "deep\n{{% include \"/fence.md\" %}}\n{{% include \"/ab.md\" %}}\nend"},
    {"ab.md", "- a\n- b"},
    {"bars.md", "x | y\n`p|q` \\| z"},
    {"empty.md", ""},
    {"open.md", "---\ntitle: x"},
};

static unsigned reads;

/* 64 bytes. */
#define LINE "0123456789 0123456789 0123456789 0123456789 0123456789 01234567\n"

static enum includes_found read_file(void *context, const char *path, struct buffer *out)
{
    (void)context;
    reads++;
    ck_assert_msg(*path != '/' && !strstr(path, ".."), "%s", path);
    if (strcmp(path, "big.md") == 0)
        buffer_add_repeated(out, LINE, INCLUDES_BYTES_MAX / 64 + 1);
    if (strcmp(path, "half.md") == 0)
        buffer_add_repeated(out, LINE, INCLUDES_BYTES_MAX / 128);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (strcmp(files[i].path, path) == 0) {
            buffer_add_string(out, files[i].text);
            return INCLUDES_FOUND;
        }
    if (strcmp(path, "locked.md") == 0)
        return INCLUDES_UNREADABLE;
    return out->used ? INCLUDES_FOUND : INCLUDES_NONE;
}

/* Expands the page "en/a/page.md" as when it is read: includes first, then shortcodes. */
static void expand(const char *s, struct buffer *out, struct notes *notes)
{
    struct buffer whole = {0};
    struct shortcode_context context = {.path = "en/a/page.md", .line = 1, .column = 1};
    reads = 0;
    struct includes_page page = {context.path, context.path, read_file, NULL};
    includes_expand(&whole, s, strlen(s), &page, notes);
    shortcodes_expand(out, buffer_string(&whole), whole.used, &context, notes);
    buffer_add(out, "", 0);
    buffer_done(&whole);
}

static const struct {
    const char *in;
    const char *out;
    const char *note; /* a part of the first note, NULL: none */
} cases[] = {
    {"no tags", "no tags", NULL},
    {"{{< other include >}}x", "&#91;…&#93;x", "shortcode other"},
    {"{{< include \"near.md\" >}}", "near", NULL},
    {"{{% include file=\"./near.md\" %}}", "near", NULL},
    {"{{% readfile \"../a/near.md\" /%}}", "near", NULL},
    {"{{% readfile file=\"/root.md\" %}}", "root", NULL},
    {"{{% readfile \"content/root.md\" %}}", "root", NULL},
    {"{{% readfile \"/content/root.md\" %}}", "root", NULL},
    {"{{% include \"root.md\" %}}", "root", NULL},
    {"{{% include \"/lang.md\" %}}", "lang", NULL},
    {"{{% include \"head.md\" %}}", "body\n\nmore", NULL},
    {"a\n{{% include \"head.md\" %}}\nb", "a\nbody\n\nmore\nb", NULL},
    {"- {{% include \"head.md\" %}}\n- b", "- body\n\n  more\n- b", NULL},
    {"> {{% include \"head.md\" %}}", "> body\n>\n> more", NULL},
    {"a {{% include \"head.md\" %}} b", "a body  more b", NULL},
    {"| {{% include \"head.md\" %}} |", "| body  more |", NULL},
    {"|a|b|\n|-|-|\n|{{< include \"/bars.md\" >}}|c|", "|a|b|\n|-|-|\n|x &#124; y `p\\|q` \\| z|c|",
     NULL},
    {"a|b\n-|-\n{{< include \"/bars.md\" >}}", "a|b\n-|-\nx | y\n`p|q` \\| z", NULL},
    {"a {{< include \"/bars.md\" >}} | b", "a x | y `p|q` \\| z | b", NULL},
    {"  {{% include \"/list.md\" %}}", "  - one\n  - two", NULL},
    {"{{% include \"/_x/near.md\" %}}", "other", NULL},
    {"{{% include \"/empty.md\" %}}|", "|", NULL},
    {"{{% include \"/open.md\" %}}", "title: x", NULL},
    {"{{< readfile file=\"/code.yaml\" code=\"true\" lang=\"yaml\" >}}",
     "````yaml\na: 1\n```\n{{< tag >}} {{% b %}}\n````", NULL},
    {"  - x\n    {{< readfile file=\"/root.md\" code=\"true\" >}}",
     "  - x\n    ```\n    root\n    ```", NULL},
    {"a {{< readfile file=\"/span.txt\" code=true >}} b", "a `` a `b` `` b", NULL},
    {"---\nx: '{{< include \"near.md\" >}}'\n---\n",
     "---\nx: '&#91;included file near.md&#93;'\n---\n", "shortcode include includes no file here"},
    {"{{</* include \"near.md\" */>}}", "{{< include \"near.md\" >}}", NULL},
    /* what cannot be included */
    {"a\n {{< include \"no.md\" >}}", "a\n &#91;included file no.md&#93;",
     "en/a/page.md:2:2: warning: file no.md cannot be included, it is not there"},
    {"{{< include \"/locked.md\" >}}", "&#91;included file /locked.md&#93;",
     "file /locked.md cannot be included, it is there, but cannot be read: let this account"},
    {"{{< include \"../../../etc/passwd\" >}}", "&#91;included file ../../../etc/passwd&#93;",
     "it leads out of the content"},
    {"{{< include \"/../x\" >}}", "&#91;included file /../x&#93;", "it leads out of the content"},
    {"{{< include \"../../../root.md\" >}}", "&#91;included file ../../../root.md&#93;",
     "it leads out of the content"},
    {"{{< include >}}", "&#91;included file &#93;", "it names no file"},
    {"a {{< include\n \"/root.md\" >}} {{< foo >}}", "a root &#91;…&#93;",
     "en/a/page.md:2:17: warning: shortcode foo"},
    {"{{< include \"/\" >}}", "&#91;included file /&#93;", "it names no file"},
    {"{{< include \"a\\\"b\" >}}", "&#91;included file ab&#93;", "it is no name of a file"},
    {"{{< include \"page.md\" >}}", "&#91;included file page.md&#93;", "page.md:1:1: warning"},
    {"{{< include \"/self.md\" >}}", "me &#91;included file /self.md&#93;",
     "self.md:1:4: warning: file /self.md cannot be included, it includes itself"},
    {"{{< include \"/ping.md\" >}}", "ping pong &#91;included file ping.md&#93;",
     "pong.md:1:6: warning: file ping.md cannot be included, it includes itself"},
    {"{{< include \"/d1.md\" >}}", "1 2 3 4 5 6 7 8 &#91;included file d9.md&#93;",
     "d8.md:1:3: warning: file d9.md cannot be included, it is included too deeply: "
     "include it from the page itself"},
    {"{{< include \"/wide.md\" >}}", "&#91;included file /wide.md&#93;", "it is UTF-16: save it"},
    {"{{< include \"/big.md\" >}}", "&#91;included file /big.md&#93;",
     "it is too long: include less"},
    /* notes on an included file, and on what follows it */
    {"a\n{{% include \"/_x/nest.md\" %}}\nb", "a\nnest root\n\nb",
     "_x/nest.md:3:1: warning: shortcode foo"},
    {"\n{{% include \"head.md\" %}} {{< foo >}}", "\nbody  more &#91;…&#93;",
     "en/a/page.md:2:27: warning: shortcode foo"},
    {"{{% include \"head.md\" %}}\n\n{{< foo >}}", "body\n\nmore\n\n",
     "en/a/page.md:3:1: warning: shortcode foo"},
    {"{{% include \"/fence.md\" %}}\n{{< foo >}}", "```\nx\n```\n",
     "page.md:2:1: warning: shortcode foo is not known, it is left out: write what it shows in its "
     "place"},
    {"> {{% include \"/fence.md\" %}}\n> {{< note >}}a{{< /note >}}",
     "> ```\n> x\n> ```\n>\n> <aside data-card=\"note\">\n>\n> a\n>\n> </aside>", NULL},
    {"- {{% include \"/_x/deep.md\" %}}\n\n  {{< foo >}}",
     "- deep\n  ```\n  x\n  ```\n  - a\n  - b\n  end\n\n", "page.md:3:3: warning: shortcode foo"},
    {"- {{% include \"/_x/nest.md\" %}}", "- nest root\n\n  ", "_x/nest.md:3:1: warning"},
};

START_TEST(an_included_file_stands_in_place_of_its_tag)
{
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    expand(cases[_i].in, &out, &notes);
    ck_assert_msg(strcmp(buffer_string(&out), cases[_i].out) == 0,
                  "%s\n--- out\n%s\n--- wanted\n%s", cases[_i].in, buffer_string(&out),
                  cases[_i].out);
    ck_assert_msg((notes.count > 0) == (cases[_i].note != NULL), "%s", cases[_i].in);
    if (notes.count) {
        struct buffer line = {0};
        note_format(&line, &notes.list[0]);
        ck_assert_msg(strstr(line.bytes, cases[_i].note) != NULL, "%s", line.bytes);
        buffer_done(&line);
    }
    notes_done(&notes);
    buffer_done(&out);
}
END_TEST

/* All that one page includes is limited, in files and in bytes. */
START_TEST(what_one_page_includes_has_an_end)
{
    static const char *const tags[] = {
        "{{< include \"/empty.md\" >}}\n", "{{< include \"/half.md\" >}}\n",
        "> > > > {{< include \"/half.md\" >}}\n", "{{< include \"/no.md\" >}}\n"};
    struct buffer in = {0};
    struct buffer out = {0};
    struct notes notes;
    notes_init(&notes);
    buffer_add_repeated(&in, tags[_i], INCLUDES_MAX + 5);
    expand(in.bytes, &out, &notes);
    ck_assert_uint_le(reads, 4 * INCLUDES_MAX);
    ck_assert_uint_lt(out.used, 2 * INCLUDES_BYTES_MAX);
    ck_assert_uint_ge(notes.count, 5);
    notes_done(&notes);
    buffer_done(&in);
    buffer_done(&out);
}
END_TEST

SUITE(includes)
{
    tcase_set_timeout(tcase, 30); /* some take a while under a sanitizer */
    tcase_add_rows(tcase, an_included_file_stands_in_place_of_its_tag, cases);
    tcase_add_loop_test(tcase, what_one_page_includes_has_an_end, 0, 4);
}
