/*
 * The process that watches.
 *
 * Refuses to outlive the reader, and to hand over anything half done: a library is finished, in an
 * unlinked file, before its descriptor is sent over the line. While the folder or its configuration
 * cannot be read, or is being saved, the reader keeps what it has: the emergency number stays while
 * somebody edits the line below it. The hard idea: whether anything changed is told by the files
 * themselves; an event only says when to look.
 */
#include "sync/watcher.h"

#include "base/child.h"
#include "base/clock.h"
#include "library/save.h"
#include "sync/amend.h"
#include "sync/snapshot.h"
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
    TELL_MS = 250,  /* at least, from one message about progress to the next */
    TAKEN_MS = 500, /* from one check whether the reader took what was handed over to the next */
    REST_MS = 20 * 1000, /* without a change, until a library that was only amended is made anew */
    AGAIN_MS = 1000,     /* until a hindered reading is tried again; each time twice as long */
    SAVE_NS = 100 * 1000 * 1000, /* from a file's last change until it counts as saved */
};

/* The watching process. */
struct watcher {
    int line;
    const char *folder; /* or one page */
    struct sync_options options;
    struct notice *notice;
    char state[SHA256_HEX_BYTES]; /* of the folder when it was looked at last; "": never */
    bool fresh;                   /* one more change may leave it the same */
    struct cache before; /* the state that the cached library was made from, if there is one */
    long long owed_ms;   /* since when a full reading has been owed; 0: none is */
    int rest_ms;         /* how long it is put off from then on */
    int again_ms;        /* rest_ms for the next time that reading is hindered */
    bool broken;         /* the site's configuration was broken when it was looked at last */
    bool told;           /* the reader knows that it cannot be read any more */
    bool handed;         /* what was read last was handed over */
    bool going;          /* the reader is still there */
};

/* Watches all that the site is made of, or just the folder if no site could be found. Returns the
 * latest change of one of its folders. */
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

/* Takes a snapshot of the folder, and watches it from here on. False: it cannot be read, or its
 * configuration cannot be read any more. */
static bool take_snapshot(struct watcher *watcher, struct snapshot *snapshot)
{
    bool found = snapshot_configure(snapshot, watcher->folder) == 0;
    int64_t newest_ns = watch_site(watcher, &snapshot->configure);
    bool read = found && snapshot_walk(snapshot) == 0;
    if (read && snapshot->site.broken && !watcher->broken)
        return false;
    if (read)
        snapshot_state(snapshot, &watcher->options);
    if (read && snapshot->cache.newest_ns < newest_ns)
        snapshot->cache.newest_ns = newest_ns; /* a folder's, as a deleted file has no date */
    return read;
}

/* For callbacks that take no data. The process watches one folder, so there is one watcher. */
static struct watcher *self;

static bool open_scratch(void *data, int *fd)
{
    (void)data;
    return cache_open_nameless(false, fd, NULL);
}

/* Writes a library to an unlinked file. Returns a descriptor of it, open for reading; -1: it cannot
 * be written. */
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

/* Tries /tmp too, for the disk with the cache may be full. */
static int write_library(struct library *library)
{
    int fd = write_into(library, false);
    return fd >= 0 ? fd : write_into(library, true);
}

/* Hands a library over, and closes it here. */
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
    struct watch_news news = {.done = done, .all = all};
    long long now_ms = clock_ms();
    if (!done)
        told_ms = now_ms; /* a short reading need not be told of */
    if (now_ms - told_ms < TELL_MS)
        return;
    told_ms = now_ms;
    handover_send(self->line, &news, sizeof news, -1);
}

/* Hands over what was read, or with NULL says that nothing could be read. A library that went into
 * the cache was handed over from there. If it cannot be written, this process ends, which tells the
 * reader that changes are not seen. */
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

/* Tells once that the configuration cannot be read any more: its author would wait for a change
 * that does not come. */
static void tell_broken(struct watcher *watcher)
{
    struct watch_news news = {.broken = true};
    if (!watcher->told)
        handover_send(watcher->line, &news, sizeof news, -1);
    watcher->told = true;
}

/* Waits for a message. False: none will come. */
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

/* Waits for a change, or until a full reading is due, and then until the reader has taken what was
 * handed over last: otherwise libraries would pile up for a reader that is stopped. False: there is
 * a message, or the line was closed. */
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

/* Keeps the state that the library was made from: by it read_changes tells which files changed. */
static void keep_base(struct watcher *watcher, struct snapshot *snapshot)
{
    cache_done(&watcher->before);
    watcher->before = snapshot->cache;
    snapshot->cache = (struct cache){0};
}

/* Has everything read anew once nothing has changed for rest_ms. */
static void owe(struct watcher *watcher, int rest_ms)
{
    watcher->owed_ms = clock_ms();
    watcher->rest_ms = rest_ms;
}

/* Has reading tried again: what kept files from being read may pass, and no event will tell of
 * that. */
static void try_again(struct watcher *watcher)
{
    enum { TWICE_AT_MOST = 1 << 20 };
    owe(watcher, watcher->again_ms);
    if (watcher->again_ms < TWICE_AT_MOST)
        watcher->again_ms *= 2;
}

/* Reads the whole folder, in the state it was in when it was looked at. */
static void read_anew(struct watcher *watcher, struct snapshot *snapshot)
{
    char *why = NULL;
    watcher->handed = false;
    hand_over_read(watcher, sync_snapshot(snapshot, &watcher->options, &why));
    watcher->owed_ms = 0;
    if (snapshot->hindered || snapshot->walk.hindered)
        try_again(watcher);
    else
        watcher->again_ms = AGAIN_MS;
    keep_base(watcher, snapshot);
    free(why);
}

/* Hands over the cached library with the changes in it. False: the folder has to be read. */
static bool read_changes(struct watcher *watcher, const struct snapshot *snapshot)
{
    struct amend_from from = {snapshot, &watcher->before, &watcher->options};
    int fd = amend_library(&from);
    if (fd < 0)
        return false;
    hand_over(fd, watcher);
    owe(watcher, REST_MS);
    return true;
}

/* Whether a change lies in the future, by another machine's clock. Such a change counts as old:
 * otherwise the file would seem to have just changed until this clock has caught up. */
static bool is_in_future(int64_t changed_ns, int64_t now_ns)
{
    return changed_ns > now_ns;
}

/* Whether a file of the configuration may be half saved: editors empty a file before they write it,
 * and no event tells of that. */
static bool is_being_saved(const struct configure *configure)
{
    int64_t now_ns = clock_now_ns();
    return !is_in_future(configure->changed_ns, now_ns) && now_ns - configure->changed_ns < SAVE_NS;
}

/* Remembers the folder's state: by it the next snapshot tells whether anything has changed. */
static void remember_state(struct watcher *watcher, const struct snapshot *snapshot)
{
    const struct cache *cache = &snapshot->cache;
    memcpy(watcher->state, cache->state, sizeof watcher->state);
    watcher->fresh = cache->fresh && !is_in_future(cache->newest_ns, cache->now_ns);
}

/* Acts on what may be a change, or on some time without one. */
static void follow(struct watcher *watcher)
{
    struct snapshot now;
    bool found = take_snapshot(watcher, &now);
    bool saved = !is_being_saved(&now.configure);
    bool read = found && saved;
    bool changed = read && (watcher->fresh || strcmp(now.cache.state, watcher->state) != 0);
    watcher->broken = watcher->broken && (!read || now.site.broken);
    bool rested = watcher->owed_ms && clock_ms() - watcher->owed_ms >= watcher->rest_ms;
    if (changed)
        remember_state(watcher, &now);
    if (read && (changed || rested) && !(changed && read_changes(watcher, &now)))
        read_anew(watcher, &now);
    else if (!read)
        try_again(watcher);
    if (!found && saved && now.site.broken)
        tell_broken(watcher);
    watcher->told = watcher->told && !found;
    snapshot_done(&now);
}

/* Whether what came is a message about damage, and not the end of the line. */
static bool is_damaged(struct watcher *watcher)
{
    struct watch_word word;
    int none;
    return handover_take(watcher->line, &word, sizeof word, &none) == HANDOVER_TAKEN &&
           word.damaged;
}

/* Drops the cached library, which is damaged, and reads everything. */
static void mend(struct watcher *watcher)
{
    struct snapshot now;
    cache_drop(&watcher->before);
    if (take_snapshot(watcher, &now)) {
        remember_state(watcher, &now);
        read_anew(watcher, &now);
    }
    snapshot_done(&now);
}

/* Reads the folder if it has changed since the reader read it, or may have. */
static void begin(struct watcher *watcher, struct snapshot *first, int64_t since_ns)
{
    watcher->broken = first->site.broken;
    remember_state(watcher, first);
    if (cache_is_fresh(first->cache.newest_ns, since_ns))
        read_anew(watcher, first);
    else
        keep_base(watcher, first);
}

/* Follows a folder. If told to, looks at it while the reader still reads the titles. */
static void follow_folder(struct watcher *watcher, struct watch_word word)
{
    struct snapshot first;
    watcher->broken = true; /* the first snapshot counts even if the configuration is broken */
    watcher->again_ms = AGAIN_MS;
    bool read = take_snapshot(watcher, &first);
    bool early = !word.begin;
    if (early && !wait_for_word(watcher, &word)) {
        snapshot_done(&first);
        return;
    }
    if (read && early && first.cache.fresh)
        snapshot_state(&first, &watcher->options); /* it no longer is */
    if (read)
        begin(watcher, &first, word.since_ns);
    else
        try_again(watcher);
    snapshot_done(&first);
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

/* Watches the page's folder and not its file, because most editors replace the file. */
static void watch_around_page(const struct watcher *watcher)
{
    char *page = realpath(watcher->folder, NULL);
    if (!page)
        page = memory_copy(watcher->folder, strlen(watcher->folder));
    notice_watch_one(watcher->notice, dirname(page));
    notice_watch_name(watcher->notice, watcher->folder);
    free(page);
}

/* Whether one more change may leave a file's time the same. */
static bool may_change_unseen(const struct stat *status)
{
    int64_t changed_ns = clock_file_ns(status->st_ctim);
    int64_t now_ns = clock_now_ns();
    return !is_in_future(changed_ns, now_ns) && cache_is_fresh(changed_ns, now_ns);
}

/* Follows a page. While its file is missing, the reader keeps what was read of it. */
static void follow_page(struct watcher *watcher, int64_t since_ns)
{
    struct stat before;
    bool known =
        look_at_page(watcher, &before) && !cache_is_fresh(clock_file_ns(before.st_ctim), since_ns);
    do {
        struct stat now;
        char *why = NULL;
        watch_around_page(watcher); /* it may lie in another folder by now */
        if (!look_at_page(watcher, &now) || (known && same_file(&now, &before)))
            continue;
        known = !may_change_unseen(&now);
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

/* Leaves the terminal, and makes sure to end with the parent. */
static void detach(pid_t parent)
{
    int nowhere = open("/dev/null", O_RDWR);
    child_detach();
    for (int fd = 0; fd < 3; fd++)
        dup2(nowhere, fd);
    if (nowhere > 2)
        close(nowhere);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a limit on files is an error like others */
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGTERM); /* not SIGKILL, so that temporary files are deleted */
#endif
    if (getppid() != parent)
        _exit(0);
}

/* All that the process does. Until the first message it does nothing at all, because a reader is
 * waiting for the first screen, perhaps on the only processor. */
static void work(struct watcher *watcher, pid_t parent)
{
    struct watch_word word;
    if (!wait_for_word(watcher, &word))
        return;
    detach(parent);
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
