/*
 * Names of languages, each in the language itself: that is the name its readers look for.
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
    {"af", "Afrikaans", false},
    {"am", "አማርኛ", false},
    {"ar", "العربية", true},
    {"az", "azərbaycan", false},
    {"be", "беларуская", false},
    {"bg", "български", false},
    {"bn", "বাংলা", false},
    {"br", "brezhoneg", false},
    {"bs", "bosanski", false},
    {"ca", "català", false},
    {"ceb", "Cebuano", false},
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
    {"fa-af", "دری", true},
    {"fi", "suomi", false},
    {"fil", "Filipino", false},
    {"fo", "føroyskt", false},
    {"fr", "français", false},
    {"fy", "Frysk", false},
    {"ga", "Gaeilge", false},
    {"gd", "Gàidhlig", false},
    {"gl", "galego", false},
    {"gn", "avañe’ẽ", false},
    {"gu", "ગુજરાતી", false},
    {"ha", "Hausa", false},
    {"he", "עברית", true},
    {"hi", "हिन्दी", false},
    {"hmn", "Hmoob", false},
    {"hr", "hrvatski", false},
    {"ht", "Kreyòl ayisyen", false},
    {"hu", "magyar", false},
    {"hy", "հայերեն", false},
    {"id", "Indonesia", false},
    {"ig", "Igbo", false},
    {"ilo", "Ilokano", false},
    {"is", "íslenska", false},
    {"it", "italiano", false},
    {"iw", "עברית", true},
    {"ja", "日本語", false},
    {"jv", "Jawa", false},
    {"ka", "ქართული", false},
    {"kk", "қазақ тілі", false},
    {"km", "ខ្មែរ", false},
    {"kmr", "kurdî (kurmancî)", false},
    {"kn", "ಕನ್ನಡ", false},
    {"ko", "한국어", false},
    {"ks", "کٲشُر", true},
    {"ku", "kurdî", false},
    {"ky", "кыргызча", false},
    {"lb", "Lëtzebuergesch", false},
    {"lg", "Luganda", false},
    {"ln", "lingála", false},
    {"lo", "ລາວ", false},
    {"lt", "lietuvių", false},
    {"lv", "latviešu", false},
    {"mg", "Malagasy", false},
    {"mi", "Māori", false},
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
    {"om", "Oromoo", false},
    {"or", "ଓଡ଼ିଆ", false},
    {"pa", "ਪੰਜਾਬੀ", false},
    {"pa-arab", "پنجابی", true},
    {"pl", "polski", false},
    {"pnb", "پنجابی", true},
    {"prs", "دری", true},
    {"ps", "پښتو", true},
    {"pt", "português", false},
    {"pt-br", "português (Brasil)", false},
    {"qu", "Runasimi", false},
    {"rn", "Ikirundi", false},
    {"ro", "română", false},
    {"ru", "русский", false},
    {"rw", "Ikinyarwanda", false},
    {"sd", "سنڌي", true},
    {"se", "davvisámegiella", false},
    {"si", "සිංහල", false},
    {"sk", "slovenčina", false},
    {"sl", "slovenščina", false},
    {"sn", "chiShona", false},
    {"so", "Soomaali", false},
    {"sq", "shqip", false},
    {"sr", "српски", false},
    {"sr-latn", "srpski", false},
    {"st", "Sesotho", false},
    {"su", "Basa Sunda", false},
    {"sv", "svenska", false},
    {"sw", "Kiswahili", false},
    {"ta", "தமிழ்", false},
    {"te", "తెలుగు", false},
    {"tg", "тоҷикӣ", false},
    {"th", "ไทย", false},
    {"ti", "ትግርኛ", false},
    {"tk", "türkmen dili", false},
    {"tl", "Tagalog", false},
    {"tn", "Setswana", false},
    {"to", "lea fakatonga", false},
    {"tr", "Türkçe", false},
    {"tt", "татар", false},
    {"tw", "Twi", false},
    {"ug", "ئۇيغۇرچە", true},
    {"uk", "українська", false},
    {"ur", "اردو", true},
    {"uz", "o‘zbek", false},
    {"vi", "Tiếng Việt", false},
    {"wo", "Wolof", false},
    {"xh", "IsiXhosa", false},
    {"yi", "ייִדיש", true},
    {"yo", "Èdè Yorùbá", false},
    {"yue", "粵語", false},
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
