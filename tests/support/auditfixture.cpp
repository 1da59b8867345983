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

QString auditKind()
{
    const QString kind = qEnvironmentVariable("GODWIT_TEST_AUDIT");
    return kind.isEmpty() ? u"sqlite"_s : kind;
}

FreshDatabase::Server auditServer()
{
    return auditKind() == u"mariadb" ? FreshDatabase::Server::Mariadb : FreshDatabase::Server::Postgres;
}

QString serverAddress(const FreshDatabase &database)
{
    const ServerAddress server = database.address();
    qputenv("GODWIT_SECRET_TESTSERVER", server.password.toUtf8());
    return u"%1://%2@%3:%4/%5?secret=testserver"_s
        .arg(database.server() == FreshDatabase::Server::Mariadb ? u"mariadb"_s
             : auditKind() == u"odbc"                            ? u"postgresql+odbc"_s
                                                                 : u"postgresql"_s,
             server.user, server.host)
        .arg(server.port)
        .arg(database.name());
}

AuditFixture::AuditFixture() : m_address(m_folder.filePath(u"audit.db"_s))
{
    if (!auditIsFile()) {
        m_server = std::make_unique<FreshDatabase>(auditServer());
        m_address = serverAddress(*m_server);
    }
    must(openAudit(auditPath(), ConnectionSpec::Access::Create));
}

AuditFixture::~AuditFixture() = default;

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

void AuditFixture::cutConnections(const QString &script) const
{
    if (m_server->server() == FreshDatabase::Server::Postgres) {
        m_server->run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                      "WHERE datname = current_database() AND pid <> pg_backend_pid(); "_s +
                      script);
        return;
    }
    const QString ids = QString::fromUtf8(m_server->run(
        u"SELECT ID FROM information_schema.PROCESSLIST WHERE DB=DATABASE() AND ID<>CONNECTION_ID()"_s));
    QString kills;
    for (const QString &id : ids.split(u'\n', Qt::SkipEmptyParts))
        kills += u"KILL %1; "_s.arg(id);
    m_server->run(kills + script);
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
