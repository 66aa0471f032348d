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

/* Gives a page a title and a document that says no more than that. */
void lists_give_document(struct page *page, const char *title);

#endif
