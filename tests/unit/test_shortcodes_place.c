/* shortcode/weave and shortcode/place: how what a shortcode becomes fits into the lines
 * around it. */
#include "expanding.h"
#include "suites.h"

static const struct expansion cases[] = {
    /* a line in a pair whose first one is far in stays in its item */
    {"- {{< note >}}\n      5 mg\n\n  ### 6\n  {{< /note >}}\n  {{< tip >}}\n  7\n  {{< /tip >}}",
     "- <aside data-card=\"note\">\n\n  5 mg\n\n  ### 6\n\n  </aside>\n\n  <aside "
     "data-card=\"tip\">\n\n  7\n\n  </aside>",
     NULL},
    {"1. {{< note >}}\n       - a\n         - b\n       - c\n   {{< /note >}}\n   d",
     "1. <aside data-card=\"note\">\n\n   - a\n     - b\n   - c\n\n   </aside>\n\n   d", NULL},
    /* what may not interrupt a paragraph begins no item in it, nor in a table */
    {"a\n29. b\n{{< note >}}\n5\n{{< /note >}}\n*6*",
     "a\n29. b\n\n<aside data-card=\"note\">\n\n5\n\n</aside>\n\n*6*", NULL},
    /* a card behind a quote was put into it */
    {"> a\n29. {{< note >}}\n    5\n    {{< /note >}}",
     "> a\n29. <aside data-card=\"note\">\n\n    5\n\n    </aside>", NULL},
    {"a | b\n--|--\n29. c | d\n30. e | f\n{{< note >}}\n5\n{{< /note >}}",
     "a | b\n--|--\n29. c | d\n30. e | f\n\n<aside data-card=\"note\">\n\n5\n\n</aside>", NULL},
    {"> a | b\n> --|--\n> 29. c | d\n> {{< note >}}\n> 5\n> {{< /note >}}",
     "> a | b\n> --|--\n> 29. c | d\n>\n> <aside data-card=\"note\">\n>\n> 5\n>\n> </aside>", NULL},
    {"a\n1. b\n   {{< note >}}\n   5\n   {{< /note >}}",
     "a\n1. b\n\n   <aside data-card=\"note\">\n\n   5\n\n   </aside>", NULL},
    {"2. a\n3. b\n   {{< note >}}\n   5\n   {{< /note >}}",
     "2. a\n3. b\n\n   <aside data-card=\"note\">\n\n   5\n\n   </aside>", NULL},
    /* code that was begun in a pair ends with it */
    {"{{< note >}}\n```\n5 mg\n{{< /note >}}\n\n*6*",
     "<aside data-card=\"note\">\n\n```\n5 mg\n```\n\n</aside>\n\n\n*6*",
     "holds code without an end, it ends with the shortcode"},
    {"- {{< note >}}\n  ~~~~ x\n  5 mg\n  {{< /note >}}\n  *6*",
     "- <aside data-card=\"note\">\n\n  ~~~~ x\n  5 mg\n  ~~~~\n\n  </aside>\n\n  *6*",
     "holds code without an end, it ends with the shortcode"},
    {"> {{% details \"x\" %}}\n> ```\n> 5 mg{{% /details %}}\n>\n> *6*",
     "> <details>\n> <summary>x</summary>\n>\n> ```\n> 5 mg\n> ```\n>\n> </details>\n>\n>\n> *6*",
     "holds code without an end, it ends with the shortcode"},
    {"{{< note >}}\n```\n{{< tip >}}\n5\n{{< /tip >}}\n```\n*6*\n{{< /note >}}",
     "<aside data-card=\"note\">\n\n```\n\n5\n```\n*6*\n\n</aside>", NULL},
    {"{{< note >}}\n- a\n  ```\n  5\n{{< /note >}}\n*6*",
     "<aside data-card=\"note\">\n\n- a\n  ```\n  5\n\n</aside>\n\n*6*", NULL},
    {"{{< note >}}\n```\n5\n```{{< /note >}}\n*6*",
     "<aside data-card=\"note\">\n\n```\n5\n```\n\n</aside>\n\n*6*", NULL},
    {"{{< note >}}```\n5\n```\n{{< /note >}}\n*6*",
     "<aside data-card=\"note\">\n\n```\n5\n```\n\n</aside>\n\n*6*", NULL},
    {"> {{< note >}}```\n> 5\n> ```{{< /note >}}\n> *6*",
     "> <aside data-card=\"note\">\n>\n> ```\n> 5\n> ```\n>\n> </aside>\n>\n> *6*", NULL},
    {"- {{< note >}}~~~ x{{< /note >}}\n  *6*",
     "- <aside data-card=\"note\">\n\n  ~~~ x\n  ~~~\n\n  </aside>\n\n  *6*", "holds code"},
    {"```\n{{< note >}}\n5\n{{< /note >}}\n```\n*6*", "```\n\n5\n```\n*6*", NULL},
    /* but not code that has ended, with blanks behind its end or in a pair that was in it */
    {"{{< note >}}\n```\n5\n``` \t{{< /note >}}\n*6*",
     "<aside data-card=\"note\">\n\n```\n5\n``` \t\n\n</aside>\n\n*6*", NULL},
    {"{{< note >}}\n```\n{{< tip >}}\n```\n5\n{{< /tip >}}\n{{< /note >}}\n*6*",
     "<aside data-card=\"note\">\n\n```\n\n```\n5\n\n</aside>\n\n*6*", NULL},
    {"{{< note >}}- ```\n  5\n  ```\n\n7\n{{< /note >}}\n*6*",
     "<aside data-card=\"note\">\n\n- ```\n  5\n  ```\n\n7\n\n</aside>\n\n*6*", NULL},
    {"1. {{< note >}}> ~~~\n   > 5\n   > ~~~\n   {{< /note >}}\n   *6*",
     "1. <aside data-card=\"note\">\n\n   > ~~~\n   > 5\n   > ~~~\n\n   </aside>\n\n   *6*", NULL},
    {"{{< note >}}- ```\n  5\n\n7\n{{< /note >}}\n*6*",
     "<aside data-card=\"note\">\n\n- ```\n  5\n\n7\n\n</aside>\n\n*6*", NULL},
    /* nor what is no code, but looks so where HTML is read as it is */
    {"{{< note >}}\n<pre>\n```\n</pre>\n{{< /note >}}\n*6*",
     "<aside data-card=\"note\">\n\n<pre>\n```\n</pre>\n\n</aside>\n\n*6*", NULL},
    {"{{< note >}}\n<pre>\n<div>\n</pre>\n```\n5\n{{< /note >}}\n*6*",
     "<aside data-card=\"note\">\n\n<pre>\n<div>\n</pre>\n```\n5\n```\n\n</aside>\n\n*6*",
     "holds code"},
    /* what begins code does not end it */
    {"{{< note >}}```{{< /note >}}\n*6*",
     "<aside data-card=\"note\">\n\n```\n```\n\n</aside>\n\n*6*", "holds code"},
    {"{{< note >}}\n~~~{{< /note >}}\n*6*",
     "<aside data-card=\"note\">\n\n~~~\n~~~\n\n</aside>\n\n*6*", "holds code"},
    /* Markdown in an argument, where raw HTML is around it */
    {"<div>\n    {{< figure src=a.png alt=A caption=\"**C**\" >}}\n    <p>b</p>\n</div>",
     "<div>\n\n<figure>\n<img src=\"a.png\" alt=\"A\">\n<figcaption>\n\n**C**\n\n"
     "</figcaption>\n</figure>\n\n<p>b</p>\n</div>",
     NULL},
    {"<div>\n{{< alert text=\"Be *careful*\" />}}\n</div>",
     "<div>\n\n<aside data-card=\"note\">\n\nBe *careful*\n\n</aside>\n\n</div>", NULL},
    {"<div>\n{{< figure src=a.png caption=C >}}\n</div>",
     "<div>\n\n<figure>\n<img src=\"a.png\" alt=\"C\">\n</figure>\n\n</div>", NULL},
    /* an item goes on below a tag that leaves nothing, or that is not beside its mark */
    {"- {{< icon x >}}\n\n  a\n- b", "- <!-- -->\n\n  a\n- b", NULL},
    {"1. {{< row >}}{{< /row >}}\n2. b", "1. <!-- -->\n2. b", NULL},
    {"> {{< note >}}\n>a\n> {{< /note >}}", "> <aside data-card=\"note\">\n>\n>a\n>\n> </aside>",
     NULL},
    {"> - {{< comment >}}a{{< /comment >}}\n>\n>   b", "> - <!-- -->\n>\n>   b", NULL},
    {"-\n  {{< icon x >}}\n\n  a", "-\n  <!-- -->\n\n  a", NULL},
    {"1.\n   {{< note >}}\n   a\n   {{< /note >}}\n2. b",
     "1.\n   <aside data-card=\"note\">\n\n   a\n\n   </aside>\n\n2. b", NULL},
    /* out of the item its text would be code, and its end too: the card would hold all that follows
     */
    {"1.\n    {{< note >}}\n    a\n    {{< /note >}}\n2. b",
     "1.\n    <aside data-card=\"note\">\n\n    a\n\n    </aside>\n\n2. b", NULL},
    {"-   \n  {{< row >}}\n  a\n  {{< /row >}}", "-   \n  <!-- -->\n\n  a\n\n  ", NULL},
    /* a rule ends the item, where what is as far in as its text would be code */
    {"- a\n***\n    {{< note >}}\n    b\n    {{< /note >}}",
     "- a\n***\n\n<aside data-card=\"note\">\n\nb\n\n</aside>", NULL},
    {"-\n{{< icon x >}}\na", "-\na", NULL},
    {"-\n\n  {{< icon x >}}\n  a", "-\n\n  a", NULL},
    {"<!--\n- {{< icon x >}}\n- {{< row >}}\n  a\n  {{< /row >}}\n-->",
     "<!--\n- \n- \n\n  a\n\n  \n\n-->", NULL},
    /* a rule is no item, and ends those that it is not in */
    {"* * *\n{{< highlight go >}}b{{< /highlight >}}", "* * *\n\n```go\nb\n```", NULL},
    {"- a\n- - -\n{{< highlight go >}}b{{< /highlight >}}", "- a\n- - -\n\n```go\nb\n```", NULL},
    {"- a\n  * * *\n  {{< highlight go >}}b{{< /highlight >}}",
     "- a\n  * * *\n\n  ```go\n  b\n  ```", NULL},
    {"> - - -\n> {{< highlight go >}}b{{< /highlight >}}", "> - - -\n>\n> ```go\n> b\n> ```", NULL},
    /* a tick that no other follows begins no code */
    {"a ` b {{< kbd \"Esc\" >}}", "a ` b <code>Esc</code>", NULL},
    {"a `b` c ` d {{< kbd \"Esc\" >}}", "a `b` c ` d <code>Esc</code>", NULL},
    {"a `` b ` c {{< kbd \"Esc\" >}}", "a `` b ` c <code>Esc</code>", NULL},
    /* an indented colon begins no definition */
    {"a\n\n  : {{< highlight go >}}b{{< /highlight >}}", "a\n\n  : `b`", NULL},
    {"a\n  : {{< highlight go >}}b{{< /highlight >}}", "a\n  : `b`", NULL},
    {"- a\n  : {{< highlight go >}}b{{< /highlight >}}", "- a\n  : ```go\n    b\n    ```", NULL},
    /* words right below {{< >}} are no code, however far in they are */
    {"{{< tab T >}}\n    <b>x</b>\n    y\n{{< /tab >}}",
     "<section>\n<p><strong>T</strong></p>\n\n<b>x</b>\ny\n\n</section>", NULL},
    {"{{< nav >}}\n  {{< nav-item header=T >}}\n    a *b*\n\n    - c\n  {{< /nav-item >}}\n{{< "
     "/nav >}}",
     "<section>\n\n  <section>\n  <p><strong>T</strong></p>\n\na *b*\n\n- c\n\n  "
     "</section>\n\n</section>",
     NULL},
    {"- a\n\n  {{< tab T >}}\n        x\n  {{< /tab >}}",
     "- a\n\n  <section>\n  <p><strong>T</strong></p>\n\n  x\n\n  </section>", NULL},
    {"{{< tab T >}}\n\n    x\n{{< /tab >}}",
     "<section>\n<p><strong>T</strong></p>\n\n\n    x\n\n</section>", NULL},
    {"{{% tab T %}}\n    x\n{{% /tab %}}",
     "<section>\n<p><strong>T</strong></p>\n\n    x\n\n</section>", NULL},
    {"{{< tab T >}}\n   x\n{{< /tab >}}",
     "<section>\n<p><strong>T</strong></p>\n\n   x\n\n</section>", NULL},
    {"{{< highlight sh >}}\n    x\n{{< /highlight >}}", "```sh\n    x\n```", NULL},
    {"{{< tab T >}}\n    {{< /tab >}}", "<section>\n<p><strong>T</strong></p>\n\n</section>", NULL},
    /* a fence ends with its quote, and is none in a comment */
    {"> ~~~\n> a\n\n{{< emergency >}}x{{< /emergency >}}",
     "> ~~~\n> a\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>", NULL},
    {"~~~\n> ~~~\n~~~\n\n{{< emergency >}}x{{< /emergency >}}",
     "~~~\n> ~~~\n~~~\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>", NULL},
    {"> ```\n> x\n```\n\n{{< emergency >}}x{{< /emergency >}}",
     "> ```\n> x\n```\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>", NULL},
    {"> <div>x</div>\n```\na\n\nb\n```\n\n{{< emergency >}}x{{< /emergency >}}",
     "> <div>x</div>\n```\na\n\nb\n```\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>", NULL},
    {"    <!-- n\n\na\n\n```\nb --> c\n```\n\n{{< emergency >}}x{{< /emergency >}}",
     "    <!-- n\n\na\n\n```\nb --> c\n```\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>",
     NULL},
    {"<!--\n```\n-->\n\n{{< emergency >}}x{{< /emergency >}}",
     "<!--\n```\n-->\n\n<aside data-card=\"emergency\">\n\nx\n\n</aside>", NULL},
    /* lists, quotes, tables, HTML */
    {"- {{< note >}}a{{< /note >}}\n- b",
     "- <aside data-card=\"note\">\n\n  a\n\n  </aside>\n\n- b", NULL},
    {"1. a\n   {{< note >}}\n   b\n   {{< /note >}}\n   c",
     "1. a\n\n   <aside data-card=\"note\">\n\n   b\n\n   </aside>\n\n   c", NULL},
    {"> a\n> {{< note >}}\n> b\n> {{< /note >}}\n> c",
     "> a\n>\n> <aside data-card=\"note\">\n>\n> b\n>\n> </aside>\n>\n> c", NULL},
    {"{{< row >}}\n\n    {{< note >}}\n    a\n    {{< /note >}}\n{{< /row >}}",
     "\n\n\n<aside data-card=\"note\">\n\na\n\n</aside>", NULL},
    {"a {{< note >}}\nb\n{{< /note >}} c", "a\n\n<aside data-card=\"note\">\n\nb\n\n</aside>\n\nc",
     NULL},
    {"{{< tip >}}a{{< /tip >}}{{< tip >}}b{{< /tip >}}c.",
     "<strong>Tip:</strong> a "
     "<strong>Tip:</strong> b c.",
     NULL},
    {"“{{< tip >}}a{{< /tip >}}” «\u00a0{{< tip >}}b{{< /tip >}}\u00a0» "
     "{{< tip >}}c{{< /tip >}}’s {{< tip >}}d{{< /tip >}}。",
     "“<strong>Tip:</strong> a” «\u00a0<strong>Tip:</strong> b\u00a0» "
     "<strong>Tip:</strong> c’s <strong>Tip:</strong> d。",
     NULL},
    {"é{{< tip >}}a{{< /tip >}}é…{{< tip >}}b{{< /tip >}}",
     "é <strong>Tip:</strong> a é… <strong>Tip:</strong> b", NULL},
    {"a{{< youtube X >}}b ({{< youtube X >}}).",
     "a <a href=\"https://youtu.be/X\">&#91;Video: https&#58;//youtu.be/X&#93;</a> b "
     "(<a href=\"https://youtu.be/X\">&#91;Video: https&#58;//youtu.be/X&#93;</a>).",
     NULL},
    {"{{< col >}}a{{< /col >}}{{< col >}}b{{< /col >}}{{< foo >}}c{{< /foo >}}", "a bc",
     "info: shortcode foo"},
    {"{{< btn href=/x >}}a{{< /btn >}}{{< btn href=/x >}}b{{< /btn >}}",
     "<a href=\"/x\">a</a> <a href=\"/x\">b</a>", NULL},
    {"a{{< param color >}}{{< param color >}}b", "ablueblueb", NULL},
    {"| {{< note >}}a{{< /note >}} | {{< details >}}b{{< /details >}} |",
     "| <strong>Note:</strong> a | <strong>Details</strong> b |", NULL},
    {"|a|\n|-|\n|{{< note >}}a|\\|`b|c`{{< /note >}}|{{% foot %}}d|e{{% /foot %}}|f|",
     "|a|\n|-|\n|<strong>Note:</strong> a&#124;\\|`b\\|c`|d&#124;e|f|", "shortcode foot"},
    {"> {{< note >}}a | b{{< /note >}} | c\n> --|--\n\n{{< note >}}d | e{{< /note >}} f",
     "> <strong>Note:</strong> a &#124; b | c\n> --|--\n\n<strong>Note:</strong> d | e f", NULL},
    {"|a|\n|-|\n|{{< highlight go >}}a|b{{< /highlight >}}|", "|a|\n|-|\n|`a|b`|", NULL},
    /* the content of a pair stays in its container */
    {"[^1]: a {{< note >}}\n    b\n\n    c\n    {{< /note >}} d",
     "[^1]: a\n\n    <aside data-card=\"note\">\n\n    b\n\n    c\n\n    </aside>\n\n    d", NULL},
    {"> [^1]: {{< note >}}\n>     a\n>     {{< /note >}}",
     "> [^1]: <aside data-card=\"note\">\n>\n>     a\n>\n>     </aside>", NULL},
    {"[^long]: {{< note >}}\na\n\n  b\n{{< note >}}\nc\n{{< /note >}}\n{{< /note >}}\nd",
     "[^long]: <aside data-card=\"note\">\n\n    a\n\n      b\n\n    <aside data-card=\"note\">\n\n"
     "    c\n\n    </aside>\n\n    </aside>\n\n    d",
     NULL},
    {"> - {{% cards %}}\na\n> b\n{{% /cards %}}c", "> - <!-- -->\n>   a\n>   > b\n>   c", NULL},
    {"[^1]: a\n{{< note >}}\nb\n{{< /note >}}\nc\nd\n\ne",
     "[^1]: a\n\n    <aside data-card=\"note\">\n\n    b\n\n    </aside>\n\n    c\nd\n\ne", NULL},
    {"> - a\n>   {{< note >}}b{{< /note >}}\n> c\n\nd",
     "> - a\n>\n>   <aside data-card=\"note\">\n>\n>   b\n>\n>   </aside>\n>\n>   c\n\nd", NULL},
    {"- a\n> b\n{{< note >}}c{{< /note >}}\nd",
     "- a\n> b\n>\n> <aside data-card=\"note\">\n>\n> c\n>\n> </aside>\n>\n> d", NULL},
    {"- a\n# b\n{{< note >}}c{{< /note >}}\nd",
     "- a\n# b\n\n<aside data-card=\"note\">\n\nc\n\n</aside>\n\nd", NULL},
    {"- a\n{{% note %}}b{{% /note %}}\nc",
     "- a\n\n<aside data-card=\"note\">\n\nb\n\n</aside>\n\nc", NULL},
    /* a fence indented less than an item's text ends the item */
    {"- a\n```\n{{< details >}}b{{< /details >}}\n```\n{{< row >}}c{{< /row >}}",
     "- a\n```\nb\n```\nc", NULL},
    {"1. a\n  ~~~\n  {{< note >}}b{{< /note >}}\n  ~~~", "1. a\n  ~~~\n  b\n  ~~~", NULL},
    /* but one that closes the item's own hides no card below it */
    {"1. ```\n   a\n```\n{{< note >}}b{{< /note >}}",
     "1. ```\n   a\n```\n\n<aside data-card=\"note\">\n\nb\n\n</aside>", NULL},
    /* nor does what does not close a fence */
    {"```\n``` a\n{{< note >}}b{{< /note >}}\n```", "```\n``` a\nb\n```", NULL},
    {"````\n```\n{{< note >}}b{{< /note >}}\n````", "````\n```\nb\n````", NULL},
    {"~~~ a~\n{{< note >}}b{{< /note >}}\n~~~", "~~~ a~\nb\n~~~", NULL},
    {"``` a`b\n{{< note >}}c{{< /note >}}",
     "``` a`b\n\n<aside data-card=\"note\">\n\nc\n\n</aside>", NULL},
    {"```\n<!--\n```\n{{< note >}}b{{< /note >}}",
     "```\n<!--\n```\n\n<aside data-card=\"note\">\n\nb\n\n</aside>", NULL},
    {"> a\n>\n>{{< note >}}b{{< /note >}}",
     "> a\n>\n><aside data-card=\"note\">\n>\n>b\n>\n></aside>", NULL},
    /* an item that begins with a pair that only wraps is not empty */
    {"1. {{< row >}}\n   a\n   {{< /row >}}\n2. b", "1. <!-- -->\n\n   a\n\n   \n\n2. b", NULL},
    {"1. {{< row >}}\n\n   a\n\n   {{< /row >}}", "1. <!-- -->\n\n\n   a\n\n   ", NULL},
    /* lines that are empty but for quote markers belong to the quotes */
    {"> 1. {{< note >}}\n>\n>    a\n>    {{< /note >}}",
     "> 1. <aside data-card=\"note\">\n>\n>\n>    a\n>\n>    </aside>", NULL},
    /* HTML in an item stays in it, however far it is indented there */
    {"1. a\n   <div>\n     {{< note >}}b{{< /note >}}\n     <p>c\n   </div>\n\n   d\n2. e",
     "1. a\n   <div>\n\n     <aside data-card=\"note\">\n\n     b\n\n     </aside>\n\n   <p>c\n   "
     "</div>\n\n"
     "   d\n2. e",
     NULL},
    {"[^1]: a\n    <div>\n    {{< note >}}b{{< /note >}}\n    </div>\n\n    c",
     "[^1]: a\n    <div>\n\n    <aside data-card=\"note\">\n\n    b\n\n    </aside>\n\n    "
     "</div>\n\n    c",
     NULL},
    {"- <ul>\n        {{< note >}}b{{< /note >}}\n        <li>c\n</ul>",
     "- <ul>\n\n  <aside data-card=\"note\">\n\n  b\n\n  </aside>\n\n  <li>c\n</ul>", NULL},
    {"  {{< note >}}\na\n  {{< /note >}}", "  <aside data-card=\"note\">\n\na\n\n  </aside>", NULL},
    {"<div>\n    {{< note >}}\n    a\n    {{< /note >}}\n    <p>b\n</div>\n\n  c",
     "<div>\n\n<aside data-card=\"note\">\n\na\n\n</aside>\n\n<p>b\n</div>\n\n  c", NULL},
    /* an unknown pair in HTML is Markdown as elsewhere: its items were one line of raw text */
    {"<div>\n{{< foo >}}\n- **a**\n- b\n{{< /foo >}}\n</div>",
     "<div>\n\n\n\n- **a**\n- b\n\n\n\n</div>", "shortcode foo is not known"},
    {"<p>a</p>\n{{% foo %}}\n1. b\n2. c\n{{% /foo %}}\n\nd",
     "<p>a</p>\n\n\n\n1. b\n2. c\n\n\n\n\nd", "shortcode foo is not known"},
    {"<div>\n    {{% foo %}}\n        <p>b</p>\n    {{% /foo %}}\n        <i>c</i>\n</div>",
     "<div>\n\n\n\n<p>b</p>\n\n\n\n<i>c</i>\n</div>", "shortcode foo is not known"},
    {"<div>\n    {{% note %}}\n        <p>b</p>\n    {{% /note %}}\n</div>",
     "<div>\n\n<aside data-card=\"note\">\n\n<p>b</p>\n\n</aside>\n\n</div>", NULL},
    {"<div>\n{{< img a.png >}}\n{{< foo >}}\n</div>",
     "<div>\n\n<figure>\n<img src=\"a.png\">\n</figure>\n\n</div>", "shortcode foo"},
    {"a\n\n    {{< param color >}} {{</*a*/>}}", "a\n\n    blue {{<a>}}", NULL},
    {"~~~\n{{< note >}}a{{< /note >}}\n~~~\n{{< note >}}a{{< /note >}}",
     "~~~\na\n~~~\n\n<aside data-card=\"note\">\n\na\n\n</aside>", NULL},
};

START_TEST(a_shortcode_becomes_markdown_and_html_that_mean_the_same)
{
    expanding_check(&cases[_i]);
}
END_TEST

SUITE(shortcodes_place)
{
    tcase_add_rows(tcase, a_shortcode_becomes_markdown_and_html_that_mean_the_same, cases);
}
