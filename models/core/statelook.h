// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/runstate.h"

namespace godwit
{

/// How a state looks, in the window, in reports and on a terminal. Never by the colour alone: a glyph or an
/// icon and the word (runStateWord) always stand beside it. tests/tst_palette.cpp measures the colours.
struct StateLook
{
    char16_t glyph;    ///< one column wide, in every common font
    char ascii;        ///< for terminals that are not UTF-8
    const char *light; ///< colour on a light ground, "#rrggbb"
    const char *dark;  ///< colour on a dark ground
    int terminal;      ///< colour of the 256-colour palette that reads on both
};

const StateLook &stateLook(RunState state);

} // namespace godwit
