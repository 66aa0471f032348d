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
    for (size_t n; (n = strcspn(words, " ")) != 0; words += n + (words[n] != '\0'))
        if (n <= n_bytes && memcmp(s, words, n) == 0 && !unit_goes_on(s + n, n_bytes - n))
            return true;
    return false;
}

/* By their first byte, which few of all words behind a number share. */
static const char *const units[0x80] = {
    ['%'] = "%",
    ['A'] = "Ampulle Ampullen",
    ['B'] = "Beutel Briefchen",
    ['D'] = "Dosis Dosen Dragees",
    ['E'] = "Einheit Einheiten Esslöffel",
    ['F'] = "Filmtablette Filmtabletten",
    ['G'] = "Gramm Gy",
    ['H'] = "Hub Hübe",
    ['I'] = "IU IE",
    ['K'] = "Kapsel Kapseln",
    ['L'] = "L Liter Löffel",
    ['M'] = "MBq Mikrogramm Milligramm Milliliter Millionen Mio Messlöffel",
    ['P'] = "Pflaster",
    ['S'] = "Sprühstoß Sprühstöße",
    ['T'] = "Tablette Tabletten Teelöffel Tropfen",
    ['U'] = "U UI Uhr",
    ['Z'] = "Zäpfchen",
    ['a'] = "am a.m. ampoule ampoules ampolla ampollas ampułka ampułki ampułek",
    ['b'] = "bpm bouffée bouffées",
    ['c'] = "cm caplet caplets capsule capsules comprimé comprimés comprimido comprimidos cuillère "
            "cuillères cuillerée cuillerées cápsula cápsulas cucharada cucharadas cucharadita "
            "cucharaditas czopek czopki",
    ['d'] = "dl dL dose doses dosis drop drops dawka dawki dawek",
    ['g'] =
        "g gram grams gramme grammes gramo gramos gramy gramów gélule gélules gouttes goutte gota "
        "gotas",
    ['h'] = "h",
    ['i'] = "inhalación inhalaciones inhalacja inhalacje inhalacji",
    ['j'] = "jednostka jednostek jednostki",
    ['k'] = "kg km kcal kJ kPa kapsułka kapsułki kapsułek kropla krople kropli",
    ['l'] = "l litre litres liter liters litro litros litr litry litrów",
    ['m'] =
        "m mg ml mL mcg mm mmol mol mEq mIU mSv mGy mmHg min microgram micrograms microgramme "
        "microgrammes "
        "microgramo microgramos mikrogram mikrogramy mikrogramów milligram milligrams milligramme "
        "milligrammes miligramo miligramos miligram miligramy miligramów millilitre millilitres "
        "milliliter milliliters mililitro mililitros mililitr mililitry mililitrów million "
        "millions millones mln",
    ['n'] = "ng nm nmol",
    ['p'] = "pm p.m. pg pmol pill pills puff puffs patch patches parche parches pastilla pastillas "
            "plaster "
            "plastry plastrów pulvérisation pulvérisations",
    ['s'] =
        "sachet sachets sobre sobres saszetka saszetki saszetek spoonful spoonfuls spray sprays "
        "suppository suppositories suppositoire suppositoires supositorio supositorios",
    ['t'] = "tablet tablets tablespoon tablespoons teaspoon teaspoons tableta tabletas tabletka "
            "tabletki tabletek",
    ['u'] = "unit units unité unités unidad unidades",
};
static const char beyond_ascii[] =
    "\u00b5g \u03bcg \u00b5l °C °F € мг мл г кг мкг \u00b5mol łyżka łyżki łyżek łyżeczka łyżeczki "
    "łyżeczek ملغ مغ مجم ملغم غ كغ مل ملم غرام غرامات مليغرام ميليغرام ميكروغرام ملليلتر مليلتر "
    "لتر "
    "وحدة وحدات مليون قرص قرصان قرصين أقراص حبة حبتان حبتين حبات حبوب كبسولة كبسولتان كبسولتين "
    "كبسولات قطرة قطرتان قطرتين قطرات بخة بختان بختين بخات جرعة جرعتان جرعتين جرعات ملعقة ملاعق ٪";

bool unit_begins(const char *s, size_t n_bytes)
{
    unsigned char first = n_bytes ? (unsigned char)*s : 0;
    const char *those = first < 0x80 ? units[first] : beyond_ascii;
    return those && is_one_of(s, n_bytes, those);
}
