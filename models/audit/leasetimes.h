// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace godwit
{

/// How long a lease lasts and how often it is renewed (audit-protocol.md, section 4). The values are written
/// into GODWIT_META when the database is made; runners read them from there, so that all agree.
struct LeaseTimes
{
    std::chrono::milliseconds ttl{60'000};
    std::chrono::milliseconds beat{10'000};
    std::chrono::milliseconds margin{10'000}; ///< a lease is trusted for ttl − margin after its last beat

    friend bool operator==(const LeaseTimes &, const LeaseTimes &) = default;
};

} // namespace godwit
