/*
 * Options and commands. No logic: reads the command line and calls one command.
 */
#include "cli/options.h"

#include "base/text.h"
#include "kiosk/sandbox.h"
#include "kiosk/session.h"
#include "ui/term.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

static const char usage[] =
    "usage: pamphlet [OPTION...] [CONTENT [PAGE]]   read pages\n"
    "       pamphlet [OPTION...] show PAGE          print one page\n"
    "       pamphlet [OPTION...] list               print the titles of all pages\n"
    "       pamphlet [OPTION...] search WORDS       print the pages that have them, best first\n"
    "       pamphlet [OPTION...] pack -o FILE       write one library file\n"
    "       pamphlet [OPTION...] check [CONTENT] [FILE...]  tell what is wrong with pages\n"
    "       pamphlet [OPTION...] new KIND PATH      begin a page\n";

static const char help[] =
    "\n"
    "CONTENT is a folder of pages, the root of a Hugo site, or a library file that 'pack' made;\n"
    "./content if it is left out.\n"
    "PAGE is a page's path, its address or the last part of it, or a Markdown file.\n"
    "\n"
    "  -C, --content=DIR|FILE\n"
    "                        the content, before or after the command\n"
    "  -o, --output=FILE     pack: the file to write\n"
    "  -w, --width=COLS      show: columns of a line (default: the terminal's, at most 72)\n"
    "      --links=list|none show: number the links and list them at the end, or do not\n"
    "      --linear          show: for speech and braille: no frames, no columns, links as\n"
    "                        \"[3] Asthma inhalers\"\n"
    "      --mouse=on|off    taps and the wheel (default: off)\n"
    "      --json            show: the page's tree as JSON; list, search: the pages as JSON\n"
    "      --limit=N         search: at most so many pages (default: 20)\n"
    "      --bidi=WHEN       who orders words from right to left: on (pamphlet), off (the\n"
    "                        terminal), auto\n"
    "      --theme=NAME      default, dark, light, contrast or mono\n"
    "      --typographer=on|off\n"
    "                        curled quotes and dashes, or as they were typed\n"
    "      --lang=CODE       pages in this language, and the program's words\n"
    "      --order=ORDER     lists by title, weight (Hugo's order) or date\n"
    "      --drafts, --future, --expired, --all\n"
    "                        pages that are hidden for this reason, or for any of them, too\n"
    "      --index=strict|lenient\n"
    "                        whether an index.md hides the pages beside it, as in Hugo\n"
    "      --now=TIME        what is hidden by its dates at this time (RFC 3339)\n"
    "      --format=NAME     check: text, json, github or sarif\n"
    "      --strict          check: warnings count as errors\n"
    "      --rules           check: the rules, what they want and why\n"
    "      --readability     check: how hard each page is to read\n"
    "      --review          check: pages to be reviewed within 60 days\n"
    "      --within=DAYS     check: or within so many\n"
    "      --kiosk, --ssh    for strangers: at a screen in a waiting room, over SSH\n"
    "      --policy          what each kind of session may do, and what confines it\n"
    "      --no-sandbox      on one's own machine: for debuggers, nothing confines the reader\n"
    "  -v, --verbose         say where the pages come from\n"
    "  -h, --help            these words\n"
    "  -V, --version         the version\n"
    "\n"
    "Exit status: 0 yes; 1 no such page, nothing found; 2 wrong usage, or content that cannot be "
    "opened.\n";

int cli_complain(const char *what, const char *why)
{
    struct buffer line = {0};
    buffer_format(&line, "%s%s%s", what ? what : "", what ? ": " : "", why);
    struct buffer clean = {0};
    text_clean(&clean, line.bytes, line.used, TEXT_LINE);
    term_close(); /* if it was opened already: the words must stay */
    fprintf(stderr, "pamphlet: %s\n", buffer_string(&clean));
    buffer_done(&line);
    buffer_done(&clean);
    return STATUS_USAGE;
}

/* Fewer pages than these are parsed faster than a file is opened; and than those, before anybody
 * has read a title. */
enum { CACHE_PAGES_MIN = 200, TITLES_PAGES_MIN = 5000 };

/* On one's own machine, a kernel that lacks one of the walls is no reason to show nothing. */
static int confine(void)
{
    sandbox_worker();
    return 0;
}

static void tell(const char *words)
{
    cli_complain(NULL, words);
}

struct sync_options cli_sync_options(const struct options *options)
{
    return (struct sync_options){.now = options->now,
                                 .show = options->show,
                                 .index = options->index,
                                 .fields_only = options->fields_only,
                                 .typographer = options->typographer,
                                 .summaries = options->summaries,
                                 .cache_pages =
                                     options->session == SESSION_OWN_MACHINE ? CACHE_PAGES_MIN : 0,
                                 .titles_first = options->titles_first ? TITLES_PAGES_MIN : 0,
                                 .tell = options->verbose ? tell : NULL,
                                 .progress = cli_progress,
                                 .confine = confine};
}

static bool open_file(const char *file, struct cli_source *source)
{
    const char *why;
    source->library = library_open(file, &why);
    if (!source->library)
        cli_complain(file, why);
    return source->library;
}

bool cli_begin(const struct options *options, struct cli_source *source)
{
    char *why = NULL;
    struct stat status;
    struct sync_options wanted = cli_sync_options(options);
    *source = (struct cli_source){0};
    if (stat(options->content, &status) == 0 && !S_ISDIR(status.st_mode))
        return open_file(options->content, source);
    source->sync = sync_begin(options->content, &wanted, &why);
    if (!source->sync)
        cli_complain(why, "give a folder of Markdown pages, as in: pamphlet content");
    free(why);
    return source->sync;
}

struct library *cli_finish(struct cli_source *source)
{
    struct library *library = source->sync ? sync_finish(source->sync) : source->library;
    cli_progress_end();
    return library;
}

bool cli_is_long(const struct cli_source *source)
{
    enum { MANY_PAGES = 2000 };
    return source->sync && sync_count(source->sync) > MANY_PAGES;
}

struct library *cli_open(const struct options *options)
{
    struct cli_source source;
    return cli_begin(options, &source) ? cli_finish(&source) : NULL;
}

void cli_print_notes(struct library *library)
{
    const struct notes *notes = library_notes(library);
    for (size_t i = 0; i < notes->count; i++) {
        struct buffer line = {0};
        note_format(&line, &notes->list[i]);
        fprintf(stderr, "%s\n", buffer_string(&line));
        buffer_done(&line);
    }
}

static int bad_usage(void)
{
    fprintf(stderr, "%sTry 'pamphlet --help'.\n", usage);
    return STATUS_USAGE;
}

static bool read_width(const char *text, struct options *options)
{
    char *end;
    long cols = strtol(text, &end, 10);
    if (*end || end == text || cols < 1 || cols > 10000)
        return false;
    options->width_cols = (uint32_t)cols;
    return true;
}

static bool read_limit(const char *text, struct options *options)
{
    char *end;
    long limit = strtol(text, &end, 10);
    options->limit = limit > 0 ? (size_t)limit : 0;
    return !*end && end != text && limit >= 1 && limit <= 10000;
}

static bool read_links(const char *text, struct options *options)
{
    options->list_links_given = true;
    options->list_links = strcmp(text, "list") == 0;
    return options->list_links || strcmp(text, "none") == 0;
}

static bool read_bidi(const char *text, struct options *options)
{
    static const char *const words[] = {
        [OPTIONS_BIDI_AUTO] = "auto", [OPTIONS_BIDI_ON] = "on", [OPTIONS_BIDI_OFF] = "off"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(text, words[i]) == 0) {
            options->bidi = (enum options_bidi)i;
            return true;
        }
    return false;
}

enum layout_bidi cli_bidi(const struct options *options, bool automatic)
{
    bool on = options->bidi == OPTIONS_BIDI_AUTO ? automatic : options->bidi == OPTIONS_BIDI_ON;
    return on ? LAYOUT_BIDI_SHAPE : LAYOUT_BIDI_OFF;
}

static bool read_typographer(const char *text, struct options *options)
{
    options->typographer = strcmp(text, "off") == 0 ? TYPOGRAPHER_OFF : TYPOGRAPHER_ON;
    return options->typographer == TYPOGRAPHER_OFF || strcmp(text, "on") == 0;
}

static bool read_mouse(const char *text, struct options *options)
{
    options->mouse_given = true;
    options->mouse = !text || strcmp(text, "on") == 0;
    return options->mouse || strcmp(text, "off") == 0;
}

enum {
    OPTION_LINKS = 256,
    OPTION_THEME,
    OPTION_ALL,
    OPTION_BIDI,
    OPTION_DRAFTS,
    OPTION_FUTURE,
    OPTION_EXPIRED,
    OPTION_INDEX,
    OPTION_JSON,
    OPTION_LANG,
    OPTION_LIMIT,
    OPTION_NOW,
    OPTION_ORDER,
    OPTION_TYPOGRAPHER,
    OPTION_LINEAR,
    OPTION_MOUSE,
    OPTION_FORMAT,
    OPTION_STRICT,
    OPTION_RULES,
    OPTION_READABILITY,
    OPTION_REVIEW,
    OPTION_WITHIN,
};

static const struct option long_options[] = {
    {"content", required_argument, NULL, 'C'},
    {"output", required_argument, NULL, 'o'},
    {"width", required_argument, NULL, 'w'},
    {"links", required_argument, NULL, OPTION_LINKS},
    {"theme", required_argument, NULL, OPTION_THEME},
    {"all", no_argument, NULL, OPTION_ALL},
    {"drafts", no_argument, NULL, OPTION_DRAFTS},
    {"bidi", required_argument, NULL, OPTION_BIDI},
    {"future", no_argument, NULL, OPTION_FUTURE},
    {"expired", no_argument, NULL, OPTION_EXPIRED},
    {"index", required_argument, NULL, OPTION_INDEX},
    {"json", no_argument, NULL, OPTION_JSON},
    {"typographer", required_argument, NULL, OPTION_TYPOGRAPHER},
    {"lang", required_argument, NULL, OPTION_LANG},
    {"limit", required_argument, NULL, OPTION_LIMIT},
    {"now", required_argument, NULL, OPTION_NOW},
    {"order", required_argument, NULL, OPTION_ORDER},
    {"linear", no_argument, NULL, OPTION_LINEAR},
    {"mouse", optional_argument, NULL, OPTION_MOUSE},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"strict", no_argument, NULL, OPTION_STRICT},
    {"rules", no_argument, NULL, OPTION_RULES},
    {"readability", no_argument, NULL, OPTION_READABILITY},
    {"review", no_argument, NULL, OPTION_REVIEW},
    {"within", required_argument, NULL, OPTION_WITHIN},
    {"kiosk", no_argument, NULL, OPTION_KIOSK},
    {"ssh", no_argument, NULL, OPTION_SSH},
    {"policy", no_argument, NULL, OPTION_POLICY},
    {"no-sandbox", no_argument, NULL, OPTION_NO_SANDBOX},
    {"verbose", no_argument, NULL, 'v'},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, 'V'},
    {NULL, 0, NULL, 0},
};

/* An option of check; false: it has a wrong value. */
static bool read_check_option(int option, const char *text, struct options_check *check)
{
    char *end;
    switch (option) {
    case OPTION_FORMAT:
        check->format = report_format_find(text);
        return check->format != REPORT_FORMAT_MAX;
    case OPTION_WITHIN:
        check->within_days = strtol(text, &end, 10);
        return !*end && end != text && check->within_days >= 0 && check->within_days < 100000;
    default:
        check->strict = check->strict || option == OPTION_STRICT;
        check->rules = check->rules || option == OPTION_RULES;
        check->readability = check->readability || option == OPTION_READABILITY;
        check->review = check->review || option == OPTION_REVIEW;
        return true;
    }
}

/* Returns an exit status, or -1 to go on. */
static int read_options(int argc, char **argv, struct options *options)
{
    int option;
    while ((option = getopt_long(argc, argv, "C:o:w:vhV", long_options, NULL)) != -1) {
        switch (option) {
        case 'C':
            options->content = optarg;
            break;
        case 'o':
            options->output = optarg;
            break;
        case 'w':
            if (!read_width(optarg, options))
                return cli_complain("--width", "give a number of columns from 1 to 10000");
            break;
        case OPTION_LINKS:
            if (!read_links(optarg, options))
                return cli_complain("--links", "give 'list' or 'none'");
            break;
        case OPTION_THEME:
            options->theme = optarg;
            break;
        case OPTION_BIDI:
            if (!read_bidi(optarg, options))
                return cli_complain("--bidi", "give 'auto', 'on' or 'off'");
            break;
        case OPTION_ALL:
            options->show |= SHOW_DRAFTS | SHOW_FUTURE | SHOW_EXPIRED;
            break;
        case OPTION_DRAFTS:
            options->show |= SHOW_DRAFTS;
            break;
        case OPTION_FUTURE:
            options->show |= SHOW_FUTURE;
            break;
        case OPTION_EXPIRED:
            options->show |= SHOW_EXPIRED;
            break;
        case OPTION_INDEX:
            if (!cli_read_index(optarg, options))
                return cli_complain("--index", "give 'strict' or 'lenient'");
            break;
        case OPTION_JSON:
            options->json = true;
            break;
        case OPTION_TYPOGRAPHER:
            if (!read_typographer(optarg, options))
                return cli_complain("--typographer", "give 'on' or 'off'");
            break;
        case OPTION_LANG:
            options->lang = optarg;
            break;
        case OPTION_LIMIT:
            if (!read_limit(optarg, options))
                return cli_complain("--limit", "give a number of pages from 1 to 10000");
            break;
        case OPTION_NOW:
            if (!cli_read_now(optarg, options))
                return cli_complain("--now", "give a time like 2026-01-31T12:00:00Z");
            break;
        case OPTION_ORDER:
            if (!cli_read_order(optarg, options))
                return cli_complain("--order", "give 'title', 'weight' or 'date'");
            break;
        case OPTION_LINEAR:
            options->linear = true;
            break;
        case OPTION_MOUSE:
            if (!read_mouse(optarg, options))
                return cli_complain("--mouse", "give 'on' or 'off'");
            break;
        case 'v':
            options->verbose = true;
            break;
        case OPTION_FORMAT:
        case OPTION_STRICT:
        case OPTION_RULES:
        case OPTION_READABILITY:
        case OPTION_REVIEW:
        case OPTION_WITHIN:
            if (!read_check_option(option, optarg, &options->check))
                return cli_complain(option == OPTION_FORMAT ? "--format" : "--within",
                                    option == OPTION_FORMAT
                                        ? "give 'text', 'json', 'github' or 'sarif'"
                                        : "give a number of days");
            break;
        case OPTION_KIOSK:
        case OPTION_SSH:
        case OPTION_POLICY:
        case OPTION_NO_SANDBOX:
            cli_read_session(option, options);
            break;
        case 'h':
            printf("%s%s", usage, help);
            return STATUS_YES;
        case 'V':
            printf("pamphlet %s\n", PAMPHLET_VERSION);
            cli_print_sandbox();
            return STATUS_YES;
        default:
            return bad_usage();
        }
    }
    return -1;
}

static int run_command(const char *name, int count, char **arguments, struct options *options)
{
    if (strcmp(name, "show") == 0 && count == 1) {
        options->page = arguments[0];
        return cli_show(options);
    }
    if (strcmp(name, "list") == 0 && count == 0)
        return cli_list(options);
    if (strcmp(name, "search") == 0 && count > 0)
        return cli_search(options, count, arguments);
    if (strcmp(name, "check") == 0)
        return cli_check(options, count, arguments);
    if (strcmp(name, "new") == 0 && count == 2)
        return cli_new(options, arguments[0], arguments[1]);
    if (strcmp(name, "pack") == 0 && count == 0)
        return cli_pack(options);
    return bad_usage();
}

static bool is_command(const char *word)
{
    static const char *const commands[] = {"show", "list", "search", "pack", "check", "new"};
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(word, commands[i]) == 0)
            return true;
    return false;
}

const char *cli_version(void)
{
    return PAMPHLET_VERSION;
}

/* Whoever kept the words must not take half of them for the whole. */
static int finish_output(int status)
{
    errno = 0;
    bool whole = fflush(stdout) == 0 && !ferror(stdout);
    if (whole || errno == EPIPE)
        return status;
    return cli_complain("standard output",
                        errno ? strerror(errno) : "not all of it could be written");
}

static int run(int argc, char **argv)
{
    struct options options = {.now = time(NULL), .check.within_days = 60};
    int status = read_options(argc, argv, &options);
    if (status >= 0)
        return status;
    session_begin(options.session);
    if (options.no_sandbox && options.session != SESSION_OWN_MACHINE)
        return cli_complain("--no-sandbox", "not where strangers sit");
    if (options.policy)
        return cli_policy(&options);
    int count = argc - optind;
    char **arguments = argv + optind;
    bool content_given = options.content != NULL;
    options.content_given = content_given;
    if (!content_given)
        options.content = "content";
    if (count && is_command(arguments[0]) && options.session == SESSION_KIOSK)
        return cli_complain(arguments[0], "not in a kiosk");
    if (count && is_command(arguments[0]))
        return run_command(arguments[0], count - 1, arguments + 1, &options);
    if (count && !content_given) {
        options.content = *arguments++;
        count--;
    }
    if (count > 1)
        return bad_usage();
    options.page = count ? arguments[0] : NULL;
    if (options.session == SESSION_SSH)
        return cli_ssh(&options);
    return cli_browse(&options);
}

int main(int argc, char **argv)
{
    return finish_output(run(argc, argv));
}
