// SPDX-License-Identifier: Apache-2.0
#include "models/audit/rightscheck.h"

#include "models/database/connection.h"
#include "models/database/dialect.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// What every run, act and request to cancel does; see resources/sql.
const QStringList &neededToRun()
{
    static const QStringList rights{
        u"etl_run_status insert"_s,      u"etl_run_status update"_s, u"etl_step_run_status insert"_s,
        u"etl_step_run_status update"_s, u"godwit_run insert"_s,     u"godwit_plan insert"_s,
        u"godwit_lease insert"_s,        u"godwit_lease update"_s,   u"godwit_attempt insert"_s,
        u"godwit_attempt update"_s,      u"godwit_event insert"_s,   u"godwit_meta update"_s};
    return rights;
}

const QStringList &neededToEdit()
{
    static const QStringList rights{u"etl_connection_config insert"_s, u"etl_connection_config update"_s,
                                    u"etl_process_config insert"_s,    u"etl_process_config update"_s,
                                    u"etl_control insert"_s,           u"etl_control update"_s,
                                    u"godwit_event insert"_s};
    return rights;
}

bool holds(const QSet<QString> &granted, const QStringList &needed)
{
    return std::all_of(needed.begin(), needed.end(),
                       [&](const QString &right) { return granted.contains(right); });
}

AccountRights rightsOnFile(const QString &path)
{
    const QFileInfo file(path);
    // SQLite's journal is made beside it.
    const bool writable = file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
    return {.file = path, .mayRun = writable, .mayEdit = writable};
}

} // namespace

Result<AccountRights> accountRights(Connection &connection)
{
    const QString sql = connection.dialect().tableRights();
    if (sql.isEmpty())
        return rightsOnFile(connection.spec().database);
    AccountRights rights;
    auto account = connection.accountName();
    if (!account)
        return account.error();
    rights.account = *account;
    if (!rights.account.contains(u'@') && !connection.spec().host.isEmpty())
        rights.account += u'@' + connection.spec().host;
    auto ready = connection.hasTable(u"GODWIT_META"_s);
    if (!ready)
        return ready.error();
    if (!*ready)
        return rights;
    auto rows = connection.select(sql);
    if (!rows)
        return rows.error();
    QSet<QString> granted;
    for (const Row &row : std::as_const(*rows))
        granted.insert(row.text(0).toLower() + u' ' + row.text(1).toLower());
    rights.mayRun = holds(granted, neededToRun());
    rights.mayEdit = holds(granted, neededToEdit());
    return rights;
}

} // namespace godwit
