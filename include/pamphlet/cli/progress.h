/*
 * How far the reading of pages has come, on a terminal.
 */
#ifndef PAMPHLET_CLI_PROGRESS_H
#define PAMPHLET_CLI_PROGRESS_H

#include <stddef.h>

/* For struct sync_options: prints how far reading has come. cli_progress_end wipes that away;
 * nothing is printed after it. */
void cli_progress(size_t done, size_t all);
void cli_progress_end(void);

#endif
