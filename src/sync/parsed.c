/*
 * A file of parsed pages: a head, and one record for each page.
 *
 * Refuses to change a file in place: a new one is written beside it and renamed, and records found
 * in the old one are copied unchanged. Nothing is flushed to the disk, so after a system crash a
 * record may hold anything: the hard idea is that each has a checksum, and a page whose record
 * fails it is parsed again. A page can be read back as soon as it is kept, and if the disk is full,
 * what was written stays readable until the end.
 */
#include "sync/parsed.h"

#include "base/map.h"
#include "base/sha256.h"
#include "base/whole.h"
#include "document/page_pack.h"
#include "sync/temporary.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    SETTINGS_BYTES = SHA256_HEX_BYTES - 1, /* the digits */
    WRITE_BYTES = 256 * 1024,
    FIRST_BYTES = 8 * 1024,
    MAPPED_BYTES = 16 << 20, /* of the old file that stay in memory at once */
};

struct head {
    char magic[8];
    char settings[SETTINGS_BYTES];
};

static const char magic[] = "PMParse1"; /* in a file without its zero byte */

/* Followed by the path, the block (page_pack), and zeros up to a multiple of eight. */
struct record {
    uint64_t bytes; /* of the whole record */
    uint64_t sum;   /* of all that follows this member */
    uint64_t path_bytes;
    uint64_t block_bytes;
    struct stamp stamp;
};

enum { SUMMED_FROM = 2 * sizeof(uint64_t) };

struct parsed {
    char *file;
    struct head head;
    const char *old; /* the old file, mapped; NULL: there is none */
    size_t old_bytes;
    struct map numbers; /* from paths to numbers of records in the old file, from 1 */
    size_t *offsets;    /* of these records, by their numbers */
    size_t count;
    size_t room;
    size_t *found; /* offsets of records that were found */
    size_t found_count;
    size_t found_room;
    size_t touched;       /* bytes of the old file that were read since its memory was released */
    char *name;           /* the new file's temporary name; NULL: it has its final name, or none */
    int fd;               /* -1: nothing was kept yet */
    bool full;            /* nothing more can be kept */
    size_t written;       /* bytes of the new file */
    struct buffer buffer; /* what is to be written after them */
};

/* Fast, and good enough against accidents: nobody but this user writes here. */
static uint64_t sum_of(const char *s, size_t n_bytes)
{
    uint64_t sum = n_bytes;
    for (size_t i = 0; i + 8 <= n_bytes; i += 8) {
        uint64_t word;
        memcpy(&word, s + i, 8);
        sum = (sum ^ word) * UINT64_C(0x9e3779b97f4a7c15);
        sum ^= sum >> 29;
    }
    return sum;
}

static bool read_record(const struct parsed *parsed, size_t at, struct record *record)
{
    size_t left = parsed->old_bytes - at;
    if (left < sizeof *record)
        return false;
    memcpy(record, parsed->old + at, sizeof *record);
    return record->bytes <= left && record->bytes % 8 == 0 && record->bytes > sizeof *record &&
           record->path_bytes < record->bytes && record->block_bytes < record->bytes &&
           record->path_bytes + record->block_bytes <= record->bytes - sizeof *record;
}

/* Counts what was read of the old file and releases it in time: it would count as this process's
 * memory. */
static void touch(struct parsed *parsed, size_t n_bytes)
{
    parsed->touched += n_bytes;
    if (parsed->touched < MAPPED_BYTES)
        return;
    madvise((void *)parsed->old, parsed->old_bytes, MADV_DONTNEED);
    parsed->touched = 0;
}

static void index_old(struct parsed *parsed)
{
    struct record record;
    for (size_t at = sizeof parsed->head; read_record(parsed, at, &record); at += record.bytes) {
        parsed->offsets =
            memory_grow(parsed->offsets, &parsed->room, parsed->count + 1, sizeof *parsed->offsets);
        parsed->offsets[parsed->count++] = at;
        map_add(&parsed->numbers, parsed->old + at + sizeof record, record.path_bytes,
                (uint32_t)parsed->count);
        touch(parsed, record.bytes);
    }
}

static void open_old(struct parsed *parsed)
{
    struct stat status;
    int fd = open(parsed->file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) &&
        (size_t)status.st_size > sizeof parsed->head) {
        void *map = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
        parsed->old = map == MAP_FAILED ? NULL : map;
        parsed->old_bytes = (size_t)status.st_size;
    }
    close(fd);
    if (parsed->old && memcmp(parsed->old, &parsed->head, sizeof parsed->head) == 0)
        index_old(parsed);
}

struct parsed *parsed_open(const char *file, const char *settings)
{
    struct parsed *parsed = memory_new(sizeof *parsed);
    parsed->file = memory_copy(file, strlen(file));
    parsed->fd = -1;
    memcpy(parsed->head.magic, magic, sizeof parsed->head.magic);
    memcpy(parsed->head.settings, settings, SETTINGS_BYTES);
    open_old(parsed);
    return parsed;
}

struct parsed *parsed_open_scratch(int fd)
{
    struct parsed *parsed = memory_new(sizeof *parsed);
    parsed->fd = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    parsed->full = parsed->fd < 0;
    buffer_add(&parsed->buffer, (const char *)&parsed->head, sizeof parsed->head);
    return parsed;
}

/* A place: the offset of a record, and whether that is in the old file or in the new one. */
static uint64_t place_of(size_t at, bool old)
{
    return (uint64_t)at << 1 | old;
}

uint64_t parsed_find(struct parsed *parsed, const struct stamp *stamp, struct page *page,
                     struct notes *notes)
{
    uint32_t number = map_find(&parsed->numbers, page->path, strlen(page->path));
    struct record record;
    struct page_known known = page_known(page);
    if (!number || !stamp->inode)
        return 0;
    size_t at = parsed->offsets[number - 1];
    const char *bytes = parsed->old + at;
    memcpy(&record, bytes, sizeof record);
    touch(parsed, record.bytes);
    if (memcmp(&record.stamp, stamp, sizeof *stamp) != 0 ||
        record.sum != sum_of(bytes + SUMMED_FROM, record.bytes - SUMMED_FROM) ||
        !page_unpack(page, bytes + sizeof record + record.path_bytes, record.block_bytes, notes) ||
        !page_keep_known(page, known))
        return 0;
    parsed->found = memory_grow(parsed->found, &parsed->found_room, parsed->found_count + 1,
                                sizeof *parsed->found);
    parsed->found[parsed->found_count++] = at;
    return place_of(at, true);
}

size_t parsed_count(const struct parsed *parsed)
{
    return parsed->count;
}

size_t parsed_found(const struct parsed *parsed)
{
    return parsed->found_count;
}

/* Nothing more is kept, and the new file will not take the old one's place. */
static void give_up(struct parsed *parsed)
{
    parsed->full = true;
    if (parsed->name)
        temporary_finish(parsed->name, NULL);
    parsed->name = NULL;
}

/* Returns how many bytes went out. */
static size_t write_out(struct parsed *parsed, const char *s, size_t n_bytes)
{
    size_t n = parsed->full ? 0 : write_whole(parsed->fd, s, n_bytes);
    if (n < n_bytes && !parsed->full)
        give_up(parsed);
    parsed->written += n;
    return n;
}

static void flush(struct parsed *parsed)
{
    struct buffer *buffer = &parsed->buffer;
    size_t n = write_out(parsed, buffer_string(buffer), buffer->used);
    buffer->used -= n;
    if (buffer->used)
        memmove(buffer->bytes, buffer->bytes + n, buffer->used);
}

static void begin_new(struct parsed *parsed)
{
    if (parsed->fd >= 0 || parsed->full)
        return;
    parsed->name = temporary_new(parsed->file);
    if (parsed->name) {
        chmod(parsed->name, 0600);
        parsed->fd = open(parsed->name, O_RDWR | O_CLOEXEC);
    }
    if (parsed->fd < 0)
        give_up(parsed);
    buffer_add(&parsed->buffer, (const char *)&parsed->head, sizeof parsed->head);
}

uint64_t parsed_keep(struct parsed *parsed, const struct stamp *stamp, const struct page *page,
                     const struct notes *notes)
{
    struct buffer *out = &parsed->buffer;
    struct record record = {.path_bytes = strlen(page->path), .stamp = *stamp};
    begin_new(parsed);
    if (parsed->full)
        return 0;
    size_t start = out->used;
    size_t at = parsed->written + start;
    buffer_add(out, (const char *)&record, sizeof record);
    buffer_add(out, page->path, record.path_bytes);
    size_t before = out->used;
    page_pack(out, page, notes);
    record.block_bytes = out->used - before;
    while ((out->used - start) % 8)
        buffer_add(out, "", 1);
    record.bytes = out->used - start;
    memcpy(out->bytes + start, &record, sizeof record);
    record.sum = sum_of(out->bytes + start + SUMMED_FROM, record.bytes - SUMMED_FROM);
    memcpy(out->bytes + start, &record, sizeof record);
    if (out->used >= WRITE_BYTES)
        flush(parsed);
    return place_of(at, false);
}

/* Reads bytes of the new file, from the disk or from the buffer that is still to be written. */
static bool read_new(const struct parsed *parsed, size_t at, void *out, size_t n_bytes)
{
    char *to = out;
    size_t there = at < parsed->written ? parsed->written - at : 0;
    size_t n = n_bytes < there ? n_bytes : there;
    if (read_whole_at(parsed->fd, to, n, (off_t)at) < n)
        return false;
    to += n;
    at += n;
    n_bytes -= n;
    size_t from = n_bytes ? at - parsed->written : 0;
    if (n_bytes && (from > parsed->buffer.used || n_bytes > parsed->buffer.used - from))
        return false;
    if (n_bytes)
        memcpy(to, parsed->buffer.bytes + from, n_bytes);
    return true;
}

/* Reads up to `most` bytes, as many as are there: for most records all, with some bytes of the
 * next. */
static size_t read_about(const struct parsed *parsed, size_t at, char *out, size_t most)
{
    size_t all = parsed->written + parsed->buffer.used;
    size_t there = at < all ? all - at : 0;
    size_t n_bytes = there < most ? there : most;
    return read_new(parsed, at, out, n_bytes) ? n_bytes : 0;
}

static struct document *read_document(const struct parsed *parsed, size_t at)
{
    char first[FIRST_BYTES];
    struct record record;
    size_t have = read_about(parsed, at, first, sizeof first);
    if (have < sizeof record)
        return NULL;
    memcpy(&record, first, sizeof record);
    size_t begin = sizeof record + record.path_bytes;
    if (begin <= have && record.block_bytes <= have - begin)
        return page_unpack_document(first + begin, record.block_bytes);
    struct buffer block = {0};
    char *to = buffer_room(&block, record.block_bytes);
    struct document *document = NULL;
    if (read_new(parsed, at + begin, to, record.block_bytes))
        document = page_unpack_document(to, record.block_bytes);
    buffer_done(&block);
    return document;
}

struct document *parsed_document(struct parsed *parsed, uint64_t place)
{
    struct record record;
    size_t at = (size_t)(place >> 1);
    if (!(place & 1))
        return read_document(parsed, at);
    memcpy(&record, parsed->old + at, sizeof record);
    touch(parsed, record.bytes);
    return page_unpack_document(parsed->old + at + sizeof record + record.path_bytes,
                                record.block_bytes);
}

void parsed_finish(struct parsed *parsed)
{
    if (parsed->fd < 0 && parsed->found_count == parsed->count)
        return; /* nothing changed */
    begin_new(parsed);
    flush(parsed);
    for (size_t i = 0; i < parsed->found_count && !parsed->full; i++) {
        struct record record;
        const char *bytes = parsed->old + parsed->found[i];
        memcpy(&record, bytes, sizeof record);
        write_out(parsed, bytes, record.bytes);
        touch(parsed, record.bytes);
    }
    if (parsed->full || !parsed->name)
        return;
    temporary_finish(parsed->name, parsed->file);
    parsed->name = NULL;
}

void parsed_close(struct parsed *parsed)
{
    if (!parsed)
        return;
    if (parsed->name)
        temporary_finish(parsed->name, NULL);
    if (parsed->fd >= 0)
        close(parsed->fd);
    if (parsed->old)
        munmap((void *)parsed->old, parsed->old_bytes);
    map_done(&parsed->numbers);
    buffer_done(&parsed->buffer);
    free(parsed->offsets);
    free(parsed->found);
    free(parsed->file);
    free(parsed);
}
