// SPDX-License-Identifier: Apache-2.0
#include "models/audit/auditlayout.h"

#include "models/database/connection.h"
#include "models/database/dialect.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AuditLayout)
};

/// Rows of schema, table, column, type, whether it may be NULL, its default, whether the schema is our own,
/// whether it is a real table, the length of texts, whether the database fills the column itself; the own
/// schema first, columns in order. One placeholder: the table's name in lower case.
QString catalogueQuery(const QString &dialect, bool onlyOwn)
{
    if (dialect == u"sqlite") {
        // A primary key without an index is another name of the rowid.
        return u"SELECT 'main', t.name, c.name, c.type, CASE c.\"notnull\" WHEN 1 THEN 'NO' ELSE 'YES' END, "
               "c.dflt_value, 1, t.type='table', 0, c.pk>0 AND NOT EXISTS(SELECT 1 FROM "
               "pragma_index_list(t.name) i WHERE i.origin='pk') "
               "FROM sqlite_master t JOIN pragma_table_info(t.name) c "
               "WHERE t.type IN ('table', 'view') AND lower(t.name)=? ORDER BY t.name, c.cid"_s;
    }
    const QString own = dialect == u"postgresql"  ? u"table_schema = ANY (current_schemas(false))"_s
                        : dialect == u"sqlserver" ? u"table_schema = schema_name()"_s
                                                  : u"table_schema = database()"_s;
    const QString fillsItself = dialect == u"postgresql" ? u"is_identity='YES' OR is_generated='ALWAYS'"_s
                                : dialect == u"sqlserver"
                                    ? u"COLUMNPROPERTY(OBJECT_ID(QUOTENAME(table_schema)+'.'+"
                                      "QUOTENAME(table_name)), column_name, 'IsIdentity')=1 OR "
                                      "COLUMNPROPERTY(OBJECT_ID(QUOTENAME(table_schema)+'.'+"
                                      "QUOTENAME(table_name)), column_name, 'IsComputed')=1"_s
                                    : u"extra LIKE '%auto_increment%' OR is_generated='ALWAYS'"_s;
    const QString only = onlyOwn ? u" AND "_s + own : QString();
    return u"SELECT table_schema, table_name, column_name, data_type, is_nullable, column_default, "
           "CASE WHEN %1 THEN 1 ELSE 0 END, "
           "(SELECT CASE WHEN t.table_type='BASE TABLE' THEN 1 ELSE 0 END FROM information_schema.tables t "
           "WHERE t.table_schema=c.table_schema AND t.table_name=c.table_name), "
           "coalesce(character_maximum_length, 0), CASE WHEN %3 THEN 1 ELSE 0 END "
           "FROM information_schema.columns c WHERE lower(table_name)=?%2 "
           "ORDER BY CASE WHEN %1 THEN 0 ELSE 1 END, table_schema, table_name, ordinal_position"_s.arg(
               own, only, fillsItself);
}

Error unusable(const QString &table, const QString &cause, const QString &advice)
{
    return {.kind = ErrorKind::Audit,
            .what = Text::tr("The audit tables cannot be read"),
            .object = table,
            .cause = cause,
            .advice = advice};
}

Result<AuditTable> findTable(Connection &connection, const QString &name, const QStringList &needed)
{
    const QString dialect = connection.dialect().name();
    // A server of MariaDB has databases where others have schemas. The one that was named is the only one.
    const bool onlyOwn = dialect == u"mariadb" || connection.spec().options.contains(u"schema"_s);
    auto rows = connection.select(catalogueQuery(dialect, onlyOwn), {name.toLower()});
    if (!rows)
        return rows.error();
    AuditTable table;
    QStringList elsewhere; // schemas that are not ours, where no table is in ours
    for (const Row &row : std::as_const(*rows)) {
        const bool own = row.integer(6) != 0;
        if (!table.exists()) {
            table.inOwnSchema = own;
            table.schema = row.text(0);
            table.name = row.text(1);
            table.isView = row.integer(7) == 0;
        }
        if (!own && !elsewhere.contains(row.text(0)))
            elsewhere.append(row.text(0));
        if (row.text(0) != table.schema || row.text(1) != table.name)
            continue;
        const bool fillsItself = row.integer(9) != 0;
        const bool mustBeGiven = row.text(4) == u"NO" && row.isNull(5) && !fillsItself;
        table.columns.insert(row.text(2).toLower(), {.name = row.text(2),
                                                     .type = row.text(3),
                                                     .length = row.integer(8),
                                                     .mustBeGiven = mustBeGiven,
                                                     .fillsItself = fillsItself});
    }
    if (elsewhere.contains(table.schema) && elsewhere.size() > 1) {
        return unusable(name, Text::tr("several schemas have one: %1").arg(elsewhere.join(u", "_s)),
                        connection.dialect().addressOptions().contains(u"schema"_s)
                            ? Text::tr("Name the right one behind the address: ?schema=%1")
                                  .arg(inAddress(elsewhere.first()))
                            : QString());
    }
    if (table.exists()) {
        for (const QString &column : needed) {
            if (!table.columns.contains(column.toLower()))
                return unusable(table.name, Text::tr("it has no column %1").arg(column), {});
        }
    }
    return table;
}

} // namespace

QString inAddress(const QString &schema) { return QString::fromLatin1(QUrl::toPercentEncoding(schema)); }

Result<QStringList> schemasWithAuditTables(Connection &connection)
{
    auto rows = connection.select(u"SELECT table_schema FROM information_schema.tables WHERE "
                                  "lower(table_name) IN (?, ?) GROUP BY table_schema HAVING count(*)>1 "
                                  "ORDER BY table_schema"_s,
                                  {u"etl_run_status"_s, u"etl_step_run_status"_s});
    if (!rows)
        return rows.error();
    QStringList schemas;
    for (const Row &row : std::as_const(*rows))
        schemas.append(row.text(0));
    return schemas;
}

QStringList auditRunColumns()
{
    return {u"Process_id"_s, u"Status"_s, u"start_Datetime"_s, u"end_Datetime"_s, u"Description"_s};
}

QStringList auditStepColumns() { return QStringList{u"Step_id"_s} + auditRunColumns(); }

Result<AuditLayout> readAuditLayout(Connection &connection)
{
    auto runs =
        findTable(connection, u"ETL_RUN_STATUS"_s, {u"Process_id"_s, u"Status"_s, u"start_Datetime"_s});
    if (!runs)
        return runs.error();
    auto steps = findTable(connection, u"ETL_STEP_RUN_STATUS"_s,
                           {u"Step_id"_s, u"Process_id"_s, u"Status"_s, u"start_Datetime"_s});
    if (!steps)
        return steps.error();
    return AuditLayout{*runs, *steps};
}

} // namespace godwit
