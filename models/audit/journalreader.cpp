// SPDX-License-Identifier: Apache-2.0
#include "models/audit/journalreader.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace godwit
{

QList<JournalledOutcome> JournalSummary::pending() const
{
    QList<JournalledOutcome> open;
    for (const JournalledOutcome &outcome : outcomes) {
        if (!acknowledged.contains(outcome.attempt.lease.attempt))
            open.append(outcome);
    }
    return open;
}

std::optional<JournalSummary> summaryOf(const QByteArray &bytes) { return summaryOf(decodeRecords(bytes)); }

std::optional<JournalSummary> summaryOf(const JournalContent &content)
{
    if (content.records.isEmpty() || content.records.first().kind != JournalRecord::Kind::Open)
        return {};
    JournalSummary summary{.owner = ownerOf(content.records.first()), .torn = content.torn};
    QHash<AttemptId, qsizetype> ended; ///< how many had started before
    for (const JournalRecord &record : content.records) {
        const AttemptId attempt = attemptIdOf(record);
        switch (record.kind) {
        case JournalRecord::Kind::Open:
        case JournalRecord::Kind::External:
            break;
        case JournalRecord::Kind::Start:
            summary.started.append(attemptOf(record));
            break;
        case JournalRecord::Kind::Outcome:
            ended.insert(attempt, summary.started.size());
            summary.outcomes.append(outcomeOf(record));
            break;
        case JournalRecord::Kind::Ack:
            summary.acknowledged.insert(attempt);
            break;
        }
    }
    qsizetype number = 0;
    summary.started.removeIf(
        [&](const OpenAttempt &started) { return number++ < ended.value(started.lease.attempt); });
    return summary;
}

std::optional<JournalSummary> summaryOf(QFile &file)
{
    constexpr qint64 longest = 64 * 1024 * 1024; // 100,000 outcomes that wait
    const qint64 size = file.size();
    auto summary = summaryOf(file.read(std::min(size, longest)));
    if (summary && size > longest)
        summary->torn = true;
    return summary;
}

QList<JournalSummary> readJournals(const QString &folder)
{
    QList<JournalSummary> journals;
    const QDir directory(folder);
    const QStringList names = directory.entryList({u"*.journal"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue; // its runner has just ended, or it is somebody else's
        if (auto summary = summaryOf(file)) {
            summary->path = file.fileName();
            journals.append(*std::move(summary));
        }
    }
    return journals;
}

QSet<AttemptId> notRecordedYet(const QString &installation, const QString &folder)
{
    QSet<AttemptId> open;
    const QList<JournalSummary> journals = readJournals(folder);
    for (const JournalSummary &journal : journals) {
        if (journal.owner.installation != installation)
            continue;
        for (const JournalledOutcome &outcome : journal.pending())
            open << outcome.attempt.lease.attempt << AttemptId(outcome.attempt.run.text());
    }
    return open;
}

} // namespace godwit
