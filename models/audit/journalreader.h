// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/journalentries.h"

#include <QSet>

class QFile;

namespace godwit
{

/// One journal as it can be read, of a runner that may be alive.
struct JournalSummary
{
    QString path;
    JournalOwner owner;
    QList<OpenAttempt> started;        ///< without an outcome: its runner works on it, or died
    QList<JournalledOutcome> outcomes; ///< all of them
    QSet<AttemptId> acknowledged;      ///< of these, what the audit database is known to have
    bool torn = false;                 ///< something unreadable follows the last whole record

    QList<JournalledOutcome> pending() const;
};

/// From the bytes of a file; nothing where not even its first record is whole.
std::optional<JournalSummary> summaryOf(const QByteArray &bytes);
std::optional<JournalSummary> summaryOf(const JournalContent &content);

/// From a file at its beginning. Of more than a runner ever writes only the beginning is read, and it is
/// torn.
std::optional<JournalSummary> summaryOf(QFile &file);

/// Every journal in the folder that can be read, oldest first. Takes no lock.
QList<JournalSummary> readJournals(const QString &folder);

/// What has ended on this machine and is not recorded yet: attempts, and the runs they belong to. Nobody here
/// may take them for dead or run them again.
QSet<AttemptId> notRecordedYet(const QString &installation, const QString &folder);

} // namespace godwit
