// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/actor.h"
#include "models/core/control.h"
#include "models/core/result.h"

namespace godwit
{

class Connection;

/// What an import did.
struct ImportSummary
{
    int added = 0;
    int changed = 0;
    int removed = 0;
    int unchanged = 0; ///< rows of connections, processes and steps
    /// A changed connection that processes outside the definition use too, one sentence each.
    QStringList notes;

    bool changedAnything() const { return added + changed + removed > 0; }
};

/// The configuration and control tables as values. Thread of its connection.
class ControlStore
{
public:
    explicit ControlStore(Connection &connection) : m_connection(connection) {}

    /// Everything, in natural order of ids; words that nobody knows are kept for the integrity checks.
    Result<Definition> load();

    /// Writes a definition in one transaction: its connections and processes are added or changed; steps of
    /// its processes that it does not name are removed; other processes and connections stay. Records an
    /// event per changed process, or one of no process where connections alone have changed.
    Result<ImportSummary> import(const Definition &definition, const Actor &actor);

private:
    Result<ImportSummary> importOnce(const Definition &definition, const Actor &actor);

    Connection &m_connection;
};

} // namespace godwit
