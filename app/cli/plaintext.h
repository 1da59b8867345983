// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

// Text as a terminal shows it. Painting marks (console.h) take no column and are kept.

/// Control characters and bidirectional overrides made visible or replaced; line breaks stay.
QString printable(const QString &text);
/// Everything as ASCII: glyphs by their stand-ins, letters without their accents, anything else as `?`.
QString asciiOnly(const QString &text);

/// Columns that a text takes: 2 for wide characters, 0 for combining ones.
int columnsOf(const QString &text);
/// At most so many columns, with `…` where something was cut off.
QString elided(const QString &text, int columns);
/// Filled up with blanks to so many columns.
QString padded(const QString &text, int columns, bool right = false);

/// The first line, blanks joined: what fits into a table.
QString firstLine(const QString &text);
/// Every line of a text indented; empty lines stay empty.
QString indented(const QString &text, int columns);

/// A word as a shell would need it: quoted only where it must be.
QString shellQuoted(const QString &word);

} // namespace godwit
