/*
 * Clocks.
 */
#ifndef PAMPHLET_BASE_CLOCK_H
#define PAMPHLET_BASE_CLOCK_H

#include <stdint.h>
#include <time.h>

/* Milliseconds of a clock that nobody sets, for how long something takes. */
long long clock_ms(void);

/* Milliseconds of any clock, as clock_gettime names it; 0 if it cannot be read. */
long long clock_ms_of(clockid_t clock);

/* Seconds of Unix, now. */
int64_t clock_unix_seconds(void);

/* Nanoseconds since 1970: of a file's time, and now by the clock that files go by. */
int64_t clock_file_ns(struct timespec time);
int64_t clock_now_ns(void);

#endif
