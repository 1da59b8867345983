// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/status.h"
#include "models/items/migrationtexts.h"

#include <optional>
#include <utility>

namespace godwit
{

// What the details pane says, made from records. Plain text, translated, local times.

using Fact = std::pair<QString, QString>; ///< name, value

/// One line of a list with its full text.
struct Record
{
    QString id; ///< keeps the selection through updates
    QStringList cells;
    std::optional<RunState> state;
    QString text;

    friend bool operator==(const Record &, const Record &) = default;
};

/// "4 · Customers to cloud › step 5 Orders".
QString detailsTitle(const MigrationRow &row);
/// "Failed, attempt 2, 08:12:04 – 08:15:02 (2 min 58 s)".
QString detailsStateLine(const MigrationRow &row);
/// `details` may be null: not read yet.
QList<Fact> summaryFacts(const MigrationRow &row, const Details *details);
QString definitionText(const Details &details);
/// The latest failure in full, with its code; empty where nothing failed.
QString errorText(const MigrationRow &row, const Details *details);

/// A column of a list; figures are right-aligned.
struct RecordColumn
{
    QString title;
    bool figures = false;

    friend bool operator==(const RecordColumn &, const RecordColumn &) = default;
};

QList<RecordColumn> attemptColumns();
QList<Record> attemptRecords(const Details &details, const QDateTime &now);
QList<RecordColumn> runColumns();
QList<Record> runRecords(const Details &details, const QDateTime &now);
QList<RecordColumn> rejectColumns();
QList<Record> rejectRecords(const Details &details);
QList<RecordColumn> eventColumns();
QList<Record> eventRecords(const Details &details, const QDateTime &now);

} // namespace godwit
