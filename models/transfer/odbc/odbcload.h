// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/odbc/odbcsession.h"
#include "models/transfer/writer.h"

namespace godwit
{

/// The one transaction of a load over ODBC: its connection, the ledger, "before" and "after", and the commit
/// that asks for the lease. Destroyed without a commit it rolls everything back. One thread.
class OdbcLoad
{
public:
    explicit OdbcLoad(const WriteRequest &request);

    Result<WriteStart> begin();
    Result<void> runAfter();
    /// Where the connection is lost while the commit is on its way, the ledger tells on a new one whether it
    /// happened.
    Result<void> commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit);

    OdbcConnection &connection() { return *m_connection; } ///< after begin()
    OdbcSession &session() { return *m_session; }
    QString place() const { return m_connection ? m_connection->place() : QString(); }

private:
    Result<void> judgeLostCommit(const Error &error) const;

    const WriteRequest &m_request;
    bool m_ledger;
    OdbcConnectionPtr m_connection;
    std::unique_ptr<OdbcSession> m_session;
};

} // namespace godwit
