/*
 * Which pages a reader is shown.
 *
 * A library file has the list of all topics ready. Once many pages are asked about, it is read
 * whole, which costs no more than looking up some tens of rows. If it is not ready for the query's
 * time, each page is looked up: making the list would take all rows.
 */
#include "library/seen.h"

#include "library/entries.h"
#include "library/stored.h"

#include <stdlib.h>

enum { ASKED_ALONE = 16 };

void seen_init(struct seen *seen, const struct library *library, const struct library_query *query)
{
    *seen = (struct seen){.library = library, .query = query};
}

void seen_done(struct seen *seen)
{
    free(seen->bits);
    *seen = (struct seen){0};
}

bool seen_has(struct seen *seen, int64_t id)
{
    if (id < 1 || (uint64_t)id > seen->library->count)
        return false;
    if (seen->library->stored && ++seen->asked == ASKED_ALONE)
        seen->bits = stored_run_bits(seen->library, seen->query);
    return seen->bits ? seen->bits[id / 8] & 1u << id % 8
                      : library_is_in(seen->library, (uint32_t)id, seen->query);
}
