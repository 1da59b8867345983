// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgsource.h"

#include "models/transfer/postgresql/pgcatalogue.h"
#include "models/transfer/postgresql/pgdescription.h"
#include "models/transfer/postgresql/pgstatements.h"
#include "models/transfer/postgresql/pgwire.h"
#include "models/transfer/transfererror.h"

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

void addColumn(PgSource &source, const ColumnShape &column, quint32 type, bool isEnum)
{
    source.shape.columns.append(column);
    source.types.append(type);
    source.decoders.append(pgCellDecoder(type, isEnum));
}

/// How many rows there are, as far as that is cheap, how they lie, and who may see them.
Result<void> readStatistics(PgSession &session, PgSource &source, quint32 id)
{
    const auto found =
        session.selectOne(uR"(SELECT c.relkind, row_security_active(c.oid), leaf.size, leaf.rows, leaf.pages
            FROM pg_class c CROSS JOIN LATERAL (
                SELECT sum(pg_relation_size(l.oid)) AS size, max(pg_relation_size(l.oid)) /
                           current_setting('block_size')::bigint AS pages,
                       CASE WHEN min(l.reltuples) >= 0 AND min(l.relpages) > 0
                            THEN sum(l.reltuples)::bigint ELSE -1 END AS rows
                FROM pg_class l
                WHERE l.oid = c.oid AND c.relkind <> 'p' OR c.relkind = 'p' AND
                      l.oid IN (SELECT relid FROM pg_partition_tree(c.oid) WHERE isleaf)) leaf
            WHERE c.oid = ?::oid)"_s,
                          {id});
    if (!found)
        return found.error();
    const Row &row = **found;
    const QString kind = row.text(0);
    source.hasPages = kind == u"r" || kind == u"m" || kind == u"p";
    source.pages = row.integer(4);
    if (row.text(1) == u"t") {
        source.notes.append(
            Transfer::tr("%1: only the rows that its row-level security shows this user were read.")
                .arg(source.name));
    }
    if (!source.hasPages || !source.where.isEmpty())
        return {};
    constexpr qint64 small = qint64(64) << 20; // bytes that are counted in no time
    constexpr qint64 cheap = qint64(1) << 30;
    const qint64 size = row.integer(2);
    source.shape.expectedRows = row.integer(3);
    if (size > small && (source.shape.expectedRows >= 0 || size > cheap))
        return {};
    const auto counted = session.selectOne(u"SELECT count(*) FROM "_s + source.from);
    if (!counted)
        return counted.error();
    source.shape.expectedRows = (*counted)->integer(0);
    return {};
}

Result<PgSource> resolveTable(PgSession &session, const ReadRequest &request)
{
    const auto table = describePgTable(session, request.endpoint.object, {});
    if (!table)
        return at(ErrorKind::Source, cannotRead(), table.error());
    PgSource source;
    source.name =
        Transfer::tr("%1 in %2", "a table in a database").arg(request.endpoint.object, session.place());
    if (!table->info.exists) {
        return refused(
            source.name, Transfer::tr("no table or view has this name"),
            Transfer::tr("Check the step's source object, or whether the table has been made yet."));
    }
    const auto quoted = table->info.name.quoted(session.flavour());
    if (!quoted)
        return at(ErrorKind::Source, cannotRead(), quoted.error());
    source.from = *quoted;
    if (!request.where.isEmpty())
        source.where = u'(' + request.where + u"\n)"_s;
    source.shape.indexes = request.withIndexes ? table->indexes : QList<IndexShape>();
    for (qsizetype i = 0; i < table->columns.size(); ++i) {
        const PgColumn &column = table->columns.at(i);
        addColumn(source, table->info.columns.at(i), column.type, column.isEnum);
    }
    if (auto read = readStatistics(session, source, table->id); !read)
        return at(ErrorKind::Source, cannotRead(), read.error());
    return source;
}

Result<PgSource> resolveQuery(PgSession &session, const ReadRequest &request)
{
    PgSource source;
    source.name = Transfer::tr("query on %1", "a database").arg(session.place());
    const QString oneSelect = Transfer::tr("Write exactly one SELECT into the step's query.");
    const QList<PgStatement> statements = splitStatements(request.endpoint.query);
    if (statements.size() > 1)
        return refused(source.name, Transfer::tr("the query has several statements"), oneSelect);
    const QString query = statements.isEmpty() ? QString() : statements.first().text; // no semicolon

    // By itself first: in parentheses, a query with parentheses of its own could become something else.
    const auto alone = describePgStatement(session.connection(), query.toUtf8());
    if (!alone)
        return at(ErrorKind::Source, Transfer::tr("The source query does not work"), alone.error());
    if (alone->parameters > 0) {
        return refused(source.name, Transfer::tr("the query has placeholders"),
                       Transfer::tr("Write the values into the query."));
    }
    if (alone->columns.isEmpty())
        return refused(source.name, Transfer::tr("the query is not a SELECT"), oneSelect);
    source.from = u'(' + query + u"\n) AS godwit_source"_s; // the line feed ends a comment
    if (!request.where.isEmpty())
        source.where = u'(' + request.where + u"\n)"_s;
    const QByteArray within = u"SELECT * FROM %1"_s.arg(source.from).toUtf8();
    if (const auto asTable = describePgStatement(session.connection(), within); !asTable) {
        Error error =
            refused(source.name, Transfer::tr("the query would change data, or is not a SELECT"), oneSelect);
        error.cause += u": "_s + asTable.error().cause;
        error.code = asTable.error().code;
        return error;
    }
    const auto types = describePgTypes(session, alone->columns);
    if (!types)
        return at(ErrorKind::Source, cannotRead(), types.error());
    for (qsizetype i = 0; i < alone->columns.size(); ++i) {
        const PgTypeDescription &type = types->at(i);
        addColumn(source, {.name = alone->columns.at(i).name, .type = type.name, .value = type.value},
                  alone->columns.at(i).type, type.isEnum);
    }
    return source;
}

/// Only the columns that are asked for, in their order.
Result<void> choose(PgSource &source, const QStringList &columns)
{
    PgSource chosen;
    for (const QString &name : columns) {
        const int position = source.shape.indexOf(name);
        if (position < 0) {
            return refused(source.name,
                           Transfer::tr("\"%1\" is not among its columns: %2")
                               .arg(name, source.shape.names().join(u", "_s)),
                           Transfer::tr("Correct the step's columns."));
        }
        chosen.shape.columns.append(source.shape.columns.at(position));
        chosen.types.append(source.types.at(position));
        chosen.decoders.append(source.decoders.at(position));
    }
    source.shape.columns = chosen.shape.columns;
    source.types = chosen.types;
    source.decoders = chosen.decoders;
    return {};
}

} // namespace

QString pgQuoted(const QString &column) { return u'"' + QString(column).replace(u'"', u"\"\""_s) + u'"'; }

QString PgSource::select(const QString &columns, const QStringList &conditions) const
{
    QStringList parts = conditions;
    if (!where.isEmpty())
        parts.prepend(where);
    parts.removeAll(QString());
    const QString sql = u"SELECT "_s + columns + u" FROM "_s + from;
    return parts.isEmpty() ? sql : QString(sql + u" WHERE "_s + parts.join(u" AND "_s));
}

Result<PgSource> resolvePgSource(PgSession &session, const ReadRequest &request)
{
    auto source = request.endpoint.query.trimmed().isEmpty() ? resolveTable(session, request)
                                                             : resolveQuery(session, request);
    if (!source)
        return source;
    source->shape.kind = u"postgresql"_s;
    const QString twice = firstDuplicate(source->shape.names());
    if (!twice.isEmpty()) {
        return refused(source->name, Transfer::tr("two columns are called \"%1\"").arg(twice),
                       Transfer::tr("Name them differently in the query (SELECT … AS …)."));
    }
    source->all = source->shape.columns;
    source->watermark = source->shape.indexOf(request.watermark);
    source->watermarkType = source->watermark < 0 ? 0 : source->types.at(source->watermark);
    if (!request.columns.isEmpty()) {
        if (auto chosen = choose(*source, request.columns); !chosen)
            return chosen.error();
    }
    for (int i = 0; i < source->shape.columns.size(); ++i) {
        const bool asText = source->decoders.at(i) == nullptr;
        const QString name = pgQuoted(source->shape.columns.at(i).name);
        source->selection.append(asText ? name + u"::text"_s : name);
        if (asText)
            source->decoders[i] = pgCellDecoder(pgoid::text);
    }
    const QByteArray whole = source->select(source->selection.join(u", "_s), {}).toUtf8();
    if (const auto checked = describePgStatement(session.connection(), whole); !checked)
        return at(ErrorKind::Source, cannotRead(), checked.error());
    return source;
}

} // namespace godwit
