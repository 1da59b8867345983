// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/loadplan.h"
#include "models/transfer/mariadb/mariacatalogue.h"

namespace godwit
{

/// An upsert: rows wait in a temporary table whose primary key is the step's keys, so that the source's own
/// duplicates show, and are then merged by statements. Rows are matched by the step's keys alone: ON
/// DUPLICATE KEY UPDATE would also take a match in any other unique index, so it is only used where there is
/// none.
class MariaMerge
{
public:
    MariaMerge(MariaSession &session, const MariaTable &table, const LoadPlan &plan,
               const LoadOptions &options);

    static QString stage() { return QStringLiteral("godwit_stage"); } ///< quoted already
    /// Makes the temporary table, which ends no transaction. `numbered`: with a column godwit_batch.
    Result<void> createStage(bool numbered);
    /// Merges all rows, or those of one batch. Returns the rows that went in.
    Result<qint64> merge(std::optional<int> batch);
    /// Deletes what the source has lost.
    Result<void> deleteMissing();

private:
    Result<qint64> update(const QString &filter);
    Result<qint64> insert(const QString &filter);
    Result<qint64> insertOrUpdate(const QString &filter);
    Result<qint64> count(const QString &filter);
    QString list(const QStringList &names, const QString &pattern, const QString &separator) const;

    MariaSession &m_session;
    QString m_table;
    QStringList m_columns;
    QStringList m_keys;
    QStringList m_others;
    bool m_hasOtherKeys;
    bool m_keepExisting;
};

} // namespace godwit
