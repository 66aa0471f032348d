/*
 * Tells when something changes in a folder or below it.
 */
#ifndef PAMPHLET_SYNC_NOTICE_H
#define PAMPHLET_SYNC_NOTICE_H

#include <stdbool.h>
#include <stdint.h>

struct notice;

/* Watches nothing yet. Never NULL: where the system tells of no changes, notice_wait looks now and
 * then. */
struct notice *notice_new(void);
void notice_free(struct notice *notice);

/* Watches a folder and all below it, except hidden ones and, in the root of a site that is not
 * itself content, those that Hugo writes ("public", "resources"); also, whether the folders above
 * it are moved or deleted. To be called again after each change, so that new folders are watched
 * too. Returns the latest change of a folder among them, in nanoseconds since 1970. */
int64_t notice_watch(struct notice *notice, const char *folder, bool is_root);

/* To be called after notice_watch(): watches mounted content that it does not reach, because it
 * lies behind a link, as a theme often does, or in a hidden folder. `below`: folders and files
 * below `top`, NULL at the end. Returns as notice_watch(). */
int64_t notice_watch_mounts(struct notice *notice, const char *top, const char *const *below);

/* To be called after notice_watch() or notice_watch_one() with the path as it was given. If that is
 * a link, or lies directly in one ("current/content"), changes are also looked for every two
 * seconds, because no watch on the target tells when the link is changed. */
void notice_watch_name(struct notice *notice, const char *folder);

/* Watches the folder that holds this one, if that is possible. */
void notice_watch_beside(struct notice *notice, const char *folder);

/* Watches one folder and nothing below it. To be called again after each change. */
void notice_watch_one(struct notice *notice, const char *folder);

/* Waits until something changes, at most most_ms (-1: forever), and then until it is quiet for a
 * moment, so that a burst counts once. True does not mean that anything changed: time may be up,
 * and where the system does not tell of all changes, as on a network, it is up every few seconds.
 * False: `line` can be read, or was closed at its other end. */
bool notice_wait(struct notice *notice, int line, int most_ms);

#endif
