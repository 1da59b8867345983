// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/openrun.h"

#include <QJsonObject>

namespace godwit
{

class Trail;

/// Claims steps and records how they ended; each is one write transaction that changes lease, audit row,
/// companion and trail together (audit-protocol.md, sections 3 and 5). Thread of its connection.
class AttemptStore
{
public:
    AttemptStore(Connection &connection, Actor actor) : m_connection(connection), m_actor(std::move(actor)) {}

    /// Claims a step right before it is executed. Nothing: it has succeeded meanwhile.
    /// Errors: Conflict (somebody holds the step, or its definition changed since the plan), Fenced (the run
    /// was lost).
    Result<std::optional<OpenAttempt>> claim(const OpenRun &run, const StepDef &step);

    /// The final word. May be said again where its COMMIT got no answer: it is found recorded, and nothing
    /// is written twice. Error Fenced: the lease was lost; the outcome went to the trail only.
    Result<void> finish(const OpenAttempt &attempt, const Ending &ending);

    /// Counters of an attempt that goes on.
    Result<void> report(const OpenAttempt &attempt, const Progress &progress);
    /// A line in the trail about an attempt that goes on.
    Result<void> note(const OpenAttempt &attempt, const QString &kind, const QJsonObject &detail);

private:
    Result<std::optional<Lease>> takeLease(Leases &leases, const StepKey &key, const AttemptId &attempt);
    Result<std::optional<OpenAttempt>> claimOnce(const OpenRun &run, const StepDef &step);
    Result<void> finishOnce(const OpenAttempt &attempt, const Ending &ending);
    Result<void> noteOnce(const OpenAttempt &attempt, const QString &kind, const QJsonObject &detail);
    Result<void> checkStillWanted(const OpenRun &run, const StepDef &step);
    Result<QString> recordedAs(const OpenAttempt &attempt);
    Result<void> close(const OpenAttempt &attempt, const Ending &ending, QString &kind);
    /// Within the caller's transaction.
    static Result<void> append(Trail &trail, const OpenAttempt &attempt, const QString &kind,
                               const QJsonObject &detail);

    Connection &m_connection;
    Actor m_actor;
};

} // namespace godwit
