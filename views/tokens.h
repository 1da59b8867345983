// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/runstate.h"

#include <QColor>

namespace godwit
{

// The one visual language: every surface, distance and state icon that the window uses is named here and
// nowhere else. tests/tst_palette.cpp measures contrast and how well the colours can be told apart.

/// Name in resources/icons/lucide. The colours of the states are in models/core/statelook.h, because reports
/// and the console show them too.
const char *stateIconName(RunState state);
QColor stateColor(RunState state, bool dark);

/// The surfaces on which everything lies.
struct Surfaces
{
    QColor window;
    QColor base;
    QColor alternate; ///< every second row
    QColor line;      ///< where a line separates meaning
    QColor text;
    QColor secondary; ///< text of less weight
    QColor disabled;
    QColor accent;
    QColor selection; ///< with normal text on it
    QColor notice;    ///< ground of an information
    QColor alarm;     ///< ground of an error
};

const Surfaces &surfaces(bool dark);

// Distances in device-independent pixels at 96 dpi.
namespace spacing
{
inline constexpr int tight = 4;
inline constexpr int normal = 8;
inline constexpr int wide = 12;
inline constexpr int loose = 16;
} // namespace spacing

inline constexpr int rowHeight = 24;
inline constexpr int iconSize = 16;

} // namespace godwit
