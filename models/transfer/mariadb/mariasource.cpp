// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/mariadb/mariasource.h"

#include "models/transfer/mariadb/mariafield.h"
#include "models/transfer/mariadb/mariasession.h"
#include "models/transfer/sqlflavour.h"
#include "models/transfer/transfererror.h"

#include <mysql.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString cannotRead() { return Transfer::tr("Cannot read the source"); }

Error refused(const QString &object, const QString &cause, const QString &advice)
{
    return {
        .kind = ErrorKind::Source, .what = cannotRead(), .object = object, .cause = cause, .advice = advice};
}

Result<MariaSource> resolveTable(MariaSession &session, const ReadRequest &request)
{
    const auto name = objectNameFromText(request.endpoint.object);
    if (!name)
        return name.error();
    auto table = describeMariaTable(session, *name);
    if (!table)
        return at(ErrorKind::Source, cannotRead(), table.error());
    if (!table->exists) {
        return refused(
            table->text, Transfer::tr("no table or view has this name"),
            Transfer::tr("Check the step's source object, or whether the table has been made yet."));
    }
    const auto quoted = table->name.quoted(session.flavour());
    if (!quoted)
        return quoted.error();
    MariaSource source;
    source.name = table->text;
    source.from = *quoted;
    source.isTable = table->isBase;
    source.estimatedRows = table->estimatedRows;
    source.all.kind = u"mariadb"_s;
    source.all.columns = table->columns;
    if (request.withIndexes)
        source.all.indexes = table->indexes;
    return source;
}

Result<MariaSource> resolveQuery(MariaSession &session, const ReadRequest &request)
{
    MariaSource source;
    source.name = Transfer::tr("query on %1", "a database").arg(session.place());
    source.query = request.endpoint.query.trimmed();
    while (source.query.endsWith(u';'))
        source.query = source.query.chopped(1).trimmed();
    source.from = u'(' + source.query + u"\n) AS godwit_query"_s; // the line feed ends a comment
    source.all.kind = u"mariadb"_s;
    // As a derived table it can be nothing but one SELECT that writes nowhere.
    const auto sent =
        session.connection().send((u"SELECT * FROM "_s + source.from + u" LIMIT 0"_s).toStdString());
    if (!sent) {
        Error error = at(ErrorKind::Source, Transfer::tr("The source query does not work"), sent.error());
        error.object = source.name;
        error.advice =
            Transfer::tr("Write exactly one SELECT into the step's query, with a name of its own for "
                         "every column.");
        return error;
    }
    const std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> rows(
        mysql_store_result(session.connection().handle()), &mysql_free_result);
    if (!rows)
        return session.connection().error();
    const MYSQL_FIELD *fields = mysql_fetch_fields(rows.get());
    for (unsigned i = 0; i < mysql_num_fields(rows.get()); ++i)
        source.all.columns.append(mariaColumn(fields[i]));
    return source;
}

/// The columns that are asked for, in their order.
Result<void> choose(MariaSource &source, const QStringList &columns)
{
    source.shape = source.all;
    if (!columns.isEmpty()) {
        source.shape.columns.clear();
        for (const QString &column : columns) {
            const int position = source.all.indexOf(column);
            if (position < 0) {
                return refused(source.name,
                               Transfer::tr("it has no column \"%1\"; it has: %2")
                                   .arg(column, source.all.names().join(u", "_s)),
                               Transfer::tr("Correct the step's columns."));
            }
            source.shape.columns.append(source.all.columns.at(position));
        }
    }
    if (source.query.isEmpty()) {
        for (const ColumnShape &column : std::as_const(source.shape.columns))
            source.declared.append(column.type);
    }
    return {};
}

} // namespace

Result<QString> MariaSource::select(const QStringList &conditions) const
{
    const auto isFloat = [](const ColumnShape &column) { return column.value.kind == ValueKind::Float32; };
    const bool asItStands = std::none_of(shape.columns.begin(), shape.columns.end(), isFloat);
    if (asItStands && !query.isEmpty() && conditions.isEmpty() && shape.columns == all.columns)
        return query; // so that its ORDER BY holds
    QStringList expressions;
    for (const ColumnShape &column : shape.columns) {
        const auto quoted = mariaFlavour().quote(column.name);
        if (!quoted)
            return quoted.error();
        expressions.append(isFloat(column) ? *quoted + u" * 1e0"_s : *quoted);
    }
    QString sql = u"SELECT "_s + expressions.join(u", "_s) + u" FROM "_s + from;
    if (!conditions.isEmpty())
        sql += u" WHERE ("_s + conditions.join(u") AND ("_s) + u')';
    return sql;
}

Result<MariaSource> resolveMariaSource(MariaSession &session, const ReadRequest &request)
{
    auto source = request.endpoint.query.trimmed().isEmpty() ? resolveTable(session, request)
                                                             : resolveQuery(session, request);
    if (!source)
        return source;
    if (const auto chosen = choose(*source, request.columns); !chosen)
        return chosen.error();
    return source;
}

} // namespace godwit
