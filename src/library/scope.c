/*
 * The scope of a question: which pages its reader is shown, and in which languages it is asked.
 *
 * A library file has the list of all topics ready. Once many pages are asked about, it is read
 * whole, which costs no more than looking up some tens of rows. If it is not ready for the query's
 * time, each page is looked up: making the list would take all rows.
 */
#include "library/scope.h"

#include "language/stop_words.h"
#include "library/begun.h"
#include "library/entries.h"
#include "library/index.h"
#include "library/stored.h"

#include <stdlib.h>

enum { ASKED_ALONE = 16 };

void scope_init(struct scope *scope, const struct library *library,
                const struct library_query *query)
{
    uint32_t standard = library_default_language(library);
    uint32_t asked_in = query->language ? query->language : standard;
    const char *code = asked_in ? library_language(library, asked_in)->code : "";
    *scope = (struct scope){.library = library,
                            .query = query,
                            .store = index_of(library),
                            .language = query->language,
                            .standard = standard,
                            .asked_in = asked_in,
                            .code = code,
                            .small = stop_words(code),
                            .people = stop_words_people(code)};
}

void scope_done(struct scope *scope)
{
    free(scope->bits);
    begun_free(scope->begun);
    *scope = (struct scope){0};
}

bool scope_has(struct scope *scope, int64_t id)
{
    if (id < 1 || (uint64_t)id > scope->library->count)
        return false;
    if (scope->library->stored && ++scope->asked == ASKED_ALONE)
        scope->bits = stored_run_bits(scope->library, scope->query);
    return scope->bits ? stored_has_bit(scope->bits, (uint32_t)id)
                       : library_is_in(scope->library, (uint32_t)id, scope->query);
}
