/*
 * The watching process's end of the line to the reader: what it is told, and what it hands over;
 * for this room only.
 */
#ifndef PAMPHLET_SYNC_WATCHER_LINE_H
#define PAMPHLET_SYNC_WATCHER_LINE_H

#include "sync/notice.h"
#include "sync/watcher.h"

/* By value. There is one, because a process watches for one reader. */
struct watcher_line {
    int end;
    struct sync_options *options; /* of all readings */
    bool handed;                  /* what is being read now was handed over from the cache */
    bool open;                    /* the reader is there, and what is read can be handed to it */
};

/* Has each reading with these options tell its progress on the line, and hand over the library that
 * it puts into the cache. Both must outlive all readings. */
void watcher_line_init(struct watcher_line *line, int end, struct sync_options *options);

/* Waits for a message. False: none will come. */
bool watcher_line_wait(const struct watcher_line *line, struct watch_word *word);

/* Takes a message that has come. False: none has, or the line was closed. */
bool watcher_line_take(const struct watcher_line *line, struct watch_word *word);

/* Waits for a change, at most most_ms (-1: forever), and then until the reader has taken what was
 * handed over last: otherwise libraries would pile up for a reader that is stopped. False: there is
 * a message, or the line was closed. */
bool watcher_line_wait_for_change(const struct watcher_line *line, struct notice *notice,
                                  int most_ms);

/* Hands over a library file, open for reading, and closes it here. */
void watcher_line_hand_over(struct watcher_line *line, int fd);

/* Hands over what was read, unless it went over from the cache, and frees it; NULL: says that
 * nothing could be read. If it cannot be written, the line is open no longer: when this process
 * ends, the reader learns that changes are not seen. */
void watcher_line_hand_over_read(struct watcher_line *line, struct library *library);

/* Tells that the site's configuration cannot be read any more. */
void watcher_line_tell_broken(struct watcher_line *line);

#endif
