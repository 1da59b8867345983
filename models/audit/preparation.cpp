// SPDX-License-Identifier: Apache-2.0
#include "models/audit/preparation.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/auditlayout.h"
#include "models/database/connection.h"
#include "models/database/databaseaddress.h"
#include "models/database/dialect.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Preparation)
};

bool isText(const AuditColumn &column)
{
    static const QStringList texts{u"text"_s,  u"character varying"_s, u"varchar"_s,
                                   u"char"_s,  u"character"_s,         u"nvarchar"_s,
                                   u"nchar"_s, u"mediumtext"_s,        u"longtext"_s};
    return texts.contains(column.type, Qt::CaseInsensitive);
}

/// Characters that Godwit has to store: a word, a time as toUtcText() writes it, a sentence.
qint64 lengthNeeded(const QString &column)
{
    if (column == u"Status")
        return 11;
    if (column.endsWith(u"Datetime"))
        return 24;
    return column == u"Description" ? 4000 : 1;
}

QString obstacleOf(const AuditTable &table, const QString &column)
{
    const auto real = table.columns.constFind(column.toLower());
    if (real == table.columns.constEnd())
        return Text::tr("%1 has no column %2.").arg(table.name, column);
    if (!isText(*real))
        return Text::tr("%1.%2 is of type %3; Godwit writes text there.")
            .arg(table.name, real->name, real->type);
    if (real->fillsItself)
        return Text::tr("%1.%2 is computed by the database; Godwit writes there.")
            .arg(table.name, real->name);
    if (real->length > 0 && real->length < lengthNeeded(column))
        return Text::tr("%1.%2 holds %3 characters; Godwit writes up to %4.")
            .arg(table.name, real->name)
            .arg(real->length)
            .arg(lengthNeeded(column));
    return {};
}

/// SQLite stores whatever it is given in any column.
QString obstacleOnSqlite(const AuditTable &table, const QString &column)
{
    return table.columns.contains(column.toLower())
               ? QString()
               : Text::tr("%1 has no column %2.").arg(table.name, column);
}

QString notFound(const Connection &connection, const AuditTable &table, const QString &plainName)
{
    if (table.inOwnSchema || !connection.dialect().addressOptions().contains(u"schema"_s)) {
        return Text::tr(
                   "%1.%2 is not found under the plain name %3, because its spelling differs. Rename the "
                   "table.")
            .arg(table.schema, table.name, plainName);
    }
    return Text::tr(
               "%1.%2 is not found under the plain name %3: its schema or its spelling differs. Name the "
               "schema behind the address (?schema=%4), or rename the table.")
        .arg(table.schema, table.name, plainName, inAddress(table.schema));
}

QStringList obstaclesOf(Connection &connection, const AuditTable &table, const QString &plainName,
                        const QStringList &columns)
{
    QStringList found;
    const bool server = connection.dialect().isServer();
    if (table.isView) {
        found.append(Text::tr("%1 is a view, and no trigger would tell of its changes.").arg(table.name));
    } else if (server && !connection.select(u"SELECT 1 FROM %1 WHERE 1=0"_s.arg(plainName))) {
        found.append(notFound(connection, table, plainName));
    }
    for (const QString &column : columns)
        found.append(server ? obstacleOf(table, column) : obstacleOnSqlite(table, column));
    for (const AuditColumn &column : table.columns) {
        if (column.mustBeGiven && !columns.contains(column.name, Qt::CaseInsensitive)) {
            found.append(
                Text::tr("%1.%2 must not be NULL and has no default, so that only its own system can "
                         "insert rows.")
                    .arg(table.name, column.name));
        }
    }
    found.removeAll(QString());
    return found;
}

/// What Godwit's own session has said before: the words in double quotes, the schema of the address.
QStringList sessionStatements(const Connection &connection)
{
    QStringList statements;
    for (const QString &sql : connection.dialect().openingStatements(connection.spec())) {
        if (sql.contains(u"sql_mode") || sql.contains(u"search_path"))
            statements.append(sql + u';');
    }
    return statements;
}

} // namespace

QStringList obstacles(Connection &connection, const AuditLayout &layout)
{
    QStringList found;
    if (layout.runs.exists())
        found += obstaclesOf(connection, layout.runs, u"ETL_RUN_STATUS"_s, auditRunColumns());
    if (layout.steps.exists())
        found += obstaclesOf(connection, layout.steps, u"ETL_STEP_RUN_STATUS"_s, auditStepColumns());
    found.sort();
    return found;
}

Result<PreparationPlan> planPreparation(Connection &connection)
{
    PreparationPlan plan{.database = shownDatabase(connection.spec())};
    auto readiness = auditReadiness(connection);
    if (!readiness)
        return readiness.error();
    plan.ready = *readiness == AuditReadiness::Ready;
    auto layout = readAuditLayout(connection);
    if (!layout)
        return layout.error();
    if (!plan.ready)
        plan.obstacles = obstacles(connection, *layout);
    // Beside tables that cannot serve they would make a second, empty pair, which Godwit would look at.
    if (plan.obstacles.isEmpty())
        plan.statements = preparationStatements(connection.dialect());
    plan.script = preparationScript(connection, plan);
    return plan;
}

QString preparationScript(const Connection &connection, const PreparationPlan &plan)
{
    QStringList lines;
    // Names of others are in it, and a line break among them must not end the comment.
    const auto comment = [&lines](QString text) {
        static const QRegularExpression breaks(uR"([\p{Cc}\x{2028}\x{2029}])"_s);
        lines.append(u"-- "_s + text.replace(breaks, u" "_s));
    };
    comment(Text::tr("What Godwit needs in %1 to run processes.").arg(plan.database));
    for (const QString &obstacle : plan.obstacles)
        comment(Text::tr("It cannot be used yet: %1").arg(obstacle));
    if (!plan.obstacles.isEmpty()) {
        comment(Text::tr("So there is no statement here; change that first, then ask for the SQL again."));
        return lines.join(u'\n') + u'\n';
    }
    comment(Text::tr("Nothing that is there is changed: each statement makes what is missing."));
    const bool mariadb = connection.dialect().name() == u"mariadb"; // no transaction around tables there
    lines += sessionStatements(connection);
    if (!mariadb)
        lines.append(u"BEGIN;"_s);
    for (const QString &statement : plan.statements) {
        const bool compound = mariadb && statement.contains(u';');
        lines.append(compound ? u"DELIMITER //\n%1//\nDELIMITER ;"_s.arg(statement) : statement + u';');
    }
    if (!mariadb)
        lines.append(u"COMMIT;"_s);
    return lines.join(u'\n') + u'\n';
}

} // namespace godwit
