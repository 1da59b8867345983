// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcconnectionstring.h"

#include "models/transfer/odbc/odbcstatement.h"
#include "models/transfer/transfererror.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString pair(const QString &key, const QString &value) { return key + u'=' + odbcValue(value) + u';'; }

bool isFreeTds(const QString &driver)
{
    return driver.contains(u"freetds"_s, Qt::CaseInsensitive) ||
           driver.contains(u"tdsodbc"_s, Qt::CaseInsensitive);
}

bool isPsqlodbc(const QString &driver)
{
    return driver.contains(u"psqlodbc"_s, Qt::CaseInsensitive) ||
           driver.contains(u"postgresql"_s, Qt::CaseInsensitive);
}

QString sqlServerAddress(const ConnectionDef &connection, const OdbcOptions &options, const QString &driver)
{
    QString text;
    if (isFreeTds(driver)) {
        text = pair(u"SERVER"_s, connection.host);
        if (!connection.host.contains(u'\\')) // a named instance is found by the browser service
            text += pair(u"PORT"_s, QString::number(connection.port > 0 ? connection.port : 1433));
        text += u"TDS_Version=7.4;ClientCharset=UTF-8;"_s;
        text += pair(u"Encryption"_s, options.encrypt == u"no" ? u"off"_s : u"require"_s);
        return text + u"APP=godwit;"_s;
    }
    const QString port = connection.port > 0 ? u",%1"_s.arg(connection.port) : QString();
    text = connection.host.contains(u'\\') ? u"SERVER="_s + odbcValue(connection.host) + u';'
                                           : u"SERVER=tcp:"_s + connection.host + port + u';';
    text += pair(u"Encrypt"_s, options.encrypt);
    text += pair(u"TrustServerCertificate"_s, options.trustServerCertificate ? u"yes"_s : u"no"_s);
    return text + u"APP=godwit;"_s;
}

QString genericAddress(const ConnectionDef &connection, const QString &driver)
{
    QString text;
    if (!connection.host.isEmpty())
        text += pair(u"SERVER"_s, connection.host);
    if (connection.port > 0)
        text += pair(u"PORT"_s, QString::number(connection.port));
    return isPsqlodbc(driver) ? text + psqlodbcSettings() : text;
}

} // namespace

QString odbcValue(const QString &value)
{
    constexpr QStringView special = u"[]{}(),;?*=!@";
    bool braces = value.trimmed().size() != value.size();
    for (const QChar c : value)
        braces = braces || special.contains(c);
    return braces ? QString(u'{' + QString(value).replace(u'}', u"}}"_s) + u'}') : value;
}

QString psqlodbcSettings()
{
    // Booleans as bits, bytea as bytes, parameters sent apart from the text; declared cursors so that a large
    // result does not come to memory as a whole. "-0": after an error it is we who go back to a savepoint;
    // otherwise the driver sets one before every statement. One row of a parameter array per message: with
    // more the driver cannot tell which of them was refused.
    return u"BoolsAsChar=0;ByteaAsLongVarBinary=1;TextAsLongVarchar=1;UnknownsAsLongVarchar=1;UnknownSizes=2;"
           "MaxVarcharSize=8190;LFConversion=0;UseServerSidePrepare=1;UseDeclareFetch=1;Fetch=1000;"
           "Protocol=7.4-0;BatchSize=1;"_s;
}

QStringList installedOdbcDrivers()
{
    SQLHENV environment = nullptr;
    if (!SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_ENV, SQL_NULL_HANDLE, &environment)))
        return {};
    const auto freed = qScopeGuard([&] { SQLFreeHandle(SQL_HANDLE_ENV, environment); });
    SQLSetEnvAttr(environment, SQL_ATTR_ODBC_VERSION, pointerOf(SQL_OV_ODBC3), 0);
    QStringList names;
    SQLCHAR name[512] = {};
    SQLCHAR attributes[2048] = {};
    SQLSMALLINT length = 0;
    SQLSMALLINT attributesLength = 0;
    SQLUSMALLINT direction = SQL_FETCH_FIRST;
    while (SQL_SUCCEEDED(SQLDrivers(environment, direction, name, SQLSMALLINT(sizeof name), &length,
                                    attributes, SQLSMALLINT(sizeof attributes), &attributesLength))) {
        names.append(QString::fromUtf8(reinterpret_cast<const char *>(name)));
        direction = SQL_FETCH_NEXT;
    }
    return names;
}

QString preferredSqlServerDriver(const QStringList &installed)
{
    for (const QString &name :
         {u"ODBC Driver 18 for SQL Server"_s, u"ODBC Driver 17 for SQL Server"_s, u"FreeTDS"_s}) {
        if (installed.contains(name, Qt::CaseInsensitive))
            return name;
    }
    return {};
}

Result<QString> odbcConnectionString(const ConnectionDef &connection, const OdbcOptions &options,
                                     const QStringList &installed)
{
    const bool isSqlServer = connection.kind == u"sqlserver";
    QString driver = options.driver;
    if (driver.isEmpty() && options.dsn.isEmpty() && isSqlServer) {
        driver = preferredSqlServerDriver(installed);
        if (driver.isEmpty())
            return missingOdbcDriver(u"FreeTDS"_s, installed,
                                     Transfer::tr("no ODBC driver for SQL Server is registered"));
    }
    if (driver.isEmpty() && options.dsn.isEmpty()) {
        return Error{.kind = ErrorKind::Definition,
                     .what = Transfer::tr("The connection does not say which ODBC driver to use"),
                     .object = connection.name.text(),
                     .advice = Transfer::tr("Set its option \"driver\" or \"dsn\". Installed drivers: %1.")
                                   .arg(installed.join(u", "_s))};
    }
    // The driver's value stands in braces always: the driver manager itself reads it, and its names hold
    // blanks.
    QString text = driver.isEmpty() ? pair(u"DSN"_s, options.dsn)
                                    : u"DRIVER={"_s + QString(driver).replace(u'}', u"}}"_s) + u"};"_s;
    if (isSqlServer && !connection.host.isEmpty())
        text += sqlServerAddress(connection, options, driver);
    else
        text += genericAddress(connection, driver);
    if (!connection.database.isEmpty())
        text += pair(u"DATABASE"_s, connection.database);
    if (!connection.user.isEmpty())
        text += pair(u"UID"_s, connection.user);
    for (const auto &[key, value] : options.connection)
        text += pair(key, value);
    return text;
}

Error missingOdbcDriver(const QString &driver, const QStringList &installed, const QString &cause)
{
    struct Package
    {
        QStringView word;
        QString name;
    };
    static const QList<Package> packages = {
        {u"tds", u"tdsodbc"_s},
        {u"sql server", u"msodbcsql18"_s},
        {u"msodbcsql", u"msodbcsql18"_s},
        {u"psql", u"odbc-postgresql"_s},
        {u"postgres", u"odbc-postgresql"_s},
        {u"sqlite", u"libsqliteodbc"_s},
        {u"mdb", u"odbc-mdbtools"_s},
    };
    QString advice;
    for (const Package &package : packages) {
        if (driver.contains(package.word, Qt::CaseInsensitive)) {
            advice = package.name == u"msodbcsql18"
                         ? Transfer::tr("Install the package \"msodbcsql18\" from Microsoft's repository, or "
                                        "Debian's \"tdsodbc\" with driver \"FreeTDS\".")
                         : Transfer::tr("Install the package \"%1\".").arg(package.name);
            break;
        }
    }
    const QString list = installed.isEmpty() ? Transfer::tr("none", "no drivers") : installed.join(u", "_s);
    if (!advice.isEmpty())
        advice += u' ';
    advice += Transfer::tr("Registered ODBC drivers: %1.").arg(list);
    return {.kind = ErrorKind::Definition,
            .what = Transfer::tr("The ODBC driver is not installed"),
            .object = driver,
            .cause = cause,
            .advice = advice,
            .code = u"IM002"_s};
}

} // namespace godwit
