// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "models/runners/orchestrator.h"

namespace godwit
{

/// Prints a run while it runs: the plan, then a line per start, retry and end of a step. Called from the
/// orchestrator's threads, one call at a time.
class RunPrinter : public RunObserver
{
public:
    /// `severalProcesses`: lines say which one they are about.
    RunPrinter(const Invocation &call, bool severalProcesses);

    void runStarted(const RunPreview &plan) override;
    void stepStarted(const PlannedStep &step, int attempt) override;
    void stepWaiting(const PlannedStep &step, const Progress &progress, const Error &error) override;
    void stepNotStarted(const PlannedStep &step, const Error &error) override;
    void stepNotRecorded(const PlannedStep &step, const Error &error) override;
    void stepFinished(const PlannedStep &step, const AttemptRecord &attempt) override;
    void runFinished(const RunSummary &summary) override;

private:
    QString label(const PlannedStep &step) const;
    void event(const QString &state, const PlannedStep &step, const QString &text) const;

    const Invocation &m_call;
    bool m_severalProcesses;
    int m_labelColumns = 0; ///< of the longest step so far, for alignment
};

/// What a run would do, or is about to do, and why.
void printPlan(const Invocation &call, const RunPreview &plan);

} // namespace godwit
