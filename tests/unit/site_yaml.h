/*
 * Reads a file of a site's configuration that is YAML.
 */
#ifndef PAMPHLET_TESTS_UNIT_SITE_YAML_H
#define PAMPHLET_TESTS_UNIT_SITE_YAML_H

#include "content/site.h"

#include <string.h>

static inline void site_read_yaml(struct site *site, const char *file, const char *text,
                                  struct notes *notes)
{
    site_read(site, &(struct site_file){file, NULL, NULL, text, strlen(text)}, notes);
}

#endif
