/*
 * The names of care cards: GitHub's alerts, and the three levels of urgency that patients are told;
 * and what Obsidian and the themes call them.
 */
#include "document/card.h"

#include "base/list.h"
#include "base/words.h"

#include <string.h>
#include <strings.h>

static const struct {
    const char *name;
    const char *words;
    const char *others; /* names that other programs have for it */
} cards[CARD_MAX] = {
    [CARD_NONE] = {"", "", ""},
    [CARD_EMERGENCY] = {"emergency", WORDS("Emergency:"), ""},
    [CARD_URGENT] = {"urgent", WORDS("Urgent:"), ""},
    [CARD_NON_URGENT] = {"non-urgent", WORDS("Non-urgent:"), "nonurgent non_urgent"},
    [CARD_NOTE] = {"note", WORDS("Note:"),
                   "notes info information primary secondary default light dark normal blue "
                   "abstract summary tldr nb quote cite question help faq example todo"},
    [CARD_TIP] = {"tip", WORDS("Tip:"), "tips success hint check done green"},
    [CARD_IMPORTANT] = {"important", WORDS("Important:"), "attention"},
    [CARD_WARNING] = {"warning", WORDS("Warning:"), "warn yellow orange"},
    [CARD_CAUTION] = {"caution", WORDS("Caution:"),
                      "danger error bug failure fail missing red critical"},
};

enum node_card card_find(const char *name, size_t n_bytes)
{
    for (enum node_card card = CARD_NONE + 1; card < CARD_MAX; card++)
        if (strlen(cards[card].name) == n_bytes &&
            strncasecmp(cards[card].name, name, n_bytes) == 0)
            return card;
    return CARD_NONE;
}

enum node_card card_find_other(const char *name, size_t n_bytes)
{
    enum node_card card = card_find(name, n_bytes);
    for (enum node_card other = CARD_NONE + 1; other < CARD_MAX && !card; other++)
        card = list_has(cards[other].others, name, n_bytes) ? other : CARD_NONE;
    return card;
}

const char *card_name(enum node_card card)
{
    return cards[card].name;
}

const char *card_words(enum node_card card)
{
    return cards[card].words;
}
