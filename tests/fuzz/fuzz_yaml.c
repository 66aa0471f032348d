/* content/yaml on any bytes. */
#include "content/yaml.h"
#include "reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n_bytes)
{
    try_reader(yaml_read, bytes, n_bytes);
    return 0;
}
