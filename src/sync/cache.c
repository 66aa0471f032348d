/*
 * The user's cache: one library file for each site and set of options.
 *
 * Refuses to keep a state so recent that a file may change once more without its times changing.
 * The hard idea is that a cached library is all or nothing: it is used if no file has changed, else
 * made anew beside the old one and renamed into its place, so that two programs, a full disk or a
 * kill leave one of the two files, and that whole.
 */
#include "sync/cache.h"

#include "base/clock.h"
#include "base/path.h"
#include "base/sha256.h"
#include "base/whole.h"
#include "library/save.h"
#include "sync/temporary.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    FRESH_NS = 50 * 1000 * 1000, /* file systems keep times in steps of a few milliseconds, */
    COARSE_SECONDS = 2,          /* or of seconds: FAT in steps of two */
    LEFT_SECONDS = 3600, /* a temporary file this old was left by a program that was killed */
};

bool cache_is_fresh(int64_t changed_ns, int64_t now_ns)
{
    static const int64_t second_ns = 1000 * 1000 * 1000;
    int64_t step_ns = changed_ns % second_ns ? FRESH_NS : COARSE_SECONDS * second_ns;
    return changed_ns > now_ns - step_ns;
}

bool cache_is_in_future(int64_t changed_ns, int64_t now_ns)
{
    return changed_ns > now_ns;
}

static struct stamp stamp_of(const struct stat *status)
{
    return (struct stamp){
        .size_bytes = status->st_size,
        .modified_ns = clock_file_ns(status->st_mtim),
        .changed_ns = clock_file_ns(status->st_ctim),
        .inode = status->st_ino,
    };
}

/* A file that cannot be examined counts as gone: its stamp is zeroed. */
static struct stamp look_at(int folder_fd, const char *path, int64_t *newest_ns)
{
    struct stat status;
    if (fstatat(folder_fd, path, &status, 0) != 0 || !S_ISREG(status.st_mode))
        return (struct stamp){0};
    struct stamp stamp = stamp_of(&status);
    if (stamp.changed_ns > *newest_ns)
        *newest_ns = stamp.changed_ns;
    return stamp;
}

static void add_file(struct sha256 *sha, int folder_fd, const char *path, int64_t *newest_ns)
{
    struct stamp stamp = look_at(folder_fd, path, newest_ns);
    if (!stamp.inode)
        return;
    sha256_add(sha, path, strlen(path) + 1);
    sha256_add(sha, &stamp, sizeof stamp);
}

/* Takes the stamps of the files of the walk, and adds their names to a sum. */
static void take_stamps(struct cache *cache, const struct walk *walk, struct sha256 *names)
{
    cache->stamp_count = walk->count;
    cache->stamps = memory_new(walk->count * sizeof *cache->stamps);
    for (size_t i = 0; i < walk->count; i++) {
        const char *path = walk->files[i].path;
        sha256_add(names, path, strlen(path) + 1);
        cache->stamps[i] = look_at(walk->folder_fd, path, &cache->newest_ns);
    }
}

/* Adds all files below a folder, if there is one. */
static void add_folder(struct sha256 *sha, const char *root, const char *name, int64_t *newest_ns)
{
    struct walk walk;
    struct buffer path = {0};
    path_join(&path, root, name);
    if (walk_folders(&walk, path.bytes, walk_all, walk_all, NULL) == 0)
        for (size_t i = 0; i < walk.count; i++)
            add_file(sha, walk.folder_fd, walk.files[i].path, newest_ns);
    walk_done(&walk);
    buffer_done(&path);
}

/* Adds the files directly in the root that are not pages: any may be configuration. */
static void add_root(struct sha256 *sha, const char *root, int64_t *newest_ns)
{
    struct dirent **names = NULL;
    int count = scandir(root, &names, NULL, alphasort);
    int fd = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (int i = 0; i < count; i++) {
        if (fd >= 0 && !walk_is_page(fd, names[i]->d_name))
            add_file(sha, fd, names[i]->d_name, newest_ns);
        free(names[i]);
    }
    free(names);
    if (fd >= 0)
        close(fd);
}

/* The cache directory, by the XDG Base Directory Specification, which may not exist yet; a heap
 * string. NULL: the environment names none. */
static char *cache_place(void)
{
    const char *cache = getenv("XDG_CACHE_HOME");
    const char *home = getenv("HOME");
    if (cache && *cache == '/')
        return memory_format("%s/pamphlet", cache);
    return home && *home == '/' ? memory_format("%s/.cache/pamphlet", home) : NULL;
}

/* Adds the options and the format that the library depends on. */
static void add_options(struct sha256 *sha, const struct sync_options *options)
{
    struct buffer words = {0};
    buffer_format(&words, "%d %u %d %d", library_format(), options->show, options->index,
                  (int)options->typographer);
    sha256_add(sha, words.bytes, words.used + 1);
    buffer_done(&words);
}

/* Adds this program: another build may parse pages differently. */
static void add_program(struct sha256 *sha)
{
    struct stat program;
    if (stat("/proc/self/exe", &program) != 0)
        return;
    struct stamp stamp = stamp_of(&program);
    sha256_add(sha, &stamp, sizeof stamp);
}

static char *name_file(const struct configure *configure, const struct sync_options *options)
{
    char hex[SHA256_HEX_BYTES];
    struct sha256 sha;
    char *place = cache_place();
    char *root = realpath(configure->root, NULL);
    sha256_init(&sha);
    if (root)
        sha256_add(&sha, root, strlen(root) + 1);
    sha256_add(&sha, configure->top, strlen(configure->top) + 1);
    add_options(&sha, options);
    sha256_finish(&sha, hex);
    char *name = place && root ? memory_format("%s/%.32s.library", place, hex) : NULL;
    free(root);
    free(place);
    return name;
}

/* Sums what the parsing of every page depends on. */
static void sum_settings(struct cache *cache, const struct configure *configure,
                         const struct sync_options *options)
{
    struct sha256 sha;
    sha256_init(&sha);
    add_options(&sha, options);
    add_program(&sha);
    sha256_add(&sha, configure->settings, sizeof configure->settings);
    sha256_finish(&sha, cache->settings);
}

/* Sums the settings, the names of the walk's files, and the state of all other files. */
static void sum_rest(struct cache *cache, const struct configure *configure,
                     const struct walk *walk)
{
    struct sha256 sha;
    sha256_init(&sha);
    sha256_add(&sha, cache->settings, sizeof cache->settings);
    take_stamps(cache, walk, &sha);
    add_root(&sha, configure->root, &cache->newest_ns);
    if (!configure_is_content(configure)) {
        add_folder(&sha, configure->root, "config", &cache->newest_ns);
        for (const char *const *folder = configure->statics; *folder; folder++)
            add_folder(&sha, configure->root, *folder, &cache->newest_ns);
    }
    /* Pages include files from there too. */
    if (configure->inside != configure->below) {
        char *content = configure_content(configure);
        add_folder(&sha, content, configure->inside[0], &cache->newest_ns);
        free(content);
    }
    sha256_finish(&sha, cache->rest);
}

/* Sums everything: the rest, and the state of the walk's files. */
static void sum_state(struct cache *cache)
{
    struct sha256 sha;
    sha256_init(&sha);
    sha256_add(&sha, cache->rest, sizeof cache->rest);
    sha256_add(&sha, cache->stamps, cache->stamp_count * sizeof *cache->stamps);
    sha256_finish(&sha, cache->state);
}

void cache_look(struct cache *cache, const struct configure *configure, const struct walk *walk,
                const struct sync_options *options)
{
    *cache = (struct cache){.file = name_file(configure, options)};
    if (options->fields_only && (!cache->file || access(cache->file, F_OK) != 0))
        return; /* there is nothing to take, and nothing will be kept */
    cache->now_ns = clock_now_ns();
    sum_settings(cache, configure, options);
    sum_rest(cache, configure, walk);
    sum_state(cache);
    cache->fresh = cache_is_fresh(cache->newest_ns, cache->now_ns);
}

const struct stamp *cache_stamp(const struct cache *cache, size_t index)
{
    const struct stamp *stamp = &cache->stamps[index];
    return stamp->inode && !cache_is_fresh(stamp->changed_ns, cache->now_ns) ? stamp : NULL;
}

void cache_done(struct cache *cache)
{
    free(cache->file);
    free(cache->stamps);
    *cache = (struct cache){0};
}

/* Processes that have it open go on reading it. A confined reader cannot delete it and has the
 * watching process do so (cache_drop). */
static void drop(const char *file)
{
    unlink(file);
}

struct library *cache_open(const struct cache *cache, int64_t now)
{
    const char *why;
    struct library *library = cache->file && !cache->fresh ? library_open(cache->file, &why) : NULL;
    if (!library)
        return NULL;
    library_when_damaged(library, drop, cache->file);
    if (library_is_of(library, cache->state, now))
        return library;
    library_free(library);
    return NULL;
}

void cache_drop(const struct cache *cache)
{
    if (cache->file)
        drop(cache->file);
}

/* Makes the folders above a file, for this user only. */
static bool make_place(const char *file)
{
    char *path = memory_copy(file, strlen(file));
    bool fine = true;
    for (char *slash = path + 1; fine && (slash = strchr(slash, '/')); slash++) {
        *slash = '\0';
        fine = mkdir(path, 0700) == 0 || errno == EEXIST || errno == EROFS || errno == EACCES;
        *slash = '/';
    }
    free(path);
    return fine;
}

/* Deletes what programs that were killed left beside the file. */
static void clean_up(const char *file)
{
    const char *slash = strrchr(file, '/');
    char *folder = memory_copy(file, (size_t)(slash - file));
    DIR *directory = opendir(folder);
    struct dirent *entry;
    while (directory && (entry = readdir(directory))) {
        struct stat status;
        bool temporary = strstr(entry->d_name, ".library.") || strstr(entry->d_name, ".pages.");
        if (temporary &&
            fstatat(dirfd(directory), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISREG(status.st_mode) && status.st_mtime < time(NULL) - LEFT_SECONDS)
            unlinkat(dirfd(directory), entry->d_name, 0);
    }
    if (directory)
        closedir(directory);
    free(folder);
}

static bool open_nameless(const char *place, int *writing, int *reading)
{
    char *file = memory_format("%s/live.library", place);
    bool opened = temporary_nameless(file, writing, reading);
    free(file);
    return opened;
}

bool cache_open_nameless(enum cache_disk disk, int *writing, int *reading)
{
    char *place = disk == CACHE_DISK ? cache_place() : NULL;
    bool opened = (place && open_nameless(place, writing, reading)) ||
                  open_nameless("/tmp", writing, reading);
    free(place);
    return opened;
}

struct parsed *cache_parsed(const struct cache *cache)
{
    if (!cache->file || !make_place(cache->file))
        return NULL;
    struct buffer file = {0};
    const char *dot = strrchr(cache->file, '.');
    buffer_format(&file, "%.*s.pages", (int)(dot - cache->file), cache->file);
    struct parsed *parsed = parsed_open(file.bytes, cache->settings);
    buffer_done(&file);
    return parsed;
}

void cache_hand_on(const char *file, const struct sync_options *options)
{
    int fd = options->written ? open(file, O_RDONLY | O_CLOEXEC) : -1;
    if (fd >= 0)
        options->written(fd, options->written_data);
}

const char *cache_keep(const struct cache *cache, struct library *library,
                       const struct sync_options *options)
{
    if (!cache->file)
        return "there is no folder for a cache: HOME is not set";
    if (cache->fresh)
        return "a file has just changed";
    if (!make_place(cache->file))
        return strerror(errno);
    clean_up(cache->file);
    char *name = temporary_new(cache->file);
    if (!name)
        return strerror(errno);
    chmod(name, 0600);
    struct library_saving saving = {.scratch = temporary_scratch(cache->file),
                                    .quickly = true,
                                    .notes = true,
                                    .state = cache->state,
                                    .made = options->now};
    const char *why = library_save(library, name, &saving);
    if (!why)
        cache_hand_on(name, options);
    if (!why && !flush_whole(name))
        why = strerror(errno);
    if (!temporary_finish(name, why ? NULL : cache->file) && !why)
        why = strerror(errno);
    return why;
}
