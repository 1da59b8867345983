// SPDX-License-Identifier: Apache-2.0
// One program per parser for libFuzzer; GODWIT_FUZZER is its function.
#include "tests/fuzz/fuzzers.h"

#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    godwit::fuzz::GODWIT_FUZZER(
        std::string(reinterpret_cast<const char *>(data), size)); // of its own, so that reading beyond shows
    return 0;
}
