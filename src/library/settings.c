/*
 * Settings of a site, by name.
 *
 * They are few, so they are a list. A name that is set again has the newer words.
 */
#include "library/library.h"

#include "base/text.h"
#include "library/entries.h"

#include <stdlib.h>
#include <string.h>

void library_set_setting(struct library *library, const char *name, const char *words)
{
    library->settings = memory_grow(library->settings, &library->setting_room,
                                    library->setting_count + 1, sizeof *library->settings);
    library->settings[library->setting_count++] =
        (struct library_setting){arena_string(&library->arena, name),
                                 text_clean_line(&library->arena, words, strlen(words))};
}

const char *library_setting(const struct library *library, const char *name)
{
    for (size_t i = library->setting_count; i > 0; i--)
        if (strcmp(library->settings[i - 1].name, name) == 0)
            return library->settings[i - 1].words;
    return "";
}

const char *library_setting_in(const struct library *library, const char *name, uint32_t language)
{
    if (!language)
        return library_setting(library, name);
    char *own = memory_format("%s.%s", name, library->languages[language - 1].code);
    const char *words = library_setting(library, own);
    free(own);
    return *words ? words : library_setting(library, name);
}

const struct library_setting *library_setting_at(const struct library *library, size_t index)
{
    return index < library->setting_count ? &library->settings[index] : NULL;
}
