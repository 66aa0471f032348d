/* What the tests of library files share: the clinic's site, packed. */
#ifndef PAMPHLET_TESTS_UNIT_PACKED_H
#define PAMPHLET_TESTS_UNIT_PACKED_H

#include "clinic.h"
#include "library/library.h"

/* The paths of two library files in the test's folder, which packed_set_up sets. */
extern char packed_file[96];
extern char packed_other[96];

/* As clinic_set_up. */
void packed_set_up(void);

/* Packs the site into a file; returns the number of its pages. */
size_t packed_site(const char *to);

/* The same; fails unless these are the clinic's pages and no others. */
void packed_clinic(const char *to);

/* Writes one of many pages into the site, with these front matter fields. */
void packed_put_numbered(int number, const char *fields);

/* Opens a library file; the caller frees the library. */
struct library *packed_open(const char *path);

/* Writes these bytes over a file, as "cp" does. */
void packed_write(const char *path, const char *bytes, size_t n_bytes);

#endif
