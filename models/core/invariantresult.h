// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMetaType>
#include <QStringList>

namespace godwit
{

/// Rows of the two audit tables that another system wrote, as far as the tables tell: the trail neither
/// records nor protects them.
struct RowsOfOthers
{
    qint64 runs = 0;
    qint64 steps = 0;

    bool isEmpty() const { return runs + steps == 0; }
    QString text() const; ///< a sentence for people
    friend bool operator==(const RowsOfOthers &, const RowsOfOthers &) = default;
};

/// One check of audit-protocol.md, section 9.
struct InvariantResult
{
    QString id;                  ///< "I1"
    QString title;               ///< "At most one Success per step and cycle"
    QStringList violations;      ///< each names its row, once; empty: it holds
    RowsOfOthers uncovered = {}; ///< by the check of the trail (I10); of other checks nothing

    bool holds() const { return violations.isEmpty(); }
};

/// What none of the checks covers.
RowsOfOthers uncoveredBy(const QList<InvariantResult> &results);

} // namespace godwit

Q_DECLARE_METATYPE(godwit::InvariantResult)
