/*
 * The helper that prints.
 *
 * It receives a form, a length and a text, and nothing else: no file, no option, no name. It cleans
 * the text again, so that nothing a printer would take for a command gets through, even if the
 * process that sends it has been taken over. The hard idea: it is started while starting processes
 * is still allowed, and later knows only the arguments it was started with.
 */
#include "kiosk/printer.h"

#include "base/child.h"
#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/whole.h"
#include "base/words.h"
#include "kiosk/descriptors.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { TAKEN_MS_MAX = 2000, TICK_MS = 20 };

/* The helper's answer, one byte. */
enum answer { PRINTED, FAILED, TOO_SOON };

/* Precedes each text on the socket. */
struct head {
    uint32_t form;
    uint32_t n_bytes;
};

struct printer {
    int socket;
    bool has[PRINTER_FORMS];
    bool waiting; /* an answer is still to come */
};

/* In the child: executes the command. */
static _Noreturn void run(const char *const *arguments, int input)
{
    static const char *const surroundings[] = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8", NULL};
    setpgid(0, 0);
    dup2(input, STDIN_FILENO);
    descriptors_close_from(STDERR_FILENO + 1);
    execve(arguments[0], (char *const *)arguments, (char *const *)surroundings);
    _exit(127);
}

/* Whether the reader's process, at the other end of `master`, is gone. */
static bool is_gone(struct pollfd master)
{
    return master.revents & (POLLHUP | POLLERR);
}

/* Writes the input to the command until it stops reading, which its exit status explains, the time
 * runs out, or nobody waits for it any more. */
static void feed(int fd, int master, const struct buffer *text, long long end_ms)
{
    const char *s = buffer_string(text);
    size_t n_bytes = text->used;
    fcntl(fd, F_SETFL, O_NONBLOCK);
    while (n_bytes && clock_ms() < end_ms) {
        struct pollfd ends[] = {{.fd = fd, .events = POLLOUT}, {.fd = master}};
        if (poll(ends, 2, TICK_MS) <= 0)
            continue;
        ssize_t n = is_gone(ends[1]) ? 0 : send(fd, s, n_bytes, MSG_NOSIGNAL);
        if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
            return;
        if (n > 0) {
            s += n;
            n_bytes -= (size_t)n;
        }
    }
}

/* Whether the command exited with 0 in time; otherwise it is killed, also when the reader's process
 * is gone. */
static bool await(pid_t child, int master, long long end_ms)
{
    int status = 0;
    while (clock_ms() < end_ms) {
        struct pollfd gone = {.fd = master};
        pid_t done = child_wait(child, &status, WNOHANG);
        if (done == child)
            return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (done < 0)
            return false;
        if (poll(&gone, 1, TICK_MS) > 0 && is_gone(gone))
            break;
    }
    kill(-child, SIGKILL);
    kill(child, SIGKILL);
    child_wait(child, &status, 0);
    return false;
}

static bool print(const char *const *arguments, int master, const struct buffer *text)
{
    int pair[2];
    long long end_ms = clock_ms() + PRINTER_SECONDS_MAX * 1000LL;
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0)
        return false;
    pid_t child = fork();
    if (child == 0)
        run(arguments, pair[1]);
    close(pair[1]);
    if (child > 0)
        feed(pair[0], master, text, end_ms);
    close(pair[0]);
    return child > 0 && await(child, master, end_ms);
}

/* Reads one handout; false if the reader's process is gone or breaks the protocol. */
static bool receive(int fd, struct head *head, struct buffer *text)
{
    if (read_whole(fd, (char *)head, sizeof *head) < sizeof *head ||
        head->n_bytes > PRINTER_BYTES_MAX || head->form >= PRINTER_FORMS)
        return false;
    char *bytes = memory_new(head->n_bytes + 1);
    bool whole = read_whole(fd, bytes, head->n_bytes) == head->n_bytes;
    if (whole)
        text_clean(text, bytes, head->n_bytes, TEXT_PROSE);
    free(bytes);
    return whole;
}

/* The helper's main loop. */
static _Noreturn void help(const char *const *const *commands, int fd)
{
    long long next_ms = 0;
    struct head head;
    struct buffer text = {0};
    while (receive(fd, &head, &text)) {
        const char *const *command = commands[head.form];
        char answer = TOO_SOON;
        if (clock_ms() >= next_ms) {
            answer = command && print(command, fd, &text) ? PRINTED : FAILED;
            next_ms = answer == PRINTED ? clock_ms() + PRINTER_PAUSE_SECONDS * 1000LL : 0;
        }
        text.used = 0;
        if (write_whole(fd, &answer, 1) < 1)
            break;
    }
    _exit(0);
}

/* In the helper: detaches it from the terminal and from the reader's open files. */
static _Noreturn void begin(const char *const *const *commands, int fd)
{
    struct rlimit none = {0, 0};
    int nowhere = open("/dev/null", O_RDWR);
    child_detach();
    setrlimit(RLIMIT_CORE, &none);
    if (nowhere < 0 || chdir("/") < 0)
        _exit(1);
    dup2(fd, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    /* Commands report failures on standard error. A log keeps them for the administrator; a
     * terminal would show them to the reader. */
    if (isatty(STDERR_FILENO))
        dup2(nowhere, STDERR_FILENO);
    descriptors_close_from(STDERR_FILENO + 1);
    help(commands, STDIN_FILENO);
}

bool printer_can_run(const char *path)
{
    struct stat status;
    return *path == '/' && stat(path, &status) == 0 && S_ISREG(status.st_mode) &&
           access(path, X_OK) == 0;
}

static bool is_command(const char *const *arguments)
{
    return arguments && arguments[0] && printer_can_run(arguments[0]);
}

struct printer *printer_new(const char *const *const commands[PRINTER_FORMS])
{
    int pair[2];
    if (!is_command(commands[PRINTER_PLAIN]))
        return NULL;
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0)
        return NULL;
    fcntl(pair[0], F_SETFD, FD_CLOEXEC);
    signal(SIGPIPE, SIG_IGN); /* if the helper is gone, write_whole fails instead */
    pid_t helper = fork();
    if (helper == 0)
        begin(commands, pair[1]);
    close(pair[1]);
    if (helper < 0) {
        close(pair[0]);
        return NULL;
    }
    struct printer *printer = memory_new(sizeof *printer);
    *printer = (struct printer){.socket = pair[0]};
    for (int form = 0; form < PRINTER_FORMS; form++)
        printer->has[form] = is_command(commands[form]);
    return printer;
}

bool printer_has(const struct printer *printer, enum printer_form form)
{
    return printer && printer->has[form];
}

/* The helper sees the closed socket and ends by itself. The sandbox does not allow waiting for it.
 */
void printer_free(struct printer *printer)
{
    if (!printer)
        return;
    close(printer->socket);
    free(printer);
}

/* The text for the helper's answer; NULL if none came within wait_ms. */
static const char *take_answer(struct printer *printer, int wait_ms)
{
    static const char *const words[] = {
        [PRINTED] = WORDS("Sent to the printer."),
        [FAILED] = WORDS("The printer did not take it. Please ask for help."),
        [TOO_SOON] = WORDS("One moment: the last page has only just been printed."),
    };
    struct pollfd ready = {.fd = printer->socket, .events = POLLIN};
    unsigned char answer;
    if (poll(&ready, 1, wait_ms) <= 0)
        return NULL;
    printer->waiting = false;
    if (read(printer->socket, &answer, 1) != 1 || answer > TOO_SOON)
        return words_say(words[FAILED]);
    return words_say(words[answer]);
}

const char *printer_print(struct printer *printer, enum printer_form form, const char *text,
                          size_t n_bytes)
{
    struct head head = {form, (uint32_t)n_bytes};
    if (n_bytes > PRINTER_BYTES_MAX)
        return words_say("This page is too long to be printed. Ask the clinic for a copy.");
    if (printer->waiting && !take_answer(printer, 0))
        return words_say("The printer is still busy with the last page. Please wait a moment.");
    printer->waiting = true;
    if (write_whole(printer->socket, (char *)&head, sizeof head) < sizeof head ||
        write_whole(printer->socket, text, n_bytes) < n_bytes)
        return words_say("The printer did not take it. Please ask for help.");
    const char *words = take_answer(printer, TAKEN_MS_MAX);
    return words ? words : words_say("The printer is taking its time. Please wait a moment.");
}

bool printer_is_busy(const struct printer *printer)
{
    return printer && printer->waiting;
}

const char *printer_late_answer(struct printer *printer)
{
    return printer_is_busy(printer) ? take_answer(printer, 0) : NULL;
}
