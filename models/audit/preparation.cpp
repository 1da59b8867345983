// SPDX-License-Identifier: Apache-2.0
#include "models/audit/preparation.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/auditlayout.h"
#include "models/database/databaseaddress.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Preparation)
};

} // namespace

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
    if (!plan.ready && layout->isThere())
        plan.obstacles = obstacles(connection, *layout);
    plan.statements = preparationStatements(connection.dialect());
    plan.script = preparationScript(plan);
    return plan;
}

QString preparationScript(const PreparationPlan &plan)
{
    QStringList lines;
    const auto comment = [&lines](const QString &text) { lines.append(u"-- "_s + text); };
    comment(Text::tr("What Godwit needs in %1 to run processes.").arg(plan.database));
    comment(Text::tr("Nothing that is there is changed: each statement makes what is missing."));
    for (const QString &obstacle : plan.obstacles)
        comment(Text::tr("It cannot be used yet: %1").arg(obstacle));
    for (const QString &statement : plan.statements)
        lines.append(statement + (statement.trimmed().endsWith(u';') ? QString() : u";"_s));
    return lines.join(u'\n') + u'\n';
}

} // namespace godwit
