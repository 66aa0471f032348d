/*
 * Why something could not be read.
 *
 * What is not there at all, or is no file, is not missing. Everything that is not known to last may
 * pass: a disk is gone for a moment, or too many files are open.
 */
#include "sync/missing.h"

#include <errno.h>
#include <stddef.h>

static bool lasts(int error)
{
    static const int lasting[] = {ENOENT, ENOTDIR, EISDIR, EINVAL, ELOOP, EXDEV, ENAMETOOLONG};
    for (size_t i = 0; i < sizeof lasting / sizeof *lasting; i++)
        if (error == lasting[i])
            return true;
    return false;
}

bool missing_add(struct missing *missing, int error)
{
    bool forbidden = error == EACCES || error == EPERM;
    bool for_now = error && !forbidden && !lasts(error);
    missing->forbidden = missing->forbidden || forbidden;
    missing->for_now = missing->for_now || for_now;
    return forbidden || for_now;
}

void missing_add_all(struct missing *missing, const struct missing *more)
{
    missing->for_now = missing->for_now || more->for_now;
    missing->forbidden = missing->forbidden || more->forbidden;
    missing->moved = missing->moved || more->moved;
}
