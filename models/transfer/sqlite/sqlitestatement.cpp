// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitestatement.h"

#include "models/database/connection.h"
#include "models/database/dialect.h"
#include "models/transfer/transfererror.h"

#include <QSqlError>

#include <sqlite3.h>

namespace godwit
{

Error sqliteError(const Connection &connection, ErrorKind side, const QString &what, const QString &object)
{
    sqlite3 *handle = connection.sqliteHandle();
    const int code = sqlite3_extended_errcode(handle);
    if ((code & 0xff) == SQLITE_INTERRUPT)
        return cancelled();
    Error error =
        connection.dialect().describe(QSqlError(QString(), QString::fromUtf8(sqlite3_errmsg(handle)),
                                                QSqlError::StatementError, QString::number(code)));
    const int primary = code & 0xff;
    const bool value = primary == SQLITE_CONSTRAINT || primary == SQLITE_MISMATCH || primary == SQLITE_TOOBIG;
    error.kind = value ? ErrorKind::Data : side;
    error.what = what;
    error.object = object.isEmpty() ? connection.spec().database : object;
    return error;
}

Result<SqliteStatement> SqliteStatement::prepare(const Connection &connection, const QByteArray &sql,
                                                 ErrorKind side)
{
    sqlite3_stmt *raw = nullptr;
    const char *tail = nullptr;
    const int code = sqlite3_prepare_v3(connection.sqliteHandle(), sql.constData(), int(sql.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &raw, &tail);
    SqliteStatement statement;
    statement.m_statement.reset(raw);
    if (code != SQLITE_OK)
        return sqliteError(connection, side, Transfer::tr("The database does not understand the statement"));
    if (tail)
        statement.m_tail = sql.mid(tail - sql.constData());
    return statement;
}

void SqliteStatement::Finalizer::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

} // namespace godwit
