/*
 * Why the system does not open a file, and what to do about it.
 */
#ifndef PAMPHLET_BASE_REFUSED_H
#define PAMPHLET_BASE_REFUSED_H

/* The words for an errno of a file or folder that is to be read: the system's, and behind those for
 * a lack of permission who can help. */
const char *refused_why(int error);

#endif
