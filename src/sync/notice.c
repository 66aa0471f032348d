/*
 * Notices changes in a folder: by inotify where there is one, else by looking now and then.
 *
 * It knows only that something changed; the caller finds out what, by reading the folder. The hard
 * idea is that no event is trusted to be complete, so that a queue overflow, a renamed folder or an
 * editor's way of saving need no special care. All watches are added again after each change, which
 * does nothing for a folder that is watched already.
 */
#define _GNU_SOURCE /* O_DIRECTORY, O_NOFOLLOW */
#include "sync/notice.h"

#include "base/clock.h"
#include "base/memory.h"
#include "base/path.h"
#include "sync/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    QUIET_MS = 100,
    BURST_MS = 1000,         /* a burst that goes on for longer counts as several */
    LOOK_MS = 2000,          /* how often to look where the system does not tell */
    FAR_LOOK_MS = 10 * 1000, /* the same where each look asks for every file over a network */
};

struct notice {
    int events; /* inotify's descriptor; -1: there is none */
    int mounts; /* likewise: tells of file systems that come or go, which no event of inotify does
                 */
    bool polls; /* not all that may change is watched */
    bool far;   /* others may change it, of which this system is not told */
};

static bool ignores(const char *name)
{
    return walk_ignores(name, strlen(name));
}

#ifdef __linux__

#include <sys/inotify.h>
#include <sys/vfs.h>

enum {
    OF_ITSELF = IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR,
    EVENTS =
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | OF_ITSELF
};

static int open_events(void)
{
    return inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
}

/* The kernel marks this file when its words have changed (proc(5)). */
static int open_mounts(void)
{
    return open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC);
}

static bool watch_folder(int events, const char *folder)
{
    return inotify_add_watch(events, folder, EVENTS) >= 0;
}

/* Watches only whether the folder itself is moved or deleted, not what is in it. */
static void watch_place(int events, const char *folder)
{
    inotify_add_watch(events, folder, OF_ITSELF | IN_MASK_ADD);
}

/* Whether a folder is on another machine, as far as its kind of file system tells (statfs(2)):
 * inotify knows only of what is changed on this one. FUSE has both kinds. */
static bool is_far(const char *folder)
{
    static const uint32_t kinds[] = {
        0x6969,     /* NFS */
        0xff534d42, /* CIFS */
        0xfe534d42, /* SMB 2 */
        0x517b,     /* SMB */
        0x65735546, /* FUSE, as sshfs */
        0x01021997, /* 9P, as a virtual machine's shared folder */
        0x786f4256, /* VirtualBox's */
        0x00c36400, /* Ceph */
        0x5346414f, /* AFS, */
        0x6b414653, /* and the kernel's own */
        0x73757245, /* Coda */
        0x0bd00bd0, /* Lustre */
        0x01161970, /* GFS2 */
        0x7461636f, /* OCFS2 */
    };
    struct statfs status;
    bool known = statfs(folder, &status) == 0;
    for (size_t i = 0; known && i < sizeof kinds / sizeof *kinds; i++)
        if ((uint32_t)status.f_type == kinds[i])
            return true;
    return false;
}

/* Takes all events. True: one of them may matter. */
static bool take_events(int events)
{
    _Alignas(struct inotify_event) char bytes[16384];
    bool matters = false;
    ssize_t n;
    while ((n = read(events, bytes, sizeof bytes)) > 0)
        for (ssize_t at = 0; at < n;) {
            struct inotify_event event;
            memcpy(&event, bytes + at, sizeof event);
            matters = matters || !event.len || !ignores(bytes + at + sizeof event);
            at += (ssize_t)(sizeof event + event.len);
        }
    return matters;
}

#else

static int open_events(void)
{
    return -1;
}

static int open_mounts(void)
{
    return -1;
}

static bool watch_folder(int events, const char *folder)
{
    (void)events;
    (void)folder;
    return false;
}

static void watch_place(int events, const char *folder)
{
    (void)events;
    (void)folder;
}

static bool is_far(const char *folder)
{
    (void)folder;
    return false;
}

static bool take_events(int events)
{
    (void)events;
    return false;
}

#endif

struct notice *notice_new(void)
{
    struct notice *notice = memory_new(sizeof *notice);
    notice->events = open_events();
    notice->mounts = open_mounts();
    return notice;
}

void notice_free(struct notice *notice)
{
    if (notice->events >= 0)
        close(notice->events);
    if (notice->mounts >= 0)
        close(notice->mounts);
    free(notice);
}

static int64_t changed_ns(int fd)
{
    struct stat status;
    if (fstat(fd, &status) != 0)
        return 0;
    return clock_file_ns(status.st_ctim);
}

static bool is_made(const char *name)
{
    return strcmp(name, "public") == 0 || strcmp(name, "resources") == 0;
}

/* A site's content may be a link to a folder elsewhere. */
static bool is_linked_folder(int fd, const char *name)
{
    struct stat status;
    return fstatat(fd, name, &status, 0) == 0 && S_ISDIR(status.st_mode);
}

/* Follows links in the root itself, and none further down. NULL: the folder cannot be opened. */
static DIR *open_folder(const char *folder, int depth)
{
    int follow = depth > 1 ? O_NOFOLLOW : 0;
    int fd = open(folder, O_RDONLY | O_DIRECTORY | follow | O_CLOEXEC);
    DIR *directory = fd >= 0 ? fdopendir(fd) : NULL;
    if (!directory && fd >= 0)
        close(fd);
    return directory;
}

/* Whether an entry of a folder may be a folder whose changes matter. */
static bool is_to_watch(DIR *directory, const struct dirent *entry, bool is_root)
{
    const char *name = entry->d_name;
    bool may_be = entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN ||
                  (is_root && entry->d_type == DT_LNK && is_linked_folder(dirfd(directory), name));
    return may_be && !ignores(name) && !(is_root && is_made(name));
}

/* Whether there was no folder to open or to watch: such a name was deleted, or is a file or a link.
 */
static bool is_no_folder(int error)
{
    return error == ENOENT || error == ENOTDIR || error == ELOOP;
}

/* Watches a folder and all below it. Returns the latest change of one of them; 0: unknown. */
static int64_t watch_below(struct notice *notice, const char *folder, bool is_root, int depth)
{
    DIR *directory = open_folder(folder, depth);
    struct dirent *entry;
    struct buffer path = {0};
    bool shut = !directory && !is_no_folder(errno); /* it may open later, as a share does */
    if (shut || (!watch_folder(notice->events, folder) && !is_no_folder(errno)))
        notice->polls = true;
    if (!directory)
        return 0;
    notice->far = notice->far || is_far(folder);
    int64_t newest = changed_ns(dirfd(directory));
    while ((entry = readdir(directory)) && depth < WALK_DEPTH_MAX) {
        if (!is_to_watch(directory, entry, is_root))
            continue;
        path.used = 0;
        buffer_format(&path, "%s/%s", folder, entry->d_name);
        int64_t below = watch_below(notice, path.bytes, false, depth + 1);
        newest = below > newest ? below : newest;
    }
    buffer_done(&path);
    closedir(directory);
    return newest;
}

/* Watches the folders above, because the renaming of one gives no event further down. Cuts `whole`.
 */
static void watch_above(struct notice *notice, char *whole)
{
    for (char *slash; (slash = strrchr(whole, '/')) && slash > whole;) {
        *slash = '\0';
        watch_place(notice->events, whole);
    }
}

int64_t notice_watch(struct notice *notice, const char *folder, bool is_root)
{
    char *whole = realpath(folder, NULL);
    notice->polls = notice->events < 0;
    notice->far = false;
    int64_t newest = whole ? watch_below(notice, whole, is_root, 0) : 0;
    notice->polls = notice->polls || !whole; /* it may come back */
    if (whole)
        watch_above(notice, whole);
    free(whole);
    return newest;
}

int64_t notice_watch_mounts(struct notice *notice, const char *top, const char *const *below)
{
    int64_t newest = 0;
    for (; *below; below++) {
        char *path = memory_format("%s/%s", top, *below);
        char *whole = realpath(path, NULL);
        struct stat status;
        bool is_file = whole && stat(whole, &status) == 0 && !S_ISDIR(status.st_mode);
        if (is_file)
            watch_folder(notice->events, dirname(whole));
        int64_t changed = whole && !is_file ? watch_below(notice, whole, false, 0) : 0;
        newest = changed > newest ? changed : newest;
        free(whole);
        free(path);
    }
    return newest;
}

static bool is_link(const char *path, size_t n_bytes)
{
    struct stat status;
    char *name = memory_copy(path, path_bytes(path, n_bytes));
    bool found = lstat(name, &status) == 0 && S_ISLNK(status.st_mode);
    free(name);
    return found;
}

void notice_watch_name(struct notice *notice, const char *folder)
{
    size_t n_bytes = path_bytes(folder, strlen(folder));
    notice->polls = notice->polls || is_link(folder, n_bytes) ||
                    is_link(folder, path_above_bytes(folder, n_bytes));
}

void notice_watch_beside(struct notice *notice, const char *folder)
{
    char *whole = realpath(folder, NULL);
    if (whole)
        watch_folder(notice->events, dirname(whole));
    free(whole);
}

void notice_watch_one(struct notice *notice, const char *folder)
{
    char *whole = realpath(folder, NULL);
    notice->polls = !whole || !watch_folder(notice->events, whole);
    notice->far = whole && is_far(whole);
    if (whole)
        watch_above(notice, whole);
    free(whole);
}

/* Waits for events. False: the line can be read, or was closed. *came: an event came. */
static bool wait_once(const struct notice *notice, int line, int wait_ms, bool *came)
{
    struct pollfd fds[] = {{.fd = line, .events = POLLIN},
                           {.fd = notice->events, .events = POLLIN},
                           {.fd = notice->mounts, .events = POLLPRI}};
    *came = false;
    if (poll(fds, 3, wait_ms) < 0)
        return true;
    if (fds[0].revents)
        return false;
    *came = (fds[1].revents && take_events(notice->events)) || (fds[2].revents & POLLPRI);
    return true;
}

/* Reads the clock once for each wait. Read a second time, it might leave a negative time to wait,
 * and for that poll() waits forever. */
static bool wait_for_quiet(const struct notice *notice, int line)
{
    bool came = false;
    long long now_ms = clock_ms();
    long long end_ms = now_ms + BURST_MS;
    long long quiet_ms = now_ms + QUIET_MS;
    while (now_ms < quiet_ms && now_ms < end_ms) {
        long long until_ms = quiet_ms < end_ms ? quiet_ms : end_ms;
        if (!wait_once(notice, line, (int)(until_ms - now_ms), &came))
            return false;
        now_ms = clock_ms();
        if (came)
            quiet_ms = now_ms + QUIET_MS;
    }
    return true;
}

bool notice_wait(struct notice *notice, int line, int most_ms)
{
    bool came = false;
    int look_ms = notice->polls ? LOOK_MS : FAR_LOOK_MS;
    if ((notice->polls || notice->far) && (most_ms < 0 || most_ms > look_ms))
        most_ms = look_ms;
    long long last_ms = most_ms < 0 ? 0 : clock_ms() + most_ms;
    while (!came) {
        int wait_ms = most_ms < 0 ? -1 : (int)(last_ms - clock_ms());
        if (most_ms >= 0 && wait_ms <= 0)
            return true; /* the caller looks whether anything has changed */
        if (!wait_once(notice, line, wait_ms, &came))
            return false;
    }
    return wait_for_quiet(notice, line);
}
