/*
 * The process that watches a folder or page while it is read.
 */
#ifndef PAMPHLET_CLI_LIVE_H
#define PAMPHLET_CLI_LIVE_H

#include "cli/newer.h"
#include "cli/options.h"

struct watch;
struct app;

/* Starts the process that watches the content (sync/watch.h), if that is a folder or a page on
 * one's own machine, or a folder in a kiosk; else NULL. */
struct watch *cli_watch_new(const struct options *options);

/* Passes what the process has sent to the app. */
void cli_watch_take(struct watch *watch, struct app *app);

/* Keeps what it has sent until cli_newer_open is asked for a newer library. */
void cli_watch_keep(struct watch *watch, struct cli_newer *newer);

#endif
