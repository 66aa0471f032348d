/* content/dialect and the readers of its footnotes, definition lists, attributes and tables. */
#include "base/text.h"
#include "content/dialect.h"
#include "dump.h"
#include "suites.h"
#include "padded.h"

#include <string.h>

struct result {
    struct page page;
    struct notes notes;
};

static void parse_with(struct result *result, const char *s, const struct content_options *options)
{
    page_init(&result->page, "p.md");
    notes_init(&result->notes);
    parse_padded(&result->page, s, strlen(s), options, &result->notes);
    ck_assert(document_validate(result->page.document, document_bytes(result->page.document)));
}

static void parse(struct result *result, const char *s)
{
    parse_with(result, s, NULL);
}

static void done(struct result *result)
{
    page_done(&result->page);
    notes_done(&result->notes);
}

/* The document in one line: "kind[children]" for the kinds of this suite, else the words. */
static void describe(struct buffer *out, const struct document *document, uint32_t index)
{
    static const char *const marks[NODE_MAX] = {
        [NODE_QUOTE] = "q",     [NODE_LIST] = "l",        [NODE_ITEM] = "i",
        [NODE_TABLE] = "t",     [NODE_TABLE_ROW] = "r",   [NODE_TABLE_CELL] = "c",
        [NODE_HEADING] = "h",   [NODE_PARAGRAPH] = "p",   [NODE_CODE_BLOCK] = "code",
        [NODE_TERM] = "dt",     [NODE_DEFINITION] = "dd", [NODE_DEFINITION_LIST] = "dl",
        [NODE_FOOTNOTE] = "fn",
    };
    const struct node *node = &document->nodes[index];
    if (node->kind == NODE_TEXT || node->kind == NODE_CODE)
        buffer_add(out, node_text(document, node), node->text_bytes);
    if (node->kind == NODE_ANCHOR)
        buffer_format(out, "@%.*s ", (int)node->data_bytes, node_data(document, node));
    if (node->kind == NODE_BREAK)
        buffer_add_char(out, '/');
    if (marks[node->kind])
        buffer_format(out, "%s[", marks[node->kind]);
    for (uint32_t i = index + 1; i < index + node->size; i += document->nodes[i].size)
        describe(out, document, i);
    if (marks[node->kind])
        buffer_add_char(out, ']');
}

static const struct {
    const char *in;
    const char *out;
} cases[] = {
    /* definition lists */
    {"T\n: d", "dl[dt[T]dd[p[d]]]"},
    {"T\n: d\n: e", "dl[dt[T]dd[p[d]]dd[p[e]]]"},
    {"A\nB\n: d", "dl[dt[A]dt[B]dd[p[d]]]"},
    {"A\n: d\n\nB\n: e", "dl[dt[A]dd[p[d]]dt[B]dd[p[e]]]"},
    {"A\n\n: d\n\nB\n\n\n: e", "dl[dt[A]dd[p[d]]dt[B]dd[p[e]]]"},
    {"A *b*\n: d\nlazy\n  more\n\n  two\n\nafter", "dl[dt[A b]dd[p[d lazy more]p[two]]]p[after]"},
    {"A\n: - i\n  - j\n: > q", "dl[dt[A]dd[l[i[p[i]]i[p[j]]]]dd[q[p[q]]]]"},
    {"A\n:   ```\n    x: y\n    ```", "dl[dt[A]dd[code[x: y\n]]]"},
    {"a[^x](b) c\n\n[^x]: d", "p[a@fnref:1 [*1](b) c]fn[p[d\xc2\xa0↩]]"},
    {"a[^x][b]\n\n[b]: /c\n\n[^x]: d", "p[a@fnref:1 [*1]b]fn[p[d\xc2\xa0↩]]"},
    {"a[^x](/b) ![^y](c)\n\n[^y]: d", "p[a^x ^y]fn[p[d]]"},
    {"`[^x](b)`[^x]\n\n[^x]: d", "p[[^x](b)@fnref:1 [*1]]fn[p[d\xc2\xa0↩]]"},
    {"A\n: \n: b", "dl[dt[A]dd[]dd[p[b]]]"},
    {"A\n: \n\n: b", "dl[dt[A]dd[]dd[p[b]]]"},
    {"A\n: \n  b\n\nc", "dl[dt[A]dd[p[b]]]p[c]"},
    {"A\n:   \n\n    b", "dl[dt[A]dd[p[b]]]"},
    {"A\n: b\n: \n\nB\n: c", "dl[dt[A]dd[p[b]]dd[]dt[B]dd[p[c]]]"},
    {"- A\n  : \n- > B\n  > : ", "l[i[dl[dt[A]dd[]]]i[q[dl[dt[B]dd[]]]]]"},
    {"A\n:         x", "dl[dt[A]dd[code[x\n]]]"},
    {"A\n:        x", "dl[dt[A]dd[p[x]]]"},
    {"A\n: ```\n  x\n\nafter", "dl[dt[A]dd[code[x\n\n]]]p[after]"},
    {"A\n: <!--\n  x\n\nafter", "dl[dt[A]dd[]]p[after]"},
    {"> A\n> : d\n> e", "q[dl[dt[A]dd[p[d e]]]]"},
    {"-      x\n\n  A\n  : d", "l[i[code[ x\n]dl[dt[A]dd[p[d]]]]]"},
    {"- A\n  : d\n- b", "l[i[dl[dt[A]dd[p[d]]]]i[p[b]]]"},
    {"A  \n: d\n\nB\t\r\n: e\r\n", "dl[dt[A]dd[p[d]]dt[B]dd[p[e]]]"},
    {"A\n: d\n  [^x]: no\n\nB[^x]", "dl[dt[A]dd[p[d]]]p[B@fnref:1 [*1]]fn[p[no\xc2\xa0↩]]"},
    {"A\n2. b\n: d", "dl[dt[A]dt[2. b]dd[p[d]]]"},
    {"A\n    # b\n: d", "dl[dt[A]dt[# b]dd[p[d]]]"},
    {"A\n: d\n\n# H\n\n: e", "dl[dt[A]dd[p[d]]]h[H]p[: e]"},
    /* not definition lists, as in Goldmark */
    {"x\n :d", "p[x :d]"},
    {"x\n:d", "p[x :d]"},
    {"x\n : d", "p[x : d]"},
    {"x\n:", "p[x :]"},
    {": d", "p[: d]"},
    {"# H\n: d", "h[H]p[: d]"},
    {"- x\n\n: d", "l[i[p[x]]]p[: d]"},
    {"> x\n: d", "q[p[x : d]]"},
    {"    x\n: d", "code[x\n]p[: d]"},
    {"```\nT\n: d\n```", "code[T\n: d\n]"},
    {"<div>T\n: d\n</div>", "p[T : d]"},
    {"Do`s|Don`ts\n-|-\na`s|b`s", "t[r[c[Do`s]c[Don`ts]]r[c[a`s]c[b`s]]]"},
    {"x\n> Do`s|b`s\n> -|-\n> `a`|`` `b ``", "p[x]q[t[r[c[Do`s]c[b`s]]r[c[a]c[`b]]]]"},
    {"x\na`|b`\n-|-\nc|d", "p[x]t[r[c[a`]c[b`]]r[c[c]c[d]]]"},
    {"|a|b|\n|-|-|\n|`c|d`|e|", "t[r[c[a]c[b]]r[c[c|d]c[e]]]"},
    {"|a|b|\n|-|-|\n|`c\\|d`|e|", "t[r[c[a]c[b]]r[c[c|d]c[e]]]"},
    {"|a|b|\n|-|-|\n|\\`c|``d``` e|", "t[r[c[a]c[b]]r[c[`c]c[``d``` e]]]"},
    {"a`b|c`d", "p[ab|cd]"},
    {"a|b\n---|---\nc|d\n: e", "t[r[c[a]c[b]]r[c[c]c[d]]r[c[: e]c[]]]"},
    {"Note: this\nDose: 5 mg", "p[Note: this Dose: 5 mg]"},
    /* footnotes */
    {"a[^1]\n\n[^1]: n", "p[a@fnref:1 [*1]]fn[p[n\xc2\xa0↩]]"},
    {"a[^b]c[^a]\n\n[^a]: A\n[^b]: B",
     "p[a@fnref:1 [*1]c@fnref:2 [*2]]fn[p[B\xc2\xa0↩]]fn[p[A\xc2\xa0↩]]"},
    {"a[^1]b[^1]\n\n[^1]: n", "p[a@fnref:1 [*1]b@fnref1:1 [*1]]fn[p[n\xc2\xa0↩\xc2\xa0↩2]]"},
    {"a[^1]\n\n[^1]: n\n    m\nlazy\n\n    two\n\n        code\n\nb",
     "p[a@fnref:1 [*1]]p[b]fn[p[n m lazy]p[two]code[code\n]p[↩]]"},
    {"[^1]: n\na[^1]", "fn[p[n a@fnref:1 [*1]\xc2\xa0↩]]"},
    {"a[^1]\n[^1]: n\n\nb", "p[a@fnref:1 [*1]]p[b]fn[p[n\xc2\xa0↩]]"},
    {"- a[^1]\n[^1]: n\n\n- b", "l[i[p[a@fnref:1 [*1]]]]l[i[p[b]]]fn[p[n\xc2\xa0↩]]"},
    {"> a[^1]\n>\n> [^1]: n\n> lazy\nmore\n", "q[p[a@fnref:1 [*1]]]fn[p[n lazy more\xc2\xa0↩]]"},
    {"a[^1]\n\n[^1]: x[^2]\n[^2]: y[^1]",
     "p[a@fnref:1 [*1]]fn[p[x@fnref:2 [*2]\xc2\xa0↩\xc2\xa0↩2]]fn[p[y@fnref1:1 [*1]\xc2\xa0↩]]"},
    {"a[^1]\n\n[^1]: n\n\n    [^2]: inner\n\n    more[^2]",
     "p[a@fnref:1 [*1]]fn[p[n]p[more@fnref:2 [*2]\xc2\xa0↩]]fn[p[inner\xc2\xa0↩]]"},
    {"a[^x] `[^1]` \\[^1] [^1]\n\n[^1]: n", "p[a[^x] [^1] [^1] @fnref:1 [*1]]fn[p[n\xc2\xa0↩]]"},
    {"1. a\n2. [^n]: x\n\n   two\n3. b[^n]",
     "l[i[p[a]]i[p[two]]i[p[b@fnref:1 [*1]]]]fn[p[x\xc2\xa0↩]]"},
    {"- |t|\n  |---|\n- [^n]: x\n\n  |p|\n  |---|\n\nend[^n]",
     "l[i[t[r[c[t]]]]i[t[r[c[p]]]]]p[end@fnref:1 [*1]]fn[p[x\xc2\xa0↩]]"},
    {"10. [^1]: n\n\n    T\n    : d\n\nx[^1]",
     "l[i[dl[dt[T]dd[p[d]]]]]p[x@fnref:1 [*1]]fn[p[n\xc2\xa0↩]]"},
    {"> - [^1]: n\n> - b[^1]", "q[l[i[]i[p[b@fnref:1 [*1]]]]]fn[p[n\xc2\xa0↩]]"},
    {"```\n[^1]: x\n```\n\n[^1]", "code[[^1]: x\n]p[[^1]]"},
    {"a\n\n[^1]: never\n[^1]: twice", "p[a]fn[p[never]]fn[p[twice]]"},
    {"a[^ä\"<]\n\n[^ä\"<]: n", "p[a@fnref:1 [*1]]fn[p[n\xc2\xa0↩]]"},
    {"[a[^1]](/x)\n\n[^1]: n", "p[a@fnref:1 [*1]]fn[p[n\xc2\xa0↩]]"},
    {"a[^1]\n\n[^1]: ```\n    x\n\nb", "p[a@fnref:1 [*1]]p[b]fn[code[x\n\n]p[↩]]"},
    {"a[^1]\n\n[^1]: n\n\n```\nopen", "p[a@fnref:1 [*1]]code[open\n]fn[p[n\xc2\xa0↩]]"},
    {"a[^1]: b", "p[a[^1]: b]"},
    {"[^1]: https://example.org/\n\na[^1]",
     "p[a@fnref:1 [*1]]fn[p[https://example.org/\xc2\xa0↩]]"},
    /* attribute lines */
    {"a\n{.x}", "p[a]"},
    {"a\n{.x #i}\nb", "p[@i a]p[b]"},
    {"- a\n- b\n{.l}\n\nc", "l[i[p[a]]i[p[b]]]p[c]"},
    {"- a\n  {.l}\n- b", "l[i[p[a]]i[p[b]]]"},
    {"> a\n{.l}\nb", "q[p[a]]p[b]"},
    {"```\n{.x}\n```\n{.y}", "code[{.x}\n]"},
    {"|a|b|\n|---|---|\n|c|d|\n{.t #i}", "t[r[c[a]c[b]]r[c[c]c[d]]]@i "},
    {"a\n{width=\"3\" x=y}", "p[a]"},
    {"a\n\n{x=3}", "p[a]p[{x=3}]"},
    {"{x=3}\n\na", "p[{x=3}]p[a]"},
    {"a\n\n{.x}\n\nb", "p[a]p[b]"},
    {"a\n{nope}", "p[a {nope}]"},
    {"1. {.x}\n2. a\n3. {#i}\n   b", "l[i[]i[p[a]]i[@i p[b]]]"},
    {"1. 1. {.x}\n2. a", "l[i[l[i[]]]i[p[a]]]"},
    {"> 1. a\n>\n>    b\n> {#i}\n> c", "q[l[i[p[a]p[b]]]@i p[c]]"},
    {"a\n{}", "p[a {}]"},
    {"a\n{x = 3}", "p[a {x = 3}]"},
    {"a {.x}", "p[a {.x}]"},
    {"    {.x}", "code[{.x}\n]"},
    /* tables that md4c does not see */
    {"|a|b|\n|-|:-|\n|c|d|", "t[r[c[a]c[b]]r[c[c]c[d]]]"},
    {"x:\n|a|b|\n|---|---|\n|c|d|", "p[x:]t[r[c[a]c[b]]r[c[c]c[d]]]"},
    {"> x\n> a|b\n> -|-\n> c|d", "q[p[x]t[r[c[a]c[b]]r[c[c]c[d]]]]"},
    {"|a|b|\n|-|\n|c|d|", "p[|a|b| |-| |c|d|]"},
    {"|a|b|\n|---|\n|c|d|", "p[|a|b| |---| |c|d|]"},
    {"x|y\n:-:|\nc|d", "p[x|y :-:| c|d]"},
    {"> |a|b|\n> |---|\n> |c|d|\n\n|a|\n|---|\n|b|", "q[p[|a|b| |---| |c|d|]]t[r[c[a]]r[c[b]]]"},
    {"|a|b|\n|-|-|-|\n|c|d|e|", "t[r[c[a]c[b]c[]]r[c[c]c[d]c[e]]]"},
    {"|a|b|\n|---|---|---|\n|c|d|e|", "t[r[c[a]c[b]c[]]r[c[c]c[d]c[e]]]"},
    {"```\n|a|b|\n|-|-|\n```", "code[|a|b|\n|-|-|\n]"},
    {"|a|b|\n|---|---|\n|-|-|\n|c|d|", "t[r[c[a]c[b]]r[c[-]c[-]]r[c[c]c[d]]]"},
    /* empty cells without a blank, which md4c drops: the next cells moved into their columns */
    {"|a|b|c|\n|---|---|---|\n|1||3|\n||2||\n|||3|",
     "t[r[c[a]c[b]c[c]]r[c[1]c[]c[3]]r[c[]c[2]c[]]r[c[]c[]c[3]]]"},
    {"||b|\n|---|---|\n||2|", "t[r[c[]c[b]]r[c[]c[2]]]"},
    {"a||c\n-|-|-\n1||3", "t[r[c[a]c[]c[c]]r[c[1]c[]c[3]]]"},
    {"> x\n> a||c\n> -|-|-\n> ||3", "q[p[x]t[r[c[a]c[]c[c]]r[c[]c[3]c[]]]]"},
    {"|a|b|\n|---|---|\n|`x||y`|\\||\n|\\|||", "t[r[c[a]c[b]]r[c[x||y]c[|]]r[c[|]c[]]]"},
    {"|a|b|c|\n|---|---|---|\n|Do`s||Don`ts|", "t[r[c[a]c[b]c[c]]r[c[Do`s]c[]c[Don`ts]]]"},
    {"|a|b|c|\n|---|---|---|\n|x`y||z||", "t[r[c[a]c[b]c[c]]r[c[x`y]c[]c[z]]]"},
    {"a || b", "p[a || b]"},
    /* tables whose lines lack the markers of their container */
    {"- x\n|a|b|\n|---|---|\n|c|d|\n- e", "l[i[p[x]t[r[c[a]c[b]]r[c[c]c[d]]]]i[p[e]]]"},
    {"- a|b\n---|---\nc|d", "l[i[t[r[c[a]c[b]]r[c[c]c[d]]]]]"},
    {"1. x\n |a|\n |-|\n# H", "l[i[p[x]t[r[c[a]]]]]h[H]"},
    {"> x\n> a|b\n---|---\n> c|d\ne|f\n\ny", "q[p[x]t[r[c[a]c[b]]r[c[c]c[d]]r[c[e]c[f]]]]p[y]"},
    {"> a|b\n---|---\nc|d", "q[t[r[c[a]c[b]]r[c[c]c[d]]]]"},
    {"> - x\n>   y\n|a|\n>   |---|\n|b|", "q[l[i[p[x y]t[r[c[a]]r[c[b]]]]]]"},
    {"T\n: x\n|a|\n|---|\n|b|", "dl[dt[T]dd[p[x]t[r[c[a]]r[c[b]]]]]"},
    {"a[^1]\n\n[^1]: x\n|a|\n|---|\n|b|\n\nc",
     "p[a@fnref:1 [*1]]p[c]fn[p[x]t[r[c[a]]r[c[b]]]p[↩]]"},
    {"- x\n|a|b|\n|---|\n|c|d|", "l[i[p[x |a|b| |---| |c|d|]]]"},
    {"- x\n\n|a|\n|---|\n|b|", "l[i[p[x]]]t[r[c[a]]r[c[b]]]"},
    /* a table's head and rows may be indented by four or more, its delimiter row may not */
    {"x\n    |a|\n|---|\n    |b|", "p[x]t[r[c[a]]r[c[b]]]"},
    {"x\n    |a|\n    |---|\n    |b|", "p[x |a| |---| |b|]"},
    {"1.   - x\n    |a|\n    |---|", "l[i[l[i[p[x |a| |---|]]]]]"},
    /* nor if it is the paragraph's second line, where md4c drops the cells that lack a column */
    {"a|b|c\n    |---|---|", "p[a|b|c |---|---|]"},
    {"a|b\n\t---|---\nc|d", "p[a|b ---|--- c|d]"},
    {"- a|b|c\n      ---|---\n\nd", "l[i[p[a|b|c ---|---]]]p[d]"},
    {"- a|b\n  ---|---\n  c|d", "l[i[t[r[c[a]c[b]]r[c[c]c[d]]]]]"},
    /* a table after link reference definitions */
    {"[x]: /u\n|a|\n|---|\n|[x]|", "t[r[c[a]]r[c[x]]]"},
    /* what ends a table, but md4c takes for one more row */
    {"|a|\n|---|\n|1|\n### Dose | mg\nx", "t[r[c[a]]r[c[1]]]h[Dose | mg]p[x]"},
    {"|a|\n|---|\n|1|\n```\nx | y\n```", "t[r[c[a]]r[c[1]]]code[x | y\n]"},
    {"> |a|\n> |---|\n> ~~~\n> x | y", "q[t[r[c[a]]]code[x | y\n]]"},
    {"|a|\n|---|\n|1|\n<!-- c -->\n# H | x", "t[r[c[a]]r[c[1]]]h[H | x]"},
    {"|a|\n|---|\n|1|\n<div>x | y</div>", "t[r[c[a]]r[c[1]]]p[x | y]"},
    {"|a|\n|---|\n|1|\n<b>x</b>", "t[r[c[a]]r[c[1]]r[c[x]]]"},
    {"- |a|\n  |---|\n  |1|\n  # H | x\n- b", "l[i[t[r[c[a]]r[c[1]]]h[H | x]]i[p[b]]]"},
    /* what is indented too far to begin a block, but begins one in md4c */
    {"a\n    ``` as told\n\n> b", "p[a ``` as told]q[p[b]]"},
    {"a\n    ~~~~12 mg~~~~ a day\nb", "p[a ~~~~12 mg~~~~ a day b]"},
    {"a  \n\t~~~ b", "p[a/~~~ b]"},
    {"a\n     <div> *b*", "p[a ]p[b]"},
    {"- a\n      ``` b\n- c", "l[i[p[a ``` b]]i[p[c]]]"},
    {"- a\n\n      ``` b\n- c", "l[i[p[a]code[``` b\n]]i[p[c]]]"},
    {"- a\n\n  ```\n      x\n  ```", "l[i[p[a]code[    x\n]]]"},
    {"> a\n    ``` b", "q[p[a ``` b]]"},
    {"T\n: a\n      ~~~ b\n\nc", "dl[dt[T]dd[p[a ~~~ b]]]p[c]"},
    {"a[^1]\n\n[^1]: n\n        ``` b\n\nc", "p[a@fnref:1 [*1]]p[c]fn[p[n ``` b\xc2\xa0↩]]"},
    {"    ``` a", "code[``` a\n]"},
    {"a\r\n    ~~~ b\r\nc\r\n\r\nd\r\n", "p[a ~~~ b c]p[d]"},
    {"[x]: /u\n    ~~~ b\n\n[x]", "p[~~~ b]p[x]"},
    {"|a|b|\n|---|---|\n|1|2|\n    ~~~ c", "t[r[c[a]c[b]]r[c[1]c[2]]r[c[~~~ c]c[]]]"},
    {"- a:\n      ```\n      2 tablets\n      ```\n- b", "l[i[p[a: 2 tablets]]i[p[b]]]"},
    {"<!-- c -->\n    ```\n    x\n\nb", "code[```\nx\n]p[b]"},
    {"> <div>\n\n    ```\n    x\n\nb", "q[]code[```\nx\n]p[b]"},
    /* the end tag of an element that is not open, which begins an HTML block in md4c */
    {"</pre>\n```\na\n\nb\n```\n\nc", "code[a\n\nb\n]p[c]"},
    {"a\n\n</pre>\n*b*\n# c", "p[a]p[b]h[c]"},
    {"- </Style>\n  > a", "l[i[q[p[a]]]]"},
    {"> </script >\n> - a", "q[l[i[p[a]]]]"},
    {"<pre>\na\n</pre>\n# b", "code[a\n]h[b]"},
    {"</div>\n*a*\n\n</b>\n*c*", "p[*a*]p[*c*]"},
    /* a list that ends at a line that is taken out */
    {"1. a\n\n[^1]: n\n\n1. b[^1]", "l[i[p[a]]]l[i[p[b@fnref:1 [*1]]]]fn[p[n\xc2\xa0↩]]"},
    {"1. a\n{.c}\n\n1. b", "l[i[p[a]]]l[i[p[b]]]"},
    /* several empty lines */
    {"1. a\n\n\n   b\n2. c", "l[i[p[a]p[b]]i[p[c]]]"},
    {"    a\n\n\n\n    b\n\n\nc", "code[a\n\n\n\nb\n]p[c]"},
    {"- x\n\n      a\n\n\n      b\n- c", "l[i[p[x]code[a\n\n\nb\n]]i[p[c]]]"},
    {"```\na\n\n\nb\n```", "code[a\n\n\nb\n]"},
    {"> a\n>\n\n> b", "q[p[a]]q[p[b]]"},
    {"- > a\n  >\n\n  > b", "l[i[q[p[a]]q[p[b]]]]"},
    {"- > a\n  > : b\n  >\n\n  > c\n- d", "l[i[q[dl[dt[a]dd[p[b]]]]q[p[c]]]i[p[d]]]"},
    {"- \n\n  x", "l[i[]]p[x]"},
    /* what follows the box of a task is no link definition, whose words would be lost */
    {"- [ ] [Dose]: 5 mg\n- [x] [b]: c", "l[i[p[[Dose]: 5 mg]]i[p[[b]: c]]]"},
    {"> 1. [X]  [a]: b\n>\n>    [a]: /c", "q[l[i[p[a: b]]]]"},
    {"- [ ] [a]![b](/c)\n\n[a]: /d", "l[i[p[ab]]]"},
    {"[ ] [a]: b", "p[[ ] [a]: b]"},
    {"T\n[Ward]: 5\n: d", "dl[dt[T]dt[[Ward]: 5]dd[p[d]]]"},
    {"T\n[a](/b) [c]: 5\n: d", "dl[dt[T]dt[a [c]: 5]dd[p[d]]]"},
    /* a quote that begins with an item further in than its other lines are to md4c */
    {">   - a\n>   - b", "q[l[i[p[a]]i[p[b]]]]"},
    {">    1. a\n>    2. b", "q[l[i[p[a]]i[p[b]]]]"},
    {">\t- a\n>\t- b\n>\n>\tc", "q[l[i[p[a]]i[p[b]]]p[c]]"},
    {"x\n> >   * a\n> >   * b\n\n>   y", "p[x]q[q[l[i[p[a]]i[p[b]]]]]q[p[y]]"},
    {"- >   1) a\n  >   2) b\n- c", "l[i[q[l[i[p[a]]i[p[b]]]]]i[p[c]]]"},
    {"T\n: >   - a\n  >   - b", "dl[dt[T]dd[q[l[i[p[a]]i[p[b]]]]]]"},
    {">   - a\n>     - b\n>\n>       c\n>   - d", "q[l[i[p[a]l[i[p[b]p[c]]]]i[p[d]]]]"},
};

START_TEST(footnotes_definitions_and_attributes_become_their_nodes)
{
    struct result result;
    struct buffer out = {0};
    parse(&result, cases[_i].in);
    describe(&out, result.page.document, 0);
    ck_assert_str_eq(buffer_string(&out), cases[_i].out);
    buffer_done(&out);
    done(&result);
}
END_TEST

/* A block in a list item, an empty line, then more of the item. */
static const char *const in_items[] = {
    "- # H\n\n  x\n- b",
    "- ***\n\n  x\n- b",
    "- H\n  ===\n\n  x\n- b",
    "- ```\n  c\n  ```\n\n  x\n- b",
    "- ~~~\n  c\n\n  ~~~\n\n  <p>x</p>\n- b",
    "> 1. a\n>    # H\n>\n>    x\n> 2. b",
    "- > # H\n\n  x\n- b",
    "- a\n\n  - b\n    # H\n\n    x\n- c",
    "- <div>c</div>\n\n\n  x\n- b",
    "[^1]: - # H\n\n      x\n    - b\n\na[^1]",
    "T\n: - # H\n\n    x\n  - b",
    "- T\n  : d\n\n  x\n- b",
    "- T\n\n  : # H\n\n\n  x\n- b",
    "- # H\n      c\n\n  x\n- b",
    "- # H\n  {.c}\n\n  x\n- b",
    "- ***\n\n  {.c}\n\n  x\n- b",
    "- |a|\n  |-|\n  |c|\n  # H\n\n  x\n- b",
    "- a\n\n  [^1]: n\n\n  x[^1]\n- b",
    "- # H\n\n  [^1]: n\n\n  x[^1]\n- b",
    "- # H\n  ***\n\n  x\n- b",
    "- # H\n\n      c\n\n\n      d\n\n  x\n- b",
    "- a\n  {.c}\n\n  x\n- b",
    "1. a\n   - c\n     {#i}\n\n\n     {.c}\n\n   x\n2. b",
    "- > a\n  >\n\n  > x\n- b",
    "1. # a\n\n   x\n2. {.c}\n3. {#i}\n   b",
    "- > # a\n  >\n\n  x\n- b",
    "- > a\n  > : d\n  >\n\n  x\n- b",
};

/* Whether md4c loses its place in an item depends on the offset of the line above. So at every
 * offset all that follows must stay the same. */
START_TEST(a_page_is_read_the_same_wherever_it_lies)
{
    struct buffer first = {0};
    for (size_t before = 1; before < 258; before++) {
        struct buffer in = {0};
        struct buffer out = {0};
        struct result result;
        buffer_add_repeated(&in, "y", before);
        buffer_format(&in, "\n\n%s", in_items[_i]);
        parse(&result, in.bytes);
        describe(&out, result.page.document, 0);
        const char *rest = strchr(out.bytes, ']');
        if (before == 1)
            buffer_add_string(&first, rest);
        ck_assert_str_eq(rest, first.bytes);
        buffer_done(&in);
        buffer_done(&out);
        done(&result);
    }
    buffer_done(&first);
}
END_TEST

/* Texts without anything of the dialect, which must come out as they went in. */
static const char *const untouched[] = {
    "a\n\nb\n",
    "- a\n  - b\n\n        code\n  c\n1. d\n\n   e\n",
    "> a\nlazy\n> > b\n\n- > c\n",
    "```\na\n    b\n```\n~~~ x\n```\n~~~\n",
    "<div>\n*a*\n</div>\n\n<!-- a\n\nb -->\n<b>x</b>\n",
    "a\n===\n\nb\n-\n\n***\n- \n\n  x\n",
    "| a | b |\n|---|---|\n| c | d |\n\n[r]: /x \"t\"\n",
    "a\r\n\r\n- b\r\n",
    ">>>>>>>> a\n- - - - b\n",
    "\n\n\na\n",
    "<div>a\n\n    b\n",
    "# a\n    b\n",
    ">\n>\n> a\n",
    "a\n ---|\nb\n",
    "a\n---|\nb`c\n",
    "|a|\n|---|\n   |b|\n",
};

START_TEST(all_else_stays)
{
    struct buffer out = {0};
    struct footnotes footnotes = {0};
    ck_assert(!dialect_is_needed(untouched[_i], strlen(untouched[_i])));
    dialect_rewrite(&out, untouched[_i], strlen(untouched[_i]), &footnotes);
    ck_assert_str_eq(buffer_string(&out), untouched[_i]);
    buffer_done(&out);
    footnotes_done(&footnotes);
}
END_TEST

static const char *const needed[] = {
    "[^1]",
    "a\n: b",
    "> a\n> : b",
    "a\n:\tb",
    "a\n{.x}",
    "|a|\n|-|",
    "x\na|b\n---|---",
    "- a|b\n---|---",
    "> a|b\n---|---",
    "x\n</pre>",
    "- </style> \nx",
    "a\n\n\nx",
    "a\n\n ",
    "|a|\n|---|\n    |b|",
    "a\n<source>",
    "- [ ] [a]: b",
    ">   - a",
    "- >\t1. a",
};

START_TEST(a_quick_look_finds_reasons)
{
    ck_assert(dialect_is_needed(needed[_i], strlen(needed[_i])));
}
END_TEST

/* What md4c 0.4.8 and 0.5 read differently is rewritten as both read it. */
static const struct {
    const char *in;
    const char *out;
} unlike[] = {
    {"|a|\n|---|\n    |b|\n", "|a|\n|---|\n|b|\n"},
    {"- |a|\n  |---|\n        |b|\n", "- |a|\n  |---|\n  |b|\n"},
    {"- a\n  <source src=b>\n", "- a\n  <!-- -->\n  <source src=b>\n"},
    {"<source src=b>\n<source>\n", "<source src=b>\n<source>\n"},
    {"a <source>\n<sources>\n", "a <source>\n<sources>\n"},
};

START_TEST(all_versions_of_md4c_read_the_same)
{
    struct buffer out = {0};
    struct footnotes footnotes = {0};
    dialect_rewrite(&out, unlike[_i].in, strlen(unlike[_i].in), &footnotes);
    ck_assert_str_eq(buffer_string(&out), unlike[_i].out);
    footnotes_done(&footnotes);
    buffer_done(&out);
}
END_TEST

/* Only so many nested markers are counted as there is room for; those after them are text. */
START_TEST(quotes_and_items_have_an_end)
{
    static const char *const marks[] = {"> ", "- ", "> - "};
    struct buffer page = {0};
    struct buffer out = {0};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        struct result result;
        page.used = out.used = 0;
        buffer_add_string(&page, "a[^1]\n\n");
        buffer_add_repeated(&page, marks[i], 400);
        buffer_add_string(&page, "deep\n\n[^1]: note\n");
        parse(&result, page.bytes);
        describe(&out, result.page.document, 0);
        ck_assert_ptr_nonnull(strstr(out.bytes, "deep"));
        ck_assert_ptr_nonnull(strstr(out.bytes, "fn[p[note"));
        done(&result);
    }
    buffer_done(&page);
    buffer_done(&out);
}
END_TEST

START_TEST(footnotes_are_places_and_links)
{
    struct result result;
    parse(&result, "a[^x]\n\n[^x]: n");
    const struct document *document = result.page.document;
    uint32_t note = dump_find_id(document, "fn:1", 4);
    uint32_t reference = dump_find_id(document, "fnref:1", 7);
    ck_assert_uint_eq(document->nodes[note].kind, NODE_FOOTNOTE);
    ck_assert_uint_eq(document->nodes[note].number, 1);
    ck_assert_uint_eq(document->nodes[reference].kind, NODE_ANCHOR);
    static const char *const addresses[] = {"#fn:1", "#fnref:1"};
    unsigned links = 0;
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind != NODE_LINK)
            continue;
        ck_assert_uint_lt(links, 2);
        ck_assert_uint_eq(node->data_bytes, strlen(addresses[links]));
        ck_assert_mem_eq(node_data(document, node), addresses[links], node->data_bytes);
        links++;
    }
    ck_assert_uint_eq(links, 2);
    done(&result);
}
END_TEST

/* The line is the file's: it counts front matter, but not the two lines that the divider adds. */
START_TEST(an_idle_footnote_is_a_note)
{
    struct result result;
    parse(&result, "---\ntitle: T\n---\na <!--more--> b\n\n[^x]: n\n");
    ck_assert_uint_eq(result.notes.count, 1);
    ck_assert_uint_eq(result.notes.list[0].line, 6);
    ck_assert_str_eq(result.notes.list[0].message, "nothing refers to the footnote [^x]");
    done(&result);
}
END_TEST

/* Shortcodes that become more or fewer lines, and included files, shift the lines after them. */
static const struct {
    const char *in;
    const char *file;
    unsigned line;
} idle_footnotes[] = {
    {"---\ntitle: T\n---\na\n\n{{< details >}}\nb\n{{< /details >}}\n\n[^x]: n\n", "p.md", 10},
    {"{{< param a >}}\n\n> - [^x]: n\n", "p.md", 3},
    {"[^y{{< row >}}{{< /row >}}]: n\n\n[^x]: n\n", "p.md", 3},
    {"{{< note >}}\n\n[^x]: n\n{{< /note >}}\n<!--more-->\nb", "p.md", 3},
    {"a\n\n{{< note >}}\n<!--more-->\n{{< /note >}}\nb\n\n[^x]: n\n", "p.md", 8},
    {"{{% pamphlet/included \"s.md\" 5 0 0 %}}a\n\n[^x]: n\n{{% /pamphlet/included \"\" 2 0 1 "
     "%}}\n",
     "s.md", 7},
    {"{{% pamphlet/included \"s.md\" 5 0 0 %}}a\nb\n{{% /pamphlet/included \"\" 2 0 1 %}}\n\n[^x]: "
     "n\n",
     "p.md", 4},
};

START_TEST(an_idle_footnote_is_where_it_was_written)
{
    struct result result;
    parse(&result, idle_footnotes[_i].in);
    size_t last = result.notes.count - 1;
    ck_assert_uint_gt(result.notes.count, 0);
    ck_assert_str_eq(result.notes.list[last].message, "nothing refers to the footnote [^x]");
    ck_assert_str_eq(result.notes.list[last].file, idle_footnotes[_i].file);
    ck_assert_uint_eq(result.notes.list[last].line, idle_footnotes[_i].line);
    done(&result);
}
END_TEST

START_TEST(so_many_idle_footnotes_are_told)
{
    struct result result;
    struct buffer text = {0};
    for (unsigned i = 0; i < 1000; i++)
        buffer_format(&text, "[^%u]: n\n\n", i);
    parse(&result, text.bytes);
    ck_assert_uint_eq(result.notes.count, 101);
    ck_assert_str_eq(result.notes.list[99].message, "nothing refers to the footnote [^99]");
    ck_assert_str_eq(result.notes.list[100].message,
                     "there are more footnotes that nothing refers to from here on");
    ck_assert_uint_eq(result.notes.list[100].line, 201);
    buffer_done(&text);
    done(&result);
}
END_TEST

/* Ids as Hugo makes them: from the visible words, with terms and headings numbered together. */
static const struct {
    const char *id;
    bool is_term;
} term_ids[] = {
    {"title", false}, {"base-name", true},         {"base-name-1", true},  {"title-1", true},
    {"foobar", true}, {"foo-something-bar", true}, {"base-name-2", false}, {"own", false},
};

static const char terms[] = "## Title\n\nBase Name\n: x\n\nBase *Name*\nTitle\n: y\n\n"
                            "Foo@Bar\n: z\n\nfoo [something](/a/b/) bar\n: A\n\n## Base name\n\n"
                            "<dl><dt>Raw<dd>r<dt id=own>Named<dd>n</dl>\n";

START_TEST(terms_have_ids_where_the_site_says_so)
{
    struct result result;
    struct content_options options = {.term_ids = true};
    parse_with(&result, terms, &options);
    uint32_t node = dump_find_id(result.page.document, term_ids[_i].id, strlen(term_ids[_i].id));
    ck_assert_uint_ne(node, 0);
    ck_assert_int_eq(result.page.document->nodes[node].kind == NODE_TERM, term_ids[_i].is_term);
    ck_assert_uint_eq(dump_find_id(result.page.document, "raw", 3), 0);
    done(&result);
}
END_TEST

START_TEST(terms_have_no_ids_by_themselves)
{
    struct result result;
    parse(&result, terms);
    ck_assert_uint_eq(dump_find_id(result.page.document, "base-name-1", 11), 0);
    ck_assert_uint_ne(dump_find_id(result.page.document, "base-name", 9), 0);
    done(&result);
}
END_TEST

/* The words of a page in one line; emphasis in stars, links and pictures as "[words](address)". */
static void describe_spans(struct buffer *out, const struct document *document, uint32_t index)
{
    const struct node *node = &document->nodes[index];
    bool link = node->kind == NODE_LINK || node->kind == NODE_PICTURE;
    const char *mark = node->kind == NODE_EMPHASIS ? "*" : link ? "[" : "";
    if (node->kind == NODE_TEXT || node->kind == NODE_CODE || node->kind == NODE_TITLE)
        buffer_add(out, node_text(document, node), node->text_bytes);
    buffer_add_string(out, mark);
    for (uint32_t i = index + 1; i < index + node->size; i += document->nodes[i].size)
        describe_spans(out, document, i);
    buffer_add_string(out, link ? "](" : mark);
    if (link)
        buffer_format(out, "%.*s)", (int)node->data_bytes, node_data(document, node));
}

static void assert_spans(const char *in, const char *expected)
{
    struct result result;
    struct buffer out = {0};
    parse(&result, in);
    describe_spans(&out, result.page.document, 0);
    ck_assert_str_eq(buffer_string(&out), expected);
    buffer_done(&out);
    done(&result);
}

/* Underscores of a bare address, or of the address or title of a link, neither end emphasis nor
 * begin it; all others do, in what only looks like an address too. */
static const struct {
    const char *in;
    const char *out;
} in_emphasis[] = {
    {"_a [b](/c/_index.md) d_", "*a [b](/c/_index.md) d*"},
    {"_a [b](/c_(d)) e_", "*a [b](/c_(d)) e*"},
    {"_a [b](/c_) d_", "*a [b](/c_) d*"},
    {"[a](/_b/) c_", "[a](/_b/) c_"},
    {"_a [b](</_c d_> \"_e f_\") g_", "*a [b](/_c d_) g*"},
    {"_a ![b](/_c.png 'd_ e') f_", "*a [b](/_c.png) f*"},
    {"_a ![b](/c (d_ e)) f_", "*a [b](/c) f*"},
    {"_a [![b](/_c)](/d_) e_", "*a [[b](/_c)](/d_) e*"},
    {"_[a](/b_ 'c) d_) e", "*[a](/b* \u2018c) d_) e"},
    {"[a](b _c_ d)", "[a](b *c* d)"},
    {"[^a](_b_)\n\n[^a]: c", "[[*1]](#fn:1)(*b*)c\u00a0[↩](#fnref:1)"},
    {"[a](\\_b\\_) _c_", "[a](_b_) *c*"},
    {"`[a](_b_)` _c_", "[a](_b_) *c*"},
    {"_a https://b.example/c_(d) e_", "*a [https://b.example/c_(d)](https://b.example/c_(d)) e*"},
    {"_a www.b.example/c_(d)_", "*a [www.b.example/c_(d)](https://www.b.example/c_(d))*"},
    {"https://a.example/_b_ c", "[https://a.example/_b](https://a.example/_b)_ c"},
    {"https://a.example/b_--c_/", "[https://a.example/b_--c_/](https://a.example/b_--c_/)"},
    {"_a [https://b.example/c_(d)](/e_(f)) g_", "*a [https://b.example/c_(d)](/e_(f)) g*"},
    {"[a][https://b.example/_c]\n\n[https://b.example/_c]: /d", "[a](/d)"},
};

START_TEST(addresses_have_no_marks_of_emphasis)
{
    assert_spans(in_emphasis[_i].in, in_emphasis[_i].out);
}
END_TEST

/* Emphasis right behind a link, where no blank parts them. */
static const struct {
    const char *in;
    const char *out;
} behind_links[] = {
    {"[a](https://b.example/)\u2014*c*", "[a](https://b.example/)\u2014*c*"},
    {"[a](https://b.example/ \"c\"):_d_", "[a](https://b.example/):*d*"},
    {"*[a](https://b.example/c(d))*-e", "*[a](https://b.example/c(d))*-e"},
    {"*[a]( http://b.example/ )*-e", "*[a](http://b.example/)*-e"},
    {"![a](https://b.example/)*c*", "[a](https://b.example/)*c*"},
    {"[a](http://www.b.example/)/_c_", "[a](http://www.b.example/)/*c*"},
    {"[a](www.b.example)/_c_", "[a](www.b.example)/*c*"},
    {"[a](https://b.example/)\u3002\u4f8b*\u8bf7*", "[a](https://b.example/)\u3002\u4f8b*\u8bf7*"},
    {"[a](https://b.example/_c_)*d*", "[a](https://b.example/_c_)*d*"},
    {"*[a](https://b.example/)*.", "*[a](https://b.example/)*."},
    {"`[a](https://b.example/)`*c*", "[a](https://b.example/)*c*"},
};

START_TEST(emphasis_may_follow_a_link)
{
    assert_spans(behind_links[_i].in, behind_links[_i].out);
}
END_TEST

/* What is looked for in front of an address must be sought on the page: AddressSanitizer tells. */
START_TEST(a_page_may_begin_with_half_an_address)
{
    struct buffer out = {0};
    struct result result;
    parse(&result, "www.\xef|");
    describe(&out, result.page.document, 0);
    ck_assert_str_eq(buffer_string(&out), "p[www.\xef\xbf\xbd|]");
    buffer_done(&out);
    done(&result);
}
END_TEST

/* A reference right before a picture, each of its own. */
static const struct {
    const char *in;
    const char *out;
} before_pictures[] = {
    {"[a]![b](/c)\n\n[a]: /d", "[a](/d)[b](/c)"},
    {"x [a]![b][a] y\n\n[a]: /d", "x [a](/d)[b](/d) y"},
    {"[e][a]![b](/c)\n\n[a]: /d", "[e](/d)[b](/c)"},
    {"[^f][a]![b](/c)\n\n[a]: /d\n\n[^f]: g", "[[*1]](#fn:1)[a](/d)[b](/c)g\u00a0[↩](#fnref:1)"},
    {"`[a]![b](/c)`\n\n[a]: /d", "[a]![b](/c)"},
    {"[x]![b](/c)", "[x][b](/c)"},
};

START_TEST(a_picture_may_follow_a_reference)
{
    assert_spans(before_pictures[_i].in, before_pictures[_i].out);
}
END_TEST

/* A line of what may begin addresses or items. Any worse than linear time runs into the limit. */
static const char *const long_lines[] = {"](",       "](<",       "](a '",        "](a (",
                                         "[](_",     "](www.a)*", ">https://a.b", "https://a.b/_._",
                                         "[a](_b_)", ">  1"};

START_TEST(a_long_line_takes_no_long_time)
{
    struct buffer page = {0};
    struct buffer out = {0};
    struct footnotes footnotes = {0};
    buffer_add_string(&page, "[a](_)");
    buffer_add_repeated(&page, long_lines[_i], 300000);
    ck_assert(dialect_is_needed(page.bytes, page.used));
    dialect_rewrite(&out, page.bytes, page.used, &footnotes);
    ck_assert_uint_ge(out.used, page.used);
    buffer_done(&page);
    buffer_done(&out);
    footnotes_done(&footnotes);
}
END_TEST

/* Beginnings of addresses without a blank between them: md4c reads from each to the next blank. */
static const char *const crowds[] = {"https://a.b/(", "http://a.b/_", "www.a.b/(",
                                     "ftp://a.b/(www.c.d/(", "[a](https://a.b/("};

/* The most beginnings of addresses that md4c meets before a blank or where a word is parted. */
static size_t most_in_a_word(const struct buffer *text)
{
    const char *end = text->bytes + text->used;
    size_t most = 0;
    for (const char *word = text->bytes; word < end; word++) {
        size_t hosts = 0;
        for (; word < end && *word != DIALECT_PART && !ascii_is_blank((unsigned char)*word); word++)
            hosts += *word == '.' && word + 1 < end && word[1] == 'b';
        most = hosts > most ? hosts : most;
    }
    return most;
}

START_TEST(many_addresses_in_a_word_take_no_long_time)
{
    enum { TIMES = 4000, FEW = 64 };
    struct result result;
    struct footnotes footnotes = {0};
    struct buffer page = {0};
    struct buffer out = {0};
    buffer_add_string(&page, "a ");
    buffer_add_repeated(&page, crowds[_i], TIMES);
    ck_assert_uint_ge(most_in_a_word(&page), TIMES);
    dialect_rewrite(&out, page.bytes, page.used, &footnotes);
    ck_assert_uint_le(most_in_a_word(&out), FEW);
    parse(&result, page.bytes);
    const struct node *root = result.page.document->nodes;
    const char *at = node_text(result.page.document, root);
    const char *end = at + root->text_bytes;
    size_t hosts = 0;
    for (; (at = text_find_pair(at, (size_t)(end - at), '.', 'b')); at++)
        hosts++;
    ck_assert_uint_eq(hosts, TIMES);
    buffer_done(&page);
    buffer_done(&out);
    footnotes_done(&footnotes);
    done(&result);
}
END_TEST

Suite *dialect_suite(void)
{
    Suite *suite = suite_create("dialect");
    TCase *tcase = tcase_create("dialect");
    tcase_add_loop_test(tcase, footnotes_definitions_and_attributes_become_their_nodes, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_loop_test(tcase, a_page_is_read_the_same_wherever_it_lies, 0,
                        sizeof in_items / sizeof *in_items);
    tcase_add_loop_test(tcase, all_else_stays, 0, sizeof untouched / sizeof *untouched);
    tcase_add_loop_test(tcase, a_quick_look_finds_reasons, 0, sizeof needed / sizeof *needed);
    tcase_add_loop_test(tcase, all_versions_of_md4c_read_the_same, 0,
                        sizeof unlike / sizeof *unlike);
    tcase_add_test(tcase, quotes_and_items_have_an_end);
    tcase_add_test(tcase, footnotes_are_places_and_links);
    tcase_add_test(tcase, an_idle_footnote_is_a_note);
    tcase_add_loop_test(tcase, an_idle_footnote_is_where_it_was_written, 0,
                        sizeof idle_footnotes / sizeof *idle_footnotes);
    tcase_add_test(tcase, so_many_idle_footnotes_are_told);
    tcase_add_loop_test(tcase, terms_have_ids_where_the_site_says_so, 0,
                        sizeof term_ids / sizeof *term_ids);
    tcase_add_test(tcase, terms_have_no_ids_by_themselves);
    tcase_add_loop_test(tcase, addresses_have_no_marks_of_emphasis, 0,
                        sizeof in_emphasis / sizeof *in_emphasis);
    tcase_add_loop_test(tcase, emphasis_may_follow_a_link, 0,
                        sizeof behind_links / sizeof *behind_links);
    tcase_add_test(tcase, a_page_may_begin_with_half_an_address);
    tcase_add_loop_test(tcase, a_picture_may_follow_a_reference, 0,
                        sizeof before_pictures / sizeof *before_pictures);
    tcase_add_loop_test(tcase, a_long_line_takes_no_long_time, 0,
                        sizeof long_lines / sizeof *long_lines);
    tcase_add_loop_test(tcase, many_addresses_in_a_word_take_no_long_time, 0,
                        sizeof crowds / sizeof *crowds);
    suite_add_tcase(suite, tcase);
    return suite;
}
