/* markup/html_style, markup/html_fonts: what the style and the font of HTML say of its words. */
#include "dump.h"
#include "suites.h"

static const struct dump_case cases[] = {
    /* words that are crossed out by their looks */
    {"a <span style=\"text-decoration: line-through\">b <span>c</span> d</span> e",
     "paragraph\n"
     "  text \"a \"\n"
     "  strikethrough > text \"b c d\"\n"
     "  text \" e\"\n"},
    {"<p><span style='TEXT-DECORATION:LINE-THROUGH'>1000 mg</span><span>500 mg</span>",
     "paragraph\n"
     "  strikethrough > text \"1000 mg\"\n"
     "  text \"500 mg\"\n"},
    {"a <span>b <span style=\"color: red\">c</span> d</span> e",
     "paragraph > text \"a b c d e\"\n"},
    {"<p><span style=\"text-decoration:line-through\">a "
     "<span><span><span><span>b</span></span></span>"
     "</span> 1000 mg</span> 500 mg",
     "paragraph\n"
     "  strikethrough > text \"a b 1000 mg\"\n"
     "  text \" 500 mg\"\n"},
    /* whatever element it is */
    {"<p><font style=\"text-decoration: line-through\">a <span>b</span> <font>c</font> d</font> "
     "e</p>",
     "paragraph\n"
     "  strikethrough > text \"a b c d\"\n"
     "  text \" e\"\n"},
    {"<span style=\"text-decoration: line-through\">a <u>b</u> <mark "
     "style=\"text-decoration:line-through\">c</mark> d</span> e <ins>f</ins>",
     "paragraph\n"
     "  strikethrough > text \"a b c d\"\n"
     "  text \" e f\"\n"},
    {"<p style=\"text-decoration: line-through\">1000 <b>mg</b></p><p>500 mg",
     "paragraph > strikethrough\n"
     "  text \"1000 \"\n"
     "  strong > text \"mg\"\n"
     "paragraph > text \"500 mg\"\n"},
    {"<b style=\"text-decoration: line-through\">1000 mg</b> 500 mg",
     "paragraph\n"
     "  strikethrough > text \"1000 mg\"\n"
     "  text \" 500 mg\"\n"},
    {"<ul><li style=\"text-decoration: line-through\">1000 mg<li>500 mg</ul>",
     "list tight\n"
     "  item > paragraph > strikethrough > text \"1000 mg\"\n"
     "  item > paragraph > text \"500 mg\"\n"},
    {"<h2 style=\"text-decoration: line-through\">5 mg</h2>a",
     "heading 2 (5-mg) > strikethrough > text \"5 mg\"\n"
     "paragraph > text \"a\"\n"},
    {"<a href=y style=\"text-decoration: line-through\">5 <b>mg</b></a> 9",
     "paragraph\n"
     "  link (y) > strikethrough\n"
     "    text \"5 \"\n"
     "    strong > text \"mg\"\n"
     "  text \" 9\"\n"},
    {"<p><del>5 <a href=y style=\"text-decoration: line-through\">6 <del>7</del> 8</a></del> 9",
     "paragraph\n"
     "  strikethrough\n"
     "    text \"5 \"\n"
     "    link (y) > text \"6 7 8\"\n"
     "  text \" 9\"\n"},
    {"<p><a href=y style=\"text-decoration: line-through\">6 <del>7</del> 8</a> 9",
     "paragraph\n"
     "  link (y) > strikethrough > text \"6 7 8\"\n"
     "  text \" 9\"\n"},
    /* a block of code cannot say so: its lines become those of a paragraph */
    {"<pre style=\"text-decoration: line-through\">5 mg\n9 mg</pre>", "paragraph > strikethrough\n"
                                                                      "  code \"5 mg\"\n"
                                                                      "  hard-break\n"
                                                                      "  code \"9 mg\"\n"},
    {"<pre class=language-x>a\n5 <del>mg</del> b\n</pre>c", "paragraph\n"
                                                            "  code \"a\"\n"
                                                            "  hard-break\n"
                                                            "  code \"5 \"\n"
                                                            "  strikethrough > code \"mg\"\n"
                                                            "  code \" b\"\n"
                                                            "paragraph > text \"c\"\n"},
    {"<s><pre>5 mg\n8\n</pre></s>\n9", "paragraph > strikethrough\n"
                                       "  code \"5 mg\"\n"
                                       "  hard-break\n"
                                       "  code \"8\"\n"
                                       "paragraph > text \"9\"\n"},
    {"<pre><s>5 mg</s>\n<div>9 mg</div></pre>", "paragraph > strikethrough > code \"5 mg\"\n"
                                                "paragraph > code \"9 mg\"\n"},
    {"<div style=\"text-decoration: line-through\">\n\n```x\n5 mg\n```\n\n</div>9",
     "paragraph > strikethrough > code \"5 mg\"\n"
     "paragraph > text \"9\"\n"},
    /* an exponent that a style raises, as what is pasted from office programs has it, was one more
     * digit: 10<sup>9</sup> was 109 */
    {"10<span style=\"font-size:0.6em;vertical-align:super;\">9</span>/L, "
     "H<span style='VERTICAL-ALIGN: sub'>2</span>O, 5<a href=x "
     "style=\"vertical-align:super\">1</a>",
     "paragraph\n"
     "  text \"10⁹/L, H₂O, 5\"\n"
     "  link (x) > text \"¹\"\n"},
    /* and so was one that the style sheet raises, and a dose that it crosses out was one to take */
    {"10<span class=\"x superscript\">9</span>/L, CO<span class=subscript>2</span>, 5<span "
     "class=sub>1</span>, <div class=sup>5</div><s class=line-through>6</s> <span "
     "class='line-through'>7</span>",
     "paragraph > text \"10⁹/L, CO₂, 51, \"\n"
     "paragraph > text \"5\"\n"
     "paragraph\n"
     "  strikethrough > text \"6\"\n"
     "  text \" \"\n"
     "  strikethrough > text \"7\"\n"},
    {"<p>10<span style='position:relative;top:-4pt;mso-text-raise:4pt'><b>9</b>8</span>7 <span "
     "style='mso-text-raise:-4pt'>2</span> <span style='vertical-align:baseline'>3</span><td "
     "style='vertical-align:super'>4",
     "paragraph\n"
     "  text \"10\"\n"
     "  strong > text \"⁹\"\n"
     "  text \"⁸7 ₂ 3\"\n"
     "paragraph > text \"4\"\n"},
    /* what Word moves by less than its dialogue does is moved for looks: the dose was '⁵' */
    {"<p><span style='position:relative;top:-1.0pt;mso-text-raise:1.0pt'>Take 5 mg</span>",
     "paragraph > text \"Take 5 mg\"\n"},
    /* a line is drawn through words by the last of several declarations, or by none */
    {"<p>Take <span style='text-decoration: line-through; text-decoration: none'>5 mg</span> or "
     "<span style='text-decoration:none;-webkit-text-decoration-line:line-through'>9</span>",
     "paragraph\n"
     "  text \"Take 5 mg or \"\n"
     "  strikethrough > text \"9\"\n"},
    {"<p>1<span style='vertical-align:super'>2<sub>3</sub>4</span>5",
     "paragraph > text \"1²₃⁴5\"\n"},
    /* a letter in a font of signs is a sign: 50 µg was 50 mg */
    {"50 <span style=\"font-family:Symbol\">m</span>g, <font face='symbol'>&sup3;</font> 5, "
     "<span style='mso-ascii-font-family:Arial;font-family: \"Wingdings\"'>\xc3\xa0</span> m",
     "paragraph > text \"50 μg, ≥ 5, → m\"\n"},
    {"<p style='font-family:Symbol'>m<span style='font-family:\"Times New Roman\"'>m<b "
     "style='font-family:Symbol, serif'>m&#xf0a3;&middot;</b></span>m<p "
     "style='font-family:Symbols'>m",
     "paragraph\n"
     "  text \"μm\"\n"
     "  strong > text \"μ≤•\"\n"
     "  text \"μ\"\n"
     "paragraph > text \"m\"\n"},
    {"<font face=Symbol style='font-family:Arial'>m</font><span style='font-family:Symbol; "
     "font-weight "
     ": bold;font-family:serif;font-weight:400'>m</span>",
     "paragraph > text \"mm\"\n"},
    /* words that a style makes bold or slanted are, and those that it does not are not */
    {"<b style=\"font-weight:normal\"><p>a <span style=\"font-weight:700\">not</span> <i "
     "style='font-style:normal'>b</i></p></b><p style='font-weight: BOLD'>c</p>",
     "paragraph\n"
     "  text \"a \"\n"
     "  strong > text \"not\"\n"
     "  text \" b\"\n"
     "paragraph > strong > text \"c\"\n"},
    {"a <span style='mso-bidi-font-weight:normal;font-weight:bold'>b</span> <b "
     "style='mso-bidi-font-weight:normal'>c</b> <span style='font-style:italic'>d</span> <span "
     "style='font-weight:400'>e</span>",
     "paragraph\n"
     "  text \"a \"\n"
     "  strong > text \"b\"\n"
     "  text \" \"\n"
     "  strong > text \"c\"\n"
     "  text \" \"\n"
     "  emphasis > text \"d\"\n"
     "  text \" e\"\n"},
    /* words that a style puts on lines of their own do not join those beside them */
    {"<p>take 5<span style=\"color:red; display: block\">6 <b>mg</b></span>7</p>",
     "paragraph > text \"take 5\"\n"
     "paragraph\n"
     "  text \"6 \"\n"
     "  strong > text \"mg\"\n"
     "paragraph > text \"7\"\n"},
    {"<p><a href=y style=display:flex>5</a><b style=\"DISPLAY:Block\">6</b>7",
     "paragraph > link (y) > text \"5\"\n"
     "paragraph > strong > text \"6\"\n"
     "paragraph > text \"7\"\n"},
    {"<p>5<span style=\"display: inline-block\">6</span><u style=display:none>7</u><i "
     "style=\"x:y\">8",
     "paragraph\n"
     "  text \"567\"\n"
     "  emphasis > text \"8\"\n"},
    {"take 5<span style=\"display:block\">6</span>7 *8*", "paragraph\n"
                                                          "  text \"take 5\"\n"
                                                          "  hard-break\n"
                                                          "  text \"6\"\n"
                                                          "  hard-break\n"
                                                          "  text \"7 \"\n"
                                                          "  emphasis > text \"8\"\n"},
    {"<p>5<font style=\"display:block;text-decoration:line-through\">6</font>7",
     "paragraph > text \"5\"\n"
     "paragraph > strikethrough > text \"6\"\n"
     "paragraph > text \"7\"\n"},
    {"<pre>5<span style=\"display:block\">6</span>7</pre>", "code-block > text \"5\\n6\\n7\"\n"},
};

DUMP_SUITE(html_style)
