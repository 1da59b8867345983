// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/transfer/tableshape.h"

#include <QStringList>

namespace godwit
{

class Connection;

/// A table that a copy writes to: what it is now, and the SQL to make and to fill it.
class SqliteTable
{
public:
    /// Reads the catalogue. Refuses views and SQLite's or Godwit's own tables; a missing table is fine.
    static Result<SqliteTable> describe(Connection &connection, const QString &name);

    bool exists() const { return m_exists; }
    bool hasTriggers() const { return m_hasTriggers; }
    /// Columns that rows may bring, in order; generated ones are left out, the table computes them.
    const QStringList &columns() const { return m_columns; }
    bool isGenerated(const QString &column) const { return m_generated.contains(column.toCaseFolded()); }
    /// True where a primary key or a unique index is on exactly these columns, so that ON CONFLICT can use
    /// it.
    bool isUnique(const QStringList &keys) const;

    /// CREATE TABLE with the source's columns, types and NOT NULL; `keys`, or else the source's primary key,
    /// become the primary key.
    Result<QString> createSql(const TableShape &shape, const QStringList &keys) const;
    /// INSERT of these columns; with keys, ON CONFLICT of them updates the others.
    Result<QString> insertSql(const QStringList &columns, const QStringList &upsertKeys) const;
    /// INSERT INTO … for a SELECT to follow; without columns for all of them in order.
    QString intoSql(const QStringList &columns) const;
    QString emptySql() const;
    /// What an operator may run to make an upsert possible.
    QString uniqueIndexSql(const QStringList &keys) const;

private:
    SqliteTable(Connection &connection, QString name) : m_connection(&connection), m_name(std::move(name)) {}
    Result<void> readColumns();
    Result<void> readUniqueIndexes();
    Result<void> readTriggers();

    Connection *m_connection;
    QString m_name;
    QString m_quoted; ///< main."name"
    bool m_exists = false;
    bool m_hasTriggers = false;
    QStringList m_columns;
    QStringList m_generated;         ///< folded
    QList<QStringList> m_uniqueKeys; ///< each folded and sorted
};

} // namespace godwit
