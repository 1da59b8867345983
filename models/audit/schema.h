// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace godwit
{

class Dialect;

/// Version of the companion and control tables; kept in GODWIT_META as schema_version.
inline constexpr int schemaVersion = 1;

/// The statements that make every table, index and trigger of audit-protocol.md, section 1. Each changes
/// nothing that is there already, and can be done again after one of them has failed: MariaDB commits each.
QStringList schemaStatements(const Dialect &dialect);

/// A table of Godwit's own, beside the two audit tables.
struct CompanionTable
{
    struct Column
    {
        QString name; ///< in double quotes where it is a reserved word
        bool isNumber = false;
    };
    QString name;
    QList<Column> columns;
};
QList<CompanionTable> companionTables();

/// A table whose changes GODWIT_CHANGE has to tell, whoever makes them.
struct WatchedTable
{
    QString table;
    QString column; ///< that holds the process
};
const QList<WatchedTable> &watchedTables();

/// What the schema of one kind of database is made of. The tables are written once, with words in braces for
/// types: {id} compared byte by byte, {word} short text, {text} of any length, {time} as toUtcText writes
/// it, {int}, {big}, {serial} a primary key that counts.
struct SchemaFlavour
{
    QString id, word, text, time, integer, big, serial;
    QStringList first;       ///< statements before all others
    QString table;           ///< makes the table %1 with the columns %2 where it is missing
    QString index;           ///< makes the index %1 on the table %2 with the columns %3 where it is missing
    QStringList changeTable; ///< GODWIT_CHANGE and its indexes
    QStringList triggers;    ///< what fills GODWIT_CHANGE, and db_user
};

// One file per kind.
SchemaFlavour sqliteSchema();
SchemaFlavour postgresqlSchema();
SchemaFlavour mariadbSchema();
SchemaFlavour sqlserverSchema();

} // namespace godwit
