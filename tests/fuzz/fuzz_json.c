/* content/json on any bytes. */
#include "content/json.h"
#include "reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes)
{
    try_reader(json_read, bytes, n_bytes);
    return 0;
}
