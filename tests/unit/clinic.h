/* A small site of a clinic for the tests of library files and of what is kept of a folder. */
#ifndef PAMPHLET_TESTS_UNIT_CLINIC_H
#define PAMPHLET_TESTS_UNIT_CLINIC_H

#include "sync/sync.h"

#include <sys/resource.h>

enum { CLINIC_PAGES = 8 };

/* For tcase_add_checked_fixture, with folder_tear_down: the site in the test's folder, where caches
 * lie too. */
void clinic_set_up(void);

/* Its path. */
const char *clinic_site(void);

/* In 2030. */
struct sync_options clinic_options(void);

/* Nothing is left in a folder of a library that could not be finished, and what was there stays. */
void clinic_no_leavings(const char *in);

/* A limit on the length of files is to a program what a full disk is. */
void clinic_limit_files(rlim_t n_bytes);

#endif
