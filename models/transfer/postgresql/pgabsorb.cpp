// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgpassthrough.h"
#include "models/transfer/postgresql/pgwriter.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// The same database, seen by the same user: what the one session may read the other may, too.
bool isSameDatabase(const ConnectionDef &a, const ConnectionDef &b)
{
    return a.host == b.host && a.port == b.port && a.database == b.database && a.user == b.user &&
           a.secret == b.secret && a.options.value(u"schema"_s) == b.options.value(u"schema"_s);
}

} // namespace

Result<std::optional<LedgerEffect>> PgWriter::absorb(const ReadRequest &request, ProgressCounter &progress)
{
    const std::optional<LedgerEffect> batches;
    const LoadOptions &options = m_request.options;
    if (request.connection.kind != u"postgresql" || request.shared || m_request.isolate ||
        m_request.mode == LoadMode::Snapshot || !options.columns.isEmpty() ||
        options.verify == LoadOptions::Verify::Checksum)
        return batches;
    const bool isSame = isSameDatabase(request.connection, m_request.connection);
    ReadRequest reading = request;
    reading.shared = isSame ? &m_load.session() : nullptr;
    PgPassThrough rows(reading, isSame ? &m_load.session() : nullptr, progress);
    const auto shape = rows.plan();
    if (!shape)
        return shape.error();
    // A view or a query may read the very table that is emptied here; another connection reads it as it was.
    if (isSame && m_request.mode == LoadMode::Full && !rows.isTable())
        return batches;
    progress.expect(shape->expectedRows);
    if (auto prepared = prepare(*shape); !prepared)
        return prepared.error();
    if (!rows.fits(m_destination.plan(), m_destination.table()))
        return batches;
    const QString target = m_merge ? PgMerge::stagingTable() : m_destination.quotedName();
    const auto moved = rows.hasNothingNew() ? Result<PgPassThrough::Moved>(PgPassThrough::Moved())
                       : isSame             ? rows.insert(target, m_destination.plan())
                                            : rows.forward(*m_copy, m_destination.plan());
    if (!moved)
        return moved.error();
    progress.addWritten(moved->written);
    const auto written = completeRows(moved->written);
    if (!written)
        return written.error();
    m_notes += rows.notes();
    m_notes.append(isSame
                       ? Transfer::tr("The rows were copied inside the server (INSERT … SELECT).")
                       : Transfer::tr("The rows were passed from server to server without decoding them."));
    return std::optional(LedgerEffect{.rowsRead = moved->read,
                                      .rowsWritten = *written,
                                      .bytes = moved->bytes,
                                      .watermark = rows.watermark()});
}

} // namespace godwit
