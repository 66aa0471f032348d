/*
 * Which command is meant. No logic: has the command line read and calls one command.
 */
#include "cli/options.h"

#include "base/text.h"
#include "kiosk/session.h"
#include "sync/sync.h"
#include "ui/term.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

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

/* Whether a word behind those to be searched for is the content: one without a slash never is. */
static bool is_content(const char *word)
{
    struct stat status;
    return strchr(word, '/') && stat(word, &status) == 0 &&
           (S_ISDIR(status.st_mode) || S_ISREG(status.st_mode));
}

/* A command with too few words behind it, or too many: what to type instead. */
static int complain_of_words(const char *name)
{
    static const struct {
        const char *name;
        const char *why;
    } mistakes[] = {
        {"show", "give one page, as in: pamphlet show sciatica"},
        {"list", "give one folder or library file, as in: pamphlet list content"},
        {"search", "give words to look for, as in: pamphlet search back pain"},
        {"new", "give a kind of page and its path, as in: pamphlet new condition content/knee"},
        {"pack", "give one folder, as in: pamphlet pack -o clinic.library content"},
    };
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++)
        if (strcmp(name, mistakes[i].name) == 0)
            return cli_complain(name, mistakes[i].why);
    return cli_bad_usage();
}

static int run_command(const char *name, int count, char **arguments, struct options *options)
{
    if (strcmp(name, "show") == 0 && count == 1) {
        options->page = arguments[0];
        return cli_show(options);
    }
    if (strcmp(name, "list") == 0 && count <= 1) {
        options->content = count ? arguments[0] : options->content;
        return cli_list(options);
    }
    if (strcmp(name, "search") == 0 && count > 0) {
        bool with_content = count > 1 && is_content(arguments[count - 1]);
        options->content = with_content ? arguments[--count] : options->content;
        return cli_search(options, count, arguments);
    }
    if (strcmp(name, "check") == 0)
        return cli_check(options, count, arguments);
    if (strcmp(name, "new") == 0 && count == 2)
        return cli_new(options, arguments[0], arguments[1]);
    if (strcmp(name, "pack") == 0 && count <= 1) {
        options->content = count ? arguments[0] : options->content;
        return cli_pack(options);
    }
    return complain_of_words(name);
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
    struct options options = {.now = time(NULL), .check.within_days = -1};
    session_lift_limit(); /* options print too */
    int status = cli_read_options(argc, argv, &options);
    if (status >= 0)
        return status;
    session_begin(options.session);
    if (options.no_sandbox && options.session != SESSION_OWN_MACHINE)
        return cli_complain("--no-sandbox", "not where strangers sit");
    if (options.policy)
        return cli_policy(&options);
    int count = argc - optind;
    char **arguments = argv + optind;
    options.content_given = options.content != NULL;
    if (!options.content_given)
        options.content = "content";
    if (count && is_command(arguments[0]) && options.session != SESSION_OWN_MACHINE)
        return cli_complain(arguments[0],
                            options.session == SESSION_KIOSK ? "not in a kiosk" : "not over SSH");
    if (count && is_command(arguments[0]))
        return run_command(arguments[0], count - 1, arguments + 1, &options);
    if (count && !options.content_given) {
        options.content = *arguments++;
        count--;
    }
    if (count > 1)
        return cli_bad_usage();
    options.page = count ? arguments[0] : NULL;
    if (options.session == SESSION_SSH)
        return cli_ssh(&options);
    return cli_browse(&options);
}

int main(int argc, char **argv)
{
    int status = finish_output(run(argc, argv));
    sync_reap(); /* so that the time they took is counted with this program's */
    return status;
}
