// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/clock.h"
#include "models/core/status.h"

namespace godwit::rows
{

// Small statuses for the tests of the tree.

inline QDateTime at(const QString &time) { return fromUtcText(QStringLiteral("2026-11-22T%1Z").arg(time)); }

inline StepStatus makeStep(const QString &process, const QString &id, RunState state, int ordinal = 0)
{
    StepStatus step;
    step.key = {ProcessId(process), StepId(id)};
    step.name = QStringLiteral("Step %1").arg(id);
    step.ordinal = ordinal == 0 ? id.toInt() : ordinal;
    step.kind = QStringLiteral("copy");
    step.defined = true;
    step.state = state;
    return step;
}

inline ProcessStatus makeProcess(const QString &id, const QString &name, RunState state)
{
    ProcessStatus process;
    process.id = ProcessId(id);
    process.name = name;
    process.defined = true;
    process.state = state;
    return process;
}

inline AuditChanges twoProcesses()
{
    return {.processes = {makeProcess(QStringLiteral("10"), QStringLiteral("Products"), RunState::Succeeded),
                          makeProcess(QStringLiteral("4"), QStringLiteral("Customers"), RunState::Failed)},
            .steps = {makeStep(QStringLiteral("4"), QStringLiteral("1"), RunState::Succeeded),
                      makeStep(QStringLiteral("4"), QStringLiteral("2"), RunState::Failed),
                      makeStep(QStringLiteral("4"), QStringLiteral("3"), RunState::Blocked),
                      makeStep(QStringLiteral("10"), QStringLiteral("1"), RunState::Succeeded)}};
}

} // namespace godwit::rows
