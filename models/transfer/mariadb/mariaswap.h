// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/ledger.h"
#include "models/transfer/objectname.h"

namespace godwit
{

class MariaSession;

/// A load into a table of its own that takes the destination's place by one RENAME TABLE, which MariaDB
/// does entirely or not at all, even in a crash. It cannot be in one transaction with the ledger's row, so
/// the effect travels as the new table's comment: whoever finds it there writes the ledger's row, and only
/// then goes on. Names are made from the step, so that leftovers of a killed attempt are found and dropped.
class MariaSwap
{
public:
    MariaSwap(const LedgerEntry &identity, ObjectName destination);

    const ObjectName &fresh() const { return m_fresh; } ///< the table to load

    /// Takes over an effect whose ledger row is missing, and drops what former attempts of this step left.
    /// Commits. To be called while no other attempt runs (MariaLoad holds the step's lock).
    Result<void> recover(MariaSession &session, bool ledger);
    /// Writes the effect into the fresh table's comment. Nothing to commit may be open.
    Result<void> mark(MariaSession &session, const LedgerEffect &effect, const QString &comment);
    /// The one act. `replaces`: the destination exists.
    Result<void> rename(MariaSession &session, bool replaces);
    /// Drops the old table and the mark. Leftovers do no harm: the next recover() finds them.
    void tidy(MariaSession &session);
    /// Drops the fresh table.
    void drop(MariaSession &session);

private:
    Result<bool> exists(MariaSession &session, const ObjectName &name) const;
    Result<QString> comment(MariaSession &session) const;

    LedgerEntry m_identity;
    QString m_step; ///< hash of the step
    ObjectName m_destination;
    ObjectName m_fresh;
    ObjectName m_old;
};

/// 16 hex digits that are the same for every attempt of a step in any cycle.
QString mariaStepHash(const LedgerEntry &identity);

} // namespace godwit
