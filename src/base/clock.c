/*
 * Clocks.
 */
#include "base/clock.h"

#include <sys/types.h>

/* See WIDE in the Makefile. */
_Static_assert(sizeof(time_t) >= 8 && sizeof(off_t) >= 8, "days after 2038, files over 2 GB");

long long clock_ms_of(clockid_t clock)
{
    struct timespec now = {0};
    clock_gettime(clock, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

long long clock_ms(void)
{
    return clock_ms_of(CLOCK_MONOTONIC);
}

int64_t clock_unix_seconds(void)
{
    return (int64_t)time(NULL);
}

int64_t clock_file_ns(struct timespec time)
{
    return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

int64_t clock_now_ns(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_REALTIME, &now);
    return clock_file_ns(now);
}
