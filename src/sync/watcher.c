/*
 * The life of the process that watches.
 *
 * Refuses to outlive the one it works for, and to hand over anything half done: a library is
 * finished, in a file that has no name any more, before its descriptor goes over the line. A folder
 * that cannot be read at the moment changes nothing, nor does a configuration: a reader keeps the
 * emergency number while somebody works on the line below it. The hard idea: whether anything
 * changed is asked of the files themselves; what woke it up only says when to ask.
 */
#include "sync/watcher.h"

#include "base/child.h"
#include "base/clock.h"
#include "library/save.h"
#include "sync/amend.h"
#include "sync/look.h"
#include "sync/notice.h"
#include "sync/root.h"

#include <fcntl.h>
#include <libgen.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
    TELL_MS = 250,       /* at least, from one word on how far reading is to the next */
    TAKEN_MS = 500,      /* until it is asked again whether what was handed over was taken */
    REST_MS = 20 * 1000, /* without a change: what was only amended is made anew */
    AGAIN_MS = 1000,     /* until what could not be read is tried again; each time twice as long */
};

/* The watching process. */
struct watcher {
    int line;
    const char *folder; /* or one page */
    struct sync_options options;
    struct notice *notice;
    char state[SHA256_HEX_BYTES]; /* of the folder as it was looked at last, "" where nobody has */
    struct cache before; /* as it was when the library in the cache was made, if that has it */
    long long owed_ms;   /* since when the library only stands for one made anew; 0: it does not */
    int rest_ms;         /* how long it may */
    int again_ms;        /* how long it may the next time that reading is hindered */
    bool broken;         /* the site's configuration was, when it was looked at last */
    bool handed;         /* what was read last went over */
    bool going;          /* somebody takes it */
};

/* Watches all that the site is made of, or the folder, where it could not be found what that is.
 * Returns when one of its folders last changed. */
static int64_t watch_site(const struct watcher *watcher, const struct configure *configure)
{
    const char *root = configure->root ? configure->root : watcher->folder;
    const char *const *below = configure->below;
    bool is_content = !below || configure_is_content(configure);
    int64_t newest_ns = notice_watch(watcher->notice, root, !is_content);
    if (!is_content) {
        char *top = configure_content(configure);
        int64_t mounted_ns = notice_watch_mounts(watcher->notice, top, below);
        newest_ns = mounted_ns > newest_ns ? mounted_ns : newest_ns;
        free(top);
    }
    notice_watch_name(watcher->notice, watcher->folder);
    if (root_may_come_above(root))
        notice_watch_beside(watcher->notice, root);
    return newest_ns;
}

/* Looks at the folder; it is watched from here on. False: it cannot be read, or its configuration
 * not any more. */
static bool look(struct watcher *watcher, struct look *look)
{
    bool found = look_configure(look, watcher->folder) == 0;
    int64_t newest_ns = watch_site(watcher, &look->configure);
    bool read = found && look_walk(look) == 0;
    if (read && look->site.broken && !watcher->broken)
        return false;
    if (read)
        look_state(look, &watcher->options);
    if (read && look->cache.newest_ns < newest_ns)
        look->cache.newest_ns = newest_ns; /* a folder's, for what is gone from it */
    return read;
}

/* The process watches one folder, so there is one. */
static struct watcher *self;

static bool open_scratch(void *data, int *fd)
{
    (void)data;
    return cache_open_nameless(false, fd, NULL);
}

/* The library in a file, as a descriptor; -1: it cannot be written. */
static int write_into(struct library *library, bool elsewhere)
{
    int writing;
    int reading;
    bool opened = cache_open_nameless(elsewhere, &writing, &reading);
    struct library_saving saving = {.scratch = {open_scratch, NULL},
                                    .quickly = true,
                                    .notes = true,
                                    .made = sync_now(&self->options)};
    if (opened && library_save_open(library, writing, &saving)) {
        close(reading);
        reading = -1;
    }
    return opened ? reading : -1;
}

/* The disk with the caches may be full. */
static int write_library(struct library *library)
{
    int fd = write_into(library, false);
    return fd >= 0 ? fd : write_into(library, true);
}

/* Hands a library over, and is rid of it. */
static void hand_over(int fd, void *data)
{
    struct watcher *watcher = data;
    struct watch_news news = {0};
    watcher->going = handover_send(watcher->line, &news, sizeof news, fd);
    watcher->handed = true;
    close(fd);
}

static void tell_progress(size_t done, size_t all)
{
    static long long told_ms;
    struct watch_news news = {done, all};
    long long now_ms = clock_ms();
    if (!done)
        told_ms = now_ms; /* what takes no time need not be told */
    if (now_ms - told_ms < TELL_MS)
        return;
    told_ms = now_ms;
    handover_send(self->line, &news, sizeof news, -1);
}

/* Hands over what was read, NULL: nothing could be. From the cache a library goes over by itself.
 * Where it cannot be written, the end of this process tells the reader that changes are not seen.
 */
static void hand_over_read(struct watcher *watcher, struct library *library)
{
    int fd = library && !watcher->handed ? write_library(library) : -1;
    if (fd >= 0)
        hand_over(fd, watcher);
    if (!watcher->handed && library)
        watcher->going = false;
    else if (!watcher->handed)
        watcher->going =
            handover_send(watcher->line, &(struct watch_news){0}, sizeof(struct watch_news), -1);
    library_free(library);
}

/* Waits to be told something. False: nobody will. */
static bool wait_for_word(struct watcher *watcher, struct watch_word *word)
{
    struct pollfd line = {.fd = watcher->line, .events = POLLIN};
    int none;
    enum handover came = HANDOVER_NOTHING;
    while (came == HANDOVER_NOTHING) {
        poll(&line, 1, -1);
        came = handover_take(watcher->line, word, sizeof *word, &none);
    }
    return came == HANDOVER_TAKEN;
}

/* Waits for a change, or for rest; and until what was handed over last was taken: to a reader that
 * was stopped, each state would be handed whole. False: the line says something, or is closed. */
static bool wait_for_change(const struct watcher *watcher)
{
    int most_ms = watcher->owed_ms ? watcher->rest_ms : -1;
    while (notice_wait(watcher->notice, watcher->line, most_ms)) {
        if (handover_is_taken(watcher->line))
            return true;
        most_ms = TAKEN_MS;
    }
    return false;
}

/* What changes from here on is held against this. */
static void keep_state(struct watcher *watcher, struct look *look)
{
    cache_done(&watcher->before);
    watcher->before = look->cache;
    look->cache = (struct cache){0};
}

/* What was handed over is made anew when nothing changed for so long. */
static void owe(struct watcher *watcher, int rest_ms)
{
    watcher->owed_ms = clock_ms();
    watcher->rest_ms = rest_ms;
}

/* What keeps files from being read may be over soon, and no change will tell of that. */
static void try_again(struct watcher *watcher)
{
    enum { TWICE_AT_MOST = 1 << 20 };
    owe(watcher, watcher->again_ms);
    if (watcher->again_ms < TWICE_AT_MOST)
        watcher->again_ms *= 2;
}

/* Reads the folder as it was looked at: what changes from there on is held against that. */
static void read_anew(struct watcher *watcher, struct look *look)
{
    char *why = NULL;
    watcher->handed = false;
    hand_over_read(watcher, sync_looked(look, &watcher->options, &why));
    watcher->owed_ms = 0;
    if (look->hindered || look->walk.hindered)
        try_again(watcher);
    else
        watcher->again_ms = AGAIN_MS;
    keep_state(watcher, look);
    free(why);
}

/* Hands over what is kept with the changes in it. False: there is more to do. */
static bool read_changes(struct watcher *watcher, const struct look *look)
{
    struct amend_from from = {look, &watcher->before, &watcher->options};
    int fd = amend_library(&from);
    if (fd < 0)
        return false;
    hand_over(fd, watcher);
    owe(watcher, REST_MS);
    return true;
}

/* Something may have changed, or nothing did for some time. */
static void follow(struct watcher *watcher)
{
    struct look now;
    bool read = look(watcher, &now);
    bool changed = read && strcmp(now.cache.state, watcher->state) != 0;
    watcher->broken = watcher->broken && (!read || now.site.broken);
    bool rested = watcher->owed_ms && clock_ms() - watcher->owed_ms >= watcher->rest_ms;
    if (changed)
        memcpy(watcher->state, now.cache.state, sizeof watcher->state);
    if (read && (changed || rested) && !(changed && read_changes(watcher, &now)))
        read_anew(watcher, &now);
    else if (!read)
        try_again(watcher);
    look_done(&now);
}

/* Whether it was told of damage, and not that nobody needs it any more. */
static bool is_damaged(struct watcher *watcher)
{
    struct watch_word word;
    int none;
    return handover_take(watcher->line, &word, sizeof word, &none) == HANDOVER_TAKEN &&
           word.damaged;
}

/* What is kept is of no use: all is read. */
static void mend(struct watcher *watcher)
{
    struct look now;
    cache_drop(&watcher->before);
    if (look(watcher, &now)) {
        memcpy(watcher->state, now.cache.state, sizeof watcher->state);
        read_anew(watcher, &now);
    }
    look_done(&now);
}

/* What has changed since somebody else read the folder. */
static void begin(struct watcher *watcher, struct look *first, int64_t since_ns)
{
    watcher->broken = first->site.broken;
    memcpy(watcher->state, first->cache.state, sizeof watcher->state);
    if (first->cache.newest_ns >= since_ns)
        read_anew(watcher, first);
    else
        keep_state(watcher, first);
}

/* Looks at the folder while somebody reads what is quickest, if there is time for that. */
static void follow_folder(struct watcher *watcher, struct watch_word word)
{
    struct look first;
    watcher->broken = true; /* nobody knows better yet */
    watcher->again_ms = AGAIN_MS;
    bool read = look(watcher, &first);
    bool early = !word.begin;
    if (early && !wait_for_word(watcher, &word)) {
        look_done(&first);
        return;
    }
    if (read && early && first.cache.fresh)
        look_state(&first, &watcher->options); /* it is not any more */
    if (read)
        begin(watcher, &first, word.since_ns);
    else
        try_again(watcher);
    look_done(&first);
    while (watcher->going)
        if (wait_for_change(watcher))
            follow(watcher);
        else if (is_damaged(watcher))
            mend(watcher);
        else
            return;
}

/* --- One page --- */

static bool look_at_page(const struct watcher *watcher, struct stat *status)
{
    return stat(watcher->folder, status) == 0 && S_ISREG(status->st_mode);
}

static bool same_file(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
           clock_file_ns(a->st_mtim) == clock_file_ns(b->st_mtim) &&
           clock_file_ns(a->st_ctim) == clock_file_ns(b->st_ctim);
}

/* Its folder is watched, and not the file: most editors put another in its place. */
static void watch_around_page(const struct watcher *watcher)
{
    char *page = realpath(watcher->folder, NULL);
    if (!page)
        page = memory_copy(watcher->folder, strlen(watcher->folder));
    notice_watch_one(watcher->notice, dirname(page));
    notice_watch_name(watcher->notice, watcher->folder);
    free(page);
}

/* Where it is gone for the moment, what was read of it stays. */
static void follow_page(struct watcher *watcher, int64_t since_ns)
{
    struct stat before;
    bool known = look_at_page(watcher, &before) && clock_file_ns(before.st_ctim) < since_ns;
    do {
        struct stat now;
        char *why = NULL;
        watch_around_page(watcher); /* it may lie in another folder by now */
        if (!look_at_page(watcher, &now) || (known && same_file(&now, &before)))
            continue;
        known = true;
        before = now;
        watcher->handed = false;
        hand_over_read(watcher, sync_file(watcher->folder, &watcher->options, &why));
        free(why);
    } while (watcher->going && wait_for_change(watcher));
}

static bool is_page(const struct watcher *watcher)
{
    struct stat status;
    return look_at_page(watcher, &status);
}

/* --- */

/* Away from the terminal, and no longer than whoever needs it. */
static void settle(pid_t parent)
{
    int nowhere = open("/dev/null", O_RDWR);
    child_settle();
    for (int fd = 0; fd < 3; fd++)
        dup2(nowhere, fd);
    if (nowhere > 2)
        close(nowhere);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* what a limit does not let it write, it does without */
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGTERM); /* it takes along what was begun to be kept */
#endif
    if (getppid() != parent)
        _exit(0);
}

/* The whole life of the process. Until it is told something it does nothing at all: whoever reads
 * is waiting for the first screen, perhaps on the only processor. */
static void work(struct watcher *watcher, pid_t parent)
{
    struct watch_word word;
    if (!wait_for_word(watcher, &word))
        return;
    settle(parent);
    bool page = is_page(watcher);
    watcher->going = true;
    watcher->notice = notice_new();
    if (page)
        follow_page(watcher, word.since_ns);
    else
        follow_folder(watcher, word);
    cache_done(&watcher->before);
    notice_free(watcher->notice);
}

_Noreturn void watcher_run(int line, const char *folder, const struct sync_options *options,
                           pid_t parent)
{
    struct watcher watcher = {.line = line, .folder = folder, .options = *options};
    self = &watcher;
    watcher.options.progress = tell_progress;
    watcher.options.written = hand_over;
    watcher.options.written_data = &watcher;
    work(&watcher, parent);
    _exit(0);
}
