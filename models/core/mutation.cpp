// SPDX-License-Identifier: Apache-2.0
#include "models/core/mutation.h"

#ifndef GODWIT_NO_FAULTS

#include <cstdlib>
#include <string_view>

namespace godwit
{

bool isMutated(const char *fault)
{
    const char *const wanted = std::getenv("GODWIT_MUTATION");
    return wanted && std::string_view(wanted) == fault;
}

} // namespace godwit

#endif
