// SPDX-License-Identifier: Apache-2.0
#include "models/transfer/odbc/odbccatalogue.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

QString postgres(OdbcQuestion question)
{
    switch (question) {
    case OdbcQuestion::Object:
        return u"SELECT CASE WHEN c.relkind IN ('r', 'p') THEN 'table' WHEN c.relkind IN ('v', 'm') THEN "
               u"'view' "
               "ELSE 'other' END, "
               "(SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal), "
               "(SELECT count(*) FROM pg_constraint f WHERE f.confrelid = c.oid AND f.conrelid <> c.oid), "
               "CAST(c.reltuples AS bigint) FROM pg_class c WHERE c.oid = to_regclass(CAST(? AS text))"_s;
    case OdbcQuestion::Columns:
        return u"SELECT a.attname, CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) "
               "ELSE format_type(a.atttypid, a.atttypmod) END, "
               "CASE WHEN a.attnotnull THEN 1 ELSE 0 END, "
               "coalesce(array_position(CAST(string_to_array(CAST(i.indkey AS text), ' ') AS int[]), "
               "CAST(a.attnum AS int)), 0), "
               "pg_get_expr(d.adbin, d.adrelid), "
               "CASE WHEN a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%' THEN 1 "
               "ELSE 0 END, "
               "CASE WHEN a.attgenerated <> '' THEN 1 ELSE 0 END, "
               "CASE WHEN t.typtype = 'e' THEN 1 ELSE 0 END "
               "FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid "
               "LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
               "LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary "
               "WHERE a.attrelid = to_regclass(CAST(? AS text)) AND a.attnum > 0 AND NOT a.attisdropped "
               "ORDER BY a.attnum"_s;
    case OdbcQuestion::Indexes:
        return u"SELECT c.relname, CASE WHEN i.indisunique THEN 1 ELSE 0 END, "
               "CASE WHEN i.indpred IS NOT NULL THEN 'it covers only some rows' "
               "WHEN i.indexprs IS NOT NULL THEN 'it is on an expression' ELSE '' END, "
               "a.attname, CASE WHEN i.indisprimary THEN 1 ELSE 0 END "
               "FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
               "CROSS JOIN LATERAL unnest(CAST(string_to_array(CAST(i.indkey AS text), ' ') AS int[])) "
               "WITH ORDINALITY AS k(attnum, position) "
               "LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum "
               "WHERE i.indrelid = to_regclass(CAST(? AS text)) AND k.position <= i.indnkeyatts "
               "ORDER BY c.relname, k.position"_s;
    }
    return {};
}

QString sqlite(OdbcQuestion question)
{
    switch (question) {
    case OdbcQuestion::Object:
        return u"SELECT CASE l.type WHEN 'table' THEN 'table' WHEN 'view' THEN 'view' ELSE 'other' END, "
               "(SELECT count(*) FROM sqlite_master m WHERE m.type = 'trigger' AND m.tbl_name = l.name "
               "COLLATE NOCASE), "
               "0, -1 FROM pragma_table_list AS l WHERE l.schema = 'main' AND l.name = ? COLLATE NOCASE"_s;
    case OdbcQuestion::Columns:
        return u"SELECT x.name, x.type, x.\"notnull\", x.pk, x.dflt_value, 0, CASE WHEN x.hidden > 1 THEN 1 "
               u"ELSE 0 END, "
               "0 FROM pragma_table_xinfo(?) AS x WHERE x.hidden <> 1 ORDER BY x.cid"_s;
    case OdbcQuestion::Indexes:
        return u"SELECT l.name, l.\"unique\", CASE WHEN l.partial THEN 'it covers only some rows' "
               "WHEN i.name IS NULL THEN 'it is on an expression' ELSE '' END, "
               "i.name, CASE l.origin WHEN 'pk' THEN 1 ELSE 0 END "
               "FROM pragma_index_list(?) AS l JOIN pragma_index_info(l.name) AS i ORDER BY l.seq, i.seqno"_s;
    }
    return {};
}

QString sqlServer(OdbcQuestion question)
{
    switch (question) {
    case OdbcQuestion::Object:
        return u"SELECT CASE o.type WHEN N'U' THEN N'table' WHEN N'V' THEN N'view' ELSE N'other' END,\n"
               "  (SELECT COUNT(*) FROM sys.triggers AS t WHERE t.parent_id = o.object_id),\n"
               "  (SELECT COUNT(*) FROM sys.foreign_keys AS f WHERE f.referenced_object_id = o.object_id),\n"
               "  COALESCE((SELECT SUM(p.rows) FROM sys.partitions AS p WHERE p.object_id = o.object_id AND "
               "p.index_id IN (0, 1)), -1)\n"
               "FROM sys.objects AS o WHERE o.object_id = OBJECT_ID(?)"_s;
    case OdbcQuestion::Columns:
        return u"SELECT c.name,\n"
               "  CASE\n"
               "    WHEN b.name IN (N'nvarchar', N'nchar') AND c.max_length > 0\n"
               "      THEN b.name + N'(' + CAST(c.max_length / 2 AS NVARCHAR(10)) + N')'\n"
               "    WHEN b.name IN (N'varchar', N'char', N'varbinary', N'binary') AND c.max_length > 0\n"
               "      THEN b.name + N'(' + CAST(c.max_length AS NVARCHAR(10)) + N')'\n"
               "    WHEN b.name IN (N'nvarchar', N'varchar', N'varbinary') THEN b.name + N'(max)'\n"
               "    WHEN b.name IN (N'decimal', N'numeric')\n"
               "      THEN b.name + N'(' + CAST(c.precision AS NVARCHAR(10)) + N',' + CAST(c.scale AS "
               "NVARCHAR(10)) + N')'\n"
               "    WHEN b.name IN (N'time', N'datetime2', N'datetimeoffset')\n"
               "      THEN b.name + N'(' + CAST(c.scale AS NVARCHAR(10)) + N')'\n"
               "    ELSE COALESCE(b.name, u.name)\n"
               "  END,\n"
               "  1 - c.is_nullable,\n"
               "  COALESCE(k.key_ordinal, 0),\n"
               "  d.definition,\n"
               "  CAST(c.is_identity AS INT),\n"
               "  CASE WHEN c.is_computed = 1 OR b.name = N'timestamp' THEN 1 ELSE 0 END,\n"
               "  0\n"
               "FROM sys.columns AS c\n"
               "INNER JOIN sys.types AS u ON u.user_type_id = c.user_type_id\n"
               "LEFT JOIN sys.types AS b ON b.user_type_id = c.system_type_id\n"
               "LEFT JOIN sys.default_constraints AS d ON d.object_id = c.default_object_id\n"
               "LEFT JOIN sys.indexes AS i ON i.object_id = c.object_id AND i.is_primary_key = 1\n"
               "LEFT JOIN sys.index_columns AS k ON k.object_id = c.object_id AND k.index_id = i.index_id "
               "AND "
               "k.column_id = c.column_id\n"
               "WHERE c.object_id = OBJECT_ID(?)\n"
               "ORDER BY c.column_id"_s;
    case OdbcQuestion::Indexes:
        return u"SELECT i.name, CAST(i.is_unique AS INT),\n"
               "  CASE WHEN i.has_filter = 1 THEN N'it covers only some rows' WHEN i.type > 2 THEN N'it is "
               "no ordered "
               "index' ELSE N'' END,\n"
               "  c.name, CAST(i.is_primary_key AS INT)\n"
               "FROM sys.indexes AS i\n"
               "INNER JOIN sys.index_columns AS k ON k.object_id = i.object_id AND k.index_id = i.index_id\n"
               "INNER JOIN sys.columns AS c ON c.object_id = k.object_id AND c.column_id = k.column_id\n"
               "WHERE i.object_id = OBJECT_ID(?) AND k.is_included_column = 0\n"
               "ORDER BY i.index_id, k.key_ordinal"_s;
    }
    return {};
}

} // namespace

QString odbcCatalogueSql(OdbcFamily family, OdbcQuestion question)
{
    switch (family) {
    case OdbcFamily::Postgres:
        return postgres(question);
    case OdbcFamily::Sqlite:
        return sqlite(question);
    case OdbcFamily::SqlServer:
        return sqlServer(question);
    case OdbcFamily::Other:
        break;
    }
    return {};
}

} // namespace godwit
