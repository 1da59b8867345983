// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/invariants.h"
#include "models/runners/orchestrator.h"
#include "tests/support/auditfixture.h"

#include <QTest>

namespace godwit::test
{

using namespace Qt::StringLiterals;

/// A script that never ends.
inline const QString endless =
    u"INSERT INTO done SELECT max(i) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) "
    "SELECT i FROM n)"_s;

/// A script that leaves a step's name.
inline QString insert(const QString &step) { return u"INSERT INTO done VALUES('%1')"_s.arg(step); }

/// Process 4, with an orchestrator of its own.
inline Result<RunSummary> run(const AuditFixture &fixture,
                              RunRequest::Action action = RunRequest::Action::Run,
                              const QStringList &steps = {}, RunObserver *observer = nullptr,
                              std::stop_token stop = {})
{
    Orchestrator orchestrator({.auditPath = fixture.auditPath(), .actor = Actor::current(u"anna"_s)});
    RunRequest request{.process = ProcessId(u"4"_s), .action = action};
    for (const QString &step : steps)
        request.steps.append(StepId(step));
    return orchestrator.run({request}, stop, observer).first();
}

/// The invariants hold, and nothing is in progress.
inline void verify(const AuditFixture &fixture)
{
    Connection connection = fixture.open();
    for (const InvariantResult &result : must(verifyAudit(connection)))
        QVERIFY2(result.holds(), qPrintable(result.id + u": "_s + result.violations.join(u'\n')));
    QCOMPARE(must(connection.selectOne(
                      u"SELECT (SELECT count(*) FROM ETL_RUN_STATUS WHERE Status='In-Progress') "
                      "+ (SELECT count(*) FROM ETL_STEP_RUN_STATUS WHERE Status='In-Progress')"_s))
                 ->integer(0),
             0);
}

} // namespace godwit::test
