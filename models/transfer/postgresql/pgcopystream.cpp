// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgcopystream.h"

#include "models/transfer/postgresql/pgwire.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr std::string_view signature("PGCOPY\n\377\r\n\0", 11);
constexpr size_t headerSize = signature.size() + 4 + 4; ///< flags, size of an extension
constexpr qint32 criticalFlags = ~0xffff;               ///< bits 16 to 31: a reader must know them
constexpr qint16 trailer = -1;
constexpr qint32 null = -1;

} // namespace

void PgCopyStream::feed(std::string_view piece)
{
    if (m_bytes.empty()) {
        m_bytes = piece;
        return;
    }
    m_kept += piece; // behind what keepRest() left there
    m_bytes = m_kept;
}

PgCopyStream::State PgCopyStream::next(ColumnBatch &batch)
{
    const State state = decode(batch);
    if (state == State::Hungry)
        keepRest();
    return state;
}

PgCopyStream::State PgCopyStream::decode(ColumnBatch &batch)
{
    if (!m_problem.isEmpty())
        return State::Malformed;
    if (!m_hasHeader) {
        if (const State state = readHeader(); state != State::Full)
            return state;
    }
    while (!batch.isFull()) {
        if (const State state = readRow(batch); state != State::Full)
            return state;
    }
    return State::Full;
}

void PgCopyStream::keepRest()
{
    const bool isKept = !m_kept.empty() && m_bytes.data() + m_bytes.size() == m_kept.data() + m_kept.size();
    if (isKept)
        m_kept.erase(0, m_kept.size() - m_bytes.size());
    else
        m_kept.assign(m_bytes);
    m_bytes = m_kept;
}

PgCopyStream::State PgCopyStream::readHeader()
{
    if (m_bytes.size() < headerSize)
        return State::Hungry;
    if (!m_bytes.starts_with(signature))
        return fail(Transfer::tr("it does not begin with the signature of a binary COPY"));
    if ((pgNumber<qint32>(m_bytes, signature.size()) & criticalFlags) != 0)
        return fail(Transfer::tr("it uses an unknown form of binary COPY"));
    const auto extension = pgNumber<quint32>(m_bytes, signature.size() + 4);
    if (m_bytes.size() - headerSize < extension)
        return State::Hungry;
    m_bytes.remove_prefix(headerSize + extension);
    m_hasHeader = true;
    return State::Full;
}

bool PgCopyStream::hasRow()
{
    if (m_bytes.size() < m_needed)
        return false;
    size_t end = 2;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        end += 4;
        if (m_bytes.size() < end)
            break;
        const auto size = pgNumber<qint32>(m_bytes, end - 4);
        end += size > 0 ? size_t(size) : 0;
    }
    m_needed = m_bytes.size() < end ? end : 0;
    return m_needed == 0;
}

PgCopyStream::State PgCopyStream::readRow(ColumnBatch &batch)
{
    if (m_bytes.size() < 2)
        return State::Hungry;
    const auto fields = pgNumber<qint16>(m_bytes);
    if (fields == trailer)
        return State::Ended;
    if (fields != m_columns.size())
        return fail(Transfer::tr("a row has %1 columns instead of %2").arg(fields).arg(m_columns.size()));
    if (!hasRow())
        return State::Hungry;
    m_bytes.remove_prefix(2);
    for (int column = 0; column < fields; ++column) {
        const auto size = pgNumber<qint32>(m_bytes);
        m_bytes.remove_prefix(4);
        if (size == null) {
            batch.setNull(column);
            continue;
        }
        if (size < 0)
            return fail(Transfer::tr("column %1 has the length %2").arg(column + 1).arg(size));
        if (!m_columns.at(column)(m_bytes.substr(0, size_t(size)), column, batch, m_buffer)) {
            return fail(Transfer::tr("column %1 has %2 bytes that are no value of its type")
                            .arg(column + 1)
                            .arg(size));
        }
        m_bytes.remove_prefix(size_t(size));
    }
    batch.endRow();
    return State::Full;
}

PgCopyStream::State PgCopyStream::fail(const QString &problem)
{
    m_problem = problem;
    return State::Malformed;
}

} // namespace godwit
