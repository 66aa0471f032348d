/*
 * A file of parsed pages: a head, and one record for each page.
 *
 * Refuses to change a file in place: a new one is written beside it and renamed, and what was found
 * in the old one goes over as it lies. Nothing waits for the disk, so after a fall of the machine a
 * record may be anything: the hard idea is that each proves itself, by its sum, and one that does
 * not is a page to be parsed.
 */
#include "sync/parsed.h"

#include "base/map.h"
#include "document/page_pack.h"
#include "sync/pack.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SETTINGS_BYTES = 64, WRITE_BYTES = 256 * 1024 };

struct head {
    char magic[8];
    char settings[SETTINGS_BYTES];
};

static const char magic[8] = "PMParse1";

/* Followed by the path, the block (page_pack), and zeros up to a multiple of eight. */
struct record {
    uint64_t bytes; /* of all of it */
    uint64_t sum;   /* of all behind it */
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
    struct map places; /* number of each path's record among the places */
    size_t *place;     /* where in the old file */
    size_t count;
    size_t room;
    size_t *found; /* places of records that were found */
    size_t found_count;
    size_t found_room;
    char *name;           /* the new file's, NULL: nothing was kept yet */
    int fd;               /* -1: it cannot be written */
    struct buffer buffer; /* to be written to it */
};

/* Quick, and good enough against chance: nobody but this user writes here. */
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

static void index_old(struct parsed *parsed)
{
    struct record record;
    for (size_t at = sizeof parsed->head; read_record(parsed, at, &record); at += record.bytes) {
        parsed->place =
            memory_grow(parsed->place, &parsed->room, parsed->count + 1, sizeof *parsed->place);
        parsed->place[parsed->count++] = at;
        map_add(&parsed->places, parsed->old + at + sizeof record, record.path_bytes,
                (uint32_t)parsed->count);
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
    memcpy(parsed->head.magic, magic, sizeof magic);
    memcpy(parsed->head.settings, settings, SETTINGS_BYTES);
    open_old(parsed);
    return parsed;
}

bool parsed_find(struct parsed *parsed, const struct stamp *stamp, struct page *page,
                 struct notes *notes)
{
    uint32_t number = map_find(&parsed->places, page->path, strlen(page->path));
    struct record record;
    unsigned language = page->language;
    bool is_section = page->is_section;
    if (!number || !stamp->inode)
        return false;
    size_t at = parsed->place[number - 1];
    const char *bytes = parsed->old + at;
    memcpy(&record, bytes, sizeof record);
    if (memcmp(&record.stamp, stamp, sizeof *stamp) != 0 ||
        record.sum != sum_of(bytes + SUMMED_FROM, record.bytes - SUMMED_FROM) ||
        !page_unpack(page, bytes + sizeof record + record.path_bytes, record.block_bytes, notes) ||
        page->language != language || page->is_section != is_section)
        return false;
    parsed->found = memory_grow(parsed->found, &parsed->found_room, parsed->found_count + 1,
                                sizeof *parsed->found);
    parsed->found[parsed->found_count++] = at;
    return true;
}

size_t parsed_found(const struct parsed *parsed)
{
    return parsed->found_count;
}

/* Once it cannot be written, nothing is any more. */
static void fail(struct parsed *parsed)
{
    if (parsed->fd >= 0)
        close(parsed->fd);
    parsed->fd = -1;
    pack_finish(parsed->name, NULL);
    parsed->name = memory_copy("", 0);
}

static void write_out(struct parsed *parsed, const char *s, size_t n_bytes)
{
    while (parsed->fd >= 0 && n_bytes) {
        ssize_t n = write(parsed->fd, s, n_bytes);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            fail(parsed);
            return;
        }
        s += n;
        n_bytes -= (size_t)n;
    }
}

static void flush(struct parsed *parsed)
{
    write_out(parsed, buffer_string(&parsed->buffer), parsed->buffer.used);
    parsed->buffer.used = 0;
}

static void begin_new(struct parsed *parsed)
{
    if (parsed->name)
        return;
    parsed->name = pack_temporary(parsed->file);
    if (!parsed->name) {
        parsed->name = memory_copy("", 0);
        return;
    }
    chmod(parsed->name, 0600);
    parsed->fd = open(parsed->name, O_WRONLY | O_CLOEXEC);
    if (parsed->fd < 0)
        fail(parsed);
    buffer_add(&parsed->buffer, (const char *)&parsed->head, sizeof parsed->head);
}

void parsed_keep(struct parsed *parsed, const struct stamp *stamp, const struct page *page,
                 const struct notes *notes)
{
    struct buffer *out = &parsed->buffer;
    struct record record = {.path_bytes = strlen(page->path), .stamp = *stamp};
    begin_new(parsed);
    if (parsed->fd < 0)
        return;
    size_t start = out->used;
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
}

/* What was found goes over; then the new file takes the old one's place. */
static void finish_new(struct parsed *parsed)
{
    bool changed = parsed->name || parsed->found_count != parsed->count;
    if (!changed)
        return;
    begin_new(parsed);
    flush(parsed);
    for (size_t i = 0; i < parsed->found_count; i++) {
        struct record record;
        const char *bytes = parsed->old + parsed->found[i];
        memcpy(&record, bytes, sizeof record);
        write_out(parsed, bytes, record.bytes);
    }
    if (parsed->fd < 0)
        return;
    bool whole = close(parsed->fd) == 0;
    pack_finish(parsed->name, whole ? parsed->file : NULL);
    parsed->name = NULL;
}

void parsed_close(struct parsed *parsed)
{
    if (!parsed)
        return;
    finish_new(parsed);
    if (parsed->old)
        munmap((void *)parsed->old, parsed->old_bytes);
    map_done(&parsed->places);
    buffer_done(&parsed->buffer);
    free(parsed->place);
    free(parsed->found);
    free(parsed->name);
    free(parsed->file);
    free(parsed);
}
