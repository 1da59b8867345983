// SPDX-License-Identifier: Apache-2.0
#include "models/audit/auditdatabase.h"

#include "models/audit/auditlayout.h"
#include "models/audit/barequeries.h"
#include "models/audit/filecheck.h"
#include "models/audit/foreignrowstore.h"
#include "models/audit/leasetimes.h"
#include "models/audit/preparation.h"
#include "models/audit/schema.h"
#include "models/core/ulid.h"
#include "models/database/databaseaddress.h"
#include "models/database/dialect.h"
#include "models/database/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AuditDatabase)
};

Error notUsable(const QString &path, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Audit,
            .what = Text::tr("This audit database cannot be used"),
            .object = shownDatabase(path),
            .cause = cause,
            .advice = advice};
}

/// DELETE, not WAL: 3.7.0–3.51.2 can lose a WAL reset (audit-protocol.md, section 7). It is written into the
/// file, so one that is only watched keeps what its own system has chosen.
Result<void> leaveWal(Connection &connection)
{
    if (connection.dialect().isServer())
        return {};
    auto done = connection.select(u"PRAGMA journal_mode=DELETE"_s);
    return done ? Result<void>() : done.error();
}

/// For a script: its values in the place of the placeholders. None of them holds a quote or a question mark.
QString withLiterals(QString sql, const QStringList &values)
{
    for (const QString &value : values)
        sql.replace(sql.indexOf(u'?'), 1, u'\'' + value + u'\'');
    return sql;
}

} // namespace

Result<AuditReadiness> auditReadiness(Connection &connection)
{
    auto meta = connection.hasTable(u"GODWIT_META"_s);
    if (!meta)
        return meta.error();
    if (*meta) {
        auto version =
            connection.selectOne(u"SELECT value FROM GODWIT_META WHERE \"key\"='schema_version'"_s);
        if (!version)
            return version.error();
        if (*version)
            return (*version)->integer(0) > schemaVersion ? AuditReadiness::TooNew : AuditReadiness::Ready;
    }
    auto audit = connection.hasTable(u"ETL_STEP_RUN_STATUS"_s);
    if (!audit)
        return audit.error();
    return *audit ? AuditReadiness::Bare : AuditReadiness::Empty;
}

namespace
{

const QString newestTable = u"GODWIT_REJECT"_s; // came later than the others

Result<void> prepareOnce(Connection &connection)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    for (const QString &sql : preparationStatements(connection.dialect())) {
        if (auto done = connection.execute(sql); !done)
            return done.error();
    }
    return commitOrLook(*transaction, [&]() -> Result<bool> {
        auto newest = connection.hasTable(newestTable);
        if (!newest || !*newest)
            return newest;
        auto readiness = auditReadiness(connection);
        if (!readiness)
            return readiness.error();
        return *readiness == AuditReadiness::Ready;
    });
}

} // namespace

Result<void> prepareAudit(Connection &connection)
{
    if (auto whole = checkAuditFile(connection); !whole)
        return whole;
    if (auto left = leaveWal(connection); !left)
        return left;
    return retried([&] { return prepareOnce(connection); });
}

QStringList preparationStatements(const Dialect &dialect)
{
    QStringList statements = schemaStatements(dialect);
    const LeaseTimes times;
    const QList<std::pair<QString, QString>> values = {
        {u"installation"_s, newUlid()},
        {u"lease_ttl_ms"_s, QString::number(times.ttl.count())},
        {u"lease_beat_ms"_s, QString::number(times.beat.count())},
        {u"lease_margin_ms"_s, QString::number(times.margin.count())},
        // Last: only with it is the database ready, and MariaDB has no transaction around tables.
        {u"schema_version"_s, QString::number(schemaVersion)},
    };
    const QString insert = dialect.insertIfAbsent(u"GODWIT_META"_s, {u"key"_s, u"value"_s}, 1);
    for (const auto &[key, value] : values)
        statements.append(withLiterals(insert, {key, value}));
    return statements;
}

namespace
{

/// A database with the two audit tables only, whatever their columns are called and in whatever order.
Result<void> monitor(Connection &connection, const AuditLayout &layout)
{
    auto tables = auditTableQueries(connection, layout);
    if (!tables)
        return tables.error();
    connection.setReading({.tables = *tables + emptyCompanions(connection.dialect()), .bare = true});
    return refreshReading(connection);
}

/// Where the ids of others are numbers in columns without a type, only a text of them finds their rows.
Result<QList<NamedQuery>> queriesOfReady(Connection &connection)
{
    auto layout = connection.dialect().isServer() ? AuditLayout() : readAuditLayout(connection);
    if (!layout || !layout->isThere() || !hasUntypedIds(*layout))
        return QList<NamedQuery>();
    return auditTableQueries(connection, *layout);
}

Result<void> completeReady(Connection &connection, ConnectionSpec::Access access)
{
    if (access != ConnectionSpec::Access::ReadOnly) {
        if (auto left = leaveWal(connection); !left)
            return left;
        auto current = connection.hasTable(newestTable);
        if (!current)
            return current.error();
        if (auto done = *current ? Result<void>() : prepareAudit(connection); !done)
            return done.error();
    }
    auto tables = queriesOfReady(connection);
    if (!tables)
        return tables.error();
    connection.setReading({.tables = *tables});
    return refreshReading(connection);
}

Error withoutTables(Connection &connection, const QString &path)
{
    const QString schema = connection.spec().options.value(u"schema"_s);
    if (!schema.isEmpty()) {
        const auto others = schemasWithAuditTables(connection);
        if (others && !others->isEmpty() && !others->contains(schema)) {
            return notUsable(path,
                             Text::tr("there is no schema %1 with Godwit's tables; these have them: %2")
                                 .arg(schema, others->join(u", "_s)),
                             Text::tr("Name the right one behind the address: ?schema=%1")
                                 .arg(inAddress(others->first())));
        }
    }
    Error error =
        notUsable(path,
                  schema.isEmpty() ? Text::tr("it does not hold Godwit's tables")
                                   : Text::tr("there is no schema %1 with Godwit's tables").arg(schema),
                  Text::tr("Make them with: godwitctl init --database FILE"));
    error.code = noAuditTablesCode.toString();
    return error;
}

Result<void> openIncomplete(Connection &connection, const QString &path, ConnectionSpec::Access access)
{
    auto layout = readAuditLayout(connection);
    if (!layout)
        return layout.error();
    if (access == ConnectionSpec::Access::Create) {
        const QStringList why = obstacles(connection, *layout);
        if (why.isEmpty())
            return prepareAudit(connection);
        return notUsable(path, why.join(u' '), Text::tr("It can be watched, and nothing was changed."));
    }
    if (!layout->isThere())
        return withoutTables(connection, path);
    if (access != ConnectionSpec::Access::ReadOnly) {
        return notUsable(path,
                         Text::tr("it has the two audit tables only, so it can be watched and nothing more"),
                         Text::tr("Prepare it for running with: godwitctl prepare --database FILE"));
    }
    return monitor(connection, *layout);
}

} // namespace

Result<Connection> openAudit(const QString &path, ConnectionSpec::Access access,
                             std::chrono::milliseconds patience)
{
    auto spec = parseDatabaseAddress(path);
    if (!spec)
        return spec.error();
    spec->access = access;
    spec->patience = patience;
    auto connection = Connection::open(*spec);
    if (!connection)
        return connection.error();
    auto readiness = auditReadiness(*connection);
    if (!readiness)
        return readiness.error();
    switch (*readiness) {
    case AuditReadiness::Ready:
        if (auto done = completeReady(*connection, access); !done)
            return done.error();
        break;
    case AuditReadiness::TooNew:
        return notUsable(path, Text::tr("a newer version of Godwit made it"),
                         Text::tr("Install that version."));
    case AuditReadiness::Empty:
    case AuditReadiness::Bare:
        if (auto done = openIncomplete(*connection, path, access); !done)
            return done.error();
        break;
    }
    return connection;
}

Result<QString> installationId(Connection &connection)
{
    auto row = connection.selectOne(u"SELECT value FROM GODWIT_META WHERE \"key\"='installation'"_s);
    if (!row)
        return row.error();
    if (!*row) {
        return notUsable(shownDatabase(connection.spec()), Text::tr("it has no installation id"),
                         Text::tr("Run: godwitctl init --database FILE"));
    }
    return (*row)->text(0);
}

} // namespace godwit
