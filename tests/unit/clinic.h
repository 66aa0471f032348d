/* A small site of a clinic for the tests of library files and of the cache. */
#ifndef PAMPHLET_TESTS_UNIT_CLINIC_H
#define PAMPHLET_TESTS_UNIT_CLINIC_H

#include "sync/sync.h"

#include <sys/resource.h>

enum { CLINIC_PAGES = 8 };

/* For tcase_add_checked_fixture, with folder_tear_down: puts the site in the test's folder, and the
 * cache beside it. */
void clinic_set_up(void);

/* Its path. */
const char *clinic_site(void);

/* In 2030. */
struct sync_options clinic_options(void);

/* Fails if a library that could not be finished has left a file in this folder. */
void clinic_no_leavings(const char *in);

/* Limits the length of files that this process writes: to it, that is a full disk. */
void clinic_limit_files(rlim_t n_bytes);

#endif
