/* markup/html: inlines. */
#include "dump.h"
#include "suites.h"

static const struct dump_case cases[] = {
    /* a comment whose first line is empty hides its words: an old dose was shown */
    {"Take 10 mg. <!--\n5 mg until May\n--> *x*", "paragraph\n"
                                                  "  text \"Take 10 mg.  \"\n"
                                                  "  emphasis > text \"x\"\n"},
    {"> a <!--\n> 5 mg -- or\n> 6\n> --> b", "block-quote > paragraph > text \"a  b\"\n"},
    {"a <!--\n- 5 mg\n-->", "paragraph > text \"a <!--\"\n"
                            "list tight > item > paragraph > text \"5 mg -->\"\n"},
    /* no number but 1 begins a list within a paragraph, so the comment goes on */
    {"Take 10 mg. <!--\n2. until May: 5 mg\n--> b", "paragraph > text \"Take 10 mg.  b\"\n"},
    /* nor does what is indented as code begin a list there: '<!-- - 5 mg -->' was shown */
    {"Take 10 mg. <!--\n    - 5 mg\n\t- 6\n--> b", "paragraph > text \"Take 10 mg.  b\"\n"},
    {"> a <!--\n>     - 5 mg\n> --> b", "block-quote > paragraph > text \"a  b\"\n"},
    {"> a <!--\n>    - 5 mg\n> --> b", "block-quote\n"
                                       "  paragraph > text \"a <!--\"\n"
                                       "  list tight > item > paragraph > text \"5 mg --> b\"\n"},
    /* and so within an item, below its words */
    {"- a <!--\n  2. 5 mg\n      - 6 mg\n  --> b\n- c", "list tight\n"
                                                        "  item > paragraph > text \"a  b\"\n"
                                                        "  item #1 > paragraph > text \"c\"\n"},
    {"1. a <!--\n2. 5 mg -->", "list #1 ordered tight\n"
                               "  item #1 > paragraph > text \"a <!--\"\n"
                               "  item #2 > paragraph > text \"5 mg -->\"\n"},
    {"> - 1. a <!--\n>      2. 5 mg -->", "block-quote > list tight > item > list #1 ordered tight "
                                          "> item #1 > paragraph > text \"a \"\n"},
    {"> - 1. a <!--\n>   2. 5 mg -->", "block-quote > list tight > item > list #1 ordered tight\n"
                                       "  item #1 > paragraph > text \"a <!--\"\n"
                                       "  item #2 > paragraph > text \"5 mg -->\"\n"},
    {"- a <!--\n  - 5 mg -->", "list tight > item\n"
                               "  paragraph > text \"a <!--\"\n"
                               "  list tight > item > paragraph > text \"5 mg -->\"\n"},
    {"> a <!--\n2. 5 mg -->", "block-quote > paragraph > text \"a <!--\"\n"
                              "list #2 ordered tight > item #2 > paragraph > text \"5 mg -->\"\n"},
    {"a <!--\n1. b -->", "paragraph > text \"a <!--\"\n"
                         "list #1 ordered tight > item #1 > paragraph > text \"b -->\"\n"},
    /* nor does it go beyond a heading's line or a table's cell: the dose there was hidden */
    {"# a <!--\n5 mg\n--> b", "heading 1 (a---) > text \"a <!--\"\n"
                              "paragraph > text \"5 mg --> b\"\n"},
    {"# a <!-- b -- c --> d", "heading 1 (a----b----c----d) > text \"a  d\"\n"},
    {"| a |\n|---|\n| b <!-- c -- \\| --> d |\n", "table #1\n"
                                                  "  row head > cell > text \"a\"\n"
                                                  "  row > cell > text \"b  d\"\n"},
    {"| a | b |\n|---|---|\n| c <!-- - | 5 mg |\n| 6 mg --> | 7 |", "table #2\n"
                                                                    "  row head\n"
                                                                    "    cell > text \"a\"\n"
                                                                    "    cell > text \"b\"\n"
                                                                    "  row\n"
                                                                    "    cell > text \"c <!-- -\"\n"
                                                                    "    cell > text \"5 mg\"\n"
                                                                    "  row\n"
                                                                    "    cell > text \"6 mg -->\"\n"
                                                                    "    cell > text \"7\"\n"},
    {"| a |\n|---|\n| b <o:p x=1 |\n| 5 mg> |\n", "table #1\n"
                                                  "  row head > cell > text \"a\"\n"
                                                  "  row > cell > text \"b <o:p x=1\"\n"
                                                  "  row > cell > text \"5 mg>\"\n"},
    /* a row is parted at its bars first, as on the website: the dose had no column */
    {"| a <!-- | b --> |\n|---|---|\n| c <!-- d --> | 5 mg <!-- <!-- |\n| <!-- | 6 mg --> |",
     "table #2\n"
     "  row head\n"
     "    cell > text \"a <!--\"\n"
     "    cell > text \"b -->\"\n"
     "  row\n"
     "    cell > text \"c \"\n"
     "    cell > text \"5 mg <!-- <!--\"\n"
     "  row\n"
     "    cell > text \"<!--\"\n"
     "    cell > text \"6 mg -->\"\n"},
    {"1. a <!--\n2. b -->", "list #1 ordered tight\n"
                            "  item #1 > paragraph > text \"a <!--\"\n"
                            "  item #2 > paragraph > text \"b -->\"\n"},
    /* a block of code can hold no picture: its words joined those beside them */
    {"<pre>5<img src=a.png alt=\"then\">10\n9</pre>", "paragraph\n"
                                                      "  code \"5\"\n"
                                                      "  picture (a.png) > text \"then\"\n"
                                                      "  code \"10\"\n"
                                                      "  hard-break\n"
                                                      "  code \"9\"\n"},
    /* what a field of a form is filled with was lost */
    {"<p>Dose: <input value=\"5 &lt; mg\"> <input type=number value=7>8 <input type=hidden value=9>"
     "<input type=password value=9><input type=range value=9><input type=submit value=Send>",
     "paragraph > text \"Dose: [5 < mg] [7]8 [Send]\"\n"},
    /* numbers beside a picture without words stay two */
    {"20 mg![](/arrow.png)10 mg, 5![](/a.png)2", "paragraph\n"
                                                 "  text \"20 mg\"\n"
                                                 "  picture (/arrow.png)\n"
                                                 "  text \" 10 mg, 5\"\n"
                                                 "  picture (/a.png)\n"
                                                 "  text \" 2\"\n"},
    {"<p>5<img src=a>2 3<input>4 a<img src=a>b</p>", "paragraph > text \"5 2 3 4 ab\"\n"},
    {"5<img src=a>2 3 <img src=a> 4, [![](/a.png)](/b)5", "paragraph\n"
                                                          "  text \"5 2 3  4, \"\n"
                                                          "  link (/b) > picture (/a.png)\n"
                                                          "  text \"5\"\n"},
    {"5![a](/b)6 ![](/a)", "paragraph\n"
                           "  text \"5\"\n"
                           "  picture (/b) > text \"a\"\n"
                           "  text \" 6 \"\n"
                           "  picture (/a)\n"},
    /* the parts of a formula do not run into each other */
    {"<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> a", "paragraph > text \"1/2 a\"\n"},
    {"<math>\n<msup>\n<mn>10</mn>\n<mn>5</mn>\n</msup>\n<mo>=</mo> <mi>x</mi></math>",
     "paragraph > text \"10^5 = x\"\n"},
    {"<mfrac><mrow><mi>a</mi><mo>+</mo><mn>5</mn></mrow><msup><mi>h</mi><mn>2</mn></msup></mfrac>",
     "paragraph > text \"(a+5)/(h^2)\"\n"},
    {"<mfrac><mn>1", "paragraph > text \"1\"\n"},
    {"<p>(<math><mfrac>\n<mn>1</mn>\n<mn>2</mn>\n</mfrac></math>), do <b>not</b>",
     "paragraph\n"
     "  text \"( 1/2), do \"\n"
     "  strong > text \"not\"\n"},
    {"<math><mfrac><mn>1</mn></math> do <b>not</b> <i>take</i>", "paragraph\n"
                                                                 "  text \"1 do \"\n"
                                                                 "  strong > text \"not\"\n"
                                                                 "  text \" \"\n"
                                                                 "  emphasis > text \"take\"\n"},
    {"Take 2<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>3",
     "paragraph > text \"Take 2 1/2 3\"\n"},
    {"<p>a<math><mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac><mn>3</mn></math> b, 5",
     "paragraph > text \"a 2 1/2 3 b, 5\"\n"},
    {"<math><mn>1</mn><mo>&#x2062;</mo><mn>2</mn><mo>-</mo><mn>5</mn><mi>x</mi></math>",
     "paragraph > text \"1 2-5 x\"\n"},
    {"<math><msqrt><mn>16</mn></msqrt><mroot><mn>8</mn><mn>3</mn></mroot></math>",
     "paragraph > text \"√(16)8^(1/3)\"\n"},
    {"<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>",
     "paragraph > text \"x_1^2\"\n"},
    {"<math><munderover><mo>∑</mo><mn>1</mn><mn>9</mn></munderover><mn>5</mn></math>",
     "paragraph > text \"∑ 1 9 5\"\n"},
    {"<math><mfenced><mn>1</mn><mn>2</mn></mfenced>"
     "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable></math>",
     "paragraph > text \"(1; 2)1 2\"\n"},
    {"<p>a <math><mfrac><mrow/><mn>2</mn></mfrac><mspace/><mfrac><mpadded><mn>1</mn><mo>+</mo>"
     "<mn>2</mn></mpadded><merror><mn>4</mn></merror></mfrac></math>",
     "paragraph > text \"a /2(1+2)/(4)\"\n"},
    {"<math><mrow><mrow><mrow><msup><mrow><mn>2</mn><mi>a</mi></mrow><mn>5</mn></msup></mrow>"
     "</mrow></mrow></math>",
     "paragraph > text \"(2 a)^5\"\n"},
    {"<math><semantics><mfrac><mn>1</mn><mn>2</mn></mfrac>"
     "<annotation>\\frac{1}{2}</annotation></semantics></math> a",
     "paragraph > text \"1/2 a\"\n"},
    /* how characters are read stands behind them, as where there is no room above */
    {"<ruby>春<rt>chūn</rt></ruby>", "paragraph > text \"春(chūn)\"\n"},
    {"<ruby>春<rp>（</rp><rt>chūn</rt><rp>）</rp></ruby>x", "paragraph > text \"春(chūn)x\"\n"},
    /* the end tag of a reading may be left out (HTML 4.5.11) */
    {"<ruby>春<rt>chūn<rt>x</ruby> a", "paragraph > text \"春(chūn)(x) a\"\n"},
    {"<ruby>春<rt>*chūn*</ruby>a <ruby>b<rt>c</rt></ruby>d", "paragraph\n"
                                                             "  text \"春(\"\n"
                                                             "  emphasis > text \"chūn\"\n"
                                                             "  text \")a b(c)d\"\n"},
    {"[a <https://x.example> b](/y) c", "paragraph\n"
                                        "  link (/y) > text \"a https://x.example b\"\n"
                                        "  text \" c\"\n"},
    {"<b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <s>e</s> <del>f</del> <u>g</u> "
     "<small>h</small>",
     "paragraph\n"
     "  strong > text \"a\"\n"
     "  text \" \"\n"
     "  strong > text \"b\"\n"
     "  text \" \"\n"
     "  emphasis > text \"c\"\n"
     "  text \" \"\n"
     "  emphasis > text \"d\"\n"
     "  text \" \"\n"
     "  strikethrough > text \"e\"\n"
     "  text \" \"\n"
     "  strikethrough > text \"f\"\n"
     "  text \" g h\"\n"},
    {"[a](/x?b=1&amp;c=2 \"t\") ![d](/y?e&amp;f)", "paragraph\n"
                                                   "  link (/x?b=1&c=2) > text \"a\"\n"
                                                   "  text \" \"\n"
                                                   "  picture (/y?e&f) > text \"d\"\n"},
    {"<b><i>x</b>y</i>z", "paragraph\n"
                          "  strong > emphasis > text \"x\"\n"
                          "  emphasis > text \"y\"\n"
                          "  text \"z\"\n"},
    {"<b>bold <p>in p</p> after</b> plain", "paragraph > strong > text \"bold \"\n"
                                            "paragraph > strong > text \"in p\"\n"
                                            "paragraph\n"
                                            "  strong > text \"after\"\n"
                                            "  text \" plain\"\n"},
    {"*a <b> b* c</b> d", "paragraph\n"
                          "  emphasis\n"
                          "    text \"a \"\n"
                          "    strong > text \" b\"\n"
                          "  text \" c d\"\n"},
    {"<b>*x* ~~y~~ `z` <i>[l](m)</i></b>", "paragraph > strong\n"
                                           "  emphasis > text \"x\"\n"
                                           "  text \" \"\n"
                                           "  strikethrough > text \"y\"\n"
                                           "  text \" \"\n"
                                           "  code \"z\"\n"
                                           "  text \" \"\n"
                                           "  emphasis > link (m) > text \"l\"\n"},
    {"<del>\n\nTake *two*.\n\n- one\n\n</del>\n\nafter",
     "paragraph > strikethrough\n"
     "  text \"Take \"\n"
     "  emphasis > text \"two\"\n"
     "  text \".\"\n"
     "list tight > item > paragraph > strikethrough > text \"one\"\n"
     "paragraph > text \"after\"\n"},
    {"<s>\n\nTake one.\n\n</s>\n\n<strike>\n\nTake two.\n\n</strike>\n\nafter",
     "paragraph > strikethrough > text \"Take one.\"\n"
     "paragraph > strikethrough > text \"Take two.\"\n"
     "paragraph > text \"after\"\n"},
    {"<b>\n"
     "\n"
     "para\n"
     "\n"
     "</b>\n"
     "\n"
     "after",
     "paragraph > strong > text \"para\"\n"
     "paragraph > text \"after\"\n"},
    {"10<sup>9</sup> 10<sup>&minus;3</sup> H<sub>2</sub>O 4<sup>th</sup> x<sup>(*n*+1)</sup>",
     "paragraph\n"
     "  text \"10⁹ 10⁻³ H₂O 4th x⁽\"\n"
     "  emphasis > text \"n\"\n"
     "  text \"⁺¹⁾\"\n"},
    {"<p>x<sup>0123456789+-=()\u2212</sup>y<sub>0123456789+-=()\u2212</sub></p>",
     "paragraph > text "
     "\"x\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207c\u207d\u207e"
     "\u207by\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208c\u208d"
     "\u208e\u208b\"\n"},
    {"10<sup>\u0669</sup> 10<sub>\u0967</sub> 10<sup>\u20133</sup> 10<sup>\u2011\u06f6</sup>",
     "paragraph > text \"10\u2079 10\u2081 10\u207b\u00b3 10\u207b\u2076\"\n"},
    /* an exponent that is a letter was the unit: '2n' */
    {"2<sup>n</sup> 10<sup>x</sup> 5<sup>n+1</sup> 2<sup>e</sup> 1<sup>st</sup> m<sup>n</sup>",
     "paragraph > text \"2^n 10^x 5^n⁺¹ 2e 1st mn\"\n"},
    /* but an hour is no exponent: '12^h30' */
    {"12<sup>h</sup>30 2<sup>d</sup>", "paragraph > text \"12h30 2d\"\n"},
    {"37<sup>o</sup>C 1<sup>a</sup> 5 mg<sup>a</sup> H<sub>o</sub> 8<sup>on</sup>",
     "paragraph > text \"37\u00baC 1\u00aa 5 mg\u00aa Ho 8on\"\n"},
    {"a<o:p></o:p> **b<o:p>c</o:p>** <st1:place w:st=\"on\">d</st1:place><w:x/> e",
     "paragraph\n"
     "  text \"a \"\n"
     "  strong > text \"bc\"\n"
     "  text \" d e\"\n"},
    {"[a<o:p></o:p>](/x) ![b</o:p>c](/y) [![d</o:p>](/z) e</o:p> <tel:1>](/w) f",
     "paragraph\n"
     "  link (/x) > text \"a\"\n"
     "  text \" \"\n"
     "  picture (/y) > text \"bc\"\n"
     "  text \" \"\n"
     "  link (/w)\n"
     "    picture (/z) > text \"d\"\n"
     "    text \" e tel:1\"\n"
     "  text \" f\"\n"},
    {"<tel:1> `</o:p>` \\<o:p> <a:b c> [l](</o:p>)", "paragraph\n"
                                                     "  link (tel:1) > text \"tel:1\"\n"
                                                     "  text \" \"\n"
                                                     "  code \"</o:p>\"\n"
                                                     "  text \" <o:p> <a:b c> \"\n"
                                                     "  link (/o:p) > text \"l\"\n"},
    {"<div>10<sup>9<p>5 mg", "paragraph > text \"10⁹\"\n"
                             "paragraph > text \"⁵ mg\"\n"},
    {"<code>a &lt;b&gt; *c*</code> <kbd>q</kbd>", "paragraph\n"
                                                  "  code \"a <b> \"\n"
                                                  "  emphasis > code \"c\"\n"
                                                  "  text \" \"\n"
                                                  "  code \"q\"\n"},
    {"<code>\n"
     "\n"
     "para\n"
     "\n"
     "</code>",
     "paragraph > text \"para\"\n"},
    {"<q>a <b>b</q> c</b>", "paragraph\n"
                            "  text \"“a \"\n"
                            "  strong > text \"b\"\n"
                            "  text \"”\"\n"
                            "  strong > text \" c\"\n"},
    {"<abbr title=\"magnetic resonance\">MRI</abbr>, <abbr title=\"magnetic resonance\">MRI</abbr> "
     "<abbr>x</abbr>",
     "paragraph > text \"MRI (magnetic resonance), MRI x\"\n"},
    {"<abbr title=\"a scan\">MRI</abbr>, <abbr title=\"a doctor\">GP</abbr>",
     "paragraph > text \"MRI (a scan), GP (a doctor)\"\n"},
    /* two words of one hash (FNV-1a) */
    {"<abbr title=\"costarring\">C</abbr>, <abbr title=\"liquid\">L</abbr>",
     "paragraph > text \"C (costarring), L (liquid)\"\n"},
    {"<iframe data-src=\"/v\"></iframe>\n<video aria-label=\"Lift\" src=/w.mp4>no</video>\n"
     "<video><source src=/x.mp4>old</video>",
     "paragraph > link (/v) > text \"[Embedded page: /v]\"\n"
     "paragraph > link (/w.mp4) > text \"[Video: Lift]\"\n"
     "paragraph > link (/x.mp4) > text \"[Video: /x.mp4]\"\n"},
    /* a <source> begins a block, which ends the paragraph in which its <video> began */
    {"Watch:\n<video controls>\n<source src=/v.mp4>\n<source src=/v.webm>\nold\n</video>\n\nx",
     "paragraph > text \"Watch:\"\n"
     "paragraph > link (/v.mp4) > text \"[Video: /v.mp4]\"\n"
     "paragraph > text \"x\"\n"},
    {"<embed src=/a><embed src=/b> x", "paragraph\n"
                                       "  link (/a) > text \"[Embedded page: /a]\"\n"
                                       "  hard-break\n"
                                       "  link (/b) > text \"[Embedded page: /b]\"\n"
                                       "  hard-break\n"
                                       "  text \"x\"\n"},
    /* the sources of a <picture> do not belong to a <video> that a sentence mentions */
    {"The <video> tag.\n\n<picture>\n<source src=/b.webp>\n<img src=c.png "
     "alt=C>\n</picture>\n\nAnd <picture><source src=d.webp><img src=e.png alt=E></picture>",
     "paragraph\n"
     "  text \"The \"\n"
     "  hard-break\n"
     "  text \"tag.\"\n"
     "paragraph > picture (c.png) > text \"C\"\n"
     "paragraph\n"
     "  text \"And \"\n"
     "  picture (e.png) > text \"E\"\n"},
    {"a <video></video>\n<source src=/v.mp4>", "paragraph > text \"a \"\n"},
    {"<ul><li><input type=radio> a<li><input type=radio checked> b</ul>c <input type=radio "
     "checked> d",
     "list tight\n"
     "  item > paragraph > text \"( ) a\"\n"
     "  item > paragraph > text \"(x) b\"\n"
     "paragraph > text \"c (x) d\"\n"},
    {"<video><source src=\"a.mp4\"><source src=\"a.webm\"></video>",
     "paragraph > link (a.mp4) > text \"[Video: a.mp4]\"\n"},
    {"<a href=\" /a?b=1&amp;c=2 \">x</a> <a href=javascript:alert(1)>y</a> <a>no href</a>",
     "paragraph\n"
     "  link (/a?b=1&c=2) > text \"x\"\n"
     "  text \" \"\n"
     "  link (javascript:alert(1)) > text \"y\"\n"
     "  text \" no href\"\n"},
    {"<a href=\"/x\">a <a href=\"/y\">b</a> c</a>", "paragraph\n"
                                                    "  link (/x) > text \"a \"\n"
                                                    "  link (/y) > text \"b\"\n"
                                                    "  text \" c\"\n"},
    {"<a name=\"n\" id=\"i\">x</a><p id=\"p\">y<span id=s></span><ul id=u><li id=l>z</ul>",
     "paragraph\n"
     "  anchor (i)\n"
     "  anchor (n)\n"
     "  text \"x\"\n"
     "anchor (p)\n"
     "paragraph\n"
     "  text \"y\"\n"
     "  anchor (s)\n"
     "anchor (u)\n"
     "list tight > item\n"
     "  anchor (l)\n"
     "  paragraph > text \"z\"\n"},
    {"<a href=\"/c\">\n"
     "\n"
     "![alt](p.png) *x*\n"
     "\n"
     "</a>\n"
     "\n"
     "after",
     "paragraph > link (/c)\n"
     "  picture (p.png) > text \"alt\"\n"
     "  text \" \"\n"
     "  emphasis > text \"x\"\n"
     "paragraph > text \"after\"\n"},
    {"<a href=\"/x\"><img src=\"/a/b.png?x=1\"></a> <a href=\"/y\"><img src=c.png> words</a>",
     "paragraph\n"
     "  link (/x) > text \"b.png\"\n"
     "  text \" \"\n"
     "  link (/y) > text \" words\"\n"},
    {"<a href=\"/y\" title=\"Why\"><i class=icon></i></a> <a href=\"/z\"></a>end",
     "paragraph\n"
     "  link (/y) > text \"Why\"\n"
     "  text \" end\"\n"},
    {"<img src=x.png alt=\"A &quot;spine&quot;\"><img src=y.png><img data-src=z title=Z>",
     "paragraph\n"
     "  picture (x.png) > text \"A \"spine\"\"\n"
     "  picture (z) > text \"Z\"\n"},
    {"<a\n"
     "href=\"/x\"\n"
     "title=\"<b>\">multi</a> line <span\n"
     " class=x>z</span>",
     "paragraph\n"
     "  link (/x) > text \"multi\"\n"
     "  text \" line z\"\n"},
    {"![alt <b>x</b>](y.png) &lt;b&gt; \\<b>", "paragraph\n"
                                               "  picture (y.png) > text \"alt x\"\n"
                                               "  text \" <b> <b>\"\n"},
    {"<FONT SIZE=2>font</FONT> <o:p>word</o:p> <unknown-tag a=b>text</unknown-tag> a<wbr>b",
     "paragraph > text \"font word text ab\"\n"},
    {"<iframe src=\"//www.youtube.com/embed/x\" title=\"Exercises\">no frames</iframe>\n"
     "<video controls><source src=\"a.mp4\"><p>Your browser cannot</p></video><video>none</video>",
     "paragraph > link (//www.youtube.com/embed/x) > text \"[Video: Exercises]\"\n"
     "paragraph > link (a.mp4) > text \"[Video: a.mp4]\"\n"
     "paragraph > text \"none\"\n"},
    {"<object data=\"x.pdf\">fallback</object><iframe src=\"//a/maps/b\"></iframe>",
     "paragraph\n"
     "  link (x.pdf) > text \"[Embedded page: x.pdf]\"\n"
     "  hard-break\n"
     "  link (//a/maps/b) > text \"[Map: //a/maps/b]\"\n"},
};

DUMP_SUITE(html_inlines)
