// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QStringList>

namespace godwit::test
{

// Rows of a database (an SQLite file, or an address as godwitctl takes it) as text, one per row, so that a
// comparison shows what differs: values as SQL literals, hence 1, '1' and NULL differ (on servers '1' and
// NULL). They are opened read-only and closed on return; one that cannot be read fails the program loudly.

/// The columns (SQL expressions) of `from`, which may hold WHERE and ORDER BY: "1 | 'a' | NULL".
QStringList rowsOf(const QString &database, const QStringList &columns, const QString &from);
/// The first value of the first row as plain text; empty where there is none.
QString valueOf(const QString &database, const QString &query);
/// Of a file: every table with every row, in the order of the rows' ids, and the schema as "(schema)".
QMap<QString, QStringList> contentOf(const QString &database);
/// What differs between two contents, a line each; empty: nothing.
QString differenceOf(const QMap<QString, QStringList> &before, const QMap<QString, QStringList> &after);

/// Runs statements without placeholders on a data database; makes the file.
void executeOn(const QString &database, const QStringList &statements);

} // namespace godwit::test
