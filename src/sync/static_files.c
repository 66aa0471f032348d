/*
 * The files of a site's folders of static files, most often "static", which Hugo puts at the root
 * of the website as they are.
 */
#include "sync/static_files.h"

#include "base/path.h"
#include "library/made.h"
#include "sync/walk.h"

#include <stdlib.h>
#include <string.h>

/* Copies the errors among the notes on a folder, with names that say where it is. */
static void note_static_files(struct notes *notes, const struct notes *from, const char *folder)
{
    for (const struct note *note = NULL; (note = notes_on(from, NULL, note));) {
        struct buffer path = {0};
        path_join(&path, folder, note->file);
        if (note->level == NOTE_ERROR)
            notes_add_to_file(notes, NOTE_ERROR, path.bytes, "%s", note->message);
        buffer_done(&path);
    }
}

/* below: the folder of the website that the files are in; "": its root. */
static void name_folder(struct library *library, const char *root, const char *folder,
                        const char *below, struct missing *missing)
{
    struct walk walk;
    struct notes notes;
    struct buffer name = {0};
    notes_init(&notes);
    char *path = memory_format("%s/%s", root, folder);
    int error = walk_folders(&walk, path, walk_all, walk_all, &notes);
    for (size_t i = 0; i < walk.count; i++) {
        name.used = 0;
        path_join(&name, below, walk.files[i].path);
        library_name(library, name.bytes, NAME_FILE, 0);
    }
    if (missing_add(&walk.missing, error))
        notes_add_to_file(&notes, NOTE_ERROR, "", "folder cannot be opened: %s", strerror(error));
    note_static_files(library_notes(library), &notes, folder);
    missing_add_all(missing, &walk.missing);
    walk_done(&walk);
    notes_done(&notes);
    free(path);
    buffer_done(&name);
}

void static_files_name(struct library *library, const struct configure *configure,
                       struct missing *missing)
{
    for (size_t i = 0; configure->statics[i]; i++)
        name_folder(library, configure->root, configure->statics[i], configure->statics_below[i],
                    missing);
}
