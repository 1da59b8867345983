// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/postgresql/pgcatalogue.h"

#include "models/transfer/postgresql/pgflavour.h"
#include "models/transfer/transfererror.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

bool isTrue(const Row &row, int column) { return row.text(column) == u"t"; }

QString whyNotATable(const QString &kind, const QString &name)
{
    if (name == u"godwit_ledger")
        return Transfer::tr("it is Godwit's own");
    if (kind == u"v" || kind == u"m")
        return Transfer::tr("it is a view");
    if (kind == u"f")
        return Transfer::tr("it is a foreign table, which takes no part in the transaction");
    return kind == u"r" || kind == u"p" ? QString() : Transfer::tr("it is no table");
}

Result<bool> findTable(SqlSession &session, PgTable &table)
{
    const auto quoted = table.info.name.quoted(pgFlavour());
    if (!quoted)
        return quoted.error();
    const auto found = session.selectOne(
        uR"(SELECT c.oid, n.nspname, c.relname, c.relkind, c.relkind = 'r' AND NOT c.relhassubclass,
                   EXISTS (SELECT FROM pg_constraint f
                           WHERE f.confrelid = c.oid AND f.conrelid <> c.oid AND f.contype = 'f'),
                   has_table_privilege(c.oid, 'TRUNCATE'),
                   EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal),
                   c.relkind = 'r' AND NOT c.relhassubclass AND NOT c.relhasrules AND NOT c.relrowsecurity
                       AND has_table_privilege(c.oid, 'DELETE')
                       AND pg_relation_size(c.oid) <= 65536
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = to_regclass(?))"_s,
        {*quoted});
    if (!found)
        return found.error();
    if (!*found)
        return false;
    const Row &row = **found;
    table.id = row.text(0).toUInt();
    table.info.name = {row.text(1), row.text(2)};
    table.info.notATable = whyNotATable(row.text(3), row.text(2));
    table.info.exists = true;
    table.isPlain = isTrue(row, 4);
    table.isReferenced = isTrue(row, 5);
    table.mayTruncate = isTrue(row, 6);
    table.info.hasTriggers = isTrue(row, 7);
    table.isSmall = isTrue(row, 8) && !table.info.hasTriggers;
    return true;
}

Result<void> readColumns(SqlSession &session, PgTable &table)
{
    const auto rows = session.select(uR"(SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, base.id, base.modifier,
                   base.kind = 'e', format_type(base.id, base.modifier),
                   pg_get_serial_sequence(a.attrelid::regclass::text, a.attname),
                   coalesce(array_position(k.conkey, a.attnum), 0)
            FROM pg_attribute a
            CROSS JOIN LATERAL (
                WITH RECURSIVE chain(id, kind, modifier, depth) AS (
                    SELECT t.oid, t.typtype, a.atttypmod, 0 FROM pg_type t WHERE t.oid = a.atttypid
                    UNION ALL
                    SELECT t.oid, t.typtype, d.typtypmod, depth + 1
                    FROM chain JOIN pg_type d ON d.oid = chain.id JOIN pg_type t ON t.oid = d.typbasetype
                    WHERE chain.kind = 'd')
                SELECT id, kind, modifier FROM chain ORDER BY depth DESC LIMIT 1) base
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'p'
            WHERE a.attrelid = ?::oid AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum)"_s,
                                     {table.id});
    if (!rows)
        return rows.error();
    for (const Row &row : *rows) {
        PgColumn column{.type = row.text(6).toUInt(),
                        .modifier = row.text(7).toInt(),
                        .isEnum = isTrue(row, 8),
                        .sequence = row.text(10),
                        .isComputed = row.text(4) == u"a"};
        ColumnShape shape{.name = row.text(0),
                          .type = row.text(1),
                          .notNull = isTrue(row, 2),
                          .keyPosition = row.text(11).toInt(),
                          .value = pgValueType(row.text(9)),
                          .defaultSql = row.text(3)};
        if (column.isEnum)
            shape.value = {.kind = ValueKind::Enumeration};
        shape.generated = !row.text(5).isEmpty();
        shape.identity = !row.text(4).isEmpty() ||
                         (!column.sequence.isEmpty() && shape.defaultSql.startsWith(u"nextval("));
        table.columns.append(column);
        table.info.columns.append(shape);
    }
    return {};
}

Result<void> readIndexes(SqlSession &session, PgTable &table)
{
    const auto rows = session.select(
        uR"(SELECT c.relname, i.indisprimary, i.indisunique, i.indisunique AND i.indimmediate AND i.indisvalid,
                   m.amname, i.indpred IS NOT NULL, a.attname
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
            CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY k(number, position)
            LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number AND k.number > 0
            WHERE i.indrelid = ?::oid AND k.position <= i.indnkeyatts
            ORDER BY i.indisprimary DESC, c.relname, k.position)"_s,
        {table.id});
    if (!rows)
        return rows.error();
    for (qsizetype i = 0; i < rows->size();) {
        const Row &first = rows->at(i);
        IndexShape index{.name = first.text(0), .unique = isTrue(first, 2)};
        if (isTrue(first, 5))
            index.untranslatable = Transfer::tr("it holds only some of the rows");
        else if (first.text(4) != u"btree")
            index.untranslatable = Transfer::tr("it is of the method %1").arg(first.text(4));
        for (; i < rows->size() && rows->at(i).text(0) == index.name; ++i) {
            if (rows->at(i).isNull(6))
                index.untranslatable = Transfer::tr("it is on an expression");
            index.columns.append(rows->at(i).text(6));
        }
        if (isTrue(first, 3) && index.untranslatable.isEmpty())
            table.info.uniqueKeys.append(index.columns);
        if (isTrue(first, 1))
            table.info.primaryKey = index.columns;
        else
            table.indexes.append(index);
    }
    return {};
}

} // namespace

const PgColumn &PgTable::column(const QString &name) const
{
    return columns.at(info.columnNames().indexOf(name));
}

Result<PgTable> describePgTable(SqlSession &session, const QString &object, const QString &defaultSchema)
{
    PgTable table;
    const auto name = objectNameFromText(object, defaultSchema);
    if (!name)
        return name.error();
    table.info.name = *name;
    table.info.text = Transfer::tr("%1 in %2", "a table in a database").arg(name->text(), session.place());
    const auto found = findTable(session, table);
    if (!found)
        return found.error();
    if (!*found) {
        if (!table.info.name.schema.isEmpty())
            return table;
        const auto schema = session.selectOne(u"SELECT current_schema()"_s);
        if (!schema)
            return schema.error();
        table.info.name.schema = (*schema)->text(0);
        return table;
    }
    if (auto read = readColumns(session, table); !read)
        return read.error();
    if (auto read = readIndexes(session, table); !read)
        return read.error();
    return table;
}

} // namespace godwit
