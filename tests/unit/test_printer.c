/* Printing: what is on the paper, and what the helper process passes on to the command. */
#include "base/memory.h"
#include "base/text.h"
#include "kiosk/policy.h"
#include "kiosk/printer.h"
#include "term/attached.h"
#include "ui/handout.h"
#include "ui/paper.h"

#include "folder.h"
#include "suites.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
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

/* Starts a printer whose command is a line of shell, run in the folder. */
static struct printer *shell_printer(const char *line)
{
    char script[512];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(script, sizeof script, "cd %s && %s", folder, line);
    const char *arguments[] = {"/bin/sh", "-c", script, "two words; $(id)", NULL};
    const char *large[] = {"/bin/sh", "-c", script, "two words; $(id)", "-o", "cpi=5", NULL};
    struct printer *printer = printer_new((const char *const *[]){arguments, large});
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
    struct printer *printer =
        shell_printer("cat >out; printf %s \"$0\" >args; env >env; ls /proc/$PPID/fd >pid");
    setenv("PAMPHLET_SECRET", "1", 1);
    ck_assert_str_eq(printer_print(printer, PRINTER_PLAIN, hostile, sizeof hostile - 1),
                     "Sent to the printer.");
    const char *out = read_file("out");
    ck_assert_ptr_nonnull(strstr(out, "one\ntwo "));
    for (const char *s = out; *s; s++)
        ck_assert_msg((unsigned char)*s >= ' ' || *s == '\n', "byte %d", *s);
    ck_assert_str_eq(read_file("args"), "two words; $(id)");
    ck_assert_ptr_null(strstr(read_file("env"), "SECRET"));
    ck_assert_ptr_null(strstr(read_file("env"), "HOME="));
    /* Of the reader's open files the helper keeps none ("": this system does not tell). */
    ck_assert(!*read_file("pid") || strcmp(read_file("pid"), "0\n1\n2\n") == 0);
    ck_assert_ptr_nonnull(strstr(printer_print(printer, PRINTER_PLAIN, "x", 1), "One moment"));
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
        ck_assert_str_eq(printer_print(printer, PRINTER_PLAIN, text, PRINTER_BYTES_MAX),
                         "The printer did not take it. Please ask for help.");
        ck_assert_str_eq(printer_print(printer, PRINTER_PLAIN, text, PRINTER_BYTES_MAX + 1),
                         "This page is too long to be printed. Ask the clinic for a copy.");
        free(text);
        clean_up(printer);
    }
}
END_TEST

/* It is more than the command's end of the socket takes at once. */
START_TEST(the_longest_text_is_printed_to_its_end)
{
    strcpy(folder, "/tmp/pamphlet-print-XXXXXX");
    struct printer *printer = shell_printer("sleep .1; wc -c >out; exit 1");
    char *text = memory_new(PRINTER_BYTES_MAX);
    char wanted[32];
    memset(text, 'x', PRINTER_BYTES_MAX);
    snprintf(wanted, sizeof wanted, "%d\n", PRINTER_BYTES_MAX);
    printer_print(printer, PRINTER_PLAIN, text, PRINTER_BYTES_MAX);
    ck_assert_str_eq(read_file("out"), wanted);
    free(text);
    clean_up(printer);
}
END_TEST

/* What one patient had printed is not on the paper of the next, nor left in a core file. */
START_TEST(nothing_of_a_text_is_kept_for_the_next)
{
    struct rlimit core;
    getrlimit(RLIMIT_CORE, &core);
    core.rlim_cur = core.rlim_max;
    setrlimit(RLIMIT_CORE, &core);
    strcpy(folder, "/tmp/pamphlet-print-XXXXXX");
    struct printer *printer = shell_printer("cat >out; ulimit -c >args; exit 1");
    printer_print(printer, PRINTER_PLAIN, "of the first", 12);
    ck_assert_str_eq(read_file("out"), "of the first");
    printer_print(printer, PRINTER_PLAIN, "of the next", 11);
    ck_assert_str_eq(read_file("out"), "of the next");
    ck_assert_str_eq(read_file("args"), "0\n");
    clean_up(printer);
}
END_TEST

START_TEST(why_a_command_fails_is_told_where_that_is_kept)
{
    char path[256];
    int before = dup(STDERR_FILENO);
    strcpy(folder, "/tmp/pamphlet-print-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/out", folder);
    int log = open(path, O_CREAT | O_WRONLY, 0600);
    dup2(log, STDERR_FILENO);
    const char *arguments[] = {"/bin/sh", "-c", "echo no such printer >&2; exit 1", NULL};
    struct printer *printer = printer_new((const char *const *[]){arguments, NULL});
    printer_print(printer, PRINTER_PLAIN, "x", 1);
    dup2(before, STDERR_FILENO);
    close(before);
    close(log);
    ck_assert_str_eq(read_file("out"), "no such printer\n");
    clean_up(printer);
}
END_TEST

/* Whether a process is there. One that is dead and not yet waited for is not. */
static bool is_running(pid_t pid)
{
    char path[64];
    char state = 'X';
    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    FILE *file = fopen(path, "r");
    if (file && fscanf(file, "%*d %*s %c", &state) != 1)
        state = 'X';
    if (file)
        fclose(file);
    return !strchr("XZ", state);
}

static void wait_a_little(void)
{
    nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
}

/* Whether it reads what it is given or, with more than a pipe takes, does not. It must have ended
 * before it is killed for taking too long. */
START_TEST(a_command_that_hangs_holds_nobody_up_and_ends_with_us)
{
    strcpy(folder, "/tmp/pamphlet-print-XXXXXX");
    struct printer *printer = shell_printer("echo $$ >pid; exec sleep 60");
    size_t n_bytes = _i ? PRINTER_BYTES_MAX : 1;
    char *text = memory_new(n_bytes);
    memset(text, 'x', n_bytes);
    time_t end = time(NULL) + PRINTER_SECONDS_MAX - 2;
    ck_assert_str_eq(printer_print(printer, PRINTER_PLAIN, text, n_bytes),
                     "The printer is taking its time. Please wait a moment.");
    ck_assert_str_eq(printer_print(printer, PRINTER_PLAIN, "x", 1),
                     "The printer is still busy with the last page. Please wait a moment.");
    while (!strchr(read_file("pid"), '\n') && time(NULL) < end)
        wait_a_little();
    pid_t pid = (pid_t)strtol(read_file("pid"), NULL, 10);
    ck_assert_int_gt(pid, 1);
    clean_up(printer);
    free(text);
    while (is_running(pid) && time(NULL) < end)
        wait_a_little();
    ck_assert(!is_running(pid));
    ck_assert_int_le(time(NULL), end);
}
END_TEST

START_TEST(only_a_whole_path_is_a_command)
{
    const char *const none[] = {NULL};
    const char *const bare[] = {"sh", NULL};
    const char *const missing[] = {"/nosuch/lp", NULL};
    const char *const directory[] = {"/usr/bin", NULL};
    const char *const *const commands[][PRINTER_FORMS] = {
        {NULL}, {none}, {bare}, {missing}, {directory}};
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        ck_assert_ptr_null(printer_new(commands[i]));
    ck_assert(!printer_has(NULL, PRINTER_PLAIN));
}
END_TEST

/* However the helper ended. */
START_TEST(a_helper_that_is_gone_is_one_friendly_line)
{
    struct printer *printer = shell_printer("cat >out");
    char path[64];
    int helper = 0;
    snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
    FILE *children = fopen(path, "r");
    if (children && fscanf(children, "%d", &helper) == 1 && helper > 1) {
        kill(helper, SIGKILL);
        waitpid(helper, NULL, 0);
        for (int i = 0; i < 3; i++)
            ck_assert_str_eq(printer_print(printer, PRINTER_PLAIN, "x", 1),
                             "The printer did not take it. Please ask for help.");
    }
    if (children)
        fclose(children);
    clean_up(printer);
}
END_TEST

/* A reader that was taken over may write anything into the socket. */
static const struct {
    uint32_t form;
    uint32_t n_bytes;
} strange[] = {{PRINTER_FORMS, 0}, {PRINTER_PLAIN, PRINTER_BYTES_MAX + 1}};

START_TEST(a_helper_that_is_asked_for_anything_else_ends)
{
    int next = dup(STDIN_FILENO); /* the number that the socket gets */
    close(next);
    struct printer *printer = shell_printer("cat >out");
    struct pollfd socket = {.fd = next, .events = POLLIN};
    char answer;
    ck_assert_int_eq(write(next, &strange[_i], sizeof *strange), sizeof *strange);
    ck_assert_int_eq(poll(&socket, 1, 10000), 1);
    ck_assert_int_eq(read(next, &answer, 1), 0);
    clean_up(printer);
}
END_TEST

START_TEST(large_letters_are_more_arguments_and_only_where_there_are_any)
{
    struct printer *printer = shell_printer("cat >out; printf '%s,' \"$@\" >args");
    ck_assert(printer_has(printer, PRINTER_PLAIN) && printer_has(printer, PRINTER_LARGE));
    ck_assert_str_eq(printer_print(printer, PRINTER_LARGE, "x\n", 2), "Sent to the printer.");
    ck_assert_str_eq(read_file("args"), "-o,cpi=5,");
    clean_up(printer);
    const char *const only[] = {"/bin/true", NULL};
    printer = printer_new((const char *const *[]){only, NULL});
    ck_assert(printer_has(printer, PRINTER_PLAIN) && !printer_has(printer, PRINTER_LARGE));
    ck_assert_str_eq(printer_print(printer, PRINTER_LARGE, "x\n", 2),
                     "The printer did not take it. Please ask for help.");
    printer_free(printer);
}
END_TEST

/* Each way of printing is allowed only if it exists, and only in the sessions it is for. */
START_TEST(the_policy_knows_what_prints)
{
    static const struct {
        unsigned printing;
        enum session session;
        bool print, large, attached;
    } rows[] = {
        {0, SESSION_KIOSK, false, false, false},
        {PRINTING_COMMAND, SESSION_KIOSK, true, false, false},
        {PRINTING_COMMAND | PRINTING_LARGE, SESSION_KIOSK, true, true, false},
        {PRINTING_COMMAND | PRINTING_ATTACHED, SESSION_KIOSK, true, false, false},
        {PRINTING_ATTACHED, SESSION_SSH, true, false, true},
        {PRINTING_LARGE | PRINTING_ATTACHED, SESSION_SSH, true, false, true},
        {PRINTING_ATTACHED, SESSION_OWN_MACHINE, true, false, true},
        {PRINTING_COMMAND, SESSION_OWN_MACHINE, true, false, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        policy_set_printing(rows[i].printing);
        ck_assert_int_eq(policy_allows(rows[i].session, COMMAND_PRINT), rows[i].print);
        ck_assert_int_eq(policy_allows(rows[i].session, COMMAND_PRINT_LARGE), rows[i].large);
        ck_assert_int_eq(policy_allows(rows[i].session, COMMAND_PRINT_ATTACHED), rows[i].attached);
    }
}
END_TEST

static uint32_t widest_line(const struct buffer *text)
{
    uint32_t widest = 0;
    for (size_t i = 0; i < text->used;) {
        const char *end = memchr(text->bytes + i, '\n', text->used - i);
        size_t n = end ? (size_t)(end - text->bytes) - i : text->used - i;
        uint32_t cols = text_cols(text->bytes + i, n);
        widest = cols > widest ? cols : widest;
        i += n + 1;
    }
    return widest;
}

/* The bytes for a terminal's printer contain no control sequences. */
START_TEST(what_goes_to_an_attached_printer_is_text)
{
    static const char hostile[] = "one\n\033[4i\033[2J two\x90\x0f \xc3\xa9\xc2\xbd \xe2\x98\x83\n";
    for (int ascii = 0; ascii < 2; ascii++) {
        struct buffer out = {0};
        attached_prepare(hostile, sizeof hostile - 1, ascii, &out);
        ck_assert_int_eq(strncmp(out.bytes, "one\r\n", 5), 0);
        ck_assert_str_eq(out.bytes + out.used - 4, "\r\n\r\f");
        for (size_t i = 0; i < out.used; i++) {
            unsigned char byte = (unsigned char)out.bytes[i];
            ck_assert_msg(byte >= ' ' || strchr("\r\n\f", byte), "byte %d", byte);
            ck_assert_msg(!ascii || byte < 0x7f, "byte %d", byte);
        }
        ck_assert_int_eq(strstr(out.bytes, "é") != NULL, !ascii);
        buffer_done(&out);
    }
}
END_TEST

START_TEST(chunks_are_small_and_part_no_character)
{
    struct buffer text = {0};
    for (int i = 0; i < 500; i++)
        buffer_add_string(&text, i % 3 ? "é" : "a€");
    for (size_t i = 0; i < text.used;) {
        size_t n = attached_chunk(text.bytes + i, text.used - i);
        ck_assert(n >= 1 && n <= ATTACHED_CHUNK_BYTES_MAX && n <= text.used - i);
        i += n;
        ck_assert(i == text.used || ((unsigned char)text.bytes[i] & 0xc0) != 0x80);
    }
    buffer_done(&text);
}
END_TEST

static struct buffer sheet;

static void throw_sheet_away(void)
{
    buffer_done(&sheet);
    sheet = (struct buffer){0};
}

static bool take_sheet(const char *text, size_t n_bytes)
{
    sheet.used = 0;
    buffer_add(&sheet, text, n_bytes);
    return true;
}

/* The printed text of a page for a reader of this language at a time; lent until the next call. */
static const char *print_page_at(int64_t now, const char *site, const char *name,
                                 const char *language)
{
    struct library *library = folder_open_at(site, NULL);
    struct view_context context = {.library = library};
    struct paper paper = {.attached = take_sheet};
    struct library_ask ask = {.name = name, .n_bytes = strlen(name), .kinds = 1u << NAME_SOURCE};
    uint32_t page = 0;
    context.query.language = library_find_language(library, language, strlen(language));
    context.query.now = now;
    ck_assert(library_ask(library, &ask, &page) == FOUND_PAGE);
    paper_print(&paper, &context, page, COMMAND_PRINT_ATTACHED);
    library_free(library);
    return buffer_string(&sheet);
}

static const char *print_page(const char *site, const char *name, const char *language)
{
    return print_page_at(1760000000, site, name, language);
}

static void expect_on_paper(const char *words)
{
    ck_assert_msg(strstr(buffer_string(&sheet), words), "no \"%s\" in:\n%s", words, sheet.bytes);
}

/* Title, dates, publisher, whom to ask, emergency, address; in large letters too. */
START_TEST(the_paper_says_where_it_comes_from)
{
    static const char *const wanted[] = {
        "Sciatica",       "Emergency: 999",
        "Last checked: ", "Next check due: ",
        "Published by: ", "Questions? Call us on 01632 960123",
        "▀▀▀▀▀▀▀",        "https://spine.example.org/conditions/sciatica/"};
    struct printer *printer =
        shell_printer("cat >out"); /* first, since it forks a copy of this process */
    struct library *library = folder_open_at("content", NULL);
    struct view_context context = {
        .library = library, .session = SESSION_KIOSK, .query = {.language = 1, .now = 1800000000}};
    struct paper paper = {.printer = printer, .large_cols = 40, .attached = take_sheet};
    uint32_t page = 0;
    ck_assert(library_find(library, "sciatica", strlen("sciatica"), &page) == FOUND_PAGE);
    paper_print(&paper, &context, page, COMMAND_PRINT_ATTACHED);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        expect_on_paper(wanted[i]);
    for (size_t i = 0; i < sheet.used; i++)
        ck_assert((unsigned char)sheet.bytes[i] >= ' ' || sheet.bytes[i] == '\n');
    ck_assert_uint_gt(widest_line(&sheet), 40);
    ck_assert_uint_le(widest_line(&sheet), HANDOUT_COLS);
    ck_assert_str_eq(paper_print(&paper, &context, page, COMMAND_PRINT_LARGE),
                     "Sent to the printer.");
    const char *large = read_file("out");
    take_sheet(large, strlen(large));
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted - 1; i++)
        expect_on_paper(wanted[i]);
    ck_assert_uint_le(widest_line(&sheet), 40);
    context.ascii = true; /* ASCII has no half blocks for a code */
    paper_print(&paper, &context, page, COMMAND_PRINT_ATTACHED);
    ck_assert_ptr_null(strstr(sheet.bytes, "▀"));
    clean_up(printer);
    library_free(library);
}
END_TEST

/* A hyphen at a line's end may belong to the address or not, and nobody who types it can tell. */
START_TEST(the_paper_keeps_the_pages_address_on_one_line)
{
    print_page("content", "recovery/after-an-operation/index.md", "en");
    expect_on_paper("on the web:\nhttps://spine.example.org/recovery/after-an-operation/\n");
    print_page("content", "conditions/_index.md", "en");
    expect_on_paper("on the web: https://spine.example.org/conditions/\n");
}
END_TEST

/* Nobody at home knows whose leaflet.pdf it is. */
START_TEST(the_paper_has_whole_addresses_of_files)
{
    print_page("tests/sites/leaflet", "care/knee/index.md", "en");
    expect_on_paper("[1] https://clinic.example/back/care/knee/leaflet.pdf");
    expect_on_paper("[2] https://clinic.example/files/form.pdf");
}
END_TEST

/* A year later, the paper is all that its reader has. */
START_TEST(the_paper_says_all_that_the_screen_says)
{
    static const char *const end[] = {"1 March 2023",
                                      "1 March 2025 (overdue: this page may be out of",
                                      "Written by: The spine team",
                                      "Checked by: Dr A. Hill",
                                      "Published by: Hill Clinic",
                                      "Conflicts of interest: none",
                                      "A guideline",
                                      "Questions? Ask at the desk.",
                                      "Large print at the desk.",
                                      "Related pages",
                                      "Slipped disc",
                                      "Emergency: 112"};
    print_page("tests/sites/clinic", "conditions/sciatica/index.md", "en");
    for (size_t i = 0; i < sizeof end / sizeof *end; i++)
        expect_on_paper(end[i]);
    print_page("tests/sites/clinic", "conditions/sciatica/index.fr.md", "fr");
    expect_on_paper("This page is older than the one in English.");
    print_page("tests/sites/clinic", "conditions/slipped-disc/index.md", "fr");
    expect_on_paper("This page is not available in Français.");
}
END_TEST

/* From the first to the last second of 1 March 2025 the check is due, and then it is overdue. */
START_TEST(a_page_is_overdue_from_the_day_after)
{
    static const int64_t times[] = {1740787200, 1740873599, 1740873600};
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        const char *paper =
            print_page_at(times[i], "tests/sites/clinic", "conditions/sciatica/index.md", "en");
        expect_on_paper("1 March 2025");
        ck_assert_int_eq(strstr(paper, "(overdue") != NULL, i == 2);
    }
}
END_TEST

/* On the screen a list ends without contacts and publisher, on paper with them. */
START_TEST(the_paper_of_a_section_says_whom_to_ask)
{
    print_page("tests/sites/clinic", "conditions/_index.md", "en");
    expect_on_paper("Slipped disc");
    expect_on_paper("Published by: Hill Clinic");
    expect_on_paper("Questions? Ask at the desk.");
    expect_on_paper("Large print at the desk.");
}
END_TEST

START_TEST(the_paper_of_a_site_without_an_address_names_none)
{
    print_page("tests/sites/clinic", "conditions/sciatica/index.md", "en");
    ck_assert_ptr_null(strstr(sheet.bytes, "This page on the web:"));
}
END_TEST

SUITE(printer)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, NULL, throw_sheet_away);
    tcase_add_test(tcase, nothing_but_text_gets_to_the_command);
    tcase_add_test(tcase, a_command_that_fails_is_one_friendly_line);
    tcase_add_test(tcase, the_longest_text_is_printed_to_its_end);
    tcase_add_test(tcase, nothing_of_a_text_is_kept_for_the_next);
    tcase_add_test(tcase, why_a_command_fails_is_told_where_that_is_kept);
    tcase_add_loop_test(tcase, a_command_that_hangs_holds_nobody_up_and_ends_with_us, 0, 2);
    tcase_add_test(tcase, only_a_whole_path_is_a_command);
    tcase_add_test(tcase, a_helper_that_is_gone_is_one_friendly_line);
    tcase_add_rows(tcase, a_helper_that_is_asked_for_anything_else_ends, strange);
    tcase_add_test(tcase, large_letters_are_more_arguments_and_only_where_there_are_any);
    tcase_add_test(tcase, the_policy_knows_what_prints);
    tcase_add_test(tcase, what_goes_to_an_attached_printer_is_text);
    tcase_add_test(tcase, chunks_are_small_and_part_no_character);
    tcase_add_test(tcase, the_paper_says_where_it_comes_from);
    tcase_add_test(tcase, the_paper_keeps_the_pages_address_on_one_line);
    tcase_add_test(tcase, the_paper_has_whole_addresses_of_files);
    tcase_add_test(tcase, the_paper_says_all_that_the_screen_says);
    tcase_add_test(tcase, a_page_is_overdue_from_the_day_after);
    tcase_add_test(tcase, the_paper_of_a_section_says_whom_to_ask);
    tcase_add_test(tcase, the_paper_of_a_site_without_an_address_names_none);
}
