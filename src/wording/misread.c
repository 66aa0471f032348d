/*
 * Ways of writing doses and dates that are misread.
 *
 * Refuses what may be no dose or no date: a number without a unit, the numbers of a version or of a
 * telephone.
 */
#include "wording/misread.h"

#include "base/ascii.h"
#include "base/list.h"
#include "base/tag.h"
#include "base/utf8.h"
#include "wording/digits.h"
#include "wording/measures.h"
#include "wording/numbers.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

size_t misread_naked(const char *s, size_t n_bytes, size_t at)
{
    size_t n = 1;
    if ((s[at] != '.' && s[at] != ',') ||
        (at && (unsigned char)s[at - 1] < 0x80 && !strchr(" (/~<>=+-", s[at - 1])))
        return 0;
    while (at + n < n_bytes && ascii_is_digit(s[at + n]))
        n++;
    return n > 1 && measure_has_unit(s, n_bytes, at + n) ? n : 0;
}

/* Whether the word before a number says that it is that of a place: "ward 4U". */
static bool is_place(const char *s, size_t start)
{
    static const char places[] =
        "ward room bay bed block building floor level unit gate bus line flat house zone area "
        "bench desk rack sala cama planta salle chambre lit";
    return number_follows(places, s, start);
}

/* Whether a word or a name goes on at a byte, behind a letter that might be a unit. */
static bool goes_on(const char *s, size_t n_bytes, size_t at)
{
    return at < n_bytes && (text_is_word_byte(s[at]) || (s[at] && strchr("-'$", s[at])));
}

size_t misread_units(const char *s, size_t n_bytes, size_t start, size_t end)
{
    size_t blank = phrase_blank(s, n_bytes, end);
    size_t at = end + blank;
    size_t next = at + 1;
    if (at >= n_bytes || (s[at] | 32) != 'u' || goes_on(s, n_bytes, next))
        return 0;
    /* "5 U.S. dollars", "nothing compares 2 U" */
    bool name = next + 1 < n_bytes && s[next] == '.' && ascii_is_letter(s[next + 1]);
    bool one_digit = end < 2 || !ascii_is_digit(s[end - 2]);
    bool amount = next < n_bytes &&
                  (s[next] == '/' || (next + 4 <= n_bytes && (memcmp(s + next, " of ", 4) == 0 ||
                                                              memcmp(s + next, " de ", 4) == 0)));
    /* In Spanish "10 u 11" is "10 or 11". */
    bool word = blank && (one_digit || s[at] == 'u') && !amount;
    return name || word || is_place(s, start) ? 0 : next - end;
}

size_t misread_international(const char *s, size_t n_bytes, size_t end)
{
    size_t at = end + phrase_blank(s, n_bytes, end);
    size_t n = phrase_begins(s + at, n_bytes - at, "IU");
    return n && !goes_on(s, n_bytes, at + n) ? at + n - end : 0;
}

size_t misread_degree(const char *s, size_t n_bytes, size_t start, size_t end)
{
    static const char signs[] = "o|\u00ba|\u02da";
    size_t at = end + phrase_blank(s, n_bytes, end);
    size_t n = phrase_begins(s + at, n_bytes - at, signs);
    size_t letter = at + n;
    bool scale = n && letter < n_bytes && (s[letter] == 'C' || s[letter] == 'F') && s[at] != 'O';
    return scale && !goes_on(s, n_bytes, letter + 1) ? letter + 1 - start : 0;
}

/* What a fraction may be of, and how to write a half of it. */
static const struct {
    const char *language;
    const char *half;
    const char *forms; /* phrases.h */
} halves[] = {
    {"en", "half a tablet", "tablet|pill|capsule|sachet|patch|dose"},
    {"es", "medio comprimido", "comprimido|pastilla|tableta|sobre|parche|dosis"},
    {"fr", "un demi-comprimé", "comprimé|cachet|sachet|patch|dose"},
    {"de", "eine halbe Tablette", "Tablette|Kapsel|Beutel|Pflaster|Dosis"},
    {"pl", "pół tabletki", "tablet|saszet|kaps|plast|dawk"},
    {"ar", "نصف قرص", "قرص|حبة|كبسولة"},
};

/* Whether a form begins behind a fraction that ends at a byte: "1/2 tablet", "1/2tablet", "1/2 of a
 * tablet". */
static bool is_of_form(const char *s, size_t n_bytes, size_t end, const char *forms)
{
    static const char between[] = " a | of a | of the | de ";
    size_t n = phrase_begins(s + end, n_bytes - end, between);
    n = n ? n : end < n_bytes && s[end] == '-' ? 1 : phrase_blank(s, n_bytes, end);
    return phrase_begins(s + end + n, n_bytes - end - n, forms);
}

/* How to write the half of what a fraction that ends at a byte is of; NULL: it is of nothing. */
static const char *find_half(const char *s, size_t n_bytes, size_t end, const char *language)
{
    for (size_t i = 0; i < sizeof halves / sizeof *halves; i++)
        if (tag_is_of(language, halves[i].language) && is_of_form(s, n_bytes, end, halves[i].forms))
            return halves[i].half;
    return NULL;
}

const char *misread_fraction(const char *s, size_t n_bytes, size_t at, const char *language)
{
    enum { WHOLE_DIGITS_MAX = 2 };
    struct number above = number_behind(s, n_bytes, at);
    bool slash = above.count && above.count <= WHOLE_DIGITS_MAX && above.end < n_bytes &&
                 s[above.end] == '/';
    struct number below = slash ? number_behind(s, n_bytes, above.end + 1) : above;
    char last = slash ? above.digits[above.count - 1] : '0'; /* of "11/2" too, for 1 and a half */
    bool fraction = slash && below.count == 1 && last > '0' && last < below.digits[0];
    return fraction ? find_half(s, n_bytes, below.end, language) : NULL;
}

/* Bytes of a fraction that is one character (Unicode's vulgar fractions); 0: there is none. */
static size_t sign_bytes(const char *s, size_t n_bytes)
{
    bool common = n_bytes >= 2 && memcmp(s, "\xc2", 1) == 0 && s[1] >= '\xbc' && s[1] <= '\xbe';
    bool other = n_bytes >= 3 && memcmp(s, "\xe2\x85", 2) == 0 && s[2] >= '\x90' && s[2] <= '\x9e';
    return common ? 2 : other ? 3 : 0;
}

const char *misread_sign(const char *s, size_t n_bytes, size_t at, const char *language,
                         size_t *sign)
{
    *sign = sign_bytes(s + at, n_bytes - at);
    return *sign ? find_half(s, n_bytes, at + *sign, language) : NULL;
}

/* How often something is taken: "twice a day", "every 6 hours", in phrases.h. */
static const struct {
    const char *language;
    const char *times;
    const char *ends; /* a word or number may be before them */
} often[] = {
    {"en", "once|twice|three times|four times|3 times|4 times|every", "a day|daily|hours"},
    {"es", "una vez|dos veces|tres veces|2 veces|3 veces|4 veces|cada", "al día|horas"},
    {"fr", "une fois|deux fois|trois fois|2 fois|3 fois|4 fois|toutes les", "par jour|heures"},
    {"de", "einmal|zweimal|dreimal|viermal|1-mal|2-mal|3-mal|4-mal|alle", "am Tag|täglich|Stunden"},
    {"pl", "raz|dwa razy|trzy razy|2 razy|3 razy|4 razy|co", "dziennie|na dobę|godzin"},
    {"ar", "مرة|مرتين|ثلاث مرات|أربع مرات|كل", "في اليوم|يوميًا|يوميا|ساعات"},
};

/* What is done so often: "do 10 to 20 twice a day". */
struct exercise {
    const char *language;
    const char *verbs;   /* phrases.h */
    const char *between; /* list.h: what may be before the number, beside other numbers */
};

static const struct exercise exercises[] = {
    {"en", "do|doing|repeat|build up to", "to or at least up about another"},
    {"es", "haga|haz|hacer|repita|repite", "de a o al menos hasta otras otros unas unos"},
    {"fr", "faites|faites-en|faire|répétez", "de à ou au moins encore environ"},
    {"de", "machen|mache|wiederholen|wiederhole", "Sie je bis oder etwa mindestens noch"},
    {"pl", "zrób|rób|wykonaj|wykonuj|powtórz|powtarzaj", "po od do lub około jeszcze"},
    {"ar", "كرر|كررها|افعل", "من إلى أو"},
};

/* Whether a verb of exercises is before the number at a byte. */
static bool is_done(const char *s, size_t at, const struct exercise *exercise)
{
    for (size_t blank; (blank = phrase_blank_before(s, at)) != 0;) {
        at -= blank;
        if (phrase_ends_whole(s, at, exercise->verbs))
            return true;
        size_t n = phrase_word_before(s, at, " ");
        if (!list_has(exercise->between, s + at - n, n) && !digit_is_before(s, at))
            return false;
        at -= n;
    }
    return false;
}

static bool is_exercise(const char *s, size_t at, const char *language)
{
    for (size_t i = 0; i < sizeof exercises / sizeof *exercises; i++)
        if (tag_is_of(language, exercises[i].language))
            return is_done(s, at, &exercises[i]);
    return false;
}

/* Whether words behind a number that ends at a byte say how often. */
static bool says_how_often(const char *s, size_t n_bytes, size_t end, const char *language)
{
    for (size_t i = 0; i < sizeof often / sizeof *often; i++) {
        size_t at = end + phrase_blank(s, n_bytes, end);
        size_t n = phrase_begins_whole(s + at, n_bytes - at, often[i].times);
        if (at == end || !n || !tag_is_of(language, often[i].language))
            continue;
        at += n + phrase_blank(s, n_bytes, at + n);
        size_t next = at + phrase_word(s + at, n_bytes - at, " ");
        next += phrase_blank(s, n_bytes, next);
        if (phrase_begins_whole(s + at, n_bytes - at, often[i].ends) ||
            phrase_begins_whole(s + next, n_bytes - next, often[i].ends))
            return true;
    }
    return false;
}

bool misread_bare(const char *s, size_t n_bytes, size_t start, size_t end, const char *language)
{
    return says_how_often(s, n_bytes, end, language) && !is_exercise(s, start, language);
}

/* Reads at most `most` digits. Returns how many there are, or 0 for more. */
static size_t read_digits(const char *s, size_t n_bytes, size_t at, size_t most, int *number)
{
    size_t n = ascii_lead_bytes(s + at, n_bytes - at, "0123456789");
    *number = 0;
    for (size_t i = 0; i < n && n <= most; i++)
        *number = *number * 10 + (s[at + i] - '0');
    return n <= most ? n : 0;
}

/* Whether two numbers are a day and a month, in either order. */
static bool are_day_and_month(int a, int b)
{
    return a > 0 && b > 0 && a <= 31 && b <= 31 && (a <= 12 || b <= 12);
}

/* Whether a year of four digits is one of our time, or one of two digits is near the current
 * one. */
static bool is_year(int number, size_t digits, int year)
{
    enum { NEAR_YEARS = 10 };
    if (digits == 4)
        return number >= 1900 && number < 2100;
    int apart = digits == 2 ? year % 100 - number : NEAR_YEARS + 1;
    return apart <= NEAR_YEARS && apart >= -NEAR_YEARS;
}

/* Bytes of what separates a day, a month and a year at a byte, with the blanks around it: "/", " /
 * ", ". "; 0: nothing does. */
static size_t date_sign_bytes(const char *s, size_t n_bytes, size_t at)
{
    size_t sign = at + phrase_blank(s, n_bytes, at);
    if (sign >= n_bytes || !s[sign] || !strchr("/.-", s[sign]))
        return 0;
    return sign + 1 - at + phrase_blank(s, n_bytes, sign + 1);
}

size_t misread_date(const char *s, size_t n_bytes, size_t at, int year, bool *clear)
{
    enum { MONTHS = 12 };
    int parts[3];
    size_t digits = read_digits(s, n_bytes, at, 2, &parts[0]);
    size_t end = at + digits;
    size_t sign = end;
    size_t n = digits ? date_sign_bytes(s, n_bytes, sign) : 0;
    for (int i = 1; i < 3; i++) {
        if (!n || !digits || n_bytes - end < n || memcmp(s + end, s + sign, n) != 0)
            return 0;
        digits = read_digits(s, n_bytes, end + n, i == 1 ? 2 : 4, &parts[i]);
        end += n + digits;
    }
    bool more =
        end < n_bytes && (isalnum((unsigned char)s[end]) || strchr("/-", s[end]) ||
                          (s[end] == '.' && end + 1 < n_bytes && ascii_is_digit(s[end + 1])));
    /* With points or blanks and two digits it may be the number of a version or a section. */
    bool full = digits == 4 || (s[sign] == '/' && n == 1);
    *clear = parts[0] > MONTHS || parts[1] > MONTHS;
    return !more && full && !measure_of_dose(s, n_bytes, end).bytes &&
                   is_year(parts[2], digits, year) && are_day_and_month(parts[0], parts[1])
               ? end - at
               : 0;
}
