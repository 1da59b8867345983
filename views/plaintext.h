// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

// Texts come from databases of others: they may be HTML, a megabyte long, or full of control characters.
// Whatever shows them shows them as text.

/// For QToolTip, which guesses whether a text is rich: escaped, in lines as they are, cut at a few thousand
/// characters.
QString tooltipFor(const QString &text);

/// What a text view can lay out without freezing: cut at `limit` characters with a note of how many are
/// missing, control characters (but line ends and tabs) shown as symbols (U+2400 …).
QString readable(const QString &text, qsizetype limit = 32'000);

} // namespace godwit
