/*
 * A time zone: what clocks at a place say through the years.
 */
#ifndef PAMPHLET_CONTENT_DATE_ZONE_H
#define PAMPHLET_CONTENT_DATE_ZONE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* From a moment on, clocks are so far ahead of UTC. */
struct date_shift {
    int64_t from_unix_seconds;
    int offset_seconds;
};

/* By value: date_zone_init, date_zone_done. Once made it needs no file, so a worker that may open
 * none can use it. A zeroed struct is UTC. */
struct date_zone {
    struct date_shift *shifts; /* in order; the first holds before it too */
    size_t count;
};

/* Reads a zone of the IANA data base ("Europe/Berlin"; "UTC" and "" too), for the years 1970 to
 * 2100. Opens files of the system's and sets the environment's TZ for a moment: call it while there
 * is one thread, before anything is locked. False, and the zone is UTC, if the system does not know
 * the name. */
bool date_zone_init(struct date_zone *zone, const char *name);
void date_zone_done(struct date_zone *zone);

/* How far clocks are ahead of UTC at a moment. NULL is UTC. */
int date_zone_offset(const struct date_zone *zone, int64_t unix_seconds);

/* The moment when clocks show what UTC's clocks show at `shown`. Where clocks were set back they
 * show it twice, where they were set forward never: then it is the moment that Go's time.Date
 * gives. */
int64_t date_zone_to_unix(const struct date_zone *zone, int64_t shown_seconds);

#endif
