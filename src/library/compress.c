/*
 * Compression. What comes from a file is hostile: the size it claims is checked before any memory
 * is allocated for it. Each frame carries a checksum of its contents, because one bit flipped by a
 * disk may turn "cannot pass" into "can". The contexts are made once and kept: making one costs
 * more than a page does.
 */
#include "library/compress.h"

#include <zstd.h>

/* The fastest level that still finds repeated words, and the fastest at which pages of three KiB of
 * text still fit into one SQLite page. */
static const int levels[] = {[COMPRESS_WELL] = 1, [COMPRESS_QUICKLY] = -10};

void compress_add(struct buffer *out, const void *bytes, size_t n_bytes, enum compress_how how)
{
    static ZSTD_CCtx *context;
    size_t room = ZSTD_compressBound(n_bytes);
    if (!context && !(context = ZSTD_createCCtx()))
        fatal("out of memory");
    char *to = buffer_room(out, room);
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, levels[how]);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    size_t used = ZSTD_compress2(context, to, room, bytes, n_bytes);
    if (ZSTD_isError(used))
        fatal("out of memory"); /* the room suffices, so nothing else can fail */
    out->used += used;
    out->bytes[out->used] = '\0';
}

bool compress_undo(struct buffer *out, const void *bytes, size_t n_bytes, size_t most_bytes)
{
    static ZSTD_DCtx *context;
    unsigned long long room = ZSTD_getFrameContentSize(bytes, n_bytes);
    if (room == ZSTD_CONTENTSIZE_UNKNOWN || room == ZSTD_CONTENTSIZE_ERROR || room > most_bytes)
        return false;
    if (!context && !(context = ZSTD_createDCtx()))
        fatal("out of memory");
    char *to = buffer_room(out, (size_t)room);
    size_t used = ZSTD_decompressDCtx(context, to, (size_t)room, bytes, n_bytes);
    if (ZSTD_isError(used) || used != room)
        return false;
    out->used += used;
    out->bytes[out->used] = '\0';
    return true;
}
