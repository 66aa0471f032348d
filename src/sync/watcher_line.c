/*
 * The watching process's end of the line to the reader.
 *
 * Refuses to hand over anything half done: a library is finished, in an unlinked file, before its
 * descriptor is sent over the line.
 */
#include "sync/watcher_line.h"

#include "base/clock.h"
#include "library/save.h"
#include "sync/cache.h"

#include <poll.h>
#include <unistd.h>

enum {
    TELL_MS = 250,  /* at least, from one message about progress to the next */
    TAKEN_MS = 500, /* from one check whether the reader took what was handed over to the next */
};

/* For the callback that takes no data. */
static struct watcher_line *only;

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
    handover_send(only->end, &news, sizeof news, -1);
}

void watcher_line_hand_over(struct watcher_line *line, int fd)
{
    struct watch_news news = {0};
    line->open = handover_send(line->end, &news, sizeof news, fd);
    close(fd);
}

static void hand_over_cached(int fd, void *data)
{
    struct watcher_line *line = data;
    watcher_line_hand_over(line, fd);
    line->handed = true;
}

void watcher_line_init(struct watcher_line *line, int end, struct sync_options *options)
{
    *line = (struct watcher_line){.end = end, .options = options, .open = true};
    only = line;
    options->progress = tell_progress;
    options->written = hand_over_cached;
    options->written_data = line;
}

static bool open_scratch(void *data, int *fd)
{
    (void)data;
    return cache_open_nameless(CACHE_DISK, fd, NULL);
}

/* Writes a library to an unlinked file. Returns a descriptor of it, open for reading; -1: it cannot
 * be written. */
static int write_into(struct library *library, const struct sync_options *options,
                      enum cache_disk disk)
{
    int writing;
    int reading;
    bool opened = cache_open_nameless(disk, &writing, &reading);
    struct library_saving saving = {
        .scratch = {open_scratch, NULL}, .quickly = true, .notes = true, .made = sync_now(options)};
    if (opened && library_save_open(library, writing, &saving)) {
        close(reading);
        reading = -1;
    }
    return opened ? reading : -1;
}

/* Tries /tmp too, because the disk with the cache may be full. */
static int write_library(struct library *library, const struct sync_options *options)
{
    int fd = write_into(library, options, CACHE_DISK);
    return fd >= 0 ? fd : write_into(library, options, OTHER_DISK);
}

void watcher_line_hand_over_read(struct watcher_line *line, struct library *library)
{
    struct watch_news nothing = {0};
    int fd = library && !line->handed ? write_library(library, line->options) : -1;
    if (fd >= 0)
        watcher_line_hand_over(line, fd);
    else if (!line->handed)
        line->open = !library && handover_send(line->end, &nothing, sizeof nothing, -1);
    line->handed = false;
    library_free(library);
}

void watcher_line_tell_broken(struct watcher_line *line)
{
    struct watch_news news = {.broken = true};
    handover_send(line->end, &news, sizeof news, -1);
}

bool watcher_line_take(const struct watcher_line *line, struct watch_word *word)
{
    int none;
    return handover_take(line->end, word, sizeof *word, &none) == HANDOVER_TAKEN;
}

bool watcher_line_wait(const struct watcher_line *line, struct watch_word *word)
{
    struct pollfd end = {.fd = line->end, .events = POLLIN};
    int none;
    enum handover came = HANDOVER_NOTHING;
    while (came == HANDOVER_NOTHING) {
        poll(&end, 1, -1);
        came = handover_take(line->end, word, sizeof *word, &none);
    }
    return came == HANDOVER_TAKEN;
}

bool watcher_line_wait_for_change(const struct watcher_line *line, struct notice *notice,
                                  int most_ms)
{
    while (notice_wait(notice, line->end, most_ms)) {
        if (handover_is_taken(line->end))
            return true;
        most_ms = TAKEN_MS;
    }
    return false;
}
