// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// What others may have written into a name or a description: markup, formulas, control characters,
/// bidirectional overrides, halves of surrogate pairs, very long text. Nothing of it may act; all of it must
/// be shown.
QStringList hostileTexts();
