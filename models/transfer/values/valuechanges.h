// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"
#include "models/transfer/columnbatch.h"
#include "models/transfer/loadoptions.h"
#include "models/transfer/tableshape.h"

#include <QHash>

#include <optional>

namespace godwit
{

/// A way in which a destination may hold a value otherwise than its source: the rows of docs/types.md that
/// say "changed". Everything else is stored exactly or refused.
enum class ValueChange : quint8 {
    ZeroDateToNull,  ///< MariaDB's 0000-00-00 and 2024-00-00
    NotFiniteToNull, ///< NaN and infinities
    InfinityToNull,  ///< PostgreSQL's infinite dates
    BeforeYearOne,   ///< a year before 1, to NULL
    SecondsRounded,  ///< more than the destination's fraction of a second, cut
    DigitsRounded,   ///< more digits than the destination's number has
    ZoneDropped,     ///< the offset of an instant; the value became UTC
    BlanksTrimmed,   ///< trailing blanks, where the destination pads
    NegativeZero,    ///< −0.0 becomes 0, where the destination reads numbers as text (MariaDB)
    PrecisionLost,   ///< a 64-bit number with a fraction, in a 32-bit column
};

/// Counts such changes while a step writes; one thread. With the policy Fail the first one ends the load.
class ValueChanges
{
public:
    ValueChanges(LoadOptions::Changes policy, QString sourceName)
        : m_policy(policy), m_sourceName(std::move(sourceName))
    {}

    /// Nothing: it was counted, write the changed value. An error (Data): the policy is to fail; it names
    /// the row by `keys`, the column and the change.
    std::optional<Error> note(ValueChange change, const TableShape &shape, const QStringList &keys,
                              const ColumnBatch &batch, int column, qsizetype row);

    bool isEmpty() const { return m_entries.isEmpty(); }
    /// One sentence per column and change: how many, and the first of them.
    QStringList notes() const;

private:
    struct Entry
    {
        QString column;
        ValueChange change;
        qint64 count = 0;
        QString first;
    };

    LoadOptions::Changes m_policy;
    QString m_sourceName;
    QList<Entry> m_entries;
    QHash<int, qsizetype> m_index; ///< column · 16 + change → entry
};

} // namespace godwit
