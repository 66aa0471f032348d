/*
 * The options of the command line: what they are called, and what each does to struct options.
 *
 * One table; getopt_long's own is made from it. Refuses a value that an option does not know, with
 * a line that says which it does.
 */
#include "cli/options.h"

#include "base/memory.h"
#include "base/slip.h"
#include "base/text.h"
#include "cli/complain.h"
#include "cli/policy.h"
#include "content/date.h"
#include "kiosk/session.h"

#include <getopt.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* False: it is not a whole number from `least` to `most`. */
static bool read_number(const char *text, long least, long most, long *number)
{
    char *end;
    *number = strtol(text, &end, 10);
    return !*end && end != text && *number >= least && *number <= most;
}

enum { COLS_MAX = 10000, PAGES_MAX = 10000, DAYS_MAX = 99999, VALUES_MAX = 3 };

static bool read_links(const char *text, struct options *options)
{
    options->list_links = strcmp(text, "list") == 0;
    return options->list_links || strcmp(text, "none") == 0;
}

static bool read_mouse(const char *text, struct options *options)
{
    options->mouse = !text || strcmp(text, "on") == 0;
    return options->mouse || strcmp(text, "off") == 0;
}

static bool read_now(const char *word, struct options *options)
{
    return date_parse(word, strlen(word), NULL, &options->now) && options->now != DATE_NONE;
}

static bool read_format(const char *name, struct options *options)
{
    options->check.format = report_format_find(name);
    return options->check.format != REPORT_FORMAT_MAX;
}

static bool read_within(const char *text, struct options *options)
{
    options->check.review = true;
    return read_number(text, 0, DAYS_MAX, &options->check.within_days);
}

#define AT(field) .at = offsetof(struct options, field)

/* An option without `read`, `show` and `session` stores its argument, as a number if it has a
 * `most`, as one of an enum's values if it has words for these, or sets a flag if it takes none. */
static const struct row {
    const char *name;
    char letter;  /* 0: it has none */
    int argument; /* getopt_long's word for it: no_argument (0), required_argument ... */
    size_t at;
    long most;                     /* of a number from 1 on, a long at `at` */
    const char *words[VALUES_MAX]; /* of the values of the enum at `at` */
    unsigned show;                 /* enum library_show */
    enum session session;          /* of strangers */
    bool (*read)(const char *word, struct options *options);
    const char *wanted; /* said where the word is refused */
} rows[] = {
    {"content", 'C', required_argument, AT(content)},
    {"output", 'o', required_argument, AT(output)},
    {"width", 'w', required_argument, AT(width_cols), .most = COLS_MAX,
     .wanted = "give a number of columns from 1 to 10000"},
    {"links", 0, required_argument, .read = read_links, .wanted = "give 'list' or 'none'"},
    {"linear", AT(linear)},
    {"mouse", 0, optional_argument, .read = read_mouse, .wanted = "give 'on' or 'off'"},
    {"json", AT(json)},
    {"limit", 0, required_argument, AT(limit), .most = PAGES_MAX,
     .wanted = "give a number of pages from 1 to 10000"},
    {"bidi", 0, required_argument, AT(bidi),
     .words = {[OPTIONS_BIDI_AUTO] = "auto", [OPTIONS_BIDI_ON] = "on", [OPTIONS_BIDI_OFF] = "off"},
     .wanted = "give 'auto', 'on' or 'off'"},
    {"theme", 0, required_argument, AT(theme)},
    {"typographer", 0, required_argument, AT(typographer),
     .words = {[TYPOGRAPHER_ON] = "on", [TYPOGRAPHER_OFF] = "off"}, .wanted = "give 'on' or 'off'"},
    {"lang", 0, required_argument, AT(lang)},
    {"order", 0, required_argument, AT(order),
     .words = {[ORDER_TITLE] = "title", [ORDER_WEIGHT] = "weight", [ORDER_DATE] = "date"},
     .wanted = "give 'title', 'weight' or 'date'"},
    {"drafts", .show = SHOW_DRAFTS},
    {"future", .show = SHOW_FUTURE},
    {"expired", .show = SHOW_EXPIRED},
    {"all", .show = SHOW_DRAFTS | SHOW_FUTURE | SHOW_EXPIRED},
    {"index", 0, required_argument, AT(index),
     .words = {[INDEX_STRICT] = "strict", [INDEX_LENIENT] = "lenient"},
     .wanted = "give 'strict' or 'lenient'"},
    {"now", 0, required_argument, .read = read_now,
     .wanted = "give a time like 2026-01-31T12:00:00Z"},
    {"format", 0, required_argument, .read = read_format,
     .wanted = "give 'text', 'json', 'github' or 'sarif'"},
    {"strict", AT(check.strict)},
    {"rules", AT(check.rules)},
    {"readability", AT(check.readability)},
    {"review", AT(check.review)},
    {"within", 0, required_argument, .read = read_within, .wanted = "give a number of days"},
    {"kiosk", .session = SESSION_KIOSK},
    {"ssh", .session = SESSION_SSH},
    {"policy", AT(policy)},
    {"no-sandbox", AT(no_sandbox)},
    {"allow-print", AT(allow_print)},
    {"verbose", 'v', AT(verbose)},
    {"help", 'h', AT(help)},
    {"version", 'V', AT(version)},
};

enum { ROWS = sizeof rows / sizeof *rows, LONG_ONLY = 256 };

/* Writes the table as getopt_long wants it. What that returns for a row is its letter, or LONG_ONLY
 * plus its index. */
static void write_getopt(struct option names[ROWS + 1], char letters[2 * ROWS + 2])
{
    *letters++ = ':'; /* getopt_long then returns ':' for a missing value */
    for (int i = 0; i < ROWS; i++) {
        int answer = rows[i].letter ? rows[i].letter : LONG_ONLY + i;
        names[i] = (struct option){rows[i].name, rows[i].argument, NULL, answer};
        if (rows[i].letter)
            *letters++ = rows[i].letter;
        if (rows[i].letter && rows[i].argument)
            *letters++ = ':';
    }
    names[ROWS] = (struct option){0};
    *letters = '\0';
}

static const struct row *find_row(int answer)
{
    if (answer >= LONG_ONLY)
        return &rows[answer - LONG_ONLY];
    for (int i = 0; i < ROWS; i++)
        if (rows[i].letter && rows[i].letter == answer)
            return &rows[i];
    return NULL;
}

/* Sets an enum to the value that a word is of. False: it is of none. */
static bool read_value(const struct row *row, const char *word, void *field)
{
    unsigned value = 0;
    _Static_assert(sizeof value == sizeof(enum options_bidi), "as all enums are");
    while (value < VALUES_MAX && !(row->words[value] && strcmp(row->words[value], word) == 0))
        value++;
    memcpy(field, &value, sizeof value);
    return value < VALUES_MAX;
}

/* False: the option refuses the word. */
static bool take(const struct row *row, const char *word, struct options *options)
{
    char *field = (char *)options + row->at;
    options->given |= UINT64_C(1) << (row - rows);
    options->show |= row->show;
    options->session = session_stricter(options->session, row->session);
    if (row->read)
        return row->read(word, options);
    if (row->most)
        return read_number(word, 1, row->most, (long *)field);
    if (row->words[1])
        return read_value(row, word, field);
    if (row->argument)
        memcpy(field, &word, sizeof word);
    else if (!row->show && !row->session)
        *(bool *)field = true;
    return true;
}

static int refuse(const struct row *row)
{
    char name[32];
    snprintf(name, sizeof name, "--%s", row->name);
    return cli_complain(name, row->wanted);
}

const char *cli_version(void)
{
    return PAMPHLET_VERSION;
}

static int print_version(void)
{
    printf("pamphlet %s\n", cli_version());
    cli_print_sandbox();
    return STATUS_YES;
}

/* The option that "--lnks=none" may be meant for, NULL: none. */
static const char *find_near(const char *word)
{
    char name[32];
    size_t n = strcspn(word, "=");
    snprintf(name, sizeof name, "%.*s", (int)n, word);
    for (int i = 0; i < ROWS; i++)
        if (n < sizeof name && slip_is_near(name, rows[i].name))
            return rows[i].name;
    return NULL;
}

static int refuse_name(const char *word)
{
    struct buffer why = {0};
    const char *meant = find_near(word + strlen("--"));
    if (meant)
        buffer_format(&why, "there is no such option: " SLIP_WRITE("--%s"), meant);
    else
        buffer_add_string(
            &why, "there is no such option, or several begin so; 'pamphlet --help' names them all");
    int status = cli_complain(word, why.bytes);
    buffer_done(&why);
    return status;
}

bool cli_is_given(const struct options *options, const char *name)
{
    for (int i = 0; i < ROWS; i++)
        if (strcmp(rows[i].name, name) == 0)
            return options->given >> i & 1;
    return false;
}

/* Writes the letter that getopt_long() refused, whole where it has several bytes: it stopped at the
 * first of them, within a word. */
static void write_letter(char out[8], const char *word)
{
    const char *at = (unsigned char)optopt > '~' && word ? strchr(word, optopt) : NULL;
    uint32_t code;
    size_t n = at ? text_decode(at, strlen(at), &code) : 1;
    snprintf(out, 8, "-%.*s", (int)n, at ? at : (char[]){(char)optopt, '\0'});
}

/* Complains of what getopt_long() refused. Its own message is not used, because it is not cleaned.
 */
static int refuse_unknown(int argc, char **argv, int answer)
{
    char letter[8];
    write_letter(letter, optind < argc ? argv[optind] : NULL);
    const char *word = optind > 0 && optind <= argc ? argv[optind - 1] : "";
    bool is_long = strncmp(word, "--", 2) == 0;
    if (is_long && answer != ':' && !optopt)
        return refuse_name(word);
    return cli_complain(
        is_long || !optopt ? word : letter,
        answer == ':' ? "a value has to follow"
        : is_long && optopt
            ? "no value may follow"
            : "there is no such option, or several begin so; 'pamphlet --help' names them all");
}

int cli_read_options(int argc, char **argv, struct options *options)
{
    struct option names[ROWS + 1];
    char letters[2 * ROWS + 2];
    int answer;
    write_getopt(names, letters);
    opterr = 0;
    while ((answer = getopt_long(argc, argv, letters, names, NULL)) != -1) {
        const struct row *row = find_row(answer);
        if (!row)
            return refuse_unknown(argc, argv, answer);
        if (!take(row, optarg, options))
            return refuse(row);
        if (options->version)
            return print_version();
        if (options->help)
            return cli_print_help();
    }
    return -1;
}
