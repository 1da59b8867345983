// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/postgresql/pgsession.h"
#include "models/transfer/writer.h"

namespace godwit
{

/// The one transaction of a load into PostgreSQL: its session, the ledger, and the commit that asks for the
/// lease. Destroyed without a commit it rolls everything back. One thread.
class PgLoad
{
public:
    explicit PgLoad(const WriteRequest &request) : m_request(request) {}
    ~PgLoad();
    Q_DISABLE_COPY_MOVE(PgLoad)

    /// Connects, begins, asks the ledger, runs the step's "before".
    Result<WriteStart> begin();
    /// Writes the ledger and commits. A COMMIT whose answer got lost is looked up in the ledger through a new
    /// connection; where that cannot be reached either, the error (transient, code 40003) says that nobody
    /// knows, and the next attempt finds out.
    Result<void> commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit);

    PgSession &session() { return *m_session; } ///< after begin()
    PgConnection &connection() { return m_session->connection(); }
    bool hasLedger() const { return connectionOptions().ledger; }

private:
    const PgOptions &connectionOptions() const { return m_session->connection().options(); }
    Result<std::unique_ptr<PgSession>> open(std::stop_token stop, KeptConnections *kept) const;
    Result<WriteStart> enter();
    Result<void> lockStep(PgSession &session) const;
    Result<void> claim();
    Result<void> findOut(const Error &lost) const;

    const WriteRequest &m_request;
    std::unique_ptr<PgSession> m_session;
    int m_backend = 0; ///< the server's process for it
    bool m_isCommitted = false;
};

} // namespace godwit
