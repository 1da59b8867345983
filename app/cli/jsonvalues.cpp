// SPDX-License-Identifier: Apache-2.0
#include "app/cli/jsonvalues.h"

#include "models/core/clock.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QJsonValue known(qint64 number) { return number < 0 ? QJsonValue() : QJsonValue(number); }

QJsonArray idsJson(const QList<StepId> &ids)
{
    QJsonArray array;
    for (const StepId &id : ids)
        array.append(id.text());
    return array;
}

QJsonArray plannedJson(const QList<PlannedStep> &steps)
{
    QJsonArray array;
    for (const PlannedStep &step : steps) {
        array.append(QJsonObject{{u"id"_s, step.key.step.text()},
                                 {u"name"_s, step.name},
                                 {u"state"_s, runStateKey(step.state)},
                                 {u"reason"_s, step.reason}});
    }
    return array;
}

QString actionWord(RunRequest::Action action)
{
    switch (action) {
    case RunRequest::Action::Run:
        return u"run"_s;
    case RunRequest::Action::Rerun:
        return u"rerun"_s;
    case RunRequest::Action::NewCycle:
        return u"new_cycle"_s;
    case RunRequest::Action::Resubmit:
        return u"resubmit"_s;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(toUtcText(time)) : QJsonValue();
}

QJsonObject errorJson(const Error &error)
{
    return {{u"kind"_s, errorKindWord(error.kind)},
            {u"what"_s, error.what},
            {u"object"_s, error.object},
            {u"cause"_s, error.cause},
            {u"advice"_s, error.advice},
            {u"code"_s, error.code},
            {u"transient"_s, error.transient}};
}

QJsonObject countsJson(const StateCounts &counts)
{
    QJsonObject json;
    for (const RunState state : allRunStates())
        json.insert(runStateKey(state), counts[state]);
    return json;
}

QJsonObject stepJson(const StepStatus &step)
{
    const Progress &progress = step.progress;
    return {{u"process"_s, step.key.process.text()},
            {u"id"_s, step.key.step.text()},
            {u"name"_s, step.name},
            {u"ordinal"_s, step.defined ? QJsonValue(step.ordinal) : QJsonValue()},
            {u"kind"_s, step.kind},
            {u"route"_s, step.route},
            {u"defined"_s, step.defined},
            {u"enabled"_s, step.enabled},
            {u"state"_s, runStateKey(step.state)},
            {u"foreign_word"_s, step.foreignWord},
            {u"external"_s, step.external},
            {u"declaration"_s, step.declaration},
            {u"needs_acknowledgement"_s, step.needsAcknowledgement},
            {u"started"_s, timeJson(step.started)},
            {u"ended"_s, timeJson(step.ended)},
            {u"attempts"_s, step.attempts},
            {u"rows_read"_s, known(progress.rowsRead)},
            {u"rows_written"_s, known(progress.rowsWritten)},
            {u"rows_total"_s, known(progress.rowsTotal)},
            {u"bytes"_s, known(progress.bytes)},
            {u"retry"_s, progress.retry},
            {u"retry_of"_s, progress.retryOf},
            {u"retry_at"_s, timeJson(progress.retryAt)},
            {u"description"_s, step.description},
            {u"waits_for"_s, idsJson(step.waitsFor)},
            {u"anomaly"_s, step.anomaly}};
}

QJsonObject processJson(const ProcessStatus &process, const QList<StepStatus> &steps)
{
    QJsonArray array;
    for (const StepStatus &step : steps)
        array.append(stepJson(step));
    return {{u"id"_s, process.id.text()},
            {u"name"_s, process.name},
            {u"defined"_s, process.defined},
            {u"enabled"_s, process.enabled},
            {u"state"_s, runStateKey(process.state)},
            {u"cycle"_s, process.cycle},
            {u"complete"_s, process.complete},
            {u"runs"_s, process.runs},
            {u"started"_s, timeJson(process.started)},
            {u"ended"_s, timeJson(process.ended)},
            {u"counts"_s, countsJson(process.counts)},
            {u"rows"_s, process.rows},
            {u"description"_s, process.description},
            {u"runner"_s, process.runner},
            {u"anomaly"_s, process.anomaly},
            {u"steps"_s, array}};
}

QJsonObject previewJson(const RunPreview &preview)
{
    return {{u"process"_s, preview.request.process.text()},
            {u"name"_s, preview.processName},
            {u"action"_s, actionWord(preview.request.action)},
            {u"cycle"_s, preview.cycle},
            {u"opens_cycle"_s, preview.opensCycle},
            {u"will_run"_s, plannedJson(preview.willRun)},
            {u"will_not_run"_s, plannedJson(preview.willNotRun)},
            {u"warnings"_s, QJsonArray::fromStringList(preview.warnings)},
            {u"refusal"_s, preview.refusal}};
}

} // namespace godwit
