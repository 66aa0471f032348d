/*
 * Clocks, in milliseconds.
 */
#include "base/clock.h"

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
