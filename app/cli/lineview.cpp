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
        if (snapshot.trouble != m_trouble) {
            m_trouble = snapshot.trouble;
            m_call.console.errorLine(u"godwitctl: "_s +
                                     (m_trouble.isEmpty()
                                          ? tr("The audit database answers again.")
                                          : tr("The audit database does not answer: %1").arg(m_trouble)));
        }
        if (!snapshot.read)
            return;
        if (!std::exchange(m_begun, true)) {
            begin(snapshot);
            return;
        }
        for (const StepStatus &step : snapshot.changedSteps)
            sayStep(step);
        for (const ProcessStatus &process : snapshot.changedProcesses)
            sayProcess(process);
    }

private:
    void begin(const WatchBoard::Snapshot &snapshot)
    {
        const bool all = m_call.arguments.isSet(u"all-steps"_s) || !m_call.operands().isEmpty();
        for (const QString &line : statusLines(snapshot.processes, {.allSteps = all}, m_call.console.width()))
            m_call.console.line(line);
        for (const CycleStatus &process : snapshot.processes) {
            m_processes.insert(process.process.id, process.process.state);
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
        event(step.state, labelOf(u"%1.%2"_s.arg(step.key.process.text(), step.key.step.text()), step.name),
              facts.join(u", "_s));
    }

    void sayProcess(const ProcessStatus &process)
    {
        if (m_processes.value(process.id, RunState::Pending) == process.state)
            return;
        m_processes.insert(process.id, process.state);
        event(process.state, painted(Paint::Bold, labelOf(process.id.text(), process.name)),
              tr("%1 of %2").arg(process.counts[RunState::Succeeded]).arg(process.counts.total()));
    }

    void event(RunState state, const QString &label, const QString &facts)
    {
        const QString now = QTime::currentTime().toString(u"HH:mm:ss"_s);
        m_call.console.line(u"%1  %2  %3  %4"_s.arg(painted(Paint::Dim, now),
                                                    padded(stateText(state), stateWidth()), label, facts));
    }

    const Invocation &m_call;
    bool m_begun = false;
    QString m_trouble;
    QHash<StepKey, StepStatus> m_steps;
    QHash<ProcessId, RunState> m_processes;
};

class JsonView : public WatchView
{
public:
    explicit JsonView(const Invocation &call) : m_call(call) {}

    void show(const WatchBoard::Snapshot &snapshot) override
    {
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
};

} // namespace

std::unique_ptr<WatchView> lineView(const Invocation &call) { return std::make_unique<LineView>(call); }

std::unique_ptr<WatchView> jsonView(const Invocation &call) { return std::make_unique<JsonView>(call); }

} // namespace godwit
