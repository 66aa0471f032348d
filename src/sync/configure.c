/*
 * Finds a site's configuration files and its content.
 *
 * A reader names the site's root or its content folder, and both must give the same site. So if the
 * folder itself holds no configuration, its parent is tried, but accepted only if the parent's
 * configuration has the folder as its content.
 */
#define _GNU_SOURCE /* O_DIRECTORY */
#include "sync/configure.h"

#include "base/clock.h"
#include "base/path.h"
#include "base/sha256.h"
#include "base/text.h"
#include "sync/folders.h"
#include "sync/root.h"
#include "sync/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of all files that were read. */
struct state {
    struct sha256 sha;
    int64_t changed_ns; /* the latest change */
    bool missed;        /* a folder of them was not, or not all of it */
};

/* What reading a root needs. */
struct finder {
    struct site *site;
    int root_fd;
    struct notes *notes;
    struct state *state;
};

/* Asked first, because most files are missing. A dangling link counts as there: somebody meant it
 * to be followed. */
static bool is_there(const struct finder *finder, const char *path)
{
    struct stat status;
    return fstatat(finder->root_fd, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ||
           (errno != ENOENT && errno != ENOTDIR);
}

static void keep_change(const struct finder *finder, const char *path)
{
    struct stat status;
    bool known = fstatat(finder->root_fd, path, &status, 0) == 0;
    int64_t changed_ns = known ? clock_file_ns(status.st_ctim) : 0;
    if (changed_ns > finder->state->changed_ns)
        finder->state->changed_ns = changed_ns;
}

/* Why nothing in a file can be used; NULL: it can. error: errno from reading it, 0 for none. */
static const char *distrust(const struct buffer *bytes, int error)
{
    if (error == ENOENT)
        return "is a link to a file that is not there: put that file back, or take the link away";
    if (!error && bytes->used > SITE_FILE_BYTES_MAX)
        return "cannot be read: it is too long for a configuration; take out what is none";
    if (!error && text_is_utf16(buffer_string(bytes), bytes->used))
        return "is UTF-16: save it as UTF-8";
    return error ? strerror(error) : NULL;
}

/* Reads a file of configuration. Returns whether it is there, even if nothing in it can be used. */
static bool read_file(const struct finder *finder, const char *path, const char *key,
                      const char *language)
{
    if (!is_there(finder, path))
        return false;
    struct buffer bytes = {0};
    size_t total = 0;
    int error = walk_read(finder->root_fd, path, SITE_FILE_BYTES_MAX + 1, &bytes, &total);
    keep_change(finder, path); /* after reading, as it may change meanwhile */
    const char *why = distrust(&bytes, error);
    sha256_add(&finder->state->sha, path, strlen(path) + 1);
    sha256_add(&finder->state->sha, &error, sizeof error);
    sha256_add(&finder->state->sha, &total, sizeof total);
    sha256_add(&finder->state->sha, buffer_string(&bytes), bytes.used);
    const struct site_file file = {path, key, language, buffer_string(&bytes), bytes.used};
    if (!why)
        site_read(finder->site, &file, finder->notes);
    else
        notes_add_to_file(finder->notes, NOTE_ERROR, path, "%s%s",
                          error && error != ENOENT ? "cannot be read: " : "", why);
    finder->site->broken = finder->site->broken || why;
    buffer_done(&bytes);
    return true;
}

/* Of several files with one stem only one is read; the author of the others should know. */
static void tell_of_unread(const struct finder *finder, const char *path, const char *read)
{
    struct stat status;
    if (fstatat(finder->root_fd, path, &status, 0) == 0)
        notes_add_to_file(finder->notes, NOTE_WARNING, path,
                          "is not read, for %s is there: move what it says there", read);
}

/* Reads the first of NAME.toml, NAME.yaml, ..., OTHER.toml, ... that exists. names: ends with NULL.
 * key: as for site_read. */
static void read_first(const struct finder *finder, const char *folder, const char *const *names,
                       const char *key)
{
    struct buffer found = {0};
    struct buffer path = {0};
    for (; *names; names++)
        for (size_t i = 0; root_endings[i]; i++) {
            path.used = 0;
            path_join(&path, folder, *names);
            buffer_add_string(&path, root_endings[i]);
            if (found.used)
                tell_of_unread(finder, path.bytes, found.bytes);
            else if (read_file(finder, path.bytes, key, NULL))
                buffer_add(&found, path.bytes, path.used);
        }
    buffer_done(&path);
    buffer_done(&found);
}

static bool is_ending(const char *s)
{
    for (size_t i = 0; root_endings[i]; i++)
        if (strcmp(s, root_endings[i]) == 0)
            return true;
    return false;
}

/* Reads one file of config/_default. Its name is the key whose value it holds, except for "hugo"
 * and "config". A language may precede the extension: "params.fr.toml". "languages.fr.toml" and
 * "hugo.fr.toml" configure that language. False: its name is that of no such file. */
static bool read_part(const struct finder *finder, const char *folder, const char *name)
{
    const char *dot = strrchr(name, '.');
    if (!dot || !is_ending(dot))
        return false;
    struct buffer path = {0};
    char *stem = memory_copy(name, (size_t)(dot - name));
    char *language = strchr(stem, '.');
    if (language)
        *language++ = '\0';
    buffer_format(&path, "%s/%s", folder, name);
    bool main = strcmp(stem, "hugo") == 0 || strcmp(stem, "config") == 0;
    bool one = language && strcmp(stem, "languages") == 0;
    if (strcmp(folder, SITE_I18N) == 0) {
        read_file(finder, path.bytes, SITE_I18N, language ? language : stem); /* "active.en.toml" */
    } else if (strcmp(stem, "pamphlet") == 0) {
        sha256_add(&finder->state->sha, path.bytes, path.used);
        notes_add_to_file(finder->notes, NOTE_ERROR, path.bytes,
                          "is not read here: move it to the site's root");
        finder->site->broken = true;
    } else
        read_file(finder, path.bytes, main || one ? NULL : stem, language);
    free(stem);
    buffer_done(&path);
    return true;
}

static int compare_strings(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* Notes that a folder of configuration could not be read. From then on the configuration counts as
 * broken, whatever else it says. */
static void miss_folder(const struct finder *finder, const char *folder, const char *what,
                        int error)
{
    sha256_add(&finder->state->sha, folder, strlen(folder) + 1);
    sha256_add(&finder->state->sha, &error, sizeof error);
    notes_add_to_file(finder->notes, NOTE_ERROR, folder, "folder cannot be %s: %s", what,
                      strerror(error));
    finder->site->broken = finder->state->missed = true;
}

/* NULL: it is not there, or cannot be opened, which is told. */
static DIR *open_parts(const struct finder *finder, const char *folder)
{
    int fd = openat(finder->root_fd, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *directory = fd >= 0 ? fdopendir(fd) : NULL;
    int error = errno;
    if (!directory && fd >= 0)
        close(fd);
    if (!directory && error != ENOTDIR && is_there(finder, folder))
        miss_folder(finder, folder, "opened", error);
    return directory;
}

/* Reads all files of config/_default, those in so many levels of folders too. In Hugo they override
 * each other in the order of their names; here the first value stays, so the last file is read
 * first. */
static void read_parts(const struct finder *finder, const char *folder, unsigned levels)
{
    DIR *directory = open_parts(finder, folder);
    if (!directory)
        return;
    char **names = NULL;
    size_t room = 0;
    size_t count = 0;
    struct dirent *entry;
    while (errno = 0, entry = readdir(directory)) {
        names = memory_grow(names, &room, count + 1, sizeof *names);
        names[count++] = memory_copy(entry->d_name, strlen(entry->d_name));
    }
    if (errno)
        miss_folder(finder, folder, "read to its end", errno);
    closedir(directory);
    if (count)
        qsort(names, count, sizeof *names, compare_strings);
    while (count-- > 0) {
        char *below = memory_format("%s/%s", folder, names[count]);
        if (*names[count] != '.' && !read_part(finder, folder, names[count]) && levels)
            read_parts(finder, below, levels - 1);
        free(below);
        free(names[count]);
    }
    free(names);
}

/* Reads the words of the site's templates. Where these are wrong, only such words are missing on
 * pages: the site is followed, and packed, all the same. */
static void read_words(const struct finder *finder)
{
    struct notes notes;
    struct finder words = *finder;
    bool broken = finder->site->broken;
    words.notes = &notes;
    notes_init(&notes);
    read_parts(&words, SITE_I18N, 0);
    finder->site->broken = broken;
    for (const struct note *note = NULL; (note = notes_on(&notes, NULL, note));)
        notes_add(finder->notes, note->level < NOTE_WARNING ? note->level : NOTE_WARNING,
                  note->file, note->line, note->column, "%s", note->message);
    notes_done(&notes);
}

/* Whether a folder is missing, so that its files need not be tried one by one. */
static bool is_missing(const struct finder *finder, const char *folder)
{
    struct stat status;
    return *folder && fstatat(finder->root_fd, folder, &status, 0) != 0 &&
           (errno == ENOENT || errno == ENOTDIR);
}

/* Reads Hugo's files below a folder of the root, "" for the root. config/production, which websites
 * are published with, takes precedence over config/_default, and that over the file in the folder
 * itself. */
static void read_hugo(const struct finder *finder, const char *folder)
{
    static const char *const names[] = {"hugo", "config", NULL};
    enum { PARTS_LEVELS_MAX = 3 };
    static const char *const parts[] = {"config/production", "config/_default"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct buffer path = {0};
        path_join(&path, folder, parts[i]);
        read_parts(finder, path.bytes, PARTS_LEVELS_MAX);
        buffer_done(&path);
    }
    read_first(finder, folder, names, NULL);
}

/* Reads our own files, in a folder of the root. */
static void read_own(const struct finder *finder, const char *folder)
{
    /* Each but the first holds the value of the key of its name. */
    static const char *const names[][2] = {{"pamphlet"}, {"synonyms"}, {"words"}};
    bool missing = is_missing(finder, folder);
    for (size_t i = 0; !missing && i < sizeof names / sizeof *names; i++)
        read_first(finder, folder, names[i], i ? names[i][0] : NULL);
}

static bool has_folder(void *root, const char *folder)
{
    struct stat status;
    return fstatat(*(int *)root, *folder ? folder : ".", &status, 0) == 0 &&
           S_ISDIR(status.st_mode);
}

/* Reads all files of a root. content: the content folder if the configuration names none; NULL: it
 * is to be found. */
static int read_root(struct site *site, const char *root, const char *content, struct state *state,
                     struct notes *notes)
{
    struct finder finder = {site, open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC), notes, state};
    if (finder.root_fd < 0)
        return errno;
    struct site_disk disk = {has_folder, &finder.root_fd};
    read_hugo(&finder, "");
    if (site->is_hugo)
        read_words(&finder);
    if (!content)
        content = has_folder(&finder.root_fd, "content") || site->is_hugo ? "content" : "";
    if (*content)
        read_own(&finder, content);
    read_own(&finder, "");
    for (const char *folder; (folder = site_next_module(site, &disk));)
        read_hugo(&finder, folder);
    site_finish(site, content, &disk, notes);
    close(finder.root_fd);
    return 0;
}

/* Whether a folder's name is the first part of a mount's path. */
static bool is_mounted(const struct site *site, const char *name)
{
    for (size_t i = 0; i < site->mount_count; i++)
        if (path_below(site->mounts[i].folder, name))
            return true;
    return false;
}

/* Takes the parent as the root, if its configuration mounts the folder. If a file of it cannot be
 * read, the site is assumed to have the usual content folder; but not if its folder cannot: many
 * programs have one called config. */
static bool take_parent(struct site *site, const char *folder, char **root, struct state *state,
                        struct notes *notes)
{
    char whole[PATH_MAX];
    struct notes parents;
    if (!realpath(folder, whole) || !whole[1])
        return false;
    char *slash = strrchr(whole, '/');
    *slash = '\0';
    const char *parent = *whole ? whole : "/";
    notes_init(&parents);
    bool taken = read_root(site, parent, "content", state, &parents) == 0 &&
                 (site->source_count || (site->broken && !state->missed)) &&
                 is_mounted(site, slash + 1);
    if (taken) {
        notes_copy(notes, &parents);
        *root = memory_copy(parent, strlen(parent));
    } else {
        site_done(site);
        site_init(site);
    }
    notes_done(&parents);
    return taken;
}

int configure_open(struct configure *configure, struct site *site, const char *folder,
                   struct notes *notes)
{
    struct state state = {0};
    *configure = (struct configure){0};
    sha256_init(&state.sha);
    site_init(site);
    const char *content;
    bool from_parent = root_may_be_above(folder, &content) &&
                       take_parent(site, folder, &configure->root, &state, notes);
    int error = from_parent ? 0 : read_root(site, folder, content, &state, notes);
    sha256_finish(&state.sha, configure->settings);
    configure->changed_ns = state.changed_ns;
    if (error)
        return error;
    if (!from_parent)
        configure->root = memory_copy(folder, strlen(folder));
    folders_find(configure, site);
    return 0;
}

void configure_done(struct configure *configure)
{
    free(configure->root);
    free(configure->top);
    *configure = (struct configure){0};
}

bool configure_is_content(const struct configure *configure)
{
    return !*configure->top && configure->below[0] && !*configure->below[0];
}

char *configure_content(const struct configure *configure)
{
    return memory_format("%s/%s", configure->root, configure->top);
}

char *configure_path_below(const struct configure *configure, const char *file)
{
    char *folder = configure_content(configure);
    char *top = realpath(folder, NULL);
    char *whole = realpath(file, NULL);
    const char *below = top && whole ? path_below(whole, top) : NULL;
    char *path = below && *below ? memory_copy(below, strlen(below)) : NULL;
    free(folder);
    free(top);
    free(whole);
    return path;
}
