/*
 * The rule of files that no page shows or leads to (L25).
 */
#include "check/judges.h"

#include "base/ending.h"
#include "base/path.h"
#include "check/file_names.h"
#include "check/files.h"
#include "check/page.h"

#include <string.h>

static void use_file(const struct check_page *page, const char *s, size_t n_bytes)
{
    long found = check_find_file(page, s, n_bytes);
    if (found >= 0)
        page->check->used_files[found] = true;
}

/* What a shortcode of the site's own shows is not known, but a file that it names is of use. */
static void use_named(const struct check_page *page, const struct shortcode_tag *tag,
                      const struct shortcode_args *args)
{
    (void)tag;
    for (size_t i = 0; i < args->count; i++)
        if (strchr(args->list[i].value, '.'))
            use_file(page, args->list[i].value, strlen(args->list[i].value));
}

void rule_used_files(const struct check_page *page)
{
    const struct document *document = page->page->document;
    const char *featured = page->page->field[PAGE_FEATURED_IMAGE];
    use_file(page, featured, strlen(featured));
    const char *images = page->page->field[PAGE_IMAGES];
    const char *image;
    for (size_t n; page_next_line(&images, &image, &n);)
        use_file(page, image, n);
    for (uint32_t i = 1; i < document->node_count; i++) {
        const struct node *node = &document->nodes[i];
        if (node->kind == NODE_PICTURE || (node->kind == NODE_LINK && node->level == TARGET_FILE))
            use_file(page, node_data(document, node), node->data_bytes);
    }
    check_each_shortcode(page, use_named);
    for (size_t i = 0; i < page->source.included_count; i++)
        use_file(page, page->source.included[i], strlen(page->source.included[i]));
}

static size_t stem_bytes(const char *path)
{
    const char *dot = strrchr(path_name(path), '.');
    return dot ? (size_t)(dot - path) : strlen(path);
}

/* Drawings are kept beside the pictures made from them, so a file counts as used if another one of
 * the same name, with a different ending, is. */
static bool has_used_twin(const struct check *check, size_t file)
{
    const struct walk_file *files = check->walk.files;
    const char *path = files[file].path;
    size_t n = stem_bytes(path);
    for (size_t i = walk_first_alike(&check->walk, file, n);
         i < check->walk.count && strncmp(files[i].path, path, n) == 0; i++)
        if (check->used_files[i] && stem_bytes(files[i].path) == n)
            return true;
    return false;
}

static bool is_settings(const char *path)
{
    static const char *const endings[] = {".yaml", ".yml", ".toml", ".json", ".css", ".js", NULL};
    return ending_is_of(path, strlen(path), endings);
}

void rule_unused_files(struct check *check)
{
    for (size_t i = 0; i < check->walk.count; i++) {
        const struct walk_file *file = &check->walk.files[i];
        if (!file->is_page && !is_settings(file->path) && !check_is_misnamed(file) &&
            !check_is_for_website(file) && !has_used_twin(check, i))
            check_add_to_site(check, RULE_L25, NOTE_INFO, (struct source_place){file->path, 0, 0},
                              "no page shows this file or leads to it");
    }
}
