// SPDX-License-Identifier: Apache-2.0
#include "tests/support/aftermath.h"

#include "models/audit/journal.h"
#include "models/audit/journalreader.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/databasecontent.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace godwit::test
{

Aftermath::Aftermath()
{
    const QList<JournalSummary> journals = readJournals(journalFolder());
    for (const JournalSummary &journal : journals) {
        for (const JournalledOutcome &outcome : journal.outcomes)
            m_outcomes.append({outcome.attempt.lease.attempt.text(), runStateKey(outcome.ending.state)});
    }
}

QStringList Aftermath::wrongs(const QString &audit) const
{
    QStringList wrongs;
    for (const Outcome &outcome : m_outcomes) {
        const QString recorded = valueOf(
            audit, u"SELECT outcome FROM GODWIT_ATTEMPT WHERE attempt_id='%1'"_s.arg(outcome.attempt));
        const QString late = valueOf(
            audit, u"SELECT count(*) FROM GODWIT_EVENT WHERE attempt_id='%1' AND kind='late_outcome'"_s.arg(
                       outcome.attempt));
        if (recorded != outcome.state && late != u"1")
            wrongs += u"attempt %1 was journalled as %2 and is recorded as %3"_s.arg(outcome.attempt,
                                                                                     outcome.state, recorded);
    }
    const QString open =
        valueOf(audit, u"SELECT (SELECT count(*) FROM ETL_RUN_STATUS WHERE Status='In-Progress') + "
                       "(SELECT count(*) FROM ETL_STEP_RUN_STATUS WHERE Status='In-Progress') + "
                       "(SELECT count(*) FROM GODWIT_LEASE WHERE attempt_id IS NOT NULL)"_s);
    if (open != u"0")
        wrongs += u"%1 rows or leases are still in progress"_s.arg(open);
    // A late outcome of an attempt that was recorded is the same COMMIT sent twice.
    const QString twice =
        valueOf(audit, u"SELECT count(*) FROM GODWIT_EVENT l JOIN GODWIT_EVENT f USING(attempt_id) "
                       "WHERE l.kind='late_outcome' AND f.kind='finished'"_s);
    if (twice != u"0")
        wrongs += u"%1 outcomes were recorded twice"_s.arg(twice);
    const QStringList left = QDir(journalFolder()).entryList({u"*.journal*"_s}, QDir::Files);
    if (!left.isEmpty())
        wrongs += u"journals are left: "_s + left.join(u", "_s);
    const CtlResult verified = CtlProcess::run(audit, {u"audit"_s, u"verify"_s});
    if (verified.code != 0)
        wrongs += verified.text();
    return wrongs;
}

} // namespace godwit::test
