// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/transfer/values/canonicalcell.h"

#include <QList>
#include <QString>

namespace godwit
{

/// Rows as a sum that does not depend on their order: a 128-bit hash per row, added modulo 2^128, so that
/// rows which come twice count twice, and rows can be taken out again. Guards against mistakes, not against
/// somebody who makes rows to fit: the hash is fast, not cryptographic.
struct Digest
{
    quint64 low = 0;
    quint64 high = 0;
    qint64 rows = 0;

    Digest &operator+=(const Digest &other);
    Digest &operator-=(const Digest &other);
    friend bool operator==(const Digest &, const Digest &) = default;

    QString text() const; ///< 32 hex digits
};

/// MurmurHash3 x64 128 (Austin Appleby, public domain) of some bytes; counts as one row.
Digest hashOf(std::string_view bytes);

/// Hashes rows of batches by the canonical texts of some of their columns. One thread.
class RowDigester
{
public:
    explicit RowDigester(QList<CanonicalColumn> columns) : m_columns(std::move(columns)) {}

    Digest digest(const ColumnBatch &batch, qsizetype row);

private:
    QList<CanonicalColumn> m_columns;
    std::string m_row;
    std::string m_cell;
};

} // namespace godwit
