/*
 * From a content folder to a library: finds the site and its pages, has them parsed, gives them
 * their addresses, resolves their links.
 */
#ifndef PAMPHLET_SYNC_SYNC_H
#define PAMPHLET_SYNC_SYNC_H

#include "library/library.h"
#include "sync/missing.h"

#include <stdint.h>

/* Whether quotes and dashes are made typographic. AUTO: as the site's configuration says (Hugo's
 * default: yes); a file that is shown alone stays as it was typed, as in CommonMark. */
enum sync_typographer { TYPOGRAPHER_AUTO, TYPOGRAPHER_ON, TYPOGRAPHER_OFF };

/* What an index file makes of its folder. */
enum sync_index {
    INDEX_AUTO,    /* strict if anything shows that the site is Hugo's */
    INDEX_STRICT,  /* Hugo's rule: one page, and no other page in the folder or below */
    INDEX_LENIENT, /* the folder's list; the other files are pages */
};

/* Where a library is saved, instead of being held in memory. */
struct sync_saving {
    void (*save)(struct library *library, const struct missing *missing, void *data);
    void *data;
    int scratch; /* an empty file, open for reading and writing, for the texts of pages until they
                    are saved */
};

/* A zeroed struct: what a visitor of the website sees now. */
struct sync_options {
    int64_t now;   /* in seconds of Unix; 0: ask the clock */
    unsigned show; /* enum library_show: links lead to such pages too */
    enum sync_index index;
    bool fields_only; /* for lists: no texts, no links, no names */
    bool titles_only; /* nor anything else that a line with a page's title does not show: addresses,
                         terms, dates */
    bool summaries;   /* each page gets a summary, if need be from its text */
    enum sync_typographer typographer;
    const char *language; /* of a single file whose name gives none; NULL, or no code: English */
    /* Called in each process that parses pages, before it sees one; anything but 0 and it does not
     * parse. NULL: nothing confines it. */
    int (*confine)(void);
    unsigned workers; /* processes that parse; 0: one per core */
    /* Libraries of at least so many pages are kept in the user's cache and taken from there; 0:
     * none are. */
    size_t cache_pages;
    /* Libraries of at least so many pages that are not in the cache are read for their lists only,
     * and each page says that it is still to be read (sync_is_titles); 0: none are. */
    size_t titles_first;
    /* Saves the library as soon as it is finished, and leaves the user's cache alone. The texts of
     * its pages are then never all in memory, nor in the library that is returned, and an error in
     * the site's configuration is a failure. NULL: the library is not saved. */
    const struct sync_saving *saving;
    /* Given a file that holds exactly the library that was read, open for reading, as soon as there
     * is one in the cache; takes the descriptor over. NULL: not called. */
    void (*written)(int fd, void *data);
    void *written_data;
    /* Set when the library is finished: whether something could not be read for a reason that may
     * pass, so that pages are missing or say that they cannot be shown. NULL: nobody asks. */
    bool *hindered;
    /* Told where pages come from, and why they are not kept. NULL: not called. */
    void (*tell)(const char *words);
    /* Called when reading begins, and after each page. NULL: not called. */
    void (*progress)(size_t done, size_t all);
};

/* The time that pages are read for, in seconds of Unix. */
int64_t sync_now(const struct sync_options *options);

/* Reads a content folder, or the root of a site (a folder with a content folder in it). All its
 * pages are in the library, the hidden ones too. Returns a finished library, owned by the caller,
 * or NULL with *why set to a heap string (the caller's) that says what to do. */
struct library *sync_folder(const char *folder, const struct sync_options *options, char **why);

/* The same in two steps, between which the caller can do something else while the first pages are
 * being parsed. sync_begin finds the pages; NULL as sync_folder. sync_finish waits for them; NULL
 * gives NULL. */
struct sync *sync_begin(const char *folder, const struct sync_options *options, char **why);
struct library *sync_finish(struct sync *sync);

/* The first part of sync_finish: waits until all pages are read. After that only one processor is
 * busy. */
void sync_read(struct sync *sync);

/* Whether only the titles are being read (titles_first). */
bool sync_is_titles(const struct sync *sync);

/* The number of files to be parsed; 0 if the library comes from the cache. */
size_t sync_count(const struct sync *sync);

/* The notes on the site's configuration and folders, known before any page is; lent until
 * sync_finish. NULL for a single file, which has none. */
const struct notes *sync_site_notes(const struct sync *sync);

/* As sync_folder, for the folder of a snapshot. The snapshot is lent; afterwards only its state,
 * and whether reading was hindered, may be used, before snapshot_done. A file that changed since is
 * read as it is now, but the recorded state is the older one, so the next snapshot shows the
 * change. */
struct snapshot;
struct library *sync_snapshot(struct snapshot *snapshot, const struct sync_options *options,
                              char **why);

/* Reads one Markdown file ("-": standard input), even a draft, as a library of one page: as
 * sync_folder, or in two steps as sync_begin. */
struct library *sync_file(const char *file, const struct sync_options *options, char **why);
struct sync *sync_begin_file(const char *file, const struct sync_options *options, char **why);

#endif
