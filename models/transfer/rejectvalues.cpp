// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/rejectvalues.h"

#include "models/transfer/transfererror.h"
#include "models/transfer/utf8.h"
#include "models/transfer/values/celltext.h"
#include "models/transfer/values/temporal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray tagged(const char *tag, const QByteArray &text)
{
    return QByteArray("{\"") + tag + "\":\"" + text + "\"}";
}

/// The tag of an integer cell that means a date or time within the years that have a text; else null.
const char *temporalTag(ValueKind kind, qint64 value)
{
    switch (kind) {
    case ValueKind::Date:
        return isDateWithinYears(value) ? "date" : nullptr;
    case ValueKind::Time:
        return value >= 0 && value < microsPerDay ? "time" : nullptr;
    case ValueKind::Timestamp:
        return isTimestampWithinYears(value) ? "timestamp" : nullptr;
    case ValueKind::Instant:
        return isTimestampWithinYears(value) ? "instant" : nullptr;
    default:
        return nullptr;
    }
}

QByteArray cellJson(const ColumnBatch &batch, int column, qsizetype row, ValueKind kind)
{
    std::string buffer;
    switch (batch.type(column, row)) {
    case CellType::Null:
        return "null";
    case CellType::Integer: {
        const qint64 value = batch.integer(column, row);
        if (const char *tag = temporalTag(kind, value)) {
            const auto text = cellText(batch, column, row, kind, buffer);
            return tagged(tag, QByteArray(text.data(), qsizetype(text.size())));
        }
        return QByteArray::number(value);
    }
    case CellType::Real: {
        const double value = batch.real(column, row);
        appendReal(buffer, value);
        const QByteArray text = QByteArray::fromStdString(buffer);
        const bool plain = std::isfinite(value) && value != std::trunc(value);
        return plain ? text : tagged("real", text);
    }
    case CellType::Text: {
        const std::string_view bytes = batch.bytes(column, row);
        const QByteArray text(bytes.data(), qsizetype(bytes.size()));
        const QString read = QString::fromUtf8(text);
        return read.toUtf8() == text ? quoted(read) : tagged("text_base64", text.toBase64());
    }
    case CellType::Blob: {
        const std::string_view bytes = batch.bytes(column, row);
        return tagged("base64", QByteArray(bytes.data(), qsizetype(bytes.size())).toBase64());
    }
    }
    return "null";
}

double realFromText(const QByteArray &text)
{
    double value = std::nan("");
    if (text == "Infinity" || text == "-Infinity")
        return text.startsWith('-') ? -HUGE_VAL : HUGE_VAL;
    std::from_chars(text.constBegin(), text.constEnd(), value);
    return value;
}

std::string_view viewOf(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

bool setTagged(const QJsonObject &object, ColumnBatch &batch, int column)
{
    if (object.size() != 1)
        return false;
    const QString tag = object.begin().key();
    const QByteArray text = object.begin().value().toString().toUtf8();
    std::optional<qint64> number;
    if (tag == u"date")
        number = dateFromText(viewOf(text));
    else if (tag == u"time")
        number = timeFromText(viewOf(text));
    else if (tag == u"timestamp")
        number = timestampFromText(viewOf(text));
    else if (tag == u"instant")
        number = instantFromText(viewOf(text));
    else if (tag == u"real")
        batch.setReal(column, realFromText(text));
    else if (tag == u"base64")
        batch.setBlob(column, viewOf(QByteArray::fromBase64(text)));
    else if (tag == u"text_base64")
        batch.setText(column, viewOf(QByteArray::fromBase64(text)));
    else
        return false;
    if (number)
        batch.setInteger(column, *number);
    return number || tag == u"real" || tag.endsWith(u"base64");
}

bool setCell(const QJsonValue &value, ColumnBatch &batch, int column)
{
    switch (value.type()) {
    case QJsonValue::Null:
        batch.setNull(column);
        return true;
    case QJsonValue::Double: // whole numbers are integers here: reals like that carry a tag
        if (const double real = value.toDouble(); real != std::trunc(real))
            batch.setReal(column, real);
        else
            batch.setInteger(column, value.toInteger());
        return true;
    case QJsonValue::String:
        batch.setText(column, viewOf(value.toString().toUtf8()));
        return true;
    case QJsonValue::Object:
        return setTagged(value.toObject(), batch, column);
    default:
        return false;
    }
}

} // namespace

QByteArray rowToJson(const TableShape &shape, const ColumnBatch &batch, qsizetype row)
{
    QByteArray json = "{";
    for (int column = 0; column < shape.columns.size(); ++column) {
        if (column > 0)
            json += ',';
        const ColumnShape &at = shape.columns.at(column);
        json += quoted(at.name) + ':' + cellJson(batch, column, row, at.value.kind);
    }
    return json + '}';
}

Result<void> appendJsonRow(const TableShape &shape, const QByteArray &json, qint64 line, ColumnBatch &batch)
{
    const QJsonObject row = QJsonDocument::fromJson(json).object();
    for (int column = 0; column < shape.columns.size(); ++column) {
        const QString &name = shape.columns.at(column).name;
        if (!setCell(row.value(name), batch, column)) {
            return Error{.kind = ErrorKind::Data,
                         .what = Transfer::tr("A rejected row cannot be loaded again"),
                         .object = name,
                         .cause = Transfer::tr("what was kept of it has no such column: %1")
                                      .arg(QString::fromUtf8(json.left(200))),
                         .advice = Transfer::tr("Run the step again as a whole.")};
        }
    }
    batch.endRow(line);
    return {};
}

} // namespace godwit
