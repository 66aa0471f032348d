/*
 * Watching one page. The file itself tells whether it has changed; an event only says when to look.
 */
#include "sync/watcher_page.h"

#include "base/clock.h"
#include "base/memory.h"
#include "sync/cache.h"

#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool look_at(const char *page, struct stat *status)
{
    return stat(page, status) == 0 && S_ISREG(status->st_mode);
}

bool watcher_is_page(const char *path)
{
    struct stat status;
    return look_at(path, &status);
}

static bool same_file(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
           clock_file_ns(a->st_mtim) == clock_file_ns(b->st_mtim) &&
           clock_file_ns(a->st_ctim) == clock_file_ns(b->st_ctim);
}

/* Watches the page's folder and not its file, because most editors replace the file. */
static void watch_around(struct notice *notice, const char *page)
{
    char *path = realpath(page, NULL);
    if (!path)
        path = memory_copy(page, strlen(page));
    notice_watch_one(notice, dirname(path));
    notice_watch_name(notice, page);
    free(path);
}

/* Whether one more change may leave a file's time the same. */
static bool may_change_unseen(const struct stat *status)
{
    int64_t changed_ns = clock_file_ns(status->st_ctim);
    int64_t now_ns = clock_now_ns();
    return !cache_is_in_future(changed_ns, now_ns) && cache_is_fresh(changed_ns, now_ns);
}

void watcher_follow_page(struct watcher_line *line, struct notice *notice, const char *page,
                         int64_t since_ns)
{
    struct stat before;
    bool known = look_at(page, &before) && !cache_is_fresh(clock_file_ns(before.st_ctim), since_ns);
    do {
        struct stat now;
        char *why = NULL;
        watch_around(notice, page); /* it may lie in another folder by now */
        if (!look_at(page, &now) || (known && same_file(&now, &before)))
            continue;
        known = !may_change_unseen(&now);
        before = now;
        watcher_line_hand_over_read(line, sync_file(page, line->options, &why));
        free(why);
    } while (line->open && watcher_line_wait_for_change(line, notice, -1));
}
