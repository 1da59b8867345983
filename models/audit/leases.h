// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/audit/leasetimes.h"
#include "models/audit/processhistory.h"

namespace godwit
{

/// A lease that this runner holds: on a step, or on a whole process (step "*", attempt = the run's id).
struct Lease
{
    ProcessId process;
    StepId step;
    AttemptId attempt;
    qint64 fence = 0;
    std::chrono::milliseconds asked{0}; ///< bootTime() before it was asked for; 0: not known
};

/// GODWIT_LEASE by compare-and-set; every comparison of times happens on the server. Within the caller's
/// write transaction; thread of its connection.
class Leases
{
public:
    explicit Leases(Connection &connection) : m_connection(connection) {}

    /// Those of the database: all its runners use the same.
    Result<LeaseTimes> times();

    /// Makes the row where it is missing: alone, before the transaction that takes the lease. Within it
    /// MariaDB ended one of two in a deadlock.
    Result<void> ensure(const ProcessId &process, const StepId &step);
    /// The first statement of a transaction that decides about a lease before it takes it: others wait.
    Result<void> lock(const ProcessId &process, const StepId &step);
    /// Raises the fence and takes the lease where it is free; nothing where somebody holds it. One that has
    /// expired is not taken but freed before, by interruptDead: its attempt must get its end.
    Result<std::optional<Lease>> take(const ProcessId &process, const StepId &step, const AttemptId &attempt,
                                      const Actor &owner);
    /// After a COMMIT whose answer was lost: whether the lease is ours now. Waits until the server has ended
    /// that transaction.
    Result<bool> isOursAfterAll(const Lease &lease);
    /// Renews it. False: lost.
    Result<bool> beat(const Lease &lease);
    /// Gives it back. False: it was lost before.
    Result<bool> release(const Lease &lease);

    Result<QList<LeaseRecord>> held(const ProcessId &process);

private:
    Connection &m_connection;
    std::optional<LeaseTimes> m_times;
};

} // namespace godwit
