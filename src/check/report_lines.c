/*
 * The files and lines that findings are in.
 *
 * A finding names its file as a note does: below the content, or in the site's root. Whoever reads
 * the report opens it from the current folder, so it is said which of the two is meant.
 */
#include "check/report_lines.h"

#include "base/text.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { LINE_BYTES_MAX = 16 * 1024 * 1024 };

/* Whether the site's root, where settings are, has a file of this name. */
static bool lies_in_root(const struct check *check, const char *file)
{
    struct stat status;
    char *name = memory_format("%s/%s", check->root, file);
    bool there = stat(name, &status) == 0;
    free(name);
    return there;
}

/* Whether a file is in the content folder; otherwise it is one of the site's settings. Notes have
 * cleaned names, so those are compared too. What the walk leaves out, such as a link or a folder
 * that cannot be opened, is content too. */
static bool is_content(const struct check *check, const char *file)
{
    struct stat status;
    size_t at = walk_find(&check->walk, file);
    bool listed = at < check->walk.count;
    if (!(listed && check->walk.files[at].is_page) && lies_in_root(check, file))
        return false;
    bool found = listed || fstatat(check->walk.folder_fd, file, &status, AT_SYMLINK_NOFOLLOW) == 0;
    struct buffer clean = {0};
    for (size_t i = 0; i < check->walk.count && !found; i++) {
        const char *path = check->walk.files[i].path;
        clean.used = 0;
        text_clean(&clean, path, strlen(path), TEXT_LINE);
        found = strcmp(buffer_string(&clean), file) == 0;
    }
    buffer_done(&clean);
    return found;
}

const char *report_path(struct check *check, const char *file)
{
    const char *folder = is_content(check, file) ? check->folder : check->root;
    if (!*file || strcmp(folder, ".") == 0)
        return *file ? file : folder;
    return arena_format(&check->arena, "%s/%s", folder, file);
}

/* Cleaned again, because the folder's name may contain anything. */
const char *report_shown_path(struct check *check, const char *file)
{
    const char *path = report_path(check, file);
    return text_clean_line(&check->arena, path, strlen(path));
}

void report_lines_done(struct report_lines *lines)
{
    buffer_done(&lines->bytes);
    *lines = (struct report_lines){.check = lines->check};
}

/* Moves to the line that begins at a byte, and finds its end once: many findings may be in one long
 * line. */
static void set_line(struct report_lines *lines, unsigned line, size_t at)
{
    size_t used = lines->bytes.used;
    const char *s = buffer_string(&lines->bytes);
    lines->line = line;
    lines->at = at < used ? at : used;
    const char *stop = at < used ? memchr(s + at, '\n', used - at) : NULL;
    lines->line_bytes = (stop ? (size_t)(stop - s) : used) - lines->at;
}

bool report_line(struct report_lines *lines, const char *file, unsigned line, const char **s,
                 size_t *n_bytes)
{
    if (!lines->file || strcmp(lines->file, file) != 0) {
        size_t total;
        report_lines_done(lines);
        lines->file = file;
        const char *path = report_path(lines->check, file);
        if (walk_read(AT_FDCWD, path, LINE_BYTES_MAX, &lines->bytes, &total) != 0)
            lines->bytes.used = 0;
    }
    if (line < lines->line || !lines->line)
        set_line(lines, 1, 0);
    while (lines->line < line && lines->at < lines->bytes.used)
        set_line(lines, lines->line + 1, lines->at + lines->line_bytes + 1);
    *s = buffer_string(&lines->bytes) + lines->at;
    *n_bytes = lines->line_bytes;
    return line && lines->at < lines->bytes.used;
}
