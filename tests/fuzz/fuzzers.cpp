// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzzers.h"

#include <array>

namespace godwit::fuzz
{

std::span<const Fuzzer> fuzzers()
{
    static constexpr std::array all{
        Fuzzer{"csv", fuzzCsv},         Fuzzer{"definition", fuzzDefinition},
        Fuzzer{"times", fuzzTimes},     Fuzzer{"scripts", fuzzScripts},
        Fuzzer{"quoting", fuzzQuoting}, Fuzzer{"redactor", fuzzRedactor},
        Fuzzer{"pgcopy", fuzzPgCopy},   Fuzzer{"mariafield", fuzzMariaField},
        Fuzzer{"address", fuzzAddress}, Fuzzer{"journal", fuzzJournal},
    };
    return all;
}

} // namespace godwit::fuzz
