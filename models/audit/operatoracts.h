// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actending.h"
#include "models/audit/actor.h"
#include "models/audit/cyclestatus.h"
#include "models/core/operatoract.h"

#include <QJsonObject>

namespace godwit
{

class Connection;

/// Acts of an operator (audit-protocol.md, section 2), one transaction each: leases of the process and its
/// steps must be free, their fences are raised, and a run, attempts and audit rows of our own are added; rows
/// that are there stay as they are. Thread of its connection.
/// Errors: Usage (no reason, or the act makes no sense for a step as it stands: says why), Conflict
/// (somebody runs the process; names him), Audit.
class OperatorActs
{
public:
    OperatorActs(Connection &connection, Actor actor) : m_connection(connection), m_actor(std::move(actor)) {}

    /// Every act but Reconcile. All steps or none.
    Result<ActOutcome> perform(const OperatorAct &act);
    /// The steps of which an effect is given become a success.
    Result<ActOutcome> reconcile(const OperatorAct &act, const QList<ProvenEffect> &effects);

private:
    Result<ActOutcome> begin(OperatorAct act, const QList<ProvenEffect> &effects);
    Result<ActOutcome> within(const OperatorAct &act, const QList<ProvenEffect> &effects);
    Result<void> makeLeases(const OperatorAct &act);
    Result<qint64> raiseFence(const ProcessId &process, const StepId &step);
    Error heldBy(const ProcessId &process);
    Result<void> refuse(const OperatorAct &act, const CycleStatus &status) const;
    Result<ActOutcome> acknowledge(const OperatorAct &act, const ProcessHistory &history,
                                   const CycleStatus &status);
    Result<ActOutcome> declare(const OperatorAct &act, const ProcessHistory &history,
                               const CycleStatus &status, const QHash<StepId, qint64> &fences,
                               const QList<ProvenEffect> &effects);
    Result<void> note(const OperatorAct &act, const StepId &step, const RunId &run, const AttemptId &attempt,
                      const QJsonObject &detail = {});

    Connection &m_connection;
    Actor m_actor;
    QString m_noted; ///< hash of the last event of the act: it is there where the act has happened
};

} // namespace godwit
