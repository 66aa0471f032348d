/* dialect/dialect: footnotes, definition lists, attributes and tables; all else stays as it was. */
#include "dialect/dialect.h"
#include "dump.h"
#include "parsing.h"
#include "suites.h"

#include <string.h>

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
    /* a tab behind the end of a fence */
    {"```\nx\n```\t\n*a*", "code[x\n]p[a]"},
    {"- ~~~\n  x\n  ~~~ \t \r\n  *a*", "l[i[code[x\n]p[a]]]"},
    {"```\nx\n```\ty\n```", "code[x\n``` y\n]"},
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
    /* rows that md4c takes for items, and so counts: "1. Jun" would be the third */
    {"a|b\n-|-\n3. May|5\n4. May|6\n1. Jun|7\n2. Jun|8",
     "t[r[c[a]c[b]]r[c[3. May]c[5]]r[c[4. May]c[6]]]l[i[p[Jun|7]]i[p[Jun|8]]]"},
    {"a|b\n---|---\n3. May|5\n10) x|6", "t[r[c[a]c[b]]r[c[3. May]c[5]]r[c[10) x]c[6]]]"},
    {"a|b\n---|---\n    3. `x|y`\n5\n*\n3.\n+\n1.",
     "t[r[c[a]c[b]]r[c[3. `x]c[y`]]r[c[5]c[]]r[c[*]c[]]r[c[3.]c[]]r[c[+]c[]]r[c[1.]c[]]]"},
    /* a bar behind two backslashes ended the cell, and the last one was lost */
    {"a|b\n---|---\nx\\\\|y|z\n\\\\\\\\|`c\\|`||\n`d\\\\|`|e",
     "t[r[c[a]c[b]]r[c[x\\|y]c[z]]r[c[\\\\|c|]c[]]r[c[d\\|]c[e]]]"},
    {"- a|b\n  ---|---\n  3. May|5\n- b", "l[i[t[r[c[a]c[b]]r[c[3. May]c[5]]]]i[p[b]]]"},
    {"> a|b\n> ---|---\n> 3. May|5\n4. May|6", "q[t[r[c[a]c[b]]r[c[3. May]c[5]]]]l[i[p[May|6]]]"},
    {"1. a|b\n   ---|---\n2. May|5", "l[i[t[r[c[a]c[b]]]]i[p[May|5]]]"},
    /* tags of which md4c does not know that they begin a block: Markdown would be read in it */
    {"<h2>2*3*4 mg</h2>", "h[2*3*4 mg]"},
    {"<H3>2*3*4\n5*6*7 mg</h3>\n\n*b*", "h[2*3*4 5*6*7 mg]p[b]"},
    {"<header>2*3*4 mg</header>\nx\n\n</header>5*6*7", "p[2*3*4 mg]p[x]p[5*6*7]"},
    {"<table>\n\n<thead><tr><th>2*3*4\n\n</thead><tr><td>5*6*7</table>",
     "t[r[c[2*3*4]]r[c[5*6*7]]]"},
    {"<search>\n2*3*4</search>\n\n- ```\n  x\n  ```\n  <h2>2*3*4</h2>",
     "p[2*3*4]l[i[code[x\n]h[2*3*4]]]"},
    {"- <h2>2*3*4</h2>\n- b", "l[i[h[2*3*4]]i[p[b]]]"},
    {"1. a\n<h2>b</h2>\n\n5. c", "l[i[p[a]]]h[b]l[i[p[c]]]"},
    {"> a\n<h6 class=x>2*3*4</h6>\nb", "q[p[a]]h[2*3*4]p[b]"},
    {"a\n    <h2>b</h2>", "p[a ]h[b]"},
    {"`<h2>`\n<headers>*b*", "p[<h2> b]"},
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
    struct parsing parsing;
    struct buffer out = {0};
    parsing_begin(&parsing, cases[_i].in, NULL);
    parsing_describe(&out, parsing.page.document, 0);
    ck_assert_str_eq(buffer_string(&out), cases[_i].out);
    buffer_done(&out);
    parsing_end(&parsing);
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
        struct parsing parsing;
        buffer_add_repeated(&in, "y", before);
        buffer_format(&in, "\n\n%s", in_items[_i]);
        parsing_begin(&parsing, in.bytes, NULL);
        parsing_describe(&out, parsing.page.document, 0);
        const char *rest = strchr(out.bytes, ']');
        if (before == 1)
            buffer_add_string(&first, rest);
        ck_assert_str_eq(rest, first.bytes);
        buffer_done(&in);
        buffer_done(&out);
        parsing_end(&parsing);
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
    "~~~\na\n~~~~ \nb\n",
    "```\r\na\r\n```\r\nb\n",
};

START_TEST(what_md4c_reads_as_hugo_does_is_not_rewritten)
{
    struct buffer out = {0};
    struct footnotes footnotes = {0};
    dialect_rewrite(&out, untouched[_i], strlen(untouched[_i]), &footnotes);
    ck_assert_str_eq(buffer_string(&out), untouched[_i]);
    buffer_done(&out);
    footnotes_done(&footnotes);
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
        struct parsing parsing;
        page.used = out.used = 0;
        buffer_add_string(&page, "a[^1]\n\n");
        buffer_add_repeated(&page, marks[i], 400);
        buffer_add_string(&page, "deep\n\n[^1]: note\n");
        parsing_begin(&parsing, page.bytes, NULL);
        parsing_describe(&out, parsing.page.document, 0);
        ck_assert_ptr_nonnull(strstr(out.bytes, "deep"));
        ck_assert_ptr_nonnull(strstr(out.bytes, "fn[p[note"));
        parsing_end(&parsing);
    }
    buffer_done(&page);
    buffer_done(&out);
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
    struct parsing parsing;
    struct content_options options = {.term_ids = true};
    parsing_begin(&parsing, terms, &options);
    uint32_t node = dump_find_id(parsing.page.document, term_ids[_i].id, strlen(term_ids[_i].id));
    ck_assert_uint_ne(node, 0);
    ck_assert_int_eq(parsing.page.document->nodes[node].kind == NODE_TERM, term_ids[_i].is_term);
    ck_assert_uint_eq(dump_find_id(parsing.page.document, "raw", 3), 0);
    parsing_end(&parsing);
}
END_TEST

START_TEST(terms_have_no_ids_by_themselves)
{
    struct parsing parsing;
    parsing_begin(&parsing, terms, NULL);
    ck_assert_uint_eq(dump_find_id(parsing.page.document, "base-name-1", 11), 0);
    ck_assert_uint_ne(dump_find_id(parsing.page.document, "base-name", 9), 0);
    parsing_end(&parsing);
}
END_TEST

SUITE(dialect)
{
    tcase_add_rows(tcase, footnotes_definitions_and_attributes_become_their_nodes, cases);
    tcase_add_rows(tcase, a_page_is_read_the_same_wherever_it_lies, in_items);
    tcase_add_rows(tcase, what_md4c_reads_as_hugo_does_is_not_rewritten, untouched);
    tcase_add_rows(tcase, all_versions_of_md4c_read_the_same, unlike);
    tcase_add_test(tcase, quotes_and_items_have_an_end);
    tcase_add_rows(tcase, terms_have_ids_where_the_site_says_so, term_ids);
    tcase_add_test(tcase, terms_have_no_ids_by_themselves);
}
