// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitetable.h"

#include "models/database/connection.h"
#include "models/database/dialect.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/sqlite/sqlitesession.h"
#include "models/transfer/transfererror.h"

#include <map>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotWrite() { return Transfer::tr("Cannot write to the destination"); }

QStringList foldedAndSorted(const QStringList &names)
{
    QStringList folded;
    for (const QString &name : names)
        folded.append(name.toCaseFolded());
    folded.sort();
    return folded;
}

Result<QStringList> quotedAll(const Connection &connection, const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names) {
        const auto one = connection.dialect().quote(name);
        if (!one)
            return at(ErrorKind::Destination, cannotWrite(), one.error());
        quoted.append(*one);
    }
    return quoted;
}

/// OR ABORT wins over an ON CONFLICT IGNORE or REPLACE of the table: no row is lost without a word.
const QString insertInto = u"INSERT OR ABORT INTO "_s;

} // namespace

Result<SqliteTable> SqliteTable::describe(Connection &connection, const QString &name)
{
    SqliteTable table(connection, name);
    const auto quoted = connection.dialect().quote(name);
    if (!quoted)
        return at(ErrorKind::Destination, cannotWrite(), quoted.error());
    table.m_quoted = u"main."_s + *quoted;
    if (name.startsWith(u"sqlite_", Qt::CaseInsensitive) ||
        name.compare(u"GODWIT_LEDGER", Qt::CaseInsensitive) == 0) {
        return Error{.kind = ErrorKind::Destination,
                     .what = cannotWrite(),
                     .object = name,
                     .cause = Transfer::tr("this name belongs to SQLite or to Godwit"),
                     .advice = Transfer::tr("Choose another destination table.")};
    }
    const auto found = connection.selectOne(
        u"SELECT type FROM pragma_table_list WHERE schema = 'main' AND name = ? COLLATE NOCASE"_s, {name});
    if (!found)
        return at(ErrorKind::Destination, cannotWrite(), found.error());
    if (!*found)
        return table;
    if ((*found)->text(0) == u"view") {
        return Error{.kind = ErrorKind::Destination,
                     .what = cannotWrite(),
                     .object = name,
                     .cause = Transfer::tr("it is a view"),
                     .advice = Transfer::tr("Name the table behind it.")};
    }
    table.m_exists = true;
    if (auto read = table.readColumns(); !read)
        return read.error();
    if (auto read = table.readUniqueIndexes(); !read)
        return read.error();
    if (auto read = table.readTriggers(); !read)
        return read.error();
    return table;
}

Result<void> SqliteTable::readColumns()
{
    const auto rows = m_connection->select(
        u"SELECT name, hidden, pk FROM pragma_table_xinfo(?, 'main') ORDER BY cid"_s, {m_name});
    if (!rows)
        return at(ErrorKind::Destination, cannotWrite(), rows.error());
    QStringList primaryKey;
    for (const Row &row : *rows) {
        const qint64 hidden = row.integer(1); // 1: of a virtual table; 2, 3: generated
        if (hidden == 0)
            m_columns.append(row.text(0));
        else if (hidden > 1)
            m_generated.append(row.text(0).toCaseFolded());
        if (row.integer(2) > 0)
            primaryKey.append(row.text(0));
    }
    if (!primaryKey.isEmpty())
        m_uniqueKeys.append(foldedAndSorted(primaryKey));
    return {};
}

Result<void> SqliteTable::readUniqueIndexes()
{
    const auto rows = m_connection->select(u"SELECT l.name, i.name FROM pragma_index_list(?, 'main') AS l, "
                                           u"pragma_index_info(l.name, 'main') AS i "
                                           "WHERE l.\"unique\" = 1 AND l.partial = 0"_s,
                                           {m_name});
    if (!rows)
        return at(ErrorKind::Destination, cannotWrite(), rows.error());
    std::map<QString, QStringList> indexes;
    for (const Row &row : *rows)
        indexes[row.text(0)].append(row.text(1));
    for (const auto &[index, columns] : indexes) {
        if (!columns.contains(QString())) // an expression has no name
            m_uniqueKeys.append(foldedAndSorted(columns));
    }
    return {};
}

Result<void> SqliteTable::readTriggers()
{
    const auto row = m_connection->selectOne(
        u"SELECT count(*) FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name = ? COLLATE NOCASE"_s,
        {m_name});
    if (!row)
        return at(ErrorKind::Destination, cannotWrite(), row.error());
    m_hasTriggers = (*row)->integer(0) > 0;
    return {};
}

bool SqliteTable::isUnique(const QStringList &keys) const
{
    return m_uniqueKeys.contains(foldedAndSorted(keys));
}

Result<QString> SqliteTable::createSql(const TableShape &shape, const QStringList &keys) const
{
    const auto names = quotedAll(*m_connection, shape.names());
    if (!names)
        return names.error();
    QStringList lines;
    std::map<int, QString> sourceKey;
    for (int i = 0; i < shape.columns.size(); ++i) {
        const ColumnShape &column = shape.columns.at(i);
        QString line = names->at(i);
        QStringList notes;
        const QString type = sqliteFlavour().typeName(column, shape.kind, false, notes);
        if (!type.isEmpty())
            line += u' ' + type;
        if (column.notNull || keys.contains(column.name, Qt::CaseInsensitive))
            line += u" NOT NULL"_s;
        lines.append(line);
        if (column.keyPosition > 0)
            sourceKey[column.keyPosition] = names->at(i);
    }
    QStringList primaryKey;
    if (keys.isEmpty()) {
        for (const auto &[position, name] : sourceKey)
            primaryKey.append(name);
    } else {
        const auto quoted = quotedAll(*m_connection, keys);
        if (!quoted)
            return quoted.error();
        primaryKey = *quoted;
    }
    if (!primaryKey.isEmpty())
        lines.append(u"PRIMARY KEY ("_s + primaryKey.join(u", "_s) + u')');
    QStringList options;
    if (shape.strict)
        options.append(u"STRICT"_s);
    if (shape.withoutRowid && !primaryKey.isEmpty())
        options.append(u"WITHOUT ROWID"_s);
    return QString(u"CREATE TABLE "_s + m_quoted + u" ("_s + lines.join(u", "_s) + u") "_s +
                   options.join(u", "_s));
}

Result<QString> SqliteTable::insertSql(const QStringList &columns, const QStringList &upsertKeys) const
{
    const auto names = quotedAll(*m_connection, columns);
    if (!names)
        return names.error();
    QString sql = intoSql(columns) + u" VALUES ("_s + QStringList(columns.size(), u"?"_s).join(u',') + u')';
    if (upsertKeys.isEmpty())
        return sql;

    const auto keys = quotedAll(*m_connection, upsertKeys);
    if (!keys)
        return keys.error();
    QStringList updates;
    for (int i = 0; i < columns.size(); ++i) {
        if (!upsertKeys.contains(columns.at(i), Qt::CaseInsensitive))
            updates.append(names->at(i) + u" = excluded."_s + names->at(i));
    }
    sql += u" ON CONFLICT ("_s + keys->join(u", "_s) + u") DO "_s;
    return QString(sql + (updates.isEmpty() ? u"NOTHING"_s : u"UPDATE SET "_s + updates.join(u", "_s)));
}

QString SqliteTable::intoSql(const QStringList &columns) const
{
    if (columns.isEmpty())
        return insertInto + m_quoted;
    const auto names = quotedAll(*m_connection, columns); // of the table itself, so they can be quoted
    return insertInto + m_quoted + u" ("_s + (names ? names->join(u", "_s) : QString()) + u')';
}

QString SqliteTable::emptySql() const
{
    return u"DELETE FROM "_s + m_quoted; // without WHERE SQLite drops the pages instead of visiting the rows
}

QString SqliteTable::uniqueIndexSql(const QStringList &keys) const
{
    const auto index = quotedAll(*m_connection, {m_name + u"_key"_s});
    const auto table = quotedAll(*m_connection, {m_name});
    const auto columns = quotedAll(*m_connection, keys);
    if (!index || !table || !columns)
        return {};
    return u"CREATE UNIQUE INDEX %1 ON %2 (%3);"_s.arg(index->first(), table->first(),
                                                       columns->join(u", "_s));
}

} // namespace godwit
