// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgencoder.h"
#include "models/transfer/values/celltext.h"
#include "models/transfer/values/hextext.h"

#include <QCoreApplication>

#include <array>
#include <cstring>

namespace godwit
{
namespace
{

constexpr const char *hasNul =
    QT_TRANSLATE_NOOP("Transfer", "it contains a NUL character, which PostgreSQL's text cannot hold");
constexpr const char *isBinary = QT_TRANSLATE_NOOP("Transfer", "it is binary, and the column holds text");
constexpr const char *isNotBinary = QT_TRANSLATE_NOOP("Transfer", "it is no binary value");
constexpr const char *notAUuid = QT_TRANSLATE_NOOP("Transfer", "it is no UUID");
constexpr const char *notBits = QT_TRANSLATE_NOOP("Transfer", "it is no string of bits");

void putField(PgBuffer &out, std::string_view bytes)
{
    out.reserve(4 + bytes.size());
    out.putInt32(qint32(bytes.size()));
    out.putBytes(bytes);
}

/// Text of the cell; a refusal where it has none.
PgOutcome textOf(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, std::string_view &text)
{
    if (batch.type(encoder.column, row) == CellType::Blob)
        return {isBinary, {}};
    text = cellText(batch, encoder.column, row, encoder.from.kind, *encoder.scratch);
    return {std::memchr(text.data(), 0, text.size()) ? hasNul : nullptr, {}};
}

PgOutcome encodeText(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    std::string_view text;
    if (const PgOutcome outcome = textOf(encoder, batch, row, text); outcome.refusal)
        return outcome;
    putField(out, text);
    return {};
}

qsizetype characters(std::string_view utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (quint8(c) & 0xC0) != 0x80; });
}

/// The server cuts blanks beyond the length without a word.
PgOutcome encodeVarchar(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    std::string_view text;
    if (const PgOutcome outcome = textOf(encoder, batch, row, text); outcome.refusal)
        return outcome;
    putField(out, text);
    const bool mayBeCut = encoder.to.length > 0 && text.ends_with(' ') &&
                          text.size() > size_t(encoder.to.length) && characters(text) > encoder.to.length;
    return {nullptr, mayBeCut ? std::optional(ValueChange::BlanksTrimmed) : std::nullopt};
}

/// character(n) pads, so blanks at the end of a text that is not padded at its source mean nothing any more.
PgOutcome encodeCharacter(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    std::string_view text;
    if (const PgOutcome outcome = textOf(encoder, batch, row, text); outcome.refusal)
        return outcome;
    putField(out, text);
    const bool isPadded = encoder.from.kind == ValueKind::Text && encoder.from.fixedLength;
    const bool loses = !isPadded && encoder.to.fixedLength && text.ends_with(' ');
    return {nullptr, loses ? std::optional(ValueChange::BlanksTrimmed) : std::nullopt};
}

PgOutcome encodeJsonb(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    std::string_view text;
    if (const PgOutcome outcome = textOf(encoder, batch, row, text); outcome.refusal)
        return outcome;
    out.reserve(5 + text.size());
    out.putInt32(qint32(text.size() + 1));
    out.putInt8(1); // version of jsonb_recv
    out.putBytes(text);
    return {};
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Binary; or text as bytea_output writes it, which is how a text file holds binary values.
PgOutcome encodeBytea(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    const CellType type = batch.type(encoder.column, row);
    if (type == CellType::Blob) {
        putField(out, batch.bytes(encoder.column, row));
        return {};
    }
    const auto bytes =
        type == CellType::Text ? bytesFromHexText(batch.bytes(encoder.column, row)) : std::nullopt;
    if (!bytes)
        return {isNotBinary, {}};
    putField(out, *bytes);
    return {};
}

PgOutcome encodeUuid(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    constexpr size_t length = 16;
    const CellType type = batch.type(encoder.column, row);
    if (type == CellType::Blob && batch.bytes(encoder.column, row).size() == length) {
        putField(out, batch.bytes(encoder.column, row));
        return {};
    }
    const std::string_view text =
        type == CellType::Text ? batch.bytes(encoder.column, row) : std::string_view();
    if (text.size() != 36 && text.size() != 32)
        return {notAUuid, {}};
    std::array<char, length> bytes;
    size_t nibbles = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool hyphen = text.size() == 36 && (i == 8 || i == 13 || i == 18 || i == 23);
        const int value = hexDigit(text[i]);
        if (hyphen ? text[i] != '-' : value < 0)
            return {notAUuid, {}};
        if (hyphen)
            continue;
        bytes[nibbles / 2] = char(nibbles % 2 == 0 ? value << 4 : quint8(bytes[nibbles / 2]) | value);
        ++nibbles;
    }
    putField(out, {bytes.data(), bytes.size()});
    return {};
}

PgOutcome encodeBits(const PgEncoder &encoder, const ColumnBatch &batch, qsizetype row, PgBuffer &out)
{
    if (batch.type(encoder.column, row) != CellType::Text)
        return {notBits, {}};
    const std::string_view text = batch.bytes(encoder.column, row);
    const size_t bytes = (text.size() + 7) / 8;
    out.reserve(8 + bytes);
    out.putInt32(qint32(4 + bytes));
    out.putInt32(qint32(text.size()));
    for (size_t i = 0; i < 8 * bytes; i += 8) {
        int value = 0;
        for (size_t bit = i; bit < i + 8; ++bit) {
            const char c = bit < text.size() ? text[bit] : '0';
            if (c != '0' && c != '1')
                return {notBits, {}};
            value = value << 1 | (c - '0');
        }
        out.putInt8(quint8(value));
    }
    return {};
}

} // namespace

PgEncoder::Function pgBytesEncoder(quint32 type)
{
    switch (type) {
    case 17:
        return encodeBytea;
    case 19: // name
    case 25:
    case 114: // json
    case 142: // xml
        return encodeText;
    case 1042: // character(n), and bpchar without a length
        return encodeCharacter;
    case 1043:
        return encodeVarchar;
    case 1560:
    case 1562:
        return encodeBits;
    case 2950:
        return encodeUuid;
    case 3802:
        return encodeJsonb;
    default:
        return nullptr;
    }
}

} // namespace godwit
