/* content/site on any bytes, as any of its files: every note has a line, whatever reaches a reader
 * is clean, and there is always a language.
 *
 * NULs separate the files; the first byte says which of the table comes first. */
#include "base/text.h"
#include "content/site.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes);

static void require(bool truth)
{
    if (!truth)
        abort();
}

static void check_line(const char *s)
{
    require(s && text_is_clean(s, strlen(s)) && !strchr(s, '\n'));
}

static bool has_folder(void *root, const char *folder)
{
    (void)root;
    return strlen(folder) % 2;
}

static void check_site(const struct site *site, const struct notes *notes)
{
    require(site->language_count >= 1 && site->language_count <= SITE_LANGUAGES_MAX);
    require(site->default_language < site->language_count);
    for (size_t i = 0; i < site->language_count; i++) {
        const struct site_language *language = &site->languages[i];
        check_line(language->code);
        check_line(language->name);
        check_line(language->title);
        require(site_language_find(site, language->code, strlen(language->code)) <=
                site->language_count);
    }
    for (size_t i = 0; i < site->mount_count; i++)
        require(site->mounts[i].any_language || site->mounts[i].language < site->language_count);
    check_line(site->title);
    check_line(site->emergency.label);
    check_line(site->emergency.number);
    check_line(site->contact);
    check_line(site->formats);
    for (size_t i = 0; i < notes->count; i++)
        require(notes->list[i].line >= 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes)
{
    static const struct site_file files[] = {
        {"pamphlet.yaml", NULL, NULL, NULL, 0},
        {"hugo.toml", NULL, NULL, NULL, 0},
        {"config.json", NULL, NULL, NULL, 0},
        {"hugo.yaml", NULL, NULL, NULL, 0},
        {"config/_default/params.toml", "params", NULL, NULL, 0},
        {"config/_default/languages.yaml", "languages", NULL, NULL, 0},
        {"config/_default/menus.fr.toml", "menus", "fr", NULL, 0},
    };
    enum { FILES = sizeof files / sizeof *files };
    static const struct site_disk disk = {.has_folder = has_folder};
    struct site site;
    struct notes notes;
    site_init(&site);
    notes_init(&notes);
    size_t at = n_bytes ? 1 : 0;
    for (size_t i = n_bytes ? bytes[0] : 0; at < n_bytes; i++) {
        const uint8_t *end = memchr(bytes + at, 0, n_bytes - at);
        size_t part_bytes = end ? (size_t)(end - bytes) - at : n_bytes - at;
        char *part = malloc(part_bytes + 1); /* own block, to catch reads past the end */
        memcpy(part, bytes + at, part_bytes);
        struct site_file file = files[i % FILES];
        file.bytes = part;
        file.n_bytes = part_bytes;
        site_read(&site, &file, &notes);
        free(part);
        at += part_bytes + 1;
        /* What follows the last of them is the configuration of a theme or module. */
        if (i % FILES == FILES - 1 && !site_next_module(&site, &disk))
            break;
    }
    site_finish(&site, "content", &disk, &notes);
    check_site(&site, &notes);
    site_done(&site);
    notes_done(&notes);
    return 0;
}
