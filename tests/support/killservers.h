// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/auditplace.h"

#include <QMap>
#include <QTemporaryDir>

#include <vector>

namespace godwit::test
{

/// One process whose steps load into servers (and a file) in every mode, and run a script on each. It goes on
/// from cycle to cycle, as real ones do: before each, rows come and change at the source.
class KillServers
{
public:
    struct Setup
    {
        /// "postgresql", "mariadb", "sqlite".
        QStringList destinations{QStringLiteral("postgresql"), QStringLiteral("mariadb")};
        QString audit = QStringLiteral("sqlite");
        // Ports of proxies that the program goes through; 0: straight to the server.
        int postgresPort = 0;
        int mariadbPort = 0;
    };
    KillServers();
    explicit KillServers(const Setup &setup);

    /// Makes source, destinations and definition; what went wrong, or nothing.
    QString prepare();
    /// New and changed rows at the source; empties what only grows, so that a row that came twice is seen.
    void nextCycle(int cycle);

    QString audit() const { return m_audit.address(); }
    const AuditPlace &auditPlace() const { return m_audit; }
    QString folder() const { return m_folder.path(); }
    /// What of the destinations is not the source exactly once, a line each. `scripts`: how often each script
    /// must have taken effect until now.
    QStringList wrongs(int scripts) const;
    /// Every destination table as text, by name, whatever is in it.
    QMap<QString, QStringList> tables() const;
    /// Effects that were committed by an attempt that did not live to say so, in all cycles.
    int adoptedEffects() const;

private:
    struct Target
    {
        QString kind;
        std::unique_ptr<FreshDatabase> server; ///< null: a file
    };
    QString source() const { return m_folder.filePath(QStringLiteral("source.db")); }
    QString file() const { return m_folder.filePath(QStringLiteral("target.db")); }
    bool writeDefinition() const;
    QString connectionText(const Target &target) const;
    void tell(const Target &target, const QStringList &statements) const;
    /// Rows of one column, which is text.
    QStringList ask(const Target &target, const QString &column, const QString &from) const;
    QStringList rowsIn(const Target &target, const QString &table) const;

    Setup m_setup;
    QTemporaryDir m_folder;
    AuditPlace m_audit;
    std::vector<Target> m_targets;
};

} // namespace godwit::test
