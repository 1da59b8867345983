// SPDX-License-Identifier: Apache-2.0
#include "app/session/reportcollector.h"

#include "app/session/paths.h"
#include "models/audit/auditdatabase.h"
#include "models/audit/cyclestatus.h"
#include "models/audit/invariants.h"
#include "models/core/clock.h"
#include "models/database/databaseaddress.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

template <typename Record>
QList<Record> oldestFirst(QList<Record> records)
{
    std::reverse(records.begin(), records.end());
    return records;
}

Result<ReportedProcess> collectProcess(Connection &connection, const ProcessId &id)
{
    auto history = loadProcessHistory(connection, id);
    if (!history)
        return history.error();
    auto runs = loadRuns(connection, id);
    if (!runs)
        return runs.error();
    auto attempts = loadAttempts(connection, id);
    if (!attempts)
        return attempts.error();

    CycleStatus status = deriveStatus(*history);
    ReportedProcess process;
    process.definition = history->process.value_or(ProcessDef{.id = id});
    process.status = std::move(status.process);
    process.runs = oldestFirst(std::move(*runs));
    QHash<StepId, QList<AttemptRecord>> byStep;
    for (AttemptRecord &attempt : oldestFirst(std::move(*attempts)))
        byStep[attempt.key.step].append(std::move(attempt));
    const auto add = [&](const StepStatus &step) {
        const auto definition = std::find_if(history->steps.begin(), history->steps.end(),
                                             [&](const StepDef &s) { return s.key == step.key; });
        process.steps.append(
            {.definition = definition == history->steps.end() ? StepDef{.key = step.key} : *definition,
             .status = step,
             .attempts = byStep.take(step.key.step)});
    };
    for (const StepStatus &step : std::as_const(status.steps))
        add(step);
    // Steps of former cycles that neither a definition nor the current cycle knows any more.
    QList<StepId> former = byStep.keys();
    std::sort(former.begin(), former.end());
    for (const StepId &step : std::as_const(former)) {
        const AttemptRecord &last = byStep[step].last();
        add({.key = {id, step}, .name = step.text(), .state = last.state, .description = last.description});
    }
    return process;
}

} // namespace

Result<AuditReport> collectReport(Connection &connection, const ReportScope &scope)
{
    AuditReport report{.generatedAt = utcNow(),
                       .generator = u"Godwit %1"_s.arg(programVersion()),
                       .database = shownDatabase(connection.spec()),
                       .operatorName = scope.operatorName};
    const bool bare = connection.reading().bare; // it has no trail
    if (scope.checkInvariants && !bare) {
        auto checked = verifyAudit(connection);
        if (!checked)
            return checked.error();
        for (InvariantResult &result : *checked)
            report.invariants.append({result.id, result.title, std::move(result.violations)});
    }
    if (auto begun = connection.execute(u"BEGIN"_s); !begun)
        return begun.error();
    const auto end = qScopeGuard([&] { (void)connection.execute(u"ROLLBACK"_s); });
    auto installation = bare ? Result<QString>(QString()) : installationId(connection);
    if (!installation)
        return installation.error();
    report.installation = *installation;
    QList<ProcessId> processes = scope.processes;
    if (processes.isEmpty()) {
        auto known = knownProcesses(connection);
        if (!known)
            return known.error();
        processes = *known;
    }
    for (const ProcessId &id : std::as_const(processes)) {
        auto process = collectProcess(connection, id);
        if (!process)
            return process.error();
        report.processes.append(std::move(*process));
    }
    return report;
}

} // namespace godwit
