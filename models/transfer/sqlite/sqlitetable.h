// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/loadplan.h"
#include "models/transfer/tableinfo.h"

#include <QMap>
#include <QStringList>

namespace godwit
{

class Connection;

/// A table that a copy writes to: what it is now, and the SQL to make and to fill it.
class SqliteTable
{
public:
    /// Reads the catalogue. Refuses SQLite's or Godwit's own tables; a missing table is fine, a view is
    /// what info() says. `text`: for people.
    static Result<SqliteTable> describe(Connection &connection, const QString &name, const QString &text);

    const TableInfo &info() const { return m_info; }
    const QString &quoted() const { return m_quoted; } ///< main."name"

    /// How the unique indexes compare a column; empty: byte by byte.
    QString collationOf(const QString &column) const { return m_collations.value(column.toCaseFolded()); }
    /// The declared type for a temporary column that converts values as this one does.
    QString keyType(const ColumnShape &column) const;

    /// CREATE TABLE with the source's columns (createTableSql), and what only SQLite has.
    Result<QString> createSql(const TableShape &shape, const WriteRequest &request, QStringList &notes) const;
    /// INSERT of these columns; with keys, ON CONFLICT of them updates the others, or keeps what is there.
    Result<QString> insertSql(const QStringList &columns, const QStringList &upsertKeys,
                              bool keepExisting) const;
    /// INSERT INTO … for a SELECT to follow; without columns for all of them in order. A refused row takes
    /// the others of its statement with it (Abort), or leaves those before it (Fail).
    enum class Conflict { Abort, Fail };
    QString intoSql(const QStringList &columns, Conflict conflict) const;
    QString emptySql() const;
    /// CREATE INDEX for the source's indexes, under names that are free in this file.
    Result<QStringList> indexSql(const TableShape &shape, QStringList &notes) const;

private:
    SqliteTable(Connection &connection, const QString &name, const QString &text);
    Result<void> readColumns();
    Result<void> readUniqueIndexes();
    Result<void> readTriggers();

    Connection *m_connection;
    TableInfo m_info;
    QString m_quoted;
    bool m_strict = false;
    QMap<QString, QString> m_collations; ///< by folded column
};

} // namespace godwit
