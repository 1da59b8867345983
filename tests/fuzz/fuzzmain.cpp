// SPDX-License-Identifier: Apache-2.0
// One program per parser for libFuzzer; GODWIT_FUZZER is its name.
#include "tests/fuzz/fuzzers.h"

#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const godwit::fuzz::Fuzzer *const fuzzer = [] {
        for (const godwit::fuzz::Fuzzer &each : godwit::fuzz::fuzzers()) {
            if (std::string_view(each.name) == GODWIT_FUZZER)
                return &each;
        }
        godwit::fuzz::broken("there is no fuzzer " GODWIT_FUZZER);
    }();
    fuzzer->one(
        std::string(reinterpret_cast<const char *>(data), size)); // of its own, so that reading beyond shows
    return 0;
}
