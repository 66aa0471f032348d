/* language/typed: which words are near enough to a misspelt one to be meant. */
#include "suites.h"
#include "language/typed.h"

static const struct {
    const char *typed;
    const char *meant;
    bool near;
} spellings[] = {
    {"siatica", "sciatica", true},
    {"ciatica", "sciatica", true},
    {"sciatika", "sciatica", true},
    {"sciattica", "sciatica", true},
    {"sicatica", "sciatica", true},
    {"stinosis", "stenosis", true},
    {"stenoses", "stenosis", true},
    {"spondylolysthesis", "spondylolisthesis", true},
    {"spondilolisthesis", "spondylolisthesis", true},
    {"spondilolistesis", "spondylolisthesis", true},
    {"spondolisthesis", "spondylolisthesis", true},
    {"spondalolisthesis", "spondylolisthesis", true},
    {"spondylolithesis", "spondylolisthesis", true},
    {"spondylolisthisis", "spondylolisthesis", true},
    {"spondylothesis", "spondylolisthesis", true}, /* a syllable is left out */
    {"spondilothesis", "spondylolisthesis", true},
    {"spondalothesis", "spondylolisthesis", true},
    {"spondolithesis", "spondylolisthesis", true},
    {"spondolysthesis", "spondylolisthesis", true},
    {"spondolesthesis", "spondylolisthesis", true},
    {"sulfasalazine", "sulfadiazine", false},
    {"electrocardiogram", "electroencephalogram", false},
    {"hydrochlorothiazide", "hydrocortisone", false},
    {"hyperthyroidism", "hypothyroidism", false}, /* the opposite */
    {"hypoglycaemia", "hyperglycaemia", false},
    {"hipertensi\xc3\xb3n", "hipotensi\xc3\xb3n", false},
    {"hyprethyroidism", "hypothyroidism", false}, /* misspelt too */
    {"hyperthyroidism", "hyppothyroidism", false},
    {"hyerthyroidism", "hypothyroidism", false},
    {"hippothermia", "hyperthermia", false},
    {"hyothyroidism", "hypothyroidism", true},
    {"hyperthiroid", "hyperthyroid", true},
    {"hipothyroidism", "hypothyroidism", true},
    {"hyperthiroidism", "hyperthyroidism", true},
    {"osteoperosis", "osteoporosis", true},
    {"skoliosis", "scoliosis", true},
    {"numonia", "pneumonia", true},
    {"neumonia", "pneumonia", true},
    {"fisiotherapy", "physiotherapy", true},
    {"physiotherepy", "physiotherapy", true},
    {"hemorrhage", "haemorrhage", true},
    {"hemorage", "haemorrhage", true},
    {"esophagus", "oesophagus", true},
    {"bejiga", "vejiga", true}, /* one sound in Spanish */
    {"bacuna", "vacuna", true},
    {"vrazo", "brazo", true},
    {"wein", "bein", false},
    {"athsma", "asthma", true},
    {"ceasarean", "caesarean", true}, /* the mistake changes the sound of the first letter */
    {"cemotherapy", "chemotherapy", true},
    {"celulitis", "colitis", false},
    {"cyst", "cost", false},
    {"diarrea", "diarrhoea", true},
    {"diahorrea", "diarrhoea", true},
    {"diahorea", "diarrhoea", true},
    {"ibuprofin", "ibuprofen", true},
    {"paracetemol", "paracetamol", true},
    {"laminektomy", "laminectomy", true},
    {"whiplach", "whiplash", true},
    {"back", "neck", false},
    {"disc", "risk", false},
    {"hip", "lip", false},
    {"nerve", "never", false},
    {"disk", "disc", true},
    {"hpv16", "hpv18", false},
    {"hpv11", "hpv1", false},
    {"cat", "cauda", false},
    {"walking", "waiting", false},
    {"fracture", "structure", false},
    {"fizio", "physio", true},
    {"tyroid", "thyroid", true},
    {"bak", "back", true}, /* one sound with the letter beside it */
    {"bac", "back", true},
    {"nek", "neck", true},
    {"pil", "pill", true},
    {"plus", "pus", false},
    {"bead", "bad", false},
    {"legg", "leg", true},
    {"hip", "chip", false},
    {"ear", "hear", false},
    {"fet", "feet", false},
    {"bed", "beds", false},
    {"t11", "t111", false},
    {"nee", "knee", false}, /* three letters are too few */
    {"thyroid", "tired", false},
    {"weather", "water", false},
    {"cancer", "chance", false},
    {"insulin", "insurance", false},
    {"hospice", "hospital", false},
    {"vomiting", "visiting", false},
    {"shingles", "tingles", false},
    {"rash", "crash", false},
    {"gout", "out", false},
    {"important", "impotent", false}, /* a letter too many and another vowel */
    {"prose", "prostate", false},
    {"punish", "penis", false},
    {"peach", "bench", false},
    {"election", "erection", false}, /* neither keys side by side nor sounds alike */
    {"invention", "infection", false},
    {"drum", "drug", false},
    {"army", "arm", false}, /* a letter more at the end is another word */
    {"scarf", "scar", false},
    {"treaty", "treat", false},
    {"lake", "like", false}, /* another vowel in a word so short */
    {"tree", "true", false},
    {"cattle", "kettle", false},
    {"soldier", "shoulder", false}, /* "sh" is another sound than "s" */
    {"threaten", "treatment", false},
    {"queen", "can", false}, /* in a short word each vowel is heard */
    {"crisis", "crosses", false},
    {"bakc", "back", true}, /* two keys in the wrong order */
    {"wrok", "work", true},
    {"baxk", "back", true},          /* the key beside the right one */
    {"scviatica", "sciatica", true}, /* and both of them */
    {"scaitica", "sciatica", true},
    {"payn", "pain", true},
    {"nurve", "nerve", true},
    {"mussle", "muscle", true},
    {"surjeon", "surgeon", true},
    {"buldging", "bulging", true},
    {"tempature", "temperature", true}, /* a syllable is left out */
    {"massarge", "massage", true},      /* an "r" that is not heard */
    {"wheelchare", "wheelchair", true},
    {"constipashun", "constipation", true},
    {"operashun", "operation", true},
    {"verterbra", "vertebra", true}, /* in a long word behind an "e" too */
    {"gabberpentin", "gabapentin", true},
    {"upturns", "options", false},
    {"feeders", "fades", false},
    {"shoppers", "shapes", false},
    {"perched", "parked", false},
    {"atheritis", "arthritis", true}, /* a vowel elsewhere */
    {"spearhead", "spread", false},
    {"musically", "muscle", false},
    {"sighatic", "sciatic", true},
    {"qhiplash", "whiplash", true}, /* the key beside the first one */
    {"hwiplash", "whiplash", true},
    {"cropping", "dropping", false},
    {"election", "selection", false},
    {"hoover", "over", false}, /* nobody adds an "h" */
    {"ernia", "hernia", true},
    {"طمارين", "تمارين", true}, /* letters of one sound */
    {"غظروف", "غضروف", true},
    {"مصكنات", "مسكنات", true},
    {"تنمبل", "تنميل", true}, /* keys side by side */
    {"اسوق", "اسود", false},
    {"mart", "mrt", false}, /* an abbreviation is no word */
    {"mrtt", "mrt", true},
    {"harm", "ham", false}, /* in a short word each letter counts */
    {"message", "merge", false},
    {"manager", "manage", false},
    {"striker", "stroke", false},
    {"\xd1\x88\xd0\xb5\xd1\x8f\xd1\x8f", "\xd1\x88\xd0\xb5\xd1\x8f", true},
};

static unsigned distance_of(const char *typed, const char *word)
{
    struct typed one;
    unsigned beginning;
    typed_take(&one, typed, true);
    return typed_apart(&one, word, 0, &beginning);
}

START_TEST(spelling_as_it_is_heard)
{
    unsigned distance = distance_of(spellings[_i].typed, spellings[_i].meant);
    ck_assert_msg((distance < TYPED_FAR) == spellings[_i].near, "%s, %s: %u", spellings[_i].typed,
                  spellings[_i].meant, distance);
}
END_TEST

/* "neurvio" is "nervio" with one letter too many; "nerve" only sounds like it. */
START_TEST(what_only_sounds_alike_is_further_than_what_is_written_alike)
{
    ck_assert_uint_lt(distance_of("neurvio", "nervio"), distance_of("neurvio", "nerve"));
    ck_assert_uint_lt(distance_of("stich", "stick"), distance_of("stich", "stack"));
    ck_assert_uint_lt(distance_of("neurvio", "nerve"), TYPED_FAR);
}
END_TEST

SUITE(spelling)
{
    tcase_add_test(tcase, what_only_sounds_alike_is_further_than_what_is_written_alike);
    tcase_add_rows(tcase, spelling_as_it_is_heard, spellings);
}
