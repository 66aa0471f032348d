/*
 * Packs a library into a file.
 *
 * Refuses to leave anything half done under the file's name: all is written beside it, checked,
 * flushed and renamed, so that whoever opens the name finds the old file or the new one. Refuses
 * also to replace what is not a library file: rename() does not ask what was there.
 */
#include "sync/pack.h"

#include "base/sha256.h"
#include "base/whole.h"
#include "library/save.h"
#include "sync/pictures.h"
#include "sync/temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The file that is there already may be complete. */
static const char not_now[] =
    "not written, for not all of the content could be read at the moment; try again";
static const char not_allowed[] =
    "not written, for you may not read all of the content; let this account read it, or take it "
    "out";

static const char not_still[] =
    "not written, for files came, went or changed while they were read; try again once nobody "
    "copies into the folder";

/* NULL: nothing is missing. */
static const char *complain_of_missing(const struct missing *missing)
{
    return missing->forbidden ? not_allowed
           : missing->for_now ? not_now
           : missing->moved   ? not_still
                              : NULL;
}

static const char *save(struct library *library, const char *folder, const char *name, int64_t now)
{
    struct pictures pictures;
    struct library_saving saving = {.scratch = temporary_scratch(name),
                                    .made = now,
                                    .next_picture = pictures_next,
                                    .data = &pictures};
    pictures_open(&pictures, folder);
    const char *why = library_save(library, name, &saving);
    if (!why && (why = complain_of_missing(&pictures.missing)))
        notes_copy(library_notes(library), &pictures.notes);
    pictures_done(&pictures);
    return why;
}

static bool sum_file(const char *name, struct pack_result *result)
{
    char block[65536];
    struct sha256 sha;
    int fd = open(name, O_RDONLY | O_CLOEXEC);
    ssize_t n = -1;
    sha256_init(&sha);
    while (fd >= 0 && ((n = read(fd, block, sizeof block)) > 0 || (n < 0 && errno == EINTR)))
        if (n > 0)
            sha256_add(&sha, block, (size_t)n);
    result->file_bytes = sha.total_bytes;
    sha256_finish(&sha, result->sha256);
    if (fd >= 0)
        close(fd);
    return n == 0 && flush_whole(name);
}

/* Flushes the folder of a file, so that its renaming survives a crash too. */
static void flush_folder(const char *file)
{
    char *copy = memory_copy(file, strlen(file));
    int fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
    free(copy);
}

/* A folder on its way into a file. */
struct packing {
    const char *folder;
    const char *file;
    int64_t now;
    int scratch;
    struct pack_result *result;
    const char *trouble; /* NULL: the file is there */
};

/* Empties the scratch file before the flush, which would write it to the disk too, and take longer
 * over it than over the library. */
static const char *write_file(struct library *library, struct packing *packing, const char *name)
{
    const char *trouble = save(library, packing->folder, name, packing->now);
    if (!trouble && ftruncate(packing->scratch, 0) != 0)
        trouble = strerror(errno);
    if (!trouble)
        trouble = library_verify(name);
    if (!trouble && !sum_file(name, packing->result))
        trouble = "the disk did not take the file";
    return trouble;
}

/* Gives the new file the owner and mode of the old one as far as the system allows, so that whoever
 * could read the old one can read it: with the packer's umask, a kiosk's account might be left with
 * the old pages. If the group cannot be set, the group gets nothing. In case others may write to
 * the folder and put something in the new file's place, no symbolic link is followed and no file
 * with another name changed. */
static void keep_rights(const char *name, const char *file)
{
    struct stat status;
    struct stat own;
    bool there = stat(file, &status) == 0;
    int fd = there ? open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) : -1;
    if (fd < 0)
        return;
    if (fstat(fd, &own) == 0 && own.st_nlink == 1) {
        bool same = fchown(fd, status.st_uid, status.st_gid) == 0 ||
                    fchown(fd, (uid_t)-1, status.st_gid) == 0;
        fchmod(fd, status.st_mode & (same ? 0777 : 0707));
    }
    close(fd);
}

static void save_folder(struct library *library, const struct missing *missing, void *data)
{
    struct packing *packing = data;
    const char *trouble = complain_of_missing(missing);
    char *name = trouble ? NULL : temporary_new(packing->file);
    if (!trouble)
        trouble = name ? write_file(library, packing, name) : strerror(errno);
    if (!trouble)
        keep_rights(name, packing->file);
    if (name && !temporary_finish(name, trouble ? NULL : packing->file) && !trouble)
        trouble = strerror(errno);
    if (!trouble)
        flush_folder(packing->file);
    packing->trouble = trouble;
    packing->result->pages = 0;
    for (uint32_t id = 1; id <= library_page_count(library); id++)
        packing->result->pages += *library_row(library, id).path != 0;
}

/* The place for a file: a link's target, so that the link stays. The caller's; NULL: *why. */
static char *find_place(const char *file, const char **why)
{
    struct stat status;
    bool there = stat(file, &status) == 0;
    if (there && !S_ISREG(status.st_mode)) {
        *why = "is no regular file, and stays as it is; name another file";
        return NULL;
    }
    if (there && !library_may_replace(file)) {
        *why = "is no library file, and stays as it is; remove it, or name another file";
        return NULL;
    }
    if (lstat(file, &status) != 0 || !S_ISLNK(status.st_mode))
        return memory_copy(file, strlen(file));
    char *place = there ? realpath(file, NULL) : NULL;
    if (!place)
        *why = there ? strerror(errno) : "is a link to a file that is not there; name that file";
    return place;
}

/* As pack_folder, for a file that is no link. */
static bool pack_into(struct packing *packing, const struct sync_options *options,
                      void (*tell)(struct library *library), char **why)
{
    struct sync_options wanted = *options;
    wanted.now = packing->now = sync_now(options);
    wanted.summaries = true; /* a list of the packed file has no texts to make them from */
    if (!temporary_nameless(packing->file, &packing->scratch, NULL)) {
        const char *trouble =
            errno == ENOENT   ? "its folder is not there; make it, or name another file"
            : errno == EACCES ? "this account may not write into its folder; name another file"
                              : strerror(errno);
        *why = memory_format("%s: %s", packing->file, trouble);
        return false;
    }
    struct sync_saving saving = {save_folder, packing, packing->scratch};
    wanted.saving = &saving;
    struct library *library = sync_folder(packing->folder, &wanted, why);
    if (library && tell)
        tell(library);
    if (library && packing->trouble)
        *why = memory_format("%s: %s", packing->file, packing->trouble);
    bool fine = library && !packing->trouble;
    library_free(library);
    close(packing->scratch);
    return fine;
}

bool pack_folder(const char *folder, const char *file, const struct sync_options *options,
                 void (*tell)(struct library *library), struct pack_result *result, char **why)
{
    const char *trouble = NULL;
    char *place = find_place(file, &trouble);
    struct packing packing = {.folder = folder, .file = place, .result = result};
    bool packed = place && pack_into(&packing, options, tell, why);
    if (!place)
        *why = memory_format("%s: %s", file, trouble);
    free(place);
    return packed;
}
