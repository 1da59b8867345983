// SPDX-License-Identifier: Apache-2.0
#include "models/core/ulid.h"
#include "models/database/connection.h"
#include "models/database/databaseaddress.h"
#include "models/database/dialects.h"
#include "models/database/myclientfile.h"
#include "models/database/serverdialect.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSqlError>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MariadbDialect)
};

qint64 seconds(std::chrono::milliseconds time)
{
    return std::max<qint64>(1, std::chrono::duration_cast<std::chrono::seconds>(time).count());
}

class MariadbDialect final : public ServerDialect
{
public:
    QString name() const override { return u"mariadb"_s; }
    QString driver() const override { return u"QMYSQL"_s; }
    QString driverPackage() const override { return u"libqt6sql6-mysql"_s; }

    Result<QString> quote(const QString &identifier) const override
    {
        return quoted(identifier, identifier.size(), 64, u'`', u'`');
    }

    QStringList addressOptions() const override { return {u"host"_s, u"ssl_ca"_s, u"tls"_s}; }

    QString connectOptions(const ConnectionSpec &spec) const override
    {
        const QString patience = QString::number(seconds(spec.patience));
        QStringList options{
            u"MYSQL_OPT_CONNECT_TIMEOUT=5"_s, u"MYSQL_OPT_READ_TIMEOUT="_s + patience,
            u"MYSQL_OPT_WRITE_TIMEOUT="_s + patience,
            u"CLIENT_FOUND_ROWS=1"_s, // an update that changes nothing has found its row all the same
        };
        if (spec.host.startsWith(u'/'))
            options += u"UNIX_SOCKET="_s + spec.host;
        if (spec.options.contains(u"ssl_ca"_s))
            options += u"SSL_CA="_s + spec.options.value(u"ssl_ca"_s);
        return options.join(u';');
    }

    QString hostName(const ConnectionSpec &spec) const override
    {
        if (spec.host.startsWith(u'/'))
            return {};
        // The client library takes "localhost" for a socket, whatever the port.
        return spec.port > 0 && spec.host == u"localhost" ? u"127.0.0.1"_s : spec.host;
    }
    QString savedPassword(const ConnectionSpec &) const override { return passwordOfMyClientFile(); }

    QStringList openingStatements(const ConnectionSpec &spec) const override
    {
        const auto atServer = spec.patience > 4s ? spec.patience - 2s : spec.patience;
        QStringList statements{
            u"SET time_zone='+00:00'"_s,
            // ANSI_QUOTES: reserved words are quoted the same way everywhere.
            u"SET sql_mode='ANSI_QUOTES,STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'"_s,
            u"SET innodb_lock_wait_timeout=%1"_s.arg(std::min<qint64>(seconds(atServer), 8)),
            u"SET lock_wait_timeout=%1"_s.arg(std::min<qint64>(seconds(atServer), 8)),
            u"SET max_statement_time=%1"_s.arg(seconds(atServer)),
            u"SET idle_transaction_timeout=15"_s,
            u"SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"_s,
        };
        if (spec.access == ConnectionSpec::Access::ReadOnly)
            statements += u"SET SESSION TRANSACTION READ ONLY"_s;
        return statements;
    }

    Result<void> checkBeforeOpening(const ConnectionSpec &spec) const override
    {
        if (auto checked = ServerDialect::checkBeforeOpening(spec); !checked)
            return checked;
        if (needsTls(spec) && !spec.options.contains(u"ssl_ca"_s)) {
            return refused(spec,
                           Text::tr("the server is not on this machine, and nothing says which authority "
                                    "its certificate is from"),
                           Text::tr("Add \"?ssl_ca=/path/of/ca.pem\" to the address, or \"?tls=off\" where "
                                    "everybody on the line may read along."));
        }
        return {};
    }

    /// The client library goes on in plain text where a server offers no TLS.
    Result<void> checkAfterOpening(Connection &connection) const override
    {
        const ConnectionSpec &spec = connection.spec();
        if (!needsTls(spec))
            return {};
        auto cipher = connection.selectOne(u"SHOW STATUS LIKE 'Ssl_cipher'"_s);
        if (!cipher)
            return cipher.error();
        if (*cipher && !(*cipher)->text(1).isEmpty())
            return {};
        return refused(spec, Text::tr("the line to the server is not encrypted"),
                       Text::tr("Switch TLS on at the server, or add \"?tls=off\" to the address where "
                                "everybody on the line may read along."));
    }

    QString beginWrite() const override { return u"START TRANSACTION"_s; }
    QStringList beginSnapshot() const override
    {
        return {u"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"_s,
                u"START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"_s};
    }

    // SYSDATE, not NOW: it is the time at which a row that was waited for is looked at.
    QString now() const override { return text(u"SYSDATE(6)"_s); }
    QString nowPlusMs() const override
    {
        return text(u"SYSDATE(6) + INTERVAL (CAST(? AS SIGNED) * 1000) MICROSECOND"_s);
    }
    QString insertionOrder(const QString &alias) const override
    {
        return u"coalesce(%1.end_Datetime, '')"_s.arg(alias); // InnoDB's own row number cannot be read
    }
    QString insertIfAbsent(const QString &table, const QStringList &columns, qsizetype) const override
    {
        // Not INSERT IGNORE, which makes warnings of all other errors as well. The last column sets itself:
        // no right on the key is needed.
        return u"INSERT INTO %1(%2) VALUES(%3) ON DUPLICATE KEY UPDATE %4=%4"_s.arg(
            table, columnNames(columns), placeholders(columns.size()), columnName(columns.last()));
    }
    QString upsert(const QString &table, const QStringList &columns, qsizetype keys) const override
    {
        QStringList updates;
        for (const QString &column : columns.mid(keys))
            updates.append(u"%1=VALUES(%1)"_s.arg(columnName(column)));
        return u"INSERT INTO %1(%2) VALUES(%3) ON DUPLICATE KEY UPDATE %4"_s.arg(
            table, columnNames(columns), placeholders(columns.size()), updates.join(u", "));
    }
    QString tableExists() const override
    {
        return u"SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA=DATABASE() "
               "AND lower(TABLE_NAME)=lower(?)"_s;
    }
    /// A server that was started since gives the numbers anew, so it must be older than the session.
    QString endSession(qint64 number, const QString &name) const override
    {
        const qint64 opened = ulidTime(QStringView(name).last(std::min<qsizetype>(26, name.size())));
        return u"BEGIN NOT ATOMIC IF (SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE "
               "VARIABLE_NAME='UPTIME') > %2 THEN KILL CONNECTION %1; END IF; END"_s.arg(number)
                   .arg(1 + (QDateTime::currentMSecsSinceEpoch() - opened) / 1000);
    }
    QString currentUser() const override { return u"SELECT USER()"_s; }
    QString tableRights() const override
    {
        // The server lists here what is granted on the database, the table and the column, to the account
        // and to the roles that it has on.
        return u"SELECT DISTINCT c.TABLE_NAME, p.name FROM information_schema.COLUMNS c JOIN "
               "(SELECT 'select' AS name UNION ALL SELECT 'insert' UNION ALL SELECT 'update') p "
               "WHERE c.TABLE_SCHEMA=DATABASE() AND FIND_IN_SET(p.name, c.PRIVILEGES) > 0"_s;
    }
    QString serverVersion() const override
    {
        return u"SELECT CONCAT('MariaDB ', SUBSTRING_INDEX(VERSION(), '-', 1))"_s;
    }
    QString encryption() const override
    {
        return u"SELECT VARIABLE_VALUE FROM information_schema.SESSION_STATUS "
               "WHERE VARIABLE_NAME='Ssl_cipher'"_s;
    }

    Error describe(const QSqlError &error) const override
    {
        Error described = basicError(error);
        switch (described.code.toInt()) {
        case 1205: // lock wait timeout
        case 1213: // deadlock
        case 1020: // the row was changed since it was read
        case 1317: // interrupted
        case 1969: // max_statement_time
            busy(described);
            break;
        case 1044: // access denied to a database
        case 1142: // command denied on a table
        case 1143: // on a column
        case 1227: // a privilege is needed
        case 1290: // --read-only
        case 1370: // on a routine
        case 1792: // in a read only transaction
            forbidden(described);
            break;
        case 1045:
        case 1698:
            loginFailed(described);
            break;
        case 1021: // disk full
        case 1114: // table full
            diskFull(described);
            break;
        case 1040: // too many connections
        case 1203:
        case 1226:
            described.transient = true;
            break;
        case 1053: // shutdown in progress
        case 1077:
        case 1152:
        case 1158:
        case 1159:
        case 1160:
        case 1161:
        case 1927: // the connection was killed
        case 2002:
        case 2003:
        case 2006: // server has gone away
        case 2013: // lost during query
        case 2055:
        case 4031: // idle for too long
            lost(described);
            break;
        case 2026: // TLS
            described.advice = Text::tr("Check the address's ssl_ca and the server's certificate.");
            break;
        case 1049:
            described.advice = Text::tr("Make the database first, or check its name.");
            break;
        default:
            break;
        }
        return described;
    }

private:
    static bool needsTls(const ConnectionSpec &spec)
    {
        return !isLocalHost(spec.host) && spec.options.value(u"tls"_s) != u"off";
    }
    static QString text(const QString &instant)
    {
        return u"CONCAT(LEFT(DATE_FORMAT(%1, '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z')"_s.arg(instant);
    }
};

} // namespace

const Dialect *mariadbDialect()
{
    static const MariadbDialect dialect;
    return &dialect;
}

} // namespace godwit
