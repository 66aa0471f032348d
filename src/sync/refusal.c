/*
 * Why there is no library, in words for whoever asked for one.
 */
#include "sync/refusal.h"

#include "base/memory.h"
#include "base/refused.h"

#include <errno.h>
#include <string.h>

#define ADVICE ": give a folder of Markdown pages"

/* What the configuration may be to blame for; NULL: nothing is known against it. */
static const struct note *find_note(const struct snapshot *snapshot)
{
    const struct note *error = notes_first_error(&snapshot->notes);
    return error ? error : notes_on(&snapshot->notes, NULL, NULL);
}

static void add_note(struct buffer *why, const struct note *note)
{
    buffer_add_string(why, "; ");
    note_format(why, note);
}

char *refusal_of_folder(const struct snapshot *snapshot, const char *folder, int error)
{
    struct buffer why = {0};
    const char *top = snapshot->configure.top;
    const struct note *note = find_note(snapshot);
    if (!top || !*top) {
        buffer_format(&why, "%s: %s%s", folder, refused_why(error), error == EACCES ? "" : ADVICE);
        return why.bytes;
    }
    buffer_format(&why, "%s/%s: %s", snapshot->configure.root, top, refused_why(error));
    if (note)
        add_note(&why, note);
    return why.bytes;
}

char *refusal_of_none(const struct snapshot *snapshot, const char *folder)
{
    struct buffer why = {0};
    const struct note *note = find_note(snapshot);
    bool left_out = walk_pages(&snapshot->walk);
    buffer_format(&why, "%s: %s", folder,
                  left_out ? "its configuration leaves out all pages here (see ignoreFiles, "
                             "disableLanguages and module)"
                           : "there are no pages here (files that end in .md)");
    if (note)
        add_note(&why, note);
    else if (!left_out)
        buffer_add_string(&why, ADVICE);
    return why.bytes;
}

char *refusal_of_site(const struct note *wrong)
{
    struct buffer why = {0};
    buffer_add_string(&why, "nothing is packed while the configuration is wrong: ");
    note_format(&why, wrong);
    return why.bytes;
}
