/*
 * Why the system does not open a file, and what to do about it.
 */
#include "base/refused.h"

#include <errno.h>
#include <string.h>

const char *refused_why(int error)
{
    return error == EACCES ? "Permission denied: let this account read it" : strerror(error);
}
