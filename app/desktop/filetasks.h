// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/controlstore.h"
#include "models/core/result.h"

namespace godwit
{

// What the window does with files, as blocking functions for BackgroundTasks. Each opens its own connection;
// any thread.

/// Makes an audit database; an existing one is opened as it is. Returns its absolute path.
Result<QString> createDatabase(const QString &path);

struct OpenedDatabase
{
    QString path;      ///< absolute
    bool bare = false; ///< the two audit tables only: it can be watched
};
Result<OpenedDatabase> openDatabaseFile(const QString &path, bool create);

/// Reads a definition file, checks it as the console does, and imports it.
Result<ImportSummary> importFile(const QString &auditPath, const QString &file, const Actor &actor);

/// Writes a report of every process.
Result<void> exportReport(const QString &auditPath, const QString &file, const QString &format,
                          const QString &operatorName);

/// Writes the rejected rows of a step, or of all steps of a process, as a table. Returns how many there are.
Result<qsizetype> writeRejects(const QString &auditPath, const StepKey &key, const QString &file);

/// Writes the sample migration into a folder and imports its definition. Returns its audit database.
Result<QString> makeSample(const QString &folder, const Actor &actor);

} // namespace godwit
