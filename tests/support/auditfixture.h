// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/auditdatabase.h"
#include "models/audit/controlstore.h"
#include "models/audit/cyclestatus.h"

#include "tests/support/servers.h"

#include <QTemporaryDir>

#include <memory>

namespace godwit::test
{

/// Fails the program loudly with the error's text: tests read better without a check in every line.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("unexpected error: %s", qPrintable(result.error().text()));
    return std::move(*result);
}
inline void must(const Result<void> &result)
{
    if (!result)
        qFatal("unexpected error: %s", qPrintable(result.error().text()));
}

/// What the audit database of this run of the tests is kept in: $GODWIT_TEST_AUDIT, "sqlite" (where it is not
/// set), "postgresql", "mariadb" or "odbc" (PostgreSQL through Qt's ODBC plugin). For the servers the test
/// must be registered with SERVERS.
QString auditKind();
inline bool auditIsFile() { return auditKind() == QStringLiteral("sqlite"); }
/// Of a kind that is on a server: which one.
FreshDatabase::Server auditServer();

/// An audit database of the kind, with a data database (a file) beside it in a temporary folder.
class AuditFixture
{
public:
    AuditFixture();
    ~AuditFixture();

    QString folder() const { return m_folder.path(); }
    /// Its address: what openAudit takes.
    QString auditPath() const { return m_address; }
    QString dataPath() const { return m_folder.filePath(QStringLiteral("data.db")); }

    Connection open() const { return must(openAudit(auditPath())); }
    /// Runs a script of statements without placeholders on the data database.
    void data(const QStringList &statements) const;
    QVariant dataValue(const QString &sql) const;

    /// On a server: runs a script in the audit database, as the account that may do everything.
    QByteArray onServer(const QString &script) const { return m_server->run(script); }
    /// On a server: ends all sessions in the audit database and runs a script right after that.
    void cutConnections(const QString &script = {}) const;

    void import(const Definition &definition) const;
    CycleStatus status(const QString &process) const;
    /// "1 succeeded, 2 failed, 3 blocked": the states of a process's steps as text.
    QString states(const QString &process) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<FreshDatabase> m_server;
    QString m_address;
};

/// The address of a database on one of the test servers; its password is left in the environment.
QString serverAddress(const FreshDatabase &database);

/// A step that runs a script on the connection "data".
StepDef sqlStep(const QString &process, const QString &step, const QString &script,
                const QStringList &dependsOn = {});
/// A process with these steps (ordinals by position) and the connection "data".
Definition definitionOf(const AuditFixture &fixture, const QString &process, QList<StepDef> steps);

/// One row of the audit tables as another system would insert it: by position.
void foreignStepRow(const AuditFixture &fixture, const QString &process, const QString &step,
                    const QString &status, const QString &started, const QString &ended = {});

} // namespace godwit::test
