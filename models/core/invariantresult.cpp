// SPDX-License-Identifier: Apache-2.0
#include "models/core/invariantresult.h"

#include <QCoreApplication>
#include <QLocale>

namespace godwit
{

QString RowsOfOthers::text() const
{
    return QCoreApplication::translate(
               "Invariants", "The trail does not cover rows that were written by other systems: %1 of "
                             "runs, %2 of steps.")
        .arg(QLocale().toString(runs), QLocale().toString(steps));
}

RowsOfOthers uncoveredBy(const QList<InvariantResult> &results)
{
    RowsOfOthers all;
    for (const InvariantResult &result : results) {
        all.runs += result.uncovered.runs;
        all.steps += result.uncovered.steps;
    }
    return all;
}

} // namespace godwit
