/*
 * The reader's end of the process that watches. Never waits: what has not come yet is taken another
 * time.
 */
#include "sync/watch.h"

#include "sync/watcher.h"

#include <stdlib.h>
#include <unistd.h>

struct watch {
    int line;
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
    return watch;
}

void watch_free(struct watch *watch)
{
    if (!watch)
        return;
    close(watch->line);
    free(watch);
}

void watch_look(struct watch *watch)
{
    struct watch_word word = {0};
    handover_send(watch->line, &word, sizeof word, -1);
}

void watch_begin(struct watch *watch, int64_t since_ns)
{
    struct watch_word word = {.begin = true, .since_ns = since_ns};
    handover_send(watch->line, &word, sizeof word, -1);
}

void watch_damaged(struct watch *watch)
{
    struct watch_word word = {.damaged = true};
    handover_send(watch->line, &word, sizeof word, -1);
}

int watch_line(const struct watch *watch)
{
    return watch->line;
}

enum handover watch_take(struct watch *watch, struct watch_news *news, int *fd)
{
    int next;
    enum handover came;
    *fd = -1;
    *news = (struct watch_news){0};
    while ((came = handover_take(watch->line, news, sizeof *news, &next)) == HANDOVER_TAKEN) {
        if (next >= 0 && *fd >= 0)
            close(*fd);
        *fd = next >= 0 ? next : *fd;
    }
    return came;
}
