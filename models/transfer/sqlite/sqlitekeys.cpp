// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitekeys.h"

#include "models/database/connection.h"
#include "models/database/dialect.h"
#include "models/transfer/sqlite/sqlitetype.h"
#include "models/transfer/transfererror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotLoad() { return Transfer::tr("Cannot load the rows"); }

} // namespace

Result<SqliteKeys> SqliteKeys::make(Connection &connection, const SqliteTable &table, const LoadPlan &plan,
                                    const QString &sourceKind)
{
    QList<LoadColumn> keys;
    QStringList declarations;
    QStringList names;
    QStringList equal;
    for (const LoadColumn &column : plan.columns) {
        if (!column.isKey)
            continue;
        const auto quoted = connection.dialect().quote(column.to.name);
        if (!quoted)
            return at(ErrorKind::Destination, cannotLoad(), quoted.error());
        const QString name = u"k%1"_s.arg(keys.size());
        QString declaration = name + u' ' + table.keyType(column.to);
        if (const QString collation = table.collationOf(column.to.name); !collation.isEmpty()) {
            const auto quotedCollation = connection.dialect().quote(collation);
            if (!quotedCollation)
                return at(ErrorKind::Destination, cannotLoad(), quotedCollation.error());
            declaration += u" COLLATE "_s + *quotedCollation;
        }
        declarations.append(declaration);
        names.append(name);
        equal.append(u"k."_s + name + u" = t."_s + *quoted);
        keys.append(column);
    }
    SqliteKeys made;
    made.m_connection = &connection;
    made.m_binder = SqliteBinder(keys, sourceKind);
    made.m_deleteSql =
        u"DELETE FROM %1 AS t WHERE NOT EXISTS (SELECT 1 FROM temp.godwit_keys AS k WHERE %2)"_s.arg(
            table.quoted(), equal.join(u" AND "_s));
    for (const QString &sql : {u"DROP TABLE IF EXISTS temp.godwit_keys"_s,
                               u"CREATE TEMP TABLE godwit_keys (%1, PRIMARY KEY (%2)) WITHOUT ROWID"_s.arg(
                                   declarations.join(u", "_s), names.join(u", "_s))}) {
        if (auto done = connection.execute(sql); !done)
            return at(ErrorKind::Destination, cannotLoad(), done.error());
    }
    const QString marks = QStringList(keys.size(), u"?"_s).join(u',');
    auto insert = SqliteStatement::prepare(connection,
                                           u"INSERT INTO temp.godwit_keys VALUES (%1)"_s.arg(marks).toUtf8(),
                                           ErrorKind::Destination);
    if (!insert)
        return insert.error();
    made.m_insert = std::move(*insert);
    return made;
}

Result<bool> SqliteKeys::add(const ColumnBatch &batch, qsizetype row)
{
    m_binder.bind(m_insert.handle(), batch, row);
    sqlite3_step(m_insert.handle());
    const int code = sqlite3_reset(m_insert.handle());
    if (code == SQLITE_OK)
        return true;
    if ((code & 0xff) == SQLITE_CONSTRAINT)
        return false;
    return sqliteError(*m_connection, ErrorKind::Destination, cannotLoad());
}

Result<qint64> SqliteKeys::deleteOthers()
{
    m_insert.finalize();
    const auto deleted = m_connection->execute(m_deleteSql);
    if (!deleted)
        return at(ErrorKind::Destination, Transfer::tr("Cannot delete the rows that the source lost"),
                  deleted.error());
    return *deleted;
}

} // namespace godwit
