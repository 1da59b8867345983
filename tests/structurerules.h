// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

// The rules of CONTRIBUTING.md that a compiler does not see, judged from one source file. Paths are relative
// to the project's root: "models/core/ids.h".

/// One sentence per breach, none when all is well.
QStringList structureBreaches(const QString &path, const QString &text);

/// The text without comments, and without what stands in quotes unless that is kept. Lines stay where they
/// are.
QString codeOf(const QString &text, bool keepQuoted = false);
