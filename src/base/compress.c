/*
 * Compression. What comes from a file is hostile: how long it says it is is checked before a byte
 * of room is made for it. It carries a checksum of what it was made of, for one bit that a disk has
 * turned may turn "cannot pass" into "can". Its working memory is made once and kept: it costs more
 * than a page does.
 */
#include "base/compress.h"

#include <zstd.h>

/* Of the levels the fastest that still finds repeated words, and the fastest with which pages of
 * three KiB of text still fit into one of SQLite's. */
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
        fatal("out of memory"); /* the room is enough for any bytes */
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
