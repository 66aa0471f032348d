/*
 * Whether a path can become a page: by its name, by where the site has its pages, and by those that
 * are there.
 *
 * Refuses what would be written and never be seen, or hide what is there.
 */
#define _GNU_SOURCE /* memrchr */
#include "cli/place.h"

#include "base/ending.h"
#include "base/path.h"
#include "base/text.h"
#include "sync/plan.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Whether a path is shown otherwise than it is. */
static bool has_unseen(const char *path, size_t n_bytes)
{
    struct buffer clean = {0};
    text_clean(&clean, path, n_bytes, TEXT_LINE);
    bool same = clean.used == n_bytes && memcmp(clean.bytes, path, n_bytes) == 0;
    buffer_done(&clean);
    return !same;
}

static bool has_letter(const char *name, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++)
        if (text_is_word_byte(name[i]))
            return true;
    return false;
}

const char *place_name_trouble(const char *path, struct arena *arena)
{
    static const char *const markdown[] = {".md", NULL};
    static const char *const others[] = {".txt", ".html", ".htm",  ".markdown", ".mdown", ".mdx",
                                         ".doc", ".docx", ".docm", ".odt",      ".rtf",   ".pdf",
                                         ".org", ".rst",  ".adoc", NULL};
    size_t n = path_bytes(path, strlen(path));
    size_t name_bytes = n;
    const char *name = path_last_part(path, &name_bytes);
    const char *dot = memrchr(name, '.', name_bytes);
    int stem = (int)((dot ? dot : path + n) - path);
    if (has_unseen(path, n))
        return "has characters that cannot be seen, or a blank too many: give a name without them";
    if (ending_is_of(path, n, others))
        return arena_format(arena,
                            "the file of a page ends in .md: give %.*s.md, or %.*s for a folder of "
                            "its own",
                            stem, path, stem, path);
    if (ending_is_of(path, n, markdown) && !ending_is(path, n, ".md"))
        return arena_format(arena, "the file of a page ends in .md, in small letters: give %.*s.md",
                            stem, path);
    if (*name != '.' && !has_letter(name, dot ? (size_t)(dot - name) : name_bytes))
        return "no address can be made of this name: give one with letters";
    return NULL;
}

/* The part of a path that is passed over as hidden, in the arena; NULL: none is. */
static const char *find_hidden(const char *below, struct arena *arena)
{
    for (const char *part = below; *part; part += strspn(part, "/")) {
        size_t n = strcspn(part, "/");
        bool step = strncmp(part, "..", n) == 0; /* or ".", which are no names */
        if (!step && walk_ignores(part, n))
            return arena_copy(arena, part, n);
        part += n;
    }
    return NULL;
}

/* Marks which files are pages, and which are parts of one. Returns whether an index file makes one
 * page of its folder. */
static bool find_pages(struct snapshot *home, enum sync_index index, struct notes *notes)
{
    struct plan plan;
    plan_init(&plan, &home->site);
    plan_add_files(&plan, &home->walk, home->configure.top, index, notes);
    bool strict = plan.strict;
    plan_done(&plan);
    return strict;
}

/* Looks for a page that a file would be a part of, or one that would become a part of it. were:
 * which of the other files, in their order, were pages without it. */
static const char *find_bundle(const struct snapshot *home, size_t file, const bool *were,
                               struct arena *arena)
{
    const struct walk_file *files = home->walk.files;
    if (files[file].part_of)
        return arena_format(arena,
                            "%s makes one page of its folder, and this would be none: give "
                            "a path outside of it, or call that file _index.md",
                            files[files[file].part_of - 1].path);
    for (size_t i = 0; i < home->walk.count; i++)
        if (i != file && were[i - (i > file)] && files[i].part_of == file + 1)
            return arena_format(arena,
                                "of a folder with %s in it this would make one page: give a "
                                "folder of its own, or call it _index.md",
                                files[i].path);
    return NULL;
}

/* Looks for a page that has the place of a file, or that would lose its own to it. were: likewise;
 * notes: on the files as they are with it. */
static const char *find_twin(const struct snapshot *home, size_t file, const bool *were,
                             const struct notes *notes, struct arena *arena)
{
    const struct walk_file *files = home->walk.files;
    const struct note *note = notes_on(notes, files[file].path, NULL);
    if (!files[file].is_read)
        return note ? arena_string(arena, note->message)
                    : "the site's configuration leaves this path out: give another one";
    for (size_t i = 0; i < home->walk.count; i++)
        if (i != file && !files[i].is_read && were[i - (i > file)])
            return arena_format(arena,
                                "%s would not be shown any more: edit that one, or give another "
                                "path",
                                files[i].path);
    return NULL;
}

/* Hugo: in a folder with an index file all others are parts of that page. Content made for other
 * programs has pages beside it, so this holds only if something shows that the site is Hugo's. */
static const char *find_others(struct snapshot *home, const char *path, struct arena *arena)
{
    struct walk *walk = &home->walk;
    if (walk_find(walk, path) < walk->count)
        return NULL;                                  /* which is told when it is to be written */
    bool strict = find_pages(home, INDEX_AUTO, NULL); /* as they are without it */
    bool *were = memory_new((walk->count + 1) * sizeof *were);
    for (size_t i = 0; i < walk->count; i++) {
        were[i] = walk->files[i].is_read;
        walk->files[i].is_read = false;
    }
    size_t file = walk_add(walk, path);
    struct notes notes;
    notes_init(&notes);
    find_pages(home, strict ? INDEX_STRICT : INDEX_LENIENT, &notes);
    const char *trouble = find_bundle(home, file, were, arena);
    trouble = trouble ? trouble : find_twin(home, file, were, &notes, arena);
    notes_done(&notes);
    free(were);
    return trouble;
}

/* Likewise as place_trouble, of a path below the site's content. */
static const char *find_trouble(struct snapshot *home, const char *below, struct arena *arena)
{
    const char *hidden = find_hidden(below, arena);
    if (hidden)
        return arena_format(arena,
                            "%s is passed over, as is what begins with . or # or ends in ~: give "
                            "another name",
                            hidden);
    return snapshot_walk(home) == 0 ? find_others(home, below, arena) : NULL;
}

const char *place_trouble(struct snapshot *home, const char *whole, bool named, struct arena *arena)
{
    char root[PATH_MAX];
    char content[PATH_MAX];
    if (!realpath(home->configure.root, root))
        return NULL;
    char *folder = configure_content(&home->configure);
    const char *pages = realpath(folder, content)
                            ? content
                            : path_joined(arena, root, home->configure.top); /* still to be made */
    free(folder);
    const char *below = path_below(whole, pages);
    if (below)
        return find_trouble(home, below, arena);
    return named || !path_below(whole, root)
               ? NULL
               : arena_format(
                     arena, "is outside of %s, where the site has its pages: give a path in there",
                     pages);
}
