/*
 * Gathers the pages that are written to a file.
 *
 * SQLite writes its pages one by one, nearly in their order; a system call for each would be a
 * tenth of what making a library costs. The hard idea is how little is kept: one stretch of the
 * file, which only moves forward. A page before it is written at once, because that is rare.
 */
#include "library/window.h"

#include "base/memory.h"
#include "base/whole.h"

#include <stdlib.h>
#include <string.h>

enum { PAGE_BYTES = 4096, PAGES = 64 };

/* How many pages in a row wait, from `first` on. */
static size_t count_run(uint64_t there, size_t first)
{
    size_t n = 0;
    while (first + n < PAGES && there >> (first + n) & 1)
        n++;
    return n;
}

bool window_flush(struct window *window)
{
    uint64_t there = window->there;
    window->there = 0;
    for (size_t i = 0; there && i < PAGES; i++) {
        size_t n_bytes = count_run(there, i) * PAGE_BYTES;
        off_t at = window->at + (off_t)(i * PAGE_BYTES);
        if (write_whole_at(window->fd, window->bytes + i * PAGE_BYTES, n_bytes, at) < n_bytes)
            return false;
        i += n_bytes / PAGE_BYTES;
    }
    return true;
}

bool window_write(struct window *window, const void *bytes, size_t n_bytes, off_t at)
{
    bool whole = n_bytes == PAGE_BYTES && at % PAGE_BYTES == 0;
    if (!whole && !window_flush(window))
        return false;
    if (!whole || (window->there && at < window->at))
        return write_whole_at(window->fd, bytes, n_bytes, at) == n_bytes;
    if (window->there && at >= window->at + PAGES * PAGE_BYTES && !window_flush(window))
        return false;
    if (!window->bytes)
        window->bytes = memory_new(PAGES * PAGE_BYTES);
    if (!window->there)
        window->at = at;
    size_t nth = (size_t)(at - window->at) / PAGE_BYTES;
    memcpy(window->bytes + nth * PAGE_BYTES, bytes, PAGE_BYTES);
    window->there |= UINT64_C(1) << nth;
    return true;
}

void window_done(struct window *window)
{
    free(window->bytes);
    window->bytes = NULL;
    window->there = 0;
}
