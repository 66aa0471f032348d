/* A content folder for a test. */
#include "folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[64];

void folder_set_up(void)
{
    snprintf(folder, sizeof folder, "/tmp/pamphlet-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

void folder_tear_down(void)
{
    pid_t child = fork();
    if (child == 0) {
        execlp("rm", "rm", "-rf", folder, (char *)NULL);
        _exit(1);
    }
    waitpid(child, NULL, 0);
}

const char *folder_path(void)
{
    return folder;
}

const char *folder_site(void)
{
    static char site[sizeof folder + sizeof "/site"];
    snprintf(site, sizeof site, "%s/site", folder);
    return site;
}

void folder_put(const char *name, const char *text)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    for (char *slash = path + strlen(folder) + 1; (slash = strchr(slash, '/')); slash++) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

char *folder_read(const char *path, size_t *n_bytes)
{
    FILE *in = fopen(path, "rb");
    ck_assert_msg(in != NULL, "%s", path);
    fseek(in, 0, SEEK_END);
    size_t n = (size_t)ftell(in);
    rewind(in);
    char *bytes = memory_new(n + 1);
    ck_assert_uint_eq(fread(bytes, 1, n, in), n);
    fclose(in);
    if (n_bytes)
        *n_bytes = n;
    return bytes;
}

void folder_put_link(const char *name, const char *target)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    ck_assert_int_eq(symlink(target, path), 0);
}

struct library *folder_open_at(const char *path, const struct sync_options *options)
{
    char *why = NULL;
    struct library *library = sync_folder(path, options, &why);
    ck_assert_msg(library != NULL, "%s", why ? why : "");
    return library;
}

struct library *folder_open(const struct sync_options *options)
{
    return folder_open_at(folder, options);
}

uint32_t folder_find(const struct library *library, const char *name)
{
    uint32_t id = 0;
    return library_find(library, name, strlen(name), &id) == FOUND_PAGE ? id : 0;
}

size_t folder_count(const struct library *library, unsigned show)
{
    struct library_list list;
    library_list(library, &(struct library_query){.show = show}, &list);
    size_t count = list.count;
    library_list_done(&list);
    return count;
}

char *folder_list(const struct library *library, const struct library_query *query)
{
    struct library_list list;
    struct buffer titles = {0};
    library_list(library, query, &list);
    for (size_t i = 0; i < list.count; i++)
        buffer_format(&titles, "%s%s", i ? "," : "",
                      library_row(library, library_list_id(&list, i)).title);
    library_list_done(&list);
    return titles.bytes ? titles.bytes : memory_copy("", 0);
}

char *folder_titles(const struct library *library, const struct library_results *results)
{
    struct buffer titles = {0};
    for (size_t i = 0; i < results->count; i++)
        buffer_format(&titles, "%s%s", i ? "|" : "", library_row(library, results->ids[i]).title);
    return titles.bytes ? titles.bytes : memory_copy("", 0);
}

bool folder_has_note(struct library *library, const char *part)
{
    const struct notes *notes = library_notes(library);
    for (size_t i = 0; i < notes->count; i++) {
        struct buffer line = {0};
        note_format(&line, &notes->list[i]);
        bool found = strstr(line.bytes, part) != NULL;
        buffer_done(&line);
        if (found)
            return true;
    }
    return false;
}
