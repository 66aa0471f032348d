/* language/tokens: the words of a text as search compares them. */
#include "suites.h"
#include "language/tokens.h"

#include <string.h>

static const struct {
    const char *text;
    const char *tokens;
} texts[] = {
    {"The L4/L5 disc", "the l4 l5 disc"},
    {"don't l'os patient's", "dont l os patients"},
    /* signs that keyboards have in its place */
    {"can\u2019t can\u2018t can\u00b4t can`t l`os `x`", "cant cant cant cant l os x"},
    {"\xc3\x89"
     "clair na\xc3\xafve Stra\xc3\x9f"
     "e",
     "eclair naive strasse"},
    {"x-ray 10.5 mg", "x ray 10 5 mg"},
    {"\xe8\x85\xb0\xe7\x97\x9b"
     "abc",
     "\xe8\x85\xb0 \xe7\x97\x9b abc"},
    {"a\xcc\x81"
     "b",
     "ab"},
    {"schm\xc2\xad"
     "erz",
     "schmerz"},
    {"\u00bd 1/2 1\u20442 \u0661/\u0662", "1\u20442 1\u20442 1\u20442 1\u20442"},
    {"1\u00bd 11/2 1 1/2 \u00bemg 3/4mg", "1 1\u20442 11 2 1 1\u20442 3\u20444 mg 3\u20444 mg"},
    {"(1/4), 2/3. and/or 1/", "1\u20444 2\u20443 and or 1"},
    {"1/2/26 3/1/2 24/7 L1/2 2/1 4/5 0.1/2", "1 2 26 3 1 2 24 7 l1 2 2 1 4 5 0 1 2"},
    {"10 m\u00b2, CO\u2082", "10 m2 co2"},
    {"  ...  ", ""},
    {"\xff\xffok\xff", "ok"},
};

START_TEST(tokens_of_a_text)
{
    struct tokens tokens;
    struct token token;
    struct buffer joined = {0};
    tokens_begin(&tokens, texts[_i].text, strlen(texts[_i].text));
    while (tokens_next(&tokens, &token))
        buffer_format(&joined, "%s%.*s", joined.used ? " " : "", (int)token.folded_bytes,
                      token.folded);
    tokens_done(&tokens);
    ck_assert_str_eq(buffer_string(&joined), texts[_i].tokens);
    buffer_done(&joined);
}
END_TEST

SUITE(tokens)
{
    tcase_add_rows(tcase, tokens_of_a_text, texts);
}
