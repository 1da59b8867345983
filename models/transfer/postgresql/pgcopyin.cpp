// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgcopyin.h"

#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// Less costs calls, more costs cache.
constexpr size_t portion = 128 * 1024;

} // namespace

PgCopyIn::PgCopyIn(PgConnection &connection, Target target, PgRowEncoder encoder, PgRowLog log)
    : m_connection(connection)
    , m_target(std::move(target))
    , m_encoder(std::move(encoder))
    , m_log(std::move(log))
{
    m_sql = u"COPY %1 (%2) FROM STDIN "_s.arg(m_target.quotedName, m_target.quotedColumns).toUtf8();
}

Result<void> PgCopyIn::start()
{
    const QByteArray options = m_raw ? "(FORMAT binary)" : m_encoder.options();
    if (auto started = m_connection.startCopy(m_sql + options); !started)
        return started;
    m_open = true;
    m_log.restart();
    m_buffer.truncate(0);
    m_encoder.putHeader(m_buffer);
    return {};
}

Result<void> PgCopyIn::add(const ColumnBatch &batch, RowRange rows)
{
    if (auto started = m_open ? Result<void>() : start(); !started)
        return started;
    m_log.add(batch, rows);
    for (qsizetype row = rows.first; row < rows.first + rows.count; ++row) {
        if (auto error = m_encoder.putRow(batch, row, m_buffer))
            return *error;
        if (m_buffer.size() >= portion) {
            if (auto sent = flush(); !sent)
                return sent;
        }
    }
    // What is left waits for the next batch: the reader needs no answer.
    return {};
}

Result<void> PgCopyIn::addRaw(std::string_view bytes)
{
    m_raw = true;
    if (auto started = m_open ? Result<void>() : start(); !started)
        return started;
    m_buffer.truncate(0); // the stream has its own header
    if (auto put = m_connection.putCopy(bytes); !put)
        return put;
    if (!m_connection.serverSpoke())
        return {};
    const auto rows = finish();
    if (!rows)
        return rows.error();
    return m_connection.lost(); // an answer without a refusal: the protocol knows no such thing
}

Result<void> PgCopyIn::flush()
{
    if (auto put = m_connection.putCopy(m_buffer.view()); !put)
        return put;
    m_buffer.truncate(0);
    if (!m_connection.serverSpoke())
        return {};
    const auto rows = finish(); // it refuses a row; if it does not, the rows are in and the next ones follow
    if (!rows)
        return rows.error();
    m_rows += *rows;
    return start();
}

Result<qint64> PgCopyIn::finish()
{
    if (!std::exchange(m_open, false))
        return std::exchange(m_rows, 0);
    if (!std::exchange(m_raw, false))
        m_encoder.putTrailer(m_buffer);
    if (auto put = m_connection.putCopy(m_buffer.view()); !put)
        return put.error();
    m_buffer.truncate(0);
    PgResult failed;
    const auto rows = m_connection.finishCopyIn(&failed);
    if (!rows)
        return failed ? refused(rows.error(), failed) : rows.error();
    return *rows + std::exchange(m_rows, 0);
}

Error PgCopyIn::refused(const Error &said, const PgResult &result) const
{
    const qint64 line = copyLine(result.get(), m_target.plainName);
    Error error = said;
    const bool isOfRow =
        error.kind == ErrorKind::Data || error.code.startsWith(u"P0") || error.code == u"44000";
    if (line <= 0 || !isOfRow)
        return at(ErrorKind::Destination, Transfer::tr("Cannot load the rows"), error);
    const PgRowLog::Place place = m_log.find(line);
    error.kind = ErrorKind::Data; // a trigger's own RAISE as well
    return refusedRow(std::move(error), place.place, m_target.text, place.values);
}

} // namespace godwit
