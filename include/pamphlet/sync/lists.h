/*
 * Lists that no file stands for; for the steps of the plan only.
 */
#ifndef PAMPHLET_SYNC_LISTS_H
#define PAMPHLET_SYNC_LISTS_H

#include "sync/plan.h"

/* What the list of a folder is. */
enum library_kind lists_kind(const struct site *site, const char *folder);

/* Adds the list of a folder, its title its only text; returns its number. */
uint32_t lists_make(struct plan *plan, unsigned language, const char *folder,
                    enum library_kind kind, const char *title);

#endif
