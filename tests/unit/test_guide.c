/* ui/guide: what the program says about links that open no page. */
#include "suites.h"
#include "ui/guide.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    enum node_target target;
    const char *address;
    const char *words;
} targets[] = {
    {TARGET_FILE, "/files/plan.pdf", "stands for a PDF document,"},
    {TARGET_FILE, "../a.PDF?x=1#page=2", "stands for a PDF document,"},
    {TARGET_FILE, "knee.jpeg", "stands for a picture,"},
    {TARGET_FILE, "x.docx", "stands for a text document,"},
    {TARGET_FILE, "talk.mp3", "stands for a sound recording,"},
    {TARGET_FILE, "walk.webm", "stands for a film,"},
    {TARGET_FILE, "v1.2/readme", "stands for a file,"},
    {TARGET_FILE, "x.pdfpdfpdfpdf", "stands for a file,"},
    {TARGET_FILE, ".", "stands for a file,"},
    {TARGET_FILE, "", "stands for a file,"},
    {TARGET_OUTSIDE, "https://example.org/x.pdf", "leads out of this collection"},
};

START_TEST(a_dialog_says_what_the_link_leads_to)
{
    /* Here no NUL follows the address. */
    size_t n = strlen(targets[_i].address);
    char *address = malloc(n + 1);
    memcpy(address, targets[_i].address, n);
    address[n] = 'x';
    struct document *document = targets[_i].target == TARGET_OUTSIDE
                                    ? guide_outside(address, n)
                                    : guide_file(address, n, _i % 2);
    char *text = strndup(document_text(document), document->text_bytes);
    ck_assert_msg(strstr(text, targets[_i].words) != NULL, "%s", text);
    ck_assert_ptr_nonnull(strstr(text, targets[_i].address));
    free(text);
    free(document);
    free(address);
}
END_TEST

/* The offset of a command's line in the help for a view, -1: it has none. */
static long line_of_help(enum keys_context context, const char *line)
{
    struct document *document = guide_help(SESSION_OWN_MACHINE, context, false, true, false);
    char *text = strndup(document_text(document), document->text_bytes);
    const char *at = strstr(text, line);
    long place = at ? at - text : -1;
    free(text);
    free(document);
    return place;
}

START_TEST(help_says_first_what_can_be_pressed_here)
{
    static const char elsewhere[] = "On other screens";
    static const struct {
        enum keys_context context;
        const char *line;
        bool here;
    } lines[] = {
        {KEYS_LIST, "/: In the list: type", true},
        {KEYS_LIST, "j, Tab, +: One line down", true},
        {KEYS_LIST, "]: In the list: to the next letter", true},
        {KEYS_LIST, "n: The next place with these words", false},
        {KEYS_LIST, "Tab: The next link", false},
        {KEYS_PAGE, "/: On a page: type", true},
        {KEYS_PAGE, "j: One line down", true},
        {KEYS_PAGE, "Tab: The next link", true},
        {KEYS_PAGE, "/: In the list: type", false},
        {KEYS_RESULTS, "s, /: Search all pages", true},
        {KEYS_CHOICE, "n: The next place with these words", false},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        long at = line_of_help(lines[i].context, lines[i].line);
        long others = line_of_help(lines[i].context, elsewhere);
        ck_assert_msg(at >= 0 && others >= 0, "%s", lines[i].line);
        ck_assert_msg((at < others) == lines[i].here, "%s", lines[i].line);
    }
}
END_TEST

Suite *guide_suite(void)
{
    Suite *suite = suite_create("guide");
    TCase *tcase = tcase_create("guide");
    tcase_add_loop_test(tcase, a_dialog_says_what_the_link_leads_to, 0,
                        sizeof targets / sizeof *targets);
    tcase_add_test(tcase, help_says_first_what_can_be_pressed_here);
    suite_add_tcase(suite, tcase);
    return suite;
}
