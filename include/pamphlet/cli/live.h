/*
 * The process that watches a folder or page while it is read.
 */
#ifndef PAMPHLET_CLI_LIVE_H
#define PAMPHLET_CLI_LIVE_H

#include "cli/newer.h"
#include "cli/options.h"

/* Starts the process that watches the content (sync/watch.h), if that is a folder or a page on
 * one's own machine, or a folder in a kiosk; else NULL. cli_watch_take passes what it sends to the
 * app, cli_watch_keep to whoever asks for what is newer. */
struct watch;
struct app;
struct watch *cli_watch_new(const struct options *options);
void cli_watch_take(struct watch *watch, struct app *app);
void cli_watch_keep(struct watch *watch, struct cli_newer *newer);

#endif
