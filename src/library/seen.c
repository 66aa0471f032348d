/*
 * Which pages may be seen, at a time and in a language.
 */
#include "library/library.h"

#include "library/entries.h"

const char *library_hidden_words(enum library_hidden hidden)
{
    static const char *const words[] = {
        [HIDDEN_NOT] = "",
        [HIDDEN_DRAFT] = "draft",
        [HIDDEN_FUTURE] = "future",
        [HIDDEN_EXPIRED] = "expired",
        [HIDDEN_BELOW_DRAFT] = "section is a draft",
        [HIDDEN_BELOW_FUTURE] = "section is of the future",
        [HIDDEN_BELOW_EXPIRED] = "section has expired",
        [HIDDEN_UNLISTED] = "unlisted",
    };
    return words[hidden];
}

enum library_hidden library_hidden(const struct library *library, uint32_t id, int64_t now)
{
    struct library_facts facts = library_facts(library, id);
    const struct library_place *place = &facts.place;
    const struct {
        bool applies;
        enum library_hidden hidden;
    } reasons[] = {
        {place->draft, HIDDEN_DRAFT},
        {now < place->times.from, HIDDEN_FUTURE},
        {now >= place->times.until, HIDDEN_EXPIRED},
        {place->below_draft, HIDDEN_BELOW_DRAFT},
        {now < place->section_times.from, HIDDEN_BELOW_FUTURE},
        {now >= place->section_times.until, HIDDEN_BELOW_EXPIRED},
        {place->unlisted, HIDDEN_UNLISTED},
    };
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].applies)
            return reasons[i].hidden;
    return HIDDEN_NOT;
}

bool library_is_seen(const struct library_place *place, int64_t now, unsigned show)
{
    bool draft = place->draft || place->below_draft;
    bool future = now < place->times.from || now < place->section_times.from;
    bool expired = now >= place->times.until || now >= place->section_times.until;
    return (!draft || show & SHOW_DRAFTS) && (!future || show & SHOW_FUTURE) &&
           (!expired || show & SHOW_EXPIRED);
}

struct library_times library_span(const struct library *library, int64_t now)
{
    struct library_times span = {INT64_MIN, INT64_MAX};
    for (uint32_t id = 1; id <= library_page_count(library); id++) {
        struct library_facts facts = library_facts(library, id);
        const struct library_place *place = &facts.place;
        const int64_t times[] = {place->times.from, place->times.until, place->section_times.from,
                                 place->section_times.until};
        for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
            if (times[i] <= now && times[i] > span.from)
                span.from = times[i];
            if (times[i] > now && times[i] < span.until)
                span.until = times[i];
        }
    }
    return span;
}

bool library_may_open(const struct library *library, uint32_t id, int64_t now, unsigned show)
{
    struct library_facts facts = library_facts(library, id);
    return library_is_seen(&facts.place, now, show);
}

bool library_is_listed(const struct library_place *place, const struct library_query *query)
{
    return (!place->unlisted || query->show & SHOW_UNLISTED) &&
           library_is_seen(place, query->now, query->show);
}

/* Whether a page of the default language stands in for one that the query's language lacks or does
 * not list. A list without a file has no words, and is listed only among those of a list. */
static bool stands_in(const struct library *library, uint32_t id, uint32_t language,
                      const struct library_query *query)
{
    if (language != library->default_language)
        return false;
    uint32_t other = library_translation(library, id, query->language);
    if (!other)
        return true;
    struct library_facts facts = library_facts(library, other);
    return !library_is_listed(&facts.place, query) || (facts.place.generated && !query->list);
}

bool library_is_in(const struct library *library, uint32_t id, const struct library_query *query)
{
    struct library_facts facts = library_facts(library, id);
    return library_is_listed(&facts.place, query) &&
           (library_is_own(&facts.place, query->language) ||
            stands_in(library, id, facts.place.language, query));
}

uint32_t library_in_language(const struct library *library, uint32_t id,
                             const struct library_query *query)
{
    uint32_t other = query->language ? library_translation(library, id, query->language) : 0;
    if (!other || (library_facts(library, other).place.generated &&
                   !library_facts(library, id).place.generated))
        return id;
    return library_may_open(library, other, query->now, query->show) ? other : id;
}
