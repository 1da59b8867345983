// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/database/connection.h"
#include "models/transfer/keptconnections.h"

#include <optional>

namespace godwit
{

/// What a worker keeps open from one step to the next. Made, used and destroyed in the worker's thread.
class WorkerConnections
{
public:
    explicit WorkerConnections(QString auditPath) : m_auditPath(std::move(auditPath)) {}

    /// To the audit database; opened where it is not. Valid until closeAudit().
    Result<Connection *> audit();
    /// After an error: the next step gets a new one.
    void closeAudit() { m_audit.reset(); }
    KeptConnections &stores() { return m_stores; }

private:
    const QString m_auditPath;
    std::optional<Connection> m_audit;
    KeptConnections m_stores;
};

} // namespace godwit
