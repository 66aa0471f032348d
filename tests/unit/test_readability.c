/* wording/sentences, syllables, readability, calls: what is counted, and the formulas. */
#include "suites.h"
#include "wording/calls.h"
#include "wording/misread.h"
#include "wording/readability.h"
#include "wording/sentences.h"
#include "wording/syllables.h"

#include <string.h>

static const struct {
    const char *text;
    const char *sentences; /* separated by '|' */
} parted[] = {
    {"One. Two! Three?", "One.|Two!|Three?"},
    {"It takes 2.5 hours. Then rest.", "It takes 2.5 hours.|Then rest."},
    {"Eat fruit, e.g. Apples or pears. Drink.", "Eat fruit, e.g. Apples or pears.|Drink."},
    {"Come at 9 a.m. Monday is best.", "Come at 9 a.m. Monday is best."},
    {"Ask Dr. Smith. She knows.", "Ask Dr. Smith.|She knows."},
    {"He said \"Stop.\" Then he left.", "He said \"Stop.\"|Then he left."},
    {"\"Why?\" she asked. Nobody knew.", "\"Why?\" she asked.|Nobody knew."},
    {"\"Да?\" а так. Нет.", "\"Да?\" а так.|Нет."},
    {"\"Ναι?\" αν ναι. Όχι.", "\"Ναι?\" αν ναι.|Όχι."},
    {"Wait ... and see.", "Wait ... and see."},
    {"You can say no. Then rest.", "You can say no.|Then rest."},
    {"See no. 5. Then rest.", "See no. 5.|Then rest."},
    {"You may have:", "You may have:"},
    {"1. Sit down. Rest.", "1. Sit down.|Rest."},
    {"First line\nsecond line", "First line|second line"},
    {"Really?! Yes (she said.) Go.", "Really?!|Yes (she said.)|Go."},
    {"Go [now.] Or 'later.' Or ‘soon.’ Or “today.” Or « ici.» Or *there.* End.",
     "Go [now.]|Or 'later.'|Or ‘soon.’|Or “today.”|Or « ici.»|Or *there.*|End."},
    {"„Geh.“ Dann ruhe.", "„Geh.“|Dann ruhe."},
    {"Take vitamin D. It helps.", "Take vitamin D.|It helps."},
    {"\xc2\xbfQu\xc3\xa9 es? Un dolor.", "\xc2\xbfQu\xc3\xa9 es?|Un dolor."},
    {"\xd9\x86\xd8\xb9\xd9\x85\xd8\x9f \xd9\x84\xd8\xa7.",
     "\xd9\x86\xd8\xb9\xd9\x85\xd8\x9f|\xd9\x84\xd8\xa7."},
    /* Polish and other letters, whose cases do not alternate in Unicode. */
    {"To mija. \xc5\x81\xc3\xb3\xc5\xbcko pomaga. \xc5\xbb"
     "ona wie. \xc5\xb9le jest.",
     "To mija.|\xc5\x81\xc3\xb3\xc5\xbcko pomaga.|\xc5\xbb"
     "ona wie.|\xc5\xb9le jest."},
    {"Bierz ok. \xc5\x82y\xc5\xbcki.", "Bierz ok. \xc5\x82y\xc5\xbcki."},
    {"Kommen Sie am 1. Januar 2026 um 8 Uhr. Rufen Sie an.",
     "Kommen Sie am 1. Januar 2026 um 8 Uhr.|Rufen Sie an."},
    {"Am 24. M\xc3\xa4rz und am 2. Dezember.", "Am 24. M\xc3\xa4rz und am 2. Dezember."},
    {"Es sind 5. Danach gehen Sie.", "Es sind 5.|Danach gehen Sie."},
    {"Nehmen Sie z. B. Ibuprofen, d. h. Tabletten. Gut.",
     "Nehmen Sie z. B. Ibuprofen, d. h. Tabletten.|Gut."},
    {"Das sind u. a. Kinder. Fragen Sie evtl. Ihren Arzt, ggf. Ihre Praxis.",
     "Das sind u. a. Kinder.|Fragen Sie evtl. Ihren Arzt, ggf. Ihre Praxis."},
    {"Fragen Sie Dr. med. Meier in Zimmer Nr. 5. Gut.",
     "Fragen Sie Dr. med. Meier in Zimmer Nr. 5.|Gut."},
    {"Sie fragt: \xe2\x80\x9eHilft das?\xe2\x80\x9c Ja. Er sagt \xe2\x80\x9eNein.\xe2\x80\x9c "
     "Danach geht er.",
     "Sie fragt: \xe2\x80\x9eHilft das?\xe2\x80\x9c|Ja.|Er sagt "
     "\xe2\x80\x9eNein.\xe2\x80\x9c|Danach geht er."},
    {"Tome p. ej. Ibuprofeno en la sala n\xc3\xbam. 5. Ya.",
     "Tome p. ej. Ibuprofeno en la sala n\xc3\xbam. 5.|Ya."},
    {"En EE. UU. es as\xc3\xad. Ya.", "En EE. UU. es as\xc3\xad.|Ya."},
    {"Prenez p. ex. Ibuprof\xc3\xa8ne. Bien.", "Prenez p. ex. Ibuprof\xc3\xa8ne.|Bien."},
    {"We\xc5\xba np. Paracetamol, tzn. Apap. To jest ul. D\xc5\x82uga.",
     "We\xc5\xba np. Paracetamol, tzn. Apap.|To jest ul. D\xc5\x82uga."},
    {"Take min. 5 or max. 10. Vit. D and Hep. B help.",
     "Take min. 5 or max. 10.|Vit. D and Hep. B help."},
    {"Come on Jan. 3 or Sept. 12. See Fig. A there. Eat a fig. Then rest.",
     "Come on Jan. 3 or Sept. 12.|See Fig. A there.|Eat a fig.|Then rest."},
    {"Eat a fig. A day later rest. Wait a min. Then go.",
     "Eat a fig.|A day later rest.|Wait a min.|Then go."},
    {"In der Hauptstr. 5, vgl. Seite 3. Siehe Abb. B. Gut.",
     "In der Hauptstr. 5, vgl. Seite 3.|Siehe Abb. B.|Gut."},
    {"La av. Mayor, depto. B. Ya.", "La av. Mayor, depto. B.|Ya."},
    {"To tzw. Zesp\xc3\xb3\xc5\x82, \xc5\x9bw. Anna. Gut.",
     "To tzw. Zesp\xc3\xb3\xc5\x82, \xc5\x9bw. Anna.|Gut."},
    {"Take vitamin C. It helps. Or plan B. Go.", "Take vitamin C.|It helps.|Or plan B.|Go."},
    {"... !", ""},
    {"", ""},
};

START_TEST(a_sentence_ends_where_a_reader_sees_its_end)
{
    struct sentences found = {0};
    struct buffer list = {0};
    const char *text = parted[_i].text;
    sentences_find(&found, text, strlen(text));
    for (size_t i = 0; i < found.count; i++) {
        if (i)
            buffer_add_char(&list, '|');
        buffer_add(&list, text + found.list[i].start, found.list[i].end - found.list[i].start);
    }
    ck_assert_str_eq(buffer_string(&list), parted[_i].sentences);
    buffer_done(&list);
    sentences_done(&found);
}
END_TEST

START_TEST(a_sentence_that_leads_to_a_list_is_not_whole)
{
    static const char text[] = "One is whole. You may have:";
    struct sentences found = {0};
    sentences_find(&found, text, strlen(text));
    ck_assert_uint_eq(found.count, 2);
    ck_assert(found.list[0].whole);
    ck_assert(!found.list[1].whole);
    ck_assert_uint_eq(found.list[0].words, 3);
    sentences_done(&found);
}
END_TEST

START_TEST(words_are_parted_as_a_reader_counts_them)
{
    static const char text[] =
        "A follow-up at A&E, and/or 1,000 or 2.5 of (it) isn\xe2\x80\x99t 5-10.";
    static const char *const wanted[] = {
        "A",  "follow-up",        "at",  "A&E", "and", "or", "1,000", "or", "2.5", "of",
        "it", "isn\xe2\x80\x99t", "5-10"};
    struct word word;
    size_t at = 0;
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        ck_assert(word_next(text, strlen(text), &at, &word));
        ck_assert_uint_eq(word.end - word.start, strlen(wanted[i]));
        ck_assert(memcmp(text + word.start, wanted[i], strlen(wanted[i])) == 0);
    }
    ck_assert(!word_next(text, strlen(text), &at, &word));
    ck_assert_uint_eq(words_count("نصٌّ عَرَبِيّ", strlen("نصٌّ عَرَبِيّ")), 2); /* its marks are in words */
}
END_TEST

/* Words of a spine clinic, whose syllables must all be counted right. */
static const struct {
    const char *word;
    unsigned syllables;
} spoken[] = {
    {"doing", 2},
    {"being", 2},
    {"going", 2},
    {"seeing", 2},
    {"queuing", 2},
    {"fluent", 2},
    {"cruel", 2},
    {"poet", 2},
    {"museum", 3},
    {"diet", 2},
    {"society", 4},
    {"patient", 2},
    {"rescue", 2},
    {"oesophagus", 4},
    {"skiing", 2},
    {"usual", 3},
    {"gradual", 3},
    {"guard", 1},
    {"square", 1},
    {"persuade", 2},
    {"continuous", 4},
    {"strenuous", 3},
    {"quota", 2},
    {"buoy", 1},
    {"marriage", 2},
    {"carriage", 2},
    {"variant", 3},
    {"scale", 1},
    {"whole", 1},
    {"table", 2},
    {"acupuncture", 4},
    {"acute", 2},
    {"aches", 1},
    {"cushions", 2},
    {"diabetes", 4},
    {"creates", 2},
    {"eyes", 1},
    {"anaesthetic", 4},
    {"anaesthetist", 4},
    {"antidepressant", 5},
    {"benzodiazepine", 6},
    {"bladder", 2},
    {"bowel", 2},
    {"brace", 1},
    {"cauda", 2},
    {"equina", 3},
    {"cervical", 3},
    {"chronic", 2},
    {"coccyx", 2},
    {"consent", 2},
    {"corset", 2},
    {"cortisone", 3},
    {"decompression", 4},
    {"defibrillator", 5},
    {"degenerative", 5},
    {"diagnosis", 4},
    {"disc", 1},
    {"discectomy", 4},
    {"microdiscectomy", 6},
    {"electromyography", 7},
    {"epidural", 4},
    {"facet", 2},
    {"fracture", 2},
    {"fusion", 2},
    {"gabapentin", 4},
    {"herniated", 4},
    {"ibuprofen", 4},
    {"imaging", 3},
    {"infection", 3},
    {"inflammation", 4},
    {"inflammatory", 5},
    {"kyphosis", 3},
    {"lamina", 3},
    {"laminectomy", 5},
    {"ligament", 3},
    {"lordosis", 3},
    {"lumbar", 2},
    {"magnetic", 3},
    {"resonance", 3},
    {"muscle", 2},
    {"muscles", 2},
    {"myelopathy", 5},
    {"nerve", 1},
    {"nerves", 1},
    {"neurologist", 4},
    {"neuropathy", 4},
    {"neurosurgeon", 4},
    {"numbness", 2},
    {"operation", 4},
    {"opioid", 3},
    {"opioids", 3},
    {"osteoarthritis", 6},
    {"osteopath", 3},
    {"osteoporosis", 6},
    {"pacemaker", 3},
    {"paracetamol", 5},
    {"paralysis", 4},
    {"physio", 3},
    {"physiotherapist", 6},
    {"physiotherapy", 6},
    {"posture", 2},
    {"pregabalin", 4},
    {"prolapsed", 2},
    {"radiation", 4},
    {"radicular", 4},
    {"radiculopathy", 6},
    {"radiographer", 5},
    {"radiologist", 5},
    {"rehabilitation", 6},
    {"sacral", 2},
    {"sacroiliac", 5},
    {"sacrum", 2},
    {"sciatic", 3},
    {"sciatica", 4},
    {"scoliosis", 4},
    {"spasm", 2},
    {"spasms", 2},
    {"spinal", 2},
    {"spine", 1},
    {"spondylolisthesis", 6},
    {"spondylosis", 4},
    {"spondylitis", 4},
    {"stenosis", 3},
    {"steroid", 2},
    {"steroids", 2},
    {"surgeon", 2},
    {"surgery", 3},
    {"thoracic", 3},
    {"tingling", 2},
    {"traction", 2},
    {"vertebra", 3},
    {"vertebrae", 3},
    {"vertebral", 3},
    {"whiplash", 2},
    {"follow-up", 3},
    {"anti-inflammatory", 7},
    {"x-ray", 2},
    {"MRI", 3},
    {"GP", 2},
    {"A&E", 3},
    {"isn't", 2},
    {"don't", 1},
    {"couldn\xe2\x80\x99t", 2},
    {"24", 1},
    {"1,000", 1},
    {"friend", 1},
    {"friends", 1},
    {"patients", 2},
    {"client", 2},
    {"the", 1},
    {"made", 1},
    {"makes", 1},
    {"boxes", 2},
    {"wanted", 2},
    {"moved", 1},
    {"handled", 2},
    {"called", 1},
    {"played", 1},
    {"beyond", 2},
    {"quick", 1},
    {"studying", 3},
    {"happier", 3},
    {"lonely", 2},
    {"movement", 2},
    {"special", 2},
    {"various", 3},
    {"rhythm", 2},
    {"caf\xc3\xa9", 2},
    {"eye", 1},
};

START_TEST(syllables_are_counted_as_they_are_spoken)
{
    ck_assert_msg(syllables_count(spoken[_i].word, strlen(spoken[_i].word)) == spoken[_i].syllables,
                  "%s: %u", spoken[_i].word,
                  syllables_count(spoken[_i].word, strlen(spoken[_i].word)));
}
END_TEST

START_TEST(in_other_languages_each_group_of_vowels_is_a_syllable)
{
    ck_assert_uint_eq(syllables_count_plain("dolor", 5), 2);
    ck_assert_uint_eq(syllables_count_plain("r\xc3\xbc"
                                            "cken",
                                            7),
                      2);
    ck_assert_uint_eq(syllables_count_plain("\xd1\x81\xd0\xbf\xd0\xb8\xd0\xbd\xd0\xb0", 10), 2);
}
END_TEST

/* Words, sentences, syllables, long words, letters, characters; the figures to two decimals. */
static const struct {
    struct readability_counts counts;
    double value[READABILITY_LIX];
} vectors[] = {
    {{100, 8, 140, 9, 430, 436, 0}, {75.71, 5.80, 9.19, 7.12, 5.36}},
    {{300, 30, 390, 18, 1260, 1272, 0}, {86.70, 3.65, 7.55, 5.94, 3.54}},
    {{250, 10, 450, 45, 1250, 1255, 0}, {29.18, 15.40, 15.25, 12.42, 14.71}},
};

START_TEST(each_formula_gives_its_value_for_given_counts)
{
    for (int i = 0; i < READABILITY_LIX; i++)
        ck_assert_double_eq_tol(
            readability_value((enum readability_score)i, &vectors[_i].counts, "en"),
            vectors[_i].value[i], 0.00501);
}
END_TEST

START_TEST(each_language_has_formulas_of_its_own)
{
    static const struct readability_counts counts = {100, 10, 200, 0, 500, 500, 30};
    ck_assert_double_eq_tol(readability_value(READABILITY_FLESCH, &counts, "de"), 53, 0.005);
    ck_assert_double_eq_tol(readability_value(READABILITY_FLESCH, &counts, "es-mx"), 76.64, 0.005);
    ck_assert_double_eq_tol(readability_value(READABILITY_LIX, &counts, "sv"), 40, 0.005);
    ck_assert(readability_has(READABILITY_FLESCH, "fr"));
    ck_assert(!readability_has(READABILITY_FLESCH, "ar"));
    ck_assert(!readability_has(READABILITY_KINCAID, "de"));
    ck_assert(!readability_has(READABILITY_LIX, "ur"));
    static const char *const tested[] = {"en", "de", "fr", "es", "it", "nl",
                                         "sv", "da", "no", "nb", "pt", "fi"};
    for (size_t i = 0; i < sizeof tested / sizeof *tested; i++)
        ck_assert_msg(readability_has(READABILITY_LIX, tested[i]), "%s", tested[i]);
    ck_assert(readability_is_short(READABILITY_SMOG, &counts));
    ck_assert(!readability_is_short(READABILITY_FLESCH, &counts));
}
END_TEST

/* North Frisian is not French, though its tag begins alike. */
START_TEST(tags_of_three_letters)
{
    static const char half[] = "1/2 dose";
    ck_assert_ptr_nonnull(misread_fraction(half, strlen(half), 0, "fr-CA"));
    ck_assert_ptr_null(misread_fraction(half, strlen(half), 0, "frr"));
}
END_TEST

START_TEST(a_text_is_counted_as_by_hand)
{
    static const char text[] = "Physiotherapy helps 9 in 10.";
    static const char three[] = "An average leaflet.";
    struct readability_counts counts = {0};
    readability_add(&counts, text, strlen(text), "en");
    ck_assert_uint_eq(counts.words, 5);
    ck_assert_uint_eq(counts.sentences, 1);
    ck_assert_uint_eq(counts.syllables, 10);
    ck_assert_uint_eq(counts.polysyllables, 1);
    ck_assert_uint_eq(counts.letters, 20);
    ck_assert_uint_eq(counts.characters, 23);
    ck_assert_uint_eq(counts.long_words, 1);
    readability_add(&counts, three, strlen(three),
                    "en"); /* three syllables are many, seven letters */
    ck_assert_uint_eq(counts.polysyllables, 2);
    ck_assert_uint_eq(counts.long_words, 3);
    ck_assert_uint_eq(counts.sentences, 2);
}
END_TEST

/* The number is the first of three digits that begins with 9 or 1. */
static const struct {
    const char *text;
    bool called;
} calls[] = {
    {"Call 911 now.", true},
    {"Please call us on 911.", true},
    {"Call the emergency services (911).", true},
    {"Dial \xe2\x80\x9c"
     "911\xe2\x80\x9d.",
     true},
    {"Call 0 or 911.", true},
    {"Our number is 911.", true},
    {"our number:\xc2\xa0"
     "911",
     true},
    {"The emergency number here is 911.", true},
    {"The number for an ambulance is 911.", true},
    {"The number to call in an emergency is 911.", true},
    {"Emergency: 911", true},
    {"911 is our number.", true},
    {"911 is the number to call.", true},
    {"Llame al 911", true},
    {"Nuestro n\xc3\xbamero es 911", true},
    {"Appelez le 112", true},
    {"Rufen Sie die 112 an", true},
    {"Notruf 112", true},
    {"tel:911", true},
    {"The top number is 120 or less.", false},
    {"Our page number 112 says so.", false},
    {"See number 112.", false},
    {"Our ward number 110 has more.", false},
    {"Take 120 milligrams.", false},
    {"Call us if it is over 120.", false},
    {"Call us, or read page 112.", false},
    {"We call. 112 people came.", false},
    {"Emergency visits: 112", false},
    {"If it is 110, our number is on the door.", false},
    {"I recall 112 of them.", false},
    {"112", false},
};

START_TEST(only_a_number_to_call_counts_as_one)
{
    const char *text = calls[_i].text;
    struct number number = number_behind(text, strlen(text), strcspn(text, "19"));
    ck_assert_msg(calls_number(text, strlen(text), &number) == calls[_i].called, "%s", text);
}
END_TEST

SUITE(readability)
{
    tcase_add_rows(tcase, only_a_number_to_call_counts_as_one, calls);
    tcase_add_rows(tcase, a_sentence_ends_where_a_reader_sees_its_end, parted);
    tcase_add_test(tcase, a_sentence_that_leads_to_a_list_is_not_whole);
    tcase_add_test(tcase, words_are_parted_as_a_reader_counts_them);
    tcase_add_rows(tcase, syllables_are_counted_as_they_are_spoken, spoken);
    tcase_add_test(tcase, in_other_languages_each_group_of_vowels_is_a_syllable);
    tcase_add_rows(tcase, each_formula_gives_its_value_for_given_counts, vectors);
    tcase_add_test(tcase, each_language_has_formulas_of_its_own);
    tcase_add_test(tcase, tags_of_three_letters);
    tcase_add_test(tcase, a_text_is_counted_as_by_hand);
}
