/*
 * Frames.
 *
 * curses sends what it has whenever it moves the cursor, twenty small writes for a screen, each a
 * packet over SSH and each shown half done by a slow terminal. The one hard idea: its descriptor is
 * laid onto a file in memory while it draws, and what has gathered there is sent at once. Where
 * that cannot be had, everything goes straight to the terminal.
 */
#ifdef __linux__
#define _GNU_SOURCE /* memfd_create */
#include <sys/mman.h>
#endif
#include "ui/frame.h"

#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

static struct {
    FILE *stream;         /* what curses writes to, NULL: standard output */
    int memory;           /* the file in memory */
    struct buffer gather; /* from memory, */
    struct buffer plain;  /* to the terminal */
} frame = {.memory = -1};

static int open_memory(void)
{
#ifdef __linux__
    return memfd_create("frame", MFD_CLOEXEC);
#else
    return -1;
#endif
}

FILE *frame_open(void)
{
    frame.memory = open_memory();
    int copy = frame.memory < 0 ? -1 : fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    frame.stream = copy < 0 ? NULL : fdopen(copy, "w");
    if (!frame.stream && copy >= 0)
        close(copy);
    if (!frame.stream)
        frame_close();
    return frame.stream ? frame.stream : stdout;
}

void frame_close(void)
{
    if (frame.stream)
        fclose(frame.stream);
    if (frame.memory >= 0)
        close(frame.memory);
    buffer_done(&frame.gather);
    buffer_done(&frame.plain);
    frame.stream = NULL;
    frame.memory = -1;
}

void frame_begin(void)
{
    if (frame.stream)
        dup2(frame.memory, fileno(frame.stream));
}

/* Waits for a stalled line, but gives up on one that has gone. */
bool frame_send(const char *s, size_t n_bytes)
{
    while (n_bytes) {
        ssize_t n = write(STDOUT_FILENO, s, n_bytes);
        if (n < 0 && errno == EAGAIN) {
            struct pollfd line = {.fd = STDOUT_FILENO, .events = POLLOUT};
            poll(&line, 1, -1);
        } else if (n < 0 && errno != EINTR) {
            return false;
        }
        if (n > 0) {
            s += n;
            n_bytes -= (size_t)n;
        }
    }
    return true;
}

/* Nothing here ever draws with another set of letters than ASCII's own, so to ask for it once is
 * enough; a screen with bold words is told of it thirty times. */
static const char ascii_letters[] = "\033(B";

/* Bytes of "scroll N lines" (ECMA-48: SU, SD) at s, 0: it is something else. */
static size_t scroll_at(const char *s, size_t n_bytes, int *lines, bool *down)
{
    enum { DIGITS_MAX = 3 };
    size_t at = 2;
    if (n_bytes < 4 || s[0] != '\033' || s[1] != '[')
        return 0;
    for (*lines = 0; at < n_bytes && at < 2 + DIGITS_MAX && s[at] >= '0' && s[at] <= '9'; at++)
        *lines = *lines * 10 + (s[at] - '0');
    if (at == 2 || at == n_bytes || (s[at] != 'S' && s[at] != 'T'))
        return 0;
    *down = s[at] == 'T';
    return at + 1;
}

/* Says a frame in words that every terminal knows, and no more of them than it needs. curses has
 * gone to the edge of the region when it scrolls by several lines, where so many line feeds, or
 * reverse ones, do the same; not every terminal that says it is an xterm knows the other words. */
static void write_plain(const char *s, size_t n_bytes, bool lean)
{
    size_t letters = strlen(ascii_letters);
    frame.plain.used = 0;
    for (size_t i = 0; i < n_bytes;) {
        int lines = 0;
        bool down = false;
        size_t n = scroll_at(s + i, n_bytes - i, &lines, &down);
        if (n)
            buffer_add_repeated(&frame.plain, down ? "\033M" : "\n", (size_t)lines);
        else if (lean && n_bytes - i >= letters && memcmp(s + i, ascii_letters, letters) == 0)
            n = letters;
        else
            buffer_add_char(&frame.plain, s[i]);
        i += n ? n : 1;
    }
}

void frame_end(bool lean)
{
    if (!frame.stream)
        return;
    off_t end = lseek(frame.memory, 0, SEEK_CUR);
    dup2(STDOUT_FILENO, fileno(frame.stream));
    if (end <= 0)
        return;
    frame.gather.used = 0;
    ssize_t n = pread(frame.memory, buffer_room(&frame.gather, (size_t)end), (size_t)end, 0);
    lseek(frame.memory, 0, SEEK_SET);
    if (n > 0) {
        write_plain(frame.gather.bytes, (size_t)n, lean);
        frame_send(frame.plain.bytes, frame.plain.used);
    }
}
