/*
 * Folder to library: walk, parse each page, name it, resolve the links.
 *
 * No page is lost: one that cannot be read or is too long is listed with words that say so.
 */
#include "sync/sync.h"

#include "content/address.h"
#include "content/parse.h"
#include "sync/resolve.h"
#include "sync/walk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How much of a page that is too long is read for its front matter. */
enum { HEAD_BYTES = 128 * 1024 };

static bool is_section_file(const char *path)
{
    const char *slash = strrchr(path, '/');
    return strncmp(slash ? slash + 1 : path, "_index.", 7) == 0;
}

static void load_page(struct page *page, int folder_fd, const char *path,
                      const struct sync_options *options, struct notes *notes)
{
    struct content_options content = {.no_typographer = options && options->no_typographer};
    struct buffer bytes = {0};
    size_t total = 0;
    int error = walk_read(folder_fd, path, PAGE_BYTES_MAX + 1, &bytes, &total);
    if (error) {
        notes_add(notes, NOTE_ERROR, page->path, 0, 0, "cannot be read: %s", strerror(error));
        page_stand_in(page, "Its file cannot be read.");
    } else if (bytes.used > PAGE_BYTES_MAX) {
        notes_add(notes, NOTE_ERROR, page->path, 0, 0, "is too long: %zu bytes, the limit is %d",
                  total, PAGE_BYTES_MAX);
        page_parse(page, bytes.bytes, HEAD_BYTES, NULL, NULL);
        page_stand_in(page, "It is longer than a page can be (16 MiB).");
    } else {
        page_parse(page, buffer_string(&bytes), bytes.used, &content, notes);
    }
    buffer_done(&bytes);
}

static void name_aliases(struct library *library, const struct page *page, uint32_t id)
{
    for (const char *alias = page->field[PAGE_ALIASES]; *alias;) {
        size_t n = strcspn(alias, "\n");
        char *name = memory_copy(alias, n);
        library_name(library, name, NAME_ALIAS, id);
        free(name);
        alias += n + (alias[n] == '\n');
    }
}

/* Every name a page answers to: address, file, file without its ending, folder of a bundle. */
static void name_page(struct library *library, const struct page *page, const char *address,
                      uint32_t id)
{
    const char *path = page->path;
    library_name(library, address, NAME_ADDRESS, id);
    library_name(library, path, NAME_PATH, id);
    char *stem = memory_copy(path, strlen(path));
    char *dot = strrchr(stem, '.');
    if (dot)
        *dot = '\0';
    library_name(library, stem, NAME_PATH, id);
    char *slash = strrchr(stem, '/');
    const char *name = slash ? slash + 1 : stem;
    if (strcmp(name, "index") == 0 || strcmp(name, "_index") == 0) {
        stem[slash ? slash - stem : 0] = '\0';
        library_name(library, stem, NAME_PATH, id);
    }
    slash = strrchr(stem, '/');
    library_name(library, slash ? slash + 1 : stem, NAME_LAST_PART, id);
    free(stem);
    char *last = memory_copy(address, strlen(address));
    size_t n = strlen(last);
    while (n && last[n - 1] == '/')
        last[--n] = '\0';
    slash = strrchr(last, '/');
    library_name(library, slash ? slash + 1 : last, NAME_LAST_PART, id);
    free(last);
    name_aliases(library, page, id);
}

static void add_page(struct library *library, int folder_fd, const char *path, const char *shown,
                     const struct sync_options *options)
{
    struct page page;
    page_init(&page, shown);
    page.is_section = is_section_file(shown);
    load_page(&page, folder_fd, path, options, library_notes(library));
    if (page.draft && !(options && options->drafts)) {
        page_done(&page);
        return;
    }
    struct arena arena;
    arena_init(&arena);
    const char *address = address_of_page(&arena, &page);
    uint32_t id = library_add(library, &page, address);
    name_page(library, library_page(library, id), address, id);
    arena_done(&arena);
}

/* The home page's title stands in the head of every screen. */
static void find_site_title(struct library *library)
{
    uint32_t id;
    if (library_find(library, "_index.md", 9, NAME_PATH, &id) == FOUND_PAGE)
        library_set_title(library, page_list_title(library_page(library, id)));
}

static char *message(const char *format, const char *what, const char *why)
{
    struct buffer text = {0};
    buffer_format(&text, format, what, why);
    return text.bytes;
}

static struct library *fail(char **why, char *text)
{
    *why = text;
    return NULL;
}

/* A site's root holds its pages in a folder of this name. */
static char *content_folder(const char *folder)
{
    struct stat status;
    char *inner = message("%s/%s", folder, "content");
    if (stat(inner, &status) == 0 && S_ISDIR(status.st_mode))
        return inner;
    free(inner);
    return memory_copy(folder, strlen(folder));
}

struct library *sync_folder(const char *folder, const struct sync_options *options, char **why)
{
    char *content = content_folder(folder);
    struct library *library = library_new();
    struct walk walk;
    int error = walk_folder(&walk, content, library_notes(library));
    size_t pages = 0;
    for (size_t i = 0; !error && i < walk.count; i++) {
        const struct walk_file *file = &walk.files[i];
        if (file->is_page)
            add_page(library, walk.folder_fd, file->path, file->path, options);
        else
            library_name(library, file->path, NAME_FILE, 0);
        pages += file->is_page;
    }
    walk_done(&walk);
    free(content);
    if (error || !pages) {
        library_free(library);
        return fail(why, error ? message("%s: %s", folder, strerror(error))
                               : message("%s: there are no pages here%s", folder,
                                         " (files that end in .md)"));
    }
    library_finish(library);
    find_site_title(library);
    resolve_links(library);
    return library;
}

struct library *sync_file(const char *file, const struct sync_options *options, char **why)
{
    struct stat status;
    if (stat(file, &status) != 0)
        return fail(why, message("%s: %s", file, strerror(errno)));
    struct library *library = library_new();
    const char *slash = strrchr(file, '/');
    struct sync_options all = options ? *options : (struct sync_options){0};
    all.drafts = true;
    add_page(library, AT_FDCWD, file, slash ? slash + 1 : file, &all);
    library_finish(library);
    return library;
}
