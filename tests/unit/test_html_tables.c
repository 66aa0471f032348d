/* markup/html: tables. */
#include "dump.h"
#include "suites.h"

static const struct dump_case cases[] = {
    /* where no block may be */
    {"## x <table><tr><td>5 mg<td>6 mg<tr><td>7</table> y",
     "heading 2 (x-tabletrtd5-mgtd6-mgtrtd7table-y)\n"
     "  text \"x \"\n"
     "  hard-break\n"
     "  text \"5 mg | 6 mg\"\n"
     "  hard-break\n"
     "  text \"7\"\n"
     "  hard-break\n"
     "  text \"y\"\n"},
    {"<table><tr><th rowspan=2>A<th colspan=2>B<tr><th>C<th>D<tr><th>e<th>f<th>g</table>",
     "table #3\n"
     "  row head\n"
     "    cell head > text \"A\"\n"
     "    cell head > text \"B\"\n"
     "    cell across\n"
     "  row head\n"
     "    cell below\n"
     "    cell head > text \"C\"\n"
     "    cell head > text \"D\"\n"
     "  row\n"
     "    cell head > text \"e\"\n"
     "    cell head > text \"f\"\n"
     "    cell head > text \"g\"\n"},
    /* label rows that label nothing */
    {"<table><tr><th>A<th>B<tr><td>c<td>d<tr><th>e<th>f</table>", "table #2\n"
                                                                  "  row head\n"
                                                                  "    cell head > text \"A\"\n"
                                                                  "    cell head > text \"B\"\n"
                                                                  "  row\n"
                                                                  "    cell > text \"c\"\n"
                                                                  "    cell > text \"d\"\n"
                                                                  "  row\n"
                                                                  "    cell head > text \"e\"\n"
                                                                  "    cell head > text \"f\"\n"},
    {"<table><tr><td>c<td>d<tr><th>e<th>f<tr><th>g<th>h</table>", "table #2\n"
                                                                  "  row\n"
                                                                  "    cell > text \"c\"\n"
                                                                  "    cell > text \"d\"\n"
                                                                  "  row head\n"
                                                                  "    cell head > text \"e\"\n"
                                                                  "    cell head > text \"f\"\n"
                                                                  "  row\n"
                                                                  "    cell head > text \"g\"\n"
                                                                  "    cell head > text \"h\"\n"},
    {"<table><tr><th>A<th>B<tr><th>C<th>D</table>", "table #2\n"
                                                    "  row head\n"
                                                    "    cell head > text \"A\"\n"
                                                    "    cell head > text \"B\"\n"
                                                    "  row\n"
                                                    "    cell head > text \"C\"\n"
                                                    "    cell head > text \"D\"\n"},
    /* the foot is last, wherever it is written */
    {"<table><thead><tr><th>A<tfoot id=f><tr><th>Both<tr><td>7 <b>mg</b><tbody><tr><td>[3]"
     "(/y)<tr><td>4</table>\n\nz",
     "table #1\n"
     "  row head > cell head > text \"A\"\n"
     "  row > cell > text \"[3](/y)\"\n"
     "  row > cell > text \"4\"\n"
     "  row > cell head\n"
     "    anchor (f)\n"
     "    text \"Both\"\n"
     "  row > cell\n"
     "    text \"7 \"\n"
     "    strong > text \"mg\"\n"
     "paragraph > text \"z\"\n"},
    {"<table><tfoot><tr><td><a "
     "href=x>a</a><td><tfoot><tr><td>b<td>c<tbody><tr><th>d<th>e<tr><td><td></table>",
     "table #2\n"
     "  row head\n"
     "    cell head > text \"d\"\n"
     "    cell head > text \"e\"\n"
     "  row\n"
     "    cell\n"
     "    cell\n"
     "  row\n"
     "    cell > link (x) > text \"a\"\n"
     "    cell\n"
     "  row\n"
     "    cell > text \"b\"\n"
     "    cell > text \"c\"\n"},
    {"<table><thead><tr><th>A<th>B</thead><tfoot><tr><th>Total<th>9</tfoot><tr><td>5<td>4</table>",
     "table #2\n"
     "  row head\n"
     "    cell head > text \"A\"\n"
     "    cell head > text \"B\"\n"
     "  row\n"
     "    cell > text \"5\"\n"
     "    cell > text \"4\"\n"
     "  row\n"
     "    cell head > text \"Total\"\n"
     "    cell head > text \"9\"\n"},
    {"<table><tfoot><tr><td>a<tr><td></table>", "table #1\n"
                                                "  row > cell > text \"a\"\n"
                                                "  row > cell\n"},
    {"<table><tfoot><tr><td><tr><td><tbody><tr><td>a<br></table>", "table #1\n"
                                                                   "  row > cell > text \"a\"\n"
                                                                   "  row > cell\n"
                                                                   "  row > cell\n"},
    {"<table><tfoot><tr><td>a<tr><td>b<tbody><tr><td><tr><td></table>c",
     "table #1\n"
     "  row > cell\n"
     "  row > cell\n"
     "  row > cell > text \"a\"\n"
     "  row > cell > text \"b\"\n"
     "paragraph > text \"c\"\n"},
    {"<table><tr><th>A<tr><th>B<tr><td>c</table>", "table #1\n"
                                                   "  row head > cell head > text \"A\"\n"
                                                   "  row > cell head > text \"B\"\n"
                                                   "  row > cell > text \"c\"\n"},
    {"<table>\n"
     "<caption>Doses</caption>\n"
     "<thead><tr id=r><th>Drug</th><th id=c>Dose</th></tr></thead>\n"
     "<tbody><tr><td>Ibuprofen</td><td align=right>400&nbsp;mg</td></tr></tbody>\n"
     "</table>end",
     "paragraph > text \"Doses\"\n"
     "table #2\n"
     "  row head\n"
     "    cell head\n"
     "      anchor (r)\n"
     "      text \"Drug\"\n"
     "    cell head\n"
     "      anchor (c)\n"
     "      text \"Dose\"\n"
     "  row\n"
     "    cell > text \"Ibuprofen\"\n"
     "    cell 3 > text \"400\302\240mg\"\n"
     "paragraph > text \"end\"\n"},
    {"<table><tr><th>A<th>B<tr><td>1<td style=\"color:red; text-align: center\">2</table>",
     "table #2\n"
     "  row head\n"
     "    cell head > text \"A\"\n"
     "    cell head > text \"B\"\n"
     "  row\n"
     "    cell > text \"1\"\n"
     "    cell 2 > text \"2\"\n"},
    {"<table><tr><th>k</th><td>v</td></tr></table>", "table #2 > row\n"
                                                     "  cell head > text \"k\"\n"
                                                     "  cell > text \"v\"\n"},
    {"<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d<td>e</table>",
     "table #3\n"
     "  row\n"
     "    cell > text \"a\"\n"
     "    cell > text \"b\"\n"
     "  row\n"
     "    cell below\n"
     "    cell > text \"c\"\n"
     "  row\n"
     "    cell > text \"d\"\n"
     "    cell across\n"
     "    cell > text \"e\"\n"},
    /* A rowspan in a row's last cell must not push cells of later rows aside. */
    {"<table><tr><td>a<td rowspan=2>b<tr><td>c<tr><td>d<td>e</table>", "table #2\n"
                                                                       "  row\n"
                                                                       "    cell > text \"a\"\n"
                                                                       "    cell > text \"b\"\n"
                                                                       "  row\n"
                                                                       "    cell > text \"c\"\n"
                                                                       "    cell below\n"
                                                                       "  row\n"
                                                                       "    cell > text \"d\"\n"
                                                                       "    cell > text \"e\"\n"},
    {"<table><tr><td>a<td rowspan=3>b<td>c<tr><td>d<td>e<tr><td>f<td>g</table>",
     "table #3\n"
     "  row\n"
     "    cell > text \"a\"\n"
     "    cell > text \"b\"\n"
     "    cell > text \"c\"\n"
     "  row\n"
     "    cell > text \"d\"\n"
     "    cell below\n"
     "    cell > text \"e\"\n"
     "  row\n"
     "    cell > text \"f\"\n"
     "    cell below\n"
     "    cell > text \"g\"\n"},
    /* Nor does it reach into the next part. */
    {"<table><tbody><tr><td rowspan=3>a<td>b</tbody><tbody><tr><td>c<td>d</tbody></table>",
     "table #2\n"
     "  row\n"
     "    cell > text \"a\"\n"
     "    cell > text \"b\"\n"
     "  row\n"
     "    cell > text \"c\"\n"
     "    cell > text \"d\"\n"},
    /* What is no number of rows is one. */
    {"<table><tr><td rowspan=-1>a<td>b<tr><td>c<td>d</table>", "table #2\n"
                                                               "  row\n"
                                                               "    cell > text \"a\"\n"
                                                               "    cell > text \"b\"\n"
                                                               "  row\n"
                                                               "    cell > text \"c\"\n"
                                                               "    cell > text \"d\"\n"},
    /* Columns in which nothing begins are none. */
    {"<table><tr><td>a<td>b<tr><td colspan=9>c<tr><td rowspan=0>d<td>e<tr><td>f</table>",
     "table #2\n"
     "  row\n"
     "    cell > text \"a\"\n"
     "    cell > text \"b\"\n"
     "  row\n"
     "    cell > text \"c\"\n"
     "    cell across\n"
     "  row\n"
     "    cell > text \"d\"\n"
     "    cell > text \"e\"\n"
     "  row\n"
     "    cell below\n"
     "    cell > text \"f\"\n"},
    /* It reaches into a row without cells too. */
    {"<table><tr><td rowspan=2>a<td rowspan=2>b<tr></tr><tr><td>c<td>d</table>",
     "table #2\n"
     "  row\n"
     "    cell > text \"a\"\n"
     "    cell > text \"b\"\n"
     "  row\n"
     "    cell > text \"c\"\n"
     "    cell > text \"d\"\n"},
    /* A row of a table in a cell stays together. */
    {"<table><tr><td>a</td><td><table><tr><td>b</td><td>5</td></tr><tr><td>c</td><td>6</td></tr></"
     "table></td></tr></table>",
     "table #2 > row\n"
     "  cell > text \"a\"\n"
     "  cell\n"
     "    text \"b | 5\"\n"
     "    hard-break\n"
     "    text \"c | 6\"\n"},
    /* A table that only places another is none. */
    {"<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr><tr><td>c</td><td>d</"
     "td></tr></table>",
     "table #2 > row\n"
     "  cell > text \"a\"\n"
     "  cell > text \"b\"\n"
     "paragraph > text \"c | d\"\n"},
    /* Nor does it reach into the next table. */
    {"<table><tr><td rowspan=5>a<td>b</table><table><tr><td>c</table>",
     "table #2 > row\n"
     "  cell > text \"a\"\n"
     "  cell > text \"b\"\n"
     "table #1 > row > cell > text \"c\"\n"},
    /* All rows of a <thead> are heads, and none below it is. */
    {"<table><thead><tr><th>A<tr><td>B</thead><tr><th>C<tr><td>d</table>",
     "table #1\n"
     "  row head > cell head > text \"A\"\n"
     "  row head > cell > text \"B\"\n"
     "  row > cell head > text \"C\"\n"
     "  row > cell > text \"d\"\n"},
    {"<table><tr><td>a<th>B<tr><td>c<td>d</table>", "table #2\n"
                                                    "  row\n"
                                                    "    cell > text \"a\"\n"
                                                    "    cell head > text \"B\"\n"
                                                    "  row\n"
                                                    "    cell > text \"c\"\n"
                                                    "    cell > text \"d\"\n"},
    /* Places that links lead to. */
    {"<table><tbody id=x><tr><td>a</tbody></table>", "table #1 > row > cell\n"
                                                     "  anchor (x)\n"
                                                     "  text \"a\"\n"},
    {"<table>before<tr><td>a</td>between<td>b</td></tr>after</table>",
     "paragraph > text \"before\"\n"
     "table #2 > row\n"
     "  cell\n"
     "    text \"a\"\n"
     "    hard-break\n"
     "    text \"between\"\n"
     "  cell\n"
     "    text \"b\"\n"
     "    hard-break\n"
     "    text \"after\"\n"},
    {"<table>no rows</table>x<table><tr></tr></table>", "paragraph > text \"no rows\"\n"
                                                        "paragraph > text \"x\"\n"},
    {"<td>stray</td><tr>row</tr>", "paragraph > text \"stray\"\n"
                                   "paragraph > text \"row\"\n"},
    {"x <table><tr><td>in</td></tr></table> y", "paragraph > text \"x \"\n"
                                                "table #1 > row > cell > text \"in\"\n"
                                                "paragraph > text \"y\"\n"},
    {"<table><tr><td>\n"
     "\n"
     "Some **md** [link](/x)\n"
     "\n"
     "- one\n"
     "\n"
     "1. two\n"
     "\n"
     "</td><td>\n"
     "\n"
     "```\n"
     "code\n"
     " more\n"
     "```\n"
     "\n"
     "</td></table>",
     "table #2 > row\n"
     "  cell\n"
     "    text \"Some \"\n"
     "    strong > text \"md\"\n"
     "    text \" \"\n"
     "    link (/x) > text \"link\"\n"
     "    hard-break\n"
     "    text \"• one\"\n"
     "    hard-break\n"
     "    text \"1. two\"\n"
     "  cell\n"
     "    code \"code\"\n"
     "    hard-break\n"
     "    code \" more\"\n"},
    {"<table><td><p>p1</p><h4>Head</h4><dl><dt>t<dd>d</dl><ol><li>x<li>y</ol><hr>z</table>",
     "table #1 > row > cell\n"
     "  text \"p1\"\n"
     "  hard-break\n"
     "  strong > text \"Head\"\n"
     "  hard-break\n"
     "  text \"t\"\n"
     "  hard-break\n"
     "  text \"d\"\n"
     "  hard-break\n"
     "  text \"1. x\"\n"
     "  hard-break\n"
     "  text \"2. y\"\n"
     "  hard-break\n"
     "  text \"z\"\n"},
    {"<table><td>out<table><tr><td>in<td>ner<tr><td>row2</table>back<td>b</table>",
     "table #2 > row\n"
     "  cell\n"
     "    text \"out\"\n"
     "    hard-break\n"
     "    text \"in | ner\"\n"
     "    hard-break\n"
     "    text \"row2\"\n"
     "    hard-break\n"
     "    text \"back\"\n"
     "  cell > text \"b\"\n"},
    /* a table of Markdown in a cell: its cells were lines of one word each */
    {"<table><td>\n\n| a | b |\n|---|---|\n| **1** | 2 |\n|| 3 |\n\nc\n\n</td></table>",
     "table #1 > row > cell\n"
     "  text \"a | b\"\n"
     "  hard-break\n"
     "  strong > text \"1\"\n"
     "  text \" | 2\"\n"
     "  hard-break\n"
     "  text \"| 3\"\n"
     "  hard-break\n"
     "  text \"c\"\n"},
    /* an empty cell of a table in a cell keeps its column */
    {"<table><td>x<table><tr><td><td>a<tr><th>b<td><td>5</table></table>", "table #1 > row > cell\n"
                                                                           "  text \"x\"\n"
                                                                           "  hard-break\n"
                                                                           "  text \"| a\"\n"
                                                                           "  hard-break\n"
                                                                           "  text \"b |  | 5\"\n"},
    {"<table><td><pre>a\n"
     " b</pre></table>",
     "table #1 > row > cell\n"
     "  code \"a\"\n"
     "  hard-break\n"
     "  code \" b\"\n"},
    {"<table>\n"
     "\n"
     "<tr>\n"
     "\n"
     "<td>\n"
     "\n"
     "a\n"
     "\n"
     "</td>\n"
     "\n"
     "</tr>\n"
     "\n"
     "</table>\n"
     "\n"
     "after",
     "table #1 > row > cell > text \"a\"\n"
     "paragraph > text \"after\"\n"},
    {"| a<br>b | <b>c |\n"
     "|---|---|\n"
     "| <ul><li>d</li><li>e</li></ul> | <h2>f</h2> g |",
     "table #2\n"
     "  row head\n"
     "    cell\n"
     "      text \"a\"\n"
     "      hard-break\n"
     "      text \"b\"\n"
     "    cell > strong > text \"c\"\n"
     "  row\n"
     "    cell\n"
     "      text \"• d\"\n"
     "      hard-break\n"
     "      text \"• e\"\n"
     "    cell\n"
     "      strong > text \"f\"\n"
     "      hard-break\n"
     "      text \"g\"\n"},
    {"<table><td>\n"
     "\n"
     "3. a\n"
     "\n"
     "   b\n"
     "4. - c\n"
     "\n"
     "<!-- -->\n"
     "\n"
     "- [x] d\n"
     "-\n"
     "- e\n"
     "\n"
     "</td></table>",
     "table #1 > row > cell\n"
     "  text \"3. a\"\n"
     "  hard-break\n"
     "  text \"b\"\n"
     "  hard-break\n"
     "  text \"4. \"\n"
     "  hard-break\n"
     "  text \"• c\"\n"
     "  hard-break\n"
     "  text \"• [x] d\"\n"
     "  hard-break\n"
     "  text \"• \"\n"
     "  hard-break\n"
     "  text \"• e\"\n"},
    {"<table><td><ol><li><p>a</p><p>b</p><li><li><p>c</ol>", "table #1 > row > cell\n"
                                                             "  text \"1. a\"\n"
                                                             "  hard-break\n"
                                                             "  text \"b\"\n"
                                                             "  hard-break\n"
                                                             "  text \"2. \"\n"
                                                             "  hard-break\n"
                                                             "  text \"3. c\"\n"},
    {"<table><tr><td>a<table><tr><td>b</table><tr><td>c", "table #1\n"
                                                          "  row > cell\n"
                                                          "    text \"a\"\n"
                                                          "    hard-break\n"
                                                          "    text \"b\"\n"
                                                          "  row > cell > text \"c\"\n"},
    {"<table><tr><td>a<table><tr id=\"dose\"><td>b</td></tr></table></td></tr></table>",
     "table #1 > row > cell\n"
     "  text \"a\"\n"
     "  anchor (dose)\n"
     "  hard-break\n"
     "  text \"b\"\n"},
};

DUMP_SUITE(html_tables)
