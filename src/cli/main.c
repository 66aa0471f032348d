/*
 * Reads the command line, and runs the command that it names, or browses.
 */
#include "cli/options.h"

#include "base/slip.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy.h"
#include "kiosk/session.h"
#include "sync/channel.h"

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Whether the word after those to search for is the content: one without a slash never is. */
static bool is_content(const char *word)
{
    struct stat status;
    return strchr(word, '/') && stat(word, &status) == 0 &&
           (S_ISDIR(status.st_mode) || S_ISREG(status.st_mode));
}

static int show(struct options *options, int count, char **words)
{
    (void)count;
    options->page = words[0];
    return cli_show(options);
}

static int list(struct options *options, int count, char **words)
{
    options->content = count ? words[0] : options->content;
    return cli_list(options);
}

static int search(struct options *options, int count, char **words)
{
    if (count > 1 && is_content(words[count - 1]))
        options->content = words[--count];
    return cli_search(options, count, words);
}

static int pack(struct options *options, int count, char **words)
{
    options->content = count ? words[0] : options->content;
    return cli_pack(options);
}

static const struct cli_command {
    const char *name;
    int words_min;
    int words_max;
    int (*run)(struct options *options, int count, char **words);
    const char *example; /* what to type instead, if there are too few or too many words */
} commands[] = {
    {"show", 1, 1, show, "give one page, as in: pamphlet show sciatica"},
    {"list", 0, 1, list, "give one folder or library file, as in: pamphlet list content"},
    {"search", 1, INT_MAX, search, "give words to look for, as in: pamphlet search back pain"},
    {"check", 0, INT_MAX, cli_check, NULL},
    {"new", 2, 2, cli_new,
     "give a kind of page and its path, as in: pamphlet new condition content/knee"},
    {"pack", 0, 1, pack, "give one folder, as in: pamphlet pack -o clinic.library content"},
};

/* NULL: no command has this name. */
static const struct cli_command *find_command(const char *name)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(name, commands[i].name) == 0)
            return &commands[i];
    return NULL;
}

static int run_command(const struct cli_command *command, struct options *options, int count,
                       char **words)
{
    if (options->session != SESSION_OWN_MACHINE)
        return cli_complain(command->name,
                            options->session == SESSION_KIOSK ? "not in a kiosk" : "not over SSH");
    if (count < command->words_min || count > command->words_max)
        return cli_complain(command->name, command->example);
    return command->run(options, count, words);
}

/* Whether a word is neither a command, folder nor file: a misspelt command would be taken for
 * content. */
static bool is_neither(const char *word)
{
    return !strchr(word, '/') && access(word, F_OK) != 0 && errno == ENOENT;
}

/* The command that a word may be meant for, NULL: none. */
static const char *find_near(const char *word)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (slip_is_near(word, commands[i].name))
            return commands[i].name;
    return NULL;
}

/* A word that is neither may be a misspelt command, or a page whose content was left out. */
static int complain_of_word(const char *word)
{
    const char *meant = find_near(word);
    bool plain = *word && !word[strcspn(word, " \t\n'\"\\`$&;|<>()*?[]{}!#~")];
    struct buffer why = {0};
    if (meant)
        buffer_format(&why, "there is no such command; " SLIP_WRITE("%s"), meant);
    else
        buffer_format(&why,
                      "there is no such command, folder or file; 'pamphlet --help' names the "
                      "commands, and 'pamphlet show %s' prints a page of that name",
                      plain ? word : "PAGE");
    int status = cli_complain(word, why.bytes);
    buffer_done(&why);
    return status;
}

/* Without a command: the words are the content, unless an option gave it, and a page. */
static int browse(struct options *options, int count, char **words)
{
    bool own = options->session == SESSION_OWN_MACHINE;
    bool surplus = options->content_given && count > 1 && find_near(words[0]);
    if (count && own && (!options->content_given || surplus) && is_neither(words[0]))
        return complain_of_word(words[0]);
    if (count && !options->content_given) {
        options->content = *words++;
        count--;
    }
    if (count > 1)
        return cli_bad_usage();
    options->page = count ? words[0] : NULL;
    return options->session == SESSION_SSH ? cli_ssh(options) : cli_browse(options);
}

/* Reports output that was not written in full: half of it must not be taken for the whole. */
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
    session_lift_limit(); /* --help prints too */
    int status = cli_read_options(argc, argv, &options);
    if (status >= 0)
        return status;
    session_begin(options.session);
    if (options.no_sandbox && options.session != SESSION_OWN_MACHINE)
        return cli_complain("--no-sandbox", "not where strangers sit");
    if (options.allow_print && options.session == SESSION_SSH)
        return cli_complain("--allow-print", "not over SSH, where no command of a folder runs");
    if (options.policy)
        return cli_policy(&options);
    int count = argc - optind;
    char **arguments = argv + optind;
    options.content_given = options.content != NULL;
    if (!options.content_given)
        options.content = "content";
    const struct cli_command *command = count ? find_command(arguments[0]) : NULL;
    if (options.output && !(command && command->run == pack))
        return cli_complain("--output", "only pack writes a file; of what others print, > FILE "
                                        "makes one");
    if (options.session == SESSION_OWN_MACHINE &&
        cli_refuse_unused(&options, command ? command->name : NULL))
        return STATUS_USAGE;
    if (command)
        return run_command(command, &options, count - 1, arguments + 1);
    return browse(&options, count, arguments);
}

int main(int argc, char **argv)
{
    int status = finish_output(run(argc, argv));
    channel_reap(); /* so that the time they took is counted with this program's */
    return status;
}
