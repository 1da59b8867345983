// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgwatermark.h"

#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString literal(const QString &text, const QString &type)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u"'::"_s + type;
}

bool isEndless(const QString &value, ValueKind kind)
{
    const bool mayBe = isTemporal(kind) || isNumeric(kind);
    return mayBe && (value.compare(u"infinity", Qt::CaseInsensitive) == 0 || value == u"NaN");
}

Error endless(const PgSource &source, const QString &column, const QString &value)
{
    return {.kind = ErrorKind::Data,
            .what = Transfer::tr("After this watermark no row would ever be new"),
            .object = source.name,
            .cause = Transfer::tr("the highest value in \"%1\" is %2").arg(column, value),
            .advice = Transfer::tr("Correct that value, or leave such rows out by a condition.")};
}

Error withoutWatermark(const PgSource &source, const QString &column, qint64 rows)
{
    return {.kind = ErrorKind::Data,
            .what = Transfer::tr("Rows without a watermark would never be loaded"),
            .object = source.name,
            .cause = Transfer::tr("%n row(s) have no value in \"%1\"", nullptr, int(rows)).arg(column),
            .advice = Transfer::tr("Give them a value, or read by a query that replaces or leaves out "
                                   "NULL.")};
}

/// SQL: `after` less the overlap, as a value of the column's type or comparable with it.
Result<QString> lowerBound(const PgSource &source, const ReadRequest &request, const QString &type)
{
    const QString after = literal(request.after, type);
    const QString &overlap = request.overlap;
    bool isNumber = false;
    if (overlap.isEmpty() || (overlap.toDouble(&isNumber) == 0 && isNumber))
        return after;
    const ValueType &value = source.all.at(source.watermark).value;
    switch (value.kind) {
    case ValueKind::Integer:
    case ValueKind::Unsigned: { // of the column's own type, because an index on it helps no other
        const qint64 least = value.kind == ValueKind::Unsigned
                                 ? 0
                                 : std::numeric_limits<qint64>::min() >> (64 - 8 * value.width);
        return u"floor(greatest(%1 - %2, %3))::bigint::%4"_s.arg(
            literal(request.after, u"numeric"_s), literal(overlap, u"numeric"_s),
            literal(QString::number(least), u"numeric"_s), type);
    }
    case ValueKind::Decimal:
    case ValueKind::Float32:
    case ValueKind::Float64:
        return u"%1 - %2"_s.arg(after, literal(overlap, type));
    case ValueKind::Date:
    case ValueKind::Timestamp:
    case ValueKind::Instant:
        return u"%1 - make_interval(secs => %2)"_s.arg(after, literal(overlap, u"double precision"_s));
    default:
        return Error{.kind = ErrorKind::Definition,
                     .what = Transfer::tr("The step's overlap cannot be applied"),
                     .object = source.name,
                     .cause = Transfer::tr("\"%1\" is neither a number nor a time").arg(request.watermark),
                     .advice = Transfer::tr("Remove the setting \"overlap\".")};
    }
}

} // namespace

Result<PgWatermark> fixPgWatermark(PgSession &session, const PgSource &source, const ReadRequest &request)
{
    const auto cannotRead = [&](Error error) {
        return at(ErrorKind::Source, Transfer::tr("Cannot read the source"), std::move(error));
    };
    if (source.watermark < 0) {
        QStringList names;
        for (const ColumnShape &column : source.all)
            names.append(column.name);
        return Error{.kind = ErrorKind::Source,
                     .what = Transfer::tr("The source has no watermark column"),
                     .object = source.name,
                     .cause = Transfer::tr("\"%1\" is not among its columns: %2")
                                  .arg(request.watermark, names.join(u", "_s)),
                     .advice = Transfer::tr("Correct the step's watermark.")};
    }
    const ColumnShape &shape = source.all.at(source.watermark);
    const QString column = pgQuoted(shape.name);
    const bool bounded = request.onlyNew && !request.after.isEmpty();
    // Without a modifier: "character" alone would mean one character.
    const auto named = session.selectOne(u"SELECT format_type(?::oid, -1)"_s, {source.watermarkType});
    if (!named)
        return cannotRead(named.error());
    const QString type = (*named)->text(0);
    if (bounded && isEndless(request.after, shape.value.kind))
        return endless(source, shape.name, request.after);

    QString fresh = column + u" IS NOT NULL"_s;
    QString highest = u"highest"_s;
    if (bounded) {
        const auto lower = lowerBound(source, request, type);
        if (!lower)
            return lower.error();
        fresh = column + u" > "_s + *lower;
        highest = u"greatest(highest, %1)"_s.arg(literal(request.after, type));
    }
    // An index on the column answers each of them by itself. The text is made outside, because ORDER BY would
    // take an output column of the same name for the column.
    const QString order = u" ORDER BY %1 DESC LIMIT 1"_s.arg(column);
    const QString sql = u"SELECT (SELECT (%1)::text FROM (%2) AS godwit_last), (%3), (%4)"_s.arg(
        highest, source.select(column + u" AS highest"_s, {column + u" IS NOT NULL"_s}) + order,
        shape.notNull || !request.onlyNew ? u"0"_s : source.select(u"count(*)"_s, {column + u" IS NULL"_s}),
        request.onlyNew ? source.select(u"count(*)"_s, {fresh}) : u"-1"_s);
    const auto found = session.selectOne(sql);
    if (!found)
        return cannotRead(found.error());
    const Row &row = **found;
    if (row.integer(1) > 0)
        return withoutWatermark(source, shape.name, row.integer(1));

    PgWatermark mark{.upper = row.text(0), .rows = row.integer(2)};
    mark.nothingNew = request.onlyNew && mark.rows == 0;
    if (mark.nothingNew)
        mark.upper = request.after;
    if (!request.onlyNew || mark.nothingNew)
        return mark;
    if (isEndless(mark.upper, shape.value.kind))
        return endless(source, shape.name, mark.upper);
    mark.conditions = {fresh, column + u" <= "_s + literal(mark.upper, type)};
    return mark;
}

} // namespace godwit
