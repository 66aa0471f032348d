/*
 * Reads the files of pages, as much of each as is needed, and sends them to the workers.
 *
 * Refuses to lose a page: what cannot be read goes to the workers too, without its text.
 */
#include "sync/send.h"

#include "base/text.h"
#include "base/words.h"
#include "content/front.h"
#include "markup/parse.h"
#include "markup/summary.h"
#include "sync/include.h"
#include "sync/walk.h"

#include <fcntl.h>
#include <string.h>

/* How much of a page that is too long is kept for its front matter. */
enum { HEAD_BYTES = 128 * 1024 };

/* How much of a page is read at first where only its fields are asked for, and how much more for
 * its summary: a divider further down is not looked for. */
enum { FIELDS_BYTES = 8 * 1024, SUMMARY_TEXT_BYTES = 16 * 1024 };

/* The end of the text that the summary is made from: its divider, or as much as a summary can need.
 */
static size_t end_of_summary(const struct buffer *bytes, size_t start)
{
    const char *divider = summary_divider(bytes->bytes + start, bytes->used - start);
    if (divider)
        return (size_t)(divider - bytes->bytes) + SUMMARY_DIVIDER_BYTES;
    return bytes->used - start < SUMMARY_BYTES_MAX ? bytes->used : start + SUMMARY_BYTES_MAX;
}

/* What the walk found below its folder is read only there, because an author may have put a link in
 * its place. If the site's own configuration led the walk elsewhere, it is read wherever it is. */
static int read_file(const struct walk *walk, const char *file, size_t max_bytes,
                     struct buffer *bytes, size_t *total)
{
    if (walk && !walk->led_out)
        return walk_read_inside(walk, file, max_bytes, bytes, total);
    return walk_read(walk ? walk->folder_fd : AT_FDCWD, file, max_bytes, bytes, total);
}

/* Reads a page's file for its fields only: as much as holds its front matter, if that is closed,
 * and nothing after it but what a summary is made from. */
static int read_part(const struct walk *walk, const char *file, enum send_part part,
                     struct buffer *bytes, size_t *total)
{
    size_t more = part == SEND_SUMMARY ? SUMMARY_TEXT_BYTES : 0;
    int error = read_file(walk, file, FIELDS_BYTES + more, bytes, total);
    size_t end = error ? 0 : front_end(buffer_string(bytes), bytes->used);
    if (error || end < bytes->used) {
        bytes->used = part == SEND_SUMMARY ? end_of_summary(bytes, end) : end;
    } else if (*total > bytes->used) {
        bytes->used = 0;
        error = read_file(walk, file, PAGE_BYTES_MAX + 1, bytes, total);
    }
    return error;
}

/* Notes why a page that was read cannot be shown, and returns a sentence about it for its readers;
 * NULL: it can be shown. */
static const char *refuse(const char *shown, int error, size_t total, struct buffer *bytes,
                          struct notes *notes)
{
    if (error) {
        notes_add_to_file(notes, NOTE_ERROR, shown, "cannot be read: %s", strerror(error));
        bytes->used = 0;
        return WORDS("Its file cannot be read.");
    }
    if (text_is_utf16(buffer_string(bytes), bytes->used)) {
        notes_add_to_file(notes, NOTE_ERROR, shown, "is UTF-16: save it as UTF-8");
        bytes->used = 0;
        return WORDS("Its file cannot be read.");
    }
    if (bytes->used <= PAGE_BYTES_MAX)
        return NULL;
    notes_add_to_file(notes, NOTE_ERROR, shown,
                      "is too long: %zu bytes, the limit is %d; make two pages of it", total,
                      PAGE_BYTES_MAX);
    bytes->used = HEAD_BYTES;
    return WORDS("It is longer than a page can be (16 MiB).");
}

bool send_page(struct pool *pool, const struct walk *walk, const char *file, struct page *page,
               enum send_part part)
{
    const char *shown = page->path;
    struct buffer bytes = {0};
    struct notes notes;
    size_t total = 0;
    notes_init(&notes);
    int error = part == SEND_WHOLE ? read_file(walk, file, PAGE_BYTES_MAX + 1, &bytes, &total)
                                   : read_part(walk, file, part, &bytes, &total);
    const char *why = refuse(shown, error, total, &bytes, &notes);
    struct missing missing = {0};
    missing_add(&missing, error);
    bool more =
        !why && part != SEND_FIELDS && include_files(&bytes, walk, file, shown, &notes, &missing);
    pool_miss(pool, &missing);
    pool_add(pool, page, &bytes, &notes, why);
    notes_done(&notes);
    return !more && !why;
}

void send_stream(struct pool *pool, int fd, struct page *page)
{
    struct buffer bytes = {0};
    struct notes notes;
    notes_init(&notes);
    int error = walk_read_stream(fd, PAGE_BYTES_MAX + 1, &bytes);
    const char *why = refuse(page->path, error, bytes.used, &bytes, &notes);
    pool_add(pool, page, &bytes, &notes, why);
    notes_done(&notes);
}
