// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/openrun.h"

namespace godwit
{

/// Begins and ends runs; each is one write transaction that changes lease, audit row, companion and trail
/// together (audit-protocol.md, sections 2 and 3). Thread of its connection.
class RunStore
{
public:
    RunStore(Connection &connection, Actor actor) : m_connection(connection), m_actor(std::move(actor)) {}

    /// Plans the request, takes the process and freezes the plan. Nothing: nothing is left to run, and
    /// nothing was changed. Errors: Conflict (somebody runs it; names him), Definition (refused, says why).
    Result<std::optional<OpenRun>> begin(const RunRequest &request);

    /// Ends it; Success only if every step of the cycle's plan is complete, whatever `ending` says.
    /// Returns the state that was written. Error Fenced: the lease was lost.
    Result<RunState> finish(const OpenRun &run, const Ending &ending);

private:
    Result<std::optional<OpenRun>> beginOnce(const RunRequest &request);
    Result<RunState> finishOnce(const OpenRun &run, const Ending &ending);
    Result<bool> hasFinishedAfterAll(const OpenRun &run, RunState state);
    Result<void> insertRun(OpenRun &open, const RunRequest &request);
    Result<void> insertPlan(const OpenRun &open, const ProcessHistory &history);

    Connection &m_connection;
    Actor m_actor;
};

} // namespace godwit
