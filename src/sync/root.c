/*
 * Which folder a site begins in.
 *
 * Looks only at where there is a configuration, and not at what it says. The hard idea: a folder
 * that holds one called "content" is a root, but content may have a section of that name, and if
 * that were taken for the content all other pages would be lost.
 */
#include "sync/root.h"

#include "base/memory.h"
#include "sync/walk.h"

#include <dirent.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

const char *const root_endings[] = {".toml", ".yaml", ".yml", ".json", NULL};

static bool has(const char *folder, const char *name, const char *ending, mode_t type)
{
    struct stat status;
    char *path = memory_format("%s/%s%s", folder, name, ending);
    bool found = stat(path, &status) == 0 && (status.st_mode & S_IFMT) == type;
    free(path);
    return found;
}

static bool has_configuration(const char *folder, const char *name)
{
    bool found = false;
    for (size_t i = 0; root_endings[i] && !found; i++)
        found = has(folder, name, root_endings[i], S_IFREG);
    return found;
}

static bool is_hugos_root(const char *folder)
{
    return has(folder, "config/_default", "", S_IFDIR) || has_configuration(folder, "hugo");
}

static bool is_called_content(const char *folder)
{
    char whole[PATH_MAX];
    return realpath(folder, whole) && strcmp(strrchr(whole, '/') + 1, "content") == 0;
}

/* README.md and the like: they say what is in a folder, and are no pages of it. */
static bool is_in_capitals(const char *name)
{
    bool upper = false;
    for (; *name && *name != '.'; name++) {
        if (*name >= 'a' && *name <= 'z')
            return false;
        upper = upper || (*name >= 'A' && *name <= 'Z');
    }
    return upper;
}

/* Whether there are pages in the folder itself. */
static bool holds_pages(const char *folder)
{
    DIR *directory = opendir(folder);
    struct dirent *entry;
    bool found = false;
    while (directory && !found && (entry = readdir(directory)))
        found = !walk_ignores(entry->d_name, strlen(entry->d_name)) &&
                !is_in_capitals(entry->d_name) && walk_is_page(dirfd(directory), entry->d_name);
    if (directory)
        closedir(directory);
    return found;
}

bool root_may_be_above(const char *folder, const char **content)
{
    *content = NULL;
    if (is_hugos_root(folder))
        return false;
    if (!has(folder, "content", "", S_IFDIR))
        return true;
    if (!is_called_content(folder) || has_configuration(folder, "config"))
        return false;
    if (!holds_pages(folder))
        return !has_configuration(folder, "pamphlet");
    *content = "";
    return true;
}

bool root_may_come_above(const char *folder)
{
    const char *content;
    return is_called_content(folder) && root_may_be_above(folder, &content);
}

bool root_is_configured(const char *folder)
{
    return is_hugos_root(folder) || has_configuration(folder, "pamphlet");
}

/* Whether a folder called "content" may be the content of the site above a file, and not a section.
 * found: the candidate further down, if any. If that lies directly in this one, root_may_be_above()
 * decides which of them it is. */
static bool is_nearer_to_site(char *folder, const char *found)
{
    size_t n = strlen(folder);
    if (!found || strcmp(found + n, "/content") == 0 || root_is_configured(folder))
        return true;
    char *slash = strrchr(folder, '/');
    *slash = '\0';
    bool beside = root_is_configured(slash > folder ? folder : "/");
    *slash = '/';
    return beside;
}

char *root_find(const char *file)
{
    char whole[PATH_MAX];
    char *found = NULL;
    if (!realpath(file, whole))
        return NULL;
    for (char *slash; (slash = strrchr(whole, '/')) && slash > whole;) {
        *slash = '\0';
        if (strcmp(strrchr(whole, '/') + 1, "content") == 0 && is_nearer_to_site(whole, found)) {
            free(found);
            found = memory_copy(whole, strlen(whole));
        }
        if (root_is_configured(whole))
            return found ? found : memory_copy(whole, strlen(whole));
    }
    return found;
}
