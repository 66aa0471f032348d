/*
 * Runs of ASCII characters at either end of a text.
 */
#include "base/ascii.h"

/* What strchr says, without a call: nearly every set is short. */
static bool is_in(char c, const char *set)
{
    while (*set && *set != c)
        set++;
    return *set;
}

size_t ascii_lead_bytes(const char *s, size_t n_bytes, const char *set)
{
    size_t n = 0;
    while (n < n_bytes && is_in(s[n], set))
        n++;
    return n;
}

size_t ascii_tail_bytes(const char *s, size_t n_bytes, const char *set)
{
    size_t left = n_bytes;
    while (left && is_in(s[left - 1], set))
        left--;
    return n_bytes - left;
}
