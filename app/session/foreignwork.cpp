// SPDX-License-Identifier: Apache-2.0
#include "app/session/foreignwork.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/foreignrowstore.h"
#include "models/audit/preparation.h"
#include "models/database/databaseaddress.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ForeignWork)
};

/// Whatever stands in it: nothing is expected to be there.
Result<Connection> openPlain(const QString &address, ConnectionSpec::Access access)
{
    auto spec = parseDatabaseAddress(address);
    if (!spec)
        return spec.error();
    spec->access = access;
    return Connection::open(*spec);
}

} // namespace

Result<Connection> openForMonitoring(const QString &address)
{
    if (!isDatabaseFile(address))
        return openAudit(address, ConnectionSpec::Access::ReadOnly);
    // Read-write where that is possible: only it can roll back what a killed runner left half-written.
    auto writable = openAudit(address);
    if (writable)
        return writable;
    auto readable = openAudit(address, ConnectionSpec::Access::ReadOnly);
    return readable ? std::move(readable) : std::move(writable);
}

Result<PreparationPlan> preparationOf(const QString &address)
{
    auto connection = openPlain(address, ConnectionSpec::Access::ReadOnly);
    if (!connection)
        return connection.error();
    return planPreparation(*connection);
}

Result<void> prepareDatabase(const QString &address)
{
    auto plan = preparationOf(address);
    if (!plan)
        return plan.error();
    if (!plan->obstacles.isEmpty()) {
        return Error{.kind = ErrorKind::Definition,
                     .what = Text::tr("The database was not prepared"),
                     .object = plan->database,
                     .cause = plan->obstacles.join(u' ')};
    }
    auto connection = openPlain(address, ConnectionSpec::Access::ReadWrite);
    if (!connection)
        return connection.error();
    return prepareAudit(*connection);
}

Result<ForeignRowsSetting> foreignRowsOf(const QString &address)
{
    auto connection = openForMonitoring(address);
    if (!connection)
        return connection.error();
    ForeignRowsSetting setting{.audited = !connection->reading().bare};
    auto rows = loadForeignRows(*connection);
    if (!rows)
        return rows.error();
    setting.rows = *rows;
    auto words = statusWordsInUse(*connection);
    if (!words)
        return words.error();
    setting.words = *words;
    return setting;
}

Result<void> saveForeignRowsOf(const QString &address, const Actor &actor, const ForeignRowsSetting &setting)
{
    auto connection = openForMonitoring(address);
    if (connection && !connection->reading().bare)
        connection = openAudit(address);
    if (!connection)
        return connection.error();
    if (!connection->reading().bare && setting.reason.trimmed().isEmpty()) {
        return Error{.kind = ErrorKind::Usage,
                     .what = Text::tr("The setting was not saved"),
                     .cause = Text::tr("no reason was given"),
                     .advice = Text::tr("Say why; the audit trail keeps it.")};
    }
    return saveForeignRows(*connection, actor, setting.rows, setting.reason.trimmed());
}

} // namespace godwit
