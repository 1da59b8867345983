// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/stepcomparison.h"
#include "models/transfer/values/digest.h"

#include <string>
#include <unordered_map>

namespace godwit
{

EndFigures figuresOf(const Digest &digest);

/// Finds which keys of two ends differ: the source's rows first, then the destination's, then the source's
/// once more for the names of those that are missing. One thread.
class KeyDifferences
{
public:
    /// `keepsLost`: rows that only the destination has are as they should be.
    KeyDifferences(const QList<CanonicalColumn> &keysIn, const QList<CanonicalColumn> &rowsIn,
                   const QList<CanonicalColumn> &keysOut, const QList<CanonicalColumn> &rowsOut,
                   bool keepsLost, int mostKeys);

    void addSource(const ColumnBatch &batch, qsizetype row);
    void addDestination(const ColumnBatch &batch, qsizetype row);
    bool hasMissing() const { return m_found < qint64(m_rows.size()); }
    void nameMissing(const ColumnBatch &batch, qsizetype row);
    void report(StepComparison &result) const;

private:
    struct Hash
    {
        quint64 low = 0;
        quint64 high = 0;
        friend bool operator==(const Hash &, const Hash &) = default;
    };
    struct HashOf
    {
        size_t operator()(const Hash &hash) const { return size_t(hash.low); }
    };
    struct Entry
    {
        Hash row;
        bool found = false;
    };

    void name(KeyRange::Kind kind, const QList<CanonicalColumn> &keys, const ColumnBatch &batch,
              qsizetype row);

    QList<CanonicalColumn> m_keysIn;
    QList<CanonicalColumn> m_keysOut;
    RowDigester m_keyIn;
    RowDigester m_keyOut;
    RowDigester m_rowIn;
    RowDigester m_rowOut;
    bool m_keepsLost;
    int m_mostKeys;
    std::unordered_map<Hash, Entry, HashOf> m_rows;
    Digest m_source;
    Digest m_destination;
    qint64 m_found = 0;
    qint64 m_extra = 0;
    qint64 m_different = 0;
    QList<KeyRange> m_named; ///< one key each
};

} // namespace godwit
