// SPDX-License-Identifier: Apache-2.0
#include "models/audit/controlstore.h"

#include "models/audit/controlrows.h"
#include "models/audit/trail.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"
#include "models/database/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// Compares the records of one table with what is there and writes the difference.
template <typename Record, typename KeyOf>
Result<void> merge(Connection &connection, const ControlTable &table, const QList<Record> &present,
                   const QList<Record> &wanted, KeyOf keyOf, ImportSummary &summary, QStringList &touched)
{
    for (const Record &record : wanted) {
        const auto same = std::find_if(present.begin(), present.end(),
                                       [&](const Record &other) { return keyOf(other) == keyOf(record); });
        if (same != present.end() && *same == record) {
            ++summary.unchanged;
            continue;
        }
        if (auto done = connection.execute(table.upsertSql(connection.dialect()), toRow(record)); !done)
            return done.error();
        same == present.end() ? ++summary.added : ++summary.changed;
        touched.append(toRow(record).at(table.keys - 1).toString());
    }
    return {};
}

/// What an import changes for processes that it does not name.
QStringList sideEffects(const Definition &present, const Definition &wanted)
{
    QStringList notes;
    for (const ConnectionDef &connection : wanted.connections) {
        const ConnectionDef *before = present.connection(connection.name);
        if (!before || *before == connection)
            continue;
        QStringList others;
        for (const StepDef &step : present.steps) {
            const bool uses =
                step.source.connection == connection.name || step.destination.connection == connection.name;
            if (uses && !wanted.process(step.key.process) && !others.contains(step.key.process.text()))
                others.append(step.key.process.text());
        }
        if (!others.isEmpty()) {
            notes.append(
                QCoreApplication::translate("ControlStore",
                                            "The connection \"%1\" was changed (%2 → %3); process "
                                            "%4 uses it too.")
                    .arg(connection.name.text(), before->database, connection.database, others.join(u", ")));
        }
    }
    return notes;
}

} // namespace

Result<Definition> ControlStore::load()
{
    auto connections = loadConnections(m_connection);
    if (!connections)
        return connections.error();
    auto processes = loadProcesses(m_connection);
    if (!processes)
        return processes.error();
    auto steps = loadSteps(m_connection);
    if (!steps)
        return steps.error();
    return Definition{*connections, *processes, *steps};
}

Result<ImportSummary> ControlStore::import(const Definition &definition, const Actor &actor)
{
    return retried([&] { return importOnce(definition, actor); });
}

Result<ImportSummary> ControlStore::importOnce(const Definition &definition, const Actor &actor)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    auto present = load();
    if (!present)
        return present.error();

    ImportSummary summary;
    QStringList ignored;
    QStringList connections;
    summary.notes = sideEffects(*present, definition);
    if (auto done = merge(
            m_connection, connectionTable(), present->connections, definition.connections,
            [](const ConnectionDef &c) { return c.name; }, summary, connections);
        !done)
        return done.error();

    Trail trail(m_connection, actor);
    ProcessId last; // that an event was appended for
    const auto note = [&](const ProcessId &process, const QStringList &touched, const QStringList &removed) {
        last = process;
        return trail.append({.kind = u"definition_imported"_s,
                             .process = process,
                             .detail = {{u"changed_connections"_s, QJsonArray::fromStringList(connections)},
                                        {u"changed_steps"_s, QJsonArray::fromStringList(touched)},
                                        {u"removed_steps"_s, QJsonArray::fromStringList(removed)}}});
    };
    for (const ProcessDef &process : definition.processes) {
        const ImportSummary before = summary;
        QStringList touched;
        if (auto done = merge(
                m_connection, processTable(), present->processes, {process},
                [](const ProcessDef &p) { return p.id; }, summary, ignored);
            !done)
            return done.error();
        const QList<StepDef> wanted = definition.stepsOf(process.id);
        if (auto done = merge(
                m_connection, stepTable(), present->steps, wanted, [](const StepDef &s) { return s.key; },
                summary, touched);
            !done)
            return done.error();
        QStringList removed;
        for (const StepDef &step : present->stepsOf(process.id)) {
            if (definition.step(step.key))
                continue;
            if (auto done = m_connection.execute(stepTable().deleteSql(),
                                                 {step.key.process.text(), step.key.step.text()});
                !done)
                return done.error();
            ++summary.removed;
            removed.append(step.key.step.text());
        }
        const bool differs = summary.added + summary.changed + summary.removed >
                             before.added + before.changed + before.removed;
        if (!differs)
            continue;
        if (auto noted = note(process.id, touched, removed); !noted)
            return noted.error();
    }
    if (!connections.isEmpty() && trail.lastHash().isEmpty()) {
        if (auto noted = note({}, {}, {}); !noted)
            return noted.error();
    }
    const auto happened = [&]() -> Result<bool> {
        if (!summary.changedAnything())
            return true; // nothing was written
        return Trail(m_connection, actor).isThereAfterAll(last, trail.lastHash());
    };
    if (auto done = commitOrLook(*transaction, happened); !done)
        return done.error();
    return summary;
}

} // namespace godwit
