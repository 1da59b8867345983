// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <string_view>

namespace godwit
{

/// A place where a test ends the process, as a power cut would. Only the environment of a test names one.
struct MariaFailPoint
{
    static void reach(std::string_view place)
    {
        const char *const wanted = std::getenv("GODWIT_TEST_MARIADB_DIES_AT");
        if (wanted && place == wanted)
            std::_Exit(77);
    }
};

} // namespace godwit
