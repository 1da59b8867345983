// SPDX-License-Identifier: Apache-2.0
#include "models/database/databaseaddress.h"
#include "models/database/dialects.h"
#include "models/database/serverdialect.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SqlserverDialect)
};

QString braced(const QString &value) { return u'{' + QString(value).replace(u'}', u"}}"_s) + u'}'; }

QString equalKeys(const QStringList &columns, qsizetype keys, QStringView left, QStringView right)
{
    QStringList conditions;
    for (const QString &column : columns.mid(0, keys))
        conditions.append(u"%1.%3=%2.%3"_s.arg(left, right, columnName(column)));
    return conditions.join(u" AND ");
}

/// SQL Server and Azure SQL. Written from Microsoft's documentation and checked by two parsers of T-SQL; not
/// run against a server.
class SqlserverDialect final : public ServerDialect
{
public:
    QString name() const override { return u"sqlserver"_s; }
    QString driver() const override { return u"QODBC"_s; }
    QString driverPackage() const override { return u"libqt6sql6-odbc"_s; }

    Result<QString> quote(const QString &identifier) const override
    {
        return quoted(identifier, identifier.size(), 128, u'[', u']');
    }

    QStringList addressOptions() const override
    {
        return {u"driver"_s, u"encrypt"_s, u"trustservercertificate"_s};
    }

    QString connectOptions(const ConnectionSpec &spec) const override
    {
        return u"SQL_ATTR_LOGIN_TIMEOUT=5;SQL_ATTR_CONNECTION_TIMEOUT=%1"_s.arg(
            std::max<qint64>(1, spec.patience.count() / 1000));
    }

    /// The driver's own string, its values in braces: QODBC would append a password as it is, and what stands
    /// in it could switch encryption off.
    QString databaseName(const ConnectionSpec &spec, const QString &password) const override
    {
        const QString driver = spec.options.value(u"driver"_s, u"ODBC Driver 18 for SQL Server"_s);
        const int port = spec.port > 0 ? spec.port : 1433;
        const bool freeTds = driver.contains(u"tds", Qt::CaseInsensitive);
        const QString host = spec.host.isEmpty() ? u"localhost"_s : spec.host;
        QString text = u"DRIVER="_s + braced(driver) + u';';
        if (freeTds) {
            text +=
                u"SERVER=%1;PORT=%2;TDS_Version=7.4;ClientCharset=UTF-8;Encryption=require;"_s.arg(host).arg(
                    port);
        } else {
            text += u"SERVER=tcp:%1,%2;Encrypt=%3;TrustServerCertificate=%4;APP=godwit;"_s.arg(host)
                        .arg(port)
                        .arg(spec.options.value(u"encrypt"_s, u"yes"_s),
                             spec.options.value(u"trustservercertificate"_s, u"no"_s));
        }
        text += u"DATABASE="_s + braced(spec.database) + u';';
        if (!spec.user.isEmpty())
            text += u"UID="_s + braced(spec.user) + u';';
        if (!password.isEmpty())
            text += u"PWD="_s + braced(password) + u';'; // the semicolon: FreeTDS keeps the brace otherwise
        return text;
    }

    QStringList openingStatements(const ConnectionSpec &) const override
    {
        // NOCOUNT stays off: how many rows an UPDATE changed decides who has a lease.
        return {u"SET XACT_ABORT ON"_s, u"SET LOCK_TIMEOUT 8000"_s,
                u"SET TRANSACTION ISOLATION LEVEL READ COMMITTED"_s};
    }

    QString beginWrite() const override { return u"BEGIN TRANSACTION"_s; }
    QStringList beginSnapshot() const override
    {
        return {u"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"_s, u"BEGIN TRANSACTION"_s};
    }

    QString now() const override { return text(u"SYSUTCDATETIME()"_s); }
    QString nowPlusMs() const override { return text(u"DATEADD(millisecond, ?, SYSUTCDATETIME())"_s); }
    QString greater(const QString &a, const QString &b) const override
    {
        return u"CASE WHEN %1 > %2 THEN %1 ELSE %2 END"_s.arg(a, b); // GREATEST came with 2022
    }
    QString insertionOrder(const QString &alias) const override { return alias + u".end_Datetime"_s; }

    QString insertIfAbsent(const QString &table, const QStringList &columns, qsizetype keys) const override
    {
        return u"INSERT INTO %1(%2) SELECT %2 FROM (VALUES(%3)) AS v(%2) WHERE NOT EXISTS("
               "SELECT 1 FROM %1 AS t WITH (UPDLOCK, HOLDLOCK) WHERE %4)"_s.arg(
                   table, columnNames(columns), placeholders(columns.size()),
                   equalKeys(columns, keys, u"t", u"v"));
    }
    QString upsert(const QString &table, const QStringList &columns, qsizetype keys) const override
    {
        QStringList updates;
        QStringList values;
        for (const QString &column : columns.mid(keys))
            updates.append(u"%1=v.%1"_s.arg(columnName(column)));
        for (const QString &column : columns)
            values.append(u"v."_s + columnName(column));
        return u"MERGE INTO %1 WITH (HOLDLOCK) AS t USING (VALUES(%2)) AS v(%3) ON %4 "
               "WHEN MATCHED THEN UPDATE SET %5 WHEN NOT MATCHED THEN INSERT(%3) VALUES(%6);"_s.arg(
                   table, placeholders(columns.size()), columnNames(columns),
                   equalKeys(columns, keys, u"t", u"v"), updates.join(u", "), values.join(u", "));
    }
    QString limited(const QString &query, int rows) const override
    {
        return query + u" OFFSET 0 ROWS FETCH NEXT %1 ROWS ONLY"_s.arg(rows);
    }
    QString lockingSelect(const QString &columns, const QString &table, const QString &where) const override
    {
        return u"SELECT %1 FROM %2 WITH (UPDLOCK, HOLDLOCK) WHERE %3"_s.arg(columns, table, where);
    }
    QString tableExists() const override
    {
        return u"SELECT 1 FROM sys.objects WHERE type IN ('U', 'V') AND schema_id=SCHEMA_ID() "
               "AND lower(name)=lower(?)"_s;
    }
    QString currentUser() const override { return u"SELECT ORIGINAL_LOGIN()"_s; }
    QString tableRights() const override
    {
        return u"SELECT o.name, p.name FROM sys.objects AS o CROSS JOIN sys.columns AS c "
               "CROSS JOIN (VALUES('select'), ('insert'), ('update')) AS p(name) "
               "WHERE o.type IN ('U', 'V') AND o.schema_id=SCHEMA_ID() AND c.object_id=o.object_id "
               "AND HAS_PERMS_BY_NAME(QUOTENAME(o.name), 'OBJECT', p.name, QUOTENAME(c.name), 'COLUMN')=1 "
               "GROUP BY o.name, p.name"_s;
    }
    QString serverVersion() const override
    {
        return u"SELECT 'SQL Server ' + CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(60))"_s;
    }
    QString encryption() const override
    {
        return u"SELECT encrypt_option FROM sys.dm_exec_connections WHERE session_id=@@SPID AND "
               "encrypt_option='TRUE'"_s;
    }

    Error describe(const QSqlError &error) const override
    {
        Error described = basicError(error);
        switch (described.code.toInt()) {
        case 1205: // deadlock
        case 1222: // lock timeout
        case 3960: // snapshot conflict
            busy(described);
            break;
        case 229:
        case 230:
        case 262:
        case 3906: // read-only database
            forbidden(described);
            break;
        case 18452:
        case 18456:
            loginFailed(described);
            break;
        case 1105:
        case 9002:
            diskFull(described);
            break;
        case 4060: // Azure SQL says so while a database wakes up or moves
        case 10928:
        case 10929:
        case 40197:
        case 40501:
        case 40613:
        case 49918:
        case 49919:
        case 49920:
        case 64:
        case 233:
        case 10053:
        case 10054:
        case 10060:
            lost(described);
            break;
        default:
            if (described.cause.contains(u"08S01") || described.cause.contains(u"08001") ||
                described.cause.contains(u"HYT00") || error.type() == QSqlError::ConnectionError)
                lost(described);
            break;
        }
        return described;
    }

private:
    /// Style 126 leaves out a fraction of zero.
    static QString text(const QString &instant)
    {
        return u"LEFT(CONVERT(varchar(33), %1, 126) + '.0000000', 23) + 'Z'"_s.arg(instant);
    }
};

} // namespace

const Dialect *sqlserverDialect()
{
    static const SqlserverDialect dialect;
    return &dialect;
}

} // namespace godwit
