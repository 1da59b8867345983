// SPDX-License-Identifier: Apache-2.0
#include "models/core/statelook.h"

namespace godwit
{
namespace
{

// In the order of RunState.
constexpr StateLook looks[] = {
    {u'○', 'o', "#69727F", "#8C9299", 245}, // Pending
    {u'◆', '#', "#561371", "#CFA9F7", 134}, // Blocked
    {u'●', '>', "#1F6FB5", "#6C9BF5", 69},  // Running
    {u'✔', '+', "#0F5C46", "#ACF0C6", 35},  // Succeeded
    {u'✖', 'x', "#CF330D", "#F0705C", 203}, // Failed
    {u'⊘', '/', "#4A3B08", "#EADD91", 143}, // Cancelled
    {u'↯', '~', "#8F5226", "#F5AD5C", 172}, // Interrupted
    {u'?', '?', "#8A1A6E", "#F3BFE0", 170}, // Unknown
    {u'–', '-', "#69727F", "#8C9299", 245}, // Skipped
};
static_assert(std::size(looks) == runStateCount);

} // namespace

const StateLook &stateLook(RunState state) { return looks[static_cast<size_t>(state)]; }

} // namespace godwit
