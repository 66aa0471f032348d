/* Printing: what is on the paper, and what the helper lets through to the command. */
#include "base/memory.h"
#include "kiosk/policy.h"
#include "kiosk/printer.h"
#include "sync/sync.h"
#include "ui/paper.h"

#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static char folder[] = "/tmp/pamphlet-print-XXXXXX";

/* A file in the folder as a string, "" if there is none; lent until the next call. */
static const char *read_file(const char *name)
{
    static char bytes[65536];
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    size_t n = file ? fread(bytes, 1, sizeof bytes - 1, file) : 0;
    if (file)
        fclose(file);
    bytes[n] = '\0';
    return bytes;
}

/* Starts a printer that runs a line of shell in the folder. */
static struct printer *shell_printer(const char *line)
{
    char script[512];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(script, sizeof script, "cd %s && %s", folder, line);
    const char *arguments[] = {"/bin/sh", "-c", script, "two words; $(id)", NULL};
    struct printer *printer = printer_new(arguments);
    ck_assert_ptr_nonnull(printer);
    return printer;
}

static void clean_up(struct printer *printer)
{
    char command[256];
    static const char *const names[] = {"out", "args", "env", "pid"};
    printer_free(printer);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(command, sizeof command, "%s/%s", folder, names[i]);
        unlink(command);
    }
    rmdir(folder);
}

START_TEST(nothing_but_text_gets_to_the_command)
{
    static const char hostile[] = "one\ntwo \033[2J\033%-12345X@PJL\f\x90\x04 three\n";
    struct printer *printer = shell_printer("cat >out; printf %s \"$0\" >args; env >env");
    setenv("PAMPHLET_SECRET", "1", 1);
    ck_assert_str_eq(printer_print(printer, hostile, sizeof hostile - 1), "Sent to the printer.");
    const char *out = read_file("out");
    ck_assert_ptr_nonnull(strstr(out, "one\ntwo "));
    for (const char *s = out; *s; s++)
        ck_assert_msg((unsigned char)*s >= ' ' || *s == '\n', "byte %d", *s);
    ck_assert_str_eq(read_file("args"), "two words; $(id)");
    ck_assert_ptr_null(strstr(read_file("env"), "SECRET"));
    ck_assert_ptr_null(strstr(read_file("env"), "HOME="));
    ck_assert_ptr_nonnull(strstr(printer_print(printer, "x", 1), "One moment"));
    clean_up(printer);
}
END_TEST

START_TEST(a_command_that_fails_is_one_friendly_line)
{
    static const char *const lines[] = {"exit 3", "exec </dev/null; exit 1", "kill -9 $$"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        strcpy(folder, "/tmp/pamphlet-print-XXXXXX");
        struct printer *printer = shell_printer(lines[i]);
        char *text = memory_new(PRINTER_BYTES_MAX);
        memset(text, 'x', PRINTER_BYTES_MAX);
        ck_assert_str_eq(printer_print(printer, text, PRINTER_BYTES_MAX),
                         "The printer did not take it. Please ask for help.");
        ck_assert_str_eq(printer_print(printer, text, PRINTER_BYTES_MAX + 1),
                         "This page is too long to be printed.");
        free(text);
        clean_up(printer);
    }
}
END_TEST

START_TEST(a_command_that_hangs_holds_nobody_up_and_ends_with_us)
{
    struct printer *printer = shell_printer("echo $$ >pid; exec sleep 60");
    time_t start = time(NULL);
    ck_assert_str_eq(printer_print(printer, "x", 1), "The printer is taking its time.");
    ck_assert_str_eq(printer_print(printer, "x", 1),
                     "The printer is still busy with the last page.");
    ck_assert_int_lt(time(NULL) - start, 5);
    pid_t pid = (pid_t)strtol(read_file("pid"), NULL, 10);
    ck_assert_int_gt(pid, 1);
    clean_up(printer);
    char path[64];
    snprintf(path, sizeof path, "/proc/%d", (int)pid);
    for (int i = 0; i < 100 && access(path, F_OK) == 0; i++)
        nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
    ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

START_TEST(only_a_whole_path_is_a_command)
{
    const char *const none[] = {NULL};
    const char *const bare[] = {"sh", NULL};
    const char *const missing[] = {"/nosuch/lp", NULL};
    ck_assert_ptr_null(printer_new(NULL));
    ck_assert_ptr_null(printer_new(none));
    ck_assert_ptr_null(printer_new(bare));
    ck_assert_ptr_null(printer_new(missing));
    ck_assert(!policy_allows(SESSION_KIOSK, COMMAND_PRINT));
    policy_set_printing(true);
    ck_assert(policy_allows(SESSION_KIOSK, COMMAND_PRINT));
}
END_TEST

/* Title, dates, publisher, whom to ask, emergency, address. */
START_TEST(the_paper_says_where_it_comes_from)
{
    static const char *const wanted[] = {
        "Sciatica",       "Emergency: 999",
        "Last checked: ", "Next check due: ",
        "Published by: ", "Questions? Call us on 01632 960123",
        "▀▀▀▀▀▀▀",        "https://spine.example.org/conditions/sciatica/"};
    char *why = NULL;
    struct library *library = sync_folder("content", NULL, &why);
    ck_assert_msg(library != NULL, "%s", why);
    struct view_context context = {.library = library, .session = SESSION_KIOSK};
    uint32_t page = 0;
    struct buffer out = {0};
    ck_assert(library_find(library, "sciatica", strlen("sciatica"), NAME_LAST_PART, &page) ==
              FOUND_PAGE);
    context.query.language = 1;
    paper_make(&context, page, &out);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        ck_assert_msg(strstr(out.bytes, wanted[i]) != NULL, "no \"%s\" in:\n%s", wanted[i],
                      out.bytes);
    for (size_t i = 0; i < out.used; i++)
        ck_assert((unsigned char)out.bytes[i] >= ' ' || out.bytes[i] == '\n');
    buffer_done(&out);
    library_free(library);
}
END_TEST

Suite *printer_suite(void)
{
    Suite *suite = suite_create("printer");
    TCase *tcase = tcase_create("printer");
    tcase_set_timeout(tcase, 30);
    tcase_add_test(tcase, nothing_but_text_gets_to_the_command);
    tcase_add_test(tcase, a_command_that_fails_is_one_friendly_line);
    tcase_add_test(tcase, a_command_that_hangs_holds_nobody_up_and_ends_with_us);
    tcase_add_test(tcase, only_a_whole_path_is_a_command);
    tcase_add_test(tcase, the_paper_says_where_it_comes_from);
    suite_add_tcase(suite, tcase);
    return suite;
}
