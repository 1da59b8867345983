// SPDX-License-Identifier: Apache-2.0
#include "views/tokens.h"

namespace godwit
{
namespace
{

constexpr StateToken stateTokens[] = {
    {RunState::Pending, "circle-dashed", 0xff69727f, 0xff8c9299},
    {RunState::Blocked, "lock", 0xff561371, 0xffcfa9f7},
    {RunState::Running, "loader-circle", 0xff1f6fb5, 0xff6c9bf5},
    {RunState::Succeeded, "circle-check", 0xff0f5c46, 0xffacf0c6},
    {RunState::Failed, "circle-x", 0xffcf330d, 0xfff0705c},
    {RunState::Cancelled, "ban", 0xff4a3b08, 0xffeadd91},
    {RunState::Interrupted, "unplug", 0xff8f5226, 0xfff5ad5c},
    {RunState::Unknown, "circle-question-mark", 0xff8a1a6e, 0xfff3bfe0},
    {RunState::Skipped, "circle-minus", 0xff69727f, 0xff8c9299},
};
static_assert(std::size(stateTokens) == runStateCount);

} // namespace

const StateToken &stateToken(RunState state)
{
    const StateToken &token = stateTokens[static_cast<size_t>(state)];
    Q_ASSERT(token.state == state);
    return token;
}

QColor stateColor(RunState state, bool dark)
{
    const StateToken &token = stateToken(state);
    return QColor::fromRgb(dark ? token.dark : token.light);
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
