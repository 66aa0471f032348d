/* markup/html: lists. */
#include "dump.h"
#include "suites.h"

static const struct dump_case cases[] = {
    /* where no list may be, nobody knows where one begins that counts down */
    {"<table><tr><td><ol reversed><li>a<li>b<li>c</ol>", "table #1 > row > cell\n"
                                                         "  text \"• a\"\n"
                                                         "  hard-break\n"
                                                         "  text \"• b\"\n"
                                                         "  hard-break\n"
                                                         "  text \"• c\"\n"},
    {"<table><tr><td><ol reversed start=3><li>a<li>b<li>c</ol>", "table #1 > row > cell\n"
                                                                 "  text \"3. a\"\n"
                                                                 "  hard-break\n"
                                                                 "  text \"2. b\"\n"
                                                                 "  hard-break\n"
                                                                 "  text \"1. c\"\n"},
    {"<ul><li>a<li>b<ol start=3><li>c<li value=7>d<li>e</ol></ul>",
     "list tight\n"
     "  item > paragraph > text \"a\"\n"
     "  item\n"
     "    paragraph > text \"b\"\n"
     "    list #3 ordered tight\n"
     "      item #3 > paragraph > text \"c\"\n"
     "      item #7 > paragraph > text \"d\"\n"
     "      item #8 > paragraph > text \"e\"\n"},
    {"<ol type=\"a\"><li>a</ol>", "list 1 #1 ordered tight > item #1 > paragraph > text \"a\"\n"},
    {"<ol style='color:red; List-Style-Type: upper-roman'><li>a</ol>",
     "list 4 #1 ordered tight > item #1 > paragraph > text \"a\"\n"},
    /* what its items say of it: steps a and b were 1 and 2 */
    {"<ol style='margin:0'><li dir=ltr style='list-style-type:lower-alpha'>a<li type=I>b</ol>",
     "list 1 #1 ordered tight\n"
     "  item #1 > paragraph > text \"a\"\n"
     "  item #2 > paragraph > text \"b\"\n"},
    {"<ol><li>a<li type=I>b</ol><table><td><ol><li type=i>c<li>d</ol>",
     "list #1 ordered tight\n"
     "  item #1 > paragraph > text \"a\"\n"
     "  item #2 > paragraph > text \"b\"\n"
     "table #1 > row > cell\n"
     "  text \"i. c\"\n"
     "  hard-break\n"
     "  text \"ii. d\"\n"},
    {"<ul type=a style='list-style-type:lower-alpha'><li>a</ul>",
     "list tight > item > paragraph > text \"a\"\n"},
    {"<ol reversed><li>a<li>b</ol>", "list #2 ordered tight\n"
                                     "  item #2 > paragraph > text \"a\"\n"
                                     "  item #1 > paragraph > text \"b\"\n"},
    {"<ol reversed start=9><li>a<li>b</ol>", "list #9 ordered tight\n"
                                             "  item #9 > paragraph > text \"a\"\n"
                                             "  item #8 > paragraph > text \"b\"\n"},
    {"<li>stray</li><li>two</li>text", "list tight\n"
                                       "  item > paragraph > text \"stray\"\n"
                                       "  item > paragraph > text \"two\"\n"
                                       "paragraph > text \"text\"\n"},
    /* Markdown ends a list without a start tag, too. */
    {"<li>stray</li>\n\ntext\n\n## next", "list tight > item > paragraph > text \"stray\"\n"
                                          "paragraph > text \"text\"\n"
                                          "heading 2 (next) > text \"next\"\n"},
    {"<dt>term</dt><dd>what it is</dd>\n\ntext", "definition-list\n"
                                                 "  term > text \"term\"\n"
                                                 "  definition > paragraph > text \"what it is\"\n"
                                                 "paragraph > text \"text\"\n"},
    {"<ul>\n"
     "<li>\n"
     "\n"
     "one\n"
     "\n"
     "two\n"
     "\n"
     "</li></ul>",
     "list > item\n"
     "  paragraph > text \"one\"\n"
     "  paragraph > text \"two\"\n"},
    {"<ul><li>a\n"
     "\n"
     "- md\n"
     "\n"
     "</li></ul>",
     "list tight > item\n"
     "  paragraph > text \"a\"\n"
     "  list tight > item > paragraph > text \"md\"\n"},
    {"<ol><li>a<p>b</ol>", "list #1 ordered > item #1\n"
                           "  paragraph > text \"a\"\n"
                           "  paragraph > text \"b\"\n"},
    {"text <ul><li>one</li></ul> after", "paragraph > text \"text \"\n"
                                         "list tight > item > paragraph > text \"one\"\n"
                                         "paragraph > text \"after\"\n"},
    {"<ul><li><input type=checkbox checked> done<li><input type=checkbox> open</ul><input "
     "type=radio>no",
     "list tight\n"
     "  item task done > paragraph > text \"done\"\n"
     "  item task > paragraph > text \"open\"\n"
     "paragraph > text \"( ) no\"\n"},
    {"<dl><dt>Disc<dd>A cushion<dd>Two<dt>X</dl>", "definition-list\n"
                                                   "  term > text \"Disc\"\n"
                                                   "  definition > paragraph > text \"A cushion\"\n"
                                                   "  definition > paragraph > text \"Two\"\n"
                                                   "  term > text \"X\"\n"},
    {"<dl>\n"
     "\n"
     "<dt>Disc</dt>\n"
     "\n"
     "<dd>\n"
     "\n"
     "A *md* cushion\n"
     "\n"
     "</dd>\n"
     "\n"
     "</dl>",
     "definition-list\n"
     "  term > text \"Disc\"\n"
     "  definition > paragraph\n"
     "    text \"A \"\n"
     "    emphasis > text \"md\"\n"
     "    text \" cushion\"\n"},
    {"<dl><div><dt>a</dt><dd>b<ul><li>c</ul></dd></div></dl>",
     "definition-list\n"
     "  term > text \"a\"\n"
     "  definition\n"
     "    paragraph > text \"b\"\n"
     "    list tight > item > paragraph > text \"c\"\n"},
    {"<dd>stray</dd><dt>t</dt>x", "definition-list\n"
                                  "  definition > paragraph > text \"stray\"\n"
                                  "  term > text \"t\"\n"
                                  "paragraph > text \"x\"\n"},
};

DUMP_SUITE(html_lists)
