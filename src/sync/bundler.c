/*
 * What the names of a site's files say of bundles.
 */
#include "sync/bundler.h"

#include "base/path.h"

#include <string.h>

const char *bundler_folder(const struct bundler *bundler, const char *path)
{
    return arena_copy(&bundler->plan->arena, path, path_above_bytes(path, strlen(path)));
}

bool bundler_begins_index(const char *name, const char *kind)
{
    size_t n = strlen(kind);
    return strncmp(name, kind, n) == 0 && (name[n] == '\0' || name[n] == '.');
}

bool bundler_is_index(const struct bundler *bundler, const char *name, const char *kind)
{
    return bundler->plan->strict ? bundler_begins_index(name, kind) : strcmp(name, kind) == 0;
}

const char *bundler_index_key(const struct bundler *bundler, unsigned language, const char *kind,
                              const char *folder)
{
    return arena_format(&bundler->plan->arena, "%c%s/%s", (char)(language + 1), kind, folder);
}
