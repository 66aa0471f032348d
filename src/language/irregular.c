/*
 * Forms of words that no ending tells, what they are cut short to where it is typed quickly ("op",
 * "temp"), the forms of German verbs, which change at both ends: "aufwachen", "aufgewacht",
 * "aufzuwachen", the plurals of Arabic nouns, which change within, and the first letter of Arabic
 * verbs, which tells who does it: names of pages have "I cannot", and a daughter types "he cannot".
 * Which words mean the same is a site's to say (kin.c).
 *
 * Only words that patients use of their bodies, of their days and of treatment. Refuses forms that
 * are more often another word: "left" is a side, "bit" is a little.
 */
#include "language/irregular.h"

#include "base/ending.h"
#include "base/list.h"
#include "base/tag.h"

#include <string.h>

/* Forms of one word, folded as those of a question are. */
static const struct {
    const char *language;
    const char *words;
} groups[] = {
    {"en", "ache aches ached aching achy"},
    {"en", "allergy allergies allergic"},
    {"en", "appointment appointments appt appts"},
    {"en", "begin begins began begun beginning"},
    {"en", "bend bends bent bending"},
    {"en", "bleed bleeds bled bleeding"},
    {"en", "break breaks broke broken breaking"},
    {"en", "breath breathe breathes breathing breathless"},
    {"en", "bring brings brought bringing"},
    {"en", "burn burns burnt burned"},
    {"en", "buy buys bought buying"},
    {"en", "calf calves"},
    {"en", "catch catches caught catching"},
    {"en", "child children"},
    {"en", "choose chooses chose chosen choosing choice"},
    {"en", "diabetes diabetic"},
    {"en", "doctor doctors doc docs dr"},
    {"en", "drink drinks drank drunk drinking"},
    {"en", "drive drives drove driven driving driver drivers"},
    {"en", "eat eats ate eaten eating"},
    {"en", "fall falls fell fallen falling"},
    {"en", "fever fevers feverish"},
    {"en", "first 1st"},
    {"en", "fly flies flew flown flying flight flights"},
    {"en", "foot feet"},
    {"en", "forget forgets forgot forgotten forgetting"},
    {"en", "freeze freezes froze frozen freezing"},
    {"en", "grow grows grew grown growing"},
    {"en", "hear hears heard hearing"},
    {"en", "hold holds held holding"},
    {"en", "hospital hospitals hosp"},
    {"en", "hour hours hr hrs"},
    {"en", "inflame inflamed inflammation"},
    {"en", "itch itches itching itchy"},
    {"en", "keep keeps kept keeping"},
    {"en", "kneel kneels knelt kneeling"},
    {"en", "lose loses lost losing loss"},
    {"en", "man men"},
    {"en", "medicine medicines med meds"},
    {"en", "minute minutes min mins"},
    {"en", "month months mth mths"},
    {"en", "night nights nite nites"},
    {"en", "operation operations op ops"},
    {"en", "pay pays paid paying"},
    {"en", "physiotherapy physiotherapist physiotherapists physio physios"},
    {"en", "pregnant pregnancy pregnancies"},
    {"en", "ride rides rode ridden riding"},
    {"en", "ring rings rang rung ringing"},
    {"en", "rise rises rose risen rising"},
    {"en", "run runs ran running"},
    {"en", "second 2nd"},
    {"en", "send sends sent sending"},
    {"en", "shake shakes shook shaken shaking"},
    {"en", "shrink shrinks shrank shrunk shrinking"},
    {"en", "sit sits sat sitting"},
    {"en", "sleep sleeps slept sleeping asleep"},
    {"en", "smoke smokes smoked smoking smoker smokers"},
    {"en", "speak speaks spoke spoken speaking speech"},
    {"en", "stand stands stood standing"},
    {"en", "sweat sweats sweating sweaty"},
    {"en", "swell swells swelled swollen swelling"},
    {"en", "swim swims swam swum swimming"},
    {"en", "tear tears tore torn tearing"},
    {"en", "temperature temp temps"},
    {"en", "third 3rd"},
    {"en", "throw throws threw thrown throwing"},
    {"en", "tired tiredness tire tires tiring"},
    {"en", "tooth teeth"},
    {"en", "vertebra vertebrae vertebral"},
    {"en", "wake wakes woke woken waking"},
    {"en", "weak weaker weakest weakness"},
    {"en", "wear wears wore worn wearing"},
    {"en", "week weeks wk wks"},
    {"en", "weep weeps wept weeping"},
    {"en", "woman women"},
    {"en", "write writes wrote written writing"},
    {"es", "acostar acuesto acuesta acostarse acuestese acostado acostada"},
    {"es", "andar ando anda anduve andando"},
    {"es", "caer caerse caigo cae caido caida caidas caida cai cayo"},
    {"es", "conducir conduzco conduce conduzca conduciendo"},
    {"es", "debil debiles debilidad"},
    {"es", "despertar despierto despierta despertarse"},
    {"es", "doler duele duelen duela dolia dolido"},
    {"es", "dormir duermo duerme duermen duerma dormido dormida durmiendo dormirse"},
    {"es", "empezar empiezo empieza empiece"},
    {"es", "mover muevo mueve mueva moverse muevase moviendo"},
    {"es", "operacion operaciones operar operarse operarme operado operada operaron"},
    {"es", "perder pierdo pierde pierden perdido perdida"},
    {"es", "sangrar sangra sangrado sangre"},
    {"es", "sentar sentarse siento sienta sientese sentado sentada"},
    {"es", "sentir siento siente sienten sentido sentirse"},
    {"es", "volver vuelvo vuelve vuelva volviendo"},
    {"fr", "asseoir assis assise asseyez assieds"},
    {"fr", "attendre attends attend attendez attente"},
    {"fr", "boire bois boit buvez bu"},
    {"fr", "bruler brule brulure brulures"},
    {"fr", "conduire conduis conduit conduisez conduite"},
    {"fr", "courir cours court courez couru"},
    {"fr", "dormir dors dort dormez dormi"},
    {"fr", "douleur douleurs douloureux douloureuse"},
    {"fr", "faible faibles faiblesse"},
    {"fr", "medicament medicaments medoc medocs"},
    {"fr", "mettre mets met mettez mis"},
    {"fr", "oeil yeux"},
    {"fr", "operation operations operer opere operee op"},
    {"fr", "pas plus"},
    {"fr", "perdre perds perd perdez perdu perte"},
    {"fr", "prendre prends prend prenez pris prise"},
    {"fr", "reprendre reprends reprend reprenez repris reprise"},
    {"fr", "sentir sens sent sentez senti ressentir ressentez"},
    {"fr", "tenir tiens tient tenez tenu"},
    {"fr", "vomir vomis vomit vomissez vomissements"},
    {"de", "aufstehen aufsteht aufstand aufgestanden"},
    {"de", "bad bader badern"},
    {"de", "brechen bricht brach gebrochen bruch bruche"},
    {"de", "einschlafen einschlaft einschlief eingeschlafen"},
    {"de", "fahren fahrt fuhr"},
    {"de", "fallen fallt fiel gefallen"},
    {"de", "gehen geht ging gegangen"},
    {"de", "heben hebt hob gehoben"},
    {"de", "liegen liegt lag gelegen"},
    {"de", "mude mudigkeit"},
    {"de", "operation operationen operieren operiert op ops"},
    {"de", "schlafen schlaft schlief geschlafen schlaf"},
    {"de", "schwanger schwangere schwangerschaft"},
    {"de", "schwellen schwillt geschwollen schwellung schwellungen"},
    {"de", "schwimmen schwimmt schwamm geschwommen"},
    {"de", "schwindel schwindelig schwindlig"},
    {"de", "sitzen sitzt sass gesessen"},
    {"de", "stehen steht stand gestanden"},
    {"de", "trinken trinkt trank getrunken"},
    {"pl", "biodro biodra bioder biodrze"},
    {"pl", "bolec boli bola bolalo bolaly"},
    {"pl", "chodzic chodze chodzi chodza chodzenie chodzenia chodzeniu"},
    {"pl", "cwiczyc cwicze cwiczy cwicz cwiczenie cwiczenia cwiczen cwiczeniach"},
    {"pl", "dretwiec dretwieje dretwieja dretwienie dretwienia zdretwiala zdretwialy "
           "zdretwiale zdretwienie zdretwienia dretwy dretwa dretwe"},
    {"pl", "dzien dnia dni dniach dniu"},
    {"pl", "jechac jade jedzie dojechac dojazd dojazdu"},
    {"pl", "leczyc leczy lecze leczenie leczenia leczeniu"},
    {"pl", "lezec leze lezy lezenie lezenia"},
    {"pl", "miesiac miesiaca miesiace miesiecy"},
    {"pl", "noga nogi noge nodze noga nog nogach nogami"},
    {"pl", "operacja operacji operacje operowac operowany operowana zoperowac"},
    {"pl", "prowadzic prowadze prowadzi prowadzenie prowadzenia"},
    {"pl", "reka reki reke rece rak rekach"},
    {"pl", "rok roku lata lat"},
    {"pl", "siedziec siedze siedzi siedzenie siedzenia siedzac"},
    {"pl", "slaby slaba slabe slabosc oslabienie"},
    {"pl", "spac spie spi spal spala sen snu snem"},
    {"pl", "stac stoje stoi stanie stania stojac"},
    {"pl", "szew szwy szwow szwem"},
    {"pl", "szyja szyi szyje"},
    {"pl", "tydzien tygodnia tygodnie tygodni tygodniu"},
    {"ar", "الم الام"},
    {"ar", "وجع اوجاع"},
    {"ar", "دواء ادويه"},
    {"ar", "قرص اقراص"},
    {"ar", "حبه حبوب حبات"},
    {"ar", "عصب اعصاب"},
    {"ar", "عظم عظام"},
    {"ar", "عضله عضلات"},
    {"ar", "مفصل مفاصل"},
    {"ar", "فقره فقرات"},
    {"ar", "ساق ساقي ساقيك سيقان"},
    {"ar", "كتف اكتاف"},
    {"ar", "تمرين تمارين تمرينات"},
    {"ar", "جرح جروح"},
    {"ar", "طبيب اطباء"},
    {"ar", "مرض امراض"},
    {"ar", "موعد مواعيد"},
};

static bool is_in_group(size_t group, const char *language, const char *folded)
{
    return tag_is_of(language, groups[group].language) &&
           list_has(groups[group].words, folded, strlen(folded));
}

/* --- German verbs --- */

enum { ROOT_MIN = 3, ROOT_MAX = 40 }; /* bytes of what is left of a verb without its endings */

/* Prefixes that part from their verb, between which and the verb a "zu" or "ge" may stand. */
static const char *const prefixes[] = {"ab",   "an",  "auf", "aus",    "durch",   "ein",
                                       "fest", "hin", "los", "mit",    "nach",    "um",
                                       "vor",  "weg", "zu",  "zuruck", "zusammen"};

/* Bytes of the prefix that a word begins with, and behind which `next` stands; 0: none. */
static size_t prefix_of(const char *word, size_t n_bytes, const char *next)
{
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        size_t n = strlen(prefixes[i]);
        if (n_bytes >= n + strlen(next) + ROOT_MIN && memcmp(word, prefixes[i], n) == 0 &&
            memcmp(word + n, next, strlen(next)) == 0)
            return n;
    }
    return 0;
}

/* Bytes of a verb without the ending of its infinitive, its third person or its participle; 0: it
 * has none. */
static size_t root_bytes(const char *word, size_t n_bytes)
{
    static const char *const endings[] = {"en", "et", "t"};
    if (ending_is(word, n_bytes, "eln") || ending_is(word, n_bytes, "ern"))
        return n_bytes - 1;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (ending_is(word, n_bytes, endings[i]))
            return n_bytes - strlen(endings[i]);
    return 0;
}

/* What its infinitive adds to a root. */
static const char *infinitive_of(const char *root)
{
    size_t n_bytes = strlen(root);
    bool short_one = ending_is(root, n_bytes, "el") ||
                     (ending_is(root, n_bytes, "er") && !ending_is(root, n_bytes, "ier"));
    return short_one ? "n" : "en";
}

/* Appends the forms of the verb that has a root. Its participle may be irregular: "gefahren" are
 * also dangers. */
static void write_verb(const char *root, struct buffer *out)
{
    size_t n_bytes = strlen(root);
    int prefix = (int)prefix_of(root, n_bytes, "");
    const char *rest = root + prefix;
    const char *t = ending_is(root, n_bytes, "t") || ending_is(root, n_bytes, "d") ? "et" : "t";
    buffer_format(out, " %s%s %s%s %se", root, infinitive_of(root), root, t, root);
    buffer_format(out, " %.*sge%s%s", prefix, root, rest, t);
    if (prefix)
        buffer_format(out, " %.*szu%s%s", prefix, root, rest, infinitive_of(root));
}

/* Appends the infinitive of a root that has a "zu" or "ge" in it, and no other form: "Geschlecht"
 * is not "schlecht". */
static void write_infinitive(const char *root, const char *between, struct buffer *out)
{
    size_t n_bytes = strlen(root);
    size_t n = strlen(between);
    size_t prefix = prefix_of(root, n_bytes, between);
    bool begins = n_bytes >= n + ROOT_MIN && strncmp(root, "ge", 2) == 0;
    if (prefix || (begins && strcmp(between, "ge") == 0))
        buffer_format(out, " %.*s%s%s", (int)prefix, root, root + prefix + n, infinitive_of(root));
}

static void write_german(const char *folded, struct buffer *out)
{
    static const char nouns[] = "leisten nacken sucht"; /* not "leistet", "nackt", "suchen" */
    char root[ROOT_MAX + 1];
    size_t n_bytes = root_bytes(folded, strlen(folded));
    if (n_bytes < ROOT_MIN || n_bytes > ROOT_MAX || list_has(nouns, folded, strlen(folded)))
        return;
    memcpy(root, folded, n_bytes);
    root[n_bytes] = '\0';
    write_verb(root, out);
    write_infinitive(root, "zu", out);
    write_infinitive(root, "ge", out);
}

/* --- Arabic nouns --- */

#define AL "\u0627\u0644"
#define BA "\u0628"

/* Appends each word of the group that has a noun, with the article and without it: plurals change
 * within. */
static void write_arabic(const char *folded, struct buffer *out)
{
    const char *bare = strncmp(folded, AL, strlen(AL)) == 0 ? folded + strlen(AL) : folded;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        if (!is_in_group(i, "ar", folded) && !is_in_group(i, "ar", bare))
            continue;
        size_t n;
        for (const char *at = groups[i].words; *at; at += n + (at[n] == ' ')) {
            n = strcspn(at, " ");
            buffer_format(out, " %.*s " AL "%.*s", (int)n, at, (int)n, at);
        }
    }
}

/* Appends what a verb of him, of her or of you is with the first letter of the others, and of I; a
 * "b" is spoken before it from Egypt to Syria. Refuses those of I: an alef may be of an article
 * whose lam was left out, as in "back pain". */
static void write_arabic_verb(const char *folded, struct buffer *out)
{
    static const char *const persons[] = {"\u0627", "\u064a", "\u062a"};
    enum { PERSONS = sizeof persons / sizeof *persons, LETTER_BYTES = 2, BYTES_MIN = 6 };
    size_t who = 1;
    bool spoken = strncmp(folded, BA, strlen(BA)) == 0;
    folded += spoken ? strlen(BA) : 0;
    while (who < PERSONS && strncmp(folded, persons[who], LETTER_BYTES) != 0)
        who++;
    if (who == PERSONS || strlen(folded) < BYTES_MIN)
        return;
    for (size_t i = 0; i < PERSONS; i++)
        if (i != who || spoken)
            buffer_format(out, " %s%s", persons[i], folded + LETTER_BYTES);
}

void irregular_write(const char *language, const char *folded, struct buffer *out)
{
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        if (!tag_is_of(language, "ar") && is_in_group(i, language, folded))
            buffer_format(out, " %s", groups[i].words);
    if (tag_is_of(language, "de"))
        write_german(folded, out);
    if (tag_is_of(language, "ar")) {
        write_arabic(folded, out);
        write_arabic_verb(folded, out);
    }
}
