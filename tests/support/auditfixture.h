// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/auditdatabase.h"
#include "models/audit/controlstore.h"
#include "models/audit/cyclestatus.h"

#include <QTemporaryDir>

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

/// An audit database in a temporary folder, with a data database beside it.
class AuditFixture
{
public:
    AuditFixture();

    QString folder() const { return m_folder.path(); }
    QString auditPath() const { return m_folder.filePath(QStringLiteral("audit.db")); }
    QString dataPath() const { return m_folder.filePath(QStringLiteral("data.db")); }

    Connection open() const { return must(openAudit(auditPath())); }
    /// Runs a script of statements without placeholders on the data database.
    void data(const QStringList &statements) const;
    QVariant dataValue(const QString &sql) const;

    void import(const Definition &definition) const;
    CycleStatus status(const QString &process) const;
    /// "1 succeeded, 2 failed, 3 blocked": the states of a process's steps as text.
    QString states(const QString &process) const;

private:
    QTemporaryDir m_folder;
};

/// A step that runs a script on the connection "data".
StepDef sqlStep(const QString &process, const QString &step, const QString &script,
                const QStringList &dependsOn = {});
/// A process with these steps (ordinals by position) and the connection "data".
Definition definitionOf(const AuditFixture &fixture, const QString &process, QList<StepDef> steps);

/// One row of the audit tables as another system would insert it: by position.
void foreignStepRow(const AuditFixture &fixture, const QString &process, const QString &step,
                    const QString &status, const QString &started, const QString &ended = {});

} // namespace godwit::test
