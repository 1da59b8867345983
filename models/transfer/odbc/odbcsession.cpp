// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcsession.h"

#include "models/transfer/odbc/odbcfetch.h"
#include "models/transfer/odbc/odbcscript.h"
#include "models/transfer/odbc/tsqlflavour.h"
#include "models/transfer/postgresql/pgflavour.h"
#include "models/transfer/sqlite/sqlitesession.h"
#include "models/transfer/transfererror.h"

#include <deque>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// A value that stays where it is until the statement has run.
struct Bound
{
    QString text;
    QByteArray bytes;
    qint64 integer = 0;
    double real = 0;
    SQLLEN length = 0;
};

SQLRETURN bind(SQLHSTMT statement, SQLUSMALLINT number, const QVariant &value, Bound &bound)
{
    constexpr SQLULEN longestWide = 4000; // of nvarchar(n)
    switch (value.userType()) {
    case QMetaType::UnknownType:
        bound.length = SQL_NULL_DATA;
        return SQLBindParameter(statement, number, SQL_PARAM_INPUT, SQL_C_WCHAR, SQL_WVARCHAR, 1, 0, nullptr,
                                0, &bound.length);
    case QMetaType::QByteArray:
        bound.bytes = value.toByteArray();
        bound.length = bound.bytes.size();
        return SQLBindParameter(statement, number, SQL_PARAM_INPUT, SQL_C_BINARY, SQL_LONGVARBINARY,
                                SQLULEN(std::max<qsizetype>(1, bound.bytes.size())), 0, bound.bytes.data(),
                                bound.length, &bound.length);
    case QMetaType::Double:
        bound.real = value.toDouble();
        return SQLBindParameter(statement, number, SQL_PARAM_INPUT, SQL_C_DOUBLE, SQL_DOUBLE, 53, 0,
                                &bound.real, 0, nullptr);
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        bound.integer = value.toLongLong();
        return SQLBindParameter(statement, number, SQL_PARAM_INPUT, SQL_C_SBIGINT, SQL_BIGINT, 19, 0,
                                &bound.integer, 0, nullptr);
    default: {
        bound.text = value.toString();
        bound.length = bound.text.size() * qsizetype(sizeof(QChar));
        const auto units = SQLULEN(std::max<qsizetype>(1, bound.text.size()));
        return SQLBindParameter(statement, number, SQL_PARAM_INPUT, SQL_C_WCHAR,
                                units > longestWide ? SQL_WLONGVARCHAR : SQL_WVARCHAR, units, 0,
                                wideOf(bound.text), bound.length, &bound.length);
    }
    }
}

} // namespace

Result<SqlSessionPtr> OdbcSession::open(const SessionRequest &request)
{
    auto connection = OdbcConnection::open(request);
    if (!connection)
        return connection.error();
    auto session = std::make_unique<OdbcSession>(**connection);
    session->m_own = std::move(*connection);
    return SqlSessionPtr(std::move(session));
}

OdbcSession::OdbcSession(OdbcConnection &connection) : m_connection(&connection)
{
    switch (connection.family()) {
    case OdbcFamily::Postgres:
        m_flavour = &pgFlavour();
        break;
    case OdbcFamily::Sqlite:
        m_flavour = &sqliteFlavour();
        break;
    case OdbcFamily::SqlServer:
        m_flavour = &tsqlFlavour();
        break;
    case OdbcFamily::Other:
        m_plain = plainOdbcFlavour(connection.quoteMark());
        m_flavour = m_plain.get();
        break;
    }
}

Result<OdbcStatement> OdbcSession::query(const QString &sql, const QVariantList &values)
{
    if (values.isEmpty())
        return m_connection->executeDirect(sql);
    auto statement = m_connection->statement();
    if (!statement)
        return statement;
    std::deque<Bound> bounds(size_t(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!SQL_SUCCEEDED(bind(statement->handle(), SQLUSMALLINT(i + 1), values.at(i), bounds[size_t(i)])))
            return m_connection->error(*statement, Transfer::tr("A statement failed"));
    }
    const SQLRETURN done = m_connection->blocking(
        *statement, [&] { return SQLExecDirectW(statement->handle(), wideOf(sql), SQLINTEGER(sql.size())); });
    if (!SQL_SUCCEEDED(done) && done != SQL_NO_DATA)
        return m_connection->error(*statement, Transfer::tr("A statement failed"));
    SQLFreeStmt(statement->handle(), SQL_RESET_PARAMS); // the values go now
    return statement;
}

Result<qint64> OdbcSession::execute(const QString &sql, const QVariantList &values)
{
    const auto ended = [&](const Result<void> &done) {
        return done ? Result<qint64>(0) : Result<qint64>(done.error());
    };
    if (sql == flavour().beginWrite())
        return ended(m_connection->setAutoCommit(false));
    if (sql == u"COMMIT" || sql == u"ROLLBACK")
        return ended(m_connection->endTransaction(sql == u"COMMIT"));
    const auto statement = query(sql, values);
    if (!statement)
        return statement.error();
    SQLLEN rows = 0;
    SQLRowCount(statement->handle(), &rows);
    return std::max<qint64>(0, rows); // −1 with SET NOCOUNT ON
}

Result<RowList> OdbcSession::select(const QString &sql, const QVariantList &values)
{
    const auto statement = query(sql, values);
    if (!statement)
        return statement.error();
    return fetchAll(*m_connection, *statement);
}

Result<SqlSession::ScriptOutcome> OdbcSession::runScript(const QString &script)
{
    return runOdbcScript(*m_connection, script);
}

} // namespace godwit
