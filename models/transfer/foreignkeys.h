// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/sqlsession.h"
#include "models/transfer/tableinfo.h"

#include <QSet>

#include <optional>

namespace godwit
{

/// A foreign key of a table, as its server's catalogue says.
struct ForeignKey
{
    QString name; ///< of the constraint; empty: it has none, or its store does not tell
    QStringList columns;
    ObjectName target;         ///< with its schema
    QStringList targetColumns; ///< as many as `columns`; an empty one: its store does not tell
    QString onDelete;          ///< "CASCADE", "SET NULL" …; empty is NO ACTION
    QString onUpdate;
    QString besides; ///< what else it is, which no other store is told: "DEFERRABLE"

    /// For people: orders_customer_fkey, or (customer, branch) → customers where it has no name.
    QString text() const;
};

// All of these: thread of the session; errors as the session's.

/// The table as its server writes it, with its schema; nothing where there is no table (but perhaps a view).
/// A name is looked for as it is, and where there is none and the server allows it, in another case.
Result<std::optional<ObjectName>> findTable(SqlSession &session, const ObjectName &name);

/// Of a table that findTable() found.
Result<QList<ForeignKey>> readForeignKeys(SqlSession &session, const ObjectName &table);

// The next three: servers only, because they ask what SQL's INFORMATION_SCHEMA says.

QString columnNamesQuery();     ///< rows: column; placeholders: table, schema
QString constraintNamesQuery(); ///< rows: name of any constraint; placeholder: schema
Result<QStringList> columnNames(SqlSession &session, const ObjectName &table);

/// ALTER TABLE … ADD CONSTRAINT … FOREIGN KEY …. The names are the destination's own. Rules that it does not
/// know become NO ACTION; that, and what else gets lost, goes to `notes`.
Result<QString> addForeignKeySql(const ObjectName &table, const ForeignKey &key, const SqlFlavour &flavour,
                                 QStringList &notes);

/// SELECT of the first values that have no counterpart in the target, one row at most.
Result<QString> firstOrphanSql(const ObjectName &table, const ForeignKey &key, const SqlFlavour &flavour);

/// A name for a key of `table` that is not among `taken` (in lower case), and joins them: its own where it
/// has one, else one made of table and columns. At most 60 characters and bytes, which every server keeps.
QString foreignKeyName(const ForeignKey &key, const ObjectName &table, const SqlFlavour &flavour,
                       QSet<QString> &taken);

} // namespace godwit
