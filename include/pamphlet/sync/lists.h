/*
 * Lists that have no file of their own (sections.c); for the steps of the plan only.
 */
#ifndef PAMPHLET_SYNC_LISTS_H
#define PAMPHLET_SYNC_LISTS_H

#include "sync/plan.h"

/* The kind of a folder's list in a language, which its path tells. */
enum library_kind lists_kind(const struct site_language *language, const char *folder);

/* Adds a list for a folder, with its title as its only text; returns its number, from 1. The folder
 * is lent for as long as the plan lives. */
uint32_t lists_make(struct plan *plan, unsigned language, const char *folder,
                    enum library_kind kind, const char *title);

#endif
