/*
 * Measures the CPU time of searches in one process: each question of the command line, with its
 * first 50 pages and their extracts. Prints the median and the 99th percentile of ROUNDS.
 *
 * usage: search LIBRARY ROUNDS WORDS...
 */
#include "library/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PAGES = 50, EXTRACT_BYTES = 160, ROUNDS_MAX = 1000 };

static double cpu_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

static size_t ask(const struct library *library, const char *words)
{
    struct library_query query = {.now = time(NULL)};
    struct library_results results;
    library_search(library, &query, words, PAGES, &results);
    for (size_t i = 0; i < results.count; i++) {
        struct buffer extract = {0};
        library_extract(library, &results, results.ids[i], EXTRACT_BYTES, &extract);
        buffer_done(&extract);
    }
    size_t count = results.count;
    library_results_done(&results);
    return count;
}

int main(int argc, char **argv)
{
    static double times[ROUNDS_MAX];
    const char *why;
    int rounds = argc > 2 ? (int)strtol(argv[2], NULL, 10) : 0;
    struct library *library = argc > 2 ? library_open(argv[1], &why) : NULL;
    if (!library || rounds < 1 || rounds > ROUNDS_MAX) {
        fprintf(stderr, "usage: search LIBRARY ROUNDS WORDS...\n");
        return 2;
    }
    for (int i = 3; i < argc; i++) {
        size_t count = 0;
        for (int round = 0; round < rounds; round++) {
            double start = cpu_ms();
            count = ask(library, argv[i]);
            times[round] = cpu_ms() - start;
        }
        qsort(times, (size_t)rounds, sizeof *times, compare);
        printf("%-20s %zu pages, median %.2f ms, p99 %.2f ms\n", argv[i], count, times[rounds / 2],
               times[(rounds * 99) / 100 < rounds ? (rounds * 99) / 100 : rounds - 1]);
    }
    library_free(library);
    return 0;
}
