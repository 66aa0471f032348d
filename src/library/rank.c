/*
 * Ranks rows of the index by BM25 over weighted fields (Robertson, Zaragoza, Taylor 2004), with
 * something added for words in the title and for words side by side.
 */
#include "library/rank.h"

#include "library/fields.h"

#include <limits.h>
#include <string.h>

/* How often each word occurs in a row, weighted by field, and what it is worth in certain
 * places. */
struct standing {
    double weight[SEARCH_WORDS_MAX];
    double in_title[SEARCH_WORDS_MAX]; /* of its best form there */
    double side_by_side[SEARCH_WORDS_MAX];
};

static void raise_to(double *worth, double to)
{
    if (*worth < to)
        *worth = to;
}

static void add_instance(const struct ranking *ranking, const struct store_instance *instance,
                         struct standing *standing)
{
    static const double weights[COLUMN_MAX] = {10, 6, 3, 1};
    const struct asked_phrase *asked = &ranking->asked[instance->phrase];
    standing->weight[asked->word] += weights[instance->column] * (double)asked->worth;
    if (instance->column == COLUMN_TITLE)
        raise_to(&standing->in_title[asked->word], (double)asked->worth);
}

/* How many words are between this one and the next of the question: none, or as many as were left
 * out between them; -1: the next one does not follow. */
static int gap_to_next(const struct ranking *ranking, const struct store_found *found, int at)
{
    const struct store_instance *one = &found->list[at];
    size_t word = ranking->asked[one->phrase].word;
    const struct sought_phrase *phrase = &ranking->sought->phrases[word];
    if (word + 1 == ranking->sought->phrase_count)
        return -1;
    int behind = one->offset + (int)phrase->count;
    int left_out = (int)phrase[1].left_out;
    for (int i = 0; i < found->count; i++) {
        int gap = found->list[i].offset - behind;
        if (found->list[i].column == one->column && (gap == 0 || gap == left_out) &&
            ranking->asked[found->list[i].phrase].word == word + 1)
            return gap;
    }
    return -1;
}

static void add_neighbours(const struct ranking *ranking, const struct store_found *found,
                           struct standing *standing)
{
    enum { LOOKED_AT_MAX = 16 };
    for (int i = 0; ranking->sought->phrase_count > 1 && i < found->count && i < LOOKED_AT_MAX; i++)
        if (gap_to_next(ranking, found, i) >= 0)
            standing->side_by_side[ranking->asked[found->list[i].phrase].word] = 1;
}

/* The share that some of the words have in the rarity of all, each multiplied by its count. */
static double share(const struct ranking *ranking, const double counts[SEARCH_WORDS_MAX])
{
    double sum = 0;
    for (size_t i = 0; i < ranking->sought->phrase_count; i++)
        sum += ranking->rarity[i] * counts[i];
    return ranking->rarity_sum > 0 ? sum / ranking->rarity_sum : 0;
}

/* The fraction of the title's words that were asked for. */
static double title_filled(const struct ranking *ranking, const struct store_found *found,
                           const struct standing *standing)
{
    size_t filled = 0;
    for (size_t i = 0; i < ranking->sought->phrase_count; i++)
        if (standing->in_title[i] > 0)
            filled += ranking->sought->phrases[i].count;
    size_t words = (size_t)found->column_words[COLUMN_TITLE];
    return filled < words ? (double)filled / (double)words : 1;
}

/* Fills in which words of the question a row has in its text alone, or in its names as what may be
 * another word: who asks for "head lice" asks for no "driving licence". Returns how many those are.
 */
static size_t find_in_text_alone(const struct ranking *ranking, const struct store_found *found,
                                 bool alone[SEARCH_WORDS_MAX])
{
    size_t count = ranking->sought->phrase_count;
    for (size_t i = 0; i < count; i++)
        alone[i] = true;
    for (int i = 0; i < found->count; i++) {
        const struct asked_phrase *asked = &ranking->asked[found->list[i].phrase];
        if (found->list[i].column != COLUMN_BODY && !asked->other)
            alone[asked->word] = false;
    }
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        kept += alone[i];
    return kept;
}

/* How far apart words are that stand together: a few sentences. In a script without blanks each
 * character counts as one, and the words of a question have several. */
static int together_within(const struct library_sought *sought)
{
    enum { WORDS = 40 };
    size_t longest = 1;
    for (size_t i = 0; i < sought->phrase_count; i++)
        if (sought->phrases[i].count > longest)
            longest = sought->phrases[i].count;
    return WORDS * (int)longest;
}

/* How many of some words are in the text from a place on, as far as it was read. `last`: where each
 * was seen last; -1: nowhere. */
static size_t count_from(const struct ranking *ranking, const bool words[SEARCH_WORDS_MAX],
                         const int last[SEARCH_WORDS_MAX], int from)
{
    size_t count = 0;
    for (size_t i = 0; i < ranking->sought->phrase_count; i++)
        count += words[i] && last[i] >= 0 && last[i] >= from;
    return count;
}

/* FTS5 gives the instances of each column in the order of its text. */
bool rank_is_together(const struct ranking *ranking, const struct store_found *found)
{
    bool alone[SEARCH_WORDS_MAX];
    int last[SEARCH_WORDS_MAX];
    int within = together_within(ranking->sought);
    size_t count = find_in_text_alone(ranking, found, alone);
    for (size_t i = 0; i < SEARCH_WORDS_MAX; i++)
        last[i] = -1;
    for (int i = 0; i < found->count && count > 1; i++) {
        const struct store_instance *instance = &found->list[i];
        if (instance->column != COLUMN_BODY)
            continue;
        last[ranking->asked[instance->phrase].word] = instance->offset;
        if (count_from(ranking, alone, last, instance->offset - within) == count)
            return true;
    }
    return count <= 1;
}

/* How many words a phrase of the question covers from its place on, with those behind it that were
 * left out. */
static int covered_by(const struct ranking *ranking, const struct store_found *found, int at)
{
    int gap = gap_to_next(ranking, found, at);
    size_t word = ranking->asked[found->list[at].phrase].word;
    return (int)ranking->sought->phrases[word].count + (gap > 0 ? gap : 0);
}

/* FTS5 gives the instances of the title first, in the order of its words. */
bool rank_has_whole_title(const struct ranking *ranking, const struct store_found *found)
{
    enum { AS_TYPED = 1 };
    int covered = 0; /* words from the first on */
    for (int i = 0; i < found->count && found->list[i].column == COLUMN_TITLE; i++) {
        int end = found->list[i].offset + covered_by(ranking, found, i);
        if (ranking->asked[found->list[i].phrase].worth == AS_TYPED &&
            found->list[i].offset <= covered && end > covered)
            covered = end;
    }
    return covered > 0 && covered >= found->column_words[COLUMN_TITLE];
}

/* Raises what words are worth by those of a row's names that stand before a place, from an instance
 * on. FTS5 gives the instances of each column in the order of its text. */
static void add_names(const struct ranking *ranking, const struct store_found *found, int from,
                      int before, double counts[SEARCH_WORDS_MAX])
{
    for (int i = from; i < found->count; i++) {
        const struct store_instance *instance = &found->list[i];
        const struct asked_phrase *asked = &ranking->asked[instance->phrase];
        if (instance->column != COLUMN_NAMES || instance->offset >= before)
            return;
        raise_to(&counts[asked->word], (double)asked->worth);
    }
}

/* The share of the words that the title and names have. Names that follow one another count whole,
 * all others less: a page of many names, as that of emergencies is, has words of several of them by
 * chance. */
static double share_of_names(const struct ranking *ranking, const struct store_found *found,
                             const struct standing *standing)
{
    enum { NAME_WORDS = 8 };
    static const double other_names = 0.6;
    double counts[SEARCH_WORDS_MAX];
    double most = share(ranking, standing->in_title);
    int first = 0;
    while (first < found->count && found->list[first].column < COLUMN_NAMES)
        first++;
    memcpy(counts, standing->in_title, sizeof counts);
    add_names(ranking, found, first, INT_MAX, counts);
    double all = share(ranking, counts);
    for (int i = first; most < all && i < found->count && found->list[i].column == COLUMN_NAMES;
         i++) {
        memcpy(counts, standing->in_title, sizeof counts);
        add_names(ranking, found, i, found->list[i].offset + NAME_WORDS, counts);
        raise_to(&most, share(ranking, counts));
    }
    return most + other_names * (all - most);
}

double rank_row(const struct ranking *ranking, const struct store_found *found)
{
    static const double k = 1.2;
    static const double b = 0.5; /* long pages are marked down less than usual: they say more */
    struct standing standing = {0};
    int words = 0;
    double sum = 0;
    for (int i = 0; i < COLUMN_MAX; i++)
        words += found->column_words[i];
    for (int i = 0; i < found->count; i++)
        add_instance(ranking, &found->list[i], &standing);
    add_neighbours(ranking, found, &standing);
    double length = k * (1 - b + b * words / (found->mean_words > 1 ? found->mean_words : 1));
    for (size_t i = 0; i < ranking->sought->phrase_count; i++)
        sum += ranking->rarity[i] * standing.weight[i] * (k + 1) / (standing.weight[i] + length);
    double title = share(ranking, standing.in_title);
    double names = share_of_names(ranking, found, &standing);
    double near = share(ranking, standing.side_by_side);
    double whole = title * title_filled(ranking, found, &standing);
    return sum + ranking->rarity_sum * (1.5 * title * title + names * names + 0.5 * near + whole);
}

/* A name that was typed whole says more than a rare word beside it, such as the place where it
 * hurts: that of an emergency must not be led past. */
double rank_called(const struct ranking *ranking, const struct called *called)
{
    static const double rare_worth = 1.4;
    static const double many_worth = 1.6;
    double counts[SEARCH_WORDS_MAX] = {0};
    for (size_t i = called->first; i < called->end; i++)
        counts[i] = i != called->passed;
    double rare = rare_worth * share(ranking, counts);
    double many = (double)called->words / (double)ranking->sought->phrase_count;
    many *= many_worth;
    return ranking->rarity_sum * (rare > many ? rare : many);
}

bool rank_is_rare(const struct ranking *ranking, size_t word)
{
    static const double rare = 2.5; /* the rarity of what one page in twelve has */
    return ranking->rarity[word] >= rare;
}

/* A sign of an emergency goes before whatever else the question has a name of, even a longer one:
 * "better when I sit down", beside "chest pain". One of a single word that many pages have goes
 * before another such name, "hurting myself", but not before a longer one: "help me" may go on "to
 * stop smoking"; unless small words that were all typed make it longer: "me faire du mal". */
double rank_urgent(const struct ranking *ranking, const struct called *called)
{
    static const double worth = 20; /* more than all else that ranks a page */
    static const double worth_of_common = 0.5;
    if (!called->words)
        return 0;
    bool is_long = called->proper > 1 || called->words > 2;
    bool tells = is_long || rank_is_rare(ranking, called->first);
    return ranking->rarity_sum * (tells ? worth : worth_of_common);
}
