// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbcsource.h"

#include "models/transfer/odbc/odbccatalogue.h"
#include "models/transfer/odbc/odbctokens.h"
#include "models/transfer/transfererror.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

Error refused(const QString &object, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Source,
            .what = Transfer::tr("Cannot read the source"),
            .object = object,
            .cause = cause,
            .advice = advice};
}

Error cannotRead(Error error)
{
    return at(ErrorKind::Source, Transfer::tr("Cannot read the source"), std::move(error));
}

/// Up to the last word: without a semicolon, and comments behind it.
QString withoutEnd(const QString &query)
{
    qsizetype end = 0;
    for (const SqlToken &token : sqlTokens(query)) {
        if (token.word != u";")
            end = token.position + token.length;
    }
    return query.first(end).trimmed();
}

/// The columns of any result, by what the driver says of it.
QList<OdbcColumn> describedColumns(const OdbcStatement &statement)
{
    SQLSMALLINT count = 0;
    SQLNumResultCols(statement.handle(), &count);
    QList<OdbcColumn> columns;
    for (SQLSMALLINT i = 1; i <= count; ++i) {
        SQLWCHAR name[512] = {};
        SQLSMALLINT units = 0;
        SQLSMALLINT type = 0;
        SQLSMALLINT scale = 0;
        SQLSMALLINT nullable = 0;
        SQLULEN size = 0;
        SQLDescribeColW(statement.handle(), SQLUSMALLINT(i), name, SQLSMALLINT(std::size(name)), &units,
                        &type, &size, &scale, &nullable);
        columns.append(odbcPlainColumn(QString::fromUtf16(reinterpret_cast<const char16_t *>(name)), type,
                                       size, scale, nullable == SQL_NO_NULLS));
    }
    return columns;
}

Result<void> setColumns(OdbcSource &source, const QList<ColumnShape> &shapes, OdbcSession &session)
{
    for (const ColumnShape &shape : shapes) {
        const auto quoted = session.flavour().quote(shape.name);
        if (!quoted)
            return cannotRead(quoted.error());
        source.columns.append(odbcServerColumn(shape, session.connection().family(), *quoted));
    }
    return {};
}

Result<OdbcSource> resolveTable(OdbcSession &session, const ReadRequest &request)
{
    OdbcConnection &connection = session.connection();
    OdbcSource source;
    source.name = Transfer::tr("%1 in %2", "a table in a file").arg(request.endpoint.object, session.place());
    const auto name = objectNameFromText(request.endpoint.object);
    if (!name)
        return cannotRead(name.error());
    const auto quoted = name->quoted(session.flavour());
    if (!quoted)
        return cannotRead(quoted.error());
    source.from = *quoted;
    if (connection.family() == OdbcFamily::Other) {
        const auto empty = connection.executeDirect(u"SELECT * FROM %1 WHERE 1 = 0"_s.arg(*quoted));
        if (!empty)
            return cannotRead(empty.error());
        source.columns = describedColumns(*empty);
        for (OdbcColumn &column : source.columns) {
            const auto part = session.flavour().quote(column.shape.name);
            if (!part)
                return cannotRead(part.error());
            column.expression = *part;
        }
        return source;
    }
    const auto object = describeOdbcObject(session, *name);
    if (!object)
        return cannotRead(object.error());
    if (!object->exists) {
        return refused(
            source.name, Transfer::tr("no table or view has this name"),
            Transfer::tr("Check the step's source object, or whether the table has been made yet."));
    }
    source.shape.expectedRows = object->estimatedRows > 0 ? object->estimatedRows : -1;
    if (request.withIndexes)
        source.shape.indexes = object->indexes;
    if (auto done = setColumns(source, object->columns, session); !done)
        return done.error();
    return source;
}

/// PostgreSQL and SQLite tell the columns' types of a view, which lives for a moment only.
Result<QList<ColumnShape>> columnsByView(OdbcSession &session, const QString &query)
{
    OdbcConnection &connection = session.connection();
    const bool inTransaction = !connection.autoCommits();
    if (!inTransaction) {
        if (auto begun = connection.setAutoCommit(false); !begun)
            return begun.error();
    }
    const auto gone = qScopeGuard([&] {
        if (inTransaction)
            (void)connection.executeDirect(u"DROP VIEW godwit_query"_s);
        else
            (void)connection.endTransaction(false);
    });
    if (auto made = connection.executeDirect(u"CREATE TEMPORARY VIEW godwit_query AS "_s + query); !made)
        return made.error();
    const auto object =
        session.select(odbcCatalogueSql(connection.family(), OdbcQuestion::Columns), {u"godwit_query"_s});
    if (!object)
        return object.error();
    QList<ColumnShape> columns;
    for (const Row &row : *object) {
        columns.append(
            {.name = row.text(0), .type = row.text(1), .value = session.flavour().valueType(row.text(1))});
        if (row.integer(7) != 0)
            columns.last().value = {.kind = ValueKind::Enumeration};
    }
    return columns;
}

Result<QList<ColumnShape>> columnsByServer(OdbcSession &session, const QString &query)
{
    const auto rows = session.select(tsqlDescribeQuery(), {query});
    if (!rows)
        return rows.error();
    QList<ColumnShape> columns;
    for (const Row &row : *rows) {
        columns.append({.name = row.text(0),
                        .type = row.text(1),
                        .notNull = row.integer(2) != 0,
                        .value = session.flavour().valueType(row.text(1))});
    }
    return columns;
}

Result<OdbcSource> resolveQuery(OdbcSession &session, const ReadRequest &request)
{
    const OdbcFamily family = session.connection().family();
    OdbcSource source;
    source.name = Transfer::tr("query on %1", "a file").arg(session.place());
    bool cannotNest = false;
    if (const QString cause = notOneSelect(request.endpoint.query, family, cannotNest); !cause.isEmpty())
        return refused(source.name, cause, Transfer::tr("Write exactly one SELECT into the step's query."));
    source.query = withoutEnd(request.endpoint.query);
    const bool narrowed = request.onlyNew || !request.where.isEmpty() || !request.watermark.isEmpty();
    if (cannotNest || family == OdbcFamily::Other) {
        if (cannotNest && narrowed) {
            return refused(source.name,
                           Transfer::tr("a query with WITH or ORDER BY cannot be narrowed further"),
                           Transfer::tr("Make it a view, or leave WITH and ORDER BY out."));
        }
        if (narrowed)
            source.from = u'(' + source.query + u"\n) godwit_query"_s;
        const auto empty = session.connection().executeDirect(source.query);
        if (!empty)
            return cannotRead(empty.error());
        source.columns = describedColumns(*empty);
        return source;
    }
    const auto columns = family == OdbcFamily::SqlServer ? columnsByServer(session, source.query)
                                                         : columnsByView(session, source.query);
    if (!columns)
        return at(ErrorKind::Source, Transfer::tr("The source query does not work"), columns.error());
    if (auto done = setColumns(source, *columns, session); !done)
        return done.error();
    source.from = u'(' + source.query + u"\n) AS godwit_query"_s; // the line feed ends a comment at the end
    return source;
}

Result<void> choose(OdbcSource &source, const QStringList &names)
{
    if (names.isEmpty() || source.from.isEmpty())
        return {};
    QList<OdbcColumn> chosen;
    for (const QString &name : names) {
        const auto found =
            std::find_if(source.columns.begin(), source.columns.end(), [&](const OdbcColumn &column) {
                return column.shape.name.compare(name, Qt::CaseInsensitive) == 0;
            });
        if (found == source.columns.end())
            return refused(source.name, Transfer::tr("there is no column \"%1\"").arg(name),
                           Transfer::tr("Correct the step's columns."));
        chosen.append(*found);
    }
    source.columns = chosen;
    return {};
}

} // namespace

QString tsqlDescribeQuery()
{
    return u"SELECT d.name, d.system_type_name, 1 - d.is_nullable\n"
           "FROM sys.dm_exec_describe_first_result_set(?, NULL, 0) AS d\n"
           "WHERE d.is_hidden = 0\n"
           "ORDER BY d.column_ordinal"_s;
}

QString notOneSelect(const QString &query, OdbcFamily family, bool &cannotNest)
{
    auto tokens = sqlTokens(query);
    while (!tokens.isEmpty() && tokens.last().word == u";")
        tokens.removeLast();
    const QString first = tokens.isEmpty() ? QString() : tokens.first().word;
    if (first != u"SELECT" && first != u"WITH" && first != u"VALUES")
        return Transfer::tr("the query is not a SELECT");
    static const QStringList changing{u"INTO"_s,   u"INSERT"_s, u"UPDATE"_s,
                                      u"DELETE"_s, u"MERGE"_s,  u"EXEC"_s};
    int depth = 0;
    bool ordered = false;
    for (const SqlToken &token : tokens) {
        depth += token.word == u"(" ? 1 : token.word == u")" ? -1 : 0;
        if (token.word == u";")
            return Transfer::tr("the query has several statements");
        if (token.word == u"?" && family != OdbcFamily::Postgres)
            return Transfer::tr("the query has placeholders");
        // Elsewhere the transaction is read-only, and these may be names of columns.
        if (family == OdbcFamily::SqlServer && changing.contains(token.word))
            return Transfer::tr("the query would change data");
        ordered = ordered || (depth == 0 && token.word == u"ORDER");
    }
    cannotNest = family == OdbcFamily::SqlServer && (ordered || first == u"WITH");
    return {};
}

Result<OdbcSource> resolveOdbcSource(OdbcSession &session, const ReadRequest &request)
{
    auto source = request.endpoint.query.trimmed().isEmpty() ? resolveTable(session, request)
                                                             : resolveQuery(session, request);
    if (!source)
        return source;
    if (auto chosen = choose(*source, request.columns); !chosen)
        return chosen.error();
    source->shape.kind = session.connection().isSqlServer() ? u"sqlserver"_s : u"odbc"_s;
    for (const OdbcColumn &column : std::as_const(source->columns))
        source->shape.columns.append(column.shape);
    const QString twice = firstDuplicate(source->shape.names());
    if (!twice.isEmpty()) {
        return refused(source->name, Transfer::tr("two columns are called \"%1\"").arg(twice),
                       Transfer::tr("Name them differently in the query (SELECT … AS …)."));
    }
    return source;
}

} // namespace godwit
