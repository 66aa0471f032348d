/*
 * A time zone: what local clocks show through the years.
 */
#ifndef PAMPHLET_CONTENT_DATE_ZONE_H
#define PAMPHLET_CONTENT_DATE_ZONE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* From this moment on, clocks are this far ahead of UTC. */
struct date_shift {
    int64_t from_unix_seconds;
    int offset_seconds;
};

/* By value: date_zone_init, date_zone_done. Once made it needs no file, so a worker that may open
 * none can use it. A zeroed struct is UTC. */
struct date_zone {
    struct date_shift *shifts; /* in order; the first one also covers the time before it */
    size_t count;
};

/* Reads a zone of the IANA time zone database ("Europe/Berlin"; "UTC" and "" too), for the years
 * 1970 to 2100. Opens system files and changes the environment's TZ for a moment: call it while
 * there is only one thread, and before the process is sandboxed. False if the system does not know
 * the name; the zone is then UTC. */
bool date_zone_init(struct date_zone *zone, const char *name);
void date_zone_done(struct date_zone *zone);

/* How far clocks are ahead of UTC at a moment, in seconds. NULL is UTC. */
int date_zone_offset(const struct date_zone *zone, int64_t unix_seconds);

/* The moment at which clocks in the zone show what UTC's clocks show at shown_seconds. Where clocks
 * are set back there are two such moments, where they are set forward none: the result is then the
 * one that Go's time.Date gives. */
int64_t date_zone_to_unix(const struct date_zone *zone, int64_t shown_seconds);

#endif
