// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgrowencoder.h"

#include "models/transfer/postgresql/pgtimetext.h"
#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"
#include "models/transfer/values/celltext.h"
#include "models/transfer/values/temporal.h"

#include <cstring>
#include <limits>

using namespace std::string_view_literals;

namespace godwit
{
namespace
{

constexpr const char *isBinaryValue =
    QT_TRANSLATE_NOOP("Transfer", "it is binary, and the column holds text");
constexpr const char *hasNul =
    QT_TRANSLATE_NOOP("Transfer", "it contains a NUL character, which PostgreSQL's text cannot hold");

constexpr quint32 byteaType = 17;
constexpr quint32 dateType = 1082;
constexpr quint32 timeType = 1083;
constexpr quint32 timestampType = 1114;
constexpr quint32 instantType = 1184;

/// COPY's text format: a tab and a line feed end a field and a row, a backslash says what is meant otherwise.
void putEscaped(PgBuffer &out, std::string_view text)
{
    out.reserve(2 * text.size());
    for (const char c : text) {
        const char letter = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\\' ? '\\' : '\0';
        if (letter != '\0')
            out.putInt8('\\');
        out.putInt8(quint8(letter != '\0' ? letter : c));
    }
}

void putHex(PgBuffer &out, std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out.reserve(3 + 2 * bytes.size());
    out.putBytes("\\\\x"); // the backslash of bytea's hex form, escaped
    for (const char c : bytes) {
        out.putInt8(quint8(digits[quint8(c) >> 4]));
        out.putInt8(quint8(digits[quint8(c) & 15]));
    }
}

/// A moment as its binary field says it: it may have been cut, or never have been a text.
void appendMoment(std::string &text, quint32 type, std::string_view field)
{
    constexpr qint64 daysTo2000 = 10'957;
    const bool isDate = type == dateType;
    const qint64 value = isDate ? qFromBigEndian<qint32>(field.data()) : qFromBigEndian<qint64>(field.data());
    const qint64 most = isDate ? std::numeric_limits<qint32>::max() : std::numeric_limits<qint64>::max();
    if (type == timeType) {
        value == microsPerDay ? void(text += "24:00:00") : appendTime(text, value);
    } else if (value == most || value == -most - 1) {
        text += value > 0 ? "infinity" : "-infinity";
    } else if (isDate) {
        appendPgDate(text, value + daysTo2000);
    } else {
        const qint64 days = value / microsPerDay - (value % microsPerDay < 0 ? 1 : 0);
        appendPgTimestamp(text, days + daysTo2000, value - days * microsPerDay, type == instantType);
    }
}

void appendInteger(std::string &text, std::string_view field)
{
    text += std::to_string(field.size() == 2   ? qFromBigEndian<qint16>(field.data())
                           : field.size() == 4 ? qFromBigEndian<qint32>(field.data())
                                               : qFromBigEndian<qint64>(field.data()));
}

} // namespace

PgRowEncoder::PgRowEncoder(const LoadPlan &plan, const PgTable &table, Source source, ValueChanges &changes)
    : m_source(std::move(source)), m_changes(changes)
{
    for (const LoadColumn &column : plan.columns) {
        const PgColumn &to = table.column(column.to.name);
        m_encoders.push_back(pgEncoderFor(column, to, m_scratch.get()));
        m_types.push_back(to.type);
        m_isBinary = m_isBinary && m_encoders.back().function;
    }
}

void PgRowEncoder::putHeader(PgBuffer &out) const
{
    constexpr std::string_view signature = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0"sv; // no flags, no extension
    if (!m_isBinary)
        return;
    out.reserve(signature.size());
    out.putBytes(signature);
}

void PgRowEncoder::putTrailer(PgBuffer &out) const
{
    if (!m_isBinary)
        return;
    out.reserve(2);
    out.putInt16(-1);
}

std::optional<Error> PgRowEncoder::putRow(const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    const size_t begin = out.size();
    if (m_isBinary) {
        out.reserve(2);
        out.putInt16(qint16(m_encoders.size()));
    }
    for (size_t i = 0; i < m_encoders.size(); ++i) {
        const PgEncoder &encoder = m_encoders[i];
        if (!m_isBinary && i > 0) {
            out.reserve(1);
            out.putInt8('\t');
        }
        const PgOutcome outcome =
            m_isBinary ? encoder.encode(batch, row, out) : putText(encoder, batch, row, out);
        if (!outcome.refusal && !outcome.change) [[likely]]
            continue;
        if (auto error = settle(outcome, encoder, batch, row)) {
            out.truncate(begin);
            return error;
        }
    }
    if (!m_isBinary) {
        out.reserve(1);
        out.putInt8('\n');
    }
    return {};
}

/// The binary encoder judges the value also where it travels as text, so that both refuse the same.
PgOutcome PgRowEncoder::putText(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row,
                                PgBuffer &out)
{
    PgOutcome outcome;
    bool isNull = batch.type(encoder.column, row) == CellType::Null;
    m_binary.truncate(0);
    if (encoder.function && !isNull) {
        outcome = encoder.encode(batch, row, m_binary);
        isNull = !outcome.refusal && qFromBigEndian<qint32>(m_binary.view().data()) < 0;
    }
    if (outcome.refusal)
        return outcome;
    if (!isNull) {
        const PgOutcome text = putTextOf(encoder, batch, row, out);
        return text.refusal ? text : outcome;
    }
    out.reserve(2);
    out.putBytes("\\N");
    return outcome;
}

PgOutcome PgRowEncoder::putTextOf(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row,
                                  PgBuffer &out)
{
    const quint32 type = m_types[size_t(&encoder - m_encoders.data())];
    if (type == dateType || type == timeType || type == timestampType || type == instantType) {
        std::string text;
        appendMoment(text, type, m_binary.view().substr(4));
        putEscaped(out, text);
        return {};
    }
    if (encoder.to.kind == ValueKind::Integer) { // "12.00" is an integer to us, not to the server
        std::string digits;
        appendInteger(digits, m_binary.view().substr(4));
        putEscaped(out, digits);
        return {};
    }
    if (type == byteaType) {
        putHex(out, m_binary.view().substr(4));
        return {};
    }
    if (batch.type(encoder.column, row) == CellType::Blob) {
        if (!encoder.function) // else only a UUID takes bytes, and reads its digits with no hyphens as well
            return {isBinaryValue, {}};
        PgBuffer hex;
        putHex(hex, batch.bytes(encoder.column, row));
        out.reserve(hex.size());
        out.putBytes(hex.view().substr(3));
        return {};
    }
    const std::string_view text = cellText(batch, encoder.column, row, encoder.from.kind, *m_scratch);
    if (std::memchr(text.data(), 0, text.size()))
        return {hasNul, {}};
    putEscaped(out, text);
    return {};
}

std::optional<Error> PgRowEncoder::settle(const PgOutcome &outcome, const PgEncoder &encoder,
                                          const ColumnBatch &batch, qsizetype row)
{
    if (outcome.change)
        return m_changes.note(*outcome.change, m_source.shape, m_source.keys, batch, encoder.column, row);
    const QString &name = m_source.shape.columns.at(encoder.column).name;
    return Error{.kind = ErrorKind::Data,
                 .what = Transfer::tr("The destination cannot hold a value"),
                 .object = rowPlace(m_source.name, batch, row),
                 .cause =
                     Transfer::tr("%1: %2; the row has %3", "a column and its value; why; the row's key")
                         .arg(rowValues(m_source.shape, {name}, batch, row), Transfer::tr(outcome.refusal),
                              rowValues(m_source.shape, m_source.keys, batch, row)),
                 .advice = Transfer::tr("Correct the value, or choose another type for the column.")};
}

} // namespace godwit
