/* sync/channel: which workers that do not answer are ended. */
#include "base/clock.h"
#include "suites.h"
#include "sync/channel.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const struct {
    bool works;
    const char *what;
} workers[] = {
    {false, "one that sleeps never answers"},
    {true, "one that works is only slow, as where others keep the processors busy"},
};

static pid_t start(bool works)
{
    pid_t pid = fork();
    while (pid == 0)
        if (!works)
            pause();
    return pid;
}

static void let_it_work(pid_t pid, long long ms)
{
    clockid_t clock;
    ck_assert_int_eq(clock_getcpuclockid(pid, &clock), 0);
    for (long long end_ms = clock_ms_of(clock) + ms; clock_ms_of(clock) < end_ms;)
        usleep(1000);
}

/* A look in time, as the clock tells. */
static bool look(struct channel *channel)
{
    channel->looked_ms -= CHANNEL_LOOK_MS;
    return channel_watch(channel);
}

START_TEST(only_a_worker_that_does_nothing_is_ended)
{
    enum { LOOKS = 40, WORK_MS = 50 };
    struct job job = {0};
    struct channel channel = {.pid = start(workers[_i].works)};
    bool stays = true;
    channel_add(&channel, &job);
    ck_assert(look(&channel));
    if (workers[_i].works)
        let_it_work(channel.pid, WORK_MS);
    for (int i = 0; i < LOOKS; i++)
        stays = look(&channel) && stays;
    kill(channel.pid, SIGKILL);
    waitpid(channel.pid, NULL, 0);
    ck_assert_msg(stays == workers[_i].works, "%s", workers[_i].what);
}
END_TEST

SUITE(channel)
{
    tcase_add_rows(tcase, only_a_worker_that_does_nothing_is_ended, workers);
}
