// SPDX-License-Identifier: Apache-2.0
#include "models/core/invariantresult.h"

#include <QCoreApplication>
#include <QLocale>

namespace godwit
{

namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Invariants)
};

QString runRows(qint64 rows)
{
    return rows == 1 ? Text::tr("1 run row") : Text::tr("%1 run rows").arg(QLocale().toString(rows));
}

QString stepRows(qint64 rows)
{
    return rows == 1 ? Text::tr("1 step row") : Text::tr("%1 step rows").arg(QLocale().toString(rows));
}

} // namespace

QString RowsOfOthers::text() const
{
    return Text::tr("The trail does not cover rows that were written by other systems: %1 and %2.")
        .arg(runRows(runs), stepRows(steps));
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
