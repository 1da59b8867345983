// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/loadplan.h"
#include "models/transfer/odbc/odbcconnection.h"

namespace godwit
{

/// The statements of a load into a server that we know (not Other); names in it are quoted. Pure.
///
/// An upsert in T-SQL is an UPDATE and an INSERT that hold the range of keys (UPDLOCK, HOLDLOCK) instead of
/// one MERGE: MERGE without HOLDLOCK lets two sessions insert the same key, and Microsoft's own list of its
/// defects (wrong results with filtered indexes, partitions, indexed views; false key violations) is long.
struct OdbcLoadSql
{
    OdbcFamily family = OdbcFamily::SqlServer;
    QString target;
    QStringList columns; ///< all that are loaded
    QStringList types;   ///< theirs, as the destination declares them
    QStringList keys;
    QStringList updated; ///< neither keys nor identity
    bool hasIdentity = false;
    bool keepsExisting = false;

    static Result<OdbcLoadSql> of(OdbcFamily family, const TableInfo &table, const LoadPlan &plan,
                                  bool keepsExisting, const SqlFlavour &flavour);

    QString stage() const; ///< name of the staging table
    /// An empty staging table with the target's types and a column for the order of rows.
    QString createStage() const;
    QString dropStage() const;
    /// INSERT with one placeholder per column (the staging table's first one is the row's number).
    QString insert(bool intoStage) const;
    QString empty(bool truncate) const;

    /// Of rows with the same key in the staging table only one stays: the last, or the first where existing
    /// rows are kept, as if they had come one after the other.
    QString removeRepeated() const;
    /// What brings the staged rows in, in this order; the counts of all of them together are rows written.
    QStringList merge() const;
    QString deleteMissing() const;

    QString identityInsert(bool on) const; ///< T-SQL; empty elsewhere
    QString savepoint() const;
    QString backToSavepoint() const;
    QString releaseSavepoint() const; ///< empty in T-SQL, which forgets it by itself

private:
    QString placeholder(qsizetype column) const;
    QString matching(const QString &left, const QString &right) const;
    QString counted(const QString &sql) const;
};

} // namespace godwit
