/*
 * Waits for what comes from the terminal: keys, taps, its size, its end; and for a call from
 * elsewhere.
 *
 * Refuses to sleep where nobody is left at the other end: a line that wakes it again and again and
 * has nothing to read is gone.
 */
#include "term/term_keys.h"

#include "base/clock.h"
#include "term/signals.h"

#include <poll.h>
#include <string.h>
#include <unistd.h>

enum { FALSE_ALARMS_MAX = 8, EARLY_MAX = 16 };

static struct {
    int call; /* the descriptor of term_listen, -1: none */
    /* What came while an answer was awaited, or was given back. */
    struct term_event early[EARLY_MAX];
    int early_count;
} waiting = {.call = -1};

void term_listen(int fd)
{
    waiting.call = fd;
}

int term_ask(const char *question, int timeout_ms)
{
    long long end_ms = clock_ms() + timeout_ms;
    bool read_any = true;
    bool tapped = false;
    term_keys_owe_answer();
    if (!term_send(question, strlen(question)))
        return 0;
    /* A tap, a signal, a hang-up, or more keys than can be kept end the wait: term_wait handles
     * them first. */
    while (!term_keys_answer() && read_any && !tapped && waiting.early_count < EARLY_MAX &&
           signals_sleep(STDIN_FILENO, -1, end_ms) == WOKEN_BY_INPUT) {
        struct term_event *event = &waiting.early[waiting.early_count];
        if (!term_keys_read(false, &read_any, event))
            continue;
        waiting.early_count++;
        tapped = event->kind != TERM_KEY && event->kind != TERM_PASTE;
    }
    return term_keys_answer();
}

static bool is_hung_up(void)
{
    struct pollfd keys_line = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&keys_line, 1, 0) > 0 && (keys_line.revents & (POLLHUP | POLLERR | POLLNVAL));
}

/* Does what signals asked for while the program slept. Returns whether the terminal was given back
 * meanwhile: input from before that is gone. */
static bool obey_signals(void)
{
    bool stopped = signals_take_note(SIGNALS_STOP);
    if (stopped)
        term_suspend();
    bool went_on = signals_take_note(SIGNALS_GOING_ON);
    if (went_on)
        term_take_again();
    return stopped || went_on;
}

static struct term_event take_early(void)
{
    struct term_event first = waiting.early[0];
    waiting.early_count--;
    memmove(waiting.early, waiting.early + 1, (size_t)waiting.early_count * sizeof first);
    return first;
}

/* There is room: what is returned while others are kept is one of these. */
void term_wait_again(const struct term_event *event)
{
    memmove(waiting.early + 1, waiting.early, (size_t)waiting.early_count * sizeof *event);
    waiting.early[0] = *event;
    waiting.early_count++;
}

/* As term_keys_read; what came early goes first. */
static bool take_input(bool ready, bool *read_any, struct term_event *event)
{
    *read_any = waiting.early_count > 0;
    if (!waiting.early_count)
        return term_keys_read(ready, read_any, event);
    *event = take_early();
    return true;
}

struct term_event term_wait(int timeout_ms)
{
    long long end_ms = timeout_ms < 0 ? -1 : clock_ms() + timeout_ms;
    enum signals_woken woken = WOKEN_BY_SIGNAL;
    int false_alarms = 0; /* wake-ups with nothing to read: the other end is gone */
    for (;;) {
        bool read_any;
        struct term_event event;
        if (obey_signals())
            woken = WOKEN_BY_SIGNAL;
        if (signals_take_note(SIGNALS_RESIZE)) {
            term_redraw();
            return (struct term_event){.kind = TERM_RESIZE};
        }
        if (take_input(woken == WOKEN_BY_INPUT, &read_any, &event))
            return event;
        false_alarms = read_any || woken != WOKEN_BY_INPUT ? 0 : false_alarms + 1;
        if (false_alarms == FALSE_ALARMS_MAX || (false_alarms && is_hung_up()))
            return (struct term_event){.kind = TERM_GONE};
        woken = signals_sleep(STDIN_FILENO, waiting.call, end_ms);
        if (woken == WOKEN_BY_TIME || woken == WOKEN_BY_CALL)
            return (struct term_event){.kind = woken == WOKEN_BY_TIME ? TERM_TIMEOUT : TERM_CALL};
    }
}
