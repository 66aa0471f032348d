/*
 * The process that watches: how it begins and ends, and what it does for a folder.
 *
 * Refuses to outlive the reader. While the folder or its configuration cannot be read, or is being
 * saved, the reader keeps what it has: the emergency number stays while somebody edits the line
 * below it. The hard idea: whether anything changed is told by the files themselves; an event only
 * says when to look.
 */
#include "sync/watcher.h"

#include "base/child.h"
#include "base/clock.h"
#include "sync/amend.h"
#include "sync/root.h"
#include "sync/snapshot.h"
#include "sync/watcher_line.h"
#include "sync/watcher_page.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
    REST_MS = 20 * 1000, /* without a change, until a library that was only amended is made anew */
    AGAIN_MS = 1000,     /* until a hindered reading is tried again; each time twice as long */
    SAVE_NS = 100 * 1000 * 1000, /* from a file's last change until it counts as saved */
};

/* A folder that is watched. */
struct watcher {
    struct watcher_line *line;
    const char *folder;
    struct notice *notice;
    char state[SHA256_HEX_BYTES]; /* of the folder when it was looked at last; "": never */
    bool fresh;                   /* one more change may leave it the same */
    struct cache before; /* the state that the cached library was made from, if there is one */
    long long owed_ms;   /* since when a full reading has been owed; 0: none is */
    int rest_ms;         /* how long it is put off from then on */
    int again_ms;        /* rest_ms for the next time that reading is hindered */
    bool broken;         /* the site's configuration was broken when it was looked at last */
    bool told;           /* the reader knows that it cannot be read any more */
    struct notes faults; /* and what else it said when it was looked at last */
    bool until_whole;    /* hands over nothing but a whole library, and ends */
    bool whole;          /* nothing was missing when all was read last */
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
        snapshot_state(snapshot, watcher->line->options);
    if (read && snapshot->cache.newest_ns < newest_ns)
        snapshot->cache.newest_ns = newest_ns; /* a folder's, as a deleted file has no date */
    return read;
}

/* Keeps the state that the library was made from, by which read_changes sees which files have
 * changed. */
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
    struct library *library = sync_snapshot(snapshot, watcher->line->options, &why);
    watcher->owed_ms = 0;
    bool hindered = snapshot->hindered || snapshot->walk.missing.for_now;
    watcher->whole = library && !hindered;
    if (watcher->whole || !watcher->until_whole)
        watcher_line_hand_over_read(watcher->line, library);
    else
        library_free(library);
    if (hindered)
        try_again(watcher);
    else
        watcher->again_ms = AGAIN_MS;
    keep_base(watcher, snapshot);
    free(why);
}

/* Hands over the cached library with the changes in it. False: the folder has to be read. */
static bool read_changes(struct watcher *watcher, const struct snapshot *snapshot)
{
    struct amend_from from = {snapshot, &watcher->before, watcher->line->options};
    int fd = amend_library(&from);
    if (fd < 0)
        return false;
    watcher_line_hand_over(watcher->line, fd);
    owe(watcher, REST_MS);
    return true;
}

/* Whether a file of the configuration may be half saved: editors empty a file before they write it,
 * and no event tells of that. */
static bool is_being_saved(const struct configure *configure)
{
    int64_t now_ns = clock_now_ns();
    return !cache_is_in_future(configure->changed_ns, now_ns) &&
           now_ns - configure->changed_ns < SAVE_NS;
}

/* Remembers the folder's state, by which the next snapshot shows whether anything has changed. */
static void remember_state(struct watcher *watcher, const struct snapshot *snapshot)
{
    const struct cache *cache = &snapshot->cache;
    memcpy(watcher->state, cache->state, sizeof watcher->state);
    watcher->fresh = cache->fresh && !cache_is_in_future(cache->newest_ns, cache->now_ns);
}

/* Tells once that the configuration cannot be read any more: its author would wait for a change
 * that does not come. */
static void tell_broken(struct watcher *watcher)
{
    if (!watcher->told)
        watcher_line_tell_broken(watcher->line);
    watcher->told = true;
}

/* The faults of the configuration that are in these words, wherever they stand. */
static size_t count_faults(const struct notes *notes, const struct note *like)
{
    size_t count = 0;
    for (size_t i = 0; i < notes->count; i++) {
        const struct note *note = &notes->list[i];
        count += note->level == NOTE_ERROR && note->line &&
                 strcmp(note->message, like->message) == 0 && strcmp(note->file, like->file) == 0;
    }
    return count;
}

static bool has_new_fault(const struct notes *notes, const struct notes *before)
{
    for (size_t i = 0; i < notes->count; i++)
        if (count_faults(notes, &notes->list[i]) > count_faults(before, &notes->list[i]))
            return true;
    return false;
}

static void keep_faults(struct watcher *watcher, const struct notes *notes)
{
    notes_done(&watcher->faults);
    notes_copy(&watcher->faults, notes);
}

/* Tells if the configuration has a fault that it had not before: what is misspelt there has no
 * effect, and its author may look for that elsewhere. */
static void tell_faults(struct watcher *watcher, const struct notes *notes)
{
    if (has_new_fault(notes, &watcher->faults))
        watcher_line_tell_broken(watcher->line);
    keep_faults(watcher, notes);
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
    else if (read)
        tell_faults(watcher, &now.notes);
    watcher->told = watcher->told && !found;
    snapshot_done(&now);
}

/* Drops the cached library, which is damaged, and reads everything; if that cannot be read now, as
 * soon as it can. */
static void mend(struct watcher *watcher)
{
    struct snapshot now;
    cache_drop(&watcher->before);
    if (take_snapshot(watcher, &now)) {
        remember_state(watcher, &now);
        read_anew(watcher, &now);
    } else
        try_again(watcher);
    snapshot_done(&now);
}

/* Reads the folder if it has changed since the reader read it, or may have. */
static void begin(struct watcher *watcher, struct snapshot *first, int64_t since_ns)
{
    watcher->broken = first->site.broken;
    keep_faults(watcher, &first->notes);
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
    if (early && !watcher_line_wait(watcher->line, &word)) {
        snapshot_done(&first);
        return;
    }
    watcher->until_whole = word.until_whole;
    if (read && early && first.cache.fresh)
        snapshot_state(&first, watcher->line->options); /* it no longer is */
    if (read)
        begin(watcher, &first, word.since_ns);
    else
        try_again(watcher);
    snapshot_done(&first);
    while (watcher->line->open && !(watcher->until_whole && watcher->whole))
        if (watcher_line_wait_for_change(watcher->line, watcher->notice,
                                         watcher->owed_ms ? watcher->rest_ms : -1))
            follow(watcher);
        else if (watcher_line_take(watcher->line, &word) && word.damaged)
            mend(watcher);
        else
            return;
}

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
static void work(struct watcher_line *line, const char *path, pid_t parent)
{
    struct watch_word word;
    if (!watcher_line_wait(line, &word))
        return;
    detach(parent);
    struct watcher watcher = {.line = line, .folder = path, .notice = notice_new()};
    notes_init(&watcher.faults);
    if (watcher_is_page(path))
        watcher_follow_page(line, watcher.notice, path, word.since_ns);
    else
        follow_folder(&watcher, word);
    cache_done(&watcher.before);
    notes_done(&watcher.faults);
    notice_free(watcher.notice);
}

_Noreturn void watcher_run(int end, const char *path, const struct sync_options *options,
                           pid_t parent)
{
    struct watcher_line line;
    struct sync_options own = *options;
    watcher_line_init(&line, end, &own);
    work(&line, path, parent);
    _exit(0);
}
