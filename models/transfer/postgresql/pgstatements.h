// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace godwit
{

// Just enough of PostgreSQL's lexer (documentation, section 4.1) to find where things end: quotes, escape
// strings, dollar quotes, nested comments. Any thread.

/// One statement of a script, without its semicolon and what stands before it.
struct PgStatement
{
    QString text;
    qsizetype line = 1; ///< where it begins
    QString word;       ///< its first word, in upper case; with the second one for PREPARE
};

QList<PgStatement> splitStatements(const QString &script);

/// `?` outside of quotes and comments → $1, $2 …
QString numberedPlaceholders(const QString &sql);

} // namespace godwit
