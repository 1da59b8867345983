// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/rightsservice.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/rightscheck.h"

namespace godwit
{
namespace
{

Result<AccountRights> rightsIn(const QString &path)
{
    auto connection = openAudit(path, ConnectionSpec::Access::ReadOnly);
    if (!connection)
        return connection.error();
    return accountRights(*connection);
}

} // namespace

void RightsService::ask(const QString &auditPath)
{
    m_path = auditPath;
    m_tasks.run(
        this, [auditPath] { return rightsIn(auditPath); },
        [this, auditPath](const Result<AccountRights> &rights) {
            // What could not be asked is asked again with the next connection; the database decides anyway.
            if (rights && auditPath == m_path)
                emit found(*rights);
        });
}

} // namespace godwit
