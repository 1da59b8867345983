// SPDX-License-Identifier: Apache-2.0
#include "views/tokens.h"

#include "models/core/statelook.h"

namespace godwit
{
namespace
{

constexpr const char *stateIcons[] = {
    "circle-dashed",        // Pending
    "lock",                 // Blocked
    "loader-circle",        // Running
    "circle-check",         // Succeeded
    "circle-x",             // Failed
    "ban",                  // Cancelled
    "unplug",               // Interrupted
    "circle-question-mark", // Unknown
    "circle-minus",         // Skipped
};
static_assert(std::size(stateIcons) == runStateCount);

} // namespace

const char *stateIconName(RunState state) { return stateIcons[static_cast<size_t>(state)]; }

QColor stateColor(RunState state, bool dark)
{
    const StateLook &look = stateLook(state);
    return QColor(QLatin1StringView(dark ? look.dark : look.light));
}

const Surfaces &surfaces(bool dark)
{
    static const Surfaces light = {.window = 0xfff5f6f8,
                                   .base = 0xffffffff,
                                   .alternate = 0xfff8f9fb,
                                   .line = 0xffe1e5ea,
                                   .text = 0xff1b1f24,
                                   .secondary = 0xff5b6470,
                                   .disabled = 0xff9aa2ad,
                                   .accent = 0xff1f6fb5,
                                   .selection = 0xffd6e6f6,
                                   .notice = 0xffe8f1fa,
                                   .alarm = 0xfffcebe6};
    static const Surfaces darkOnes = {.window = 0xff1b1e23,
                                      .base = 0xff20242a,
                                      .alternate = 0xff242930,
                                      .line = 0xff343b44,
                                      .text = 0xffe6e9ed,
                                      .secondary = 0xffa3acb8,
                                      .disabled = 0xff69727d,
                                      .accent = 0xff6c9bf5,
                                      .selection = 0xff2b4468,
                                      .notice = 0xff223044,
                                      .alarm = 0xff3d2422};
    return dark ? darkOnes : light;
}

} // namespace godwit
