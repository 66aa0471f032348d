/*
 * Runs of postings, in a file without a name.
 *
 * Refuses to fail: where there is no file, or it takes no more, runs stay in memory from then on.
 */
#include "library/runs.h"

#include "base/whole.h"

#include <stdlib.h>
#include <unistd.h>

enum { WRITE_BYTES = 128 << 10, READ_BYTES = 32 << 10 };

/* Where the unread rest of a run is. */
struct run {
    size_t at; /* in the file */
    size_t n_bytes;
    struct buffer kept; /* in memory */
};

struct runs {
    struct library_scratch scratch;
    int fd;       /* -1: none yet */
    bool no_file; /* there is none, or it takes no more */
    size_t written;
    struct run *list;
    size_t count;
    size_t room;
};

struct runs *runs_new(const struct library_scratch *scratch)
{
    struct runs *runs = memory_new(sizeof *runs);
    if (scratch)
        runs->scratch = *scratch;
    runs->fd = -1;
    return runs;
}

void runs_free(struct runs *runs)
{
    for (size_t i = 0; i < runs->count; i++)
        buffer_done(&runs->list[i].kept);
    if (runs->fd >= 0)
        close(runs->fd);
    free(runs->list);
    free(runs);
}

static bool open_file(struct runs *runs)
{
    if (runs->fd < 0 && !runs->no_file)
        runs->no_file = !runs->scratch.open || !runs->scratch.open(runs->scratch.data, &runs->fd);
    return !runs->no_file;
}

/* False: the file takes no more. */
static bool write_out(struct runs *runs, struct buffer *out)
{
    if (write_whole_at(runs->fd, buffer_string(out), out->used, (off_t)runs->written) < out->used)
        return false;
    runs->written += out->used;
    out->used = 0;
    return true;
}

static bool write_run(struct runs *runs, struct run *run, const struct runs_record *record,
                      size_t count)
{
    struct buffer out = {0};
    bool fine = open_file(runs);
    run->at = runs->written;
    for (size_t i = 0; fine && i < count; i++) {
        record->add(record->data, i, &out);
        if (out.used >= WRITE_BYTES)
            fine = write_out(runs, &out);
    }
    fine = fine && write_out(runs, &out);
    run->n_bytes = fine ? runs->written - run->at : 0;
    runs->no_file = !fine;
    buffer_done(&out);
    return fine;
}

void runs_add(struct runs *runs, const struct runs_record *record, size_t count, bool to_file)
{
    runs->list = memory_grow(runs->list, &runs->room, runs->count + 1, sizeof *runs->list);
    struct run *run = &runs->list[runs->count++];
    *run = (struct run){0};
    if (!to_file || !write_run(runs, run, record, count))
        for (size_t i = 0; i < count; i++)
            record->add(record->data, i, &run->kept);
}

unsigned runs_count(const struct runs *runs)
{
    return (unsigned)runs->count;
}

bool runs_more(void *data, unsigned nth, struct buffer *out)
{
    struct runs *runs = data;
    struct run *run = &runs->list[nth];
    if (run->kept.used) {
        buffer_add(out, run->kept.bytes, run->kept.used);
        buffer_done(&run->kept);
        return true;
    }
    size_t n = run->n_bytes < READ_BYTES ? run->n_bytes : READ_BYTES;
    if (read_whole_at(runs->fd, buffer_room(out, n), n, (off_t)run->at) < n)
        fatal("a file of this program's own cannot be read");
    out->used += n;
    run->at += n;
    run->n_bytes -= n;
    return n > 0;
}
