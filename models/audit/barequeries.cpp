// SPDX-License-Identifier: Apache-2.0
#include "models/audit/barequeries.h"

#include "models/audit/auditlayout.h"
#include "models/audit/schema.h"
#include "models/database/connection.h"
#include "models/database/dialect.h"

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

/// SQLite compares a text with the numbers of a column as it should, but not where the column has no type (or
/// is an expression of a view): there 9 is not '9'.
bool hasNoAffinity(const QString &type)
{
    return type.isEmpty() || type.contains(u"BLOB", Qt::CaseInsensitive);
}

/// Text whatever the column's type is; bare where the database compares it as it should, so that an index on
/// the column stays of use.
QString asText(const QString &dialect, const QString &column, const QString &type, bool isTime)
{
    if (dialect == u"postgresql")
        return type == u"text" || type == u"character varying" ? column : u"CAST(%1 AS text)"_s.arg(column);
    if (dialect == u"mariadb") {
        // A TIMESTAMP is an instant, shown in the session's zone, which is UTC; a DATETIME names no zone.
        const QString zone = type == u"timestamp" ? u"concat(%1, '+00:00')"_s.arg(column) : column;
        return u"CAST(%1 AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_nopad_bin"_s.arg(zone);
    }
    if (dialect == u"sqlserver")
        return isTime ? u"CONVERT(nvarchar(40), %1, 126)"_s.arg(column)
                      : u"CAST(%1 AS nvarchar(max))"_s.arg(column);
    return hasNoAffinity(type) && !isTime ? u"CAST(%1 AS TEXT)"_s.arg(column) : column;
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
        parts.append(u"%1 AS %2"_s.arg(
            asText(dialect.name(), *quoted, found->type, column.endsWith(u"Datetime")), column));
    }
    auto order = orderColumn(connection, place);
    if (!order)
        return order.error();
    return NamedQuery{name, u"SELECT %1%2 FROM %3"_s.arg(parts.join(u", "_s), *order, place)};
}

NamedQuery emptyQuery(const QString &dialect, const CompanionTable &table)
{
    const QString number = dialect == u"mariadb" ? u"CAST(NULL AS SIGNED)"_s : u"CAST(NULL AS bigint)"_s;
    const QString text = dialect == u"postgresql"  ? u"CAST(NULL AS text)"_s
                         : dialect == u"sqlserver" ? u"CAST(NULL AS nvarchar(max))"_s
                                                   : u"NULL"_s;
    QStringList parts;
    for (const CompanionTable::Column &column : table.columns)
        parts.append((column.isNumber ? number : text) + u" AS "_s + column.name);
    const QString from = dialect == u"mariadb" ? u" FROM DUAL"_s : QString();
    return {table.name, u"SELECT %1%2 WHERE 1=0"_s.arg(parts.join(u", "_s), from)};
}

} // namespace

Result<QList<NamedQuery>> auditTableQueries(Connection &connection, const AuditLayout &layout)
{
    auto runs = queryFor(connection, u"ETL_RUN_STATUS"_s, layout.runs, auditRunColumns());
    if (!runs)
        return runs.error();
    auto steps = queryFor(connection, u"ETL_STEP_RUN_STATUS"_s, layout.steps, auditStepColumns());
    if (!steps)
        return steps.error();
    return QList<NamedQuery>{*runs, *steps};
}

QList<NamedQuery> emptyCompanions(const Dialect &dialect)
{
    QList<NamedQuery> queries;
    for (const CompanionTable &table : companionTables())
        queries.append(emptyQuery(dialect.name(), table));
    return queries;
}

bool hasUntypedIds(const AuditLayout &layout)
{
    const auto untyped = [](const AuditTable &table, const QString &column) {
        return hasNoAffinity(table.columns.value(column).type);
    };
    return untyped(layout.runs, u"process_id"_s) || untyped(layout.steps, u"process_id"_s) ||
           untyped(layout.steps, u"step_id"_s);
}

} // namespace godwit
