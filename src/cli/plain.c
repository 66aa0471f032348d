/*
 * What commands print of a text. Refuses to print question marks in the place of whole words.
 */
#include "cli/plain.h"

#include "base/clean.h"
#include "base/to_ascii.h"
#include "cli/complain.h"
#include "term/surroundings.h"
#include "ui/view.h"

#include <unistd.h>

struct plain plain_output(void)
{
    return (struct plain){.ascii = isatty(STDOUT_FILENO) && !surroundings_take_locale()};
}

bool plain_shows(struct plain *plain, const struct library *library, uint32_t language)
{
    const char *name = library_language(library, language)->name;
    bool shows = !plain->ascii || view_letters_in(name, true) != LETTERS_NONE;
    plain->missed = plain->missed || !shows;
    return shows;
}

void plain_add(const struct plain *plain, struct buffer *out, const char *s, size_t n_bytes)
{
    if (plain->ascii)
        text_to_ascii(out, s, n_bytes);
    else
        buffer_add(out, s, n_bytes);
}

void plain_print(struct buffer *lines, FILE *to)
{
    struct buffer clean = {0};
    text_clean(&clean, buffer_string(lines), lines->used, TEXT_PROSE);
    fwrite(buffer_string(&clean), 1, clean.used, to);
    buffer_done(&clean);
    buffer_done(lines);
}

void plain_tell(const struct plain *plain)
{
    fflush(stdout); /* what was shown comes first */
    if (plain->missed)
        cli_complain(NULL, "this terminal cannot show all letters; set a locale of UTF-8, as in "
                           "LC_ALL=C.UTF-8, or send the output to a file");
}
