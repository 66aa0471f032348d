/*
 * One reading, from the moment that the content is opened until the reader leaves; for browse.c,
 * which begins and ends it, and loop.c, which runs it.
 */
#ifndef PAMPHLET_CLI_LOOP_H
#define PAMPHLET_CLI_LOOP_H

#include "cli/newer.h"
#include "cli/options.h"
#include "ui/app.h"

struct watch;

/* The process that watches the pages while they are read. In a kiosk there is one only where pages
 * are missing for a reason that may pass, and only until they are there. */
struct watching {
    struct watch *watch; /* NULL: there is none */
    bool begun;
    bool until_whole;
    const struct library *damaged; /* the last one whose damage was told */
    int64_t since_ns; /* what changed from then on is not in the library that was opened */
};

/* By value. */
struct reading {
    const struct options *options;
    struct watching watching;
    struct cli_newer newer;    /* where what comes in a kiosk waits for the next reader */
    struct app_options wanted; /* of the app */
    struct buffer troubles;    /* what is wrong, until it can be told */
};

/* Has the watching process begin, the first time it is called: after the first screen, which needs
 * every processor. */
void loop_begin_watching(struct watching *watching);

/* Runs until the reader leaves, or the terminal goes away or takes no output for too long. A kiosk
 * that is cut off (below) runs until its next reset or until somebody begins to read. The terminal
 * is open, and the process confined. */
void loop_run(struct reading *reading, struct app *app);

/* Why a kiosk has nothing more to read and must be started again; NULL: it still has. Either its
 * file was overwritten with something else, and after the start the kiosk is out of use until there
 * is a library; or the file is damaged, and the sandbox hides what is there now, as after its file
 * system was mounted anew; or its last page has ended, and after the start it is out of use until
 * there is one that may be shown. */
const char *loop_why_cut_off(const struct reading *reading, const struct app *app);

#endif
