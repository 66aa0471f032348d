/*
 * The rescue of the terminal.
 *
 * All it needs is made ready beforehand, since a signal handler may call it when memory and curses
 * are in any state. Refuses to allocate, to ask curses, and to touch a terminal that belongs to the
 * parent of this process.
 */
#include "term/rescue.h"

#include "base/memory.h"

#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { STALLED_LINE_MS = 500 };

static struct {
    volatile sig_atomic_t armed;
    pid_t owner;
    struct termios modes;
    char words[256];
    size_t words_bytes;
    char *volatile notice;
    volatile size_t notice_bytes; /* 0: there is none, or it is being replaced */
} rescue;

bool rescue_remember_modes(void)
{
    return tcgetattr(STDIN_FILENO, &rescue.modes) == 0;
}

void rescue_begin_words(void)
{
    rescue.words_bytes = 0;
}

size_t rescue_unpad(const char *s, char *out, size_t room_bytes)
{
    size_t used = 0;
    while (s && *s && used < room_bytes) {
        const char *end = strncmp(s, "$<", 2) == 0 ? strchr(s, '>') : NULL;
        if (!end)
            out[used++] = *s;
        s = end ? end + 1 : s + 1;
    }
    return used;
}

void rescue_add_words(const char *s)
{
    rescue.words_bytes += rescue_unpad(s, rescue.words + rescue.words_bytes,
                                       sizeof rescue.words - rescue.words_bytes);
}

void rescue_set_notice(const char *s, size_t n_bytes)
{
    char *last = rescue.notice;
    char *next = n_bytes ? memory_copy(s, n_bytes) : NULL;
    rescue.notice_bytes = 0;
    rescue.notice = next;
    atomic_signal_fence(memory_order_seq_cst); /* the copy is whole before a signal can send it, */
    rescue.notice_bytes = n_bytes;
    atomic_signal_fence(memory_order_seq_cst); /* and the last one is there until none does */
    free(last);
}

void rescue_arm(void)
{
    rescue.owner = getpid();
    atomic_signal_fence(memory_order_seq_cst); /* a signal that finds it armed finds all else */
    rescue.armed = 1;
}

void rescue_disarm(void)
{
    rescue.armed = 0;
}

bool rescue_is_armed(void)
{
    return rescue.armed && rescue.owner == getpid();
}

void rescue_restore_modes(void)
{
    tcsetattr(STDIN_FILENO, TCSADRAIN, &rescue.modes);
}

/* Sends bytes as long as the line takes some: so few at a time that a write does not wait. */
static void send_while_taken(const char *s, size_t n_bytes)
{
    enum { PIECE_BYTES = 256 };
    struct pollfd out = {.fd = STDOUT_FILENO, .events = POLLOUT};
    while (n_bytes && poll(&out, 1, STALLED_LINE_MS) > 0 && (out.revents & POLLOUT)) {
        ssize_t sent = write(STDOUT_FILENO, s, n_bytes < PIECE_BYTES ? n_bytes : PIECE_BYTES);
        if (sent <= 0)
            return;
        s += sent;
        n_bytes -= (size_t)sent;
    }
}

void rescue_leave_notice(void)
{
    send_while_taken(rescue.notice, rescue.notice_bytes);
}

void rescue_now(void)
{
    if (!rescue_is_armed())
        return;
    rescue.armed = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &rescue.modes);
    send_while_taken(rescue.words, rescue.words_bytes);
    rescue_leave_notice();
}
