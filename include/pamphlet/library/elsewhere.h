/*
 * The language in which somebody asks who has chosen another; for the files of search only.
 */
#ifndef PAMPHLET_LIBRARY_ELSEWHERE_H
#define PAMPHLET_LIBRARY_ELSEWHERE_H

#include "library/scope.h"

/* The language that knows more of the typed words than those that were asked, and most of all; 0:
 * there is none, or all were asked. *clearly: two or more words tell, and not one, which may be
 * misspelt: "medecine". */
uint32_t elsewhere_find(struct scope *scope, const char *words, bool *clearly);

#endif
