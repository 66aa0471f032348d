/*
 * Writes library files in one transaction, and recognises what they were made from.
 *
 * A file records the state of the content and until when it stays true to it: pages appear and
 * disappear with time, and so do links to them.
 */
#include "library/save.h"

#include "library/entries.h"
#include "library/store_file.h"
#include "library/stored.h"
#include "library/write.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int library_format(void)
{
    return STORE_FORMAT;
}

static void write_pictures(struct store *store, const struct library_saving *saving)
{
    struct library_picture picture;
    struct statement *row = store_statement(store, "INSERT INTO picture VALUES(?1, ?2)");
    while (saving->next_picture && !store_trouble(store) &&
           saving->next_picture(saving->data, &picture)) {
        statement_bind_string(row, 1, picture.path);
        statement_bind_bytes(row, 2, picture.bytes, picture.n_bytes);
        statement_run(row);
    }
}

static void write_state(struct store *store, const struct library_saving *saving, int64_t until)
{
    struct statement *row =
        store_statement(store, "INSERT INTO fact VALUES('state', ?1), ('made', ?2), ('until', ?3)");
    statement_bind_string(row, 1, saving->state);
    statement_bind_number(row, 2, saving->made);
    statement_bind_number(row, 3, until);
    statement_run(row);
}

/* Saves into a store and closes it. If it is NULL it could not be opened, and `why` says why. */
static const char *save(struct library *library, struct store *store, const char *why,
                        const struct library_saving *saving)
{
    if (!store)
        return why;
    if (library->stored) {
        store_close(store);
        return "it lies in a file already";
    }
    size_t notes = library->notes.count;
    struct library_times span = library_span(library, saving->made);
    bool written = store_begin(store) && library_write(library, store, saving, span);
    if (written && saving->state)
        write_state(store, saving, span.until);
    if (written)
        write_pictures(store, saving);
    bool kept = written && !store_trouble(store) && store_commit(store);
    library->notes.count = notes; /* those on links are in the file */
    why = store_trouble(store);
    if (!kept && !why)
        why = "a process that makes it broke off; is there enough memory?";
    store_close(store);
    return why;
}

const char *library_save(struct library *library, const char *file,
                         const struct library_saving *saving)
{
    const char *why = NULL;
    struct store *store = store_open(file, STORE_WRITE, &why);
    return save(library, store, why, saving);
}

const char *library_save_open(struct library *library, int fd, const struct library_saving *saving)
{
    const char *why = NULL;
    struct store *store = store_open_file(fd, STORE_WRITE, &why);
    return save(library, store, why, saving);
}

static bool has_state(struct store *store, const char *state)
{
    struct statement *row = store_statement(store, "SELECT value FROM fact WHERE name = 'state'");
    bool same = statement_step(row) && strcmp(statement_text(row, 0, NULL), state) == 0;
    statement_end(row);
    return same;
}

bool library_is_of(const struct library *library, const char *state, int64_t now)
{
    struct store *store = library->stored ? library->stored->store : NULL;
    return store && has_state(store, state) && store_fact(store, "made") <= now &&
           now < store_fact(store, "until");
}

bool library_may_replace(const char *file)
{
    struct stat status;
    int fd = open(file, O_RDONLY | O_CLOEXEC);
    bool empty = fd >= 0 && fstat(fd, &status) == 0 && status.st_size == 0;
    bool may = empty || (fd >= 0 && store_file_is_ours(fd));
    if (fd >= 0)
        close(fd);
    return may;
}

const char *library_verify(const char *file)
{
    const char *why;
    struct store *store = store_open(file, STORE_PACKED, &why);
    if (!store)
        return why;
    struct statement *row = store_statement(store, "PRAGMA integrity_check(1)");
    bool sound = statement_step(row) && strcmp(statement_text(row, 0, NULL), "ok") == 0;
    store_close(store);
    return sound ? NULL : "what was written is damaged; is the disk sound?";
}
