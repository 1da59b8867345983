// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/control.h"
#include "models/transfer/foreignkeys.h"

namespace godwit
{

/// A foreign key as it is to be made in the destination.
struct PlannedForeignKey
{
    ObjectName table;
    ForeignKey key;       ///< every name is the destination's
    QString text() const; ///< for people: "orders_fkey" of orders
};

struct ForeignKeyPlan
{
    QList<PlannedForeignKey> keys; ///< in the order of the loads
    QStringList notes;             ///< what cannot be made, one sentence each
};

/// Which foreign keys of the loaded tables the destination has not yet. `loads`: copy steps from the one
/// session's database to the other's, in their order. Tables and columns are followed to the names that
/// the loads give them; a key whose target or column no load brings is noted, one that is there (same
/// columns, same target) is left out. Changes nothing.
///
/// Errors: Definition (a name or a list of columns), Destination (a table that is not there), those of the
/// sessions.
Result<ForeignKeyPlan> planForeignKeys(SqlSession &source, SqlSession &destination,
                                       const QList<StepDef> &loads);

} // namespace godwit
