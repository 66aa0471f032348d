/*
 * File descriptors that a process is not to have.
 */
#ifndef PAMPHLET_KIOSK_DESCRIPTORS_H
#define PAMPHLET_KIOSK_DESCRIPTORS_H

/* Closes `first` and all above it, whoever opened them. */
void descriptors_close_from(int first);

#endif
