/* base/unit: what stands behind a number and belongs to it. */
#include "base/unit.h"

#include "suites.h"

#include <stdio.h>
#include <string.h>

static const char units[] =
    "% Ampulle Ampullen Beutel Briefchen Dosis Dosen Dragees Einheit Einheiten Esslöffel "
    "Filmtablette Filmtabletten Gramm Gy Hub Hübe IU IE Kapsel Kapseln L Liter Löffel MBq "
    "Mikrogramm Milligramm Milliliter Millionen Mio Messlöffel Pflaster Sprühstoß "
    "Sprühstöße Tablette Tabletten Teelöffel Tropfen U UI Uhr Zäpfchen am a.m. ampoule "
    "ampoules ampolla ampollas ampułka ampułki ampułek bpm bouffée bouffées cm caplet "
    "caplets capsule capsules comprimé comprimés comprimido comprimidos cuillère "
    "cuillères cuillerée cuillerées cápsula cápsulas cucharada cucharadas cucharadita "
    "cucharaditas czopek czopki dl dL dose doses dosis drop drops dawka dawki dawek g "
    "gram grams gramme grammes gramo gramos gramy gramów gélule gélules gouttes goutte "
    "gota gotas h inhalación inhalaciones inhalacja inhalacje inhalacji jednostka "
    "jednostek jednostki kg km kcal kJ kPa kapsułka kapsułki kapsułek kropla krople "
    "kropli l litre litres liter liters litro litros litr litry litrów m mg ml mL mcg mm "
    "mmol mol mEq mIU mSv mGy mmHg min microgram micrograms microgramme microgrammes "
    "microgramo microgramos mikrogram mikrogramy mikrogramów milligram milligrams "
    "milligramme milligrammes miligramo miligramos miligram miligramy miligramów "
    "millilitre millilitres milliliter milliliters mililitro mililitros mililitr "
    "mililitry mililitrów million millions millones mln ng nm nmol pm p.m. pg pmol pill "
    "pills puff puffs patch patches parche parches pastilla pastillas plaster plastry "
    "plastrów pulvérisation pulvérisations sachet sachets sobre sobres saszetka saszetki "
    "saszetek spoonful spoonfuls spray sprays suppository suppositories suppositoire "
    "suppositoires supositorio supositorios tablet tablets tablespoon tablespoons "
    "tsp tbsp "
    "teaspoon teaspoons tableta tabletas tabletka tabletki tabletek unit units unité "
    "unités unidad unidades \u00b5g \u03bcg \u00b5l °C °F € мг мл г кг мкг \u00b5mol "
    "łyżka łyżki łyżek łyżeczka łyżeczki łyżeczek ملغ مغ مجم ملغم غ كغ مل ملم غرام غرامات "
    "مليغرام ميليغرام ميكروغرام ملليلتر مليلتر لتر وحدة وحدات مليون قرص قرصان قرصين أقراص "
    "حبة حبتان حبتين حبات حبوب كبسولة كبسولتان كبسولتين كبسولات قطرة قطرتان قطرتين قطرات "
    "بخة بختان بختين بخات جرعة جرعتان جرعتين جرعات ملعقة ملاعق ٪";

START_TEST(a_unit_is_known_with_nothing_but_letters_behind_it)
{
    static const char *const behind[] = {"", " a day", ".", "/kg", ", at night", "5", "\u00b2"};
    for (const char *word = units; *word;) {
        size_t n = strcspn(word, " ");
        for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
            char s[64];
            size_t m = (size_t)snprintf(s, sizeof s, "%.*s%s", (int)n, word, behind[i]);
            ck_assert_msg(unit_begins(s, m), "%s", s);
        }
        char longer[64];
        size_t m = (size_t)snprintf(longer, sizeof longer, "%.*sqq", (int)n, word);
        ck_assert_msg(!unit_begins(longer, m), "%s", longer);
        word += n + (word[n] == ' ');
    }
}
END_TEST

START_TEST(what_is_no_unit_may_part_from_its_number)
{
    static const char *const words[] = {"",    " mg", "weeks",      "to", "Mg",  "minutes",
                                        "tab", "x",   "tabletkami", "a",  "mgs", "ml\u00e9"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        ck_assert_msg(!unit_begins(words[i], strlen(words[i])), "%s", words[i]);
    ck_assert(!unit_begins("mg", 0));
    ck_assert(unit_begins("mgs", 2));
}
END_TEST

SUITE(unit)
{
    tcase_add_test(tcase, a_unit_is_known_with_nothing_but_letters_behind_it);
    tcase_add_test(tcase, what_is_no_unit_may_part_from_its_number);
}
