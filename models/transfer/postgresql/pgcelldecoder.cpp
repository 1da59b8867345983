// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgcelldecoder.h"

#include "models/transfer/postgresql/pgnumerictext.h"
#include "models/transfer/postgresql/pgtimetext.h"
#include "models/transfer/postgresql/pgwire.h"
#include "models/transfer/values/temporal.h"

#include <limits>

namespace godwit
{
namespace
{

constexpr qint64 daysTo2000 = 10'957; ///< PostgreSQL's times count from 2000-01-01
constexpr qint64 microsTo2000 = daysTo2000 * microsPerDay;

template <typename Number>
bool decodeInteger(std::string_view bytes, int column, ColumnBatch &batch, std::string & /*buffer*/)
{
    if (bytes.size() != sizeof(Number))
        return false;
    batch.setInteger(column, pgNumber<Number>(bytes));
    return true;
}

bool decodeBoolean(std::string_view bytes, int column, ColumnBatch &batch, std::string & /*buffer*/)
{
    if (bytes.size() != 1)
        return false;
    batch.setInteger(column, bytes[0] != 0 ? 1 : 0);
    return true;
}

template <typename Number, typename Bits>
bool decodeReal(std::string_view bytes, int column, ColumnBatch &batch, std::string & /*buffer*/)
{
    if (bytes.size() != sizeof(Number))
        return false;
    batch.setReal(column, double(std::bit_cast<Number>(pgNumber<Bits>(bytes))));
    return true;
}

bool decodeText(std::string_view bytes, int column, ColumnBatch &batch, std::string & /*buffer*/)
{
    batch.setText(column, bytes);
    return true;
}

bool decodeBytes(std::string_view bytes, int column, ColumnBatch &batch, std::string & /*buffer*/)
{
    batch.setBlob(column, bytes);
    return true;
}

/// The text behind a byte with the format's version, which has been 1 since there is one.
bool decodeJsonb(std::string_view bytes, int column, ColumnBatch &batch, std::string & /*buffer*/)
{
    if (bytes.empty() || bytes[0] != 1)
        return false;
    batch.setText(column, bytes.substr(1));
    return true;
}

bool decodeNumeric(std::string_view bytes, int column, ColumnBatch &batch, std::string &buffer)
{
    buffer.clear();
    if (!appendPgNumeric(buffer, bytes))
        return false;
    batch.setText(column, buffer);
    return true;
}

/// The least and the greatest number mean the infinities.
template <typename Number>
bool setInfinity(Number value, int column, ColumnBatch &batch)
{
    if (value == std::numeric_limits<Number>::max())
        batch.setText(column, "infinity");
    else if (value == std::numeric_limits<Number>::min())
        batch.setText(column, "-infinity");
    else
        return false;
    return true;
}

bool decodeDate(std::string_view bytes, int column, ColumnBatch &batch, std::string &buffer)
{
    if (bytes.size() != sizeof(qint32))
        return false;
    const auto value = pgNumber<qint32>(bytes);
    if (setInfinity(value, column, batch))
        return true;
    const qint64 days = value + daysTo2000;
    if (isDateWithinYears(days)) {
        batch.setInteger(column, days);
        return true;
    }
    buffer.clear();
    appendPgDate(buffer, days);
    batch.setText(column, buffer);
    return true;
}

template <bool isInstant>
bool decodeTimestamp(std::string_view bytes, int column, ColumnBatch &batch, std::string &buffer)
{
    if (bytes.size() != sizeof(qint64))
        return false;
    const auto value = pgNumber<qint64>(bytes);
    if (setInfinity(value, column, batch))
        return true;
    const qint64 rest = value % microsPerDay;
    const qint64 day = value / microsPerDay - (rest < 0 ? 1 : 0);
    if (isDateWithinYears(day + daysTo2000)) {
        batch.setInteger(column, value + microsTo2000);
        return true;
    }
    buffer.clear();
    appendPgTimestamp(buffer, day + daysTo2000, rest + (rest < 0 ? microsPerDay : 0), isInstant);
    batch.setText(column, buffer);
    return true;
}

bool decodeTime(std::string_view bytes, int column, ColumnBatch &batch, std::string & /*buffer*/)
{
    if (bytes.size() != sizeof(qint64))
        return false;
    const auto micros = pgNumber<qint64>(bytes);
    if (micros == microsPerDay)
        batch.setText(column, "24:00:00"); // a time of PostgreSQL's alone
    else
        batch.setInteger(column, micros);
    return micros >= 0 && micros <= microsPerDay;
}

bool decodeUuid(std::string_view bytes, int column, ColumnBatch &batch, std::string & /*buffer*/)
{
    constexpr char digits[] = "0123456789abcdef";
    if (bytes.size() != 16)
        return false;
    char text[36];
    char *out = text;
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            *out++ = '-';
        const auto byte = static_cast<unsigned char>(bytes[i]);
        *out++ = digits[byte >> 4];
        *out++ = digits[byte & 15];
    }
    batch.setText(column, {text, sizeof text});
    return true;
}

bool decodeBits(std::string_view bytes, int column, ColumnBatch &batch, std::string &buffer)
{
    if (bytes.size() < 4)
        return false;
    const auto count = pgNumber<qint32>(bytes);
    if (count < 0 || bytes.size() != 4 + (size_t(count) + 7) / 8)
        return false;
    buffer.clear();
    for (size_t i = 0; i < size_t(count); ++i)
        buffer += (static_cast<unsigned char>(bytes[4 + i / 8]) & (0x80U >> (i % 8))) != 0 ? '1' : '0';
    batch.setText(column, buffer);
    return true;
}

} // namespace

PgCellDecoder pgCellDecoder(quint32 type, bool isEnum)
{
    if (isEnum)
        return &decodeText;
    switch (type) {
    case pgoid::boolean:
        return &decodeBoolean;
    case pgoid::int2:
        return &decodeInteger<qint16>;
    case pgoid::int4:
        return &decodeInteger<qint32>;
    case pgoid::int8:
        return &decodeInteger<qint64>;
    case pgoid::oid:
        return &decodeInteger<quint32>;
    case pgoid::float4:
        return &decodeReal<float, quint32>;
    case pgoid::float8:
        return &decodeReal<double, quint64>;
    case pgoid::numeric:
        return &decodeNumeric;
    case pgoid::text:
    case pgoid::varchar:
    case pgoid::bpchar: // as text it would lose its trailing blanks
    case pgoid::name:
    case pgoid::json:
        return &decodeText;
    case pgoid::jsonb:
        return &decodeJsonb;
    case pgoid::bytea:
        return &decodeBytes;
    case pgoid::date:
        return &decodeDate;
    case pgoid::time:
        return &decodeTime;
    case pgoid::timestamp:
        return &decodeTimestamp<false>;
    case pgoid::timestamptz:
        return &decodeTimestamp<true>;
    case pgoid::uuid:
        return &decodeUuid;
    case pgoid::bit:
    case pgoid::varbit:
        return &decodeBits;
    default:
        return nullptr;
    }
}

} // namespace godwit
