// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgpassthrough.h"

#include "models/transfer/postgresql/pgbytequeue.h"
#include "models/transfer/transfererror.h"

#include <QScopeGuard>

#include <thread>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

constexpr quint32 firstUserType = 16'384; // object ids below are the same in every database

bool isNoTighter(const ValueType &to, const ValueType &from)
{
    return to == from || (to.kind == from.kind && to.length == 0 && to.precision == 0 && to.scale < 0);
}

/// Reads the stream of COPY into the queue until its end; the rows that the server says it sent.
Result<qint64> readAll(PgConnection &connection, const QByteArray &sql, PgByteQueue &queue,
                       ProgressCounter &progress)
{
    const auto closed = qScopeGuard([&] { queue.close(); });
    if (auto started = connection.startCopy(sql); !started)
        return started.error();
    PgCopyRow row;
    for (bool more = true; more;) {
        std::string piece = queue.blank();
        qint64 rows = 0;
        while (piece.size() < PgByteQueue::pieceSize) {
            const auto got = connection.getCopy(row);
            if (!got)
                return got.error();
            more = *got;
            if (!more)
                break;
            piece += row.bytes();
            ++rows;
        }
        progress.addRead(rows, qint64(piece.size()));
        if (!piece.empty() && !queue.push(std::move(piece)))
            return cancelled();
    }
    return connection.finishCopyOut();
}

} // namespace

PgPassThrough::PgPassThrough(ReadRequest request, PgSession *own, ProgressCounter &progress)
    : m_request(std::move(request)), m_session(own), m_progress(progress)
{
    m_forwardStop.emplace(m_request.stop, [this] { m_stop.request_stop(); });
}

PgPassThrough::~PgPassThrough() = default;

Result<void> PgPassThrough::connect()
{
    auto connection = PgConnection::open({.connection = m_request.connection,
                                          .settings = m_request.settings,
                                          .readOnly = true,
                                          .stop = m_stop.get_token()});
    if (!connection)
        return at(ErrorKind::Source, Transfer::tr("Cannot open the source database"), connection.error());
    m_own = std::make_unique<PgSession>(std::move(*connection));
    m_session = m_own.get();
    if (auto begun = m_session->execute(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s); !begun)
        return at(ErrorKind::Source, Transfer::tr("Cannot read the source"), begun.error());
    return {};
}

Result<TableShape> PgPassThrough::plan()
{
    if (auto connected = m_session ? Result<void>() : connect(); !connected)
        return connected.error();
    auto source = resolvePgSource(*m_session, m_request);
    if (!source)
        return source.error();
    m_source = std::move(*source);
    if (!m_request.watermark.isEmpty()) {
        auto mark = fixPgWatermark(*m_session, m_source, m_request);
        if (!mark)
            return mark.error();
        m_mark = std::move(*mark);
        if (m_request.onlyNew)
            m_source.shape.expectedRows = m_mark.rows;
    }
    return m_source.shape;
}

bool PgPassThrough::fits(const LoadPlan &plan, const PgTable &table) const
{
    for (const LoadColumn &column : plan.columns) {
        const quint32 type = m_source.types.value(column.source);
        const PgColumn &to = table.column(column.to.name);
        const bool known = !m_own || type < firstUserType;
        if (type == 0 || type != to.type || !known || !isNoTighter(column.to.value, column.from.value))
            return false;
    }
    return true;
}

QString PgPassThrough::selection(const LoadPlan &plan) const
{
    QStringList names;
    for (const LoadColumn &column : plan.columns)
        names.append(pgQuoted(m_source.shape.columns.at(column.source).name));
    return m_source.select(names.join(u", "_s), m_mark.conditions);
}

Result<qint64> PgPassThrough::sizeOf(const QString &target)
{
    const auto size = m_session->selectOne(u"SELECT pg_table_size(?::regclass)"_s, {target});
    if (!size)
        return size.error();
    return (*size)->integer(0);
}

Result<PgPassThrough::Moved> PgPassThrough::insert(const QString &target, const LoadPlan &plan)
{
    const auto before = sizeOf(target);
    if (!before)
        return before.error();
    const auto rows = m_session->execute(u"INSERT INTO "_s + target + u" ("_s + pgList(plan.names()) +
                                         u") OVERRIDING SYSTEM VALUE "_s + selection(plan));
    if (!rows)
        return at(ErrorKind::Destination, Transfer::tr("Cannot load the rows"), rows.error());
    const auto after = sizeOf(target);
    if (!after)
        return after.error();
    const Moved moved{*rows, *rows, std::max<qint64>(0, *after - *before)};
    m_progress.addRead(moved.read, moved.bytes);
    return moved;
}

Result<PgPassThrough::Moved> PgPassThrough::forward(PgCopyIn &copy, const LoadPlan &plan)
{
    const QByteArray sql = u"COPY (%1\n) TO STDOUT (FORMAT binary)"_s.arg(selection(plan)).toUtf8();
    PgByteQueue queue;
    Result<qint64> read = qint64(0);
    std::jthread reading(
        [&, session = m_own.get()] { read = readAll(session->connection(), sql, queue, m_progress); });
    Moved moved;
    const auto write = [&]() -> Result<void> {
        while (auto piece = queue.pop()) {
            if (auto sent = copy.addRaw(*piece); !sent)
                return sent;
            moved.bytes += qint64(piece->size());
            queue.recycle(std::move(*piece));
        }
        return {};
    };
    const auto written = write();
    if (!written) {
        m_stop.request_stop();
        queue.close();
    }
    reading.join();
    if (!written)
        return written.error();
    if (!read)
        return at(ErrorKind::Source, Transfer::tr("Cannot read the source"), read.error());
    moved.read = *read;
    const auto rows = copy.finish();
    if (!rows)
        return rows.error();
    moved.written = *rows;
    return moved;
}

} // namespace godwit
