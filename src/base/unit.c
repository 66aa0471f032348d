/*
 * What stands behind a number and belongs to it.
 *
 * A line that ends in "take 2" is read as a whole dose, so what is counted stays beside its count:
 * tablets and drops as well as milligrams. Times and spans ("3 times", "5 days") may part from
 * their number, because nobody takes them, and a narrow column has to break somewhere. The words
 * are those of the six languages that the program speaks; what others call a tablet is not known
 * here.
 */
#include "base/unit.h"

#include "base/ascii.h"
#include "base/digit.h"
#include "base/facts.h"
#include "base/text.h"

#include <string.h>

bool unit_word_goes_on(const char *s, size_t n_bytes)
{
    uint32_t code;
    if (!n_bytes)
        return false;
    facts_decode(s, n_bytes, &code);
    return text_is_letter_or_digit(code) || text_is_mark(code);
}

/* A digit may follow a unit: that of "mm3" and "m²", or another dose where "~~5 mg~~10 mg" has no
 * blank. */
static bool unit_goes_on(const char *s, size_t n_bytes)
{
    bool raised = n_bytes > 1 && (memcmp(s, "²", 2) == 0 || memcmp(s, "³", 2) == 0);
    return unit_word_goes_on(s, n_bytes) && !digit_begins(s, n_bytes) && !raised;
}

/* Whether s begins with one of some words, which are parted by blanks, and not with a longer one.
 */
static bool is_one_of(const char *s, size_t n_bytes, const char *words)
{
    while (*words) {
        size_t n = 0;
        while (n < n_bytes && words[n] && words[n] != ' ' && words[n] == s[n])
            n++;
        bool whole = !words[n] || words[n] == ' ';
        if (whole && !unit_goes_on(s + n, n_bytes - n))
            return true;
        for (words += n; *words && *words++ != ' ';)
            continue;
    }
    return false;
}

/* Whether the second letter of s, if it has one, is among those at the start of a list. */
static bool may_be_one_of(const char *s, size_t n_bytes, const char *list)
{
    if (n_bytes < 2 || !ascii_is_letter((unsigned char)s[1]))
        return true;
    while (*list != ' ' && *list != s[1])
        list++;
    return *list != ' ';
}

/* By their first byte. In front are the letters that are second in them: most other words that
 * stand behind a number have another one there. */
static const char *const units[0x80] = {
    ['%'] = " %",
    ['A'] = "m Ampulle Ampullen",
    ['B'] = "er Beutel Briefchen",
    ['D'] = "or Dosis Dosen Dragees",
    ['E'] = "is Einheit Einheiten Esslöffel",
    ['F'] = "i Filmtablette Filmtabletten",
    ['G'] = "ry Gramm Gy",
    ['H'] = "u Hub Hübe",
    ['I'] = "UE IU IE",
    ['K'] = "a Kapsel Kapseln",
    ['L'] = "i L Liter Löffel",
    ['M'] = "Bie MBq Mikrogramm Milligramm Milliliter Millionen Mio Messlöffel",
    ['P'] = "f Pflaster",
    ['S'] = "p Sprühstoß Sprühstöße",
    ['T'] = "aer Tablette Tabletten Teelöffel Tropfen",
    ['U'] = "Ih U UI Uhr",
    ['Z'] = " Zäpfchen",
    ['a'] = "m am a.m. ampoule ampoules ampolla ampollas ampułka ampułki ampułek",
    ['b'] = "po bpm bouffée bouffées",
    ['c'] = "maouz cm caplet caplets capsule capsules comprimé comprimés comprimido comprimidos "
            "cuillère cuillères cuillerée cuillerées cápsula cápsulas cucharada cucharadas "
            "cucharadita cucharaditas czopek czopki",
    ['d'] = "lLora dl dL dose doses dosis drop drops dawka dawki dawek",
    ['g'] = "ro g gram grams gramme grammes gramo gramos gramy gramów gélule gélules gouttes "
            "goutte gota gotas",
    ['h'] = " h",
    ['i'] = "n inhalación inhalaciones inhalacja inhalacje inhalacji",
    ['j'] = "e jednostka jednostek jednostki",
    ['k'] = "gmcJPar kg km kcal kJ kPa kapsułka kapsułki kapsułek kropla krople kropli",
    ['l'] = "i l litre litres liter liters litro litros litr litry litrów",
    ['m'] = "glLcmoEISGi m mg ml mL mcg mm mmol mol mEq mIU mSv mGy mmHg min microgram micrograms "
            "microgramme microgrammes microgramo microgramos mikrogram mikrogramy mikrogramów "
            "milligram milligrams milligramme milligrammes miligramo miligramos miligram miligramy "
            "miligramów millilitre millilitres milliliter milliliters mililitro mililitros "
            "mililitr mililitry mililitrów million millions millones mln",
    ['n'] = "gm ng nm nmol",
    ['p'] = "mgiual pm p.m. pg pmol pill pills puff puffs patch patches parche parches pastilla "
            "pastillas plaster plastry plastrów pulvérisation pulvérisations",
    ['s'] = "aopu sachet sachets sobre sobres saszetka saszetki saszetek spoonful spoonfuls spray "
            "sprays suppository suppositories suppositoire suppositoires supositorio supositorios",
    ['t'] = "aebs tablet tablets tsp tbsp tablespoon tablespoons teaspoon teaspoons tableta "
            "tabletas tabletka "
            "tabletki tabletek",
    ['u'] = "n unit units unité unités unidad unidades",
};
static const char beyond_ascii[] =
    "\u00b5g \u03bcg \u00b5l °C °F € мг мл г кг мкг \u00b5mol łyżka łyżki łyżek łyżeczka łyżeczki "
    "łyżeczek ملغ مغ مجم ملغم غ كغ مل ملم غرام غرامات مليغرام ميليغرام ميكروغرام ملليلتر مليلتر "
    "لتر وحدة وحدات مليون قرص قرصان قرصين أقراص حبة حبتان حبتين حبات حبوب كبسولة كبسولتان كبسولتين "
    "كبسولات قطرة قطرتان قطرتين قطرات بخة بختان بختين بخات جرعة جرعتان جرعتين جرعات ملعقة ملاعق ٪";

bool unit_begins(const char *s, size_t n_bytes)
{
    unsigned char first = n_bytes ? (unsigned char)*s : 0;
    if (first >= 0x80)
        return is_one_of(s, n_bytes, beyond_ascii);
    const char *list = units[first];
    return list && may_be_one_of(s, n_bytes, list) && is_one_of(s, n_bytes, strchr(list, ' ') + 1);
}
