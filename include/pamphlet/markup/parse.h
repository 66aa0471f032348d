/*
 * One page: from the bytes of a file to its fields and its document.
 */
#ifndef PAMPHLET_MARKUP_PARSE_H
#define PAMPHLET_MARKUP_PARSE_H

#include "base/notes.h"
#include "content/options.h"
#include "document/page.h"

/* The size of the largest file that is read whole. */
enum { PAGE_BYTES_MAX = 16 * 1024 * 1024 };

/* The largest document that a page's file may become; a page with a larger one is not shown. */
size_t page_document_bytes_max(size_t file_bytes);

/* Fills a page (page_init was called with its path) from the whole text of its file. Behind the
 * n_bytes, MARKDOWN_PADDING_BYTES of zeros must follow (markup/markdown.h). Whatever the bytes
 * are, the page then has a title, and a document unless fields_only left its text unread; what was
 * wrong is in the notes. options may be NULL: Hugo's defaults. */
void page_parse(struct page *page, const char *bytes, size_t n_bytes,
                const struct content_options *options, struct notes *notes);

/* What a page that cannot be shown says first. */
extern const char page_sorry[];

/* Fills a page whose file cannot be read or shown with a document that says so to its reader; `why`
 * is one more sentence, "" for none. Fields that were read already stay. */
void page_stand_in(struct page *page, const char *why);

/* Replaces the text of a page that has yet to be read by these words, which say so. */
void page_to_come(struct page *page, const char *words);

/* page_title.c. A name for people from a path: "conditions/slipped-disc/index.md" is "Slipped
 * disc". */
char *page_name_from_path(struct arena *arena, const char *path);

#endif
