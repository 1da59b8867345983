// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzzers.h"

#include <cstdio>
#include <cstdlib>

namespace godwit::fuzz
{

void broken(const char *promise)
{
    std::fprintf(stderr, "fuzz: broken promise: %s\n", promise);
    std::abort();
}

} // namespace godwit::fuzz
