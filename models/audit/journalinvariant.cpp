// SPDX-License-Identifier: Apache-2.0
#include "models/audit/journalinvariant.h"

#include "models/audit/auditdatabase.h"
#include "models/audit/journal.h"
#include "models/audit/journalreader.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace godwit
{
namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Invariants)
};

/// What is wrong with one outcome; empty: nothing.
Result<QString> violationOf(Connection &connection, const JournalledOutcome &outcome, bool beingRecorded)
{
    const OpenAttempt &attempt = outcome.attempt;
    auto event =
        connection.selectOne(u"SELECT kind, detail FROM GODWIT_EVENT WHERE process_id=? AND attempt_id=? "
                             "AND kind IN ('finished', 'anomaly', 'late_outcome')"_s,
                             {attempt.lease.process.text(), attempt.lease.attempt.text()});
    if (!event)
        return event.error();
    const QString name = Text::tr("attempt %1 of step %2 of process %3")
                             .arg(attempt.number)
                             .arg(attempt.lease.step.text(), attempt.lease.process.text());
    if (!*event) {
        return beingRecorded ? QString()
                             : Text::tr("The journal knows how %1 ended (%2); the trail does not.")
                                   .arg(name, runStateKey(outcome.ending.state));
    }
    const QString recorded =
        QJsonDocument::fromJson((*event)->bytes(1)).object().value(u"outcome"_s).toString();
    if (recorded == runStateKey(outcome.ending.state))
        return QString();
    return Text::tr("The journal says that %1 ended as %2; the trail says %3.")
        .arg(name, runStateKey(outcome.ending.state), recorded);
}

} // namespace

Result<InvariantResult> checkJournals(Connection &connection)
{
    InvariantResult result{
        u"I9"_s, Text::tr("Every outcome in a journal of this machine is in the trail"), {}};
    const QList<JournalSummary> journals = readJournals(journalFolder());
    if (journals.isEmpty())
        return result;
    auto installation = installationId(connection);
    if (!installation)
        return installation.error();
    for (const JournalSummary &journal : journals) {
        if (journal.owner.installation != *installation)
            continue;
        for (const JournalledOutcome &outcome : journal.outcomes) {
            const bool beingRecorded = !journal.owner.actor.isProvablyGone() &&
                                       !journal.acknowledged.contains(outcome.attempt.lease.attempt);
            auto violation = violationOf(connection, outcome, beingRecorded);
            if (!violation)
                return violation.error();
            if (!violation->isEmpty())
                result.violations.append(*violation);
        }
    }
    return result;
}

QSet<AttemptId> journalledAttempts()
{
    QSet<AttemptId> attempts;
    const QList<JournalSummary> journals = readJournals(journalFolder());
    const auto add = [&](const OpenAttempt &attempt) {
        attempts << attempt.lease.attempt << AttemptId(attempt.run.text());
    };
    for (const JournalSummary &journal : journals) {
        for (const OpenAttempt &started : journal.started)
            add(started);
        for (const JournalledOutcome &outcome : journal.pending())
            add(outcome.attempt);
    }
    return attempts;
}

} // namespace godwit
