/* A packed library with some of its bytes changed: it is refused with a reason, or it is read, and
 * all that comes out is clean and valid.
 *
 * Each four bytes of input change one byte of the file: three are its offset, the fourth is its new
 * value. The file is packed once. */
#include "library/library.h"
#include "sync/pack.h"
#include "use_library.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

enum { EDIT_BYTES = 4, EDITS_MAX = 64 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes);

static char library_path[64];
static size_t library_bytes;

static void require(bool truth)
{
    if (!truth)
        abort();
}

static void put(const char *folder, const char *name, const char *text)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    require(file && fputs(text, file) >= 0 && fclose(file) == 0);
}

static void remove_all(void)
{
    unlink(library_path);
}

/* A site small enough that most changes hit something. */
static int pack_once(void)
{
    static char folder[] = "/tmp/pamphlet-fuzz-XXXXXX";
    static const char *const names[] = {"pamphlet.yaml", "_index.md", "disc.md", "disc.fr.md"};
    static const char *const texts[] = {
        "title: A clinic\nlanguages: {en: {}, fr: {}}\nemergency: {number: '112'}\n",
        "---\ntitle: Home\n---\nHello\n",
        ("---\ntitle: Slipped disc\ntags: [back]\nsynonyms: [hernia]\n---\n## Two words\n\n"
         "A [link](/disc/#two-words), and\n\n|a|b|\n|-|-|\n|1|2|\n"),
        "---\ntitle: Disque\n---\nDos\n",
    };
    char path[128];
    struct pack_result result;
    char *why = NULL;
    require(mkdtemp(folder) != NULL);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        put(folder, names[i], texts[i]);
    snprintf(library_path, sizeof library_path, "%s.library", folder);
    require(pack_folder(folder, library_path, &(struct sync_options){.now = 1900000000}, NULL,
                        &result, &why));
    library_bytes = (size_t)result.file_bytes;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        unlink(path);
    }
    rmdir(folder);
    atexit(remove_all);
    return open(library_path, O_RDWR | O_CLOEXEC);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes)
{
    static int fd = -1;
    if (fd < 0)
        fd = pack_once();
    off_t at[EDITS_MAX];
    char old[EDITS_MAX];
    size_t edits = 0;
    for (; edits < EDITS_MAX && (edits + 1) * EDIT_BYTES <= n_bytes; edits++) {
        const uint8_t *edit = bytes + edits * EDIT_BYTES;
        at[edits] = (off_t)(((size_t)edit[0] | (size_t)edit[1] << 8 | (size_t)edit[2] << 16) %
                            library_bytes);
        require(pread(fd, &old[edits], 1, at[edits]) == 1);
        require(pwrite(fd, edit + 3, 1, at[edits]) == 1);
    }
    const char *why = NULL;
    struct library *library = library_open(library_path, &why);
    require(library ? !use_library(library) : why && *why);
    library_free(library);
    while (edits-- > 0)
        require(pwrite(fd, &old[edits], 1, at[edits]) == 1);
    return 0;
}
