// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/ids.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>

namespace godwit
{

// What should happen: the rows of the configuration and control tables as values. Words that name a kind
// (of connection, step, load, policy) stay text here: the tables may hold any word, and the integrity
// checks say which row holds one that nobody knows.

/// One row of ETL_CONNECTION_CONFIG.
struct ConnectionDef
{
    ConnectionName name;
    QString kind; ///< "sqlite", "csv", "postgresql" …; see models/transfer/stores.h
    QString host;
    int port = 0;
    QString database; ///< absolute path of a file (sqlite) or a folder (csv), or a server's database name
    QString user;
    QString secret;                 ///< name of the secret, never the secret
    QMap<QString, QString> options; ///< e.g. delimiter, quote, encoding, header, null for csv

    friend bool operator==(const ConnectionDef &, const ConnectionDef &) = default;
};

/// One row of ETL_PROCESS_CONFIG.
struct ProcessDef
{
    ProcessId id;
    QString name;
    QString description;
    bool enabled = true;
    int maxParallel = 2;                            ///< most steps at once, ≥ 1
    QString onFailure = QStringLiteral("continue"); ///< "continue" independent steps, or "stop" starting any

    friend bool operator==(const ProcessDef &, const ProcessDef &) = default;
};

/// One end of a step: an object (table, file) or a query on a connection.
struct Endpoint
{
    ConnectionName connection;
    QString object; ///< table or file name
    QString query;  ///< sources only, instead of an object

    bool isEmpty() const { return connection.isEmpty() && object.isEmpty() && query.isEmpty(); }
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// How often a transient error is tried again within one attempt. Waits delay, 2·delay, 4·delay …, at
/// most 5 minutes each.
struct RetryPolicy
{
    int times = 0;
    std::chrono::milliseconds delay{5000};

    friend bool operator==(const RetryPolicy &, const RetryPolicy &) = default;
};

enum class LoadMode {
    Full,        ///< replace the destination's content atomically
    Append,      ///< add the rows
    Upsert,      ///< insert or update by key columns
    Incremental, ///< only rows beyond the last watermark; appended, or upserted when keys are given
    Snapshot,    ///< append, with one load time for all rows of the run in a column of its own
};
QString loadModeWord(LoadMode mode);
std::optional<LoadMode> loadModeFromWord(QStringView word);

/// One row of ETL_CONTROL.
struct StepDef
{
    StepKey key;
    QString name;
    QString description; ///< what the step is for; becomes Description of a success
    int ordinal = 0;     ///< position within the process, from 1
    QString kind;        ///< "copy", "sql"; see models/runners/runners.h
    Endpoint source;
    Endpoint destination;
    QString load; ///< word of a LoadMode; empty for steps that load nothing
    QStringList keys;
    QString watermark;       ///< column
    QList<StepId> dependsOn; ///< steps of the same process
    RetryPolicy retry;
    std::chrono::milliseconds timeout{0}; ///< 0: none
    bool enabled = true;
    QMap<QString, QString> settings; ///< kind-specific; for "sql": "script"

    friend bool operator==(const StepDef &, const StepDef &) = default;
};

/// Everything that a definition file or a set of control tables says; steps in (process, ordinal) order.
struct Definition
{
    QList<ConnectionDef> connections;
    QList<ProcessDef> processes;
    QList<StepDef> steps;

    const ConnectionDef *connection(const ConnectionName &name) const;
    const ProcessDef *process(const ProcessId &id) const;
    const StepDef *step(const StepKey &key) const;
    QList<StepDef> stepsOf(const ProcessId &id) const;

    friend bool operator==(const Definition &, const Definition &) = default;
};

/// "legacy.orders → cloud.orders", "script on cloud": where the data of a step comes from and goes to.
QString routeText(const StepDef &step);

/// Canonical JSON of a step's definition: same text for equal definitions. What GODWIT_PLAN keeps.
QByteArray canonicalStep(const StepDef &step);
/// SHA-256 of canonicalStep, lower-case hex.
QString stepHash(const StepDef &step);

} // namespace godwit
