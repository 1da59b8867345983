// SPDX-License-Identifier: Apache-2.0
#include "tests/support/samplestatus.h"

#include "models/core/clock.h"

using namespace Qt::StringLiterals;

namespace godwit::samples
{
namespace
{

QDateTime at(const QString &time) { return fromUtcText(u"2026-11-22T%1Z"_s.arg(time)); }

const QString orderError =
    u"Cannot load the table (orders in cloud.db): UNIQUE constraint failed: orders.id = 88123 occurs twice "
    u"in "
    u"legacy.orders, in rows 88,122 and 88,123. Remove one of them, or load by upsert with key id.\n"
    u"The destination still holds the rows of the load before; nothing of this attempt was kept.\n"
    u"INSERT INTO \"orders\" (\"id\", \"customer_id\", \"placed_at\", \"total\") VALUES (?, ?, ?, ?)"_s;

void finish(StepStatus &status, const QString &from, const QString &to, qint64 rows)
{
    status.started = at(from);
    status.ended = at(to);
    status.attempts = 1;
    status.progress.rowsRead = rows;
    status.progress.rowsWritten = rows;
    status.progress.rowsTotal = rows;
    status.progress.bytes = rows * 143;
}

} // namespace

QDateTime now() { return at(u"07:14:31.250"_s); }

StepStatus step(const QString &process, int ordinal, const QString &name, RunState state)
{
    StepStatus status;
    status.key = {ProcessId(process), StepId(QString::number(ordinal))};
    status.name = name;
    status.ordinal = ordinal;
    status.kind = u"copy"_s;
    const QString table = name.toLower().replace(u' ', u'_');
    status.route = u"legacy.%1 → cloud.%1"_s.arg(table);
    status.defined = true;
    status.state = state;
    status.description = u"Loads %1 by key id"_s.arg(table);
    return status;
}

ProcessStatus process(const QString &id, const QString &name, RunState state)
{
    ProcessStatus status;
    status.id = ProcessId(id);
    status.name = name;
    status.defined = true;
    status.state = state;
    status.cycle = state == RunState::Pending ? 0 : 1;
    status.runs = status.cycle;
    status.description = u"Moves %1 to the new system"_s.arg(name.toLower());
    return status;
}

void rollUpInto(ProcessStatus &process, const QList<StepStatus> &steps)
{
    process.counts = {};
    process.rows = 0;
    for (const StepStatus &step : steps) {
        ++process.counts[step.state];
        process.rows += std::max<qint64>(0, step.progress.rowsWritten);
        if (step.started.isValid() && (!process.started.isValid() || step.started < process.started))
            process.started = step.started;
        if (step.ended.isValid() && (!process.ended.isValid() || step.ended > process.ended))
            process.ended = step.ended;
    }
    process.state = rollUp(process.counts);
    process.complete = process.counts[RunState::Succeeded] == process.counts.total();
    if (process.state == RunState::Running) {
        process.ended = {};
        process.runner = u"anna on etl-01, since 08:14 UTC"_s;
    }
}

AuditChanges workedExample()
{
    const QString id = u"4"_s;
    QList<StepStatus> steps = {
        step(id, 1, u"Regions"_s, RunState::Succeeded), step(id, 2, u"Customers"_s, RunState::Succeeded),
        step(id, 3, u"Addresses"_s, RunState::Failed),  step(id, 4, u"Price lists"_s, RunState::Succeeded),
        step(id, 5, u"Orders"_s, RunState::Failed),     step(id, 6, u"Order lines"_s, RunState::Blocked),
        step(id, 7, u"Totals"_s, RunState::Failed)};
    finish(steps[0], u"07:00:00.120"_s, u"07:00:00.530"_s, 12'043);
    finish(steps[1], u"07:00:00.531"_s, u"07:06:12.010"_s, 1'204'311);
    finish(steps[2], u"07:06:12.100"_s, u"07:06:13.030"_s, 0);
    steps[2].description =
        u"Cannot read the table (addresses in legacy.db): no such table: addresses. Create it, or "
        u"correct the source of step 3."_s;
    finish(steps[3], u"07:06:12.105"_s, u"07:06:19.300"_s, 2'988);
    finish(steps[4], u"07:12:04.020"_s, u"07:15:02.480"_s, 88'122);
    steps[4].progress.rowsTotal = 412'000;
    steps[4].attempts = 2;
    steps[4].description = orderError;
    steps[5].waitsFor = {StepId(u"5"_s)};
    steps[5].description = u"waits for step 5 Orders"_s;
    finish(steps[6], u"07:06:20.000"_s, u"07:06:20.400"_s, 0);
    steps[6].kind = u"sql"_s;
    steps[6].route = u"script on cloud"_s;
    steps[6].description =
        u"Cannot run the script (step 7, line 3): no such column: amount_eur. Correct the script."_s;
    ProcessStatus customers = process(id, u"Customers to cloud"_s, RunState::Failed);
    rollUpInto(customers, steps);
    customers.runs = 2;
    customers.description = u"4 of 7 steps did not succeed: 3 Addresses, 5 Orders, 6 Order lines, 7 Totals"_s;
    return {.processes = {customers}, .steps = steps, .asOf = now()};
}

AuditChanges manyProcesses()
{
    AuditChanges all = workedExample();
    const QStringList names = {u"Products"_s,      u"Suppliers"_s,       u"Invoices"_s,  u"Payments"_s,
                               u"Warehouses"_s,    u"Stock movements"_s, u"Employees"_s, u"Contracts"_s,
                               u"Price history"_s, u"Returns"_s};
    const QStringList tables = {u"Regions"_s, u"Masters"_s, u"Details"_s, u"History"_s,
                                u"Notes"_s,   u"Links"_s,   u"Totals"_s,  u"Audit"_s};
    for (int number = 0; number < 40; ++number) {
        const QString id = QString::number(5 + number);
        QList<StepStatus> steps;
        for (int ordinal = 1; ordinal <= 8 + number % 3; ++ordinal) {
            StepStatus status = step(id, ordinal, tables[(ordinal - 1) % 8], RunState::Succeeded);
            finish(status,
                   u"06:%1:%2.000"_s.arg(number, 2, 10, QChar(u'0')).arg(ordinal * 4, 2, 10, QChar(u'0')),
                   u"06:%1:%2.400"_s.arg(number, 2, 10, QChar(u'0')).arg(ordinal * 4 + 3, 2, 10, QChar(u'0')),
                   qint64(ordinal) * 13'337 * (number + 1));
            if (number >= 36) {
                status = step(id, ordinal, tables[(ordinal - 1) % 8], RunState::Pending);
            } else if (number == 4 && ordinal >= 6) {
                status.state = ordinal == 6 ? RunState::Running : RunState::Pending;
                status.started = ordinal == 6 ? at(u"07:14:00.250"_s) : QDateTime();
                status.ended = {};
                status.attempts = ordinal == 6 ? 1 : 0;
                status.progress = {};
                if (ordinal == 6)
                    status.progress = {
                        .rowsRead = 1'120'000, .rowsWritten = 1'100'000, .rowsTotal = 2'600'000};
            } else if (number == 9 && ordinal == 5) {
                status.state = RunState::Running;
                status.ended = {};
                status.progress = {.retry = 2, .retryOf = 3, .retryAt = at(u"07:14:50.000"_s)};
                status.description =
                    u"Cannot connect (mariadb on db-07): connection refused. Tried again by itself."_s;
            } else if (number == 12 && ordinal == 2) {
                status.state = RunState::Running;
                status.external = true;
                status.ended = {};
                status.progress = {};
                status.description = u"ADF pipeline run 7f21c0"_s;
            } else if (number == 15 && ordinal == 7) {
                status.state = RunState::Interrupted;
                status.description = u"Its runner on etl-02 stopped sending heartbeats at 06:15:31"_s;
            } else if (number == 20 && ordinal >= 7) {
                status.state = ordinal == 7 ? RunState::Cancelled : RunState::Blocked;
                status.waitsFor = ordinal == 7 ? QList<StepId>() : QList<StepId>{StepId(u"7"_s)};
                status.description =
                    ordinal == 7 ? u"Cancelled by anna: wrong window"_s : u"waits for step 7"_s;
            } else if (number == 25 && ordinal == 3) {
                status.state = RunState::Unknown;
                status.foreignWord = u"PARTIAL-OK"_s;
            } else if (number == 30 && ordinal == 8) {
                status.state = RunState::Skipped;
                status.enabled = false;
            }
            steps += status;
        }
        ProcessStatus other =
            process(id, names[number % 10] + (number < 10 ? QString() : u" %1"_s.arg(number / 10)),
                    RunState::Pending);
        rollUpInto(other, steps);
        other.cycle = other.state == RunState::Pending ? 0 : 1;
        other.runs = other.cycle;
        all.processes += other;
        all.steps += steps;
    }
    all.initialEnd = true;
    return all;
}

Details failedStepDetails()
{
    Details details;
    details.process = ProcessId(u"4"_s);
    details.step = StepId(u"5"_s);
    details.stepDef.key = {details.process, details.step};
    details.stepDef.name = u"Orders"_s;
    details.stepDef.description = u"Loads orders of the last ten years"_s;
    details.stepDef.kind = u"copy"_s;
    details.stepDef.source = {ConnectionName(u"legacy"_s), u"orders"_s, {}};
    details.stepDef.destination = {ConnectionName(u"cloud"_s), u"orders"_s, {}};
    details.stepDef.load = u"full"_s;
    details.stepDef.keys = {u"id"_s};
    details.stepDef.dependsOn = {StepId(u"2"_s)};
    details.stepDef.retry.times = 3;
    for (int number = 2; number >= 1; --number) {
        AttemptRecord attempt;
        attempt.id = AttemptId(u"01HF%1Z3NDEKTSV4RRFFQ69G5FA"_s.arg(number));
        attempt.run = RunId(u"01HF%1RUN"_s.arg(number));
        attempt.key = details.stepDef.key;
        attempt.cycle = 1;
        attempt.number = number;
        attempt.state = RunState::Failed;
        attempt.statusWord = u"Failure"_s;
        attempt.started = number == 2 ? at(u"07:12:04.020"_s) : at(u"07:06:20.000"_s);
        attempt.ended = number == 2 ? at(u"07:15:02.480"_s) : at(u"07:09:11.000"_s);
        attempt.description = orderError;
        attempt.errorKind = u"data"_s;
        attempt.errorCode = u"2067"_s;
        attempt.progress = {
            .rowsRead = 88'500, .rowsWritten = 88'122, .rowsTotal = 412'000, .bytes = 12'601'446};
        details.attempts += attempt;
    }
    const QStringList kinds = {u"finished"_s, u"claimed"_s, u"rerun_requested"_s, u"finished"_s,
                               u"claimed"_s};
    for (int i = 0; i < kinds.size(); ++i) {
        EventRecord event;
        event.sequence = 100 - i;
        event.at = at(u"07:15:02.480"_s).addSecs(-60 * i);
        event.process = details.process;
        event.step = details.step;
        event.kind = kinds[i];
        event.operatorName = u"anna"_s;
        event.osUser = u"etl"_s;
        event.host = u"etl-01"_s;
        event.detail = R"({"rows":88122,"error":"2067"})";
        details.events += event;
    }
    return details;
}

RunPreview rerunPreview()
{
    RunPreview preview;
    preview.request = {.process = ProcessId(u"4"_s), .action = RunRequest::Action::Rerun};
    preview.processName = u"Customers to cloud"_s;
    preview.cycle = 1;
    const AuditChanges example = workedExample();
    for (const StepStatus &status : example.steps) {
        PlannedStep planned{.key = status.key, .name = status.name, .state = status.state};
        if (status.state == RunState::Succeeded) {
            planned.reason = u"succeeded at 08:06:12 in attempt 1"_s;
            preview.willNotRun += planned;
        } else {
            planned.reason = status.state == RunState::Blocked
                                 ? u"waited for step 5"_s
                                 : u"failed in attempt %1"_s.arg(status.attempts);
            preview.willRun += planned;
        }
    }
    preview.warnings = {
        u"The definition of step 7 Totals changed since it was planned; the new one will run."_s};
    return preview;
}

} // namespace godwit::samples
