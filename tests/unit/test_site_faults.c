/* content/site: what of a configuration is told of, with line and column, and what is not. */
#include "kiosk/idle.h"
#include "layout/layout.h"
#include "site_yaml.h"
#include "suites.h"
#include "ui/handout.h"

#include <string.h>

/* Of each test. */
static struct site site;
static struct notes notes;

static void begin(void)
{
    notes_init(&notes);
    site_init(&site);
}

static void end(void)
{
    site_done(&site);
    notes_done(&notes);
}

static void begin_again(void)
{
    end();
    begin();
}

static void read_file(const char *file, const char *text)
{
    site_read(&site, &(struct site_file){file, NULL, NULL, text, strlen(text)}, &notes);
}

/* A fault does not undo the keys above it. */
START_TEST(keys_above_a_fault_hold)
{
    read_file("pamphlet.yaml", "emergency: {number: '112'}\ncontact: a: Call us\nmeasure: 60\n");
    ck_assert(site.broken);
    site_finish(&site, "", NULL, &notes);
    ck_assert_uint_eq(notes.count, 1);
    ck_assert_str_eq(site.emergency.number, "112");
    ck_assert_str_eq(site.contact, "");
    ck_assert_int_eq(site.measure_cols, 0);
}
END_TEST

/* A kiosk does not grant "never", so the editor is told, with the place. */
START_TEST(never_is_told_of)
{
    struct buffer line = {0};
    read_file("pamphlet.yaml", "title: x\nidle:\n  after: 0\n");
    site_finish(&site, "content", NULL, &notes);
    ck_assert_int_eq(site.idle.after_seconds, 0);
    ck_assert_uint_eq(notes.count, 1);
    note_format(&line, &notes.list[0]);
    ck_assert_str_eq(line.bytes, "pamphlet.yaml:3:10: info: idle.after: 0 means never; a kiosk "
                                 "forgets its reader all the same, after 120 seconds");
    buffer_done(&line);
}
END_TEST

static const struct {
    const char *again; /* what is given once more below the number */
    const char *label;
    size_t notes;
} number_again[] = {
    {"emergency: {label: Help}\n", "Help", 1},
    {"emergency: 112\n", "", 1},
    {"emergency: [999]\n", "", 1},
    {"emergency: [", "", 2},
    {"Emergency: 112\n", "", 2},
    {"Emergency:\n", "", 1},
    {"emergency: {number: ''}\n", "", 1},
    {"emergency: {label: Help, number: ' '}\n", "Help", 1},
    {"emergency:\n  number:\n", "", 1},
};

START_TEST(an_emergency_number_is_not_lost)
{
    struct buffer yaml = {0};
    buffer_format(&yaml, "emergency: {number: '112'}\nmeasure: 60\n%s", number_again[_i].again);
    read_file("pamphlet.yaml", yaml.bytes);
    site_finish(&site, "", NULL, &notes);
    ck_assert_uint_eq(notes.count, number_again[_i].notes);
    ck_assert_uint_eq(notes.list[0].line, 3);
    ck_assert_str_eq(site.emergency.number, "112");
    ck_assert_str_eq(site.emergency.label, number_again[_i].label);
    buffer_done(&yaml);
}
END_TEST

/* A file that names the number to call and gives none is told of, and another's still counts. */
START_TEST(an_empty_emergency_number_takes_none_away)
{
    struct buffer line = {0};
    read_file("content/pamphlet.yaml", "emergency:\n  number: ''\n");
    read_file("pamphlet.yaml", "emergency: {number: '112'}\n");
    site_finish(&site, "", NULL, &notes);
    ck_assert_str_eq(site.emergency.number, "112");
    ck_assert_uint_eq(notes.count, 1);
    note_format(&line, &notes.list[0]);
    ck_assert_str_eq(line.bytes, "content/pamphlet.yaml:2:11: error: emergency.number: is empty: "
                                 "give the number to call, or take the line out");
    buffer_done(&line);
}
END_TEST

static const struct {
    const char *file;
    const char *text;
    const char *number;
    unsigned line; /* where that stands */
    unsigned column;
} numbers_to_look_for[] = {
    {"pamphlet.yaml", "title: Clinic: spine\nemergency:\n  number: '112'\n", "112", 3, 12},
    {"pamphlet.yaml", "contact: Call: us\nemergency: {page: /x/, number: 112}\n", "112", 2, 32},
    {"pamphlet.yaml", "emergency: number: \"112\"\n  page: /x/\n", "112", 1, 21},
    {"pamphlet.yaml", "\tx: y\r\nemergency:\r\n  # by day\r\n\r\n  number: 112 or 999 # both\r\n",
     "112 or 999", 5, 11},
    {"pamphlet.yaml", "emergency:\n  number: \"+44 (0) 1632 960123\n", "+44 (0) 1632 960123", 2,
     12},
    {"pamphlet.yaml", "emergncy: {numbr: 112}\n", "112", 1, 19},
    {"pamphlet.yaml", "emergency: 112\n", "112", 1, 12},
    {"pamphlet.yaml", "emergency: [112]\n", "112", 1, 13},
    {"pamphlet.yaml", "emergency: {number: [112]}\n", "112", 1, 22},
    {"pamphlet.yaml", "emergency:\nnumber: 112\npage: /x/\n", "112", 2, 9},
    {"pamphlet.yaml", "emergency:\n  number:112\n", "112", 2, 10},
    {"pamphlet.yaml", "emergency.number: 112\n", "112", 1, 19},
    {"pamphlet.yaml", "emergency\n  number: 112\n", "112", 2, 11},
    {"pamphlet.yaml", "title: x\n#params:\n  emergency: {number: 777}\nemergency:\n  number: 112\n",
     "112", 5, 11},
    {"pamphlet.yaml", "  title: a: b\n  emergency:\n    number: 112\n", "112", 3, 13},
    {"pamphlet.toml", "title = Clinic\n[emergency]\nlabel = 'Help'\nnumber = '112'\n", "112", 4,
     11},
    {"pamphlet.toml", "emergency.number = 0112\n", "0112", 1, 20},
    {"pamphlet.yaml", "emergency: \u0669\u0669\u0669\n", "\u0669\u0669\u0669", 1, 12},
    {"pamphlet.yaml", "title: a: b\nemergency: {number: \u0669\u0669\u0669}\n",
     "\u0669\u0669\u0669", 2, 21},
    {"pamphlet.toml", "[params]\ntitle = 1\n[emergency]\nnumbr = '112'\n", "112", 4, 10},
};

/* What is shown on every screen is looked for where no key gives it, and that is told of. */
START_TEST(an_emergency_number_is_looked_for)
{
    read_file(numbers_to_look_for[_i].file, numbers_to_look_for[_i].text);
    site_finish(&site, "", NULL, &notes);
    ck_assert_str_eq(site.emergency.number, numbers_to_look_for[_i].number);
    ck_assert_uint_ge(notes.count, 1);
    ck_assert_uint_eq(notes.list[0].level, NOTE_ERROR);
    bool told = false;
    for (size_t i = 0; i < notes.count; i++)
        told = told || (notes.list[i].line == numbers_to_look_for[_i].line &&
                        notes.list[i].column == numbers_to_look_for[_i].column);
    ck_assert(told);
}
END_TEST

/* A fault at the same place of another file does not silence it. */
START_TEST(a_number_that_was_looked_for_is_told_of_in_its_file)
{
    read_file("pamphlet.yaml", "emergncy: 112\n");
    read_file("hugo.yaml", "baseURL:  a b\n");
    site_finish(&site, "", NULL, &notes);
    ck_assert_str_eq(site.emergency.number, "112");
    bool told = false;
    for (size_t i = 0; i < notes.count; i++)
        told = told || strstr(notes.list[i].message, "is taken to be 112");
    ck_assert(told);
}
END_TEST

/* `pamphlet check` reads a site's configuration a second time, and is told of its faults once. */
START_TEST(a_number_is_looked_for_where_faults_are_not_told_of)
{
    site_read_yaml(&site, "pamphlet.yaml", "emergncy: 112\n", NULL);
    site_finish(&site, "", NULL, NULL);
    ck_assert_str_eq(site.emergency.number, "112");
}
END_TEST

/* What is no number, or not that of an emergency, is not taken for it. */
static const char *const without_number[] = {
    "title: a: b\nidle: {after: 60}\n",
    "emergency: {number: ''}\n",
    "emergency: {label: Help, page: /112/}\nmeasure: 60\n",
    "title: a: b\n# emergency: {number: 112}\n",
    "title: a: b\nemergency:\n  # number: 112\nmeasure: 60\n",
    "check: {emergencyNumbers: [112]}\ntitle: a: b\n",
    "title: a: b\nemergency:\n  number: ask somebody\nnumbers: 3\n",
    "contact: In an emergency: 112\n",
    "contact: Emergency: 112\n",
    "params: {emergency: {number: 112}}\n",
    "params:\n  emergency:\n    number: 112\n",
    "title: a: b\nkeys:\n  emergency: 5\n",
    "keys:\n  emergency: ['5']\n",
    "'synonyms':\n  emergency: 999 call\n",
    "[params]\ntitle = a b\nemergency = 112\n",
    "[params.clinic]\nemergency = 112\n[params.clinic.emergency]\nnumber = 112\n",
    "languages:\n  en:\n    params:\n      emergency:\n        number: 112\n    weight: 1\n",
    "[languages.en.params]\nemergency = 112\n",
    "{\"keys\": {\"emergency\": 5}}\n",
    "{\n\"title\": a,\n\"params\": {\n\"emergency\": {\"number\": 112}\n}\n}\n",
    "e: 1\ntitle: a: b emergency: 112\n",
    /* what may be another's, and JSON */
    "params:\n  x: y\ntitle: a: b\n  emergency: 112\n",
    "keys:\n  quit: q\n emergency:\n  number: 112\n",
    "{\"title\": \"x\",}, \"emergency\": {\"number\": \"112\"}}\n",
    "emergency: {number:\n",
    "emergency",
    "",
    /* comments */
    "emergency: # the old one: number: 112\n  page: /x/\n",
    "emergency:\n  page: /x/ # e.g. number: 112\n",
    "emergency: {page: /x/} # or {number: 112}\n",
    /* other keys, beside it and of those that hold it */
    "emergency:\n  page: /x/\ncontact: \"Number: 01632 960 002\"\n",
    "emergency:\n  page: /x/\ncontact: {number: 01632 960 002}\n",
    "emergency: {page: /x/}\ncontact: a: {number: 01632 960 002}\n",
    "languages:\n  de:\n    params:\n      emergency:\n        number: 110\n",
    "languages:\n  de:\n    emergency: {number: 110}\ntitle: a: b\n",
    "permalinks: {\n  emergency: 110}\n",
    /* words */
    "emergency: 24-hour line: call us\n",
    "emergency: 24 hours a day\n",
    "emergency:\n  label: Ward, number: 5 on your telephone\n",
    "emergency:\n  label: 'Ward, {number: 5}'\n",
    "emergency: {label: \"Ward, number: 5\"}\n",
    "emergency:\n  label: Ring us - number: 5\n",
    "contact: |\n  By day 5551.\n  Emergency: 5550\n",
    "contact: >-\n  * By night\n    Emergency: 5550\n",
    "contact: \"By day 5551.\n  Emergency: 5550\"\n",
};

START_TEST(no_other_number_is_the_emergencys)
{
    read_file("pamphlet.yaml", without_number[_i]);
    site_finish(&site, "", NULL, &notes);
    ck_assert_str_eq(site.emergency.number, "");
}
END_TEST

/* Nor in a file of another kind. */
static const struct {
    const char *file;
    const char *text;
} others_without_number[] = {
    {"pamphlet.toml", "[params]\nemergency = {number = '110'}\n"},
    {"pamphlet.toml", "[languages.de]\nemergency.number = '110'\n"},
    {"pamphlet.toml", "[emergency]\npage = '/x/'\n[contact]\nnumber = '01632'\n"},
    {"pamphlet.json", "{\"params\": {\"emergency\": {\"number\": \"110\"}}}\n"},
    {"pamphlet.json", "{\"title\": \"Emergency\", \"params\": {\"number\": \"01632\"}}\n"},
    {"pamphlet.json",
     "{\"emergency\": {\"page\": \"/x/\"}, \"contact\": {\"number\": \"01632\"}}\n"},
    {"pamphlet.json",
     "{\n\"emergency\": {\n  \"page\": \"/x/\" },\n  \"params\": {\"number\": \"01632\"}}\n"},
    {"pamphlet.json", "{\"emergency\": \"page\": \"/e/\"}, \"params\": {\"emergency\": "
                      "{\"number\": \"110\"}}}\n"},
    {"pamphlet.json", "{\"title\": \"x\", \"params: {\"emergency\": {\"number\": \"110\"}}}\n"},
    {"pamphlet.json",
     "{\n\"languages\": {\n\"de\": {\n\"emergency\": {\"number\": \"110\"}\n}}}\n"},
};

START_TEST(no_other_number_is_the_emergencys_in_other_files)
{
    read_file(others_without_number[_i].file, others_without_number[_i].text);
    site_finish(&site, "", NULL, &notes);
    ck_assert_str_eq(site.emergency.number, "");
}
END_TEST

static const struct {
    const char *yaml;
    const char *note; /* the first one */
} faults[] = {
    {"emergncy: {number: 1}\n", "pamphlet.yaml:1:1: error: emergncy: there is no such key: write "
                                "emergency if that is meant"},
    {"titel: x\n", "pamphlet.yaml:1:1: error: titel: there is no such key: write title if"},
    {"clinic: x\n",
     "pamphlet.yaml:1:1: error: clinic: there is no such key: pamphlet.yaml(5) names"},
    {"emergency: {numbr: 9}\n", "pamphlet.yaml:1:13: error: emergency.numbr: there is no such key: "
                                "write emergency.number if that is meant"},
    {"emergency: {phone: 9}\n", "pamphlet.yaml:1:13: error: emergency.phone: there is no such key: "
                                "pamphlet.yaml(5) names"},
    {"title: x\nidle: {aftr: 3}\n", "pamphlet.yaml:2:8: error: idle.aftr: there is no such key: "
                                    "write idle.after if"},
    {"idle: {warning: 5}\n",
     "pamphlet.yaml:1:17: error: idle.warning: give a whole number from 20"},
    {"idle: {after: 9}\n",
     "pamphlet.yaml:1:15: error: idle.after: give a whole number from 10 to 86400, or 0 for never"},
    {"idle: {after: -1}\n", "pamphlet.yaml:1:15: error: idle.after: give a whole number"},
    {"idle: {after: never}\n", "pamphlet.yaml:1:15: error: idle.after: give a whole number"},
    {"idle: {after: 5m}\n", "pamphlet.yaml:1:15: error: idle.after: give a whole number"},
    {"idle: {warning: 0}\n", "pamphlet.yaml:1:17: error: idle.warning: give a whole number"},
    {"largePrint: [-o]\n",
     "pamphlet.yaml:1:13: error: largePrint: give lines of key and value below "
     "it: arguments, columns"},
    {"emergency: \"999\"\n",
     "pamphlet.yaml:1:12: error: emergency: give lines of key and value below "
     "it: label, number, page"},
    {"largePrint: {arguments: -o cpi=5}\n",
     "pamphlet.yaml:1:25: error: largePrint.arguments: give a list"},
    {"largePrint: {columns: 80}\n",
     "pamphlet.yaml:1:23: error: largePrint.columns: give a whole number from 20 to 66"},
    {"idle: 3\n",
     "pamphlet.yaml:1:7: error: idle: give lines of key and value below it: after, warning"},
    {"measure: wide\n", "pamphlet.yaml:1:10: error: measure: give a whole number"},
    {"print: lp -d desk\n", "pamphlet.yaml:1:8: error: print: give a list"},
    {"contact: [a]\n", "pamphlet.yaml:1:10: error: contact: give one text"},
    {"keys: x\n", "pamphlet.yaml:1:7: error: keys: give lines of key and value"},
    {"- a\n", "pamphlet.yaml:1:1: error: this is no configuration"},
    {"permalinks: {p: /:yaer/}\n",
     "pamphlet.yaml:1:17: error: permalinks.p: there is no token :yaer"},
    /* of a list nothing was told, and the addresses had the misspelt token in them */
    {"permalinks: [{pattern: /:yaer/}]\n",
     "pamphlet.yaml:1:24: error: permalinks.pattern: there is no token :yaer"},
    {"permalinks: [{target: {kind: page}}]\n",
     "pamphlet.yaml:1:14: error: permalinks.pattern: give a pattern like /:year/:slug/"},
    {"timeZone: Nowhere/Land\n", "pamphlet.yaml:1:11: error: timeZone: give a name like "
                                 "Europe/Berlin; if this is one, install tzdata"},
    {"languages: {fr: {contentDir: ../out}}\n",
     "pamphlet.yaml:1:30: error: languages.fr.contentDir: give a folder of the site"},
    {"languages: {fr: {languageDirection: up}}\n",
     "pamphlet.yaml:1:37: error: languages.fr.languageDirection: give ltr or rtl"},
    {"a: [b\n", "pamphlet.yaml:"},
    {"languages: {en: {wieght: 2}}\n",
     "pamphlet.yaml:1:18: error: languages.en.wieght: a language has no such key: "
     "write weight if that is meant"},
    {"languages: {en: {emergency: {number: '1'}}}\n",
     "pamphlet.yaml:1:18: error: languages.en.emergency: a language has no such key"},
    {"languages: {en: {weight: two}}\n",
     "pamphlet.yaml:1:26: error: languages.en.weight: give a whole number"},
    {"languages: {en: {contact: [1]}}\n",
     "pamphlet.yaml:1:27: error: languages.en.contact: give one text"},
    {"languages: {en: [1]}\n", "pamphlet.yaml:1:17: error: languages.en: give lines of key"},
    {"baseURL: nonsense\n", "pamphlet.yaml:1:10: error: baseURL: give an address like https"},
    {"baseURL: https://\n", "pamphlet.yaml:1:10: error: baseURL: give an address like https"},
    {"enableEmoji: maybe\n", "pamphlet.yaml:1:14: error: enableEmoji: give true or false"},
    {"buildDrafts: \"ja\"\n", "pamphlet.yaml:1:14: error: buildDrafts: give true or false"},
    {"disableKinds: [page, foo]\n",
     "pamphlet.yaml:1:22: error: disableKinds: there is no such kind: give page, home"},
    {"disableKinds: foo\n", "pamphlet.yaml:1:15: error: disableKinds: there is no such kind"},
    {"disableLanguages: fr\n", "pamphlet.yaml:1:19: error: disableLanguages: give a list"},
    {"taxonomies: [a]\n", "pamphlet.yaml:1:13: error: taxonomies: give lines of key and value"},
    {"frontmatter: {dat: [x]}\n",
     "pamphlet.yaml:1:15: error: frontmatter.dat: there is no such key"},
    {"frontmatter: {date: {a: b}}\n", "pamphlet.yaml:1:21: error: frontmatter.date: give a list"},
    {"markup: {goldmark: {renderer: {hardWrap: true}}}\n",
     "pamphlet.yaml:1:32: error: markup.goldmark.renderer.hardWrap: there is no such key: write "
     "markup.goldmark.renderer.hardWraps if that is meant"},
    {"markup: {goldmark: {renderer: {hardWraps: often}}}\n",
     "pamphlet.yaml:1:43: error: markup.goldmark.renderer.hardWraps: give true or false"},
    {"markup: {goldmark: {rendering: {hardWraps: true}}}\n",
     "pamphlet.yaml:1:21: error: markup.goldmark.rendering: there is no such key"},
    {"markup: {goldmark: true}\n",
     "pamphlet.yaml:1:20: error: markup.goldmark: give lines of key and value"},
    {"markup: {goldmark: {extensions: {passthrough: {enable: true}}}}",
     "pamphlet.yaml:1:47: error: markup.goldmark.extensions.passthrough: this has no effect here"},
    {"markup: {defaultMarkdownHandler: pandoc}",
     "pamphlet.yaml:1:34: error: markup.defaultMarkdownHandler: this has no effect here"},
    {"markup: {goldmark: {parser: {autoIDType: git}}}\n",
     "pamphlet.yaml:1:42: error: markup.goldmark.parser.autoIDType: give github, github-ascii"},
    {"markup: {goldmark: {extensions: {typographer: some}}}\n",
     "pamphlet.yaml:1:47: error: markup.goldmark.extensions.typographer: give true or false"},
    {"languages: {en: {markup: {goldmark: {renderer: {hardWrap: true}}}}}\n",
     "pamphlet.yaml:1:49: error: languages.en.markup.goldmark.renderer.hardWrap: there is no such "
     "key: write languages.en.markup.goldmark.renderer.hardWraps if that is meant"},
    {"cascade: 3\n", "pamphlet.yaml:1:10: error: cascade: give lines of key and value, or a list"},
    {"cascade: [{draft: true}, 3]\n", "pamphlet.yaml:1:26: error: cascade: give lines of key"},
    {"params: 3\n", "pamphlet.yaml:1:9: error: params: give lines of key and value"},
    {"permalinks: 3\n", "pamphlet.yaml:1:13: error: permalinks: give lines of key and value"},
    {"uglyURLs: never\n", "pamphlet.yaml:1:11: error: uglyURLs: give true or false, or lines of"},
    {"title: [a]\n", "pamphlet.yaml:1:8: error: title: give one text"},
    {"contentDir: /etc\n", "pamphlet.yaml:1:13: error: contentDir: give a folder of the site"},
    {"synonyms: {a: {en: {b: c}}}\n",
     "pamphlet.yaml:1:20: error: synonyms.a.en: give a list of other names"},
    {"synonyms: {a: {en: [b, [c]]}}\n",
     "pamphlet.yaml:1:20: error: synonyms.a.en: give a list of other names"},
    {"words: {en: {a: b}}\n", "pamphlet.yaml:1:13: error: words.en: give a list of lines"},
    {"keys: {help: {a: b}}\n", "pamphlet.yaml:1:14: error: keys.help: give a list of keys"},
    {"synonyms: {a: [b, [c]]}\n",
     "pamphlet.yaml:1:15: error: synonyms.a: give a list of other names"},
    {"words: {en: [[a, b]]}\n", "pamphlet.yaml:1:13: error: words.en: give a list of lines"},
    {"largePrint: {arguments: -o}\n",
     "pamphlet.yaml:1:25: error: largePrint.arguments: give a list, each argument on its own"},
    {"ignoreFiles: [[a]]\n", "pamphlet.yaml:1:15: error: ignoreFiles: give a list of texts"},
    {"ignoreFiles: {a: b}\n", "pamphlet.yaml:1:14: error: ignoreFiles: give a list of texts"},
    {"ignoreFiles: ['(']\n", "pamphlet.yaml:1:15: error: ignoreFiles: this expression is not"},
    {"timeZone: [Europe/London]\n", "pamphlet.yaml:1:11: error: timeZone: give a name like"},
    {"languages: {en: {timeZone: {a: b}}}\n",
     "pamphlet.yaml:1:28: error: languages.en.timeZone: give a name like"},
    {"languages: {en: {timeZone: Nowhere/Land}}\n",
     "pamphlet.yaml:1:28: error: languages.en.timeZone: give a name like"},
    {"disableLanguages: [[fr]]\n",
     "pamphlet.yaml:1:19: error: disableLanguages: give a list of codes"},
    {"module: {mounts: content}\n",
     "pamphlet.yaml:1:18: error: module.mounts: give a list, each with source and target"},
    {"module: {mounts: {source: a, target: content}}\n",
     "pamphlet.yaml:1:18: error: module.mounts: give a list, each with source and target"},
    {"module: {mounts: [content]}\n",
     "pamphlet.yaml:1:18: error: module.mounts: give a list, each with source and target"},
    {"module: {mounts: [{source: /etc, target: content}]}\n",
     "pamphlet.yaml:1:28: error: module.mounts.source: give a folder of the site"},
    {"languages: {en: {markup: {goldmark: {parser: {autoDefinitionTermID: 3.5}}}}}\n",
     "pamphlet.yaml:1:69: error: languages.en.markup.goldmark.parser.autoDefinitionTermID: give "
     "true or false"},
    {"languages: [en, fr]\n", "pamphlet.yaml:1:12: error: languages: give lines of key and value"},
    {"taxonomies: {tag: [a]}\n", "pamphlet.yaml:1:19: error: taxonomies.tag: give one text"},
    {"defaultContentLanguage: fr\nlanguages: {en: {}, de: {}}\n",
     "pamphlet.yaml:1:25: error: defaultContentLanguage: there is no such language"},
    {"disableLanguages: [de, xx]\nlanguages: {en: {}, de: {}}\n",
     "pamphlet.yaml:1:24: error: disableLanguages: there is no such language"},
    {"baseURL: htp://clinic.example/\n",
     "pamphlet.yaml:1:10: error: baseURL: give an address like"},
    {"baseURL: https://the clinic.example/\n",
     "pamphlet.yaml:1:10: error: baseURL: give an address like"},
    {"module: {mounts: [{source: docs}]}\n",
     "pamphlet.yaml:1:19: error: module.mounts.target: begin with content, static"},
    {"module: {mounts: [{source: docs, target: contents/x}]}\n",
     "pamphlet.yaml:1:42: error: module.mounts.target: begin with content, static"},
    {"emergency: {number: nine nine nine}\n",
     "pamphlet.yaml:1:21: error: emergency.number: has no digit"},
    {"title: x\nemergncy:\n  number: 1\n",
     "pamphlet.yaml:2:1: error: emergncy: there is no such key"},
    {"idle.after: 60\n", "pamphlet.yaml:1:1: error: idle.after: a dot does not part keys here: "
                         "write after below idle, further in"},
    {"languages.de.title: x\n", "pamphlet.yaml:1:1: error: languages.de.title: a dot does not part "
                                "keys here: write de.title below languages, further in"},
    {"emergency:\nnumber: 112\n",
     "pamphlet.yaml:2:1: error: number: there is no such key: write it "
     "further in, below emergency, if that is meant"},
    {"emergency: {number: 1}\ntitle: x\nEmergency: {label: y}\n",
     "pamphlet.yaml:3:1: error: Emergency: was given before, in line 1: keep one"},
    {"emergency: {number: 1, Number: 2}\n",
     "pamphlet.yaml:1:24: error: emergency.Number: was given before, in line 1: keep one"},
};

START_TEST(faults_are_told)
{
    struct buffer line = {0};
    read_file("pamphlet.yaml", faults[_i].yaml);
    site_finish(&site, "content", NULL, &notes);
    ck_assert_uint_ge(notes.count, 1);
    bool whole = !strstr(notes.list[0].message, "not valid");
    for (size_t i = 1; whole && i < notes.count; i++) /* no value has two notes */
        ck_assert(notes.list[i].line != notes.list[0].line ||
                  notes.list[i].column != notes.list[0].column);
    note_format(&line, &notes.list[0]);
    ck_assert_msg(strstr(line.bytes, faults[_i].note) == line.bytes, "%s", line.bytes);
    ck_assert_uint_ge(site.language_count, 1);
    ck_assert_int_eq(site.idle.after_seconds, 120);
    buffer_done(&line);
}
END_TEST

static bool has_no_folder(void *root, const char *folder)
{
    (void)root;
    (void)folder;
    return false;
}

/* No place was said of the first, and of a language's nothing at all: its pages were gone. */
START_TEST(a_folder_that_is_not_there_is_told_of)
{
    struct buffer lines = {0};
    read_file("pamphlet.yaml",
              "contentDir: nowhere\nlanguages: {en: {}, fr: {contentDir: gone}}\n");
    site_finish(&site, "content", &(struct site_disk){has_no_folder, NULL}, &notes);
    for (size_t i = 0; i < notes.count; i++) {
        note_format(&lines, &notes.list[i]);
        buffer_add_string(&lines, "\n");
    }
    ck_assert_str_eq(buffer_string(&lines),
                     "pamphlet.yaml:1:13: error: contentDir: there is no such folder: make it, or "
                     "give the one that the pages are in\n"
                     "pamphlet.yaml:2:38: error: languages.fr.contentDir: there is no such folder: "
                     "make it, or give the one that the pages are in\n");
    buffer_done(&lines);
}
END_TEST

/* A key has an empty value if all lines below it are comments. */
START_TEST(an_empty_value_says_nothing)
{
    static const char *const keys[] = {"ignoreFiles", "timeZone",    "permalinks", "disableKinds",
                                       "module",      "frontmatter", "markup",     "taxonomies"};
    struct buffer words = {0};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        buffer_format(&words, "%s:\n", keys[i]);
    buffer_add_string(&words, "languages: {en: {timeZone: , languageDirection: , contentDir: }}\n");
    read_file("pamphlet.yaml", words.bytes);
    site_finish(&site, "content", NULL, &notes);
    ck_assert_uint_eq(notes.count, 0);
    buffer_done(&words);
}
END_TEST

/* Digits of Arabic are digits. */
START_TEST(a_number_may_be_written_in_arabic)
{
    read_file("pamphlet.yaml", "emergency: {number: \u0669\u0661}\n");
    site_finish(&site, "content", NULL, &notes);
    ck_assert_uint_eq(notes.count, 0);
}
END_TEST

/* Keys of Hugo that do not change anything here. */
START_TEST(keys_that_change_nothing_are_known)
{
    read_file("pamphlet.yaml",
              "module: {auth: netrc, imports: [{path: example.org/a}], proxy: direct,\n"
              "  hugoVersion: {min: 0.144.0}}\n"
              "markup: {highlight: {style: tango}, tableOfContents: {endLevel: 3},\n"
              "  goldmark: {extensions: {footnote: {enable: true}}, renderHooks: {link: {}}}}\n");
    site_finish(&site, "content", NULL, &notes);
    ck_assert_uint_eq(notes.count, 0);
}
END_TEST

/* The values of a YAML merge key hold, as they do in Hugo. */
START_TEST(a_map_that_is_merged_is_no_unknown_key)
{
    read_file("pamphlet.yaml", "idle: {<<: {after: 60}, warning: 40}\n");
    site_finish(&site, "content", NULL, &notes);
    ck_assert_uint_eq(notes.count, 0);
    ck_assert_int_eq(site.idle.after_seconds, 60);
    ck_assert_int_eq(site.idle.warning_seconds, 40);
}
END_TEST

/* Other keys in Hugo's files are not meant for us. */
START_TEST(unknown_keys_of_hugo_are_kept_silent)
{
    read_file("hugo.yaml", "minify: {x: 1}\ntheme: [a]\nprint: 3\nkeys: 4\nfrontmatter: {x: y}\n"
                           "markup: {goldmark: {renderer: {soft: 1}}, x: {}}\n");
    site_finish(&site, "content", NULL, &notes);
    ck_assert_uint_eq(notes.count, 0);
    ck_assert_str_eq(site.theme, "");
    ck_assert_ptr_null(site.print);
}
END_TEST

/* Values of keys that we know from Hugo are checked in its files too. */
START_TEST(wrong_values_of_hugos_files_are_told)
{
    read_file("hugo.yaml",
              "enableEmoji: maybe\nlanguages: {en: {wieght: 2, contact: [1], weight: two}}\n"
              "baseURL: /base/\ndisableKinds: [RSS, 404, Page]\nbuildDrafts: 'false'\n"
              "uglyURLs: {posts: true}\ncascade: [{draft: false}]\nparams:\n");
    site_finish(&site, "content", NULL, &notes);
    ck_assert_uint_eq(notes.count, 2);
    ck_assert_uint_eq(notes.list[0].line, 1);
    ck_assert_uint_eq(notes.list[1].column, 51);
    ck_assert_uint_eq(notes.list[0].level, NOTE_WARNING); /* pack goes on */
    ck_assert(site_disables(&site.languages[0], "page"));
}
END_TEST

/* Limits on settings, which must agree with the constants of the reading half. */
static const struct {
    const char *yaml;
    int least; /* 0: the reading half has none */
    int most;
} bounds[] = {
    {"idle: {after: %d}\n", IDLE_AFTER_SECONDS_MIN, IDLE_AFTER_SECONDS_MAX},
    {"idle: {warning: %d}\n", IDLE_WARNING_SECONDS_MIN, IDLE_WARNING_SECONDS_MAX},
    {"measure: %d\n", LAYOUT_MEASURE_MIN, LAYOUT_MEASURE_MAX},
    {"largePrint: {columns: %d}\n", 0, HANDOUT_COLS},
};

static bool may_say(const char *yaml, int number)
{
    struct buffer text = {0};
    begin_again();
    buffer_format(&text, yaml, number);
    read_file("pamphlet.yaml", text.bytes);
    site_finish(&site, "content", NULL, &notes);
    buffer_done(&text);
    return notes.count == 0;
}

START_TEST(bounds_are_those_of_readers)
{
    const char *yaml = bounds[_i].yaml;
    if (bounds[_i].least) {
        ck_assert(may_say(yaml, bounds[_i].least));
        ck_assert(!may_say(yaml, bounds[_i].least - 1));
    }
    ck_assert(may_say(yaml, bounds[_i].most));
    ck_assert(!may_say(yaml, bounds[_i].most + 1));
}
END_TEST

START_TEST(what_a_site_does_not_say_is_what_readers_begin_with)
{
    site_finish(&site, "content", NULL, NULL);
    ck_assert_int_eq(site.idle.after_seconds, IDLE_AFTER_SECONDS);
    ck_assert_int_eq(site.idle.warning_seconds, IDLE_WARNING_SECONDS);
}
END_TEST

SUITE(site_faults)
{
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, keys_above_a_fault_hold);
    tcase_add_test(tcase, never_is_told_of);
    tcase_add_test(tcase, an_empty_emergency_number_takes_none_away);
    tcase_add_rows(tcase, an_emergency_number_is_looked_for, numbers_to_look_for);
    tcase_add_test(tcase, a_number_that_was_looked_for_is_told_of_in_its_file);
    tcase_add_test(tcase, a_number_is_looked_for_where_faults_are_not_told_of);
    tcase_add_rows(tcase, no_other_number_is_the_emergencys, without_number);
    tcase_add_rows(tcase, no_other_number_is_the_emergencys_in_other_files, others_without_number);
    tcase_add_rows(tcase, an_emergency_number_is_not_lost, number_again);
    tcase_add_rows(tcase, faults_are_told, faults);
    tcase_add_rows(tcase, bounds_are_those_of_readers, bounds);
    tcase_add_test(tcase, what_a_site_does_not_say_is_what_readers_begin_with);
    tcase_add_test(tcase, an_empty_value_says_nothing);
    tcase_add_test(tcase, a_folder_that_is_not_there_is_told_of);
    tcase_add_test(tcase, a_number_may_be_written_in_arabic);
    tcase_add_test(tcase, keys_that_change_nothing_are_known);
    tcase_add_test(tcase, a_map_that_is_merged_is_no_unknown_key);
    tcase_add_test(tcase, unknown_keys_of_hugo_are_kept_silent);
    tcase_add_test(tcase, wrong_values_of_hugos_files_are_told);
}
