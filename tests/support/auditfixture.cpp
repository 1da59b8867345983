// SPDX-License-Identifier: Apache-2.0
#include "tests/support/auditfixture.h"

using namespace Qt::StringLiterals;

namespace godwit::test
{
namespace
{

Connection openData(const AuditFixture &fixture)
{
    return must(Connection::open({.database = fixture.dataPath(),
                                  .access = ConnectionSpec::Access::Create,
                                  .role = ConnectionSpec::Role::Data}));
}

} // namespace

AuditFixture::AuditFixture() { must(openAudit(auditPath(), ConnectionSpec::Access::Create)); }

void AuditFixture::data(const QStringList &statements) const
{
    Connection connection = openData(*this);
    for (const QString &sql : statements)
        must(connection.execute(sql));
}

QVariant AuditFixture::dataValue(const QString &sql) const
{
    Connection connection = openData(*this);
    const auto row = must(connection.selectOne(sql));
    return row ? row->value(0) : QVariant();
}

void AuditFixture::import(const Definition &definition) const
{
    Connection connection = open();
    must(ControlStore(connection).import(definition, Actor::current()));
}

CycleStatus AuditFixture::status(const QString &process) const
{
    Connection connection = open();
    return deriveStatus(must(loadProcessHistory(connection, ProcessId(process))));
}

QString AuditFixture::states(const QString &process) const
{
    QStringList texts;
    for (const StepStatus &step : status(process).steps)
        texts.append(step.key.step.text() + u' ' + runStateKey(step.state));
    return texts.join(u", ");
}

StepDef sqlStep(const QString &process, const QString &step, const QString &script,
                const QStringList &dependsOn)
{
    StepDef def;
    def.key = {ProcessId(process), StepId(step)};
    def.name = u"Step "_s + step;
    def.description = u"What step %1 is for"_s.arg(step);
    def.kind = u"sql"_s;
    def.destination.connection = ConnectionName(u"data"_s);
    def.settings.insert(u"script"_s, script);
    for (const QString &other : dependsOn)
        def.dependsOn.append(StepId(other));
    return def;
}

Definition definitionOf(const AuditFixture &fixture, const QString &process, QList<StepDef> steps)
{
    Definition definition;
    definition.connections.append(
        {.name = ConnectionName(u"data"_s), .kind = u"sqlite"_s, .database = fixture.dataPath()});
    definition.processes.append(
        {.id = ProcessId(process), .name = u"Process "_s + process, .maxParallel = 4});
    for (qsizetype i = 0; i < steps.size(); ++i)
        steps[i].ordinal = int(i) + 1;
    definition.steps = steps;
    return definition;
}

void foreignStepRow(const AuditFixture &fixture, const QString &process, const QString &step,
                    const QString &status, const QString &started, const QString &ended)
{
    Connection connection = fixture.open();
    must(
        connection.execute(u"INSERT INTO ETL_STEP_RUN_STATUS VALUES(?, ?, ?, ?, ?, 'by another system')"_s,
                           {step, process, status, started, ended.isEmpty() ? QVariant() : QVariant(ended)}));
}

} // namespace godwit::test
