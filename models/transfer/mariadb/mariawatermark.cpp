// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariawatermark.h"

#include "models/transfer/mariadb/mariasession.h"
#include "models/transfer/mariadb/mariavalues.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/transfererror.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// A watermark of the ledger as a literal that compares like the column's own values.
QString literal(const QString &text, ValueKind kind)
{
    static const QRegularExpression number(u"^-?\\d+(\\.\\d+)?(e[-+]?\\d+)?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const bool isNumber = isNumeric(kind) || kind == ValueKind::Boolean;
    if (isNumber && number.match(text).hasMatch()) {
        const bool isReal = kind == ValueKind::Float32 || kind == ValueKind::Float64;
        return isReal && !text.contains(u'e', Qt::CaseInsensitive) ? text + u"e0"_s : text;
    }
    std::string quoted;
    appendMariaText(quoted, text.toStdString());
    return QString::fromStdString(quoted);
}

/// "column > former", or that much lower where the step overlaps.
QString lowerBound(const QString &column, const ReadRequest &request, ValueKind kind)
{
    const QString after = literal(request.after, kind);
    bool isNumber = false;
    const double overlap = request.overlap.toDouble(&isNumber);
    if (!isNumber || overlap <= 0)
        return column + u" > "_s + after;
    if (!isTemporal(kind))
        return u"%1 >= %2 - %3"_s.arg(column, after, request.overlap);
    return u"%1 >= CAST(%2 AS DATETIME(6)) - INTERVAL %3 SECOND"_s.arg(column, after, request.overlap);
}

Error noColumn(const MariaSource &source, const QString &watermark)
{
    return {.kind = ErrorKind::Source,
            .what = Transfer::tr("The source has no watermark column"),
            .object = source.name,
            .cause = Transfer::tr("\"%1\" is not among its columns: %2")
                         .arg(watermark, source.all.names().join(u", "_s)),
            .advice = Transfer::tr("Correct the step's watermark.")};
}

Error withoutWatermark(const MariaSource &source, const QString &watermark, qint64 rows)
{
    return {.kind = ErrorKind::Data,
            .what = Transfer::tr("Rows without a watermark would never be loaded"),
            .object = source.name,
            .cause = Transfer::tr("%n row(s) have no value in \"%1\"", nullptr, int(rows)).arg(watermark),
            .advice =
                Transfer::tr("Give them a value, or read by a query that replaces or leaves out NULL.")};
}

} // namespace

Result<MariaWatermark> fixMariaWatermark(MariaSession &session, const MariaSource &source,
                                         const ReadRequest &request)
{
    const int position = source.all.indexOf(request.watermark);
    if (position < 0)
        return noColumn(source, request.watermark);
    const ColumnShape &column = source.all.columns.at(position);
    const auto quoted = mariaFlavour().quote(column.name);
    if (!quoted)
        return quoted.error();
    const ValueKind kind = column.value.kind;
    const QString value = kind == ValueKind::Float32 ? *quoted + u" * 1e0"_s : *quoted;
    const bool bounded = request.onlyNew && !request.after.isEmpty();
    const QString fresh = bounded ? lowerBound(value, request, kind) : value + u" IS NOT NULL"_s;
    QString sql =
        u"SELECT max(%1), count(*) - count(%1), coalesce(sum(%2), 0) FROM "_s.arg(value, fresh) + source.from;
    if (!request.where.isEmpty())
        sql += u" WHERE ("_s + request.where + u"\n)"_s;
    const auto row = session.selectOne(sql);
    if (!row)
        return at(ErrorKind::Source, Transfer::tr("Cannot read the source"), row.error());
    const qint64 without = (*row)->integer(1);
    const qint64 newRows = (*row)->integer(2);
    if (without > 0 && request.onlyNew)
        return withoutWatermark(source, request.watermark, without);

    MariaWatermark watermark;
    watermark.nothingNew = request.onlyNew && newRows == 0;
    watermark.upper = watermark.nothingNew ? request.after : (*row)->text(0);
    watermark.rows = request.onlyNew ? newRows : newRows + without;
    if (!request.onlyNew)
        return watermark;
    if (bounded)
        watermark.conditions.append(fresh);
    watermark.conditions.append(value + u" <= "_s + literal(watermark.upper, kind));
    return watermark;
}

} // namespace godwit
