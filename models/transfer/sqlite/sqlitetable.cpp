// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitetable.h"

#include "models/database/connection.h"
#include "models/database/dialect.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/sqlite/sqlitesession.h"
#include "models/transfer/sqlite/sqlitetype.h"
#include "models/transfer/transfererror.h"

#include <map>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotWrite() { return Transfer::tr("Cannot write to the destination"); }

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

/// Either wins over an ON CONFLICT IGNORE or REPLACE of the table: no row is lost without a word.
const QString insertInto = u"INSERT OR ABORT INTO "_s;
const QString insertOrFail = u"INSERT OR FAIL INTO "_s;

} // namespace

SqliteTable::SqliteTable(Connection &connection, const QString &name, const QString &text)
    : m_connection(&connection)
{
    m_info.name.name = name;
    m_info.text = text;
}

Result<SqliteTable> SqliteTable::describe(Connection &connection, const QString &name, const QString &text)
{
    SqliteTable table(connection, name, text);
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
        u"SELECT type, strict FROM pragma_table_list WHERE schema = 'main' AND name = ? COLLATE NOCASE"_s,
        {name});
    if (!found)
        return at(ErrorKind::Destination, cannotWrite(), found.error());
    if (!*found)
        return table;
    table.m_info.exists = true;
    if ((*found)->text(0) == u"view") {
        table.m_info.notATable = Transfer::tr("it is a view");
        return table;
    }
    table.m_strict = (*found)->integer(1) != 0;
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
        u"SELECT name, hidden, pk, type, \"notnull\" FROM pragma_table_xinfo(?, 'main') ORDER BY cid"_s,
        {m_info.name.name});
    if (!rows)
        return at(ErrorKind::Destination, cannotWrite(), rows.error());
    std::map<qint64, QString> key;
    for (const Row &row : *rows) {
        const qint64 hidden = row.integer(1); // 1: of a virtual table; 2, 3: generated
        if (hidden == 1)
            continue;
        m_info.columns.append({.name = row.text(0),
                               .type = row.text(3),
                               .notNull = row.integer(4) != 0,
                               .keyPosition = int(row.integer(2)),
                               .value = sqliteValueType(row.text(3)),
                               .generated = hidden > 1});
        if (row.integer(2) > 0)
            key[row.integer(2)] = row.text(0);
    }
    for (const auto &[position, name] : key)
        m_info.primaryKey.append(name);
    if (!m_info.primaryKey.isEmpty())
        m_info.uniqueKeys.append(m_info.primaryKey);
    return {};
}

Result<void> SqliteTable::readUniqueIndexes()
{
    const auto rows =
        m_connection->select(u"SELECT l.name, i.name, i.coll FROM pragma_index_list(?, 'main') AS l, "
                             u"pragma_index_xinfo(l.name, 'main') AS i "
                             "WHERE l.\"unique\" = 1 AND l.partial = 0 AND i.key = 1"_s,
                             {m_info.name.name});
    if (!rows)
        return at(ErrorKind::Destination, cannotWrite(), rows.error());
    std::map<QString, QStringList> indexes;
    for (const Row &row : *rows) {
        indexes[row.text(0)].append(row.text(1));
        if (row.text(2) != u"BINARY")
            m_collations.insert(row.text(1).toCaseFolded(), row.text(2));
    }
    for (const auto &[index, columns] : indexes) {
        if (!columns.contains(QString())) // an expression has no name
            m_info.uniqueKeys.append(columns);
    }
    return {};
}

Result<void> SqliteTable::readTriggers()
{
    const auto row = m_connection->selectOne(
        u"SELECT count(*) FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name = ? COLLATE NOCASE"_s,
        {m_info.name.name});
    if (!row)
        return at(ErrorKind::Destination, cannotWrite(), row.error());
    m_info.hasTriggers = (*row)->integer(0) > 0;
    return {};
}

QString SqliteTable::keyType(const ColumnShape &column) const
{
    // ANY converts nothing in a STRICT table, and numbers in others.
    if (m_strict && column.type.compare(u"ANY", Qt::CaseInsensitive) == 0)
        return {};
    return sqliteDeclaredType(column.type);
}

Result<QString> SqliteTable::createSql(const TableShape &shape, const WriteRequest &request,
                                       QStringList &notes) const
{
    auto sql = createTableSql(m_quoted, shape, request, sqliteFlavour(), notes);
    if (!sql)
        return sql;
    const bool hasKey = !request.keys.isEmpty() ||
                        std::any_of(shape.columns.begin(), shape.columns.end(),
                                    [](const ColumnShape &column) { return column.keyPosition > 0; });
    QStringList options;
    if (shape.strict)
        options.append(u"STRICT"_s);
    if (shape.withoutRowid && hasKey)
        options.append(u"WITHOUT ROWID"_s);
    return QString(*sql + u' ' + options.join(u", "_s));
}

Result<QString> SqliteTable::insertSql(const QStringList &columns, const QStringList &upsertKeys,
                                       bool keepExisting) const
{
    const auto names = quotedAll(*m_connection, columns);
    if (!names)
        return names.error();
    QString sql = intoSql(columns, Conflict::Abort) + u" VALUES ("_s +
                  QStringList(columns.size(), u"?"_s).join(u',') + u')';
    if (upsertKeys.isEmpty())
        return sql;

    const auto keys = quotedAll(*m_connection, upsertKeys);
    if (!keys)
        return keys.error();
    QStringList updates;
    for (int i = 0; i < columns.size() && !keepExisting; ++i) {
        if (!upsertKeys.contains(columns.at(i), Qt::CaseInsensitive))
            updates.append(names->at(i) + u" = excluded."_s + names->at(i));
    }
    sql += u" ON CONFLICT ("_s + keys->join(u", "_s) + u") DO "_s;
    return QString(sql + (updates.isEmpty() ? u"NOTHING"_s : u"UPDATE SET "_s + updates.join(u", "_s)));
}

QString SqliteTable::intoSql(const QStringList &columns, Conflict conflict) const
{
    const QString into = (conflict == Conflict::Fail ? insertOrFail : insertInto) + m_quoted;
    if (columns.isEmpty())
        return into;
    const auto names = quotedAll(*m_connection, columns); // of the table itself, so they can be quoted
    return into + u" ("_s + (names ? names->join(u", "_s) : QString()) + u')';
}

QString SqliteTable::emptySql() const
{
    return u"DELETE FROM "_s + m_quoted; // without WHERE SQLite drops the pages instead of visiting the rows
}

Result<QStringList> SqliteTable::indexSql(const TableShape &shape, QStringList &notes) const
{
    const auto taken = m_connection->select(u"SELECT name FROM main.sqlite_master"_s);
    if (!taken)
        return at(ErrorKind::Destination, cannotWrite(), taken.error());
    QStringList names;
    for (const Row &row : *taken)
        names.append(row.text(0).toCaseFolded());
    // An index's name is unique in a SQLite file, in other stores only in its table.
    TableShape renamed = shape;
    for (IndexShape &index : renamed.indexes) {
        if (index.name.startsWith(u"sqlite_", Qt::CaseInsensitive))
            index.name = m_info.name.name + u'_' + index.columns.join(u'_');
        const QString wanted = index.name;
        for (int number = 1; names.contains(index.name.toCaseFolded()); ++number)
            index.name =
                m_info.name.name + u'_' + wanted + (number > 1 ? QString::number(number) : QString());
        names.append(index.name.toCaseFolded());
    }
    return createIndexesSql(m_info.name, renamed, sqliteFlavour(), notes);
}

} // namespace godwit
