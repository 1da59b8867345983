// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariaencoder.h"

#include "models/transfer/mariadb/mariavalues.h"
#include "models/transfer/rowtext.h"
#include "models/transfer/transfererror.h"

#include <array>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// What stands behind the backslash; 0: the byte goes as it is.
constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> table{};
    table[0] = '0';
    table['\t'] = 't';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\\'] = '\\';
    return table;
}();

void appendField(std::string &out, std::string_view value)
{
    const char *run = value.data();
    const char *const end = run + value.size();
    for (const char *at = run; at < end; ++at) {
        const char escape = escapes[static_cast<unsigned char>(*at)];
        if (escape == 0)
            continue;
        out.append(run, at);
        out += '\\';
        out += escape;
        run = at + 1;
    }
    out.append(run, end);
}

} // namespace

MariaEncoder::MariaEncoder(const LoadPlan &plan, TableShape shape, QStringList keys, ValueChanges changes,
                           QString sourceName)
    : m_shape(std::move(shape))
    , m_keys(std::move(keys))
    , m_changes(std::move(changes))
    , m_sourceName(std::move(sourceName))
{
    for (const LoadColumn &column : plan.columns) {
        m_columns.push_back({column.source, targetOf(column.to), column.from.value, column.to.value,
                             column.from.name, column.to.type.toStdString(), column.isKey});
    }
}

MariaEncoder::Target MariaEncoder::targetOf(const ColumnShape &column)
{
    const ValueType &type = column.value;
    switch (type.kind) {
    case ValueKind::Boolean:
    case ValueKind::Integer:
    case ValueKind::Unsigned:
        return column.type.startsWith(u"year") ? Target::Year : Target::Integer;
    case ValueKind::Decimal:
        return Target::Decimal;
    case ValueKind::Float32:
        return Target::Float32;
    case ValueKind::Float64:
        return Target::Number;
    case ValueKind::Bits:
        return Target::Bits;
    case ValueKind::Bytes:
        return type.fixedLength ? Target::FixedBytes : Target::Bytes;
    case ValueKind::Date:
        return Target::Date;
    case ValueKind::Time:
        return Target::Time;
    case ValueKind::Timestamp:
    case ValueKind::Instant:
        return Target::Timestamp;
    case ValueKind::Enumeration:
        return Target::Choice;
    default:
        if (column.type.startsWith(u"set("))
            return Target::Choice;
        return type.fixedLength ? Target::FixedText : Target::Text;
    }
}

std::optional<Error> MariaEncoder::appendLine(std::string &out, const ColumnBatch &batch, qsizetype row)
{
    bool first = true;
    for (const Column &column : m_columns) {
        if (!first)
            out += '\t';
        first = false;
        Cell cell;
        if (auto error = encode(cell, column, batch, row))
            return error;
        if (cell.form == Form::Null)
            out += "\\N";
        else
            appendField(out, cell.value);
    }
    out += '\n';
    return {};
}

std::optional<Error> MariaEncoder::appendTuple(std::string &out, const ColumnBatch &batch, qsizetype row)
{
    char before = '(';
    for (const Column &column : m_columns) {
        out += before;
        before = ',';
        Cell cell;
        if (auto error = encode(cell, column, batch, row))
            return error;
        switch (cell.form) {
        case Form::Null:
            out += "NULL";
            break;
        case Form::Text:
            appendMariaText(out, cell.value);
            break;
        case Form::Bytes:
            appendMariaBytes(out, cell.value);
            break;
        }
    }
    out += ')';
    return {};
}

std::optional<Error> MariaEncoder::encode(Cell &cell, const Column &column, const ColumnBatch &batch,
                                          qsizetype row)
{
    const CellType type = batch.type(column.source, row);
    cell.form = Form::Text;
    switch (type) {
    case CellType::Null:
        cell.form = Form::Null;
        if (!column.isKey)
            return {};
        return refused(column, batch, row, Transfer::tr("a key column is NULL, and NULL matches no row"));
    case CellType::Integer:
        return column.target == Target::Bits ? encodeBits(cell, column, batch, row)
                                             : encodeNumber(cell, column, batch, row);
    case CellType::Real:
        return encodeReal(cell, column, batch, row);
    case CellType::Text:
        return encodeText(cell, column, batch, row);
    case CellType::Blob:
        cell.form = Form::Bytes;
        cell.value = batch.bytes(column.source, row);
        if (column.target == Target::FixedBytes && cell.value.size() < size_t(column.to.length))
            return refused(column, batch, row,
                           Transfer::tr("zeros would be added to reach the column's length"));
        return {};
    }
    return {};
}

std::optional<Error> MariaEncoder::note(ValueChange change, const Column &column, const ColumnBatch &batch,
                                        qsizetype row)
{
    return m_changes.note(change, m_shape, m_keys, batch, column.source, row);
}

Error MariaEncoder::refused(const Column &column, const ColumnBatch &batch, qsizetype row,
                            const QString &cause) const
{
    return {.kind = ErrorKind::Data,
            .what = Transfer::tr("The destination cannot hold a value as it is"),
            .object = Transfer::tr("%1 (%2)", "where a row is, and its key")
                          .arg(rowPlace(m_sourceName, batch, row), rowValues(m_shape, m_keys, batch, row)),
            .cause = Transfer::tr("column \"%1\": %2").arg(column.name, cause),
            .advice = Transfer::tr("Correct the value, or choose another type for the column. Nothing was "
                                   "changed.")};
}

} // namespace godwit
