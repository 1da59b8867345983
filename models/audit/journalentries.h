// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/journalrecord.h"
#include "models/audit/openrun.h"

namespace godwit
{

// What the records of a journal say, as values.

/// Whose journal it is. Holds no secret: `audit` is a path or an address without a password.
struct JournalOwner
{
    QString audit;
    QString installation; ///< id of that audit database
    Actor actor;

    friend bool operator==(const JournalOwner &, const JournalOwner &) = default;
};

/// How an attempt ended, as its runner knew it.
struct JournalledOutcome
{
    OpenAttempt attempt;
    Ending ending;
};

/// The name of an audit database in journals: an absolute path, or an address without its password.
QString journalledName(const QString &audit);

JournalRecord openRecord(const JournalOwner &owner);
JournalRecord startRecord(const OpenAttempt &attempt);
JournalRecord externalRecord(const OpenAttempt &attempt, const QJsonObject &external);
JournalRecord outcomeRecord(const OpenAttempt &attempt, const Ending &ending);
JournalRecord ackRecord(const OpenAttempt &attempt);

/// For records of the matching kind.
JournalOwner ownerOf(const JournalRecord &open);
OpenAttempt attemptOf(const JournalRecord &record); ///< Start and Outcome
JournalledOutcome outcomeOf(const JournalRecord &outcome);
AttemptId attemptIdOf(const JournalRecord &record); ///< any but Open

} // namespace godwit
