/*
 * SHA-256 (FIPS 180-4), to name a file by its contents.
 */
#ifndef PAMPHLET_BASE_SHA256_H
#define PAMPHLET_BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

/* By value: sha256_init, sha256_add as often as there are bytes, sha256_finish. */
struct sha256 {
    uint32_t state[8];
    uint64_t total_bytes;
    unsigned char block[64];
};

void sha256_init(struct sha256 *sha);
void sha256_add(struct sha256 *sha, const void *bytes, size_t n_bytes);

/* A sum as a string: 64 hexadecimal digits and a NUL. */
enum { SHA256_HEX_BYTES = 65 };

void sha256_finish(struct sha256 *sha, char hex[SHA256_HEX_BYTES]);

#endif
