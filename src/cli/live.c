/*
 * A folder or page that is edited while it is read: starts the process that watches it, and takes
 * what that sends.
 */
#include "cli/live.h"

#include "base/words.h"
#include "cli/open.h"
#include "sync/watch.h"
#include "term/term.h"
#include "ui/app.h"

#include <stddef.h>
#include <sys/stat.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

struct watch *cli_watch_new(const struct options *options)
{
    struct stat status;
    struct sync_options wanted = cli_sync_options(options);
    bool page = options->session == SESSION_OWN_MACHINE && cli_is_page(options);
    if (options->session == SESSION_SSH || stat(options->content, &status) != 0 ||
        !(S_ISDIR(status.st_mode) || page))
        return NULL;
    wanted.now = cli_is_given(options, "now") ? options->now : 0;
    wanted.tell = NULL;
    wanted.progress = NULL;
    return watch_new(options->content, &wanted);
}

void cli_watch_take(struct watch *watch, struct app *app)
{
    int fd;
    const char *why;
    struct watch_news news;
    if (watch_take(watch, &news, &fd) == HANDOVER_GONE) {
        term_listen(-1); /* what is there can still be read */
        app_say(app, words_say("Changes are no longer seen here. Start again to see them."));
    }
    struct library *library = fd >= 0 ? library_open_file(fd, &why) : NULL;
    app_progress(app, (size_t)news.done, (size_t)news.all);
    if (library)
        app_take(app, library);
    if (news.broken)
        app_say(app, words_say("Error in the site's configuration: see pamphlet check."));
#ifdef __GLIBC__
    if (library)
        malloc_trim(0); /* the old library may have been a large one, in memory */
#endif
}

void cli_watch_keep(struct watch *watch, struct cli_newer *newer)
{
    int fd;
    const char *why;
    struct watch_news news;
    if (watch_take(watch, &news, &fd) == HANDOVER_GONE)
        term_listen(-1); /* all of it has come */
    struct library *library = fd >= 0 ? library_open_file(fd, &why) : NULL;
    if (!library)
        return;
    library_free(newer->waiting);
    newer->waiting = library;
}
