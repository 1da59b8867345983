// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/mariadb/mariaoptions.h"
#include "models/transfer/mariadb/mariasession.h"
#include "models/transfer/mariadb/mariaswap.h"
#include "models/transfer/writer.h"

namespace godwit
{

/// The session and the transaction of a load: the step's lock on the server (GET_LOCK), the ledger, the
/// commit that asks for the lease, and what is true when its answer got lost. Autocommit is off, so that a
/// statement that commits by itself is followed by a transaction again.
class MariaLoad
{
public:
    explicit MariaLoad(const WriteRequest &request);
    ~MariaLoad();
    Q_DISABLE_COPY_MOVE(MariaLoad)

    Result<WriteStart> begin();
    Result<void> commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit);

    MariaSession &session() { return *m_session; } ///< after begin()
    const MariaOptions &options() const { return m_options; }
    const ObjectName &name() const { return m_name; }

    /// From here on the rows go into a fresh table, which commit() puts in the destination's place.
    Result<MariaSwap *> useSwap(bool replaces, const QString &comment);
    /// The destination was made for this load: dropped without a commit, if it has no rows.
    void setCreated() { m_created = true; }

private:
    Result<std::unique_ptr<MariaSession>> open(std::stop_token stop) const;
    Result<void> lockStep(MariaSession &session) const;
    Result<void> enter(WriteStart &start);
    Result<void> commitRows(const LedgerEffect &effect, const std::function<bool()> &mayCommit);
    Result<void> commitSwap(const LedgerEffect &effect, const std::function<bool()> &mayCommit);
    Result<void> resolve(const LedgerEffect &effect, const Error &error);
    void abandon();

    const WriteRequest &m_request;
    MariaOptions m_options;
    ObjectName m_name;
    std::unique_ptr<MariaSession> m_session;
    std::optional<MariaSwap> m_swap;
    bool m_replaces = false;
    QString m_comment;
    bool m_created = false;
    bool m_committed = false;
};

} // namespace godwit
