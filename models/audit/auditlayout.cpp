// SPDX-License-Identifier: Apache-2.0
#include "models/audit/auditlayout.h"

#include "models/database/connection.h"
#include "models/database/dialect.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AuditLayout)
};

/// Rows of schema, table, column, type, whether it may be NULL, its default; the own schema first, columns in
/// order. One placeholder: the table's name in lower case.
QString catalogueQuery(const QString &dialect)
{
    if (dialect == u"sqlite") {
        return u"SELECT 'main', t.name, c.name, c.type, CASE c.\"notnull\" WHEN 1 THEN 'NO' ELSE 'YES' END, "
               "c.dflt_value, 1 FROM sqlite_master t JOIN pragma_table_info(t.name) c "
               "WHERE t.type IN ('table', 'view') AND lower(t.name)=? ORDER BY t.name, c.cid"_s;
    }
    const QString own = dialect == u"postgresql"  ? u"table_schema = ANY (current_schemas(false))"_s
                        : dialect == u"sqlserver" ? u"table_schema = schema_name()"_s
                                                  : u"table_schema = database()"_s;
    // A server of MariaDB has databases where others have schemas: the one that was named is the only one.
    const QString only = dialect == u"mariadb" ? u" AND "_s + own : QString();
    return u"SELECT table_schema, table_name, column_name, data_type, is_nullable, column_default, "
           "CASE WHEN %1 THEN 1 ELSE 0 END FROM information_schema.columns WHERE lower(table_name)=?%2 "
           "ORDER BY CASE WHEN %1 THEN 0 ELSE 1 END, table_schema, table_name, ordinal_position"_s.arg(own,
                                                                                                       only);
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
    auto rows = connection.select(catalogueQuery(connection.dialect().name()), {name.toLower()});
    if (!rows)
        return rows.error();
    AuditTable table;
    QStringList elsewhere; // schemas that are not ours, where no table is in ours
    for (const Row &row : std::as_const(*rows)) {
        const bool own = row.integer(6) != 0;
        if (!table.exists()) {
            table.schema = row.text(0);
            table.name = row.text(1);
        }
        if (!own && !elsewhere.contains(row.text(0)))
            elsewhere.append(row.text(0));
        if (row.text(0) != table.schema || row.text(1) != table.name)
            continue;
        table.columns.insert(
            row.text(2).toLower(),
            {.name = row.text(2), .type = row.text(3), .mustBeGiven = row.text(4) == u"NO" && row.isNull(5)});
    }
    if (elsewhere.contains(table.schema) && elsewhere.size() > 1) {
        return unusable(name, Text::tr("several schemas have one: %1").arg(elsewhere.join(u", "_s)),
                        Text::tr("Name the right one behind the address: ?schema=%1").arg(elsewhere.first()));
    }
    if (table.exists()) {
        for (const QString &column : needed) {
            if (!table.columns.contains(column.toLower()))
                return unusable(table.name, Text::tr("it has no column %1").arg(column), {});
        }
    }
    return table;
}

/// Text whatever the column's type is. SQLite needs none: its values are compared as they should be, and
/// an index on the column stays of use.
QString asText(const QString &dialect, const QString &column, bool isTime)
{
    if (dialect == u"postgresql")
        return u"CAST(%1 AS text)"_s.arg(column);
    if (dialect == u"mariadb")
        return u"CAST(%1 AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_nopad_bin"_s.arg(column);
    if (dialect == u"sqlserver")
        return isTime ? u"CONVERT(nvarchar(40), %1, 126)"_s.arg(column)
                      : u"CAST(%1 AS nvarchar(max))"_s.arg(column);
    return column;
}

/// What orders rows that are equal otherwise (Dialect::insertionOrder); a view has nothing of the kind.
Result<QString> orderColumn(Connection &connection, const QString &table)
{
    const QString dialect = connection.dialect().name();
    if (dialect != u"sqlite" && dialect != u"postgresql")
        return QString();
    const QString column = dialect == u"sqlite" ? u"rowid"_s : u"ctid"_s;
    const bool there =
        connection.select(u"SELECT %1 FROM %2 WHERE 1=0"_s.arg(column, table)).ok(); // not of a view
    return u", %1 AS %2"_s.arg(there ? column : u"''"_s, column);
}

Result<NamedQuery> queryFor(Connection &connection, const QString &name, const AuditTable &table,
                            const QStringList &columns)
{
    const Dialect &dialect = connection.dialect();
    auto schema = dialect.quote(table.schema);
    auto real = dialect.quote(table.name);
    if (!schema || !real)
        return schema ? real.error() : schema.error();
    const QString place = *schema + u'.' + *real;
    QStringList parts;
    for (const QString &column : columns) {
        const auto found = table.columns.constFind(column.toLower());
        if (found == table.columns.constEnd()) {
            parts.append(u"NULL AS %1"_s.arg(column));
            continue;
        }
        auto quoted = dialect.quote(found->name);
        if (!quoted)
            return quoted.error();
        parts.append(
            u"%1 AS %2"_s.arg(asText(dialect.name(), *quoted, column.endsWith(u"Datetime")), column));
    }
    auto order = orderColumn(connection, place);
    if (!order)
        return order.error();
    return NamedQuery{name, u"SELECT %1%2 FROM %3"_s.arg(parts.join(u", "_s), *order, place)};
}

struct EmptyTable
{
    const char16_t *name;
    const char16_t *columns; ///< numbers with a "#"
};

const EmptyTable emptyTables[] = {
    {u"ETL_CONNECTION_CONFIG", u"name kind host port# database user options secret"},
    {u"ETL_PROCESS_CONFIG",
     u"Process_id name description enabled# max_parallel# on_failure notify repair_command"},
    {u"ETL_CONTROL", u"Process_id Step_id name description ordinal# kind source_connection source_object "
                     "source_query destination_connection destination_object load_mode key_columns "
                     "watermark_column column_mapping depends_on retry_times# retry_delay_ms# timeout_ms# "
                     "reject_threshold verification enabled# settings"},
    {u"GODWIT_META", u"key value"},
    {u"GODWIT_RUN", u"run_id process_id cycle# trigger started outcome operator os_user host db_user reason"},
    {u"GODWIT_PLAN", u"run_id step_id ordinal# hash snapshot executes#"},
    {u"GODWIT_LEASE", u"process_id step_id fence# attempt_id owner beat# lease_until"},
    {u"GODWIT_ATTEMPT", u"attempt_id run_id process_id step_id number# fence# started outcome rows_read# "
                        "rows_written# rows_rejected# bytes# rows_total# error_kind error_code external_id "
                        "progress"},
    {u"GODWIT_EVENT", u"sequence# at process_id step_id run_id attempt_id kind operator os_user host db_user "
                      "reason detail prev_hash hash"},
    {u"GODWIT_REJECT", u"id# attempt_id process_id step_id cycle# row_number# line# row_key reason code "
                       "values_json created_at resubmitted_attempt"},
};

NamedQuery emptyQuery(const QString &dialect, const EmptyTable &table)
{
    const QString number = dialect == u"mariadb" ? u"CAST(NULL AS SIGNED)"_s : u"CAST(NULL AS bigint)"_s;
    const QString text = dialect == u"postgresql"  ? u"CAST(NULL AS text)"_s
                         : dialect == u"sqlserver" ? u"CAST(NULL AS nvarchar(max))"_s
                                                   : u"NULL"_s;
    QStringList parts;
    for (QString column : QString::fromUtf16(table.columns).split(u' ')) {
        const bool isNumber = column.endsWith(u'#');
        if (isNumber)
            column.chop(1);
        parts.append((isNumber ? number : text) + u" AS "_s + columnName(column));
    }
    const QString from = dialect == u"mariadb" ? u" FROM DUAL"_s : QString();
    return {QString::fromUtf16(table.name), u"SELECT %1%2 WHERE 1=0"_s.arg(parts.join(u", "_s), from)};
}

const QStringList runColumns{u"Process_id"_s, u"Status"_s, u"start_Datetime"_s, u"end_Datetime"_s,
                             u"Description"_s};

QStringList stepColumns() { return QStringList{u"Step_id"_s} + runColumns; }

} // namespace

Result<AuditLayout> readAuditLayout(Connection &connection)
{
    AuditLayout layout;
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

Result<QList<NamedQuery>> namedQueries(Connection &connection, const AuditLayout &layout)
{
    auto runs = queryFor(connection, u"ETL_RUN_STATUS"_s, layout.runs, runColumns);
    if (!runs)
        return runs.error();
    auto steps = queryFor(connection, u"ETL_STEP_RUN_STATUS"_s, layout.steps, stepColumns());
    if (!steps)
        return steps.error();
    QList<NamedQuery> queries{*runs, *steps};
    for (const EmptyTable &table : emptyTables)
        queries.append(emptyQuery(connection.dialect().name(), table));
    return queries;
}

QStringList obstacles(Connection &connection, const AuditLayout &layout)
{
    QStringList found;
    const bool server = connection.dialect().isServer();
    for (const AuditTable *table : {&layout.runs, &layout.steps}) {
        const bool isSteps = table == &layout.steps;
        const QString plain = isSteps ? u"ETL_STEP_RUN_STATUS"_s : u"ETL_RUN_STATUS"_s;
        if (server && !connection.select(u"SELECT 1 FROM %1 WHERE 1=0"_s.arg(plain))) {
            found.append(Text::tr("%1.%2 is not found under the plain name %3: its schema or its spelling "
                                  "differs. Name the schema behind the address, or make a view of that name.")
                             .arg(table->schema, table->name, plain));
        }
        const QStringList known = isSteps ? stepColumns() : runColumns;
        for (const QString &column : known) {
            const auto real = table->columns.constFind(column.toLower());
            if (real == table->columns.constEnd()) {
                found.append(Text::tr("%1 has no column %2.").arg(table->name, column));
                continue;
            }
            static const QSet<QString> texts{u"text"_s,    u"character varying"_s, u"varchar"_s,
                                             u"char"_s,    u"character"_s,         u"nvarchar"_s,
                                             u"nchar"_s,   u"longtext"_s,          u"mediumtext"_s,
                                             u"tinytext"_s};
            if (server && !texts.contains(real->type.toLower())) {
                found.append(Text::tr("%1.%2 is of type %3; Godwit writes text there.")
                                 .arg(table->name, real->name, real->type));
            }
        }
        for (const AuditColumn &column : table->columns) {
            if (column.mustBeGiven && !known.contains(column.name, Qt::CaseInsensitive)) {
                found.append(
                    Text::tr("%1.%2 must not be NULL and has no default, so that only its own system "
                             "can insert rows.")
                        .arg(table->name, column.name));
            }
        }
    }
    found.sort();
    return found;
}

} // namespace godwit
