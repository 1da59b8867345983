// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

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

/// The first token from `at` on, which moves behind it; nothing where there are only blanks and comments.
/// Understands '…' with doubled quotes, "…", […], `…`, --, nested /* */, and $tag$…$tag$.
std::optional<SqlToken> nextSqlToken(QStringView sql, qsizetype &at);

/// All of them.
QList<SqlToken> sqlTokens(QStringView sql);

/// Nothing else but blanks and comments stands in the token's line.
bool isAloneInLine(QStringView sql, const SqlToken &token);

} // namespace godwit
