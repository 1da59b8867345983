// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <optional>

namespace godwit
{

class SqlSession;

/// Who has an effect on a destination, and which effect it is.
struct LedgerEntry
{
    QString installation; ///< id of the audit database (GODWIT_META), so that two of them never collide
    StepKey step;
    int cycle = 0;
    AttemptId attempt;
    qint64 fence = 0; ///< of the attempt's lease
    /// Of an effect that is not the step's own load: which rejected rows it loads; empty: the step's load.
    QString part;

    /// The same for every attempt of a step within one cycle: an effect that is there must not come twice.
    QString idempotencyKey() const;
};

/// What the ledger remembers of a committed effect.
struct LedgerEffect
{
    qint64 rowsRead = 0;
    qint64 rowsWritten = 0;
    qint64 bytes = 0;
    QString watermark;
    qint64 rowsRejected = 0; ///< of this load; the ledger does not keep it
    AttemptId attempt;       ///< that had the effect; only of one that is adopted
};

/// GODWIT_LEDGER in a destination database: it is written in the data's own transaction, so the effect and
/// its record exist together or not at all. Thread of its connection.
class Ledger
{
public:
    /// `isThere`: its table is known to exist.
    explicit Ledger(SqlSession &session, bool isThere = false) : m_session(session), m_isThere(isThere) {}

    /// Within the write transaction, before the first row: makes the table if it is missing and refuses
    /// (Fenced) when a higher fence has already written for this step. Returns the effect that is there
    /// already, if any. Where making the table ends the transaction, it is begun again.
    Result<std::optional<LedgerEffect>> enter(const LedgerEntry &entry);
    /// The effect of this step in this cycle, if any; changes nothing, and needs no transaction. Error where
    /// there is no ledger or it cannot be read.
    Result<std::optional<LedgerEffect>> find(const LedgerEntry &entry);
    /// Within the write transaction, after the last row.
    Result<void> record(const LedgerEntry &entry, const LedgerEffect &effect);
    /// The watermark of the latest effect of this step in any cycle; empty when there is none.
    Result<QString> watermark(const LedgerEntry &entry);

private:
    Result<void> makeTable();
    SqlSession &m_session;
    bool m_isThere;
    std::optional<QString> m_watermark; ///< as enter() saw it
};

} // namespace godwit
