/*
 * Why there is no library, in words for whoever asked for one.
 */
#include "sync/refusal.h"

#include "base/memory.h"
#include "base/refused.h"

#include <errno.h>
#include <string.h>

#define ADVICE ": give a folder of Markdown pages"

char *refusal_of_folder(const struct snapshot *snapshot, const char *folder, int error)
{
    const char *top = snapshot->configure.top;
    bool inside = top && *top;
    return inside ? memory_format("%s/%s: %s", snapshot->configure.root, top, refused_why(error))
                  : memory_format("%s: %s%s", folder, refused_why(error),
                                  error == EACCES ? "" : ADVICE);
}

char *refusal_of_none(const struct snapshot *snapshot, const char *folder)
{
    struct buffer why = {0};
    const struct note *note = notes_first_error(&snapshot->notes);
    note = note ? note : notes_on(&snapshot->notes, NULL, NULL);
    bool left_out = walk_pages(&snapshot->walk);
    buffer_format(&why, "%s: %s", folder,
                  left_out ? "its configuration leaves out all pages here (see ignoreFiles, "
                             "disableLanguages and module)"
                           : "there are no pages here (files that end in .md)");
    if (note) {
        buffer_add_string(&why, "; ");
        note_format(&why, note);
    } else if (!left_out) {
        buffer_add_string(&why, ADVICE);
    }
    return why.bytes;
}

char *refusal_of_site(const struct note *wrong)
{
    struct buffer why = {0};
    buffer_add_string(&why, "nothing is packed while the configuration is wrong: ");
    note_format(&why, wrong);
    return why.bytes;
}
