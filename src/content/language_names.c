/*
 * Names of languages: a table, for a reader looks for the name of their own language.
 */
#include "content/language_names.h"

#include "base/tag.h"

#include <stddef.h>
#include <strings.h>

static const struct language {
    const char *code;
    const char *name;
    bool right_to_left;
} languages[] = {
    {"am", "አማርኛ", false},
    {"ar", "العربية", true},
    {"az", "azərbaycan", false},
    {"be", "беларуская", false},
    {"bg", "български", false},
    {"bn", "বাংলা", false},
    {"bs", "bosanski", false},
    {"ca", "català", false},
    {"ckb", "کوردیی ناوەندی", true},
    {"cs", "čeština", false},
    {"cy", "Cymraeg", false},
    {"da", "dansk", false},
    {"de", "Deutsch", false},
    {"dv", "ދިވެހިބަސް", true},
    {"el", "Ελληνικά", false},
    {"en", "English", false},
    {"es", "español", false},
    {"et", "eesti", false},
    {"eu", "euskara", false},
    {"fa", "فارسی", true},
    {"fi", "suomi", false},
    {"fil", "Filipino", false},
    {"fr", "français", false},
    {"ga", "Gaeilge", false},
    {"gl", "galego", false},
    {"gu", "ગુજરાતી", false},
    {"ha", "Hausa", false},
    {"he", "עברית", true},
    {"hi", "हिन्दी", false},
    {"hr", "hrvatski", false},
    {"hu", "magyar", false},
    {"hy", "հայերեն", false},
    {"id", "Indonesia", false},
    {"is", "íslenska", false},
    {"it", "italiano", false},
    {"ja", "日本語", false},
    {"ka", "ქართული", false},
    {"kk", "қазақ тілі", false},
    {"km", "ខ្មែរ", false},
    {"kn", "ಕನ್ನಡ", false},
    {"ko", "한국어", false},
    {"ku", "kurdî", false},
    {"lo", "ລາວ", false},
    {"lt", "lietuvių", false},
    {"lv", "latviešu", false},
    {"mk", "македонски", false},
    {"ml", "മലയാളം", false},
    {"mn", "монгол", false},
    {"mr", "मराठी", false},
    {"ms", "Melayu", false},
    {"mt", "Malti", false},
    {"my", "မြန်မာ", false},
    {"nb", "norsk bokmål", false},
    {"ne", "नेपाली", false},
    {"nl", "Nederlands", false},
    {"nn", "norsk nynorsk", false},
    {"no", "norsk", false},
    {"pa", "ਪੰਜਾਬੀ", false},
    {"pl", "polski", false},
    {"ps", "پښتو", true},
    {"pt", "português", false},
    {"pt-br", "português (Brasil)", false},
    {"ro", "română", false},
    {"ru", "русский", false},
    {"sd", "سنڌي", true},
    {"si", "සිංහල", false},
    {"sk", "slovenčina", false},
    {"sl", "slovenščina", false},
    {"so", "Soomaali", false},
    {"sq", "shqip", false},
    {"sr", "српски", false},
    {"sv", "svenska", false},
    {"sw", "Kiswahili", false},
    {"ta", "தமிழ்", false},
    {"te", "తెలుగు", false},
    {"th", "ไทย", false},
    {"ti", "ትግርኛ", false},
    {"tl", "Tagalog", false},
    {"tr", "Türkçe", false},
    {"ug", "ئۇيغۇرچە", true},
    {"uk", "українська", false},
    {"ur", "اردو", true},
    {"uz", "o‘zbek", false},
    {"vi", "Tiếng Việt", false},
    {"yi", "ייִדיש", true},
    {"yo", "Èdè Yorùbá", false},
    {"zh", "中文", false},
    {"zh-cn", "简体中文", false},
    {"zh-hans", "简体中文", false},
    {"zh-hant", "繁體中文", false},
    {"zh-hk", "繁體中文（香港）", false},
    {"zh-tw", "繁體中文", false},
    {"zu", "isiZulu", false},
};

/* The row of the whole code, else of its first part. */
static const struct language *find(const char *code)
{
    const struct language *found = NULL;
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        if (strcasecmp(languages[i].code, code) == 0)
            return &languages[i];
        if (tag_is_of(code, languages[i].code))
            found = &languages[i];
    }
    return found;
}

const char *language_name(const char *code)
{
    const struct language *language = find(code);
    return language ? language->name : code;
}

bool language_is_right_to_left(const char *code)
{
    const struct language *language = find(code);
    return language && language->right_to_left;
}
