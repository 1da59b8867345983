// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/runners/runner.h"
#include "models/transfer/stores.h"

namespace godwit
{

/// Whether the effect of a step is recorded with its data: not where `ledger` is off.
bool keepsLedger(const StepContext &context);

/// The COMMIT of a step's script, and what became of it where its answer is lost: a session of its own ends
/// the lost one, waits by the ledger's key until its transaction is over, and reads what the ledger says.
/// Where nobody can be asked the error says so (isCommitUnknown), transient where a rerun finds out by the
/// ledger.
class ScriptCommit
{
public:
    /// Both must outlive it.
    ScriptCommit(const Store &store, const StepContext &context) : m_store(store), m_context(context) {}

    /// Within the transaction, before `commit`.
    Result<void> prepare(SqlSession &session);
    Result<void> commit(SqlSession &session) const;

private:
    Result<void> findOut(const Error &lost) const;
    Result<bool> isThere(SqlSession &session) const;

    const Store &m_store;
    const StepContext &m_context;
    qint64 m_session = 0; ///< the server's number for the script's session; 0: it has none
};

} // namespace godwit
