// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/rowtext.h"

#include "models/transfer/transfererror.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString shortened(QString text)
{
    constexpr qsizetype longest = 60;
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u'·';
    }
    return text.size() > longest ? text.left(longest) + u'…' : text;
}

QString valueText(const ColumnBatch &batch, int column, qsizetype row)
{
    switch (batch.type(column, row)) {
    case CellType::Null:
        return u"NULL"_s;
    case CellType::Integer:
        return QString::number(batch.integer(column, row));
    case CellType::Real:
        return QString::number(batch.real(column, row), 'g', 17);
    case CellType::Text: {
        const std::string_view text = batch.bytes(column, row).substr(0, 400);
        return u'\'' + shortened(QString::fromUtf8(text.data(), qsizetype(text.size()))) + u'\'';
    }
    case CellType::Blob:
        return Transfer::tr("%n byte(s)", nullptr, int(batch.bytes(column, row).size()));
    }
    return {};
}

} // namespace

QString rowPlace(const QString &source, const ColumnBatch &batch, qsizetype row)
{
    const QString &name = batch.origin().isEmpty() ? source : batch.origin();
    return batch.line(row) > 0 ? Transfer::tr("%1, line %2").arg(name).arg(batch.line(row))
                               : Transfer::tr("%1, row %2").arg(name).arg(batch.rowNumber(row));
}

QString rowValues(const TableShape &shape, const QStringList &columns, const ColumnBatch &batch,
                  qsizetype row)
{
    QStringList texts;
    for (int i = 0; i < shape.columns.size(); ++i) {
        const QString &name = shape.columns.at(i).name;
        if (columns.isEmpty() ? i < 3 : columns.contains(name, Qt::CaseInsensitive))
            texts.append(name + u" = "_s + valueText(batch, i, row));
    }
    return texts.join(u", "_s);
}

Error refusedRow(Error error, const QString &place, const QString &destination, const QString &values)
{
    if (error.kind != ErrorKind::Data)
        return error;
    error.what = Transfer::tr("The destination refuses a row");
    error.object = Transfer::tr("%1 → %2", "a row of the source → table").arg(place, destination);
    if (!values.isEmpty())
        error.cause = Transfer::tr("%1; the row has %2").arg(error.cause, values);
    error.advice = Transfer::tr("Correct the row, or the destination's constraint. Nothing was changed.");
    return error;
}

} // namespace godwit
