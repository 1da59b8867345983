// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgencoder.h"
#include "models/transfer/postgresql/pgtimeparser.h"
#include "models/transfer/values/temporal.h"

#include <QCoreApplication>

#include <limits>

namespace godwit
{
namespace
{

using Form = PgMoment::Form;

constexpr const char *notADate = QT_TRANSLATE_NOOP("Transfer", "it is no date");
constexpr const char *notATime = QT_TRANSLATE_NOOP("Transfer", "it is no time");
constexpr const char *outOfRange = QT_TRANSLATE_NOOP("Transfer", "it is out of the column's range");

constexpr qint64 daysTo2000 = 10'957; // PostgreSQL counts from 2000-01-01

PgOutcome putNull(PgBuffer &out, ValueChange change)
{
    out.reserve(4);
    out.putInt32(-1);
    return {nullptr, change};
}

qint64 floorDiv(qint64 value, qint64 by) { return value / by - (value % by < 0 ? 1 : 0); }

/// An integer that means a moment by its column's kind.
PgMoment momentOf(ValueKind kind, qint64 value)
{
    switch (kind) {
    case ValueKind::Date:
        return {.form = Form::Finite, .value = value * microsPerDay};
    case ValueKind::Timestamp:
        return {.form = Form::Finite, .value = value};
    case ValueKind::Instant:
        return {.form = Form::Finite, .value = value, .hasZone = true};
    default:
        return {};
    }
}

PgMoment timestampOf(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row)
{
    switch (batch.type(encoder.column, row)) {
    case CellType::Integer:
        return momentOf(encoder.from.kind, batch.integer(encoder.column, row));
    case CellType::Text:
        return pgTimestampFromText(batch.bytes(encoder.column, row));
    default:
        return {};
    }
}

/// Cuts what a column with fewer digits behind the second cannot hold; the server would round.
bool cutSeconds(const PgEncoder &encoder, qint64 &micros)
{
    constexpr qint64 units[] = {1'000'000, 100'000, 10'000, 1'000, 100, 10};
    if (encoder.to.scale < 0 || encoder.to.scale > 5)
        return false;
    const qint64 unit = units[encoder.to.scale];
    const qint64 cut = floorDiv(micros, unit) * unit;
    return std::exchange(micros, cut) != cut;
}

PgOutcome encodeDate(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    PgMoment moment;
    if (batch.type(encoder.column, row) == CellType::Text) {
        moment = pgDateFromText(batch.bytes(encoder.column, row));
    } else if (batch.type(encoder.column, row) == CellType::Integer) {
        moment = momentOf(encoder.from.kind, batch.integer(encoder.column, row));
        if (moment.value % microsPerDay != 0)
            return {notADate, {}};
        moment.value /= microsPerDay;
    }
    constexpr qint64 most = std::numeric_limits<qint32>::max();
    qint64 days = moment.value - daysTo2000;
    switch (moment.form) {
    case Form::None:
        return {notADate, {}};
    case Form::Zero:
        return putNull(out, ValueChange::ZeroDateToNull);
    case Form::Infinite:
        days = most;
        break;
    case Form::MinusInfinite:
        days = std::numeric_limits<qint32>::min();
        break;
    case Form::Finite:
        if (days <= -most || days >= most)
            return {outOfRange, {}};
    }
    out.reserve(8);
    out.putInt32(4);
    out.putInt32(qint32(days));
    return {};
}

PgOutcome encodeTime(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    PgMoment moment;
    if (batch.type(encoder.column, row) == CellType::Text)
        moment = pgTimeFromText(batch.bytes(encoder.column, row));
    else if (batch.type(encoder.column, row) == CellType::Integer && encoder.from.kind == ValueKind::Time)
        moment = {.form = Form::Finite, .value = batch.integer(encoder.column, row)};
    if (moment.form != Form::Finite)
        return {notATime, {}};
    if (moment.value < 0 || moment.value > microsPerDay)
        return {outOfRange, {}};
    const bool isCut = cutSeconds(encoder, moment.value) || moment.isShortened;
    out.reserve(12);
    out.putInt32(8);
    out.putInt64(moment.value);
    return {nullptr, isCut ? std::optional(ValueChange::SecondsRounded) : std::nullopt};
}

/// A time without a zone that goes into timestamptz is taken as UTC, as the session's zone is.
template <bool keepsZone>
PgOutcome encodeTimestamp(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    PgMoment moment = timestampOf(encoder, batch, row);
    std::optional<ValueChange> change;
    qint64 micros = 0;
    switch (moment.form) {
    case Form::None:
        return {notATime, {}};
    case Form::Zero:
        return putNull(out, ValueChange::ZeroDateToNull);
    case Form::Infinite:
        micros = std::numeric_limits<qint64>::max();
        break;
    case Form::MinusInfinite:
        micros = std::numeric_limits<qint64>::min();
        break;
    case Form::Finite:
        if (cutSeconds(encoder, moment.value) || moment.isShortened)
            change = ValueChange::SecondsRounded;
        if (moment.hasZone && !keepsZone)
            change = ValueChange::ZoneDropped;
        micros = moment.value - daysTo2000 * microsPerDay;
    }
    out.reserve(12);
    out.putInt32(8);
    out.putInt64(micros);
    return {nullptr, change};
}

} // namespace

PgEncoder::Function pgTemporalEncoder(quint32 type)
{
    switch (type) {
    case 1082:
        return encodeDate;
    case 1083:
        return encodeTime;
    case 1114:
        return encodeTimestamp<false>;
    case 1184:
        return encodeTimestamp<true>;
    default:
        return nullptr;
    }
}

} // namespace godwit
