/*
 * One page: from the bytes of a file to its fields and its document.
 */
#ifndef PAMPHLET_CONTENT_PARSE_H
#define PAMPHLET_CONTENT_PARSE_H

#include "base/notes.h"
#include "content/options.h"
#include "document/page.h"

/* Bytes of the largest file that is read whole. */
enum { PAGE_BYTES_MAX = 16 * 1024 * 1024 };

/* Bytes that the document of a page may take; a page that would take more is not shown. */
size_t page_document_bytes_max(size_t file_bytes);

/* Fills a page (page_init was called with its path) from the whole text of its file, behind which
 * stand MARKDOWN_PADDING_BYTES of zeros that are not counted (content/markdown.h). Whatever the
 * bytes are, the page has a title and a document afterwards (but for the document where only fields
 * are asked for, and the text is not read); what was wrong is in the notes. options may be NULL:
 * Hugo's defaults. */
void page_parse(struct page *page, const char *bytes, size_t n_bytes,
                const struct content_options *options, struct notes *notes);

/* What such a page says first. */
extern const char page_sorry[];

/* Fills a page whose file cannot be read or shown: a document that says so in words for a reader;
 * `why` is one sentence. Fields that were read already stay. */
void page_stand_in(struct page *page, const char *why);

/* Makes the text of a page say, in these words, that it is still to be read. */
void page_to_come(struct page *page, const char *words);

/* A name for people from a path: "conditions/slipped-disc/index.md" is "Slipped disc". */
char *page_name_from_path(struct arena *arena, const char *path);

#endif
