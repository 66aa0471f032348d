/* ui/guide: what the program says of links that open no page. */
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
    /* An address has no NUL behind it. */
    size_t n = strlen(targets[_i].address);
    char *address = malloc(n + 1);
    memcpy(address, targets[_i].address, n);
    address[n] = 'x';
    struct document *document = guide_target(targets[_i].target, address, n);
    char *text = strndup(document_text(document), document->text_bytes);
    ck_assert_msg(strstr(text, targets[_i].words) != NULL, "%s", text);
    ck_assert_ptr_nonnull(strstr(text, targets[_i].address));
    free(text);
    free(document);
    free(address);
}
END_TEST

Suite *guide_suite(void)
{
    Suite *suite = suite_create("guide");
    TCase *tcase = tcase_create("guide");
    tcase_add_loop_test(tcase, a_dialog_says_what_the_link_leads_to, 0,
                        sizeof targets / sizeof *targets);
    suite_add_tcase(suite, tcase);
    return suite;
}
