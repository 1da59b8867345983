// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgwriter.h"

#include "models/transfer/loadscript.h"
#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// What names a row in an error: the keys of the step, or of the source, or its first column.
QList<int> namingColumns(const TableShape &source, const QStringList &keys)
{
    QList<int> columns;
    for (int i = 0; i < source.columns.size(); ++i) {
        const ColumnShape &column = source.columns.at(i);
        if (keys.isEmpty() ? column.keyPosition > 0 : keys.contains(column.name, Qt::CaseInsensitive))
            columns.append(i);
    }
    return columns.isEmpty() && !source.columns.isEmpty() ? QList<int>{0} : columns;
}

} // namespace

PgWriter::PgWriter(WriteRequest request)
    : m_request(std::move(request))
    , m_load(m_request)
    , m_destination(m_load, m_request)
    , m_changes(m_request.options.changes, m_request.sourceName)
{}

PgWriter::~PgWriter() = default;

Result<void> PgWriter::prepare(const TableShape &shape)
{
    m_shape = shape;
    if (auto prepared = m_destination.prepare(shape); !prepared)
        return prepared;
    const QStringList &keys = m_destination.mergeKeys();
    m_keyColumns.clear();
    for (const LoadColumn &column : m_destination.plan().columns) {
        if (keys.contains(column.to.name))
            m_keyColumns.append(column.source);
    }
    m_merge.reset();
    const QList<int> naming = namingColumns(shape, m_request.keys);
    QStringList names;
    for (const int column : naming)
        names.append(shape.columns.at(column).name);
    PgCopyIn::Target target{.quotedName = m_destination.quotedName(),
                            .quotedColumns = m_destination.quotedColumns(),
                            .plainName = m_destination.table().info.name.name,
                            .text = m_destination.table().info.text};
    if (!keys.isEmpty()) {
        m_merge.emplace(m_load, m_destination, m_request);
        if (auto made = m_merge->makeStaging(); !made)
            return made;
        target.quotedName = PgMerge::stagingTable();
        target.plainName = u"godwit_rows"_s;
    }
    m_copy.emplace(m_load.connection(), std::move(target),
                   PgRowEncoder(m_destination.plan(), m_destination.table(),
                                {shape, names, m_request.sourceName}, m_changes),
                   PgRowLog(shape, naming, m_request.sourceName));
    return {};
}

std::optional<Error> PgWriter::nullKey(const ColumnBatch &batch, RowRange rows) const
{
    for (const int column : m_keyColumns) {
        for (qsizetype row = rows.first; row < rows.first + rows.count; ++row) {
            if (batch.type(column, row) != CellType::Null)
                continue;
            return Error{
                .kind = ErrorKind::Data,
                .what = Transfer::tr("A key column has no value"),
                .object = rowPlace(m_request.sourceName, batch, row),
                .cause = Transfer::tr("\"%1\" is NULL, and NULL matches no row; the row has %2")
                             .arg(m_shape.columns.at(column).name, rowValues(m_shape, {}, batch, row)),
                .advice =
                    Transfer::tr("Give the row a key, or leave it out by a query. Nothing was changed.")};
        }
    }
    return {};
}

Result<qint64> PgWriter::write(const ColumnBatch &batch, RowRange rows)
{
    if (m_request.stop.stop_requested())
        return cancelled();
    if (auto error = nullKey(batch, rows))
        return *error;
    if (m_request.isolate)
        return writeIsolated(batch, rows);
    if (auto added = m_copy->add(batch, rows); !added)
        return added.error();
    m_told += rows.count;
    return rows.count;
}

Result<qint64> PgWriter::writeIsolated(const ColumnBatch &batch, RowRange rows)
{
    const QString cannot = Transfer::tr("Cannot load the rows");
    if (auto begun = m_load.session().execute(u"SAVEPOINT godwit_batch"_s); !begun)
        return at(ErrorKind::Destination, cannot, begun.error());
    const auto written = writeRows(batch, rows);
    if (!written && written.error().kind != ErrorKind::Data)
        return written;
    if (m_copy->isOpen())
        (void)m_copy->finish(); // refused by ourselves: what was sent goes with the savepoint
    if (!written) {
        if (auto undone = m_load.session().execute(u"ROLLBACK TO SAVEPOINT godwit_batch"_s); !undone)
            return at(ErrorKind::Destination, cannot, undone.error());
    }
    if (auto released = m_load.session().execute(u"RELEASE SAVEPOINT godwit_batch"_s); !released)
        return at(ErrorKind::Destination, cannot, released.error());
    return written;
}

Result<qint64> PgWriter::writeRows(const ColumnBatch &batch, RowRange rows)
{
    if (auto added = m_copy->add(batch, rows); !added)
        return added.error();
    const auto copied = m_copy->finish();
    if (!copied || !m_merge)
        return copied;
    const auto merged = m_merge->merge(*copied);
    if (!merged)
        return merged;
    if (auto remembered = m_merge->remember(); !remembered)
        return remembered.error();
    return merged;
}

Result<qint64> PgWriter::complete()
{
    const auto copied = m_request.isolate ? Result<qint64>(m_told) : m_copy->finish();
    if (!copied)
        return copied;
    const auto written = completeRows(*copied);
    if (!written)
        return written;
    return *written - std::exchange(m_told, *written);
}

/// After the last of the `copied` rows: merge, deletion of what is gone, keys and indexes, "after".
Result<qint64> PgWriter::completeRows(qint64 copied)
{
    qint64 written = copied;
    if (m_merge) {
        const auto merged = m_request.isolate ? Result<qint64>(copied) : m_merge->merge(copied);
        if (!merged)
            return merged;
        written = *merged;
        const auto removed = m_merge->removeMissing();
        if (!removed)
            return removed;
        if (const QString note = m_merge->note(); !note.isEmpty())
            m_notes.append(note);
        if (*removed > 0 && !m_destination.replacesByMerge())
            m_notes.append(Transfer::tr("%n row(s) that the source no longer has were deleted.", nullptr,
                                        int(*removed)));
    }
    if (auto completed = completeTable(); !completed)
        return completed.error();
    return written;
}

/// Deferred constraints are checked here, where they can be cancelled and nothing is decided yet.
Result<void> PgWriter::completeTable()
{
    if (auto completed = m_destination.complete(); !completed)
        return completed;
    if (!m_request.options.after.trimmed().isEmpty()) {
        if (auto ran = runAfterLoad(m_load.session(), m_request.options.after); !ran)
            return ran.error();
    }
    if (auto checked = m_load.session().execute(u"SET CONSTRAINTS ALL IMMEDIATE"_s); !checked)
        return at(ErrorKind::Destination, Transfer::tr("The rows break a constraint of the destination"),
                  checked.error());
    return {};
}

Result<void> PgWriter::commit(const LedgerEffect &effect, const std::function<bool()> &mayCommit)
{
    return m_load.commit(effect, mayCommit);
}

Result<std::optional<KeyCheck>> PgWriter::checkKeys()
{
    const auto checked = m_merge ? m_merge->checkKeys() : Result<KeyCheck>(KeyCheck());
    if (!checked)
        return checked.error();
    return std::optional(*checked);
}

QStringList PgWriter::notes() const { return m_destination.notes() + m_notes + m_changes.notes(); }

} // namespace godwit
