// SPDX-License-Identifier: Apache-2.0
#include "app/cli/jsonvalues.h"
#include "app/cli/plaintext.h"
#include "app/cli/statustable.h"
#include "app/cli/statustexts.h"
#include "app/cli/watchview.h"
#include "models/core/clock.h"

#include <QCoreApplication>
#include <QTime>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

class LineView : public WatchView
{
    Q_DECLARE_TR_FUNCTIONS(LineView)
public:
    explicit LineView(const Invocation &call) : m_call(call) {}

    void show(const WatchBoard::Snapshot &snapshot) override
    {
        if (const bool trouble = !snapshot.trouble.isEmpty(); trouble != std::exchange(m_trouble, trouble)) {
            m_call.console.errorLine(
                u"godwitctl: "_s +
                (trouble ? tr("The audit database does not answer: %1").arg(snapshot.trouble.simplified())
                         : tr("The audit database answers again.")));
        }
        if (!snapshot.read)
            return;
        if (!std::exchange(m_begun, true)) {
            begin(snapshot);
            return;
        }
        for (const StepKey &key : snapshot.newlyGoneSteps)
            sayGone(key);
        for (const StepStatus &step : snapshot.changedSteps)
            sayStep(step);
        for (const ProcessStatus &process : snapshot.changedProcesses)
            sayProcess(process);
        for (const ProcessId &id : snapshot.newlyGone)
            sayGone({id, StepId()});
    }

private:
    void begin(const WatchBoard::Snapshot &snapshot)
    {
        const bool all = m_call.arguments.isSet(u"all-steps"_s) || !m_call.operands().isEmpty();
        for (const QString &line : statusLines(snapshot.processes, {.allSteps = all}, m_call.console.width()))
            m_call.console.line(line);
        for (const CycleStatus &process : snapshot.processes) {
            m_processes.insert(process.process.id, process.process);
            for (const StepStatus &step : process.steps)
                m_steps.insert(step.key, step);
        }
    }

    /// Rows that merely grow are no news on paper: a line per state, attempt or retry.
    void sayStep(const StepStatus &step)
    {
        const StepStatus former = m_steps.value(step.key);
        m_steps.insert(step.key, step);
        if (former.state == step.state && former.attempts == step.attempts &&
            former.progress.retry == step.progress.retry && former.foreignWord == step.foreignWord)
            return;
        QStringList facts;
        facts << progressText(step);
        if (step.state == RunState::Succeeded)
            facts << rowsText(step.progress.rowsWritten);
        if (step.state != RunState::Running && step.attempts > 0)
            facts << elapsedText(step.started, step.ended, false);
        if (step.state != RunState::Succeeded && step.state != RunState::Running)
            facts << digest(step);
        facts.removeAll(QString());
        event(stateText(step.state),
              labelOf(u"%1.%2"_s.arg(step.key.process.text(), step.key.step.text()), step.name),
              facts.join(u", "_s));
    }

    void sayProcess(const ProcessStatus &process)
    {
        const ProcessStatus former = m_processes.value(process.id);
        m_processes.insert(process.id, process);
        const bool fewer = process.runs < former.runs && process.cycle <= former.cycle;
        if (former.state == process.state && !fewer)
            return;
        QString facts = tr("%1 of %2").arg(process.counts[RunState::Succeeded]).arg(process.counts.total());
        if (fewer)
            facts += u", "_s + tr("rows of it were deleted");
        event(stateText(process.state), painted(Paint::Bold, labelOf(process.id.text(), process.name)),
              facts);
    }

    /// Nothing in the tables tells of it any more: a step, or with an empty step a process.
    void sayGone(const StepKey &key)
    {
        const bool whole = key.step.isEmpty();
        const QString name = whole ? m_processes.take(key.process).name : m_steps.take(key).name;
        const QString id = whole ? key.process.text() : u"%1.%2"_s.arg(key.process.text(), key.step.text());
        if (whole)
            m_steps.removeIf([&](const auto &step) { return step.key().process == key.process; });
        event(painted(Paint::Dim, u"– "_s + tr("Gone", "a process or step whose rows were deleted")),
              labelOf(id, name), tr("all rows of it were deleted"));
    }

    void event(const QString &state, const QString &label, const QString &facts)
    {
        const QString now = QTime::currentTime().toString(u"HH:mm:ss"_s);
        const QString line =
            u"%1  %2  %3  %4"_s.arg(painted(Paint::Dim, now), padded(state, stateWidth()), label, facts);
        const int width = m_call.console.width();
        m_call.console.line(width > 0 ? elided(line, width) : line);
    }

    const Invocation &m_call;
    bool m_begun = false;
    bool m_trouble = false;
    QHash<StepKey, StepStatus> m_steps;
    QHash<ProcessId, ProcessStatus> m_processes;
};

class JsonView : public WatchView
{
public:
    explicit JsonView(const Invocation &call) : m_call(call) {}

    void show(const WatchBoard::Snapshot &snapshot) override
    {
        if (const bool trouble = !snapshot.trouble.isEmpty(); trouble != std::exchange(m_trouble, trouble))
            say(u"connection"_s, {{u"answers"_s, !trouble}, {u"cause"_s, snapshot.trouble}});
        if (!snapshot.read)
            return;
        if (!std::exchange(m_begun, true)) {
            QJsonArray processes;
            for (const CycleStatus &process : snapshot.processes)
                processes.append(processJson(process.process, process.steps));
            say(u"snapshot"_s, {{u"processes"_s, processes}});
            return;
        }
        for (const StepStatus &step : snapshot.changedSteps)
            say(u"step"_s, stepJson(step));
        for (const ProcessStatus &process : snapshot.changedProcesses) {
            QJsonObject json = processJson(process, {});
            json.remove(u"steps"_s);
            say(u"process"_s, json);
        }
        for (const StepKey &key : snapshot.newlyGoneSteps)
            say(u"removed"_s, {{u"process"_s, key.process.text()}, {u"step"_s, key.step.text()}});
        for (const ProcessId &id : snapshot.newlyGone)
            say(u"removed"_s, {{u"process"_s, id.text()}, {u"step"_s, QJsonValue()}});
    }

private:
    void say(const QString &type, QJsonObject json)
    {
        json.insert(u"type"_s, type);
        json.insert(u"as_of"_s, timeJson(utcNow()));
        m_call.console.jsonLine(json);
    }

    const Invocation &m_call;
    bool m_begun = false;
    bool m_trouble = false;
};

} // namespace

std::unique_ptr<WatchView> lineView(const Invocation &call) { return std::make_unique<LineView>(call); }

std::unique_ptr<WatchView> jsonView(const Invocation &call) { return std::make_unique<JsonView>(call); }

} // namespace godwit
