// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace godwit
{

/// True where a spreadsheet could take the text for a formula: `=`, `+`, `-`, `@` (or their full-width
/// forms), TAB, CR or LF at its beginning, also after blanks, quotes and invisible characters (OWASP, "CSV
/// Injection").
bool looksLikeFormula(QStringView text);

/// A text from the database as one cell of a *report*: always quoted by RFC 4180, and with a leading `'`
/// where it looks like a formula. Data files are exact and never use this.
QString csvCell(const QString &text);

} // namespace godwit
