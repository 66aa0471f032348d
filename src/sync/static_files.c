/*
 * The files of a site's folder "static", which Hugo puts at the root of the website as they are.
 */
#include "sync/static_files.h"

#include "base/memory.h"
#include "library/made.h"
#include "sync/walk.h"

#include <string.h>

/* Copies the errors among the notes on "static", with names that say where it is. */
static void note_static_files(struct notes *notes, const struct notes *from)
{
    for (const struct note *note = NULL; (note = notes_on(from, NULL, note));) {
        struct buffer path = {0};
        buffer_format(&path, "static%s%s", *note->file ? "/" : "", note->file);
        if (note->level == NOTE_ERROR)
            notes_add_to_file(notes, NOTE_ERROR, path.bytes, "%s", note->message);
        buffer_done(&path);
    }
}

void static_files_name(struct library *library, const char *root, struct missing *missing)
{
    struct walk walk;
    struct notes notes;
    struct buffer folder = {0};
    notes_init(&notes);
    buffer_format(&folder, "%s/static", root);
    int error = walk_folders(&walk, folder.bytes, walk_all, walk_all, &notes);
    for (size_t i = 0; i < walk.count; i++)
        library_name(library, walk.files[i].path, NAME_FILE, 0);
    if (missing_add(&walk.missing, error))
        notes_add_to_file(&notes, NOTE_ERROR, "", "folder cannot be opened: %s", strerror(error));
    note_static_files(library_notes(library), &notes);
    missing_add_all(missing, &walk.missing);
    walk_done(&walk);
    notes_done(&notes);
    buffer_done(&folder);
}
