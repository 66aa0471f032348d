/*
 * Memory: allocation that ends the program rather than return NULL, an arena for many small things
 * that are freed together, and a buffer that grows.
 */
#ifndef PAMPHLET_BASE_MEMORY_H
#define PAMPHLET_BASE_MEMORY_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

/* 1 in a build with AddressSanitizer, else 0. Such a build needs more address space than any limit
 * would allow, and files to read when it reports. */
#if defined(__SANITIZE_ADDRESS__)
#define MEMORY_IS_WATCHED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MEMORY_IS_WATCHED 1
#endif
#endif
#ifndef MEMORY_IS_WATCHED
#define MEMORY_IS_WATCHED 0
#endif

/* Exit status of a program that had to give up (EX_SOFTWARE of sysexits.h). */
#define FATAL_STATUS 70

/* Sets what fatal() calls before it prints: the terminal is restored there. */
void fatal_set_hook(void (*hook)(void));

/* Prints "pamphlet: WHY" on standard error and exits with FATAL_STATUS. For a broken program or
 * exhausted memory only; bad content is never fatal. */
_Noreturn void fatal(const char *why);

/* Zeroed heap memory of at least one byte; never NULL. The caller frees it with free(). */
void *memory_new(size_t bytes);

/* As realloc(), never NULL. New bytes are not zeroed. */
void *memory_resize(void *old, size_t bytes);

/* Makes room for at least `need` elements of element_bytes each: grows *room, in elements, by
 * doubling. Returns the block, which may have moved; its new part is not zeroed. */
void *memory_grow(void *old, size_t *room, size_t need, size_t element_bytes);

/* A heap copy of n bytes with a NUL after them. */
char *memory_copy(const char *s, size_t n_bytes);

/* A formatted string on the heap. */
char *memory_format(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* An arena hands out memory that is freed all at once. By value: arena_init, arena_done. */
struct arena {
    struct arena_block *block;
    size_t used_bytes;
};

void arena_init(struct arena *arena);
void arena_done(struct arena *arena);
/* Takes back everything handed out, but keeps the newest block to use again. */
void arena_reset(struct arena *arena);
/* Makes room for exactly `bytes` more of strings, where the caller knows that no more will come. */
void arena_reserve(struct arena *arena, size_t bytes);
/* Zeroed, aligned for any type, lent until arena_done or arena_reset. */
void *arena_new(struct arena *arena, size_t bytes);
/* A copy with a NUL after it. */
char *arena_copy(struct arena *arena, const char *s, size_t n_bytes);
char *arena_string(struct arena *arena, const char *s);
char *arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Bytes that grow at the end. `bytes` is NUL-terminated after every call that adds, and may be
 * NULL while empty. By value: a zeroed struct is an empty buffer; buffer_done frees. */
struct buffer {
    char *bytes;
    size_t used;
    size_t room;
};

void buffer_done(struct buffer *buffer);
/* Makes room for n more bytes and returns where they go; the caller raises `used`. buffer_grow: the
 * same where there is not room enough yet. */
char *buffer_grow(struct buffer *buffer, size_t n_bytes);
static inline char *buffer_room(struct buffer *buffer, size_t n_bytes)
{
    bool fits = n_bytes < buffer->room - buffer->used;
    return fits ? buffer->bytes + buffer->used : buffer_grow(buffer, n_bytes);
}

void buffer_add(struct buffer *buffer, const char *s, size_t n_bytes);
void buffer_add_string(struct buffer *buffer, const char *s);
static inline void buffer_add_char(struct buffer *buffer, char c)
{
    char *end = buffer_room(buffer, 1);
    end[0] = c;
    end[1] = '\0';
    buffer->used++;
}

void buffer_add_repeated(struct buffer *buffer, const char *s, size_t times);
/* In decimal; many times faster than buffer_format. */
void buffer_add_number(struct buffer *buffer, unsigned long number);
void buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buffer_format_list(struct buffer *buffer, const char *format, va_list list);
/* buffer_add_part appends a length (a size_t) and that many bytes; buffer_take_part returns such
 * bytes, sets *n_bytes, and moves *from past them. It trusts the length: only for data between
 * processes of this program. */
void buffer_add_part(struct buffer *buffer, const void *s, size_t n_bytes);
const char *buffer_take_part(const char **from, size_t *n_bytes);
/* The text of the buffer, never NULL. */
const char *buffer_string(const struct buffer *buffer);
/* Moves the text of a buffer, "" if it is empty, into an arena: the buffer is done. */
char *arena_take(struct arena *arena, struct buffer *buffer);

#endif
