/*
 * Clocks.
 */
#ifndef PAMPHLET_BASE_CLOCK_H
#define PAMPHLET_BASE_CLOCK_H

#include <stdint.h>
#include <time.h>

/* Milliseconds of the monotonic clock, to measure how long something takes. */
long long clock_ms(void);

/* Milliseconds of any clock of clock_gettime(); 0 if it cannot be read. */
long long clock_ms_of(clockid_t clock);

/* Unix time now, in seconds. */
int64_t clock_unix_seconds(void);

/* Nanoseconds since 1970: of a file's timestamp, and now, by the same clock (CLOCK_REALTIME). */
int64_t clock_file_ns(struct timespec time);
int64_t clock_now_ns(void);

#endif
