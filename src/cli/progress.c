/*
 * How far the reading of pages has come, on a terminal, when it takes longer than a second.
 */
#include "cli/progress.h"

#include "base/clock.h"

#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

enum { FIRST_MS = 1000, STEP_MS = 200, COLS = 60 };

static struct {
    long long begun_ms;
    long long shown_ms;
    bool stopped; /* standard error is no longer ours to write on */
    bool shown;
} state;

/* The last line is due even right after another: it stays for as long as it takes to index the
 * pages. */
static bool is_due(size_t done, size_t all, long long now_ms)
{
    return now_ms - state.begun_ms >= FIRST_MS &&
           (done == all || now_ms - state.shown_ms >= STEP_MS);
}

void cli_progress(size_t done, size_t all)
{
    long long now = clock_ms();
    char words[96]; /* three numbers, however large */
    if (!state.begun_ms)
        state.begun_ms = now;
    if (state.stopped || !is_due(done, all, now) || !isatty(STDERR_FILENO))
        return;
    if (done < all)
        snprintf(words, sizeof words, "%zu of %zu pages read, %lld a second ", done, all,
                 (long long)done * 1000 / (now - state.begun_ms));
    else
        snprintf(words, sizeof words, "%zu pages read; now they are put in order ", all);
    fprintf(stderr, "\r%s", words); /* its final space covers a digit that is gone */
    state.shown_ms = now;
    state.shown = true;
}

void cli_progress_end(void)
{
    if (state.shown)
        fprintf(stderr, "\r%*s\r", COLS, "");
    state.shown = false;
    state.stopped = true;
}
