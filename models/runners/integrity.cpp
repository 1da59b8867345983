// SPDX-License-Identifier: Apache-2.0
#include "models/runners/integrity.h"

#include "models/runners/runners.h"
#include "models/runners/stepgraph.h"
#include "models/transfer/copy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Integrity)
};

QString asSentence(const QString &text) { return text.endsWith(u'.') ? text : text + u'.'; }

QString aboutStep(const StepDef &step, const QString &problem)
{
    const QString text = asSentence(problem);
    if (step.name.isEmpty())
        return Text::tr("Step %1 of process %2: %3").arg(step.key.step.text(), step.key.process.text(), text);
    return Text::tr("Step %1 of process %2 (%3): %4")
        .arg(step.key.step.text(), step.key.process.text(), step.name, text);
}

class IntegrityCheck
{
public:
    explicit IntegrityCheck(const Definition &definition) : m_definition(definition)
    {
        for (const ConnectionDef &connection : definition.connections)
            m_connections.insert(connection.name, &connection);
        for (const ProcessDef &process : definition.processes)
            m_processes.insert(process.id);
        for (const StepDef &step : definition.steps)
            m_steps[step.key.process].append(step);
    }

    QStringList problems()
    {
        for (const ConnectionDef &connection : m_definition.connections)
            checkOne(connection);
        for (const ProcessDef &process : m_definition.processes) {
            checkOne(process);
            const QList<StepDef> steps = m_steps.value(process.id);
            QSet<StepId> ids;
            for (const StepDef &step : steps)
                ids.insert(step.key.step);
            for (const StepDef &step : steps)
                checkOne(step, ids);
            checkOrdinals(steps);
            checkTogether(process, steps);
        }
        for (const StepDef &step : m_definition.steps) {
            if (!m_processes.contains(step.key.process))
                add(step, Text::tr("there is no process %1").arg(step.key.process.text()));
        }
        return m_problems;
    }

private:
    void add(const StepDef &step, const QString &problem) { m_problems.append(aboutStep(step, problem)); }

    void checkOne(const ConnectionDef &connection)
    {
        for (const QString &problem : checkConnection(connection)) {
            const bool named = problem.contains(u'"' + connection.name.text() + u'"');
            m_problems.append(
                named ? asSentence(problem)
                      : Text::tr("Connection \"%1\": %2").arg(connection.name.text(), asSentence(problem)));
        }
    }

    void checkOne(const ProcessDef &process)
    {
        const auto about = [&](const QString &problem) {
            m_problems.append(Text::tr("Process %1: %2").arg(process.id.text(), problem));
        };
        if (process.maxParallel < 1)
            about(Text::tr("at most %1 steps at once is too few; it must be at least 1.")
                      .arg(process.maxParallel));
        if (process.onFailure != u"continue" && process.onFailure != u"stop") {
            about(Text::tr("failure policy \"%1\" is not known; known are: continue, stop.")
                      .arg(process.onFailure));
        }
    }

    void checkOne(const StepDef &step, const QSet<StepId> &ids)
    {
        for (const StepId &other : step.dependsOn) {
            if (other == step.key.step)
                add(step, Text::tr("it depends on itself"));
            else if (!ids.contains(other))
                add(step, Text::tr("it depends on step %1, which does not exist").arg(other.text()));
        }
        QSet<ConnectionName> unknown;
        for (const ConnectionName &name : {step.source.connection, step.destination.connection}) {
            if (name.isEmpty() || m_connections.contains(name) || unknown.contains(name))
                continue;
            unknown.insert(name);
            add(step, Text::tr("connection \"%1\" does not exist").arg(name.text()));
        }
        if (step.ordinal < 1)
            add(step, Text::tr("its position %1 must be at least 1").arg(step.ordinal));
        if (step.retry.times < 0 || step.retry.delay.count() < 0)
            add(step, Text::tr("its retries and the delay between them must not be negative"));
        if (step.timeout.count() < 0)
            add(step, Text::tr("its timeout must not be negative"));
        const Runner *runner = findRunner(step.kind);
        if (!runner) {
            add(step, Text::tr("kind \"%1\" is not known; known are: %2")
                          .arg(step.kind, runnerKinds().join(u", "_s)));
            return;
        }
        for (const QString &problem : runner->check(step, m_definition)) {
            if (!m_problems.contains(asSentence(problem))) // said of the connection already
                add(step, problem);
        }
    }

    void checkOrdinals(const QList<StepDef> &steps)
    {
        QHash<int, StepId> taken;
        for (const StepDef &step : steps) {
            if (const auto other = taken.constFind(step.ordinal); other != taken.constEnd())
                add(step, Text::tr("its position %1 is that of step %2 as well")
                              .arg(step.ordinal)
                              .arg(other->text()));
            else
                taken.insert(step.ordinal, step.key.step);
        }
    }

    void checkTogether(const ProcessDef &process, const QList<StepDef> &steps)
    {
        const StepGraph graph(steps);
        for (const QList<StepId> &cycle : graph.cycles()) {
            if (cycle.size() == 2) // a step that depends on itself has been named
                continue;
            QStringList path;
            for (const StepId &id : cycle)
                path.append(id.text());
            m_problems.append(
                Text::tr("Process %1: steps wait for each other, so none of them can start: %2.")
                    .arg(process.id.text(), path.join(u" → "_s)));
        }
        if (process.maxParallel > 1)
            checkDestinations(steps, graph);
    }

    /// Two steps that write one object must not run at once.
    void checkDestinations(const QList<StepDef> &steps, const StepGraph &graph)
    {
        QHash<QString, QList<const StepDef *>> writers;
        for (const StepDef &step : steps) {
            const ConnectionDef *connection = m_connections.value(step.destination.connection);
            if (!connection || step.destination.object.isEmpty() || !step.enabled)
                continue;
            // Two connections may lead to the same place. Tables have no case; two files whose names differ
            // in case only are not worth the difference.
            const QString place =
                u"%1\n%2\n%3"_s.arg(connection->kind, connection->host, connection->database) + u'\n' +
                step.destination.object.toCaseFolded();
            QList<const StepDef *> &others = writers[place];
            const QSet<StepId> before = others.isEmpty() ? QSet<StepId>() : graph.ancestors(step.key.step);
            for (const StepDef *other : std::as_const(others)) {
                if (before.contains(other->key.step) ||
                    graph.ancestors(other->key.step).contains(step.key.step))
                    continue;
                add(step,
                    Text::tr("it writes %1 of \"%2\", as step %3 does, and both may run at once; let one "
                             "depend on the other")
                        .arg(step.destination.object, connection->name.text(), other->key.step.text()));
                break;
            }
            others.append(&step);
        }
    }

    const Definition &m_definition;
    QHash<ConnectionName, const ConnectionDef *> m_connections;
    QSet<ProcessId> m_processes;
    QHash<ProcessId, QList<StepDef>> m_steps;
    QStringList m_problems;
};

/// A process with what it uses.
Definition partOf(const Definition &definition, const ProcessId &process)
{
    Definition part;
    if (const ProcessDef *found = definition.process(process))
        part.processes.append(*found);
    part.steps = definition.stepsOf(process);
    QSet<ConnectionName> used;
    for (const StepDef &step : std::as_const(part.steps))
        used << step.source.connection << step.destination.connection;
    for (const ConnectionDef &connection : definition.connections) {
        if (used.contains(connection.name))
            part.connections.append(connection);
    }
    return part;
}

} // namespace

QStringList checkIntegrity(const Definition &definition) { return IntegrityCheck(definition).problems(); }

QStringList checkIntegrity(const Definition &definition, const ProcessId &process)
{
    if (!definition.process(process))
        return {Text::tr("There is no process %1.").arg(process.text())};
    return checkIntegrity(partOf(definition, process));
}

QStringList probeSources(const Definition &definition)
{
    QStringList warnings;
    for (const StepDef &step : definition.steps) {
        const ConnectionDef *source = definition.connection(step.source.connection);
        const bool reads = !step.source.object.isEmpty() || !step.source.query.isEmpty();
        if (!source || !step.enabled || !reads) // the kind "constraints" names a connection only
            continue;
        if (const auto warning = probeSource(step, *source))
            warnings.append(aboutStep(step, *warning));
    }
    return warnings;
}

} // namespace godwit
