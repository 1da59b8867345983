// SPDX-License-Identifier: Apache-2.0
#include "models/runners/workerconnections.h"

#include "models/audit/auditdatabase.h"

namespace godwit
{

Result<Connection *> WorkerConnections::audit()
{
    if (!m_audit) {
        auto opened = openAudit(m_auditPath);
        if (!opened)
            return opened.error();
        m_audit.emplace(*std::move(opened));
    }
    return &*m_audit;
}

} // namespace godwit
