// SPDX-License-Identifier: Apache-2.0
#include "models/reports/auditreport.h"

#include "models/core/operatoract.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString author(const QString &operatorName, const QString &osUser, const QString &host)
{
    const QString name = operatorName.isEmpty() ? osUser : operatorName;
    if (name.isEmpty())
        return u"Godwit"_s;
    if (host.isEmpty())
        return name;
    return QCoreApplication::translate("AuditReport", "%1 on %2", "operator on host").arg(name, host);
}

QString anotherSystem() { return QCoreApplication::translate("AuditReport", "another system"); }

} // namespace

ReportTotals totalsOf(const AuditReport &report)
{
    ReportTotals totals;
    for (const ReportedProcess &process : report.processes) {
        ++totals.processes;
        totals.completeProcesses += process.status.complete ? 1 : 0;
        totals.runs += int(process.runs.size());
        for (const ReportedStep &step : process.steps) {
            ++totals.steps[step.status.state];
            totals.attempts += int(step.attempts.size());
            for (const AttemptRecord &attempt : step.attempts) {
                if (attempt.state == RunState::Succeeded)
                    totals.rowsWritten += std::max<qint64>(0, attempt.progress.rowsWritten);
            }
        }
    }
    return totals;
}

QString writtenBy(const RunRecord &run)
{
    return run.id.isEmpty() ? anotherSystem() : author(run.operatorName, run.osUser, run.host);
}

QString writtenBy(const AttemptRecord &attempt, const QList<RunRecord> &runs)
{
    if (attempt.isForeign())
        return anotherSystem();
    const auto run = std::find_if(runs.begin(), runs.end(),
                                  [&](const RunRecord &r) { return !r.id.isEmpty() && r.id == attempt.run; });
    const QString author = run == runs.end() ? u"Godwit"_s : writtenBy(*run);
    const QString declared = declarationText(attempt.act, author);
    return declared.isEmpty() ? author : declared; // "marked as done by anna"
}

} // namespace godwit
