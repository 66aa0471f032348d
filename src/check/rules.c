/*
 * The table of rules, as editors are told of them.
 */
#include "check/rules.h"

#include <string.h>
#include <strings.h>

#define NHS "NHS digital service manual"

static const struct rule rules[] = {
    [RULE_L01] = {"L01", "title", "one title of at most 65 characters, that no other page has",
                  "a reader chooses a page by its title alone", NHS ", formatting", NOTE_ERROR},
    [RULE_L02] = {"L02", "review dates",
                  "reviewed and nextReview as days (2026-11-24), not overdue, not far apart",
                  "nobody can trust advice that nobody looked at for years",
                  NHS ", know that a page is up to date", NOTE_ERROR},
    [RULE_L03] = {"L03", "people",
                  "publisher and author, and a clinicalReviewer who is not the author",
                  "a reader may ask who says so", NHS ", standard for health content", NOTE_ERROR},
    [RULE_L04] =
        {"L04", "sources",
         "sources on pages of conditions, procedures and medicines, and wherever a figure is",
         "a figure that nobody can look up is a rumour", "DISCERN 4 and 5", NOTE_ERROR},
    [RULE_L05] = {"L05", "conflicts", "conflicts, if only 'none'",
                  "silence about money is not the same as none", NHS "; PIF TICK", NOTE_WARNING},
    [RULE_L06] =
        {"L06", "alternative text",
         "words for each picture, at most 125 characters, not 'picture of', not its caption",
         "many readers, and every terminal, see the words only", NHS ", images", NOTE_ERROR},
    [RULE_L07] = {"L07", "care cards",
                  "a first line that ends in 'if:', then a list; a heading after the card; one "
                  "card of each level",
                  "in a hurry a reader reads the first line and the list", NHS ", care cards",
                  NOTE_ERROR},
    [RULE_L08] = {"L08", "emergency number",
                  "in each emergency card, and on the page for an emergency, the number of "
                  "pamphlet.yaml, and no other country's anywhere; no link in such a card",
                  "111 is an ambulance in New Zealand and none in England", NHS ", care cards",
                  NOTE_ERROR},
    [RULE_L09] = {"L09", "red flags",
                  "the shared block of each set that redflags names, unchanged (shared/NAME.md)",
                  "leaflets that listed the same danger differently were found to cost time",
                  "HSIB, cauda equina syndrome 2021", NOTE_ERROR},
    [RULE_L10] = {"L10", "long sentence", "at most 20 words in a sentence, 15 on average",
                  "a long sentence is the first thing that a tired reader gives up",
                  NHS ", how we write", NOTE_ERROR},
    [RULE_L11] = {"L11", "long paragraph", "at most 3 sentences in a paragraph",
                  "short paragraphs can be found again", NHS ", how we write", NOTE_WARNING},
    [RULE_L12] =
        {"L12", "readability",
         "Flesch-Kincaid grade 6 and SMOG grade 8 at most (English); Flesch reading ease 60 at "
         "least (German, French, Spanish, Italian, Dutch, Russian)",
         "formulas find the pages to look at first; they do not prove that one is understood",
         "UNM Hospital; Krames; AHRQ tool 11", NOTE_ERROR},
    [RULE_L13] = {"L13", "headings",
                  "no level left out, none deeper than 4, no question, no empty page or section, "
                  "none of more than 200 words, no bold paragraph in their place",
                  "headings are how a screen reader and a hurried eye move",
                  NHS ", formatting; PEMAT", NOTE_ERROR},
    [RULE_L14] = {"L14", "lists",
                  "at most 6 items, of one sentence each, that end without 'and' or 'or'",
                  "a list of more than seven is as hard to read as a paragraph",
                  NHS ", formatting; CDC index 8", NOTE_ERROR},
    [RULE_L15] = {"L15", "links",
                  "links that lead somewhere, whose words say where; telephone numbers with all "
                  "digits; a page that others lead to",
                  "a dead end costs a worried reader's trust", NHS ", formatting", NOTE_ERROR},
    [RULE_L16] = {"L16", "abbreviations", "abbreviations explained in full where they first appear",
                  "staff know them and readers do not", NHS ", formatting; WCAG 3.1.4; ISMP",
                  NOTE_WARNING},
    [RULE_L17] =
        {"L17", "medical words",
         "a plain word beside it in brackets, or a link to the glossary, at first use",
         "the medical word is in the reader's letter, the plain one is what the reader knows",
         NHS ", how we write; PEMAT 4; CDC index 7", NOTE_WARNING},
    [RULE_L18] = {"L18", "emphasis", "no italics, no underline, little bold, no words in capitals",
                  "screen readers skip it, and it is harder to read", NHS ", formatting",
                  NOTE_WARNING},
    [RULE_L19] = {"L19", "numbers",
                  "figures that agree, chances out of one number on a page, 'to' between numbers, "
                  "months in full, days that there are, no decimals but in measures, no dose "
                  "without a unit, '250mg', "
                  "'0.5mg', '5 micrograms', 'half a tablet'",
                  "'0.235% or 1 in 23,500' is wrong by a factor of fifty",
                  NHS ", numbers; CDC index 17; ISMP", NOTE_ERROR},
    [RULE_L20] = {"L20", "safety",
                  "sound UTF-8 without control or direction characters, no raw HTML, no pictures "
                  "from elsewhere; lang or translationKey; translations no older than the "
                  "original, with all of its care cards, signs and doses",
                  "what cannot be seen cannot be checked", NHS ", translations; ours", NOTE_ERROR},
    [RULE_L21] = {"L21", "reading",
                  "pages and settings that can be read as their author meant them",
                  "what is misread is not shown as its author thinks", "ours", NOTE_ERROR},
    [RULE_L22] = {"L22", "addresses", "a different address, alias and name for each page",
                  "of two pages with one address a reader sees one", "ours", NOTE_ERROR},
    [RULE_L23] = {"L23", "translations", "each page in all languages of the site",
                  "a reader who chose a language should not lose it", "ours", NOTE_INFO},
    [RULE_L24] = {"L24", "picture files", "pictures whose files exist",
                  "of a missing picture the reader sees only the words", "ours", NOTE_ERROR},
    [RULE_L25] = {"L25", "unused files", "files that some page shows or links to",
                  "an unused file goes stale, or a page may have lost it", "ours", NOTE_INFO},
};

const struct rule *rule_get(enum check_rule rule)
{
    return &rules[rule];
}

enum check_rule rule_find(const char *id, size_t n_bytes)
{
    for (int i = 0; i < RULE_MAX; i++)
        if (strlen(rules[i].id) == n_bytes && strncasecmp(rules[i].id, id, n_bytes) == 0)
            return (enum check_rule)i;
    return RULE_MAX;
}
