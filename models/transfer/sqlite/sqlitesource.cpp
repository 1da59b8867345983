// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/sqlite/sqlitesource.h"

#include "models/database/connection.h"
#include "models/database/dialect.h"
#include "models/transfer/reader.h"
#include "models/transfer/sqlite/sqliteindexes.h"
#include "models/transfer/sqlite/sqlitestatement.h"
#include "models/transfer/sqlite/sqlitetype.h"
#include "models/transfer/transfererror.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <sqlite3.h>

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

/// Blanks, comments and semicolons at the front do nothing.
QStringView withoutNothing(QStringView sql)
{
    for (;;) {
        sql = sql.trimmed();
        if (sql.startsWith(u"--")) {
            const qsizetype end = sql.indexOf(u'\n');
            sql = end < 0 ? QStringView() : sql.sliced(end);
        } else if (sql.startsWith(u"/*")) {
            const qsizetype end = sql.indexOf(u"*/", 2);
            sql = end < 0 ? QStringView() : sql.sliced(end + 2);
        } else if (sql.startsWith(u';')) {
            sql = sql.sliced(1);
        } else {
            return sql;
        }
    }
}

/// sqlite.org/lang_createtable.html, "ROWIDs and the INTEGER PRIMARY KEY".
void markIdentity(SqliteSource &source)
{
    ColumnShape *key = nullptr;
    for (ColumnShape &column : source.shape.columns) {
        if (column.keyPosition > 1)
            return;
        if (column.keyPosition == 1)
            key = &column;
    }
    if (key && source.isTable && !source.shape.withoutRowid)
        key->identity = key->type.compare(u"INTEGER", Qt::CaseInsensitive) == 0;
}

/// Keeps the columns that are to be read, in their order.
Result<void> choose(SqliteSource &source, const QStringList &wanted)
{
    source.allNames = source.shape.names();
    if (wanted.isEmpty())
        return {};
    QList<ColumnShape> chosen;
    for (const QString &name : wanted) {
        const int position = source.shape.indexOf(name);
        if (position < 0) {
            return refused(
                source.name,
                Transfer::tr("it has no column \"%1\"; it has: %2").arg(name, source.allNames.join(u", "_s)),
                Transfer::tr("Correct the step's columns."));
        }
        chosen.append(source.shape.columns.at(position));
    }
    source.isWhole = chosen == source.shape.columns;
    source.shape.columns = chosen;
    return {};
}

Result<SqliteSource> resolveTable(Connection &connection, const ReadRequest &request)
{
    const QString &object = request.endpoint.object;
    const QString file = QFileInfo(request.connection.database).fileName();
    SqliteSource source;
    source.shape.kind = u"sqlite"_s;
    source.name = Transfer::tr("%1 in %2", "a table in a file").arg(object, file);
    const auto quoted = connection.dialect().quote(object);
    if (!quoted)
        return at(ErrorKind::Source, Transfer::tr("Cannot read the source"), quoted.error());
    source.from = request.schema + u'.' + *quoted;

    const auto found = connection.selectOne(
        u"SELECT type, wr, strict FROM pragma_table_list(?) WHERE schema = ?"_s, {object, request.schema});
    if (!found)
        return at(ErrorKind::Source, Transfer::tr("Cannot read the source"), found.error());
    if (!*found) {
        return refused(
            source.name, Transfer::tr("no table or view has this name"),
            Transfer::tr("Check the step's source object, or whether the table has been made yet."));
    }
    source.isTable = (*found)->text(0) == u"table"_s;
    source.shape.withoutRowid = (*found)->integer(1) != 0;
    source.shape.strict = (*found)->integer(2) != 0;

    const auto columns = connection.select(u"SELECT name, type, \"notnull\", pk, dflt_value, hidden "
                                           "FROM pragma_table_xinfo(?, ?) WHERE hidden <> 1 ORDER BY cid"_s,
                                           {object, request.schema});
    if (!columns)
        return at(ErrorKind::Source, Transfer::tr("Cannot read the source"), columns.error());
    for (const Row &row : *columns) {
        source.shape.columns.append({.name = row.text(0),
                                     .type = row.text(1),
                                     .notNull = row.integer(2) != 0,
                                     .keyPosition = int(row.integer(3)),
                                     .value = sqliteValueType(row.text(1)),
                                     .defaultSql = row.integer(5) == 0 ? row.text(4) : QString(),
                                     .generated = row.integer(5) > 1});
    }
    markIdentity(source);
    if (request.withIndexes && source.isTable) {
        auto indexes = readSqliteIndexes(connection, request.schema, object);
        if (!indexes)
            return indexes.error();
        source.shape.indexes = std::move(*indexes);
    }
    return source;
}

Result<SqliteSource> resolveQuery(Connection &connection, const ReadRequest &request)
{
    const QString &query = request.endpoint.query;
    SqliteSource source;
    source.shape.kind = u"sqlite"_s;
    source.name =
        Transfer::tr("query on %1", "a file").arg(QFileInfo(request.connection.database).fileName());
    static const QRegularExpression reads(u"^(select|with|values)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QStringView body = withoutNothing(query);
    const QString oneSelect = Transfer::tr("Write exactly one SELECT into the step's query.");
    if (!reads.match(body).hasMatch())
        return refused(source.name, Transfer::tr("the query is not a SELECT"), oneSelect);

    auto statement = SqliteStatement::prepare(connection, body.toUtf8(), ErrorKind::Source);
    if (!statement)
        return at(ErrorKind::Source, Transfer::tr("The source query does not work"), statement.error());
    if (!withoutNothing(QString::fromUtf8(statement->tail())).isEmpty())
        return refused(source.name, Transfer::tr("the query has several statements"), oneSelect);
    if (!sqlite3_stmt_readonly(statement->handle()) || sqlite3_column_count(statement->handle()) == 0)
        return refused(source.name, Transfer::tr("the query would change data"), oneSelect);
    if (sqlite3_bind_parameter_count(statement->handle()) > 0) {
        return refused(source.name, Transfer::tr("the query has placeholders"),
                       Transfer::tr("Write the values into the query."));
    }
    for (int i = 0; i < sqlite3_column_count(statement->handle()); ++i) {
        const QString declared = QString::fromUtf8(sqlite3_column_decltype(statement->handle(), i));
        source.shape.columns.append({.name = QString::fromUtf8(sqlite3_column_name(statement->handle(), i)),
                                     .type = declared,
                                     .value = sqliteValueType(declared)});
    }
    QString sql = QString::fromUtf8(sqlite3_sql(statement->handle())).trimmed();
    if (sql.endsWith(u';'))
        sql.chop(1);
    source.query = sql;
    source.from = u'(' + sql + u"\n)"_s; // the line feed ends a comment at the query's end
    return source;
}

} // namespace

Result<SqliteSource> resolveSqliteSource(Connection &connection, const ReadRequest &request)
{
    auto source = request.endpoint.query.trimmed().isEmpty() ? resolveTable(connection, request)
                                                             : resolveQuery(connection, request);
    if (!source)
        return source;
    const QString twice = firstDuplicate(source->shape.names());
    if (!twice.isEmpty()) {
        return refused(source->name, Transfer::tr("two columns are called \"%1\"").arg(twice),
                       Transfer::tr("Name them differently in the query (SELECT … AS …)."));
    }
    if (auto chosen = choose(*source, request.columns); !chosen)
        return chosen.error();
    return source;
}

} // namespace godwit
