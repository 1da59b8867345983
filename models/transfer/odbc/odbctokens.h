// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace godwit
{

/// A word of SQL in capitals, or a single character of punctuation. Strings, quoted names and comments give
/// no tokens but one of an empty word each (strings and names), so that neighbours do not meet.
struct SqlToken
{
    QString word;
    qsizetype position = 0;
    qsizetype length = 0;
};

/// Understands '…' with doubled quotes, "…", […], `…`, --, nested /* */, and $tag$…$tag$.
QList<SqlToken> sqlTokens(const QString &sql);

/// Nothing else but blanks and comments stands in the token's line.
bool isAloneInLine(const QString &sql, const SqlToken &token);

} // namespace godwit
