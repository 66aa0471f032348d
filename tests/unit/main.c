/* Runs all suites, or the one that CK_RUN_SUITE names; "unit list" prints their names. The closing
 * line is for run.py. */
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void list_suites(void)
{
#define X(name) puts(#name);
    SUITES(X)
#undef X
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "list") == 0) {
        list_suites();
        return EXIT_SUCCESS;
    }
    SRunner *runner = srunner_create(NULL);
#define X(name) srunner_add_suite(runner, name##_suite());
    SUITES(X)
#undef X
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    printf("unit: %d passed, %d failed\n", srunner_ntests_run(runner) - failed, failed);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
