// SPDX-License-Identifier: Apache-2.0
#include "models/audit/invariants.h"

#include "models/audit/cyclestatus.h"
#include "models/audit/journalinvariant.h"
#include "models/audit/rowrecord.h"
#include "models/audit/rowsofothers.h"
#include "models/audit/trail.h"
#include "models/audit/trailagreement.h"
#include "models/database/connection.h"
#include "models/database/databaseaddress.h"
#include "models/database/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Invariants)
};

/// One check as a query whose rows are the violations; the sentence takes the columns as %1, %2 …
struct Check
{
    const char *id;
    const char *title;
    const char16_t *sql;
    const char *sentence;
};

const Check checks[] = {
    {"I1", QT_TRANSLATE_NOOP("Invariants", "At most one Success per step and cycle was written by Godwit"),
     u"SELECT a.process_id, a.step_id, r.cycle, count(*) FROM GODWIT_ATTEMPT a "
     "JOIN GODWIT_RUN r ON r.run_id=a.run_id WHERE a.outcome='succeeded' AND r.\"trigger\"<>'resubmit' "
     "GROUP BY a.process_id, a.step_id, r.cycle HAVING count(*)>1",
     QT_TRANSLATE_NOOP("Invariants", "Step %2 of process %1 succeeded %4 times in cycle %3.")},
    {"I2", QT_TRANSLATE_NOOP("Invariants", "No attempt of Godwit starts after a Success in the cycle"),
     u"SELECT a.process_id, a.step_id, a.number, a.started FROM GODWIT_ATTEMPT a "
     "JOIN GODWIT_RUN ra ON ra.run_id=a.run_id AND ra.\"trigger\"<>'resubmit' "
     "WHERE EXISTS(SELECT 1 FROM GODWIT_ATTEMPT s JOIN GODWIT_RUN rs ON rs.run_id=s.run_id "
     "WHERE s.process_id=a.process_id AND s.step_id=a.step_id AND rs.cycle=ra.cycle AND "
     "s.outcome='succeeded' "
     "AND s.fence<a.fence)",
     QT_TRANSLATE_NOOP("Invariants", "Attempt %3 of step %2 of process %1 started at %4, after a success.")},
    {"I3", QT_TRANSLATE_NOOP("Invariants", "Every In-Progress row of Godwit has a lease or a journal"),
     u"SELECT a.process_id, a.step_id, a.number, a.started, a.attempt_id FROM GODWIT_ATTEMPT a "
     "WHERE a.outcome IS NULL AND NOT EXISTS(SELECT 1 FROM GODWIT_LEASE l WHERE l.process_id=a.process_id "
     "AND l.step_id=a.step_id AND l.attempt_id=a.attempt_id AND l.fence=a.fence) "
     "UNION ALL SELECT r.process_id, '*', r.cycle, r.started, r.run_id FROM GODWIT_RUN r "
     "WHERE r.outcome IS NULL AND NOT EXISTS(SELECT 1 FROM GODWIT_LEASE l WHERE l.process_id=r.process_id "
     "AND l.step_id='*' AND l.attempt_id=r.run_id)",
     QT_TRANSLATE_NOOP("Invariants",
                       "Step %2 of process %1 is in progress since %4 (attempt %3), but nobody holds it.")},
    {"I4", QT_TRANSLATE_NOOP("Invariants", "Fences strictly increase"),
     u"SELECT a.process_id, a.step_id, a.fence, a.started FROM GODWIT_ATTEMPT a "
     "WHERE EXISTS(SELECT 1 FROM GODWIT_ATTEMPT b WHERE b.process_id=a.process_id AND b.step_id=a.step_id "
     "AND b.attempt_id<>a.attempt_id AND b.fence=a.fence) "
     "OR a.fence > (SELECT l.fence FROM GODWIT_LEASE l WHERE l.process_id=a.process_id AND "
     "l.step_id=a.step_id)",
     QT_TRANSLATE_NOOP("Invariants",
                       "The attempt of step %2 of process %1 at %4 has the fence %3 out of order.")},
    {"I5", QT_TRANSLATE_NOOP("Invariants", "As many claims in the trail as attempts in the audit table"),
     // The trail is read once: it has no index by attempt.
     u"SELECT a.process_id, a.step_id, a.number, a.started FROM GODWIT_ATTEMPT a "
     "LEFT JOIN (SELECT attempt_id, count(*) AS claims FROM GODWIT_EVENT WHERE kind='claimed' GROUP BY "
     "attempt_id) e "
     "ON e.attempt_id=a.attempt_id WHERE coalesce(e.claims, 0)<>1 "
     "OR (SELECT count(*) FROM ETL_STEP_RUN_STATUS s WHERE s.Process_id=a.process_id AND s.Step_id=a.step_id "
     "AND s.start_Datetime=a.started)<>1",
     QT_TRANSLATE_NOOP(
         "Invariants",
         "Attempt %3 of step %2 of process %1 at %4 does not have exactly one row and one claim.")},
    {"I6", QT_TRANSLATE_NOOP("Invariants", "No end lies before its start"),
     u"SELECT s.Process_id, s.Step_id, s.start_Datetime, s.end_Datetime FROM ETL_STEP_RUN_STATUS s "
     "JOIN GODWIT_ATTEMPT a ON a.process_id=s.Process_id AND a.step_id=s.Step_id AND "
     "a.started=s.start_Datetime "
     "WHERE s.end_Datetime < s.start_Datetime",
     QT_TRANSLATE_NOOP("Invariants", "The attempt of step %2 of process %1 at %3 ends at %4.")},
    {"I12", QT_TRANSLATE_NOOP("Invariants", "A run is Success only if all steps of its cycle are complete"),
     // Steps that were removed or disabled since do not count; a success of another writer does.
     u"SELECT DISTINCT r.process_id, p.step_id, r.cycle, r.started FROM GODWIT_RUN r "
     "JOIN GODWIT_RUN c ON c.process_id=r.process_id AND c.cycle=r.cycle AND c.started<=r.started "
     "JOIN GODWIT_PLAN p ON p.run_id=c.run_id "
     "JOIN ETL_CONTROL d ON d.Process_id=r.process_id AND d.Step_id=p.step_id AND d.enabled<>0 "
     "WHERE r.outcome='succeeded' "
     "AND NOT EXISTS(SELECT 1 FROM GODWIT_ATTEMPT s JOIN GODWIT_RUN rs ON rs.run_id=s.run_id "
     "WHERE s.process_id=r.process_id AND s.step_id=p.step_id AND rs.cycle=r.cycle AND "
     "s.outcome='succeeded') "
     "AND NOT EXISTS(SELECT 1 FROM ETL_STEP_RUN_STATUS f WHERE f.Process_id=r.process_id AND "
     "f.Step_id=p.step_id "
     "AND lower(f.Status) IN "
     "('success','succeeded','successful','complete','completed','ok','done','finished') "
     "AND NOT EXISTS(SELECT 1 FROM GODWIT_ATTEMPT o WHERE o.process_id=f.Process_id AND o.step_id=f.Step_id "
     "AND o.started=f.start_Datetime))",
     QT_TRANSLATE_NOOP("Invariants",
                       "The run of process %1 at %4 is Success, but step %2 of cycle %3 is not.")},
};

Result<QStringList> violationsOf(Connection &connection, const Check &check)
{
    auto rows = connection.select(QString::fromUtf16(check.sql));
    if (!rows)
        return rows.error();
    QStringList violations;
    const bool journalCounts = qstrcmp(check.id, "I3") == 0 && !rows->isEmpty();
    const QSet<AttemptId> journalled = journalCounts ? journalledAttempts() : QSet<AttemptId>();
    for (const Row &row : std::as_const(*rows)) {
        if (journalCounts && journalled.contains(AttemptId(row.text(4))))
            continue;
        // One call for all: a value that looks like a placeholder must not be taken for one.
        violations.append(Text::tr(check.sentence).arg(row.text(0), row.text(1), row.text(2), row.text(3)));
    }
    return violations;
}

Result<InvariantResult> evaluate(Connection &connection, const Check &check)
{
    auto violations = violationsOf(connection, check);
    if (!violations)
        return violations.error();
    violations->removeDuplicates();
    return InvariantResult{
        .id = QString::fromLatin1(check.id), .title = Text::tr(check.title), .violations = *violations};
}

Result<InvariantResult> evaluateChain(Connection &connection)
{
    auto bad = Trail::verify(connection);
    if (!bad)
        return bad.error();
    InvariantResult result{.id = u"I10"_s,
                           .title =
                               Text::tr("The chain of the trail holds, and the tables say what it recorded"),
                           .violations = *bad};
    auto disagreements = recordDisagreements(connection);
    if (!disagreements)
        return disagreements.error();
    result.violations += *disagreements;
    auto others = trailDisagreements(connection);
    if (!others)
        return others.error();
    result.violations += *others;
    result.violations.removeDuplicates(); // both see what an event says about the end of a row
    auto uncovered = countRowsOfOthers(connection);
    if (!uncovered)
        return uncovered.error();
    result.uncovered = *uncovered;
    return result;
}

} // namespace

Result<QList<InvariantResult>> verifyAudit(Connection &connection)
{
    if (connection.reading().bare) {
        return Error{.kind = ErrorKind::Audit,
                     .what = Text::tr("There is no audit trail to verify"),
                     .object = shownDatabase(connection.spec()),
                     .cause = Text::tr("the database has the two audit tables only")};
    }
    // What is checked stands still meanwhile.
    auto snapshot = Transaction::beginSnapshot(connection);
    if (!snapshot)
        return snapshot.error();
    QList<InvariantResult> results;
    for (const Check &check : checks) {
        auto result = evaluate(connection, check);
        if (!result)
            return result.error();
        results.append(*result);
    }
    auto chain = evaluateChain(connection);
    if (!chain)
        return chain.error();
    auto journals = checkJournals(connection);
    if (!journals)
        return journals.error();
    results.insert(results.size() - 1, *journals); // I12 comes last
    results.insert(results.size() - 1, *chain);
    if (auto ended = snapshot->commit(); !ended)
        return ended.error();
    return results;
}

} // namespace godwit
