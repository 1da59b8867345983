// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/core/result.h"

#include <QVariantList>

namespace godwit
{

class Connection;
class Dialect;

/// One control table as an upsert: the statement and how a record becomes its values. The first `keys`
/// columns are the primary key.
struct ControlTable
{
    QString name;
    QStringList columns;
    int keys = 1;

    QString selectSql() const;
    QString upsertSql(const Dialect &dialect) const;
    QString deleteSql() const;
};

const ControlTable &connectionTable();
const ControlTable &processTable();
const ControlTable &stepTable();

QVariantList toRow(const ConnectionDef &connection);
QVariantList toRow(const ProcessDef &process);
QVariantList toRow(const StepDef &step);

Result<QList<ConnectionDef>> loadConnections(Connection &connection);
/// Empty id: all.
Result<QList<ProcessDef>> loadProcesses(Connection &connection, const ProcessId &id = {});
/// In (process, ordinal) order; empty id: of all processes.
Result<QList<StepDef>> loadSteps(Connection &connection, const ProcessId &id = {});
/// One row; nothing where there is none.
Result<std::optional<StepDef>> loadStep(Connection &connection, const StepKey &key);

} // namespace godwit
