/*
 * The names of care cards: GitHub's alerts, and the three levels of urgency that patients are told.
 */
#include "content/card.h"

#include "base/words.h"

#include <string.h>
#include <strings.h>

static const struct {
    const char *name;
    const char *words;
} cards[CARD_MAX] = {
    [CARD_NONE] = {"", ""},
    [CARD_EMERGENCY] = {"emergency", WORDS("Emergency:")},
    [CARD_URGENT] = {"urgent", WORDS("Urgent:")},
    [CARD_NON_URGENT] = {"non-urgent", WORDS("Non-urgent:")},
    [CARD_NOTE] = {"note", WORDS("Note:")},
    [CARD_TIP] = {"tip", WORDS("Tip:")},
    [CARD_IMPORTANT] = {"important", WORDS("Important:")},
    [CARD_WARNING] = {"warning", WORDS("Warning:")},
    [CARD_CAUTION] = {"caution", WORDS("Caution:")},
};

enum node_card card_find(const char *name, size_t n_bytes)
{
    for (enum node_card card = CARD_NONE + 1; card < CARD_MAX; card++)
        if (strlen(cards[card].name) == n_bytes &&
            strncasecmp(cards[card].name, name, n_bytes) == 0)
            return card;
    return CARD_NONE;
}

const char *card_words(enum node_card card)
{
    return cards[card].words;
}
