// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgreader.h"

#include "models/transfer/postgresql/pgstreams.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{

PgReader::PgReader(const PgReader &whole, Part part)
    : m_request(whole.m_request), m_source(whole.m_source), m_mark(whole.m_mark), m_part(std::move(part))
{
    m_source.notes.clear(); // they are the other's to tell
}

Error PgReader::failed(Error error) const
{
    if (error.kind == ErrorKind::Data) // a value that an expression of the source chokes on
        error.kind = ErrorKind::Source;
    error = at(ErrorKind::Source, Transfer::tr("Cannot read the source"), std::move(error));
    if (!m_source.name.isEmpty())
        error.object = m_source.name;
    return error;
}

Result<TableShape> PgReader::open()
{
    if (auto connected = connect(); !connected)
        return connected.error();
    if (!m_part) {
        if (auto planned = plan(); !planned)
            return planned.error();
    }
    return m_source.shape;
}

Result<void> PgReader::connect()
{
    if (m_request.shared) {
        m_session = static_cast<PgSession *>(m_request.shared);
        return {};
    }
    auto connection = PgConnection::open({.connection = m_request.connection,
                                          .settings = m_request.settings,
                                          .readOnly = true,
                                          .stop = m_request.stop,
                                          .kept = m_request.kept});
    if (!connection)
        return at(ErrorKind::Source, Transfer::tr("Cannot open the source database"), connection.error());
    m_own = std::make_unique<PgSession>(std::move(*connection));
    m_session = m_own.get();
    QStringList statements{u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s};
    if (m_part)
        statements.append(u"SET TRANSACTION SNAPSHOT '%1'"_s.arg(QString::fromUtf8(m_part->snapshot)));
    for (const QString &statement : statements) {
        if (auto done = m_session->execute(statement); !done)
            return failed(done.error());
    }
    return {};
}

Result<void> PgReader::plan()
{
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
    const bool alone = m_request.shared || m_request.streams <= 1 || m_mark.nothingNew;
    return alone ? Result<void>() : planStreams();
}

Result<void> PgReader::planStreams()
{
    if (!m_mark.conditions.isEmpty() && !m_request.after.isEmpty()) {
        m_source.notes.append(
            Transfer::tr("%1 was read in one stream: what is new is found by the watermark.")
                .arg(m_source.name));
        return {};
    }
    auto streams = planPgStreams(*m_session, m_source, m_request.streams);
    if (!streams)
        return failed(streams.error());
    if (!streams->note.isEmpty())
        m_source.notes.append(streams->note);
    for (const QString &range : streams->ranges)
        m_parts.append({streams->snapshot, range});
    return {};
}

std::vector<ReaderPtr> PgReader::takeParts()
{
    std::vector<ReaderPtr> parts;
    while (m_parts.size() > 1)
        parts.push_back(ReaderPtr(new PgReader(*this, m_parts.takeLast())));
    if (!m_parts.isEmpty())
        m_part = m_parts.takeFirst();
    m_keepsSnapshot = !parts.empty();
    return parts;
}

/// Not before the first read(): only then it is known which parts are left to others.
Result<void> PgReader::start()
{
    const QString rows = m_source.select(m_source.selection.join(u", "_s),
                                         m_mark.conditions + QStringList{m_part ? m_part->range : QString()});
    const QString sql = u"COPY ("_s + rows + u"\n) TO STDOUT (FORMAT binary)"_s;
    m_stream.emplace(m_source.decoders);
    if (auto started = m_session->connection().startCopy(sql.toUtf8()); !started)
        return failed(started.error());
    return {};
}

Result<bool> PgReader::read(ColumnBatch &batch)
{
    if (m_mark.nothingNew || m_ended)
        return false;
    if (!m_stream) {
        if (auto started = start(); !started)
            return started.error();
    }
    const qsizetype before = batch.rows();
    for (;;) {
        const PgCopyStream::State state = m_stream->next(batch);
        if (state == PgCopyStream::State::Full) {
            m_rows += batch.rows() - before;
            return true;
        }
        if (state == PgCopyStream::State::Malformed) {
            return Error{.kind = ErrorKind::Source,
                         .what = Transfer::tr("The server sends what is not understood"),
                         .object = m_source.name,
                         .cause = m_stream->problem()};
        }
        const auto more = m_session->connection().getCopy(m_row);
        if (!more)
            return failed(more.error());
        if (!*more) {
            m_rows += batch.rows() - before;
            return finish();
        }
        if (state == PgCopyStream::State::Hungry)
            m_stream->feed(m_row.bytes());
    }
}

Result<bool> PgReader::finish()
{
    m_ended = true;
    const auto sent = m_session->connection().finishCopyOut();
    if (!sent)
        return failed(sent.error());
    if (*sent != m_rows) {
        return Error{.kind = ErrorKind::Source,
                     .what = Transfer::tr("Rows of the source got lost on the way"),
                     .object = m_source.name,
                     .cause = Transfer::tr("the server sent %1, %2 arrived").arg(*sent).arg(m_rows)};
    }
    if (m_own && !m_keepsSnapshot && m_own->commit()) // lets go of the source's locks
        m_own->keepConnection();
    return false;
}

} // namespace godwit
