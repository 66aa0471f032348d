/*
 * Closing file descriptors that a process must not inherit.
 */
#ifndef PAMPHLET_KIOSK_DESCRIPTORS_H
#define PAMPHLET_KIOSK_DESCRIPTORS_H

/* Closes `first` and all above it, including any inherited. */
void descriptors_close_from(int first);

#endif
