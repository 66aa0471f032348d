/*
 * pamphlet new KIND PATH: begins a page.
 *
 * Refuses to touch a file that is there. A PATH that does not end in .md is a folder of its own for
 * the page and its pictures.
 */
#include "base/ending.h"
#include "check/templates.h"
#include "cli/options.h"
#include "content/parse.h"
#include "sync/configure.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool ends_in_md(const char *path)
{
    static const char *const markdown[] = {".md", NULL};
    return ending_is_of(path, strlen(path), markdown);
}

/* Makes all folders of a path. Returns 0 or an errno value. */
static int make_folders(char *path)
{
    for (char *c = path + 1; *c; c++) {
        if (*c != '/')
            continue;
        *c = '\0';
        int error = mkdir(path, 0777) != 0 && errno != EEXIST ? errno : 0;
        *c = '/';
        if (error)
            return error;
    }
    return 0;
}

/* The number of the site's configuration, in the arena; "" for none. */
static const char *find_number(const struct options *options, struct arena *arena)
{
    struct configure configure;
    struct site site;
    const char *number = "";
    if (configure_open(&configure, &site, options->content, NULL) == 0 && site.emergency.number)
        number = arena_string(arena, site.emergency.number);
    configure_done(&configure);
    site_done(&site);
    return number;
}

/* Returns 0 or an errno value. */
static int write_page(char *path, const struct buffer *text)
{
    int error = make_folders(path);
    int fd = error ? -1 : open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return error ? error : errno;
    FILE *file = fdopen(fd, "w");
    bool written = file && fwrite(text->bytes, 1, text->used, file) == text->used;
    bool closed = file ? fclose(file) == 0 : close(fd) == 0;
    return written && closed ? 0 : EIO;
}

int cli_new(const struct options *options, const char *kind, const char *path)
{
    struct arena arena;
    struct buffer text = {0};
    struct buffer file = {0};
    arena_init(&arena);
    buffer_format(&file, "%s%s", path, ends_in_md(path) ? "" : "/index.md");
    int status = STATUS_YES;
    char *title = page_name_from_path(&arena, file.bytes);
    if (!template_write(&text, kind, title, find_number(options, &arena))) {
        char *why = arena_format(&arena, "no such kind of page: give %s", template_kinds());
        status = cli_complain(kind, why);
    } else {
        int error = write_page(file.bytes, &text);
        if (error)
            status = cli_complain(file.bytes, strerror(error));
        else
            printf("%s\n", file.bytes);
    }
    buffer_done(&text);
    buffer_done(&file);
    arena_done(&arena);
    return status;
}
