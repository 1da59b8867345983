// SPDX-License-Identifier: Apache-2.0
#include "models/audit/processhistory.h"

#include "models/audit/controlrows.h"
#include "models/audit/effectcertainty.h"
#include "models/audit/historyrows.h"
#include "models/audit/leases.h"
#include "models/audit/rejectstore.h"
#include "models/core/clock.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Cycle
{
    int number = 0;
    QDateTime began; ///< invalid: since ever (the first cycle takes in all rows of other writers)
};

Result<Cycle> currentCycle(Connection &connection, const ProcessId &process)
{
    auto row = connection.selectOne(
        connection.dialect().limited(u"SELECT cycle, min(started) FROM GODWIT_RUN WHERE process_id=? "
                                     "GROUP BY cycle ORDER BY cycle DESC"_s,
                                     1),
        {process.text()});
    if (!row)
        return row.error();
    if (!*row)
        return Cycle{};
    const int number = int((*row)->integer(0));
    return Cycle{number, number > 1 ? fromUtcText((*row)->text(1)) : QDateTime()};
}

Result<QList<PlanRecord>> loadPlan(Connection &connection, const ProcessId &process, int cycle)
{
    auto rows = connection.select(u"SELECT p.step_id, p.ordinal, p.hash FROM GODWIT_PLAN p "
                                  "JOIN GODWIT_RUN r ON r.run_id=p.run_id "
                                  "WHERE r.process_id=? AND r.cycle=? ORDER BY r.run_id"_s,
                                  {process.text(), cycle});
    if (!rows)
        return rows.error();
    QHash<StepId, PlanRecord> byStep; // the latest plan of a step stands
    for (const Row &row : std::as_const(*rows))
        byStep.insert(StepId(row.text(0)), {StepId(row.text(0)), int(row.integer(1)), row.text(2)});
    QList<PlanRecord> plan = byStep.values();
    std::sort(plan.begin(), plan.end(), [](const PlanRecord &a, const PlanRecord &b) {
        return std::tie(a.ordinal, a.step) < std::tie(b.ordinal, b.step);
    });
    return plan;
}

/// Of rows that only others wrote, where the connection says that a run begins a new cycle unless it follows
/// a failure: what belongs to the last one stays.
void cutToLastCycle(ProcessHistory &history)
{
    qsizetype first = 0;
    history.cycle = 1;
    for (qsizetype i = 1; i < history.runs.size(); ++i) {
        if (!isUnsuccessfulEnd(history.runs.at(i - 1).state)) {
            first = i;
            ++history.cycle;
        }
    }
    if (first == 0)
        return;
    const QDateTime began = history.runs.at(first).started;
    history.runs.remove(0, first);
    history.attempts.removeIf([&](const AttemptRecord &attempt) { return attempt.started < began; });
}

} // namespace

const LeaseRecord *ProcessHistory::lease(const StepId &step) const
{
    const auto found =
        std::find_if(leases.begin(), leases.end(), [&](const LeaseRecord &l) { return l.step == step; });
    return found == leases.end() ? nullptr : &*found;
}

QList<const AttemptRecord *> ProcessHistory::attemptsOf(const StepId &step) const
{
    QList<const AttemptRecord *> own;
    for (const AttemptRecord &attempt : attempts) {
        if (attempt.key.step == step)
            own.append(&attempt);
    }
    return own;
}

Result<ProcessHistory> loadProcessHistory(Connection &connection, const ProcessId &process)
{
    ProcessHistory history;
    history.id = process;
    auto processes = loadProcesses(connection, process);
    if (!processes)
        return processes.error();
    if (!processes->isEmpty())
        history.process = processes->first();
    auto steps = loadSteps(connection, process);
    if (!steps)
        return steps.error();
    history.steps = *steps;

    auto cycle = currentCycle(connection, process);
    if (!cycle)
        return cycle.error();
    history.cycle = cycle->number;
    auto plan = loadPlan(connection, process, cycle->number);
    if (!plan)
        return plan.error();
    history.plan = *plan;
    history.openedByUs = !plan->isEmpty();
    auto leases = Leases(connection).held(process);
    if (!leases)
        return leases.error();
    history.leases = *leases;

    const HistoryFilter filter{.process = process, .cycle = cycle->number, .foreignSince = cycle->began};
    auto runs = selectRuns(connection, filter, &history.unreadableTimes);
    if (!runs)
        return runs.error();
    history.runs = *runs;
    auto attempts = selectAttempts(connection, filter, &history.unreadableTimes);
    if (!attempts)
        return attempts.error();
    history.attempts = *attempts;
    if (auto known = readCertainty(connection, history); !known)
        return known.error();
    auto rejects = countPendingRejects(connection, process, history.cycle);
    if (!rejects)
        return rejects.error();
    history.rejects = *rejects;
    if (history.cycle == 0 && (!history.runs.isEmpty() || !history.attempts.isEmpty()))
        history.cycle = 1; // rows of other writers alone are one cycle
    if (cycle->number == 0 && !history.runs.isEmpty() && connection.reading().foreign.cyclesByRuns)
        cutToLastCycle(history);
    return history;
}

Result<QList<AttemptRecord>> loadStepHistory(Connection &connection, const StepKey &key)
{
    auto cycle = currentCycle(connection, key.process);
    if (!cycle)
        return cycle.error();
    return selectAttempts(
        connection,
        {.process = key.process, .step = key.step, .cycle = cycle->number, .foreignSince = cycle->began});
}

Result<QList<ProcessId>> knownProcesses(Connection &connection)
{
    auto rows = connection.select(u"SELECT Process_id FROM ETL_PROCESS_CONFIG "
                                  "UNION SELECT Process_id FROM ETL_RUN_STATUS "
                                  "UNION SELECT Process_id FROM ETL_STEP_RUN_STATUS"_s);
    if (!rows)
        return rows.error();
    QList<ProcessId> ids;
    for (const Row &row : std::as_const(*rows))
        ids.append(ProcessId(row.text(0)));
    std::sort(ids.begin(), ids.end());
    // (4 and '4', where one of two tables of others has numbers.)
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Result<QList<RunRecord>> loadRuns(Connection &connection, const ProcessId &process)
{
    auto runs = selectRuns(connection, {.process = process});
    if (runs)
        std::reverse(runs->begin(), runs->end());
    return runs;
}

Result<QList<AttemptRecord>> loadAttempts(Connection &connection, const ProcessId &process,
                                          const StepId &step)
{
    auto attempts = selectAttempts(connection, {.process = process, .step = step});
    if (attempts)
        std::reverse(attempts->begin(), attempts->end());
    return attempts;
}

Result<QList<EventRecord>> loadEvents(Connection &connection, const ProcessId &process, const StepId &step,
                                      int limit)
{
    const QString ofStep = step.isEmpty() ? QString() : u" AND step_id=?"_s;
    QVariantList values{process.text()};
    if (!step.isEmpty())
        values.append(step.text());
    const QString all =
        u"SELECT sequence, at, process_id, step_id, run_id, attempt_id, kind, operator, os_user, host, "
        u"reason, detail FROM GODWIT_EVENT WHERE process_id=?%1 ORDER BY sequence DESC"_s.arg(ofStep);
    auto rows = connection.select(connection.dialect().limited(all, limit), values);
    if (!rows)
        return rows.error();
    QList<EventRecord> events;
    for (const Row &row : std::as_const(*rows)) {
        events.append({.sequence = row.integer(0),
                       .at = fromUtcText(row.text(1)),
                       .process = ProcessId(row.text(2)),
                       .step = StepId(row.text(3)),
                       .run = RunId(row.text(4)),
                       .attempt = AttemptId(row.text(5)),
                       .kind = row.text(6),
                       .operatorName = row.text(7),
                       .osUser = row.text(8),
                       .host = row.text(9),
                       .reason = row.text(10),
                       .detail = row.bytes(11)});
    }
    return events;
}

} // namespace godwit
