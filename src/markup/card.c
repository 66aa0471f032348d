/*
 * The names of care cards: GitHub's alerts, and the three levels of urgency that patients are told;
 * and what Obsidian and the themes call them.
 */
#include "markup/card.h"

#include "base/list.h"
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

static const struct {
    enum node_card card;
    const char *names;
} others[] = {
    {CARD_NON_URGENT, "nonurgent non_urgent"},
    {CARD_NOTE, "notes info information primary secondary default light dark normal blue abstract "
                "summary tldr nb quote cite question help faq example todo"},
    {CARD_TIP, "tips success hint check done green"},
    {CARD_IMPORTANT, "attention"},
    {CARD_WARNING, "warn yellow orange"},
    {CARD_CAUTION, "danger error bug failure fail missing red critical"},
};

enum node_card card_find_other(const char *name, size_t n_bytes)
{
    enum node_card card = card_find(name, n_bytes);
    for (size_t i = 0; i < sizeof others / sizeof *others && !card; i++)
        card = list_has(others[i].names, name, n_bytes) ? others[i].card : CARD_NONE;
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
