// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/attemptstore.h"
#include "models/audit/invariants.h"
#include "models/audit/operatoracts.h"
#include "models/audit/rerunplan.h"
#include "models/audit/runstore.h"
#include "models/runners/orchestrator.h"
#include "tests/support/auditfixture.h"

#include <QTest>

namespace godwit::test
{

using namespace Qt::StringLiterals;
using Kind = OperatorAct::Kind;

// Acts of an operator on process 4, and what the tables say afterwards.

inline const Actor anna = Actor::current(u"anna"_s);

inline OperatorAct act(Kind kind, const QStringList &steps, const QString &reason = u"I looked"_s)
{
    OperatorAct wanted{.kind = kind, .process = ProcessId(u"4"_s), .reason = reason};
    for (const QString &step : steps)
        wanted.steps.append(StepId(step));
    return wanted;
}

/// Step 1 inserts into "done", step 2 needs it.
inline Definition two(const AuditFixture &fixture)
{
    return definitionOf(fixture, u"4"_s,
                        {sqlStep(u"4"_s, u"1"_s, u"INSERT INTO done VALUES('1')"_s),
                         sqlStep(u"4"_s, u"2"_s, u"INSERT INTO done VALUES('2')"_s, {u"1"_s})});
}

inline RunSummary run(const AuditFixture &fixture, RunRequest::Action action = RunRequest::Action::Rerun)
{
    Orchestrator orchestrator({.auditPath = fixture.auditPath(), .actor = anna});
    return must(orchestrator.run({{.process = ProcessId(u"4"_s), .action = action}}, {}).first());
}

/// Claims step 1 and ends it with this outcome, as a runner would.
inline void endStepOne(const AuditFixture &fixture, RunState state)
{
    Connection connection = fixture.open();
    RunStore runs(connection, anna);
    AttemptStore attempts(connection, anna);
    const auto open = must(runs.begin({.process = ProcessId(u"4"_s)}));
    const auto attempt = must(attempts.claim(*open, open->steps.at(0)));
    must(attempts.finish(*attempt, {.state = state, .description = u"the connection was lost"_s}));
    must(runs.finish(*open, {.state = RunState::Failed}));
}

inline void verify(const AuditFixture &fixture)
{
    Connection connection = fixture.open();
    for (const InvariantResult &result : must(verifyAudit(connection)))
        QVERIFY2(result.holds(), qPrintable(result.id + u": "_s + result.violations.join(u'\n')));
}

inline QStringList lines(const AuditFixture &fixture, const QString &sql, int columns = 1)
{
    Connection connection = fixture.open();
    QStringList texts;
    for (const Row &row : must(connection.select(sql))) {
        QStringList cells;
        for (int i = 0; i < columns; ++i)
            cells.append(row.text(i));
        texts.append(cells.join(u' '));
    }
    return texts;
}

inline QStringList stepRows(const AuditFixture &fixture)
{
    return lines(fixture,
                 u"SELECT Step_id, Status, Description FROM ETL_STEP_RUN_STATUS "
                 "ORDER BY start_Datetime, Step_id"_s,
                 3);
}

inline Result<ActOutcome> perform(const AuditFixture &fixture, const OperatorAct &wanted)
{
    Connection connection = fixture.open();
    return OperatorActs(connection, anna).perform(wanted);
}

} // namespace godwit::test
