/*
 * Allocation, arenas and growing buffers.
 *
 * Nothing here returns NULL: a reader without memory cannot show a page properly either, so it
 * restores the terminal and ends. Refuses to know what the memory is for.
 */
#include "base/memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { LARGE_PAGE_BYTES = 2 * 1024 * 1024 };

static void (*fatal_hook)(void);

void fatal_set_hook(void (*hook)(void))
{
    fatal_hook = hook;
}

_Noreturn void fatal(const char *why)
{
    if (fatal_hook) {
        void (*hook)(void) = fatal_hook;
        fatal_hook = NULL;
        hook();
    }
    fprintf(stderr, "pamphlet: %s\n", why);
    exit(FATAL_STATUS);
}

void *memory_new(size_t bytes)
{
    void *memory = calloc(1, bytes ? bytes : 1);
    if (!memory)
        fatal("out of memory");
    return memory;
}

/* A block that is large from the start will be filled, so it goes on huge pages where the system
 * has them: a few page faults instead of hundreds, in a fifth of the time. A block that grew does
 * not, because huge pages are split when it moves. */
static void *long_block(void *old, size_t old_bytes, size_t bytes)
{
    size_t whole = (bytes + LARGE_PAGE_BYTES - 1) / LARGE_PAGE_BYTES * LARGE_PAGE_BYTES;
    void *memory = aligned_alloc(LARGE_PAGE_BYTES, whole);
    if (!memory)
        fatal("out of memory");
#ifdef MADV_HUGEPAGE
    madvise(memory, whole, MADV_HUGEPAGE);
#endif
    if (old_bytes)
        memcpy(memory, old, old_bytes);
    free(old);
    return memory;
}

static void *resize(void *old, size_t old_bytes, size_t bytes)
{
    if (bytes >= LARGE_PAGE_BYTES / 2 && bytes <= SIZE_MAX / 2 && old_bytes < LARGE_PAGE_BYTES / 16)
        return long_block(old, old_bytes, bytes);
    void *memory = realloc(old, bytes ? bytes : 1);
    if (!memory)
        fatal("out of memory");
    return memory;
}

void *memory_resize(void *old, size_t bytes)
{
    return resize(old, old ? SIZE_MAX : 0, bytes);
}

void *memory_grow(void *old, size_t *room, size_t need, size_t element_bytes)
{
    if (need <= *room)
        return old;
    size_t next = *room ? *room : 8;
    while (next < need) {
        if (next > SIZE_MAX / 2)
            fatal("out of memory");
        next *= 2;
    }
    if (next > SIZE_MAX / element_bytes)
        fatal("out of memory");
    size_t old_bytes = *room * element_bytes;
    *room = next;
    return resize(old, old_bytes, next * element_bytes);
}

char *memory_copy(const char *s, size_t n_bytes)
{
    char *copy = memory_new(n_bytes + 1);
    if (n_bytes)
        memcpy(copy, s, n_bytes);
    return copy;
}

/* Blocks form a list, newest first; only the newest has room left. */
struct arena_block {
    struct arena_block *older;
    size_t size_bytes;
    alignas(max_align_t) unsigned char bytes[];
};

enum {
    ARENA_BLOCK_BYTES = 1000, /* the first, unless space was reserved: with its header it is a size
                                 that the C library caches */
    ADDED_BLOCK_BYTES = 128,  /* the smallest after a reserved one */
    BUFFER_BYTES = 128,       /* a buffer's first size, so that a line seldom makes it grow */
};

void arena_init(struct arena *arena)
{
    arena->block = NULL;
    arena->used_bytes = 0;
}

static void arena_free_list(struct arena_block *block)
{
    while (block) {
        struct arena_block *older = block->older;
        free(block);
        block = older;
    }
}

void arena_done(struct arena *arena)
{
    arena_free_list(arena->block);
    arena_init(arena);
}

void arena_reset(struct arena *arena)
{
    if (!arena->block)
        return;
    arena_free_list(arena->block->older);
    arena->block->older = NULL;
    arena->used_bytes = 0;
}

static void arena_add_block(struct arena *arena, size_t size_bytes)
{
    struct arena_block *block = memory_resize(NULL, sizeof *block + size_bytes);
    block->older = arena->block;
    block->size_bytes = size_bytes;
    arena->block = block;
    arena->used_bytes = 0;
}

static bool arena_has(const struct arena *arena, size_t bytes)
{
    return arena->block && arena->used_bytes <= arena->block->size_bytes &&
           arena->block->size_bytes - arena->used_bytes >= bytes;
}

void arena_reserve(struct arena *arena, size_t bytes)
{
    if (!arena_has(arena, bytes))
        arena_add_block(arena, bytes);
}

static void *arena_cut(struct arena *arena, size_t bytes)
{
    enum { BLOCK_BYTES_MAX = 1 << 20 };
    if (!arena_has(arena, bytes)) {
        size_t size = arena->block ? arena->block->size_bytes * 2 : ARENA_BLOCK_BYTES;
        size = size < ADDED_BLOCK_BYTES ? ADDED_BLOCK_BYTES : size;
        size = size > BLOCK_BYTES_MAX ? BLOCK_BYTES_MAX : size;
        arena_add_block(arena, size < bytes ? bytes : size);
    }
    void *memory = arena->block->bytes + arena->used_bytes;
    arena->used_bytes += bytes;
    return memory;
}

void *arena_new(struct arena *arena, size_t bytes)
{
    const size_t align = alignof(max_align_t);
    if (bytes > SIZE_MAX / 2)
        fatal("out of memory");
    arena->used_bytes = (arena->used_bytes + align - 1) / align * align;
    return memset(arena_cut(arena, bytes), 0, bytes);
}

/* Strings are not aligned, so they waste no space. */
char *arena_copy(struct arena *arena, const char *s, size_t n_bytes)
{
    if (n_bytes > SIZE_MAX / 2)
        fatal("out of memory");
    char *copy = arena_cut(arena, n_bytes + 1);
    if (n_bytes)
        memcpy(copy, s, n_bytes);
    copy[n_bytes] = '\0';
    return copy;
}

char *arena_string(struct arena *arena, const char *s)
{
    return arena_copy(arena, s, strlen(s));
}

char *arena_take(struct arena *arena, struct buffer *buffer)
{
    char *copy = arena_copy(arena, buffer->bytes, buffer->used);
    buffer_done(buffer);
    return copy;
}

char *memory_format(const char *format, ...)
{
    struct buffer buffer = {0};
    va_list list;
    va_start(list, format);
    buffer_format_list(&buffer, format, list);
    va_end(list);
    return buffer.bytes;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    struct buffer buffer = {0};
    va_list list;
    va_start(list, format);
    buffer_format_list(&buffer, format, list);
    va_end(list);
    return arena_take(arena, &buffer);
}

void buffer_done(struct buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (struct buffer){0};
}

char *buffer_grow(struct buffer *buffer, size_t n_bytes)
{
    if (n_bytes > SIZE_MAX / 2 - buffer->used)
        fatal("out of memory");
    size_t need = buffer->used + n_bytes + 1;
    buffer->bytes =
        memory_grow(buffer->bytes, &buffer->room, need < BUFFER_BYTES ? BUFFER_BYTES : need, 1);
    return buffer->bytes + buffer->used;
}

void buffer_add(struct buffer *buffer, const char *s, size_t n_bytes)
{
    char *end = buffer_room(buffer, n_bytes);
    if (n_bytes)
        memcpy(end, s, n_bytes);
    end[n_bytes] = '\0';
    buffer->used += n_bytes;
}

void buffer_add_string(struct buffer *buffer, const char *s)
{
    buffer_add(buffer, s, strlen(s));
}

void buffer_add_repeated(struct buffer *buffer, const char *s, size_t times)
{
    size_t n_bytes = strlen(s);
    if (n_bytes && times > SIZE_MAX / 2 / n_bytes)
        fatal("out of memory");
    size_t all = n_bytes * times;
    char *end = buffer_room(buffer, all);
    if (all)
        memcpy(end, s, n_bytes);
    for (size_t done = n_bytes; done < all; done *= 2) /* doubles what is there already */
        memcpy(end + done, end, done < all - done ? done : all - done);
    end[all] = '\0';
    buffer->used += all;
}

void buffer_add_number(struct buffer *buffer, unsigned long number)
{
    char digits[3 * sizeof number];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    buffer_add(buffer, digits + at, sizeof digits - at);
}

void buffer_format_list(struct buffer *buffer, const char *format, va_list list)
{
    va_list again;
    va_copy(again, list);
    char *end = buffer_room(buffer, 0);
    size_t room = buffer->room - buffer->used;
    int need = vsnprintf(end, room, format, list);
    if (need >= 0 && (size_t)need >= room)
        vsnprintf(buffer_room(buffer, (size_t)need), (size_t)need + 1, format, again);
    if (need >= 0)
        buffer->used += (size_t)need;
    va_end(again);
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    buffer_format_list(buffer, format, list);
    va_end(list);
}

void buffer_add_part(struct buffer *buffer, const void *s, size_t n_bytes)
{
    buffer_add(buffer, (const char *)&n_bytes, sizeof n_bytes);
    buffer_add(buffer, s, n_bytes);
}

const char *buffer_take_part(const char **from, size_t *n_bytes)
{
    memcpy(n_bytes, *from, sizeof *n_bytes);
    const char *part = *from + sizeof *n_bytes;
    *from = part + *n_bytes;
    return part;
}

const char *buffer_string(const struct buffer *buffer)
{
    return buffer->used ? buffer->bytes : "";
}
