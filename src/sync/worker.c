/*
 * The worker's side of the pipes.
 *
 * Refuses to open files, to print, and to recover: whatever goes wrong ends this process and costs
 * one page. The one hard idea is that its limits are set anew for each page: a timer of processor
 * time, which a busy machine does not shorten, and address space.
 */
#include "sync/worker.h"

#include "base/whole.h"
#include "base/words.h"
#include "content/front.h"
#include "document/page_pack.h"
#include "markup/markdown.h"
#include "markup/parse.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

enum {
    REQUESTS = 0, /* descriptors */
    REPLIES = 1,
    MIB = 1024 * 1024,
    MEMORY_STEP_BYTES = 32 * MIB,
};

struct worker_limits worker_limits(size_t file_bytes)
{
    enum { START_MS = 1000, BYTES_A_MS = MEMORY_IS_WATCHED ? 1024 : 4096 };
    const size_t start = 384 * (size_t)MIB; /* the program itself, and what any page takes */
    const size_t beside = 4 * (size_t)MIB;  /* in an answer: fields and notes */
    return (struct worker_limits){
        .cpu_ms = (unsigned)(START_MS + file_bytes / BYTES_A_MS),
        .memory_bytes = start + 16 * file_bytes,
        .reply_bytes = beside + page_document_bytes_max(file_bytes),
    };
}

/* Raises the limit of address space to what a page may need. It is not lowered again: that would
 * cost a system call for every page, and a worker that may use much for a large page may as well
 * for a small one. */
static void allow_memory(size_t bytes)
{
    static size_t allowed_bytes;
    struct rlimit memory;
    if (MEMORY_IS_WATCHED || bytes <= allowed_bytes || getrlimit(RLIMIT_AS, &memory) != 0)
        return;
    allowed_bytes = (bytes / MEMORY_STEP_BYTES + 1) * MEMORY_STEP_BYTES;
    memory.rlim_cur = allowed_bytes;
    if (memory.rlim_max != RLIM_INFINITY && memory.rlim_cur > memory.rlim_max)
        memory.rlim_cur = memory.rlim_max;
    setrlimit(RLIMIT_AS, &memory);
}

/* Starts the timer of this page; when it runs out, SIGPROF ends the process. */
static void set_limits(size_t file_bytes)
{
    struct worker_limits limits = worker_limits(file_bytes);
    struct itimerval clock = {.it_value = {.tv_sec = limits.cpu_ms / 1000,
                                           .tv_usec = (suseconds_t)(limits.cpu_ms % 1000) * 1000}};
    setitimer(ITIMER_PROF, &clock, NULL);
    allow_memory(limits.memory_bytes);
}

/* Returns the next n bytes, lent until the next call; ends the process if there are no more. */
static const char *take(struct inflow *inflow, size_t n_bytes)
{
    const char *bytes = inflow_take(inflow, REQUESTS, n_bytes);
    if (!bytes)
        _exit(0);
    return bytes;
}

/* Sends two slices as one. */
static void send_all(struct iovec parts[2])
{
    while (parts[0].iov_len + parts[1].iov_len) {
        ssize_t n = writev(REPLIES, parts, 2);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            _exit(0);
        for (int i = 0; i < 2 && n > 0; i++) {
            size_t sent = (size_t)n < parts[i].iov_len ? (size_t)n : parts[i].iov_len;
            parts[i].iov_base = (char *)parts[i].iov_base + sent;
            parts[i].iov_len -= sent;
            n -= (ssize_t)sent;
        }
    }
}

static void send_reply(uint32_t ticket, const struct page *page, const struct notes *notes)
{
    struct buffer head = {0};
    struct worker_reply reply = {.ticket = ticket};
    size_t document = page->document ? document_bytes(page->document) : 0;
    buffer_add(&head, (const char *)&reply, sizeof reply);
    page_pack_head(&head, page, notes);
    reply.page_bytes = head.used - sizeof reply + document;
    memcpy(head.bytes, &reply, sizeof reply);
    send_all((struct iovec[2]){{head.bytes, head.used}, {page->document, document}});
    buffer_done(&head);
}

static void read_page(struct page *page, const char *file, const struct worker_request *request,
                      const struct worker_options *options, struct notes *notes)
{
    size_t n_bytes = (size_t)request->file_bytes;
    /* A language that only file names show is read with the options of the first one. */
    size_t language = page->language < options->content_count ? page->language : 0;
    const struct content_options *content = options->content ? options->content + language : NULL;
    if (!content || !content->language || !words_choose(content->language))
        words_choose("en");
    if (request->wish == WORKER_FIELDS)
        front_read(&(struct front_reading){file, n_bytes, content, page, notes});
    else if (options->parse)
        options->parse(page, file, n_bytes, content, notes);
    else
        page_parse(page, file, n_bytes, content, notes);
}

static void answer(const struct worker_request *request, const char *rest,
                   const struct worker_options *options)
{
    struct page page;
    struct notes notes;
    struct arena arena;
    arena_init(&arena);
    const char *path = rest + request->page_bytes;
    page_init(&page, arena_copy(&arena, path, request->path_bytes));
    notes_init(&notes);
    page_unpack(&page, rest, request->page_bytes, NULL);
    read_page(&page, path + request->path_bytes, request, options, &notes);
    send_reply(request->ticket, &page, &notes);
    notes_done(&notes);
    page_done(&page);
    arena_done(&arena);
}

/* Out of memory: prints nothing, because it would go into the pipe of answers. */
static void end_quietly(void)
{
    _exit(FATAL_STATUS);
}

_Noreturn void worker_run(int requests, int replies, const struct worker_options *options)
{
    fatal_set_hook(end_quietly);
    signal(SIGPIPE, SIG_DFL);
    signal(SIGPROF, SIG_DFL);
    dup2(requests, REQUESTS);
    dup2(replies, REPLIES);
    close(requests);
    close(replies);
    if (options->confine && options->confine() != 0)
        _exit(WORKER_REFUSED);
    struct inflow inflow = {0};
    for (;;) {
        struct worker_request request;
        memcpy(&request, take(&inflow, sizeof request), sizeof request);
        size_t rest_bytes = request.page_bytes + request.path_bytes + (size_t)request.file_bytes +
                            MARKDOWN_PADDING_BYTES;
        set_limits((size_t)request.file_bytes);
        answer(&request, take(&inflow, rest_bytes), options);
    }
}
