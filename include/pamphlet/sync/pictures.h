/*
 * The pictures of a site, for a library file.
 */
#ifndef PAMPHLET_SYNC_PICTURES_H
#define PAMPHLET_SYNC_PICTURES_H

#include "base/memory.h"
#include "library/save.h"
#include "sync/walk.h"

#include <stdbool.h>

/* By value: pictures_open fills it, pictures_done frees it. */
struct pictures {
    struct walk walk;
    size_t next; /* file of the walk */
    struct buffer bytes;
    struct missing missing; /* of folders and pictures, as far as they were read */
    struct notes notes;     /* on what is missing, and others */
};

/* Finds the pictures of the site that has this folder as its root or content: those below its
 * folders of content, and below "static" and "assets" beside them, where pages have theirs in Hugo.
 * What else lies there, such as the finished website, is none of the site's. */
void pictures_open(struct pictures *pictures, const char *folder);

/* library_saving.next_picture, with struct pictures * as data. Paths are relative to the root. */
bool pictures_next(void *pictures, struct library_picture *picture);

void pictures_done(struct pictures *pictures);

#endif
