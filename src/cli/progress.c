/*
 * How far the reading of pages has come, on a terminal, when it takes longer than a second.
 */
#include "cli/options.h"

#include "base/clock.h"

#include <stdio.h>
#include <unistd.h>

enum { FIRST_MS = 1000, STEP_MS = 200 };

static struct {
    long long begun_ms;
    long long shown_ms;
    bool stopped; /* standard error is not ours to write on */
    bool shown;
} state;

void cli_progress(size_t done, size_t all)
{
    long long now = clock_ms();
    if (!state.begun_ms)
        state.begun_ms = now;
    if (state.stopped || now - state.begun_ms < FIRST_MS || now - state.shown_ms < STEP_MS ||
        !isatty(STDERR_FILENO))
        return;
    long long rate = (long long)done * 1000 / (now - state.begun_ms);
    fprintf(stderr, "\r%zu of %zu pages read, %lld a second ", done, all, rate);
    state.shown_ms = now;
    state.shown = true;
}

void cli_progress_end(void)
{
    if (state.shown)
        fprintf(stderr, "\r%60s\r", "");
    state.shown = false;
    state.stopped = true;
}
