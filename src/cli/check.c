/*
 * pamphlet check: what is wrong with the content, in the form compilers use.
 *
 * CONTENT is a folder and FILEs are pages in it; the file system says which an argument is. A
 * folder within a site's content is not content by itself, but stands for the pages in it. Exit: 0
 * nothing, 1 errors (with --strict: warnings too), 2 wrong usage.
 */
#include "cli/commands.h"

#include "base/day.h"
#include "base/path.h"
#include "check/findings.h"
#include "check/report.h"
#include "cli/complain.h"
#include "cli/open.h"
#include "cli/plain.h"
#include "cli/settings.h"
#include "sync/configure.h"
#include "sync/root.h"
#include "term/surroundings.h"
#include "ui/keys.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* The site that a file lies in, as a relative path if the file's is one. If it lies in none, the
 * file's folder; then the editor is told what cannot be checked. */
static char *folder_of(const char *file)
{
    size_t n = path_above_bytes(file, strlen(file));
    char *site = root_find(file);
    char *from_here = site && *file != '/' ? check_path_from_here(site) : site;
    if (from_here != site)
        free(site);
    if (site)
        return from_here;
    if (access(file, F_OK) == 0)
        cli_complain(file,
                     "no site is above it, so its links were not looked up outside its folder; "
                     "give the site too, as in: pamphlet check content page.md");
    return n ? memory_copy(file, n) : memory_copy(".", 1);
}

/* Whether a folder is the root of a site: it has a configuration, or a folder called "content". */
static bool is_site(const char *folder)
{
    struct buffer content = {0};
    buffer_format(&content, "%s/content", folder);
    bool site = root_is_configured(folder) || is_folder(content.bytes);
    buffer_done(&content);
    return site;
}

/* The site whose content a folder is a part of, as a relative path if the folder's is one, on the
 * heap; NULL: the folder is content itself. */
static char *site_around(const char *folder)
{
    struct configure configure;
    struct site site;
    char *above = is_site(folder) ? NULL : root_find(folder);
    if (!above)
        return NULL;
    char *part = configure_open(&configure, &site, above, NULL) == 0
                     ? configure_path_below(&configure, folder)
                     : NULL;
    configure_done(&configure);
    site_done(&site);
    char *found = !part            ? NULL
                  : *folder == '/' ? memory_copy(above, strlen(above))
                                   : check_path_from_here(above);
    free(above);
    free(part);
    return found;
}

/* "1 error, 2 warnings, 0 infos in 1 page", and at a terminal where the rules are explained. */
static void print_counts(size_t errors, size_t warnings, size_t infos, size_t pages)
{
    fprintf(stderr, "%zu error%s, %zu warning%s, %zu info%s in %zu page%s\n", errors,
            errors == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s", infos,
            infos == 1 ? "" : "s", pages, pages == 1 ? "" : "s");
    if (errors + warnings + infos && isatty(STDERR_FILENO))
        fputs("'pamphlet check --rules' says what each rule in brackets wants\n", stderr);
}

/* Pages that an editor asked for: all, or those that were named. */
static size_t count_wanted(const struct check *check)
{
    size_t count = 0;
    for (size_t i = 0; i < check->page_count; i++)
        count += check_wants(check, check->pages[i].page->path);
    return count;
}

/* Whether the site's configuration has errors. */
static bool is_misconfigured(const struct check *check)
{
    const struct notes *notes = library_notes(check->library);
    bool wrong = check->site.broken;
    for (size_t i = 0; i < notes->count && !wrong; i++)
        for (size_t k = 0; k < check->site.source_count && !wrong; k++)
            wrong = notes->list[i].level == NOTE_ERROR &&
                    strcmp(notes->list[i].file, check->site.sources[k].file) == 0;
    return wrong;
}

/* Tells an editor who asked for some files that the configuration has errors: without its emergency
 * number, for one, the wrong numbers on a page are not found. */
static void tell_of_settings(const struct check *check)
{
    if (check->options.files && is_misconfigured(check))
        cli_complain(
            "the site's configuration has errors, so faults in these files may not be found",
            "'pamphlet check' without files shows them");
}

/* Prints what the rules find. Returns the exit status. */
static int print_findings(const struct options *options, struct check *check)
{
    struct buffer out = {0};
    struct report_options wanted = {.format = options->check.format,
                                    .colour =
                                        surroundings_print_looks() && surroundings_want_colour(),
                                    .version = cli_version()};
    if (options->json)
        wanted.format = REPORT_JSON;
    check_run(check);
    tell_of_settings(check);
    report_findings(&out, check, &wanted);
    size_t errors = check_count(check, NOTE_ERROR);
    size_t warnings = check_count(check, NOTE_WARNING);
    size_t pages = count_wanted(check);
    if (wanted.format == REPORT_TEXT && !pages &&
        !(check->options.file_count && check->finding_count))
        fprintf(stderr, "no page was checked: name drafts, or give --all for hidden pages\n");
    if (wanted.format == REPORT_TEXT && (pages || check->finding_count))
        print_counts(errors, warnings, check_count(check, NOTE_INFO), pages);
    fwrite(buffer_string(&out), 1, out.used, stdout);
    buffer_done(&out);
    return errors || (options->check.strict && warnings) ? STATUS_NO : STATUS_YES;
}

/* Returns the exit status. */
static int print(const struct options *options, struct check *check)
{
    struct buffer table = {0};
    if (!options->check.readability && !options->check.review)
        return print_findings(options, check);
    check_read(check);
    if (options->check.readability)
        report_readability(&table, check, check->options.file_count > 0);
    else
        report_review(&table, check, options->check.within_days);
    plain_print(&table, stdout); /* file names in it may contain anything */
    buffer_done(&table);
    return STATUS_YES;
}

/* The current day in the editor's time zone, counted as in base/day.h. */
static long today(const struct options *options)
{
    time_t now = (time_t)options->now;
    const struct tm *local = localtime(&now);
    return (long)day_count(local->tm_year + 1900, local->tm_mon + 1, local->tm_mday);
}

static bool has_pages(const struct check *check, const char *folder)
{
    for (size_t i = 0; i < check->walk.count; i++)
        if (check->walk.files[i].is_page && path_below(check->walk.files[i].path, folder))
            return true;
    return false;
}

/* Whether each folder named has pages. False after a complaint: that nothing is wrong would be no
 * answer for a folder without pages. */
static bool have_pages(const struct check *check, char **arguments)
{
    for (size_t i = 0; i < check->options.file_count; i++)
        if (is_folder(arguments[i]) && !has_pages(check, check->options.files[i])) {
            cli_complain(arguments[i], "there are no pages here (files that end in .md)");
            return false;
        }
    return true;
}

/* files: the arguments, as paths below the content. */
static int run(const struct options *options, const char *folder, char **arguments, char **files,
               size_t count)
{
    char *why = NULL;
    struct sync_options sync = cli_sync_options(options);
    struct check_options wanted = {.content = folder,
                                   .files = count ? (const char *const *)files : NULL,
                                   .file_count = count,
                                   .now = options->now,
                                   .show = options->show | (count ? SHOW_DRAFTS : 0),
                                   .shown = options->show,
                                   .today = today(options),
                                   .confine = sync.confine,
                                   .judge = cli_judge_setting};
    struct check *check = check_new(&wanted, &why);
    keys_forget_own();
    if (!check)
        cli_complain(NULL, why);
    free(why);
    int status = check && have_pages(check, arguments) ? print(options, check) : STATUS_USAGE;
    check_free(check);
    return status;
}

/* Finds the paths of the arguments relative to the site's content, on the heap. Stops with a
 * complaint at the first that has none. Returns the exit status. */
static int find_files(const char *folder, int count, char **arguments, char **files)
{
    struct configure configure;
    struct site site;
    int status = STATUS_YES;
    bool found = count && configure_open(&configure, &site, folder, NULL) == 0;
    for (int i = 0; i < count && status == STATUS_YES; i++) {
        files[i] = found ? configure_path_below(&configure, arguments[i]) : NULL;
        if (access(arguments[i], F_OK) != 0)
            status = cli_complain(arguments[i], strerror(errno));
        else if (!files[i])
            status = cli_complain(arguments[i], "no such page in the content that is checked");
    }
    if (count) {
        configure_done(&configure);
        site_done(&site);
    }
    return status;
}

/* Whether any of the other files lies in the first, a folder: then only those are meant. */
static bool are_named_within(char *const *files, int count)
{
    int i = 1;
    while (i < count && !path_below(files[i], files[0]))
        i++;
    return i < count;
}

/* The folder to check, on the heap: the one that the options name, or the site that the first
 * argument is or lies in. *first: the index of the first argument that names pages. *part: that one
 * is a folder within the site. */
static char *choose_folder(const struct options *options, int count, char **arguments, int *first,
                           bool *part)
{
    *first = 0;
    *part = false;
    if (count && is_folder(arguments[0])) {
        char *site = site_around(arguments[0]);
        *part = site;
        *first = !site;
        return site ? site : memory_copy(arguments[0], strlen(arguments[0]));
    }
    if (count && !options->content_given)
        return folder_of(arguments[0]);
    return memory_copy(options->content, strlen(options->content));
}

static int check_folder(const struct options *options, const char *folder, bool part, int count,
                        char **arguments)
{
    char **files = memory_new(((size_t)count + 1) * sizeof *files);
    int status = find_files(folder, count, arguments, files);
    int skipped = status == STATUS_YES && part && are_named_within(files, count);
    if (status == STATUS_YES)
        status =
            run(options, folder, arguments + skipped, files + skipped, (size_t)(count - skipped));
    for (int i = 0; i < count; i++)
        free(files[i]);
    free(files);
    return status;
}

/* Complains of the first argument that is a library file. Returns the exit status. */
static int refuse_libraries(int count, char **arguments)
{
    for (int i = 0; i < count; i++)
        if (cli_kind_of(arguments[i]) == CLI_LIBRARY)
            return cli_complain(arguments[i], "this is a library file, which has no text to mend: "
                                              "give the folder that it was made of");
    return STATUS_YES;
}

static int print_rules(void)
{
    struct buffer out = {0};
    report_rules(&out);
    fputs(buffer_string(&out), stdout);
    buffer_done(&out);
    return STATUS_YES;
}

int cli_check(struct options *options, int count, char **arguments)
{
    int first;
    bool part;
    if (options->check.rules)
        return print_rules();
    if (refuse_libraries(count, arguments) != STATUS_YES)
        return STATUS_USAGE;
    char *folder = choose_folder(options, count, arguments, &first, &part);
    int status = check_folder(options, folder, part, count - first, arguments + first);
    free(folder);
    return status;
}
