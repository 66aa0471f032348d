/*
 * Notices that something changes in a folder or below it.
 */
#ifndef PAMPHLET_SYNC_NOTICE_H
#define PAMPHLET_SYNC_NOTICE_H

#include <stdbool.h>
#include <stdint.h>

struct notice;

struct notice *notice_new(void);
void notice_free(struct notice *notice);

/* Watches a folder and all below it, but for hidden ones and, where it is the root of a site and
 * not content itself, for what is made of the content ("public", "resources"); and whether those
 * above it stay where they are. To be called again after each change: what is new is watched too.
 * Returns when a folder among them last changed, in nanoseconds since 1970. */
int64_t notice_watch(struct notice *notice, const char *folder, bool is_root);

/* To be called after notice_watch(): of content that a site takes in, part may lie where that does
 * not look, behind a link, as a theme often does, or in a hidden folder. `below`: folders and files
 * below `top`, NULL at the end. Returns as notice_watch(). */
int64_t notice_watch_mounts(struct notice *notice, const char *top, const char *const *below);

/* To be called after notice_watch() or notice_watch_one(): a site or page may be given by a link,
 * or below one ("current/content"). A link may come to lead elsewhere, and no folder below it tells
 * of that. */
void notice_watch_name(struct notice *notice, const char *folder);

/* Watches what lies beside a folder, if that can be. */
void notice_watch_beside(struct notice *notice, const char *folder);

/* Watches one folder and nothing below it. To be called again after each change. */
void notice_watch_one(struct notice *notice, const char *folder);

/* Waits until something changed, and then until nothing did for a moment, so that a burst counts
 * once; no longer than most_ms (-1: for ever). False: `line` has been closed at its other end, or
 * says something. */
bool notice_wait(struct notice *notice, int line, int most_ms);

#endif
