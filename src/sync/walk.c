/*
 * Finds files.
 *
 * A content folder may hold anything: FIFOs that never answer, links that lead out or in circles,
 * files nobody may read. Everything is opened relative to the folder's descriptor, without
 * blocking, and looked at first.
 */
#define _GNU_SOURCE /* O_DIRECTORY, O_NOFOLLOW */
#include "sync/walk.h"

#include "base/list.h"
#include "content/front.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

const char *const walk_all[] = {"", NULL};

static bool has_front_matter(int folder_fd, const char *path)
{
    enum { HEAD_BYTES = 512 };
    struct buffer head = {0};
    int error = walk_read(folder_fd, path, HEAD_BYTES, &head, NULL);
    bool begins = !error && front_begins(buffer_string(&head), head.used);
    buffer_done(&head);
    errno = error;
    return begins;
}

bool walk_is_page(int folder_fd, const char *path)
{
    static const char *const endings[] = {".md", ".markdown", ".mdown", ".html", ".htm"};
    enum { MARKDOWN = 3 };
    size_t n = strlen(path);
    errno = 0;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t m = strlen(endings[i]);
        if (n > m && strcmp(path + n - m, endings[i]) == 0)
            return i < MARKDOWN || has_front_matter(folder_fd, path);
    }
    return false;
}

bool walk_ignores(const char *name, size_t n_bytes)
{
    static const char of_programs[] = "node_modules lost+found";
    return name[0] == '.' || name[0] == '#' || name[n_bytes - 1] == '~' ||
           list_has(of_programs, name, n_bytes);
}

/* Something was not seen; errno says why, and stays. Returns the level of a note on it. */
static enum note_level miss(struct walk *walk)
{
    return missing_add(&walk->missing, errno) ? NOTE_ERROR : NOTE_WARNING;
}

/* The same for a folder, which is noted. */
static void miss_folder(struct walk *walk, const char *path, const char *what, struct notes *notes)
{
    miss(walk);
    notes_add_to_file(notes, NOTE_ERROR, path, "folder cannot be %s: %s", what, strerror(errno));
}

/* The same for what needs no note if it is not there. */
static void miss_name(struct walk *walk, const char *path, struct notes *notes)
{
    if (miss(walk) == NOTE_ERROR)
        notes_add_to_file(notes, NOTE_ERROR, path, "cannot be read: %s", strerror(errno));
}

/* What is in a folder under one name. */
struct folder_entry {
    int parent;       /* the folder's descriptor */
    const char *name; /* in the folder */
    const char *path; /* below the walk's folder */
    int depth;        /* of the folder */
};

static void add_file(struct walk *walk, const struct folder_entry *entry, struct notes *notes)
{
    if (walk->count == WALK_FILES_MAX) {
        walk->full = true; /* and ends */
        notes_add_to_file(notes, NOTE_ERROR, entry->path,
                          "there are more than %d files: this one and others are left out",
                          WALK_FILES_MAX);
        return;
    }
    bool is_page = walk_is_page(entry->parent, entry->name);
    if (!is_page)
        miss_name(walk, entry->path, notes);
    walk->files = memory_grow(walk->files, &walk->room, walk->count + 1, sizeof *walk->files);
    walk->files[walk->count++] =
        (struct walk_file){.path = arena_string(&walk->arena, entry->path), .is_page = is_page};
}

/* walk_lies_inside for a path relative to the folder, all links followed. If false, errno says what
 * kept it from being opened, or is 0. */
static bool leads_inside(int folder_fd, const char *const *below, const char *path)
{
    int fd = openat(folder_fd, path, O_PATH | O_CLOEXEC);
    bool inside = fd >= 0 && walk_lies_inside(folder_fd, below, fd);
    int error = inside ? 0 : errno;
    if (fd >= 0)
        close(fd);
    errno = error;
    return inside;
}

static void walk_into(struct walk *walk, int fd, const char *prefix, int depth,
                      struct notes *notes);

static void walk_subfolder(struct walk *walk, const struct folder_entry *entry, struct notes *notes)
{
    if (entry->depth >= WALK_DEPTH_MAX) {
        notes_add_to_file(notes, NOTE_ERROR, entry->path,
                          "folder is too deep, its pages are left out: move it further up");
        return;
    }
    int fd = openat(entry->parent, entry->name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd >= 0)
        walk_into(walk, fd, entry->path, entry->depth + 1, notes);
    else
        miss_folder(walk, entry->path, "opened", notes);
}

static void walk_link(struct walk *walk, const struct folder_entry *entry, struct notes *notes)
{
    struct stat status;
    if (fstatat(entry->parent, entry->name, &status, 0) != 0)
        notes_add_to_file(notes, miss(walk), entry->path, "symbolic link is left out: %s",
                          strerror(errno));
    else if (S_ISDIR(status.st_mode))
        notes_add_to_file(notes, NOTE_WARNING, entry->path,
                          "symbolic link to a folder is left out: put the folder itself there");
    else if (!S_ISREG(status.st_mode))
        notes_add_to_file(notes, NOTE_WARNING, entry->path, "not a regular file, left out");
    else if (leads_inside(walk->folder_fd, walk->inside, entry->path))
        add_file(walk, entry, notes);
    else
        notes_add_to_file(
            notes, miss(walk), entry->path,
            "symbolic link leads out of the content, left out: put the file itself there");
}

/* type: as in a directory entry, where most file systems give it. */
static void walk_name(struct walk *walk, const struct folder_entry *entry, unsigned char type,
                      struct notes *notes)
{
    struct stat status;
    if (type == DT_UNKNOWN &&
        fstatat(entry->parent, entry->name, &status, AT_SYMLINK_NOFOLLOW) == 0)
        type = IFTODT(status.st_mode);
    if (type == DT_UNKNOWN)
        miss_name(walk, entry->path, notes);
    else if (type == DT_DIR)
        walk_subfolder(walk, entry, notes);
    else if (type == DT_LNK)
        walk_link(walk, entry, notes);
    else if (type == DT_REG)
        add_file(walk, entry, notes);
    else
        notes_add_to_file(notes, NOTE_WARNING, entry->path, "not a regular file, left out");
}

/* Takes fd over. */
static void walk_into(struct walk *walk, int fd, const char *prefix, int depth, struct notes *notes)
{
    DIR *directory = fdopendir(fd);
    if (!directory) {
        miss_folder(walk, prefix, "opened", notes);
        close(fd);
        return;
    }
    struct buffer path = {0};
    struct dirent *entry = NULL;
    buffer_add_string(&path, prefix);
    buffer_add_string(&path, *prefix ? "/" : "");
    size_t name_at = path.used;
    while (errno = 0, !walk->full && (entry = readdir(directory))) {
        if (walk_ignores(entry->d_name, strlen(entry->d_name)))
            continue;
        path.used = name_at;
        buffer_add_string(&path, entry->d_name);
        struct folder_entry named = {dirfd(directory), entry->d_name, path.bytes, depth};
        walk_name(walk, &named, entry->d_type, notes);
    }
    if (!entry && errno)
        miss_folder(walk, prefix, "read to its end", notes);
    buffer_done(&path);
    closedir(directory);
}

static int compare_files(const void *left, const void *right)
{
    return strcmp(((const struct walk_file *)left)->path, ((const struct walk_file *)right)->path);
}

int walk_folders(struct walk *walk, const char *folder, const char *const *below,
                 const char *const *inside, struct notes *notes)
{
    *walk = (struct walk){.folder_fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC),
                          .inside = inside};
    arena_init(&walk->arena);
    if (walk->folder_fd < 0)
        return errno;
    for (; *below; below++) {
        size_t before = walk->count;
        int fd =
            openat(walk->folder_fd, **below ? *below : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (fd >= 0)
            walk_into(walk, fd, *below, 0, notes);
        else if (errno == ENOTDIR && **below)
            walk_name(walk, &(struct folder_entry){walk->folder_fd, *below, *below, 0}, DT_UNKNOWN,
                      notes);
        else if (errno != ENOENT)
            return errno;
        if (**below && (fd >= 0 || walk->count > before))
            walk->led_out = walk->led_out || !leads_inside(walk->folder_fd, walk_all, *below);
    }
    if (walk->count)
        qsort(walk->files, walk->count, sizeof *walk->files, compare_files);
    return 0;
}

void walk_done(struct walk *walk)
{
    if (walk->folder_fd >= 0)
        close(walk->folder_fd);
    free(walk->files);
    arena_done(&walk->arena);
    *walk = (struct walk){.folder_fd = -1};
}

static int compare_path(const void *path, const void *file)
{
    return strcmp(path, ((const struct walk_file *)file)->path);
}

size_t walk_pages(const struct walk *walk)
{
    size_t count = 0;
    for (size_t i = 0; i < walk->count; i++)
        count += walk->files[i].is_page;
    return count;
}

size_t walk_find(const struct walk *walk, const char *path)
{
    const struct walk_file *file =
        walk->count ? bsearch(path, walk->files, walk->count, sizeof *walk->files, compare_path)
                    : NULL;
    return file ? (size_t)(file - walk->files) : walk->count;
}

size_t walk_add(struct walk *walk, const char *path)
{
    if (walk_find(walk, path) == walk->count) {
        walk->files = memory_grow(walk->files, &walk->room, walk->count + 1, sizeof *walk->files);
        walk->files[walk->count++] =
            (struct walk_file){.path = arena_string(&walk->arena, path), .is_page = true};
        qsort(walk->files, walk->count, sizeof *walk->files, compare_files);
    }
    return walk_find(walk, path);
}

size_t walk_first_alike(const struct walk *walk, size_t file, size_t n_bytes)
{
    const char *path = walk->files[file].path;
    while (file && strncmp(walk->files[file - 1].path, path, n_bytes) == 0)
        file--;
    return file;
}
