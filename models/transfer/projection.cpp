// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/projection.h"

#include "models/transfer/rowtext.h"
#include "models/transfer/stores.h"
#include "models/transfer/transfererror.h"
#include "models/transfer/values/valuecast.h"
#include "models/transfer/watermarkfilter.h"

#include <QHash>

#include <chrono>
#include <numeric>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

qint64 nowMicros()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

Projection::Projection(ReaderPtr source, ProjectionRequest request)
    : m_source(std::move(source)), m_request(std::move(request))
{}

Result<TableShape> Projection::open()
{
    auto source = m_source->open();
    if (!source)
        return source;
    m_sourceColumns = int(source->columns.size());
    m_shape = *source;
    if (m_request.items.isEmpty()) {
        m_from.resize(size_t(m_sourceColumns));
        std::iota(m_from.begin(), m_from.end(), 0);
    } else {
        m_shape.columns.clear();
        m_shape.named = true;
        for (const ColumnItem &item : std::as_const(m_request.items)) {
            if (auto added = addItem(*source, item); !added)
                return added.error();
        }
        adoptIndexes(*source);
    }
    if (!m_request.snapshotColumn.isEmpty())
        addSnapshot();
    if (const QString twice = firstDuplicate(m_shape.names()); !twice.isEmpty()) {
        return Error{.kind = ErrorKind::Definition,
                     .what = Transfer::tr("The step's columns cannot be used"),
                     .object = m_request.sourceName,
                     .cause = Transfer::tr("two columns would be called \"%1\"").arg(twice),
                     .advice = Transfer::tr("Give one of them another name: … as name.")};
    }
    std::vector<int> same(size_t(m_sourceColumns), 0);
    std::iota(same.begin(), same.end(), 0);
    m_isIdentity = m_from == same;
    return m_shape;
}

Result<void> Projection::addItem(const TableShape &source, const ColumnItem &item)
{
    ColumnShape column;
    const int position = item.origin == ColumnItem::Origin::Column ? source.indexOf(item.from) : -1;
    if (item.origin == ColumnItem::Origin::Column) {
        if (position < 0) {
            return Error{.kind = ErrorKind::Source,
                         .what = Transfer::tr("Cannot read the source"),
                         .object = m_request.sourceName,
                         .cause = Transfer::tr("it has no column \"%1\"; it has: %2")
                                      .arg(item.from, source.names().join(u", "_s)),
                         .advice = Transfer::tr("Correct the step's columns.")};
        }
        column = source.columns.at(position);
    } else if (item.origin == ColumnItem::Origin::Text) {
        column.value.kind = ValueKind::Text;
    } else if (item.origin == ColumnItem::Origin::Number) {
        bool isInteger = false;
        (void)item.from.toLongLong(&isInteger);
        column.value.kind = isInteger ? ValueKind::Integer : ValueKind::Decimal;
    } else {
        column.value.kind = ValueKind::Text;
    }
    column.name = item.name;
    const int number = int(m_shape.columns.size());
    if (item.origin == ColumnItem::Origin::Text || item.origin == ColumnItem::Origin::Number) {
        const qint64 integer = item.from.toLongLong();
        m_constants.push_back(
            {number, column.value.kind == ValueKind::Integer, integer, item.from.toStdString()});
    }
    if (item.cast) {
        m_casts.push_back({number, column.value.kind, *item.cast});
        column.value = *item.cast;
        column.type.clear(); // the declared type is no longer what it is
        column.defaultSql.clear();
        column.identity = false;
    }
    if (item.cast || position < 0)
        m_shape.strict = false; // its few types may not have this one
    m_shape.columns.append(column);
    m_from.push_back(position);
    return {};
}

void Projection::addSnapshot()
{
    ColumnShape column;
    column.name = m_request.snapshotColumn;
    column.value = {.kind = ValueKind::Timestamp, .scale = 6};
    if (m_request.snapshotMicros == 0)
        m_request.snapshotMicros = nowMicros();
    m_constants.push_back({int(m_shape.columns.size()), true, m_request.snapshotMicros, {}});
    m_shape.columns.append(column);
    m_shape.strict = false;
    m_from.push_back(-1);
    // The same key comes again with every load.
    for (ColumnShape &each : m_shape.columns) {
        each.keyPosition = 0;
        each.identity = false;
    }
    for (IndexShape &index : m_shape.indexes)
        index.unique = false;
}

/// Keys and indexes under their new names, as far as all of their columns come along.
void Projection::adoptIndexes(const TableShape &source)
{
    QHash<QString, QString> names;
    int keyColumns = 0;
    for (qsizetype i = 0; i < m_shape.columns.size(); ++i) {
        ColumnShape &column = m_shape.columns[i];
        if (m_from[size_t(i)] < 0)
            continue;
        const QString old = source.columns.at(m_from[size_t(i)]).name.toCaseFolded();
        if (names.contains(old))
            column.keyPosition = 0, column.identity = false; // the same column a second time
        else
            names.insert(old, column.name);
        keyColumns += column.keyPosition > 0 ? 1 : 0;
    }
    const auto isKey = [](const ColumnShape &column) { return column.keyPosition > 0; };
    if (keyColumns < std::count_if(source.columns.begin(), source.columns.end(), isKey)) {
        for (ColumnShape &column : m_shape.columns)
            column.keyPosition = 0;
        m_shape.withoutRowid = false;
    }
    for (IndexShape &index : m_shape.indexes) {
        for (QString &column : index.columns) {
            if (!names.contains(column.toCaseFolded()) && index.untranslatable.isEmpty())
                index.untranslatable = Transfer::tr("column \"%1\" is not copied").arg(column);
            column = names.value(column.toCaseFolded(), column);
        }
    }
}

Result<bool> Projection::read(ColumnBatch &batch)
{
    batch.reset(m_sourceColumns, batch.rowNumber(0));
    const auto more = m_source->read(batch);
    if (!more)
        return more;
    m_rejected += m_source->takeRejected();
    if (!m_isIdentity)
        batch.select(m_from);
    for (const Constant &constant : m_constants) {
        if (constant.isInteger)
            batch.fillInteger(constant.column, constant.integer);
        else
            batch.fillText(constant.column, constant.text);
    }
    if (auto done = cast(batch); !done)
        return done.error();
    return more;
}

Result<void> Projection::cast(ColumnBatch &batch)
{
    std::vector<bool> bad;
    for (const Cast &each : m_casts) {
        for (qsizetype row = 0; row < batch.rows(); ++row) {
            if (!bad.empty() && bad[size_t(row)])
                continue;
            const auto why = castCell(batch, each.column, row, each.from, each.to);
            if (!why)
                continue;
            const Error error = refused(batch, each.column, row, *why);
            if (!m_request.isolate)
                return error;
            bad.resize(size_t(batch.rows()));
            bad[size_t(row)] = true;
            m_rejected.append(rejectedRow(m_shape, m_request.keys, batch, row, error));
        }
    }
    if (!bad.empty())
        batch.remove(bad);
    return {};
}

Error Projection::refused(const ColumnBatch &batch, int column, qsizetype row, const QString &why) const
{
    const QString &name = m_shape.columns.at(column).name;
    return {.kind = ErrorKind::Data,
            .what = Transfer::tr("A value does not fit the type that the step gives it"),
            .object = rowPlace(m_request.sourceName, batch, row),
            .cause = Transfer::tr("%1: %2; the row has %3")
                         .arg(rowValues(m_shape, {name}, batch, row), why,
                              rowValues(m_shape, m_request.keys, batch, row)),
            .advice = Transfer::tr("Correct the value, or the step's columns. Nothing was changed.")};
}

std::vector<ReaderPtr> Projection::takeParts()
{
    std::vector<ReaderPtr> parts = m_source->takeParts();
    for (ReaderPtr &part : parts)
        part = std::make_unique<Projection>(std::move(part), m_request); // with the same time of the load
    return parts;
}

QList<RejectedRow> Projection::takeRejected() { return std::exchange(m_rejected, {}); }

ReaderPtr projectedReader(const Store &store, ReadRequest request, ProjectionRequest projection)
{
    ReaderPtr source;
    if (store.isDatabase || request.watermark.isEmpty())
        source = store.makeReader(std::move(request));
    else
        source = std::make_unique<WatermarkFilter>(store.makeReader(request), request);
    if (projection.items.isEmpty() && projection.snapshotColumn.isEmpty())
        return source;
    return std::make_unique<Projection>(std::move(source), std::move(projection));
}

} // namespace godwit
