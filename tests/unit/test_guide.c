/* ui/guide: what the program says about links that open no page. */
#include "suites.h"
#include "library/made.h"
#include "ui/guide.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *address;
    const char *words;
} files[] = {
    {"/files/plan.pdf", "stands for a PDF document,"},
    {"../a.PDF?x=1#page=2", "stands for a PDF document,"},
    {"knee.jpeg", "stands for a picture,"},
    {"x.docx", "stands for a text document,"},
    {"talk.mp3", "stands for a sound recording,"},
    {"walk.webm", "stands for a film,"},
    {"v1.2/readme", "stands for a file,"},
    {"x.pdfpdfpdfpdf", "stands for a file,"},
    {".", "stands for a file,"},
    {"", "stands for a file,"},
};

START_TEST(a_dialog_says_what_the_link_leads_to)
{
    /* Here no NUL follows the address. */
    size_t n = strlen(files[_i].address);
    char *address = malloc(n + 1);
    memcpy(address, files[_i].address, n);
    address[n] = 'x';
    char *lead = guide_file_lead("It stands for %s, which is not here:", address, n);
    struct document *document = guide_address("A file", lead, address, n);
    char *text = strndup(document_text(document), document->text_bytes);
    ck_assert_msg(strstr(text, files[_i].words) != NULL, "%s", text);
    ck_assert_ptr_nonnull(strstr(text, files[_i].address));
    free(text);
    free(document);
    free(lead);
    free(address);
}
END_TEST

/* Nobody dials "tel:"; what somebody writes about is for their own program of mail. */
START_TEST(an_address_outside_says_what_it_is)
{
    static const struct {
        const char *address;
        const char *title;
        const char *shown;
    } cases[] = {
        {"tel:+44-1632-960123", "A telephone number", "+44-1632-960123"},
        {"TEL:1", "A telephone number", "1"},
        {"tel:", "A telephone number", ""},
        {"mailto:a@b.example?subject=x", "An e-mail address", "a@b.example"},
        {"sms:+441632960123?body=x", "A telephone number", "+441632960123"},
        {"https://example.org/x.pdf?y", "A website", "https://example.org/x.pdf?y"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *address = cases[i].address;
        struct takeaway taken = guide_outside(address, strlen(address));
        ck_assert_str_eq(taken.title, cases[i].title);
        ck_assert_uint_eq(taken.shown_bytes, strlen(cases[i].shown));
        ck_assert(memcmp(taken.shown, cases[i].shown, taken.shown_bytes) == 0);
    }
}
END_TEST

/* The offset of a command's line in the help for a view, -1: it has none. */
static long line_of_help(enum keys_context context, const char *line)
{
    struct library *library = library_new();
    struct document *document = guide_help(&(struct view_context){.library = library}, context);
    char *text = strndup(document_text(document), document->text_bytes);
    const char *at = strstr(text, line);
    long place = at ? at - text : -1;
    free(text);
    free(document);
    library_free(library);
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

SUITE(guide)
{
    tcase_add_rows(tcase, a_dialog_says_what_the_link_leads_to, files);
    tcase_add_test(tcase, an_address_outside_says_what_it_is);
    tcase_add_test(tcase, help_says_first_what_can_be_pressed_here);
}
