// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/keydifferences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// Numbers by value, before texts.
bool isBefore(const KeyRange &one, const KeyRange &other)
{
    if (one.kind != other.kind)
        return one.kind < other.kind;
    bool oneIsNumber = false;
    bool otherIsNumber = false;
    const qint64 a = one.from.toLongLong(&oneIsNumber);
    const qint64 b = other.from.toLongLong(&otherIsNumber);
    if (oneIsNumber && otherIsNumber)
        return a < b;
    return oneIsNumber != otherIsNumber ? oneIsNumber : one.from < other.from;
}

bool continues(const KeyRange &range, const KeyRange &next)
{
    bool endIsNumber = false;
    bool nextIsNumber = false;
    const qint64 end = range.to.toLongLong(&endIsNumber);
    const qint64 begin = next.from.toLongLong(&nextIsNumber);
    return range.kind == next.kind && endIsNumber && nextIsNumber && begin == end + 1;
}

} // namespace

EndFigures figuresOf(const Digest &digest) { return {.rows = digest.rows, .digest = digest.text()}; }

KeyDifferences::KeyDifferences(const QList<CanonicalColumn> &keysIn, const QList<CanonicalColumn> &rowsIn,
                               const QList<CanonicalColumn> &keysOut, const QList<CanonicalColumn> &rowsOut,
                               bool keepsLost, int mostKeys)
    : m_keysIn(keysIn)
    , m_keysOut(keysOut)
    , m_keyIn(keysIn)
    , m_keyOut(keysOut)
    , m_rowIn(rowsIn)
    , m_rowOut(rowsOut)
    , m_keepsLost(keepsLost)
    , m_mostKeys(mostKeys)
{}

void KeyDifferences::addSource(const ColumnBatch &batch, qsizetype row)
{
    const Digest key = m_keyIn.digest(batch, row);
    const Digest whole = m_rowIn.digest(batch, row);
    m_source += whole;
    m_rows.insert_or_assign(Hash{key.low, key.high}, Entry{{whole.low, whole.high}, false});
}

void KeyDifferences::addDestination(const ColumnBatch &batch, qsizetype row)
{
    const Digest key = m_keyOut.digest(batch, row);
    const auto entry = m_rows.find(Hash{key.low, key.high});
    if (entry == m_rows.end() || entry->second.found) {
        if (m_keepsLost && entry == m_rows.end())
            return;
        ++m_extra;
        m_destination += m_rowOut.digest(batch, row);
        name(KeyRange::Kind::Extra, m_keysOut, batch, row);
        return;
    }
    const Digest whole = m_rowOut.digest(batch, row);
    m_destination += whole;
    entry->second.found = true;
    ++m_found;
    if (entry->second.row == Hash{whole.low, whole.high})
        return;
    ++m_different;
    name(KeyRange::Kind::Different, m_keysOut, batch, row);
}

void KeyDifferences::nameMissing(const ColumnBatch &batch, qsizetype row)
{
    const Digest key = m_keyIn.digest(batch, row);
    const auto entry = m_rows.find(Hash{key.low, key.high});
    if (entry == m_rows.end() || entry->second.found)
        return;
    entry->second.found = true; // named once; m_found keeps the count
    name(KeyRange::Kind::Missing, m_keysIn, batch, row);
}

void KeyDifferences::name(KeyRange::Kind kind, const QList<CanonicalColumn> &keys, const ColumnBatch &batch,
                          qsizetype row)
{
    if (m_named.size() >= m_mostKeys)
        return;
    QStringList parts;
    std::string buffer;
    for (const CanonicalColumn &column : keys) {
        if (batch.type(column.column, row) == CellType::Null) {
            parts.append(u"NULL"_s);
            continue;
        }
        const std::string_view text = canonicalCell(batch, column, row, buffer);
        parts.append(QString::fromUtf8(text.data(), qsizetype(text.size())));
    }
    const QString key = parts.join(u" | "_s);
    m_named.append({kind, key, key, 1});
}

void KeyDifferences::report(StepComparison &result) const
{
    result.source = figuresOf(m_source);
    result.destination = figuresOf(m_destination);
    result.missing = qint64(m_rows.size()) - m_found;
    result.extra = m_extra;
    result.different = m_different;
    QList<KeyRange> keys = m_named;
    std::sort(keys.begin(), keys.end(), isBefore);
    for (const KeyRange &key : std::as_const(keys)) {
        if (!result.ranges.isEmpty() && continues(result.ranges.last(), key)) {
            result.ranges.last().to = key.to;
            ++result.ranges.last().keys;
        } else {
            result.ranges.append(key);
        }
    }
}

} // namespace godwit
