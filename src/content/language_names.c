/*
 * Names of languages, each in the language itself: that is the name its readers look for.
 */
#include "content/language_names.h"

#include "base/tag.h"
#include "base/utf8.h"

#include <string.h>
#include <strings.h>

static const struct language {
    const char *code;
    const char *name;
} languages[] = {
    {"af", "Afrikaans"},
    {"am", "አማርኛ"},
    {"ar", "العربية"},
    {"az", "azərbaycan"},
    {"be", "беларуская"},
    {"bg", "български"},
    {"bn", "বাংলা"},
    {"br", "brezhoneg"},
    {"bs", "bosanski"},
    {"ca", "català"},
    {"ceb", "Cebuano"},
    {"ckb", "کوردیی ناوەندی"},
    {"cs", "čeština"},
    {"cy", "Cymraeg"},
    {"da", "dansk"},
    {"de", "Deutsch"},
    {"dv", "ދިވެހިބަސް"},
    {"el", "Ελληνικά"},
    {"en", "English"},
    {"es", "español"},
    {"et", "eesti"},
    {"eu", "euskara"},
    {"fa", "فارسی"},
    {"fa-af", "دری"},
    {"fi", "suomi"},
    {"fil", "Filipino"},
    {"fo", "føroyskt"},
    {"fr", "français"},
    {"fy", "Frysk"},
    {"ga", "Gaeilge"},
    {"gd", "Gàidhlig"},
    {"gl", "galego"},
    {"gn", "avañe’ẽ"},
    {"gu", "ગુજરાતી"},
    {"ha", "Hausa"},
    {"he", "עברית"},
    {"hi", "हिन्दी"},
    {"hmn", "Hmoob"},
    {"hr", "hrvatski"},
    {"ht", "Kreyòl ayisyen"},
    {"hu", "magyar"},
    {"hy", "հայերեն"},
    {"id", "Indonesia"},
    {"ig", "Igbo"},
    {"ilo", "Ilokano"},
    {"is", "íslenska"},
    {"it", "italiano"},
    {"iw", "עברית"},
    {"ja", "日本語"},
    {"jv", "Jawa"},
    {"ka", "ქართული"},
    {"kk", "қазақ тілі"},
    {"km", "ខ្មែរ"},
    {"kmr", "kurdî (kurmancî)"},
    {"kn", "ಕನ್ನಡ"},
    {"ko", "한국어"},
    {"ks", "کٲشُر"},
    {"ku", "kurdî"},
    {"ky", "кыргызча"},
    {"lb", "Lëtzebuergesch"},
    {"lg", "Luganda"},
    {"ln", "lingála"},
    {"lo", "ລາວ"},
    {"lt", "lietuvių"},
    {"lv", "latviešu"},
    {"mg", "Malagasy"},
    {"mi", "Māori"},
    {"mk", "македонски"},
    {"ml", "മലയാളം"},
    {"mn", "монгол"},
    {"mr", "मराठी"},
    {"ms", "Melayu"},
    {"mt", "Malti"},
    {"my", "မြန်မာ"},
    {"nb", "norsk bokmål"},
    {"ne", "नेपाली"},
    {"nl", "Nederlands"},
    {"nn", "norsk nynorsk"},
    {"no", "norsk"},
    {"om", "Oromoo"},
    {"or", "ଓଡ଼ିଆ"},
    {"pa", "ਪੰਜਾਬੀ"},
    {"pa-arab", "پنجابی"},
    {"pl", "polski"},
    {"pnb", "پنجابی"},
    {"prs", "دری"},
    {"ps", "پښتو"},
    {"pt", "português"},
    {"pt-br", "português (Brasil)"},
    {"qu", "Runasimi"},
    {"rn", "Ikirundi"},
    {"ro", "română"},
    {"ru", "русский"},
    {"rw", "Ikinyarwanda"},
    {"sd", "سنڌي"},
    {"se", "davvisámegiella"},
    {"si", "සිංහල"},
    {"sk", "slovenčina"},
    {"sl", "slovenščina"},
    {"sn", "chiShona"},
    {"so", "Soomaali"},
    {"sq", "shqip"},
    {"sr", "српски"},
    {"sr-latn", "srpski"},
    {"st", "Sesotho"},
    {"su", "Basa Sunda"},
    {"sv", "svenska"},
    {"sw", "Kiswahili"},
    {"ta", "தமிழ்"},
    {"te", "తెలుగు"},
    {"tg", "тоҷикӣ"},
    {"th", "ไทย"},
    {"ti", "ትግርኛ"},
    {"tk", "türkmen dili"},
    {"tl", "Tagalog"},
    {"tn", "Setswana"},
    {"to", "lea fakatonga"},
    {"tr", "Türkçe"},
    {"tt", "татар"},
    {"tw", "Twi"},
    {"ug", "ئۇيغۇرچە"},
    {"uk", "українська"},
    {"ur", "اردو"},
    {"uz", "o‘zbek"},
    {"vi", "Tiếng Việt"},
    {"wo", "Wolof"},
    {"xh", "IsiXhosa"},
    {"yi", "ייִדיש"},
    {"yo", "Èdè Yorùbá"},
    {"yue", "粵語"},
    {"zh", "中文"},
    {"zh-cn", "简体中文"},
    {"zh-hans", "简体中文"},
    {"zh-hant", "繁體中文"},
    {"zh-hk", "繁體中文（香港）"},
    {"zh-tw", "繁體中文"},
    {"zu", "isiZulu"},
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

/* Its name is in its own script; those between Hebrew and Arabic run from right to left. */
bool language_is_right_to_left(const char *code)
{
    enum { HEBREW = 0x590, ARABIC_END = 0x900 };
    const struct language *language = find(code);
    uint32_t first = 0;
    if (language)
        text_decode(language->name, strlen(language->name), &first);
    return first >= HEBREW && first < ARABIC_END;
}
