// SPDX-License-Identifier: Apache-2.0
#include "models/definition/definitionsteps.h"

#include "models/definition/definitionfields.h"
#include "models/definition/definitionproblems.h"
#include "models/definition/definitionreader.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

using Need = DefinitionFields::Need;

class StepsReader
{
    Q_DECLARE_TR_FUNCTIONS(godwit::StepsReader)

public:
    StepsReader(const QList<ConnectionDef> &connections, const DefinitionVocabulary &vocabulary,
                DefinitionProblems &problems)
        : m_vocabulary(vocabulary), m_problems(problems)
    {
        for (const ConnectionDef &connection : connections)
            m_connections.append(connection.name.text());
    }

    QList<StepDef> read(const YamlNode &list, const ProcessId &process)
    {
        for (const YamlNode &node : list.items)
            readStep(node, process);
        checkDependencies();
        std::stable_sort(m_steps.begin(), m_steps.end(),
                         [](const StepDef &a, const StepDef &b) { return a.ordinal < b.ordinal; });
        return m_steps;
    }

private:
    void readStep(const YamlNode &node, const ProcessId &process)
    {
        StepDef step;
        DefinitionFields fields(node, tr("a step"), m_problems);
        step.key = {process, StepId(fields.id(u"id"_s))};
        if (!step.key.step.isEmpty() && m_ids.contains(step.key.step.text()))
            m_problems.add(
                fields.position(u"id"_s),
                tr("a second step with the id \"%1\", expected another id").arg(step.key.step.text()));
        m_ids.insert(step.key.step.text());
        step.name = fields.text(u"name"_s);
        step.description = fields.text(u"description"_s);
        step.kind = fields.word(u"kind"_s, m_vocabulary.runnerKinds, Need::Required);
        const int next = m_steps.isEmpty() ? 1 : m_steps.last().ordinal + 1;
        step.ordinal = fields.number(u"ordinal"_s, next, 1, 1'000'000);
        readEnds(fields, step);
        step.load = fields.word(u"load"_s, m_vocabulary.loadModes, Need::Optional);
        step.keys = fields.words(u"keys"_s);
        step.watermark = fields.text(u"watermark"_s);
        QList<YamlPosition> positions;
        for (const QString &id : fields.words(u"depends_on"_s, &positions))
            step.dependsOn.append(StepId(id));
        m_dependencies.append(positions);
        if (const YamlNode *retry = fields.map(u"retry"_s))
            step.retry = readRetry(*retry);
        step.timeout = fields.duration(u"timeout"_s, step.timeout);
        step.enabled = fields.flag(u"enabled"_s, true);
        step.settings = fields.textMap(u"settings"_s);
        if (fields.has(u"script"_s) && step.settings.contains(u"script"_s))
            m_problems.add(fields.position(u"script"_s),
                           tr("\"script\" twice, expected it outside of \"settings\""));
        if (const QString script = fields.text(u"script"_s); !script.isEmpty())
            step.settings.insert(u"script"_s, script);
        fields.finish();
        m_steps.append(step);
    }

    /// Either source and destination, or only the connection that a script runs on. Foreign keys are those
    /// of all tables: their ends are connections without objects.
    void readEnds(DefinitionFields &fields, StepDef &step)
    {
        const Need object = step.kind == u"constraints" ? Need::Optional : Need::Required;
        if (const YamlNode *source = fields.map(u"source"_s)) {
            DefinitionFields end(*source, tr("a source"), m_problems);
            step.source.connection = connection(end, u"connection"_s, Need::Required);
            const bool query = end.has(u"query"_s);
            step.source.object = end.text(u"object"_s, query ? Need::Optional : object);
            step.source.query = end.text(u"query"_s);
            if (query && end.has(u"object"_s))
                m_problems.add(end.position(u"query"_s),
                               tr("\"query\" beside \"object\", expected one of them"));
            end.finish();
        }
        if (const YamlNode *destination = fields.map(u"destination"_s)) {
            DefinitionFields end(*destination, tr("a destination"), m_problems);
            step.destination.connection = connection(end, u"connection"_s, Need::Required);
            step.destination.object = end.text(u"object"_s, object);
            end.finish();
        }
        const ConnectionName only = connection(fields, u"connection"_s, Need::Optional);
        if (only.isEmpty())
            return;
        if (fields.has(u"source"_s) || fields.has(u"destination"_s))
            m_problems.add(
                fields.position(u"connection"_s),
                tr("\"connection\" beside \"source\" or \"destination\", expected one or the other"));
        step.destination.connection = only;
    }

    ConnectionName connection(DefinitionFields &fields, const QString &key, Need need)
    {
        const QString name = fields.id(key, need);
        if (!name.isEmpty() && !m_connections.contains(name)) {
            const QString near = m_problems.suggestion(name, m_connections);
            m_problems.add(
                fields.position(key),
                near.isEmpty()
                    ? tr("the connection \"%1\", expected one that \"connections\" names").arg(name)
                    : tr("the connection \"%1\", expected one that \"connections\" names; did "
                         "you mean \"%2\"?")
                          .arg(name, near));
        }
        return ConnectionName(name);
    }

    RetryPolicy readRetry(const YamlNode &node)
    {
        RetryPolicy retry;
        DefinitionFields fields(node, tr("a retry policy"), m_problems);
        retry.times = fields.number(u"times"_s, 0, 0, 100);
        retry.delay = fields.duration(u"delay"_s, retry.delay);
        fields.finish();
        return retry;
    }

    void checkDependencies()
    {
        for (qsizetype i = 0; i < m_steps.size(); ++i) {
            const StepDef &step = m_steps.at(i);
            for (qsizetype d = 0; d < step.dependsOn.size(); ++d) {
                const QString id = step.dependsOn.at(d).text();
                if (id == step.key.step.text())
                    m_problems.add(m_dependencies.at(i).at(d),
                                   tr("step \"%1\" depends on itself, expected another step").arg(id));
                else if (!m_ids.contains(id))
                    m_problems.add(
                        m_dependencies.at(i).at(d),
                        tr("a dependency on \"%1\", expected the id of a step of this process").arg(id));
            }
        }
    }

    const DefinitionVocabulary &m_vocabulary;
    DefinitionProblems &m_problems;
    QStringList m_connections;
    QSet<QString> m_ids;
    QList<StepDef> m_steps;
    QList<QList<YamlPosition>> m_dependencies; ///< where each step's dependencies stand
};

} // namespace

QList<StepDef> readSteps(const YamlNode &list, const ProcessId &process,
                         const QList<ConnectionDef> &connections, const DefinitionVocabulary &vocabulary,
                         DefinitionProblems &problems)
{
    return StepsReader(connections, vocabulary, problems).read(list, process);
}

} // namespace godwit
