/* markup/html: what is hidden, and what is broken. */
#include "dump.h"
#include "suites.h"

static const struct dump_case cases[] = {
    /* A heading begins within another one's paragraph, where that cannot be closed. */
    {"<h2>a\n\n> <h3>b</h3>\n\nc", "heading 2 (a-b-c)\n"
                                   "  text \"a\"\n"
                                   "  hard-break\n"
                                   "  strong > text \"b\"\n"
                                   "  hard-break\n"
                                   "  text \"c\"\n"},
    {"a<script>var x=\"</b>\";</script>b <!-- c --> d<style>p{}</style>",
     "paragraph > text \"ab  d\"\n"},
    {"<p>a <a href=\"/x\">b <i>c\n\nd</a> e</i> f\n<u>g</u>\n\nh",
     "paragraph\n"
     "  text \"a \"\n"
     "  link (/x)\n"
     "    text \"b \"\n"
     "    emphasis > text \"c\"\n"
     "paragraph\n"
     "  link (/x) > emphasis > text \"d\"\n"
     "  emphasis > text \" e\"\n"
     "  text \" f g\"\n"
     "paragraph > text \"h\"\n"},
    {"<head><title>T</title></head><noscript>n</noscript><!DOCTYPE html><?php a ?><![CDATA[b]]>x",
     "paragraph > text \"x\"\n"},
    {"<div>\n"
     "<script>\n"
     "var a;\n"
     "\n"
     "var b = a * 2 * 3;\n"
     "</script>\n"
     "</div>\n"
     "\n"
     "after",
     "paragraph > text \"after\"\n"},
    {"<script>\n"
     "var a;\n"
     "\n"
     "# Shown\n"
     "\n"
     "*words*",
     "heading 1 (shown) > text \"Shown\"\n"
     "paragraph > emphasis > text \"words\"\n"},
    {"x <script>never ended\n"
     "\n"
     "still here",
     "paragraph > text \"x never ended\"\n"
     "paragraph > text \"still here\"\n"},
    {"<!-- hidden\n"
     "\n"
     "## hidden -->\n"
     "\n"
     "## shown",
     "heading 2 (shown) > text \"shown\"\n"},
    {"<p>x</p><!-- never closed\n"
     "\n"
     "still *here*",
     "paragraph > text \"x\"\n"
     "paragraph\n"
     "  text \"still \"\n"
     "  emphasis > text \"here\"\n"},
    {"<div>a<!-- x\n"
     "\n"
     "<p>old</p> -->\n"
     "\n"
     "y</div>",
     "paragraph > text \"a\"\n"
     "paragraph > text \"y\"\n"},
    {"<template>\n"
     "\n"
     "hidden *md*\n"
     "\n"
     "</template>\n"
     "\n"
     "shown",
     "paragraph > text \"shown\"\n"},
    {"<template>\n"
     "\n"
     "never closed",
     "paragraph > text \"never closed\"\n"},
    {"<aside data-card=note><noscript>a</aside>b", "block-quote 4 > paragraph\n"
                                                   "  strong > text \"Note:\"\n"
                                                   "  text \" a\"\n"
                                                   "paragraph > text \"b\"\n"},
    {"<div>\n"
     "\n"
     "text</div> more\n"
     "\n"
     "next",
     "paragraph\n"
     "  text \"text\"\n"
     "  hard-break\n"
     "  text \"more\"\n"
     "paragraph > text \"next\"\n"},
    {"<aside data-card=note>\n"
     "\n"
     "text</aside> more\n"
     "\n"
     "next",
     "block-quote 4 > paragraph\n"
     "  strong > text \"Note:\"\n"
     "  text \" text\"\n"
     "  hard-break\n"
     "  text \"more\"\n"
     "paragraph > text \"next\"\n"},
    {"- <b>a\n"
     "- b</b>",
     "list tight\n"
     "  item > paragraph > strong > text \"a\"\n"
     "  item #1 > paragraph > text \"b\"\n"},
    {"**bold <div>x</div> y**", "paragraph > strong\n"
                                "  text \"bold \"\n"
                                "  hard-break\n"
                                "  text \"x\"\n"
                                "  hard-break\n"
                                "  text \"y\"\n"},
    {"<h1>Head <ul><li>x</ul> tail", "heading 1 (head--x-tail)\n"
                                     "  text \"Head\"\n"
                                     "  hard-break\n"
                                     "  text \"• x\"\n"
                                     "  hard-break\n"
                                     "  text \"tail\"\n"},
    {"<div\n"
     "  class=\"a\"\n"
     "  id='b'>x</div\n"
     ">y",
     "anchor (b)\n"
     "paragraph > text \"x\"\n"
     "paragraph > text \"y\"\n"},
    {"<p class=\"a>Take two</p><p a=\"x>y\">z</p><p b='c", "paragraph > text \"Take two\"\n"
                                                           "paragraph > text \"z\"\n"},
    {"<div title=\"unclosed\n"
     "words *md* <b>bold</b>",
     "paragraph\n"
     "  text \"words *md* \"\n"
     "  strong > text \"bold\"\n"},
    {"<div>1 < 2 and 3<4 <- a <3 </ b> <me@x.org> <http://x/y> </></div>",
     "paragraph > text \"1 < 2 and 3<4 <- a <3 </ b> <me@x.org> <http://x/y>\"\n"},
    {"<div>A &nbsp B &copy; &#65;&#x42; &nosuch; &amp;lt; AT&T &#zz; &#x; &</div>",
     "paragraph > text \"A \302\240 B © AB &nosuch; &lt; AT&T &#zz; &#x; &\"\n"},
    {"<p>10&#150;20 mg, &#8364 5 &#x96;, caf&eacute, &frac12 a &plusmn5 &ltb &notit; "
     "&copywriter</p>",
     "paragraph > text \"10–20 mg, € 5 –, café, ½ a ±5 <b ¬it; ©writer\"\n"},
    {"<a href=\"/x?a=1&copy=2&region=3&sect\">x</a>",
     "paragraph > link (/x?a=1&copy=2&region=3§) > text \"x\"\n"},
    {"</ul></li></td></b></p></a></table>x", "paragraph > text \"x\"\n"},
};

DUMP_SUITE(html_broken)
