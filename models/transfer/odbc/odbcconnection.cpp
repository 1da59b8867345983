// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcconnection.h"

#include "models/database/secrets.h"
#include "models/transfer/odbc/odbcconnect.h"
#include "models/transfer/odbc/odbcconnectionstring.h"
#include "models/transfer/odbc/tsqlflavour.h"
#include "models/transfer/transfererror.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString placeOf(const ConnectionDef &connection, const OdbcOptions &options)
{
    const QString database = connection.database.startsWith(u'/') ? QFileInfo(connection.database).fileName()
                                                                  : connection.database;
    const QString host = connection.host.isEmpty() ? options.dsn : connection.host;
    if (host.isEmpty() || database.isEmpty())
        return host.isEmpty() ? (database.isEmpty() ? connection.name.text() : database) : host;
    return Transfer::tr("%1 on %2", "a database on a server").arg(database, host);
}

OdbcFamily familyOf(const QString &dbms)
{
    if (dbms.startsWith(u"PostgreSQL"_s, Qt::CaseInsensitive))
        return OdbcFamily::Postgres;
    if (dbms.startsWith(u"SQLite"_s, Qt::CaseInsensitive))
        return OdbcFamily::Sqlite;
    if (dbms.startsWith(u"Microsoft SQL Server"_s, Qt::CaseInsensitive))
        return OdbcFamily::SqlServer;
    return OdbcFamily::Other;
}

} // namespace

Result<OdbcConnectionPtr> OdbcConnection::open(const SessionRequest &request)
{
    OdbcConnectionPtr connection(new OdbcConnection(request));
    if (auto connected = connection->connect(); !connected)
        return connected.error();
    return connection;
}

OdbcConnection::OdbcConnection(const SessionRequest &request)
    : m_request(request)
    , m_side(request.readOnly ? ErrorKind::Source : ErrorKind::Destination)
    , m_place(placeOf(request.connection, OdbcOptions::of(request.connection, request.settings)))
    , m_cancel(request.stop)
{}

OdbcConnection::~OdbcConnection()
{
    if (m_connected && !m_autoCommits)
        SQLEndTran(SQL_HANDLE_DBC, m_connection, SQL_ROLLBACK);
    closeOdbc(m_environment, m_connection, m_connected);
}

Result<void> OdbcConnection::connect()
{
    const OdbcOptions options = OdbcOptions::of(m_request.connection, m_request.settings);
    const QStringList installed = installedOdbcDrivers();
    const auto text = odbcConnectionString(m_request.connection, options, installed);
    if (!text)
        return text.error();
    QString driver = options.driver.isEmpty() ? options.dsn : options.driver;
    if (driver.isEmpty())
        driver = preferredSqlServerDriver(installed);
    if (auto connected = connectWith(*text, options, driver); !connected)
        return connected;
    if (auto known = readFacts(); !known)
        return known;
    // Behind a data source's name we learn only now which driver it is.
    if (m_driverName.startsWith(u"psqlodbc"_s) && !text->contains(psqlodbcSettings())) {
        closeOdbc(std::exchange(m_environment, nullptr), std::exchange(m_connection, nullptr),
                  std::exchange(m_connected, false));
        if (auto connected = connectWith(*text + psqlodbcSettings(), options, driver); !connected)
            return connected;
    }
    if (auto usable = refuseKnownToLoseRows(); !usable)
        return usable;
    return settle();
}

Result<void> OdbcConnection::connectWith(const QString &text, const OdbcOptions &options,
                                         const QString &driver)
{
    QString complete = text;
    if (!m_request.connection.secret.isEmpty()) {
        const auto secret = findSecret(m_request.connection.secret);
        if (!secret)
            return secret.error();
        complete += u"PWD="_s + odbcValue(*secret) + u';';
    }
    const OdbcConnected outcome = connectOdbc(complete, options.loginTimeout, m_request.stop);
    if (outcome.stopped)
        return cancelledHere();
    m_environment = outcome.environment;
    m_connection = outcome.connection;
    m_connected = outcome.connected;
    if (m_connected)
        return {};
    for (const OdbcDiagnostic &one : outcome.diagnostics) {
        if (one.state == u"IM002" || one.state == u"IM003" || one.state == u"IM004" ||
            (one.state == u"01000" && one.text.contains(u"Can't open lib"_s)))
            return missingOdbcDriver(driver, installedOdbcDrivers(), one.text);
    }
    Error error = odbcError(m_side, Transfer::tr("Cannot connect to the database"), m_place,
                            outcome.diagnostics, m_request.connection.kind == u"sqlserver");
    if (error.code.startsWith(u"28") || error.code.endsWith(u"/18456")) {
        error.transient = false;
        error.advice = Transfer::tr("Check the connection's user and secret.");
    } else {
        error.advice =
            Transfer::tr("Check the connection's host, port and database, and that the server runs.");
    }
    return error;
}

QString OdbcConnection::info(SQLUSMALLINT what) const
{
    SQLWCHAR text[512] = {};
    SQLSMALLINT bytes = 0;
    if (!SQL_SUCCEEDED(SQLGetInfoW(m_connection, what, text, SQLSMALLINT(sizeof text), &bytes)))
        return {};
    return QString::fromUtf16(reinterpret_cast<const char16_t *>(text));
}

Result<void> OdbcConnection::readFacts()
{
    m_dbmsName = info(SQL_DBMS_NAME);
    m_driverName = QFileInfo(info(SQL_DRIVER_NAME)).fileName();
    m_quoteMark = info(SQL_IDENTIFIER_QUOTE_CHAR);
    m_family = familyOf(m_dbmsName);
    // FreeTDS calls every server "SQL Server" until it knows better.
    if (m_family == OdbcFamily::Other && m_driverName.contains(u"tdsodbc"_s))
        m_family = OdbcFamily::SqlServer;
    if (m_request.connection.kind == u"sqlserver" && m_family != OdbcFamily::SqlServer) {
        return Error{.kind = ErrorKind::Definition,
                     .what = Transfer::tr("The connection does not lead to a SQL Server"),
                     .object = m_place,
                     .cause = Transfer::tr("the driver says it is \"%1\"").arg(m_dbmsName),
                     .advice = Transfer::tr("Use kind \"odbc\" for it.")};
    }
    return {};
}

Result<void> OdbcConnection::refuseKnownToLoseRows() const
{
    if (!m_driverName.contains(u"maodbc"_s))
        return {};
    return Error{.kind = ErrorKind::Definition,
                 .what = Transfer::tr("This ODBC driver is not used"),
                 .object = m_driverName,
                 .cause = Transfer::tr("MariaDB's ODBC driver loses rows without saying so"),
                 .advice = Transfer::tr("Use kind \"mariadb\" for this connection: it is faster as well.")};
}

Result<void> OdbcConnection::settle()
{
    QStringList statements;
    if (m_family == OdbcFamily::Postgres) {
        statements = {u"SET TIME ZONE 'UTC'"_s, u"SET DateStyle TO 'ISO'"_s,
                      u"SET IntervalStyle TO 'iso_8601'"_s, u"SET extra_float_digits TO 3"_s,
                      u"SET bytea_output TO 'hex'"_s};
    } else if (isSqlServer()) {
        statements = tsqlSessionSettings();
    }
    for (const QString &sql : statements) {
        if (auto done = executeDirect(sql); !done)
            return at(m_side, Transfer::tr("Cannot connect to the database"), done.error());
    }
    return {};
}

Result<OdbcStatement> OdbcConnection::statement()
{
    SQLHSTMT handle = nullptr;
    if (!SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_STMT, m_connection, &handle)))
        return error(Transfer::tr("Cannot prepare a statement"));
    return OdbcStatement(handle);
}

Result<OdbcStatement> OdbcConnection::executeDirect(const QString &sql)
{
    auto made = statement();
    if (!made)
        return made;
    const SQLRETURN done =
        blocking(*made, [&] { return SQLExecDirectW(made->handle(), wideOf(sql), SQLINTEGER(sql.size())); });
    if (!SQL_SUCCEEDED(done) && done != SQL_NO_DATA)
        return error(*made, Transfer::tr("A statement failed"), m_place);
    return made;
}

Error OdbcConnection::cancelledHere() const
{
    Error error = cancelled();
    error.object = m_place;
    return error;
}

Error OdbcConnection::error(const OdbcStatement &statement, const QString &what, const QString &object) const
{
    if (m_cancel.isRequested())
        return cancelledHere();
    return odbcError(m_side, what, object.isEmpty() ? m_place : object,
                     odbcDiagnostics(SQL_HANDLE_STMT, statement.handle()), isSqlServer());
}

Error OdbcConnection::error(const QString &what) const
{
    return odbcError(m_side, what, m_place, odbcDiagnostics(SQL_HANDLE_DBC, m_connection), isSqlServer());
}

Result<void> OdbcConnection::setAutoCommit(bool on)
{
    if (!SQL_SUCCEEDED(SQLSetConnectAttrW(m_connection, SQL_ATTR_AUTOCOMMIT,
                                          pointerOf(on ? SQL_AUTOCOMMIT_ON : SQL_AUTOCOMMIT_OFF),
                                          SQL_IS_UINTEGER)))
        return error(Transfer::tr("Cannot begin a transaction"));
    m_autoCommits = on;
    return {};
}

Result<void> OdbcConnection::endTransaction(bool commit, bool *lost)
{
    const SQLRETURN done = SQLEndTran(SQL_HANDLE_DBC, m_connection, commit ? SQL_COMMIT : SQL_ROLLBACK);
    if (!SQL_SUCCEEDED(done)) {
        if (lost)
            *lost = isLostOdbc(odbcDiagnostics(SQL_HANDLE_DBC, m_connection));
        return error(commit ? Transfer::tr("Cannot commit") : Transfer::tr("Cannot roll back"));
    }
    return setAutoCommit(true);
}

} // namespace godwit
