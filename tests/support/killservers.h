// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/servers.h"

#include <QMap>
#include <QStringList>
#include <QTemporaryDir>

namespace godwit::test
{

/// One process whose steps load into PostgreSQL and MariaDB in every mode, and run a script on each. It goes
/// on from cycle to cycle, as real ones do: before each, rows come and change at the source.
class KillServers
{
public:
    static constexpr int steps = 10;

    /// Ports of proxies that the program goes through; 0: straight to the server.
    struct Proxies
    {
        int postgres = 0;
        int mariadb = 0;
    };
    explicit KillServers(Proxies proxies = {0, 0});

    /// Makes source, destinations and definition; what went wrong, or nothing.
    QString prepare();
    /// New and changed rows at the source; empties what only grows, so that a row that came twice is seen.
    void nextCycle(int cycle);

    QString audit() const { return m_folder.filePath(QStringLiteral("audit.db")); }
    /// What of the destinations is not the source exactly once, a line each. `scripts`: how often each script
    /// must have taken effect until now.
    QStringList wrongs(int scripts) const;
    /// Every destination table as text, by name, whatever is in it.
    QMap<QString, QByteArray> tables() const;
    /// Effects that were committed by an attempt that did not live to say so, in all cycles.
    int adoptedEffects() const;

private:
    QString source() const { return m_folder.filePath(QStringLiteral("source.db")); }
    bool writeDefinition() const;
    QByteArray ask(bool postgres, const QString &sql) const;

    Proxies m_proxies;
    QTemporaryDir m_folder;
    FreshDatabase m_postgres{FreshDatabase::Server::Postgres};
    FreshDatabase m_mariadb{FreshDatabase::Server::Mariadb};
};

} // namespace godwit::test
