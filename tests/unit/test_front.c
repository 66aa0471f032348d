/* content/front and content/yaml: where front matter ends, what it says, and notes on faults. */
#include "content/front.h"
#include "suites.h"

#include <string.h>

static const struct {
    const char *in;
    const char *title;
    const char *body;
    const char *note; /* a part of the first note, NULL: none */
} cases[] = {
    {"---\ntitle: A\n---\nbody", "A", "\nbody", NULL},
    {"\xef\xbb\xbf\n \n---\ntitle: A\n---\nbody", "A", "\nbody", NULL},
    {"---\r\ntitle: A\r\n---\r\nbody", "A", "\nbody", NULL},
    {"---\ntitle: A\n----\nbody", "A", "-\nbody", NULL},
    {"---\ntitle: A\n---", "A", "", NULL},
    {"---\n---\nbody", "", "\nbody", NULL},
    /* a page that hides its front matter from other programs lost its fields, a draft was shown */
    {"<!--\n---\ntitle: A\n---\n-->\nbody", "A", "\nbody", NULL},
    {"<!--\r\n+++\r\ntitle = 'A'\r\n+++\r\nours -->\r\nbody", "A", "\nbody", NULL},
    {"<!-- a -->\n<!-- b\n\n---\ntitle: A\n---\nbody --", "A", "\nbody --",
     "t.md:1:1: warning: Hugo loses the page, or its text"},
    {"<!-- a -->\n\n---\ntitle: A\n---\nbody -->", "A", "\nbody -->",
     "t.md:1:1: warning: Hugo loses the page, or its text"},
    {"<!-- a\n-->\n---\ntitle: A\n---\nbody", "", "<!-- a\n-->\n---\ntitle: A\n---\nbody", NULL},
    {"<!-- a -->\n---\n# Head", "", "<!-- a -->\n---\n# Head", NULL},
    {"<!-- a -->\n# Head", "", "<!-- a -->\n# Head", NULL},
    {"<!-- a -->\n---\nbody\n---\n", "", "<!-- a -->\n---\nbody\n---\n", NULL},
    {"<!-- a -->\n\n---\n# Doses\n\nAdults: 1 g\n\n---\nb", "",
     "<!-- a -->\n\n---\n# Doses\n\nAdults: 1 g\n\n---\nb", NULL},
    {"<!-- a -->\n{\"TITLE\": \"A\"}\nbody", "A", "\nbody",
     "t.md:1:1: warning: Hugo loses the page, or its text"},
    {"no front matter", "", "no front matter", NULL},
    {"", "", "", NULL},
    {"---\nTitle: 1.50\n---\n", "1.50", "\n", NULL},
    {"---\ntitle: yes\n---\n", "yes", "\n", NULL},
    {"---\ntitle: null\n---\n", "", "\n", NULL},
    {"---\ntitle: A\ntitle: B\n---\n", "B", "\n",
     "t.md:3:1: error: \"title\" was given before, in line 2"},
    {"---\ntitle: |\n  two\n  lines\n---\n", "two lines", "\n", NULL},
    {"---\ntitle: >-\n  two\n  lines\n---\n", "two lines", "\n", NULL},
    {"---\ntitle: \" Back   pain\\tand  rest \"\n---\n", "Back pain and rest", "\n", NULL},
    {"---\ntitle: \"a\\e[31mb\\u202e\"\n---\n", "a[31mb", "\n", NULL},
    {"---\nx: &a B\ntitle: *a\n---\n", "B", "\n", NULL},
    {"---\nx: &a [B]\ntitle: A\n---\n", "A", "\n", NULL},
    {"---\ntitle: &Knee pain\n---\n", "pain", "\n",
     "t.md:2:8: warning: a text that begins with & must stand in quotes: its first word is left"},
    {"---\ntitle: !Knee pain\n---\n", "pain", "\n",
     "t.md:2:8: warning: a text that begins with ! must stand in quotes: its first word is left"},
    {"---\ntitle: !!str 5\nlinkTitle: ! 'B'\n---\n", "5", "\n", NULL},
    {"---\ntitle: Exercise #1\n---\n", "Exercise", "\n",
     "t.md:2:17: warning: title: from # on this is a remark"},
    {"---\ndescription: A\ntitle: #1 in pain\n---\n", "", "\n",
     "t.md:3:8: warning: title: from # on this is a remark"},
    {"---\r\ntitle: A # 1\r\ndescription: Our #1 tip\r\n---\r\n", "A", "\n",
     "t.md:3:18: warning: description: from # on this is a remark"},
    {"---\ntitle: A # remark\nx: b #1\n---\n", "A", "\n", NULL},
    {"---\ntitle: 'A' #1\nsummary: C#\nlinkTitle: B#1\ndescription: B ##\n---\n", "A", "\n", NULL},
    {"+++\ntitle = 'A' #1\n+++\n", "A", "\n", NULL},
    {"---\ntitle: A\nexpiryDate: 20270131\n---\n", "A", "\n",
     "t.md:3:13: warning: expiryDate is read as seconds since 1970"},
    {"---\ntitle: A\ndate: 2026\n---\n", "A", "\n", "t.md:3:7: warning: date is read as seconds"},
    {"---\ntitle: A\ndate: 1769817600\npublished: 1\n---\n", "A", "\n", NULL},
    {"---\nparams:\n  title: P\n---\n", "P", "\n", NULL},
    {"---\ntitle: Back pain: what to do\n---\nbody", "Back pain: what to do", "\nbody",
     "t.md:2:17: error"},
    {"---\ntitle: @x\n---\nbody", "@x", "\nbody", "t.md:2:8: error"},
    {"---\ntitle: A\nbody", "A", "title: A\nbody", "t.md:1:1: error: front matter is not closed"},
    {"---\ntitle: A\n———\n\nbody", "A", "title: A\n———\n\nbody",
     "t.md:3:1: error: these dashes do not close front matter: write ---"},
    {"---\ntitle: A\n-- \r\nbody", "A", "title: A\n-- \r\nbody",
     "t.md:3:1: error: these dashes do not close front matter: write ---"},
    {"---\ntitle: A\ntags:\n-\n\n—\nbody", "A", "title: A\ntags:\n-\n\n—\nbody",
     "t.md:1:1: error: front matter is not closed"},
    {"---\ntitle: A\n...\nbody", "A", "\nbody",
     "t.md:3:1: error: front matter is not closed for Hugo: write --- in place of ..."},
    {"---\r\ntitle: A\r\n... \r\nbody", "A", "\nbody", "t.md:3:1: error: front matter is not"},
    {"---\ntitle: A\n\nCall 999.\n\n...\nbody", "A", "title: A\n\nCall 999.\n\n...\nbody",
     "add a line of --- below it"},
    {"---\ntitle: A\n \r\n...\nbody", "A", "title: A\n \r\n...\nbody",
     "add a line of --- below it"},
    {"---\ntitle: A\n....\nbody", "A", "title: A\n....\nbody", "add a line of --- below it"},
    {"+++\ntitle = 'x'\n...\nbody", "x", "title = 'x'\n...\nbody", "add a line of +++"},
    {"---\ntitle: 'Don''t bend'\nx: [\n---\nbody", "Don't bend", "\nbody", "error: not valid YAML"},
    {"---\ntitle: \"Say \\\"no\\\"\"\nx: [\n---\nbody", "Say \"no\"", "\nbody", "error: not valid"},
    {"{\"title\": \"A \\\"b\\\", c\", \"x\": [}\nbody", "A \"b\", c", "\nbody",
     "error: not valid JSON"},
    {"---\ntitle: [a\n---\nbody", "[a", "\nbody", "error: not valid YAML"},
    {"---\nFoo\n---\nBar", "", "---\nFoo\n---\nBar", "has no fields"},
    {"+++\ntitle = 'x'\n+++\nbody", "x", "\nbody", NULL},
    {"+++\r\ntitle = 'x'\r\n+++\r\nbody", "x", "\nbody", NULL},
    {"\xef\xbb\xbf\n+++\nTitle = 1.50\n+++", "1.50", "", NULL},
    {"+++\n+++\nbody", "", "\nbody", NULL},
    {"+++\n[params]\ntitle = 'P'\n+++\n", "P", "\n", NULL},
    {"+++\ntitle = x\n+++\nbody", "x", "\nbody", "t.md:2:9: error: not valid TOML"},
    {"+++\ntitle = 'x'\nbody", "x", "title = 'x'\nbody", "add a line of +++ below it"},
    {"+++\ntitle = 'x'\n---\nbody", "x", "title = 'x'\n---\nbody", "add a line of +++ below it"},
    {"++ plus", "", "++ plus", NULL},
    {"--- # a remark\ntitle: A\n---  \t\nbody", "A", "\nbody", NULL},
    {"---\ntitle: A\n --- \n---\nbody", "A ---", "\nbody", NULL},
    {"---\ntitle: A\n---words\nbody", "A", "words\nbody", NULL},
    {" \t\r\n  ---\ntitle: A\n---\n", "A", "\n", NULL},
    {"---\nparams: {Title: P}\n---\n", "P", "\n", NULL},
    {"---\ntitle: A\nparams:\n  title: P\n---\n", "A", "\n", NULL},
    {"#+TITLE: Org\nbody", "", "#+TITLE: Org\nbody", NULL},
    {"{\n  \"TITLE\": \"J\",\n  \"tags\": [\"{\"]\n} body", "J", "body", NULL},
    {"{\"title\": 1.50}", "1.50", "", NULL},
    {"{}\nbody", "", "\nbody", NULL},
    {"{\"title\": \"a\\u001b[31m\"}\nbody", "a[31m", "\nbody", NULL},
    {"\n{\"title\": x}\nbody", "x", "\nbody", "t.md:2:11: error: not valid JSON"},
    {"{\"title\": \"x\",}\nbody", "x", "\nbody", "nothing follows this comma"},
    {"---\ndate: 1/2/2020\ntitle: A\n---\n", "A", "\n", "t.md:2:7: warning: date holds no date"},
    {"{\"title\": \"J }\"}\nbody", "J }", "\nbody", NULL},
    {"{\"title\": \"J \\\"}\\\\\"}\nbody", "J \"}\\", "\nbody", NULL},
    {"{{< figure >}}\nbody", "", "{{< figure >}}\nbody", NULL},
    {"---\ntitle: a\x01z\n---\n", "az", "\n", "t.md:2:9: warning: control characters"},
    {"---\ntitle:A\n---\nbody", "A", "\nbody", "a blank behind the colon"},
    {"---\n- a\n- b\n---\nbody", "", "---\n- a\n- b\n---\nbody", "has no fields"},
    {"---\ntitle: [a, b]\n---\n", "", "\n", "t.md:2:8: error: title: give one text, not a list"},
    {"---\ntitle: A\nslug: {b: c}\n---\n", "A", "\n", "t.md:3:7: error: slug: give one text"},
    {"---\ntitle: A\nauthor: [b]\nparams: {slug: [d]}\n---\n", "A", "\n", NULL},
    {"---\ntitle: A\nweight: heavy\n---\n", "A", "\n", "t.md:3:9: warning: weight: give a whole"},
    {"---\ntitle: A\nweight: [1]\n---\n", "A", "\n", "t.md:3:9: warning: weight: give a whole"},
    {"---\ntitle: A\nweight:\n---\n", "A", "\n", NULL},
    {"---\ntitle: A\n...\n\nTake two.\n\n---\nb", "A", "\nb",
     "t.md:5:1: warning: what stands below a line of ..."},
    {"---\ntitle: A\n...\n\n---\nb", "A", "\nb", NULL},
    {"---\ntitle: A\nweight: ''\n---\n", "A", "\n", NULL},
    {"---\ntitle: A\nexpiryDate: [2020-01-01]\n---\n", "A", "\n",
     "t.md:3:13: warning: expiryDate holds no date that Hugo reads"},
    {"---\ntitle: A\ndraft: [true]\n---\n", "A", "\n",
     "t.md:3:8: warning: this is no mark of a draft, and the page is shown"},
    {"---\ntitle: A\ndraft: {a: true}\n---\n", "A", "\n", "t.md:3:8: warning: this is no mark"},
    {"---\ntitle: A\nbuild: {list: nver}\n---\n", "A", "\n",
     "t.md:3:15: warning: build.list: this hides nothing: give always, never or local"},
    {"---\ntitle: A\nmarkup: rst\n---\n", "A", "\n",
     "t.md:3:9: warning: markup: this has no effect here"},
    {"---\ntitle: A\nmarkup: goldmark\n---\n", "A", "\n", NULL},
    {"---\ntitle: A\nsites: {matrix: {languages: [de]}}\n---\n", "A", "\n",
     "t.md:3:8: warning: sites: this has no effect here"},
    {"---\ntitle: A\n_build:\n  render: Never\n---\n", "A", "\n",
     "t.md:4:11: warning: build.render: this hides nothing: give always, never or link"},
    {"---\ntitle: A\nbuild: never\n---\n", "A", "\n", "t.md:3:8: warning: build: this hides"},
    {"---\ntitle: A\nbuild: {list: local, render: false}\n---\n", "A", "\n", NULL},
    {"---\na: &a {title: T}\n<<: *a\n---\n", "T", "\n", NULL},
    {"--- words\nbody", "", "--- words\nbody", "not closed"},
    {"{a brace} of text", "", "{a brace} of text", NULL},
    {"{\"title\": \"J\"", "J", "{\"title\": \"J\"", "add a line of }"},
    {"---", "", "", "not closed"},
    {"-- no rule", "", "-- no rule", NULL},
    {"---\rtitle: A\r---\rbody", "A", "body", NULL},
    {"---\r\rtitle: A\rtags: [b]\r---\r\rbody\n---\n", "A", "body\n---\n", NULL},
    {"+++\r\ntitle = 'x'\r\n---\r\nbody", "x", "title = 'x'\r\n---\r\nbody", "add a line of +++"},
    {"---\rtitle: A\rbody", "A", "title: A\rbody", "t.md:1:1: error: front matter is not closed"},
    {"-----\nTake both.\n\n-----\nbody", "", "-----\nTake both.\n\n-----\nbody", NULL},
    {"-----\nNever: take both.\n-----\nbody", "", "-----\nNever: take both.\n-----\nbody",
     "t.md:1:1: warning: a line of exactly ---"},
    {"\n----\nNever: take both.", "", "\n----\nNever: take both.", NULL},
    {"---\ntitle: A\n...\nwords\n---\nbody", "A", "\nbody",
     "t.md:4:1: warning: what stands below a line of ..."},
    {"---\ntitle: A\n...\n\n# remark\n---\nbody", "A", "\nbody", NULL},
    {"++++\nbody\n+++\n", "", "++++\nbody\n+++\n", NULL},
    /* an entry indented deeper than the one above was a part of it without a word */
    {"---\ntitle: A\ntags:\n - a\n  - b\n - c\n---\n", "A", "\n",
     "t.md:5:3: warning: this entry of a list is read as words of the text above it: mend the"},
    {"---\ntitle: A\n\n   -\tb\n---\n", "A - b", "\n", "t.md:4:4: warning: this entry"},
    {"---\ntitle: A\nx: b - c\n  -d\ny: \"e\n  - f\"\nz: |\n  g\n  - h\n---\n", "A", "\n", NULL},
    /* so was JSON that is none shown as text */
    {"{'title': 'J', 'x': 'y'}\nbody", "", "{'title': 'J', 'x': 'y'}\nbody",
     "t.md:1:1: warning: JSON has names and texts in double quotes: this is shown as text"},
    {"\n{\n  title: J\n}\nbody", "", "\n{\n  title: J\n}\nbody", "t.md:2:1: warning: JSON has"},
    {"{.a b=c}\n{d: e}", "", "{.a b=c}\n{d: e}", NULL},
};

START_TEST(front_matter_ends_where_it_does_in_hugo)
{
    struct page page;
    struct notes notes;
    size_t n = strlen(cases[_i].in);
    page_init(&page, "t.md");
    notes_init(&notes);
    size_t body = front_read(&(struct front_reading){cases[_i].in, n, NULL, &page, &notes});
    ck_assert_str_eq(page.field[PAGE_TITLE], cases[_i].title);
    ck_assert_str_eq(cases[_i].in + body + strspn(cases[_i].in + body, "\r"), cases[_i].body);
    ck_assert_msg((notes.count > 0) == (cases[_i].note != NULL), "%s", cases[_i].in);
    if (notes.count) {
        struct buffer line = {0};
        note_format(&line, &notes.list[0]);
        ck_assert_msg(strstr(line.bytes, cases[_i].note) != NULL, "%s", line.bytes);
        buffer_done(&line);
    }
    notes_done(&notes);
    page_done(&page);
}
END_TEST

static const struct {
    const char *in;
    bool draft;
} drafts[] = {
    {"---\ndraft: true\n---\n", true},
    {"---\nDRAFT: yes\n---\n", true},
    {"---\ndraft: \"true\"\n---\n", true},
    {"---\ndraft: maybe\n---\n", false},
    {"---\ndraft:\n---\n", false},
    {"---\npublished: false\n---\n", true},
    {"---\npublished:\n---\n", true},
    {"---\npublished: ~\n---\n", true},
    {"---\npublished: \"\"\n---\n", false},
    {"{\"published\": null}", true},
    {"---\ndraft: true\ntitle: a: b\n---\n", true},
    {"---\ndraft: true\nnot closed", true},
    {"<!--\n---\ndraft: true\n---\n-->\n", true},
    {"<!-- a -->\n---\ndraft: true\ntitle: a: b\n---\n", true},
    {"---\ndraft: true\ndate: 2001-01-01\ntitle: a: b\n---\n", true},
    {"---\ntitle: draft: true\n---\n", false},
    {"---\ndraft: yes\ntitle: a: b\n---\n", true},
    {"---\npublished: no\ntitle: a: b\n---\n", true},
    {"---\nundraft: true\ntitle: a: b\n---\n", false},
    {"---\ndraft: trueish\ntitle: a: b\n---\n", false},
    {"---\ntitle:A\ndraft:true\n---\n", true},
    {"+++\ndraft = true\n+++\n", true},
    {"+++\ndraft = false\n+++\n", false},
    {"{\"title\": \"x\", \"draft\": true", true},
    {"{\"title\": \"x\", \"draft\": true,}", true},
    {"{\"draft\": true, \"title\": x}", true},
    {"{\"draft\": true}", true},
    {"{\"draft\": false, \"title\": x}", false},
    {"{\"published\": false}", true},
    {"+++\ndraft = true\ntitle = x\n+++\n", true},
    {"+++\npublished = false\n+++\n", true},
    {"+++\nDraft = 'true'\n+++\n", true},
    {"---\npublished: 2020-01-01\n---\n", false},
    {"---\npublished: true\n---\n", false},
    {"---\npublished: 0\n---\n", true},
    {"---\ndraft: true\npublished: true\n---\n", true},
    {"---\ndraft: false\npublished: false\n---\n", false},
    {"---\ndraft: false\npublished: false\ntitle: a: b\n---\n", true},
    {"---\nparams:\n  published: false\ntitle: a: b\n---\n", true},
    {"---\nparams:\n  draft: true\ntitle: a: b\n---\n", true},
    {"---\nparams: {draft: true}\n---\n", false},
    {"---\ndraft: t\n---\n", true},
    {"---\ndraft: \"T\"\n---\n", true},
    {"---\ndraft: 2\n---\n", true},
    {"---\ndraft: 0\n---\n", false},
    {"---\ndraft: \"2\"\n---\n", false},
    {"{\"draft\": 2}", true},
    {"---\npublished: f\n---\n", true},
    {"---\ndraft: true\ndraft: false\n---\n", true},
    {"---\ndraft: false\ndraft: true\n---\n", true},
    {"---\nDraft: true\ndraft: false\n---\n", true},
    {"---\ndraft: false\ndraft: false\n---\n", false},
    {"---\npublished: false\npublished: true\n---\n", true},
    {"---\npublished:\npublished: true\n---\n", true},
    {"{\"draft\": true, \"draft\": false}", true},
    {"{\"title\": \"J\" \"draft\": true}", true},
    {"{\"title\": \"J\"\n\"draft\" : true}", true},
    {"{\"title\": \"draft: true\" \"x\": 1}", false},
    {"{\"title\": \"J\" \"draft\": false}", false},
    {"---\n{title: A: b, draft: true}\n---\n", true},
    {"---\n{title: A: b, 'draft': true}\n---\n", true},
    {"---\n{title: A: b,\n draft: true}\n---\n", true},
    {"--- # x\n{draft: true, title: A: b}\n---\n", true},
    {"---\n{title: A: b, draft: false}\n---\n", false},
    {"---\ntitle: A: b, draft: true\n---\n", false},
    {"---\rtitle: A\rdraft: true\r---\rbody\n", true},
    {"---\rtitle: A: b\rdraft: true\r---\rbody\n", true},
    {"---\rtitle: A: b\rx:\r  date: 2099-01-01\rdraft: true\rbody\n", true},
    {"+++\rtitle = x\rdraft = true\r+++\rbody\n", true},
    {"+++\rtitle = 'x'\rdraft = true\r+++\rbody\n", true},
    {"----\ntitle: A\ndraft: true\n----\nbody\n", true},
    {"++++\ntitle = 'x'\ndraft = true\n++++\nbody\n", true},
    {"----\ntitle: A\n----\nbody\n\ndraft: true\n", false},
    {"{'title': 'x', 'draft': true}\nbody\n", true},
    {"{title: x, draft: true}\nbody\n", true},
    {"{'title': 'x'}\n\n'draft': true\n", false},
    {"{title: x\n\ndraft: true\n", false},
};

START_TEST(a_draft_stays_one)
{
    struct page page;
    page_init(&page, "t.md");
    front_read(&(struct front_reading){drafts[_i].in, strlen(drafts[_i].in), NULL, &page, NULL});
    ck_assert_msg(page.draft == drafts[_i].draft, "%s", drafts[_i].in);
    page_done(&page);
}
END_TEST

/* A page keeps its name where one line of its front matter is wrong. */
static const struct {
    const char *in;
    const char *title; /* "": none */
} titles[] = {
    {"---\ntitle: One\nx: a: b\ntitle: Two\n---\n", "One"},
    {"---\ntitle: Back pain: what to do\n---\nx\n", "Back pain: what to do"},
    {"---\ntitle: \"Back\" pain\ndate: [\n---\nx\n", "Back"},
    {"---\ntitle: \"The \"frozen\" shoulder\"\n---\nx\n", "The \"frozen\" shoulder"},
    {"---\ntitle: 'It's broken' # yes\n---\nx\n", "It's broken"},
    {"---\ntitle: \"Not closed\n---\nx\n", "Not closed"},
    {"---\ntitle: @home # yes\n---\nx\n", "@home"},
    {"---\ntitle: [Leaflet] C# and D\n---\nx\n", "[Leaflet] C# and D"},
    {"---\nTitle:No blank\n---\nx\n", "No blank"},
    {"---\ntitle:\u00a0 \u00a0\u00bfQu\u00e9 tengo?\n---\nx\n", "\u00bfQu\u00e9 tengo?"},
    {"---\n\ttitle: Tabs\n\tdate: 2026-01-01\n---\nx\n", "Tabs"},
    {"---\ntags:\n\t- a\ntitle:\tA tab below a field\n---\nx\n", "A tab below a field"},
    {"---\nmenu:\n\ttitle: Of the menu\n---\nx\n", ""},
    {"---\n- title: a: b\n---\nx\n", ""},
    {"---\ntitle: >\n  a\nb: c: d\n---\nx\n", ""},
    {"---\ntitle: ''\nb: c: d\n---\nx\n", ""},
    {"---\ntitle: A\x1b[2Jb: c\n---\nx\n", "A[2Jb: c"},
    {"---\ntitle: Not closed\n\nx\n", "Not closed"},
    {"---\nNot closed.\n\ntitle: x\n", ""},
    {"----\ntitle: A rule\n----\nx\n", ""},
    {"---\nA text.\n---\ntitle: below it\n", ""},
    {"+++\ntitle = Neck pain\n+++\nx\n", "Neck pain"},
    {"+++\ntitle = \"Neck pain\" # yes\nb = c\n+++\nx\n", "Neck pain"},
    {"{\"menu\": {\"title\": \"m\"}, \"title\": \"J, k\" \"draft\": false}\nx\n", "J, k"},
    {"{\n  \"title\": J k,\n  \"a\": b}\nx\n", "J k"},
};

START_TEST(a_title_is_kept)
{
    struct page page;
    page_init(&page, "t.md");
    front_read(&(struct front_reading){titles[_i].in, strlen(titles[_i].in), NULL, &page, NULL});
    ck_assert_str_eq(page.field[PAGE_TITLE], titles[_i].title);
    page_done(&page);
}
END_TEST

/* Dates are read even if the rest cannot be: a withdrawn page must not reappear for a colon. */
static const struct {
    const char *in;
    const char *publish; /* "": none */
    const char *expiry;
} dates[] = {
    {"---\nexpiryDate: 2001-01-01\n---\n", "", "2001-01-01T00:00:00Z"},
    {"+++\nexpiryDate = 2001-01-01T10:00:00+01:00\n+++\n", "", "2001-01-01T09:00:00Z"},
    {"{\"date\": \"2001-01-01\", \"expiryDate\": 978307200}", "2001-01-01T00:00:00Z",
     "2001-01-01T00:00:00Z"},
    {"---\ntitle: a: b\nexpiryDate: 2001-01-01 10:00:00\n---\n", "", "2001-01-01T00:00:00Z"},
    {"---\ntitle: a: b\nunpublishdate: '2001-01-01'\n---\n", "", "2001-01-01T00:00:00Z"},
    {"---\ntitle: a: b\ndate: 2099-01-01\n---\n", "2099-01-01T00:00:00Z", ""},
    {"+++\ntitle = x\npublishDate = 2099-01-01T10:00:00Z\n+++\n", "2099-01-01T00:00:00Z", ""},
    {"{\"title\": x, \"expirydate\": \"2001-01-01\"}", "", "2001-01-01T00:00:00Z"},
    {"---\nexpiryDate: 2001-01-01\nnot closed", "", "2001-01-01T00:00:00Z"},
    {"no front matter\nexpiryDate: 2001-01-01\n", "", ""},
    {"---\ntitle: a: b\nvisits:\n  date: 2099-01-01\n---\n", "", ""},
    {"---\ntitle: a: b\nexpiryDate: 2001-01-01\npublishDate: 2000-01-01\n---\n",
     "2000-01-01T00:00:00Z", "2001-01-01T00:00:00Z"},
};

static void assert_date(int64_t date, const char *text)
{
    char out[DATE_BYTES_MAX];
    date_format_rfc3339(out, date, 0);
    ck_assert_str_eq(out, text);
}

START_TEST(the_dates_that_hide_a_page_are_read)
{
    struct page page;
    page_init(&page, "t.md");
    front_read(&(struct front_reading){dates[_i].in, strlen(dates[_i].in), NULL, &page, NULL});
    assert_date(page.dates.publish, dates[_i].publish);
    assert_date(page.dates.expiry, dates[_i].expiry);
    page_done(&page);
}
END_TEST

/* A site's time zone and date rules reach every page, even one without front matter. */
START_TEST(a_sites_zone_and_date_rules_reach_a_page_without_front_matter)
{
    static const char *const names[] = {"reviewed", ":filename", NULL};
    struct date_shift shift = {0, 3600};
    struct date_zone zone = {.shifts = &shift, .count = 1};
    struct date_rules rules = {.names = {[DATE_KIND_PUBLISH] = names}};
    struct content_options options = {.zone = &zone, .date_rules = &rules};
    static const char *const texts[] = {"---\nreviewed: 2001-01-01\n---\n", "words"};
    static const char *const expected[] = {"2000-12-31T23:00:00Z", "2011-02-02T23:00:00Z"};
    struct page page;
    page_init(&page, "2011-02-03-t.md");
    front_read(&(struct front_reading){texts[_i], strlen(texts[_i]), &options, &page, NULL});
    assert_date(page.dates.publish, expected[_i]);
    assert_date(page.dates.date, "");
    page_done(&page);
}
END_TEST

START_TEST(two_words_on_drafts_are_told)
{
    static const char in[] = "---\ndraft: false\npublished: false\n---\n";
    struct page page;
    struct notes notes;
    page_init(&page, "t.md");
    notes_init(&notes);
    front_read(&(struct front_reading){in, sizeof in - 1, NULL, &page, &notes});
    ck_assert_uint_eq(notes.count, 1);
    ck_assert_uint_eq(notes.list[0].line, 3);
    notes_done(&notes);
    page_done(&page);
}
END_TEST

/* Hugo's themes allow lists of people, and maps. */
START_TEST(people_are_named_one_after_the_other)
{
    static const char in[] =
        "---\nauthor: [Dr A, '', Dr B]\nclinicalReviewer: {name: Dr C, role: GP}\n"
        "publisher:\n- name: Clinic\n- Press\n---\n";
    struct page page;
    page_init(&page, "t.md");
    front_read(&(struct front_reading){in, sizeof in - 1, NULL, &page, NULL});
    ck_assert_str_eq(page.field[PAGE_AUTHOR], "Dr A, Dr B");
    ck_assert_str_eq(page.field[PAGE_CLINICAL_REVIEWER], "Dr C, GP");
    ck_assert_str_eq(page.field[PAGE_PUBLISHER], "Clinic, Press");
    page_done(&page);
}
END_TEST

START_TEST(of_a_person_with_a_name_no_picture_and_no_life_is_shown)
{
    static const char in[] =
        "---\nauthor: {image: /a.jpg, name: Dr A, email: a@x.org, bio: 'Long, long ago'}\n"
        "clinicalReviewer: [{url: /b, name: Dr B, role: GP}, {title: Dr C}, Dr D]\n"
        "publisher: {name: Clinic, logo: /l.png}\n---\n";
    struct page page;
    page_init(&page, "t.md");
    front_read(&(struct front_reading){in, sizeof in - 1, NULL, &page, NULL});
    ck_assert_str_eq(page.field[PAGE_AUTHOR], "Dr A");
    ck_assert_str_eq(page.field[PAGE_CLINICAL_REVIEWER], "Dr B, GP, Dr C, Dr D");
    ck_assert_str_eq(page.field[PAGE_PUBLISHER], "Clinic");
    page_done(&page);
}
END_TEST

START_TEST(lists_and_maps_become_the_fields_of_a_page)
{
    static const char in[] =
        "---\ntags: [a, b]\nimages: one\nsources:\n- {name: NICE, year: 2020}\n"
        "- Own\nweight: 1.9\nunknown: {deep: [1, 2]}\n"
        "params: {codes: {icd10: [M54.5, G83.4], snomed: 61, icpc: [], opcs: [V25]}}\n"
        "synonyms: {a: one, b: two}\naliases: {a: [x]}\n---\n";
    struct page page;
    page_init(&page, "t.md");
    front_read(&(struct front_reading){in, sizeof in - 1, NULL, &page, NULL});
    ck_assert_str_eq(page.field[PAGE_TAGS], "a\nb");
    ck_assert_str_eq(page.field[PAGE_IMAGES], "one");
    ck_assert_str_eq(page.field[PAGE_SOURCES], "NICE, 2020\nOwn");
    ck_assert_str_eq(page.field[PAGE_CODES], "M54.5\nG83.4\n61\nV25");
    ck_assert_str_eq(page.field[PAGE_SYNONYMS], "one, two");
    ck_assert_str_eq(page.field[PAGE_ALIASES], "");
    ck_assert_int_eq(page.weight, 1);
    page_done(&page);
}
END_TEST

/* A page with two former addresses in one text was found under neither. */
START_TEST(former_addresses_may_stand_in_one_text)
{
    static const char in[] = "---\naliases: /old/  /older/\ntags: back pain\n---\n";
    struct page page;
    page_init(&page, "t.md");
    front_read(&(struct front_reading){in, sizeof in - 1, NULL, &page, NULL});
    ck_assert_str_eq(page.field[PAGE_ALIASES], "/old/\n/older/");
    ck_assert_str_eq(page.field[PAGE_TAGS], "back pain");
    page_done(&page);
}
END_TEST

/* As in Hugo, a slug or url under params is the theme's, not the page's address. */
START_TEST(an_address_is_not_a_parameter)
{
    static const char in[] = "---\nparams:\n  slug: a\n  url: /b/\n  aliases: [c]\n"
                             "  translationKey: d\n  author: e\n---\n";
    struct page page;
    page_init(&page, "t.md");
    front_read(&(struct front_reading){in, sizeof in - 1, NULL, &page, NULL});
    ck_assert_str_eq(page.field[PAGE_SLUG], "");
    ck_assert_str_eq(page.field[PAGE_URL], "");
    ck_assert_str_eq(page.field[PAGE_ALIASES], "");
    ck_assert_str_eq(page.field[PAGE_TRANSLATION_KEY], "");
    ck_assert_str_eq(page.field[PAGE_AUTHOR], "e");
    page_done(&page);
}
END_TEST

static const struct {
    const char *in;
    int weight;
} weights[] = {
    {"1.9", 1},   {"abc", 0},   {"-3", -3}, {"12abc", 0},
    {"\"7\"", 7}, {"0x10", 16}, {"", 0},    {"[1]", 0},
};

START_TEST(weight_is_whole)
{
    struct page page;
    struct buffer text = {0};
    buffer_format(&text, "---\nweight: %s\n---\n", weights[_i].in);
    page_init(&page, "t.md");
    front_read(&(struct front_reading){text.bytes, text.used, NULL, &page, NULL});
    ck_assert_int_eq(page.weight, weights[_i].weight);
    page_done(&page);
    buffer_done(&text);
}
END_TEST

/* YAML aliases can make a list far longer than the file, so lists are cut. */
START_TEST(a_list_that_aliases_make_long_is_cut)
{
    struct page page;
    struct buffer text = {0};
    buffer_add_string(&text, "---\na: &a ");
    buffer_add_repeated(&text, "x", 30000);
    buffer_add_string(&text, "\ntags:\n");
    buffer_add_repeated(&text, "- *a\n", 200);
    buffer_add_string(&text, "---\n");
    page_init(&page, "t.md");
    front_read(&(struct front_reading){text.bytes, text.used, NULL, &page, NULL});
    ck_assert_uint_lt(strlen(page.field[PAGE_TAGS]), 2 * FRONT_BYTES_MAX);
    page_done(&page);
    buffer_done(&text);
}
END_TEST

START_TEST(too_long_is_refused)
{
    struct page page;
    struct notes notes;
    struct buffer text = {0};
    buffer_add_string(&text, "---\ntitle: ");
    buffer_add_repeated(&text, "x", FRONT_BYTES_MAX);
    buffer_add_string(&text, "\ndraft: true\n---\nbody");
    page_init(&page, "t.md");
    notes_init(&notes);
    size_t body = front_read(&(struct front_reading){text.bytes, text.used, NULL, &page, &notes});
    ck_assert_str_eq(text.bytes + body, "\nbody");
    ck_assert_str_eq(page.field[PAGE_TITLE], "");
    ck_assert(page.draft);
    ck_assert_uint_eq(notes.count, 1);
    ck_assert_ptr_nonnull(strstr(notes.list[0].message, "; move text below it"));
    notes_done(&notes);
    page_done(&page);
    buffer_done(&text);
}
END_TEST

/* No limit of a worker's holds here: a title that never ends was looked for to the end, from each
 * place where one might begin. */
START_TEST(titles_without_an_end_take_time_in_proportion)
{
    static const char *const endless[] = {"\"title\":|", "\"title\":'x ", "'title':\"\\ ",
                                          "\"title\":  "};
    enum { REPEATED = 400000 };
    struct buffer text = {0};
    struct page page;
    page_init(&page, "t.md");
    buffer_add_string(&text, "---\n{");
    for (int i = 0; i < REPEATED; i++)
        buffer_add_string(&text, endless[_i]);
    buffer_add_string(&text, "\n---\n");
    front_salvage(text.bytes, text.used, &page);
    page_done(&page);
    buffer_done(&text);
}
END_TEST

/* Nor here: where nothing but returns ends lines, a feed was looked for to the end from each. */
START_TEST(lines_without_a_feed_take_time_in_proportion)
{
    enum { LINES = 4000000 };
    struct buffer text = {0};
    struct page page;
    page_init(&page, "t.md");
    buffer_add_string(&text, "---\r");
    for (int i = 0; i < LINES; i++)
        buffer_add_string(&text, "a\r");
    buffer_add_string(&text, "draft: true\r---\r");
    front_salvage(text.bytes, text.used, &page);
    ck_assert(page.draft);
    page_done(&page);
    buffer_done(&text);
}
END_TEST

SUITE(front)
{
    tcase_add_rows(tcase, front_matter_ends_where_it_does_in_hugo, cases);
    tcase_add_rows(tcase, a_draft_stays_one, drafts);
    tcase_add_rows(tcase, a_title_is_kept, titles);
    tcase_add_rows(tcase, the_dates_that_hide_a_page_are_read, dates);
    tcase_add_loop_test(tcase, a_sites_zone_and_date_rules_reach_a_page_without_front_matter, 0, 2);
    tcase_add_test(tcase, two_words_on_drafts_are_told);
    tcase_add_test(tcase, people_are_named_one_after_the_other);
    tcase_add_test(tcase, of_a_person_with_a_name_no_picture_and_no_life_is_shown);
    tcase_add_test(tcase, lists_and_maps_become_the_fields_of_a_page);
    tcase_add_test(tcase, former_addresses_may_stand_in_one_text);
    tcase_add_test(tcase, an_address_is_not_a_parameter);
    tcase_add_rows(tcase, weight_is_whole, weights);
    tcase_add_test(tcase, a_list_that_aliases_make_long_is_cut);
    tcase_add_test(tcase, too_long_is_refused);
    tcase_add_loop_test(tcase, titles_without_an_end_take_time_in_proportion, 0, 4);
    tcase_add_test(tcase, lines_without_a_feed_take_time_in_proportion);
}
