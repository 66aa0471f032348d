/*
 * The reader's end of the process that watches. Never waits: what has not come yet is taken another
 * time.
 */
#include "sync/watch.h"

#include "base/child.h"
#include "sync/watcher.h"

#include <stdlib.h>
#include <unistd.h>

struct watch {
    int line;
    pid_t asleep; /* the process, until it is sent a message; then 0 */
};

struct watch *watch_new(const char *folder, const struct sync_options *options)
{
    int ends[2];
    if (!handover_open(ends))
        return NULL;
    pid_t parent = getpid();
    pid_t pid = fork();
    if (pid == 0) {
        close(ends[0]);
        watcher_run(ends[1], folder, options, parent);
    }
    close(ends[1]);
    if (pid < 0) {
        close(ends[0]);
        return NULL;
    }
    struct watch *watch = memory_new(sizeof *watch);
    watch->line = ends[0];
    watch->asleep = pid;
    return watch;
}

void watch_free(struct watch *watch)
{
    if (!watch)
        return;
    close(watch->line);
    if (watch->asleep)
        child_wait(watch->asleep, NULL, 0); /* it ends at once */
    free(watch);
}

static void say(struct watch *watch, const struct watch_word *word)
{
    watch->asleep = 0;
    handover_send(watch->line, word, sizeof *word, -1);
}

void watch_look(struct watch *watch)
{
    say(watch, &(struct watch_word){0});
}

void watch_begin(struct watch *watch, int64_t since_ns)
{
    say(watch, &(struct watch_word){.begin = true, .since_ns = since_ns});
}

void watch_until_whole(struct watch *watch)
{
    say(watch, &(struct watch_word){.begin = true, .until_whole = true});
}

void watch_damaged(struct watch *watch)
{
    say(watch, &(struct watch_word){.damaged = true});
}

int watch_line(const struct watch *watch)
{
    return watch->line;
}

enum handover watch_take(struct watch *watch, struct watch_news *news, int *fd)
{
    int next;
    enum handover came;
    bool broken = false;
    *fd = -1;
    *news = (struct watch_news){0};
    while ((came = handover_take(watch->line, news, sizeof *news, &next)) == HANDOVER_TAKEN) {
        if (next >= 0 && *fd >= 0)
            close(*fd);
        *fd = next >= 0 ? next : *fd;
        broken = broken || news->broken;
    }
    news->broken = broken;
    return came;
}
