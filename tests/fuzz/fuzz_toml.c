/* content/toml on any bytes. */
#include "content/toml.h"
#include "reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes)
{
    try_reader(toml_read, bytes, n_bytes);
    return 0;
}
