// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/audit/openrun.h"
#include "models/audit/processhistory.h"
#include "models/core/operatoract.h"

namespace godwit
{

class Connection;

/// The rows that an operator's act adds: a run that executes nothing, with an attempt per step that ends
/// where it begins. Within the caller's write transaction; thread of its connection.
class DeclaredRun
{
public:
    DeclaredRun(Connection &connection, Actor actor, const OperatorAct &act)
        : m_connection(connection), m_actor(std::move(actor)), m_act(act)
    {}

    Result<void> open(const ProcessHistory &history);
    /// An attempt with this outcome. `lost`: starts of the rows of another system that it gives up.
    Result<AttemptId> add(const StepId &step, qint64 fence, int number, const Ending &ending,
                          const QStringList &lost = {});
    /// Success only where the cycle is complete now, as for any run.
    Result<RunState> close(const QString &description);

    const RunId &run() const { return m_run; }

private:
    Connection &m_connection;
    Actor m_actor;
    const OperatorAct &m_act;
    RunId m_run;
    int m_cycle = 0;
    QString m_startedText;
};

} // namespace godwit
