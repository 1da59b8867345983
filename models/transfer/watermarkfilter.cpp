// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/watermarkfilter.h"

#include "models/transfer/overlap.h"
#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"

#include <charconv>
#include <optional>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

template <typename Number>
std::optional<Number> parsed(std::string_view text)
{
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

bool isLess(std::string_view a, std::string_view b)
{
    const auto integerA = parsed<qint64>(a); // exact beyond 2^53, where double is not
    const auto integerB = parsed<qint64>(b);
    if (integerA && integerB)
        return *integerA < *integerB;
    const auto realA = parsed<double>(a);
    const auto realB = parsed<double>(b);
    if (realA && realB)
        return *realA < *realB;
    return a < b;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

} // namespace

WatermarkFilter::WatermarkFilter(ReaderPtr source, const ReadRequest &request)
    : m_source(std::move(source))
    , m_column(request.watermark)
    , m_sourceName(request.endpoint.object)
    , m_onlyNew(request.onlyNew)
    , m_after(request.onlyNew ? request.after.toUtf8() : QByteArray())
    , m_overlap(request.onlyNew ? request.overlap : QString())
    , m_highest(m_after)
{}

Result<TableShape> WatermarkFilter::open()
{
    auto shape = m_source->open();
    if (!shape)
        return shape;
    if (!m_overlap.isEmpty() && !m_after.isEmpty()) {
        const auto lowered = loweredWatermark(QString::fromUtf8(m_after), m_overlap);
        if (!lowered)
            return noOverlap(m_sourceName, QString::fromUtf8(m_after));
        m_lower = lowered->toUtf8();
    }
    m_position = shape->indexOf(m_column);
    if (m_position < 0) {
        return Error{.kind = ErrorKind::Source,
                     .what = Transfer::tr("The source has no watermark column"),
                     .object = m_sourceName,
                     .cause = Transfer::tr("\"%1\" is not among its columns: %2")
                                  .arg(m_column, shape->names().join(u", "_s)),
                     .advice = Transfer::tr("Correct the step's watermark.")};
    }
    if (m_onlyNew)
        shape->expectedRows = -1;
    return shape;
}

bool WatermarkFilter::isNew(std::string_view value) const
{
    if (!m_onlyNew || m_after.isEmpty())
        return true;
    return m_overlap.isEmpty() ? isLess(viewOf(m_after), value) : !isLess(value, viewOf(m_lower));
}

Result<bool> WatermarkFilter::read(ColumnBatch &batch)
{
    for (;;) {
        m_batch.limitRows(batch.mostRows()); // its rows must fit
        m_batch.reset(batch.columns(), m_rowsSeen + 1);
        const auto more = m_source->read(m_batch);
        if (!more)
            return more;
        m_rowsSeen += m_batch.rows();
        batch.setOrigin(m_batch.origin());
        for (qsizetype row = 0; row < m_batch.rows(); ++row) {
            const bool empty =
                m_batch.type(m_position, row) == CellType::Null || m_batch.bytes(m_position, row).empty();
            if (empty && m_onlyNew) {
                return Error{.kind = ErrorKind::Data,
                             .what = Transfer::tr("Rows without a watermark would never be loaded"),
                             .object = rowPlace(m_sourceName, m_batch, row),
                             .cause = Transfer::tr("the row has no value in \"%1\"").arg(m_column),
                             .advice =
                                 Transfer::tr("Give the row a value, or load the file with another mode.")};
            }
            const std::string_view value = empty ? std::string_view() : m_batch.bytes(m_position, row);
            if (isNew(value))
                batch.appendRow(m_batch, row);
            if (!empty && (m_highest.isEmpty() || isLess(viewOf(m_highest), value)))
                m_highest = QByteArray(value.data(), qsizetype(value.size()));
        }
        if (!*more)
            return false;
        if (batch.rows() > 0) // the next batch of the source might not fit any more
            return true;
    }
}

} // namespace godwit
