// SPDX-License-Identifier: Apache-2.0
#include "models/database/databaseaddress.h"
#include "models/database/dialects.h"
#include "models/database/serverdialect.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PostgresqlDialect)
};

/// A value of libpq's connection string.
QString word(const QString &value)
{
    return u'\'' + QString(value).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

bool containsAny(const QString &text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView w) { return text.contains(w); });
}

class PostgresqlDialect : public ServerDialect
{
public:
    QString name() const override { return u"postgresql"_s; }
    QString driver() const override { return u"QPSQL"_s; }
    QString driverPackage() const override { return u"libqt6sql6-psql"_s; }

    Result<QString> quote(const QString &identifier) const override
    {
        // 63 bytes: what is longer is cut by the server, and two names become one.
        return quoted(identifier, identifier.toUtf8().size(), 63, u'"', u'"');
    }

    QStringList addressOptions() const override
    {
        return {u"host"_s, u"schema"_s, u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s};
    }

    QString connectOptions(const ConnectionSpec &spec) const override
    {
        QStringList options{u"connect_timeout=5"_s,  u"client_encoding=UTF8"_s,
                            u"keepalives_idle=15"_s, u"keepalives_interval=5"_s,
                            u"keepalives_count=3"_s, u"tcp_user_timeout=10000"_s};
        // libpq's own default falls back to plain text without a word.
        if (!isLocalHost(spec.host) && !spec.options.contains(u"sslmode"_s))
            options += u"sslmode=verify-full"_s;
        for (const auto &[key, value] : spec.options.asKeyValueRange()) {
            if (key != u"schema")
                options += key + u'=' + word(value);
        }
        return options.join(u';');
    }

    QStringList openingStatements(const ConnectionSpec &spec) const override
    {
        const auto atServer = spec.patience > 4s ? spec.patience - 2s : spec.patience;
        QStringList statements{
            u"SET TIME ZONE 'UTC'"_s,
            u"SET DateStyle TO ISO"_s,             // of times in tables that others made
            u"SET client_min_messages TO error"_s, // notices would go to stderr
            u"SET lock_timeout TO %1"_s.arg(std::min<qint64>(atServer.count(), 8000)),
            u"SET statement_timeout TO %1"_s.arg(atServer.count()),
            u"SET idle_in_transaction_session_timeout TO 15000"_s,
            u"SET default_transaction_isolation TO 'read committed'"_s,
        };
        if (spec.options.contains(u"schema"_s)) {
            const auto schema = quote(spec.options.value(u"schema"_s));
            const QString quotedSchema = schema ? *schema : u"\"\""_s; // the server says that it is no name
            if (spec.access == ConnectionSpec::Access::Create)
                statements += u"CREATE SCHEMA IF NOT EXISTS "_s + quotedSchema;
            statements += u"SET search_path TO "_s + quotedSchema;
        }
        if (spec.access == ConnectionSpec::Access::ReadOnly)
            statements += u"SET default_transaction_read_only TO on"_s;
        return statements;
    }

    QString sessionNameOption(const QString &name) const override { return u";application_name="_s + name; }
    /// The number is a process's, which another session may have by now: the name tells.
    QString endSession(qint64 number, const QString &name) const override
    {
        return u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid=%1 AND application_name='%2'"_s
            .arg(number)
            .arg(name);
    }
    QString beginWrite() const override { return u"BEGIN ISOLATION LEVEL READ COMMITTED"_s; }
    QStringList beginSnapshot() const override
    {
        return {u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s};
    }

    QString now() const override { return text(u"clock_timestamp()"_s); }
    QString nowPlusMs() const override
    {
        return text(u"clock_timestamp() + CAST(? AS double precision) * interval '1 millisecond'"_s);
    }
    QString insertionOrder(const QString &alias) const override { return alias + u".ctid"_s; }
    QString tableExists() const override
    {
        return u"SELECT 1 FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'f') "
               "AND pg_catalog.pg_table_is_visible(c.oid) AND lower(c.relname)=lower(?)"_s;
    }
    QString currentUser() const override { return u"SELECT session_user"_s; }
    QString tableRights() const override
    {
        return u"SELECT c.relname, p.name FROM pg_catalog.pg_class c, "
               "(VALUES ('select'), ('insert'), ('update')) AS p(name) "
               "WHERE c.relkind IN ('r', 'p', 'v', 'f') AND pg_catalog.pg_table_is_visible(c.oid) "
               "AND c.relname ~* '^(etl|godwit)_' AND has_any_column_privilege(c.oid, p.name)"_s;
    }
    QString serverVersion() const override
    {
        return u"SELECT 'PostgreSQL ' || split_part(current_setting('server_version'), ' ', 1)"_s;
    }
    QString encryption() const override
    {
        return u"SELECT version FROM pg_catalog.pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl"_s;
    }

    Error describe(const QSqlError &error) const override
    {
        Error described = basicError(error);
        if (described.cause.startsWith(u"ERROR: "))
            described.cause = described.cause.mid(7);
        if (described.code.isEmpty())
            describeWithoutCode(described);
        else
            describeCode(described);
        return described;
    }

private:
    static QString text(const QString &instant)
    {
        return u"to_char((%1) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"_s.arg(instant);
    }

    /// SQLSTATE, "PostgreSQL Error Codes".
    static void describeCode(Error &error)
    {
        const QString &code = error.code;
        if (code.startsWith(u"08") || code == u"57P01" || code == u"57P02" || code == u"57P03" ||
            code == u"57P05" || code == u"25P03")
            lost(error);
        else if (code == u"40001" || code == u"40P01" || code == u"55P03" || code == u"57014")
            busy(error);
        else if (code == u"42501" || code == u"25006")
            forbidden(error);
        else if (code.startsWith(u"28"))
            loginFailed(error);
        else if (code == u"53100")
            diskFull(error);
        else if (code.startsWith(u"53"))
            error.transient = true;
    }

    /// libpq has no code for what ends or prevents a connection.
    static void describeWithoutCode(Error &error)
    {
        if (containsAny(error.cause,
                        {u"authentication failed", u"no password supplied", u"no pg_hba.conf", u"role \""})) {
            loginFailed(error);
        } else if (containsAny(error.cause, {u"certificate", u"does not support SSL", u"sslmode"})) {
            error.advice = Text::tr("Check the address's sslmode and sslrootcert.");
        } else if (error.cause.contains(u"database \"") && error.cause.contains(u"does not exist")) {
            error.advice = Text::tr("Make the database first (createdb), or check its name.");
        } else {
            lost(error);
        }
    }
};

#ifndef GODWIT_NO_FAULTS
QString braced(const QString &value) { return u'{' + QString(value).replace(u'}', u"}}"_s) + u'}'; }

/// The same server through Qt's ODBC plugin and psqlodbc, so that the tests of the audit database run on the
/// road that SQL Server's takes (dialects.h). Only in builds for tests.
class PostgresqlOdbcDialect final : public PostgresqlDialect
{
public:
    QString driver() const override { return u"QODBC"_s; }
    QString driverPackage() const override { return u"libqt6sql6-odbc"_s; }
    QString connectOptions(const ConnectionSpec &) const override { return u"SQL_ATTR_LOGIN_TIMEOUT=5"_s; }
    QString sessionNameOption(const QString &) const override { return {}; }
    QString databaseName(const ConnectionSpec &spec, const QString &password) const override
    {
        // 7.4-0: after an error the transaction has failed, as it has for libpq.
        return u"DRIVER={PostgreSQL Unicode};SERVER=%1;PORT=%2;DATABASE=%3;UID=%4;PWD=%5;Protocol=7.4-0;"
               "MaxVarcharSize=4000;"_s.arg(spec.host)
                   .arg(spec.port)
                   .arg(spec.database, spec.user, braced(password)); // it takes braces around no other value
    }

    /// QODBC passes no SQLSTATE on, so the server's sentence has to do.
    Error describe(const QSqlError &error) const override
    {
        Error described = basicError(error);
        if (containsAny(described.cause, {u"deadlock detected", u"lock timeout", u"could not serialize",
                                          u"statement timeout"}))
            busy(described);
        else if (containsAny(described.cause,
                             {u"permission denied", u"must be owner", u"read-only transaction"}))
            forbidden(described);
        else if (described.cause.contains(u"authentication failed"))
            loginFailed(described);
        else if (containsAny(described.cause, {u"terminating connection", u"server closed the connection",
                                               u"could not receive", u"could not send", u"connection reset",
                                               u"Could not connect", u"no connection to the server",
                                               u"Communication link", u"could not connect"}))
            lost(described);
        return described;
    }
};
#endif

} // namespace

const Dialect *postgresqlDialect()
{
    static const PostgresqlDialect dialect;
    return &dialect;
}

#ifndef GODWIT_NO_FAULTS
const Dialect *postgresqlOdbcDialect()
{
    static const PostgresqlOdbcDialect dialect;
    return &dialect;
}
#endif

} // namespace godwit
